using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Prevention.Events.Attendances;
using Netra.Prevention.Events.Declarations;
using Netra.Prevention.Events.EventPhotos;
using Netra.Prevention.Events.Quizzes;
using Netra.Prevention.Wordings;

namespace Netra.Prevention.Events.Records;

/// <summary>What anybody may know of an event. It names nobody but the speakers.</summary>
[Door(Doors.Public)]
internal sealed class ShowModel(Db db, IRegions regions) : PageModel
{
    private const int Few = 5;

    public OutreachEvent Event { get; private set; } = null!;
    public int Attended { get; private set; }
    public Effect? Effect { get; private set; }
    public Declared? Declared { get; private set; }
    /// <summary>Those the organisers showed.</summary>
    public IReadOnlyList<EventPhotoLine> Photos { get; private set; } = [];
    public Wording? Wording { get; private set; }
    public string Region => Event.Region == RegionCode.Nation ? "Indonesia" : regions.Path(Event.Region);
    /// <summary>Few people in a small place are known by their number.</summary>
    public string Count => Attended is > 0 and < Few ? "<5" : Say.Number(Attended);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await db.Set<OutreachEvent>().AsNoTracking().WithSteps().SingleOrDefaultAsync(e => e.Id == new EventId(id)) is not { } found) return NotFound();
        Event = found;
        Attended = await db.Set<Attendance>().CountAsync(a => a.Event == found.Nr);
        Declared = await db.DeclarationOf(found);
        Effect = await db.EffectOf(found);
        Photos = [.. (await db.PhotosOf(found)).Where(p => p.Public)];
        var wording = found.Reading?.Wording;
        Wording = wording is null ? null : await db.Set<Wording>().AsNoTracking().SingleAsync(w => w.Id == wording);
        return Page();
    }
}
