using Microsoft.AspNetCore.Mvc;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Prevention.Circulars;

[Door(Doors.Desk), Needs(PreventionPermissions.Keep)]
internal sealed class NewModel(ISession session, IRegister register, IRulebook rules, IRegions regions, Publishing publishing, Clock clock) : FormPage
{
    [BindProperty] public CircularInput Input { get; set; } = new();
    public IReadOnlyList<ServedAgency> Agencies { get; private set; } = [];
    public IEnumerable<Option> Kinds => CircularWords.Kinds.Select(k => new Option(k, T["prevention.circular.kind." + k]));
    public IEnumerable<Option> Roles => CircularWords.Roles.Select(r => new Option(r, T["prevention.circular.role." + r]));
    public IEnumerable<Option> Instruments => rules.Instruments.Select(i => new Option(i.Code, $"{i.Citation}: {i.Title}"));
    public IEnumerable<Option> AgencyOptions => Agencies.Select(a => new Option(a.Id.Value.ToString("N"), a.Name));
    public IEnumerable<Option> UnitOptions => Agencies.SelectMany(a => a.Units.Select(u => new Option(u.Id.Value.ToString("N"), u.Name, Agencies.Count > 1 ? a.Name : null)));
    public IEnumerable<Option> BoardOptions => Agencies.SelectMany(a => a.Boards.Select(b => new Option(b.Id.ToString("N"), b.Name, Agencies.Count > 1 ? a.Name : null)));
    private DateOnly Today => Say.LocalDay(clock.Now, session.Office!.Zone);

    public async Task OnGetAsync()
    {
        Agencies = await register.Served(session);
        (Input.Dated, Input.DueOn) = (DateInput.Of(Today), DateInput.Of(Today.AddDays(7)));
        if (Agencies.Count == 1) Input.Agencies = [Agencies[0].Id.Value.ToString("N")];
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Agencies = await register.Served(session);
        foreach (var (field, text) in Input.Faults(Agencies, rules.Instruments, regions, Today)) Check(false, $"Input.{field}", text);
        if (!ModelState.IsValid) return Again();
        var published = await publishing.Publish(Input);
        return published.Value is { } circular ? Redirect($"~/meja/edaran/{circular.Id.Value}") : Refuse(published.Refused!, published.Refused is NumberTaken ? "Input.Number" : "Input.Regions");
    }
}
