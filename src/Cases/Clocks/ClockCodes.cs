namespace Netra.Cases.Clocks;

/// <summary>The rulebook's clocks that handling starts and stops.</summary>
internal static class ClockCodes
{
    public const string PreliminaryReview = "kajian-awal", Completion = "perbaikan", Finding = "temuan", Handling = "tindak-lanjut";
    /// <summary>Handling together with the days for additional information, counted from the registration.</summary>
    public const string Extended = "keterangan-tambahan";

    /// <summary>Clocks that run for somebody else: the file waits.</summary>
    public static readonly IReadOnlySet<string> OfOthers = new HashSet<string> { Completion };
}
