using Netra.Contracts;
using Netra.Rulebook.Law;

namespace Netra.Rulebook.Judging;

/// <summary>The verdict in a few plain sentences.</summary>
internal sealed class Summary(Book book)
{
    private readonly Lexicon words = book.Lexicon;

    public Words Of(string answer, Situation situation, List<MatchedRule> matched, string? heaviest, List<Words> outlooks)
    {
        var said = new List<Words>(6) { words.Say($"summary.{answer}", words.Acts.Name(situation.Act), Reasons.Day(situation.Date)) };
        if (outlooks.Count > 0) said.Add(words.Say("summary.open", Listed(outlooks)));
        if (matched.Count > 0) said.Add(words.Say("summary.rules", Plain(Codes(matched, static _ => true))));
        if (heaviest is not null)
            said.Add(words.Say(situation.Person.PriorSanctionSameKind ? "summary.raised" : "summary.heaviest", book.Sanctions[heaviest].Kind.Name));
        if (matched.Exists(r => r.Class == "criminal")) said.Add(words.Say("summary.criminal", Plain(Codes(matched, static r => r.Class == "criminal"))));
        if (matched.Exists(r => Reasons.IsMarked(r.Confidence))) said.Add(words.Say("summary.marked", Plain(Codes(matched, static r => Reasons.IsMarked(r.Confidence)))));
        if (answer != "allowed") said.Add(words.Sentences["summary.closing"]);
        return new(string.Join(' ', said.Select(w => w.Id)), string.Join(' ', said.Select(w => w.En)));
    }

    private static string Codes(List<MatchedRule> matched, Func<MatchedRule, bool> which) => string.Join(", ", matched.Where(which).Select(r => r.Code));
    private static Words Plain(string text) => new(text, text);
    private static Words Listed(List<Words> many) => new(string.Join("; ", many.Select(w => w.Id)), string.Join("; ", many.Select(w => w.En)));
}
