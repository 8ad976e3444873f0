using System.Text;
using Microsoft.AspNetCore.Http;
using Netra.Kernel.Ui;

namespace Netra.Prevention.Signing;

/// <summary>By what the holder of a personal address shows to be the one it was made for. Travels in hidden fields to the end; nothing of it is kept.</summary>
internal sealed class Confirmation
{
    public DateInput Born { get; set; } = new();
    public string Ending { get; set; } = "";
    public string Digits { get; set; } = "";

    /// <summary>As a form carries it.</summary>
    public static Confirmation Of(IFormCollection form)
    {
        string Field(string name) => form["Confirmation." + name].ToString();
        return new() { Born = new() { Day = Field("Born.Day"), Month = Field("Born.Month"), Year = Field("Born.Year") }, Ending = Field("Ending"), Digits = Field("Digits") };
    }

    /// <summary>Whether all that is asked for was typed: what is missing is no wrong try.</summary>
    public bool Complete(bool numbered) => numbered ? Born.Value is not null && Ending.Trim().Length == 4 : Plain(Digits).Length == 6;

    /// <param name="born">null where six digits confirm.</param>
    public bool Fits(DateOnly? born, string number, Func<string> digits) => born is not null && number.Length >= 4
        ? Same($"{Born.Value:O} {Typed.Digits(Ending).Trim().ToUpperInvariant()}", $"{born:O} {number[^4..].ToUpperInvariant()}")
        : Same(Plain(Digits), digits());

    private static bool Same(string typed, string true_) => Sodium.Bytes.FixedTimeEquals(Encoding.UTF8.GetBytes(typed), Encoding.UTF8.GetBytes(true_));
    private static string Plain(string digits) => Typed.Digits(digits).Replace(" ", "", StringComparison.Ordinal);
}
