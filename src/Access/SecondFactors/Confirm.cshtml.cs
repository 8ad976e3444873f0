using Microsoft.AspNetCore.Mvc;
using Netra.Access.Sessions;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Access.SecondFactors;

/// <summary>Proves the second factor again before a dangerous act.</summary>
[Door(Doors.Desk, Script = "/js/kunci.js"), Anonymous(SignedIn = true)]
internal sealed class ConfirmModel(Db db, Clock clock, CodeProof codes, PasskeyProof passkeys, DeskSession session, IEnumerable<DeskLink> links) : FormPage
{
    [BindProperty(SupportsGet = true)] public string Lanjut { get; set; } = "";
    [BindProperty] public string Code { get; set; } = "";
    [BindProperty] public string Credential { get; set; } = "";
    [BindProperty] public string Act { get; set; } = "";

    public string? Options { get; private set; }

    public async Task OnGet() => await Ask();

    public async Task<IActionResult> OnPost()
    {
        var byPasskey = Act == "passkey";
        Check(byPasskey || Code.Count(char.IsAsciiDigit) == 6, nameof(Code), "access.code-missing");
        if (ModelState.IsValid && await Prove(byPasskey) is { } refused) ModelState.AddModelError(byPasskey ? nameof(Credential) : nameof(Code), T[refused.Text]);
        if (!ModelState.IsValid)
        {
            await Ask();
            return Again();
        }
        (await Record()).SteppedUpAt = clock.Real;
        await db.SaveChangesAsync();
        return LocalRedirect(Url.IsLocalUrl(Lanjut) ? Lanjut : Url.Content(DeskLink.Open(links, session.Officer!.Permissions)[0].Href));
    }

    private async Task<Refusal?> Prove(bool byPasskey)
    {
        if (!byPasskey) return await codes.Of(session.Officer!.Id, Code);
        var record = await Record();
        var state = record.Challenge;
        record.Challenge = null;
        var refused = await passkeys.Judge(session.Officer!.Id, Credential, state, HttpContext);
        await db.SaveChangesAsync();
        return refused;
    }

    private async Task Ask()
    {
        if (await passkeys.Ask(session.Officer!.Id, HttpContext) is not { } asked) return;
        (Options, (await Record()).Challenge) = (asked.Options, asked.State);
        await db.SaveChangesAsync();
    }

    // Read anew: a refusal of the database forgets what was loaded.
    private async Task<SessionRecord> Record() => (await db.Set<SessionRecord>().FindAsync(session.Record!.Id))!;
}
