using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Kernel;
using Netra.Prevention.Files;
using Netra.Prevention.Pacts;
using Netra.Tests.Support;
using static Netra.Tests.Prevention.Given;
using static Netra.Tests.Registry.Given;

namespace Netra.Tests.Prevention;

/// <summary>What a signed pledge proves, to whom, and on paper.</summary>
public sealed class PactTests
{
    private static async Task<Browser> Verified(App app, string path)
    {
        var visitor = app.Browse();
        return await visitor.Visit(path);
    }

    private static async Task Run(App app, string sql)
    {
        await using var db = await app.Engine.Open();
        await using var command = db.CreateCommand();
#pragma warning disable CA2100 // The sentences are this file's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }

    [Fact]
    public async Task Anybody_may_verify_a_pact_and_sees_initials_unit_and_day()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        using var signed = await Signed(app, await Round(app, desk), Budi);
        using var visitor = await Verified(app, Code(signed));
        Assert.Contains("Pakta ini asli dan berlaku", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("B. S.", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("SD Negeri 1, Pemerintah Kabupaten Jepara", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Senin, 21 Oktober 2024", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Menunggu pencatatan", visitor.Text, StringComparison.Ordinal);
        Assert.All(new[] { "Budi", "Santosa", Budi, "Guru" }, hidden => Assert.DoesNotContain(hidden, visitor.Page.DocumentElement.OuterHtml, StringComparison.Ordinal));
        Assert.Equal(404, (await visitor.Visit("/pakta/0000000000000000")).Status);
    }

    [Theory]
    [InlineData("update prevention_pacts set content = replace(content, 'Budi', 'Badi')")]
    [InlineData("update prevention_pacts set content = replace(content, '2024', '2023')")]
    [InlineData("update prevention_wordings set closing = closing || '.' where code = 'ikrar'")]
    public async Task A_changed_byte_in_content_or_text_fails_verification(string change)
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        using var signed = await Signed(app, await Round(app, desk), Budi);
        await Run(app, change);
        using var visitor = await Verified(app, Code(signed));
        Assert.Contains("tidak cocok dengan tanda tangannya", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("B. S.", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_signature_fails_and_the_due_row_holds_the_commitment_of_what_was_signed()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        using var signed = await Signed(app, await Round(app, desk), Budi);
        await app.With(async s =>
        {
            var (db, key) = (s.GetRequiredService<Db>(), s.GetRequiredService<PactKey>());
            var (pact, due) = (await db.Set<Pact>().AsNoTracking().SingleAsync(), await db.Set<Due>().AsNoTracking().SingleAsync());
            Assert.Equal((pact.Code, Convert.ToHexString(pact.Commitment)), (due.Code, Convert.ToHexString(due.Commitment)));
            Assert.True(key.Signed(pact));
            for (var i = 0; i < pact.Signature.Length; i++)
            {
                pact.Signature[i] ^= 1;
                Assert.False(key.Signed(pact));
                pact.Signature[i] ^= 1;
            }
        });
    }

    [Fact]
    public async Task A_pact_of_a_later_round_supersedes_and_a_revoked_one_says_so()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        using var first = await Signed(app, await Round(app, desk), Budi);
        app.Time.Pass(TimeSpan.FromMinutes(5));
        using var second = await Signed(app, await Round(app, desk, "Ikrar kedua"), Budi);
        using (var visitor = await Verified(app, Code(first))) Assert.Contains("Pakta ini sudah diganti", visitor.Text, StringComparison.Ordinal);
        using (var visitor = await Verified(app, Code(second))) Assert.Contains("asli dan berlaku", visitor.Text, StringComparison.Ordinal);
        var unit = (await Units(app)).Last(u => u.Name == "SD Negeri 1");
        await (await (await (await desk.Visit($"/meja/ikrar/{(await app.With(s => s.GetRequiredService<Db>().Set<Netra.Prevention.Rounds.Round>().SingleAsync(r => r.Nr == unit.Round))).Id.Value}/unit/{unit.Unit.Value}?sudah=true")).Follow("Budi")).Follow("Cabut pakta")).Press("Cabut pakta");
        Assert.Equal("Pilih sebabnya.", Assert.Single(desk.Errors));
        await desk.Choose("Bukan orangnya").Press("Cabut pakta");
        using (var visitor = await Verified(app, Code(second))) Assert.Contains("Pakta ini dicabut", visitor.Text, StringComparison.Ordinal);
        using (var visitor = await Verified(app, Code(first))) Assert.Contains("asli dan berlaku", visitor.Text, StringComparison.Ordinal);
        // The invitation that somebody else used is worth nothing any more; the new one leads to a pact of its own.
        using var old = app.Browse();
        await old.Visit(second.Path);
        Assert.Contains("sudah diganti", old.Text, StringComparison.Ordinal);
        Assert.Equal(0, (await Units(app)).Last(u => u.Name == "SD Negeri 1").Signed);
        var round = await app.With(s => s.GetRequiredService<Db>().Set<Netra.Prevention.Rounds.Round>().SingleAsync(r => r.Name == "Ikrar kedua"));
        using var third = await Signed(app, round, Budi);
        Assert.NotEqual(Code(second), Code(third));
        Assert.Equal(1, (await Units(app)).Last(u => u.Name == "SD Negeri 1").Signed);
    }

    [Theory]
    [InlineData("Sekar Prabaningrum, S.Pd.", "S. P.")]
    [InlineData("Drs. Bagyo Santosa", "B. S.")]
    [InlineData("Suharto", "S.")]
    [InlineData("محمد علي", "م. ع.")]
    [InlineData("M.", "M.")]
    public void Initials_leave_titles_out_and_keep_every_name(string name, string initials) => Assert.Equal(initials, Initials.Of(name));

    [Fact]
    public async Task The_pact_on_paper_says_name_unit_text_and_number_and_its_code_leads_to_verification()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        await Import(app, Csv(Line("199203032020121003", "Ngurah Wāyan 中村 محمد " + string.Concat(Enumerable.Repeat("Panjangnya", 15)), unit: "Dinas Kesehatan")));
        var round = await Round(app, desk);
        using var signed = await Signed(app, round, "199203032020121003");
        var number = Code(signed)["/pakta/".Length..];
        var pdf = await Paper(app, signed);
        Assert.Equal("%PDF"u8.ToArray(), pdf[..4]);
        var text = await Printed.Words(pdf);
        Assert.Contains("Dinas Kesehatan", text, StringComparison.Ordinal);
        Assert.Contains("Menolak politik uang", text, StringComparison.Ordinal);
        Assert.Contains(string.Join('-', number.Chunk(4).Select(c => new string(c))), text, StringComparison.Ordinal);
        Assert.Contains("Ngurah Wāyan [U+4E2D][U+6751]", text, StringComparison.Ordinal);
        Assert.Contains("Panjangnya", text, StringComparison.Ordinal);
        Assert.Equal($"{app.Address}/pakta/{number}", await Printed.Scanned(pdf));
    }

    [Fact]
    public async Task Letters_come_unit_by_unit_and_each_code_leads_to_its_own_invitation()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        var round = await Round(app, desk, nonAsn: "Ikrar Netralitas Pegawai Non-ASN");
        await desk.Visit($"/meja/ikrar/{round.Id.Value}/surat");
        using var sent = await desk.Http.GetAsync(new Uri(desk.Page.QuerySelectorAll("a[href*='/surat/surat/']").Single().GetAttribute("href")!, UriKind.Relative));
        using var zip = new ZipArchive(await sent.Content.ReadAsStreamAsync());
        Assert.Equal(3, zip.Entries.Count);
        Assert.Equal(3, zip.Entries.Select(e => e.FullName).Distinct().Count());
        var school = new MemoryStream();
        await using (var entry = await zip.Entries.Single(e => e.FullName.Contains("SD Negeri 1", StringComparison.Ordinal)).OpenAsync()) await entry.CopyToAsync(school);
        Assert.Equal(app.Address + (await Invitation(app, round, Budi)).Address, await Printed.Scanned(school.ToArray()));
    }

