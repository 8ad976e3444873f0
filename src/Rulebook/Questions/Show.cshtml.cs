using Microsoft.AspNetCore.Mvc;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Rulebook.Questions;

/// <summary>One question by its address, to be shared: codes only, so that it says nothing of who asks.</summary>
[Door(Doors.Public)]
internal sealed class ShowModel(SelfCheck check, IRegions regions, Clock clock) : FormPage
{
    public AnswerView? Answer { get; private set; }

    public IActionResult OnGet(string act, string? status, string? target, string? date, string? election, string? contest, string? region, List<string>? also)
    {
        if (!check.Book.Lexicon.Acts.Has(act)) return NotFound();
        var given = new Answers
        {
            Act = act, Status = status ?? "PNS", Target = target ?? "contestant", Date = date ?? "", Election = election ?? "",
            Contest = contest ?? "", Region = region ?? "", Also = also ?? []
        };
        try
        {
            Answer = AnswerView.Of(check, regions, T, given, DateOnly.FromDateTime(Say.Local(clock.Now, OfficeZone.Wib)));
            return Page();
        }
        catch (UnknownValue unknown)
        {
            return Refuse(new Unknown(unknown));
        }
    }
}
