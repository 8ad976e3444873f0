using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Rulebook.Law;

namespace Netra.Rulebook.Versions;

/// <summary>The approved versions in the order of approval, in memory. On a day the last one counts whose first day has come.</summary>
internal sealed class Editions(Edition installed, Clock clock, IServiceScopeFactory scopes) : IRulebookVersions, IDisposable
{
    /// <summary>The law changes at midnight in Jakarta for the whole country.</summary>
    private static readonly TimeSpan Jakarta = TimeSpan.FromHours((int)OfficeZone.Wib);
    private readonly SemaphoreSlim one = new(1);
    private volatile List<Edition> all = [installed];
    /// <summary>What is served was read from the database.</summary>
    private volatile bool stored;

    /// <summary>The words that come with the program. What officers approved stays the law when the program is updated: its files and their digest are as they were.</summary>
    public Lexicon Own => installed.Book.Lexicon;
    public IReadOnlyList<Edition> All => all;
    /// <summary>The last approved, in force or still to come: what a next proposal builds on.</summary>
    public Edition Newest => all[^1];
    public DateOnly Day => DateOnly.FromDateTime(clock.Now + Jakarta);
    public Edition Today => On(Day);

    public Edition On(DateOnly date)
    {
        var editions = all;
        for (var i = editions.Count - 1; i > 0; i--)
            if (editions[i].From <= date) return editions[i];
        return editions[0];
    }

    /// <summary>The version that was approved later and begins no later: with it, this one holds on no day from then on. null where there is none.</summary>
    public Edition? Replacing(Edition edition) => all.Find(e => e.Number > edition.Number && e.From <= edition.From);

    public Edition? Find(RulebookVersionId id) => all.FirstOrDefault(e => e.Id == id);

    /// <summary>At the start: stores the installation's files where the database has no law yet, and serves what it has.</summary>
    public async Task Open()
    {
        await using (var scope = scopes.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<Db>();
            if (!await db.Set<Approval>().AnyAsync()) await Install(db);
        }
        await Refresh();
    }

    /// <summary>Takes in what was approved since; one short query where nothing was.</summary>
    public Task Refresh() => Read(stored ? all.Count + 1 : 1);

    private async Task Install(Db db)
    {
        var now = clock.Now;
        db.Add(new VersionRecord { Id = Edition.First, InForceFrom = installed.From, Why = "", At = now });
        db.AddRange(installed.Set.Files.Select((f, i) => new FileRecord { VersionId = Edition.First, Serial = i + 1, Name = f.Key, Text = f.Value, At = now }));
        db.Add(new Approval { VersionId = Edition.First, Number = 1, Version = installed.Version, Sha256 = installed.Set.Sha256, InForceFrom = installed.From, At = now });
        db.Record(new RulebookInstalled(Edition.First, installed.Version, installed.Set.Sha256), Actor.System, Proposals.Because(Edition.First), now);
        try
        {
            await db.SaveChangesAsync();
        }
        // Another node was first and what it stored is the law; or this node's role may not write it, and serves its own files until one that may has started.
        catch (DbUpdateException fault) when (fault.InnerException is DbException { SqlState: "42501" } || db.Set<Approval>().Any()) { db.ChangeTracker.Clear(); }
    }

    private async Task Read(int first)
    {
        await one.WaitAsync();
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<Db>();
            // Who proposed and who approved is not asked for: the public door's role may not read it.
            var approvals = await (from a in db.Set<Approval>() join v in db.Set<VersionRecord>() on a.VersionId equals v.Id where a.Number >= first orderby a.Number
                                   select new Approved(a.VersionId, a.Number, a.Version, a.Sha256, a.InForceFrom, a.At, v.Why)).ToListAsync();
            if (approvals.Count == 0) return;
            List<Edition> read = first == 1 ? [] : [.. all];
            foreach (var approval in approvals.Where(a => a.Number > read.Count)) read.Add(await Read(db, approval, read.Count == 0 ? RuleSet.Of([]) : read[^1].Set));
            (all, stored) = (read, true);
        }
        finally { one.Release(); }
    }

    private async Task<Edition> Read(Db db, Approved approval, RuleSet before)
    {
        var files = await db.Set<FileRecord>().AsNoTracking().Where(f => f.VersionId == approval.VersionId).OrderBy(f => f.Serial).ToListAsync();
        var set = before.With(files.Select(f => (f.Name, f.Text)));
        // Two officers approved these very bytes; whoever reaches the database alone must not change the law.
        if (set.Sha256 != approval.Sha256) throw new BrokenRules([$"The stored rulebook {approval.Version} is not the one that was approved: its files have the digest {set.Sha256}, approved was {approval.Sha256}."]);
        return new(approval.VersionId, approval.Number, approval.InForceFrom, set, set.Sha256 == installed.Set.Sha256 ? installed.Book : set.Read(Own)) { Why = approval.Why, At = approval.At };
    }

    private sealed record Approved(RulebookVersionId VersionId, int Number, string Version, string Sha256, DateOnly InForceFrom, DateTime At, string Why);

    public void Dispose() => one.Dispose();
}
