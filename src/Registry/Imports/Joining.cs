using Netra.Kernel;

namespace Netra.Registry.Imports;

/// <summary>The candidates whose number alone does not say who they are: those who come under a previous number, and those who return. Few, so each is asked
/// for by itself, in sentences both engines know.</summary>
internal sealed class Joining(RegisterWriter db, long import, DateOnly day, DateTime at, long? only)
{
    public async Task<bool> IsFormer(Placed row, CancellationToken stop) =>
        (await db.Ask("select 1 from registry_former_numbers where number = @number and scope = @scope limit 1", _ => true, stop, ("number", row.Candidate.Number), ("scope", row.Scope))).Count > 0;

    public async Task Take(Placed row, Merged merged, CancellationToken stop)
    {
        var one = row.Candidate;
        var present = await By(one.Number, row.Scope, stop);
        var before = one.Previous is null ? null : await By(one.Previous, 0, stop) ?? await By(one.Previous, row.Agency, stop);
        if (only is not null && (present is not null && present.Value.Found.Agency != only || before is not null && before.Value.Found.Agency != only))
            merged.Rejects.Add(Reject.Of(one.Line, present is not null ? Column.Number : Column.Previous, "elsewhere", one.Number));
        else if (present is not null && before is not null && present.Value.Found.Person != before.Value.Found.Person) await Unite(row, present.Value, before.Value, merged, stop);
        else if (present is not null) await Change(row, present.Value, merged, joined: false, stop);
        else if (before is not null) await Change(row, before.Value, merged, joined: true, stop);
        else await Return(row, merged, stop);
    }

    // Both numbers are in the register, as two people: the first becomes a part of the second, and both keep their ids.
    private async Task Unite(Placed row, (Present Found, string Number, long Scope) present, (Present Found, string Number, long Scope) before, Merged merged, CancellationToken stop)
    {
        await Close(before, stop);
        if (!db.Trial) await db.Run("insert into registry_joins (person, \"into\", import) values (@person, @into, @import) on conflict do nothing", stop, ("person", before.Found.Person), ("into", present.Found.Person), ("import", import));
        await Change(row, present, merged, joined: true, stop);
    }

    private async Task Change(Placed row, (Present Found, string Number, long Scope) known, Merged merged, bool joined, CancellationToken stop)
    {
        if (joined) merged.Joined++;
        if (known.Found.Is(row) && known.Number == row.Candidate.Number && known.Scope == row.Scope)
        {
            merged.Unchanged++;
            return;
        }
        merged.Changed++;
        merged.Show(row, known.Found);
        await Close(known, stop, keepsNumber: known.Number == row.Candidate.Number && known.Scope == row.Scope);
        await Open(known.Found.Person, known.Found.Serial + 1, row, stop);
    }

    private async Task Return(Placed row, Merged merged, CancellationToken stop)
    {
        var former = await db.Ask("select f.person, (select max(serial) from registry_employments e where e.person = f.person), (select count(*) from registry_employments e where e.until is null and (e.person = f.person or e.person in (select j.\"into\" from registry_joins j where j.person = f.person))) from registry_former_numbers f where f.number = @number and f.scope = @scope",
            r => (Person: r.GetGuid(0), Serial: r.GetInt32(1), Listed: r.GetInt64(2) > 0), stop, ("number", row.Candidate.Number), ("scope", row.Scope));
        // Somebody is listed under a newer number: this one must not make a second person of him.
        if (former.Any(f => f.Listed))
        {
            merged.Rejects.Add(Reject.Of(row.Candidate.Line, Column.Number, "number-former", row.Candidate.Number));
            return;
        }
        merged.Show(row, null);
        if (former.Count == 0)
        {
            merged.Added++;
            await Open(Clock.NewId(at), 1, row, stop);
            return;
        }
        (merged.Changed, merged.Joined) = (merged.Changed + 1, merged.Joined + 1);
        await Open(former[0].Person, former[0].Serial + 1, row, stop);
        if (!db.Trial) await db.Run("delete from registry_former_numbers where number = @number and scope = @scope and person = @person", stop, ("number", row.Candidate.Number), ("scope", row.Scope), ("person", former[0].Person));
    }

    private async Task<(Present Found, string Number, long Scope)?> By(string number, long scope, CancellationToken stop) =>
        (await db.Ask($"select {Present.Columns} from registry_employments e join registry_units u on u.nr = e.unit where e.number = @number and e.scope = @scope and e.until is null", Present.Of, stop, ("number", number), ("scope", scope)))
            .Select(found => ((Present, string, long)?)(found, number, scope)).FirstOrDefault();

    private async Task Close((Present Found, string Number, long Scope) known, CancellationToken stop, bool keepsNumber = false)
    {
        if (db.Trial) return;
        await db.Run("update registry_employments set until = @until where person = @person and serial = @serial", stop, ("until", day), ("person", known.Found.Person), ("serial", known.Found.Serial));
        if (!keepsNumber) await db.Run("insert into registry_former_numbers (number, scope, person) values (@number, @scope, @person) on conflict do nothing", stop, ("number", known.Number), ("scope", known.Scope), ("person", known.Found.Person));
    }

    private async Task Open(Guid person, int serial, Placed row, CancellationToken stop)
    {
        if (db.Trial) return;
        await db.Insert("registry_employments", ["person", "serial", "number", "scope", "name", "unit", "position", "status", "born_on", "since", "import"],
            [[person, serial, row.Candidate.Number, row.Scope, row.Candidate.Name, row.Unit, row.Position, row.Candidate.Status, row.Candidate.BornOn, day, import]], "", stop);
    }
}
