using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Invitations;
using Netra.Prevention.Pacts;
using Netra.Prevention.Rounds;
using Netra.Prevention.Signing;

namespace Netra.Prevention.Sheets;

internal sealed record RecorderMayNotCheck() : Refusal("prevention.sheet.recorder");
internal sealed record NotLetIn() : Refusal("prevention.sheet.not-let-in");
internal sealed record LetInByRecorder() : Refusal("prevention.sheet.let-in-by-recorder");
internal sealed record CheckedAlready() : Refusal("prevention.sheet.checked");

/// <summary>Four eyes on paper: an officer whom somebody let in other than the one who recorded the sheet says whether it is signed. Only then is there a pact.</summary>
internal sealed class Checking(Db db, Pledging pledging, Secrets secrets, IOfficers officers, ISession session, Clock clock)
{
    public async Task<Refusal?> Reject(Round round, RoundUnit unit, Sheet sheet) => await Check(round, unit, sheet, false) is { Refused: { } refused } ? refused : null;

    public async Task<Refusal?> Confirm(Round round, RoundUnit unit, Sheet sheet)
    {
        var check = await Check(round, unit, sheet, true);
        if (check.Value is not { } confirmed) return check.Refused;
        if (await db.FindInvited(secrets, round, sheet.Person) is not { } invited) return new NoLongerAsked();
        // A sheet of a take that is over, because the person signed otherwise meanwhile, makes no second pact.
        if (invited.Take != sheet.Take || invited.Pact is not null) return new ListMovedOn();
        return (await pledging.Sign(invited, await Manner(sheet, confirmed))).Refused;
    }

    private async Task<Manner> Manner(Sheet sheet, SheetCheck check)
    {
        var lines = new List<(string, string)> { (PactContent.OnPaper, sheet.SignedOn.ToString("O", CultureInfo.InvariantCulture)), (PactContent.RecordedBy, (await officers.Find(sheet.By))!.Name), (PactContent.CheckedBy, (await officers.Find(check.By))!.Name) };
        if (sheet.Scan is { } scan) lines.Add((PactContent.Scan, scan));
        // It was signed while the round ran, however long the check takes.
        return new(Assurance.Paper, lines) { By = session.Actor, Asked = sheet.At };
    }

    private async Task<Outcome<SheetCheck>> Check(Round round, RoundUnit unit, Sheet sheet, bool confirmed)
    {
        var (self, now) = (session.Officer!.Id, clock.Now);
        if (sheet.By == self) return new RecorderMayNotCheck();
        if (!await officers.IsLetIn(self)) return new NotLetIn();
        if (!await officers.IsApartFrom(self, sheet.By)) return new LetInByRecorder();
        // Confirmed, but cut off before the pact was written: it is written now, by that confirmation.
        if (await db.Set<SheetCheck>().AsNoTracking().SingleOrDefaultAsync(c => c.Sheet == sheet.Id) is { } before) return confirmed && before.Confirmed ? before : new CheckedAlready();
        var check = db.Add(new SheetCheck { Sheet = sheet.Id, Confirmed = confirmed, By = self, At = now }).Entity;
        db.Record(new SheetChecked(round.Id, unit.Unit, sheet.Id, confirmed), session.Actor, new Because(Basis.Pledge), now);
        return await db.SaveOnce() ? check : new CheckedAlready();
    }
}
