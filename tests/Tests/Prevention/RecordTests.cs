using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Netra.Prevention.Records;
using Netra.Tests.Support;
using static Netra.Tests.Prevention.Given;
using static Netra.Tests.Registry.Given;

namespace Netra.Tests.Prevention;

/// <summary>What everybody may read of units: shares and days, never a person and never a few.</summary>
public sealed class RecordTests
{
    internal const string Health = "Dinas Kesehatan";

    /// <summary>Health has eight, of two schools one has six and one two.</summary>
    internal static byte[] Units() => Csv([.. Enumerable.Range(100, 8).Select(n => Nth(n).Replace("Dinas Pendidikan", Health, StringComparison.Ordinal)),
        .. Enumerable.Range(200, 6).Select(n => Nth(n).Replace("Dinas Pendidikan", "Dinas Pendidikan > SD Negeri 5", StringComparison.Ordinal)), .. Enumerable.Range(300, 2).Select(n => Nth(n).Replace("Dinas Pendidikan", "Dinas Pendidikan > SD Negeri 6", StringComparison.Ordinal))]);

    internal static string Number(int n) => Nth(n).Split(',')[0];

    internal static async Task<string> Id(App app, string unit) => (await Prevention.Given.Units(app)).Last(u => u.Name == unit).Unit.Value.ToString();

    [Fact]
    public async Task A_unit_shows_its_rounds_and_share_to_everybody_and_no_person_no_few_and_no_refusal()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        await Import(app, Units());
        var round = await Round(app, desk);
        await Signed(app, round, Number(100));
        using var browser = await Confirmed(app, round, Number(101));
        await browser.Press("Saya tidak bersedia");

        var (health, small) = (await Id(app, Health), await Id(app, "SD Negeri 6"));
        using var visitor = app.Browse();
        await visitor.Visit($"/unit/{health}");
        // Rini of the other file is the ninth.
        Assert.Contains("1 dari 9", visitor.Text, StringComparison.Ordinal);
        Assert.Contains(Name, visitor.Text, StringComparison.Ordinal);
        Assert.All(new[] { "Pegawai 10", "Rini", "bersedia" }, hidden => Assert.DoesNotContain(hidden, visitor.Page.DocumentElement.OuterHtml, StringComparison.Ordinal));
        Assert.True((await visitor.Last.Content.ReadAsByteArrayAsync()).Length < 30_000);
        Assert.Empty(visitor.Page.QuerySelectorAll("script"));

        Assert.Contains("tidak ditampilkan tersendiri", (await visitor.Visit($"/unit/{small}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("0 dari 2", visitor.Text, StringComparison.Ordinal);
        await (await visitor.Visit($"/unit/{health}")).Follow(Jepara);
        Assert.Contains("1 dari 19", visitor.Text, StringComparison.Ordinal);
        foreach (var region in new[] { "33.20", "33" }) Assert.Contains("1 dari 19", (await visitor.Visit("/wilayah/" + region)).Text, StringComparison.Ordinal);
        Assert.Contains("Belum ada periode ikrar", (await visitor.Visit("/wilayah/61")).Text, StringComparison.Ordinal);
        Assert.Equal(404, (await visitor.Visit("/wilayah/33.20.01")).Status);
        Assert.Equal(404, (await visitor.Visit($"/unit/{Guid.Empty}")).Status);

        using var badge = await visitor.Http.GetAsync(new Uri($"/unit/{health}/badge.svg", UriKind.Relative));
        var picture = await badge.Content.ReadAsStringAsync();
        Assert.Equal(("image/svg+xml", "public, max-age=600", "cross-origin"), (badge.Content.Headers.ContentType!.MediaType, string.Join(", ", badge.Headers.CacheControl!.ToString()), badge.Headers.GetValues("Cross-Origin-Resource-Policy").Single()));
        Assert.Contains("Ikrar netralitas 2024: 11%", picture, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", picture, StringComparison.Ordinal);
        Assert.Equal("Ikrar netralitas 2024: terhitung di unit atasnya\n", await visitor.Http.GetStringAsync(new Uri($"/unit/{small}/badge.txt", UriKind.Relative)));

        var csv = await visitor.Http.GetStringAsync(new Uri("/data/ikrar.csv", UriKind.Relative));
        Assert.Contains($"\"{Health}\",\"33.20\",9,1", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("SD Negeri 6", csv, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(await visitor.Http.GetStringAsync(new Uri("/data/ikrar.json", UriKind.Relative)));
        Assert.Equal(csv.Trim().Split('\n').Length - 1, json.RootElement.GetProperty("ikrar").GetArrayLength());
    }

    [Fact]
    public async Task A_region_adds_up_what_is_told_elsewhere_and_no_few_who_sit_apart_from_their_agency()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        await Import(app, Units());
        // The health office, nine people, and the small school, two, sit in another regency than their agency.
        foreach (var unit in new[] { Health, "SD Negeri 6" })
        {
            await (await desk.Visit($"/meja/pegawai/unit/{await CircularStory.Unit(app, unit)}/wilayah")).Fill("Nama atau kode wilayah", "33.21").Fill("Dasar dan alasan", "Berkantor di sana.").Press("Simpan");
            Assert.Empty(desk.Errors);
        }
        await Round(app, desk);
        using var visitor = app.Browse();
        string Numbers() => string.Join(' ', visitor.Page.QuerySelectorAll("dl.angka dd, tbody td:last-child").Select(e => e.TextContent.Trim()));
        // Jepara has what is left of the agency: ten in the education office, of whom the two are not told apart.
        await visitor.Visit("/wilayah/33.21");
        Assert.Contains("0 dari 9", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("11", Numbers(), StringComparison.Ordinal);
        await visitor.Visit("/wilayah/33.20");
        Assert.Contains("0 dari 10", visitor.Text, StringComparison.Ordinal);
        await visitor.Visit("/wilayah/33");
        Assert.Contains("0 dari 19", visitor.Text, StringComparison.Ordinal);
    }

    // A tree by the place of each parent and the people of its own; "left" is what anybody gets by taking the shown from their whole.
    [Fact]
    public void Whatever_the_tree_no_count_and_no_difference_of_counts_tells_of_fewer_than_five() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Gen.Choose(0, 7).Two().Select(p => (Parent: p.Item1, Own: p.Item2)).ArrayOf(14).ToArbitrary(), seeds =>
        {
            var (above, members) = (new long?[seeds.Length], new long[seeds.Length]);
            for (var i = 0; i < seeds.Length; i++) above[i] = seeds[i].Parent < i ? seeds[i].Parent : null;
            for (var i = seeds.Length - 1; i >= 0; i--)
            {
                members[i] += seeds[i].Own;
                if (above[i] is { } up) members[up] += members[i];
            }
            var units = seeds.Select((_, i) => ((long)i, above[i], "A", members[i])).ToList();
            var shown = Disclosure.Of(units);
            Assert.All(shown, nr => Assert.True(members[nr] >= Disclosure.Least && (above[nr] is not { } up || shown.Contains(up))));
            foreach (var whole in units.Select(u => u.Item2).Distinct())
            {
                var parts = units.Where(u => u.Item2 == whole && shown.Contains(u.Item1)).ToList();
                var left = (whole is { } nr ? members[nr] : units.Where(u => u.Item2 is null).Sum(u => u.Item4)) - parts.Sum(u => u.Item4);
                Assert.True(parts.Count == 0 || left is 0 or >= Disclosure.Least, $"{left} are left of {whole}");
            }
        }));
}
