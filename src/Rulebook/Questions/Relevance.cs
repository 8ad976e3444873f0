using Netra.Contracts;
using Netra.Rulebook.Law;

namespace Netra.Rulebook.Questions;

/// <summary>What can change the answer for an act and a person, read off the rules: nobody is asked what no rule asks.</summary>
/// <param name="Also">Circumstances and personal marks that a condition tests.</param>
/// <param name="Regions">Regions with rules of their own.</param>
internal sealed record Relevance(IReadOnlyList<string> Also, IReadOnlyList<string> Regions)
{
    /// <exception cref="UnknownValue">No such act or status.</exception>
    public static Relevance Of(Book book, string act, string status)
    {
        var (words, acts, persons) = (book.Lexicon, book.Lexicon.Acts.Bit(act), book.Lexicon.Statuses.Bit(status));
        var conditions = book.Rules.SelectMany(r => r.When, (rule, condition) => (rule, condition))
            .Where(c => (c.condition.Acts & acts) != 0 && (c.condition.Persons & persons) != 0).ToList();
        var circumstances = conditions.Aggregate(0L, (mask, c) => mask | c.condition.Any | c.condition.All | c.condition.None);
        List<string> also = [.. words.Circumstances.Terms.Select(t => t.Code).Where(code => (circumstances & words.Circumstances.Bit(code)) != 0)];
        if (conditions.Exists(c => c.condition.OfficeHolder is not null)) also.Add("office");
        if (conditions.Exists(c => c.condition.UnpaidLeave is not null)) also.Add("leave");
        if (conditions.Exists(c => c.condition.Spouse is not null)) also.Add("spouse");
        return new(also, [.. conditions.Where(c => !c.rule.Quiet).SelectMany(c => c.condition.Regions).Distinct().Order(StringComparer.Ordinal)]);
    }
}
