using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Records;

namespace Netra.Prevention.Regions;

/// <summary>A province or regency: the units that sit there, of whatever agency, each agency with its last round there.</summary>
[Door(Doors.Public)]
internal sealed class ShowModel(Db db, IRegions regions, Texts texts, Clock clock) : PageModel
{
    private const int Most = 25;

    [BindProperty(SupportsGet = true, Name = "sesudah")] public Guid? After { get; set; }
    public Region Region { get; private set; } = null!;
    public Region? Above { get; private set; }
    public IReadOnlyList<Region> Below { get; private set; } = [];
    public Share Sum { get; private set; } = new(0, 0);
    public RecordTable Agencies { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string code)
    {
        if (regions.Find(new(code)) is not { Level: RegionLevel.Province or RegionLevel.Regency } region) return NotFound();
        Region = region;
        if (region.Level == RegionLevel.Province) Below = regions.Below(region.Code);
        else Above = regions.Find(region.Code.At(RegionLevel.Province));
        var sums = await db.SumsIn(region.Code, clock.Now);
        Sum = new(sums.Sum(s => s.Share?.Done ?? 0), sums.Sum(s => s.Share?.Of ?? 0));
        if (Sum.Of == 0) sums = [];
        var from = After is { } after ? sums.FindIndex(s => s.Agency.Value == after) + 1 : 0;
        var page = sums.Skip(from).Take(Most).ToList();
        var here = $"~/wilayah/{code}";
        Agencies = new(texts["prevention.region.agencies"], texts["prevention.region.agency"],
            [.. page.Select(s => new RecordRow($"~/instansi/{s.Agency.Value}", s.Name, s.Round, s.Share))],
            from + page.Count < sums.Count ? $"{here}?sesudah={page[^1].Agency.Value}" : null, from == 0 ? null : here);
        return Page();
    }
}
