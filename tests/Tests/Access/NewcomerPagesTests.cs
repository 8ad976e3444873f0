using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Access.Officers;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Sodium;
using Netra.Tests.Support;

namespace Netra.Tests.Access;

/// <summary>A newcomer through the front door: who invited does not let in, and the fingerprint is heard, not copied.</summary>
public sealed class NewcomerPagesTests
{
    private static async Task<OfficerId> Invited(App app, Browser by, string role, string email)
    {
        await (await by.Visit("/meja/anggota/undang")).Fill("Nama", "Budi Santoso").Fill("Surel dinas", email).Choose(role).Press("Buat undangan");
        await Given.Enrol(app, new Uri(by.Page.QuerySelector("p.tiket code")!.TextContent).AbsolutePath["/masuk/daftar/".Length..]);
        return (await app.With(s => s.GetRequiredService<Db>().Set<OfficerRecord>().AsNoTracking().SingleAsync(o => o.Email == email))).Id;
    }

    [Fact]
    public async Task A_manager_does_not_become_two_members_where_a_colleague_holds_the_key()
    {
        await using var app = await App.Start();
        var office = await Given.Office(app);
        using var chair = await Given.SignedIn(app, await Given.Officer(app, office));
        var colleague = await Given.Officer(app, office, "citra@contoh.example", "anggota");
        await Given.LetIn(app, chair, colleague);
        using var colleagues = await Given.SignedIn(app, colleague, "citra@contoh.example");
        var budi = await Invited(app, chair, "Anggota", "budi@contoh.example");

        await Given.LetIn(app, chair, budi);
        Assert.Equal(422, chair.Status);
        Assert.StartsWith("Anda yang mengundang petugas ini", Assert.Single(chair.Errors), StringComparison.Ordinal);
        await (await colleagues.Visit("/meja/kunci")).Follow("Masukkan Budi Santoso");
        Assert.DoesNotContain((await Enrolled(app, budi)).Fingerprint, colleagues.Text, StringComparison.Ordinal);
        await colleagues.Fill("Sidik kunci yang dibacakan", "0000 1111").Press("Masukkan sebagai anggota");
        Assert.StartsWith("Sidik yang Anda ketik bukan", Assert.Single(colleagues.Errors), StringComparison.Ordinal);
        await Given.LetIn(app, colleagues, budi);
        Assert.Equal("/meja/kunci", colleagues.Path);
        Assert.Empty(await Given.Journal<LetInAlone>(app));
        // What the newcomer reads out stands on the newcomer's own page.
        using var budis = await Given.SignedIn(app, budi, "budi@contoh.example");
        Assert.Contains((await Enrolled(app, budi)).Fingerprint, (await budis.Visit("/meja/kunci")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_an_office_of_one_the_office_above_endorses_first_and_everybody_is_shown_it()
    {
        await using var app = await App.Start();
        var ri = await Given.Office(app, OfficeKind.BawasluRi, "RI");
        using var top = await Given.SignedIn(app, await Given.Officer(app, ri, "ri@contoh.example"), "ri@contoh.example");
        var office = await Given.Office(app, superior: ri.Id);
        var chair = await Given.Officer(app, office);
        await Given.LetIn(app, top, chair);
        using var chairs = await Given.SignedIn(app, chair);
        var budi = await Invited(app, chairs, "Anggota", "budi@contoh.example");
        await Given.LetIn(app, chairs, budi);
        Assert.StartsWith("Tidak ada pemegang kunci lain", Assert.Single(chairs.Errors), StringComparison.Ordinal);

        await (await top.Visit("/meja/kunci")).Follow("Periksa Budi Santoso");
        await Given.LetIn(app, top, budi, "Benarkan petugas ini");
        Assert.DoesNotContain("Periksa Budi Santoso", (await top.Visit("/meja/kunci")).Text, StringComparison.Ordinal);
        await Given.LetIn(app, chairs, budi);
        Assert.Contains("Dimasukkan oleh pengundangnya sendiri", (await chairs.Visit("/meja/kunci")).Text, StringComparison.Ordinal);
        Assert.Contains("Dimasukkan oleh pengundangnya sendiri", (await top.Visit("/meja/anggota?kantor=33.20")).Text, StringComparison.Ordinal);
        Assert.Single(await Given.Journal<NewcomerEndorsed>(app));
        Assert.Single(await Given.Journal<LetInAlone>(app));
    }

    [Fact]
    public async Task An_account_without_the_offices_key_invites_nobody()
    {
        await using var app = await App.Start();
        var office = await Given.Office(app);
        await Given.Officer(app, office);
        using var second = await Given.SignedIn(app, await Given.Officer(app, office, "dua@contoh.example"), "dua@contoh.example");
        await (await second.Visit("/meja/anggota/undang")).Fill("Nama", "Budi Santoso").Fill("Surel dinas", "budi@contoh.example").Choose("Anggota").Press("Buat undangan");
        Assert.Equal(422, second.Status);
        Assert.StartsWith("Sesi Anda tidak memegang kunci", Assert.Single(second.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_was_swapped_in_the_database_is_not_let_in_even_with_its_own_fingerprint()
    {
        await using var app = await App.Start();
        var office = await Given.Office(app);
        using var chair = await Given.SignedIn(app, await Given.Officer(app, office));
        var staff = await Given.Officer(app, office, "citra@contoh.example", "staf");
        using var planted = SealedBox.Generate();
        await app.With(s => s.GetRequiredService<Db>().Set<Enrolment>().Where(e => e.OfficerId == staff).ExecuteUpdateAsync(set => set.SetProperty(e => e.PublicKey, planted.PublicKey)));
        await Given.LetIn(app, chair, staff);
        Assert.Equal(422, chair.Status);
        Assert.StartsWith("Kunci yang tersimpan untuk petugas atau kantor ini bukan buatan sistem ini", Assert.Single(chair.Errors), StringComparison.Ordinal);
        Assert.Equal("enrolment", Assert.Single(await Given.Journal<KeyRefused>(app)).As<KeyRefused>().Which);
    }

    private static Task<Enrolment> Enrolled(App app, OfficerId id) => app.With(s => s.GetRequiredService<Db>().Set<Enrolment>().AsNoTracking().SingleAsync(e => e.OfficerId == id));
}
