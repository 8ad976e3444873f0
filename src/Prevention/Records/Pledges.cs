using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Pacts;
using Netra.Prevention.Revocations;
using Netra.Prevention.Rounds;
using Netra.Prevention.Wordings;

namespace Netra.Prevention.Records;

internal sealed class Pledges(Db db, IEnumerable<IUnitRecord> records, Texts texts) : IPledges
{
    public async Task<SignedPledge?> SignedBy(PersonId person, DateTime at)
    {
        var found = await (from p in db.Set<Pact>().AsNoTracking()
                           join r in db.Set<Round>() on p.Round equals r.Nr
                           join w in db.Set<Wording>() on p.Wording equals w.Id
                           where p.Person == person && p.At <= at && !db.Set<Revocation>().Any(x => x.Code == p.Code)
                           orderby p.At descending
                           select new { Pact = p, Round = r, Wording = w }).AsNoTracking().FirstOrDefaultAsync();
        return found is null ? null : new(found.Pact.Grouped, found.Round.Name, found.Pact.At, found.Round.Zone, $"{found.Wording.Title} ({texts["prevention.wording.number", found.Wording.Version]})", found.Wording.Sha256, found.Pact.Assurance);
    }

    public async Task<IReadOnlyList<UnitDeed>> RecordOf(UnitId unit) =>
        [.. (await records.DoneBy(unit)).Select(d => new UnitDeed(d.At, d.What, d.Share is { } share ? $"{share.Percent}%. {texts[d.Key, [.. d.Args]]}" : texts[d.Key, [.. d.Args]]))];
}

internal static class UnitRecords
{
    /// <summary>Everything a unit did, of every kind, latest first.</summary>
    public static async Task<IReadOnlyList<Deed>> DoneBy(this IEnumerable<IUnitRecord> records, UnitId unit)
    {
        var deeds = new List<Deed>();
        foreach (var record in records) deeds.AddRange(await record.Done(unit));
        return [.. deeds.OrderByDescending(d => d.At)];
    }

    /// <summary>Everything that is open in these units, of every kind, what waits longest first.</summary>
    public static async Task<ILookup<UnitId, Duty>> OpenIn(this IEnumerable<IUnitRecord> records, AgencyId agency, IReadOnlyCollection<UnitId> units, DateTime now)
    {
        var duties = new List<Duty>();
        foreach (var record in records) duties.AddRange(await record.Open(agency, units, now));
        return duties.OrderBy(d => d.Since).ToLookup(d => d.Unit);
    }
}
