using Netra.Kernel;

namespace Netra.Registry.Imports;

/// <summary>The columns of a personnel file, by the standard header's names.</summary>
internal static class Column
{
    public const string Number = "nip", Name = "nama", Agency = "instansi", Unit = "unit_kerja", Position = "jabatan", Status = "status", Born = "tanggal_lahir", Previous = "nip_lama";
    public static IReadOnlyList<string> Required { get; } = [Number, Name, Agency, Unit, Position, Status];
    public static IReadOnlyList<string> All { get; } = [.. Required, Born, Previous];

    /// <summary>Headers differ in case, spaces and underscores without meaning to.</summary>
    public static string Plain(string header) => header.Trim().Trim('﻿').ToLowerInvariant().Replace(' ', '_');
}

/// <summary>Where each column stands in this file.</summary>
internal sealed class Columns
{
    private readonly int[] at;

    private Columns(int[] at) => this.at = at;

    /// <summary>Place of the column, -1 where the file has none.</summary>
    public int this[int column] => at[column];

    /// <summary>Finds the columns in the header.</summary>
    /// <param name="map">Column to the file's own header, for headers that are not the standard's.</param>
    /// <param name="withoutAgency">The agency was named beside the file.</param>
    public static Outcome<Columns> Find(IReadOnlyList<string> header, IReadOnlyDictionary<string, string> map, bool withoutAgency)
    {
        if (map.Keys.FirstOrDefault(k => !Column.All.Contains(k)) is { } unknown) return new UnknownColumn(unknown, string.Join(", ", Column.All));
        var plain = header.Select(Column.Plain).ToList();
        var at = new int[Column.All.Count];
        var missing = new List<string>();
        for (var i = 0; i < at.Length; i++)
        {
            var name = map.TryGetValue(Column.All[i], out var own) ? Column.Plain(own) : Column.All[i];
            at[i] = plain.IndexOf(name);
            if (at[i] >= 0 && plain.IndexOf(name, at[i] + 1) >= 0) return new ColumnTwice(name);
            if (at[i] < 0 && (Column.Required.Contains(Column.All[i]) && !(withoutAgency && Column.All[i] == Column.Agency) || map.ContainsKey(Column.All[i]))) missing.Add(name);
        }
        return missing.Count == 0 ? new Columns(at) : new ColumnsMissing(string.Join(", ", missing), string.Join(", ", header.Take(20).Select(h => h.Length <= 40 ? h : h[..40])));
    }
}

internal sealed record UnknownColumn(string Name, string Known) : Refusal("registry.file.unknown-column", Name, Known);
internal sealed record ColumnTwice(string Name) : Refusal("registry.file.column-twice", Name);
internal sealed record ColumnsMissing(string Names, string Found) : Refusal("registry.file.columns-missing", Names, Found);
