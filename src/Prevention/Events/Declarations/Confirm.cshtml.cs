using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Prevention.Invitations;

namespace Netra.Prevention.Events.Declarations;

/// <summary>An institution's representative reads the joint declaration and signs it by the institution's invitation. No account, no script, no cookie.</summary>
[Door(Doors.Public)]
internal sealed class ConfirmModel(Db db, Declaring declaring) : FormPage
{
    [BindProperty] public string SignerName { get; set; } = "";
    [BindProperty] public string Office { get; set; } = "";
    [BindProperty] public bool Mandated { get; set; }
    public OutreachEvent Event { get; private set; } = null!;
    public Declared Declared { get; private set; } = null!;
    public Declarer Declarer { get; private set; } = null!;
    public bool Open => Declarer.Signature is null && Event.State is "planned" or "held";

    public async Task<IActionResult> OnGetAsync(string token) => await Load(token) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string token)
    {
        if (!await Load(token)) return NotFound();
        var (name, office) = (Lines.Plain(SignerName), Lines.Plain(Office));
        Check(Plain.Name(name).Length > 0 && name.Length <= 120, nameof(SignerName), "prevention.attend.name-missing");
        Check(office.Length is > 0 and <= 160, nameof(Office), "prevention.declaration.office-missing");
        Check(Mandated, nameof(Mandated), "prevention.declaration.not-mandated");
        if (!ModelState.IsValid && Declarer.Signature is null) return Again();
        var signed = await declaring.Sign(Event, Declarer, Declared.Wording, name, office);
        return signed.Refused is { } refused ? Refuse(refused) : Redirect($"~/deklarasi/{token}");
    }

    private async Task<bool> Load(string typed)
    {
        if (EventSecrets.ReadToken(typed) is not { } token) return false;
        var hash = Secrets.HashOf(token);
        if (await db.Set<Declarer>().AsNoTracking().Include(d => d.Letters).SingleOrDefaultAsync(d => d.Hash == hash || d.Letters.Any(l => l.Hash == hash)) is not { } declarer) return false;
        // A letter that was revoked or has a successor opens nothing; a signature given with it stands.
        if (!declarer.OpensWith(hash)) return false;
        Event = await db.Set<OutreachEvent>().AsNoTracking().WithSteps().SingleAsync(e => e.Nr == declarer.Event);
        Declared = (await db.DeclarationOf(Event))!;
        Declarer = Declared.Declarers.Single(d => d.Id == declarer.Id);
        return true;
    }
}
