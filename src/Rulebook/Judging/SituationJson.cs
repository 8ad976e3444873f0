using System.Globalization;
using System.Text.Json;
using Netra.Contracts;

namespace Netra.Rulebook.Judging;

/// <summary>Reads a situation from JSON. A field the contract does not have, or a value of the wrong shape, is refused by name.</summary>
internal static class SituationJson
{
    private static readonly string[] Fields = ["person", "act", "target", "date", "election", "region", "contest", "circumstances"];
    private static readonly string[] PersonFields = ["status", "officeHolder", "onUnpaidLeave", "spouseOfCandidate", "priorSanctionSameKind"];
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <exception cref="UnknownValue">Names the field; the field is <c>json</c> where the text is no JSON object at all.</exception>
    public static Situation Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            return Read(document.RootElement);
        }
        catch (JsonException e)
        {
            throw new UnknownValue("json", e.Message, ["one JSON object"]);
        }
    }

    private static Situation Read(JsonElement root)
    {
        Object(root, "json", Fields);
        var person = root.TryGetProperty("person", out var given) ? given : throw Missing("person", PersonFields);
        Object(person, "person", PersonFields);
        return new()
        {
            Person = new()
            {
                Status = Text(person, "status", "person.status"), OfficeHolder = Flag(person, "officeHolder"), OnUnpaidLeave = Flag(person, "onUnpaidLeave"),
                SpouseOfCandidate = Flag(person, "spouseOfCandidate"), PriorSanctionSameKind = Flag(person, "priorSanctionSameKind")
            },
            Act = Text(root, "act"), Target = TextOrNull(root, "target") ?? "contestant", Date = Date(root), Election = Text(root, "election"),
            Region = Text(root, "region"), Contest = TextOrNull(root, "contest"), Circumstances = Texts(root, "circumstances")
        };
    }

    private static void Object(JsonElement element, string field, string[] known)
    {
        if (element.ValueKind != JsonValueKind.Object) throw new UnknownValue(field, Kind(element), ["an object"]);
        foreach (var property in element.EnumerateObject())
            if (!known.Contains(property.Name)) 
                throw new UnknownValue(field == "json" ? property.Name : $"{field}.{property.Name}", property.Name, $"is no field of this object. Its fields: {string.Join(", ", known)}.");
    }

    private static string Text(JsonElement owner, string name, string? field = null) => TextOrNull(owner, name, field) ?? throw Missing(field ?? name, ["a text"]);

    private static string? TextOrNull(JsonElement owner, string name, string? field = null) =>
        !owner.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : throw new UnknownValue(field ?? name, Kind(value), ["a text"]);

    private static bool Flag(JsonElement person, string name) =>
        person.TryGetProperty(name, out var value) && (value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? value.GetBoolean() : throw new UnknownValue($"person.{name}", Kind(value), ["true", "false"]));

    private static DateOnly Date(JsonElement root) =>
        DateOnly.TryParseExact(Text(root, "date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
        : throw new UnknownValue("date", Text(root, "date"), ["a date YYYY-MM-DD"]);

    private static List<string> Texts(JsonElement root, string name)
    {
        if (!root.TryGetProperty(name, out var list)) return [];
        if (list.ValueKind != JsonValueKind.Array) throw new UnknownValue(name, Kind(list), ["a list of texts"]);
        return [.. list.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.String ? item.GetString()! : throw new UnknownValue(name, Kind(item), ["a list of texts"]))];
    }

    private static UnknownValue Missing(string field, string[] known) => new(field, "(missing)", known);
    private static string Kind(JsonElement value) => value.GetRawText() is { Length: <= 60 } raw ? raw : value.ValueKind.ToString();
}
