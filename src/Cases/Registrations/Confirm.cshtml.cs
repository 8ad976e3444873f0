using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Netra.Cases.Clocks;
using Netra.Cases.Files;
using Netra.Cases.Relations;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Cases.Registrations;

[Door(Doors.Desk), Needs(CasesPermissions.Handle)]
internal sealed class ConfirmModel(Docket docket, Deadlines deadlines, Db db, Conflicts conflicts) : FormPage
{
    private const int Tries = 5;
    public CaseFile CaseFile { get; private set; } = null!;
    /// <summary>The number it will have unless another case is registered first.</summary>
    public string? Number { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        Number = (await Decide()).Value?.Number;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        // Two officers may take the same number; the second one's save collides and takes the next, so that none is left out.
        for (var attempt = 1; ; attempt++)
        {
            if (!await Load(id)) return NotFound();
            var outcome = await Decide();
            if (outcome.Refused is { } why) return Refuse(why);
            if (await conflicts.Binds(CaseFile)) return Refuse(new RelationUndecided());
            var registration = outcome.Value!;
            docket.Add(registration);
            var on = docket.On(new Because(registration.Basis));
            docket.Tell(new CaseRegistered(CaseFile.Id, CaseFile.Office, registration.Number), on.Because);
            deadlines.Stop(CaseFile, "registered", on);
            await deadlines.Start(CaseFile, ClockCodes.Handling, on.At, on);
            if (await docket.Save()) return Redirect($"~/meja/berkas/{id}");
            if (attempt == Tries) return Refuse(new SomeoneWasFaster());
        }
    }

    private async Task<Outcome<Registration>> Decide()
    {
        var (now, office) = (docket.Now, docket.Office);
        var (year, kind) = (Say.Local(now, office.Zone).Year, Registration.KindOf(CaseFile));
        var last = await db.Set<Registration>().Where(r => r.Office == office.Id && r.Year == year && r.Kind == kind).MaxAsync(r => (int?)r.Serial) ?? 0;
        return Registration.On(CaseFile, office, last, docket.Self, now);
    }

    private async Task<bool> Load(Guid id) => (CaseFile = await docket.Find(id) ?? null!) is not null;
}
