using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Engines;
using Netra.Prevention.Invitations;
using Netra.Prevention.Records;
using Netra.Prevention.Rounds;

namespace Netra.Prevention.Rosters;

/// <summary>Reads the register into a round: who must sign joins, who left the units goes, who moved signs elsewhere. Register and roster are both read in the
/// order of people and laid side by side, so a million pass in the memory of a few thousand.</summary>
/// <remarks>Every count follows a row that was really written. A run that was cut, or that two workers carry at once, may be carried again from its beginning.</remarks>
internal sealed class RosterReading(Db db, Engine engine, IRegister register, Secrets secrets, Clock clock)
{
    private const int ChunkRows = 5_000, ChunkUnits = 500;

    /// <summary>Carries a run to its end.</summary>
    public async Task Carry(RosterRun run, CancellationToken stop = default)
    {
        var round = await db.Set<Round>().AsNoTracking().SingleAsync(r => r.Nr == run.Round, stop);
        var units = await Units(round, stop);
        var byId = units.ToDictionary(u => u.Unit, u => u.Nr);
        await using var writer = await Rows.Open(engine, stop);
        var change = new RosterChange(round, units, secrets, writer, clock.Now);
        await foreach (var (employed, listed) in SideBySide(round, byId, run.AsOf, stop))
        {
            change.Take(employed, employed is null ? 0 : byId[employed.Unit], listed);
            if (change.Count >= ChunkRows) await change.Flush(stop);
        }
        await change.Flush(stop);
        await db.Publish(round, stop);
        if (await db.Set<RosterRunEnd>().AnyAsync(e => e.Run == run.Nr, stop)) return;
        db.Add(new RosterRunEnd { Run = run.Nr, Joined = change.Joined, Moved = change.Moved, Gone = change.Gone, At = clock.Now });
        db.Record(new RosterRead(round.Id, change.Joined, change.Moved, change.Gone), Actor.System, new Because(Basis.Pledge), clock.Now);
        // Two may have carried it side by side; the first to end it told so.
        await db.SaveOnce();
    }

    // One who is in the register alone joins, one who is in the roster alone has gone.
    private async IAsyncEnumerable<(EmployedPerson? Employed, Listed? Listed)> SideBySide(Round round, Dictionary<UnitId, long> units, DateOnly asOf, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        await using var reader = await Rows.Open(engine, stop);
        await using var employed = register.Employed(units.Keys, asOf, stop).Where(e => round.WordingFor(e.Status) is not null).GetAsyncEnumerator(stop);
        await using var listed = reader.Stream("select s.person, s.unit, e.person, s.number, s.name, s.status, s.position, s.born_on, (select min(p.code) from prevention_pacts p where p.round = s.round and p.person = s.person and not exists (select 1 from prevention_revocations r where r.code = p.code)) from prevention_signers s left join prevention_signer_ends e on e.round = s.round and e.person = s.person where s.round = @round order by s.person",
            r => new Listed(new(r.GetGuid(0)), r.GetInt64(1), !r.IsDBNull(2), (r.GetString(3), r.GetString(4), r.GetString(5), r.GetString(6), r.IsDBNull(7) ? null : r.GetFieldValue<DateOnly>(7)), !r.IsDBNull(8)), stop, ("round", round.Nr)).GetAsyncEnumerator(stop);
        var (more, known) = (await employed.MoveNextAsync(), await listed.MoveNextAsync());
        while (more || known)
        {
            var order = !more ? 1 : !known ? -1 : employed.Current.Id.Value.CompareTo(listed.Current.Person.Value);
            yield return (order <= 0 ? employed.Current : null, order >= 0 ? listed.Current : null);
            if (order <= 0) more = await employed.MoveNextAsync();
            if (order >= 0) known = await listed.MoveNextAsync();
        }
    }

    private async Task<List<RoundUnit>> Units(Round round, CancellationToken stop)
    {
        var known = await db.Set<RoundUnit>().AsNoTracking().Where(u => u.Round == round.Nr).ToDictionaryAsync(u => u.Unit, stop);
        // By depth: when a unit is written, the number of the one above is known.
        var batch = new List<RoundUnit>();
        foreach (var unit in (await register.Units(round.Units, stop)).Where(u => !known.ContainsKey(u.Id)))
        {
            if (batch.Count >= ChunkUnits || batch.Exists(u => u.Unit == unit.Above)) await Write(batch, known, stop);
            var above = unit.Above is { } id && known.TryGetValue(id, out var parent) ? parent : null;
            batch.Add(new()
            {
                Round = round.Nr, Unit = unit.Id, Above = above?.Nr, Name = unit.Name, Agency = unit.Agency, AgencyName = unit.AgencyName, Region = unit.Region,
                Province = Cut(unit.Region, RegionLevel.Province), Regency = Cut(unit.Region, RegionLevel.Regency), Apart = above is null || above.Region != unit.Region, Line = above?.Line ?? "/"
            });
        }
        await Write(batch, known, stop);
        return [.. known.Values];
    }

    // A unit's line ends with its own number, which the database gives; one without would be below nobody, so both are written or neither.
    private async Task Write(List<RoundUnit> batch, Dictionary<UnitId, RoundUnit> known, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        db.AddRange(batch);
        await db.SaveChangesAsync(stop);
        foreach (var unit in batch) unit.Line = $"{unit.Line}{unit.Nr}/";
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        db.ChangeTracker.Clear();
        foreach (var unit in batch) known.Add(unit.Unit, unit);
        batch.Clear();
    }

    private static string Cut(RegionCode region, RegionLevel level) => region.Level >= level ? region.At(level).Value : "";
}

/// <summary>A row of the roster as it stands.</summary>
internal sealed record Listed(PersonId Person, long Unit, bool Ended, (string Number, string Name, string Status, string Position, DateOnly? BornOn) As, bool Signed)
{
    /// <summary>The roster says of the person what the register says.</summary>
    public bool Says(EmployedPerson employed) => As == (employed.Number, employed.Name, employed.Status, employed.Position, employed.BornOn);
}
