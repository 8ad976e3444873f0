using Netra.Kernel;
using Npgsql;
using NpgsqlTypes;

namespace Netra.Registry.Imports;

/// <summary>A chunk, copied into a temporary table and merged in a handful of statements.</summary>
internal sealed class PostgresWriter(NpgsqlConnection db, bool trial) : RegisterWriter(db, trial)
{
    private const string Columns = "number, scope, name, unit, position, status, born_on";

    public override int ChunkRows => 40_000;

    protected override async Task Prepare(CancellationToken stop)
    {
        await Run($"create temp table staged (line bigint, person uuid, number text, scope bigint, name text, unit bigint, position bigint, status text, born_on date) on commit delete rows", stop);
        await Run("create temp table met (line bigint, person uuid, serial integer, agency bigint, changed boolean) on commit delete rows", stop);
    }

    public override async Task<Merged> Merge(IReadOnlyList<Placed> placed, long import, DateOnly day, DateTime at, long? only, CancellationToken stop)
    {
        var merged = new Merged();
        var joining = new Joining(this, import, day, at, only);
        await Stage(placed.Where(p => p.Candidate.Previous is null), at, stop);
        // A chunk against millions: each number is looked up in the index, whatever the statistics of a table that is just being filled say.
        await Run("set local enable_hashjoin = off; set local enable_mergejoin = off; set local enable_seqscan = on", stop);
        await Run("insert into met select s.line, e.person, e.serial, u.agency, (e.name, e.unit, e.position, e.status) <> (s.name, s.unit, s.position, s.status) or e.born_on is distinct from s.born_on from staged s join registry_employments e on e.number = s.number and e.scope = s.scope and e.until is null join registry_units u on u.nr = e.unit", stop);
        await Run("set local enable_hashjoin = on; set local enable_mergejoin = on", stop);
        if (only is not null) await Elsewhere(placed, only.Value, merged, stop);
        var former = await Divert(stop);
        await Change(placed, import, day, merged, stop);
        await Add(placed, import, day, merged, stop);
        var apart = former.ToHashSet();
        foreach (var row in placed.Where(p => p.Candidate.Previous is not null || apart.Contains(p.Candidate.Line))) await joining.Take(row, merged, stop);
        return merged;
    }

    private async Task Stage(IEnumerable<Placed> placed, DateTime at, CancellationToken stop)
    {
        await using var copy = await db.BeginBinaryImportAsync("copy staged from stdin (format binary)", stop);
        foreach (var row in placed)
        {
            var one = row.Candidate;
            copy.StartRow();
            copy.Write(one.Line, NpgsqlDbType.Bigint);
            copy.Write(Clock.NewId(at), NpgsqlDbType.Uuid);
            copy.Write(one.Number, NpgsqlDbType.Text);
            copy.Write(row.Scope, NpgsqlDbType.Bigint);
            copy.Write(one.Name, NpgsqlDbType.Text);
            copy.Write(row.Unit, NpgsqlDbType.Bigint);
            copy.Write(row.Position, NpgsqlDbType.Bigint);
            copy.Write(one.Status, NpgsqlDbType.Text);
            if (one.BornOn is { } born) copy.Write(born, NpgsqlDbType.Date); else copy.WriteNull();
        }
        await copy.CompleteAsync(stop);
    }

    private async Task Elsewhere(IReadOnlyList<Placed> placed, long only, Merged merged, CancellationToken stop)
    {
        var lines = (await Ask("select line from met where agency <> @only", r => r.GetInt64(0), stop, ("only", only))).ToHashSet();
        if (lines.Count == 0) return;
        merged.Rejects.AddRange(placed.Where(p => lines.Contains(p.Candidate.Line)).Select(p => Reject.Of(p.Candidate.Line, Column.Number, "elsewhere", p.Candidate.Number)));
        await Run("delete from staged where line in (select line from met where agency <> @only)", stop, ("only", only));
        await Run("delete from met where agency <> @only", stop, ("only", only));
    }

    private async Task<List<long>> Divert(CancellationToken stop)
    {
        if ((await Ask("select 1 from registry_former_numbers limit 1", _ => true, stop)).Count == 0) return [];
        var lines = await Ask("select s.line from staged s join registry_former_numbers f on f.number = s.number and f.scope = s.scope where not exists (select 1 from met m where m.line = s.line)", r => r.GetInt64(0), stop);
        if (lines.Count > 0) await Run("delete from staged where line = any(@lines)", stop, ("lines", lines.ToArray()));
        return lines;
    }

    private async Task Change(IReadOnlyList<Placed> placed, long import, DateOnly day, Merged merged, CancellationToken stop)
    {
        var counts = (await Ask("select count(*) filter (where changed), count(*) from met", r => (Changed: r.GetInt64(0), All: r.GetInt64(1)), stop))[0];
        (merged.Changed, merged.Unchanged) = (counts.Changed, counts.All - counts.Changed);
        if (counts.Changed == 0) return;
        if (Trial)
        {
            var shown = await Ask("select s.line, s.number, e.name || ' · ' || e.status from met m join staged s using (line) join registry_employments e on e.person = m.person and e.serial = m.serial where m.changed order by s.line limit @most", r => (Line: r.GetInt64(0), Number: r.GetString(1), Before: r.GetString(2)), stop, ("most", Examples.Most));
            foreach (var (line, number, before) in shown) merged.Examples.AddUpTo(new(line, number, before, placed.First(p => p.Candidate.Line == line).Candidate.Says()));
            return;
        }
        await Run("update registry_employments e set until = @day from met m where m.changed and e.person = m.person and e.serial = m.serial", stop, ("day", day));
        await Run($"insert into registry_employments (person, serial, {Columns}, since, import) select m.person, m.serial + 1, {Columns}, @day, @import from met m join staged s using (line) where m.changed", stop, ("day", day), ("import", import));
    }

    private async Task Add(IReadOnlyList<Placed> placed, long import, DateOnly day, Merged merged, CancellationToken stop)
    {
        if (Trial)
        {
            merged.Added = (await Ask("select (select count(*) from staged) - (select count(*) from met)", r => r.GetInt64(0), stop))[0];
            foreach (var (line, number) in await Ask("select line, number from staged s where not exists (select 1 from met m where m.line = s.line) order by line limit @most", r => (r.GetInt64(0), r.GetString(1)), stop, ("most", Examples.Most)))
                merged.Examples.AddUpTo(new(line, number, null, placed.First(p => p.Candidate.Line == line).Candidate.Says()));
            return;
        }
        merged.Added = await Run($"insert into registry_employments (person, serial, {Columns}, since, import) select person, 1, {Columns}, @day, @import from staged s where not exists (select 1 from met m where m.line = s.line)", stop, ("day", day), ("import", import));
    }
}
