namespace Netra.Rulebook.Versions;

/// <param name="Sign">' ' kept, '-' gone, '+' new, '…' where kept lines are left out.</param>
internal readonly record struct Line(char Sign, string Text);

/// <summary>The lines in which two texts differ, with the lines around them.</summary>
internal static class LineDifference
{
    private const int Around = 2;
    // Beyond this the table of the comparison would not fit a page's memory: the whole middle is then shown as replaced.
    private const long Most = 4_000_000;

    public static IReadOnlyList<Line> Between(string before, string after)
    {
        var (old, now) = (Lines(before), Lines(after));
        var head = 0;
        while (head < old.Length && head < now.Length && old[head] == now[head]) head++;
        var tail = 0;
        while (tail < old.Length - head && tail < now.Length - head && old[^(tail + 1)] == now[^(tail + 1)]) tail++;
        var all = new List<Line>(old[..head].Select(Kept));
        Middle(old[head..^tail], now[head..^tail], all);
        all.AddRange(old[^tail..].Select(Kept));
        return Short(all);
    }

    private static void Middle(string[] old, string[] now, List<Line> into)
    {
        var common = (long)old.Length * now.Length > Most ? null : Common(old, now);
        var (i, j) = (0, 0);
        while (i < old.Length || j < now.Length)
            if (common is not null && i < old.Length && j < now.Length && old[i] == now[j])
            {
                into.Add(Kept(old[i++]));
                j++;
            }
            else if (i < old.Length && (j == now.Length || common is null || common[i + 1, j] >= common[i, j + 1])) into.Add(new('-', old[i++]));
            else into.Add(new('+', now[j++]));
    }

    /// <summary>Length of the longest common subsequence of what follows each pair of places.</summary>
    private static int[,] Common(string[] old, string[] now)
    {
        var lengths = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
            for (var j = now.Length - 1; j >= 0; j--)
                lengths[i, j] = old[i] == now[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        return lengths;
    }

    private static List<Line> Short(List<Line> all)
    {
        var shown = new List<Line>();
        for (var i = 0; i < all.Count; i++)
            if (all[Math.Max(0, i - Around)..Math.Min(all.Count, i + Around + 1)].Exists(l => l.Sign != ' ')) shown.Add(all[i]);
            else if (shown is not [.., { Sign: '…' }]) shown.Add(new('…', ""));
        return shown;
    }

    private static Line Kept(string text) => new(' ', text);
    private static string[] Lines(string text) => text.Length == 0 ? [] : text.TrimEnd('\n').Split('\n');
}
