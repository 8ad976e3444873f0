using Microsoft.EntityFrameworkCore;
using Netra.Access.Officers;
using Netra.Access.Offices;
using Netra.Access.Recoveries;
using Netra.Access.Seals;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Access.Keys;

/// <summary>What an officer sees of keys: one's own office's, and what waits for one's own hand. Public halves only.</summary>
internal sealed class State(Db db, Holdings holdings, Keyring keyring, Recovering recovering, IFourEyes fourEyes, Endorsing endorsing, IEnumerable<IExplainAskings> explaining, Clock clock)
{
    public sealed record Holding(OfficerId Id, string Name, string Role, bool Holds, bool Alone);
    public sealed record FirstKey(OfficeId Office, string Name, DateTime MadeAt);
    public sealed record Request(Guid Id, string Who, string Office, DateTime At, bool Mine, bool Begun);
    /// <param name="Reason">null where this session may not read it; then it cannot agree.</param>
    public sealed record Unsealing(Guid Id, string Who, DateTime At, DateTime Until, bool Mine, string? Reason, string? Page);
    public sealed record Shown(OfficeKey? Present, bool Held, IReadOnlyList<Holding> Members, int Older, IReadOnlyList<FirstKey> ToConfirm,
        IReadOnlyList<FirstKey> ToHandDown, IReadOnlyList<Unsealing> Unsealings, IReadOnlyList<Request> Recoveries, IReadOnlyList<OfficerRecord> ToEndorse);

    public async Task<Shown> Of(Officer me, bool mayManage, bool isCustodian)
    {
        var keys = await holdings.KeysOf(me.Office);
        var present = keys.FirstOrDefault(k => k.Retirement is null);
        var officers = await db.Set<OfficerRecord>().AsNoTracking().Where(o => o.Office == me.Office && o.Enrolment != null && o.Departure == null).OrderBy(o => o.Name).ToListAsync();
        var holders = (await holdings.Of(me.Office)).Select(h => h.Id).ToHashSet();
        var alone = (await db.Set<Admission>().AsNoTracking().Where(a => a.Alone).Select(a => a.Officer).ToListAsync()).ToHashSet();
        var older = keys.Where(k => k.Retirement is not null && k.Wraps.Any(w => w.Officer == me.Id)).Select(k => k.PublicKey).ToList();
        return new(present, present?.Wraps.Any(w => w.Officer == me.Id) ?? false,
            [.. officers.Select(o => new Holding(o.Id, o.Name, o.Role, holders.Contains(o.Id), alone.Contains(o.Id)))],
            await db.Set<SealWrap>().CountAsync(w => older.Contains(w.ToKey)),
            mayManage ? await Unconfirmed(me) : [], mayManage ? await Held(me) : [],
            await Unsealings(me), isCustodian ? await Waiting(me) : [],
            mayManage || isCustodian ? await endorsing.Waiting(me.Id) : []);
    }

    private async Task<List<FirstKey>> Unconfirmed(Officer me)
    {
        var top = await db.Set<OfficeRecord>().AnyAsync(o => o.Id == me.Office && o.Superior == null && o.Kind == OfficeKind.BawasluRi);
        return await (from key in db.Set<OfficeKey>() join office in db.Set<OfficeRecord>() on key.Office equals office.Id
                      where key.Generation == 1 && key.Confirmation == null && office.Id != me.Office && (office.Superior == me.Office || top && office.Superior == null)
                      orderby key.MadeAt select new FirstKey(office.Id, office.Name, key.MadeAt)).ToListAsync();
    }

    // Offices below that have a key by now, and reports that only a superior's key opens.
    private Task<List<FirstKey>> Held(Officer me) =>
        (from key in db.Set<OfficeKey>() join office in db.Set<OfficeRecord>() on key.Office equals office.Id
         where office.Superior == me.Office && key.Retirement == null && key.Wraps.Any()
            && db.Set<SealReader>().Any(r => r.Office == office.Id && !db.Set<SealWrap>().Any(w => w.Seal == r.Seal && w.ToKey == key.PublicKey)
                && (from wrap in db.Set<SealWrap>() join mine in db.Set<OfficeKey>() on wrap.ToKey equals mine.PublicKey
                    where wrap.Seal == r.Seal && mine.Wraps.Any(w => w.Officer == me.Id) select wrap).Any())
         orderby office.Name select new FirstKey(office.Id, office.Name, key.MadeAt)).ToListAsync();

    /// <summary>Whether this officer was shown the reason of the request.</summary>
    public async Task<bool> MayRead(Officer me, Guid asking) => (await Unsealings(me)).All(a => a.Id != asking || a.Reason is not null);

    private async Task<List<Unsealing>> Unsealings(Officer me)
    {
        var waiting = await fourEyes.Waiting(clock.Now);
        var askers = waiting.Select(a => a.AskedBy).ToList();
        var names = await db.Set<OfficerRecord>().Where(o => askers.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name);
        var shown = new List<Unsealing>();
        foreach (var asked in waiting)
        {
            (string Reason, string Page)? said = null;
            foreach (var one in explaining) said ??= await one.Explain(asked);
            shown.Add(new(asked.Id, names[asked.AskedBy], asked.AskedAt, asked.Until, asked.AskedBy == me.Id, said?.Reason, said?.Page));
        }
        return shown;
    }

    private async Task<List<Request>> Waiting(Officer me)
    {
        var shown = new List<Request>();
        foreach (var one in (await recovering.Waiting()).Where(r => r.ForOfficer != keyring.Officer))
        {
            var officer = await db.Set<OfficerRecord>().FindAsync(one.ForOfficer);
            var office = await db.Set<OfficeRecord>().FindAsync(one.Office);
            shown.Add(new(one.Id, officer!.Name, office!.Name, one.AskedAt, one.Share?.By == me.Id, one.Share is not null));
        }
        return shown;
    }
}
