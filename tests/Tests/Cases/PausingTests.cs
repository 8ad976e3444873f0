using Netra.Cases;
using Netra.Cases.Clocks;
using Netra.Cases.Pauses;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Tests.Rulebook;

namespace Netra.Tests.Cases;

public sealed class PausingTests
{
    private static readonly DateTime Now = Files.Now.AddDays(2);
    private static readonly PauseReason Court = TheLaw.Rules.PauseReasons.Single(r => r.Code == "court");
    private static readonly Words Why = Court.Name;

    private static Outcome<ClockStop> Stop(CaseFile file, DateTime at) => Pausing.Stop(file, at, "alasan", Files.Seal, Files.Ratri, Now);
    private static Outcome<Pause> Restart(CaseFile file, DateTime at) => Pausing.Restart(file, at, Court, Files.Ratri, Now);

    private static CaseFile Stopped(DateTime at)
    {
        var file = Files.Registered();
        var run = Pausing.Own(file)!;
        run.Stop = Stop(file, at).Value!;
        return file;
    }

    [Fact]
    public void A_clock_does_not_go_on_before_it_stopped_nor_in_the_future()
    {
        var file = Stopped(Now.AddHours(-5));
        Assert.IsType<RestartBeforeStop>(Restart(file, Now.AddHours(-5).AddTicks(-1)).Refused);
        Assert.IsType<ClockInFuture>(Restart(file, Now.AddTicks(1)).Refused);
        Assert.Equal(new Pause(Now.AddHours(-5), Now.AddHours(-5), Why, Court.Basis, "recalled"), Restart(file, Now.AddHours(-5)).Value);
        Assert.Equal(new Pause(Now.AddHours(-5), Now, Why, Court.Basis, "recalled"), Restart(file, Now).Value);
    }

    [Fact]
    public void What_runs_does_not_go_on_and_what_stands_does_not_stop()
    {
        Assert.IsType<NothingStands>(Restart(Files.Registered(), Now).Refused);
        Assert.IsType<NothingRuns>(Stop(Stopped(Now), Now).Refused);
    }

    [Fact]
    public void A_clock_goes_on_once()
    {
        var file = Stopped(Now.AddHours(-5));
        var paused = Pausing.Paused(file)!;
        var deadline = TheLaw.Clocks.Derive(paused.Code, paused.StartedAt, OfficeZone.Wib, "pilkada-2024");
        file.Clocks.Add(ClockRun.Of(file.Id, deadline, Now, paused.Id, [Restart(file, Now).Value!]));
        Assert.IsType<NothingStands>(Restart(file, Now).Refused);
        // And stops again only after that.
        Assert.IsType<StopBeforeStart>(Stop(file, Now.AddTicks(-1)).Refused);
    }

    [Fact]
    public void A_clock_stops_neither_before_it_began_nor_in_the_future_nor_after_it_ran_out()
    {
        var file = Files.Registered();
        Assert.IsType<StopBeforeStart>(Stop(file, Files.Now.AddTicks(-1)).Refused);
        Assert.IsType<ClockInFuture>(Stop(file, Now.AddTicks(1)).Refused);
        Assert.IsType<StopAfterDue>(Pausing.Stop(file, Files.Now.AddDays(3).AddTicks(1), "alasan", Files.Seal, Files.Ratri, Files.Now.AddDays(5)).Refused);
        Assert.NotNull(Stop(file, Files.Now).Value);
    }

    [Fact]
    public void Who_stepped_back_moves_no_clock_and_a_closed_file_has_none()
    {
        Assert.IsType<Netra.Cases.SteppedBack>(Stop(Files.Registered().WithoutRatri(), Now).Refused);
        Assert.IsType<AlreadyClosed>(Stop(Files.Closed(), Now).Refused);
        Assert.IsType<AlreadyClosed>(Restart(Files.Closed(), Now).Refused);
    }

    [Fact]
    public void A_pause_gives_its_days_back_and_does_not_begin_anew()
    {
        // Registered Monday 21 October 2024: seven working days end on Wednesday the 30th. It stands from Wednesday the 23rd to Friday the 25th.
        var stood = new Pause(Utc(23, 3), Utc(25, 3), Why);
        var deadline = TheLaw.Clocks.Derive("tindak-lanjut", Utc(21, 2), OfficeZone.Wib, "pemilu-2024", [stood]);
        Assert.Equal(Utc(21, 2), deadline.StartsAt);
        Assert.Equal(new DateOnly(2024, 11, 4), DateOnly.FromDateTime(deadline.DueAt.AddHours(7)));
        Assert.Contains(deadline.Steps, s => s.Id.Contains("penetapan atau putusan pengadilan", StringComparison.Ordinal));
        // Which day is the first is inferred; a pause from memory makes the date no surer than memory.
        var weak = TheLaw.Clocks.Derive("keterangan-tambahan", Utc(21, 2), OfficeZone.Wib, "pilkada-2024", [new(Utc(23, 3), Utc(24, 3), Why, Court.Basis, Court.Confidence)]);
        Assert.Equal(("inferred", "recalled"), (TheLaw.Clocks.Derive("keterangan-tambahan", Utc(21, 2), OfficeZone.Wib, "pilkada-2024").Confidence, weak.Confidence));
        Assert.Contains(weak.Steps, s => s.Id == $"Dasar berhentinya: {Court.Basis} (keyakinan: dari ingatan, belum diperiksa).");
    }

    [Fact]
    public void A_clock_of_hours_runs_on_for_as_long_as_it_stood()
    {
        var whole = TheLaw.Clocks.Derive("penerusan-pidana", Utc(21, 2), OfficeZone.Wit, "pilkada-2024");
        var paused = TheLaw.Clocks.Derive("penerusan-pidana", Utc(21, 2), OfficeZone.Wit, "pilkada-2024", [new(Utc(21, 4), Utc(21, 7), Why), new(whole.DueAt.AddHours(9), whole.DueAt.AddHours(10), Why)]);
        Assert.Equal(TimeSpan.FromHours(3), paused.DueAt - whole.DueAt);
    }

    private static DateTime Utc(int day, int hour) => new(2024, 10, day, hour, 0, 0, DateTimeKind.Utc);
}
