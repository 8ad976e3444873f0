using Microsoft.EntityFrameworkCore;
using Netra.Access.FourEyes;
using Netra.Access.Keys;
using Netra.Access.Officers;
using Netra.Access.Offices;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Access.Recoveries;

/// <summary>The top office names the three custodians, anew when one of them leaves. An office's copies for them are made when one of its members next acts.</summary>
internal sealed class Naming(Db db, Keyring keyring, Holdings holdings, Custodians custodians, Copies copies, Identities identities, Stamps stamps)
{
    // UU 27/2022 art. 35: the controller keeps personal data secure, its availability included; custodians see to that.
    private static readonly Because Basis = new("UU 27/2022 ps 35");

    public async Task<Outcome<IReadOnlyList<Holder>>> Name(IReadOnlyCollection<OfficerId> three, Actor by, DateTime now)
    {
        var top = await db.Set<OfficeRecord>().SingleOrDefaultAsync(o => o.Kind == OfficeKind.BawasluRi && o.Superior == null);
        if (top is null || by.Office != top.Id.Value) return new NotTheTopOffice();
        var serving = await db.Set<OfficerRecord>().CountAsync(o => three.Contains(o.Id) && o.Enrolment != null && o.Departure == null);
        if (three.Distinct().Count() != 3 || three.Count != 3 || serving != 3) return new ThreeCustodians();

        await using var whole = await db.Database.BeginTransactionAsync();
        var named = await db.Set<Custodian>().ToListAsync();
        foreach (var old in named.Where(c => !three.Contains(c.Officer))) await Relieve(old, top.Id, by, now);
        foreach (var officer in three.Where(o => named.All(c => c.Officer != o)))
        {
            var custodian = db.Add(new Custodian { Officer = officer, NamedAt = now }).Entity;
            custodian.Stamp = stamps.Of(custodian);
            db.Record(new CustodianNamed(officer, top.Id), by, Basis, now);
        }
        // Saved first: boxes are made for the custodians that stand in the database.
        await db.SaveChangesAsync();
        await copies.Complete(await keyring.Of(top.Id));
        foreach (var office in await db.Set<OfficeKey>().Where(k => k.Retirement == null).Select(k => k.Office).ToListAsync())
            await identities.Renew(office, await holdings.Of(office, now), now);
        await db.SaveChangesAsync();
        await whole.CommitAsync();
        return await custodians.Now();
    }

    // A custodian's pairs go, but not what the officer holds as a member of an office.
    private async Task Relieve(Custodian old, OfficeId top, Actor by, DateTime now)
    {
        var officer = old.Officer;
        db.Remove(old);
        db.RemoveRange(await db.Set<RecoveryCopy>().Where(c => c.OuterOfficer == officer || c.InnerOfficer == officer).ToListAsync());
        db.RemoveRange(await db.Set<RecoveryBox>().Where(b => b.InnerOfficer == officer).ToListAsync());
        db.RemoveRange(await (from box in db.Set<IdentityBox>() join key in db.Set<IdentityKey>() on box.Key equals key.Id
                              where (box.OuterOfficer == officer || box.InnerOfficer == officer)
                                 && db.Set<OfficerRecord>().Any(o => (o.Id == box.OuterOfficer || o.Id == box.InnerOfficer) && o.Office != key.Office)
                              select box).ToListAsync());
        db.RemoveRange(await (from box in db.Set<AskingBox>() join key in db.Set<IdentityKey>() on box.Key equals key.Id
                              where box.InnerOfficer == officer && !db.Set<OfficerRecord>().Any(o => o.Id == officer && o.Office == key.Office)
                              select box).ToListAsync());
        db.Record(new CustodianRelieved(officer, top), by, Basis, now);
    }
}
