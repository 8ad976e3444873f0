using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Intake.Receipts;
using Netra.Kernel;
using Netra.Sodium;

namespace Netra.Intake.Reports;

/// <summary>Where a report about a region goes today: the competent office, and the one whose key opens it.</summary>
internal sealed record Route(Office Competent, Office Holder);

/// <summary>No office of the region, nor any above it, can receive: said before anything is stored.</summary>
internal sealed record NoOffice() : Refusal("intake.refusal.no-office");

/// <summary>The number drawn for this receipt belongs to another report; the page draws a new one.</summary>
internal sealed record NumberTaken() : Refusal("intake.refusal.number-taken");

/// <summary>A name is only taken where two officers stand ready to open it together; one alone never can.</summary>
internal sealed record NoTwoOfficers() : Refusal("intake.refusal.no-two-officers");

/// <summary>Seals a report and hands it to the competent office, in one transaction. The same receipt gives the same report, however often it is sent.</summary>
internal sealed class Receiving(Db db, IOffices offices, ISeals seals, IFourEyes fourEyes, IFingerprints fingerprints, IRulebook rulebook, IRegions regions, Clock clock)
{
    public DateOnly Today(RegionCode region) => DateOnly.FromDateTime(Kernel.Ui.Say.Local(clock.Now, regions.ZoneOf(region)));

    public async Task<Route?> RouteOf(RegionCode region) =>
        await offices.CompetentFor(region, Today(region)) is { } competent && await offices.HolderFor(competent.Id) is { } holder ? new(competent, holder) : null;

    /// <summary>A number no report has yet, with a new code.</summary>
    public async Task<(ReceiptNumber Number, ReceiptCode Code)> Draw(RegionCode region)
    {
        while (true)
        {
            var number = ReceiptNumber.New(region, Today(region));
            if (!await db.Set<Report>().AnyAsync(r => r.Number == number.Value)) return (number, ReceiptCode.New());
        }
    }

    /// <summary>The report this receipt already opened, if it did.</summary>
    public async Task<Outcome<Report>?> Earlier(ReceiptNumber number, ReceiptCode code) =>
        await db.Set<Report>().SingleOrDefaultAsync(r => r.Number == number.Value) is not { } report ? null
        : Bytes.FixedTimeEquals(report.Verifier, Derivation.Verifier(number, code)) ? report : new NumberTaken();

    public async Task<Outcome<Report>> Receive(Answers answers, ReceiptNumber number, ReceiptCode code)
    {
        if (await Earlier(number, code) is { } earlier) return earlier;
        if (await RouteOf(answers.Where) is not { } route) return new NoOffice();
        // Without a name nothing says more than the hour, ids included. With a name the minute counts: a statutory clock starts.
        var at = answers.Anonymous ? clock.Hour : clock.Now;
        using var pair = Derivation.Pair(number, code);
        using var identitySeal = answers.Anonymous ? null : await IdentitySeal(route, pair, at);
        if (!answers.Anonymous && identitySeal is null) return new NoTwoOfficers();
        using var seal = await seals.Create(at, [route.Competent.Id], [pair.PublicKey]);
        var report = Sealed(answers, route, number, code, at, pair, seal, identitySeal);
        db.Add(report);
        db.Record(new ReportReceived(report.Id, report.Office, report.Seal, report.Region.Value, report.Act, report.ActedOn, report.Anonymous, "web"),
            Actor.Reporter, new Because(Basis(report)), report.ReceivedAt);
        try { await db.SaveChangesAsync(); }
        catch (DbUpdateException)
        {
            // The same form sent twice at once: the other one won, and its report is this one.
            db.ChangeTracker.Clear();
            if (await Earlier(number, code) is { } won) return won;
            throw;
        }
        return report;
    }

    private async Task<OpenSeal?> IdentitySeal(Route route, KeyPair pair, DateTime at)
    {
        try { return await fourEyes.Create(at, route.Holder.Id, [pair.PublicKey]); }
        // No pair of members here or above, and no custodians: nobody could ever open it.
        catch (InvalidOperationException) { return null; }
    }

    private Report Sealed(Answers answers, Route route, ReceiptNumber number, ReceiptCode code, DateTime at, KeyPair pair, OpenSeal seal, OpenSeal? identitySeal)
    {
        return new Report
        {
            Id = new(Clock.NewId(at)), Number = number.Value, Seal = seal.Id, Office = route.Competent.Id, HeldBy = route.Holder.Id, Region = answers.Where,
            Act = Kinds.ActOf(answers.Kind)!, ActedOn = answers.ActedOn.Value, KnownOn = answers.KnownDay, Anonymous = answers.Anonymous, ReceivedAt = at,
            Texts = SealedTexts.Of(answers.Texts(), seal), PublicKey = pair.PublicKey, Verifier = Derivation.Verifier(number, code),
            IdentitySeal = identitySeal?.Id, Identity = identitySeal is null ? null : answers.Identity().Seal(identitySeal),
            ReportedPrint = fingerprints.Of("intake/reported", $"{answers.Where.At(RegionLevel.Regency)} {answers.Reported}"),
            EventPrint = answers.ActedOn.Value is { } day && answers.Unit.Length > 0 ? fingerprints.Of("intake/event", $"{answers.Region} {day:O} {answers.Unit}") : null
        };
    }

    private string Basis(Report report) =>
        rulebook.ElectionOn(report.ActedOn ?? Today(report.Region), report.Region)?.StartsWith("pemilu", StringComparison.Ordinal) is true ? "UU 7/2017 ps 454" : "UU 1/2015 ps 134";
}
