using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Prevention.Badges;
using Netra.Prevention.Rounds;
using Netra.Prevention.Units;

namespace Netra.Prevention.Records;

/// <summary>A unit's public record: what it did, by counts and days; no person. What it prints on its own website stands here too.</summary>
[Door(Doors.Public)]
internal sealed class ShowModel(Db db, IEnumerable<IUnitRecord> records, IRegions regions, Texts texts, Clock clock) : PageModel
{
    private const int Most = 25;

    [BindProperty(SupportsGet = true, Name = "sesudah")] public Guid? After { get; set; }
    public RoundUnit Unit { get; private set; } = null!;
    public IReadOnlyList<RoundUnit> Line { get; private set; } = [];
    public IReadOnlyList<Deed> Deeds { get; private set; } = [];
    public IReadOnlyList<RoundUnit> Below { get; private set; } = [];
    public string Badge { get; private set; } = "";
    public string Where => Unit.Region.Value.Length == 0 ? texts["prevention.record.nation"] : regions.Path(Unit.Region);
    public RecordTable Table => new(texts["prevention.units.below"], texts["prevention.signer.unit"], [.. Below.Select(u => new RecordRow($"~/unit/{u.Unit.Value}", u.Name, "", new(u.Signed, u.Members)))],
        Below.Count == Most ? $"~/unit/{Unit.Unit.Value}?sesudah={Below[^1].Unit.Value}" : null, After is null ? null : $"~/unit/{Unit.Unit.Value}");
    public string Snippet => $"<a href=\"{Site}/unit/{Unit.Unit.Value}\"><img src=\"{Site}/unit/{Unit.Unit.Value}/badge.svg\" alt=\"{texts["prevention.badge.alt"]}\" height=\"28\"></a>";
    private string Site => Request.Site() + Request.PathBase;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await db.Latest(new(id), clock.Now) is not var (unit, round)) return NotFound();
        Unit = unit;
        Badge = Label.Of(unit, round, texts);
        var above = unit.Numbers.SkipLast(1).ToList();
        Line = [.. (await db.Set<RoundUnit>().AsNoTracking().Where(u => above.Contains(u.Nr)).ToListAsync()).OrderBy(u => above.IndexOf(u.Nr))];
        Deeds = await records.DoneBy(unit.Unit);
        Below = await db.Published().Where(u => u.Round == round.Nr && u.Above == unit.Nr).ByName(After, Most);
        return Page();
    }
}
