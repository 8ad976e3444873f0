namespace Netra.Prevention;

/// <summary>Bytes as letters of Crockford's base 32, five bits each: no I, L, O or U, so that nothing read from paper is mistaken. What people write instead is read as meant.</summary>
internal static class Letters32
{
    public const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>As many letters as asked, from the first five bits of each byte.</summary>
    public static string Of(ReadOnlySpan<byte> bytes, int letters)
    {
        var text = new char[letters];
        for (var i = 0; i < letters; i++) text[i] = Alphabet[bytes[i] & 31];
        return new(text);
    }

    /// <summary>The letters as meant: any case, I and L for 1, O for 0, gaps left out; null where the count or a sign is another.</summary>
    public static string? Read(string typed, int letters)
    {
        var text = new System.Text.StringBuilder(letters);
        foreach (var sign in typed)
        {
            if (char.IsWhiteSpace(sign) || sign is '-' or '.') continue;
            var letter = char.ToUpperInvariant(sign) switch { 'I' or 'L' => '1', 'O' => '0', var other => other };
            if (text.Length == letters || !Alphabet.Contains(letter, StringComparison.Ordinal)) return null;
            text.Append(letter);
        }
        return text.Length == letters ? text.ToString() : null;
    }

    /// <summary>In groups of four with a dash between them.</summary>
    public static string Grouped(string letters) => string.Join('-', letters.Chunk(4).Select(group => new string(group)));
}
