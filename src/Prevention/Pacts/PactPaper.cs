using System.Globalization;
using Microsoft.AspNetCore.Http;
using Netra.Contracts;
using Netra.Prevention.Papers;
using Netra.Prevention.Wordings;

using Netra.Kernel.Ui;

namespace Netra.Prevention.Pacts;

/// <summary>The pact as a sheet of paper, for the one who signed it: an official text, so in Indonesian whatever the language of the page.</summary>
internal sealed class PactPaper(PactKey key)
{
    public byte[] Of(Pact pact, Wording wording, HttpRequest request)
    {
        using var paper = new Paper($"{wording.Title}, {pact.Grouped}");
        paper.NewPage();
        paper.Heading(wording.Title);
        paper.Text($"Nomor: {pact.Grouped}");
        paper.Gap(6);
        paper.Text("Saya yang bertanda tangan di bawah ini:");
        foreach (var (label, field) in new[] { ("Nama", PactContent.Name), ("Nomor pegawai", PactContent.Employee), ("Jabatan", PactContent.Position), ("Unit kerja", PactContent.Unit), ("Instansi", PactContent.Agency) })
            paper.Text($"{label}: {pact.Says(field)}", indent: 14);
        paper.Gap(6);
        paper.Text(wording.Opening);
        for (var i = 0; i < wording.Points.Count; i++) paper.Text(string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {wording.Points[i]}"), indent: 14);
        paper.Text(wording.Closing);
        paper.Gap(10);
        paper.Text(How(pact));
        var address = $"{request.Site()}/pakta/{pact.Code.Value}";
        paper.Code(address, $"Kode QR ke {address}", $"Periksa keaslian: {address}", $"Halaman itu hanya menampilkan inisial, unit, dan tanggal. Versi naskah: {wording.Sha256}", $"Kunci pemeriksa (Ed25519): {key.Public}", $"Tanda tangan: {Convert.ToHexStringLower(pact.Signature)}");
        return paper.Save();
    }

    private static string How(Pact pact) => pact.Assurance switch
    {
        Assurance.Paper => $"Ditandatangani di kertas pada {pact.Says(PactContent.OnPaper)}, dicatat oleh {pact.Says(PactContent.RecordedBy)}, diperiksa oleh {pact.Says(PactContent.CheckedBy)} pada {pact.Says(PactContent.Time)} (UTC).",
        Assurance.Kiosk => $"Ditandatangani pada {pact.Says(PactContent.Time)} (UTC) di kios acara yang dijaga pengelola, dengan nomor pegawai dan tanggal lahir.",
        Assurance.Passkey => $"Ditandatangani pada {pact.Says(PactContent.Time)} (UTC) dengan kunci perangkat penanda tangan, bersidik {pact.Says(PactContent.DeviceKey)}.",
        _ => $"Ditandatangani secara elektronik pada {pact.Says(PactContent.Time)} (UTC) dengan undangan pribadi yang dikonfirmasi."
    };
}
