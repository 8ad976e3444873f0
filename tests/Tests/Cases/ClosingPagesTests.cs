using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Cases;
using Netra.Cases.Closures;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Tests.Support;
using Officers = Netra.Tests.Access.Given;
using Reporters = Netra.Tests.Intake.Given;

namespace Netra.Tests.Cases;

/// <summary>Nobody buries a file alone, and an office that passed a report on reads it no more.</summary>
public sealed class ClosingPagesTests
{
    private const string PassTo = "Kode kantor tujuan";

    private static Task<CaseFile> File(App app, Guid id) => app.With(s => s.GetRequiredService<Db>().CaseFiles.Whole().AsNoTracking().SingleAsync(f => f.Id == new CaseFileId(id)));

    [Fact]
    public async Task A_file_closes_once_another_officer_agrees_and_goes_on_when_one_does_not()
    {
        await using var app = await App.Start();
        var office = await OutcomePagesTests.Office(app, OfficeKind.BawasluKabKota, "33.20", "33.20");
        var chair = await Officers.Officer(app, office);
        var staff = await Officers.Officer(app, office, "citra@contoh.example", "staf");
        var id = (await OutcomePagesTests.HeardFile(app, office, reviewed: true)).Value;
        using var chairs = await Officers.SignedIn(app, chair);
        await Officers.LetIn(app, chairs, staff);
        using var proposes = await Officers.SignedIn(app, staff, "citra@contoh.example");
        var close = $"/meja/berkas/{id}/tutup";
        await proposes.Visit(close);
        // No report was withdrawn and no clock ran out: neither is offered.
        Assert.DoesNotContain("Dicabut pelapor", proposes.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Jangka waktu habis", proposes.Text, StringComparison.Ordinal);
        await proposes.Choose("Tidak terbukti").Fill("Alasan", "Saksi menarik keterangan.").Press("Usulkan penutupan");
        Assert.Equal($"/meja/berkas/{id}", proposes.Path);
        Assert.Null((await File(app, id)).Closure);
        await proposes.Visit(close);
        Assert.DoesNotContain(proposes.Page.QuerySelectorAll("button"), b => b.TextContent.Contains("Setujui", StringComparison.Ordinal));

        await (await chairs.Visit($"/meja/berkas/{id}")).Follow("Jawab usulan penutupan");
        Assert.Contains("Saksi menarik keterangan.", chairs.Text, StringComparison.Ordinal);
        // The proposer cannot press the other's button either.
        proposes.Page.QuerySelector("button[value=refuse]")!.SetAttribute("value", "agree");
        await proposes.Press("Berkas tetap berjalan");
        Assert.Equal((422, "Penutupan harus disetujui petugas lain, bukan yang mengusulkan."), (proposes.Status, Assert.Single(proposes.Errors)));

        await chairs.Fill("Alasan berkas tidak ditutup", "Masih ada satu saksi.").Press("Berkas tetap berjalan");
        Assert.Null((await File(app, id)).Closing);
        Assert.Single(await Officers.Journal<ClosingRefused>(app));
        await (await proposes.Visit(close)).Choose("Tidak terbukti").Fill("Alasan", "Saksi terakhir tidak hadir.").Press("Usulkan penutupan");
        await (await chairs.Visit(close)).Press("Setujui dan tutup berkas");
        var closed = (await File(app, id)).Closure!;
        Assert.Equal((Closings.NotProven, staff, chair), (closed.Reason, closed.By, closed.AgreedBy!.Value));
        Assert.Single(await Officers.Journal<FileClosed>(app));
    }

    [Fact]
    public async Task The_office_that_passed_a_report_on_opens_it_no_more_and_the_other_does()
    {
        var (app, chair, _) = await Reporters.Kayong();
        await using var _ = app;
        var jepara = await Officers.Office(app);
        var theirs = await Officers.Officer(app, jepara, "tono@contoh.example");
        var (reporter, number, code) = await Reporters.Sent(app);
        var file = await app.With(s => s.GetRequiredService<Db>().CaseFiles.AsNoTracking().SingleAsync());
        var report = $"/meja/laporan/{file.Report!.Value.Value}";
        using var desk = await Officers.SignedIn(app, chair);
        Assert.Contains(Reporters.Story, (await desk.Visit(report)).Text, StringComparison.Ordinal);
        await (await desk.Visit($"/meja/berkas/{file.Id.Value}/kajian-awal")).Choose("Di luar wewenang, dialihkan").Fill(PassTo, "33.20").Fill("Alasan", "Kejadian di wilayah Jepara.").Press("Simpan kajian awal");
        Assert.Equal($"/meja/berkas/{file.Id.Value}", desk.Path);
        Assert.DoesNotContain(Reporters.Story, desk.Text, StringComparison.Ordinal);
        Assert.Equal(404, (await desk.Visit(report)).Status);
        Assert.Single(await Officers.Journal<ReportPassedOn>(app));

        using var receiving = await Officers.SignedIn(app, theirs, "tono@contoh.example");
        Assert.Contains(Reporters.Story, (await receiving.Visit(report)).Text, StringComparison.Ordinal);
        // Even with a copy of the database the former office's key opens nothing of it.
        var seal = await app.With(async s => (await s.GetRequiredService<IReports>().Find(file.Report.Value))!.Seal);
        Assert.Equal(2, await app.With(s => s.GetRequiredService<Db>().Set<Netra.Access.Seals.SealWrap>().CountAsync(w => w.Seal == seal)));
        Assert.Equal("/kotak", (await Reporters.Mailbox(app, number, code, reporter)).Path);
    }
}
