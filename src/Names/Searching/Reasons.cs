using System.Text;
using Netra.Names.Words;

namespace Netra.Names.Searching;

/// <summary>Says what lies between the query and a name that was found, from the alignment that gave its score.</summary>
internal static class Reasons
{
    public static List<NameReason> Of(Question question, Lexicon lexicon, Slots slots, Alignment alignment, ReadOnlySpan<int> words)
    {
        slots.Set(alignment, words);
        alignment.Least(words.Length);
        var asked = question.Name.Words;
        List<(int Place, NameReason Reason)> reasons = [];
        var (taken, last, ordered) = (0u, -1, true);
        for (var i = 0; i < words.Length; i++)
        {
            var (how, found) = (alignment.Chosen[i], Text(lexicon, words[i]));
            if (how == Alignment.Second) continue;
            if (how == Alignment.Out)
            {
                reasons.Add((last, new(NameReasonCode.WordMissing, "", found)));
                continue;
            }
            var unit = how >= 0 ? question.Units[how] : null;
            var place = unit?.First ?? question.Splits[-2 - how].Place;
            taken |= unit?.Covers ?? 1u << place;
            var haji = question.Haji && place == asked.Count;
            if (!haji) (ordered, last) = (ordered && place > last, place);
            if (unit is null) reasons.Add((place, new(NameReasonCode.Split, asked[place], $"{found} {Text(lexicon, words[i + 1])}")));
            else if (unit.Joined) reasons.Add((place, new(NameReasonCode.Joined, $"{asked[place]} {asked[place + 1]}", found)));
            else if (unit.To(lexicon.Spellings[words[i]], lexicon.Groups[lexicon.GroupOf(words[i])], lexicon.Sound(lexicon.GroupOf(words[i]))) is { Loss: > 0 } like)
                reasons.Add((haji ? -1 : place, new(like.Code, haji ? "h" : asked[place], found)));
        }
        for (var place = 0; place < asked.Count; place++)
            if ((taken >> place & 1) == 0) reasons.Add((place, new(NameReasonCode.WordAdded, asked[place], "")));
        var inOrder = reasons.OrderBy(r => r.Place).Select(r => r.Reason).ToList();
        if (!ordered) inOrder.Add(new(NameReasonCode.WordOrder, "", ""));
        var met = question.Haji && (taken >> asked.Count & 1) != 0;
        inOrder.AddRange(question.Name.Titles.Where(t => !(met && t == "h")).Select(t => new NameReason(NameReasonCode.TitleIgnored, t, "")));
        if (question.Name.MixedScript) inOrder.Add(new(NameReasonCode.MixedScript, "", ""));
        return inOrder;
    }

    private static string Text(Lexicon lexicon, int spelling) => Encoding.ASCII.GetString(lexicon.Spellings[spelling]);
}
