using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Cases.Referrals;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Tests.Support;
using static Netra.Tests.Cases.Matched;
using static Netra.Tests.Registry.Given;
using Officers = Netra.Tests.Access.Given;

namespace Netra.Tests.Cases;

/// <summary>A sanction is the appointing official's of the person's own agency, wherever the unit sits.</summary>
public sealed class EmployerTests
{
    private const string Hukum = "Kementerian Hukum";

    [Fact]
    public async Task A_central_agencys_person_is_referred_to_the_office_that_BKN_named_for_the_agency_and_not_to_the_regions()
    {
        await using var world = await Begin(Line(Harsoyo, "Drs. Harsojo Wibisono", Hukum, Randugede, "Camat"));
        var bkn = await OutcomePagesTests.Office(world.App, OfficeKind.Bkn, "BKN", "");
        var (regions, own) = (await OutcomePagesTests.Office(world.App, OfficeKind.Ppk, "PPK-33.20", "33.20"), await OutcomePagesTests.Office(world.App, OfficeKind.Ppk, "PPK-KUM", ""));
        using var verifier = await Officers.SignedIn(world.App, await Officers.Officer(world.App, bkn, "bkn@contoh.example", "bkn"), "bkn@contoh.example");
        using var employer = await Officers.SignedIn(world.App, await Officers.Officer(world.App, own, "kum@contoh.example", "ppk"), "kum@contoh.example");
        await Officers.Officer(world.App, regions, "ppk@contoh.example", "ppk");
        await (await world.Desk.Visit(world.File + "/terlapor/cari")).Choose("Wilayah unit kerja", "Seluruh Indonesia").Press("Cari");
        await (await world.Desk.Follow("Periksa")).Choose("Menurut daftar pegawai").Fill("Mengapa ini orangnya", "Unit dan jabatannya cocok.").Press("Pastikan orang ini");
        using var citra = await world.Member();
        await (await world.Desk.Visit(world.File + "/kajian")).Fill("Fakta dan keterangan", "Ajakan di apel.").Fill("Analisis", "Unsur terpenuhi.").Choose("Pelanggaran peraturan lain").Press("Simpan kajian");
        await (await world.Desk.Follow("Buka rapat pleno")).Press("Buka rapat");
        var meeting = world.Desk.Path;
        foreach (var desk in new[] { world.Desk, citra }) await (await desk.Visit(meeting)).Choose("Setuju").Press("Berikan suara");
        await (await world.Desk.Visit(meeting)).Press("Tutup rapat pleno");
        await world.Desk.Follow("Teruskan ke instansi berwenang");
        Assert.Contains("Kementerian Hukum belum mempunyai kantor PPK di Netra", world.Desk.Text, StringComparison.Ordinal);
        Assert.Contains("Belum ada instansi", (await employer.Visit("/meja/pegawai")).Text, StringComparison.Ordinal);

        await (await (await (await verifier.Visit("/meja/penerusan")).Follow("Instansi")).Follow(Hukum)).Follow("Tetapkan kantor PPK");
        await verifier.FillDate("Mulai", new(2024, 10, 22)).Press("Simpan");
        Assert.Equal(["Pilih kantor PPK dari daftar.", "Tulis alasannya, paling panjang 500 huruf."], verifier.Errors);
        await verifier.Choose("Kantor PPK-KUM").Fill("Dasar dan alasan", "Keppres.").Press("Simpan");
        Assert.Contains("belum tiba", Assert.Single(verifier.Errors), StringComparison.Ordinal);
        await verifier.FillDate("Mulai", new(2024, 10, 1)).Press("Simpan");
        Assert.Contains("Keppres.", verifier.Text, StringComparison.Ordinal);
        await (await verifier.Follow("Tetapkan kantor PPK")).Choose("Kantor PPK-33.20").FillDate("Mulai", new(2024, 9, 30)).Fill("Dasar dan alasan", "Keliru.").Press("Simpan");
        Assert.Contains("mendahului penetapan sebelumnya", Assert.Single(verifier.Errors), StringComparison.Ordinal);
        Assert.Equal(own.Id, Assert.Single(await Officers.Journal<AgencyPpkNamed>(world.App)).As<AgencyPpkNamed>().Office);
        // Who names the offices sees nobody's personnel; the office named sees its own.
        Assert.Equal(403, (await verifier.Visit("/meja/pegawai")).Status);
        Assert.Contains(Hukum, (await employer.Visit("/meja/pegawai")).Text, StringComparison.Ordinal);

        await world.Desk.Visit(world.File + "/penerusan");
        Assert.Contains("Kantor PPK-KUM", world.Desk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Kantor PPK-33.20", world.Desk.Text, StringComparison.Ordinal);
        await world.Desk.Fill("Permintaan", "Periksa dan putuskan.").Press("Tanda tangani dan teruskan");
        Assert.Equal(world.File, world.Desk.Path);
        Assert.Equal([bkn.Id, own.Id], (await world.App.With(s => s.GetRequiredService<Db>().Set<Referral>().AsNoTracking().OrderBy(r => r.Number).ToListAsync())).Select(r => r.To));
    }
}
