using Netra.Contracts;
using Netra.Names;
using Netra.Registry.Agencies;

namespace Netra.Registry.Candidates;

/// <summary>The names of everybody employed now, in memory, for searches that forgive misspellings. It knows people by their place in a list: twenty bytes
/// beside each name, so that a nation fits; what else is shown of a candidate is read from the register. Safe for searches beside one who puts people in.</summary>
internal sealed class NameBook : IDisposable
{
    private const int Tick = 100_000, Piece = 1_000, NoHolder = 0, Holder = 1;
    private readonly ReaderWriterLockSlim gate = new();
    private readonly List<PersonId> people = [];
    private readonly Dictionary<string, int> agencies = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Unit, string Agency), int> units = [];
    private readonly Dictionary<string, HashSet<int>> unitsByName = new(StringComparer.Ordinal);
    private readonly Dictionary<RegionCode, int> regions = [];
    // By unit; a unit where nobody works is not known.
    private readonly List<(string Key, RegionCode Region, int People)> unitList = [];
    private readonly List<int> unitOf = [];
    // Places in the list of those who were read first, in the order of their ids; and who came later.
    private int[] byId = [];
    private readonly Dictionary<PersonId, int> later = [];
    private NameIndex index = null!;
    private int taken;

    public static async Task<NameBook> Of(IRegister register, Action<long>? progress, CancellationToken stop)
    {
        var (book, builder) = (new NameBook(), new NameIndexBuilder());
        await foreach (var person in register.Current(stop))
        {
            book.people.Add(person.Id);
            builder.Add(book.Named(book.people.Count - 1, person));
            if (book.people.Count % Tick == 0) progress?.Invoke(book.people.Count);
        }
        book.byId = [.. Enumerable.Range(0, book.people.Count)];
        Array.Sort(book.people.Select(p => p.Value).ToArray(), book.byId);
        book.index = builder.Build();
        return book;
    }

    /// <summary>Puts people in, each in place of what was known under the id. Who left meanwhile stays, and is for the reader of an answer to pass over.</summary>
    /// <param name="most">How many this book takes in all.</param>
    /// <returns>False where there were more: then it is time to read everybody anew.</returns>
    public async Task<bool> Take(IAsyncEnumerable<ListedPerson> changed, int most, CancellationToken stop)
    {
        var some = new List<ListedPerson>();
        await foreach (var person in changed.WithCancellation(stop))
        {
            if (++taken > most) return false;
            some.Add(person);
            if (some.Count == Piece) Put(some);
        }
        Put(some);
        return true;
    }

    /// <param name="agency">An agency's name as the register has it; without one each name comes once, or five thousand namesakes would fill the answer.</param>
    /// <param name="unit">A unit's name, in whichever agency is searched.</param>
    public IReadOnlyList<(PersonId Person, NameMatch Match)> Find(string name, string? agency, string? unit, int top)
    {
        var filter = Read(() => new NameFilter
        {
            Agencies = agency is null ? null : new HashSet<int> { agencies.GetValueOrDefault(FileName.Key(agency), -1) },
            Units = unit is null ? null : unitsByName.TryGetValue(FileName.Key(unit), out var named) ? new HashSet<int>(named) : new HashSet<int>()
        });
        return Find(new NameQuery(name) { Filter = filter, Top = top, DistinctNames = agency is null && unit is null });
    }

    /// <summary>Everybody whom the name may mean within the filter, namesakes each by themselves.</summary>
    public IReadOnlyList<(PersonId Person, NameMatch Match)> Find(string name, NameFilter filter, int top) => Find(new NameQuery(name) { Filter = filter, Top = top });

    /// <summary>The filter that a case's question means; a set that nothing fits is empty.</summary>
    public NameFilter Filter(NameSearch search) => Read(() => new NameFilter
    {
        Agencies = search.Agency.Length == 0 ? null : agencies.Where(a => Begins(a.Key, search.Agency)).Select(a => a.Value).ToHashSet(),
        Units = search.Unit.Length == 0 ? null : unitsByName.Where(u => Begins(u.Key, search.Unit)).SelectMany(u => u.Value).ToHashSet(),
        Regions = search.Region is not { } within || within == RegionCode.Nation ? null : regions.Where(r => r.Key.IsWithin(within)).Select(r => r.Value).ToHashSet(),
        Positions = search.OfficeHolder is { } holder ? new HashSet<int> { holder ? Holder : NoHolder } : null
    });

    /// <summary>Whether somebody of these units is within the region.</summary>
    public bool AnyWithin(IReadOnlySet<int> units, RegionCode region) => region == RegionCode.Nation || Read(() => units.Any(u => unitList[u].Region.IsWithin(region)));

    /// <summary>The filter of one agency, by its name in the register.</summary>
    public NameFilter Within(string agency) => Read(() => new NameFilter { Agencies = new HashSet<int> { agencies.GetValueOrDefault(FileName.Key(agency), -1) } });

    public bool HasUnit(string unit) => Read(() => unitsByName.ContainsKey(FileName.Key(unit)));

    public void Dispose()
    {
        index.Dispose();
        gate.Dispose();
    }

    private List<(PersonId Person, NameMatch Match)> Find(NameQuery query)
    {
        var found = index.Find(query);
        return Read(() => found.Select(m => (people[(int)m.Key], m)).ToList());
    }

    private void Put(List<ListedPerson> some)
    {
        gate.EnterWriteLock();
        try
        {
            // Whoever finds them finds their ids: the index learns of them last.
            index.Put(some.Select(p => Named(Place(p.Id), p)).ToList());
        }
        finally
        {
            gate.ExitWriteLock();
        }
        some.Clear();
    }

    // Where the person stands in the list, at its end if nowhere yet.
    private int Place(PersonId person)
    {
        if (later.TryGetValue(person, out var place)) return place;
        var (low, high) = (0, byId.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = people[byId[middle]].Value.CompareTo(person.Value);
            if (order == 0) return byId[middle];
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }
        people.Add(person);
        return later[person] = people.Count - 1;
    }

    private NamedPerson Named(int place, ListedPerson person)
    {
        var unit = Unit(person);
        if (place == unitOf.Count) unitOf.Add(unit);
        else
        {
            Move(unitOf[place], -1, unitList[unitOf[place]].Region);
            unitOf[place] = unit;
        }
        Move(unit, 1, person.Region);
        return new(place, person.Name, Agency(person.AgencyName), unit, Region(person.Region), person.OfficeHolder ? Holder : NoHolder);
    }

    private T Read<T>(Func<T> reading)
    {
        gate.EnterReadLock();
        try
        {
            return reading();
        }
        finally
        {
            gate.ExitReadLock();
        }
    }

    // Each word begins a word of the name: "camat sukadana" fits KANTOR CAMAT SUKADANA and not KECAMATAN SUKADANA.
    private static bool Begins(string key, string words)
    {
        var parts = Parts(key);
        return Parts(FileName.Key(words)).All(w => parts.Any(p => p.StartsWith(w, StringComparison.Ordinal)));
    }

    private static string[] Parts(string key) => key.Split([' ', '>', '/', '-', '(', ')', '.', ','], StringSplitOptions.RemoveEmptyEntries);

    private int Region(RegionCode region) => regions.TryGetValue(region, out var code) ? code : regions[region] = regions.Count;

    private int Agency(string name) => agencies.TryGetValue(FileName.Key(name), out var code) ? code : agencies[FileName.Key(name)] = agencies.Count;

    private int Unit(ListedPerson person)
    {
        if (units.TryGetValue((person.UnitName, person.AgencyName), out var code)) return code;
        units[(person.UnitName, person.AgencyName)] = code = units.Count;
        unitList.Add((FileName.Key(person.UnitName), person.Region, 0));
        return code;
    }

    // The first who comes makes a unit known by its name, the last who goes takes that away.
    private void Move(int unit, int more, RegionCode region)
    {
        var (key, _, before) = unitList[unit];
        unitList[unit] = (key, region, before + more);
        if (before == 0)
        {
            if (!unitsByName.TryGetValue(key, out var named)) unitsByName[key] = named = [];
            named.Add(unit);
        }
        else if (before + more == 0)
        {
            unitsByName[key].Remove(unit);
            if (unitsByName[key].Count == 0) unitsByName.Remove(key);
        }
    }
}
