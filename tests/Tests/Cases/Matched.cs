using Microsoft.Extensions.DependencyInjection;
using Netra.Cases;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Tests.Support;
using static Netra.Tests.Registry.Given;
using Officers = Netra.Tests.Access.Given;

namespace Netra.Tests.Cases;

/// <summary>An office, its chair, a heard file, and a register to look its person up in.</summary>
internal sealed record World(App App, Office Office, OfficerId Chair, CaseFileId Id, Browser Desk) : IAsyncDisposable
{
    public string File => $"/meja/berkas/{Id.Value}";

    public async Task<Browser> Search(string? name = null, string? unit = null)
    {
        await Desk.Visit(File + "/terlapor/cari");
        if (name is not null) Desk.Fill("Nama yang dicari", name);
        if (unit is not null) Desk.Fill("Kata dalam nama unit kerja", unit);
        return await Desk.Press("Cari");
    }

    /// <summary>Another member of the office, let in by the chair.</summary>
    public async Task<Browser> Member(string email = "citra@contoh.example", string role = "anggota")
    {
        var member = await Officers.Officer(App, Office, email, role);
        await Officers.LetIn(App, Desk, member);
        return await Officers.SignedIn(App, member, email);
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}

internal static class Matched
{
    public const string Harsoyo = "197001011995031001", Randugede = "Kecamatan Randugede";

    /// <summary>A register of the third of September, and a heard file about Harsoyo Wibisana, camat, for an act of the twelfth of October.</summary>
    public static async Task<World> Begin(params string[] lines)
    {
        var app = await App.Start(now: new DateTime(2024, 9, 3, 2, 0, 0, DateTimeKind.Utc));
        await Import(app, Csv(lines.Length > 0 ? lines : [Line(Harsoyo, "Drs. Harsojo Wibisono", unit: Randugede, position: "Camat")]));
        app.Time.Now = App.Monday;
        await Ready(app);
        var office = await OutcomePagesTests.Office(app, OfficeKind.BawasluKabKota, "33.20", "33.20");
        var chair = await Officers.Officer(app, office);
        return new(app, office, chair, await OutcomePagesTests.HeardFile(app, office), await Officers.SignedIn(app, chair));
    }

    private const string AnotherFile = "sudah menjadi terlapor dalam berkas lain";

    public static Task Ready(App app) => app.With(s => s.GetRequiredService<IPersonSearch>().Prepare());

    /// <summary>Another file of the office about a person of that name, not registered.</summary>
    public static Task<CaseFileId> Unregistered(World world) => world.App.With(async s =>
    {
        var (db, now) = (s.GetRequiredService<Db>(), world.App.Time.Now);
        using var seal = await s.GetRequiredService<ISeals>().Create(now, [world.Office.Id]);
        var file = new CaseFile { Id = new(Clock.NewId(now)), Office = world.Office.Id, Seal = seal.Id, Region = new("33.20.01"), Act = "partisan-activity", ActedOn = new(2024, 10, 12), Election = "pilkada-2024", OpenedAt = now };
        file.Reported = Netra.Cases.Persons.ReportedPerson.Of(file.Id, new("Harsoyo W.", "PNS", "Kecamatan Lain", "Camat", true), seal, s.GetRequiredService<IFingerprints>(), world.Chair, now);
        db.Add(file);
        await db.SaveChangesAsync();
        return file.Id;
    });

    /// <summary>The chair confirms that Harsoyo of the register is the reported person.</summary>
    public static async Task Confirm(World world)
    {
        await (await world.Search()).Follow("Periksa");
        if (world.Desk.Text.Contains(AnotherFile, StringComparison.Ordinal)) world.Desk.Choose(AnotherFile);
        await world.Desk.Choose("Menurut daftar pegawai").Fill("Mengapa ini orangnya", "Unit dan jabatannya cocok.").Press("Pastikan orang ini");
        Assert.Equal(world.File, world.Desk.Path);
    }
}
