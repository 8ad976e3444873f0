using Microsoft.AspNetCore.Mvc;
using Netra.Access.Invitations;
using Netra.Access.Keys;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Access.Members;

/// <summary>One member: role, a new enrolment link, and letting go.</summary>
[Door(Doors.Desk), Needs(AccessPermissions.ManageMembers), StepUp]
internal sealed class EditModel(Membership membership, Inviting inviting, Leaving leaving, Clock clock, ISession session, Texts texts) : FormPage
{
    // Codes, so that the journal holds no free words about a person.
    private static readonly string[] Reasons = ["mutasi", "pensiun", "akhir-tugas", "diberhentikan", "meninggal"];

    [FromRoute] public Guid Id { get; set; }
    [BindProperty] public string Act { get; set; } = "";
    [BindProperty] public string Role { get; set; } = "";
    [BindProperty] public string Reason { get; set; } = "";

    public Member Member { get; private set; } = null!;
    public bool Self => Member.Officer.Id == session.Officer!.Id;
    public string? Link { get; private set; }
    public IEnumerable<Option> RoleOptions => Roles.For(Member.Office.Kind).Select(r => new Option(r.Code, texts["access.role." + r.Code]));
    public IEnumerable<Option> ReasonOptions => Reasons.Select(r => new Option(r, texts["access.left." + r]));

    public async Task<IActionResult> OnGet()
    {
        if (!await Load()) return NotFound();
        Role = Member.Officer.Role;
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (!await Load()) return NotFound();
        var (refused, field) = Act switch
        {
            "role" => ((await membership.ChangeRole(Member, Role, session.Actor)).Refused, nameof(Role)),
            "let-go" when !Reasons.Contains(Reason) => (new ReasonMissing(), nameof(Reason)),
            "let-go" => ((await leaving.LetGo(Member.Officer.Id, session.Actor, new Because(Reason), clock.Now)).Refused, ""),
            _ => (await InviteAgain(), "")
        };
        if (refused is not null) return Refuse(refused, field);
        return Link is not null ? Page() : LocalRedirect($"{Request.PathBase}/meja/anggota?kantor={Member.Office.Code}");
    }

    private async Task<Refusal?> InviteAgain()
    {
        if (Self) return new NotYourOwnRole();
        var outcome = await inviting.Again(Member.Officer, session.Actor);
        if (outcome.Value is { } invited) Link = $"{Request.Site()}/masuk/daftar/{invited.Token.Text}";
        return outcome.Refused;
    }

    private async Task<bool> Load()
    {
        if (await membership.Find(session.Officer!, new(Id)) is not { } member) return false;
        Member = member;
        return true;
    }
}

internal sealed record ReasonMissing() : Refusal("access.members.reason-missing");
