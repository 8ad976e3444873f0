namespace Netra.Kernel;

/// <summary>The two clocks of the house.</summary>
/// <remarks>The domain's clock may run with an offset on a database marked as demo, so that its day begins in the campaign of 2024. TOTP, sessions,
/// cookies and rate limits take <see cref="Real"/>: an offset must never widen what a stolen secret can do.</remarks>
public sealed class Clock(TimeProvider provider, TimeSpan offset = default)
{
    /// <summary>The domain's present, UTC.</summary>
    public DateTime Now => Real + offset;

    /// <summary>The domain's present cut to the whole hour: the only time that is kept of what is done through the reporter's door.</summary>
    public DateTime Hour => Now is var now ? new DateTime(now.Year, now.Month, now.Day, now.Hour, 0, 0, DateTimeKind.Utc) : default;

    /// <summary>The machine's present, UTC.</summary>
    public DateTime Real => provider.GetUtcNow().UtcDateTime;

    public TimeSpan Offset => offset;

    /// <summary>A time-ordered id. Its first 48 bits are <paramref name="at"/>; give the hour at the reporter's door.</summary>
    public static Guid NewId(DateTime at) => Guid.CreateVersion7(new DateTimeOffset(at));
}
