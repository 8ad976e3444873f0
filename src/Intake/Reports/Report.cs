using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;

namespace Netra.Intake.Reports;

/// <summary>A report as it came in. What stands in clear is <see cref="ReportView"/>; every text is sealed with the report's key, one column each.</summary>
internal sealed class Report
{
    public ReportId Id { get; init; }
    public required string Number { get; init; }
    public SealId Seal { get; init; }
    public OfficeId Office { get; init; }
    public OfficeId HeldBy { get; set; }
    public RegionCode Region { get; init; }
    public required string Act { get; init; }
    public DateOnly? ActedOn { get; init; }
    public DateOnly? KnownOn { get; init; }
    public bool Anonymous { get; init; }
    public DateTime ReceivedAt { get; init; }

    public required SealedTexts Texts { get; set; }

    /// <summary>X25519 key of the reporter; its private half follows from the receipt.</summary>
    public required byte[] PublicKey { get; init; }
    public required byte[] Verifier { get; init; }

    /// <summary>The identity's own key, four eyes; null without a name.</summary>
    public SealId? IdentitySeal { get; init; }
    public byte[]? Identity { get; set; }

    /// <summary>Keyed digests that propose duplicates: the reported name in this regency; the unit, the region and the day.</summary>
    public required string ReportedPrint { get; init; }
    public string? EventPrint { get; init; }

    public ReportView View() => new(Id, Number, Seal, Office, HeldBy, Region, Act, ActedOn, KnownOn, Anonymous, ReceivedAt);
}

internal sealed class ReportTable : IEntityTypeConfiguration<Report>
{
    public void Configure(EntityTypeBuilder<Report> report)
    {
        report.ToTable("intake_reports").HasKey(r => r.Id);
        report.ComplexProperty(r => r.Texts, texts =>
        {
            texts.Property(t => t.Narrative).HasColumnName("narrative");
            texts.Property(t => t.Reported).HasColumnName("reported");
            texts.Property(t => t.ReportedUnit).HasColumnName("reported_unit");
            texts.Property(t => t.Place).HasColumnName("place");
            texts.Property(t => t.HowKnown).HasColumnName("how_known");
            texts.Property(t => t.Witnesses).HasColumnName("witnesses");
            texts.Property(t => t.Evidence).HasColumnName("evidence");
        });
    }
}
