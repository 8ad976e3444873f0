using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Intake.Mailbox;
using Netra.Intake.Reports;
using Netra.Kernel;

namespace Netra.Intake.Desk;

/// <summary>Tells the reporter that the identity was opened, from whatever page the second officer agreed. An opening that cannot be told does not happen.</summary>
internal sealed class OnUnsealed(Db db, ISeals seals, IOffices offices, ICases cases) : IReact<Unsealed>
{
    public async Task On(Unsealed fact, Recording recording)
    {
        if (await db.Set<Report>().AsNoTracking().SingleOrDefaultAsync(r => r.IdentitySeal == fact.Seal) is not { } report) return;
        if ((await cases.RecusedFrom(fact.AgreedBy)).Contains(report.Id)) throw new InvalidOperationException("An officer who stepped back from a file cannot be the second of four eyes on it.");
        using var seal = await seals.Open(report.Seal) ?? throw new InvalidOperationException($"The session of {recording.By} cannot write to the reporter, who must be told.");
        db.Add(Message.FromSystem(report.Id, seal, recording.By, recording.At, "intake.system.identity-opened", (await offices.Find(report.HeldBy))!.Name));
    }
}
