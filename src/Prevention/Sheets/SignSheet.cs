using System.Globalization;
using Netra.Prevention.Invitations;
using Netra.Prevention.Letters;
using Netra.Prevention.Papers;
using Netra.Prevention.Rounds;
using Netra.Prevention.Wordings;

namespace Netra.Prevention.Sheets;

/// <summary>The sheet one person signs by hand, and the strip that person keeps: an official text, so in Indonesian.</summary>
internal static class SignSheet
{
    /// <param name="wordings">The round's texts.</param>
    /// <param name="site">Scheme and host.</param>
    public static byte[] Of(Round round, IReadOnlyList<Addressee> people, IReadOnlyList<Wording> wordings, string site)
    {
        using var paper = new Paper($"Lembar tanda tangan {round.Name}, {people[0].Unit}");
        foreach (var one in people)
        {
            var wording = wordings.Single(w => w.Id == round.WordingFor(one.Status));
            paper.NewPage();
            paper.Heading(wording.Title);
            paper.Text($"Nomor pakta: {Letters32.Grouped(one.Pact.Value)}");
            paper.Text($"{round.Name}. Naskah versi {wording.Version.ToString(CultureInfo.InvariantCulture)}, sidik SHA-256 {wording.Sha256}", 8);
            paper.Text(one.Name);
            paper.Text($"{one.Position}, {one.Unit}, {one.Agency}");
            // The number confirms the invitation on the strip: printed beside it, a lost sheet would sign by itself.
            paper.Text("Nomor pegawai (diisi penanda tangan): ........................................");
            paper.Text(wording.Opening);
            for (var i = 0; i < wording.Points.Count; i++) paper.Text(string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {wording.Points[i]}"), indent: 14);
            paper.Text(wording.Closing);
            paper.Gap(8);
            paper.Text("Tempat dan tanggal: ........................................    Tanda tangan: ........................................");
            paper.Gap(10);
            paper.Text("Potong di sini. Bagian di bawah disimpan penanda tangan.", 8);
            var address = $"{site}/ikrar/{one.Token}";
            paper.Code(address, $"Kode QR ke {address}", $"Undangan {one.Name}. {address}", one.Digits.Length == 0 ? "Siapkan tanggal lahir dan empat angka terakhir nomor pegawai." : $"Enam angka: {one.Digits[..3]} {one.Digits[3..]}",
                $"Sesudah dicatat dan diperiksa dua petugas, pakta Anda ada di alamat itu. Di sana Anda juga dapat menyatakan bahwa bukan Anda yang menandatangani. Berlaku sampai akhir hari {Letter.Until(round)}.");
        }
        return paper.Save();
    }
}
