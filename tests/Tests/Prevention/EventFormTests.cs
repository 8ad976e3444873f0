using Netra.Prevention.Events;
using Netra.Tests.Support;
using static Netra.Tests.Prevention.Given;
using static Netra.Tests.Registry.Given;

namespace Netra.Tests.Prevention;

/// <summary>What the forms of an event say about what cannot be, beside the field, with everything typed kept.</summary>
public sealed class EventFormTests
{
    [Fact]
    public async Task A_plan_that_cannot_be_comes_back_with_a_sentence_at_each_field_and_everything_typed()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        await (await desk.Visit("/meja/kegiatan")).Follow("Rencanakan kegiatan");
        var title = new string('A', 201);
        desk.Choose("Sosialisasi").Fill("Judul", title).FillDate("Hari kegiatan", new(2024, 2, 28)).Fill("Mulai pukul", "13.00").Fill("Sampai pukul", "09.00").Fill("Tempat", "Aula Dinas").Fill("Susunan acara", "Pembukaan\nMateri")
            .Fill("Moderator", "Arif Darmawan").Fill("Narasumber", "Sujiantoko, S.H.; Ketua; Bawaslu\nEntah siapa; tanpa lembaga").Fill("Materi", "Larangan; SKB 2022; javascript:alert(1)");
        await desk.Press("Simpan rencana");
        Assert.Equal((422, 0), (desk.Status, await Count<OutreachEvent>(app)));
        foreach (var (field, said) in new[] { ("Input.Title", "paling panjang 200 huruf"), ("Input.Until", "sesudah jam mulai"), ("Input.Moderator", "“Arif Darmawan” belum lengkap"), ("Input.Speakers", "“Entah siapa; tanpa lembaga” belum lengkap"), ("Input.Materials", "https://"), ("Input.Others", "sekurang-kurangnya satu lembaga") })
            Assert.Contains(said, desk.Page.GetElementById(field.Replace('.', '_') + "-g")?.TextContent ?? $"no sentence at {field}: {desk.Text}", StringComparison.Ordinal);
        foreach (var (field, typed) in new[] { ("Input.Title", title), ("Input.From", "13.00"), ("Input.Until", "09.00"), ("Input.Place", "Aula Dinas"), ("Input.Moderator", "Arif Darmawan") }) Assert.Equal(typed, desk.Page.QuerySelector($"[name='{field}']")!.GetAttribute("value"));
        Assert.Equal("Sujiantoko, S.H.; Ketua; Bawaslu\nEntah siapa; tanpa lembaga", desk.Page.QuerySelector("[name='Input.Speakers']")!.TextContent.Trim().ReplaceLineEndings("\n"));
        await desk.Fill("Judul", "Sosialisasi").Fill("Sampai pukul", "15.00").Fill("Moderator", "").Fill("Narasumber", "Sujiantoko, S.H.; Ketua; Bawaslu").Fill("Materi", "").Choose(Jepara).Press("Simpan rencana");
        Assert.Equal((200, "Sosialisasi"), (desk.Status, desk.Heading));
    }

    [Fact]
    public async Task A_cancellation_without_a_reason_and_minutes_without_words_or_approver_come_back_as_they_were_typed()
    {
        var (app, desk) = await Ready();
        await using var _ = app;
        var path = await EventTests.Planned(desk);
        await (await desk.Visit(path + "/batal")).Fill("Alasan pembatalan", " \u0007 ").Press("Batalkan kegiatan");
        Assert.Equal((422, "Tulis alasannya, paling panjang 500 huruf."), (desk.Status, Assert.Single(desk.Errors)));
        var reason = new string('x', 501);
        await desk.Fill("Alasan pembatalan", reason).Press("Batalkan kegiatan");
        Assert.Equal((422, reason), (desk.Status, desk.Page.QuerySelector("[name=Reason]")!.TextContent.Trim()));

        await EventTests.Held(desk, path);
        await (await desk.Visit(path + "/notulen")).Fill("Isi notulen", "  ").Press("Simpan notulen");
        Assert.Contains("Tulis notulen", Assert.Single(desk.Errors), StringComparison.Ordinal);
        await desk.Fill("Isi notulen", "Tanya jawab.").Press("Simpan notulen");
        await desk.Press("Sahkan notulen");
        Assert.Contains("Tulis nama dan jabatan yang mengesahkan", Assert.Single(desk.Errors), StringComparison.Ordinal);
        Assert.Equal("Tanya jawab.", desk.Page.QuerySelector("[name=Text]")!.TextContent.Trim());
        Assert.Contains("Dilaksanakan", (await desk.Visit(path)).Text, StringComparison.Ordinal);
    }
}
