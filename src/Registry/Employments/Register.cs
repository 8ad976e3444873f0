using System.Globalization;
using System.Runtime.CompilerServices;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Kernel.Engines;
using Netra.Kernel.Ui;

namespace Netra.Registry.Employments;

/// <summary>Reads straight from the provider: a nation passes through in a minute and leaves nothing behind.</summary>
internal sealed partial class Register(Engine engine, Db db, Clock clock) : IRegister
{
    // Terms begin and end on days; half the country is past midnight when they do.
    private DateOnly Today => Say.LocalDay(clock.Now, OfficeZone.Wib);

    private const string Everybody = "select e.person, e.number, e.name, a.id, a.name, u.id, u.name, u.region, p.name, coalesce(c.office_holder, p.office_holder) from registry_employments e join registry_units u on u.nr = e.unit join registry_agencies a on a.nr = u.agency join registry_positions p on p.nr = e.position left join registry_position_corrections c on c.agency = u.agency and c.position = e.position and not exists (select 1 from registry_position_corrections later where later.agency = c.agency and later.position = c.position and later.serial > c.serial) where e.until is null";

    public IAsyncEnumerable<ListedPerson> Current(CancellationToken stop = default) => Read(Everybody, stop);

    /// <summary>Of everybody employed now, whose employment one of these imports opened, and who works in one of these units. Both are few.</summary>
    public IAsyncEnumerable<ListedPerson> Current(IReadOnlyCollection<long> imports, IReadOnlyCollection<long> units, CancellationToken stop) =>
        Read($"{Everybody} and (e.import in ({Listed(imports)}) or e.unit in ({Listed(units)}))", stop);

    // No row has a number below nothing; an empty list would be no sentence.
    private static string Listed(IEnumerable<long> numbers) => string.Join(',', numbers.Append(-1).Select(n => n.ToString(CultureInfo.InvariantCulture)));

    private async IAsyncEnumerable<ListedPerson> Read(string sentence, [EnumeratorCancellation] CancellationToken stop)
    {
        await using var open = await engine.Open(stop);
        await using var command = open.CreateCommand();
#pragma warning disable CA2100 // Numbers of our own rows and no word of anybody.
        command.CommandText = sentence;
#pragma warning restore CA2100
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
            yield return new(new(rows.GetGuid(0)), rows.GetString(1), rows.GetString(2), new(rows.GetGuid(3)), rows.GetString(4), new(rows.GetGuid(5)), rows.GetString(6), new(rows.GetString(7)), rows.GetString(8), rows.GetBoolean(9));
    }
}
