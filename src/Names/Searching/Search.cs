using System.Runtime.InteropServices;

namespace Netra.Names.Searching;

/// <summary>A search under way: what is asked, what may be met, and the best so far.</summary>
internal sealed record Search(Question Question, PlacePlan[] Places, Slots Slots, Alignment Alignment, Best Best)
{
    // By spelling of the whole name: its bearers are scored once.
    private readonly Dictionary<ulong, (ulong Name, double Score)> known = [];

    public void In(Segment segment, Scope scope, Scratch scratch)
    {
        foreach (var (from, to) in scope.Stretches)
            if (!scope.Few) new Walk(this, segment, scope.Rest, scratch, from, to).Run();
            else
                for (var person = from; person < to; person++) Score(segment, person, scope.Rest);
    }

    public void Score(Segment segment, int person, NameFilter filter)
    {
        var words = segment.Words(person);
        if (Slots.Bound(words) < Best.Bar || !segment.Passes(person, filter)) return;
        ref var scored = ref CollectionsMarshal.GetValueRefOrAddDefault(known, Slots.Spelled(words), out var seen);
        if (!seen) scored = (Slots.Set(Alignment, words), Question.Score(Alignment.Least(words.Length)));
        Best.Add(scored.Name, scored.Score, new(segment.Key(person), segment, person));
    }
}
