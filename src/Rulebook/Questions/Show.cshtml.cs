using Microsoft.AspNetCore.Mvc;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Rulebook.Questions;

/// <summary>One question by its address, to be shared: codes only, so that it says nothing of who asks.</summary>
[Door(Doors.Public)]
internal sealed class ShowModel(SelfCheck check, IRegions regions, Clock clock) : AskPage(check, regions, clock)
{
    public IActionResult OnGet(string act, string? status, string? target, string? date, string? election, string? contest, string? region, List<string>? also) =>
        !Law.Book.Lexicon.Acts.Has(act) ? NotFound() : Judged(new()
        {
            Act = act, Status = status ?? "PNS", Target = target ?? "contestant", Date = date ?? "", Election = election ?? "",
            Contest = contest ?? "", Region = region ?? "", Also = also ?? []
        });
}
