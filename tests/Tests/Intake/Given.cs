using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Netra.Access;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Tests.Support;
using Officers = Netra.Tests.Access.Given;

namespace Netra.Tests.Intake;

/// <summary>A citizen in Kecamatan Sukadana, and the office that is competent there.</summary>
internal static class Given
{
    public const string Story = "Pada apel pagi camat meminta semua staf mengajak keluarga memilih pasangan nomor urut 1.";

    /// <summary>The product with the office of Kayong Utara and two members of it.</summary>
    public static async Task<(App App, OfficerId Chair, OfficerId Staff)> Kayong(Action<IServiceCollection>? more = null, string? database = null)
    {
        var app = await App.Start(database, more);
        var office = await app.With(s => AccessCommands.AddOffice(s, new(OfficeKind.BawasluKabKota, "Bawaslu Kabupaten Kayong Utara", "61.11", new("61.11"), OfficeZone.Wib,
            null, new(2024, 1, 1), null, [new("61.11")], true)));
        var chair = await Officers.Officer(app, office);
        var staff = await Officers.Officer(app, office, "citra@contoh.example", "staf");
        using var desk = await Officers.SignedIn(app, chair);
        await Officers.LetIn(app, desk, staff);
        // The minute must never be found: nothing below happens on the hour.
        app.Time.Now = new DateTime(2024, 10, 21, 3, 47, 13, DateTimeKind.Utc);
        return (app, chair, staff);
    }

    /// <summary>At the check page, having answered everything.</summary>
    public static async Task<Browser> Checked(App app, string story = Story, string? name = null, Browser? browser = null)
    {
        browser ??= app.Browse();
        await browser.Visit("/lapor");
        await browser.Choose("Mengajak atau menekan").Fill("Ceritakan kejadiannya", story).Press("Lanjut");
        await Located(browser.Fill("Siapa yang dilaporkan?", "Pak Harsoyo").Fill("Jabatan", "camat").Fill("Instansi", "Kantor Kecamatan Sukadana"));
        await browser.FillDate("Kapan kejadiannya?", new(2024, 10, 19)).Choose("Hari itu juga").Press("Lanjut");
        if (name is null) browser.Choose("Tanpa nama");
        else browser.Choose("Dengan nama").Fill("Nama lengkap", name).Fill("Alamat", "Jalan Tanah Merah 4").Fill("Nomor HP", "0812-0000-1111");
        return await browser.Press("Lanjut");
    }

    /// <summary>Searches the sub-district and picks it from the list.</summary>
    public static async Task<Browser> Located(Browser browser)
    {
        await browser.Fill("Cari nama kecamatan", "Sukadana Kayong Utara").Press("Cari atau pilih wilayah");
        return await browser.Choose("Kecamatan Sukadana, Kabupaten Kayong Utara").Press("Pilih wilayah ini");
    }

    /// <summary>At the receipt; number and code as the reporter wrote them down.</summary>
    public static async Task<(Browser Browser, string Number, string Code)> Sent(App app, string story = Story, string? name = null, Browser? browser = null)
    {
        browser = await Checked(app, story, name, browser);
        await browser.Choose("Yang saya sampaikan").Press("Kirim laporan");
        return (browser, browser.Page.QuerySelector(".ringkas b")!.TextContent, browser.Page.QuerySelector(".kode")!.TextContent);
    }

    public static async Task<Browser> Mailbox(App app, string number, string code, Browser? browser = null)
    {
        browser ??= app.Browse();
        return await (await browser.Visit("/cek")).Fill("Nomor laporan", number).Fill("Kode rahasia", code).Press("Buka kotak surat");
    }
}
