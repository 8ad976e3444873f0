using System.Globalization;
using AngleSharp.Html.Parser;
using Netra.Tests.Support;

namespace Netra.Tests.Rulebook;

/// <summary>What the self-check says of what was answered: wrong input, the ladder of sanctions, the title.</summary>
public sealed class AnswerPageTests
{
    [Theory]
    [InlineData("date", "2024-02-31", "Tanggal 31-02-2024 tidak ada dalam kalender. Tulis hari, bulan, dan tahun, misalnya 21 10 2024.")]
    [InlineData("date", "2150-12-31", "Untuk 31 Desember 2150 kami belum punya kalender pemilihan. Pilih tanggal paling akhir 21 Oktober 2025.")]
    [InlineData("election", "pemilu-2024", "Gubernur tidak dipilih dalam Pemilu 2024. Pilih pemilihannya lagi, atau biarkan semua.")]
    public async Task What_is_adjusted_wrongly_is_said_beside_its_field_and_keeps_the_rest(string field, string value, string told)
    {
        await using var app = await App.Start(serve: "public");
        using var http = new HttpClient { BaseAddress = new(app.Address) };
        Dictionary<string, string> given = new() { ["act"] = "photo-with-contestant", ["status"] = "PPPK", ["target"] = "party", ["date"] = "2024-09-10", ["election"] = "pilkada-2024", ["contest"] = "governor", ["also"] = "support-gesture" };
        given[field] = value;
        using var answer = await http.PostAsync(new Uri("/bolehkah", UriKind.Relative), new FormUrlEncodedContent(
            given.Where(g => g.Key != "date").Select(g => KeyValuePair.Create("Input." + char.ToUpperInvariant(g.Key[0]) + g.Key[1..], g.Value)).Concat(Fields(given["date"])).Append(new("Asked", "true"))));
        Assert.Equal(422, (int)answer.StatusCode);
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
        Assert.Equal(told, Assert.Single(page.QuerySelectorAll(".galat li")).TextContent);
        Assert.Equal(told, Assert.Single(page.QuerySelectorAll(":is(.isian, fieldset) > .pesan")).TextContent);
        Assert.All(Fields(given["date"]), f => Assert.Equal(int.Parse(f.Value, CultureInfo.InvariantCulture), int.Parse(page.QuerySelector($"input[name='{f.Key}']")!.GetAttribute("value")!, CultureInfo.InvariantCulture)));
        foreach (var kept in new[] { "Act", "Status", "Target", "Election" })
            Assert.Equal(given[kept.ToLowerInvariant()], page.QuerySelector($"select[name='Input.{kept}'] option[selected]")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector("input[name='Input.Also'][value=support-gesture][checked]"));
        Assert.NotEmpty(page.QuerySelectorAll($"select[name='Input.Contest'] option[value={(field == "election" ? "dprd" : "governor")}]"));
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(string date) => new[] { "Year", "Month", "Day" }.Zip(date.Split('-'), (part, typed) => KeyValuePair.Create("Input.On." + part, typed));

    [Fact]
    public async Task The_ladder_tells_what_is_threatened_from_what_is_not()
    {
        await using var app = await App.Start();
        using var browser = app.Browse();
        await browser.Visit("/bolehkah/social-media-engagement?status=PNS&date=2024-09-10&election=pilkada-2024");
        string Rung(string sanction) => browser.Page.QuerySelectorAll(".tangga li").Single(li => li.QuerySelector("b")!.TextContent == sanction).QuerySelector("small")!.TextContent;
        Assert.StartsWith("Tidak diancamkan untuk perbuatan ini", Rung("Pemberhentian tidak dengan hormat"), StringComparison.Ordinal);
        Assert.StartsWith("Juga diancamkan, tetapi bukan yang terberat", Rung("Sanksi moral pernyataan tertutup"), StringComparison.Ordinal);
        Assert.StartsWith("Ancaman terberat untuk perbuatan ini", Rung("Sanksi moral pernyataan terbuka"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Towards_a_party_the_title_speaks_of_a_party()
    {
        await using var app = await App.Start();
        using var browser = app.Browse();
        foreach (var act in TheLaw.Rules.Acts)
        {
            await browser.Visit($"/bolehkah/{act.Code}?status=PNS&target=party&date=2024-10-21");
            if (act.Code != "campaign-participant-with-attributes") Assert.DoesNotContain("peserta", browser.Page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        }
        await browser.Visit("/bolehkah/photo-with-contestant?status=PNS&target=party&date=2024-10-21");
        Assert.Equal("Bolehkah saya berfoto bersama pengurus atau alat peraga partai politik?", browser.Page.QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("/bolehkah/social-media-engagement?status=GURU", "Status kepegawaian", "GURU")]
    [InlineData("/bolehkah/social-media-engagement?target=teman", "Sasaran", "teman")]
    [InlineData("/bolehkah/social-media-engagement?date=kemarin", "Tanggal", "kemarin")]
    [InlineData("/bolehkah/social-media-engagement?date=0001-01-01", "Untuk", "0001-01-01")]
    [InlineData("/bolehkah/social-media-engagement?election=pilkada-1999", "pemilihan", "pilkada-1999")]
    [InlineData("/bolehkah/social-media-engagement?contest=camat", "Pemilihan", "camat")]
    [InlineData("/bolehkah/social-media-engagement?region=99.20", "Isian", "99.20")]
    [InlineData("/bolehkah/social-media-engagement?also=sambil-tidur", "Keadaan", "sambil-tidur")]
    public async Task An_unknown_value_is_refused_by_name(string path, string field, string value)
    {
        await using var app = await App.Start();
        using var browser = app.Browse();
        await browser.Visit(path);
        Assert.Equal(422, browser.Status);
        Assert.Contains(field, Assert.Single(browser.Errors), StringComparison.Ordinal);
        Assert.Contains(value, Assert.Single(browser.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_act_is_no_page()
    {
        await using var app = await App.Start();
        using var browser = app.Browse();
        await browser.Visit("/bolehkah/menari");
        Assert.Equal(404, browser.Status);
    }
}
