using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Registry.Agencies;

namespace Netra.Registry.Imports;

/// <summary>The course of an import: asked for, carried out, ended; each recorded.</summary>
internal sealed class ImportCourse(Db db, Importing importing, Leavers leavers, Clock clock)
{
    private const int WibHours = 7;

    /// <summary>Records a file. Adds to the Db; the caller saves.</summary>
    public ImportRecord Ask(string fileName, string sha256, long size, AgencyRecord? agency, OfficeId? office, IReadOnlyDictionary<string, string> map, bool complete, Actor by)
    {
        var now = clock.Now;
        var import = new ImportRecord
        {
            Id = new(Clock.NewId(now)), Agency = agency?.Nr, Office = office, By = by.ToString(), At = now, Day = DateOnly.FromDateTime(now.AddHours(WibHours)),
            FileName = Short(fileName), Sha256 = sha256, Size = size, Mapping = JsonSerializer.Serialize(map, Json.Stored), Complete = complete, Progress = new ImportProgress { At = now }
        };
        db.Add(import);
        db.Record(new ImportAsked(import.Id, office ?? default, sha256, size), by, new Because(Basis.Import), now);
        return import;
    }

    private static string Short(string name) => Path.GetFileName(name) is var last && last.Length > 200 ? last[^200..] : last;

    public static async Task<string> Digest(Stream file, CancellationToken stop)
    {
        var digest = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, stop));
        file.Position = 0;
        return digest;
    }

    /// <summary>What the import would do. Changes nothing.</summary>
    public async Task<Outcome<Importing.Done>> Try(AgencyRecord? agency, bool only, IReadOnlyDictionary<string, string> map, Stream file, Func<IReadOnlyList<Reject>, Task>? rejected, Action<Tally>? progress, CancellationToken stop)
    {
        try
        {
            return await importing.Run(new(0, DateOnly.FromDateTime(clock.Now.AddHours(WibHours)), agency is null ? null : (agency.Name, agency.Nr), only, Trial: true, map), file, Tally.None, rejected, progress, stop);
        }
        catch (UnreadableFile unreadable) { return unreadable.Refusal; }
    }

    /// <summary>Carries an import to its end from where it stands, or until an officer stops it.</summary>
    public async Task<Outcome<Importing.Done>> Carry(ImportRecord import, Stream file, int chunkRows, Actor by, Action<Tally>? progress, CancellationToken stop)
    {
        var agency = import.Agency is { } nr ? await db.Set<AgencyRecord>().AsNoTracking().SingleAsync(a => a.Nr == nr, stop) : null;
        // A check left its own rejects behind; those of the run take their place.
        if (import.Progress!.Rows == 0) await Forget(import, stop);
        var outcome = await Attempt(import, agency, file, chunkRows, progress, stop);
        if (outcome.Refused is Halted) return outcome;
        var now = clock.Now;
        var tally = outcome.Value?.Tally ?? await Reached(import, stop);
        var gone = outcome.Value is { } done && import.Complete ? await leavers.Find(import, done.Seen, stop) : -1;
        db.Add(new ImportEnd { Import = import.Nr, Refused = outcome.Refused?.Text, Leavers = gone, At = now });
        if (await db.Set<ImportFile>().Where(f => f.Import == import.Nr).Select(f => new { f.Import }).AnyAsync(stop)) db.Remove(new ImportFile { Import = import.Nr, Bytes = [] });
        db.Record(outcome.Refused is { } refused ? new ImportRefused(import.Id, tally.Rows, refused.Text)
            : new ImportFinished(import.Id, tally.Rows, tally.Added, tally.Changed, tally.Joined, tally.Rejected, gone), by, new Because(Basis.Import), now);
        await db.SaveChangesAsync(stop);
        return outcome;
    }

    private async Task<Outcome<Importing.Done>> Attempt(ImportRecord import, AgencyRecord? agency, Stream file, int chunkRows, Action<Tally>? progress, CancellationToken stop)
    {
        try
        {
            return await importing.Run(new(import.Nr, import.Day, agency is null ? null : (agency.Name, agency.Nr), import.Office is not null, Trial: false, import.Map, chunkRows), file, import.Progress!.Tally, null, progress, stop);
        }
        catch (UnreadableFile unreadable) { return unreadable.Refusal; }
    }

    private async Task<Tally> Reached(ImportRecord import, CancellationToken stop) =>
        (await db.Set<ImportProgress>().AsNoTracking().SingleAsync(p => p.Import == import.Nr, stop)).Tally;

    private async Task Forget(ImportRecord import, CancellationToken stop)
    {
        db.RemoveRange(await db.Set<RejectRecord>().Where(r => r.Import == import.Nr).ToListAsync(stop));
        await db.SaveChangesAsync(stop);
    }

    /// <summary>Keeps the headers of an agency's own file for the next one. Adds to the Db; the caller saves.</summary>
    public async Task Remember(AgencyRecord agency, IReadOnlyDictionary<string, string> map, CancellationToken stop)
    {
        if (map.Count == 0) return;
        var headers = JsonSerializer.Serialize(map, Json.Stored);
        if (await db.Set<Mapping>().FindAsync([agency.Nr], stop) is { } known) known.Headers = headers;
        else db.Add(new Mapping { Agency = agency.Nr, Headers = headers });
    }

    /// <summary>The headers this agency's last file used; empty where it used the standard's.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Remembered(AgencyRecord? agency, CancellationToken stop) =>
        agency is not null && await db.Set<Mapping>().AsNoTracking().SingleOrDefaultAsync(m => m.Agency == agency.Nr, stop) is { } known
            ? JsonSerializer.Deserialize<Dictionary<string, string>>(known.Headers, Json.Stored)! : new Dictionary<string, string>();
}
