using Microsoft.AspNetCore.Mvc;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Prevention.Events.Steps;

/// <summary>The minutes, written until they are approved; then the event is closed.</summary>
[Door(Doors.Desk), Needs(PreventionPermissions.Organise)]
internal sealed class EditModel(Db db, ISession session, Proceeding proceeding) : FormPage
{
    private const int Longest = 20_000;

    [BindProperty] public string Text { get; set; } = "";
    [BindProperty] public string Approver { get; set; } = "";
    /// <summary>The button pressed: write or approve.</summary>
    [BindProperty] public string Go { get; set; } = "";
    public OutreachEvent Event { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        Text = Event.Minutes?.Text ?? "";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return NotFound();
        var text = Lines.Seen(Text).ReplaceLineEndings("\n").Trim();
        if (Go == "approve")
        {
            Text = Event.Minutes?.Text ?? "";
            Check(Lines.Plain(Approver).Length is > 0 and <= 200, nameof(Approver), "prevention.minutes.approver-missing");
        }
        else Check(text.Length is > 0 and <= Longest, nameof(Text), "prevention.minutes.text-missing");
        if (!ModelState.IsValid) return Again();
        var refused = Go == "approve" ? await proceeding.Approve(Event, Lines.Plain(Approver)) : await proceeding.Write(Event, text);
        return refused is not null ? Refuse(refused) : Redirect(Go == "approve" ? $"~/meja/kegiatan/{id}" : $"~/meja/kegiatan/{id}/notulen");
    }

    private async Task<bool> Load(Guid id)
    {
        if (await db.Own(session, id) is not { } found) return false;
        Event = found;
        return true;
    }
}
