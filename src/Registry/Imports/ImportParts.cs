using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;

namespace Netra.Registry.Imports;

/// <summary>The file itself, here only while its import waits or runs: any node may have received it.</summary>
internal sealed class ImportFile
{
    public long Import { get; init; }
    public required byte[] Bytes { get; init; }
}

/// <summary>What the import would do, looked at before it is started.</summary>
internal sealed class ImportCheck
{
    public long Import { get; init; }
    public required string Result { get; set; }
    public DateTime At { get; set; }
}

/// <summary>Somebody who saw the check let it run.</summary>
internal sealed class ImportStart
{
    public long Import { get; init; }
    public required string By { get; init; }
    public DateTime At { get; init; }
}

/// <summary>A line that was not taken.</summary>
internal sealed class RejectRecord
{
    public long Import { get; init; }
    public long Line { get; init; }
    public required string Field { get; init; }
    public required string Reason { get; init; }
    public required string Value { get; init; }
}

/// <summary>Somebody of the agency whom a complete file does not list.</summary>
internal sealed class Leaver
{
    public long Import { get; init; }
    public PersonId Person { get; init; }
    public bool Closed { get; init; }
}

/// <summary>The headers an agency's own files use.</summary>
internal sealed class Mapping
{
    public long Agency { get; init; }
    public required string Headers { get; set; }
}

internal sealed class ImportPartTables : IEntityTypeConfiguration<ImportFile>, IEntityTypeConfiguration<ImportCheck>, IEntityTypeConfiguration<ImportStart>,
    IEntityTypeConfiguration<RejectRecord>, IEntityTypeConfiguration<Leaver>, IEntityTypeConfiguration<Mapping>
{
    public void Configure(EntityTypeBuilder<ImportFile> file) => file.ToTable("registry_import_files").HasKey(f => f.Import);
    public void Configure(EntityTypeBuilder<ImportCheck> check) => check.ToTable("registry_import_checks").HasKey(c => c.Import);
    public void Configure(EntityTypeBuilder<ImportStart> start) => start.ToTable("registry_import_starts").HasKey(s => s.Import);
    public void Configure(EntityTypeBuilder<RejectRecord> reject) => reject.ToTable("registry_rejects").HasKey(r => new { r.Import, r.Line });
    public void Configure(EntityTypeBuilder<Leaver> leaver) => leaver.ToTable("registry_leavers").HasKey(l => new { l.Import, l.Person });
    public void Configure(EntityTypeBuilder<Mapping> mapping) => mapping.ToTable("registry_mappings").HasKey(m => m.Agency);
}
