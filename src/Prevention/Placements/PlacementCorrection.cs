using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Prevention.Placements;

/// <summary>Where and how many it was, said better; what was said stays.</summary>
internal sealed class PlacementCorrection
{
    public Guid Id { get; init; }
    public Guid Placement { get; init; }
    public int Serial { get; init; }
    public RegionCode Village { get; init; }
    /// <summary>0 takes the placement back.</summary>
    public int Count { get; init; }
    public required string Reason { get; init; }
    public OfficeId Office { get; init; }
    public required string By { get; init; }
    public DateTime At { get; init; }

    /// <param name="stands">What is said now.</param>
    /// <param name="before">How many corrections there are.</param>
    public static Outcome<PlacementCorrection> Of(Placed stands, int before, RegionCode village, int count, string reason, OfficeId office, Actor by, DateTime at) =>
        stands.Village == village && stands.Count == count ? new SaysSoAlready()
        : new PlacementCorrection { Id = Clock.NewId(at), Placement = stands.Id, Serial = before + 1, Village = village, Count = count, Reason = reason, Office = office, By = by.ToString(), At = at };
}

/// <summary>A placement as it stands after its corrections.</summary>
internal sealed class Placed
{
    public Guid Id { get; init; }
    public long Campaign { get; init; }
    public RegionCode Village { get; init; }
    public int Count { get; init; }
    public DateOnly PlacedOn { get; init; }
    public Guid? Photo { get; init; }
    public bool Corrected { get; init; }
}

internal sealed record SaysSoAlready() : Refusal("prevention.placement.says-so");

internal sealed class PlacementCorrectionTable : IEntityTypeConfiguration<PlacementCorrection>
{
    public void Configure(EntityTypeBuilder<PlacementCorrection> correction) => correction.ToTable("prevention_placement_corrections").HasKey(c => c.Id);
}

internal static class StandingPlacements
{
    /// <summary>Placements as they stand: every count of a campaign is of these.</summary>
    public static IQueryable<Placed> Placed(this Db db)
    {
        var corrections = db.Set<PlacementCorrection>();
        return from p in db.Set<Placement>().AsNoTracking()
               join c in corrections.Where(c => !corrections.Any(later => later.Placement == c.Placement && later.Serial > c.Serial)) on p.Id equals c.Placement into found
               from c in found.DefaultIfEmpty()
               select new Placed { Id = p.Id, Campaign = p.Campaign, Village = c == null ? p.Village : c.Village, Count = c == null ? p.Count : c.Count, PlacedOn = p.PlacedOn, Photo = p.Photo, Corrected = c != null };
    }
}
