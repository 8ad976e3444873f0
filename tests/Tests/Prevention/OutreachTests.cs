using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Contracts;
using Netra.Kernel;
using Netra.Prevention.Photos;
using Netra.Prevention.Placements;
using Netra.Tests.Support;
using static Netra.Tests.Prevention.Given;
using Officers = Netra.Tests.Access.Given;

namespace Netra.Tests.Prevention;

/// <summary>Campaigns into the villages, and what a photo may bring along.</summary>
public sealed class OutreachTests
{
    private static byte[] Segment(byte marker, params byte[] content) => [0xFF, marker, (byte)(content.Length + 2 >> 8), (byte)(content.Length + 2), .. content];

    /// <summary>A JPEG as a phone writes it: side 6 up, place and camera beside it, a comment between two scans, a video behind the end.</summary>
    internal static byte[] Jpeg(byte shade = 0x7F) =>
    [
        0xFF, 0xD8, .. Segment(0xE0, [.. "JFIF\0"u8, 1, 2, 0, 0, 1, 0, 1, 0, 0]),
        .. Segment(0xE1, [.. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 2, 0, 0x0F, 0x01, 2, 0, 4, 0, 0, 0, (byte)'C', (byte)'a', (byte)'m', 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0, .. "GPS -1.2 109.9"u8]),
        .. Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0<owner>Deny</owner>"u8]), .. Segment(0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 1]),
        .. Segment(0xDB, [.. Enumerable.Repeat((byte)1, 65)]), .. Segment(0xC0, 8, 0, 1, 0, 1, 1, 1, 0x11, 0), .. Segment(0xC4, 0, 1, 2, 3),
        .. Segment(0xDA, 1, 1, 0, 0, 63, 0), shade, 0xFF, 0x00, 0x33, 0xFF, 0xD0, 0x44, 0xFF, .. Segment(0xFE, [.. "Nikon"u8]), .. Segment(0xDA, 1, 1, 0, 0, 63, 0), 0x55, 0xFF, 0xD9, .. "ftypmp42"u8
    ];

    private static byte[] Chunk(string type, params byte[] content) => [0, 0, 0, (byte)content.Length, .. System.Text.Encoding.ASCII.GetBytes(type), .. content, 1, 2, 3, 4];

    private static byte[] Png() => [0x89, .. "PNG\r\n\x1a\n"u8, .. Chunk("IHDR", new byte[13]), .. Chunk("eXIf", [.. "GPS"u8]), .. Chunk("tEXt", [.. "Author\0Deny"u8]), .. Chunk("IDAT", 1, 2), .. Chunk("IEND"), .. "behind"u8];

    [Fact]
    public void Of_a_photo_the_picture_stays_and_which_side_is_up_but_neither_place_nor_camera_nor_what_hangs_behind()
    {
        foreach (var (file, type) in new[] { (Jpeg(), "image/jpeg"), (Png(), "image/png") })
        {
            var clean = Picture.Read(file)!;
            Assert.Equal(type, clean.Type);
            var text = System.Text.Encoding.Latin1.GetString(clean.Bytes);
            Assert.All(new[] { "GPS", "Cam", "Deny", "Nikon", "JFIF", "ftyp", "behind" }, gone => Assert.DoesNotContain(gone, text, StringComparison.Ordinal));
            Assert.Equal(clean.Bytes, Picture.Read(clean.Bytes)!.Bytes);
            // Cut anywhere, or with any byte broken, it is no picture or a clean one; it is never a fault.
            for (var i = 0; i < clean.Bytes.Length; i++) Assert.Null(Picture.Read(clean.Bytes.AsSpan(0, i)));
            for (var i = 0; i < file.Length; i++)
                foreach (var other in new byte[] { 0, 1, 0x7F, 0xFF })
                {
                    var broken = (byte[])file.Clone();
                    broken[i] = other;
                    if (Picture.Read(broken) is { } read) Assert.Equal(read.Bytes, Picture.Read(read.Bytes)!.Bytes);
                }
        }
        var jpeg = Picture.Read(Jpeg())!.Bytes;
        Assert.Equal((ushort)6, Exif.Orientation(jpeg.AsSpan(6)));
        Assert.Contains("Adobe", System.Text.Encoding.Latin1.GetString(jpeg), StringComparison.Ordinal);
        Assert.Equal(2, jpeg.Zip(jpeg.Skip(1)).Count(pair => pair == (0xFF, 0xDA)));
        Assert.Null(Picture.Read("<svg xmlns='http://www.w3.org/2000/svg'/>"u8));
    }

