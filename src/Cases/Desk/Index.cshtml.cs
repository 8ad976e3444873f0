using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Cases.Desk;

[Door(Doors.Desk), Needs(CasesPermissions.Desk)]
internal sealed class IndexModel(Queue queue, ISession session, IReports reports, IRulebook rules, IRegions regions, Clock clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "nomor")] public string Number { get; set; } = "";
    [BindProperty(SupportsGet = true, Name = "tahap")] public string StageCode { get; set; } = "";
    [BindProperty(SupportsGet = true, Name = "sesudah")] public Guid? After { get; set; }

    public Office Office { get; private set; } = null!;
    public DateTime Now { get; private set; }
    public IReadOnlyList<(string Group, int Count, IReadOnlyList<Line> Lines)> Groups { get; private set; } = [];
    public IReadOnlyList<Appointment> Agenda { get; private set; } = [];
    public string? Next { get; private set; }
    public bool Filtered => Number.Length > 0 || StageCode.Length > 0;

    public async Task OnGetAsync()
    {
        (Office, Now) = (session.Office!, clock.Now);
        var places = await queue.Places(Number.Trim(), StageCode, Now, Office.Zone);
        // The cursor is the last file shown: what is added or answered meanwhile neither repeats nor hides a line.
        var start = After is { } last ? places.Index().FirstOrDefault(p => p.Item.File.Value == last, (Index: -1, Item: null!)).Index + 1 : 0;
        var page = places.Skip(start).Take(Queue.Size).ToList();
        var files = await queue.Read(page);
        var unregistered = await reports.Find([.. files.Where(f => f.Registration is null && f.Report is not null).Select(f => f.Report!.Value)]);
        var lines = files.Select(f => LineOf(f, unregistered)).ToList();
        Groups = [.. Queue.Groups.Where(g => page.Exists(p => p.Group == g))
            .Select(g => (g, places.Count(p => p.Group == g), (IReadOnlyList<Line>)[.. lines.Where(l => page.Find(p => p.File == l.File.Id)!.Group == g)]))];
        Next = start + page.Count < places.Count ? Url.Content($"~/meja?nomor={Uri.EscapeDataString(Number)}&tahap={Uri.EscapeDataString(StageCode)}&sesudah={page[^1].File.Value}") : null;
        Agenda = await queue.Agenda(Now, Office.Zone);
    }

    private Line LineOf(CaseFile file, IReadOnlyDictionary<ReportId, ReportView> unregistered)
    {
        var number = file.Registration?.Number ?? (file.Report is { } report ? unregistered.GetValueOrDefault(report)?.Number : null);
        var act = rules.Acts.FirstOrDefault(a => a.Code == file.ActEstablished)?.Name.ToString();
        return new(file, act, number ?? "", regions.Path(file.Region));
    }
}

/// <param name="Act">The act's words; null where the reporter chose none of the list.</param>
internal sealed record Line(CaseFile File, string? Act, string Number, string Where);
