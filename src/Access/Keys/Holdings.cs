using Microsoft.EntityFrameworkCore;
using Netra.Access.Officers;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Access.Keys;

/// <summary>An officer and the public key that what is meant for the officer is sealed to.</summary>
internal sealed record Holder(OfficerId Id, byte[] PublicKey);

/// <summary>Who holds which office key; public halves only, so it needs no session.</summary>
internal sealed class Holdings(Db db, Stamps stamps)
{
    private readonly HashSet<Guid> refused = [];

    /// <summary>The office, then its superiors up to the top.</summary>
    public async Task<OfficeId[]> Upward(OfficeId office) =>
        [.. (await db.Database.SqlQuery<Guid>(
            $"""
            with recursive upward (id, superior, step) as (
              select id, superior, 0 from access_offices where id = {office.Value}
              union all select o.id, o.superior, u.step + 1 from access_offices o join upward u on o.id = u.superior where u.step < 16)
            select id as "Value" from upward order by step
            """).ToListAsync()).Select(OfficeId.From)];

    /// <summary>The present key of the office, or of the nearest superior, that some member holds.</summary>
    /// <param name="now">Of an act: a key that is passed over because its stamp does not fit is recorded.</param>
    public async Task<OfficeKey?> KeyFor(OfficeId office, DateTime? now = null)
    {
        var upward = await Upward(office);
        var held = await db.Set<OfficeKey>().AsNoTracking().Where(k => upward.Contains(k.Office) && k.Retirement == null && k.Wraps.Any()).ToListAsync();
        // The newest first: a removed retirement must not bring back a key that a departed member held.
        return held.OrderBy(k => Array.IndexOf(upward, k.Office)).ThenByDescending(k => k.Generation)
            .FirstOrDefault(k => stamps.Fit(k) || Refuse("office key", k.Id, k.Office, now));
    }

    /// <summary>Every generation of the office with its wraps, newest first.</summary>
    public Task<List<OfficeKey>> KeysOf(OfficeId office) =>
        db.Set<OfficeKey>().Include(k => k.Wraps).Include(k => k.Retirement).Include(k => k.Confirmation).Where(k => k.Office == office).OrderByDescending(k => k.Generation).ToListAsync();

    /// <summary>The members: officers with a wrap of the office's present key.</summary>
    public async Task<List<Holder>> Of(OfficeId office, DateTime? now = null) =>
        [.. (await (from key in db.Set<OfficeKey>()
                    join wrap in db.Set<OfficeKeyWrap>() on key.Id equals wrap.Key
                    join enrolment in db.Set<Enrolment>() on wrap.Officer equals enrolment.OfficerId
                    where key.Office == office && key.Retirement == null
                    orderby wrap.Officer
                    select new { Wrap = wrap, Enrolment = enrolment }).AsNoTracking().ToListAsync())
            .Where(h => stamps.Fit(h.Wrap) && stamps.Fit(h.Enrolment, office) || Refuse("member", h.Wrap.Officer.Value, office, now))
            .Select(h => new Holder(h.Wrap.Officer, h.Enrolment.PublicKey))];

    /// <summary>That the row of a key was put there or changed by something else than the product, and is not sealed to. Adds to the Db; the caller saves.</summary>
    /// <param name="which">What the row stands for: <c>office key</c>, <c>identity key</c>, <c>member</c>, <c>enrolment</c>.</param>
    /// <returns>false.</returns>
    public bool Refuse(string which, Guid row, OfficeId office, DateTime? now)
    {
        if (now is { } at && refused.Add(row)) db.Record(new KeyRefused(office, which, row), Actor.System, new Because("UU 27/2022 ps 39"), at);
        return false;
    }
}
