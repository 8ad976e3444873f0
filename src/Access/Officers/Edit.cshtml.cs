using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Netra.Access.Enrolments;
using Netra.Access.SecondFactors;
using Netra.Access.Sessions;
using Netra.Access.SignIns;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Access.Officers;

/// <summary>One's own account: language, open sessions, password.</summary>
[Door(Doors.Desk), Anonymous(SignedIn = true)]
internal sealed class EditModel(Db db, Clock clock, DeskSession session, Unlocked unlocked, PasswordWork work, Attempts attempts) : FormPage
{
    [BindProperty] public string Act { get; set; } = "";
    [BindProperty] public string Language { get; set; } = "";
    [BindProperty] public string Present { get; set; } = "";
    [BindProperty] public string Password { get; set; } = "";
    [BindProperty] public string Repeat { get; set; } = "";

    public OfficerRecord Person { get; private set; } = null!;
    public IReadOnlyList<SessionRecord> Open { get; private set; } = [];
    public IReadOnlyList<PasskeyRecord> Passkeys { get; private set; } = [];
    public Guid Here => session.Record!.Id;
    public OfficeZone Zone => session.Office!.Zone;

    public async Task OnGet()
    {
        await Load();
        Language = Person.Language;
    }

    public async Task<IActionResult> OnPost()
    {
        await Load();
        switch (Act)
        {
            case "language":
                Check(Language is "id" or "en", nameof(Language), "access.account.language-missing");
                if (ModelState.IsValid) Person.Language = Language;
                break;
            case "password":
                await ChangePassword();
                break;
            default:
                db.RemoveRange(Passkeys.Where(p => p.Id.ToString("N") == Act));
                db.RemoveRange(Open.Where(s => s.Id != Here && s.Id.ToString("N") == Act));
                break;
        }
        if (!ModelState.IsValid) return Again();
        await db.SaveChangesAsync();
        return LocalRedirect(Request.PathBase + "/meja/akun");
    }

    private async Task ChangePassword()
    {
        Check(Password == Repeat, nameof(Repeat), "access.enrol.not-again");
        if (Passwords.Judge(Password, Person.Email) is { } weak) ModelState.AddModelError(nameof(Password), T[weak.Text, weak.Args]);
        if (!ModelState.IsValid) return;
        var enrolment = Person.Enrolment!;
        // A borrowed browser must not guess the password here at leisure.
        if (await attempts.Count("change " + Person.Id.Value.ToString("N")) is { } tooFast) ModelState.AddModelError(nameof(Present), T[tooFast.Text]);
        else if (!await enrolment.Knows(Present, work)) ModelState.AddModelError(nameof(Present), T["access.account.present-wrong"]);
        else
        {
            await enrolment.Lock(unlocked.Pair!, Password, work);
            await attempts.Forgive("change " + Person.Id.Value.ToString("N"));
            // Whoever learnt the old password and is signed in with it is out.
            db.RemoveRange(Open.Where(s => s.Id != Here));
        }
    }

    private async Task Load()
    {
        var id = session.Officer!.Id;
        Person = await db.Set<OfficerRecord>().Include(o => o.Enrolment).SingleAsync(o => o.Id == id);
        Passkeys = await db.Set<PasskeyRecord>().Where(p => p.OfficerId == id).OrderBy(p => p.At).ToListAsync();
        Open = [.. (await db.Set<SessionRecord>().Where(s => s.OfficerId == id).OrderByDescending(s => s.SeenAt).ToListAsync()).Where(s => s.Lives(clock.Real))];
    }
}
