using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Cases.Referrals;
using Netra.Cases.Sanctions;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Cases.Executions;

/// <summary>The sanction was carried out, with its proof.</summary>
internal sealed class Execution
{
    public Guid ReferralId { get; init; }
    public DateTime At { get; init; }
    public OfficerId By { get; init; }
    /// <summary>The day the person received the decree.</summary>
    public DateOnly ReceivedOn { get; init; }
    public DateOnly ExecutedOn { get; init; }
    public required string Basis { get; init; }
    /// <summary>Sealed with the referral's key, place <c>execution.proof</c>.</summary>
    public required byte[] SealedProof { get; init; }

    internal static Outcome<Execution> Of(Referral referral, Office office, DateOnly receivedOn, DateOnly executedOn, DateOnly today, byte[] proof, OfficerId by, DateTime now) =>
          referral.To != office.Id || office.Kind is not OfficeKind.Ppk ? new NotTheEmployer()
        : referral.Sanction is not { } sanction              ? new NotSanctioned()
        : sanction.Kind == SanctionDecision.None             ? new NothingToExecute()
        : sanction.Execution is not null                     ? new ExecutedAlready()
        : receivedOn < sanction.DecreedOn                    ? new ReceivedBeforeDecreed(sanction.DecreedOn)
        : executedOn < sanction.EffectiveOn(receivedOn)      ? new NotYetInEffect(sanction.EffectiveOn(receivedOn))
        : executedOn > today                                 ? new ExecutedInTheFuture()
        : new Execution { ReferralId = referral.Id, At = now, By = by, ReceivedOn = receivedOn, ExecutedOn = executedOn, SealedProof = proof, Basis = Cases.Basis.Execution(sanction.Kind) };
}

internal sealed record NotSanctioned() : Refusal("cases.execution.not-sanctioned");
internal sealed record NothingToExecute() : Refusal("cases.execution.nothing");
internal sealed record ExecutedAlready() : Refusal("cases.execution.already");
internal sealed record ReceivedBeforeDecreed(DateOnly Decreed) : Refusal("cases.execution.received-before-decreed", Say.Date(Decreed));
internal sealed record NotYetInEffect(DateOnly From) : Refusal("cases.execution.not-yet-in-effect", Say.Date(From));
internal sealed record ExecutedInTheFuture() : Refusal("cases.execution.in-the-future");

internal sealed class ExecutionTable : IEntityTypeConfiguration<Execution>
{
    public void Configure(EntityTypeBuilder<Execution> execution) => execution.ToTable("cases_executions").HasKey(e => e.ReferralId);
}
