using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Prevention.Invitations;
using Netra.Prevention.Pacts;
using Netra.Prevention.Passkeys;
using Netra.Prevention.Refusals;
using Netra.Prevention.Revocations;

namespace Netra.Prevention.Signing;

/// <summary>Signing by personal invitation, at one address and without a script: the unit and the round; then, for who confirms to be the one invited, name and text;
/// then the pact. No cookie is set: what confirms travels in the form.</summary>
[Door(Doors.Public)]
internal sealed class NewModel(Db db, Tries tries, Pledging pledging, Refusing refusing, Revoking revoking, PactPaper paper, PactKey key, Clock clock) : FormPage, IConfirmed
{
    [BindProperty] public Confirmation Confirmation { get; set; } = new();
    /// <summary>The button pressed: confirm, sign, unwilling, refuse, disown, disowned, paper or proof.</summary>
    [BindProperty] public string Go { get; set; } = "";
    [BindProperty] public bool Read { get; set; }
    [BindProperty] public string Reason { get; set; } = "";

    public Invited Invited { get; private set; } = null!;
    /// <summary>invited, closed, confirmed, unwilling, refused, signed, disowning or disowned.</summary>
    public string Stage { get; private set; } = "invited";
    public Refusal? Closed { get; private set; }
    public Pact? Pact { get; private set; }
    public DateTime Now => clock.Now;

    public async Task<IActionResult> OnGetAsync(string token) => await Load(token) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string token)
    {
        if (!await Load(token)) return NotFound();
        if (Closed is not null) return Again();
        if (!Confirmation.Complete(Invited.Signer.Numbered))
        {
            Check(!Invited.Signer.Numbered || Confirmation.Born.Value is not null, "Confirmation.Born", "prevention.sign.born-missing");
            Check(!Invited.Signer.Numbered || Confirmation.Ending.Trim().Length == 4, "Confirmation.Ending", "prevention.sign.ending-missing");
            Check(Invited.Signer.Numbered, "Confirmation.Digits", "prevention.sign.digits-missing");
            return Again();
        }
        if (await tries.Judge(Invited, Confirmation) is { } wrong)
        {
            if (wrong is WrongConfirmation) return Refuse(wrong);
            (Stage, Closed) = ("closed", wrong);
            return Again();
        }
        (Stage, Pact) = (Invited.Pact is null ? "confirmed" : "signed", Invited.Pact);
        return Go switch
        {
            "sign" => await Sign(), "unwilling" => Unwilling(), "refuse" => await Refused(), "paper" when Pact is not null => Paper(), "proof" when Pact is not null => await Proof(),
            "disown" or "disowned" when Pact is { MadeWithout: true } pact => await Disown(pact, Go == "disowned"), _ => Page()
        };
    }

    private async Task<IActionResult> Sign()
    {
        Check(Read, nameof(Read), "prevention.sign.not-read");
        if (!ModelState.IsValid) return Again();
        var outcome = await pledging.Sign(Invited, Manner.Invitation);
        if (outcome.Refused is TooManyAtOnce busy)
        {
            Response.Headers.RetryAfter = "5";
            ModelState.AddModelError("", T[busy.Text]);
            Response.StatusCode = 503;
            return Page();
        }
        if (outcome.Refused is { } refused) return Refuse(refused);
        (Stage, Pact) = ("signed", outcome.Value);
        return Page();
    }

    private PageResult Unwilling()
    {
        if (Pact is null) Stage = "unwilling";
        return Page();
    }

    private async Task<IActionResult> Refused()
    {
        if (Pact is not null) return Page();
        Stage = "unwilling";
        Check(Reason.Trim().Length is > 0 and <= 2_000, nameof(Reason), "prevention.refuse.reason-missing");
        if (!ModelState.IsValid) return Again();
        if ((await refusing.Refuse(Invited, Reason.Trim())).Refused is { } refused) return Refuse(refused);
        Stage = "refused";
        return Page();
    }

    private async Task<PageResult> Disown(Pact pact, bool sure)
    {
        if (sure) await revoking.Disown(Invited.Round, pact);
        Stage = sure ? "disowned" : "disowning";
        return Page();
    }

    private FileContentResult Paper() => File(paper.Of(Pact!, Invited.Wording, Request), "application/pdf", $"pakta-{Pact!.Grouped}.pdf");

    private async Task<FileContentResult> Proof()
    {
        var code = Pact!.Code;
        var passkey = await db.Set<PactPasskey>().AsNoTracking().SingleOrDefaultAsync(p => p.Code == code);
        return File(PactProof.Of(Pact, Invited.Wording, key, passkey?.Signed), "application/json", $"pakta-{Pact.Grouped}.json");
    }

    private async Task<bool> Load(string token)
    {
        if (await db.FindInvited(token) is not { } invited) return false;
        (Invited, Closed) = (invited, invited.Closed(clock.Now));
        if (Closed is not null) Stage = "closed";
        return true;
    }
}
