using Netra.Contracts;

namespace Netra.Registry.Numbers;

/// <summary>The formats of personnel numbers, each by its own rules. A NIP (Perka BKN 22/2007, 43/2007) is birth date, month of the CPNS appointment, sex,
/// serial; an NI PPPK has year of the first appointment and count of contracts instead, so its digits 13-14 are no month: a test made for NIP would refuse
/// every PPPK. No digit names a region, so none is checked.</summary>
internal static class NumberFormat
{
    // The law's ages are 18 and, with exceptions, 35 to 40 (PP 11/2017 ps 23); honorary staff were taken in older. Beyond these it is a slip of the hand.
    private const int Youngest = 15, Oldest = 62;

    /// <summary>As people write it, 19860926 201505 1 001, to what is stored.</summary>
    public static string Plain(string written)
    {
        var text = written.Trim().TrimStart('\'');
        return text.AsSpan().IndexOfAny(' ', '.', '-') < 0 ? text : text.Replace(" ", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
    }

    /// <summary>Why the number cannot be one of this status; null where it can.</summary>
    /// <param name="until">The latest day that is not the future.</param>
    public static string? Fault(string number, string status, DateOnly until) => status switch
    {
        PersonnelStatus.Pns or PersonnelStatus.Cpns => Eighteen(number) ?? Nip(number, until),
        PersonnelStatus.Pppk or PersonnelStatus.PartTimePppk => Eighteen(number) ?? Pppk(number, until),
        _ => Own(number)
    };

    /// <summary>The birth date that the eighteen digits begin with, null where they do not make one.</summary>
    public static DateOnly? BornOn(string number) =>
        number.Length == 18 && number.AsSpan(0, 8).IndexOfAnyExceptInRange('0', '9') < 0 && Four(number, 0) is > 0 and var year && Two(number, 4) is >= 1 and <= 12 and var month
        && Two(number, 6) is >= 1 and var day && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static string? Eighteen(string number)
    {
        if (number.Length == 0) return "number-missing";
        // 1.98609E+17: a spreadsheet made a number of it, and the last digits are gone for good.
        if (number.AsSpan().IndexOfAny('E', 'e') is var e and > 0 && e < number.Length - 1 && char.IsAsciiDigit(number[0])) return "number-rounded";
        if (number.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0) return "number-not-digits";
        return number.Length == 18 ? null : "number-length";
    }

    private static string? Nip(string number, DateOnly until)
    {
        if (BornOn(number) is not { } born) return "number-birth";
        if (Two(number, 12) is < 1 or > 12) return Pppk(number, until) is null ? "number-is-pppk" : "number-month";
        return Common(number, born, new DateOnly(Four(number, 8) is var year and > 0 ? year : 1, Two(number, 12), 1), until);
    }

    private static string? Pppk(string number, DateOnly until)
    {
        if (BornOn(number) is not { } born) return "number-birth";
        return Two(number, 12) == 0 ? "number-contract" : Common(number, born, new DateOnly(Four(number, 8) is var year and > 0 ? year : 1, 1, 1), until);
    }

    private static string? Common(string number, DateOnly born, DateOnly appointed, DateOnly until) =>
        born.Year < 1900 ? "number-birth"
        : appointed > until ? "number-future"
        : appointed.Year - born.Year is < Youngest or > Oldest ? "number-age"
        : number[14] is not ('1' or '2') ? "number-sex" : null;

    // An agency's own: no format is prescribed.
    private static string? Own(string number) => number.Length == 0 ? "number-missing"
        : number.Length > 30 || number.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('/' or '_' or '-' or '.')) ? "number-own" : null;

    private static int Two(string number, int at) => (number[at] - '0') * 10 + number[at + 1] - '0';
    private static int Four(string number, int at) => Two(number, at) * 100 + Two(number, at + 2);
}
