using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Access;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Registry.BoardMembers;
using Netra.Registry.People;
using Netra.Tests.Support;
using static Netra.Tests.Registry.Given;
using Officers = Netra.Tests.Access.Given;

namespace Netra.Tests.Registry;

/// <summary>A Korpri unit board's decree, members and inauguration, each with what was said before and why.</summary>
public sealed class KorpriTests
{
    [Fact]
    public async Task A_board_has_its_decree_its_members_and_its_inauguration_each_corrected_and_ended_with_a_reason()
    {
        var (app, desk) = await Prevention.Given.Ready();
        await using var _ = app;
        await (await (await desk.Visit("/meja/pegawai")).Follow("Catat pengurus unit Korpri")).Fill("Nama pengurus unit", "Korpri Pendidikan").FillDate("Masa bakti mulai", new(2024, 9, 2)).Press("Simpan");
        await desk.Follow("Korpri Pendidikan");
        var board = desk.Path;
        Assert.Contains("Belum dicatat", desk.Text, StringComparison.Ordinal);

        await (await desk.Follow("Catat atau koreksi surat keputusan")).FillDate("Tanggal surat keputusan", new(2024, 10, 22)).Press("Simpan");
        Assert.Equal((422, 3), (desk.Status, desk.Errors.Count));
        await desk.Fill("Nomor surat keputusan", "800/125/KORPRI/2024").FillDate("Tanggal surat keputusan", new(2024, 9, 2)).Fill("Penanda tangan", "Bupati Jepara").Press("Simpan");
        Assert.Contains("800/125/KORPRI/2024, 2 September 2024, ditandatangani Bupati Jepara", desk.Text, StringComparison.Ordinal);
        await (await desk.Follow("Catat atau koreksi surat keputusan")).Fill("Alasan koreksi", "Salah ketik.").Press("Simpan");
        Assert.Contains("tidak ada yang dikoreksi", Assert.Single(desk.Errors), StringComparison.Ordinal);
        await desk.Fill("Nomor surat keputusan", "800/126/KORPRI/2024").Fill("Alasan koreksi", "Salah ketik.").Press("Simpan");
        Assert.Contains("800/126/KORPRI/2024", desk.Text, StringComparison.Ordinal);
        await desk.Follow("Catat atau koreksi surat keputusan");
        foreach (var said in new[] { "800/125", "800/126", "Salah ketik." }) Assert.Contains(said, desk.Text, StringComparison.Ordinal);

        // By number the register says the name; by name alone nobody is linked. There is one chair.
        await (await (await desk.Visit(board)).Follow("Lihat dan catat pengurus")).Press("Tambahkan pengurus");
        Assert.Equal((422, 2), (desk.Status, desk.Errors.Count));
        await desk.Choose("Ketua").Fill("NIP, NI PPPK", "199999999999999999").Press("Tambahkan pengurus");
        Assert.Equal(("199999999999999999", 422), (desk.Page.QuerySelector("[name=Number]")!.GetAttribute("value"), desk.Status));
        await desk.Fill("NIP, NI PPPK", Tono).Press("Tambahkan pengurus");
        Assert.Equal("Tono", desk.Page.QuerySelector("ul.daftar a")!.TextContent);
        await desk.Choose("Ketua").Fill("Nama pengurus", "Dra. Endang").Press("Tambahkan pengurus");
        Assert.Contains("sudah mempunyai ketua", Assert.Single(desk.Errors), StringComparison.Ordinal);
        await desk.Choose("Sekretaris").Press("Tambahkan pengurus");
        Assert.Equal(["Tono", "Dra. Endang"], desk.Page.QuerySelectorAll("ul.daftar a[href*='/pengurus/']").Select(a => a.TextContent));
        Assert.Single(desk.Page.QuerySelectorAll("a[href*='/meja/pegawai/orang/']"));
        var tono = await app.With(s => s.GetRequiredService<Db>().Set<BoardMember>().Where(m => m.FirstName == "Tono").Select(m => m.FirstPerson).SingleAsync());
        Assert.Contains(await app.With(s => s.GetRequiredService<Db>().Set<View>().ToListAsync()), v => v.Person == tono && v.How == "board");

        await (await desk.Follow("Dra. Endang")).Choose("Wakil ketua").Press("Simpan koreksi");
        Assert.Equal("Tulis alasannya, paling panjang 500 huruf.", Assert.Single(desk.Errors));
        await desk.Fill("Alasan koreksi", "Menurut salinan.").Press("Simpan koreksi");
        await (await desk.Follow("Tono")).FillDate("Berakhir pada", new(2024, 8, 1)).Fill("Alasan berakhir", "Pindah tugas.").Press("Akhiri kedudukannya");
        Assert.Contains("mendahului tanggal mulai", Assert.Single(desk.Errors), StringComparison.Ordinal);
        await desk.FillDate("Berakhir pada", new(2024, 10, 1)).Press("Akhiri kedudukannya");
        Assert.Contains("Ketua, sampai 1 Oktober 2024", desk.Text, StringComparison.Ordinal);
        await (await desk.Follow("Dra. Endang")).Choose("Ketua").Fill("Alasan koreksi", "Menggantikan.").Press("Simpan koreksi");
        Assert.Contains("Dra. Endang. Wakil ketua. Menurut salinan", (await desk.Follow("Dra. Endang")).Steps);

        await (await (await desk.Visit(board)).Follow("Catat atau koreksi pengukuhan")).FillDate("Hari pengukuhan", new(2024, 9, 9)).Fill("Tempat pengukuhan", "Pendopo").Fill("Dikukuhkan oleh", "Ketua Korpri Kabupaten").Fill("Alamat halaman kegiatannya", "https://contoh.example/berita").Press("Simpan");
        Assert.Contains("bukan alamat kegiatan", Assert.Single(desk.Errors), StringComparison.Ordinal);
        var held = new Guid("0192accd-7900-7d2b-a6f3-8d8f21133141");
        await desk.Fill("Alamat halaman kegiatannya", $"https://netra.contoh.example/kegiatan/{held}").Press("Simpan");
        Assert.Contains("9 September 2024, Pendopo, oleh Ketua Korpri Kabupaten", desk.Text, StringComparison.Ordinal);
        Assert.Equal("/kegiatan/" + held, desk.Page.QuerySelector("a[href*='/kegiatan/0']")!.GetAttribute("href"));
        Assert.Contains("1 orang", desk.Text, StringComparison.Ordinal);

        // A board whose term is over is changed no more; an office that does not serve the agency sees nothing of it.
        await desk.FillDate("Masa bakti berakhir", new(2024, 10, 21)).Fill("Alasan berakhir", "Pengurus baru.").Press("Akhiri masa bakti");
        foreach (var page in new[] { "/sk", "/pengurus", "/pengukuhan" }) Assert.Empty((await desk.Visit(board + page)).Page.QuerySelectorAll("main form"));
        var demak = await app.With(s => AccessCommands.AddOffice(s, new(OfficeKind.Bkpsdm, "BKPSDM Demak", "BKPSDM-33.21", new("33.21"), OfficeZone.Wib, null, new(2024, 1, 1), null, [new("33.21")], true)));
        var other = await Officers.SignedIn(app, await Officers.Officer(app, demak, "lain@contoh.example", "bkpsdm"), "lain@contoh.example");
        foreach (var page in new[] { "", "/sk", "/pengurus", "/pengukuhan" }) Assert.Equal(404, (await other.Visit(board + page)).Status);
        Assert.Equal((2, 2, 2, 1, 1), ((await Officers.Journal<KorpriDecreeRecorded>(app)).Count, (await Officers.Journal<KorpriMemberNamed>(app)).Count, (await Officers.Journal<KorpriMemberCorrected>(app)).Count,
            (await Officers.Journal<KorpriMemberEnded>(app)).Count, (await Officers.Journal<KorpriBoardInaugurated>(app)).Count));
    }
}
