using Microsoft.AspNetCore.Mvc;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Prevention.Wordings;

namespace Netra.Prevention.Events.Plans;

/// <summary>What the form of a plan offers, for a new one and for a change.</summary>
internal abstract class PlanPage(Db db, ISession session, IRegister register, Clock clock) : FormPage
{
    [BindProperty] public EventInput Input { get; set; } = new();
    public IReadOnlyList<ServedAgency> Served { get; private set; } = [];
    public IReadOnlyList<Wording> Wordings { get; private set; } = [];
    public IEnumerable<Option> Kinds => OutreachEvent.Kinds.Select(k => new Option(k, T["prevention.event.kind." + k]));
    public IEnumerable<Option> Zones => Enum.GetNames<OfficeZone>().Select(z => new Option(z, z.ToUpperInvariant()));
    public IEnumerable<Option> AgencyOptions => Served.Select(a => new Option(a.Id.Value.ToString("N"), a.Name));
    public IEnumerable<Option> UnitOptions => Served.SelectMany(a => a.Units.Select(u => new Option(u.Id.Value.ToString("N"), u.Name, Served.Count > 1 ? a.Name : null)));
    public IEnumerable<Option> BoardOptions => Served.SelectMany(a => a.Boards.Select(b => new Option(b.Id.ToString("N"), b.Name, Served.Count > 1 ? a.Name : null)));
    public IEnumerable<Option> Texts => Wordings.Select(w => new Option(w.Id.ToString("N"), $"{w.Title} ({T["prevention.wording.number", w.Version]})"));

    protected async Task Load() => (Served, Wordings) = (await register.Served(session), await StartingWordings.Choices(db, session.Office!.Id, clock.Now));

    protected bool Faultless()
    {
        foreach (var (field, text, line) in Input.Faults(Served, Wordings)) Check(false, $"Input.{field}", text, line);
        return ModelState.IsValid;
    }
}
