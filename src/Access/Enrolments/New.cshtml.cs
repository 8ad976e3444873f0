using Microsoft.AspNetCore.Mvc;
using Netra.Access.Officers;
using Netra.Access.SecondFactors;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Access.Enrolments;

/// <summary>Opening the link shows words and a button; the secret appears only after the button, so a mail scanner that opens links learns and uses nothing.</summary>
[Door(Doors.Desk), Anonymous]
internal sealed class NewModel(Enrolling enrolling, IOffices offices) : FormPage
{
    [FromRoute] public string Token { get; set; } = "";
    [BindProperty] public string Act { get; set; } = "";
    [BindProperty] public string Password { get; set; } = "";
    [BindProperty] public string Repeat { get; set; } = "";
    [BindProperty] public string Code { get; set; } = "";

    public OfficerRecord? Person { get; private set; }
    public string Office { get; private set; } = "";
    /// <summary>The secret as text in groups of four, once begun.</summary>
    public string? Secret { get; private set; }
    public string Picture { get; private set; } = "";
    public Enrolment? Done { get; private set; }

    public async Task OnGet()
    {
        if (await Load() is null) Response.StatusCode = 404;
    }

    public async Task<IActionResult> OnPost()
    {
        if (await Load() is not { } invitation)
        {
            Response.StatusCode = 404;
            return Page();
        }
        if (Act != "begin")
        {
            Check(Password == Repeat, nameof(Repeat), "access.enrol.not-again");
            Check(Code.Length > 0, nameof(Code), "access.code-missing");
            if (Passwords.Judge(Password, Person!.Email) is { } weak) ModelState.AddModelError(nameof(Password), T[weak.Text, weak.Args]);
            if (ModelState.IsValid)
            {
                var outcome = await enrolling.Enrol(invitation, Password, Code);
                if (outcome.Refused is { } refused) ModelState.AddModelError(nameof(Code), T[refused.Text, refused.Args]);
                else
                {
                    Done = outcome.Value;
                    return Page();
                }
            }
        }
        Secret = string.Join(' ', Totp.Base32(await enrolling.Begin(invitation)).Chunk(4).Select(c => new string(c)));
        Picture = (await enrolling.Picture(invitation)).Text;
        return ModelState.IsValid ? Page() : Again();
    }

    private async Task<Invitations.Invitation?> Load()
    {
        if (await enrolling.Find(Access.Token.Read(Token)) is not { } invitation) return null;
        Person = await enrolling.Of(invitation);
        Office = (await offices.Find(Person.Office))!.Name;
        return invitation;
    }
}
