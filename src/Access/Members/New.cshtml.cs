using Microsoft.AspNetCore.Mvc;
using Netra.Access.Invitations;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Access.Members;

[Door(Doors.Desk), Needs(AccessPermissions.ManageMembers), StepUp]
internal sealed class NewModel(Membership membership, Inviting inviting, ISession session, Texts texts) : FormPage
{
    [BindProperty(SupportsGet = true)] public string Kantor { get; set; } = "";
    [BindProperty] public string Name { get; set; } = "";
    [BindProperty] public string Email { get; set; } = "";
    [BindProperty] public string Role { get; set; } = "";

    public Office Office { get; private set; } = null!;
    public IEnumerable<Option> Options => Roles.For(Office.Kind).Select(r => new Option(r.Code, texts["access.role." + r.Code]));
    /// <summary>The one-time link; shown now and never again.</summary>
    public string? Link { get; private set; }

    public async Task OnGet() => await Load();

    public async Task<IActionResult> OnPost()
    {
        await Load();
        Check(Role.Length > 0, nameof(Role), "access.members.role-missing");
        if (!ModelState.IsValid) return Again();
        var outcome = await inviting.Invite(Office, Name, Email, Role, session.Actor);
        if (outcome.Refused is { } refused) return Refuse(refused, refused switch { NameMissing => nameof(Name), RoleNotOfOffice => nameof(Role), _ => nameof(Email) });
        Link = $"{Request.Site()}/masuk/daftar/{outcome.Value!.Token.Text}";
        return Page();
    }

    private async Task Load()
    {
        var offices = await membership.OfficesOf(session.Officer!);
        Office = offices.FirstOrDefault(o => o.Code == Kantor) ?? offices.First(o => o.Id == session.Officer!.Office);
    }
}
