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
/// then the pact, at an address that opens it for some minutes. No cookie is set: what confirms travels in the form.</summary>
[Door(Doors.Public), First(typeof(SignFirst))]
internal sealed class NewModel(Db db, Tries tries, Secrets secrets, Refusing refusing, Revoking revoking, PactPaper paper, PactKey key, Clock clock) : FormPage, IConfirmed
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

    /// <summary>Why the signature just sent was not kept; <see cref="SignFirst"/> says so.</summary>
    private Refusal? Told => HttpContext.Features.Get<Refusal>();

    public async Task<IActionResult> OnGetAsync(string token, string? pass) => await Load(token, pass) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string token, string? pass)
    {
        if (!await Load(token, pass)) return NotFound();
        if (Closed is not null) return Again();
        return Stage == "signed" || await Confirmed() is not { } shown ? await Done() : shown;
    }

    /// <returns>null where the confirmation fits.</returns>
    private async Task<IActionResult?> Confirmed()
    {
        if (!Confirmation.Complete(Invited.Signer.Numbered))
        {
            Check(!Invited.Signer.Numbered || Confirmation.Born.Value is not null, "Confirmation.Born", "prevention.sign.born-missing");
            Check(!Invited.Signer.Numbered || Confirmation.Ending.Trim().Length == 4, "Confirmation.Ending", "prevention.sign.ending-missing");
            Check(Invited.Signer.Numbered, "Confirmation.Digits", "prevention.sign.digits-missing");
            return Again();
        }
        // What was judged already is not judged twice: a wrong try counts once.
        if ((Told is Locked || Tries.Counts(Told) ? Told : await tries.Judge(Invited, Confirmation)) is { } wrong)
        {
            if (wrong is WrongConfirmation) return Refuse(wrong);
            (Stage, Closed) = ("closed", wrong);
            return Again();
        }
        (Stage, Pact) = (Invited.Pact is null ? "confirmed" : "signed", Invited.Pact);
        return null;
    }

    private async Task<IActionResult> Done() => Go switch
    {
        "sign" when Pact is null => NotSigned(), "unwilling" => Unwilling(), "refuse" => await Refused(), "paper" when Pact is not null => Paper(), "proof" when Pact is not null => await Proof(),
        "disown" or "disowned" when Pact is { MadeWithout: true } pact => await Disown(pact, Go == "disowned"), _ => Page()
    };

    private PageResult NotSigned()
    {
        Check(Read, nameof(Read), "prevention.sign.not-read");
        if (Told is { } refused) ModelState.AddModelError("", T[refused.Text, refused.Args]);
        if (Told is not TooManyAtOnce) return Again();
        (Response.Headers.RetryAfter, Response.StatusCode) = ("5", 503);
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

    private async Task<bool> Load(string token, string? pass)
    {
        if (await db.FindInvited(token) is not { } invited) return false;
        (Invited, Closed) = (invited, invited.Closed(clock.Now));
        if (Closed is not null) Stage = "closed";
        else if (pass is not null && invited.Pact is { } pact && secrets.Opens(pass, pact.Code, clock.Real)) (Stage, Pact) = ("signed", pact);
        return true;
    }
}
