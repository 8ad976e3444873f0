using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Cases.Executions;
using Netra.Cases.Referrals;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Cases.Sanctions;

/// <summary>The appointing official's decree (keputusan hukuman). What was recommended, what was decided and what was carried out are three records.</summary>
internal sealed class SanctionDecision
{
    /// <summary>The code where the appointing official decided that no sanction follows; the difference must be explained like any other.</summary>
    public const string None = "none";

    public Guid ReferralId { get; init; }
    public DateTime At { get; init; }
    public OfficerId By { get; init; }
    public required string Kind { get; init; }
    public required string Basis { get; init; }
    public DateOnly DecreedOn { get; init; }
    /// <summary>Sealed with the referral's key, places <c>sanction.decree</c> and <c>sanction.difference</c>.</summary>
    public required byte[] SealedDecree { get; init; }
    public byte[]? SealedDifference { get; init; }
    public Execution? Execution { get; set; }

    /// <summary>PP 94/2021 ps 38(1): a disciplinary decree takes effect on the fifteenth day after it was received. Ethics statements have no such wait.</summary>
    internal DateOnly EffectiveOn(DateOnly received) => Kind.StartsWith("DISIPLIN", StringComparison.Ordinal) ? received.AddDays(15) : received;

    internal static IEnumerable<SanctionKind> Fitting(IEnumerable<SanctionKind> kinds, string status) => kinds.Where(k => k.Persons.Contains(status));

    /// <param name="status">Of the reported person, as the verdict rested on it: nobody loses an office he does not hold.</param>
    internal static Outcome<SanctionDecision> On(Referral referral, Office office, string kind, IReadOnlyCollection<SanctionKind> kinds, string status, DateOnly decreedOn, DateOnly today,
        byte[] decree, byte[]? difference, OfficerId by, DateTime now) =>
          referral.To != office.Id || office.Kind is not OfficeKind.Ppk ? new NotTheEmployer()
        : referral.Acknowledgement is null                              ? new NotAcknowledged()
        : referral.Sanction is not null                                 ? new SanctionedAlready()
        : kind != None && kinds.All(k => k.Code != kind)                ? new UnknownSanction()
        : kind != None && !Fitting(kinds, status).Any(k => k.Code == kind) ? new NotForThisPerson()
        : decreedOn > today                                             ? new DecreeInTheFuture()
        : kind != (referral.Recommended ?? None) && difference is null  ? new DifferenceUnexplained()
        : new SanctionDecision { ReferralId = referral.Id, At = now, By = by, Kind = kind, DecreedOn = decreedOn, SealedDecree = decree, SealedDifference = difference, Basis = Cases.Basis.Sanction(kind) };
}

internal sealed record NotTheEmployer() : Refusal("cases.sanction.not-the-employer");
internal sealed record NotAcknowledged() : Refusal("cases.sanction.not-acknowledged");
internal sealed record SanctionedAlready() : Refusal("cases.sanction.already");
internal sealed record UnknownSanction() : Refusal("cases.sanction.unknown");
internal sealed record NotForThisPerson() : Refusal("cases.sanction.not-for-this-person");
internal sealed record DecreeInTheFuture() : Refusal("cases.sanction.in-the-future");
internal sealed record DifferenceUnexplained() : Refusal("cases.sanction.difference-unexplained");

internal sealed class SanctionTable : IEntityTypeConfiguration<SanctionDecision>
{
    public void Configure(EntityTypeBuilder<SanctionDecision> sanction)
    {
        sanction.ToTable("cases_sanctions").HasKey(s => s.ReferralId);
        sanction.HasOne(s => s.Execution).WithOne().HasForeignKey<Execution>(e => e.ReferralId);
        sanction.Navigation(s => s.Execution).AutoInclude();
    }
}
