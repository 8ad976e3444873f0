using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Access.Officers;
using Netra.Cases;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Tests.Support;

namespace Netra.Tests;

/// <summary>The whole main job over plain HTTP, on the database the run is on: what each step leaves behind, and what the reporter sees of it.</summary>
public sealed class StoryTests
{
    private const string Bawaslu = "Bawaslu Kabupaten Kayong Utara", Ppk = "PPK Kabupaten Kayong Utara";
    private static readonly DateTime Morning = App.Monday.AddMinutes(17);

    // Who signs in and who reads what is recorded too, as often as it happens; here only the steps count.
    private static readonly string[] Beside = ["SignedIn", "FileRead", "ReportOpened"];

    private static readonly (string Kind, string By, string Basis)[] Course =
    [
        ("ReportReceived", "reporter", "UU 1/2015 ps 134"),
        ("FileOpened", "reporter", "UU 1/2015 ps 134; Perbawaslu 8/2020"),
        ("ClockMoved", "reporter", "Perbawaslu 8/2020; UU 8/2015 ps 1"),
        ("Reviewed", Story.Staff, "UU 1/2015 ps 134; Perbawaslu 8/2020"),
        ("ClockMoved", Story.Staff, "UU 1/2015 ps 134; Perbawaslu 8/2020"),
        ("ClockMoved", Story.Staff, "UU 1/2015 ps 134(4); UU 8/2015 ps 1"),
        ("TracingStarted", Story.Staff, "UU 1/2015 ps 134; Perbawaslu 8/2020"),
        ("OfficerWrote", Story.Staff, "UU 1/2015 ps 134"),
        ("ReporterWrote", "reporter", "UU 1/2015 ps 134"),
        ("TracingNoted", Story.Staff, "UU 1/2015 ps 134(4)"),
        ("FindingEstablished", Story.Staff, "UU 1/2015 ps 134(4)"),
        ("ClockMoved", Story.Staff, "UU 1/2015 ps 134(4)"),
        ("CaseRegistered", Story.Staff, "UU 1/2015 ps 134(5)"),
        ("ClockMoved", Story.Staff, "UU 1/2015 ps 134(5); UU 8/2015 ps 1"),
        ("ClarificationInvited", Story.Staff, "UU 1/2015 ps 134(6)"),
        ("ClarificationRecorded", Story.Staff, "UU 1/2015 ps 134(6)"),
        ("Assessed", Story.Staff, "UU 1/2015 ps 134(5)"),
        ("PlenaryOpened", Story.Chair, "UU 1/2015 ps 134-135"),
        ("PlenaryVoted", Story.Chair, "UU 1/2015 ps 134-135"),
        ("PlenaryVoted", Story.First, "UU 1/2015 ps 134-135"),
        ("PlenaryVoted", Story.Second, "UU 1/2015 ps 134-135"),
        ("ClockMoved", Story.Chair, "UU 1/2015 ps 134-135"),
        ("PlenaryDecided", Story.Chair, "UU 1/2015 ps 134-135"),
        ("Referred", Story.Chair, "UU 1/2015 ps 134; UU 7/2017 ps 95 huruf e"),
        ("ClockMoved", Story.Chair, "UU 1/2015 ps 134; UU 7/2017 ps 95 huruf e"),
        ("Referred", Story.Chair, "UU 1/2015 ps 134; UU 7/2017 ps 95 huruf e"),
        ("ReferralAcknowledged", Story.Bkn, "PP 94/2021 ps 24"),
        ("ClockMoved", Story.Bkn, "PP 94/2021 ps 24"),
        ("ReferralAcknowledged", Story.Employer, "PP 94/2021 ps 24"),
        ("SanctionDecided", Story.Employer, "PP 94/2021 ps 16-24"),
        ("ClockMoved", Story.Employer, "PP 94/2021 ps 16-24"),
        ("SanctionExecuted", Story.Employer, "PP 94/2021 ps 38(1)"),
        ("OfficerWrote", Story.Chair, "UU 1/2015 ps 134"),
        ("OutcomeAnnounced", Story.Chair, "Perbawaslu 8/2020 jo 9/2024"),
        ("FileClosed", Story.Chair, "Perbawaslu 8/2020 jo 9/2024"),
    ];

