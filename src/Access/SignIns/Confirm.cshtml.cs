using Microsoft.AspNetCore.Mvc;
using Netra.Access.SecondFactors;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Access.SignIns;

[Door(Doors.Desk, Script = "/js/kunci.js"), Anonymous]
internal sealed class ConfirmModel(SigningIn signing, PasskeyProof passkeys, IOfficers officers, IEnumerable<DeskLink> links, Db db) : FormPage
{
    [BindProperty] public string Code { get; set; } = "";
    /// <summary>What the device signed; the page's script puts it here.</summary>
    [BindProperty] public string Credential { get; set; } = "";
    [BindProperty] public string Act { get; set; } = "";

    /// <summary>What the device is asked to sign; null where the officer has no passkey.</summary>
    public string? Options { get; private set; }

    private Token? Half => Cookies.Read(Request, Cookies.Half);

    public async Task<IActionResult> OnGet()
    {
        if (await signing.Waiting(Half) is not { } half) return Start();
        await Ask(half);
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (await signing.Waiting(Half) is not { } half) return Start();
        var byPasskey = Act == "passkey";
        Check(byPasskey || Code.Count(char.IsAsciiDigit) == 6, nameof(Code), "access.code-missing");
        if (ModelState.IsValid)
        {
            var outcome = byPasskey ? await signing.ByPasskey(Half, Credential, HttpContext) : await signing.ByCode(Half, Code);
            if (outcome.Value is { } token)
            {
                Cookies.Take(HttpContext, Cookies.Half);
                Cookies.Give(HttpContext, Cookies.Session, token);
                var officer = (await officers.Find(half.OfficerId))!;
                return LocalRedirect(Url.Content(DeskLink.Open(links, officer.Permissions)[0].Href));
            }
            ModelState.AddModelError(byPasskey ? nameof(Credential) : nameof(Code), T[outcome.Refused!.Text]);
        }
        if (await signing.Waiting(Half) is not { } still) return Start();
        await Ask(still);
        return Again();
    }

    private async Task Ask(HalfSignIn half)
    {
        if (await passkeys.Ask(half.OfficerId, HttpContext) is not { } asked) return;
        (Options, half.Challenge) = (asked.Options, asked.State);
        await db.SaveChangesAsync();
    }

    private LocalRedirectResult Start() => LocalRedirect(Request.PathBase + "/masuk");
}
