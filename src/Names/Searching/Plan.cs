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

/// <summary>Looks every unit of the query up in the lexicon and plans the places.</summary>
internal static class Plan
{
    public static PlacePlan[] Of(Question question, Lexicon lexicon, Slots slots, Weights weights, Vicinity vicinity)
    {
        var places = Array.ConvertAll(question.Absent, c => new PlacePlan(c));
        var (near, spellings) = (new HashSet<int>(), new List<int>());
        for (var u = 0; u < question.Units.Count; u++)
        {
            var unit = question.Units[u];
            if (unit.Word.Initial)
            {
                places[unit.First].Assume(0);
                continue;
            }
            lexicon.Near(unit.Word, unit.Joined ? Math.Min(1, unit.Word.MostEdits) : unit.Word.MostEdits, vicinity, near);
            foreach (var spelling in near)
            {
                var group = lexicon.GroupOf(spelling);
                if (unit.To(lexicon.Spellings[spelling], lexicon.Groups[group], lexicon.Sound(group)) is not { Found: true } like) continue;
                slots.Put(spelling, u, like.Loss);
                // What two places lose together is charged to neither: a bound that is too kind is still a bound.
                if (like.Loss < Alignment.Never)
                    for (var place = unit.First; place < unit.First + (unit.Joined ? 2 : 1); place++) places[place].Meet(group, unit.Joined ? 0 : like.Loss, weights.LeftOut(group));
            }
        }
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
        return places;
    }
}
