using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Access.Sessions;
using Netra.Intake.Receipts;
using Netra.Intake.Reports;
using Netra.Kernel;
using Netra.Sodium;
using Netra.Tests.Support;
using Officers = Netra.Tests.Access.Given;
using Reporters = Netra.Tests.Intake.Given;

namespace Netra.Tests.Security;

/// <summary>Someone who guesses, and someone who writes into the database.</summary>
public sealed class OutsiderTests
{
    [Fact]
    public async Task A_receipt_is_guessed_no_faster_at_the_reporting_form_than_at_the_mailbox()
    {
        var (app, _, _) = await Reporters.Kayong();
        await using var _ = app;
        var (_, number, _) = await Reporters.Sent(app);
        using var browser = await Reporters.Checked(app);
        browser.Choose("Yang saya sampaikan");
        var form = Netra.Tests.Intake.ReportingTests.Fields(browser.Page).Where(f => f.Key is not ("Answers.Number" or "Answers.Code")).ToList();
        using var http = new HttpClient { BaseAddress = new Uri(app.Address) };
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 11; i++)
        {
            using var content = new FormUrlEncodedContent([.. form, new("Answers.Number", number), new("Answers.Code", ReceiptCode.New().Grouped)]);
            using var answer = await http.PostAsync("/lapor", content);
            answers.Add(answer.StatusCode);
        }
        Assert.All(answers[..10], a => Assert.Equal(HttpStatusCode.UnprocessableEntity, a));
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[10]);
        Assert.Single(await app.With(s => s.GetRequiredService<Db>().Set<Report>().AsNoTracking().ToListAsync()));
    }

    [Fact]
    public async Task A_session_written_into_the_database_without_the_officers_key_signs_nobody_in()
    {
        await using var app = await App.Start();
        var officer = await Officers.Officer(app, await Officers.Office(app));
        using var pair = SealedBox.Generate();
        var (forged, token) = SessionRecord.Begin(officer, pair, "totp", app.Time.Now);
        await app.With(async s =>
        {
            var db = s.GetRequiredService<Db>();
            db.Add(forged);
            await db.SaveChangesAsync();
        });
        using var request = new HttpRequestMessage(HttpMethod.Get, app.Address + "/meja/anggota");
        request.Headers.Add("Cookie", "netra-meja=" + token.Text);
        using var handler = new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false };
        using var http = new HttpClient(handler);
        using var answer = await http.SendAsync(request);
        Assert.EndsWith("/masuk", answer.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }
}
