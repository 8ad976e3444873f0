using System.Text;
using Netra.Kernel;
using Netra.Rulebook.Versions;
using Netra.Tests.Support;

namespace Netra.Tests.Rulebook.Versions;

/// <summary>The public history of the law.</summary>
public sealed class HistoryTests
{
    private const string Discipline = "skb-2022-disiplin.yaml";
    private static readonly DateOnly Tomorrow = new(2024, 10, 22);

    [Fact]
    public async Task Everyone_reads_which_versions_there_were_why_and_what_differs_between_any_two()
    {
        await using var top = await TopOffice.Open();
        await top.Enact(Tomorrow, "2024.2", (TopOffice.Holidays, TopOffice.WithHoliday(Tomorrow)));
        top.App.Time.Pass(TimeSpan.FromMinutes(1));
        await top.Enact(Tomorrow.AddDays(1), "2024.3", (Discipline, TopOffice.Changed(Discipline, "sanctions: [DISIPLIN_SEDANG]", "sanctions: [DISIPLIN_BERAT]")));
        using var citizen = top.App.Browse();
        await (await citizen.Visit("/aturan")).Follow("Riwayat aturan");
        Assert.Equal(["Versi 2024.3", "Versi 2024.2", $"Versi {TheLaw.Rules.Version} Berlaku"], citizen.Page.QuerySelectorAll("main h2").Select(h => h.TextContent.Trim()));
        Assert.Contains("SKB 3 Menteri rekaan", citizen.Text, StringComparison.Ordinal);
        Assert.Contains("Disetujui petugas kedua pada 21 Oktober 2024", citizen.Text, StringComparison.Ordinal);

        await citizen.Follow("Apa yang berubah dengan versi 2024.3");
        var rule = citizen.Page.QuerySelectorAll(".beda").Single(r => r.QuerySelector("code")?.TextContent == "DS-3");
        Assert.Equal(["sanksi", "hukuman disiplin sedang", "hukuman disiplin berat"], rule.QuerySelectorAll("tbody th, tbody td").Select(c => c.TextContent));
        Assert.DoesNotContain("Libur rekaan", citizen.Text, StringComparison.Ordinal);

        // Any two: the first and the last.
        await (await (await citizen.Visit("/aturan/riwayat")).Follow("Bandingkan versi 2024.3")).Follow($"Perbedaan versi 2024.3 dan versi {TheLaw.Rules.Version}");
        Assert.Equal("/aturan/riwayat/1/3", citizen.Path);
        Assert.Contains("Libur rekaan", citizen.Text, StringComparison.Ordinal);
        Assert.Contains("hukuman disiplin berat", citizen.Text, StringComparison.Ordinal);
        Assert.Equal("/aturan/riwayat/1/3", (await citizen.Visit("/aturan/riwayat/3/1")).Path);
    }

