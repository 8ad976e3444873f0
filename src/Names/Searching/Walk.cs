using System.Runtime.InteropServices;

namespace Netra.Names.Searching;

/// <summary>
/// Exact best matches of one stretch of people, or of all names, by branch and bound. Place by place, the rarest first, whoever bears a word like the one
/// asked for is marked with what that gains. Who is not marked can reach a known score at most; once enough are better than that, the more frequent words
/// are walked only among the marked, as long as that is less work than to score them. The marked are scored from the best bound down, until no bound reaches
/// the last of the best.
/// </summary>
internal sealed class Walk(Search search, Walkable names, Action<int> score, Scratch scratch, int from, int to)
{
    private const int Sampled = 64, Levels = 1024, MarksToAScore = 32;
    // A mark: whether scored, the place that marked last (from 1), the weight met and the loss saved so far, both in steps and rounded up.
    private const int PlaceAt = 26, MetAt = 16;
    private const uint Scored = 1u << 31, Saved = 0xFFFF, Met = 0x3FF;
    private const float SavedStep = 1 / 256f, MetStep = 1 / 32f;
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
    private bool Closed(List<(PlacePlan Place, List<(int Group, int Low, int High)> Stretches)> order)
    {
        var atBest = 0f;
        for (var i = 0; i < order.Count; i++)
        {
            if (i > 0 && ScoreBest(Sampled, true)) return true;
            var (place, stretches) = order[i];
            // Closed: nobody unmarked can reach the bar any more. To score somebody is to read a name from far off; to mark on is to read ahead.
            var closed = Bound(0, 0) < search.Best.Bar;
            if (closed && touched.Count * MarksToAScore < stretches.Sum(s => s.High - s.Low)) break;
            (absent, unwalkedLost, unwalkedMet) = (absent + place.Absent, unwalkedLost - place.Least, unwalkedMet - place.Heaviest);
            for (var s = 0; s < stretches.Count; s++)
            {
                if (i == 0 && s == 1) ScoreBest(Sampled, false);
                var (group, low, high) = stretches[s];
                var (loss, weight) = place.Groups[group];
                // Whoever meets this place with no better word than this cannot reach the bar; nor with a worse one.
                if (search.Question.Kept(unwalkedLost + loss + atBest) + 1e-4 < search.Best.Bar) break;
                Mark(names.Postings(group)[low..high], (uint)i + 1, place.Absent - loss, weight, closed);
            }
            atBest += place.Least;
        }
        return false;
    }

    // The groups of a place that anybody of this stretch bears, those that lose least first.
    private List<(int Group, int Low, int High)> Stretches(PlacePlan place)
    {
        var stretches = new List<(int Group, int Low, int High)>(place.Groups.Count);
        foreach (var group in place.Groups.Keys)
        {
            var postings = names.Postings(group);
            var (low, high) = (First(postings, from), First(postings, to));
            if (low < high) stretches.Add((group, low, high));
        }
        stretches.Sort((a, b) => place.Groups[a.Group].Loss.CompareTo(place.Groups[b.Group].Loss));
        return stretches;
    }

    private int First(ReadOnlySpan<int> postings, int person) => person == 0 ? 0 : person >= names.Count ? postings.Length : postings.BinarySearch(person) is var at && at < 0 ? ~at : at;

    private void Mark(ReadOnlySpan<int> people, uint place, float saved, float weight, bool closed)
    {
        var (met, gain) = ((uint)(weight / MetStep) + 1, saved > 0 ? (uint)(saved / SavedStep) + 1 : 0);
        var fresh = place << PlaceAt | met << MetAt | gain;
        foreach (var person in people)
        {
            ref var mark = ref marks[person];
            if (mark == 0)
            {
                if (closed) continue;
                touched.Add(person);
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
    }

    // Half a step of rounding, and float's own.
    private double Bound(float saved, float beyond) => search.Question.Kept(unwalkedLost + absent - saved + beyond * search.Question.LeftOutTimes) + 1e-4;

    /// <summary>Scores the marked, the best bounds first, as far as they reach the bar.</summary>
    private bool ScoreBest(int most, bool between)
    {
        if (touched.Count == 0) return false;
        var totals = names.Totals;
        var bar = search.Best.Bar;
        var counts = new int[Levels + 1];
        var levels = scratch.Levels(touched.Count);
        var left = 0;
        for (var i = 0; i < touched.Count; i++)
        {
            var person = touched[i];
            var mark = marks[person];
            // Words of the name beyond all that the query can have met are left out, and lost.
            var beyond = mark >= Scored || totals.IsEmpty ? 0 : totals[person] * Weights.Step - (mark >> MetAt & Met) * MetStep - unwalkedMet;
            var bound = mark >= Scored ? -1 : Bound((mark & Saved) * SavedStep, Math.Max(0, beyond));
            // Between two places a bound holds for good, and nothing lowers the bar.
            if (bound < bar && (between || mark >= Scored))
            {
                spent.Add(person);
                continue;
            }
            touched[left] = person;
            levels[left] = bound < bar ? (short)-1 : (short)Math.Clamp((int)((1 - bound) * Levels), 0, Levels - 1);
            if (levels[left++] is var level and >= 0) counts[level + 1]++;
        }
        CollectionsMarshal.SetCount(touched, left);
        for (var level = 0; level < Levels; level++) counts[level + 1] += counts[level];
        CollectionsMarshal.SetCount(scratch.Sorted, counts[Levels]);
        var sorted = CollectionsMarshal.AsSpan(scratch.Sorted);
        var next = counts.AsSpan(0, Levels).ToArray();
        for (var i = 0; i < touched.Count; i++)
            if (levels[i] >= 0) sorted[next[levels[i]]++] = touched[i];
        for (var level = 0; level < Levels; level++)
            for (var at = counts[level]; at < counts[level + 1]; at++)
            {
                // The best bound of this level.
                if (1 - level / (double)Levels < search.Best.Bar) return NobodyElse(between);
                if (most-- == 0) return false;
                marks[sorted[at]] |= Scored;
                score(sorted[at]);
            }
        return NobodyElse(between);
    }

    // Between two places: nobody who is not marked can reach the bar any more.
    private bool NobodyElse(bool between) => between && Bound(0, 0) < search.Best.Bar;
}
