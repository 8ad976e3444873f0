using System.Runtime.InteropServices;
using Netra.Names.Storing;

namespace Netra.Names.Searching;

/// <summary>Names by number, of one bearer or of all, and which of them have a word of each group.</summary>
internal abstract class Walkable
{
    public abstract int Count { get; }
    public abstract ReadOnlySpan<int> Words(int number);
    public abstract ReadOnlySpan<int> Postings(int group);
    /// <summary>By number what leaving out the whole name costs, in steps; empty where it was not reckoned.</summary>
    public abstract ReadOnlySpan<byte> Totals { get; }
    /// <summary>By number how many bear the name, in steps, rounded up; empty where it was not reckoned.</summary>
    public abstract ReadOnlySpan<byte> Borne { get; }
}

/// <summary>A part of the index that is searched by itself: the packed people, or those put in since. People removed stay in their places, marked.</summary>
internal abstract class Segment : Walkable
{
    private ulong[] gone = [];

    public abstract long Key(int person);
    public abstract Scope Narrowed(NameFilter filter);
    protected abstract bool Fits(int person, NameFilter filter);

    public bool Passes(int person, NameFilter filter) => !Gone(person) && (ReferenceEquals(filter, NameFilter.None) || Fits(person, filter));

    public bool Gone(int person) => person >> 6 < gone.Length && (gone[person >> 6] >> person & 1) != 0;

    public void Remove(int person)
    {
        if (person >> 6 >= gone.Length) Array.Resize(ref gone, Math.Max((Count + 63) >> 6, gone.Length * 2));
        gone[person >> 6] |= 1ul << person;
    }
}

internal sealed class PackedSegment(Columns columns) : Segment
{
    private const int Few = 4096, MostStretches = 64;
    private const double MostWords = .4;

    public PackedNames Names { get; } = new(columns);
    public override int Count => columns.People;
    public override ReadOnlySpan<byte> Totals => columns.Totals.Span;
    public override ReadOnlySpan<byte> Borne => columns.Borne.Span;
    public override long Key(int person) => columns.Keys.Span[person];
    public override ReadOnlySpan<int> Words(int person) => columns.WordsOf(person);

    public override ReadOnlySpan<int> Postings(int group) => group + 1 >= columns.PostingStarts.Length ? [] : columns.Postings.Span[columns.PostingStarts.Span[group]..columns.PostingStarts.Span[group + 1]];

    public override Scope Narrowed(NameFilter filter)
    {
        if (Count == 0) return new([], filter);
        if (filter is { Agencies: null, Units: null, Regions: null }) return new([], filter, Everybody: true);
        var (stretches, words, people, known) = (new List<(int From, int To)>(), new List<(int From, int To)>(), 0, 0);
        foreach (var agency in filter.Agencies is { } codes ? codes.Select(c => columns.Agencies.Span.BinarySearch(c)).Where(a => a >= 0).Order() : Enumerable.Range(0, columns.Agencies.Length))
        {
            var before = people;
            foreach (var (from, to) in Runs(agency, filter))
            {
                people += to - from;
                if (stretches.Count > 0 && stretches[^1].To == from) stretches[^1] = (stretches[^1].From, to);
                else stretches.Add((from, to));
            }
            if (people == before) continue;
            words.Add((columns.AgencyWordStarts.Span[agency], columns.AgencyWordStarts.Span[agency + 1]));
            known += words[^1].To - words[^1].From;
        }
        // Whoever stands there is meant, but for positions; only a great many scattered people are walked among all others.
        var few = people <= Few;
        var rest = few || stretches.Count <= MostStretches ? filter with { Agencies = null, Units = null, Regions = null } : filter;
        if (rest.Positions is null && !ReferenceEquals(rest, filter)) rest = NameFilter.None;
        return new(ReferenceEquals(rest, filter) ? [] : stretches, rest, few, ReferenceEquals(rest, filter), known <= columns.GroupOf.Length * MostWords ? words : null);
    }

    private IEnumerable<(int From, int To)> Runs(int agency, NameFilter filter)
    {
        var (from, to) = (columns.AgencyStarts.Span[agency], columns.AgencyStarts.Span[agency + 1]);
        if (filter is { Units: null, Regions: null }) yield return (from, to);
        else
            for (var run = columns.RunStarts.Span.BinarySearch(from); columns.RunStarts.Span[run] < to; run++)
                if (filter.Units?.Contains(columns.RunUnits.Span[run]) != false && filter.Regions?.Contains(columns.RunRegions.Span[run]) != false)
                    yield return (columns.RunStarts.Span[run], columns.RunStarts.Span[run + 1]);
    }

