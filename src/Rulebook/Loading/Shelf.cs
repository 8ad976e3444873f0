using System.Collections.Frozen;
using Netra.Rulebook.Law;

namespace Netra.Rulebook.Loading;

/// <summary>What every row may refer to, and the columns every row has.</summary>
internal sealed class Shelf
{
    private readonly FrozenSet<string> sources;

    public Shelf(RuleFiles files, Findings findings, Lexicon? own)
    {
        Lexicon = LexiconReader.Read(files, findings, own);
        Origins = Once(files.Rows("sources"), Source, s => s.Code);
        sources = Origins.Select(s => s.Code).ToFrozenSet(StringComparer.Ordinal);
        Instruments = Once(files.Rows("instruments"), ReadInstrument, i => i.Code).ToFrozenDictionary(i => i.Code, StringComparer.Ordinal);
        Sanctions = Once(files.Rows("sanctions"), ReadSanction, s => s.Kind.Code).ToFrozenDictionary(s => s.Kind.Code, StringComparer.Ordinal);
        foreach (var row in files.Rows("sanctions"))
            if (row.TextOrNull("raised-to") is { } to && !Sanctions.ContainsKey(to)) row.Wrong("raised-to", $"'{to}' is not known");
    }

    public Lexicon Lexicon { get; }
    public IReadOnlyList<Source> Origins { get; }
    public FrozenDictionary<string, Instrument> Instruments { get; }
    public FrozenDictionary<string, Sanction> Sanctions { get; }

    public IReadOnlyList<string> Sources(Row row)
    {
        var cited = row.List("sources", sources.Contains);
        if (!row.Has("sources")) row.Wrong("sources", "is missing");
        return cited;
    }

    public string Confidence(Row row) => row.OneOf("confidence", Codes(Lexicon.Confidences));

    public static Validity Validity(Row row)
    {
        if (row.Child("valid") is not { } valid) return default;
        var validity = Period(valid);
        valid.Close();
        return validity;
    }

    private static Validity Period(Row valid)
    {
        var validity = new Validity(valid.DateOrNull("from"), valid.DateOrNull("to"));
        if (validity.From > validity.To) valid.Wrong("to", "lies before from");
        return validity;
    }

    /// <summary>Articles as <c>- {in: INSTRUMENT, at: "ps 5 huruf n"}</c>; a row of law without one is a mistake.</summary>
    public IReadOnlyList<Basis> Basis(Row row, bool required = true)
    {
        var basis = new List<Basis>();
        foreach (var cell in row.Rows("basis"))
        {
            var code = cell.OneOf("in", Instruments.Keys);
            if (Instruments.TryGetValue(code, out var instrument)) basis.Add(new(instrument, cell.TextOrNull("at") ?? ""));
            cell.Close();
        }
        if (required && basis.Count == 0) row.Wrong("basis", "must name at least one article");
        return basis;
    }

    public static long Mask(Row row, string key, Vocabulary vocabulary, long otherwise)
    {
        if (!row.Has(key)) return otherwise;
        return row.List(key, vocabulary.Has).Aggregate(0L, (mask, code) => mask | vocabulary.Bit(code));
    }

    public static IReadOnlyCollection<string> Codes(Vocabulary vocabulary) => [.. vocabulary.Terms.Select(t => t.Code)];

    /// <summary>Reads rows of which no two may be the same by their key column; a row is closed here, after its last key was read.</summary>
    public static IReadOnlyList<T> Once<T>(IEnumerable<Row> rows, Func<Row, T> read, Func<T, string> code, string column = "code")
    {
        var all = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var one = read(row);
            row.Close();
            if (!all.TryAdd(code(one), one)) row.Wrong(column, $"'{code(one)}' stands twice");
        }
        return [.. all.Values];
    }

    private static Source Source(Row row) => new(row.Text("code"), row.Text("name"), row.OneOf("kind", "primary", "secondary", "given", "recalled"));

    /// <summary>The days of an instrument may be less sure than its text: <c>valid: {from: 2014-01-15, confidence: recalled, sources: [RECALLED]}</c>.</summary>
    private Instrument ReadInstrument(Row row)
    {
        var (validity, dated, origins) = (default(Validity), (string?)null, (IReadOnlyList<string>)[]);
        if (row.Child("valid") is { } valid)
        {
            (validity, dated) = (Period(valid), valid.OneOfOrNull("confidence", Codes(Lexicon.Confidences)));
            if (dated is not null) origins = Sources(valid);
            valid.Close();
        }
        return new(row.Text("code"), row.Text("short"), row.Words("title"), validity, dated, origins, Confidence(row), Sources(row));
    }

    /// <summary>Versions approved before the column <c>persons</c> was there stay readable: without it a sanction is for everyone.</summary>
    private Sanction ReadSanction(Row row) => new(new(row.Text("code"), row.Number("weight"), row.Words("name"), Confidence(row),
        row.Has("persons") ? row.List("persons", Lexicon.Statuses.Has) : [.. Codes(Lexicon.Statuses)]), row.TextOrNull("raised-to"), Basis(row), Sources(row));
}
