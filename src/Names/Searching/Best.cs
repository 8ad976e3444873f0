namespace Netra.Names.Searching;

/// <summary>
/// The best people, or names, so far. What counts is called a rank, and less is better: of a person the loss, of a name the loss less what speaks for a name that many
/// bear. A name written just as it is registered comes before all others. Bearers of one name with one score stand together.
/// </summary>
internal sealed class Best(Question question, int top, bool distinct)
{
    public const double Floor = .35;
    private readonly Dictionary<(ulong Name, double Score), Bearers> bearers = [];
    // The best ranks, lowest first: of names when they are to be distinct, else of people.
    private readonly List<(double Rank, ulong Name)> leading = new(top + 1);
    private readonly double most = question.Lost(Floor);

    /// <summary>The rank a candidate must reach. One that only equals it is still taken: the number of its namesakes or its key may put it ahead.</summary>
    public double Worst { get; private set; } = double.MaxValue;

    /// <summary>The most that whoever is taken may have lost.</summary>
    /// <param name="borne">The most that can speak for a name because many bear it.</param>
    public double Room(double borne) => Math.Min(most, Worst + borne);

    /// <summary>Whether a score, or one that is at least what will be reached, may be taken.</summary>
    public bool Takes(double score, double borne) => question.Lost(score) <= Room(borne);

    public void Add(ulong name, double score, Candidate person)
    {
        if (!bearers.TryGetValue((name, score), out var same)) bearers.Add((name, score), same = new(name, score));
        same.Count++;
        same.Keep(person, distinct ? 1 : top);
        var rank = Rank(same);
        if (rank > Worst) return;
        if (distinct && leading.FindIndex(l => l.Name == name) is var known and >= 0)
        {
            if (leading[known].Rank <= rank) return;
            leading.RemoveAt(known);
        }
        var at = leading.FindIndex(l => l.Rank > rank);
        leading.Insert(at < 0 ? leading.Count : at, (rank, name));
        if (leading.Count > top) leading.RemoveAt(top);
        if (leading.Count == top) Worst = leading[^1].Rank;
    }

    /// <summary>Best first; of one rank the better score, the name that more bear, and then, as among people, the lower key.</summary>
    public IEnumerable<(Candidate Person, double Score, int Namesakes)> Ordered() => distinct
        ? bearers.Values.OrderBy(Rank).ThenByDescending(b => b.Score).ThenBy(b => b.First[0].Key).DistinctBy(b => b.Name).Take(top).Select(b => (b.First[0], b.Score, b.Count))
        : bearers.Values.SelectMany(b => b.First.Select(p => (p, b.Score, b.Count))).OrderByDescending(p => p.Score).ThenBy(p => p.p.Key).Take(top);

    private double Rank(Bearers name) => !distinct ? question.Lost(name.Score) : Rank(question, name.Score, name.Count);

    /// <summary>The rank of a name.</summary>
    public static double Rank(Question question, double score, int bearers) => score == 1 ? double.MinValue : question.Lost(score) - Costs.Borne * Math.Log(bearers);

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
