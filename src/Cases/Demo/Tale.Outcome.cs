using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Cases.Assessments;
using Netra.Cases.Referrals;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Cases.Demo;

/// <summary>From the invitations to the announced outcome.</summary>
internal sealed partial class Tale
{
    public Tale Invited(DateTime at, string role, string name, DateTime held, string place, bool again = false) => Staff(at, async (s, id) =>
    {
        var missed = again ? (await Whole(s, id)).Clarifications.Single(c => c is { Role: var r, Hearing.Attended: false } && r == role).Id : (Guid?)null;
        await s.Post<Clarifications.NewModel>(page =>
        {
            (page.Role, page.Name, page.Place, page.After, page.Day) = (role, name, place, missed, DateInput.Of(DateOnly.FromDateTime(held)));
            page.Time = $"{held:HH':'mm}";
            return page.OnPostAsync(id);
        });
    });

    /// <summary>The minutes of the earliest invitation that has none yet.</summary>
    public Tale Heard(DateTime at, string minutes, bool attended = true) => Staff(at, async (s, id) =>
    {
        var next = (await Whole(s, id)).Clarifications.Where(c => c.Hearing is null).MinBy(c => c.HeldAt)!.Id;
        await s.Post<Hearings.NewModel>(page =>
        {
            (page.Attended, page.Minutes) = (attended ? "yes" : "no", minutes);
            return page.OnPostAsync(id, next);
        });
    });

    /// <param name="circumstances">Of <see cref="AssessmentInput.AllCircumstances"/>.</param>
    public Tale Assessed(DateTime at, string facts, string analysis, string target = "contestant", params string[] circumstances) => Staff(at, (s, id) => s.Post<Assessments.NewModel>(async page =>
    {
        // The form comes filled with what the file holds; the officer adds the rest.
        await page.OnGetAsync(id);
        (page.Input.Facts, page.Input.Analysis, page.Input.Target, page.Input.Proposed, page.Do) = (facts, analysis, target, nameof(OutcomeKind.OtherLaw), "save");
        page.Input.Circumstances = [.. circumstances];
        return await page.OnPostAsync(id);
    }));

    public Tale PlenaryOpened(DateTime at) => Chair(at, (s, id) => s.Post<Plenaries.NewModel>(page => page.OnPostAsync(id)));

    public Tale Voted(DateTime at, string box, bool agrees = true, string note = "") => By(at, $"{box}.{office}@bawaslu.example", async (s, id) =>
    {
        var plenary = (await Whole(s, id)).LatestPlenary!.Id;
        await s.Post<Plenaries.ShowModel>(page =>
        {
            (page.Agrees, page.Note) = (agrees ? "yes" : "no", note);
            return page.OnPostVoteAsync(id, plenary);
        });
    });

    /// <summary>A plenary of an hour: all three vote, the chair closes it.</summary>
    public Tale Decided(DateTime at, string? against = null) =>
        PlenaryOpened(at).Voted(at.AddMinutes(20), "ketua").Voted(at.AddMinutes(25), "anggota1")
        .Voted(at.AddMinutes(35), "anggota2", against is null, against ?? "")
        .Chair(at.AddMinutes(50), async (s, id) =>
        {
            var plenary = (await Whole(s, id)).LatestPlenary!.Id;
            await s.Post<Plenaries.ShowModel>(page => page.OnPostCloseAsync(id, plenary));
        });

    public Tale Referred(DateTime at, string request) => Chair(at, (s, id) => s.Post<Referrals.NewModel>(async page =>
    {
        await page.OnGetAsync(id);
        page.Input.Request = request;
        return await page.OnPostAsync(id);
    }));

    public Tale TakenByBkn(DateTime at, string answer) => Taken(at, "petugas@bkn.example", answer);
    public Tale TakenByEmployer(DateTime at, string answer) => Taken(at, Employer, answer);

    /// <param name="kind">null decides what was recommended.</param>
    public Tale Sanctioned(DateTime at, string decree, DateOnly on, string? kind = null, string difference = "") => Receiver(at, Employer, (s, referral) => s.Post<Sanctions.NewModel>(page =>
    {
        (page.Kind, page.Decree, page.DecreedOn, page.Difference) = (kind ?? referral.Recommended!, decree, DateInput.Of(on), difference);
        return page.OnPostAsync(referral.Id);
    }));

    public Tale Executed(DateTime at, DateOnly received, DateOnly executed, string proof) => Receiver(at, Employer, (s, referral) => s.Post<Executions.NewModel>(page =>
    {
        (page.ReceivedOn, page.ExecutedOn, page.Proof) = (DateInput.Of(received), DateInput.Of(executed), proof);
        return page.OnPostAsync(referral.Id);
    }));

    public Tale Announced(DateTime at) => Chair(at, (s, id) => s.Post<Announcements.NewModel>(async page =>
    {
        await page.OnGetAsync(id);
        return await page.OnPostAsync(id);
    }));

    private string Employer => $"ppk.{office}@pemda.example";

    private Tale Taken(DateTime at, string officer, string answer) => Receiver(at, officer, (s, referral) => s.Post<Referrals.ShowModel>(async page =>
    {
        // Read before it is answered: the trail shows both.
        await page.OnGetAsync(referral.Id);
        page.Answer = answer;
        return await page.OnPostAsync(referral.Id);
    }));

    private Tale Receiver(DateTime at, string officer, Func<IServiceProvider, Referral, Task> step)
    {
        stage.At(at, officer, async s =>
        {
            var (db, report) = (s.GetRequiredService<Db>(), new ReportId(stage.Known["report." + key]));
            var files = db.CaseFiles.Where(f => f.Report == report).Select(f => f.Id);
            var referral = await db.ReferralsTo(s.GetRequiredService<ISession>()).AsNoTracking().SingleAsync(r => files.Contains(r.FileId));
            await step(s, referral);
        });
        return this;
    }

    private static Task<CaseFile> Whole(IServiceProvider s, Guid id) =>
        s.GetRequiredService<Db>().CaseFiles.Whole().AsNoTracking().SingleAsync(f => f.Id == new CaseFileId(id));
}
