using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Netra.Kernel;
using Netra.Rulebook.Versions;

namespace Netra.Rulebook.Histories;

/// <summary>The versions of the law for everyone: the one that was installed and those two officers approved, newest first. Who they were stays inside.</summary>
[Door(Doors.Public)]
internal sealed class IndexModel(Editions editions) : PageModel
{
    private const int Most = 20;

    public Edition Today => editions.Today;
    public DateOnly Day => editions.Day;
    public Edition? Replacing(Edition edition) => editions.Replacing(edition);
    public IReadOnlyList<Edition> Shown { get; private set; } = [];
    /// <summary>The version another is being chosen for; null where none is.</summary>
    public Edition? With { get; private set; }
    public string? Next { get; private set; }
    public string? First { get; private set; }

    /// <param name="dengan">Number of the version to compare with.</param>
    /// <param name="sebelum">Only versions before this number.</param>
    public IActionResult OnGet(int? dengan, int? sebelum)
    {
        var all = editions.All;
        if (!ModelState.IsValid || dengan is { } number && (With = all.FirstOrDefault(e => e.Number == number)) is null) return NotFound();
        Shown = [.. all.Where(e => !(e.Number >= sebelum)).OrderByDescending(e => e.Number).Take(Most)];
        if (Shown.Count == 0) return NotFound();
        var chosen = dengan is null ? "" : $"dengan={dengan}";
        Next = Shown[^1].Number > 1 ? $"?{(chosen.Length > 0 ? chosen + "&" : "")}sebelum={Shown[^1].Number}" : null;
        First = sebelum is null ? null : $"?{chosen}";
        return Page();
    }
}
