namespace Netra.Names.Reading;

/// <summary>
/// The documented equivalences: two words are spellings of one when their folds are equal. Forms of one name come first (Moh., Mochamad), then
/// letters: oe to u, dj to j, tj to c, j to y (and so sj, nj to sy, ny), ch (and so tjh) to kh, v to f, a final p to f, a doubled letter to one.
/// </summary>
internal static class Fold
{
    /// <summary>By form: the name it is a form of, and whether it is a short form.</summary>
    public static Dictionary<string, (string Name, bool Short)> Forms { get; } = Lists.Lines("words").Where(l => l.Head != "order")
        .SelectMany(l => l.Words.Select(w => (Form: w.TrimEnd('.'), (l.Head, w[^1] == '.'))).Append((l.Head, (l.Head, false)))).DistinctBy(p => p.Item1).ToDictionary();

    /// <summary>The fold of a word of letters a to z; never longer than the longest form or word.</summary>
    public static string Of(string word) => Forms.TryGetValue(word, out var form) ? Spelled(form.Name) : Spelled(word);

    private static string Spelled(string word)
    {
        Span<char> fold = stackalloc char[word.Length];
        var length = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var (c, next) = (word[i], i + 1 < word.Length ? word[i + 1] : '\0');
            (c, var both) = (c, next) switch
            {
                ('o', 'e') => ('u', true), ('d', 'j') => ('y', true), ('t', 'j') => ('c', true), ('j', _) => ('y', false),
                ('v', _) => ('f', false), ('p', '\0') when i > 0 => ('f', false), _ => (c, false)
            };
            if (both) i++;
            // "Tjhai" is Chai, whose ch is read as kh everywhere.
            if (c == 'c' && (i + 1 < word.Length ? word[i + 1] : '\0') == 'h') c = 'k';
            if (length == 0 || fold[length - 1] != c) fold[length++] = c;
        }
        return new(fold[..length]);
    }
}
