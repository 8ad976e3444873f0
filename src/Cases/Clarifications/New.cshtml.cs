using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Netra.Cases.Files;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Cases.Clarifications;

[Door(Doors.Desk), Needs(CasesPermissions.Handle)]
internal sealed class NewModel(Docket docket) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "sesudah")] public Guid? After { get; set; }
    [BindProperty] public string Role { get; set; } = "";
    [BindProperty] public string Name { get; set; } = "";
    [BindProperty] public DateInput Day { get; set; } = new();
    [BindProperty] public string Time { get; set; } = "";
    [BindProperty] public string Place { get; set; } = "";
    public CaseFile CaseFile { get; private set; } = null!;
    public OfficeZone Zone => docket.Office.Zone;
    public IEnumerable<Option> Roles => Clarification.Roles.Where(r => r != "reporter" || !CaseFile.Anonymous).Select(r => new Option(r, T["cases.role." + r]));

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        // A second invitation goes to the same person at the same place: only the time is new.
        using var seal = await docket.Open(CaseFile);
        if (CaseFile.Clarifications.Find(c => c.Id == After) is { } first && seal is not null)
            (Role, Name, Place) = (first.Role, seal.Reveal(first.SealedName, "clarification.name"), seal.Reveal(first.SealedPlace, "clarification.place"));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        Check(Clarification.Roles.Contains(Role), "Role", "cases.error.role");
        Check(Name.Trim().Length > 0, "Name", "cases.error.name");
        Check(Day.Value is not null, "Day", "cases.error.date");
        var time = TimeOnly.TryParseExact(Time.Trim().Replace('.', ':'), ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : (TimeOnly?)null;
        Check(time is not null, "Time", "cases.error.time");
        Check(Place.Trim().Length > 0, "Place", "cases.error.place");
        if (!ModelState.IsValid) return Again();

        using var seal = await docket.Open(CaseFile);
        if (seal is null) return Refuse(new KeyNotHeld());
        var held = Say.Utc(Day.Value!.Value, Zone, time!.Value);
        var outcome = Clarification.Invite(CaseFile, new(Role, Name.Trim(), held, Place.Trim()), After, seal, docket.Self, docket.Now);
        if (outcome.Refused is { } why) return Refuse(why);
        docket.Add(outcome.Value!);
        docket.Tell(new ClarificationInvited(CaseFile.Id, CaseFile.Office, Role, held), new Because(outcome.Value!.Basis, outcome.Value.Id));
        return await docket.Save() ? Redirect($"~/meja/berkas/{id}#klarifikasi") : Refuse(new SomeoneWasFaster());
    }

    private async Task<bool> Load(Guid id) => (CaseFile = await docket.Find(id) ?? null!) is not null;
}
