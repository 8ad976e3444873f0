using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Netra.Contracts;

namespace Netra.Rulebook.Judging;

/// <summary>Writes a verdict as the JSON of the rulebook contract; reasons in one language, the summary in both.</summary>
internal static class VerdictJson
{
    /// <summary>Section signs and quotes stay readable: the text goes to a terminal, never into a page.</summary>
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Verdict verdict, bool english)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable)) Write(json, verdict, english);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void Write(Utf8JsonWriter json, Verdict verdict, bool english)
    {
        json.WriteStartObject();
        json.WriteString("verdict", verdict.Answer);
        json.WriteString("phase", verdict.Phase);
        json.WriteString("targetStatus", verdict.TargetStatus);
        Each(json, "rules", verdict.Rules, rule =>
        {
            json.WriteString("code", rule.Code);
            json.WriteString("class", rule.Class);
            Texts(json, "sanctions", rule.Sanctions);
            Texts(json, "basis", rule.Basis);
            json.WriteString("confidence", rule.Confidence);
            Texts(json, "because", rule.Because.Select(b => Said(b, english)));
        });
        json.WriteString("heaviest", verdict.Heaviest);
        Each(json, "nearMisses", verdict.NearMisses, miss =>
        {
            json.WriteString("code", miss.Code);
            json.WriteString("because", Said(miss.Because, english));
        });
        Each(json, "criminalScreen", verdict.CriminalScreen, provision =>
        {
            json.WriteString("provision", provision.Provision);
            json.WriteBoolean("applies", provision.Applies);
            json.WriteString("because", Said(provision.Because, english));
        });
        json.WriteStartObject("procedure");
        json.WriteString("track", Said(verdict.Procedure.Track, english));
        Each(json, "clocks", verdict.Procedure.Clocks, clock =>
        {
            json.WriteString("code", clock.Code);
            json.WriteNumber("length", clock.Length);
            json.WriteString("unit", clock.Unit);
            json.WriteString("from", Said(clock.From, english));
        });
        json.WriteEndObject();
        Each(json, "authorities", verdict.Authorities, authority =>
        {
            json.WriteString("step", authority.Step);
            json.WriteString("name", authority.Name);
            json.WriteString("validFrom", Date(authority.ValidFrom));
            json.WriteString("validTo", Date(authority.ValidTo));
        });
        json.WriteStartObject("summary");
        json.WriteString("id", verdict.Summary.Id);
        json.WriteString("en", verdict.Summary.En);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Each<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static string Said(Words words, bool english) => english ? words.En : words.Id;
    private static string? Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
