using Netra.Rulebook.Chapters;
using Netra.Rulebook.Questions;
using Netra.Tests.Support;

namespace Netra.Tests.Rulebook;

/// <summary>The readable rulebook and the printed cards.</summary>
public sealed class BookPagesTests
{
    [Fact]
    public async Task Every_row_of_the_law_stands_at_its_anchor_with_its_confidence_and_sources()
    {
        await using var app = await App.Start();
        using var browser = app.Browse();
        var missing = new List<string>();
        foreach (var page in TheLaw.Book.Rules.GroupBy(Anchor.Page))
        {
            await browser.Visit($"/aturan/{page.Key}");
            foreach (var rule in page)
                if (browser.Page.GetElementById(Anchor.Of(rule.Code)) is not { } row || row.QuerySelector(".status") is not { } mark
                    || mark.TextContent != TheLaw.Book.Lexicon.Confidences.Name(rule.Confidence).Id
                    || !rule.Sources.All(s => row.QuerySelector($"a[href='/aturan/sumber#{s}']") is not null)) missing.Add(rule.Code);
        }
        Assert.Empty(missing);
    }

    [Fact]
    public async Task A_day_that_is_remembered_is_marked_at_the_instrument_and_at_the_rules_that_begin_with_it()
    {
        await using var app = await App.Start();
        using var browser = app.Browse();
        var village = (await browser.Visit("/aturan")).Page.GetElementById("UU6-2014")!;
        Assert.Contains("tanggal: dari ingatan, belum diperiksa RECALLED", string.Join(' ', village.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.DoesNotContain("tanggal:", browser.Page.GetElementById("SKB-2022")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("(tanggal: dari ingatan, belum diperiksa)", (await browser.Visit("/aturan/perbuatan")).Page.GetElementById("UU6-29J")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("16 Agustus 2017", browser.Page.GetElementById("UU7-283")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Berlaku bagi: kepala atau perangkat desa.", (await browser.Visit("/aturan/sanksi")).Page.GetElementById("DESA_TEGURAN")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_chapter_opens_in_both_languages()
    {
        await using var app = await App.Start();
        using var browser = app.Browse();
        foreach (var chapter in ChapterModel.All)
            foreach (var language in new[] { "", "/en" })
            {
                await browser.Visit($"{language}/aturan/{chapter}");
                Assert.Equal(200, browser.Status);
                Assert.True(browser.Page.QuerySelectorAll("main section, main tr, main h3, main dt").Length > 1, chapter);
            }
    }

    [Fact]
    public async Task Links_between_answers_and_the_rulebook_lead_to_a_row()
    {
        await using var app = await App.Start();
        using var browser = app.Browse();
        await browser.Visit("/bolehkah/use-state-facilities?status=PNS&also=office");
        var links = browser.Page.QuerySelectorAll("a[href^='/aturan/']").Select(a => a.GetAttribute("href")!).Where(h => h.Contains('#', StringComparison.Ordinal)).Distinct().ToList();
        Assert.True(links.Count > 3);
        foreach (var link in links)
        {
            await browser.Visit(link);
            Assert.True(browser.Page.GetElementById(link.Split('#')[1]) is not null, link);
        }
    }

    [Fact]
    public async Task A_sheet_of_every_phase_lists_every_act_once_under_its_verdict()
    {
        await using var app = await App.Start();
        using var browser = app.Browse();
        foreach (var phase in TheLaw.Book.Lexicon.Phases.Terms)
            foreach (var size in new[] { "a4", "a5" })
            {
                await browser.Visit($"/bolehkah/kartu/{phase.Code}/{size}");
                Assert.Equal(200, browser.Status);
                Assert.Equal(TheLaw.Rules.Acts.Count, browser.Page.QuerySelectorAll(".kartu li").Length);
                Assert.Equal(size == "a5", browser.Page.QuerySelector("link[href$='/a5.css'][media=print]") is not null);
            }
        await browser.Visit("/bolehkah/kartu/kampanye");
        Assert.Contains(browser.Page.QuerySelectorAll("[data-jawab=tidak] li"), li => li.TextContent.Contains("DS-6", StringComparison.Ordinal));
        await browser.Visit("/bolehkah/kartu/tahapan_pra_penetapan");
        Assert.Contains(browser.Page.QuerySelectorAll("[data-jawab=tidak] li"), li => li.TextContent.Contains("KE-4", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_sheet_names_conditions_exceptions_crimes_and_what_is_recalled()
    {
        await using var app = await App.Start();
        using var browser = app.Browse();
        string Line(string act) => browser.Page.QuerySelectorAll(".kartu li").Single(li => li.TextContent.StartsWith(act, StringComparison.Ordinal)).TextContent;
        await browser.Visit("/bolehkah/kartu/tahapan_pra_penetapan?election=pilkada-2024");
        Assert.Contains("Syaratnya: foto itu tidak diunggah untuk umum", Line("Berfoto bersama"), StringComparison.Ordinal);
        Assert.Contains("bila hanya mendengarkan; hanya mendampingi saat pendaftaran", Line("Mendampingi suami"), StringComparison.Ordinal);
        Assert.Contains("UU 10/2016 ps 73(4) jo ps 187A (penjara 36 sampai 72 bulan", Line("Memberi atau menerima uang"), StringComparison.Ordinal);
        Assert.Contains("KE-1*", Line("Memasang spanduk"), StringComparison.Ordinal);
        Assert.Contains("KE-2*", Line("Menyosialisasikan"), StringComparison.Ordinal);
        Assert.DoesNotContain("KE-4*", Line("Mengunggah, mengomentari"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/bolehkah/kartu/lebaran")]
    [InlineData("/bolehkah/kartu/kampanye/a3")]
    [InlineData("/bolehkah/kartu/kampanye?election=pilkada-1999")]
    public async Task A_sheet_that_does_not_exist_is_no_page(string path)
    {
        await using var app = await App.Start();
        using var browser = app.Browse();
        await browser.Visit(path);
        Assert.Equal(404, browser.Status);
    }

    [Fact]
    public void Conditions_of_a_report_say_how_sure_they_are_and_no_letter_that_was_not_read()
    {
        var conditions = TheLaw.Rules.Conditions;
        Assert.Equal(conditions.Where(c => c.Law == "pemilu").Select(c => (c.Code, c.Formal)), conditions.Where(c => c.Law == "pilkada").Select(c => (c.Code, c.Formal)));
        Assert.Equal("inferred", conditions.Single(c => c is { Law: "pilkada", Code: "account" }).Confidence);
        Assert.DoesNotContain(conditions, c => c.Basis.Contains("huruf", StringComparison.Ordinal));
    }
}
