using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Ui;

namespace Netra.Cases.Pledges;

/// <summary>What prevention knows of the person a file was matched with: what was signed before the act and until now, and what the unit did. Whether somebody
/// refused is not among it.</summary>
/// <param name="Day">Of the act; null where it is not known.</param>
/// <param name="Unit">Where the person stood on that day, else now.</param>
internal sealed record Beside(DateOnly? Day, SignedPledge? Then, SignedPledge? Now, UnitId? Unit, IReadOnlyList<UnitDeed> Deeds);

internal sealed class Prevented(IPledges pledges, IPersonSearch register, ISession session, Clock clock)
{
    private const int Most = 3;

    /// <summary>null where the file was matched with nobody.</summary>
    public async Task<Beside?> Of(CaseFile file, OpenSeal seal)
    {
        if (file.Match?.Reveal(seal).Person is not { } lead) return null;
        var (day, zone) = (file.DayEstablished, session.Office!.Zone);
        // Only what was signed before that day began: the hour of the act is rarely known, and the doubt is the person's.
        var then = day is { } acted ? await pledges.SignedBy(lead.Id, Say.Utc(acted, zone)) : null;
        var unit = (await register.LineOn(lead.Id, day ?? Say.LocalDay(clock.Now, zone)))?.Units[0];
        return new(day, then, await pledges.SignedBy(lead.Id, clock.Now), unit, unit is { } there ? [.. (await pledges.RecordOf(there)).Take(Most)] : []);
    }
}
