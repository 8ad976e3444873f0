namespace Netra.Names.Searching;

/// <summary>The best people so far. Bearers of one name with one score stand together.</summary>
internal sealed class Best(int top, bool distinct)
{
    public const double Floor = .35;
    private readonly Dictionary<(ulong Name, double Score), Bearers> bearers = [];
    // The best scores, highest first: of names when they are to be distinct, else of people.
    private readonly List<(double Score, ulong Name)> leading = new(top + 1);

    /// <summary>What a candidate must reach. One that only equals it is still taken: the number of its namesakes or its key may put it ahead.</summary>
    public double Bar { get; private set; } = Floor;

    public void Add(ulong name, double score, Candidate person)
    {
        if (score < Bar) return;
        if (!bearers.TryGetValue((name, score), out var same)) bearers.Add((name, score), same = new(name, score));
        same.Count++;
        same.Keep(person, distinct ? 1 : top);
        if (distinct && leading.FindIndex(l => l.Name == name) is var known and >= 0)
        {
            if (leading[known].Score >= score) return;
            leading.RemoveAt(known);
        }
        var at = leading.FindIndex(l => l.Score < score);
        leading.Insert(at < 0 ? leading.Count : at, (score, name));
        if (leading.Count > top) leading.RemoveAt(top);
        if (leading.Count == top) Bar = Math.Max(Floor, leading[^1].Score);
    }

    /// <summary>Best first. Of distinct names with one score the more frequent comes first, for it is the likelier; then, as among people, the lower key.</summary>
    public IEnumerable<(Candidate Person, double Score, int Namesakes)> Ordered() => distinct
        ? bearers.Values.OrderByDescending(b => b.Score).ThenByDescending(b => b.Count).ThenBy(b => b.First[0].Key).DistinctBy(b => b.Name).Take(top).Select(b => (b.First[0], b.Score, b.Count))
        : bearers.Values.SelectMany(b => b.First.Select(p => (p, b.Score, b.Count))).OrderByDescending(p => p.Score).ThenBy(p => p.p.Key).Take(top);

    private sealed class Bearers(ulong name, double score)
    {
        public ulong Name => name;
        public double Score => score;
        public int Count;
        public List<Candidate> First { get; } = new(1);

        public void Keep(Candidate person, int most)
        {
            if (First.Count == most && First[^1].Key < person.Key) return;
            var at = First.FindIndex(p => p.Key > person.Key);
            First.Insert(at < 0 ? First.Count : at, person);
            if (First.Count > most) First.RemoveAt(most);
        }
    }
}

/// <summary>A person of a segment.</summary>
internal readonly record struct Candidate(long Key, Segment Segment, int Number);
