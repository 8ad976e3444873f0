using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Prevention.Invitations;
using Netra.Prevention.Pacts;
using Netra.Prevention.Signing;

namespace Netra.Prevention.Passkeys;

internal sealed record NoDeviceKey() : Refusal("prevention.passkey.none");
internal sealed record TooLate() : Refusal("prevention.passkey.late");

/// <summary>Signing with a key of one's own device: the one page of the public door with a script, reached after confirmation. Nothing is kept between its steps; what the
/// device signs names round, person, text and minute, so that a signature fits one pact and none else.</summary>
[Door(Doors.Public, Script = "/js/kunci.js")]
internal sealed class NewModel(Db db, Tries tries, Pledging pledging, Secrets secrets, Ceremony ceremony, Clock clock) : FormPage, IConfirmed
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    [BindProperty] public Confirmation Confirmation { get; set; } = new();
    [BindProperty] public bool Read { get; set; }
    /// <summary>make or sign; else the page is shown.</summary>
    [BindProperty] public string Go { get; set; } = "";
    /// <summary>What the device answered; the script writes it.</summary>
    [BindProperty] public string Credential { get; set; } = "";
    [BindProperty] public string KeyId { get; set; } = "";
    [BindProperty] public string Key { get; set; } = "";
    [BindProperty] public string At { get; set; } = "";

    public Invited Invited { get; private set; } = null!;
    /// <summary>make, sign or signed.</summary>
    public string Stage { get; private set; } = "make";
    public string Options { get; private set; } = "";
    public Pact? Pact { get; private set; }
    private PactCode Number => secrets.Code(Invited.Round.Id, Invited.Signer.Person, Invited.Take);

    public IActionResult OnGet(string token) => Redirect("~/ikrar/" + token);

    public async Task<IActionResult> OnPostAsync(string token)
    {
        if (await db.FindInvited(token) is not { } invited) return NotFound();
        Invited = invited;
        // What is wrong with invitation or confirmation is told at the invitation's own page.
        if (invited.Closed(clock.Now) is not null || !Confirmation.Complete(invited.Signer.Numbered) || await tries.Judge(invited, Confirmation) is not null) return Redirect("~/ikrar/" + token);
        if (invited.Pact is { } made) return Signed(made);
        return Go switch { "make" => Make(), "sign" => await Sign(), _ => Offered(null) };
    }

    private PageResult Make()
    {
        Check(Read, nameof(Read), "prevention.sign.not-read");
        if (!ModelState.IsValid) return Offered(null);
        if (Ceremony.Made(Credential) is not { } made) return Offered(new NoDeviceKey());
        var at = PactContent.At(clock.Now);
        (Stage, KeyId, Key, At) = ("sign", made.Id, made.Key, at);
        Options = ceremony.Get(Pledging.ContentOf(Invited, Number, Manner(Key), Parse(at)!.Value), made.Id);
        return Page();
    }

    private async Task<IActionResult> Sign()
    {
        if (Parse(At) is not { } at || clock.Now - at is var age && (age < TimeSpan.Zero || age > Longest)) return Offered(new TooLate());
        if (Ceremony.Signed(Credential, Key) is not { } signature) return Offered(new NoDeviceKey());
        var manner = Manner(Key) with { At = at, Passkey = signature };
        if (!signature.Fits(Pledging.ContentOf(Invited, Number, manner, at)) || !signature.MadeAt(ceremony.Host)) return Offered(new NoDeviceKey());
        var outcome = await pledging.Sign(Invited, manner);
        if (outcome.Refused is TooManyAtOnce) Response.Headers.RetryAfter = "5";
        return outcome.Value is { } pact ? Signed(pact) : Offered(outcome.Refused);
    }

    private PageResult Offered(Refusal? refused)
    {
        Options = ceremony.Create(Number);
        return refused is not null ? Refuse(refused) : ModelState.IsValid ? Page() : Again();
    }

    private PageResult Signed(Pact pact)
    {
        (Stage, Pact) = ("signed", pact);
        return Page();
    }

    private static Manner Manner(string key) => new(Assurance.Passkey, (PactContent.DeviceKey, PasskeySignature.Fingerprint(System.Buffers.Text.Base64Url.DecodeFromChars(key))));

    private static DateTime? Parse(string at) => DateTime.TryParseExact(at, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;
}
