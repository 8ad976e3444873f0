using System.Text;
using CsvHelper;
using Netra.Kernel;

namespace Netra.Registry.Imports;

/// <summary>CSV in UTF-8, with or without a byte order mark, cells apart by comma, semicolon or tab. A line of the file is always a line of the table: a quote
/// that is forgotten spoils its own line and never swallows the people after it.</summary>
internal sealed class CsvSheet : Sheet
{
    private readonly CsvReader reader;
    private bool malformed;

    private CsvSheet(Stream file, char separator)
    {
        reader = CsvReader.Create(file, new CsvReaderOptions
        {
            Separator = separator, Encoding = new UTF8Encoding(false), AllowLineBreaksInQuotes = false, TrackLineNumbers = true, MaxRecordSize = 1 << 16, BufferSize = 1 << 16, PoolStrings = true,
            IncludeValuesInExceptions = false, OnMalformedRecord = bad => malformed |= bad.Reason is CsvMalformedReason.LineBreakInQuotes or CsvMalformedReason.UnterminatedQuote
        });
        Header = reader.Headers;
    }

    public override IReadOnlyList<string> Header { get; }
    public override long Line => reader.LineNumber;
    public override long Bytes => reader.ByteOffset;
    // More cells than headers: a comma in a name that no quotes protect has moved all that follows.
    public override string? Broken => malformed ? "quote" : reader.FieldCount > Header.Count ? "cells" : null;
    public override string Cell(int column) => column < reader.FieldCount ? reader.GetString(column) : "";

    public override bool Read()
    {
        malformed = false;
        try { return reader.Read(); }
        catch (CsvFormatException) { throw new UnreadableFile(new LineTooLong()); }
    }

    public static Outcome<Sheet> OpenCsv(Stream file)
    {
        var start = new byte[(int)Math.Min(file.Length, 1 << 16)];
        file.ReadExactly(start);
        file.Position = 0;
        if (start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || !Utf8(start, whole: start.Length == file.Length)) return new FileNotUtf8();
        var header = Encoding.UTF8.GetString(start).TrimStart('\uFEFF').AsSpan().TrimStart("\r\n");
        if (header.IsWhiteSpace()) return new FileEmpty();
        if (header.IndexOf('\n') is var end and >= 0) header = header[..end];
        try
        {
            var sheet = new CsvSheet(file, Separator(header));
            return sheet.Header.Count > MostColumns ? new FileTooWide(MostColumns) : sheet;
        }
        catch (CsvFormatException) { return new LineTooLong(); }
    }

    // Where the file goes on, the last letter may be cut in the middle.
    private static bool Utf8(byte[] start, bool whole)
    {
        for (var cut = 0; cut < (whole ? 1 : 4) && cut <= start.Length; cut++)
            if (System.Text.Unicode.Utf8.IsValid(start.AsSpan(0, start.Length - cut))) return true;
        return false;
    }

    // By the header alone: a position of a line further down may hold all of them.
    private static char Separator(ReadOnlySpan<char> header) =>
        header.Count(';') > header.Count(',') && header.Count(';') >= header.Count('\t') ? ';' : header.Count('\t') > header.Count(',') ? '\t' : ',';

    public override void Dispose() => reader.Dispose();
}

internal sealed record LineTooLong() : Refusal("registry.file.line-too-long");
