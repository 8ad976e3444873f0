using Netra.Kernel;

namespace Netra.Access.SignIns;

/// <summary>How many refused sign-ins the journal is told: sixty an hour on each node. Whoever tries addresses that nobody has must not fill what can never be
/// deleted; sixty in an hour already say that somebody tries.</summary>
internal sealed class RefusalsTold(Clock clock)
{
    private const int Most = 60;
    private readonly Lock gate = new();
    private DateTime hour;
    private int told;

    /// <summary>false where this hour's are told.</summary>
    public bool Take()
    {
        lock (gate)
        {
            if (clock.Real - hour >= TimeSpan.FromHours(1)) (hour, told) = (clock.Real, 0);
            return told++ < Most;
        }
    }
}
