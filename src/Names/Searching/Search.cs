using System.Runtime.InteropServices;

namespace Netra.Names.Searching;

/// <summary>A search under way: what is asked, what may be met, and the best so far.</summary>
internal sealed record Search(Question Question, PlacePlan[] Places, Slots Slots, Alignment Alignment, Best Best)
{
    // By the slots of the whole name. What could not reach the bar when it was met stays below it.
    private readonly Dictionary<ulong, double> known = [];

    public void In(Segment segment, Scope scope, Scratch scratch)
    {
        foreach (var (from, to) in scope.Stretches)
            if (!scope.Few) new Walk(this, segment, person => Score(segment, segment.Words(person), [person], scope.Rest), scratch, from, to).Run();
            else
                for (var person = from; person < to; person++) Score(segment, segment.Words(person), [person], scope.Rest);
        if (scope.Everybody && segment is PackedSegment { Names: var names } packed) new Walk(this, names, name => Score(packed, names.Words(name), names.Bearers(name), scope.Rest), scratch, 0, names.Count).Run();
    }

    private void Score(Segment segment, ReadOnlySpan<int> words, ReadOnlySpan<int> bearers, NameFilter filter)
    {
        if (Scored(words) is var score && score < Best.Bar) return;
        var name = Slots.Name(words);
        foreach (var person in bearers)
            if (segment.Passes(person, filter)) Best.Add(name, score, new(segment.Key(person), segment, person));
    }

    private double Scored(ReadOnlySpan<int> words)
    {
        ref var score = ref CollectionsMarshal.GetValueRefOrAddDefault(known, Slots.Alike(words), out var seen);
        if (seen) return score;
        if (Slots.Bound(words) < Best.Bar) return score = -1;
        Slots.Set(Alignment, words);
        return score = Question.Score(Alignment.Least(words.Length));
    }
}
