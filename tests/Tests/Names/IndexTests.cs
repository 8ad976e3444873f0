using Netra.Benches.Names;
using Netra.Names;

namespace Netra.Tests.Names;

public sealed class IndexTests
{
    private static readonly Lazy<List<NamedPerson>> Some = new(() => [.. Country.People(20_000, 3)]);

    [Fact]
    public void Of_a_hundred_thousand_people_the_index_finds_whom_comparing_with_each_one_finds()
    {
        List<NamedPerson> people = [.. Country.People(100_000, 11)];
        using var index = Built(people);
        var (each, dice) = (new OneByOne(people), new Dice(17));
        // An agency's words are read, each person is looked at, or the whole register is searched, by how many the filter leaves.
        for (var i = 0; i < 24; i++) Same(each, index, Misspelt(people, dice, i) with { Filter = (i / 3 % 4) switch { 0 => NameFilter.None, 1 => new() { Agencies = new HashSet<int> { 1, 2 } }, 2 => new() { Regions = Enumerable.Range(2, 200).ToHashSet() }, _ => new() { Units = people.Where(p => p.Key % 29 == i).Select(p => p.Unit).ToHashSet() } } });
    }

    [Fact]
    public void It_does_so_with_filters_with_any_number_of_matches_and_after_updates()
    {
        var (people, dice) = (Some.Value.ToDictionary(p => p.Key), new Dice(23));
        using var index = Built(people.Values);
        for (var round = 0; round < 3; round++)
        {
            var gone = people.Keys.Where(_ => dice.Chance(.05)).ToList();
            var others = people.Values.Where(_ => dice.Chance(.03)).Select(p => p with { Name = dice.Of(Some.Value).Name, Agency = p.Agency % 5 }).ToList();
            var fresh = Enumerable.Range(0, 200).Select(i => new NamedPerson(1_000_000 + round * 1000 + i, $"Qwerty{(char)('a' + i % 26)} {dice.Of(Some.Value).Name}", 3)).ToList();
            foreach (var key in gone) people.Remove(key);
            foreach (var person in others.Concat(fresh)) people[person.Key] = person;
            index.Remove(gone);
            index.Put(others.Concat(fresh));
            Assert.Equal(people.Count, index.Count);
            var each = new OneByOne(people.Values);
            for (var i = 0; i < 20; i++)
                Same(each, index, Misspelt(Some.Value, dice, i) with
                {
                    Top = 1 + dice.Below(60),
                    Filter = (i % 5) switch
                    {
                        0 => NameFilter.None, 1 => new() { Agencies = new HashSet<int> { dice.Below(5), 1 + dice.Below(100) } }, 2 => new() { Positions = Enumerable.Range(0, 100).ToHashSet() },
                        3 => new() { Regions = Enumerable.Range(1, 1 + dice.Below(300)).ToHashSet(), Positions = Enumerable.Range(0, 200).ToHashSet() }, _ => new() { Units = people.Values.Take(1 + dice.Below(3000)).Select(p => p.Unit).ToHashSet(), Agencies = Enumerable.Range(0, 200).ToHashSet() }
                    }
                });
        }
    }

    [Fact]
    public void Updated_and_built_anew_are_the_same_index()
    {
        var (people, dice) = (Some.Value.Take(8000).ToList(), new Dice(5));
        using var updated = Built(people.Take(5000).Append(new(9_000_001, "Gone Tomorrow")));
        updated.Put(people.Skip(4000));
        updated.Remove([9_000_001]);
        using var anew = Built(people);
        for (var i = 0; i < 60; i++)
        {
            var query = Misspelt(people, dice, i) with { DistinctNames = i % 2 == 0 };
            Assert.Equal(Told(anew.Find(query)), Told(updated.Find(query)));
        }
    }

    [Fact]
    public async Task Searches_go_on_while_people_are_put_in_and_taken_out()
    {
        using var index = Built(Some.Value.Take(3000));
        var stop = false;
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            var searches = 0;
            while (!Volatile.Read(ref stop) || searches == 0)
            {
                Assert.Equal(1, index.Find(new(Some.Value[searches++ % 1000].Name)).Max(m => m.Score));
            }
        })).ToList();
        for (var i = 0; i < 300; i++)
        {
            index.Put(Some.Value.Skip(3000 + i * 10).Take(10));
            index.Remove(Some.Value.Skip(1500 + i).Take(1).Select(p => p.Key));
        }
        Volatile.Write(ref stop, true);
        await Task.WhenAll(readers);
        Assert.Equal(3000 + 3000 - 300, index.Count);
    }

    public static NameIndex Built(IEnumerable<NamedPerson> people)
    {
        var builder = new NameIndexBuilder();
        foreach (var person in people) builder.Add(person);
        return builder.Build();
    }

    public static List<string> Told(IEnumerable<NameMatch> matches) => [.. matches.Select(m => $"{m.Key} {m.Score} {m.Namesakes} {string.Join(',', m.Reasons)}")];

    internal static NameQuery Misspelt(List<NamedPerson> people, Dice dice, int turn)
    {
        while (true)
            if (Slips.Of(Slips.Kinds[turn % Slips.Kinds.Length], dice.Of(people).Name, dice) is { } text) return new(text);
    }

    private static void Same(OneByOne each, NameIndex index, NameQuery query)
    {
        Assert.Equal(each.Find(query).Select(f => $"{query.Text}: {f.Key} {f.Score}"), index.Find(query).Select(m => $"{query.Text}: {m.Key} {m.Score}"));
        Assert.Equal(each.Names(query).Select(f => $"{query.Text}: {f.Key} {f.Score} {f.Namesakes}"), index.Find(query with { DistinctNames = true }).Select(m => $"{query.Text}: {m.Key} {m.Score} {m.Namesakes}"));
    }
}
