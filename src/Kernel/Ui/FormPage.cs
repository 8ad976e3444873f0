using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace Netra.Kernel.Ui;

/// <summary>The one base of pages with forms: bad input comes back with status 422, the sentence beside the field and in the summary, everything typed kept.</summary>
public abstract class FormPage : PageModel
{
    protected Texts T => HttpContext.RequestServices.GetRequiredService<Texts>();

    /// <summary>Adds the sentence to the field unless the condition holds.</summary>
    /// <param name="field">Name of the bound field, e.g. <c>Input.Narrative</c>; empty for the form as a whole.</param>
    protected void Check(bool holds, string field, string text, params object[] args)
    {
        if (!holds) ModelState.AddModelError(field, T[text, args]);
    }

    /// <summary>The form again, status 422.</summary>
    protected PageResult Again()
    {
        Response.StatusCode = 422;
        return Page();
    }

    /// <summary>The form again with the refusal in the error summary.</summary>
    protected PageResult Refuse(Refusal refusal, string field = "")
    {
        ModelState.AddModelError(field, T[refusal.Text, refusal.Args]);
        return Again();
    }
}

/// <summary>A choice of a list.</summary>
public sealed record Option(string Value, string Label, string? Hint = null);

/// <summary>What people type, as it is meant.</summary>
public static class Typed
{
    /// <summary>Digits of any script as 0 to 9, everything else as it is: a keyboard set to Arabic or to full width types others, and they look right.</summary>
    public static string Digits(string text) => text.All(char.IsAscii) ? text : string.Concat(text.Select(c => char.IsDigit(c) ? (char)('0' + (int)char.GetNumericValue(c)) : c));
}

/// <summary>A date typed in three fields, as people write it.</summary>
public sealed class DateInput
{
    public string Day { get; set; } = "";
    public string Month { get; set; } = "";
    public string Year { get; set; } = "";

    public bool Empty => (Day + Month + Year).Trim().Length == 0;

    /// <summary>The date, null where the three do not make one.</summary>
    public DateOnly? Value => int.TryParse(Typed.Digits(Day), out var day) && int.TryParse(Typed.Digits(Month), out var month) && int.TryParse(Typed.Digits(Year), out var year)
        && year is > 1900 and < 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : null;

    public static DateInput Of(DateOnly date) => new()
    {
        Day = date.Day.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Month = date.Month.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Year = date.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)
    };
}
