using System.Runtime.InteropServices;
using Netra.Names.Storing;

namespace Netra.Names.Searching;

/// <summary>A part of the index that is searched by itself: the packed people, or those put in since. People removed stay in their places, marked.</summary>
internal abstract class Segment
{
    private ulong[] gone = [];

    public abstract int Count { get; }
    public abstract long Key(int person);
    public abstract ReadOnlySpan<int> Words(int person);
    public abstract ReadOnlySpan<int> Postings(int group);
    /// <summary>By person what leaving out the whole name costs, in steps; empty where it was not reckoned.</summary>
    public abstract ReadOnlySpan<byte> Totals { get; }
    /// <summary>Numbers from and to (not included) between which everybody is whom the filter's agencies let pass.</summary>
    public abstract List<(int From, int To)> Stretches(NameFilter filter);
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
    public override int Count => columns.People;
    public override ReadOnlySpan<byte> Totals => columns.Totals.Span;
    public override long Key(int person) => columns.Keys.Span[person];
    public override ReadOnlySpan<int> Words(int person) => columns.Words.Span[columns.WordStarts.Span[person]..columns.WordStarts.Span[person + 1]];

    public override ReadOnlySpan<int> Postings(int group) => group + 1 >= columns.PostingStarts.Length ? [] : columns.Postings.Span[columns.PostingStarts.Span[group]..columns.PostingStarts.Span[group + 1]];

    public override List<(int From, int To)> Stretches(NameFilter filter)
    {
        if (filter.Agencies is not { } agencies) return [(0, Count)];
        var stretches = new List<(int, int)>();
        foreach (var agency in agencies.Order())
            if (columns.Agencies.Span.BinarySearch(agency) is var at and >= 0) stretches.Add((columns.AgencyStarts.Span[at], columns.AgencyStarts.Span[at + 1]));
        return stretches;
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
        var at = columns.AgencyStarts.Span.BinarySearch(person);
        // Every agency has somebody, so no two starts are equal.
        return (columns.Agencies.Span[at >= 0 ? at : ~at - 1], columns.Units.Span[person], columns.Regions.Span[person], columns.Positions.Span[person]);
    }

    protected override bool Fits(int person, NameFilter filter) => filter.Passes(columns.Units.Span[person], columns.Regions.Span[person], columns.Positions.Span[person]);
}

internal sealed class AddedSegment : Segment
{
    private readonly Dictionary<int, List<int>> postings = [];

    public Pile Pile { get; } = new();
    public override int Count => Pile.Count;
    public override ReadOnlySpan<byte> Totals => [];
    public override long Key(int person) => Pile.Key(person);
    public override ReadOnlySpan<int> Words(int person) => Pile.Words(person);
    public override ReadOnlySpan<int> Postings(int group) => postings.TryGetValue(group, out var list) ? CollectionsMarshal.AsSpan(list) : [];
    public override List<(int From, int To)> Stretches(NameFilter filter) => [(0, Count)];

    public void Post(int group, int person)
    {
        if (!postings.TryGetValue(group, out var list)) postings.Add(group, list = []);
        if (list.Count == 0 || list[^1] != person) list.Add(person);
    }

    protected override bool Fits(int person, NameFilter filter)
    {
        var codes = Pile.Codes(person);
        return filter.Agencies?.Contains(codes.Agency) != false && filter.Passes(codes.Unit, codes.Region, codes.Position);
    }
}
