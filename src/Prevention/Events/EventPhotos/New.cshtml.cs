using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Prevention.Photos;

namespace Netra.Prevention.Events.EventPhotos;

/// <summary>The photos of an event: one more, shown to everybody or not any more, or thrown away.</summary>
[Door(Doors.Desk), Needs(PreventionPermissions.Organise)]
[RequestSizeLimit(Upload.MostForm), RequestFormLimits(MultipartBodyLengthLimit = Upload.MostForm)]
internal sealed class NewModel(Db db, Contracts.ISession session, Clock clock) : FormPage
{
    [BindProperty] public IFormFile? Photo { get; set; }
    [BindProperty] public string Caption { get; set; } = "";
    /// <summary>The button pressed: show, hide or delete; empty for one more.</summary>
    [BindProperty] public string Go { get; set; } = "";
    [BindProperty] public Guid Which { get; set; }
    public OutreachEvent Event { get; private set; } = null!;
    public IReadOnlyList<EventPhotoLine> Photos { get; private set; } = [];
    public bool Taken => Event.State is "held" or "closed";
    public string Here => $"~/meja/kegiatan/{Event.Id.Value}/foto";

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if (!await Load(id)) return NotFound();
        if (Go.Length > 0) return await Change(stop) ? Redirect(Here) : NotFound();
        var caption = Lines.Plain(Caption);
        Check(Photo is { Length: > 0 }, nameof(Photo), "prevention.event-photo.missing");
        Check(caption.Length is > 0 and <= EventPhoto.LongestCaption, nameof(Caption), "prevention.event-photo.caption-missing");
        if (!ModelState.IsValid) return Again();
        var read = await Upload.Read(Photo!, stop);
        if (read.Value is not { } picture) return Refuse(read.Refused!, nameof(Photo));
        var decided = EventPhoto.Of(Event, Photos, picture, caption, session.Actor, clock.Now);
        if (decided.Value is not { } photo) return Refuse(decided.Refused!, nameof(Photo));
        db.Add(photo);
        db.Record(new EventPhotoAdded(Event.Id, photo.Id, photo.Sha256), session.Actor, new Because(Basis.Event), clock.Now);
        await db.SaveChangesAsync(stop);
        return Redirect(Here);
    }

    private async Task<bool> Change(CancellationToken stop)
    {
        if (Go is not ("show" or "hide" or "delete") || Photos.FirstOrDefault(p => p.Id == Which) is not { } photo) return false;
        var showing = await db.Set<PhotoShowing>().SingleOrDefaultAsync(s => s.Photo == photo.Id, stop);
        if (showing is not null && Go != "show") db.Remove(showing);
        IFact? fact = Go switch { "show" when showing is null => new EventPhotoShown(Event.Id, photo.Id), "hide" when showing is not null => new EventPhotoHidden(Event.Id, photo.Id), "delete" => new EventPhotoDeleted(Event.Id, photo.Id), _ => null };
        if (fact is EventPhotoShown) db.Add(new PhotoShowing { Photo = photo.Id, By = session.Actor.ToString(), At = clock.Now });
        if (fact is not null) db.Record(fact, session.Actor, new Because(Basis.Event), clock.Now);
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await db.SaveChangesAsync(stop);
        if (Go == "delete") await db.Set<EventPhoto>().Where(p => p.Id == photo.Id).ExecuteDeleteAsync(stop);
        await transaction.CommitAsync(stop);
        return true;
    }

    private async Task<bool> Load(Guid id)
    {
        if (await db.Own(session, id) is not { } found) return false;
        (Event, Photos) = (found, await db.PhotosOf(found));
        return true;
    }
}
