namespace Netra.Prevention.Records;

/// <summary>Agencies or units with the share that signed, a page at a time.</summary>
/// <param name="Name">The table's name; <paramref name="What"/> the head of its first column.</param>
internal sealed record RecordTable(string Name, string What, IReadOnlyList<RecordRow> Rows, string? Next, string? First);

/// <param name="Share">null where fewer than five people are meant: they are told in the sum above.</param>
internal sealed record RecordRow(string Href, string Name, string Note, Share? Share);
