using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Acknowledgements;
using Netra.Prevention.Carriers;
using Netra.Prevention.Circulars;
using Netra.Prevention.Records;
using Netra.Tests.Support;
using static Netra.Tests.Prevention.CircularStory;
using static Netra.Tests.Prevention.Given;
using static Netra.Tests.Registry.Given;
using Officers = Netra.Tests.Access.Given;

namespace Netra.Tests.Prevention;

/// <summary>Circulars of a head of region: published, answered by units on the phone of who answers for them, late, sent again, replaced.</summary>
public sealed class CircularTests
{
    private static async Task<Browser> Opened(App app, string number)
    {
        var phone = app.Browse();
        await phone.Visit(await Address(app, number));
        return await Confirm(phone, number);
    }

    private static string Cells(Browser desk) =>
        string.Join("; ", desk.Page.QuerySelectorAll("tbody tr").Select(r => string.Join(" | ", r.QuerySelectorAll("td").Select(c => (c.QuerySelector("span") ?? c.FirstChild!).TextContent.Trim()))));

    [Fact]
    public async Task Two_circulars_of_one_head_are_carried_answered_late_sent_again_and_replaced()
    {
        var (app, desk) = await Named();
        await using var _ = app;
        await Publish(desk, First, "Netralitas ASN dalam Pemilu 2024");
        Assert.Equal((200, "Netralitas ASN dalam Pemilu 2024"), (desk.Status, desk.Heading));
        Assert.Contains("Belum ada kepala atau pengelola unit", desk.Text, StringComparison.Ordinal);
        await Publish(desk, Second, "Netralitas pegawai non-ASN", more: d => d.Choose("Dinas Pendidikan"));
        var second = desk.Path;
        await Publish(desk, First, "Sekali lagi");
        Assert.Contains("sudah diterbitkan", Assert.Single(desk.Errors), StringComparison.Ordinal);
        await Follow(app);

        // On the phone: birth date and number, then what waits for both units; the school's answer alone.
        using var phone = await Opened(app, Tono);
        Assert.Contains("Tono, centang", phone.Text, StringComparison.Ordinal);
        Assert.Equal(4, phone.Page.QuerySelectorAll("input[type=checkbox]").Length);
        await phone.Press("Simpan jawaban");
        Assert.Contains("Centang sekurang-kurangnya satu", Assert.Single(phone.Errors), StringComparison.Ordinal);
        await phone.Choose("Siap, isinya sudah saya sampaikan").Fill("Kepada berapa pegawai", "nol").Press("Simpan jawaban");
        Assert.Contains("Tulis dengan angka", Assert.Single(phone.Errors), StringComparison.Ordinal);
        await phone.Fill("Kepada berapa pegawai", "7").Press("Simpan jawaban");
        Assert.Contains("unit Anda tercatat siap", phone.Text, StringComparison.Ordinal);
        Assert.Equal(3, phone.Page.QuerySelectorAll("input[type=checkbox]").Length);
        Assert.Equal(7, Assert.Single(await Officers.Journal<CircularAcknowledged>(app)).As<CircularAcknowledged>().Employees);

        // Side by side: the education office is ready with the first one only; the second was not for the health office.
        await (await desk.Visit(second)).Follow("Surat berdampingan");
        Assert.Equal("Dinas Kesehatan | Belum | Bukan untuk unit ini; Dinas Pendidikan | Siap | Belum; SD Negeri 1 | Belum | Belum", Cells(desk));

        // The board says the same of the unit, and so does its record.
        Assert.Contains("Belum menyatakan siap: Netralitas pegawai non-ASN.", (await desk.Visit("/meja/kepatuhan")).Text, StringComparison.Ordinal);
        var office = await app.With(s => s.GetRequiredService<Db>().Set<CircularUnit>().Where(u => u.Name == "Dinas Pendidikan").Select(u => u.Unit).FirstAsync());
        var deeds = await app.With(s => s.GetServices<IUnitRecord>().OfType<CircularRecord>().Single().Done(office));
        Assert.Equal([("prevention.record.circular.waits", "Senin, 28 Oktober 2024"), ("prevention.record.circular.known", "Senin, 21 Oktober 2024")], deeds.Select(d => (d.Key, (string)d.Args[0])));

        // A week later the rest is late; sent again, and a unit that joins now is reached with days of its own.
        app.Time.Pass(TimeSpan.FromDays(8));
        desk = await Officers.SignedIn(app, await Officer(app), browser: desk);
        await (await desk.Visit("/meja/edaran")).Follow("Netralitas ASN dalam Pemilu 2024");
        var first = desk.Path;
        Assert.Contains("Ada yang lewat waktu", desk.Text, StringComparison.Ordinal);
        Assert.Contains("Belum ada kepala atau pengelola unit", desk.Text, StringComparison.Ordinal);
        await desk.Press("Kirim ulang kepada yang belum");
        Assert.Contains("diingatkan 1 kali", desk.Text, StringComparison.Ordinal);
        Assert.Equal(2, Assert.Single(await Officers.Journal<CircularSentAgain>(app)).As<CircularSentAgain>().Units);
        app.Time.Pass(TimeSpan.FromMinutes(1));
        await Import(app, Csv(Line(Siti, "Siti", unit: "Dinas Perikanan", status: "PPPK")));
        await Follow(app);
        await Follow(app);
        await desk.Visit(first + "?tampil=semua");
        Assert.Contains("Dinas Perikanan", desk.Text, StringComparison.Ordinal);
        Assert.Contains("paling lambat 5 Nov 2024", desk.Text, StringComparison.Ordinal);
        Assert.Contains("answers", (await Officers.Journal<NamesSeen>(app)).Select(e => e.As<NamesSeen>().How));
        await desk.Follow("Lewat waktu");
        Assert.DoesNotContain("Dinas Perikanan", desk.Text, StringComparison.Ordinal);
        Assert.Equal(1, Assert.Single(await Officers.Journal<CircularReached>(app)).As<CircularReached>().Units);
        using (var again = await Opened(app, Tono)) Assert.Contains("sudah dikirim ulang 1 kali", again.Text, StringComparison.Ordinal);

        // Replaced: the page says so and leads on, nobody waits for it any more, and what was answered stays.
        await (await desk.Visit(first)).Follow("Cabut atau ganti");
        await desk.Press("Nyatakan tidak berlaku");
        Assert.Contains("Tulis alasannya", Assert.Single(desk.Errors), StringComparison.Ordinal);
        await desk.Choose("Diganti dengan", Second).Fill("Alasan", "Diperluas bagi pegawai non-ASN.").Press("Nyatakan tidak berlaku");
        Assert.Contains("Diganti pada", desk.Text, StringComparison.Ordinal);
        using var visitor = app.Browse();
        await (await visitor.Visit("/edaran")).Follow("Netralitas ASN dalam Pemilu 2024");
        Assert.Contains("Diperluas bagi pegawai non-ASN.", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tono", visitor.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        await visitor.Follow(Second);
        Assert.Equal("Netralitas pegawai non-ASN", visitor.Heading);
        using (var last = await Opened(app, Tono)) Assert.Equal(2, last.Page.QuerySelectorAll("input[type=checkbox]").Length);
        Assert.Equal(1, await Count<Acknowledgement>(app));
        Assert.True((await visitor.Http.GetByteArrayAsync(new Uri(visitor.Path, UriKind.Relative))).Length < 30 * 1024);
    }

    private static Task<OfficerId> Officer(App app) => app.With(async s => await s.GetRequiredService<Db>().Set<Netra.Access.Officers.OfficerRecord>().Select(o => o.Id).SingleAsync());

    [Fact]
    public async Task An_address_is_the_persons_alone_locks_after_five_tries_and_a_new_one_ends_it()
    {
        var (app, desk) = await Named();
        await using var _ = app;
        await Publish(desk, First, "Netralitas ASN");
        await Follow(app);
        var old = await Address(app, Tono);
        using var thief = app.Browse();
        await thief.Visit(old);
        Assert.DoesNotContain("Tono", thief.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        for (var i = 0; i < 5; i++) await Confirm(thief, Tono, "0000");
        Assert.Contains("terkunci", Assert.Single((await Confirm(thief, Tono)).Errors), StringComparison.Ordinal);
        Assert.Equal(404, (await thief.Visit("/siap/00000000000000000000")).Status);

        // The file names who answers, and the unit for which nobody does.
        var file = await desk.Http.GetStringAsync(new Uri(desk.Path + "/alamat", UriKind.Relative));
        Assert.Contains(old, file, StringComparison.Ordinal);
        Assert.Contains("\"Dinas Kesehatan\",\"Pemerintah Kabupaten Jepara\",\"\"", file, StringComparison.Ordinal);
        await (await desk.Visit("/meja/edaran/penanggung")).Press("Buat alamat baru");
        Assert.Contains(await Address(app, Tono), desk.Text, StringComparison.Ordinal);
        Assert.NotEqual(old, await Address(app, Tono));
        await thief.Visit(old);
        Assert.Contains("sudah diganti", thief.Text, StringComparison.Ordinal);

        // Who is relieved and heads nothing answers for nothing; another office sees no circular.
        using (var phone = await Opened(app, Tono)) Assert.Contains("centang setiap surat", phone.Text, StringComparison.Ordinal);
        await Import(app, Csv(Line(Budi, "Budi Santosa, S.Pd.", unit: "Dinas Pendidikan > SD Negeri 1")), new ImportWish(Agency: Jepara, Complete: true, CloseLeavers: true));
        await Follow(app);
        using var gone = app.Browse();
        await gone.Visit(await app.With(async s => "/siap/" + s.GetRequiredService<CarrierSecrets>().Token((await s.GetRequiredService<Db>().Set<CarrierDoor>().SingleAsync(d => d.Serial == 2)).Person, 2)));
        Assert.Contains("tidak lagi menjadi kepala", gone.Text, StringComparison.Ordinal);
        var ppk = await Officers.SignedIn(app, await Officers.Officer(app, await Officers.Office(app, OfficeKind.Ppk, "PPK-33.20"), "ppk@contoh.example", "ppk"), "ppk@contoh.example");
        Assert.Contains("Belum ada surat edaran", (await ppk.Visit("/meja/edaran")).Text, StringComparison.Ordinal);
        var circular = await app.With(s => s.GetRequiredService<Db>().Set<Circular>().Select(c => c.Id).SingleAsync());
        foreach (var page in new[] { "", "/tabel", "/akhiri", "/alamat" }) Assert.Equal(404, (await ppk.Visit($"/meja/edaran/{circular.Value}{page}")).Status);
    }

    [Fact]
    public async Task The_library_tells_every_instrument_with_number_day_and_place_in_the_rulebook()
    {
        await using var app = await App.Start();
        using var visitor = app.Browse();
        await visitor.Visit("/edaran");
        var rules = app.Web.Services.GetRequiredService<IRulebook>();
        Assert.Equal(rules.Instruments.Count, visitor.Page.QuerySelectorAll("tbody tr").Length);
        await visitor.Follow("PP 94/2021");
        Assert.NotNull(visitor.Page.GetElementById(rules.Instruments.Single(i => i.Citation == "PP 94/2021").Path.Split('#')[1]));
    }
}
