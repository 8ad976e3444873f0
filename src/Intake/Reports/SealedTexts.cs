using Netra.Contracts;

namespace Netra.Intake.Reports;

/// <summary>The texts of a report as they are stored, each sealed for its own place. Shredded texts are empty.</summary>
internal sealed record SealedTexts(byte[] Narrative, byte[] Reported, byte[] ReportedUnit, byte[] Place, byte[] HowKnown, byte[] Witnesses, byte[] Evidence)
{
    public static SealedTexts Shredded => new([], [], [], [], [], [], []);

    public bool IsShredded => Narrative.Length == 0;

    public static SealedTexts Of(ReportTexts texts, OpenSeal seal) => new(seal.Seal(texts.Narrative, "report.narrative"), seal.Seal(texts.Reported, "report.reported"),
        seal.Seal(texts.ReportedUnit, "report.reported_unit"), seal.Seal(texts.Place, "report.place"), seal.Seal(texts.HowKnown, "report.how_known"),
        seal.Seal(texts.Witnesses, "report.witnesses"), seal.Seal(texts.Evidence, "report.evidence"));

    /// <summary>null where the texts were shredded.</summary>
    public ReportTexts? Reveal(OpenSeal seal) => IsShredded ? null : new(seal.Reveal(Narrative, "report.narrative"), seal.Reveal(Reported, "report.reported"),
        seal.Reveal(ReportedUnit, "report.reported_unit"), seal.Reveal(Place, "report.place"), seal.Reveal(HowKnown, "report.how_known"),
        seal.Reveal(Witnesses, "report.witnesses"), seal.Reveal(Evidence, "report.evidence"));
}