    [Fact]
    public async Task A_campaign_wants_so_many_in_each_village_and_shows_what_is_there_with_proof()
    {
        var (app, other) = await Ready();
        await using var _ = app;
        var office = await Officers.Office(app);
        var desk = await Officers.SignedIn(app, await Officers.Officer(app, office, "staf@contoh.example", "staf"), "staf@contoh.example");
        await (await desk.Visit("/meja/imbauan")).Follow("Buka imbauan");
        desk.Fill("Nama imbauan", "ASN netral, Pilkada bermartabat").Fill("Pesan", "Pegawai melayani semua.").Fill("Sasaran", "35.17 1");
        await desk.Press("Buka imbauan ini");
        Assert.Contains("wilayah kerja kantor Anda", Assert.Single(desk.Errors), StringComparison.Ordinal);
        var regions = app.Web.Services.GetRequiredService<IRegions>();
        var (districts, village) = (regions.Below(new("33.20")), regions.Below(regions.Below(new("33.20"))[0].Code)[0]);
        await desk.Fill("Sasaran", $"{districts[0].Code} 1\n{districts[1].Code} 1\n{village.Code} 3").Press("Buka imbauan ini");
        var (show, opened) = (desk.Path, Assert.Single(await Officers.Journal<CampaignOpened>(app)).As<CampaignOpened>());
        Assert.Equal(regions.Below(districts[0].Code).Count + regions.Below(districts[1].Code).Count, opened.Villages);
        Assert.Equal(opened.Villages + 2, opened.Wanted);
        Assert.Contains($"Kabupaten Jepara: 0 dari {opened.Villages} desa", desk.Text, StringComparison.Ordinal);
        Assert.Equal(2, desk.Page.QuerySelectorAll("svg a[data-k='0']").Length);

        // The sub-district's supervisor works for the campaign of the office above; the same photo proves once.
        var below = await Officers.Office(app, OfficeKind.Panwascam, "33.20.01", office.Id);
        var field = await Officers.SignedIn(app, await Officers.Officer(app, below, "camat@contoh.example", "pengawas"), "camat@contoh.example");
        await (await (await (await field.Visit("/meja/imbauan")).Follow("ASN netral")).Follow(districts[0].Name)).Follow(village.Name);
        await field.Fill("Jumlah terpasang", "2").Attach("Foto bukti", "foto.png", "bukan gambar"u8.ToArray()).Press("Catat");
        Assert.Contains("bukan JPEG atau PNG", Assert.Single(field.Errors), StringComparison.Ordinal);
        await field.Fill("Jumlah terpasang", "2").Attach("Foto bukti", "foto.jpg", Jpeg()).Press("Catat");
        Assert.Contains("2 dari 3 sudah terlaksana. Belum cukup", field.Text, StringComparison.Ordinal);
        await field.Fill("Jumlah terpasang", "1").Attach("Foto bukti", "lain.jpg", Jpeg()).Press("Catat");
        Assert.Contains("sudah menjadi bukti", Assert.Single(field.Errors), StringComparison.Ordinal);
        await field.Fill("Jumlah terpasang", "1").Attach("Foto bukti", "lain.jpg", Jpeg(0x11)).Press("Catat");
        Assert.Contains("3 dari 3 sudah terlaksana. Terpenuhi", field.Text, StringComparison.Ordinal);
        var stored = await app.With(s => s.GetRequiredService<Db>().Set<Photo>().AsNoTracking().OrderBy(p => p.Id).FirstAsync());
        using var photo = await field.Http.GetAsync(new Uri($"{show}/foto/{stored.Id}", UriKind.Relative));
        Assert.Equal(("image/jpeg", "nosniff"), (photo.Content.Headers.ContentType!.MediaType, Assert.Single(photo.Headers.GetValues("X-Content-Type-Options"))));
        Assert.StartsWith("default-src 'none'", Assert.Single(photo.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.DoesNotContain("GPS", System.Text.Encoding.Latin1.GetString(await photo.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
        Assert.Contains(stored.Sha256, (await Officers.Journal<PlacementRecorded>(app)).Select(e => e.As<PlacementRecorded>().PhotoSha256));

        await desk.Visit(show);
        Assert.Contains($"Kabupaten Jepara: 1 dari {opened.Villages} desa", desk.Text, StringComparison.Ordinal);
        await desk.Follow("Lembar untuk dicetak");
        Assert.Equal("ASN netral, Pilkada bermartabat", desk.Heading);
        Assert.Contains("Tidak boleh", desk.Text, StringComparison.Ordinal);
        // An office beside it has no part in it.
        var recorded = await app.With(s => s.GetRequiredService<Db>().Set<Placement>().Where(p => p.Count == 2).Select(p => p.Id).SingleAsync());
        foreach (var page in new[] { show, $"{show}/cetak", $"{show}/desa/{village.Code}", $"{show}/foto/{stored.Id}", $"{show}/catatan/{recorded}" }) Assert.Equal(404, (await other.Visit(page)).Status);

        // Everybody sees the counts down to the village, and no photo.
        using var visitor = app.Browse();
        await (await visitor.Visit("/imbauan")).Follow("ASN netral");
        Assert.Contains($"Kabupaten Jepara: 1 dari {opened.Villages} desa", visitor.Text, StringComparison.Ordinal);
        await visitor.Follow(districts[0].Name);
        Assert.Contains(village.Name, visitor.Text, StringComparison.Ordinal);
        Assert.Contains("3 dari 3", visitor.Text, StringComparison.Ordinal);
        Assert.Empty(visitor.Page.QuerySelectorAll("img, main a[href*='/desa/'], main a[href*='/foto/'], script"));
        Assert.Equal(404, (await visitor.Visit(visitor.Path + "?wilayah=61")).Status);

        // The first was of the village beside it: the counts follow, and what was said stays.
        var beside = regions.Below(districts[0].Code)[1];
        await (await field.Visit($"{show}/catatan/{recorded}")).Press("Simpan koreksi");
        Assert.Equal("Tulis alasannya, paling panjang 500 huruf.", Assert.Single(field.Errors));
        await field.Fill("Alasan koreksi", "Salah desa.").Press("Simpan koreksi");
        Assert.Contains("tidak ada yang dikoreksi", Assert.Single(field.Errors), StringComparison.Ordinal);
        var outside = regions.Below(districts[2].Code)[0].Code;
        await field.Fill("Kode desa", outside.Value).Fill("Jumlah terpasang", "seratus").Press("Simpan koreksi");
        Assert.Equal((422, outside.Value, "seratus"), (field.Status, field.Page.QuerySelector("[name=Village]")!.GetAttribute("value"), field.Page.QuerySelector("[name=Count]")!.GetAttribute("value")));
        Assert.Equal(2, field.Errors.Count);
        await field.Fill("Kode desa", beside.Code.Value).Fill("Jumlah terpasang", "1").Press("Simpan koreksi");
        Assert.Equal(beside.Name, field.Heading);
        Assert.Contains("(dikoreksi)", field.Text, StringComparison.Ordinal);
        Assert.Contains("1 dari 1 sudah terlaksana", field.Text, StringComparison.Ordinal);
        Assert.Contains("1 dari 3 sudah terlaksana. Belum cukup", (await field.Visit($"{show}/desa/{village.Code}")).Text, StringComparison.Ordinal);
        await field.Visit($"{show}/catatan/{recorded}");
        foreach (var said in new[] { $"2 buah, {village.Name}", $"1 buah, {beside.Name}. Salah desa" }) Assert.Contains(said, field.Steps);
        await field.Fill("Jumlah terpasang", "0").Fill("Alasan koreksi", "Spanduknya tidak ada.").Press("Simpan koreksi");
        Assert.Contains("0 dari 1 sudah terlaksana", field.Text, StringComparison.Ordinal);
        Assert.Contains($"Kabupaten Jepara: 0 dari {opened.Villages} desa", (await desk.Visit(show)).Text, StringComparison.Ordinal);
        Assert.Equal([1, 0], (await Officers.Journal<PlacementCorrected>(app)).Select(e => e.As<PlacementCorrected>().Count));
    }
}
