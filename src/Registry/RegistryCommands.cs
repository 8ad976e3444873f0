using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Registry.Agencies;
using Netra.Registry.Candidates;
using Netra.Registry.Imports;

namespace Netra.Registry;

/// <summary>What the operator's command line does with the register. Give the services of one scope.</summary>
public static class RegistryCommands
{
    /// <summary>Imports a personnel file, or tries to. The same file, given again after a cut, goes on where it stopped.</summary>
    /// <param name="file">Seekable; closed afterwards.</param>
    /// <param name="rejected">Gets each rejected line; of a trial as it is read, of an import when it is over, also those of a former run.</param>
    /// <param name="progress">Share of the file that is done, and lines so far.</param>
    public static async Task<Outcome<ImportAnswer>> Import(IServiceProvider scope, string fileName, Stream file, ImportWish wish, Action<RejectedLine>? rejected = null, Action<double, long>? progress = null, CancellationToken stop = default)
    {
        await using var _ = file;
        var (db, course, size) = (scope.GetRequiredService<Db>(), scope.GetRequiredService<ImportCourse>(), Math.Max(1, file.Length));
        AgencyRecord? agency = null;
        if (wish.Agency is { } name && (agency = await Agency(db, name, stop)) is null) return new NoSuchAgency(name);
        if (wish is { CloseLeavers: true, Complete: false }) return new NotComplete();
        var map = wish.Map is { Count: > 0 } given ? given : await course.Remembered(agency, stop);
        void Tell(Tally tally) => progress?.Invoke((double)tally.Bytes / size, tally.Rows);
        if (wish.Trial)
        {
            var tried = await course.Try(agency, only: false, map, file, rejected is null ? null : lines =>
            {
                foreach (var line in lines) rejected(new(line.Line, line.Field, line.Reason, line.Value));
                return Task.CompletedTask;
            }, Tell, stop);
            return tried.Value is { } would ? Answer(null, 0, would, -1, false) : tried.Refused!;
        }
        var sha = await ImportCourse.Digest(file, stop);
        var import = await Unfinished(db).Where(i => i.Sha256 == sha && i.Agency == (agency == null ? null : agency.Nr)).FirstOrDefaultAsync(stop)
            ?? course.Ask(fileName, sha, file.Length, agency, null, map, wish.Complete, Actor.Operator);
        if (agency is not null) await course.Remember(agency, wish.Map ?? new Dictionary<string, string>(), stop);
        await db.SaveChangesAsync(stop);
        var from = import.Progress!.Rows;
        var done = await course.Carry(import, file, wish.ChunkRows, Actor.Operator, Tell, stop);
        if (rejected is not null)
            await foreach (var line in db.Set<RejectRecord>().AsNoTracking().Where(r => r.Import == import.Nr).OrderBy(r => r.Line).AsAsyncEnumerable().WithCancellation(stop)) rejected(new(line.Line, line.Field, line.Reason, line.Value));
        if (done.Refused is { } refused) return refused;
        var ended = await db.Set<ImportRecord>().AsNoTracking().Include(i => i.Progress).Include(i => i.End).SingleAsync(i => i.Nr == import.Nr, stop);
        if (wish.CloseLeavers && (await scope.GetRequiredService<Leavers>().Close(ended, Actor.Operator, stop)).Refused is { } open) return open;
        return Answer(import.Id, from, done.Value!, ended.End!.Leavers, wish.CloseLeavers);
    }

    /// <summary>Imports of the command line that were cut and wait for the same file: its name, and how many lines were taken.</summary>
    public static async Task<IReadOnlyList<(string File, DateTime At, long Rows)>> Waiting(IServiceProvider scope) =>
        [.. (await Unfinished(scope.GetRequiredService<Db>()).AsNoTracking().ToListAsync()).Select(i => (i.FileName, i.At, i.Progress!.Rows))];

    /// <summary>Whom each name may mean, in the order asked. The names of the whole register are read once, before the first answer.</summary>
    /// <param name="asked">A name, and the agency it is sought in: its name or region code; null or empty for the nation.</param>
    /// <param name="unit">A work unit's name, null for all.</param>
    /// <param name="top">Candidates for each name, 1 to 1000.</param>
    /// <param name="progress">Names read so far.</param>
    public static async IAsyncEnumerable<Outcome<NameAnswer>> Find(IServiceProvider scope, IAsyncEnumerable<(string Name, string? Agency)> asked, string? unit, int top, Action<long>? progress = null,
        [EnumeratorCancellation] CancellationToken stop = default)
    {
        var (db, candidates) = (scope.GetRequiredService<Db>(), scope.GetRequiredService<Candidates.Candidates>());
        using var book = await NameBook.Of(scope.GetRequiredService<IRegister>(), progress, stop);
        var known = new Dictionary<string, AgencyRecord?>(StringComparer.Ordinal);
        await foreach (var (name, within) in asked.WithCancellation(stop))
        {
            AgencyRecord? agency = null;
            if (within is { Length: > 0 } && !known.TryGetValue(within, out agency)) known[within] = agency = await Agency(db, within, stop);
            Outcome<NameAnswer> answer = within is { Length: > 0 } && agency is null ? new NoSuchAgency(within)
                : unit is not null && !book.HasUnit(unit) ? new NoSuchUnit(unit)
                : new NameAnswer(name, await candidates.Of(book, name, agency?.Name, unit, top, stop));
            yield return answer;
        }
    }

    /// <summary>Rejected lines as a table that a spreadsheet opens and does not run.</summary>
    public static string RejectsHeader => RejectTable.Header;
    public static string RejectsRow(RejectedLine line, Texts texts) => RejectTable.Row(line, texts);

    private static IQueryable<ImportRecord> Unfinished(Db db) => db.Set<ImportRecord>().Include(i => i.Progress).Where(i => i.Office == null && i.End == null);

    private static async Task<AgencyRecord?> Agency(Db db, string name, CancellationToken stop)
    {
        var (key, region) = (FileName.Key(name), new RegionCode(name));
        return await db.Set<AgencyRecord>().AsNoTracking().FirstOrDefaultAsync(a => a.Key == key || a.Kind == AgencyRecord.Regional && a.Region == region, stop);
    }

    private static ImportAnswer Answer(ImportId? import, long from, Importing.Done done, long leavers, bool closed) => new(import, from, done.Tally.Rows, done.Tally.Added, done.Tally.Changed, done.Tally.Unchanged, done.Tally.Joined,
        done.Tally.Rejected, done.Tally.Agencies, done.Tally.Units, leavers, closed, [.. done.Examples.Select(e => new ImportExample(e.Line, e.Number, e.Before, e.After))]);
}

internal sealed record NoSuchAgency(string Name) : Refusal("registry.no-such-agency", Name);
