using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Registry.Imports;

/// <summary>A personnel file given for import. It is finished when an end exists, and until then where its progress says.</summary>
internal sealed class ImportRecord
{
    public long Nr { get; private init; }
    public ImportId Id { get; init; }
    /// <summary>The agency named beside the file; null where the file names agencies itself.</summary>
    public long? Agency { get; init; }
    /// <summary>The office that gave it; null for the operator.</summary>
    public OfficeId? Office { get; init; }
    public required string By { get; init; }
    public DateTime At { get; init; }
    /// <summary>The day that closed and opened employments carry.</summary>
    public DateOnly Day { get; init; }
    public required string FileName { get; init; }
    public required string Sha256 { get; init; }
    public long Size { get; init; }
    /// <summary>Column to the file's own header, as JSON.</summary>
    public string Mapping { get; set; } = "{}";
    /// <summary>The file is said to hold everybody: who is missing has left.</summary>
    public bool Complete { get; set; }
    public ImportProgress? Progress { get; init; }
    public ImportEnd? End { get; init; }

    public IReadOnlyDictionary<string, string> Map => JsonSerializer.Deserialize<Dictionary<string, string>>(Mapping, Json.Stored)!;
}

internal sealed class ImportProgress
{
    public long Import { get; init; }
    public long Rows { get; init; }
    public long Bytes { get; init; }
    public long Added { get; init; }
    public long Changed { get; init; }
    public long Unchanged { get; init; }
    public long Joined { get; init; }
    public long Rejected { get; init; }
    public long Agencies { get; init; }
    public long Units { get; init; }
    public DateTime At { get; init; }

    public Tally Tally => new(Rows, Bytes, Added, Changed, Unchanged, Joined, Rejected, Agencies, Units);
}

internal sealed class ImportEnd
{
    public long Import { get; init; }
    /// <summary>Key of the sentence why the file could not be read to its end; null where it was.</summary>
    public string? Refused { get; init; }
    public long Leavers { get; init; }
    public DateTime At { get; init; }
}

internal sealed class ImportTable : IEntityTypeConfiguration<ImportRecord>, IEntityTypeConfiguration<ImportProgress>, IEntityTypeConfiguration<ImportEnd>
{
    public void Configure(EntityTypeBuilder<ImportRecord> import)
    {
        import.ToTable("registry_imports").HasKey(i => i.Nr);
        import.Property(i => i.Nr).ValueGeneratedOnAdd();
        import.Ignore(i => i.Map);
        import.HasOne(i => i.Progress).WithOne().HasForeignKey<ImportProgress>(p => p.Import);
        import.HasOne(i => i.End).WithOne().HasForeignKey<ImportEnd>(e => e.Import);
    }

    public void Configure(EntityTypeBuilder<ImportProgress> progress)
    {
        progress.ToTable("registry_import_progress").HasKey(p => p.Import);
        progress.Ignore(p => p.Tally);
    }

    public void Configure(EntityTypeBuilder<ImportEnd> end) => end.ToTable("registry_import_ends").HasKey(e => e.Import);
}
