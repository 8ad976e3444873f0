using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Kernel;
using Netra.Registry.Imports;

namespace Netra.Registry.Faults;

/// <summary>A try to carry an import on that failed. Others go on meanwhile; this one is tried again after a while that grows, or at once where an officer wants it.</summary>
internal sealed class ImportFault
{
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(6)];

    public long Import { get; init; }
    /// <summary>1 for the first try that failed.</summary>
    public int Serial { get; init; }
    /// <summary>database, file or unexpected: what a fault says of itself may name somebody of the file, so it stands in the log alone.</summary>
    public required string Kind { get; init; }
    public DateTime RetryAt { get; init; }
    public DateTime At { get; init; }

    /// <param name="before">Tries that failed before.</param>
    public static ImportFault Of(long import, int before, Exception fault, DateTime at) =>
        new() { Import = import, Serial = before + 1, Kind = KindOf(fault), RetryAt = at + Pauses[Math.Min(before, Pauses.Length - 1)], At = at };

    private static string KindOf(Exception fault) => fault switch { DbException or DbUpdateException or TimeoutException => "database", IOException => "file", _ => "unexpected" };
}

/// <summary>An officer does not want to wait for the next try.</summary>
internal sealed class ImportRetry
{
    public long Import { get; init; }
    public int Serial { get; init; }
    public required string By { get; init; }
    public DateTime At { get; init; }
}

internal sealed class FaultTables : IEntityTypeConfiguration<ImportFault>, IEntityTypeConfiguration<ImportRetry>
{
    public void Configure(EntityTypeBuilder<ImportFault> fault) => fault.ToTable("registry_import_faults").HasKey(f => new { f.Import, f.Serial });
    public void Configure(EntityTypeBuilder<ImportRetry> retry) => retry.ToTable("registry_import_retries").HasKey(r => new { r.Import, r.Serial });
}

internal static class PresentFaults
{
    /// <summary>The faults after which nobody tries yet.</summary>
    public static IQueryable<ImportFault> Faults(this Db db, DateTime now) =>
        db.Set<ImportFault>().AsNoTracking().Where(f => f.RetryAt > now && !db.Set<ImportRetry>().Any(r => r.Import == f.Import && r.Serial == f.Serial));

    /// <summary>The last fault of an import that is not over, whether it waits or may be tried.</summary>
    public static Task<ImportFault?> LastFault(this Db db, ImportRecord import) => import.End is not null ? Task.FromResult<ImportFault?>(null)
        : db.Set<ImportFault>().AsNoTracking().Where(f => f.Import == import.Nr).OrderByDescending(f => f.Serial).FirstOrDefaultAsync();
}
