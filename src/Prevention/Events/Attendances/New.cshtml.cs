using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Prevention.Events.Codes;

namespace Netra.Prevention.Events.Attendances;

/// <summary>At the door, on a phone: the code of the minute, then who it is. No account, no script, no cookie; what is typed by those invited is compared and not kept.</summary>
[Door(Doors.Public)]
internal sealed class NewModel(Db db, RotatingCode codes, EventSecrets secrets, Confirming confirming, Attending attending, Clock clock) : FormPage
{
    [BindProperty] public DateInput Born { get; set; } = new();
    [BindProperty] public string Ending { get; set; } = "";
    [BindProperty] public string GuestName { get; set; } = "";
    [BindProperty] public string Institution { get; set; } = "";
    /// <summary>That a page was opened by a good code, and when.</summary>
    [BindProperty] public string Pass { get; set; } = "";
    /// <summary>Of a guest: which form this is.</summary>
    [BindProperty] public string Form { get; set; } = "";
    /// <summary>The button pressed: invited or guest.</summary>
    [BindProperty] public string Go { get; set; } = "";

    public OutreachEvent? Event { get; private set; }

    private long Step => RotatingCode.StepAt(clock.Real);

    public async Task<IActionResult> OnGetAsync(string code)
    {
        await Load(codes.Read(code, Step));
        if (Event is null) Response.StatusCode = 410;
        else (Pass, Form) = (codes.Pass(Event.Nr, Step), secrets.Form(Clock.NewId(clock.Now)));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code)
    {
        await Load(codes.ReadPass(Pass, Step) ?? codes.Read(code, Step));
        if (Event is null)
        {
            Response.StatusCode = 410;
            return Page();
        }
        return Go == "guest" ? await Guest(Event) : await Invited(Event);
    }

    private async Task<IActionResult> Invited(OutreachEvent held)
    {
        Check(Born.Value is not null, nameof(Born), "prevention.sign.born-missing");
        Check(Ending.Trim().Length == 4, nameof(Ending), "prevention.sign.ending-missing");
        if (!ModelState.IsValid) return Again();
        var found = await confirming.Find(held, Born.Value!.Value, Ending);
        if (found.Value is not { } invitee) return Refuse(found.Refused!, found.Refused is NobodyFits ? nameof(Born) : "");
        return Ticket(await attending.Keep(held, invitee, Attendance.ByCode, new Actor("employee", invitee.Person.Value)));
    }

    private async Task<IActionResult> Guest(OutreachEvent held)
    {
        var (name, institution) = (Lines.Plain(GuestName), Lines.Plain(Institution));
        Check(Plain.Name(name).Length > 0 && name.Length <= 120, nameof(GuestName), "prevention.attend.name-missing");
        Check(Plain.Of(institution).Length > 0 && institution.Length <= 160, nameof(Institution), "prevention.attend.institution-missing");
        if (!ModelState.IsValid) return Again();
        if (await confirming.Guest(held) is { } crowd) return Refuse(crowd);
        var kept = await attending.Keep(held, name, institution, secrets.ReadForm(Form) ?? Clock.NewId(clock.Now));
        return kept.Value is { } attendance ? Ticket(attendance) : Refuse(kept.Refused!, nameof(GuestName));
    }

    private RedirectResult Ticket(Attendance attendance) => Redirect("~/kehadiran/" + secrets.Ticket(attendance.Id));

    private async Task Load(long? nr)
    {
        if (nr is { } found && await db.Set<OutreachEvent>().AsNoTracking().WithSteps().SingleOrDefaultAsync(e => e.Nr == found) is { State: "held" } held) Event = held;
    }
}
