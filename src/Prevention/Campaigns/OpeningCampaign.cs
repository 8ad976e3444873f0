using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Prevention.Campaigns;

/// <summary>Opens a campaign with its targets.</summary>
internal sealed class OpeningCampaign(Db db, Contracts.ISession session, IRegions regions, Clock clock)
{
    /// <param name="input">Without faults.</param>
    public async Task<Campaign> Open(CampaignInput input)
    {
        var (campaign, villages) = (input.Written(session.Office!, session.Actor, clock.Now), input.Villages(regions, session.Office!.Region)!);
        await using var transaction = await db.Database.BeginTransactionAsync();
        db.Add(campaign);
        db.Record(new CampaignOpened(campaign.Id, campaign.Office, campaign.Medium, villages.Count, villages.Values.Sum(w => (long)w)), session.Actor, new Because(Basis.Outreach), clock.Now);
        await db.SaveChangesAsync();
        db.AddRange(villages.Select(v => new CampaignTarget { Campaign = campaign.Nr, Village = v.Key, Wanted = v.Value }));
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return campaign;
    }
}
