using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Netra.Names.Reading;

/// <summary>The embedded lists: titles, forms of one name, letters of other scripts.</summary>
internal static class Lists
{
    /// <summary>A digest of the lists: a snapshot made with others would search by other words than it holds.</summary>
    public static byte[] Digest { get; } = SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(new[] { "letters", "titles", "words" }.Select(Text))));

    /// <summary>The lines of a list: what stands before the colon, and the words after it.</summary>
    public static IEnumerable<(string Head, string[] Words)> Lines(string list) => Text(list).Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(line =>
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return (line[..colon], line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
    });

    /// <summary>The words of a list's lines that begin with this head, as one set.</summary>
    public static HashSet<string> Set(string list, string head) => [.. Lines(list).Where(l => l.Head == head).SelectMany(l => l.Words)];

    private static string Text(string list)
    {
        using var stream = typeof(Lists).Assembly.GetManifestResourceStream(list) ?? throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{list} is not embedded"));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
