using Microsoft.AspNetCore.Mvc;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Registry.Units;

namespace Netra.Registry.Terms;

/// <summary>What a term is and says: the page of its end is the same for a head and for a coordinator.</summary>
/// <param name="Over">When and why it ended; null while it lasts.</param>
/// <param name="Title">Text keys: of the page, of what ending it means (it takes the first day), of the button.</param>
internal sealed record Term(DateOnly Since, (DateOnly Until, string Reason)? Over, string Title, string Lead, string Button);

/// <summary>Ends somebody's time in a unit.</summary>
internal abstract class TermPage(Db db, ISession session, Clock clock) : FormPage
{
    [BindProperty] public DateInput Until { get; set; } = new();
    [BindProperty] public string Reason { get; set; } = "";

    public ServedUnit Unit { get; protected set; } = null!;
    public abstract Term Term { get; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        Until = DateInput.Of(Say.LocalDay(clock.Now, session.Office!.Zone));
        return await Load(id) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        var reason = Reason.Trim();
        Check(Until.Value is not null, nameof(Until), "registry.term.date-missing");
        Check(Reasons.Fit(reason), nameof(Reason), "registry.why-missing");
        if (!ModelState.IsValid) return Again();
        var outcome = Finish(Until.Value!.Value, reason, session.Actor, clock.Now);
        if (outcome.Value is not { } end) return Refuse(outcome.Refused!, nameof(Until));
        db.Add(end.Row);
        db.Record(end.Fact, session.Actor, new Because(Basis.Register, id), clock.Now);
        return await db.SaveOnce() ? Redirect($"~/meja/pegawai/unit/{Unit.Unit.Id.Value}") : Refuse(new SomebodyElse());
    }

    /// <summary>Finds the term and its unit within the session's scope.</summary>
    protected abstract Task<bool> Load(Guid id);

    /// <summary>Decides the end; the page saves it.</summary>
    protected abstract Outcome<TermEnd> Finish(DateOnly until, string reason, Actor by, DateTime at);
}

/// <param name="Row">What is written.</param>
internal sealed record TermEnd(object Row, IFact Fact);
