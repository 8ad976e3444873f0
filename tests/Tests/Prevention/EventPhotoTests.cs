using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Events.EventPhotos;
using Netra.Tests.Support;
using static Netra.Tests.Prevention.Given;
using Officers = Netra.Tests.Access.Given;

namespace Netra.Tests.Prevention;

/// <summary>Photos of an event: of its office alone until it shows them.</summary>
public sealed class EventPhotoTests
{
    [Fact]
    public async Task A_photo_is_its_offices_until_it_is_shown_tells_neither_place_nor_camera_and_can_be_thrown_away()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        var path = await EventTests.Planned(desk);
        Assert.Contains("setelah kegiatan dimulai", (await desk.Visit(path + "/foto")).Text, StringComparison.Ordinal);
        await EventTests.Held(desk, path);
        await (await desk.Follow("Tambah atau atur foto")).Fill("Keterangan foto", "Guru menyimak paparan").Press("Tambahkan foto");
        Assert.Equal((422, "Pilih berkas fotonya."), (desk.Status, Assert.Single(desk.Errors)));
        await desk.Attach("Foto", "rusak.jpg", "bukan gambar"u8.ToArray()).Press("Tambahkan foto");
        Assert.Contains("bukan JPEG atau PNG", Assert.Single(desk.Errors), StringComparison.Ordinal);
        Assert.Equal("Guru menyimak paparan", desk.Page.QuerySelector("input[name=Caption]")!.GetAttribute("value"));
        await desk.Attach("Foto", "besar.jpg", new byte[(5 << 20) + 1]).Press("Tambahkan foto");
        Assert.Contains("lebih dari 5 MB", Assert.Single(desk.Errors), StringComparison.Ordinal);
        await desk.Attach("Foto", "foto.jpg", OutreachTests.Jpeg()).Press("Tambahkan foto");
        Assert.Contains("Hanya terlihat kantor ini", desk.Text, StringComparison.Ordinal);
        await desk.Fill("Keterangan foto", "Sekali lagi").Attach("Foto", "sama.jpg", OutreachTests.Jpeg()).Press("Tambahkan foto");
        Assert.Contains("sudah ada pada kegiatan ini", Assert.Single(desk.Errors), StringComparison.Ordinal);
        var photo = await app.With(s => s.GetRequiredService<Db>().Set<EventPhoto>().AsNoTracking().SingleAsync());
        var (own, open) = (new Uri($"{path}/foto/{photo.Id}", UriKind.Relative), new Uri($"{path["/meja".Length..]}/foto/{photo.Id}", UriKind.Relative));
        Assert.DoesNotContain("GPS", System.Text.Encoding.Latin1.GetString(await desk.Http.GetByteArrayAsync(own)), StringComparison.Ordinal);
        Assert.Contains("Guru menyimak paparan", (await desk.Visit(path)).Text, StringComparison.Ordinal);

        using var visitor = app.Browse();
        await visitor.Visit(path["/meja".Length..]);
        Assert.Empty(visitor.Page.QuerySelectorAll("main a[href*='/foto/'], img"));
        Assert.Equal(404, (await visitor.Visit(open.ToString())).Status);
        await (await desk.Visit(path + "/foto")).Press("Tampilkan untuk umum");
        Assert.Contains("Terlihat oleh umum", desk.Text, StringComparison.Ordinal);
        Assert.Equal("Guru menyimak paparan", (await visitor.Visit(path["/meja".Length..])).Page.QuerySelector($"main a[href='{open}']")!.TextContent);
        using (var shown = await visitor.Http.GetAsync(open)) Assert.Equal("image/jpeg", shown.Content.Headers.ContentType!.MediaType);
        await desk.Press("Jangan tampilkan lagi");
        Assert.Equal(404, (await visitor.Visit(open.ToString())).Status);
        await desk.Press("Tampilkan untuk umum");
        await desk.Press("Hapus foto");
        Assert.Equal((404, 0), ((await desk.Visit(own.ToString())).Status, await Count<EventPhoto>(app)));
        Assert.Equal(["EventPhotoAdded", "EventPhotoShown", "EventPhotoHidden", "EventPhotoShown", "EventPhotoDeleted"],
            await app.With(s => s.GetRequiredService<Db>().Journal.Where(e => e.Kind.StartsWith("EventPhoto")).OrderBy(e => e.Seq).Select(e => e.Kind).ToListAsync()));

        // Twelve are enough, and an office beside it has no part in them.
        for (byte n = 0; n < EventPhoto.Most; n++) await (await desk.Visit(path + "/foto")).Fill("Keterangan foto", "Ke-" + n).Attach("Foto", "foto.jpg", OutreachTests.Jpeg(n)).Press("Tambahkan foto");
        await desk.Fill("Keterangan foto", "Ke-13").Attach("Foto", "foto.jpg", OutreachTests.Jpeg(0x70)).Press("Tambahkan foto");
        Assert.Contains("paling banyak 12 foto", Assert.Single(desk.Errors), StringComparison.Ordinal);
        var other = await Officers.SignedIn(app, await Officers.Officer(app, await Officers.Office(app), "staf@contoh.example", "staf"), "staf@contoh.example");
        var one = await app.With(s => s.GetRequiredService<Db>().Set<EventPhoto>().OrderBy(p => p.Id).Select(p => p.Id).FirstAsync());
        foreach (var page in new[] { path + "/foto", $"{path}/foto/{one}" }) Assert.Equal(404, (await other.Visit(page)).Status);
    }
}
