using System.Globalization;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Rulebook;

namespace Netra.Tests.Rulebook;

public sealed class ClockTests
{
    /// <summary>Worked by hand on a wall calendar; times are the office's own.</summary>
    [Theory]
    // Pilkada counts calendar days; the day of the event is not counted; from 30-09-2024 the counter closes at 16:00, Fridays 16:30.
    [InlineData("kajian-awal", "pilkada-2024", "2024-10-21 09:00", "Wib", "2024-10-23 16:00:00")]
    [InlineData("kajian-awal", "pilkada-2024", "2024-10-21 09:00", "Wit", "2024-10-23 16:00:00")]
    [InlineData("kajian-awal", "pilkada-2024", "2024-10-23 15:59", "Wita", "2024-10-25 16:30:00")]
    [InlineData("kajian-awal", "pilkada-2024", "2024-10-24 10:00", "Wib", "2024-10-26 23:59:59")] // a Saturday: no service hours
    [InlineData("tindak-lanjut", "pilkada-2024", "2024-10-21 13:00", "Wib", "2024-10-24 16:00:00")]
    [InlineData("tindak-lanjut", "pilkada-2024", "2024-10-22 13:00", "Wib", "2024-10-25 16:30:00")]
    [InlineData("tindak-lanjut", "pilkada-2024", "2024-10-24 13:00", "Wib", "2024-10-27 23:59:59")] // a Sunday
    [InlineData("keterangan-tambahan", "pilkada-2024", "2024-10-21 13:00", "Wit", "2024-10-26 23:59:59")]
    [InlineData("laporan", "pilkada-2024", "2024-10-07 20:00", "Wib", "2024-10-14 16:00:00")]
    [InlineData("laporan", "pilkada-2024", "2024-09-16 08:00", "Wib", "2024-09-23 23:59:59")] // before Perbawaslu 9/2024: hours unknown
    [InlineData("laporan", "pilkada-2024", "2024-09-23 08:00", "Wib", "2024-09-30 16:00:00")] // its first day
    [InlineData("tindak-lanjut", "pilkada-2024", "2024-11-21 09:00", "Wib", "2024-11-24 23:59:59")] // quiet period: round the clock
    [InlineData("tindak-lanjut", "pilkada-2024", "2024-11-22 09:00", "Wib", "2024-11-25 23:59:59")] // a Monday in it
    [InlineData("tindak-lanjut", "pilkada-2024", "2024-11-24 09:00", "Wita", "2024-11-27 23:59:59")] // voting day
    [InlineData("tindak-lanjut", "pilkada-2024", "2024-12-10 09:00", "Wib", "2024-12-13 23:59:59")] // recapitulation
    [InlineData("tindak-lanjut", "pilkada-2024", "2024-12-16 09:00", "Wib", "2024-12-19 16:00:00")] // after it
    [InlineData("tindak-lanjut", "pemilu-2024", "2024-10-01 09:00", "Wib", "2024-10-10 23:59:59")] // the hours of Perbawaslu 9/2024 are the regional elections'
    [InlineData("kajian-awal", null, "2024-10-21 09:00", "Wib", "2024-10-23 16:00:00")] // no election: the general form
    [InlineData("tindak-lanjut", null, "2024-11-21 09:00", "Wib", "2024-11-24 23:59:59")]
    // Pemilu counts working days.
    [InlineData("kajian-awal", "pemilu-2024", "2024-02-01 09:00", "Wib", "2024-02-05 23:59:59")]
    [InlineData("tindak-lanjut", "pemilu-2024", "2024-02-01 09:00", "Wib", "2024-02-15 23:59:59")] // Isra Mikraj, Imlek joint leave, voting day
    [InlineData("keterangan-tambahan", "pemilu-2024", "2024-02-01 09:00", "Wib", "2024-02-26 23:59:59")]
    [InlineData("laporan", "pemilu-2024", "2024-03-06 09:00", "Wib", "2024-03-19 23:59:59")] // Nyepi and its joint leave
    // Idulfitri 2024: 8 to 15 April are holiday, joint leave or weekend.
    [InlineData("tindak-lanjut", "pemilu-2024", "2024-04-04 09:00", "Wib", "2024-04-23 23:59:59")]
    [InlineData("kajian-awal", "pemilu-2024", "2024-04-05 16:00", "Wib", "2024-04-17 23:59:59")]
    [InlineData("kajian-awal", "pemilu-2024", "2024-04-05 16:00", "Wit", "2024-04-17 23:59:59")]
    [InlineData("kajian-awal", "pemilu-2024", "2024-04-10 10:00", "Wita", "2024-04-17 23:59:59")] // starts on the feast itself
    [InlineData("keterangan-tambahan", "pemilu-2024", "2024-04-01 09:00", "Wib", "2024-04-29 23:59:59")]
    [InlineData("panggilan-pertama", null, "2024-04-03 10:00", "Wib", "2024-04-22 23:59:59")]
    [InlineData("penyampaian-keputusan", null, "2024-04-05 10:00", "Wita", "2024-05-06 23:59:59")] // and Labour Day
    [InlineData("keberatan", null, "2024-04-05 10:00", "Wit", "2024-05-06 23:59:59")]
    [InlineData("keberatan-putusan", null, "2024-04-05 10:00", "Wib", "2024-05-17 23:59:59")] // and Ascension with its joint leave
    [InlineData("ptdh-keputusan", null, "2024-04-01 10:00", "Wib", "2024-05-13 23:59:59")] // 1, 9 and 10 May are off
    [InlineData("tindak-lanjut", "pemilu-2024", "2023-04-17 09:00", "Wib", "2023-05-04 23:59:59")] // Idulfitri 2023
    // Criminal: hours run through nights, weekends and holidays; investigation in working days in both laws.
    [InlineData("penerusan-pidana", "pilkada-2024", "2024-10-19 17:30", "Wit", "2024-10-20 17:30:00")]
    [InlineData("penerusan-pidana", "pilkada-2024", "2024-11-26 22:00", "Wib", "2024-11-27 22:00:00")]
    [InlineData("penyidikan", "pilkada-2024", "2024-11-18 09:00", "Wib", "2024-12-09 23:59:59")] // voting day is not worked
    [InlineData("putusan-pn", "pilkada-2024", "2024-12-20 09:00", "Wib", "2024-12-27 23:59:59")]
    // Task force.
    [InlineData("satgas-verifikasi", "pilkada-2024", "2024-10-14 09:00", "Wib", "2024-10-21 23:59:59")]
    [InlineData("satgas-kajian", "pilkada-2024", "2024-10-17 09:00", "Wib", "2024-10-22 16:00:00")]
    [InlineData("satgas-kajian", "pilkada-2024", "2024-10-15 09:00", "Wib", "2024-10-18 16:30:00")]
    // Year's end and appeals.
    [InlineData("banding-bpasn", null, "2024-12-20 09:00", "Wib", "2025-01-14 23:59:59")] // Christmas, its joint leave, New Year
    [InlineData("banding-bpasn-putusan", null, "2024-10-01 09:00", "Wib", "2025-01-06 23:59:59")]
    [InlineData("keputusan-berlaku", null, "2024-10-21 09:00", "Wib", "2024-11-05 23:59:59")]
    [InlineData("pdp-akses", null, "2024-10-18 23:00", "Wita", "2024-10-21 23:00:00")]
    public void A_clock_falls_due_as_worked_by_hand(string code, string? election, string from, string zone, string due)
    {
        var office = Enum.Parse<OfficeZone>(zone);
        var deadline = TheLaw.Clocks.Derive(code, Utc(from, office), office, election);
        Assert.Equal(due, deadline.DueAt.AddHours((int)office).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
        Assert.Equal(DateTimeKind.Utc, deadline.DueAt.Kind);
    }

    [Fact]
    public void The_same_instant_is_another_day_further_east()
    {
        var late = new DateTime(2024, 10, 21, 15, 30, 0, DateTimeKind.Utc); // 22:30 WIB, 23:30 WITA, 00:30 WIT of the 22nd
        Assert.Equal(new(2024, 10, 23, 9, 0, 0, DateTimeKind.Utc), TheLaw.Clocks.Derive("kajian-awal", late, OfficeZone.Wib, "pilkada-2024").DueAt);
        Assert.Equal(new(2024, 10, 23, 8, 0, 0, DateTimeKind.Utc), TheLaw.Clocks.Derive("kajian-awal", late, OfficeZone.Wita, "pilkada-2024").DueAt);
        Assert.Equal(new(2024, 10, 24, 7, 0, 0, DateTimeKind.Utc), TheLaw.Clocks.Derive("kajian-awal", late, OfficeZone.Wit, "pilkada-2024").DueAt);
    }

    [Fact]
    public void The_derivation_names_each_day_that_is_not_counted()
    {
        var steps = TheLaw.Clocks.Derive("tindak-lanjut", Utc("2024-04-04 09:00", OfficeZone.Wib), OfficeZone.Wib, "pemilu-2024").Steps;
        Assert.Contains(steps, s => s.Id == "Senin, 8 April 2024 tidak dihitung: cuti bersama: Idulfitri." && s.En == "Monday, 8 April 2024 is not counted: joint leave: Idulfitri.");
        Assert.Contains(steps, s => s.En == "Saturday, 13 April 2024 is not counted: weekend.");
        Assert.Contains(steps, s => s.En == "Days 2–5: Tuesday, 16 April 2024 to Friday, 19 April 2024.");
        Assert.Contains(steps, s => s.Id.StartsWith("Perpanjangan: ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_date_counted_with_remembered_holidays_says_so()
    {
        var checkedDays = TheLaw.Clocks.Derive("panggilan-pertama", Utc("2024-04-03 10:00", OfficeZone.Wib), OfficeZone.Wib);
        var remembered = TheLaw.Clocks.Derive("panggilan-pertama", Utc("2025-03-26 10:00", OfficeZone.Wib), OfficeZone.Wib);
        var unlisted = TheLaw.Clocks.Derive("panggilan-pertama", Utc("2031-03-03 10:00", OfficeZone.Wib), OfficeZone.Wib);
        Assert.Equal(["inferred", "recalled", "recalled"], [checkedDays.Confidence, remembered.Confidence, unlisted.Confidence]);
        // The mark is the date's, not the law's.
        Assert.Contains(remembered.Steps, s => s.En == "Basis: PP 94/2021 ps 26(2) (confidence: the text itself was read).");
        Assert.Contains(remembered.Steps, s => s.En == "Confidence of this date: from memory, unchecked; it is no surer than the weakest of its parts.");
        Assert.Contains(unlisted.Steps, s => s.En.Contains("no list of holidays for 2031", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_no_election_is_named_the_derivation_says_what_it_assumed()
    {
        var from = Utc("2024-11-20 09:00", OfficeZone.Wib);
        var assumed = TheLaw.Clocks.Derive("laporan", from, OfficeZone.Wib);
        Assert.Contains(assumed.Steps, s => s.En.StartsWith("No election was named: form and service hours are those of the regional head election law", StringComparison.Ordinal));
        Assert.DoesNotContain(TheLaw.Clocks.Derive("laporan", from, OfficeZone.Wib, "pilkada-2024").Steps, s => s.En.StartsWith("No election", StringComparison.Ordinal));
        Assert.DoesNotContain(TheLaw.Clocks.Derive("panggilan-pertama", from, OfficeZone.Wib).Steps, s => s.En.StartsWith("No election", StringComparison.Ordinal));
        Assert.Equal(("inferred", "primary"), (assumed.Confidence, TheLaw.Book.Clocks.Single(c => c is { Code: "laporan", Law: "pilkada" }).Confidence));
    }

    [Fact]
    public void A_clock_that_is_unknown_or_not_yet_in_force_is_refused_by_name()
    {
        var unknown = Assert.Throws<UnknownValue>(() => TheLaw.Clocks.Derive("kajian", Utc("2024-10-21 09:00", OfficeZone.Wib), OfficeZone.Wib));
        Assert.Equal(("clock", "kajian"), (unknown.Field, unknown.Value));
        Assert.Contains("kajian-awal", unknown.Message, StringComparison.Ordinal);
        Assert.Equal("clock: 'satgas-kajian' does not hold on 2024-01-10; it holds from 2024-09-19.",
            Assert.Throws<UnknownValue>(() => TheLaw.Clocks.Derive("satgas-kajian", Utc("2024-01-10 09:00", OfficeZone.Wib), OfficeZone.Wib)).Message);
        Assert.Equal("election", Assert.Throws<UnknownValue>(() => TheLaw.Clocks.Derive("laporan", Utc("2024-10-21 09:00", OfficeZone.Wib), OfficeZone.Wib, "pilkada-1999")).Field);
    }

    [Fact]
    public void The_command_line_prints_the_steps_and_the_due_time()
    {
        var deadline = TheLaw.Clocks.Derive("kajian-awal", Utc("2024-10-21 09:00", OfficeZone.Wita), OfficeZone.Wita, "pilkada-2024");
        Assert.Equal("""
            kajian-awal · Preliminary review
              1. Starts Monday, 21 October 2024 at 09:00 WITA: the report was filed.
              2. The day of the event is not counted; the next day is day one (basis: UU 1/2015 ps 134(5) ("setelah"); Perbawaslu 7/2022 ps 15(1) ("setelah"); confidence: inferred from several rules).
              3. Days 1–2: Tuesday, 22 October 2024 to Wednesday, 23 October 2024.
              4. Due when the counter closes, at 16:00 (basis: Perbawaslu 9/2024 ps 5(2a)).
              5. Due Wednesday, 23 October 2024 at 16:00 WITA.
              6. Basis: Perbawaslu 8/2020; UU 8/2015 ps 1 (confidence: from memory, unchecked).
            => 2024-10-23 16:00:00 WITA (recalled)

            """, RulebookModule.WriteDeadline(deadline, OfficeZone.Wita, english: true));
    }

    private static DateTime Utc(string local, OfficeZone zone) =>
        DateTime.SpecifyKind(DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture).AddHours(-(int)zone), DateTimeKind.Utc);
}
