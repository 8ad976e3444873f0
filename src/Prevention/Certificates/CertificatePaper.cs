using System.Globalization;
using Microsoft.AspNetCore.Http;
using Netra.Prevention.Pacts;
using Netra.Prevention.Papers;
using Netra.Prevention.Wordings;

using Netra.Kernel.Ui;

namespace Netra.Prevention.Certificates;

/// <summary>The certificate as a sheet to hang up: an official text, so in Indonesian.</summary>
internal static class CertificatePaper
{
    public static byte[] Of(Certificate certificate, Wording wording, PactKey key, HttpRequest request)
    {
        using var paper = new Paper($"Sertifikat ikrar {certificate.Says(PactContent.Unit)}, {certificate.Grouped}");
        var (members, signed) = (long.Parse(certificate.Says(Certificate.Members), CultureInfo.InvariantCulture), long.Parse(certificate.Says(Certificate.Signed), CultureInfo.InvariantCulture));
        paper.NewPage();
        paper.Heading("Sertifikat ikrar netralitas");
        paper.Text($"Nomor: {certificate.Grouped}");
        paper.Gap(14);
        paper.Text(certificate.Says(PactContent.Unit), 14);
        paper.Text(certificate.Says(PactContent.Agency));
        paper.Gap(14);
        // The round's id stands before its name.
        paper.Text($"Periode ikrar: {certificate.Says(PactContent.Round)[37..]}");
        paper.Text($"Pada {certificate.Says(Certificate.Day)}: {signed} dari {members} orang sudah berikrar ({signed * 100 / members}%).", 12);
        paper.Text($"Naskah: {wording.Title}");
        paper.Gap(14);
        var address = $"{request.Site()}/sertifikat-unit/{certificate.Code}";
        paper.Code(address, $"Kode QR ke {address}", $"Periksa keaslian: {address}", $"Versi naskah: {certificate.Says(PactContent.Text)}", $"Kunci pemeriksa (Ed25519): {key.Public}", $"Tanda tangan: {Convert.ToHexStringLower(certificate.Signature)}");
        paper.Text("Sertifikat ini menyebut jumlah, bukan orang. Menolak berikrar tidak dihukum lewat Netra.", 9);
        return paper.Save();
    }
}