    [Fact]
    public async Task A_version_that_a_later_one_overtakes_is_told_before_it_is_approved_and_for_ever_after()
    {
        await using var top = await TopOffice.Open();
        await top.Enact(new(2024, 12, 1), "2024.2");
        top.App.Time.Pass(TimeSpan.FromMinutes(1));
        using (var chair = await top.AsChair())
        {
            await TopOffice.Propose(chair, new(2024, 11, 1));
            Assert.Contains("isi versi 2024.2 ikut berlaku lebih awal, mulai 1 November 2024", chair.Text, StringComparison.Ordinal);
        }
        top.App.Time.Pass(TimeSpan.FromMinutes(1));
        await top.Enact(new(2024, 11, 1), "2024.3");
        using var citizen = top.App.Browse();
        await citizen.Visit("/aturan/riwayat");
        var overtaken = citizen.Page.QuerySelectorAll("main section").Single(v => v.QuerySelector("h2")!.TextContent.Contains("2024.2", StringComparison.Ordinal)).TextContent;
        Assert.Contains("Akan berlaku mulai 1 Desember 2024", overtaken, StringComparison.Ordinal);
        Assert.Contains("Digantikan seluruhnya oleh versi 2024.3, yang disetujui kemudian untuk berlaku mulai 1 November 2024", overtaken, StringComparison.Ordinal);
        Assert.DoesNotContain("Digantikan", citizen.Page.QuerySelector("main section")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_public_page_names_no_officer_and_no_proposal_that_was_not_approved()
    {
        await using var top = await TopOffice.Open();
        await top.Enact(Tomorrow, "2024.2");
        top.App.Time.Pass(TimeSpan.FromMinutes(1));
        using (var chair = await top.AsChair())
        {
            var proposal = await TopOffice.Propose(chair, Tomorrow);
            await TopOffice.Write(chair, proposal, TopOffice.Version, "rulebook: {version: '2024.99'}");
        }
        using var citizen = top.App.Browse();
        foreach (var path in new[] { "/aturan/riwayat", "/aturan/riwayat?dengan=1", "/aturan/riwayat/1/2", "/en/aturan/riwayat/1/2" })
        {
            Assert.Equal(200, (await citizen.Visit(path)).Status);
            var html = citizen.Page.DocumentElement.OuterHtml;
            foreach (var leak in new[] { "Ratri", "Kusuma", "contoh.example", "2024.99", top.Chair.Value.ToString(), top.Member.Value.ToString("N") }) Assert.DoesNotContain(leak, html, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("/aturan/riwayat?dengan=7")]
    [InlineData("/aturan/riwayat?dengan=satu")]
    [InlineData("/aturan/riwayat?sebelum=1")]
    [InlineData("/aturan/riwayat/1/1")]
    [InlineData("/aturan/riwayat/1/2")]
    [InlineData("/aturan/riwayat/0/1")]
    [InlineData("/aturan/riwayat/1/99999999999999")]
    public async Task A_version_that_does_not_exist_is_no_page(string path)
    {
        await using var app = await App.Start();
        using var citizen = app.Browse();
        Assert.Equal(404, (await citizen.Visit(path)).Status);
    }

    [Fact]
    public async Task A_rewritten_law_is_read_in_pages_of_at_most_30_KB_that_leave_nothing_out()
    {
        await using var top = await TopOffice.Open();
        var files = TheLaw.Files().Where(f => f.Name is Discipline or "clocks.yaml" or "pp-94-2021.yaml" or "criminal.yaml")
            .Select(f => (f.Name, f.Text.Replace("confidence: secondary", "confidence: recalled", StringComparison.Ordinal).Replace("sources: [S19", "sources: [SEED, S19", StringComparison.Ordinal))).ToArray();
        await top.Enact(Tomorrow, "2024.2", files);
        var expected = Difference.Between(RuleSet.In(TheLaw.Folder), RuleSet.In(TheLaw.Folder).With([.. files.Select(f => (f.Name, (string?)f.Item2)), (TopOffice.Version, "rulebook: {version: '2024.2'}")])).Count;
        Assert.True(expected > 40);
        using var citizen = top.App.Browse();
        await citizen.Visit("/aturan/riwayat/1/2");
        for (var read = 0; ;)
        {
            Assert.InRange(Encoding.UTF8.GetByteCount(await citizen.Last.Content.ReadAsStringAsync()), 1, 30 * 1024);
            read += citizen.Page.QuerySelectorAll(".beda").Length;
            if (citizen.Page.QuerySelectorAll("nav.jalur a").LastOrDefault(a => a.GetAttribute("href")!.Contains("dari", StringComparison.Ordinal)) is not { } next)
            {
                Assert.Equal(expected, read);
                break;
            }
            await citizen.Visit("/aturan/riwayat/1/2" + next.GetAttribute("href"));
        }
        Assert.Equal(404, (await citizen.Visit($"/aturan/riwayat/1/2?dari={expected}")).Status);
    }

    [Fact]
    public void Every_section_and_every_key_of_the_rule_files_has_a_name_people_read()
    {
        var texts = new Texts(Netra.Web.Host.Modules);
        var rows = RuleSet.In(TheLaw.Folder).Rows;
        var unnamed = rows.Keys.Select(r => "rulebook.section." + r.Section)
            .Concat(rows.Where(r => r.Key.Section != "sentences").SelectMany(r => r.Value.Keys).SelectMany(p => p.Split('.')).Select(k => "rulebook.field." + k.Split('[')[0]))
            .Distinct().Where(k => !texts.Has(k)).ToList();
        Assert.True(unnamed.Count == 0, string.Join(", ", unnamed));
    }
}
