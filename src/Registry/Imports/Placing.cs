using Netra.Contracts;
using Netra.Kernel;
using Netra.Registry.Agencies;
using Netra.Registry.Positions;

namespace Netra.Registry.Imports;

/// <summary>Gives agencies, units and positions their numbers, making those the file names for the first time.</summary>
/// <param name="mayAdd">New agencies are made; else their lines are refused.</param>
internal sealed class Placing(RegisterWriter db, IRegions regions, DateTime at, bool mayAdd)
{
    // What a file names is kept up to a bound, then asked for again: memory stays flat however many units a nation has.
    private const int Most = 20_000;
    // Names in one question.
    private const int AtOnce = 1000;
    private readonly Dictionary<string, (long Nr, RegionCode Region, bool Regional)> agencies = new(StringComparer.Ordinal);
    private readonly Dictionary<(long Agency, string Name), long> units = [];
    private readonly Dictionary<string, long> positions = new(StringComparer.Ordinal);
    private readonly List<Placed> placed = [];
    private bool read;

    public long NewAgencies { get; private set; }
    public long NewUnits { get; private set; }

    /// <returns>The same list at each call, filled anew: a chunk's is as big as what a collector looks through last.</returns>
    public async Task<List<Placed>> Place(IReadOnlyList<Candidate> candidates, List<Reject> rejects, CancellationToken stop)
    {
        (NewAgencies, NewUnits) = (0, 0);
        placed.Clear();
        if (!read) await ReadAgencies(stop);
        if (units.Count > Most) units.Clear();
        if (positions.Count > Most) positions.Clear();
        await Agencies([.. candidates.Select(c => c.Agency).Distinct().Where(n => !agencies.ContainsKey(n))], stop);
        var (newUnits, newPositions) = (new HashSet<(long Agency, string Name)>(), new HashSet<string>());
        foreach (var one in candidates)
        {
            var agency = agencies[one.Agency].Nr;
            if (agency == 0)
            {
                rejects.Add(Reject.Of(one.Line, Column.Agency, "agency-unknown", one.Agency));
                continue;
            }
            if (!units.TryGetValue((agency, one.Unit), out var unit)) newUnits.Add((agency, one.Unit));
            if (!positions.TryGetValue(one.Position, out var position)) newPositions.Add(one.Position);
            placed.Add(new(one, agency, unit, position));
        }
        await Units([.. newUnits], stop);
        await Positions([.. newPositions], stop);
        for (var i = 0; i < placed.Count; i++)
            if (placed[i] is { Unit: 0 } or { Position: 0 }) placed[i] = placed[i] with { Unit = units[(placed[i].Agency, placed[i].Candidate.Unit)], Position = positions[placed[i].Candidate.Position] };
        return placed;
    }

    private async Task ReadAgencies(CancellationToken stop)
    {
        foreach (var (name, nr, region, kind) in await db.Ask("select key, nr, region, kind from registry_agencies", r => (r.GetString(0), r.GetInt64(1), r.GetString(2), r.GetString(3)), stop)) agencies[name] = (nr, new(region), kind == AgencyRecord.Regional);
        read = true;
    }

    private async Task Agencies(IReadOnlyList<string> missing, CancellationToken stop)
    {
        var (made, called) = (new Dictionary<string, (string Name, RegionCode? Region)>(StringComparer.Ordinal), new List<(string Name, string Key)>());
        foreach (var name in missing)
        {
            var (key, region) = (FileName.Key(name), AgencyName.Governs(name, regions));
            // Pemkab Jepara is Pemerintah Kabupaten Jepara: a region has one government.
            if (agencies.TryGetValue(key, out var known) || region is not null && (known = agencies.Values.FirstOrDefault(a => a.Regional && a.Region == region)).Nr != 0 || !mayAdd)
            {
                agencies[name] = known;
                continue;
            }
            if (region is not null && made.FirstOrDefault(m => m.Value.Region == region).Key is { } same) key = same; else made.TryAdd(key, (name, region));
            called.Add((name, key));
        }
        NewAgencies += made.Count;
        if (!db.Trial) await db.Insert("registry_agencies", ["id", "key", "name", "kind", "region"],
            made.Select(m => new object?[] { Clock.NewId(at), m.Key, m.Value.Name, m.Value.Region is null ? AgencyRecord.Central : AgencyRecord.Regional, m.Value.Region?.Value ?? "" }), "", stop);
        var trial = -1L - agencies.Count;
        foreach (var (key, (_, region)) in made) agencies[key] = (trial--, region ?? RegionCode.Nation, region is not null);
        if (!db.Trial)
            foreach (var some in made.Keys.Chunk(AtOnce))
                foreach (var (key, nr) in await db.Ask($"select key, nr from registry_agencies where key in ({string.Join(", ", some.Select((_, i) => $"@k{i}"))})",
                    r => (r.GetString(0), r.GetInt64(1)), stop, [.. some.Select((k, i) => ($"k{i}", (object?)k))])) agencies[key] = agencies[key] with { Nr = nr };
        foreach (var (name, key) in called) agencies[name] = agencies[key];
    }

