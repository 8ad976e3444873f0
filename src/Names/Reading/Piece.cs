namespace Netra.Names.Reading;

/// <summary>A run of letters between blanks, dots and commas, as it was written.</summary>
/// <param name="Letters">a to z.</param>
/// <param name="Capitals">How many letters were capital.</param>
/// <param name="Dotted">A dot follows.</param>
/// <param name="Clump">Pieces of one clump stand without a blank between them: "S.Pd.".</param>
/// <param name="Apart">A comma stood before it.</param>
internal readonly record struct Piece(string Letters, int Capitals, bool Dotted, int Clump, bool Apart)
{
    public static List<Piece> Of(string latin)
    {
        var pieces = new List<Piece>(6);
        Span<char> letters = stackalloc char[Reading.Letters.Longest * 2];
        var (length, capitals, clump, apart) = (0, 0, 0, false);
        foreach (var c in latin)
        {
            if (char.IsAsciiLetter(c) && length < letters.Length)
            {
                letters[length++] = (char)(c | 0x20);
                if (c < 'a') capitals++;
                continue;
            }
            // Ma'ruf, Jum'at: an apostrophe is inside a word, and a digit is a slip.
            if (c is '\'' or '`' or '"' or '_' || char.IsAsciiDigit(c)) continue;
            if (length > 0) pieces.Add(new(new(letters[..length]), capitals, c == '.', clump, apart));
            (length, capitals) = (0, 0);
            if (c != '.') clump++;
            if (c is ',' or ';') apart = true;
        }
        if (length > 0) pieces.Add(new(new(letters[..length]), capitals, false, clump, apart));
        return pieces;
    }
}
