using Microsoft.AspNetCore.Mvc;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Access.SignIns;

[Door(Doors.Desk), Anonymous]
internal sealed class ConfirmModel(SigningIn signing) : FormPage
{
    [BindProperty] public string Code { get; set; } = "";

    private Token? Half => Cookies.Read(Request, Cookies.Half);

    public async Task<IActionResult> OnGet() => await signing.Waiting(Half) is null ? Start() : Page();

    public async Task<IActionResult> OnPost()
    {
        if (await signing.Waiting(Half) is null) return Start();
        Check(Code.Count(char.IsAsciiDigit) == 6, nameof(Code), "access.code-missing");
        if (!ModelState.IsValid) return Again();
        var outcome = await signing.ByCode(Half, Code);
        if (outcome.Refused is { } refused) return Refuse(refused, nameof(Code));
        Cookies.Take(HttpContext, Cookies.Half);
        Cookies.Give(HttpContext, Cookies.Session, outcome.Value!);
        return LocalRedirect(Request.PathBase + "/meja");
    }

    private LocalRedirectResult Start() => LocalRedirect(Request.PathBase + "/masuk");
}
