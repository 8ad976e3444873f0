using System.Collections.Frozen;
using Netra.Kernel;

namespace Netra.Access.Enrolments;

internal sealed record PasswordTooShort() : Refusal("access.password-too-short", Passwords.Least);
internal sealed record PasswordTooLong() : Refusal("access.password-too-long", Passwords.Most);
internal sealed record PasswordCommon() : Refusal("access.password-common");
internal sealed record PasswordNamesYou() : Refusal("access.password-names-you");

/// <summary>What a password must not be: short, or among the first a guesser tries. No demand for signs and digits, which makes passwords
/// worse, and no expiry (NIST SP 800-63B section 5.1.1.2).</summary>
internal static class Passwords
{
    public const int Least = 12, Most = 256;

    // The commonest of at least twelve characters, and what is near at hand for officers of this country.
    private static readonly FrozenSet<string> Common = new[]
    {
        "123456789012", "1234567890123", "12345678901234", "123456789123", "1234567891011", "1234567890qwerty", "0123456789012", "987654321098", "098765432109",
        "password1234", "password12345", "password123456", "passwordpassword", "qwertyuiop12", "qwertyuiop123", "qwertyuiopasdf", "qwertyuiop[]", "qwerty123456", "qwerty12345678",
        "asdfghjkl123", "asdfghjkl;'\\", "zxcvbnm12345", "1q2w3e4r5t6y", "1qaz2wsx3edc", "1qaz2wsx3edc4rfv", "q1w2e3r4t5y6", "abcdefghijkl", "abcdefghijklm", "abc123456789", "abcd12345678",
        "letmein12345", "welcome12345", "iloveyou1234", "administrator", "administrator1", "admin1234567", "admin12345678", "changeme1234", "sunshine1234", "princess1234",
        "indonesia123", "indonesia1234", "indonesia2024", "indonesia1945", "indonesiaraya", "indonesiaku123", "bawaslu12345", "bawaslu123456", "bawaslu20242024", "pengawas1234", "pengawaspemilu",
        "katasandi123", "katasandi1234", "rahasia12345", "rahasia123456", "rahasiarahasia", "bismillah123", "bismillah1234", "bismillahirrahmanirrahim", "alhamdulillah", "alhamdulillah1",
        "sayangku1234", "sayangkamu123", "akucintakamu", "jakarta12345", "surabaya1234", "semarang1234", "pilkada12345", "pilkada20242024", "pemilu202420", "pancasila123", "pancasila1945", "merdeka12345"
    }.ToFrozenSet(StringComparer.Ordinal);

    public static Refusal? Judge(string password, string email)
    {
        var plain = password.ToLowerInvariant();
        var name = email.Split('@')[0];
        return password.Length < Least ? new PasswordTooShort()
            : password.Length > Most ? new PasswordTooLong()
            : Common.Contains(plain) || plain.Distinct().Count() < 5 ? new PasswordCommon()
            : plain.Contains(email, StringComparison.Ordinal) || name.Length >= 4 && plain.Contains(name, StringComparison.Ordinal) ? new PasswordNamesYou()
            : null;
    }
}
