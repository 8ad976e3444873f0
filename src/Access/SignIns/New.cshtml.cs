using Microsoft.AspNetCore.Mvc;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Access.SignIns;

[Door(Doors.Desk), Anonymous]
internal sealed class NewModel(SigningIn signing) : FormPage
{
    [BindProperty] public string Email { get; set; } = "";
    [BindProperty] public string Password { get; set; } = "";

    public void OnGet() { }

    public async Task<IActionResult> OnPost()
    {
        Check(Email.Trim().Length > 0, nameof(Email), "access.email-missing");
        Check(Password.Length > 0, nameof(Password), "access.password-missing");
        if (!ModelState.IsValid) return Again();
        var outcome = await signing.ByPassword(Email, Password);
        if (outcome.Refused is { } refused) return Refuse(refused, nameof(Password));
        Cookies.Give(HttpContext, Cookies.Half, outcome.Value!);
        return LocalRedirect(Request.PathBase + "/masuk/faktor");
    }
}
