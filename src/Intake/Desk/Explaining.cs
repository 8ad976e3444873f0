using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Intake.Reports;
using Netra.Kernel;

namespace Netra.Intake.Desk;

/// <summary>Shows a request to open a reporter's identity to an officer of the holding office who did not step back from the file.</summary>
internal sealed class Explaining(Db db, ISeals seals, ICases cases, ISession session) : IExplainAskings
{
    public async Task<(string Reason, string Page)?> Explain(Asking asking)
    {
        if (session.Officer is not { } me || await db.Set<Report>().AsNoTracking().SingleOrDefaultAsync(r => r.IdentitySeal == asking.Seal) is not { } report) return null;
        if ((await cases.RecusedFrom(me.Id)).Contains(report.Id)) return null;
        using var seal = await seals.Open(report.Seal);
        return seal is null ? null : (seal.Reveal(asking.SealedReason, Unsealing.Place), $"/meja/laporan/{report.Id.Value}");
    }
}
