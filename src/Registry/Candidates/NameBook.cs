using Netra.Contracts;
using Netra.Names;
using Netra.Registry.Agencies;

namespace Netra.Registry.Candidates;

/// <summary>The names of everybody employed now, in memory, for searches that forgive misspellings. It knows people by their place in a list: sixteen bytes
/// beside each name, so that a nation fits; what else is shown of a candidate is read from the register.</summary>
internal sealed class NameBook : IDisposable
{
    private const int Tick = 100_000;
    private readonly List<PersonId> people = [];
    private readonly Dictionary<string, int> agencies = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Unit, string Agency), int> units = [];
    private readonly Dictionary<string, HashSet<int>> unitsByName = new(StringComparer.Ordinal);
    private NameIndex index = null!;

    public static async Task<NameBook> Of(IRegister register, Action<long>? progress, CancellationToken stop)
    {
        var (book, builder) = (new NameBook(), new NameIndexBuilder());
        await foreach (var person in register.Current(stop))
        {
            builder.Add(new NamedPerson(book.people.Count, person.Name, book.Agency(person.AgencyName), book.Unit(person.UnitName, person.AgencyName)));
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

    public bool HasUnit(string unit) => unitsByName.ContainsKey(FileName.Key(unit));

    public void Dispose() => index.Dispose();

    private int Agency(string name) => agencies.TryGetValue(FileName.Key(name), out var code) ? code : agencies[FileName.Key(name)] = agencies.Count;

    private int Unit(string name, string agency)
    {
        if (units.TryGetValue((name, agency), out var code)) return code;
        units[(name, agency)] = code = units.Count;
        var key = FileName.Key(name);
        if (!unitsByName.TryGetValue(key, out var named)) unitsByName[key] = named = [];
        named.Add(code);
        return code;
    }
}
