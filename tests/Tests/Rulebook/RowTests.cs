using Netra.Rulebook.Law;
using Netra.Rulebook.Versions;

namespace Netra.Tests.Rulebook;

/// <summary>What every row of the law carries, whatever file it stands in.</summary>
public sealed class RowTests
{
    private static readonly IReadOnlyDictionary<(string Section, string Code), SortedDictionary<string, string>> Rows = RuleSet.In(TheLaw.Folder).Rows;

    // Rows that state law; the others are words, codes and the list of sources itself.
    private static readonly string[] OfLaw = ["rules", "remarks", "clocks", "pauses", "conditions", "forms", "service-hours", "counting", "sanctions"], OfFact = ["instruments", "authorities", "elections", "holidays"];

    private static bool Has(SortedDictionary<string, string> row, string column) => row.Keys.Any(k => k == column || k.StartsWith(column + ".", StringComparison.Ordinal) || k.StartsWith(column + "[", StringComparison.Ordinal));

    [Fact]
    public void Every_row_of_law_names_its_article_its_confidence_its_sources_and_its_words_in_both_languages()
    {
        var poor = Rows.Where(r => OfLaw.Contains(r.Key.Section)).SelectMany(r => new[] { "basis", "confidence", "sources" }
            .Where(c => !Has(r.Value, c)).Select(c => $"{r.Key.Section} {r.Key.Code}: {c}")).ToList();
        Assert.True(poor.Count == 0, string.Join("; ", poor));
        Assert.True(Rows.Count(r => OfLaw.Contains(r.Key.Section)) > 90);
        var mute = Rows.SelectMany(r => r.Value.Keys.Where(k => k.EndsWith(".id", StringComparison.Ordinal) && !r.Value.ContainsKey(k[..^3] + ".en")).Select(k => $"{r.Key}: {k}")).ToList();
        Assert.True(mute.Count == 0, string.Join("; ", mute));
    }

    [Fact]
    public void Every_fact_beside_the_law_says_how_sure_it_is_and_where_it_is_known_from()
    {
        var poor = Rows.Where(r => OfFact.Contains(r.Key.Section) && r.Key.Section != "elections").SelectMany(r => new[] { "confidence", "sources" }
            .Where(c => !Has(r.Value, c)).Select(c => $"{r.Key.Section} {r.Key.Code}: {c}")).ToList();
        Assert.True(poor.Count == 0, string.Join("; ", poor));
        // Of an election each day has its own.
        Assert.All(TheLaw.Book.Elections, e => Assert.All(e.Calendar, s => Assert.True(s.Confidence.Length > 0 && s.Sources.Count > 0, s.Code)));
    }

    [Fact]
    public void What_rests_on_memory_alone_is_marked_so_and_what_was_read_names_more_than_memory()
    {
        var alone = Rows.Where(r => r.Value.GetValueOrDefault("sources") == "RECALLED" && r.Value.GetValueOrDefault("confidence") is not "recalled").Select(r => r.Key.ToString()).ToList();
        Assert.True(alone.Count == 0, string.Join("; ", alone));
    }

    [Fact]
    public void Every_rule_says_from_when_it_holds_of_its_own_or_by_its_instruments()
    {
        Assert.Empty(TheLaw.Book.Rules.Where(r => r.Validity.From is null).Select(r => r.Code));
        // No row reaches back before the first of the instruments it rests on, so no day has a match without an article.
        Assert.All(TheLaw.Book.Rules, r => Assert.Contains(r.Basis, b => b.Instrument.Validity.Holds(r.Validity.From!.Value)));
        Assert.Equal(new(2017, 8, 16), TheLaw.Book.Rules.Single(r => r.Code == "UU7-283").Validity.From);
        Assert.Equal(new(2023, 9, 29), TheLaw.Book.Rules.Single(r => r.Code == "SE18-2").Validity.From);
        // A day that is remembered or inferred says so beside the text that was read.
        Assert.Equal(("recalled", "primary"), TheLaw.Book.Instruments.Where(i => i.Code == "UU6-2014").Select(i => (i.Dated, i.Confidence)).Single());
    }

    [Fact]
    public void Every_other_row_of_law_too_holds_from_a_day_of_its_own_or_of_its_instruments()
    {
        var book = TheLaw.Book;
        var rows = book.Clocks.Select(c => (c.Code, c.Validity, c.Basis))
            .Concat(book.Pauses.Select(p => (p.Reason.Code, p.Validity, p.Basis)))
            .Concat(book.Conditions.Select(c => (c.Condition.Code, c.Validity, c.Basis))).Concat(book.Forms.Select(f => (f.Form.Code, f.Validity, f.Basis)))
            .Concat(book.Sanctions.Values.Select(s => (s.Kind.Code, default(Validity), s.Basis)))
            .Concat(book.Remarks.Select(r => (r.Code, r.Validity, r.Basis))).ToList();
        Assert.True(rows.Count > 60, $"{rows.Count}");
        Assert.Empty(rows.Where(r => r.Item2.Within(r.Item3).From is null).Select(r => r.Item1));
    }

    [Fact]
    public void No_rule_names_a_sanction_that_cannot_be_imposed_on_whom_it_binds_and_repetition_keeps_to_the_same_people()
    {
        foreach (var sanction in TheLaw.Book.Sanctions.Values)
        {
            Assert.NotEmpty(sanction.Kind.Persons);
            if (sanction.RaisedTo is { } raised) Assert.Equal(sanction.Kind.Persons, TheLaw.Book.Sanctions[raised].Kind.Persons);
        }
        Assert.Equal(["VILLAGE_OFFICIAL"], TheLaw.Book.Sanctions["DESA_TEGURAN"].Kind.Persons);
    }
}
