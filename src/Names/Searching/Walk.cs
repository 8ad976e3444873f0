using System.Runtime.InteropServices;

namespace Netra.Names.Searching;

/// <summary>
/// Exact best matches of one stretch of people, or of all names, by branch and bound. Place by place, the rarest first, whoever bears a word like the one
/// asked for is marked with what that gains. Who is not marked can reach a known score at most; once enough are better than that, the more frequent words
/// are walked only among the marked, as long as that is less work than to score them. The marked are scored from the best bound down, until no bound reaches
/// the last of the best.
/// </summary>
/// <param name="most">The most that can speak for any name of the stretch because many bear it.</param>
internal sealed class Walk(Search search, Walkable names, Action<int> score, Scratch scratch, int from, int to, float most)
{
    private const int Sampled = 64, Levels = 1024, MarksToAScore = 32;
    // A mark: whether scored, the place that marked last (from 1), the weight met and the loss saved so far, both in steps and rounded up.
    private const int PlaceAt = 26, MetAt = 16;
    private const uint Scored = 1u << 31, Saved = 0xFFFF, Met = 0x3FF;
    private const float SavedStep = 1 / 256f, MetStep = 1 / 32f;
    private const double Slack = 1e-4;
    private readonly uint[] marks = scratch.Marks;
    // Whoever is marked: who may still reach the bar unscored, and who not.
    private readonly List<int> touched = scratch.Touched, spent = scratch.Spent;
    // Lost at places walked if nothing is met there; lost at least, and met at most, at the others: met, what leaving out would have cost.
    private float absent, unwalkedLost, unwalkedMet;

    public void Run()
    {
        var all = search.Places.Select(p => (Place: p, Stretches: Stretches(p))).ToList();
        // An initial is borne by too many to be walked: its place is taken as met.
        var order = all.Where(p => p.Stretches.Count > 0).OrderBy(p => p.Stretches.Sum(s => s.High - s.Low)).Take(15).ToList();
        foreach (var (place, stretches) in all) (unwalkedLost, unwalkedMet) = (unwalkedLost + place.Least, unwalkedMet + place.Heaviest);
        touched.Clear();
        spent.Clear();
        if (!Closed(order)) ScoreBest(int.MaxValue, true);
        foreach (var person in touched) marks[person] = 0;
        foreach (var person in spent) marks[person] = 0;
    }

    // True when all is scored that can reach the bar.
    private bool Closed(List<(PlacePlan Place, List<(Meeting Word, int Low, int High)> Stretches)> order)
    {
        var atBest = 0f;
        for (var i = 0; i < order.Count; i++)
        {
            if (i > 0 && ScoreBest(Sampled, true)) return true;
            var (place, stretches) = order[i];
            // Closed: nobody unmarked can reach the bar any more. To score somebody is to read a name from far off; to mark on is to read ahead.
            var closed = NobodyElse;
            if (closed && touched.Count * MarksToAScore < stretches.Sum(s => s.High - s.Low)) break;
            (absent, unwalkedLost, unwalkedMet) = (absent + place.Absent, unwalkedLost - place.Least, unwalkedMet - place.Heaviest);
            for (var s = 0; s < stretches.Count; s++)
            {
                if (i == 0 && s == 1) ScoreBest(Sampled, false);
                var (word, low, high) = stretches[s];
                // Whoever meets this place with no better word than this cannot reach the bar; nor with a worse one.
                if (unwalkedLost + word.Loss + atBest > Room) break;
                Mark(names.Postings(word.Group)[low..high], (uint)i + 1, place.Absent - word.Loss, word.Weight, closed);
            }
            atBest += place.Least;
        }
        return false;
    }

    // The words of a place that anybody of this stretch bears, those that lose least first.
    private List<(Meeting Word, int Low, int High)> Stretches(PlacePlan place)
    {
        var stretches = new List<(Meeting Word, int Low, int High)>(place.Meetings.Length);
        foreach (var word in place.Meetings)
        {
            var postings = names.Postings(word.Group);
            var (low, high) = (First(postings, from), First(postings, to));
            if (low < high) stretches.Add((word, low, high));
        }
        return stretches;
    }

    private int First(ReadOnlySpan<int> postings, int person) => person == 0 ? 0 : person >= names.Count ? postings.Length : postings.BinarySearch(person) is var at && at < 0 ? ~at : at;

