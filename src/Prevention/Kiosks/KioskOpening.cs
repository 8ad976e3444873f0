using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Invitations;
using Netra.Prevention.Rounds;

namespace Netra.Prevention.Kiosks;

internal static class KioskOpening
{
    /// <summary>Opens a kiosk for a unit for some hours. Its address holds a secret that follows from its id.</summary>
    public static async Task<Kiosk> OpenKiosk(this Db db, Secrets secrets, Round round, RoundUnit unit, int hours, ISession session, DateTime now)
    {
        var id = Clock.NewId(now);
        var kiosk = db.Add(new Kiosk { Id = id, Hash = Secrets.HashOf(secrets.Kiosk(id)), Round = round.Nr, Unit = unit.Nr, ClosesAt = now.AddHours(hours), By = session.Officer!.Id, At = now }).Entity;
        db.Record(new KioskOpened(round.Id, unit.Unit, id, kiosk.ClosesAt), session.Actor, new Because(Basis.Pledge), now);
        await db.SaveChangesAsync();
        return kiosk;
    }
}
