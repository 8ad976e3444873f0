using Netra.Contracts;
using Netra.Kernel.Engines;

namespace Netra.Prevention.Events.Attendances;

/// <summary>Reads from the register whom the invited units employ on the day, in place of what was read before.</summary>
internal sealed class InviteeReading(Engine engine, IRegister register, EventSecrets secrets)
{
    private const int ChunkRows = 2_000;
    private static readonly string[] Columns = ["event", "person", "name", "plain", "institution", "key"];

    public async Task Read(OutreachEvent planned, CancellationToken stop = default)
    {
        var units = planned.Units.Agencies.Count == 0 ? [] : (await register.Units(planned.Units, stop)).ToDictionary(u => u.Id, u => $"{u.Name}, {u.AgencyName}");
        await using var rows = await Rows.Open(engine, stop);
        await rows.Begin(stop);
        await rows.Run("delete from prevention_event_invitees where event = @event", stop, ("event", planned.Nr));
        var chunk = new List<object?[]>(ChunkRows);
        if (units.Count > 0)
            await foreach (var person in register.Employed(units.Keys, planned.Day, stop))
            {
                chunk.Add([planned.Nr, person.Id.Value, person.Name, Plain.Name(person.Name), units[person.Unit], Key(planned, person)]);
                if (chunk.Count < ChunkRows) continue;
                await rows.Insert<Guid>("prevention_event_invitees", Columns, "person", chunk, stop);
                chunk.Clear();
            }
        await rows.Insert<Guid>("prevention_event_invitees", Columns, "person", chunk, stop);
        await rows.Commit(stop);
    }

    private byte[]? Key(OutreachEvent planned, EmployedPerson person) =>
        person is { BornOn: { } born, Number.Length: >= 4 } ? secrets.PersonKey(planned.Nr, born, person.Number[^4..]) : null;
}
