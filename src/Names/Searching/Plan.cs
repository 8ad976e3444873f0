using Netra.Names.Words;

namespace Netra.Names.Searching;

/// <summary>What may be met at one place of the query: the groups of registered words, apart those that lose next to nothing, and the least that any of them loses.</summary>
internal sealed class PlacePlan(float absent)
{
    private readonly Dictionary<int, bool> groups = [];
    private float strong = float.MaxValue, weak = float.MaxValue;

    public const float StrongShare = .1f;
    public IEnumerable<KeyValuePair<int, bool>> Groups => groups;
    public float Absent => absent;
    public float Strong => Math.Min(strong, absent);
    public float Weak => Math.Min(weak, absent);
    public float Least => Math.Min(Strong, Weak);

    /// <summary>An initial may be met by anybody whose name has the letter; that is not looked up.</summary>
    public void Assume(float loss) => strong = Math.Min(strong, loss);

    public void Meet(int group, bool isStrong, float loss)
    {
        groups[group] = isStrong || groups.GetValueOrDefault(group);
        if (isStrong) strong = Math.Min(strong, loss);
        else weak = Math.Min(weak, loss);
    }
}

/// <summary>Looks every unit of the query up in the lexicon and plans the places.</summary>
internal static class Plan
{
    public static PlacePlan[] Of(Question question, Lexicon lexicon, Slots slots, Weights weights, int[] slotOf)
    {
        var places = Array.ConvertAll(question.Costs, c => new PlacePlan(c * Question.Absent));
        var (near, spellings) = (new HashSet<int>(), new List<int>());
        foreach (var unit in question.Units.Where(u => u.Word.Initial)) places[unit.First].Assume(.1f * Weights.Initial);
        foreach (var unit in question.Units.Where(u => !u.Word.Initial))
        {
            lexicon.Near(unit.Word, unit.Joined ? Math.Min(1, unit.Word.MostEdits) : unit.Word.MostEdits, near);
            foreach (var group in near)
            {
                lexicon.SpellingsOf(group, spellings);
                var (best, sound, weight) = (Likeness.None, lexicon.Sound(group), weights[group]);
                foreach (var spelling in spellings)
                    if (unit.To(lexicon.Spellings[spelling], lexicon.Groups[group], sound) is { Found: true } like)
                    {
                        if (slotOf[spelling] == 0) slots.Meet(spelling, true);
                        if (!best.Found || Slots.Loss(like, weight) < Slots.Loss(best, weight)) best = like;
                    }
                if (!best.Found) continue;
                if (unit.Joined) Both(places, unit.First, group);
                else places[unit.First].Meet(group, best.Share <= PlacePlan.StrongShare, Slots.Loss(best, weight));
            }
        }
        foreach (var split in question.Splits)
            foreach (var group in new[] { lexicon.Groups.Find(split.Left), lexicon.Groups.Find(split.Right) })
            {
                lexicon.SpellingsOf(group, spellings);
                foreach (var spelling in spellings)
                    if (slotOf[spelling] == 0) slots.Meet(spelling, true);
                places[split.Place].Meet(group, true, 0);
            }
        return places;
    }

    // What two places lose together is charged to neither: a bound that is too kind is still a bound.
    private static void Both(PlacePlan[] places, int first, int group)
    {
        places[first].Meet(group, true, 0);
        places[first + 1].Meet(group, true, 0);
    }
}
