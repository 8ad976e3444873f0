using Netra.Cases.Clocks;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Cases.Openings;

/// <summary>Every report opens a file and starts the clock of its preliminary review, in the transaction that receives it: none can be left unanswered unseen.</summary>
internal sealed class OnReportReceived(Opening opening) : IReact<ReportReceived>
{
    public async Task On(ReportReceived fact, Recording recording) =>
        await opening.Open(fact.Office, fact.Report, RegionCode.From(fact.Region), fact.Act, fact.ActedOn, fact.Anonymous, recording);
}

/// <summary>Opens a file on a report, at receipt or when another office passes the report on.</summary>
internal sealed class Opening(Db db, IOffices offices, ISeals seals, IRulebook rules, Deadlines deadlines)
{
    /// <param name="on">Its time is the whole hour for anything done through the reporter's door, so the clock starts at that hour too.</param>
    public async Task<CaseFile> Open(OfficeId competent, ReportId report, RegionCode region, string act, DateOnly? actedOn, bool anonymous, Recording on)
    {
        // Without an enrolled member nobody there could open it: the nearest superior with one handles it.
        var office = await offices.HolderFor(competent) ?? throw new InvalidOperationException($"No office above {competent.Value} has a member who can open a report.");
        var day = actedOn ?? Say.LocalDay(on.At, office.Zone);
        using var seal = await seals.Create(on.At, [office.Id]);
        var file = new CaseFile
        {
            Id = new(Clock.NewId(on.At)), Office = office.Id, Seal = seal.Id, Report = report, Region = region, Act = act, ActedOn = actedOn,
            Election = rules.ElectionOn(day, region), Anonymous = anonymous, OpenedAt = on.At
        };
        db.Add(file);
        db.Record(new FileOpened(file.Id, file.Office, anonymous ? "anonymous" : "report", act), on.By, new Because(Basis.Review(file)), on.At);
        await deadlines.Start(file, ClockCodes.PreliminaryReview, on.At, on);
        return file;
    }
}
