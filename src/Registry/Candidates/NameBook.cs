using Netra.Contracts;
using Netra.Names;
using Netra.Registry.Agencies;

namespace Netra.Registry.Candidates;

/// <summary>The names of everybody employed now, in memory, for searches that forgive misspellings. It knows people by their place in a list: sixteen bytes
/// beside each name, so that a nation fits; what else is shown of a candidate is read from the register.</summary>
internal sealed class NameBook : IDisposable
{
    private const int Tick = 100_000, NoHolder = 0, Holder = 1;
    private readonly List<PersonId> people = [];
    private readonly Dictionary<string, int> agencies = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Unit, string Agency), int> units = [];
    private readonly Dictionary<string, HashSet<int>> unitsByName = new(StringComparer.Ordinal);
    private readonly Dictionary<RegionCode, int> regions = [];
    private readonly Dictionary<int, RegionCode> unitRegions = [];
    private NameIndex index = null!;

    public static async Task<NameBook> Of(IRegister register, Action<long>? progress, CancellationToken stop)
    {
        var (book, builder) = (new NameBook(), new NameIndexBuilder());
        await foreach (var person in register.Current(stop))
        {
            builder.Add(new NamedPerson(book.people.Count, person.Name, book.Agency(person.AgencyName), book.Unit(person), book.Region(person.Region),
                person.OfficeHolder ? Holder : NoHolder));
            book.people.Add(person.Id);
            if (book.people.Count % Tick == 0) progress?.Invoke(book.people.Count);
        }
        book.index = builder.Build();
        return book;
    }

    /// <param name="agency">An agency's name as the register has it; without one each name comes once, or five thousand namesakes would fill the answer.</param>
    /// <param name="unit">A unit's name, in whichever agency is searched.</param>
    public IReadOnlyList<(PersonId Person, NameMatch Match)> Find(string name, string? agency, string? unit, int top)
    {
        var filter = new NameFilter
        {
            Agencies = agency is null ? null : new HashSet<int> { agencies.GetValueOrDefault(FileName.Key(agency), -1) },
            Units = unit is null ? null : unitsByName.GetValueOrDefault(FileName.Key(unit)) ?? []
        };
        return [.. index.Find(new NameQuery(name) { Filter = filter, Top = top, DistinctNames = agency is null && unit is null }).Select(m => (people[(int)m.Key], m))];
    }

    /// <summary>Everybody whom the name may mean within the filter, namesakes each by themselves.</summary>
    public IReadOnlyList<(PersonId Person, NameMatch Match)> Find(string name, NameFilter filter, int top) =>
        [.. index.Find(new NameQuery(name) { Filter = filter, Top = top }).Select(m => (people[(int)m.Key], m))];

    /// <summary>The filter that a case's question means; a set that nothing fits is empty.</summary>
    public NameFilter Filter(NameSearch search) => new()
    {
        Agencies = search.Agency.Length == 0 ? null : agencies.Where(a => Begins(a.Key, search.Agency)).Select(a => a.Value).ToHashSet(),
        Units = search.Unit.Length == 0 ? null : unitsByName.Where(u => Begins(u.Key, search.Unit)).SelectMany(u => u.Value).ToHashSet(),
        Regions = search.Region is not { } within || within == RegionCode.Nation ? null : regions.Where(r => r.Key.IsWithin(within)).Select(r => r.Value).ToHashSet(),
        Positions = search.OfficeHolder is { } holder ? new HashSet<int> { holder ? Holder : NoHolder } : null
    };

    /// <summary>Whether somebody of these units is within the region.</summary>
    public bool AnyWithin(IReadOnlySet<int> units, RegionCode region) => region == RegionCode.Nation || unitRegions.Any(u => units.Contains(u.Key) && u.Value.IsWithin(region));

    /// <summary>The filter of one agency, by its name in the register.</summary>
    public NameFilter Within(string agency) => new() { Agencies = new HashSet<int> { agencies.GetValueOrDefault(FileName.Key(agency), -1) } };

    // Each word begins a word of the name: "camat sukadana" fits KANTOR CAMAT SUKADANA and not KECAMATAN SUKADANA.
    private static bool Begins(string key, string words)
    {
        var parts = Parts(key);
        return Parts(FileName.Key(words)).All(w => parts.Any(p => p.StartsWith(w, StringComparison.Ordinal)));
    }

    private static string[] Parts(string key) => key.Split([' ', '>', '/', '-', '(', ')', '.', ','], StringSplitOptions.RemoveEmptyEntries);

    private int Region(RegionCode region) => regions.TryGetValue(region, out var code) ? code : regions[region] = regions.Count;

    public bool HasUnit(string unit) => unitsByName.ContainsKey(FileName.Key(unit));

    public void Dispose() => index.Dispose();

    private int Agency(string name) => agencies.TryGetValue(FileName.Key(name), out var code) ? code : agencies[FileName.Key(name)] = agencies.Count;

    private int Unit(ListedPerson person)
    {
        if (units.TryGetValue((person.UnitName, person.AgencyName), out var code)) return code;
        units[(person.UnitName, person.AgencyName)] = code = units.Count;
        unitRegions[code] = person.Region;
        var key = FileName.Key(person.UnitName);
        if (!unitsByName.TryGetValue(key, out var named)) unitsByName[key] = named = [];
        named.Add(code);
        return code;
    }
}
