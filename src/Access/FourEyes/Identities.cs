using Microsoft.EntityFrameworkCore;
using Netra.Access.Keys;
using Netra.Access.Recoveries;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Sodium;

namespace Netra.Access.FourEyes;

/// <summary>Makes a new identity key whenever the members of an office change, from public keys alone: it needs no one's session.
/// Older generations stay openable by the pairs that remain.</summary>
internal sealed class Identities(Db db, Custodians custodians, Stamps stamps)
{
    /// <summary>Adds to the Db; the caller saves. Where there is no pair yet, none is made: a superior's serves.</summary>
    public async Task Renew(OfficeId office, IReadOnlyList<Holder> members, DateTime now)
    {
        var all = Nested.Pairs(members).Concat(Nested.Pairs(await custodians.Now())).DistinctBy(p => (p.Outer.Id, p.Inner.Id)).ToList();
        var apart = await Apart(all);
        var pairs = apart.Count > 0 ? apart : all;
        if (pairs.Count == 0) return;
        var last = await db.Set<IdentityKey>().Where(k => k.Office == office).MaxAsync(k => (int?)k.Generation) ?? 0;
        using var pair = SealedBox.Generate();
        var key = new IdentityKey { Id = Clock.NewId(now), Office = office, Generation = last + 1, PublicKey = pair.PublicKey, MadeAt = now };
        key.Stamp = stamps.Of(key);
        foreach (var (outer, inner) in pairs)
            key.Boxes.Add(new() { Key = key.Id, OuterOfficer = outer.Id, InnerOfficer = inner.Id, Sealed = Nested.Seal(pair.PrivateKey, outer, inner) });
        db.Add(key);
    }

    // An officer and the one hand that both invited and let them in may be one person: no pair, as long as there is another.
    private async Task<List<(Holder Outer, Holder Inner)>> Apart(List<(Holder Outer, Holder Inner)> pairs)
    {
        var alone = new HashSet<(OfficerId, OfficerId)>();
        foreach (var officer in pairs.Select(p => p.Outer.Id).Distinct())
            if (await db.Set<Admission>().FindAsync(officer) is { Alone: true } admission) alone.Add((officer, admission.By));
        return [.. pairs.Where(p => !alone.Contains((p.Outer.Id, p.Inner.Id)) && !alone.Contains((p.Inner.Id, p.Outer.Id)))];
    }
}
