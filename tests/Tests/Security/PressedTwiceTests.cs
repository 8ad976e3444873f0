using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Cases.Announcements;
using Netra.Cases.Plenaries;
using Netra.Contracts;
using Netra.Intake.Mailbox;
using Netra.Kernel;
using Netra.Tests.Cases;
using Netra.Tests.Support;
using Officers = Netra.Tests.Access.Given;
using Reporters = Netra.Tests.Intake.Given;

namespace Netra.Tests.Security;

/// <summary>A slow line and an impatient hand: the same form several times at once. Each answer is a page, and nothing stands twice.</summary>
public sealed class PressedTwiceTests
{
    private static Task<int> Count<T>(App app) where T : class => app.With(s => s.GetRequiredService<Db>().Set<T>().CountAsync());

    [Fact]
    public async Task A_letter_to_the_office_is_one_letter()
    {
        var (app, _, _) = await Reporters.Kayong();
        await using var _ = app;
        var (browser, number, code) = await Reporters.Sent(app);
        await (await Reporters.Mailbox(app, number, code, browser)).Visit("/kotak");
        browser.Fill("Pesan Anda", "Saya punya foto.");
        Assert.All(await browser.PressAtOnce("Kirim pesan", 4), status => Assert.Equal(302, status));
        Assert.Equal(1, await Count<Message>(app));
        await browser.Visit("/kotak/cabut");
        Assert.Equal(200, browser.Status);
    }

    [Fact]
    public async Task A_vote_a_decision_and_an_announcement_are_each_made_once()
    {
        await using var app = await App.Start();
        var office = await OutcomePagesTests.Office(app, OfficeKind.BawasluKabKota, "33.20", "33.20");
        foreach (var (kind, code, covers) in new[] { (OfficeKind.Bkn, "BKN", ""), (OfficeKind.Ppk, "PPK-33.20", "33.20") })
        {
            var agency = await OutcomePagesTests.Office(app, kind, code, covers);
            await Officers.Officer(app, agency, $"{code}@contoh.example", kind == OfficeKind.Bkn ? "bkn" : "ppk");
        }
        var chair = await Officers.Officer(app, office);
        var member = await Officers.Officer(app, office, "citra@contoh.example", "anggota");
        var file = $"/meja/berkas/{(await OutcomePagesTests.HeardFile(app, office)).Value}";
        using var chairs = await Officers.SignedIn(app, chair);
        await Officers.LetIn(app, chairs, member);
        using var members = await Officers.SignedIn(app, member, "citra@contoh.example");
        await (await chairs.Visit(file + "/kajian")).Fill("Fakta dan keterangan", "Ajakan di apel.").Fill("Analisis", "Unsur terpenuhi.").Choose("Pelanggaran peraturan lain").Press("Simpan kajian");
        await (await chairs.Follow("Buka rapat pleno")).Press("Buka rapat");
        var meeting = chairs.Path;
        await (await members.Visit(meeting)).Choose("Setuju").Press("Berikan suara");

        Judge(await chairs.Choose("Setuju").PressAtOnce("Berikan suara", 4));
        Assert.Equal(2, await Count<Vote>(app));
        Judge(await (await chairs.Visit(meeting)).PressAtOnce("Tutup rapat pleno", 4));
        Assert.Equal(1, await Count<PlenaryDecision>(app));
        await (await (await chairs.Visit(file)).Follow("Teruskan ke instansi")).Fill("Permintaan", "Periksa dan putuskan.").Press("Tanda tangani dan teruskan");
        await (await chairs.Visit(file)).Follow("Umumkan hasil");
        Judge(await chairs.PressAtOnce("Umumkan", 4));
        Assert.Equal(1, await Count<Announcement>(app));
    }

    private static void Judge(IReadOnlyList<int> statuses)
    {
        Assert.All(statuses, status => Assert.Contains(status, new[] { 302, 422, 404 }));
        Assert.Contains(302, statuses);
    }
}
