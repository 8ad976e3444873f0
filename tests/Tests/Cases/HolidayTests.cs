using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Cases;
using Netra.Cases.Assessments;
using Netra.Cases.Clocks;
using Netra.Cases.Plenaries;
using Netra.Cases.Referrals;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Tests.Rulebook.Versions;
using Netra.Tests.Support;
using Officers = Netra.Tests.Access.Given;

namespace Netra.Tests.Cases;

public sealed class HolidayTests
{
    private static readonly DateOnly Proclaimed = new(2024, 10, 23);

    [Fact]
    public async Task A_holiday_proclaimed_moves_the_clocks_in_flight_once_and_leaves_a_trace()
    {
        await using var top = await TopOffice.Open(await App.Start(serve: "desk"));
        var working = await File(top, "pemilu-2024");
        var calendar = await File(top, "pilkada-2024");
        var done = await File(top, "pemilu-2024", stopped: true);
        // Seven working days from Monday 21 October.
        Assert.Equal(new DateOnly(2024, 10, 30), Day(Assert.Single(await Runs(top, working))));
        await top.Enact(new(2024, 10, 21), "2024.2", (TopOffice.Holidays, TopOffice.WithHoliday(Proclaimed)));

        await Follow(top);
        var runs = await Runs(top, working);
        var (before, after) = (runs.Single(r => r.Continues is null), runs.Single(r => r.Continues is not null));
        Assert.Equal((Stops.Holiday, "system"), (before.Stop!.Why, before.Stop.By));
        Assert.Equal((before.Id, before.StartedAt, true), (after.Continues, after.StartedAt, after.Running));
        Assert.Equal((new DateOnly(2024, 10, 30), new DateOnly(2024, 10, 31)), (Day(before), Day(after)));
        Assert.Contains(after.Deadline.Steps, s => s.Id.Contains("Libur rekaan", StringComparison.Ordinal));
        Assert.True(Assert.Single(await Runs(top, calendar)).Running);
        Assert.Equal("registered", Assert.Single(await Runs(top, done)).Stop!.Why);
        var moved = Assert.Single(await Officers.Journal<ClockMoved>(top.App)).As<ClockMoved>();
        Assert.Equal((working, "tindak-lanjut", Stops.Holiday, before.DueAt, after.DueAt), (moved.File, moved.Clock, moved.How, moved.WasDueAt!.Value, moved.DueAt!.Value));

        // A follower reads at least once: from its beginning again, it moves nothing more.
        await top.App.With(s => s.GetRequiredService<Db>().Database.ExecuteSqlRawAsync("delete from kernel_cursors where name = 'cases.holidays'"));
        await Follow(top);
        Assert.Equal(2, (await Runs(top, working)).Count);
        Assert.Single(await Officers.Journal<ClockMoved>(top.App));
    }

    [Fact]
    public async Task A_clock_that_a_node_began_without_having_heard_of_the_holiday_is_counted_again()
    {
        await using var top = await TopOffice.Open(await App.Start(serve: "desk"));
        await top.Enact(new(2024, 10, 21), "2024.2", (TopOffice.Holidays, TopOffice.WithHoliday(Proclaimed)));
        await Follow(top);
        // Seven working days as a node counts them that still serves the version before.
        var file = await File(top, "pemilu-2024", clocks: Netra.Tests.Rulebook.TheLaw.Clocks);
        await Follow(top);
        Assert.Equal([new DateOnly(2024, 10, 30), new DateOnly(2024, 10, 31)], (await Runs(top, file)).Select(Day).Order());
        Assert.Equal(new DateOnly(2024, 10, 31), Day((await Runs(top, file)).Single(r => r.Running)));
    }

    [Fact]
    public async Task A_referrals_clock_moved_by_a_holiday_leaves_its_trace_once()
    {
        await using var top = await TopOffice.Open(await App.Start(serve: "desk"));
        var receiver = await Officers.Office(top.App, OfficeKind.Bkn, "BKN");
        var file = await File(top, "pilkada-2024", stopped: true);
        // Taken in on Monday the 21st: three working days of study end on Thursday the 24th.
        var referral = await Referred(top, file, receiver);
        await Follow(top, "cases.referral-holidays");
        await top.Enact(new(2024, 10, 21), "2024.2", (TopOffice.Holidays, TopOffice.WithHoliday(Proclaimed)));
        await Follow(top, "cases.referral-holidays");
        await top.App.With(s => s.GetRequiredService<Db>().Database.ExecuteSqlRawAsync("delete from kernel_cursors where name = 'cases.referral-holidays'"));
        await Follow(top, "cases.referral-holidays");

        var rows = await top.App.With(s => s.GetRequiredService<Db>().Set<ReferralClock>().AsNoTracking().Where(c => c.ReferralId == referral).OrderBy(c => c.At).ThenBy(c => c.Id).ToListAsync());
        Assert.Equal([new DateOnly(2024, 10, 24), new DateOnly(2024, 10, 25)], rows.Select(r => DateOnly.FromDateTime(r.DueAt.AddHours(7))));
        Assert.Equal([null, rows[0].DueAt], rows.Select(r => r.WasDueAt));
        var told = (await Officers.Journal<ClockMoved>(top.App)).Select(e => e.As<ClockMoved>()).Where(m => m.Office == receiver.Id).ToList();
        Assert.Equal([("satgas-kajian", "started"), ("satgas-kajian", Stops.Holiday)], told.Select(m => (m.Clock, m.How)));
        Assert.Equal((rows[0].DueAt, rows[1].DueAt), (told[1].WasDueAt!.Value, told[1].DueAt!.Value));
    }

