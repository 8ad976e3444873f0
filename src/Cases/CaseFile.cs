using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Cases.Closures;
using Netra.Cases.Extensions;
using Netra.Cases.Persons;
using Netra.Cases.Registrations;
using Netra.Cases.Tracings;
using Netra.Contracts;

namespace Netra.Cases;

/// <summary>A case file (berkas): everything about one report or finding, from receipt to announcement. What stands here is in clear;
/// every free text hangs on a record of a slice and is sealed with <see cref="Seal"/>. There is no status column: the state is derived from which records exist.</summary>
internal sealed partial class CaseFile
{
    public CaseFileId Id { get; init; }
    /// <summary>The office that handles it.</summary>
    public OfficeId Office { get; init; }
    /// <summary>Content key of the file's own texts, shared with whoever handles it; a report's texts keep the report's key.</summary>
    public SealId Seal { get; init; }
    /// <summary>null for a finding of the supervisor's own oversight.</summary>
    public ReportId? Report { get; init; }
    public RegionCode Region { get; init; }
    public required string Act { get; init; }
    public DateOnly? ActedOn { get; init; }
    /// <summary>The election whose stages cover the day of the act (or of the opening) in the region; null where none does.</summary>
    public string? Election { get; init; }
    public bool Anonymous { get; init; }
    /// <summary>UTC; the report's hour where the report came without a name.</summary>
    public DateTime OpenedAt { get; init; }
}

internal sealed class CaseFileTable : IEntityTypeConfiguration<CaseFile>
{
    public void Configure(EntityTypeBuilder<CaseFile> file)
    {
        file.ToTable("cases_files").HasKey(f => f.Id);
        file.HasMany(f => f.Clocks).WithOne().HasForeignKey(c => c.FileId);
        file.HasMany(f => f.Reviews).WithOne().HasForeignKey(r => r.FileId);
        file.HasMany(f => f.TracingNotes).WithOne().HasForeignKey(n => n.FileId);
        file.HasMany(f => f.Clarifications).WithOne().HasForeignKey(c => c.FileId);
        file.HasMany(f => f.Recusals).WithOne().HasForeignKey(r => r.FileId);
        file.HasOne(f => f.Reported).WithOne().HasForeignKey<ReportedPerson>(p => p.FileId);
        file.HasOne(f => f.Finding).WithOne().HasForeignKey<Finding>(x => x.FileId);
        file.HasOne(f => f.Registration).WithOne().HasForeignKey<Registration>(r => r.FileId);
        file.HasOne(f => f.Extension).WithOne().HasForeignKey<Extension>(e => e.FileId);
        file.HasMany(f => f.Closings).WithOne().HasForeignKey(p => p.FileId);
        file.HasOne(f => f.Closure).WithOne().HasForeignKey<Closure>(c => c.FileId);
    }
}
