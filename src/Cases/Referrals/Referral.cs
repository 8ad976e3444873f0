using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Cases.Assessments;
using Netra.Cases.Conveyances;
using Netra.Cases.Sanctions;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Cases.Referrals;

/// <summary>A referral (penerusan) to one receiving office. It has a content key of its own, wrapped to the sender and the receiver alone:
/// the receiver reads the letter, never the file.</summary>
internal sealed class Referral
{
    public Guid Id { get; init; }
    public CaseFileId FileId { get; init; }
    public Guid PlenaryId { get; init; }
    /// <summary>The sender.</summary>
    public OfficeId Office { get; init; }
    /// <summary>The receiver.</summary>
    public OfficeId To { get; init; }
    public OfficeKind ToKind { get; init; }
    public SealId Seal { get; init; }
    public DateTime At { get; init; }
    public OfficerId By { get; init; }
    public required string Number { get; init; }
    public required string Basis { get; init; }
    public required IReadOnlyList<string> Rules { get; init; }
    /// <summary>The heaviest sanction of the verdict, as a code; null where the law names none.</summary>
    public string? Recommended { get; init; }
    /// <summary>Goes past the appointing official, who gains by the act.</summary>
    public bool Escalated { get; init; }
    /// <summary>Sealed with the referral's key, places <c>referral.person</c>, <c>referral.findings</c>, <c>referral.request</c>.</summary>
    public required byte[] SealedPerson { get; init; }
    public required byte[] SealedFindings { get; init; }
    public required byte[] SealedRequest { get; init; }
    /// <summary>The person of the register where one was confirmed, for the receiver's own conflicts of interest; place <c>referral.match</c>.</summary>
    public byte[]? SealedMatch { get; init; }
    public Acknowledgement? Acknowledgement { get; set; }
    public SanctionDecision? Sanction { get; set; }
    public Conveyance? Conveyance { get; set; }
    public List<ReferralClock> Clocks { get; init; } = [];

    /// <summary>Who receives it: the body that verifies, and the appointing official unless he gains by the act.</summary>
    /// <param name="agency">The reported person's agency where the register knows it; null where the office was chosen by the region.</param>
    internal static Outcome<Recipients> Route(CaseFile file, IReadOnlyList<Authority> authorities, Office? verifier, Office? employer, string? agency = null) =>
          file.DecidedOutcome is null                          ? new NotDecided()
        : file.DecidedOutcome is not OutcomeKind.OtherLaw      ? new NotForThem()
        : file.Referrals.Count > 0                             ? new ReferredAlready()
        : authorities.FirstOrDefault(a => a.Step == "forward") is { Name: not "BKN" and var name } ? new AuthorityNotServed(name)
        : verifier is null                                     ? new OfficeMissing("BKN")
        : file.AdoptedAssessment!.EmployerBenefits                  ? new Recipients([verifier], Escalated: true)
        : employer is null && agency is not null               ? new NoPpkOf(agency)
        : employer is null                                     ? new OfficeMissing("PPK")
        : new Recipients([verifier, employer], Escalated: false);

    internal static Referral Write(CaseFile file, Recipients recipients, Office to, OpenSeal seal, Letter letter, PersonId? person, OfficerId by, DateTime now) => new()
    {
        Id = Clock.NewId(now), FileId = file.Id, PlenaryId = file.Adopted!.PlenaryId, Office = file.Office, To = to.Id, ToKind = to.Kind, Seal = seal.Id, At = now, By = by,
        Number = $"PN-{1 + recipients.Offices.ToList().IndexOf(to)}/{file.Registration!.Number}", Basis = Cases.Basis.Referral(file), Escalated = recipients.Escalated,
        Rules = file.AdoptedAssessment!.Rules, Recommended = file.AdoptedAssessment.Heaviest, SealedPerson = seal.Seal(letter.Person, "referral.person"),
        SealedFindings = seal.Seal(letter.Findings, "referral.findings"), SealedRequest = seal.Seal(letter.Request, "referral.request"),
        SealedMatch = person is { } found ? seal.Seal(found.Value.ToString("N"), "referral.match") : null
    };

    internal Outcome<Acknowledgement> Acknowledge(OfficeId office, byte[] answer, OfficerId by, DateTime now) =>
          office != To                     ? new NotTheReceiver()
        : Acknowledgement is not null      ? new AcknowledgedAlready()
        : new Acknowledgement { ReferralId = Id, At = now, By = by, SealedAnswer = answer };
}

internal sealed record Recipients(IReadOnlyList<Office> Offices, bool Escalated);

/// <summary>The receiver took it in: from here its own clock runs.</summary>
internal sealed class Acknowledgement
{
    public Guid ReferralId { get; init; }
    public DateTime At { get; init; }
    public OfficerId By { get; init; }
    /// <summary>Sealed with the referral's key, place <c>referral.answer</c>; readable to the sender too.</summary>
    public required byte[] SealedAnswer { get; init; }
}

internal sealed record NotDecided() : Refusal("cases.referral.not-decided");
internal sealed record NotForThem() : Refusal("cases.referral.not-for-them");
internal sealed record ReferredAlready() : Refusal("cases.referral.already");
internal sealed record AuthorityNotServed(string Name) : Refusal("cases.referral.authority-not-served", Name);
internal sealed record OfficeMissing(string Kind) : Refusal("cases.referral.office-missing", Kind);
internal sealed record NoPpkOf(string Agency) : Refusal("cases.referral.no-ppk-of", Agency);
internal sealed record NotTheReceiver() : Refusal("cases.referral.not-the-receiver");
internal sealed record AcknowledgedAlready() : Refusal("cases.referral.acknowledged-already");

internal sealed class ReferralTable : IEntityTypeConfiguration<Referral>
{
    public void Configure(EntityTypeBuilder<Referral> referral)
    {
        referral.ToTable("cases_referrals").HasKey(r => r.Id);
        referral.HasOne<CaseFile>().WithMany(f => f.Referrals).HasForeignKey(r => r.FileId);
        referral.HasOne(r => r.Acknowledgement).WithOne().HasForeignKey<Acknowledgement>(a => a.ReferralId);
        referral.HasOne(r => r.Sanction).WithOne().HasForeignKey<SanctionDecision>(s => s.ReferralId);
        referral.HasOne(r => r.Conveyance).WithOne().HasForeignKey<Conveyance>(c => c.ReferralId);
        referral.Navigation(r => r.Acknowledgement).AutoInclude();
        referral.Navigation(r => r.Conveyance).AutoInclude();
        referral.Navigation(r => r.Clocks).AutoInclude();
        referral.Navigation(r => r.Sanction).AutoInclude();
    }
}

internal sealed class AcknowledgementTable : IEntityTypeConfiguration<Acknowledgement>
{
    public void Configure(EntityTypeBuilder<Acknowledgement> acknowledgement) => acknowledgement.ToTable("cases_acknowledgements").HasKey(a => a.ReferralId);
}
