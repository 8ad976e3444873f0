using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Prevention.Invitations;
using Netra.Prevention.Pacts;
using Netra.Prevention.Rounds;
using Netra.Prevention.Signing;

namespace Netra.Prevention.Kiosks;

/// <summary>One after another: number and birth date, the text, the signature, and the page is as it was. No cookie, no script: what confirms travels in the form, and
/// the answer itself asks the browser to go back to the beginning.</summary>
[Door(Doors.Public)]
internal sealed class ShowModel(Db db, Admitting admitting, Pledging pledging, Clock clock) : FormPage
{
    private const int SecondsToRead = 300, SecondsToNote = 45;

    [BindProperty] public string Number { get; set; } = "";
    [BindProperty] public DateInput Born { get; set; } = new();
    [BindProperty] public bool Read { get; set; }
    /// <summary>confirm or sign.</summary>
    [BindProperty] public string Go { get; set; } = "";
    public Kiosk Kiosk { get; private set; } = null!;
    public Round Round { get; private set; } = null!;
    public RoundUnit Unit { get; private set; } = null!;
    /// <summary>open, closed, confirmed or signed.</summary>
    public string Stage { get; private set; } = "open";
    public Invited? Invited { get; private set; }
    public Pact? Pact { get; private set; }

    public async Task<IActionResult> OnGetAsync(string token) => await Load(token) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string token)
    {
        if (!await Load(token)) return NotFound();
        if (Stage == "closed") return Again();
        var number = string.Concat(Typed.Digits(Number).Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
        Check(number.Length >= 4, nameof(Number), "prevention.kiosk.number-missing");
        Check(Born.Value is not null, nameof(Born), "prevention.sign.born-missing");
        if (!ModelState.IsValid) return Again();
        var admitted = await admitting.Admit(Kiosk, Round, Unit, number, Born.Value!.Value);
        if (admitted.Value is not { } invited) return Refuse(admitted.Refused!);
        (Invited, Pact, Stage) = (invited, invited.Pact, invited.Pact is null ? "confirmed" : "signed");
        return Go == "sign" && Pact is null ? await Sign(invited) : Shown();
    }

    private async Task<IActionResult> Sign(Invited invited)
    {
        Check(Read, nameof(Read), "prevention.sign.not-read");
        if (!ModelState.IsValid) return Again();
        var outcome = await pledging.Sign(invited, new(Assurance.Kiosk, (PactContent.Kiosk, Kiosk.Id.ToString("D"))));
        if (outcome.Refused is TooManyAtOnce) Response.Headers.RetryAfter = "5";
        if (outcome.Refused is { } refused) return Refuse(refused);
        (Pact, Stage) = (outcome.Value, "signed");
        return Shown();
    }

    // Whoever walks away leaves no name on the screen.
    private PageResult Shown()
    {
        Response.Headers["Refresh"] = $"{(Stage == "signed" ? SecondsToNote : SecondsToRead)}; url={Request.PathBase}{Request.Path}";
        return Page();
    }

    private async Task<bool> Load(string typed)
    {
        if (Secrets.ReadToken(typed) is not { } token) return false;
        var hash = Secrets.HashOf(token);
        if (await db.Set<Kiosk>().AsNoTracking().SingleOrDefaultAsync(k => k.Hash == hash) is not { } kiosk) return false;
        (Kiosk, Round, Unit) = (kiosk, await db.Set<Round>().AsNoTracking().SingleAsync(r => r.Nr == kiosk.Round), await db.Set<RoundUnit>().AsNoTracking().SingleAsync(u => u.Nr == kiosk.Unit));
        if (clock.Now >= kiosk.ClosesAt || Round.State(clock.Now) != "runs" || await db.Set<KioskEnd>().AnyAsync(e => e.Kiosk == kiosk.Id)) Stage = "closed";
        return true;
    }
}
