using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Views;

namespace Netra.Prevention.Campaigns;

/// <summary>A campaign: banners, brochures, posts, with what is wanted in each village.</summary>
internal sealed class Campaign : INumbered
{
    /// <summary>Codes that are stored, in the order they are offered; never renamed.</summary>
    public static readonly IReadOnlyList<string> Media = ["banner", "brochure", "billboard", "poster", "loudspeaker", "social"];

    public long Nr { get; private init; }
    public CampaignId Id { get; init; }
    public OfficeId Office { get; init; }
    public required string Medium { get; init; }
    public required string Name { get; init; }
    /// <summary>What it tells people.</summary>
    public required string Message { get; init; }
    public DateOnly From { get; init; }
    public DateOnly To { get; init; }
    public OfficeZone Zone { get; init; }
    public required string By { get; init; }
    public DateTime At { get; init; }
}

internal sealed class CampaignTarget
{
    public long Campaign { get; init; }
    public RegionCode Village { get; init; }
    public int Wanted { get; init; }
}

internal sealed class CampaignTables : IEntityTypeConfiguration<Campaign>, IEntityTypeConfiguration<CampaignTarget>
{
    public void Configure(EntityTypeBuilder<Campaign> campaign)
    {
        campaign.ToTable("prevention_campaigns").HasKey(c => c.Nr);
        campaign.Property(c => c.Nr).ValueGeneratedOnAdd();
    }

    public void Configure(EntityTypeBuilder<CampaignTarget> target) => target.ToTable("prevention_campaign_targets").HasKey(t => new { t.Campaign, t.Village });
}

internal static class OwnCampaigns
{
    // RI, province, regency, sub-district, village.
    private const int Levels = 5;

    /// <summary>The one scope of campaigns: those of one's own office and of the offices above it, for which it works as well.</summary>
    public static async Task<IQueryable<Campaign>> CampaignsFor(this Db db, Contracts.ISession session, IOffices offices)
    {
        var line = new List<OfficeId>();
        for (var at = session.Office; at is not null && line.Count < Levels; at = at.Superior is { } above ? await offices.Find(above) : null) line.Add(at.Id);
        return db.Set<Campaign>().AsNoTracking().Where(c => line.Contains(c.Office));
    }
}
