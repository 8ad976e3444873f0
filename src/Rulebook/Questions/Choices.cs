using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Rulebook.Law;

namespace Netra.Rulebook.Questions;

/// <summary>What can be chosen, in the words of the page.</summary>
internal sealed class Choices(Book book, IRegions regions, Texts texts, Relevance relevance)
{
    public IEnumerable<Option> Acts => book.Lexicon.Acts.Terms.Select(t => new Option(t.Code, t.Name.ToString(), t.Hint!.ToString()));
    public IEnumerable<Option> Statuses => book.Lexicon.Statuses.Terms.Select(t => new Option(t.Code, t.Name.ToString()));
    public IEnumerable<Option> Targets => book.Lexicon.Targets.Terms.Select(t => new Option(t.Code, texts["rulebook.target." + t.Code]));
    public IEnumerable<Option> Elections => book.Elections.Select(e => new Option(e.Code, e.Name.ToString()));
    /// <summary>Those of the election; none where it is unknown.</summary>
    public IEnumerable<Option> Contests(string election) => book.Elections.Where(e => e.Code == election).SelectMany(e => e.Contests).Select(c => new Option(c.Contest, book.Lexicon.Contests.Name(c.Contest).ToString()));
    public bool AnyRegion => relevance.Regions.Count > 0;
    public IEnumerable<Option> Regions => relevance.Regions.Select(code => new Option(code, regions.Path(new(code))));
    /// <param name="repetition">Also whether there was a sanction of the same kind before.</param>
    /// <param name="target">Also towards whom, where there is no question of its own for it.</param>
    public IEnumerable<Option> Also(bool repetition, bool target = false) =>
        (target ? Answers.Targets.Reverse() : []).Concat(repetition ? relevance.Also.Append("repeat") : relevance.Also).Select(code => new Option(code, Name(code)));

    public string Name(string code) => Question.Personal.Contains(code) || Answers.Targets.Contains(code) ? texts["rulebook.also." + code] : Capital(book.Lexicon.Circumstances.Name(code).ToString());

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
