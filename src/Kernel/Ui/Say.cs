using System.Globalization;

namespace Netra.Kernel.Ui;

/// <summary>Dates, times and numbers as people read them: "Senin, 21 Oktober 2024", "16.00 WIB", "1.236". And the zone between them and UTC.</summary>
public static class Say
{
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID"), British = CultureInfo.GetCultureInfo("en-GB");
    private static CultureInfo Culture => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? British : Indonesian;

    public static string Day(DateOnly day) => day.ToString("dddd, d MMMM yyyy", Culture);
    public static string Date(DateOnly day) => day.ToString("d MMMM yyyy", Culture);
    public static string DayMonth(DateOnly day) => day.ToString("d MMM", Culture);
    public static string ShortDate(DateOnly day) => day.ToString("d MMM yyyy", Culture);

    public static DateTime Local(DateTime utc, OfficeZone zone) => utc.AddHours((int)zone);
    public static DateOnly LocalDay(DateTime utc, OfficeZone zone) => DateOnly.FromDateTime(Local(utc, zone));
    /// <summary>The UTC of a local day's hour, its first where none is given.</summary>
    public static DateTime Utc(DateOnly day, OfficeZone zone, TimeOnly hour = default) => DateTime.SpecifyKind(day.ToDateTime(hour).AddHours(-(int)zone), DateTimeKind.Utc);
    public static string Day(DateTime utc, OfficeZone zone) => Day(LocalDay(utc, zone));
    public static string ShortDate(DateTime utc, OfficeZone zone) => ShortDate(LocalDay(utc, zone));

    /// <summary>"16.00 WIB" or, in English, "16:00 WIB".</summary>
    public static string Time(DateTime utc, OfficeZone zone) =>
        Local(utc, zone).ToString(Culture == British ? "HH':'mm" : "HH'.'mm", CultureInfo.InvariantCulture) + " " + zone.ToString().ToUpperInvariant();

    public static string DayTime(DateTime utc, OfficeZone zone) => $"{Day(utc, zone)}, {Time(utc, zone)}";

    /// <summary>For the datetime attribute: invariant, with the zone's offset.</summary>
    public static string Attribute(DateTime utc, OfficeZone zone) =>
        Local(utc, zone).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture) + $"+{(int)zone:00}:00";

    public static string Number(long number) => number.ToString("N0", Culture);

    /// <summary>"1 hari 6 jam", "6 jam 10 menit": the two largest units, rounded down so that no one is told more than is left.</summary>
    public static string Span(TimeSpan span, Texts texts) =>
        span.TotalDays >= 1 ? texts[span.Hours == 0 ? "ui.span.days" : "ui.span.days-hours", (int)span.TotalDays, span.Hours]
        : span.TotalHours >= 1 ? texts[span.Minutes == 0 ? "ui.span.hours" : "ui.span.hours-minutes", (int)span.TotalHours, span.Minutes]
        : texts["ui.span.minutes", Math.Max(0, (int)span.TotalMinutes)];
}
