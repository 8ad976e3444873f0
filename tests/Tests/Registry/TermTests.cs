using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Registry.People;
using Netra.Tests.Support;
using static Netra.Tests.Registry.Given;
using Officers = Netra.Tests.Access.Given;

namespace Netra.Tests.Registry;

/// <summary>What an agency's office keeps beside the files, with its days, its reasons and its history: heads, coordinators, boards, where a unit sits.</summary>
public sealed class TermTests
{
    private const string Wati = "198801012010012001";

    private static async Task<(App App, Browser Desk)> Begin(OfficeKind kind = OfficeKind.Bkpsdm, string role = "bkpsdm")
    {
        var app = await App.Start(serve: "desk");
        await Import(app, Csv(Line(Budi, "Budi Santosa", unit: "Dinas Pendidikan > SD Negeri 1"), Line(Tono, "Tono", position: "Kepala Dinas"), Line(Wati, "Wati")));
        return (app, await Officers.SignedIn(app, await Officers.Officer(app, await Officers.Office(app, kind, $"{kind}-33.20"), role: role)));
    }

    private static async Task<PersonId> Person(App app, string number) => (await Register(app)).First(r => r.Number == number).Person;

    private static Task<string> Page(App app, string unit) => app.With(async s => $"/meja/pegawai/unit/{(await s.GetRequiredService<Db>().Set<Netra.Registry.Units.WorkUnit>().SingleAsync(u => u.Name == unit)).Id.Value}");

    [Fact]
    public async Task A_units_heads_and_coordinators_have_days_and_reasons_and_who_led_on_a_day_is_known()
    {
        var (app, desk) = await Begin();
        await using var _ = app;
        var (unit, tono, budi, wati) = (await Page(app, "Dinas Pendidikan"), await Person(app, Tono), await Person(app, Budi), await Person(app, Wati));
        async Task<IReadOnlySet<PersonId>> Heads(DateOnly on) => (await app.With(s => s.GetRequiredService<IPersonSearch>().LineOn(wati, on)))!.Heads;
        async Task Name(string number, DateOnly since, DateOnly? until, string reason)
        {
            (await desk.Visit(unit + "/kepala")).Fill("NIP, NI PPPK", number).FillDate("Mulai", since).Fill("Dasar dan alasan", reason);
            if (until is { } over) desk.FillDate("Berakhir", over);
            await desk.Press("Simpan");
        }

        // From the person's page the number is there already; a reason is not.
        await (await (await desk.Visit($"/meja/pegawai/orang/{tono.Value}")).Follow("Tetapkan kepala unit")).Press("Simpan");
        Assert.Equal("Tulis alasannya, paling panjang 500 huruf.", Assert.Single(desk.Errors));
        await desk.Fill("Dasar dan alasan", "SK 821/12.").Press("Simpan");
        Assert.Equal(unit, desk.Path);
        Assert.Contains("SK 821/12.", desk.Text, StringComparison.Ordinal);
        await Name(Budi, new(2024, 11, 1), null, "SK 821/40.");
        Assert.Contains("1 Nov 2024", desk.Text, StringComparison.Ordinal);
        Assert.Equal([tono], await Heads(new(2024, 10, 31)));
        Assert.Equal([budi], await Heads(new(2024, 11, 1)));
        await Name(Wati, new(2024, 10, 25), null, "SK 821/41.");
        Assert.Contains("sudah mempunyai kepala", Assert.Single(desk.Errors), StringComparison.Ordinal);
        await Name(Wati, new(2022, 1, 3), new(2022, 1, 1), "SK 821/1.");
        Assert.Contains("mendahului tanggal mulai", Assert.Single(desk.Errors), StringComparison.Ordinal);
        await Name(Wati, new(2022, 1, 3), new(2023, 1, 3), "SK 821/1.");
        Assert.Contains("3 Jan 2023", desk.Text, StringComparison.Ordinal);

        await (await desk.Follow("Akhiri")).FillDate("Berakhir", new(2024, 10, 1)).Fill("Dasar dan alasan", "Pensiun.").Press("Akhiri jabatan");
        Assert.Contains("mendahului tanggal mulai", Assert.Single(desk.Errors), StringComparison.Ordinal);
        await desk.FillDate("Berakhir", new(2024, 12, 1)).Press("Akhiri jabatan");
        Assert.Equal(unit, desk.Path);
        Assert.Empty(await Heads(new(2024, 12, 1)));
        Assert.Equal((3, 1), ((await Officers.Journal<UnitHeadNamed>(app)).Count, (await Officers.Journal<UnitHeadEnded>(app)).Count));

        await (await desk.Follow("Tetapkan pengelola unit")).Fill("NIP, NI PPPK", Tono).Choose("Beserta semua unit").Fill("Dasar dan alasan", "Nota dinas.").Press("Simpan");
        Assert.Contains("beserta semua unit di bawahnya", desk.Text, StringComparison.Ordinal);
        await (await desk.Follow("Tetapkan pengelola unit")).Fill("NIP, NI PPPK", Tono).Fill("Dasar dan alasan", "Lagi.").Press("Simpan");
        Assert.Contains("sudah pengelola unit ini", Assert.Single(desk.Errors), StringComparison.Ordinal);
        await (await (await desk.Visit(unit)).Follow("Akhiri")).Fill("Dasar dan alasan", "Mutasi.").Press("Akhiri tugas");
        Assert.Contains("Mutasi.", desk.Text, StringComparison.Ordinal);
        Assert.True((await Officers.Journal<CoordinatorNamed>(app)).Single().As<CoordinatorNamed>().WithBelow);
        Assert.Single(await Officers.Journal<CoordinatorRelieved>(app));
        // Who is shown as a head is seen, wherever that person works.
        Assert.Contains(await app.With(s => s.GetRequiredService<Db>().Set<View>().ToListAsync()), v => v.Person == budi && v.How == "list");
    }

