using Microsoft.Extensions.DependencyInjection;
using Netra.Contracts;

namespace Netra.Tests.Access;

public sealed class OfficesTests : IAsyncLifetime
{
    private KeysWorld world = null!;
    private Office ri = null!, jateng = null!, jepara = null!, panwascam = null!, pkd = null!;

    public async ValueTask InitializeAsync()
    {
        world = await KeysWorld.New();
        ri = await world.Open(OfficeKind.BawasluRi, "");
        jateng = await world.Open(OfficeKind.BawasluProvinsi, "33", ri.Id);
        jepara = await world.Open(OfficeKind.BawasluKabKota, "33.20", jateng.Id);
        panwascam = await world.Open(OfficeKind.Panwascam, "33.20.01", jepara.Id, to: new(2025, 1, 31));
        pkd = await world.Open(OfficeKind.Pkd, "33.20.01.2001", panwascam.Id, receives: false, to: new(2025, 1, 31));
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    private Task<T> Ask<T>(Func<IOffices, Task<T>> what) => world.Do(null, s => what(s.GetRequiredService<IOffices>()));
    private async Task<OfficeId?> Competent(string region, DateOnly? on = null) => (await Ask(o => o.CompetentFor(new(region), on ?? KeysWorld.Today)))?.Id;

    [Theory]
    [InlineData("33.20.01.2001", "33.20.01")]
    [InlineData("33.20.01", "33.20.01")]
    [InlineData("33.20.02.2001", "33.20")]
    [InlineData("33.20", "33.20")]
    [InlineData("33.74.01", "33")]
    [InlineData("35.17", "")]
    [InlineData("", "")]
    public async Task The_nearest_office_that_handles_reports_is_competent(string region, string code) =>
        Assert.Equal(code, (await Ask(o => o.CompetentFor(new(region), KeysWorld.Today)))!.Code);

    [Fact]
    public async Task A_village_supervisor_passes_reports_on_to_its_panwascam()
    {
        Assert.Equal(panwascam.Id, await Competent("33.20.01.2001"));
        Assert.Equal(pkd.Id, (await Ask(o => o.OfKind(OfficeKind.Pkd, new("33.20.01.2001"), KeysWorld.Today)))!.Id);
    }

    [Fact]
    public async Task An_office_is_competent_on_its_first_and_last_day_and_not_outside()
    {
        Assert.Equal(panwascam.Id, await Competent("33.20.01", new(2024, 1, 1)));
        Assert.Equal(panwascam.Id, await Competent("33.20.01", new(2025, 1, 31)));
        Assert.Equal(jepara.Id, await Competent("33.20.01", new(2025, 2, 1)));
        Assert.Null(await Competent("33.20.01", new(2023, 12, 31)));
    }

    [Fact]
    public async Task A_region_whose_code_only_begins_alike_is_not_covered()
    {
        await world.Open(OfficeKind.Panwascam, "33.2", jepara.Id);
        Assert.Equal(jepara.Id, await Competent("33.20"));
    }

    [Fact]
    public async Task The_employers_authority_is_found_by_kind_and_region()
    {
        var bkn = await world.Open(OfficeKind.Bkn, "BKN-");
        var ppk = await world.Open(OfficeKind.Ppk, "PPK-33.20");
        Assert.Equal(ppk.Id, (await Ask(o => o.OfKind(OfficeKind.Ppk, new("33.20.01"), KeysWorld.Today)))!.Id);
        Assert.Equal(bkn.Id, (await Ask(o => o.OfKind(OfficeKind.Bkn, new("33.20.01"), KeysWorld.Today)))!.Id);
        Assert.Null(await Ask(o => o.OfKind(OfficeKind.Ppk, new("35.17"), KeysWorld.Today)));
        Assert.NotEqual(ppk.Id, await Competent("33.20"));
    }

    [Fact]
    public async Task What_is_under_an_office_is_itself_and_all_below()
    {
        Assert.Equal([.. new[] { jepara.Id, panwascam.Id, pkd.Id }.Order(ById)], (await Ask(o => o.Under(jepara.Id))).Order(ById));
        Assert.Equal(5, (await Ask(o => o.Under(ri.Id))).Count);
        Assert.Equal(5, (await Ask(o => o.All())).Count);
        Assert.Equal(pkd, await Ask(o => o.Find(pkd.Id)));
    }

    [Fact]
    public async Task The_holder_is_the_nearest_office_above_with_a_member()
    {
        Assert.Null(await Ask(o => o.HolderFor(panwascam.Id)));
        var chair = await world.Enrol(ri.Id);
        Assert.Equal(ri.Id, (await Ask(o => o.HolderFor(panwascam.Id)))!.Id);
        var provincial = await world.Member(jateng.Id, chair);
        await world.Member(jepara.Id, provincial);
        Assert.Equal(jepara.Id, (await Ask(o => o.HolderFor(panwascam.Id)))!.Id);
        Assert.Equal(jepara.Id, (await Ask(o => o.HolderFor(jepara.Id)))!.Id);
    }

    private static readonly Comparer<OfficeId> ById = Comparer<OfficeId>.Create((a, b) => a.Value.CompareTo(b.Value));
}
