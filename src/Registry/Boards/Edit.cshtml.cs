using Microsoft.AspNetCore.Mvc;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Registry.Agencies;
using Netra.Registry.BoardDecrees;
using Netra.Registry.BoardInaugurations;
using Netra.Registry.BoardMembers;
using Netra.Registry.Units;

namespace Netra.Registry.Boards;

/// <summary>A board: what it is called, what it was called and why; says it better, or ends its term.</summary>
[Door(Doors.Desk), Needs(RegistryPermissions.Keep)]
internal sealed class EditModel(Db db, ISession session, Clock clock) : FormPage
{
    [BindProperty] public string Act { get; set; } = "";
    [BindProperty] public string Name { get; set; } = "";
    [BindProperty] public string Unit { get; set; } = "";
    [BindProperty] public string Reason { get; set; } = "";
    [BindProperty] public DateInput Until { get; set; } = new();
    [BindProperty] public string EndReason { get; set; } = "";
    public Board Board { get; private set; } = null!;
    public AgencyRecord Agency { get; private set; } = null!;
    public BoardDecree? Decree { get; private set; }
    public BoardInauguration? Inauguration { get; private set; }
    public int Members { get; private set; }
    public IReadOnlyList<WorkUnit> Units { get; private set; } = [];
    public IEnumerable<Option> Options => Units.Select(u => new Option(u.Id.Value.ToString("N"), u.Name));
    public OfficeZone Zone => session.Office!.Zone;
    private DateOnly Today => Say.LocalDay(clock.Now, Zone);

    public string NameOf(long? unit) => unit is null ? T["registry.board.whole"] : Units.FirstOrDefault(u => u.Nr == unit)?.Name ?? "";

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        (Name, Unit, Until) = (Board.Name, Units.FirstOrDefault(u => u.Nr == Board.Unit)?.Id.Value.ToString("N") ?? "", DateInput.Of(Today));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        if ((Act == "end" ? End() : await Correct()) is { } fact) db.Record(fact.Fact, session.Actor, new Because(Basis.Register, fact.Row), clock.Now);
        else return Again();
        return await db.SaveOnce() ? Redirect($"~/meja/pegawai/korpri/{id}") : Refuse(new SomebodyElse());
    }

    private async Task<(IFact Fact, Guid Row)?> Correct()
    {
        var (name, reason, unit) = (Name.Trim(), Reason.Trim(), Units.FirstOrDefault(u => u.Id.Value.ToString("N") == Unit));
        Check(name.Length is > 0 and <= Board.LongestName, nameof(Name), "registry.board.name-missing");
        Check(Unit.Length == 0 || unit is not null, nameof(Unit), "registry.board.unit-unknown");
        Check(Reasons.Fit(reason), nameof(Reason), "registry.why-missing");
        Check(!(await db.BoardsOf(Agency.Nr)).Any(b => b.Id != Board.Id && b.SitsOn(Today) && b.Name == name), nameof(Name), "registry.board.name-taken");
        if (!ModelState.IsValid) return null;
        var outcome = Board.Correct(name, unit?.Nr, reason, session.Actor, clock.Now);
        Check(outcome.Refused is null, nameof(Name), outcome.Refused?.Text ?? "");
        if (outcome.Value is not { } correction) return null;
        db.Add(correction);
        return (new KorpriBoardCorrected(Board.Id, unit?.Id), correction.Id);
    }

    private (IFact Fact, Guid Row)? End()
    {
        var reason = EndReason.Trim();
        Check(Until.Value is not null, nameof(Until), "registry.term.date-missing");
        Check(Reasons.Fit(reason), nameof(EndReason), "registry.why-missing");
        if (!ModelState.IsValid) return null;
        var outcome = Board.Finish(Until.Value!.Value, reason, session.Actor, clock.Now);
        Check(outcome.Refused is null, nameof(Until), outcome.Refused?.Text ?? "");
        if (outcome.Value is not { } end) return null;
        db.Add(end);
        return (new KorpriBoardEnded(Board.Id, end.Until), Board.Id);
    }

    private async Task<bool> Load(Guid id)
    {
        if (await db.BoardServed(id, session) is not { } found) return false;
        (Board, Agency) = found;
        Units = await db.RootsOf(Agency.Nr);
        (Decree, Inauguration) = ((await db.DecreesOf(Board)).FirstOrDefault(), (await db.InaugurationsOf(Board)).FirstOrDefault());
        Members = (await db.MembersOf(Board)).Count(m => m.End is null);
        return true;
    }
}
