using System.Globalization;
using Netra.Contracts;
using YamlDotNet.RepresentationModel;

namespace Netra.Rulebook.Loading;

/// <summary>A mapping of a rule file, read key by key. Every mistake becomes a finding with file, line and key; a key nobody reads is a mistake.</summary>
internal sealed class Row(string file, string path, YamlMappingNode node, Findings findings)
{
    private readonly HashSet<string> read = new(StringComparer.Ordinal);

    public IEnumerable<string> Keys => node.Children.Keys.Select(k => (k as YamlScalarNode)?.Value ?? "");
    public bool Has(string key) => node.Children.ContainsKey(new YamlScalarNode(key));

    public string Text(string key) => Scalar(key, required: true) ?? "";
    public string? TextOrNull(string key) => Scalar(key, required: false);

    public int Number(string key) => NumberOrNull(key) is { } number ? number : Missing(key, 0);
    public int? NumberOrNull(string key) => Parsed(key, "a whole number", static text =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : (int?)null);
    public bool? Flag(string key) => Parsed(key, "true or false", static text => text switch { "true" => true, "false" => false, _ => (bool?)null });
    public DateOnly Date(string key) => DateOrNull(key) is { } date ? date : Missing(key, default(DateOnly));
    public DateOnly? DateOrNull(string key) => Parsed(key, "a date YYYY-MM-DD", static text =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var d) ? d : (DateOnly?)null);
    public TimeOnly Time(string key) => Parsed(key, "a time HH:MM", static text =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var t) ? t : (TimeOnly?)null) ?? Missing(key, default(TimeOnly));

    public Words Words(string key) => WordsOrNull(key) ?? Missing(key, new Words("", ""));
    public Words? WordsOrNull(string key)
    {
        if (Child(key) is not { } child) return null;
        var words = new Words(child.Text("id"), child.Text("en"));
        child.Close();
        return words;
    }

    /// <summary>One of a closed list; anything else is a finding.</summary>
    public string OneOf(string key, params IReadOnlyCollection<string> known) => OneOfOrNull(key, known) ?? Missing(key, known.FirstOrDefault(""));
    public string? OneOfOrNull(string key, params IReadOnlyCollection<string> known)
    {
        if (Scalar(key, required: false) is not { } text) return null;
        if (!known.Contains(text)) Wrong(key, $"'{text}' is not known; known: {string.Join(", ", known)}");
        return text;
    }

    /// <summary>A list of scalars, each of which must be known; null knows everything.</summary>
    public IReadOnlyList<string> List(string key, Func<string, bool>? known = null)
    {
        var list = new List<string>();
        foreach (var item in Items(key))
            if (item is not YamlScalarNode { Value: { Length: > 0 } value }) Wrong(key, "each item must be a plain text", item);
            else if (known?.Invoke(value) == false) Wrong(key, $"'{value}' is not known", item);
            else list.Add(value);
        return list;
    }

    public IEnumerable<Row> Rows(string key)
    {
        foreach (var item in Items(key))
            if (item is YamlMappingNode mapping) yield return new(file, $"{path}{key}.", mapping, findings);
            else Wrong(key, "each item must be a mapping", item);
    }

    public Row? Child(string key)
    {
        if (Node(key) is not { } child) return null;
        if (child is YamlMappingNode mapping) return new(file, $"{path}{key}.", mapping, findings);
        Wrong(key, "must be a mapping");
        return null;
    }

    public void Wrong(string key, string message) => Wrong(key, message, Node(key) ?? node);

    /// <summary>Reports the keys that nobody asked for.</summary>
    public void Close()
    {
        foreach (var (key, _) in node.Children)
            if (key is not YamlScalarNode { Value: { } name } || !read.Contains(name))
                findings.Add(file, key.Start.Line, path + key, "unknown key");
    }

    private void Wrong(string key, string message, YamlNode at) => findings.Add(file, at.Start.Line, path + key, message);

    private T Missing<T>(string key, T instead)
    {
        if (!Has(key)) findings.Add(file, node.Start.Line, path + key, "is missing");
        return instead;
    }

    private YamlSequenceNode Items(string key)
    {
        var child = Node(key);
        if (child is null) return new();
        if (child is YamlSequenceNode sequence) return sequence;
        Wrong(key, "must be a list");
        return new();
    }

    private string? Scalar(string key, bool required)
    {
        var child = Node(key);
        if (child is YamlScalarNode { Value: { Length: > 0 } value }) return value;
        if (child is not null) Wrong(key, "must be a plain text");
        else if (required) Missing(key, "");
        return null;
    }

    private T? Parsed<T>(string key, string wanted, Func<string, T?> parse) where T : struct
    {
        if (Scalar(key, required: false) is not { } text) return null;
        if (parse(text) is { } value) return value;
        Wrong(key, $"'{text}' is not {wanted}");
        return default(T);
    }

    private YamlNode? Node(string key)
    {
        read.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;
    }
}
