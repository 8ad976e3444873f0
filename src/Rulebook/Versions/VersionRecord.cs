using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;

namespace Netra.Rulebook.Versions;

/// <summary>A version someone proposed; it is law when an <see cref="Approval"/> exists. Its files are those of the version it is based on, with the changes laid over them.</summary>
internal sealed class VersionRecord
{
    public RulebookVersionId Id { get; init; }
    /// <summary>null for the installation's own.</summary>
    public RulebookVersionId? BasedOn { get; init; }
    public DateOnly InForceFrom { get; init; }
    /// <summary>In clear: the reason of a change of the law is public.</summary>
    public required string Why { get; init; }
    /// <summary>null for the installation's own.</summary>
    public OfficerId? By { get; init; }
    public DateTime At { get; init; }
    public List<FileRecord> Files { get; init; } = [];
    public Approval? Approval { get; init; }

    public IEnumerable<(string Name, string? Text)> Changes => Files.OrderBy(f => f.Serial).Select(f => (f.Name, f.Text));
}

/// <summary>One file as it was written into a proposal; a later one of the same name counts instead.</summary>
internal sealed class FileRecord
{
    public RulebookVersionId VersionId { get; init; }
    public int Serial { get; init; }
    public required string Name { get; init; }
    /// <summary>null where the file was taken out.</summary>
    public string? Text { get; init; }
    public DateTime At { get; init; }
}

internal sealed class VersionTable : IEntityTypeConfiguration<VersionRecord>, IEntityTypeConfiguration<FileRecord>, IEntityTypeConfiguration<Approval>
{
    public void Configure(EntityTypeBuilder<VersionRecord> version)
    {
        version.ToTable("rulebook_versions").HasKey(v => v.Id);
        version.HasMany(v => v.Files).WithOne().HasForeignKey(f => f.VersionId);
        version.HasOne(v => v.Approval).WithOne().HasForeignKey<Approval>(a => a.VersionId);
    }

    public void Configure(EntityTypeBuilder<FileRecord> file) => file.ToTable("rulebook_files").HasKey(f => new { f.VersionId, f.Serial });

    public void Configure(EntityTypeBuilder<Approval> approval) => approval.ToTable("rulebook_approvals").HasKey(a => a.VersionId);
}
