using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Invitations;
using Netra.Prevention.Rounds;

namespace Netra.Prevention.Letters;

/// <summary>How many letters and files come before anything is fetched, in parts that can each be fetched again.</summary>
[Door(Doors.Desk), Needs(PreventionPermissions.Keep)]
internal sealed class IndexModel(Db db, Addressees addressees) : PageModel
{
    /// <summary>The last unit of the page before, by its number in the round, and how many parts came before this page.</summary>
    [BindProperty(SupportsGet = true, Name = "sesudah")] public long After { get; set; }
    [BindProperty(SupportsGet = true, Name = "mulai")] public int Before { get; set; }
    public Round Round { get; private set; } = null!;
    public RoundUnit? Unit { get; private set; }
    public IReadOnlyList<Part> Parts { get; private set; } = [];
    public long Letters { get; private set; }
    public string Here => $"~/meja/ikrar/{Round.Id.Value}/surat{(Unit is null ? "" : "/" + Unit.Unit.Value)}";
    public string? Next { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? unit, CancellationToken stop)
    {
        if (await addressees.Find(id, unit) is not { } found) return NotFound();
        (Round, Unit) = found;
        (Parts, var more) = await addressees.Parts(Round, Unit, After, stop);
        if (more) Next = $"{Here}?sesudah={Parts[^1].To}&mulai={Before + Parts.Count}";
        Letters = Unit is not null ? Unit.Members - Unit.Signed : await db.Counts([Round.Nr]) is { } counts && counts.TryGetValue(Round.Nr, out var count) ? count.Members - count.Signed : 0;
        return Page();
    }
}
