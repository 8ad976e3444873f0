using System.Globalization;
using Netra.Contracts;

namespace Netra.Intake.Receipts;

/// <summary>The public number of a report: regency, year and five random letters, so that it leaks no volume. <c>61.11-24-7Q4K2</c></summary>
internal sealed record ReceiptNumber(string Value)
{
    private const int Random = 5;

    /// <param name="region">A regency or city, or a region within one.</param>
    /// <param name="today">In the office's zone.</param>
    public static ReceiptNumber New(RegionCode region, DateOnly today) => new(Prefix(region, today) + CheckedAlphabet.Random(Random));

    /// <summary>Whether the number was made for this region in this year.</summary>
    public bool Fits(RegionCode region, DateOnly today) => Value.StartsWith(Prefix(region, today), StringComparison.Ordinal);

    /// <summary>Reads what was typed, with or without dots and dashes; null where it is no number of a report.</summary>
    public static ReceiptNumber? Read(string typed) =>
        CheckedAlphabet.Read(typed) is { Length: 6 + Random } read && read[..6].All(char.IsAsciiDigit) ? new($"{read[..2]}.{read[2..4]}-{read[4..6]}-{read[6..]}") : null;

    private static string Prefix(RegionCode region, DateOnly today) => $"{region.At(RegionLevel.Regency)}-{today.ToString("yy", CultureInfo.InvariantCulture)}-";
}
