using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Kernel;

namespace Netra.Registry.Halts;

/// <summary>An officer stopped an import. It stands from the end of the chunk that is being written until somebody lets it go on.</summary>
internal sealed class Halt
{
    public const int Longest = 500;

    public Guid Id { get; init; }
    public long Import { get; init; }
    public required string By { get; init; }
    public required string Reason { get; init; }
    public DateTime At { get; init; }
}

internal sealed class Resumption
{
    public Guid HaltId { get; init; }
    public required string By { get; init; }
    public DateTime At { get; init; }
}

internal sealed class HaltTables : IEntityTypeConfiguration<Halt>, IEntityTypeConfiguration<Resumption>
{
    public void Configure(EntityTypeBuilder<Halt> halt) => halt.ToTable("registry_import_halts").HasKey(h => h.Id);
    public void Configure(EntityTypeBuilder<Resumption> resumption) => resumption.ToTable("registry_import_resumptions").HasKey(r => r.HaltId);
}

internal static class PresentHalts
{
    /// <summary>The halts that nobody has lifted.</summary>
    public static IQueryable<Halt> Halts(this Db db) => db.Set<Halt>().AsNoTracking().Where(h => !db.Set<Resumption>().Any(r => r.HaltId == h.Id));
}
