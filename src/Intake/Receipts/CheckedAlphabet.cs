namespace Netra.Intake.Receipts;

/// <summary>Crockford's base 32: no I, L, O or U, so that nothing read aloud or copied by hand is mistaken. What people write instead is read as meant.</summary>
internal static class CheckedAlphabet
{
    public const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>The letters as meant: any case, I and L for 1, O for 0, gaps and dashes left out; null where another sign stands.</summary>
    public static string? Read(string typed)
    {
        var read = new System.Text.StringBuilder(typed.Length);
        foreach (var sign in typed)
        {
            if (char.IsWhiteSpace(sign) || sign is '-' or '.' or '–' or '—' or '_') continue;
            var letter = char.ToUpperInvariant(sign) switch { 'I' or 'L' => '1', 'O' => '0', var other => other };
            if (!Letters.Contains(letter, StringComparison.Ordinal)) return null;
            read.Append(letter);
        }
        return read.ToString();
    }

    public static string Random(int count) => string.Create(count, 0, static (letters, _) =>
    {
        for (var i = 0; i < letters.Length; i++) letters[i] = Letters[Sodium.Bytes.Uniform(Letters.Length)];
    });

    /// <summary>The check letter: the sum of the letters, each multiplied by its own power of a generator of GF(32) (x⁵+x²+1).</summary>
    /// <remarks>The weights differ and none is zero. So every single wrong letter, every swap of two different letters (neighbours or not) and every
    /// doubled letter mistaken for another double is noticed; of all other mistakes 31 in 32 are.</remarks>
    public static char Check(ReadOnlySpan<char> letters)
    {
        var (sum, weight) = (0, 2);
        foreach (var letter in letters)
        {
            sum ^= Multiply(weight, Letters.IndexOf(letter, StringComparison.Ordinal));
            weight = Multiply(weight, 2);
        }
        return Letters[sum];
    }

    private static int Multiply(int left, int right)
    {
        var product = 0;
        for (; right > 0; right >>= 1)
        {
            if ((right & 1) == 1) product ^= left;
            left <<= 1;
            if ((left & 0b100000) != 0) left ^= 0b100101;
        }
        return product;
    }
}
