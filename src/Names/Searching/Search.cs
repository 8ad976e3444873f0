using System.Runtime.InteropServices;

namespace Netra.Names.Searching;

/// <summary>A search under way: what is asked, what may be met, and the best so far.</summary>
internal sealed record Search(Question Question, PlacePlan[] Places, Slots Slots, Alignment Alignment, Best Best, Borne Borne)
{
    // By the slots of the whole name: the score, or below nothing the best it could be, where that was out of reach when it was met.
    private readonly Dictionary<ulong, double> known = [];

    public void In(Segment segment, Scope scope, Scratch scratch)
    {
        foreach (var (from, to) in scope.Stretches)
            if (!scope.Few) new Walk(this, segment, person => Score(segment, person, scope.Rest), scratch, from, to, Borne.Most).Run();
            else
                for (var person = from; person < to; person++) Score(segment, person, scope.Rest);
        if (!scope.Everybody || segment is not PackedSegment { Names: var names } packed) return;
        // What many bear is met first, and little of the rest reaches it.
        foreach (var (from, to, most) in names.Tiers) new Walk(this, names, name => Score(packed, names.Words(name), names.Bearers(name), scope.Rest, Borne.Of(names, name)), scratch, from, to, Borne.Of(most)).Run();
    }

    private void Score(Segment segment, int person, NameFilter filter) => Score(segment, segment.Words(person), [person], filter, Borne.Of(segment, person));

    private void Score(Segment segment, ReadOnlySpan<int> words, ReadOnlySpan<int> bearers, NameFilter filter, double borne)
    {
        if (Scored(words, borne) is var score && !Best.Takes(score, borne)) return;
        var name = Slots.Name(words);
        foreach (var person in bearers)
            if (segment.Passes(person, filter)) Best.Add(name, score, new(segment.Key(person), segment, person));
    }

    private double Scored(ReadOnlySpan<int> words, double borne)
    {
        ref var score = ref CollectionsMarshal.GetValueRefOrAddDefault(known, Slots.Alike(words), out var seen);
        if (seen && score >= 0) return score;
        if (!seen) score = -Slots.Bound(words);
        if (!Best.Takes(-score, borne)) return 0;
        Slots.Set(Alignment, words);
        return score = Question.Score(Alignment.Least(words.Length));
    }
}
