using Microsoft.EntityFrameworkCore;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Rulebook.Versions;

/// <summary>The officer's way to a proposal: begun, written file by file, approved by another.</summary>
internal sealed class Proposals(Db db, ISession session, IOfficers officers, Editions editions, Clock clock)
{
    public OfficerId Self => session.Officer!.Id;

    /// <summary>The reasons of a change stand with the version itself.</summary>
    public static Because Because(RulebookVersionId version) => new("rulebook", version.Value);

    public Task<VersionRecord?> Find(Guid id)
    {
        var version = new RulebookVersionId(id);
        return db.Set<VersionRecord>().Include(v => v.Files).Include(v => v.Approval).SingleOrDefaultAsync(v => v.Id == version);
    }

    public async Task<IReadOnlyList<VersionRecord>> All() => await db.Set<VersionRecord>().AsNoTracking().Include(v => v.Approval).OrderByDescending(v => v.At).ThenByDescending(v => v.Id).ToListAsync();

    /// <summary>The proposal's files; what is stored can always be read, for nothing else is stored. It may rest on a version of an older program.</summary>
    public Edition Read(VersionRecord version)
    {
        if (editions.Find(version.Id) is { } approved) return approved;
        var set = editions.Find(version.BasedOn!.Value)!.Set.With(version.Changes);
        return new(version.Id, 0, version.InForceFrom, set, set.Read(editions.Own));
    }

    public async Task<RulebookVersionId> Begin(DateOnly from, string why)
    {
        var now = clock.Now;
        var version = new VersionRecord { Id = new(Clock.NewId(now)), BasedOn = editions.Newest.Id, InForceFrom = from, Why = why, By = Self, At = now };
        db.Add(version);
        db.Record(new RulebookProposed(version.Id, editions.Newest.Id, from), session.Actor, Because(version.Id), now);
        await db.SaveChangesAsync();
        return version.Id;
    }

    /// <param name="files">Checked together: one may need another. A null text takes the file out.</param>
    /// <exception cref="BrokenRules">With these files the rulebook could not be used; nothing is stored.</exception>
    public async Task<Refusal?> Write(VersionRecord version, IReadOnlyList<(string Name, string? Text)> files)
    {
        if (version.Approval is not null) return new AlreadyApproved();
        if (version.By != Self) return new NotYourProposal();
        foreach (var (name, text) in files)
            if (text is not null) Nesting.Check(name, text);
        var set = editions.Find(version.BasedOn!.Value)!.Set.With([.. version.Changes, .. files]);
        set.Read();
        var now = clock.Now;
        var written = version.Files.Count;
        foreach (var (name, text) in files)
        {
            db.Add(new FileRecord { VersionId = version.Id, Serial = ++written, Name = name, Text = text?.ReplaceLineEndings("\n"), At = now });
            db.Record(new RulebookChanged(version.Id, name, set.Sha256), session.Actor, Because(version.Id), now);
        }
        return await db.SaveOnce() ? null : new SomeoneWasFaster();
    }

    /// <param name="seen">The digest on the page the officer read.</param>
    public async Task<Refusal?> Approve(VersionRecord version, string seen)
    {
        if (!await officers.IsLetIn(Self)) return new NotLetIn();
        // Another node may have approved a moment ago.
        await editions.Refresh();
        var now = clock.Now;
        var (proposed, before) = (Read(version), editions.Newest);
        var outcome = Approval.Of(version, proposed, editions, seen, Self, now);
        if (outcome.Value is not { } approval) return outcome.Refused;
        db.Add(approval);
        db.Record(new RulebookApproved(version.Id, approval.Version, approval.Sha256, approval.InForceFrom, !proposed.SameHolidays(before)), session.Actor, Because(version.Id), now);
        if (!await db.SaveOnce()) return new SomeoneWasFaster();
        await editions.Refresh();
        return null;
    }

}
