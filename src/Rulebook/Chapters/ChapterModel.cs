using Microsoft.AspNetCore.Mvc.RazorPages;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Rulebook.Law;

namespace Netra.Rulebook.Chapters;

/// <summary>A chapter of the readable rulebook; every row stands with its article, validity, confidence and sources.</summary>
[Door(Doors.Public)]
internal sealed class ChapterModel(Book book, IRulebook rules, IRegions regions, Texts texts) : PageModel
{
    /// <summary>Address and words of the chapters: <c>/aturan/perbuatan</c>, <c>rulebook.book.perbuatan</c>.</summary>
    public static readonly IReadOnlyList<string> All = ["perbuatan", "pidana", "daerah", "sanksi", "tenggat", "lembaga", "kalender", "libur", "syarat", "sumber"];

    public Book Book => book;
    public IRulebook Rules => rules;
    public IRegions Regions => regions;

    public IEnumerable<Rule> Of(string chapter) => book.Rules.Where(r => Questions.Anchor.Page(r) == chapter);

    /// <summary>The days of a row, marked where the instrument they come from is dated by memory or inference.</summary>
    public string DaysOf(Row row) => row.Basis.Select(b => b.Instrument).FirstOrDefault(i => i.Dated is { } mark && Judging.Reasons.IsMarked(mark)
            && i.Validity.From is { } from && from == row.Validity.From) is { } instrument
        ? $"{Days(row.Validity)} ({Dated(instrument)})" : Days(row.Validity);

    /// <summary>How sure the days of an instrument are; empty where they are as sure as its text.</summary>
    public string Dated(Instrument instrument) => instrument.Dated is { } mark ? texts["rulebook.book.dated", book.Lexicon.Confidences.Name(mark)] : "";

    public string Days(Validity validity) => (validity.From, validity.To) switch
    {
        (null, null) => texts["rulebook.book.undated"],
        (null, { } to) => texts["rulebook.period.until", Say.Date(to)],
        ({ } from, null) => texts["rulebook.period.from", Say.Date(from)],
        ({ } from, { } to) => from == to ? Say.Date(from) : texts["rulebook.period.between", Say.Date(from), Say.Date(to)]
    };

    /// <summary>Whom a row binds: every status one of its conditions names.</summary>
    public Words Persons(Rule rule) => book.Lexicon.Statuses.Either(Union(rule, c => c.Persons, book.Lexicon.Statuses));
    public Words Acts(Rule rule) => book.Lexicon.Acts.Either(Union(rule, c => c.Acts, book.Lexicon.Acts));

    public static string Tone(string confidence) => confidence switch { "primary" => "baik", "secondary" => "jalan", "conflict" => "lewat", _ => "awas" };

    private static long Union(Rule rule, Func<Condition, long> mask, Vocabulary vocabulary) =>
        rule.When.Aggregate(0L, (all, c) => all | mask(c)) & (1L << vocabulary.Terms.Count) - 1;
}