    /// <summary>"Dinas Pendidikan > SD Negeri 1": what stands left of the sign lies above.</summary>
    private async Task Units(IReadOnlyList<(long Agency, string Name)> missing, CancellationToken stop)
    {
        var wanted = missing.Select(m => (m.Agency, m.Name, Path: m.Name.Split('>', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))).ToList();
        var byKey = new Dictionary<(long, string), (long Nr, string Region)>();
        for (var depth = 1; depth <= wanted.Select(w => w.Path.Length).DefaultIfEmpty(0).Max(); depth++)
        {
            var level = wanted.Where(w => w.Path.Length >= depth).Select(w => (w.Agency, Key: Key(w.Path, depth), Above: Key(w.Path, depth - 1), Name: w.Path[depth - 1])).DistinctBy(u => (u.Agency, u.Key)).ToList();
            await FindUnits([.. level.Select(u => (u.Agency, u.Key))], byKey, stop);
            var unknown = level.Where(u => !byKey.ContainsKey((u.Agency, u.Key))).ToList();
            NewUnits += unknown.Count;
            if (db.Trial)
            {
                foreach (var u in unknown) byKey[(u.Agency, u.Key)] = (-1, "");
                continue;
            }
            var region = agencies.Values.DistinctBy(a => a.Nr).ToDictionary(a => a.Nr, a => a.Region.Value);
            await db.Insert("registry_units", ["id", "agency", "above", "key", "name", "region"],
                // A new unit sits where the unit above it was said to sit.
                unknown.Select(u => new object?[] { Clock.NewId(at), u.Agency, u.Above.Length == 0 ? null : byKey[(u.Agency, u.Above)].Nr, u.Key, u.Name, u.Above.Length == 0 ? region[u.Agency] : byKey[(u.Agency, u.Above)].Region }), "on conflict (agency, key) do nothing", stop);
            await FindUnits([.. unknown.Select(u => (u.Agency, u.Key))], byKey, stop);
        }
        foreach (var w in wanted) units[(w.Agency, w.Name)] = byKey.GetValueOrDefault((w.Agency, Key(w.Path, w.Path.Length)), (-1, "")).Item1;
    }

    private static string Key(string[] path, int depth) => FileName.Key(string.Join(" > ", path.Take(depth)));

    private async Task FindUnits(IReadOnlyList<(long Agency, string Key)> sought, Dictionary<(long, string), (long Nr, string Region)> found, CancellationToken stop)
    {
        foreach (var some in sought.Chunk(AtOnce))
            foreach (var (of, key, nr, region) in await db.Ask($"with sought (agency, key) as (values {string.Join(", ", some.Select((_, i) => $"(@a{i}, @k{i})"))}) select u.agency, u.key, u.nr, u.region from sought s join registry_units u on u.agency = s.agency and u.key = s.key",
                r => (r.GetInt64(0), r.GetString(1), r.GetInt64(2), r.GetString(3)), stop, [.. some.SelectMany((s, i) => new (string, object?)[] { ($"a{i}", s.Agency), ($"k{i}", s.Key) })])) found[(of, key)] = (nr, region);
    }

    private async Task Positions(IReadOnlyList<string> missing, CancellationToken stop)
    {
        var keys = missing.ToDictionary(m => m, FileName.Key);
        await FindPositions([.. keys.Values.Distinct()], stop);
        var unknown = missing.DistinctBy(m => keys[m]).Where(m => !positions.ContainsKey(keys[m])).ToList();
        if (!db.Trial)
        {
            await db.Insert("registry_positions", ["key", "name", "office_holder"], unknown.Select(m => new object?[] { keys[m], m, Position.IsOffice(keys[m]) }), "on conflict (key) do nothing", stop);
            await FindPositions([.. unknown.Select(m => keys[m])], stop);
        }
        foreach (var m in missing) positions[m] = positions.GetValueOrDefault(keys[m], -1);
    }

    private async Task FindPositions(IReadOnlyList<string> keys, CancellationToken stop)
    {
        foreach (var some in keys.Chunk(AtOnce))
            foreach (var (key, nr) in await db.Ask($"select key, nr from registry_positions where key in ({string.Join(", ", some.Select((_, i) => $"@k{i}"))})",
                r => (r.GetString(0), r.GetInt64(1)), stop, [.. some.Select((k, i) => ($"k{i}", (object?)k))])) positions[key] = nr;
    }
}