    [Fact]
    public async Task A_report_from_Sukadana_becomes_a_case_and_its_reporter_follows_it_to_the_outcome()
    {
        await using var app = await App.Start(await Offices.Database(), now: Morning);
        var before = (await Journal(app)).Count;
        using var story = new Story(app, new Writing(), new(2024, 10, 18));

        await story.Report();
        Assert.Contains(Bawaslu, story.Citizen.Text, StringComparison.Ordinal);
        await Sees(story, "Kajian awal", Bawaslu, "Kajian awal");

        using (var desk = await Desk.SignIn(app, Story.Staff))
        {
            await desk.Visit("/meja");
            Assert.Contains(story.Number, desk.Text, StringComparison.Ordinal);
            Assert.Contains("Rabu, 23 Oktober 2024, 16.00 WIB", desk.Page.QuerySelector(".antrean .tenggat")!.TextContent, StringComparison.Ordinal);
            await story.Open(desk);
            await story.Review(desk);
            await Sees(story, "Penelusuran", Bawaslu, "Penetapan temuan");
            await story.Ask(desk);
            Assert.Contains(new Writing().Question, (await story.Check()).Text, StringComparison.Ordinal);
            await story.Answer();
            Assert.Contains(new Writing().Answer, (await (await desk.Visit(story.File)).Follow("tanya pelapor")).Text, StringComparison.Ordinal);
            await story.Trace(desk);
            await Sees(story, "Penelusuran", Bawaslu, "Penetapan temuan");
            await story.Find(desk);
            await Sees(story, "Siap diregistrasi", Bawaslu, null);
            await story.Register(desk);
            await Sees(story, "Klarifikasi", Bawaslu, "Tindak lanjut temuan");
            await story.Invite(desk, "13.30");
        }

        app.Time.Now = App.Monday.AddHours(5);
        using (var desk = await Desk.SignIn(app, Story.Staff))
        {
            await story.Hear(desk);
            await Sees(story, "Klarifikasi", Bawaslu, "Tindak lanjut temuan");
            var answer = await story.Assess(desk);
            Assert.Contains("DS-4", answer, StringComparison.Ordinal);
            await Sees(story, "menunggu pleno", Bawaslu, "Tindak lanjut temuan");
        }
        using (var chair = await Desk.SignIn(app, Story.Chair))
        {
            await story.Convene(chair);
            await Sees(story, "Rapat pleno", Bawaslu, "Tindak lanjut temuan");
            await story.Vote(chair);
            foreach (var email in new[] { Story.First, Story.Second })
                using (var member = await Desk.SignIn(app, email)) await story.Vote(member);
            await story.Decide(chair);
            await Sees(story, "Sudah diputuskan", Bawaslu, null);
            await story.Refer(chair);
            await Sees(story, "Diteruskan", Ppk, null);
        }
        using (var bkn = await Desk.SignIn(app, Story.Bkn)) await story.Acknowledge(bkn);
        using (var employer = await Desk.SignIn(app, Story.Employer))
        {
            await story.Acknowledge(employer);
            await Sees(story, "Diteruskan", Ppk, null);
            await story.Sanction(employer, "berat");
            await Sees(story, "Ditindaklanjuti", Ppk, "Penyampaian keputusan");
            Assert.Contains("5 November 2024", Assert.Single(await story.Execute(employer, new(2024, 10, 21), new(2024, 10, 21))), StringComparison.Ordinal);
        }

        app.Time.Now = new(2024, 11, 6, 2, 40, 0, DateTimeKind.Utc);
        using (var employer = await Desk.SignIn(app, Story.Employer)) Assert.Empty(await story.Execute(employer, new(2024, 10, 21), new(2024, 11, 5)));
        await Sees(story, "Keputusan dijalankan", Bawaslu, null);
        using (var chair = await Desk.SignIn(app, Story.Chair)) await story.Announce(chair);
        Assert.Contains(new Writing().Outcome, (await Sees(story, "hasil diumumkan", Bawaslu, null)).Text, StringComparison.Ordinal);

        var journal = (await Journal(app)).Skip(before).ToList();
        var people = await app.With(s => s.GetRequiredService<Db>().Set<OfficerRecord>().AsNoTracking().ToDictionaryAsync(o => $"officer:{o.Id.Value:N}", o => o.Email));
        Assert.Equal(Course, journal.Where(e => !Beside.Contains(e.Kind)).Select(e => (e.Kind, people.GetValueOrDefault(e.By, e.By), e.Because.Split(" #")[0])));
        Assert.All(Beside, kind => Assert.Contains(journal, e => e.Kind == kind && people.ContainsKey(e.By)));

        var file = await app.With(s => s.GetRequiredService<Db>().CaseFiles.Whole().AsNoTracking().SingleAsync());
        var report = (await app.With(s => s.GetRequiredService<IReports>().Find(file.Report!.Value)))!;
        var door = journal.Where(e => e.By == "reporter").ToList();
        Assert.All([file.OpenedAt, report.ReceivedAt, .. door.Select(e => e.At)], WholeHour);
        Assert.All([file.Id.Value, report.Id.Value, report.Seal.Value, .. door.Select(e => e.Id), .. door.Select(e => e.Subject)],
            id => WholeHour(DateTimeOffset.FromUnixTimeMilliseconds(Convert.ToInt64(id.ToString("N")[..12], 16)).UtcDateTime));
    }

    [Fact]
    public async Task The_same_act_before_the_determination_is_a_breach_of_the_code_of_ethics()
    {
        await using var app = await App.Start(await Offices.Database(), now: new(2024, 9, 12, 2, 17, 0, DateTimeKind.Utc));
        using var story = new Story(app, new Writing(), new(2024, 9, 10));
        await story.Report();
        using (var desk = await Desk.SignIn(app, Story.Staff))
        {
            await story.Open(desk);
            foreach (var step in new[] { story.Review, story.Trace, story.Find, story.Register }) await step(desk);
            await story.Invite(desk, "13.30");
        }
        app.Time.Pass(TimeSpan.FromHours(5));
        using var later = await Desk.SignIn(app, Story.Staff);
        await story.Hear(later);
        var answer = await story.Assess(later);
        Assert.Contains("KE-3", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("DS-4", answer.Split("Tidak cocok")[0], StringComparison.Ordinal);
    }

    private static void WholeHour(DateTime at) => Assert.Equal(0, at.Ticks % TimeSpan.TicksPerHour);

    private static async Task<Browser> Sees(Story story, string state, string holder, string? clock)
    {
        var mailbox = await story.Check();
        var head = mailbox.Page.QuerySelector("main .kepala")!;
        Assert.Contains(state, head.QuerySelector(".status")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Contains($"Dipegang oleh {holder}", head.TextContent, StringComparison.Ordinal);
        if (clock is not null) Assert.Contains(clock, head.QuerySelector(".tenggat")!.TextContent, StringComparison.Ordinal);
        return mailbox;
    }

    private static Task<List<JournalEntry>> Journal(App app) => app.With(s => s.GetRequiredService<Db>().Journal.AsNoTracking().OrderBy(e => e.Seq).ToListAsync());
}
