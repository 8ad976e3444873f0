using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Prevention.Campaigns;
using Netra.Prevention.Placements;

namespace Netra.Prevention.Demo;

/// <summary>Banners and brochures in every village of the demo's places, as the press told of Kayong Utara: some sub-districts are done, some half, some wait.</summary>
internal sealed class DemoCampaigns : IDemo
{
    private static readonly (string Place, string Medium, string Name, int Each)[] All =
    [
        ("kayongutara", "banner", "ASN netral, Pilkada bermartabat", 2), ("kayongutara", "brochure", "Bolehkah saya? Brosur untuk pegawai", 25),
        ("jepara", "banner", "Korpri Jepara netral", 1), ("semarang", "poster", "Jempol Anda juga harus netral", 3), ("jombang", "billboard", "Netral sebelum, selama, dan sesudah", 1)
    ];

    public void Plan(DemoStage stage)
    {
        for (var i = 0; i < All.Length; i++)
        {
            var (place, medium, name, each) = All[i];
            var staff = $"staf.{place}@bawaslu.example";
            stage.At(new DateTime(2024, 9, 20, 9, i, 0), staff, s => Open(s, medium, name, each));
            stage.At(new DateTime(2024, 10, 10, 15, i, 0), staff, s => Place(s, name, each));
        }
        stage.At(new DateTime(2024, 10, 12, 10, 0, 0), "staf.kayongutara@bawaslu.example", Correct);
    }

    private static Task<Campaign> Open(IServiceProvider s, string medium, string name, int each)
    {
        var (office, regions) = (s.GetRequiredService<ISession>().Office!, s.GetRequiredService<IRegions>());
        var input = new CampaignInput
        {
            Medium = medium, Name = name, Message = "Pegawai negeri melayani semua, tidak memihak siapa pun.", Targets = $"{office.Region} {each}", From = DateInput.Of(new(2024, 9, 20)), To = DateInput.Of(new(2024, 11, 23))
        };
        return input.Faults(regions, office.Region).ToList() is [var fault, ..] ? throw new InvalidOperationException($"The demo's campaign {name} was refused: {fault.Text}") : s.GetRequiredService<OpeningCampaign>().Open(input);
    }

    private static async Task Place(IServiceProvider s, string name, int each)
    {
        var (db, session, now) = (s.GetRequiredService<Db>(), s.GetRequiredService<ISession>(), s.GetRequiredService<Clock>().Now);
        var campaign = await db.Set<Campaign>().AsNoTracking().SingleAsync(c => c.Name == name);
        var villages = (await db.Set<CampaignTarget>().AsNoTracking().Where(t => t.Campaign == campaign.Nr).Select(t => t.Village).ToListAsync()).OrderBy(v => v.Value, StringComparer.Ordinal).ToList();
        foreach (var (village, i) in villages.Select((v, i) => (v, i)))
        {
            // Of a sub-district all, most or none of the villages.
            var district = village.Value[7] % 3;
            if (district == 2 || district == 1 && i % 3 == 0) continue;
            db.Add(new Placement { Id = Clock.NewId(now), Campaign = campaign.Nr, Village = village, Count = each, PlacedOn = new DateOnly(2024, 10, 1).AddDays(i % 9), Office = session.Office!.Id, By = session.Actor.ToString(), At = now });
            db.Record(new PlacementRecorded(campaign.Id, session.Office.Id, village.Value, each, null), session.Actor, new Because(Basis.Outreach), now);
        }
        await db.SaveChangesAsync();
    }

    /// <summary>The last village was counted one short.</summary>
    private static async Task Correct(IServiceProvider s)
    {
        var (db, session, now) = (s.GetRequiredService<Db>(), s.GetRequiredService<ISession>(), s.GetRequiredService<Clock>().Now);
        var campaign = await db.Set<Campaign>().AsNoTracking().SingleAsync(c => c.Name == All[0].Name);
        var placed = await db.Placed().Where(p => p.Campaign == campaign.Nr).OrderByDescending(p => p.Id).FirstAsync();
        var outcome = PlacementCorrection.Of(placed, 0, placed.Village, placed.Count + 1, "Spanduk di gerbang pasar belum terhitung.", session.Office!.Id, session.Actor, now);
        if (outcome.Value is not { } correction) throw new InvalidOperationException($"The demo's correction was refused: {outcome.Refused!.Text}");
        db.Add(correction);
        db.Record(new PlacementCorrected(campaign.Id, placed.Id, correction.Village.Value, correction.Count), session.Actor, new Because(Basis.Outreach, correction.Id), now);
        await db.SaveChangesAsync();
    }
}
