using Microsoft.Extensions.DependencyInjection;
using Microsoft.EntityFrameworkCore;
using Netra.Access;
using Netra.Access.Invitations;
using Netra.Access.SecondFactors;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Tests.Support;

namespace Netra.Tests.Access;

/// <summary>Officers as they come to be: invited, enrolled with password and authenticator.</summary>
internal static class Given
{
    public const string Password = "kebun teh di lereng gunung";

    /// <summary>An office without a superior: its first member is let in by enrolling.</summary>
    public static Task<Office> Office(App app, OfficeKind kind = OfficeKind.BawasluKabKota, string code = "33.20", OfficeId? superior = null) => app.With(s =>
        AccessCommands.AddOffice(s, new(kind, $"Kantor {code}", code, new("33.20"), OfficeZone.Wib, superior, new(2024, 1, 1), null, [new("33.20")], true)));

    public static async Task<Invited> Invitation(App app, Office office, string email = "ratri@contoh.example", string role = "ketua") =>
        (await app.With(s => s.GetRequiredService<Inviting>().Invite(office, "Ratri Kusuma", email, role, Actor.Operator))).Value!;

    /// <summary>An enrolled officer.</summary>
    public static async Task<OfficerId> Officer(App app, Office office, string email = "ratri@contoh.example", string role = "ketua")
    {
        var invited = await Invitation(app, office, email, role);
        await Enrol(app, invited.Token.Text);
        return invited.Officer.Id;
    }

    /// <summary>Enrols with a link's token; time moves past the code that enrolled.</summary>
    public static async Task Enrol(App app, string token)
    {
        await app.With(async s =>
        {
            var enrolling = s.GetRequiredService<Netra.Access.Enrolments.Enrolling>();
            var invitation = (await enrolling.Find(Token.Read(token)))!;
            var secret = await enrolling.Begin(invitation);
            var outcome = await enrolling.Enrol(invitation, Password, Totp.Code(secret, Totp.StepAt(app.Time.Now)));
            Assert.Null(outcome.Refused);
        });
        app.Time.Pass(TimeSpan.FromSeconds(30));
    }

    /// <summary>What the officer's authenticator app shows now.</summary>
    public static Task<string> Code(App app, OfficerId officer) => app.With(async s =>
    {
        var totp = await s.GetRequiredService<Db>().Set<TotpRecord>().AsNoTracking().SingleAsync(t => t.OfficerId == officer);
        return Totp.Code(s.GetRequiredService<TotpSafe>().Open(totp.Secret, officer), Totp.StepAt(app.Time.Now));
    });

    /// <summary>Signs in through the pages.</summary>
    public static async Task<Browser> SignedIn(App app, OfficerId officer, string email = "ratri@contoh.example", Browser? browser = null)
    {
        browser ??= app.Browse();
        await (await browser.Visit("/masuk")).Fill("Surel dinas", email).Fill("Kata sandi", Password).Press("Lanjut");
        Assert.Equal("/masuk/faktor", browser.Path);
        await browser.Fill("Kode 6 angka", await Code(app, officer)).Press("Masuk");
        Assert.NotNull(browser.Cookies["netra-meja"]);
        return browser;
    }

    /// <summary>On the page of a newcomer, the fingerprint that the newcomer reads out.</summary>
    public static async Task<Browser> LetIn(App app, Browser browser, OfficerId newcomer, string press = "Masukkan sebagai anggota")
    {
        var enrolment = await app.With(s => s.GetRequiredService<Db>().Set<Netra.Access.Officers.Enrolment>().AsNoTracking().SingleAsync(e => e.OfficerId == newcomer));
        return await (await browser.Visit($"/meja/kunci/petugas/{newcomer.Value:N}")).Fill("Sidik kunci yang dibacakan", enrolment.Fingerprint).Press(press);
    }

    public static Task<List<JournalEntry>> Journal<TFact>(App app) where TFact : IFact =>
        app.With(s => s.GetRequiredService<Db>().Journal.AsNoTracking().Where(e => e.Kind == typeof(TFact).Name).OrderBy(e => e.Seq).ToListAsync());
}
