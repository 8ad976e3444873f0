using Microsoft.AspNetCore.Mvc;
using Netra.Access.Sessions;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Access.SecondFactors;

/// <summary>Proves the second factor again before a dangerous act.</summary>
[Door(Doors.Desk), Anonymous(SignedIn = true)]
internal sealed class ConfirmModel(Db db, Clock clock, CodeProof codes, DeskSession session) : FormPage
{
    [BindProperty(SupportsGet = true)] public string Lanjut { get; set; } = "";
    [BindProperty] public string Code { get; set; } = "";

    public void OnGet() { }

    public async Task<IActionResult> OnPost()
    {
        Check(Code.Count(char.IsAsciiDigit) == 6, nameof(Code), "access.code-missing");
        if (!ModelState.IsValid) return Again();
        if (await codes.Of(session.Officer!.Id, Code) is { } refused) return Refuse(refused, nameof(Code));
        // Read anew: a refusal of the database forgets what was loaded.
        var record = (await db.Set<SessionRecord>().FindAsync(session.Record!.Id))!;
        record.SteppedUpAt = clock.Real;
        await db.SaveChangesAsync();
        return LocalRedirect(Url.IsLocalUrl(Lanjut) ? Lanjut : Request.PathBase + "/meja");
    }
}
