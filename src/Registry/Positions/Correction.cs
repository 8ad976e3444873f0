using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Kernel;

namespace Netra.Registry.Positions;

/// <summary>An agency says of a position whether its holder is an office-holder, against what the name tells. The last one counts, for that agency alone; imports leave it.</summary>
internal sealed class Correction
{
    public const int Longest = 500;

    public Guid Id { get; init; }
    public long Agency { get; init; }
    public long Position { get; init; }
    /// <summary>1 for the first of this agency and position; two who correct at once cannot both be the next.</summary>
    public int Serial { get; init; }
    public bool OfficeHolder { get; init; }
    public required string Reason { get; init; }
    public required string By { get; init; }
    public DateTime At { get; init; }

    /// <summary>The next correction of a position.</summary>
    /// <param name="last">The one that holds now, null where the name alone speaks.</param>
    public static Outcome<Correction> Of(Position position, long agency, Correction? last, bool officeHolder, string reason, Actor by, DateTime at) =>
        officeHolder == (last?.OfficeHolder ?? position.OfficeHolder) ? new NothingCorrected()
            : new Correction { Id = Clock.NewId(at), Agency = agency, Position = position.Nr, Serial = (last?.Serial ?? 0) + 1, OfficeHolder = officeHolder, Reason = reason, By = by.ToString(), At = at };
}

internal sealed record NothingCorrected() : Refusal("registry.position.nothing-corrected");

internal sealed class CorrectionTable : IEntityTypeConfiguration<Correction>
{
    public void Configure(EntityTypeBuilder<Correction> correction) => correction.ToTable("registry_position_corrections").HasKey(c => c.Id);
}

internal static class Corrections
{
    /// <summary>What this agency says of these positions now; those it says nothing of are not in it.</summary>
    public static async Task<Dictionary<long, bool>> CorrectionsOf(this Db db, long agency, IEnumerable<long> positions)
    {
        var nrs = positions.Distinct().ToList();
        return (await db.Set<Correction>().AsNoTracking().Where(c => c.Agency == agency && nrs.Contains(c.Position)).OrderBy(c => c.Serial).ToListAsync())
            .GroupBy(c => c.Position).ToDictionary(c => c.Key, c => c.Last().OfficeHolder);
    }
}
