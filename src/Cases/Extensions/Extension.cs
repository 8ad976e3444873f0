using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Cases.Clocks;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Cases.Extensions;

/// <summary>Handling prolonged once, by the days for additional information (keterangan tambahan): UU 1/2015 ps 134(6), UU 7/2017 ps 454(8).</summary>
internal sealed class Extension
{
    public CaseFileId FileId { get; init; }
    public required byte[] SealedReasons { get; init; }
    public required string Basis { get; init; }
    public OfficerId By { get; init; }
    public DateTime At { get; init; }

    internal static Outcome<Extension> Of(CaseFile file, string reasons, OpenSeal seal, OfficerId by, DateTime now) =>
        file.Closure is not null ? new AlreadyClosed()
      : file.IsRecused(by) ? new SteppedBack()
      : file.Extension is not null ? new AlreadyExtended()
      : file.Clocks.Find(c => c.Running && c.Code == ClockCodes.Handling) is not { } clock ? new NothingToExtend()
      // Once the days have run out nothing is left to prolong.
      : clock.DueAt < now ? new TooLateToExtend()
      : new Extension { FileId = file.Id, SealedReasons = seal.Seal(reasons, "extension.reasons"), Basis = Cases.Basis.Additional(file), By = by, At = now };
}

internal sealed class ExtensionTable : IEntityTypeConfiguration<Extension>
{
    public void Configure(EntityTypeBuilder<Extension> extension) => extension.ToTable("cases_extensions").HasKey(e => e.FileId);
}
