using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Registry;
using Netra.Registry.People;
using Netra.Tests.Support;
using static Netra.Tests.Registry.Given;

namespace Netra.Tests.Registry;

/// <summary>Whom a misspelt name may mean, as the command line asks it.</summary>
public sealed class FindTests
{
    [Fact]
    public async Task A_misspelt_name_finds_the_person_with_reasons_and_leaves_a_trail()
    {
        await using var app = await App.Start();
        await Import(app, Csv(Line(Budi, "Drs. Budi Soetrisno, M.Si."), Line(Siti, "Siti Noerjanah", unit: "Dinas Kesehatan", status: "PPPK"), Line(Tono, "Budi Sutrisno", agency: Jombang)));
        var found = Assert.Single(await Find(app, [("Bdui Sutrisno", Jepara)])).Value!.Matches;
        Assert.Equal((Budi, "Drs. Budi Soetrisno, M.Si.", Jepara, "Dinas Pendidikan", "Guru"), found.Select(f => (f.Number, f.Name, f.AgencyName, f.UnitName, f.Position)).First());
        Assert.Contains(found[0].Because, b => b.StartsWith("satu huruf tertukar: bdui", StringComparison.Ordinal));
        Assert.Contains(found[0].Because, b => b.Contains("soetrisno", StringComparison.Ordinal));
        Assert.Equal([found[0].Id], await Trail(app));
    }

    [Fact]
    public async Task Names_are_answered_in_their_order_within_the_agency_each_line_names()
    {
        await using var app = await App.Start();
        await Import(app, Csv(Line(Budi, "Budi Santoso"), Line(Siti, "Siti Nurjanah", status: "PPPK"), Line(Tono, "Budi Santoso", agency: Jombang)));
        var found = (await Find(app, [("Siti Nurjannah", null), ("Budi Santoso", "35.17"), ("Budi Santoso", null), ("Qwrtz Xyz", null)])).Select(a => a.Value!).ToList();
        Assert.Equal([Siti], found[0].Matches.Select(m => m.Number));
        Assert.Equal([Tono], found[1].Matches.Select(m => m.Number));
        // In the whole country a name comes once, and says how many bear it.
        Assert.Equal(2, Assert.Single(found[2].Matches).Namesakes);
        Assert.Empty(found[3].Matches);
    }

    [Fact]
    public async Task An_agency_or_unit_nobody_knows_is_refused_by_name()
    {
        await using var app = await App.Start();
        await Import(app, Csv(Line(Budi, "Budi Santoso")));
        Assert.Equal(["Kementerian Cuaca"], Assert.Single(await Find(app, [("Budi", "Kementerian Cuaca")])).Refused!.Args);
        Assert.Equal("registry.no-such-unit", Assert.Single(await Find(app, [("Budi", null)], "Dinas Cuaca")).Refused!.Text);
        Assert.Equal([Budi], Assert.Single(await Find(app, [("Budi Santoso", null)], "dinas  pendidikan")).Value!.Matches.Select(m => m.Number));
    }

    [Fact]
    public async Task Who_was_renamed_or_left_is_found_as_the_register_stands_now()
    {
        await using var app = await App.Start();
        await Import(app, Csv(Line(Budi, "Budi Santoso")));
        await Import(app, Csv(Line(Budi, "Bambang Wijaya")));
        Assert.Empty(Assert.Single(await Find(app, [("Budi Santoso", null)])).Value!.Matches);
        Assert.Equal([Budi], Assert.Single(await Find(app, [("Bambang Widjaja", null)])).Value!.Matches.Select(m => m.Number));
    }

    private static Task<List<Outcome<NameAnswer>>> Find(App app, (string, string?)[] asked, string? unit = null) =>
        app.With(async s => await RegistryCommands.Find(s, asked.ToAsyncEnumerable(), unit, 10).ToListAsync());

    private static Task<List<PersonId>> Trail(App app) => app.With(s => s.GetRequiredService<Db>().Set<View>().Where(v => v.How == "name").Select(v => v.Person).ToListAsync());
}