    [Fact]
    public async Task A_version_with_the_same_days_off_moves_nothing()
    {
        await using var top = await TopOffice.Open(await App.Start(serve: "desk"));
        var file = await File(top, "pemilu-2024");
        await top.Enact(new(2024, 10, 21), "2024.2");
        await Follow(top);
        Assert.Single(await Runs(top, file));
        Assert.False(Assert.Single(await Officers.Journal<RulebookApproved>(top.App)).As<RulebookApproved>().Holidays);
    }

    private static DateOnly Day(ClockRun run) => DateOnly.FromDateTime(run.DueAt.AddHours(7));

    private static Task<CaseFileId> File(TopOffice top, string election, bool stopped = false, IClocks? clocks = null) => top.App.With(async s =>
    {
        var (db, now) = (s.GetRequiredService<Db>(), App.Monday);
        var file = new CaseFile { Id = new(Clock.NewId(now)), Office = top.Office.Id, Region = new("33.20"), Act = "partisan-activity", Election = election, OpenedAt = now };
        var run = ClockRun.Of(file.Id, (clocks ?? s.GetRequiredService<IClocks>()).Derive("tindak-lanjut", now, OfficeZone.Wib, election), now);
        if (stopped) run.Stop = new ClockStop { ClockId = run.Id, At = now, By = "system", Why = "registered" };
        file.Clocks.Add(run);
        db.Add(file);
        if (clocks is not null) db.Record(new ClockMoved(file.Id, file.Office, run.Code, "started", run.DueAt), Actor.System, new Because(run.Basis), now);
        await db.SaveChangesAsync();
        return file.Id;
    });

    private static Task<Guid> Referred(TopOffice top, CaseFileId file, Office receiver) => top.App.With(async s =>
    {
        var (db, now) = (s.GetRequiredService<Db>(), App.Monday);
        var meeting = new Plenary { Id = Clock.NewId(now), FileId = file, AssessmentId = Clock.NewId(now), At = now, By = top.Chair };
        var kajian = new Assessment
        {
            Id = meeting.AssessmentId, FileId = file, At = now, SealedFacts = [1], SealedAnalysis = [1], Situation = JsonSerializer.Serialize(Handled.Weighed().Situation, Json.Stored), Verdict = JsonSerializer.Serialize(Handled.Weighed().Verdict, Json.Stored), Answer = "prohibited", Rules = [], Criminal = [], Basis = "",
            RulebookVersion = "2026.1"
        };
        var referral = new Referral
        {
            Id = Clock.NewId(now), FileId = file, PlenaryId = meeting.Id, Office = top.Office.Id, To = receiver.Id, ToKind = OfficeKind.Bkn, At = now, By = top.Chair, Number = "PN-1/001", Basis = "",
            Rules = [], SealedPerson = [1], SealedFindings = [1], SealedRequest = [1]
        };
        referral.Acknowledgement = new Acknowledgement { ReferralId = referral.Id, At = now, By = top.Chair, SealedAnswer = [1] };
        db.AddRange(kajian, meeting, referral);
        db.Record(new ReferralAcknowledged(file, receiver.Id), Actor.System, new Because(""), now);
        await db.SaveChangesAsync();
        return referral.Id;
    });

    private static Task<List<ClockRun>> Runs(TopOffice top, CaseFileId file) =>
        top.App.With(s => s.GetRequiredService<Db>().Set<ClockRun>().AsNoTracking().Include(c => c.Stop).Where(c => c.FileId == file).ToListAsync());

    private static Task Follow(TopOffice top, string name = "cases.holidays") => top.App.With(s =>
        Following.CatchUp(s.GetServices<IFollow>().Single(f => f.Name == name), s.GetRequiredService<Db>(), top.App.Engine));
}
