using Netra.Contracts;
using YamlDotNet.RepresentationModel;

namespace Netra.Rulebook.Versions;

/// <param name="Before">null where the field is new.</param>
/// <param name="After">null where it is gone.</param>
internal sealed record FieldChange(string Field, string? Before, string? After);

/// <param name="Section">The section of the file: rules, clocks, holidays and so on.</param>
/// <param name="Code">The row's code or date.</param>
/// <param name="Kind">added, changed or removed.</param>
/// <param name="Title">What the row says or is called, as it stands last; empty where it has no words.</param>
internal sealed record RowChange(string Section, string Code, string Kind, Words Title, IReadOnlyList<FieldChange> Fields)
{
    /// <summary>Roughly how many characters a page needs to show it.</summary>
    public int Size => Fields.Sum(f => 200 + (f.Before?.Length ?? 0) + (f.After?.Length ?? 0));
}

/// <summary>What differs between two versions, row by row and field by field; which file a row stands in has no meaning.</summary>
internal static class Difference
{
    public static IReadOnlyList<RowChange> Between(RuleSet before, RuleSet after)
    {
        var (old, now) = (before.Rows, after.Rows);
        return [.. old.Keys.Union(now.Keys).Order().Select(key => Of(key, old.GetValueOrDefault(key), now.GetValueOrDefault(key))).OfType<RowChange>()];
    }

    private static RowChange? Of((string Section, string Code) row, SortedDictionary<string, string>? before, SortedDictionary<string, string>? after)
    {
        var fields = (before?.Keys ?? Enumerable.Empty<string>()).Union(after?.Keys ?? Enumerable.Empty<string>())
            .Select(f => new FieldChange(f, before?.GetValueOrDefault(f), after?.GetValueOrDefault(f))).Where(f => f.Before != f.After).ToList();
        return fields.Count == 0 ? null : new(row.Section, row.Code, before is null ? "added" : after is null ? "removed" : "changed", Title((after ?? before)!), fields);
    }

    private static Words Title(SortedDictionary<string, string> row)
    {
        foreach (var column in new[] { "text", "name", "title" })
            if (row.TryGetValue($"{column}.id", out var id) && row.TryGetValue($"{column}.en", out var en)) return new(id, en);
            else if (row.TryGetValue(column, out var plain)) return new(plain, plain);
        return new("", "");
    }

    /// <summary>Every row of every file, its fields by their paths.</summary>
    public static IReadOnlyDictionary<(string Section, string Code), SortedDictionary<string, string>> Rows(RuleSet set)
    {
        var rows = new Dictionary<(string, string), SortedDictionary<string, string>>();
        // Only new and changed files differ, but a row may have moved between files: all are read.
        foreach (var text in set.Files.Values)
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            foreach (var (section, content) in ((YamlMappingNode)stream.Documents[0].RootNode).Children)
                foreach (var row in content is YamlSequenceNode list ? list.Children : [content]) Add(rows, section.ToString(), row);
        }
        return rows;
    }

    private static void Add(Dictionary<(string, string), SortedDictionary<string, string>> rows, string section, YamlNode row)
    {
        var fields = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Flatten(row, "", fields);
        // Clocks have a form for each law, authorities a row for each step and body.
        var code = string.Join(" · ", new[] { "code", "date", "law", "step", "name" }.Select(fields.GetValueOrDefault).OfType<string>());
        var key = code;
        for (var n = 2; !rows.TryAdd((section, key), fields); n++) key = $"{code} ({n})";
    }

    private static void Flatten(YamlNode node, string path, SortedDictionary<string, string> fields)
    {
        if (node is YamlMappingNode mapping)
            foreach (var (key, child) in mapping.Children) Flatten(child, path.Length == 0 ? key.ToString() : $"{path}.{key}", fields);
        else if (node is YamlSequenceNode list && list.Children.Any(c => c is not YamlScalarNode))
            for (var i = 0; i < list.Children.Count; i++) Flatten(list.Children[i], $"{path}[{i + 1}]", fields);
        else fields[path] = node is YamlSequenceNode plain ? string.Join(", ", plain.Children.Cast<YamlScalarNode>().Select(s => s.Value)) : ((YamlScalarNode)node).Value ?? "";
    }
}
