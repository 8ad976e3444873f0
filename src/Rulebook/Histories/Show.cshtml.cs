using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Netra.Kernel;
using Netra.Rulebook.Versions;

namespace Netra.Rulebook.Histories;

/// <summary>What differs between any two versions, in words, as much on a page as loads on a slow line.</summary>
[Door(Doors.Public)]
internal sealed class ShowModel(Editions editions) : PageModel
{
    /// <summary>Of the rows; the frame around them takes the rest of 30 KB.</summary>
    private const int Most = 9_000;

    public Edition Before { get; private set; } = null!;
    public Edition After { get; private set; } = null!;
    public IReadOnlyList<RowChange> All { get; private set; } = [];
    public IReadOnlyList<RowChange> Shown { get; private set; } = [];
    public int From { get; private set; }
    public string? Next { get; private set; }
    public string? First { get; private set; }

    public IActionResult OnGet(int before, int after, int dari = 0)
    {
        if (before > after) return Redirect($"~/aturan/riwayat/{after}/{before}");
        var all = editions.All;
        if (!ModelState.IsValid || before == after || all.FirstOrDefault(e => e.Number == before) is not { } old || all.FirstOrDefault(e => e.Number == after) is not { } now) return NotFound();
        (Before, After, All, From) = (old, now, Difference.Between(old.Set, now.Set), dari);
        if (dari < 0 || dari > 0 && dari >= All.Count) return NotFound();
        var size = 0;
        // One row at least, however long it is.
        Shown = [.. All.Skip(dari).TakeWhile((row, n) => (size += row.Size) <= Most || n == 0)];
        var end = dari + Shown.Count;
        (Next, First) = (end < All.Count ? $"?dari={end}" : null, dari > 0 ? "?" : null);
        return Page();
    }
}
