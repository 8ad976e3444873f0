using Microsoft.EntityFrameworkCore;
using Netra.Access.Officers;
using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Access.Keys;

/// <summary>Says of a newcomer, whom only the inviter could let in, that the person exists and was appointed.</summary>
internal sealed class Endorsing(Db db, Hands hands, Holdings holdings)
{
    private static readonly Because Basis = new("UU 27/2022 ps 39");

    public async Task<Outcome<Endorsement>> Endorse(OfficerId newcomer, string fingerprint, Actor by, DateTime now)
    {
        var officer = await Newcomers().SingleOrDefaultAsync(o => o.Id == newcomer);
        if (officer is not { Enrolment: { } enrolment }) return new NotEnrolled();
        if (!(await hands.Endorsers(officer)).Contains(new(by.Id!.Value))) return new NotYours();
        if (!KeyFingerprint.Fits(enrolment.PublicKey, fingerprint)) return new NotTheirFingerprint();
        var endorsement = await db.Set<Endorsement>().FindAsync(newcomer) ?? db.Add(new Endorsement { Officer = newcomer, PublicKey = [] }).Entity;
        (endorsement.PublicKey, endorsement.By, endorsement.At) = (enrolment.PublicKey, new(by.Id.Value), now);
        db.Record(new NewcomerEndorsed(newcomer, officer.Office, endorsement.By), by, Basis, now);
        await db.SaveChangesAsync();
        return endorsement;
    }

    /// <summary>Newcomers who wait for this officer's word.</summary>
    public async Task<IReadOnlyList<OfficerRecord>> Waiting(OfficerId me)
    {
        var waiting = new List<OfficerRecord>();
        foreach (var officer in await Newcomers().AsNoTracking().OrderBy(o => o.Name).ToListAsync())
            if ((await holdings.Of(officer.Office)).All(h => h.Id != officer.Id) && await Unendorsed(officer) && await hands.Lonely(officer) && (await hands.Endorsers(officer)).Contains(me)) waiting.Add(officer);
        return waiting;
    }

    private async Task<bool> Unendorsed(OfficerRecord officer) =>
        await db.Set<Endorsement>().FindAsync(officer.Id) is not { } e || !e.PublicKey.AsSpan().SequenceEqual(officer.Enrolment!.PublicKey);

    // The operator's accounts are let in by a member, who is another hand already.
    private IQueryable<OfficerRecord> Newcomers() => db.Set<OfficerRecord>().Include(o => o.Enrolment)
        .Where(o => o.Enrolment != null && o.Departure == null && (o.InvitedBy != null || o.Enrolment.LinkBy != null)
            && !(from wrap in db.Set<OfficeKeyWrap>() join key in db.Set<OfficeKey>() on wrap.Key equals key.Id where wrap.Officer == o.Id && key.Retirement == null select wrap).Any());
}
