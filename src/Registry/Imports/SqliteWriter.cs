using Microsoft.Data.Sqlite;
using Netra.Kernel;

namespace Netra.Registry.Imports;

/// <summary>A chunk row by row through prepared statements.</summary>
internal sealed class SqliteWriter(SqliteConnection db, bool trial) : RegisterWriter(db, trial)
{
    private SqliteCommand insert = null!, find = null!, close = null!;

    public override int ChunkRows => 50_000;

    protected override async Task Prepare(CancellationToken stop)
    {
        // A sorted chunk meets each page of the index of numbers once, so few pages need to be held.
        await Run("pragma cache_size = -16384", stop);
        insert = Make("insert into registry_employments (person, serial, number, scope, name, unit, position, status, born_on, since, until, import) values (@person, @serial, @number, @scope, @name, @unit, @position, @status, @born, @since, null, @import) on conflict (number, scope) where until is null do nothing",
            "person", "serial", "number", "scope", "name", "unit", "position", "status", "born", "since", "import");
        find = Make("select e.person, e.serial, e.name, e.unit, e.position, e.status, e.born_on, u.agency from registry_employments e join registry_units u on u.nr = e.unit where e.number = @number and e.scope = @scope and e.until is null", "number", "scope");
        close = Make("update registry_employments set until = @until where person = @person and serial = @serial", "until", "person", "serial");
    }

    private SqliteCommand Make(string sql, params string[] names)
    {
        var command = db.CreateCommand();
#pragma warning disable CA2100 // Constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var name in names) command.Parameters.Add(new SqliteParameter(name, DBNull.Value));
        return command;
    }

    public override async Task<Merged> Merge(IReadOnlyList<Placed> placed, long import, DateOnly day, DateTime at, long? only, CancellationToken stop)
    {
        foreach (var command in new[] { insert, find, close }) command.Transaction = (SqliteTransaction)Transaction;
        var merged = new Merged();
        var joining = new Joining(this, import, day, at, only);
        var former = (await Ask("select 1 from registry_former_numbers limit 1", _ => true, stop)).Count > 0;
        foreach (var row in placed)
        {
            stop.ThrowIfCancellationRequested();
            if (row.Candidate.Previous is not null || former && await joining.IsFormer(row, stop)) await joining.Take(row, merged, stop);
            else if (!Trial && Open(Clock.NewId(at), 1, row, day, import)) merged.Added++;
            else Meet(row, import, day, only, merged);
        }
        return merged;
    }

    private bool Open(Guid person, int serial, Placed row, DateOnly day, long import)
    {
        var (values, one) = (insert.Parameters, row.Candidate);
        (values[0].Value, values[1].Value, values[2].Value, values[3].Value, values[4].Value, values[5].Value) = (person, serial, one.Number, row.Scope, one.Name, row.Unit);
        (values[6].Value, values[7].Value, values[8].Value, values[9].Value, values[10].Value) = (row.Position, one.Status, one.BornOn is { } born ? born : DBNull.Value, day, import);
        return insert.ExecuteNonQuery() == 1;
    }

    private void Meet(Placed row, long import, DateOnly day, long? only, Merged merged)
    {
        if (Present(row) is not { } present) merged.Adds(row);
        else if (merged.Meets(row, present, only) && !Trial)
        {
            (close.Parameters[0].Value, close.Parameters[1].Value, close.Parameters[2].Value) = (day, present.Person, present.Serial);
            close.ExecuteNonQuery();
            Open(present.Person, present.Serial + 1, row, day, import);
        }
    }

    private Present? Present(Placed row)
    {
        (find.Parameters[0].Value, find.Parameters[1].Value) = (row.Candidate.Number, row.Scope);
        using var found = find.ExecuteReader();
        return found.Read() ? Imports.Present.Of(found) : null;
    }
}
