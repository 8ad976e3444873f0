using Microsoft.AspNetCore.Mvc;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Registry.Boards;

namespace Netra.Registry.BoardInaugurations;

/// <summary>The inauguration of a board: said once, corrected with a reason.</summary>
[Door(Doors.Desk), Needs(RegistryPermissions.Keep)]
internal sealed class NewModel(Db db, ISession session, Clock clock) : FormPage
{
    [BindProperty] public DateInput On { get; set; } = new();
    [BindProperty] public string Place { get; set; } = "";
    [BindProperty] public string Leader { get; set; } = "";
    [BindProperty] public string Event { get; set; } = "";
    [BindProperty] public string Reason { get; set; } = "";
    public Board Board { get; private set; } = null!;
    public IReadOnlyList<BoardInauguration> Inaugurations { get; private set; } = [];
    public BoardInauguration? Present => Inaugurations.Count == 0 ? null : Inaugurations[0];
    public OfficeZone Zone => session.Office!.Zone;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        if (Present is { } present) (On, Place, Leader, Event) = (DateInput.Of(present.On), present.Place, present.Leader, present.Event is { } held ? $"/kegiatan/{held.Value}" : "");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        var (place, leader, reason, address) = (Place.Trim(), Leader.Trim(), Reason.Trim(), Event.Trim());
        var held = BoardInauguration.Read(address);
        Check(On.Value is { } day && day <= Say.LocalDay(clock.Now, Zone), nameof(On), "registry.decree.day-wrong");
        Check(place.Length is > 0 and <= BoardInauguration.Longest, nameof(Place), "registry.inauguration.place-missing");
        Check(leader.Length is > 0 and <= BoardInauguration.Longest, nameof(Leader), "registry.inauguration.leader-missing");
        Check(address.Length == 0 || held is not null, nameof(Event), "registry.inauguration.event-wrong");
        Check(Present is null || Reasons.Fit(reason), nameof(Reason), "registry.why-missing");
        if (!ModelState.IsValid) return Again();
        var outcome = BoardInauguration.Of(Board, Present, On.Value!.Value, place, leader, held, reason, session.Actor, clock.Now);
        if (outcome.Value is not { } inauguration) return Refuse(outcome.Refused!);
        db.Add(inauguration);
        db.Record(new KorpriBoardInaugurated(Board.Id, inauguration.On, inauguration.Event), session.Actor, new Because(Basis.Register, inauguration.Id), clock.Now);
        return await db.SaveOnce() ? Redirect($"~/meja/pegawai/korpri/{id}") : Refuse(new SomebodyElse());
    }

    private async Task<bool> Load(Guid id)
    {
        if (await db.BoardServed(id, session) is not var (board, _)) return false;
        (Board, Inaugurations) = (board, await db.InaugurationsOf(board));
        return true;
    }
}
