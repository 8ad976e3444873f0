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
    // Guesses at one invitation are judged one after another: a hundred sent at once are not a hundred free ones.
    private static readonly SemaphoreSlim[] Lanes = [.. Enumerable.Range(0, 256).Select(_ => new SemaphoreSlim(1))];

    private static readonly Func<Db, byte[], Task<int>> Wrong = EF.CompileAsyncQuery((Db db, byte[] hash) => db.Set<WrongTries>().Where(t => t.Hash == hash).Select(t => t.Count).SingleOrDefault());

    public Task<Refusal?> Judge(Invited invited, Confirmation confirmation) => Judge(invited.Invitation.Hash, () =>
        confirmation.Fits(invited.Signer.BornOn, invited.Signer.Number, () => secrets.Digits(invited.Round.Id, invited.Signer.Person, invited.Invitation.Serial)));

    /// <param name="hash">Of the token of the address.</param>
    /// <returns>null where the confirmation fits.</returns>
    public async Task<Refusal?> Judge(byte[] hash, Func<bool> fits)
    {
        var lane = Lanes[hash[0]];
        await lane.WaitAsync();
        try
        {
            var wrong = await Wrong(db, hash);
            if (wrong >= WrongTries.Most) return new Locked();
            if (fits()) return null;
            await db.Database.ExecuteSqlAsync($"insert into prevention_wrong_tries (hash, count, at) values ({hash}, 1, {clock.Now}) on conflict (hash) do update set count = prevention_wrong_tries.count + 1, at = excluded.at");
            return wrong + 1 >= WrongTries.Most ? new LastWrong() : new WrongConfirmation(WrongTries.Most - wrong - 1);
        }
        finally { lane.Release(); }
    }
}
