using Microsoft.AspNetCore.Mvc;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Prevention.Wordings;

namespace Netra.Prevention.Rounds;

[Door(Doors.Desk), Needs(PreventionPermissions.Keep)]
internal sealed class NewModel(Db db, ISession session, IRegister register, IRegions regions, Opening opening, Clock clock) : FormPage
{
    [BindProperty] public RoundInput Input { get; set; } = new();
    public IReadOnlyList<ServedAgency> Agencies { get; private set; } = [];
    public IReadOnlyList<Wording> Wordings { get; private set; } = [];
    public IEnumerable<Option> AgencyOptions => Agencies.Select(a => new Option(a.Id.Value.ToString("N"), a.Name));
    public IEnumerable<Option> UnitOptions => Agencies.SelectMany(a => a.Units.Select(u => new Option(u.Id.Value.ToString("N"), u.Name, Agencies.Count > 1 ? a.Name : null)));
    public IEnumerable<Option> BoardOptions => Agencies.SelectMany(a => a.Boards.Select(b => new Option(b.Id.ToString("N"), b.Name, Agencies.Count > 1 ? a.Name : null)));
    public IEnumerable<Option> Texts => Wordings.Select(w => new Option(w.Id.ToString("N"), $"{w.Title} ({T["prevention.wording.number", w.Version]})"));
    private DateOnly Today => Say.LocalDay(clock.Now, session.Office!.Zone);

    public async Task OnGetAsync()
    {
        await Load();
        (Input.AsOf, Input.OpensOn, Input.ClosesOn) = (DateInput.Of(Today), DateInput.Of(Today), DateInput.Of(Today.AddDays(14)));
        if (Agencies.Count == 1) Input.Agencies = [Agencies[0].Id.Value.ToString("N")];
        if (Wordings.FirstOrDefault(w => w.Code == "ikrar") is { } usual) Input.Wording = usual.Id.ToString("N");
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        foreach (var (field, text) in Input.Faults(Agencies, Wordings, regions, Today)) Check(false, $"Input.{field}", text);
        if (!ModelState.IsValid) return Again();
        var opened = await opening.Open(Input, Wordings);
        return opened.Value is { } round ? Redirect($"~/meja/ikrar/{round.Id.Value}") : Refuse(opened.Refused!, "Input.Regions");
    }

    private async Task Load() => (Agencies, Wordings) = (await register.Served(session), await StartingWordings.Choices(db, session.Office!.Id, clock.Now));
}
