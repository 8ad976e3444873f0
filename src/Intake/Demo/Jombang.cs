using static Netra.Intake.Demo.Story;

namespace Netra.Intake.Demo;

internal static class Jombang
{
    public static IReadOnlyList<Story> Stories =>
    [
        new("diwek", October(16, 21, 10), "foto", "35.17.08", new(2024, 10, 13),
            "Ada foto bareng calon wakil bupati di acara haul, yang berdiri paling kiri itu pegawai kantor KUA, jarinya membentuk angka 1. Fotonya dipajang di akun relawan. Saya tidak kenal namanya, "
            + "tetapi orangnya sering di loket pendaftaran nikah.")
        {
            Reported = "Pegawai KUA, laki-laki kira-kira 35 tahun", Position = "Petugas loket", Unit = "KUA Kecamatan Diwek", Place = "Acara haul di Diwek", Evidence = "Tautan unggahan akun relawan", HowKnown = "Melihat unggahan",
            KnownOn = new(2024, 10, 15)
        },
        new("ploso", October(2, 8, 40), "fasilitas", "35.17.14", new(2024, 9, 28),
            "Aula kantor kecamatan dipakai rapat tim pasangan calon nomor urut 2 pada Sabtu siang, lengkap dengan kursi, sound system dan air minum kantor. Kuncinya dibukakan Pak Kasi sendiri, beliau juga "
            + "memberi sambutan dan mengajak hadirin memenangkan. Tidak ada surat sewa.")
        {
            Reported = "Sugeng Wahyudi, S.Sos.", Position = "Kepala Seksi Pemerintahan", Unit = "Kantor Kecamatan Ploso", Place = "Aula kantor kecamatan", Evidence = "Video sambutan 2 menit, foto daftar hadir",
            HowKnown = "Rumah saya di seberang kantor", Witnesses = "Penjaga kantor, dua pemilik warung", By = ("Imroatus Sa'adah", "Desa Losari RT 02 RW 01", "0812 0000 0402")
        },
        new("mojoagung", October(17, 10, 20), "lain", "35.17.06", new(2024, 10, 16),
            "Bidan desa menempelkan stiker pasangan calon di buku KIA ibu-ibu hamil. Waktu ditanya katanya stiker itu dari suaminya.")
        {
            Reported = "Bidan Ratna", Position = "Bidan desa", Unit = "Puskesmas Mojoagung", Place = "Posyandu desa", Evidence = "Satu buku berstiker", HowKnown = "Istri saya menerima buku itu",
            By = ("Fajar Subekti", "Desa Kademangan RT 04", "0812 0000 0403")
        },
        new("perak", October(14, 8, 15), "media", "35.17.01", new(2024, 10, 11),
            "Guru olah raga SMP memberi komentar \"gas pol nomor 2, coblos pak e\" dan membagikan siaran langsung kampanye dari akun pribadinya yang diikuti murid-murid. Jam unggahnya 09.40, masih jam mengajar.")
        {
            Reported = "Yoyok Hermawan, S.Or.", Position = "Guru (PPPK)", Unit = "SMP Negeri di Perak", Place = "Akun Facebook pribadi", Evidence = "Tangkapan layar komentar dan siaran", HowKnown = "Anak saya memperlihatkan",
            Witnesses = "Beberapa wali murid", By = ("Sri Wahyuni Pujiastuti", "Desa Pagerwojo RT 03", "0812 0000 0404")
        },
        new("ngoro", October(12, 19, 50), "ajak", "35.17.03", new(2024, 10, 10),
            "Kasun dan pendamping PKH bagi lembar pendataan. Katanya untuk \"data pemilih nomor 1\", yang tidak mengisi bantuannya bisa dievaluasi. Ibu-ibu jadi takut. Yang menyuruh kabarnya pegawai kecamatan bagian kesra, "
            + "ia hadir sebentar lalu pulang naik motor dinas.")
        {
            Reported = "Bu Endah bagian kesra", Position = "Staf Kesra", Unit = "Kantor Kecamatan Ngoro", Place = "Rumah kasun", HowKnown = "Saya ikut pertemuan itu", Witnesses = "Ibu-ibu penerima bantuan",
            Shows = "an anonymous report with a thread: question, answer, and a question that waits for you"
        }
    ];
}
