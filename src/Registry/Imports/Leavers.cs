using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Engines;
using Netra.Registry.Employments;

namespace Netra.Registry.Imports;

/// <summary>Who is of an agency and stands nowhere in a file that is said to hold everybody. They are listed; nobody is taken out who was not looked at.</summary>
internal sealed class Leavers(Db db, Engine engine, Clock clock)
{
    /// <summary>Looks for them in every agency the import touched, or in the one named beside the file.</summary>
    public async Task<long> Find(ImportRecord import, Seen seen, CancellationToken stop)
    {
        await using var read = await RegisterWriter.Open(engine, trial: true, stop);
        await using var write = await RegisterWriter.Open(engine, trial: false, stop);
        var found = 0L;
        foreach (var (agency, key) in await Agencies(import, read, stop))
        {
            var gone = new List<Guid>();
            await foreach (var (person, number, own) in read.Stream("select e.person, e.number, e.scope from registry_units u join registry_employments e on e.unit = u.nr and e.until is null where u.agency = @agency",
                r => (r.GetGuid(0), r.GetString(1), r.GetInt64(2) != 0), stop, ("agency", agency)))
                if (!seen.Contains(Seen.Key(number, own, own ? key : ""))) gone.Add(person);
            await write.Begin(stop);
            await write.Insert("registry_leavers", ["import", "person", "closed"], gone.Select(p => new object?[] { import.Nr, p, false }), "on conflict do nothing", stop);
            await write.End(stop);
            found += gone.Count;
        }
        return found;
    }

    private static async Task<List<(long Nr, string Key)>> Agencies(ImportRecord import, RegisterWriter read, CancellationToken stop) => import.Agency is { } one
        ? await read.Ask("select nr, key from registry_agencies where nr = @nr", r => (r.GetInt64(0), r.GetString(1)), stop, ("nr", one))
        : await read.Ask("select nr, key from registry_agencies", r => (r.GetInt64(0), r.GetString(1)), stop);

    /// <summary>Closes the employments of those found, all or none.</summary>
    public async Task<Outcome<ImportRecord>> Close(ImportRecord import, Actor by, CancellationToken stop)
    {
        if (import is not { Complete: true, End.Refused: null, Progress: { } progress } || import.End is null) return new NotComplete();
        // A line that was not taken may be the person who seems to be missing.
        if (progress.Rejected > 0) return new RejectsFirst(progress.Rejected);
        // Whoever a later file lists again is employed, and the day of this one may lie before their employment.
        if (await db.Set<ImportRecord>().AnyAsync(i => i.Nr > import.Nr && i.End != null && i.End.Refused == null && (i.Agency == null || import.Agency == null || i.Agency == import.Agency), stop)) return new LaterImport();
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var gone = await db.Set<Leaver>().Where(l => l.Import == import.Nr && !l.Closed).Select(l => l.Person).ToListAsync(stop);
        if (gone.Count == 0) return import;
        foreach (var some in gone.Chunk(500))
        {
            var people = some.ToList();
            foreach (var one in await db.Set<Employment>().Where(e => people.Contains(e.Person) && e.Until == null).ToListAsync(stop))
            {
                db.Entry(one).Property(e => e.Until).CurrentValue = import.Day;
                db.Add(new FormerNumber { Number = one.Number, Scope = one.Scope, Person = one.Person });
            }
            foreach (var leaver in await db.Set<Leaver>().Where(l => l.Import == import.Nr && people.Contains(l.Person)).ToListAsync(stop)) db.Entry(leaver).Property(l => l.Closed).CurrentValue = true;
            if (!await db.SaveOnce()) return new SomebodyElse();
            db.ChangeTracker.Clear();
        }
        db.Record(new LeaversClosed(import.Id, gone.Count), by, new Because(Basis.Import), clock.Now);
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return import;
    }
}

internal sealed record NotComplete() : Refusal("registry.leavers.not-complete");
internal sealed record LaterImport() : Refusal("registry.leavers.later-import");
internal sealed record RejectsFirst(long Rejected) : Refusal("registry.leavers.rejects-first", Rejected);