    [Fact]
    public async Task The_file_for_mail_merge_runs_no_formula_and_holds_only_who_has_not_signed()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        var round = await Round(app, desk, nonAsn: "Ikrar Netralitas Pegawai Non-ASN");
        using (await Signed(app, round, Rini)) { }
        using var sent = await desk.Http.GetAsync(new Uri($"/meja/ikrar/{round.Id.Value}/undangan", UriKind.Relative));
        var lines = (await sent.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, lines.Length);
        Assert.DoesNotContain(lines, l => l.Contains("Rini", StringComparison.Ordinal));
        var (address, digits) = await Invitation(app, round, Honorer);
        Assert.Contains(lines, l => l.Contains("Yusuf Ali", StringComparison.Ordinal) && l.Contains(address, StringComparison.Ordinal) && l.Contains($"\"'{digits}\"", StringComparison.Ordinal));
        Assert.Equal("\"'=1+1\",\"'@x\",\"a \"\"b\"\"\",\"'198609262015051001\"", CsvLine.Of("=1+1", "@x", "a \"b\"", Budi));
    }

    private static async Task<byte[]> Paper(App app, Browser signed)
    {
        var form = signed.Page.QuerySelectorAll("form").First(f => f.TextContent.Contains("Unduh pakta", StringComparison.Ordinal));
        var fields = form.QuerySelectorAll("input").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
        fields["Go"] = "paper";
        using var answer = await signed.Http.PostAsync(new Uri(signed.Path, UriKind.RelativeOrAbsolute), new FormUrlEncodedContent(fields));
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        return await answer.Content.ReadAsByteArrayAsync();
    }
}
