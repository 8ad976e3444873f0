using Microsoft.AspNetCore.Mvc;
using Netra.Access.Recoveries;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Access.Keys;

/// <summary>The office's key, and what waits for this officer's hand: confirming, agreeing, recovering. Open to every officer, because any member may be the
/// second of four eyes; each act asks for what it needs.</summary>
[Door(Doors.Desk), Anonymous(SignedIn = true), StepUp]
internal sealed class IndexModel(State state, Rewrapping rewrapping, HandingDown handing, Confirming confirming, Recovering recovering, IFourEyes fourEyes,
    Keyring keyring, ISession session, Clock clock) : FormPage
{
    /// <summary>What to do, and with what: <c>agree ID</c>.</summary>
    [BindProperty] public string Act { get; set; } = "";
    [BindProperty] public string Fingerprint { get; set; } = "";

    public State.Shown Now { get; private set; } = null!;
    public OfficeZone Zone => session.Office!.Zone;
    public string OfficeName => session.Office!.Name;
    public bool MayManage => session.Officer!.Permissions.Contains(AccessPermissions.ManageMembers);
    public bool MayLetIn => session.Officer!.Permissions.Contains(AccessPermissions.LetIn);
    /// <summary>From the key this session opened, not from a row: what the officer reads out to the colleague who lets them in.</summary>
    public string Mine => KeyFingerprint.Of(keyring.Own!.PublicKey);
    public bool NamesCustodians => MayManage && session.Office is { Kind: OfficeKind.BawasluRi, Superior: null };
    public bool IsCustodian => session.Officer!.Permissions.Contains(AccessPermissions.Custody);

    public Task OnGet() => Load();

    public async Task<IActionResult> OnPost()
    {
        var (verb, id) = Act.Split(' ', 2) is [var first, var rest] && Guid.TryParse(rest, out var guid) ? (first, guid) : (Act, Guid.Empty);
        var (by, now) = (session.Actor, clock.Now);
        var refused = verb switch
        {
            "sweep" => (await rewrapping.Sweep(session.Officer!.Office)).Refused,
            "recover" => (await recovering.Ask(session.Officer!.Id, by, now)).Refused,
            "agree" when !await state.MayRead(session.Officer!, id) => new NotYours(),
            "agree" => (await fourEyes.Agree(id, by, now)).Refused,
            "confirm" when MayManage => (await confirming.Confirm(new(id), Fingerprint, by, now)).Refused,
            "hand-down" when MayManage => (await handing.HandDown(new(id), by, now)).Refused,
            "share" when IsCustodian => (await recovering.Share(id, by, now)).Refused,
            "grant" when IsCustodian => (await recovering.Grant(id, by, now)).Refused,
            _ => new NotYours()
        };
        if (refused is null) return LocalRedirect(Request.PathBase + "/meja/kunci");
        await Load();
        return Refuse(refused, refused is OtherFingerprint ? nameof(Fingerprint) : "");
    }

    private async Task Load() => Now = await state.Of(session.Officer!, MayManage, IsCustodian);
}
