using Microsoft.Extensions.DependencyInjection;
using Microsoft.EntityFrameworkCore;
using Netra.Access.Enrolments;
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

    public static async Task<Invited> Invitation(App app, Office office, string email = "ratri@contoh.example", string role = "ketua") =>
        (await app.With(s => s.GetRequiredService<Inviting>().Invite(office, "Ratri Kusuma", email, role, Actor.Operator))).Value!;

    /// <summary>An enrolled officer; time has moved past the code that enrolled.</summary>
    public static async Task<OfficerId> Officer(App app, Office office, string email = "ratri@contoh.example", string role = "ketua")
    {
        var invited = await Invitation(app, office, email, role);
        await app.With(async s =>
        {
            var enrolling = s.GetRequiredService<Enrolling>();
            var invitation = (await enrolling.Find(invited.Token))!;
            var secret = await enrolling.Begin(invitation);
            var outcome = await enrolling.Enrol(invitation, Password, Totp.Code(secret, Totp.StepAt(app.Time.Now)));
            Assert.Null(outcome.Refused);
        });
        app.Time.Pass(TimeSpan.FromSeconds(30));
        return invited.Officer.Id;
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

    public static Task<List<JournalEntry>> Journal<TFact>(App app) where TFact : IFact =>
        app.With(s => s.GetRequiredService<Db>().Journal.AsNoTracking().Where(e => e.Kind == typeof(TFact).Name).OrderBy(e => e.Seq).ToListAsync());
}
