using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Access.Officers;
using Netra.Access.Sessions;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Tests.Support;

namespace Netra.Tests.Access;

public sealed class MemberTests
{
    [Fact]
    public async Task A_chair_invites_lets_in_and_lets_go()
    {
        await using var app = await App.Start();
        var office = await Given.Office(app);
        var chair = await Given.Officer(app, office);
        using var browser = await Given.SignedIn(app, chair);
        await (await browser.Visit("/meja/anggota/undang")).Fill("Nama", "Budi Santoso").Fill("Surel dinas", "Budi@Contoh.example").Choose("Staf penanganan").Press("Buat undangan");
        Assert.Contains("/masuk/daftar/", browser.Page.QuerySelector("code")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("staf", (await Given.Journal<OfficerInvited>(app))[^1].As<OfficerInvited>().Role);

        var staff = await Given.Officer(app, office, "citra@contoh.example", "staf");
        await Given.LetIn(app, browser, staff);
        Assert.Equal("/meja/kunci", browser.Path);
        Assert.Contains("Anggota, memegang kunci kantor", (await browser.Visit("/meja/anggota?kantor=33.20")).Text, StringComparison.Ordinal);
        Assert.Equal(staff, (await Given.Journal<MemberLetIn>(app))[^1].As<MemberLetIn>().Officer);

        app.Time.Pass(TimeSpan.FromSeconds(30));
        using var theirs = await Given.SignedIn(app, staff, "citra@contoh.example");
        await (await browser.Visit($"/meja/anggota/{staff.Value:N}")).Press("Akhiri keanggotaan");
        Assert.Equal("Pilih alasan keanggotaan berakhir.", Assert.Single(browser.Errors));
        await browser.Choose("Mutasi").Press("Akhiri keanggotaan");
        Assert.Equal("/meja/anggota?kantor=33.20", browser.Path);
        Assert.Equal("/masuk", (await theirs.Visit("/meja/akun")).Path);
        Assert.DoesNotContain(await app.With(s => s.GetRequiredService<Db>().Set<SessionRecord>().AsNoTracking().ToListAsync()), r => r.OfficerId == staff);
    }

    [Fact]
    public async Task Nobody_changes_their_own_role()
    {
        await using var app = await App.Start();
        var office = await Given.Office(app);
        var chair = await Given.Officer(app, office);
        var staff = await Given.Officer(app, office, "citra@contoh.example", "staf");
        using var browser = await Given.SignedIn(app, chair);
        await browser.Visit($"/meja/anggota/{chair.Value:N}");
        Assert.Empty(browser.Page.QuerySelectorAll("button[value=role]"));
        // The same form, turned on oneself.
        await browser.Visit($"/meja/anggota/{staff.Value:N}");
        browser.Page.QuerySelector("button[value=role]")!.Closest("form")!.SetAttribute("action", $"/meja/anggota/{chair.Value:N}");
        await browser.Choose("Auditor").Press("Simpan peran");
        Assert.Equal(422, browser.Status);
        Assert.Equal("ketua", await RoleOf(app, chair));

        await (await browser.Visit($"/meja/anggota/{staff.Value:N}")).Choose("Anggota").Press("Simpan peran");
        Assert.Equal("anggota", await RoleOf(app, staff));
        Assert.Equal("anggota", Assert.Single(await Given.Journal<RoleChanged>(app)).As<RoleChanged>().Role);
    }

    [Fact]
    public async Task A_role_without_the_permission_opens_no_members_page()
    {
        await using var app = await App.Start();
        var office = await Given.Office(app);
        await Given.Officer(app, office);
        var staff = await Given.Officer(app, office, "citra@contoh.example", "staf");
        using var browser = await Given.SignedIn(app, staff, "citra@contoh.example");
        foreach (var path in new[] { "/meja/anggota", "/meja/anggota/undang", $"/meja/anggota/{staff.Value:N}" })
            Assert.Equal(403, (await browser.Visit(path)).Status);
    }

    [Fact]
    public async Task A_manager_reaches_offices_below_and_no_other()
    {
        await using var app = await App.Start();
        var office = await Given.Office(app);
        var below = await Given.Office(app, OfficeKind.Panwascam, "33.20.01", office.Id);
        var elsewhere = await Given.Office(app, OfficeKind.BawasluKabKota, "35.17");
        var chair = await Given.Officer(app, office);
        var supervisor = await Given.Officer(app, below, "citra@contoh.example", "pengawas");
        var stranger = await Given.Officer(app, elsewhere, "dewi@contoh.example", "staf");
        using var browser = await Given.SignedIn(app, chair);
        Assert.Equal(200, (await browser.Visit($"/meja/anggota/{supervisor.Value:N}")).Status);
        Assert.Equal(404, (await browser.Visit($"/meja/anggota/{stranger.Value:N}")).Status);
        Assert.DoesNotContain("35.17", (await browser.Visit("/meja/anggota?kantor=35.17")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dangerous_page_asks_for_the_second_factor_again_after_ten_minutes()
    {
        await using var app = await App.Start();
        var chair = await Given.Officer(app, await Given.Office(app));
        using var browser = await Given.SignedIn(app, chair);
        app.Time.Pass(TimeSpan.FromMinutes(10));
        await browser.Visit("/meja/anggota/undang");
        Assert.StartsWith("/masuk/ulang", browser.Path, StringComparison.Ordinal);
        await browser.Fill("Kode 6 angka", await Given.Code(app, chair)).Press("Lanjut");
        Assert.Equal("/meja/anggota/undang", browser.Path);
    }

    [Fact]
    public async Task What_was_typed_when_the_second_factor_lapsed_is_sent_on_once_it_is_proved()
    {
        await using var app = await App.Start();
        var chair = await Given.Officer(app, await Given.Office(app));
        using var browser = await Given.SignedIn(app, chair);
        (await browser.Visit("/meja/anggota/undang")).Fill("Nama", "Budi \"Bud\" <Santoso>").Fill("Surel dinas", "budi@contoh.example").Choose("Staf penanganan");
        app.Time.Pass(TimeSpan.FromMinutes(10));
        await browser.Press("Buat undangan");
        Assert.StartsWith("/masuk/ulang", browser.Path, StringComparison.Ordinal);
        Assert.Contains("Yang Anda ketik tidak hilang", browser.Text, StringComparison.Ordinal);
        await browser.Fill("Kode 6 angka", "12").Press("Lanjut");
        await browser.Fill("Kode 6 angka", "000000").Press("Lanjut");
        Assert.Equal(422, browser.Status);
        Assert.DoesNotContain(await Given.Journal<OfficerInvited>(app), e => e.As<OfficerInvited>().Role == "staf");
        await browser.Fill("Kode 6 angka", await Given.Code(app, chair)).Press("Lanjut");
        Assert.Equal("/meja/anggota/undang", browser.Path);
        Assert.Contains("/masuk/daftar/", browser.Page.QuerySelector("code")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Budi \"Bud\" <Santoso>", await app.With(async s => (await s.GetRequiredService<Db>().Set<Netra.Access.Officers.OfficerRecord>().SingleAsync(o => o.Email == "budi@contoh.example")).Name));
    }

    [Fact]
    public async Task An_officer_who_lost_the_password_enrols_again_with_a_new_key_and_is_let_in_again()
    {
        await using var app = await App.Start();
        var office = await Given.Office(app);
        var chair = await Given.Officer(app, office);
        var staff = await Given.Officer(app, office, "citra@contoh.example", "staf");
        using var browser = await Given.SignedIn(app, chair);
        await Given.LetIn(app, browser, staff);
        var former = await KeyOf(app, staff);

        await (await browser.Visit($"/meja/anggota/{staff.Value:N}")).Press("Buat tautan baru");
        var link = new Uri(browser.Page.QuerySelector("p.tiket code")!.TextContent).AbsolutePath;
        await Given.Enrol(app, link["/masuk/daftar/".Length..]);
        Assert.NotEqual(former, await KeyOf(app, staff));
        await browser.Visit($"/meja/anggota/{staff.Value:N}");
        Assert.Contains("Terdaftar, belum dimasukkan", browser.Text, StringComparison.Ordinal);
        await Given.LetIn(app, browser, staff);
        Assert.Equal(3, (await Given.Journal<MemberLetIn>(app)).Count);
    }

    private static Task<string> RoleOf(App app, OfficerId id) => app.With(async s => (await s.GetRequiredService<Db>().Set<OfficerRecord>().AsNoTracking().SingleAsync(o => o.Id == id)).Role);
    private static Task<byte[]> KeyOf(App app, OfficerId id) => app.With(async s => (await s.GetRequiredService<Db>().Set<Enrolment>().AsNoTracking().SingleAsync(e => e.OfficerId == id)).PublicKey);
}
