using System.Runtime.InteropServices;

namespace Netra.Names.Searching;

/// <summary>
/// Exact best matches by branch and bound. The rarest place of the query is walked first: whoever bears a word like the one asked for there is
/// marked. What is not marked can reach a known score at most; once ten people are better than that, the more frequent words need no walk. The
/// marked are then scored from the best bound down, until no bound reaches the tenth score.
/// </summary>
internal sealed record Search(Question Question, NameFilter Filter, PlacePlan[] Places, Slots Slots, Alignment Alignment, Best Best)
{
    private const int MostWalked = 7, Sampled = 200;
    private const ushort Scored = 1 << 15;

    public void In(Segment segment, Scratch scratch)
    {
        foreach (var (from, to) in segment.Stretches(Filter))
            if (from < to) new Walk(this, segment, scratch, from, to).Run();
    }

    private sealed class Walk(Search search, Segment segment, Scratch scratch, int from, int to)
    {
        private readonly ushort[] marks = scratch.Marks;
        private readonly List<int> touched = scratch.Touched;
        private int[] order = [];
        private int walked;
        private float elsewhere;

        public void Run()
        {
            var stretches = new List<(int Group, bool Strong, int Low, int High)>[search.Places.Length];
            for (var p = 0; p < search.Places.Length; p++) stretches[p] = StretchesOf(search.Places[p]);
            // An initial is borne by too many to be walked: its place is taken as met.
            order = [.. Enumerable.Range(0, search.Places.Length).Where(p => search.Places[p].Groups.Any()).OrderBy(p => stretches[p].Sum(s => s.High - s.Low)).Take(MostWalked)];
            elsewhere = Enumerable.Range(0, search.Places.Length).Except(order).Sum(p => search.Places[p].Least);
            touched.Clear();
            for (; walked < order.Length && Bound(0) >= search.Best.Bar; walked++)
            {
                if (walked > 0) ScoreBest(Sampled);
                if (Bound(0) < search.Best.Bar) break;
                foreach (var (group, strong, low, high) in stretches[order[walked]]) Mark(segment.Postings(group)[low..high], (ushort)(1 << (2 * walked + (strong ? 0 : 1))));
            }
            ScoreBest(int.MaxValue);
            foreach (var person in touched) marks[person] = 0;
        }

        private List<(int, bool, int, int)> StretchesOf(PlacePlan place)
        {
            var stretches = new List<(int, bool, int, int)>();
            foreach (var (group, strong) in place.Groups)
            {
                var postings = segment.Postings(group);
                var (low, high) = (From(postings, from), From(postings, to));
                if (low < high) stretches.Add((group, strong, low, high));
            }
            return stretches;
        }

        private int From(ReadOnlySpan<int> postings, int person) => person == 0 ? 0 : person >= segment.Count ? postings.Length : postings.BinarySearch(person) is var at && at < 0 ? ~at : at;

        private void Mark(ReadOnlySpan<int> people, ushort mark)
        {
            foreach (var person in people)
            {
                ref var marked = ref marks[person];
                if (marked == 0) touched.Add(person);
                marked |= mark;
            }
        }

        /// <summary>The best score somebody with these marks can have.</summary>
        private double Bound(int mark)
        {
            var loss = elsewhere;
            for (var i = 0; i < order.Length; i++)
            {
                var place = search.Places[order[i]];
                loss += i >= walked ? place.Least : (mark >> (2 * i) & 3) switch { 0 => place.Absent, 2 => place.Weak, _ => place.Strong };
            }
            // Half a step of rounding, and float's own.
            return 1 - loss / (double)search.Question.Whole + 1e-4;
        }

        private void ScoreBest(int most)
        {
            if (touched.Count == 0) return;
            // Counting sort by mark, then the marks by their bound.
            var counts = new int[1 << (2 * walked)];
            foreach (var person in touched)
                if (marks[person] < Scored) counts[marks[person]]++;
            var byBound = Enumerable.Range(1, counts.Length - 1).Where(m => counts[m] > 0).Select(m => (Mark: m, Bound: Bound(m))).OrderByDescending(m => m.Bound).ToList();
            var starts = new int[counts.Length];
            var total = 0;
            foreach (var (mark, _) in byBound) (starts[mark], total) = (total, total + counts[mark]);
            CollectionsMarshal.SetCount(scratch.Sorted, total);
            var sorted = CollectionsMarshal.AsSpan(scratch.Sorted);
            foreach (var person in touched)
                if (marks[person] < Scored) sorted[starts[marks[person]]++] = person;
            var at = 0;
            foreach (var (mark, bound) in byBound)
            {
                if (bound < search.Best.Bar) return;
                for (var end = at + counts[mark]; at < end; at++)
                {
                    if (most-- == 0) return;
                    if (bound < search.Best.Bar) return;
                    Score(sorted[at]);
                }
            }
        }

        private void Score(int person)
        {
            marks[person] |= Scored;
            if (!segment.Passes(person, search.Filter)) return;
            var words = segment.Words(person);
            var name = search.Slots.Set(search.Alignment, words);
            search.Best.Add(name, search.Question.Score(search.Alignment.Least(words.Length)), new(segment.Key(person), segment, person));
        }
    }
}
