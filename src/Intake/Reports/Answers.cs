using Netra.Contracts;
using Netra.Kernel.Ui;

namespace Netra.Intake.Reports;

/// <summary>What a citizen has answered so far. It lives in the form alone: earlier answers travel in hidden fields, nothing is kept before the end.</summary>
internal sealed class Answers
{
    public const string Unnamed = "anonim", Named = "nama", SameDay = "sama", OtherDay = "lain";

    public string Kind { get; set; } = "";
    public string Narrative { get; set; } = "";
    public string Evidence { get; set; } = "";

    public string Reported { get; set; } = "";
    public string Position { get; set; } = "";
    public string Unit { get; set; } = "";
    public string Region { get; set; } = "";
    /// <summary>The region just picked from a list; becomes <see cref="Region"/>.</summary>
    public string Picked { get; set; } = "";
    /// <summary>Words to search a region by.</summary>
    public string Words { get; set; } = "";
    public string Place { get; set; } = "";
    public DateInput ActedOn { get; set; } = new();
    public string Known { get; set; } = "";
    public DateInput KnownOn { get; set; } = new();
    public string HowKnown { get; set; } = "";
    public string Witnesses { get; set; } = "";

    public string Manner { get; set; } = "";
    public string Name { get; set; } = "";
    public string Address { get; set; } = "";
    public string Contact { get; set; } = "";
    public bool Voter { get; set; }

    public bool Declared { get; set; }
    public string Number { get; set; } = "";
    public string Code { get; set; } = "";

    public bool Anonymous => Manner != Named;
    public RegionCode Where => new(Region);
    public DateOnly? KnownDay => Known == SameDay ? ActedOn.Value : KnownOn.Value;

    /// <summary>Cuts the edges; forgets an identity that was typed and then withdrawn.</summary>
    public void Tidy()
    {
        (Narrative, Evidence, Reported, Position, Unit, Place) = (Narrative.Trim(), Evidence.Trim(), Reported.Trim(), Position.Trim(), Unit.Trim(), Place.Trim());
        (HowKnown, Witnesses, Name, Address, Contact, Words) = (HowKnown.Trim(), Witnesses.Trim(), Name.Trim(), Address.Trim(), Contact.Trim(), Words.Trim());
        if (Anonymous) (Name, Address, Contact, Voter) = ("", "", "", false);
        if (Known != OtherDay) KnownOn = new();
    }

    /// <summary>The answers given outside a step, to be carried along as they are.</summary>
    public IEnumerable<(string Name, string Value)> Outside(WizardStep step)
    {
        (string, string)[] what = [(nameof(Kind), Kind), (nameof(Narrative), Narrative), (nameof(Evidence), Evidence)];
        (string, string)[] where = [(nameof(Reported), Reported), (nameof(Position), Position), (nameof(Unit), Unit), (nameof(Place), Place), (nameof(Known), Known),
            .. Parts(nameof(ActedOn), ActedOn), .. Parts(nameof(KnownOn), KnownOn), (nameof(HowKnown), HowKnown), (nameof(Witnesses), Witnesses)];
        (string, string)[] manner = [(nameof(Manner), Manner), (nameof(Name), Name), (nameof(Address), Address), (nameof(Contact), Contact), (nameof(Voter), Voter ? "true" : "")];
        IEnumerable<(string Name, string Value)> outside = [
            .. step == WizardStep.What ? [] : what, .. step == WizardStep.Where ? [] : where, .. step == WizardStep.Manner ? [] : manner,
            (nameof(Region), Region), (nameof(Number), Number), (nameof(Code), Code)];
        return outside.Where(answer => answer.Value.Length > 0).Select(answer => ($"{nameof(Answers)}.{answer.Name}", answer.Value));
    }

    private static (string, string)[] Parts(string name, DateInput date) =>
        [($"{name}.{nameof(date.Day)}", date.Day), ($"{name}.{nameof(date.Month)}", date.Month), ($"{name}.{nameof(date.Year)}", date.Year)];

    public ReportTexts Texts() => new(Narrative, string.Join(", ", new[] { Reported, Position }.Where(part => part.Length > 0)), Unit, Place, HowKnown, Witnesses, Evidence);
    public Identity Identity() => new(Name, Address, Contact, Voter);
}

/// <summary>The steps of reporting, in order.</summary>
internal enum WizardStep { What = 1, Where, Manner, Check }
