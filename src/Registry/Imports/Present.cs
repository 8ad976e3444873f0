using System.Data.Common;

using Netra.Kernel.Engines;

namespace Netra.Registry.Imports;

/// <summary>The employment a person has now, as far as a line of a file can change it.</summary>
internal sealed record Present(Guid Person, int Serial, string Name, long Unit, long Position, string Status, DateOnly? BornOn, long Agency)
{
    public const string Columns = "e.person, e.serial, e.name, e.unit, e.position, e.status, e.born_on, u.agency";
    /// <summary>How many columns that are.</summary>
    public const int Width = 8;

    public static Present Of(DbDataReader row) => new(row.GetGuid(0), row.GetInt32(1), row.GetString(2), row.GetInt64(3), row.GetInt64(4), row.GetString(5),
        row.IsDBNull(6) ? null : row.GetFieldValue<DateOnly>(6), row.GetInt64(7));

    public static Present Of(Prepared row) => new(Guid.Parse(row.Text(0)), (int)row.Number(1), row.Text(2), row.Number(3), row.Number(4), row.Text(5),
        row.IsNull(6) ? null : DateOnly.Parse(row.Text(6), System.Globalization.CultureInfo.InvariantCulture), row.Number(7));

    public bool Is(Placed row) => Name == row.Candidate.Name && Unit == row.Unit && Position == row.Position && Status == row.Candidate.Status && BornOn == row.Candidate.BornOn;
}
