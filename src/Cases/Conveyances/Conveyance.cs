using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Cases.Referrals;
using Netra.Cases.Sanctions;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Cases.Conveyances;

/// <summary>The result of the study went to the appointing official (penyampaian): with it the study's clock ends. What he does of it BKN watches.</summary>
internal sealed class Conveyance
{
    public Guid ReferralId { get; init; }
    public DateTime At { get; init; }
    public OfficerId By { get; init; }
    public required string Basis { get; init; }
    public DateOnly ConveyedOn { get; init; }
    /// <summary>Sealed with the referral's key, place <c>conveyance.note</c>.</summary>
    public required byte[] SealedNote { get; init; }

    /// <param name="takenOn">The day it was taken in, in the office's own zone.</param>
    internal static Outcome<Conveyance> Of(Referral referral, Office office, DateOnly conveyedOn, DateOnly? takenOn, DateOnly today, byte[] note, OfficerId by, DateTime now) =>
          referral.To != office.Id || office.Kind is not OfficeKind.Bkn ? new NotTheStudyingBody()
        : takenOn is not { } taken         ? new NotAcknowledged()
        : referral.Conveyance is not null  ? new ConveyedAlready()
        : conveyedOn < taken               ? new ConveyedBeforeTaken(taken)
        : conveyedOn > today               ? new ConveyedInTheFuture()
        : new Conveyance { ReferralId = referral.Id, At = now, By = by, ConveyedOn = conveyedOn, SealedNote = note, Basis = Cases.Basis.Conveyance };
}

internal sealed record NotTheStudyingBody() : Refusal("cases.conveyance.not-the-body");
internal sealed record ConveyedAlready() : Refusal("cases.conveyance.already");
internal sealed record ConveyedBeforeTaken(DateOnly Taken) : Refusal("cases.conveyance.before-taken", Say.Date(Taken));
internal sealed record ConveyedInTheFuture() : Refusal("cases.conveyance.in-the-future");

internal sealed class ConveyanceTable : IEntityTypeConfiguration<Conveyance>
{
    public void Configure(EntityTypeBuilder<Conveyance> conveyance) => conveyance.ToTable("cases_conveyances").HasKey(c => c.ReferralId);
}
