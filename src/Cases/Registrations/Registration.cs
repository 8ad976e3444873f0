using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;

namespace Netra.Cases.Registrations;

/// <summary>The file became a case (perkara) with a number; the handling clock runs from here.</summary>
internal sealed partial class Registration
{
    public CaseFileId FileId { get; init; }
    public OfficeId Office { get; init; }
    public int Year { get; init; }
    /// <summary>LP for a report, TM for a finding.</summary>
    public required string Kind { get; init; }
    public int Serial { get; init; }
    /// <summary>E.g. <c>003/TM/PB/Kab/61.11/X/2024</c>.</summary>
    public required string Number { get; init; }
    public required string Basis { get; init; }
    public OfficerId By { get; init; }
    public DateTime At { get; init; }
}

internal sealed class RegistrationTable : IEntityTypeConfiguration<Registration>
{
    public void Configure(EntityTypeBuilder<Registration> registration) => registration.ToTable("cases_registrations").HasKey(r => r.FileId);
}
