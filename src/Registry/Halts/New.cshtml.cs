using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Registry.Imports;

namespace Netra.Registry.Halts;

/// <summary>Stops an import of the office, before it begins or between two chunks; lets it go on, or gives it up.</summary>
[Door(Doors.Desk), Needs(RegistryPermissions.Keep)]
internal sealed class NewModel(Db db, ISession session, Clock clock) : FormPage
{
    [BindProperty] public string Act { get; set; } = "";
    [BindProperty] public string Reason { get; set; } = "";
    public ImportRecord Import { get; private set; } = null!;
    public Halt? Halt { get; private set; }
    public OfficeZone Zone => session.Office!.Zone;

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        var (now, by, rows) = (clock.Now, session.Actor.ToString(), Import.Progress!.Rows);
        switch (Act)
        {
            case "halt" when Import.End is null && Halt is null:
                var reason = Reason.Trim();
                Check(reason.Length is > 0 and <= Halt.Longest, nameof(Reason), "registry.halt.reason-missing");
                if (!ModelState.IsValid) return Again();
                var halt = new Halt { Id = Clock.NewId(now), Import = Import.Nr, By = by, Reason = reason, At = now };
                db.Add(halt);
                db.Record(new ImportHalted(Import.Id, rows), session.Actor, new Because(Basis.Import, halt.Id), now);
                break;
            case "resume" when Import.End is null && Halt is not null:
                db.Add(new Resumption { HaltId = Halt.Id, By = by, At = now });
                db.Record(new ImportResumed(Import.Id, rows), session.Actor, new Because(Basis.Import), now);
                break;
            case "discard" when Import.End is null && Halt is not null:
                db.Add(new ImportEnd { Import = Import.Nr, Refused = "registry.halt.discarded", Leavers = -1, At = now });
                db.Remove(new ImportFile { Import = Import.Nr, Bytes = [] });
                db.Record(new ImportRefused(Import.Id, rows, "registry.halt.discarded"), session.Actor, new Because(Basis.Import, Halt.Id), now);
                break;
            default: return Refuse(new NotNow());
        }
        if (await Saved()) return Redirect($"~/meja/pegawai/impor/{id}");
        return await Load(id) ? Refuse(new NotNow()) : NotFound();
    }

    /// <returns>Whether nobody did the same a moment earlier: lifted the halt, ended the import or took its file away.</returns>
    private async Task<bool> Saved()
    {
        try
        {
            return await db.SaveOnce();
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private async Task<bool> Load(Guid id)
    {
        var sought = new ImportId(id);
        if (await db.ImportsOf(session).AsNoTracking().FirstOrDefaultAsync(i => i.Id == sought) is not { } import) return false;
        (Import, Halt) = (import, await db.Halts().FirstOrDefaultAsync(h => h.Import == import.Nr));
        return true;
    }
}
