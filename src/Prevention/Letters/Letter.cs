using Netra.Prevention.Invitations;
using Netra.Prevention.Papers;
using Netra.Prevention.Rounds;

namespace Netra.Prevention.Letters;

/// <summary>The letter that invites one person: an official text, so in Indonesian.</summary>
internal static class Letter
{
    /// <summary>In one file.</summary>
    public const int Most = 500;

    /// <param name="site">Scheme and host.</param>
    public static byte[] Of(Round round, IReadOnlyList<Addressee> people, string site)
    {
        using var paper = new Paper($"Undangan {round.Name}, {people[0].Unit}");
        foreach (var one in people)
        {
            var address = $"{site}/ikrar/{one.Token}";
            paper.NewPage();
            paper.Heading("Undangan menandatangani ikrar netralitas");
            paper.Text(round.Name);
            paper.Gap(10);
            paper.Text($"Kepada: {one.Name}");
            paper.Text($"{one.Position}, {one.Unit}, {one.Agency}");
            paper.Gap(10);
            paper.Text("Pindai kode di bawah ini dengan kamera ponsel, atau ketik alamatnya. Tidak perlu akun.");
            paper.Text(one.Digits.Length == 0 ? "Siapkan tanggal lahir dan empat angka terakhir nomor pegawai Anda." : $"Enam angka Anda: {one.Digits[..3]} {one.Digits[3..]}");
            paper.Gap(10);
            paper.Code(address, $"Kode QR ke {address}", address, $"Berlaku sampai akhir hari {Until(round)}.", "Undangan ini untuk Anda seorang. Jangan diteruskan.");
            paper.Gap(10);
            paper.Text("Menolak tidak dihukum lewat Netra; pimpinan unit hanya melihat bahwa ikrar belum ditandatangani.", 9);
        }
        return paper.Save();
    }

    public static string Until(Round round) => InIndonesian.Say(() => round.LastDay);
}
