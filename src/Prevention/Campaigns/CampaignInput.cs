using System.Globalization;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Prevention.Campaigns;

/// <summary>A campaign as an officer enters it.</summary>
internal sealed class CampaignInput
{
    private const int MostVillages = 10_000, MostWanted = 10_000, MostDays = 400;

    public string Medium { get; set; } = "banner";
    public string Name { get; set; } = "";
    public string Message { get; set; } = "";
    /// <summary>A line for each: a region's code and how many pieces each of its villages is to have.</summary>
    public string Targets { get; set; } = "";
    public DateInput From { get; set; } = new();
    public DateInput To { get; set; } = new();

    /// <summary>What each village is to have; the last line that names it counts. null where a line cannot be read, names an unknown region or one outside the office's.</summary>
    public IReadOnlyDictionary<RegionCode, int>? Villages(IRegions regions, RegionCode within)
    {
        var wanted = new Dictionary<RegionCode, int>();
        foreach (var line in Targets.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var words = line.Split([' ', '=', '\t'], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length != 2 || !int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var pieces) || pieces is 0 or > MostWanted) return null;
            var region = new RegionCode(words[0]);
            if (regions.Find(region) is null || !region.IsWithin(within)) return null;
            foreach (var village in VillagesOf(region, regions))
            {
                wanted[village] = pieces;
                if (wanted.Count > MostVillages) return null;
            }
        }
        return wanted.Count == 0 ? null : wanted;
    }

    /// <summary>What is wrong: the field and the sentence.</summary>
    public IEnumerable<(string Field, string Text)> Faults(IRegions regions, RegionCode within)
    {
        if (!Campaign.Media.Contains(Medium)) yield return (nameof(Medium), "prevention.campaign.medium-missing");
        if (Name.Trim().Length is 0 or > 200) yield return (nameof(Name), "prevention.campaign.name-missing");
        if (Message.Trim().Length is 0 or > 1_000) yield return (nameof(Message), "prevention.campaign.message-missing");
        if (Villages(regions, within) is null) yield return (nameof(Targets), "prevention.campaign.targets-missing");
        if (From.Value is null) yield return (nameof(From), "prevention.round.date-missing");
        if (To.Value is not { } to || to < From.Value || to > From.Value?.AddDays(MostDays)) yield return (nameof(To), "prevention.campaign.to-missing");
    }

    /// <summary>Of an input without faults.</summary>
    public Campaign Written(Office office, Actor by, DateTime now) => new()
    {
        Id = new(Clock.NewId(now)), Office = office.Id, Medium = Medium, Name = Name.Trim(), Message = Message.Trim(), From = From.Value!.Value, To = To.Value!.Value, Zone = office.Zone, By = by.ToString(), At = now
    };

    private static IEnumerable<RegionCode> VillagesOf(RegionCode region, IRegions regions) =>
        region.Level == RegionLevel.Village ? [region] : regions.Below(region).SelectMany(r => VillagesOf(r.Code, regions));
}
