using Netra.Kernel;

namespace Netra.Registry.Imports;

/// <summary>A personnel file, line by line. Blank lines are passed over.</summary>
internal abstract class Sheet : IDisposable
{
    public const int MostColumns = 100;

    public abstract IReadOnlyList<string> Header { get; }
    /// <summary>Line of the file, row of the sheet; from 1.</summary>
    public abstract long Line { get; }
    /// <summary>Bytes of the file passed so far.</summary>
    public abstract long Bytes { get; }
    /// <summary>Why the line as a whole cannot be read, null where it can.</summary>
    public abstract string? Broken { get; }
    /// <exception cref="UnreadableFile">What follows cannot be read at all.</exception>
    public abstract bool Read();
    /// <summary>The cell in this column, empty where the line ends before it.</summary>
    public abstract string Cell(int column);
    public abstract void Dispose();

    /// <summary>Opens a file by what it is, not by its name.</summary>
    /// <param name="file">Seekable; closed with the sheet.</param>
    public static Outcome<Sheet> Open(Stream file)
    {
        Span<byte> start = stackalloc byte[4];
        var length = file.ReadAtLeast(start, 4, throwOnEndOfStream: false);
        file.Position = 0;
        return length == 4 && start.SequenceEqual("PK\u0003\u0004"u8) ? XlsxSheet.OpenXlsx(file) : CsvSheet.OpenCsv(file);
    }
}

internal sealed class UnreadableFile(Refusal refusal) : Exception(refusal.Text)
{
    public Refusal Refusal { get; } = refusal;
}

internal sealed record FileEmpty() : Refusal("registry.file.empty");
internal sealed record FileNotUtf8() : Refusal("registry.file.not-utf8");
internal sealed record FileTooWide(int Most) : Refusal("registry.file.too-wide", Most);
internal sealed record FileNotXlsx() : Refusal("registry.file.not-xlsx");
internal sealed record FileTooBig() : Refusal("registry.file.too-big");