    /// <summary>The person with this key, or -1.</summary>
    public int Find(long key)
    {
        var keys = columns.Keys.Span;
        var byKey = columns.ByKey.Span;
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = (int)(((uint)low + (uint)high) >> 1);
            var there = keys[byKey[middle]];
            if (there == key) return byKey[middle];
            if (there < key) low = middle + 1;
            else high = middle - 1;
        }
        return -1;
    }

    public (int Agency, int Unit, int Region, int Position) Codes(int person)
    {
        var run = At(columns.RunStarts.Span, person);
        return (columns.Agencies.Span[At(columns.AgencyStarts.Span, person)], columns.RunUnits.Span[run], columns.RunRegions.Span[run], columns.Positions.Span[person]);
    }

    protected override bool Fits(int person, NameFilter filter) =>
        filter.Positions?.Contains(columns.Positions.Span[person]) != false && (filter is { Agencies: null, Units: null, Regions: null } || filter.Passes(Codes(person)));

    // Everything has somebody, so no two starts are equal.
    private static int At(ReadOnlySpan<int> starts, int person) => starts.BinarySearch(person) is var at && at >= 0 ? at : ~at - 1;
}

/// <summary>The names of the packed people, each once: what a search goes through that nobody narrowed.</summary>
internal sealed class PackedNames : Walkable
{
    private readonly Columns columns;

    public PackedNames(Columns columns)
    {
        this.columns = columns;
        var starts = Array.ConvertAll(DistinctNames.Tiers, _ => Count);
        for (var tier = 0; tier < starts.Length; tier++)
        {
            var (low, high) = (0, Count);
            while (low < high)
                if ((low + high) / 2 is var middle && DistinctNames.Tier(Borne[middle]) < tier) low = middle + 1;
                else high = middle;
            starts[tier] = low;
        }
        var most = DistinctNames.Steps(1);
        foreach (var borne in Borne[..(starts.Length > 1 ? starts[1] : Count)]) most = Math.Max(most, borne);
        Tiers = [.. starts.Select((from, tier) => (from, tier + 1 < starts.Length ? starts[tier + 1] : Count, tier == 0 ? most : DistinctNames.Steps(DistinctNames.Tiers[tier - 1] - 1)))];
    }

    /// <summary>Numbers of names from and to (not included), the most borne first, and the most that one of them is borne, in steps.</summary>
    public (int From, int To, byte Most)[] Tiers { get; }

    public override int Count => columns.NameTotals.Length;
    public override ReadOnlySpan<byte> Totals => columns.NameTotals.Span;
    public override ReadOnlySpan<byte> Borne => columns.NameBorne.Span;
    public override ReadOnlySpan<int> Words(int name) => columns.NameWords.Span[columns.NameWordStarts.Span[name]..columns.NameWordStarts.Span[name + 1]];
    public override ReadOnlySpan<int> Postings(int group) => group + 1 >= columns.NamePostingStarts.Length ? [] : columns.NamePostings.Span[columns.NamePostingStarts.Span[group]..columns.NamePostingStarts.Span[group + 1]];
    public ReadOnlySpan<int> Bearers(int name) => columns.Bearers.Span[columns.BearerStarts.Span[name]..columns.BearerStarts.Span[name + 1]];
}

internal sealed class AddedSegment : Segment
{
    private readonly Dictionary<int, List<int>> postings = [];
    private readonly HashSet<int> known = [];
    private readonly List<int> spellings = [];
    private readonly Dictionary<int, int> bearers = [];

    /// <summary>The spellings that anybody here bears or bore.</summary>
    public ReadOnlySpan<int> Spellings => CollectionsMarshal.AsSpan(spellings);

    public Pile Pile { get; } = new();
    public override int Count => Pile.Count;
    public override ReadOnlySpan<byte> Totals => [];
    public override ReadOnlySpan<byte> Borne => [];
    public override long Key(int person) => Pile.Key(person);
    public override ReadOnlySpan<int> Words(int person) => Pile.Words(person);
    public override ReadOnlySpan<int> Postings(int group) => postings.TryGetValue(group, out var list) ? CollectionsMarshal.AsSpan(list) : [];
    public override Scope Narrowed(NameFilter filter) => new(Count == 0 ? [] : [(0, Count)], filter);

    /// <summary>No name is borne by more of these people. People who are gone still count.</summary>
    public int MostBorne { get; private set; }

    /// <param name="name">The same for all spellings of a name.</param>
    public void Enter(in NamedPerson person, int[] words, int name)
    {
        MostBorne = Math.Max(MostBorne, bearers[name] = bearers.GetValueOrDefault(name) + 1);
        Pile.Add(person.Key, (person.Agency, person.Unit, person.Region, person.Position), words);
        foreach (var word in words)
            if (known.Add(word)) spellings.Add(word);
    }

    public void Post(int group, int person)
    {
        if (!postings.TryGetValue(group, out var list)) postings.Add(group, list = []);
        if (list.Count == 0 || list[^1] != person) list.Add(person);
    }

    protected override bool Fits(int person, NameFilter filter) => filter.Passes(Pile.Codes(person));
}
