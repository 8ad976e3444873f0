using Microsoft.AspNetCore.Mvc;
using Netra.Access.Officers;
using Netra.Access.Sessions;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Access.SecondFactors;

/// <summary>Adds a passkey to one's own account.</summary>
[Door(Doors.Desk, Script = "/js/kunci.js"), Anonymous(SignedIn = true), StepUp]
internal sealed class NewModel(Db db, PasskeyProof passkeys, DeskSession session) : FormPage
{
    [BindProperty] public string Name { get; set; } = "";
    [BindProperty] public string Credential { get; set; } = "";

    public string Options { get; private set; } = "";

    public async Task OnGet() => await Offer();

    public async Task<IActionResult> OnPost()
    {
        Check(Name.Trim().Length is > 0 and <= 60, nameof(Name), "access.passkey.name-missing");
        if (ModelState.IsValid)
        {
            var state = session.Record!.Challenge;
            session.Record.Challenge = null;
            if (await passkeys.Add(session.Officer!.Id, Name, Credential, state, HttpContext) is { } refused) ModelState.AddModelError(nameof(Name), T[refused.Text]);
        }
        if (!ModelState.IsValid)
        {
            await Offer();
            return Again();
        }
        await db.SaveChangesAsync();
        return LocalRedirect(Request.PathBase + "/meja/akun");
    }

    private async Task Offer()
    {
        var offered = await passkeys.Offer((await db.Set<OfficerRecord>().FindAsync(session.Officer!.Id))!, HttpContext);
        (Options, session.Record!.Challenge) = (offered.Options, offered.State);
        await db.SaveChangesAsync();
    }
}
