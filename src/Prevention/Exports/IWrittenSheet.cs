using System.Globalization;
using System.Text;
using Netra.Prevention.Files;

namespace Netra.Prevention.Exports;

/// <summary>A table that is sent row by row. A cell is a text or a whole number.</summary>
internal interface IWrittenSheet : IAsyncDisposable
{
    Task Row(params object[] cells);
}

internal sealed class CsvFile(Stream to) : IWrittenSheet
{
    private readonly StreamWriter file = new(to, new UTF8Encoding(true), leaveOpen: true);

    public Task Row(params object[] cells) => file.WriteLineAsync(string.Join(',', cells.Select(c => c is string text ? CsvLine.Of(text) : Convert.ToString(c, CultureInfo.InvariantCulture))));

    public ValueTask DisposeAsync() => file.DisposeAsync();
}
