using System.Runtime.InteropServices;
using Netra.Names.Words;

namespace Netra.Names.Searching;

/// <summary>A group of registered words that may be met at a place.</summary>
/// <param name="Loss">The least that any of its spellings loses.</param>
/// <param name="Weight">The most that leaving it out would have cost.</param>
internal readonly record struct Meeting(int Group, float Loss, float Weight);

/// <summary>What may be met at one place of the query: groups of registered words, with the least that each loses and the most that leaving it out would have cost.</summary>
internal sealed class PlacePlan(float absent)
{
    private readonly Dictionary<int, Meeting> met = [];

    public float Absent { get; } = absent;
    public float Least { get; private set; } = absent;
    public float Heaviest { get; private set; }

    /// <summary>All that may be met, what loses least first.</summary>
    public Meeting[] Meetings
    {
        get
        {
            if (field is not null) return field;
            field = [.. met.Values];
            Array.Sort(Array.ConvertAll(field, m => m.Loss), field);
            return field;
        }
    }

    /// <summary>An initial may be met by any word that has the letter; that is not looked up.</summary>
    public void Assume(float loss) => (Least, Heaviest) = (Math.Min(Least, loss), Costs.LeftOut);

    public void Meet(int group, float loss, float weight)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(met, group, out var before);
        known = before ? new(group, Math.Min(known.Loss, loss), Math.Max(known.Weight, weight)) : new(group, loss, weight);
        (Least, Heaviest) = (Math.Min(Least, loss), Math.Max(Heaviest, weight));
    }
}

/// <summary>A registered word that is like a unit of the query.</summary>
internal readonly record struct Like(int Spelling, int Group, float Loss);

/// <summary>Looks every unit of the query up in the lexicon and plans the places.</summary>
internal static class Plan
{
    public static PlacePlan[] Of(Question question, Lexicon lexicon, Slots slots, Weights weights, Scratch scratch)
    {
        var places = Array.ConvertAll(question.Absent, c => new PlacePlan(c));
        scratch.Fit(question.Units.Count);
        // Of all words of a nation to look one up takes as long as what is done with it; officers wait for one search at a time.
        if (scratch.Vicinity.Wide) Parallel.For(0, question.Units.Count, LookUp);
        else
            for (var u = 0; u < question.Units.Count; u++) LookUp(u);
        for (var u = 0; u < question.Units.Count; u++)
        {
            var unit = question.Units[u];
            if (unit.Word.Initial) places[unit.First].Assume(0);
            foreach (var like in scratch.Likes[u])
            {
                slots.Put(like.Spelling, u, like.Loss);
                // What two places lose together is charged to neither: a bound that is too kind is still a bound.
                if (like.Loss < Alignment.Never)
                    for (var place = unit.First; place < unit.First + (unit.Joined ? 2 : 1); place++) places[place].Meet(like.Group, unit.Joined ? 0 : like.Loss, weights.LeftOut(like.Group));
            }
        }
        Split(question, lexicon, slots, weights, places);
        return places;

        void LookUp(int unit) => Find(question, question.Units[unit], lexicon, weights, scratch.Vicinity, scratch.Near[unit], scratch.Likes[unit]);
    }

    private static void Find(Question question, Unit unit, Lexicon lexicon, Weights weights, Vicinity vicinity, List<int> near, List<Like> likes)
    {
        likes.Clear();
        if (unit.Word.Initial) return;
        var absent = unit.Joined ? question.Absent[unit.First] + question.Absent[unit.First + 1] : question.Absent[unit.First];
        // Two slips are not worth looking for where it is no dearer to leave out both the word asked and the one registered.
        var most = unit.Joined || unit.Word.TwoSlips >= absent + Costs.LeftOut * question.LeftOutTimes ? Math.Min(1, unit.Word.MostEdits) : unit.Word.MostEdits;
        lexicon.Near(unit.Word, most, vicinity, near);
        foreach (var spelling in near)
        {
            var group = lexicon.GroupOf(spelling);
            if (unit.To(lexicon.Spellings[spelling], lexicon.Groups[group], lexicon.Sound(group)) is { Found: true } like && like.Loss < absent + weights.LeftOut(group) * question.LeftOutTimes) likes.Add(new(spelling, group, like.Loss));
        }
    }

    private static void Split(Question question, Lexicon lexicon, Slots slots, Weights weights, PlacePlan[] places)
    {
        var spellings = new List<int>();
        for (var s = 0; s < question.Splits.Count; s++)
        {
            var (left, right) = (lexicon.Groups.Find(question.Splits[s].Left), lexicon.Groups.Find(question.Splits[s].Right));
            foreach (var (group, begins) in new[] { (left, true), (right, false) })
            {
                lexicon.SpellingsOf(group, spellings);
                foreach (var spelling in spellings) slots.Put(spelling, s, begins);
            }
            // Who bears the one bears the other: the rarer is enough to find them.
            places[question.Splits[s].Place].Meet(weights.Rarity(left) >= weights.Rarity(right) ? left : right, 0, weights.LeftOut(left) + weights.LeftOut(right));
        }
    }
}
