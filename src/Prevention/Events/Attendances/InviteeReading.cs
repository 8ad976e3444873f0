using Netra.Contracts;
using Netra.Kernel.Engines;
using Netra.Prevention.Events.Turnouts;

namespace Netra.Prevention.Events.Attendances;

/// <summary>Reads from the register the invited units and whom they employ on the day, in place of what was read before.</summary>
internal sealed class InviteeReading(Engine engine, IRegister register, EventSecrets secrets)
{
    private const int ChunkRows = 2_000;
    private static readonly string[] Columns = ["event", "person", "name", "plain", "institution", "key", "unit"], UnitColumns = ["event", "unit", "above", "agency", "invited"];

    public async Task Read(OutreachEvent planned, CancellationToken stop = default)
    {
        var units = planned.Units.Agencies.Count == 0 ? [] : (await register.Units(planned.Units, stop)).ToDictionary(u => u.Id);
        var people = new Dictionary<UnitId, int>();
        await using var rows = await Rows.Open(engine, stop);
        await rows.Begin(stop);
        await rows.Run("delete from prevention_event_invitees where event = @event", stop, ("event", planned.Nr));
        await rows.Run("delete from prevention_event_units where event = @event", stop, ("event", planned.Nr));
        var chunk = new List<object?[]>(ChunkRows);
        if (units.Count > 0)
            await foreach (var person in register.Employed(units.Keys, planned.Day, stop))
            {
                var unit = units[person.Unit];
                people[unit.Id] = people.GetValueOrDefault(unit.Id) + 1;
                chunk.Add([planned.Nr, person.Id.Value, person.Name, Plain.Name(person.Name), $"{unit.Name}, {unit.AgencyName}", Key(planned, person), unit.Id.Value]);
                if (chunk.Count < ChunkRows) continue;
                await rows.Insert<Guid>("prevention_event_invitees", Columns, "person", chunk, stop);
                chunk.Clear();
            }
        await rows.Insert<Guid>("prevention_event_invitees", Columns, "person", chunk, stop);
        var invited = new UnitTree(units.ToDictionary(u => u.Key, u => u.Value.Above)).WithBelow(people);
        await rows.Insert<Guid>("prevention_event_units", UnitColumns, "unit", units.Values.Select(u => new object?[] { planned.Nr, u.Id.Value, u.Above?.Value, u.Agency.Value, invited[u.Id] }), stop);
        await rows.Commit(stop);
    }

    private byte[]? Key(OutreachEvent planned, EmployedPerson person) =>
        person is { BornOn: { } born, Number.Length: >= 4 } ? secrets.PersonKey(planned.Nr, born, person.Number[^4..]) : null;
}
