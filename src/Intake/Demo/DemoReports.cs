using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netra.Contracts;
using Netra.Intake.Desk;
using Netra.Intake.Mailbox;
using Netra.Intake.Receipts;
using Netra.Intake.Reports;
using Netra.Kernel;

namespace Netra.Intake.Demo;

/// <summary>The demo's reports and letters: each passes the checks of the form and is sealed with a receipt of its own, as a citizen's is.</summary>
internal sealed class DemoReports : IDemo
{
    private readonly Dictionary<string, (ReceiptNumber Number, ReceiptCode Code)> receipts = new(StringComparer.Ordinal);

    public void Plan(DemoStage stage)
    {
        stage.Receipts.Add("Receipts to open at /cek (number, secret code, what it shows):");
        foreach (var story in (Story[])[.. KayongUtara.Stories, .. Jepara.Stories, .. Jombang.Stories, .. Semarang.Stories])
            stage.At(story.At, null, s => Send(s, story, stage));

        Ask(stage, Story.October(15, 10, 5), "staf.jombang@bawaslu.example", "ngoro",
            "Selamat pagi. Terima kasih atas laporan Anda. Apakah Anda melihat sendiri lembar pendataan yang dibagikan, dan masih adakah yang menyimpan contohnya? Jangan sebutkan nama siapa pun bila ragu.");
        Answer(stage, Story.October(16, 20, 40), "ngoro",
            "Saya lihat sendiri lembarnya, warnanya hijau, ada kolom nama, no. TPS dan jumlah anggota keluarga. Contohnya masih ada di tetangga saya, tapi beliau takut kalau ketahuan memberi.");
        Ask(stage, Story.October(18, 9, 20), "staf.jombang@bawaslu.example", "ngoro",
            "Kami paham. Foto lembarnya saja sudah cukup, tanpa nama pemiliknya. Kira-kira tanggal berapa lembar itu dibagikan, dan di pertemuan apa?");
        stage.At(Story.October(18, 20, 15), null, async s => await s.GetRequiredService<Writing>().Withdraw(await Report(s, "mojoagung")));
    }

    private async Task Send(IServiceProvider s, Story story, DemoStage stage)
    {
        var (receiving, answers) = (s.GetRequiredService<Receiving>(), story.Answers());
        answers.Tidy();
        foreach (var step in Enum.GetValues<WizardStep>())
            if (Faults.In(answers, step, receiving.Today(answers.Where)).FirstOrDefault() is { } fault)
                throw new InvalidOperationException($"The demo's report {story.Key} has a fault: {fault.Field}, {fault.Text}.");
        var (number, code) = receipts[story.Key] = await receiving.Draw(answers.Where);
        var received = await receiving.Receive(answers, number, code);
        stage.Known["report." + story.Key] = (received.Value ?? throw new InvalidOperationException($"The demo's report {story.Key} was refused: {received.Refused!.Text}")).Id.Value;
        if (story.Shows is { } shows) stage.Receipts.Add($"  {number.Value}   {code.Grouped}   {shows}");
    }

    private void Answer(DemoStage stage, DateTime at, string key, string text) => stage.At(at, null, async s =>
    {
        var (report, (number, code)) = (await Report(s, key), receipts[key]);
        using var pair = Derivation.Pair(number, code);
        using var seal = await s.GetRequiredService<ISeals>().Open(report.Seal, pair.PublicKey, pair.PrivateKey) ?? throw new InvalidOperationException($"The receipt of {key} does not open its report.");
        await s.GetRequiredService<Writing>().Write(report, seal, text, Clock.NewId(s.GetRequiredService<Clock>().Hour));
    });

    private void Ask(DemoStage stage, DateTime at, string officer, string key, string text) => stage.At(at, officer, async s =>
    {
        await s.GetRequiredService<DeskReports>().Write((await Report(s, key)).Id, text, s.GetRequiredService<ISession>().Actor);
        await s.GetRequiredService<Db>().SaveChangesAsync();
    });

    private async Task<Report> Report(IServiceProvider s, string key)
    {
        var number = receipts[key].Number.Value;
        return await s.GetRequiredService<Db>().Set<Report>().SingleAsync(r => r.Number == number);
    }
}
