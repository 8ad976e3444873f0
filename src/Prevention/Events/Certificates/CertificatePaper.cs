using Microsoft.AspNetCore.Http;
using Netra.Kernel.Ui;
using Netra.Prevention.Events.Attendances;
using Netra.Prevention.Papers;

namespace Netra.Prevention.Events.Certificates;

/// <summary>Certificates of attendance, a page each: an official text, so in Indonesian whatever the language of the page.</summary>
internal sealed class CertificatePaper
{
    /// <summary>In one file.</summary>
    public const int Most = 200;

    private static readonly Dictionary<string, string> Kinds = new() { ["socialisation"] = "sosialisasi", ["coordination"] = "rapat koordinasi", ["declaration"] = "deklarasi bersama", ["inauguration"] = "pengukuhan" };

    public byte[] Of(OutreachEvent held, IReadOnlyList<Attendance> attendances, HttpRequest request)
    {
        using var paper = new Paper($"Sertifikat kehadiran, {held.Title}");
        foreach (var one in attendances)
        {
            var address = $"{request.Site()}/sertifikat/{one.Code}";
            paper.NewPage();
            paper.Heading("Sertifikat kehadiran");
            paper.Text($"Nomor: {one.Grouped}");
            paper.Gap(14);
            paper.Text("Diberikan kepada:");
            paper.Text(one.Name, 15);
            paper.Text(one.Institution);
            paper.Gap(14);
            paper.Text($"yang hadir dalam {Kinds[held.Kind]} “{held.Title}” pada {InIndonesian.Say(() => Say.Day(held.StartsAt, held.Zone))} di {held.Place}.");
            if (held.Speakers().ToList() is { Count: > 0 } speakers)
            {
                paper.Gap(8);
                paper.Text("Narasumber:");
                foreach (var speaker in speakers) paper.Text($"{speaker.Name}, {speaker.Office}, {speaker.Institution}", indent: 14);
            }
            paper.Gap(18);
            paper.Code(address, $"Kode QR ke {address}", $"Periksa keaslian: {address}", "Halaman itu hanya menampilkan inisial, lembaga, dan kegiatannya.", one.How == Attendance.ByCode ? "Kehadiran dicatat dengan kode yang berganti setiap menit." : "Kehadiran dicatat dari daftar hadir di kertas.");
        }
        return paper.Save();
    }
}
