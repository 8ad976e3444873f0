using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Rulebook.Deadlines;

/// <summary>The pauses of one clock in its office's own days. As with the start, the day of an event is not counted: neither that of the stop nor that of the restart.</summary>
internal sealed class StoodStill(IReadOnlyList<Pause> pauses, OfficeZone zone, Telling telling)
{
    private readonly HashSet<Pause> told = [];

    public bool On(DateOnly day)
    {
        if (pauses.FirstOrDefault(p => Local(p.From) <= day && day <= Local(p.To)) is not { } pause) return false;
        if (told.Add(pause)) telling.Stood(pause);
        return true;
    }

    /// <summary>A clock of hours runs on for as long as it stood; a pause after its end is none.</summary>
    public DateTime Lengthen(DateTime due)
    {
        foreach (var pause in pauses.OrderBy(p => p.From).Where(p => p.From.AddHours((int)zone) < due))
        {
            telling.Stood(pause);
            due += pause.To - pause.From;
        }
        return due;
    }

    private DateOnly Local(DateTime utc) => DateOnly.FromDateTime(utc.AddHours((int)zone));
}
