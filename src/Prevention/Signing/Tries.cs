using Microsoft.EntityFrameworkCore;
using Netra.Kernel;
using Netra.Prevention.Invitations;

namespace Netra.Prevention.Signing;

internal sealed record Locked() : Refusal("prevention.sign.locked");
internal sealed record WrongConfirmation(int Left) : Refusal("prevention.sign.wrong", Left);
internal sealed record LastWrong() : Refusal("prevention.sign.locked-now");

/// <summary>Five wrong confirmations lock a personal address for good; another is handed out.</summary>
internal sealed class Tries(Db db, Secrets secrets, Clock clock)
{
    private static readonly Func<Db, byte[], Task<int>> Wrong = EF.CompileAsyncQuery((Db db, byte[] hash) => db.Set<WrongTries>().Where(t => t.Hash == hash).Select(t => t.Count).SingleOrDefault());

    public Task<Refusal?> Judge(Invited invited, Confirmation confirmation) => Judge(invited.Invitation.Hash, () =>
        confirmation.Fits(invited.Signer.BornOn, invited.Signer.Number, () => secrets.Digits(invited.Round.Id, invited.Signer.Person, invited.Invitation.Serial)));

    /// <param name="hash">Of the token of the address.</param>
    /// <returns>null where the confirmation fits.</returns>
    public Task<Refusal?> Judge(byte[] hash, Func<bool> fits) => Lanes.In(hash, async () =>
    {
        var refused = Decide(await Wrong(db, hash), fits);
        if (Counts(refused)) await WrongTries.Add(db, hash, clock.Now);
        return refused;
    });

    /// <param name="wrong">Confirmations that were wrong before.</param>
    /// <returns>null where the confirmation fits.</returns>
    public static Refusal? Decide(int wrong, Func<bool> fits) => wrong >= WrongTries.Most ? new Locked()
        : fits() ? null
        : wrong + 1 >= WrongTries.Most ? new LastWrong() : new WrongConfirmation(WrongTries.Most - wrong - 1);

    /// <summary>Whether the confirmation was looked at and was wrong.</summary>
    public static bool Counts(Refusal? refused) => refused is WrongConfirmation or LastWrong;
}
