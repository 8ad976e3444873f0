using Microsoft.AspNetCore.Mvc;
using Netra.Cases.Files;
using Netra.Cases.Relations;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Cases.Plenaries;

[Door(Doors.Desk), Needs(CasesPermissions.Chair)]
internal sealed class NewModel(Docket docket, IOfficers officers, Conflicts conflicts) : FormPage
{
    public CaseFile Case { get; private set; } = null!;
    public Bench Bench { get; private set; } = null!;
    /// <summary>Why no plenary can be opened now.</summary>
    public Refusal? NotYet => Plenary.Open(Case, Bench, docket.Self, docket.Now).Refused ?? (Bound ? new RelationUndecided() : null);
    private bool Bound { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        var opened = Plenary.Open(Case, Bench, docket.Self, docket.Now);
        if (opened.Refused is { } why) return Refuse(why);
        if (Bound) return Refuse(new RelationUndecided());
        var plenary = opened.Value!;
        docket.Add(plenary);
        docket.Tell(new PlenaryOpened(Case.Id, Case.Office, plenary.Id), new Because(Cases.Basis.Plenary(Case)));
        if (!await docket.Save()) return Refuse(new SomeoneWasFaster());
        return Redirect($"~/meja/berkas/{id}/pleno/{plenary.Id}");
    }

    private async Task<bool> Load(Guid id)
    {
        if (await docket.Find(id) is not { } file) return false;
        (Case, Bench, Bound) = (file, Bench.Of(file, await officers.MembersOf(file.Office)), await conflicts.Binds(file));
        return true;
    }
}
