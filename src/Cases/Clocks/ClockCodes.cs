namespace Netra.Cases.Clocks;

/// <summary>The rulebook's clocks that handling starts and stops.</summary>
internal static class ClockCodes
{
    public const string PreliminaryReview = "kajian-awal";
    public const string Completion = "perbaikan-laporan";
    public const string Finding = "penetapan-temuan";
    public const string Handling = "penanganan";
    /// <summary>Handling together with the days for additional information, counted from the registration.</summary>
    public const string Extended = "keterangan-tambahan";
}
