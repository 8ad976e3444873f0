using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Netra.Cases.Assessments;
using Netra.Cases.Matches;
using Netra.Cases.Persons;
using Netra.Cases.Plenaries;
using Netra.Cases.Pledges;
using Netra.Cases.Relations;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Cases.Files;

[Door(Doors.Desk), Needs(CasesPermissions.Desk)]
internal sealed class ShowModel(Docket docket, Db db, ISession session, IReports reports, IOfficers officers, IOffices offices, IRulebook rules, IRegions regions, Conflicts conflicts, Prevented prevented) : PageModel
{
    public CaseFile CaseFile { get; private set; } = null!;
    public Office Office => docket.Office;
    public DateTime Now => docket.Now;
    public bool MayHandle => docket.MayHandle;
    public ReportView? Report { get; private set; }
    /// <summary>null where the session cannot open them.</summary>
    public ReportTexts? Texts { get; private set; }
    public SealedTexts Opened { get; private set; } = SealedTexts.None;
    public Weighed? Weighed { get; private set; }
    /// <summary>What prevention knows of the person and the unit; null where nobody was matched, or the session cannot open it.</summary>
    public Beside? Beside { get; private set; }
    public PhaseInfo? Phase { get; private set; }
    /// <summary>Other files of the same scope about the same person.</summary>
    public IReadOnlyList<CaseFile> SamePerson { get; private set; } = [];
    /// <summary>When the register was asked about the person, and by whom.</summary>
    public IReadOnlyList<Search> Searches { get; private set; } = [];
    /// <summary>One's own relation to the person, and for who decides on them those of the office's officers.</summary>
    public IReadOnlyList<Concern> Concerns { get; private set; } = [];
    public OfficerId Self => docket.Self;
    public IReadOnlyList<Trail> Journal { get; private set; } = [];
    private IReadOnlyList<Officer> Members { get; set; } = [];
    public string Where => regions.Path(CaseFile.Region);
    public string? ActWords => rules.Acts.FirstOrDefault(a => a.Code == CaseFile.ActEstablished)?.Name.ToString();
    /// <summary>What this officer may do next, from whichever half of the handling the file has reached; the first is the one to do.</summary>
    public IReadOnlyList<Step> Steps => [.. OutcomeSteps.Of(CaseFile, session.Officer!, Bench.Of(CaseFile, Members)), .. MayHandle ? NextSteps.Of(CaseFile) : []];
    /// <summary>Who opened the texts: a right of the person it is about, and noise among the steps.</summary>
    public IReadOnlyList<Trail> Readings => [.. Journal.Where(t => t.Kind == nameof(FileRead))];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await docket.Find(id) is not { } file) return NotFound();
        CaseFile = file;
        if (file.Report is { } report) (Report, Texts) = (await reports.Find(report), await reports.Read(report));
        Members = await officers.MembersOf(file.Office);
        using (var seal = await docket.Open(file))
            if (seal is not null) (Opened, Concerns, Beside) = (SealedTexts.Of(file, seal), await conflicts.Shown(file, seal, Members), await prevented.Of(file, seal));
        if (Opened.Person is { } person) Judge(person);
        if (file.Reported is { } reported)
            SamePerson = await db.CaseFiles.VisibleTo(session).Include(f => f.Registration).AsNoTracking()
                .Where(f => f.Id != file.Id && f.Reported!.Fingerprint == reported.Fingerprint).ToListAsync();
        if (file.Match?.PersonDigest is { } digest)
            SamePerson = [.. SamePerson, .. (await db.CaseFiles.VisibleTo(session).Where(f => f.Id != file.Id).MatchedWith(digest).Include(f => f.Registration).AsNoTracking().ToListAsync()).ExceptBy(SamePerson.Select(f => f.Id), f => f.Id)];
        Searches = await db.Set<Search>().AsNoTracking().Where(s => s.FileId == file.Id).OrderBy(s => s.At).ToListAsync();
        if (file.DayEstablished is { } day && file.Election is { } election) Phase = rules.PhaseOn(election, day);
        await ReadJournal();
        // Who opened what is a right of the person it is about: the trail is written before the page is sent.
        docket.Tell(new FileRead(file.Id, file.Office), new Because(Basis.Review(file)));
        await db.SaveChangesAsync();
        return Page();
    }

    /// <summary>null for who has left the office.</summary>
    public string? NameOf(OfficerId officer) => Members.FirstOrDefault(m => m.Id == officer)?.Name;

    /// <summary>What the rulebook says of the facts so far. Material for people who decide.</summary>
    private void Judge(Person person)
    {
        if (CaseFile is not { DayEstablished: { } day, Election: { } election } || rules.Acts.All(a => a.Code != CaseFile.ActEstablished)) return;
        var situation = new Situation
        {
            Person = new Subject { Status = person.Status, OfficeHolder = person.OfficeHolder },
            Act = CaseFile.ActEstablished, Date = day, Election = election, Region = CaseFile.Region.Value
        };
        Weighed = new(situation, rules.Explain(situation), rules.Version);
    }

    private async Task ReadJournal()
    {
        var entries = await db.Journal.Where(j => j.Subject == CaseFile.Id.Value && j.Kind != nameof(ClockMoved)).OrderByDescending(j => j.Seq).Take(100).ToListAsync();
        var names = Members.ToDictionary(o => $"officer:{o.Id.Value:N}", o => o.Name);
        // Of another office the file names the office alone, and of one's own who left the name: nothing stands there as if nobody had done it.
        foreach (var by in entries.Select(e => e.By).Distinct().Where(by => !names.ContainsKey(by) && by.StartsWith("officer:", StringComparison.Ordinal)))
            if (await officers.Find(new(Guid.Parse(by["officer:".Length..]))) is { } other)
                names[by] = other.Office == CaseFile.Office ? other.Name : (await offices.Find(other.Office))!.Name;
        Journal = [.. entries.Select(e => new Trail(e.At, e.Kind, names.GetValueOrDefault(e.By), e.Because.Split(" #")[0]))];
    }
}

/// <param name="Who">Name of the officer; null where no officer of this office did it.</param>
internal sealed record Trail(DateTime At, string Kind, string? Who, string Basis);
