using System.Globalization;
using Netra.Contracts;
using Netra.Kernel.Ui;

namespace Netra.Rulebook.Questions;

/// <summary>What was answered in the self-check: codes of closed lists and a date, nothing that names anyone.</summary>
internal sealed class Answers
{
    public string Act { get; set; } = "";
    public string Status { get; set; } = "";
    public string Target { get; set; } = "contestant";
    /// <summary>A region with rules of its own; empty anywhere else.</summary>
    public string Region { get; set; } = "";
    /// <summary>YYYY-MM-DD; empty for today.</summary>
    public string Date { get; set; } = "";
    /// <summary>The date as the form asks for it.</summary>
    public DateInput On { get; set; } = new();
    /// <summary>Empty for the election of the day.</summary>
    public string Election { get; set; } = "";
    public string Contest { get; set; } = "";
    /// <summary>Circumstances, and what is special about the person.</summary>
    public List<string> Also { get; set; } = [];

    /// <summary>Ticks that say towards whom, where that was no question of its own.</summary>
    public static readonly IReadOnlyList<string> Targets = ["none", "party"];

    /// <summary>Takes the ticks that say towards whom for what they say; with both the party counts.</summary>
    public void TakeTarget()
    {
        foreach (var target in Targets)
            if (Also.Remove(target)) Target = target;
    }

    /// <summary>Takes the date that was typed; where the three fields make none, as they were typed.</summary>
    public void TakeDate() => Date = On.Empty ? "" : On.Value is { } day ? Iso(day) : $"{On.Day}-{On.Month}-{On.Year}";

    /// <summary>Shows the date in the form.</summary>
    public void ShowDate()
    {
        if (DateOnly.TryParseExact(Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) On = DateInput.Of(day);
    }

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <exception cref="UnknownValue">The text is no date.</exception>
    public DateOnly Day(DateOnly today) => Date.Length == 0 ? today
        : DateOnly.TryParseExact(Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new UnknownValue("date", Date, ["YYYY-MM-DD"]);
}
