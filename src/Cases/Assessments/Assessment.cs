using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Cases.Assessments;

/// <summary>Hasil: the five categories a handled case can end in (UU 7/2017 ps 455; UU 1/2015 ps 135). Neutrality of civil servants is "other law".</summary>
internal enum OutcomeKind { OtherLaw, Administrative, OrganiserEthics, Criminal, NotAViolation }

/// <summary>Whether the reported person had the right to respond.</summary>
/// <param name="Attended">Clarifications of the reported person that took place.</param>
/// <param name="Missed">Invitations the reported person did not follow.</param>
internal sealed record RightToRespond(int Attended, int Missed)
{
    // PP 94/2021 ps 26(4): absent at the second summons too, one decides on the evidence there is.
    public bool Given => Attended > 0 || Missed >= 2;
}

/// <summary>The machine's answer as it stood, kept with the version of the law that gave it. It explains; people decide.</summary>
internal sealed record Weighed(Situation Situation, Verdict Verdict, string RulebookVersion);

/// <summary>The assessment (kajian dugaan pelanggaran): facts, analysis, rules, proposed outcome. Never edited: a plenary that does not adopt it asks for another.</summary>
internal sealed class Assessment
{
    public Guid Id { get; init; }
    public CaseFileId FileId { get; init; }
    public DateTime At { get; init; }
    public OfficerId By { get; init; }
    /// <summary>Sealed with the file's key, place <c>assessment.facts</c>.</summary>
    public required byte[] SealedFacts { get; init; }
    /// <summary>Sealed with the file's key, place <c>assessment.analysis</c>.</summary>
    public required byte[] SealedAnalysis { get; init; }
    /// <summary>The question and the answer in clear: codes and the law's own sentences, no word about a person.</summary>
    public required string Situation { get; init; }
    public required string Verdict { get; init; }
    public required string Answer { get; init; }
    public required IReadOnlyList<string> Rules { get; init; }
    public required IReadOnlyList<string> Criminal { get; init; }
    public string? Heaviest { get; init; }
    public required string RulebookVersion { get; init; }
    public OutcomeKind Proposed { get; init; }
    public required string Basis { get; init; }
    /// <summary>The appointing official is the incumbent who gains by the act: the referral then goes past him.</summary>
    public bool EmployerBenefits { get; init; }

    public Weighed Weighed => new(JsonSerializer.Deserialize<Situation>(Situation, Json.Stored)!, JsonSerializer.Deserialize<Verdict>(Verdict, Json.Stored)!, RulebookVersion);

    internal static Outcome<Assessment> Of(CaseFile file, Weighed weighed, OutcomeKind proposed, bool employerBenefits,
        byte[] facts, byte[] analysis, OfficerId by, DateTime now) =>
          file.Closure is not null                    ? new AlreadyClosed()
        : file.IsRecused(by)                          ? new SteppedBack()
        : file.Registration is null                   ? new NotRegistered()
        : file.Adopted is not null                    ? new AlreadyDecided()
        : file.LatestPlenary is { Decision: null }    ? new BeforeThePlenary()
        : !file.Response.Given                        ? new NotHeard(file.Response.Missed)
        : new Assessment
        {
            Id = Clock.NewId(now), FileId = file.Id, At = now, By = by, SealedFacts = facts, SealedAnalysis = analysis, Proposed = proposed, EmployerBenefits = employerBenefits,
            Situation = JsonSerializer.Serialize(weighed.Situation, Json.Stored), Verdict = JsonSerializer.Serialize(weighed.Verdict, Json.Stored),
            Answer = weighed.Verdict.Answer, Rules = [.. weighed.Verdict.Rules.Select(r => r.Code)], Heaviest = weighed.Verdict.Heaviest,
            Basis = Cases.Basis.Assessment(file), Criminal = [.. weighed.Verdict.CriminalScreen.Where(c => c.Applies).Select(c => c.Provision)], RulebookVersion = weighed.RulebookVersion
        };
}

internal sealed record NotRegistered() : Refusal("cases.assessment.not-registered");
internal sealed record AlreadyDecided() : Refusal("cases.assessment.already-decided");
internal sealed record BeforeThePlenary() : Refusal("cases.assessment.before-the-plenary");
internal sealed record NotHeard(int Missed) : Refusal("cases.assessment.not-heard", Missed);

internal sealed class AssessmentTable : IEntityTypeConfiguration<Assessment>
{
    public void Configure(EntityTypeBuilder<Assessment> assessment)
    {
        assessment.ToTable("cases_assessments").HasKey(a => a.Id);
        assessment.HasOne<CaseFile>().WithMany(f => f.Assessments).HasForeignKey(a => a.FileId);
    }
}
