using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Prevention.Events.Attendances;
using Netra.Prevention.Events.Certificates;
using Netra.Prevention.Events.Quizzes;
using Netra.Prevention.Invitations;

namespace Netra.Prevention.Events.Tickets;

/// <summary>The attendee's own page: that he was there, the quiz of the moment, and the certificate in the end. Who has the address has the page; no cookie is set.</summary>
[Door(Doors.Public)]
internal sealed class ShowModel(Db db, EventSecrets secrets, Answering answering, CertificatePaper paper) : FormPage
{
    [BindProperty] public List<string> Choices { get; set; } = [];
    /// <summary>The button pressed: answer or paper.</summary>
    [BindProperty] public string Go { get; set; } = "";

    public Attendance Attendance { get; private set; } = null!;
    public OutreachEvent Event { get; private set; } = null!;
    public Quiz Quiz { get; private set; } = null!;
    /// <summary>The turn of which the attendee has answered already.</summary>
    public IReadOnlyList<string> Answered { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string token) => await Load(token) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string token)
    {
        if (!await Load(token)) return NotFound();
        if (Go == "paper" && Event.State == "closed") return File(paper.Of(Event, [Attendance], Request), "application/pdf", $"sertifikat-{Attendance.Grouped}.pdf");
        if (Go != "answer" || Quiz.Turn is not { } turn || Answered.Contains(turn)) return Page();
        if (Quiz.Read(Choices) is not { } choices)
        {
            Check(false, "", "prevention.quiz.incomplete");
            return Again();
        }
        await answering.Keep(Event, Attendance, turn, choices);
        return Redirect("~/kehadiran/" + secrets.Ticket(Attendance.Id));
    }

    private async Task<bool> Load(string typed)
    {
        if (EventSecrets.ReadToken(typed) is not { } token) return false;
        var hash = Secrets.HashOf(token);
        if (await db.Set<Attendance>().AsNoTracking().SingleOrDefaultAsync(a => a.Hash == hash) is not { } attendance) return false;
        Attendance = attendance;
        Event = await db.Set<OutreachEvent>().AsNoTracking().WithSteps().SingleAsync(e => e.Nr == attendance.Event);
        Quiz = await db.QuizOf(Event);
        Answered = await answering.Turns(Event, attendance);
        return true;
    }
}
