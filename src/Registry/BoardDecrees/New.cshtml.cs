using Microsoft.AspNetCore.Mvc;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Registry.Boards;

namespace Netra.Registry.BoardDecrees;

/// <summary>The decree of a board: said once, corrected with a reason.</summary>
[Door(Doors.Desk), Needs(RegistryPermissions.Keep)]
internal sealed class NewModel(Db db, ISession session, Clock clock) : FormPage
{
    [BindProperty] public string Number { get; set; } = "";
    [BindProperty] public DateInput Dated { get; set; } = new();
    [BindProperty] public string Signer { get; set; } = "";
    [BindProperty] public string Reason { get; set; } = "";
    public Board Board { get; private set; } = null!;
    public IReadOnlyList<BoardDecree> Decrees { get; private set; } = [];
    public BoardDecree? Present => Decrees.Count == 0 ? null : Decrees[0];
    public OfficeZone Zone => session.Office!.Zone;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        if (Present is { } present) (Number, Dated, Signer) = (present.Number, DateInput.Of(present.Dated), present.Signer);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        var (number, signer, reason) = (Number.Trim(), Signer.Trim(), Reason.Trim());
        Check(number.Length is > 0 and <= BoardDecree.LongestNumber, nameof(Number), "registry.decree.number-missing");
        Check(Dated.Value is { } day && day <= Say.LocalDay(clock.Now, Zone), nameof(Dated), "registry.decree.day-wrong");
        Check(signer.Length is > 0 and <= BoardDecree.LongestSigner, nameof(Signer), "registry.decree.signer-missing");
        Check(Present is null || Reasons.Fit(reason), nameof(Reason), "registry.why-missing");
        if (!ModelState.IsValid) return Again();
        var outcome = BoardDecree.Of(Board, Present, number, Dated.Value!.Value, signer, reason, session.Actor, clock.Now);
        if (outcome.Value is not { } decree) return Refuse(outcome.Refused!);
        db.Add(decree);
        db.Record(new KorpriDecreeRecorded(Board.Id, decree.Dated), session.Actor, new Because(Basis.Register, decree.Id), clock.Now);
        return await db.SaveOnce() ? Redirect($"~/meja/pegawai/korpri/{id}") : Refuse(new SomebodyElse());
    }

    private async Task<bool> Load(Guid id)
    {
        if (await db.BoardServed(id, session) is not var (board, _)) return false;
        (Board, Decrees) = (board, await db.DecreesOf(board));
        return true;
    }
}
