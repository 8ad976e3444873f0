using Netra.Kernel;
using Npgsql;
using NpgsqlTypes;

namespace Netra.Registry.Imports;

/// <summary>A chunk is copied straight into the register. Who of it is listed already is asked in one question, and what changed is closed in one statement and copied with what is new.</summary>
/// <remarks>Where nobody of the chunk before was listed nobody is asked for: all are copied as new, and the index of present numbers, which holds each once, says when one is not. Then
/// nothing of that attempt stays.</remarks>
internal sealed class PostgresWriter(NpgsqlConnection db, bool trial) : RegisterWriter(db, trial)
{
    private const string Asked = "unnest(@numbers, @scopes) with ordinality s(number, scope, at)", Attempt = "attempt";
    private readonly List<Placed> rows = [];
    // Nobody of the chunk before was or had been listed.
    private bool strangers;

    public override int ChunkRows => 30_000;

    // A chunk against millions: each number is looked up in the index, whatever the statistics of a table that is just being filled say. Compiling a plan costs more than running it.
    protected override async Task Prepare(CancellationToken stop) => await Run("set enable_hashjoin = off; set enable_mergejoin = off; set jit = off", stop);

    public override async Task<Merged> Merge(IReadOnlyList<Placed> placed, long import, DateOnly day, DateTime at, long? only, CancellationToken stop)
    {
        var (apart, own) = (new List<Placed>(), new HashSet<(long, string)>());
        rows.Clear();
        // Whom the number alone does not tell, and whom two names of one agency name twice: one by one, afterwards.
        foreach (var row in placed) (row.Candidate.Previous is not null || row.Candidate.Own && !own.Add((row.Agency, row.Candidate.Number)) ? apart : rows).Add(row);
        var merged = new Merged();
        if (Trial || !strangers || !await Welcome(import, day, at, stop)) await Meet(apart, merged, import, day, at, only, stop);
        else foreach (var row in rows) merged.Adds(row);
        strangers = merged.Added == rows.Count;
        var joining = new Joining(this, import, day, at, only);
        foreach (var row in apart) await joining.Take(row, merged, stop);
        return merged;
    }

    /// <summary>Takes all as new.</summary>
    /// <returns>Whether they are; else nothing was taken.</returns>
    private async Task<bool> Welcome(long import, DateOnly day, DateTime at, CancellationToken stop)
    {
        var attempt = (NpgsqlTransaction)Transaction!;
        await attempt.SaveAsync(Attempt, stop);
        try
        {
            await Copy(rows.Select(r => (Clock.NewId(at), 1, r)), import, day, stop);
            if ((await Former(stop)).Count == 0) return true;
        }
        catch (PostgresException listed) when (listed.SqlState == PostgresErrorCodes.UniqueViolation) { }
        await attempt.RollbackAsync(Attempt, stop);
        return false;
    }

    private async Task Meet(List<Placed> apart, Merged merged, long import, DateOnly day, DateTime at, long? only, CancellationToken stop)
    {
        var (met, opened, closed) = (new bool[rows.Count], new List<(Guid Person, int Serial, Placed Row)>(), new List<Present>());
        await foreach (var (place, present) in Stream($"select {Present.Columns}, s.at from {Asked} join registry_employments e on e.number = s.number and e.scope = s.scope and e.until is null join registry_units u on u.nr = e.unit",
            r => ((int)r.GetInt64(Present.Width) - 1, Present.Of(r)), stop, Numbers()))
        {
            met[place] = true;
            if (!merged.Meets(rows[place], present, only)) continue;
            closed.Add(present);
            opened.Add((present.Person, present.Serial + 1, rows[place]));
        }
        foreach (var place in await Former(stop))
            if (!met[place])
            {
                met[place] = true;
                apart.Add(rows[place]);
            }
        for (var i = 0; i < met.Length; i++)
            if (!met[i]) merged.Adds(rows[i]);
        if (Trial) return;
        if (closed.Count > 0)
            await Run("update registry_employments e set until = @day from unnest(@people, @serials) m(person, serial) where e.person = m.person and e.serial = m.serial", stop,
                ("day", day), ("people", closed.Select(p => p.Person).ToArray()), ("serials", closed.Select(p => p.Serial).ToArray()));
        await Copy(opened.Concat(rows.Where((_, i) => !met[i]).Select(r => (Clock.NewId(at), 1, r))), import, day, stop);
    }

    private (string, object?)[] Numbers() => [("numbers", rows.Select(r => r.Candidate.Number).ToArray()), ("scopes", rows.Select(r => r.Scope).ToArray())];

    /// <returns>Places of those whose number somebody had before.</returns>
    private async Task<List<int>> Former(CancellationToken stop) =>
        (await Ask("select 1 from registry_former_numbers limit 1", _ => true, stop)).Count == 0 ? []
            : await Ask($"select distinct s.at from {Asked} join registry_former_numbers f on f.number = s.number and f.scope = s.scope", r => (int)r.GetInt64(0) - 1, stop, Numbers());

    private async Task Copy(IEnumerable<(Guid Person, int Serial, Placed Row)> opened, long import, DateOnly day, CancellationToken stop)
    {
        await using var copy = await db.BeginBinaryImportAsync("copy registry_employments (person, serial, number, scope, name, unit, position, status, born_on, since, import) from stdin (format binary)", stop);
        foreach (var (person, serial, row) in opened)
        {
            var one = row.Candidate;
            copy.StartRow();
            copy.Write(person, NpgsqlDbType.Uuid);
            copy.Write(serial, NpgsqlDbType.Integer);
            copy.Write(one.Number, NpgsqlDbType.Text);
            copy.Write(row.Scope, NpgsqlDbType.Bigint);
            copy.Write(one.Name, NpgsqlDbType.Text);
            copy.Write(row.Unit, NpgsqlDbType.Bigint);
            copy.Write(row.Position, NpgsqlDbType.Bigint);
            copy.Write(one.Status, NpgsqlDbType.Text);
            if (one.BornOn is { } born) copy.Write(born, NpgsqlDbType.Date); else copy.WriteNull();
            copy.Write(day, NpgsqlDbType.Date);
            copy.Write(import, NpgsqlDbType.Bigint);
        }
        await copy.CompleteAsync(stop);
    }
}
