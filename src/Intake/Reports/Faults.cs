using System.Text.RegularExpressions;
using Netra.Kernel.Ui;

namespace Netra.Intake.Reports;

/// <summary>What is wrong in an answer: the field, the sentence, its arguments.</summary>
internal sealed record Fault(string Field, string Text, params object[] Args);

/// <summary>What each step asks for. Only what the office cannot do without is demanded; a gap never stops a report for long.</summary>
internal static partial class Faults
{
    private const int Line = 200, Paragraph = 2_000, Story = 10_000, LeastStory = 20;

    /// <param name="today">In the zone of the region.</param>
    public static IEnumerable<Fault> In(Answers a, WizardStep step, DateOnly today) => (step switch
    {
        WizardStep.What => What(a),
        WizardStep.Where => Where(a, today),
        WizardStep.Manner => Manner(a),
        _ => a.Declared ? [] : [new Fault(nameof(a.Declared), "intake.fault.declared")]
    }).Select(fault => fault with { Field = $"{nameof(Answers)}.{fault.Field}" });

    private static IEnumerable<Fault> What(Answers a)
    {
        if (Kinds.ActOf(a.Kind) is null) yield return new(nameof(a.Kind), "intake.fault.kind");
        if (a.Narrative.Length < LeastStory) yield return new(nameof(a.Narrative), "intake.fault.narrative");
        foreach (var fault in TooLong((nameof(a.Narrative), a.Narrative, Story), (nameof(a.Evidence), a.Evidence, Paragraph))) yield return fault;
    }

    private static IEnumerable<Fault> Where(Answers a, DateOnly today)
    {
        if (a.Reported.Length == 0) yield return new(nameof(a.Reported), "intake.fault.reported");
        foreach (var (field, text) in new[] { (nameof(a.Reported), a.Reported), (nameof(a.Position), a.Position), (nameof(a.Unit), a.Unit) })
            if (LongNumber().IsMatch(text)) yield return new(field, "intake.fault.long-number");
        if (a.Where.Level < Contracts.RegionLevel.Regency)
            yield return a.Words.Length > 0 ? new(nameof(a.Words), "intake.fault.region-list") : new(a.Region.Length > 0 ? nameof(a.Picked) : nameof(a.Words), "intake.fault.region");
        if (!a.ActedOn.Empty && a.ActedOn.Value is null) yield return new(nameof(a.ActedOn), "intake.fault.date");
        else if (a.ActedOn.Value > today) yield return new(nameof(a.ActedOn), "intake.fault.acted-future", Say.Date(today));
        if (a.Known is not (Answers.SameDay or Answers.OtherDay)) yield return new(nameof(a.Known), "intake.fault.known");
        else if (a.Known == Answers.OtherDay && a.KnownOn.Value is null) yield return new(nameof(a.KnownOn), "intake.fault.known-date");
        else if (a.KnownDay > today) yield return new(a.Known == Answers.SameDay ? nameof(a.Known) : nameof(a.KnownOn), "intake.fault.known-future", Say.Date(today));
        else if (a.KnownDay < a.ActedOn.Value) yield return new(nameof(a.KnownOn), "intake.fault.known-before");
        foreach (var fault in TooLong((nameof(a.Reported), a.Reported, Line), (nameof(a.Position), a.Position, Line), (nameof(a.Unit), a.Unit, Line), (nameof(a.Place), a.Place, Paragraph),
            (nameof(a.HowKnown), a.HowKnown, Paragraph), (nameof(a.Witnesses), a.Witnesses, Paragraph))) yield return fault;
    }

    private static IEnumerable<Fault> Manner(Answers a)
    {
        if (a.Manner is not (Answers.Named or Answers.Unnamed)) yield return new(nameof(a.Manner), "intake.fault.manner");
        if (a.Anonymous) yield break;
        if (a.Name.Length == 0) yield return new(nameof(a.Name), "intake.fault.name");
        if (a.Address.Length == 0) yield return new(nameof(a.Address), "intake.fault.address");
        foreach (var fault in TooLong((nameof(a.Name), a.Name, Line), (nameof(a.Address), a.Address, Paragraph), (nameof(a.Contact), a.Contact, Line))) yield return fault;
    }

    private static IEnumerable<Fault> TooLong(params (string Field, string Text, int Most)[] texts) =>
        texts.Where(t => t.Text.Length > t.Most).Select(t => new Fault(t.Field, "intake.fault.too-long", Say.Number(t.Most), Say.Number(t.Text.Length)));

    // A NIP has 18 digits, a NIK 16: the public never needs to know either, and a wrong one would accuse a stranger.
    [GeneratedRegex(@"(\d[ .-]?){15}\d")]
    private static partial Regex LongNumber();
}
