namespace Netra.Registry.Imports;

/// <summary>What an import did so far, or would do.</summary>
/// <param name="Rows">Lines read after the header, blank ones aside.</param>
/// <param name="Bytes">How much of the file that is.</param>
/// <param name="Joined">Of those changed or unchanged: known by another number before.</param>
/// <param name="Agencies">Agencies the file names for the first time.</param>
internal sealed record Tally(long Rows, long Bytes, long Added, long Changed, long Unchanged, long Joined, long Rejected, long Agencies, long Units)
{
    public static Tally None { get; } = new(0, 0, 0, 0, 0, 0, 0, 0, 0);

    public Tally With(Merged merged, Chunk chunk, long agencies, long units) => new(chunk.Rows, chunk.Bytes, Added + merged.Added, Changed + merged.Changed,
        Unchanged + merged.Unchanged, Joined + merged.Joined, Rejected + chunk.Rejects.Count + merged.Rejects.Count, Agencies + agencies, Units + units);
}

/// <summary>Lines that are taken into the register in one transaction.</summary>
/// <param name="Candidates">By number.</param>
/// <param name="Rows">Lines read up to and with this chunk.</param>
internal sealed record Chunk(List<Candidate> Candidates, List<Reject> Rejects, long Rows, long Bytes);

/// <summary>A candidate whose agency, unit and position are known by number; -1 where a trial run would make them.</summary>
internal readonly record struct Placed(Candidate Candidate, long Agency, long Unit, long Position)
{
    public long Scope => Candidate.Own ? Agency : 0;
}

/// <summary>What one chunk changed.</summary>
internal sealed class Merged
{
    public long Added { get; set; }
    public long Changed { get; set; }
    public long Unchanged { get; set; }
    public long Joined { get; set; }
    public List<Reject> Rejects { get; } = [];
    public List<Example> Examples { get; } = [];

    /// <summary>Counts a line whose number is listed.</summary>
    /// <returns>Whether it changes what is listed.</returns>
    public bool Meets(Placed row, Present present, long? only)
    {
        var one = row.Candidate;
        if (only is not null && present.Agency != only) Rejects.Add(Reject.Of(one.Line, Column.Number, "elsewhere", one.Number));
        else if (present.Is(row)) Unchanged++;
        else
        {
            Changed++;
            Show(row, present);
            return true;
        }
        return false;
    }

    /// <summary>Counts a line whose number nobody has or had.</summary>
    public void Adds(Placed row)
    {
        Added++;
        Show(row, null);
    }

    public void Show(Placed row, Present? before)
    {
        if (Examples.Count < Example.Most) Examples.Add(new(row.Candidate.Line, row.Candidate.Number, before is null ? null : $"{before.Name} · {before.Status}", row.Candidate.Says()));
    }
}

/// <summary>One change, to be looked at before it is made.</summary>
/// <param name="Before">Name and status now; null for a person not in the register.</param>
internal sealed record Example(long Line, string Number, string? Before, string After)
{
    /// <summary>How many are shown.</summary>
    public const int Most = 10;
}
