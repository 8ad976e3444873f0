using System.Collections.Concurrent;
using Netra.Kernel;

namespace Netra.Intake.Mailbox;

/// <summary>After ten wrong codes for one number further wrong ones are answered once a minute; the right one always opens. An unknown number is slowed like a known one.</summary>
/// <remarks>Kept in memory alone: a table would hold the minute at which someone stood at a reporter's door. So each node counts for itself and a restart forgets;
/// against guessing stand the code's 80 bits, this only keeps the door from being hammered.</remarks>
internal sealed class WrongTries(Clock clock)
{
    private const int Free = 10, Most = 100_000;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1), Memory = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<string, (int Count, DateTime Last)> tries = new(StringComparer.Ordinal);

    /// <summary>Takes a wrong try; false where one was taken less than a minute ago on a number tried wrongly ten times.</summary>
    public bool Take(string number)
    {
        var now = clock.Real;
        // Full only under a flood; forgetting then is what a restart would do.
        if (tries.Count >= Most) tries.Clear();
        var taken = false;
        tries.AddOrUpdate(number, _ => { taken = true; return (1, now); }, (_, had) =>
        {
            if (now - had.Last > Memory) { taken = true; return (1, now); }
            taken = had.Count < Free || now - had.Last >= Pause;
            // A refused try does not move the minute on: whoever keeps knocking delays nobody.
            return taken ? (had.Count + 1, now) : had;
        });
        return taken;
    }
}
