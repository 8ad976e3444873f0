using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Carriers;
using Netra.Prevention.Circulars;
using Netra.Tests.Support;
using static Netra.Tests.Prevention.Given;
using static Netra.Tests.Registry.Given;

namespace Netra.Tests.Prevention;

/// <summary>A regency whose education office has somebody who answers for it and its schools, and the circulars of its head.</summary>
public static class CircularStory
{
    public const string First = "800/397/415.01/2023", Second = "863/927/415.01/2023", Bupati = "Bupati Jombang";
    private static readonly DateOnly Due = new(2024, 10, 28);

    /// <summary>Tono heads the education office and coordinates its schools; nobody answers for the health office.</summary>
    public static async Task<(App App, Browser Desk)> Named(Action<IServiceCollection>? more = null)
    {
        var (app, desk) = await Ready(more);
        // The school lies under the office in the file's own words.
        await Head(app, desk, "Dinas Pendidikan", Tono);
        await (await desk.Visit($"/meja/pegawai/unit/{await Unit(app, "Dinas Pendidikan")}/pengelola")).Fill("NIP, NI PPPK", Tono).Choose("Beserta semua unit").Fill("Dasar dan alasan", "Nota dinas.").Press("Simpan");
        return (app, desk);
    }

    public static async Task<Guid> Unit(App app, string name) => (await app.With(s => s.GetRequiredService<Db>().Set<Netra.Registry.Units.WorkUnit>().SingleAsync(u => u.Name == name))).Id.Value;

    /// <param name="since">Today where nothing is said.</param>
    public static async Task Head(App app, Browser desk, string unit, string number, DateOnly? since = null)
    {
        await desk.Visit($"/meja/pegawai/unit/{await Unit(app, unit)}/kepala");
        if (since is { } day) desk.FillDate("Mulai", day);
        await desk.Fill("NIP, NI PPPK", number).Fill("Dasar dan alasan", "SK 821/12.").Press("Simpan");
        Assert.Empty(desk.Errors);
    }

    public static async Task Publish(Browser desk, string number, string title, string issuer = Bupati, Action<Browser>? more = null)
    {
        await (await desk.Visit("/meja/edaran")).Follow("Terbitkan surat edaran");
        desk.Fill("Pemberi", issuer).Fill("Nomor surat", number).Fill("Tentang", title).Fill("Isi atau ringkasan", "Setiap pegawai menjaga netralitas.").Fill("Yang harus dilakukan unit", "Sampaikan dalam apel.\nPasang imbauan.").FillDate("Siap paling lambat", Due);
        more?.Invoke(desk);
        await desk.Press("Terbitkan");
    }

    public static Task Follow(App app) => app.With(s => Following.CatchUp(s.GetServices<IFollow>().OfType<CircularFollower>().Single(), s.GetRequiredService<Db>(), app.Engine));

    public static Task<string> Address(App app, string number) => app.With(async s =>
    {
        var person = await s.GetRequiredService<Db>().Set<UnitCarrier>().Where(c => c.Number == number).Select(c => c.Person).FirstAsync();
        return "/siap/" + s.GetRequiredService<CarrierSecrets>().Token(person, await s.GetRequiredService<Db>().Set<CarrierDoor>().Where(d => d.Person == person).MaxAsync(d => d.Serial));
    });
}
