using Netra.Contracts;
using Netra.Prevention.Invitations;
using Netra.Prevention.Rounds;

namespace Netra.Prevention.Rosters;

/// <summary>What a reading changes, gathered and written in chunks.</summary>
internal sealed class RosterChange(Round round, IReadOnlyCollection<RoundUnit> units, Secrets secrets, Rows writer, DateTime at)
{
    private static readonly string[] SignerColumns = ["round", "person", "unit", "number", "name", "status", "position", "born_on", "at"], InvitationColumns = ["hash", "round", "person", "serial", "at"];
    private readonly Dictionary<long, long[]> lines = units.ToDictionary(u => u.Nr, u => u.Numbers.ToArray());
    private readonly List<(EmployedPerson Person, long Unit)> joining = [];
    private readonly List<(PersonId Person, long Unit)> returning = [], leaving = [];
    private readonly List<(PersonId Person, long From, long To)> moving = [];

    private readonly List<EmployedPerson> correcting = [];

    public int Count => joining.Count + returning.Count + leaving.Count + moving.Count + correcting.Count;
    public long Joined { get; private set; }
    public long Moved { get; private set; }
    public long Gone { get; private set; }

    /// <param name="unit">The number of the unit the register says.</param>
    public void Take(EmployedPerson? employed, long unit, Listed? listed)
    {
        if (listed is null) joining.Add((employed!, unit));
        // Who signed stays where and as he signed: a pact is not undone by a transfer.
        else if (listed.Signed) return;
        else if (employed is null && !listed.Ended) leaving.Add((listed.Person, listed.Unit));
        else if (employed is not null)
        {
            if (listed.Ended) returning.Add((listed.Person, listed.Unit));
            if (listed.Unit != unit) moving.Add((listed.Person, listed.Unit, unit));
            // By number and birth date a person confirms, and name and position are what is signed: what the register has corrected is asked for as it is now.
            if (!listed.Says(employed)) correcting.Add(employed);
        }
    }

    public async Task Flush(CancellationToken stop)
    {
        if (Count == 0) return;
        await writer.Begin(stop);
        var members = new Dictionary<long, long>();
        void Move(long unit, int by)
        {
            foreach (var nr in lines[unit]) members[nr] = members.GetValueOrDefault(nr) + by;
        }
        var where = joining.ToDictionary(j => j.Person.Id.Value, j => j.Unit);
        var joined = await writer.Insert<Guid>("prevention_signers", SignerColumns, "person",
            joining.Select(j => new object?[] { round.Nr, j.Person.Id.Value, j.Unit, j.Person.Number, j.Person.Name, j.Person.Status, j.Person.Position, j.Person.BornOn, at }), stop);
        await writer.Insert<byte[]>("prevention_invitations", InvitationColumns, "hash",
            joined.Select(person => secrets.Invite(round.Nr, round.Id, new(person), 1, at)).Select(i => new object?[] { i.Hash, i.Round, i.Person.Value, i.Serial, i.At }), stop);
        foreach (var person in joined) Move(where[person], 1);
        var left = leaving.ToDictionary(l => l.Person.Value, l => l.Unit);
        var gone = await writer.Insert<Guid>("prevention_signer_ends", ["round", "person", "at"], "person", leaving.Select(l => new object?[] { round.Nr, l.Person.Value, at }), stop);
        foreach (var person in gone) Move(left[person], -1);
        foreach (var (person, unit) in returning)
            if (await writer.Run("delete from prevention_signer_ends where round = @round and person = @person", stop, ("round", round.Nr), ("person", person.Value)) == 1) { Move(unit, 1); Joined++; }
        foreach (var (person, from, to) in moving)
            if (await writer.Run("update prevention_signers set unit = @to where round = @round and person = @person and unit = @from", stop, ("to", to), ("round", round.Nr), ("person", person.Value), ("from", from)) == 1)
            {
                Move(from, -1);
                Move(to, 1);
                Moved++;
            }
        foreach (var one in correcting)
            await writer.Run("update prevention_signers set number = @number, name = @name, status = @status, position = @position, born_on = @born where round = @round and person = @person", stop,
                ("number", one.Number), ("name", one.Name), ("status", one.Status), ("position", one.Position), ("born", one.BornOn), ("round", round.Nr), ("person", one.Id.Value));
        await writer.Count("members", members, stop);
        await writer.Commit(stop);
        (Joined, Gone) = (Joined + joined.Count, Gone + gone.Count);
        joining.Clear();
        returning.Clear();
        leaving.Clear();
        moving.Clear();
        correcting.Clear();
    }
}
