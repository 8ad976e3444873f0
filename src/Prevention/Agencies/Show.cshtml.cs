using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Records;
using Netra.Prevention.Rounds;
using Netra.Prevention.Units;

namespace Netra.Prevention.Agencies;

/// <summary>An agency's record: the sums of the units that are under no other, which hold those below them.</summary>
[Door(Doors.Public)]
internal sealed class ShowModel(Db db, Texts texts, Clock clock) : PageModel
{
    private const int Most = 25, MostRounds = 12;

    [BindProperty(SupportsGet = true, Name = "sesudah")] public Guid? After { get; set; }
    public string Name { get; private set; } = "";
    public IReadOnlyList<(Round Round, Share Share)> Rounds { get; private set; } = [];
    public RecordTable Units { get; private set; } = null!;
    public DateTime Now => clock.Now;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var (agency, now) = (new AgencyId(id), clock.Now);
        var sums = await (from u in db.Set<RoundUnit>().AsNoTracking() join r in db.Set<Round>() on u.Round equals r.Nr where u.Agency == agency && u.Above == null && r.OpensAt <= now group u by u.Round into g orderby g.Key descending
                          select new { Round = g.Key, Members = g.Sum(u => u.Members), Signed = g.Sum(u => u.Signed) }).Take(MostRounds).ToListAsync();
        sums = [.. sums.Where(s => s.Members >= Disclosure.Least)];
        if (sums.Count == 0) return NotFound();
        var numbers = sums.Select(s => s.Round).ToList();
        var rounds = await db.Set<Round>().AsNoTracking().Where(r => numbers.Contains(r.Nr)).ToDictionaryAsync(r => r.Nr);
        Rounds = [.. sums.Select(s => (rounds[s.Round], new Share(s.Signed, s.Members)))];
        Name = await db.Set<RoundUnit>().Where(u => u.Agency == agency && u.Above == null && u.Round == numbers[0]).Select(u => u.AgencyName).FirstAsync();
        Units = await Table(agency, rounds[numbers[0]]);
        return Page();
    }

    private async Task<RecordTable> Table(AgencyId agency, Round round)
    {
        var page = await db.Published().Where(u => u.Round == round.Nr && u.Agency == agency && u.Above == null).ByName(After, Most);
        return new(texts["prevention.agency.units", round.Name], texts["prevention.signer.unit"], [.. page.Select(u => new RecordRow($"~/unit/{u.Unit.Value}", u.Name, "", new(u.Signed, u.Members)))],
            page.Count == Most ? $"~/instansi/{agency.Value}?sesudah={page[^1].Unit.Value}" : null, After is null ? null : $"~/instansi/{agency.Value}");
    }
}
