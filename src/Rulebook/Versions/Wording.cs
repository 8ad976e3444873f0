using System.Globalization;
using System.Text.RegularExpressions;
using Netra.Kernel;
using Netra.Kernel.Ui;
using Netra.Rulebook.Law;

namespace Netra.Rulebook.Versions;

/// <summary>A difference in words people read: sections and columns of the rule files have names, codes are said by what they mean.</summary>
internal sealed partial class Wording(Texts texts)
{
    public string Section(string section) => Named("rulebook.section.", section);

    /// <summary>The row's own words, in the language of the page.</summary>
    public static string Title(RowChange row) => row.Title.ToString();

    /// <summary>What changed in a row. Of a text in both languages only the page's is shown, unless the other alone changed.</summary>
    public IEnumerable<FieldChange> Fields(RowChange row, Book before, Book after)
    {
        var (shown, other) = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? (".en", ".id") : (".id", ".en");
        var changed = row.Fields.Select(f => f.Field).ToHashSet(StringComparer.Ordinal);
        foreach (var field in row.Fields)
            if (!field.Field.EndsWith(other, StringComparison.Ordinal) || !changed.Contains(field.Field[..^3] + shown))
                yield return new(Label(row.Section, field.Field), Value(row.Section, field.Field, field.Before, before), Value(row.Section, field.Field, field.After, after));
    }

    /// <summary>The name of one key of a rule file, e.g. <c>months-before-determination</c>.</summary>
    public string Key(string key) => Named("rulebook.field.", key);

    private string Label(string section, string path)
    {
        // The keys of the sentences hold dots themselves.
        var parts = section == "sentences" ? [path[..^3], path[^2..]] : Step().Replace(path, " $1").Split('.');
        return string.Join(" · ", parts.Select(part => part.Split(' ') is [var key, var number] ? $"{Key(key)} {number}" : Key(part)));
    }

    private string? Value(string section, string path, string? value, Book book)
    {
        if (value is null || section == "sentences") return value;
        var key = Step().Replace(path, "").Split('.')[^1];
        return string.Join(", ", value.Split(", ").Select(v => Word(key, v, book)));
    }

    private string Word(string key, string value, Book book) =>
        Vocabulary(key, book.Lexicon) is { } terms && terms.Has(value) ? terms.Name(value).ToString()
      : key is "sanctions" or "raised-to" && book.Sanctions.TryGetValue(value, out var sanction) ? sanction.Kind.Name.ToString()
      : key == "in" && book.Instruments.FirstOrDefault(i => i.Code == value) is { } instrument ? instrument.Short
      : DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? Say.Date(date)
      : key is "unit" or "closes" or "kind" or "effect" or "step" or "fallback" or "quiet" or "general" or "spouse" or "office-holder" or "unpaid-leave" or "on-repetition" ? Named("rulebook.value.", value)
      : value;

    private static Vocabulary? Vocabulary(string key, Lexicon words) => key switch
    {
        "act" or "acts" => words.Acts, "persons" => words.Statuses, "target" or "targets" => words.Targets, "target-status" => words.TargetStatuses,
        "phases" or "round-the-clock-phases" => words.Phases, "contests" => words.Contests, "law" or "laws" => words.Laws, "class" or "classes" => words.Classes,
        "confidence" or "numbered" => words.Confidences, "any" or "all" or "none" => words.Circumstances, "regions" => words.Provinces,
        _ => null
    };

    private string Named(string prefix, string code) => texts.Has(prefix + code) ? texts[prefix + code] : code;

    [GeneratedRegex(@"\[(\d+)\]")]
    private static partial Regex Step();
}
