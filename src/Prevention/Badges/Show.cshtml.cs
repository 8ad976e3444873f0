using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Netra.Kernel;
using Netra.Prevention.Records;

namespace Netra.Prevention.Badges;

/// <summary>The badge a unit puts on its own website: a picture of words without script, or the same words as text.</summary>
[Door(Doors.Public, Shared = true)]
internal sealed class ShowModel(Db db, Texts texts, Clock clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, string kind)
    {
        if (await db.Latest(new(id), clock.Now) is not var (unit, round)) return NotFound();
        var says = Label.Of(unit, round, texts);
        return kind == "txt" ? Content(says + "\n", "text/plain; charset=utf-8") : Content(Picture(says, unit.Name), "image/svg+xml; charset=utf-8");
    }

    // The width is what the words need in the widest usual font: letters are not measured, so there is room.
    private static string Picture(string says, string unit)
    {
        var (words, title, width) = (HtmlEncoder.Default.Encode(says), HtmlEncoder.Default.Encode($"{unit}. {says}"), 44 + says.Length * 8);
        return string.Create(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="28" viewBox="0 0 {width} 28" role="img" aria-labelledby="t"><title id="t">{title}</title><path d="M0 0h{width - 10}a10 10 0 0 1 10 10v18H10A10 10 0 0 1 0 18z" fill="#2b2149"/><path d="M7 14c3-5 7-7 11-7s8 2 11 7c-3 5-7 7-11 7s-8-2-11-7z" fill="none" stroke="#f6f1e7" stroke-width="1.5"/><circle cx="18" cy="14" r="3.5" fill="#f6f1e7"/><text x="36" y="18.5" font-family="system-ui,sans-serif" font-size="13" fill="#f6f1e7">{words}</text></svg>
            """);
    }
}
