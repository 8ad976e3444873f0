using Netra.Access.Offices;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Access.Keys;

/// <summary>The superior office confirms the fingerprint of a first key. The operator enrolled its holder: without this, the operator could have been the holder.</summary>
internal sealed class Confirming(Db db, Holdings holdings)
{
    // UU 27/2022 art. 39: the controller prevents unlawful access; here, the operator's own.
    private static readonly Because Basis = new("UU 27/2022 ps 39");

    /// <param name="fingerprint">As read out by the office itself.</param>
    public async Task<Outcome<OfficeKey>> Confirm(OfficeId office, string fingerprint, Actor by, DateTime now)
    {
        if ((await holdings.KeysOf(office)).LastOrDefault() is not { } first) return new NoKeyYet();
        if (first.Confirmation is not null) return new AlreadyConfirmed();
        if (!await IsAbove(by.Office, office)) return new NotOfThisOffice();
        if (!KeyFingerprint.Fits(first.PublicKey, fingerprint)) return new OtherFingerprint();
        first.Confirmation = new() { Key = first.Id, At = now, By = new(by.Id!.Value) };
        db.Record(new FirstKeyConfirmed(office, KeyFingerprint.Of(first.PublicKey)), by, Basis, now);
        await db.SaveChangesAsync();
        return first;
    }

    // An agency has no office above it in the hierarchy: the top supervisory office confirms for it.
    private async Task<bool> IsAbove(Guid? mine, OfficeId office)
    {
        if ((await holdings.Upward(office)).Skip(1).ToList() is { Count: > 0 } above) return above.Any(o => o.Value == mine);
        return mine is { } id && id != office.Value && await db.Set<OfficeRecord>().FindAsync(new OfficeId(id)) is { Kind: OfficeKind.BawasluRi, Superior: null };
    }
}
