using System.Globalization;
using System.Text;

namespace Netra.Registry.Regions;

/// <summary>Words as a search compares them: no case, no accents, no apostrophes, anything else between letters a gap.</summary>
internal static class FoldedName
{
    public static string[] Words(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(letter)) folded.Append(char.ToLowerInvariant(letter));
            // Ra'as is typed Raas; an accent is a mark of its own after normalisation.
            else if (letter is not ('\'' or '’' or '‘') && char.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark) folded.Append(' ');
        }
        return folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
