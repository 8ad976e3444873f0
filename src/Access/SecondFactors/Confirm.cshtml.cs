using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Netra.Access.Sessions;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Access.SecondFactors;

/// <summary>Proves the second factor again before a dangerous act. A form that came too late for it is carried here in hidden fields, and is sent on afterwards.</summary>
[Door(Doors.Desk, Script = "/js/kunci.js"), Anonymous(SignedIn = true)]
internal sealed class ConfirmModel(Db db, Clock clock, CodeProof codes, PasskeyProof passkeys, DeskSession session, IEnumerable<DeskLink> links, IOptions<AntiforgeryOptions> antiforgery) : FormPage
{
    [BindProperty(SupportsGet = true)] public string Lanjut { get; set; } = "";
    [BindProperty] public string FactorCode { get; set; } = "";
    [BindProperty] public string Credential { get; set; } = "";
    /// <summary>The button pressed: code or passkey; empty where another page's form arrives.</summary>
    [BindProperty] public string Factor { get; set; } = "";
    [BindProperty] public bool Carries { get; set; }

    public string? Options { get; private set; }

    /// <summary>What was typed on the page the form belongs to. Our own names are none that a form there has.</summary>
    public IEnumerable<(string Name, string Value)> Carried => !Carries ? [] :
        Request.Form.Where(f => f.Key is not (nameof(Lanjut) or nameof(FactorCode) or nameof(Credential) or nameof(Factor) or nameof(Carries)) && f.Key != antiforgery.Value.FormFieldName)
            .SelectMany(f => f.Value, (f, value) => (f.Key, value ?? ""));

    public async Task OnGet() => await Ask();

    public async Task<IActionResult> OnPost()
    {
        if (Factor.Length == 0)
        {
            Carries = true;
            await Ask();
            return Page();
        }
        var byPasskey = Factor == "passkey";
        Check(byPasskey || FactorCode.Count(char.IsAsciiDigit) == 6, nameof(FactorCode), "access.code-missing");
        if (ModelState.IsValid && await Prove(byPasskey) is { } refused) ModelState.AddModelError(byPasskey ? nameof(Credential) : nameof(FactorCode), T[refused.Text]);
        if (!ModelState.IsValid)
        {
            await Ask();
            return Again();
        }
        (await Record()).SteppedUpAt = clock.Real;
        await db.SaveChangesAsync();
        if (!Url.IsLocalUrl(Lanjut)) return LocalRedirect(Url.Content(DeskLink.Open(links, session.Officer!.Permissions)[0].Href));
        return Carries ? LocalRedirectPreserveMethod(Lanjut) : LocalRedirect(Lanjut);
    }

    private async Task<Refusal?> Prove(bool byPasskey)
    {
        if (!byPasskey) return await codes.Of(session.Officer!.Id, FactorCode);
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
