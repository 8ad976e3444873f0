using Microsoft.Data.Sqlite;
using Netra.Kernel;
using Netra.Kernel.Engines;

namespace Netra.Registry.Imports;

/// <summary>A chunk row by row through prepared statements.</summary>
internal sealed class SqliteWriter(SqliteConnection db, bool trial) : RegisterWriter(db, trial)
{
    private Prepared insert = null!, find = null!, close = null!;

    public override int ChunkRows => 15_000;

    protected override async Task Prepare(CancellationToken stop)
    {
        // A sorted chunk meets each page of the index of numbers once, so few pages need to be held. Each chunk writes most of them anew: copied from the log
        // into the file every 64 MB, not every 4, they are copied once for several chunks.
        await Run("pragma cache_size = -8192; pragma wal_autocheckpoint = 16384", stop);
        insert = new(db, "insert into registry_employments (person, serial, number, scope, name, unit, position, status, born_on, since, import) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) on conflict (number, scope) where until is null do nothing");
        find = new(db, $"select {Imports.Present.Columns} from registry_employments e join registry_units u on u.nr = e.unit where e.number = ?1 and e.scope = ?2 and e.until is null");
        close = new(db, "update registry_employments set until = ?3 where person = ?1 and serial = ?2");
    }

    public override async Task<Merged> Merge(IReadOnlyList<Placed> placed, long import, DateOnly day, DateTime at, long? only, CancellationToken stop)
    {
        insert.Bind(10, day).Bind(11, import);
        close.Bind(3, day);
        var merged = new Merged();
        var joining = new Joining(this, import, day, at, only);
        var former = (await Ask("select 1 from registry_former_numbers limit 1", _ => true, stop)).Count > 0;
        foreach (var row in placed)
        {
            stop.ThrowIfCancellationRequested();
            if (row.Candidate.Previous is not null || former && await joining.IsFormer(row, stop)) await joining.Take(row, merged, stop);
            else if (!Trial && Open(Clock.NewId(at), 1, row)) merged.Added++;
            else Meet(row, only, merged);
        }
        return merged;
    }

    private bool Open(Guid person, int serial, Placed row)
    {
        var one = row.Candidate;
        return insert.Bind(1, person).Bind(2, serial).Bind(3, one.Number).Bind(4, row.Scope).Bind(5, one.Name).Bind(6, row.Unit).Bind(7, row.Position).Bind(8, one.Status).Bind(9, one.BornOn).Run() == 1;
    }

    private void Meet(Placed row, long? only, Merged merged)
    {
        if (find.Bind(1, row.Candidate.Number).Bind(2, row.Scope).Find(Imports.Present.Of) is not { } present) merged.Adds(row);
        else if (merged.Meets(row, present, only) && !Trial)
        {
            close.Bind(1, present.Person).Bind(2, (long)present.Serial).Run();
            Open(present.Person, present.Serial + 1, row);
        }
    }

    protected override async Task Rest()
    {
        foreach (var statement in new[] { insert, find, close }) statement.Dispose();
        await Run("pragma cache_size = -2000; pragma wal_autocheckpoint = 1000", default);
    }
}
