using Microsoft.EntityFrameworkCore;
using Netra.Access.Officers;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Access.Keys;

/// <summary>An officer and the public key that what is meant for the officer is sealed to.</summary>
internal sealed record Holder(OfficerId Id, byte[] PublicKey);

/// <summary>Who holds which office key; public halves only, so it needs no session.</summary>
internal sealed class Holdings(Db db)
{
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
    public async Task<OfficeKey?> KeyFor(OfficeId office)
    {
        var upward = await Upward(office);
        var held = await db.Set<OfficeKey>().AsNoTracking().Where(k => upward.Contains(k.Office) && k.Retirement == null && k.Wraps.Any()).ToListAsync();
        return held.MinBy(k => Array.IndexOf(upward, k.Office));
    }

    /// <summary>Every generation of the office with its wraps, newest first.</summary>
    public Task<List<OfficeKey>> KeysOf(OfficeId office) =>
        db.Set<OfficeKey>().Include(k => k.Wraps).Include(k => k.Retirement).Include(k => k.Confirmation).Where(k => k.Office == office).OrderByDescending(k => k.Generation).ToListAsync();

    /// <summary>The members: officers with a wrap of the office's present key.</summary>
    public Task<List<Holder>> Of(OfficeId office) =>
        (from key in db.Set<OfficeKey>()
         join wrap in db.Set<OfficeKeyWrap>() on key.Id equals wrap.Key
         join enrolment in db.Set<Enrolment>() on wrap.Officer equals enrolment.OfficerId
         where key.Office == office && key.Retirement == null
         orderby wrap.Officer
         select new Holder(wrap.Officer, enrolment.PublicKey)).AsNoTracking().ToListAsync();
}
