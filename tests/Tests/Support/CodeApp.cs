using Netra.Access.SecondFactors;

namespace Netra.Tests.Support;

/// <summary>The app on an officer's phone: given the secret as the enrolment page shows it, it knows the code of the moment.</summary>
public static class CodeApp
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string Code(string shown, DateTime now)
    {
        var bits = string.Concat(shown.Where(c => c != ' ').Select(c => Convert.ToString(Alphabet.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return Totp.Code([.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))], Totp.StepAt(now));
    }
}
