using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Events;
using Netra.Prevention.Events.Declarations;
using Netra.Tests.Support;
using static Netra.Tests.Prevention.Given;
using Officers = Netra.Tests.Access.Given;

namespace Netra.Tests.Prevention;

/// <summary>A letter with which an institution signs a joint declaration, lost or in the wrong hands.</summary>
public sealed class DeclarationLetterTests
{
    [Fact]
    public async Task A_letter_is_replaced_or_revoked_with_a_reason_and_only_the_last_one_opens()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        var path = await EventTests.Planned(desk);
        await (await desk.Visit(path + "/deklarasi")).Fill("Lembaga yang menandatangani", "Polres Jepara\nKPU Jepara").Press("Simpan deklarasi");
        var police = await app.With(s => s.GetRequiredService<Db>().Set<Declarer>().Where(d => d.Serial == 1).Select(d => d.Id).SingleAsync());
        async Task<string> Letter(int serial) => "/deklarasi/" + await app.With(s => Task.FromResult(s.GetRequiredService<EventSecrets>().Declarer(police, serial)));
        using var visitor = app.Browse();
        Assert.Equal(200, (await visitor.Visit(await Letter(0))).Status);

        await (await desk.Follow("Cabut atau ganti surat")).Press("Ganti dengan surat baru");
        Assert.Equal((422, "Tulis alasannya, paling panjang 500 huruf."), (desk.Status, Assert.Single(desk.Errors)));
        await desk.Fill("Alasan", "Surat hilang.").Press("Ganti dengan surat baru");
        Assert.Equal((404, 200), ((await visitor.Visit(await Letter(0))).Status, (await visitor.Visit(await Letter(1))).Status));
        using (var letters = await desk.Http.GetAsync(new Uri(path + "/deklarasi/surat", UriKind.Relative))) Assert.EndsWith(await Letter(1), await Printed.Scanned(await letters.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);

        await (await desk.Follow("Cabut atau ganti surat")).Fill("Alasan", "Lembaganya mundur.").Press("Cabut surat");
        Assert.Contains("Surat dicabut", desk.Text, StringComparison.Ordinal);
        Assert.Equal(404, (await visitor.Visit(await Letter(1))).Status);
        await desk.Follow("Cabut atau ganti surat");
        foreach (var said in new[] { "Diganti dengan surat baru. Surat hilang.", "Dicabut. Lembaganya mundur." }) Assert.Contains(said, desk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(desk.Page.QuerySelectorAll("button"), b => b.TextContent == "Cabut surat");

        // Once more, and signed: the letter is left alone then, and the public never sees what became of it.
        await desk.Fill("Alasan", "Ternyata ikut.").Press("Ganti dengan surat baru");
        await (await visitor.Visit(await Letter(3))).Fill("Nama", "Kompol Wahyu Perdana").Fill("Jabatan", "Wakapolres").Choose("Saya berwenang").Press("Tanda tangani deklarasi");
        Assert.Contains("Ditandatangani", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("sudah menandatangani", (await desk.Visit($"{path}/deklarasi/{police}")).Text, StringComparison.Ordinal);
        Assert.Empty(desk.Page.QuerySelectorAll("main form"));
        Assert.DoesNotContain("Cabut", (await visitor.Visit(path["/meja".Length..])).Text, StringComparison.Ordinal);
        Assert.Equal([true, false, true], (await Officers.Journal<DeclarationLetterEnded>(app)).Select(e => e.As<DeclarationLetterEnded>().Replaced));
    }
}
