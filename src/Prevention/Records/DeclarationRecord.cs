using Netra.Contracts;

namespace Netra.Prevention.Records;

/// <summary>Declarations that a wife or husband stands for election, where no leave is recorded (SE MenPANRB 18/2023). The agency's personnel office follows them up;
/// of a family nothing is public, and nothing goes to the unit.</summary>
internal sealed class DeclarationRecord(IRegister register) : IUnitRecord
{
    public Task<IReadOnlyList<Deed>> Done(UnitId unit) => Task.FromResult<IReadOnlyList<Deed>>([]);

    public async Task<IReadOnlyList<Duty>> Open(AgencyId agency, IReadOnlyCollection<UnitId> units, DateTime now)
    {
        var open = await register.SpousesWithoutLeave(agency);
        return [.. units.Select(unit => (Unit: unit, Those: open.Where(o => o.Line.Contains(unit)).ToList())).Where(u => u.Those.Count > 0)
            .Select(u => new Duty(u.Unit, "leave", Guid.Empty, "", u.Those.Count, DateTime.SpecifyKind(u.Those.Min(o => o.DeclaredOn).ToDateTime(default), DateTimeKind.Utc), null, Theirs: false, []))];
    }
}
