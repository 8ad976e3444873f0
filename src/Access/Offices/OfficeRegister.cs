using Netra.Contracts;
using Netra.Kernel;

namespace Netra.Access.Offices;

internal sealed class OfficeRegister(Db db) : IOfficeRegister
{
    public Office Open(OfficeOpening opening, Actor by, DateTime now)
    {
        var office = db.Add(new OfficeRecord
        {
            Id = new(Clock.NewId(now)), Kind = opening.Kind, Name = opening.Name, Code = opening.Code, Region = opening.Region, Zone = opening.Zone,
            Superior = opening.Superior, ValidFrom = opening.From, ValidTo = opening.To
        }).Entity;
        foreach (var region in opening.Covers)
            db.Add(new Jurisdiction { Office = office.Id, Region = region, ValidFrom = opening.From, ValidTo = opening.To, ReceivesReports = opening.ReceivesReports });
        db.Record(new OfficeOpened(office.Id, office.Kind.ToString(), office.Code), by, Basis(opening.Kind), now);
        return office.Shown();
    }

    // A supervisory office stands in the hierarchy of the law; an agency's is opened because referrals go to it.
    private static Because Basis(OfficeKind kind) => new(kind is OfficeKind.Bkn or OfficeKind.Bkpsdm or OfficeKind.Ppk ? "UU 7/2017 ps 455(1)" : "UU 7/2017 ps 89");
}
