using Netra.Names;

namespace Netra.Benches.Names;

/// <summary>
/// What nobody could do better: the expected share among the ten best of a reader who knows the kind of error and every name with its bearers. Of an agency's
/// people of one name no query tells one from the other; and where a word was lost, all names that have one word more than the query are as likely as they are borne.
/// </summary>
internal sealed class Ceiling
{
    private const string Lost = "missing word";
    private readonly Dictionary<(string Name, int Agency), int> bearers = [];
    private readonly Dictionary<string, Dictionary<string, double>> names = [];
    private readonly Dictionary<(string Cut, int Agency), List<double>> people = [];

    public Ceiling(IReadOnlyList<Asked> asked, string[] keys, int[] agencies)
    {
        foreach (var query in asked)
        {
            bearers.TryAdd((keys[query.Person.Key], query.Person.Agency), 0);
            if (query.Kind != Lost) continue;
            names.TryAdd(Key(query), []);
            people.TryAdd((Key(query), query.Person.Agency), []);
        }
        for (var person = 1; person < keys.Length; person++)
        {
            if (bearers.TryGetValue((keys[person], agencies[person]), out var count)) bearers[(keys[person], agencies[person])] = count + 1;
            var words = keys[person].Split(' ');
            for (var out_ = 0; words.Length > 2 && out_ < words.Length; out_++)
            {
                var cut = string.Join(' ', words.Where((_, i) => i != out_));
                if (!names.TryGetValue(cut, out var longer)) continue;
                longer[keys[person]] = longer.GetValueOrDefault(keys[person]) + 1.0 / words.Length;
                if (people.TryGetValue((cut, agencies[person]), out var them)) them.Add(1.0 / words.Length);
            }
        }
        Agency = asked.Average(q => q.Kind == Lost ? Best(people[(Key(q), q.Person.Agency)]) : Math.Min(1, 10.0 / bearers[(keys[q.Person.Key], q.Person.Agency)]));
        Nationwide = asked.Average(q => q.Kind == Lost ? Best(names[Key(q)].Values) : 1);
        (LostAgency, LostNationwide) = (asked.Where(q => q.Kind == Lost).Average(q => Best(people[(Key(q), q.Person.Agency)])), asked.Where(q => q.Kind == Lost).Average(q => Best(names[Key(q)].Values)));
    }

    public double Agency { get; }
    public double Nationwide { get; }
    public double LostAgency { get; }
    public double LostNationwide { get; }

    private static string Key(Asked query) => PersonName.Parse(query.Text).Key;

    private static double Best(IReadOnlyCollection<double> likely) => likely.Count <= 10 ? 1 : likely.OrderDescending().Take(10).Sum() / likely.Sum();
}
