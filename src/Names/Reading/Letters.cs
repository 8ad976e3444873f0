using System.Globalization;
using System.Text;

namespace Netra.Names.Reading;

/// <summary>Text as small Latin letters: a to z, and the signs that part words. Everything else is gone.</summary>
internal static class Letters
{
    public const int Longest = 200;
    private static readonly Dictionary<char, string> Foreign = Lists.Lines("letters").SelectMany(l => l.Words.Select(w => (w[0], l.Head))).DistinctBy(p => p.Item1).ToDictionary();

    /// <summary>NFKC, marks off, letters of other scripts by look or sound. Case stays, for it tells "MA" from "Ma".</summary>
    /// <param name="mixed">True when letters of another script stood beside Latin ones.</param>
    public static string Latin(string text, out bool mixed)
    {
        mixed = false;
        if (text.Length > Longest) text = text[..Longest];
        if (Ascii.IsValid(text)) return text;
        var latin = new StringBuilder(text.Length);
        var (ours, others) = (0, 0);
        foreach (var c in Marked(text))
        {
            if (char.IsAsciiLetter(c)) ours++;
            if (c < 128) latin.Append(c);
            else if (Foreign.TryGetValue(c, out var like))
            {
                latin.Append(char.IsUpper(c) ? like.ToUpperInvariant() : like);
                others++;
            }
            else if (char.IsLetter(c)) others++;
            else if (char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation) latin.Append(' ');
        }
        mixed = ours > 0 && others > 0;
        return latin.ToString();
    }

    // A lone surrogate has no normal form: it is no letter, so it goes first.
    private static string Marked(string text)
    {
        var whole = string.Concat(text.EnumerateRunes().Where(r => r != Rune.ReplacementChar).Select(r => r.ToString()));
        return whole.Normalize(NormalizationForm.FormKC).Normalize(NormalizationForm.FormKD);
    }
}
