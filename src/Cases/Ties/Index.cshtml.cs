using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Cases.Ties;

/// <summary>One's own entry in the register and one's family's, for conflicts of interest; and which declarations of colleagues wait for one's word. Who they are of it shows nobody.</summary>
[Door(Doors.Desk), Anonymous(SignedIn = true)]
internal sealed class IndexModel(Db db, ISession session, IPersonSearch register, IFingerprints fingerprints, SecondPersons seconds, Clock clock) : FormPage
{
    [BindProperty] public string Kind { get; set; } = "";
    [BindProperty] public string Number { get; set; } = "";
    [BindProperty] public string Name { get; set; } = "";
    /// <summary>The tie to take back; empty where one is declared.</summary>
    [BindProperty] public string End { get; set; } = "";
    public IReadOnlyList<Tie> Held { get; private set; } = [];
    public IReadOnlyList<(Tie Tie, Officer Of)> Waiting { get; private set; } = [];
    /// <summary>Where the register has oneself now.</summary>
    public Employed? Own { get; private set; }
    public OfficeZone Zone => session.Office!.Zone;
    public IEnumerable<Option> Kinds => Tie.Kinds.Select(k => new Option(k, T["cases.tie.kind." + k]));

    public Task OnGetAsync() => Load();

    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        var self = session.Officer!.Id;
        if (End.Length > 0)
        {
            if (Held.FirstOrDefault(t => t.Id.ToString("N") == End) is not { } ended) return NotFound();
            var wish = ended.Withdraw(clock.Now);
            if (wish.Refused is { } not) return Refuse(not);
            db.Add(wish.Value!);
            db.Record(new TieWithdrawalAsked(self), session.Actor, new Because(Basis.Recusal), clock.Now);
            await db.SaveChangesAsync();
            return Redirect("~/meja/hubungan");
        }
        Check(Tie.Kinds.Contains(Kind), nameof(Kind), "cases.tie.kind-missing");
        Check(Number.Trim().Length > 0, nameof(Number), "cases.tie.number-missing");
        Check(Name.Trim().Length > 0, nameof(Name), "cases.error.name");
        if (!ModelState.IsValid) return Again();
        if (await register.Known(Number, Name) is not { } person) return Refuse(new NobodySo(), nameof(Number));
        var tie = Tie.Of(self, Kind, person, Held, fingerprints, clock.Now);
        if (tie.Refused is { } why) return Refuse(why);
        db.Add(tie.Value!);
        db.Record(new TieDeclared(self), session.Actor, new Because(Basis.Recusal), clock.Now);
        await db.SaveChangesAsync();
        return Redirect("~/meja/hubungan");
    }

    private async Task Load()
    {
        Held = await db.TiesOf([session.Officer!.Id]).OrderBy(t => t.At).ToListAsync();
        Waiting = await seconds.Waiting();
        if (Held.FirstOrDefault(t => t.Kind == Tie.Oneself) is { Person: { } own }) Own = await register.EmployedOn(own, Say.LocalDay(clock.Now, Zone));
    }
}

internal sealed record NobodySo() : Refusal("cases.tie.nobody-so");
