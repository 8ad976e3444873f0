using Microsoft.AspNetCore.Mvc;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Prevention.Wordings;

namespace Netra.Prevention.Events.Declarations;

/// <summary>The joint declaration of an event: its text and institutions, then who has signed.</summary>
[Door(Doors.Desk), Needs(PreventionPermissions.Organise)]
internal sealed class NewModel(Db db, ISession session, Declaring declaring, Clock clock) : FormPage
{
    private const int MostInstitutions = 60;

    [BindProperty] public string Wording { get; set; } = "";
    [BindProperty] public string Institutions { get; set; } = "";
    public OutreachEvent Event { get; private set; } = null!;
    public Declared? Declared { get; private set; }
    public IReadOnlyList<Wording> Wordings { get; private set; } = [];
    public IEnumerable<Option> Texts => Wordings.Select(w => new Option(w.Id.ToString("N"), $"{w.Title} ({T["prevention.wording.number", w.Version]})"));

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        (Institutions, Wording) = (string.Join('\n', Event.Institutions), Wordings.FirstOrDefault(w => w.Code == "pernyataan-bersama")?.Id.ToString("N") ?? "");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        var institutions = Lines.Of(Institutions).Distinct().ToList();
        var wording = Wordings.FirstOrDefault(w => w.Id.ToString("N") == Wording);
        Check(wording is not null, nameof(Wording), "prevention.round.wording-missing");
        Check(institutions.Count is >= 2 and <= MostInstitutions && institutions.All(i => i.Length <= 160), nameof(Institutions), "prevention.declaration.institutions-missing", MostInstitutions);
        if (!ModelState.IsValid) return Again();
        return await declaring.Write(Event, wording!, institutions) is { } refused ? Refuse(refused) : Redirect($"~/meja/kegiatan/{id}/deklarasi");
    }

    private async Task<bool> Load(Guid id)
    {
        if (await db.Own(session, id) is not { } found) return false;
        (Event, Declared, Wordings) = (found, await db.DeclarationOf(found), await StartingWordings.Choices(db, session.Office!.Id, clock.Now));
        return true;
    }
}
