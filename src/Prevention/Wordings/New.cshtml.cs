using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Prevention.Wordings;

internal sealed record WrittenMeanwhile() : Refusal("prevention.wording.meanwhile");

/// <summary>The office's own version, begun from another text. What was signed before stays what it was.</summary>
[Door(Doors.Desk), Needs(PreventionPermissions.Keep)]
internal sealed class NewModel(Db db, ISession session, Clock clock) : FormPage
{
    private const int Line = 300, Paragraph = 2_000, MostPoints = 20;

    [BindProperty] public string Heading { get; set; } = "";
    [BindProperty] public string Opening { get; set; } = "";
    /// <summary>One on each line.</summary>
    [BindProperty] public string Points { get; set; } = "";
    [BindProperty] public string Closing { get; set; } = "";
    [BindProperty] public string Sources { get; set; } = "";
    public Wording From { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        (Heading, Opening, Points, Closing, Sources) = (From.Title, From.Opening, string.Join('\n', From.Points), From.Closing, From.Sources);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        List<string> points = [.. Points.Split('\n').Select(p => p.Trim()).Where(p => p.Length > 0)];
        Check(Heading.Trim().Length is > 0 and <= Line, nameof(Heading), "prevention.wording.heading-missing");
        Check(points.Count is > 0 and <= MostPoints && points.All(p => p.Length <= Paragraph), nameof(Points), "prevention.wording.points-missing");
        Check(Opening.Length <= Paragraph, nameof(Opening), "prevention.wording.too-long");
        Check(Closing.Length <= Paragraph, nameof(Closing), "prevention.wording.too-long");
        Check(Sources.Trim().Length is > 0 and <= Paragraph, nameof(Sources), "prevention.wording.sources-missing");
        if (!ModelState.IsValid) return Again();
        var (office, now) = (session.Office!.Id, clock.Now);
        var draft = new Draft { Code = From.Code, Title = Plain(Heading), Opening = Plain(Opening), Points = points, Closing = Plain(Closing), Sources = Plain(Sources) };
        var version = 1 + await db.Set<Wording>().Where(w => w.Office == office && w.Code == From.Code).Select(w => (int?)w.Version).MaxAsync() ?? 1;
        var wording = db.Add(draft.Write(office, version, session.Actor.ToString(), now)).Entity;
        db.Record(new WordingWritten(wording.Id, office, wording.Sha256), session.Actor, new Because(Basis.Pledge), now);
        return await db.SaveOnce() ? Redirect("~/meja/ikrar/naskah") : Refuse(new WrittenMeanwhile());
    }

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<bool> Load(Guid id)
    {
        if (await db.Set<Wording>().AsNoTracking().SingleOrDefaultAsync(w => w.Id == id && (w.Office == session.Office!.Id || w.Office == null)) is not { } from) return false;
        From = from;
        return true;
    }
}
