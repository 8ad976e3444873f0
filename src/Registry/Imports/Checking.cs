using System.Globalization;
using Netra.Contracts;
using Netra.Registry.Agencies;
using Netra.Registry.Numbers;

namespace Netra.Registry.Imports;

/// <summary>One line to a candidate, or to the reason why not. Pure: what the register holds is asked later.</summary>
/// <param name="agency">The agency named beside the file: every line is of it.</param>
/// <param name="until">The latest day that is not the future.</param>
internal sealed class Checking(Columns columns, string? agency, DateOnly until)
{
    private static readonly int[] Longest = [40, 200, 200, 500, 300, 40, 20, 40];
    private readonly string[] cells = new string[Column.All.Count];
    private readonly string? agencyKey = agency is null ? null : FileName.Key(agency);
    private long line;

    /// <summary>Who the last line is about, where its number could be read: the person stands in the file, even if the line is not taken.</summary>
    public string? Number { get; private set; }
    public bool Own { get; private set; }
    public string AgencyKey => agencyKey ?? FileName.Key(cells[2]);

    public Candidate? Check(Sheet sheet, out Reject? reject)
    {
        (reject, line, Number) = (null, sheet.Line, null);
        for (var i = 0; i < cells.Length; i++)
        {
            var text = columns[i] < 0 ? "" : sheet.Cell(columns[i]);
            if (Fault(text, Longest[i]) is { } fault) reject ??= Reject.Of(line, Column.All[i], fault, text);
            text = text.Trim();
            cells[i] = text is "-" ? "" : text;
        }
        var status = Status(cells[5]);
        var number = status == PersonnelStatus.NonAsn ? cells[0].TrimStart('\'') : NumberFormat.Plain(cells[0]);
        var wrong = status is null ? "status" : NumberFormat.Fault(number, status, until);
        var own = Own = status == PersonnelStatus.NonAsn;
        if (wrong is null) Number = number;
        if (reject is not null) return null;
        if (status is null) return No(5, cells[5].Length == 0 ? "missing" : "status", out reject);
        if (wrong is not null) return No(0, wrong, out reject);
        if (cells[1].Length < 2) return No(1, "missing", out reject);
        if (!cells[1].Any(char.IsLetter)) return No(1, "name", out reject);
        if (agency is null && cells[2].Length == 0) return No(2, "missing", out reject);
        // A file of another agency given in the name of ours must not move its people here.
        if (agencyKey is not null && cells[2].Length > 0 && FileName.Key(cells[2]) != agencyKey) return No(2, "agency-other", out reject);
        if (cells[3].Length == 0) return No(3, "missing", out reject);
        DateOnly? born = null;
        if (cells[6].Length > 0)
        {
            if (Date(cells[6]) is not { } day || day.Year < 1900 || day > until) return No(6, "date", out reject);
            if (!own && NumberFormat.BornOn(number) != day) return No(6, "birth-differs", out reject);
            born = own ? day : null;
        }
        // Nine digits before 2008, eighteen since, or an agency's own from the time before the appointment.
        var previous = cells[7].Length == 0 ? null : cells[7].Any(char.IsAsciiLetter) ? cells[7] : NumberFormat.Plain(cells[7]);
        if (previous is not null && NumberFormat.Fault(previous, PersonnelStatus.NonAsn, until) is not null) return No(7, "previous", out reject);
        return new(sheet.Line, number, own, cells[1], agency ?? cells[2], cells[3], cells[4], status, born, previous == number ? null : previous);
    }

    private Candidate? No(int column, string reason, out Reject? reject)
    {
        reject = Reject.Of(line, Column.All[column], reason, cells[column]);
        return null;
    }

    /// <summary>What no cell may be. A spreadsheet runs what begins with = + - @ or a tab as a formula: the file would be dangerous wherever it is opened again.</summary>
    private static string? Fault(string text, int longest)
    {
        if (text.Length > longest) return "too-long";
        if (text.Length == 0) return null;
        if (text[0] is '=' or '+' or '@' or '\t' or '\r' || text[0] == '-' && text.AsSpan().Trim().Length > 1) return "formula";
        foreach (var letter in text)
        {
            if (letter == '�') return "not-utf8";
            if (char.IsControl(letter)) return "control";
        }
        return null;
    }

    private static string? Status(string text) => text.ToUpperInvariant().Replace(' ', '_').Replace('-', '_') switch
    {
        "PNS" => PersonnelStatus.Pns,
        "CPNS" => PersonnelStatus.Cpns,
        "PPPK" or "P3K" => PersonnelStatus.Pppk,
        "PPPK_PARUH_WAKTU" or "PPPK_PW" => PersonnelStatus.PartTimePppk,
        "NON_ASN" or "NONASN" or "HONORER" or "PPNPN" => PersonnelStatus.NonAsn,
        _ => null
    };

    // Five digits are a spreadsheet's count of days.
    private static DateOnly? Date(string text) =>
        text.Length == 5 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? new DateOnly(1899, 12, 30).AddDays(days)
        : DateOnly.TryParseExact(text, ["yyyy-MM-dd", "dd-MM-yyyy", "dd/MM/yyyy", "d-M-yyyy", "d/M/yyyy", "yyyyMMdd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
