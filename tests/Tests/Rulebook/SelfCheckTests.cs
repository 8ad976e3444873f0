using System.IO.Compression;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Rulebook.Questions;
using Netra.Tests.Support;

namespace Netra.Tests.Rulebook;

/// <summary>"Bolehkah saya…?" through the front door, without a script.</summary>
public sealed partial class SelfCheckTests
{
    private const int MostBytes = 30 * 1024;

    [Fact]
    public async Task Every_act_and_status_has_a_verdict_and_a_basis()
    {
        await using var app = await App.Start();
        using var browser = app.Browse();
        var bare = new List<string>();
        foreach (var act in TheLaw.Rules.Acts)
            foreach (var status in TheLaw.Book.Lexicon.Statuses.Terms)
            {
                await browser.Visit($"/bolehkah/{act.Code}?status={status.Code}");
                if (browser.Status != 200 || browser.Page.QuerySelector(".putusan h2")?.TextContent.Length is not > 3
                    || !Article().IsMatch(browser.Page.QuerySelector("details tbody")?.TextContent ?? "")) bare.Add($"{act.Code} {status.Code}: {browser.Status}");
            }
        Assert.Empty(bare);
    }

    [Fact]
    public async Task The_same_like_is_ethics_before_the_determination_and_discipline_after_it()
    {
        await using var app = await App.Start();
        using var browser = app.Browse();
        await browser.Visit("/bolehkah/social-media-engagement?status=PNS&date=2024-09-10&election=pilkada-2024");
        Assert.Equal("Tidak boleh", browser.Page.QuerySelector(".putusan h2")!.TextContent);
        Assert.Equal("tidak", browser.Page.QuerySelector(".putusan")!.GetAttribute("data-jawab"));
        Assert.Contains("(KE-4)", browser.Page.QuerySelector("blockquote cite")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Sanksi moral pernyataan terbuka", browser.Page.QuerySelector(".tangga [data-kena] b")!.TextContent);
        Assert.Contains("sejak 22 September 2024", browser.Text, StringComparison.Ordinal);

        await browser.Visit("/bolehkah/social-media-engagement?status=PNS&date=2024-09-30&election=pilkada-2024");
        Assert.Contains("(DS-6)", browser.Page.QuerySelector("blockquote cite")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Hukuman disiplin berat", browser.Page.QuerySelector(".tangga [data-kena] b")!.TextContent);
    }

    [Fact]
    public async Task Asking_takes_at_most_four_questions_and_leaves_no_trace()
    {
        // The public door alone: a worker's followers write their own cursors.
        await using var app = await App.Start(serve: "public");
        using var browser = app.Browse();
        var before = await Rows(app);
        await browser.Visit("/bolehkah");
        Assert.Equal(2, Groups(browser));
        await browser.Choose("PNS").Choose("Berfoto bersama peserta").Press("Lanjutkan");
        Assert.InRange(Groups(browser), 1, 2);
        await browser.Choose("Diunggah untuk umum").Choose("Dengan isyarat dukungan").Press("Lihat jawaban");
        Assert.Equal("Tidak boleh", browser.Page.QuerySelector(".putusan h2")!.TextContent);
        Assert.Equal("/bolehkah", new Uri(new Uri(app.Address), browser.Path).PathAndQuery);
        Assert.Empty(browser.Cookies);
        Assert.Equal(before, await Rows(app));
    }

    [Fact]
    public void Nobody_is_asked_more_than_two_further_questions_and_none_that_no_rule_tests()
    {
        var check = new SelfCheck(TheLaw.Book, TheLaw.Rules, new(_ => TheLaw.Book, () => []));
        Assert.DoesNotContain("spouse", Relevance.Of(TheLaw.Book, "money-politics", "PNS").Also);
        Assert.Contains("spouse", Relevance.Of(TheLaw.Book, "photo-with-contestant", "PNS").Also);
        Assert.Equal(["35.17"], Relevance.Of(TheLaw.Book, "promote-online", "NON_ASN").Regions);
        Assert.Empty(Relevance.Of(TheLaw.Book, "promote-online", "PNS").Regions);
        Assert.True(Matters("social-media-engagement", "PNS"));
        // As it is a lawyer decides in both cases; with support shown it matters.
        Assert.True(Matters("attend-declaration-or-campaign", "PNS"));
        Assert.True(Matters("attend-declaration-or-campaign", "NON_ASN"));
        Assert.False(Matters("party-membership", "PNS"));
        bool Matters(string act, string status) => check.TargetMatters(new() { Act = act, Status = status }, Relevance.Of(TheLaw.Book, act, status), new(2024, 10, 21));
    }

    [Fact]
    public async Task Whatever_is_asked_it_takes_at_most_four_questions_and_the_answer_is_whole()
    {
        await using var app = await App.Start(serve: "public");
        using var http = new HttpClient { BaseAddress = new(app.Address) };
        var (wrong, elsewhere) = (new List<string>(), new SelfCheck(TheLaw.Book, TheLaw.Rules, new(_ => TheLaw.Book, () => [])).Elsewhere);
        foreach (var act in TheLaw.Rules.Acts)
            foreach (var status in TheLaw.Book.Lexicon.Statuses.Terms)
            {
                var page = await Asked(http, act.Code, status.Code, asked: false);
                // Two were asked before; where nothing more matters the answer comes at once.
                if (page.QuerySelectorAll("main form :is(fieldset, select)").Length > 2 && page.QuerySelector(".putusan") is null) wrong.Add($"{act.Code} {status.Code}: asks too much");
                if (page.QuerySelector(".putusan") is null) page = await Asked(http, act.Code, status.Code, asked: true);
                var verdict = TheLaw.Rules.Explain(new()
                {
                    Person = new() { Status = status.Code }, Act = act.Code, Date = new(2024, 10, 21), Election = "pilkada-2024", Region = elsewhere
                });
                wrong.AddRange(Lacking(page, verdict).Select(what => $"{act.Code} {status.Code}: {what}"));
            }
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    /// <summary>Verdict, why, article, sanction, what instead, what changes when, and how sure every row is.</summary>
    private static IEnumerable<string> Lacking(AngleSharp.Html.Dom.IHtmlDocument page, Verdict verdict)
    {
        var heads = page.QuerySelectorAll("article h2").Select(h => h.TextContent).ToList();
        foreach (var head in new[] { "Mengapa", "Akibatnya", "Apa yang berubah, dan kapan" }.Where(h => !heads.Contains(h))) yield return head;
        if (verdict.Answer == "prohibited" && !heads.Contains("Yang boleh Anda lakukan")) yield return "instead";
        var rows = page.QuerySelectorAll("details tbody tr").ToList();
        foreach (var rule in verdict.Rules)
            if (rows.Find(r => r.QuerySelector("a")!.TextContent == rule.Code) is not { } row || !row.TextContent.Contains(rule.Basis[0], StringComparison.Ordinal)
                || !row.TextContent.Contains(TheLaw.Book.Lexicon.Confidences.Name(rule.Confidence).Id, StringComparison.Ordinal)) yield return rule.Code;
        if (verdict.Heaviest is { } heaviest && !string.Equals(page.QuerySelector(".tangga [data-kena] b")?.TextContent, TheLaw.Book.Sanctions[heaviest].Kind.Name.Id, StringComparison.OrdinalIgnoreCase)) yield return heaviest;
        var known = TheLaw.Book.Lexicon;
        var codes = known.Acts.Terms.Concat(known.Statuses.Terms).Concat(known.Targets.Terms).Concat(known.Contests.Terms).Concat(known.Circumstances.Terms).Select(t => t.Code)
            .Concat(TheLaw.Rules.Elections.Select(e => e.Code)).Concat(["office", "leave", "spouse", "repeat"]).ToHashSet();
        var link = page.QuerySelectorAll("a[href*='election=']").Last(a => a.TextContent.Contains("Tautan tetap", StringComparison.Ordinal)).GetAttribute("href")!;
        foreach (var value in link.Split('?', '&').Skip(1).Select(p => p.Split('=')[1]).Append(link.Split('/', '?')[2]))
            if (!codes.Contains(value) && !DateOrRegion().IsMatch(value)) yield return $"link holds {value}";
    }

    [Theory]
    [InlineData("partisan-activity", "", "sumber saling bertentangan")]
    [InlineData("vote-and-private-opinion", "", "dari ingatan, belum diperiksa")]
    [InlineData("victory-celebration", "", "kesimpulan dari beberapa aturan")]
    [InlineData("photo-with-contestant", "&also=spouse&also=public-post", "sumber saling bertentangan")]
    public async Task What_is_not_settled_is_marked_beside_the_rule_and_in_its_words(string act, string also, string mark)
    {
        await using var app = await App.Start();
        using var browser = app.Browse();
        await browser.Visit($"/bolehkah/{act}?status=PNS&date=2024-12-05&election=pilkada-2024{also}");
        Assert.Contains(browser.Page.QuerySelectorAll("article > p .status"), s => s.TextContent.Contains(mark, StringComparison.Ordinal));
        Assert.Contains(browser.Page.QuerySelectorAll("details tbody td"), c => c.TextContent.Contains(mark, StringComparison.Ordinal));
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> Asked(HttpClient http, string act, string status, bool asked)
    {
        using var answer = await http.PostAsync(new Uri("/bolehkah", UriKind.Relative), new FormUrlEncodedContent([new("Input.Act", act), new("Input.Status", status), new("Asked", asked ? "true" : "false")]));
        Assert.Equal(200, (int)answer.StatusCode);
        return await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
    }

    [GeneratedRegex(@"^(\d{4}-\d{2}-\d{2}|\d{2}(\.\d{2}){0,2})$")]
    private static partial Regex DateOrRegion();

    [Fact]
    public async Task The_region_is_asked_only_where_a_region_has_rules_of_its_own()
    {
        await using var app = await App.Start();
        using var browser = app.Browse();
        await (await browser.Visit("/bolehkah")).Choose("pegawai non-ASN").Choose("Menyosialisasikan").Press("Lanjutkan");
        Assert.Contains("Di mana Anda bekerja?", browser.Text, StringComparison.Ordinal);
        await browser.Choose("Di mana Anda bekerja?", "Jombang").Press("Lihat jawaban");
        Assert.Equal("Tidak boleh", browser.Page.QuerySelector(".putusan h2")!.TextContent);
        Assert.Contains("JOMBANG-1", browser.Text, StringComparison.Ordinal);
        await (await browser.Visit("/bolehkah")).Choose("CPNS").Choose("Menyosialisasikan").Press("Lanjutkan");
        Assert.DoesNotContain("Di mana Anda bekerja?", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Towards_whom_is_asked_where_a_circumstance_makes_it_matter()
    {
        await using var app = await App.Start();
        using var browser = app.Browse();
        await (await browser.Visit("/bolehkah")).Choose("PNS").Choose("Menghadiri deklarasi").Press("Lanjutkan");
        Assert.Equal(2, Groups(browser));
        await browser.Choose("Partai politik").Choose("Memberikan dukungan secara aktif").Press("Lihat jawaban");
        Assert.Equal("Perlu telaah", browser.Page.QuerySelector(".putusan h2")!.TextContent);
        // With a region to ask as well it is one of the ticks, so that four questions stay four.
        await (await browser.Visit("/bolehkah")).Choose("pegawai non-ASN").Choose("Menghadiri deklarasi").Press("Lanjutkan");
        Assert.Equal(2, Groups(browser));
        await browser.Choose("Di mana Anda bekerja?", "Jombang").Choose("Sasarannya bukan peserta dan bukan partai").Press("Lihat jawaban");
        Assert.Equal("Perlu telaah", browser.Page.QuerySelector(".putusan h2")!.TextContent);
        Assert.Contains("target=none", Permanent(browser), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_permanent_link_gives_the_same_answer_on_any_later_day()
    {
        await using var app = await App.Start();
        using var browser = app.Browse();
        await browser.Visit("/bolehkah/photo-with-contestant?status=PNS&also=spouse&also=support-gesture");
        var link = Permanent(browser);
        Assert.Equal("/bolehkah/photo-with-contestant?status=PNS&target=contestant&date=2024-10-21&election=pilkada-2024&also=spouse&also=support-gesture", link);
        await browser.Visit(link);
        var then = browser.Page.QuerySelector("article")!.InnerHtml;
        Assert.Equal(link, Permanent(browser));
        app.Time.Pass(TimeSpan.FromDays(400));
        await browser.Visit(link);
        Assert.Equal(then, browser.Page.QuerySelector("article")!.InnerHtml);
    }

    [Fact]
    public async Task Where_no_election_runs_the_answer_says_whose_calendar_it_uses()
    {
        await using var app = await App.Start(now: new(2026, 5, 4, 2, 0, 0, DateTimeKind.Utc));
        using var browser = app.Browse();
        await browser.Visit("/bolehkah/promote-online?status=PNS");
        Assert.Contains("tidak ada tahapan yang berjalan", browser.Text, StringComparison.Ordinal);
        Assert.Contains("Pilkada 2024", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_home_page_shows_the_engines_answers_to_the_questions_asked_most()
    {
        await using var app = await App.Start();
        using var browser = app.Browse();
        await browser.Visit("/");
        var shown = browser.Page.QuerySelectorAll("#t-tanya ~ ul li").Select(li => li.QuerySelector(".status")!.TextContent).ToList();
        Assert.Equal(TheLaw.Book.Asked.Count, shown.Count);
        Assert.Equal("Boleh", shown[^1]);
        Assert.Equal("Tidak boleh", shown[0]);
        await browser.Follow("menyukai (like)");
        Assert.Equal(shown[0], browser.Page.QuerySelector(".putusan h2")!.TextContent);
    }

    [Fact]
    public async Task A_posted_answer_is_light_although_it_is_not_compressed()
    {
        await using var app = await App.Start();
        using var http = new HttpClient(new HttpClientHandler { AutomaticDecompression = System.Net.DecompressionMethods.None }) { BaseAddress = new(app.Address) };
        http.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        var page = await new HtmlParser().ParseDocumentAsync(await Unpacked(await http.GetAsync(new Uri("/bolehkah", UriKind.Relative))));
        var style = 0;
        foreach (var sheet in page.QuerySelectorAll("link[rel=stylesheet]"))
            style += (await http.GetByteArrayAsync(new Uri(sheet.GetAttribute("href")!, UriKind.Relative))).Length;
        using var posted = await http.PostAsync(new Uri("/bolehkah", UriKind.Relative), new FormUrlEncodedContent(
            [new("Input.Act", "use-state-facilities"), new("Input.Status", "VILLAGE_OFFICIAL"), new("Asked", "true")]));
        Assert.InRange((await posted.Content.ReadAsByteArrayAsync()).Length + style, 1, MostBytes);
    }

    private static async Task<string> Unpacked(HttpResponseMessage answer)
    {
        await using var brotli = new BrotliStream(await answer.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        using var reader = new StreamReader(brotli);
        return await reader.ReadToEndAsync();
    }

    private static int Groups(Browser browser) => browser.Page.QuerySelectorAll("main form :is(fieldset, select)").Length;
    private static string Permanent(Browser browser) => browser.Page.QuerySelectorAll("a[href*='election=']").Last(a => a.TextContent.Contains("Tautan tetap", StringComparison.Ordinal)).GetAttribute("href")!;

    /// <summary>Rows of every table of the product, the journal among them.</summary>
    private static async Task<long> Rows(App app)
    {
        var sum = 0L;
        await app.With(async services =>
        {
            var db = services.GetRequiredService<Db>();
            await db.Database.OpenConnectionAsync();
            await using var count = db.Database.GetDbConnection().CreateCommand();
            foreach (var table in db.Model.GetEntityTypes().Select(e => e.GetTableName()).OfType<string>().Distinct())
            {
                count.CommandText = $"select count(*) from {table}";
                sum += (long)(await count.ExecuteScalarAsync())!;
            }
        });
        return sum;
    }

    [GeneratedRegex(@"(ps|lampiran|SKB|UU|PP|SE|Putusan|Edaran|Instruksi)\s")]
    private static partial Regex Article();
}
