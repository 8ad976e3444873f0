using Netra.Registry.Agencies;

namespace Netra.Registry.Imports;

/// <summary>Reads a file into chunks ahead of the database that takes them.</summary>
/// <param name="firstRows">Lines of the first chunk: a small one, for the database has nothing to do before it comes.</param>
/// <param name="skip">Lines a former run has taken already: they are read for their numbers alone.</param>
internal sealed class Reading(Sheet sheet, Checking checking, Seen seen, int chunkRows, int firstRows, long skip)
{
    public IEnumerable<Chunk> Chunks()
    {
        var (candidates, rejects, rows, most) = (new List<Candidate>(chunkRows), new List<Reject>(), 0L, firstRows);
        while (sheet.Read())
        {
            var one = Check(out var reject);
            if (++rows <= skip) continue;
            if (one is not null) candidates.Add(one); else rejects.Add(reject!);
            if (candidates.Count + rejects.Count < most) continue;
            yield return Sorted(candidates, rejects, rows);
            (candidates, rejects, most) = (new(chunkRows), [], chunkRows);
        }
        if (candidates.Count + rejects.Count > 0) yield return Sorted(candidates, rejects, rows);
    }

    // By number: the index of numbers is then met page by page. Done here, while the database is busy with the chunk before.
    private Chunk Sorted(List<Candidate> candidates, List<Reject> rejects, long rows)
    {
        // Of two lines about one person the later one has the last word.
        candidates.Sort((a, b) => string.CompareOrdinal(a.Number, b.Number) is not 0 and var order ? order : a.Line.CompareTo(b.Line));
        return new(candidates, rejects, rows, sheet.Bytes);
    }

    private Candidate? Check(out Reject? reject)
    {
        if (sheet.Broken is { } broken)
        {
            reject = Reject.Of(sheet.Line, "", broken, "");
            return null;
        }
        if (checking.Check(sheet, out reject) is not { } one)
        {
            // Whoever stands on a line that is not taken has not left.
            if (checking.Number is { } number) seen.Add(Seen.Key(number, checking.Own, checking.Own ? checking.AgencyKey : ""), 0);
            return null;
        }
        var first = seen.Add(Seen.Key(one.Number, one.Own, one.Own ? FileName.Key(one.Agency) : ""), sheet.Line);
        if (first == 0) return one;
        reject = Reject.Of(sheet.Line, Column.Number, "twice", first.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return null;
    }
}
