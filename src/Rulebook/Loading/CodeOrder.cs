using System.Globalization;

namespace Netra.Rulebook.Loading;

/// <summary>Orders codes as people read them: DS-2 before DS-10.</summary>
internal static class CodeOrder
{
    public static IComparer<string> Natural { get; } = Comparer<string>.Create((a, b) =>
        CultureInfo.InvariantCulture.CompareInfo.Compare(a, b, CompareOptions.NumericOrdering) is var order and not 0 ? order : string.CompareOrdinal(a, b));
}
