using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Prevention.Events.Attendances;
using Netra.Prevention.Events.Certificates;
using Netra.Prevention.Events.Declarations;
using Netra.Prevention.Events.EventPhotos;
using Netra.Prevention.Events.Quizzes;
using Netra.Prevention.Events.Steps;
using Netra.Prevention.Wordings;

namespace Netra.Prevention.Events.Plans;

/// <summary>An event at the desk: how it stands and the next step.</summary>
[Door(Doors.Desk), Needs(PreventionPermissions.Organise)]
internal sealed class ShowModel(Db db, ISession session, Proceeding proceeding, Quizzing quizzing) : FormPage
{
    /// <summary>The button pressed: hold, read, or the turn of the quiz that ends.</summary>
    [BindProperty] public string Go { get; set; } = "";

    public OutreachEvent Event { get; private set; } = null!;
    public int Invited { get; private set; }
    public int Attended { get; private set; }
    public Quiz Quiz { get; private set; } = null!;
    public int AnsweredBefore { get; private set; }
    public int AnsweredAfter { get; private set; }
    public Effect? Effect { get; private set; }
    public Declared? Declared { get; private set; }
    public IReadOnlyList<EventPhotoLine> Photos { get; private set; } = [];
    public Wording? Wording { get; private set; }
    public int CertificateFiles => (Attended + CertificatePaper.Most - 1) / CertificatePaper.Most;

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        var refused = Go switch { "hold" => await proceeding.Hold(Event), "read" => await proceeding.Read(Event), "before" or "after" => await quizzing.Turn(Event, Go), _ => null };
        return refused is null ? Redirect($"~/meja/kegiatan/{id}") : Refuse(refused);
    }

    private async Task<bool> Load(Guid id)
    {
        if (await db.Own(session, id) is not { } found) return false;
        Event = found;
        Invited = await db.Set<Invitee>().CountAsync(i => i.Event == found.Nr);
        Attended = await db.Set<Attendance>().CountAsync(a => a.Event == found.Nr);
        Quiz = await db.QuizOf(found);
        var answers = db.Set<QuizAnswer>().Where(a => a.Event == found.Nr);
        (AnsweredBefore, AnsweredAfter) = (await answers.CountAsync(a => a.Turn == "before"), await answers.CountAsync(a => a.Turn == "after"));
        (Effect, Declared) = (await db.EffectOf(found), await db.DeclarationOf(found));
        Photos = await db.PhotosOf(found);
        Wording = found.Wording is null ? null : await db.Set<Wording>().AsNoTracking().SingleAsync(w => w.Id == found.Wording);
        return true;
    }
}
