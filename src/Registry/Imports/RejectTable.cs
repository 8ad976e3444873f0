using System.Globalization;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Registry.Imports;

/// <summary>Rejected lines as CSV.</summary>
internal static class RejectTable
{
    public const string Header = "line,column,code,reason,value";

    public static string Row(RejectedLine line, Texts texts) =>
        string.Create(CultureInfo.InvariantCulture, $"{line.Line},{line.Column},{line.Reason},{Cell(texts["registry.reject." + line.Reason, line.Value])},{Cell(line.Value)}");

    /// <summary>A value a spreadsheet shows and does not run: the quote in front makes it text (OWASP, CSV injection).</summary>
    private static string Cell(string value)
    {
        var safe = value.Length > 0 && value[0] is ('=' or '+' or '-' or '@' or '\t' or '\r') ? "'" + value : value;
        return safe.AsSpan().IndexOfAny(",\";\r\n") < 0 && safe == value ? value : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
