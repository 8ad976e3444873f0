using Netra.Intake.Reports;
using Netra.Kernel.Ui;

namespace Netra.Intake.Demo;

/// <summary>A report of the demonstration: a real place, invented people, words as people write them.</summary>
/// <param name="Key">What the stage calls it: <c>report.KEY</c>.</param>
/// <param name="At">When it is sent, on a western Indonesian clock.</param>
/// <param name="Region">A sub-district.</param>
internal sealed record Story(string Key, DateTime At, string Kind, string Region, DateOnly ActedOn, string Narrative)
{
    public required string Reported { get; init; }
    public required string Position { get; init; }
    public required string Unit { get; init; }
    public required string Place { get; init; }
    public string Evidence { get; init; } = "";
    /// <summary>null for the day of the act.</summary>
    public DateOnly? KnownOn { get; init; }
    public string HowKnown { get; init; } = "";
    public string Witnesses { get; init; } = "";
    /// <summary>Name, address and contact of the reporter; null for a report without a name.</summary>
    public (string Name, string Address, string Contact)? By { get; init; }
    /// <summary>What its receipt shows to a visitor of the demonstration; null where it is not printed.</summary>
    public string? Shows { get; init; }

    public static DateTime October(int day, int hour, int minute = 0) => new(2024, 10, day, hour, minute, 0);

    public Answers Answers()
    {
        var (name, address, contact) = By ?? ("", "", "");
        return new()
        {
            Kind = Kind, Narrative = Narrative, Evidence = Evidence, Reported = Reported, Position = Position, Unit = Unit, Region = Region, Place = Place,
            ActedOn = DateInput.Of(ActedOn), Known = KnownOn is null ? Reports.Answers.SameDay : Reports.Answers.OtherDay, KnownOn = KnownOn is { } day ? DateInput.Of(day) : new(),
            HowKnown = HowKnown, Witnesses = Witnesses, Manner = By is null ? Reports.Answers.Unnamed : Reports.Answers.Named,
            Name = name, Address = address, Contact = contact, Voter = By is not null, Declared = true
        };
    }
}