    private void Mark(ReadOnlySpan<int> people, uint place, float saved, float weight, bool closed)
    {
        var (met, gain) = ((uint)(weight / MetStep) + 1, saved > 0 ? (uint)(saved / SavedStep) + 1 : 0);
        var fresh = place << PlaceAt | met << MetAt | gain;
        var count = touched.Count;
        CollectionsMarshal.SetCount(touched, count + people.Length);
        var all = CollectionsMarshal.AsSpan(touched);
        foreach (var person in people)
        {
            ref var mark = ref marks[person];
            if (mark == 0)
            {
                if (closed) continue;
                all[count++] = person;
                mark = fresh;
            }
            // A second word for one place saves nothing more than the first did, but may be the one that is met.
            else
            {
                var sum = Math.Min(Met, (mark >> MetAt & Met) + met) << MetAt;
                var sofar = (mark & Saved) + ((mark >> PlaceAt & 15) == place ? 0 : gain);
                mark = mark & Scored | place << PlaceAt | sum | sofar;
            }
        }
        CollectionsMarshal.SetCount(touched, count);
    }

    // What may be lost by anybody here who reaches the bar; with half a step of rounding, and float's own.
    private double Room => search.Best.Room(most) + Rounding;

    private double Rounding => search.Question.Lost(0) * Slack;

    /// <summary>Scores the marked, the best bounds first, as far as they reach the bar.</summary>
    private bool ScoreBest(int most, bool between)
    {
        if (touched.Count == 0) return false;
        Span<int> counts = stackalloc int[Levels];
        var levels = Consider(between, counts);
        // Few of the many are ever scored, for the bar rises: they are put in order a part at a time.
        for (var (level, part) = (0, Sampled); level < Levels; part *= 8)
        {
            var (from, size) = (level, 0);
            for (; level < Levels && (size == 0 || size + counts[level] <= part); level++) size += counts[level];
            var sorted = Sort(levels, from, counts[from..level], size);
            for (var (at, here) = (0, from); here < level; here++)
                for (var last = at + counts[here]; at < last; at++)
                {
                    // The best bound of this level; what ranks before nothing is in the first.
                    if (here > 0 && here * search.Question.Lost(0) / Levels - Rounding > search.Best.Worst) return between && NobodyElse;
                    if (most-- == 0) return false;
                    marks[sorted[at]] |= Scored;
                    score(sorted[at]);
                }
        }
        return between && NobodyElse;
    }

    // By the touched the level of the rank they have at best, below nothing for whoever cannot reach the bar: between two places that holds for good, and nothing lowers the bar.
    private ReadOnlySpan<short> Consider(bool between, Span<int> counts)
    {
        counts.Clear();
        var totals = names.Totals;
        var all = CollectionsMarshal.AsSpan(touched);
        var (levels, left) = (scratch.Levels(touched.Count), 0);
        var (lost, room, times, scale) = (unwalkedLost + absent, (float)Room, search.Question.LeftOutTimes, Levels / (float)search.Question.Lost(0));
        var borne = names.Borne;
        // The least that speaks for a name, and what each step does.
        var (worst, none, each) = (search.Best.Worst + Rounding, search.Borne.Of(0), search.Borne.Of(1) - search.Borne.Of(0));
        // Whoever saved fewer steps loses too much by that alone.
        var needed = (lost - room) / SavedStep;
        foreach (var person in all)
        {
            var mark = marks[person];
            var (level, saved) = (-1, mark & Saved);
            if (mark < Scored && saved >= needed)
            {
                // Words of the name beyond all that the query can have met are left out, and lost.
                var beyond = totals.IsEmpty ? 0 : totals[person] * Weights.Step - (mark >> MetAt & Met) * MetStep - unwalkedMet;
                var loss = lost - saved * SavedStep + Math.Max(0, beyond) * times;
                var rank = loss - (borne.IsEmpty ? most : none + borne[person] * each);
                if (loss <= room && rank <= worst) counts[level = Math.Clamp((int)(rank * scale), 0, Levels - 1)]++;
            }
            if (level < 0 && (between || mark >= Scored)) spent.Add(person);
            else (all[left], levels[left++]) = (person, (short)level);
        }
        CollectionsMarshal.SetCount(touched, left);
        return levels.AsSpan(0, left);
    }

    // The touched of these levels, the best first.
    private ReadOnlySpan<int> Sort(ReadOnlySpan<short> levels, int from, ReadOnlySpan<int> counts, int size)
    {
        Span<int> next = stackalloc int[counts.Length];
        for (var level = 1; level < counts.Length; level++) next[level] = next[level - 1] + counts[level - 1];
        CollectionsMarshal.SetCount(scratch.Sorted, size);
        var sorted = CollectionsMarshal.AsSpan(scratch.Sorted);
        if (size == 0) return sorted;
        for (var i = 0; i < levels.Length; i++)
            if (levels[i] - from is var level && (uint)level < (uint)counts.Length) sorted[next[level]++] = touched[i];
        return sorted;
    }

    // Nobody who is not marked can reach the bar any more; said between two places.
    private bool NobodyElse => unwalkedLost + absent > Room;
}
