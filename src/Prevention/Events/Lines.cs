namespace Netra.Prevention.Events;

/// <summary>What people write a line each, in parts with semicolons between them: names hold commas before their degrees.</summary>
internal static class Lines
{
    public const int Most = 60, Longest = 500;

    public static IReadOnlyList<string> Of(string typed) => [.. typed.Split('\n').Select(Plain).Where(l => l.Length > 0)];

    /// <summary>On one line, without the signs that no one sees and a database may not hold.</summary>
    public static string Plain(string text) => string.Join(' ', Seen(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static string Seen(string text) => new([.. text.Where(c => !char.IsControl(c) || char.IsWhiteSpace(c))]);

    public static string[] Parts(string line) => [.. line.Split(';').Select(Plain)];
}

/// <summary>Who speaks, with office and institution: <c>Rene Rienaldy, S.E.; Pj. Sekretaris Daerah; Pemerintah Kabupaten Kayong Utara</c>.</summary>
internal sealed record Speaker(string Name, string Office, string Institution)
{
    /// <returns>null where a part is missing or too much.</returns>
    public static Speaker? Read(string line) => Lines.Parts(line) is [{ Length: > 0 } name, { Length: > 0 } office, { Length: > 0 } institution] ? new(name, office, institution) : null;

    public override string ToString() => $"{Name}; {Office}; {Institution}";
}

/// <summary>What is shown or handed out, with its source: an article, or a link.</summary>
/// <param name="Link">On the web by https, or a page of this installation from its root; null for a text on paper.</param>
internal sealed record Material(string Title, string Source, string? Link)
{
    public static Material? Read(string line) => Lines.Parts(line) switch
    {
        [{ Length: > 0 } title, { Length: > 0 } source] => new(title, source, null),
        [{ Length: > 0 } title, { Length: > 0 } source, var link] when Leads(link) => new(title, source, link),
        _ => null
    };

    public override string ToString() => Link is null ? $"{Title}; {Source}" : $"{Title}; {Source}; {Link}";

    // A link that stands on a public page of an authority leads to a page and runs nothing.
    private static bool Leads(string link) => link.StartsWith('/') ? !link.StartsWith("//", StringComparison.Ordinal) && !link.Contains('\\', StringComparison.Ordinal)
        : Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps;
}

/// <summary>A name or an institution as it is compared: letters and digits alone, without the degrees behind the first comma.</summary>
internal static class Plain
{
    public static string Name(string name) => Of(name.Split(',')[0]);
    public static string Of(string text) => new([.. text.Normalize().Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);
}