    [Fact]
    public async Task A_board_is_renamed_with_a_reason_and_its_term_ends_for_new_rounds_and_frees_its_name()
    {
        var (app, desk) = await Begin();
        await using var _ = app;
        async Task Record() => await (await (await desk.Visit("/meja/pegawai")).Follow("Catat pengurus unit Korpri")).Fill("Nama pengurus unit", "Korpri Pendidikan").Press("Simpan");
        await Record();
        await (await desk.Follow("Korpri Pendidikan")).Press("Simpan koreksi");
        Assert.Equal("Tulis alasannya, paling panjang 500 huruf.", Assert.Single(desk.Errors));
        await desk.Fill("Alasan koreksi", "Salah ketik.").Press("Simpan koreksi");
        Assert.Contains("tidak ada yang dikoreksi", Assert.Single(desk.Errors), StringComparison.Ordinal);
        await desk.Fill("Nama pengurus unit", "Korpri Dikdas").Choose("Unit kerja", "Dinas Pendidikan").Press("Simpan koreksi");
        Assert.Equal("Korpri Dikdas", desk.Heading);
        Assert.Equal(["Korpri Pendidikan. Seluruh instansi", "Korpri Dikdas. Dinas Pendidikan. Salah ketik"], desk.Steps);
        var board = desk.Path;
        await Record();
        Assert.Contains("Korpri Dikdas", (await desk.Visit("/meja/ikrar/baru")).Text, StringComparison.Ordinal);
        await (await desk.Visit(board)).Fill("Alasan berakhir", "Pengurus baru dilantik.").FillDate("Masa bakti berakhir", new(2024, 10, 1)).Press("Akhiri masa bakti");
        Assert.Contains("mendahului tanggal mulai", Assert.Single(desk.Errors), StringComparison.Ordinal);
        await desk.FillDate("Masa bakti berakhir", new(2024, 10, 21)).Press("Akhiri masa bakti");
        Assert.Contains("Pengurus baru dilantik.", desk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(desk.Page.QuerySelectorAll("button"), b => b.TextContent.Contains("Simpan koreksi", StringComparison.Ordinal));
        Assert.DoesNotContain("Korpri Dikdas", (await desk.Visit("/meja/ikrar/baru")).Text, StringComparison.Ordinal);
        Assert.Contains("Masa bakti berakhir 21 Oktober 2024.", (await desk.Visit("/meja/pegawai")).Text, StringComparison.Ordinal);
        await (await desk.Follow("Catat pengurus unit Korpri")).Fill("Nama pengurus unit", "Korpri Dikdas").Press("Simpan");
        Assert.Empty(desk.Errors);
        await Record();
        Assert.Contains("sudah dipakai", Assert.Single(desk.Errors), StringComparison.Ordinal);
        Assert.Equal((3, 1, 1), ((await Officers.Journal<KorpriBoardNamed>(app)).Count, (await Officers.Journal<KorpriBoardCorrected>(app)).Count, (await Officers.Journal<KorpriBoardEnded>(app)).Count));
    }

    [Fact]
    public async Task A_unit_sits_where_it_is_said_to_sit_and_filters_supervisors_and_new_units_below_follow()
    {
        var (app, desk) = await Begin(OfficeKind.Ppk, "ppk");
        await using var _ = app;
        var (school, kayong) = (await Page(app, "SD Negeri 1"), new RegionCode("61.11"));
        Task<Dictionary<string, RegionCode>> Regions() => app.With(async s =>
        {
            var regions = new Dictionary<string, RegionCode>();
            await foreach (var one in s.GetRequiredService<IRegister>().Current()) regions[one.Name] = one.Region;
            return regions;
        });
        Task<bool> Knows() => app.With(async s =>
        {
            await s.GetRequiredService<IPersonSearch>().Prepare();
            return s.GetRequiredService<IPersonSearch>().KnowsUnit("SD Negeri", kayong);
        });
        Assert.False(await Knows());
        await (await (await desk.Visit(school)).Follow("Tetapkan wilayah unit")).Fill("Nama atau kode wilayah", "Negeri Entah").Press("Simpan");
        Assert.Equal(["Tidak ada wilayah dengan nama atau kode itu.", "Tulis alasannya, paling panjang 500 huruf."], desk.Errors);
        await desk.Fill("Nama atau kode wilayah", "Sukadana").Fill("Dasar dan alasan", "Kelas jauh.").Press("Simpan");
        Assert.Contains("Pilih satu", Assert.Single(desk.Errors), StringComparison.Ordinal);
        await desk.Choose("Kecamatan Sukadana, Kabupaten Kayong Utara").Press("Simpan");
        Assert.Equal(school, desk.Path);
        Assert.Contains("Kecamatan Sukadana, Kabupaten Kayong Utara", desk.Text, StringComparison.Ordinal);
        Assert.Contains("Kelas jauh.", desk.Text, StringComparison.Ordinal);
        Assert.True(await Knows());
        await Import(app, Csv(Line(Siti, "Siti", unit: "Dinas Pendidikan > SD Negeri 1 > Kelas Jauh", status: "PPPK")));
        await (await desk.Visit(await Page(app, "Dinas Pendidikan") + "/wilayah")).Fill("Nama atau kode wilayah", "33.20.01").Fill("Dasar dan alasan", "Kantor pindah.").Press("Simpan");
        var regions = await Regions();
        Assert.Equal(("61.11.01", "61.11.01", "33.20.01"), (regions["Budi Santosa"].Value, regions["Siti"].Value, regions["Wati"].Value));
        Assert.Equal(2, (await Officers.Journal<UnitSeated>(app)).Count);
    }

    [Fact]
    public async Task Who_may_only_look_cannot_change_and_another_agencys_units_do_not_exist()
    {
        var (app, desk) = await Begin();
        await using var _ = app;
        await Import(app, Csv(Line(Siti, "Siti", Jombang, "Dinas Kesehatan", status: "PPPK")));
        var unit = await Page(app, "Dinas Kesehatan");
        foreach (var below in new[] { "", "/kepala", "/pengelola", "/wilayah" }) Assert.Equal(404, (await desk.Visit(unit + below)).Status);
        // Whose office decides sanctions is not the agency's own to say.
        await (await desk.Visit("/meja/pegawai")).Follow("Kantor PPK instansi ini");
        Assert.Equal((200, Jepara), (desk.Status, desk.Heading));
        Assert.Equal(403, (await desk.Visit(desk.Path + "/ppk")).Status);
    }
}
