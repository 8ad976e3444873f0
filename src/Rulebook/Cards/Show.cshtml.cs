using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Rulebook.Questions;

namespace Netra.Rulebook.Cards;

/// <summary>One phase on a sheet: a poster on A4, a card on A5.</summary>
[Door(Doors.Public)]
internal sealed class ShowModel(SelfCheck check, Clock clock) : PageModel
{
    private static readonly string[] Sizes = ["a4", "a5"];

    public Card Card { get; private set; } = null!;
    public Words Status { get; private set; } = null!;
    public string Size { get; private set; } = "";

    public IActionResult OnGet(string phase, string size = "a4", string status = "PNS", string? election = null)
    {
        var words = check.Book.Lexicon;
        var today = Say.LocalDay(clock.Now, OfficeZone.Wib);
        var known = check.Rules.Elections.FirstOrDefault(e => e.Code == (election ?? check.ElectionOf(today)));
        if (known is null || !words.Statuses.Has(status) || !Sizes.Contains(size)) return NotFound();
        if (Card.Phases(check.Rules, known.Code, known.VotingDay).FirstOrDefault(p => p.Code == phase) is not { } found) return NotFound();
        (Card, Status, Size) = (Card.Of(check.Book, check.Rules, known.Code, found, status, check.Elsewhere), words.Statuses.Name(status), size);
        return Page();
    }

    /// <summary>Forbidden first: it is what the sheet is hung up for.</summary>
    public IEnumerable<IGrouping<string, CardLine>> Groups => Card.Lines.GroupBy(l => l.Answer)
        .OrderBy(g => g.Key switch { "prohibited" => 0, "conditional" => 1, "needs-legal-review" => 2, _ => 3 });
}
