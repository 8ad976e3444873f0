using static Netra.Intake.Demo.Story;

namespace Netra.Intake.Demo;

internal static class Semarang
{
    public static IReadOnlyList<Story> Stories =>
    [
        new("tembalang", October(17, 15, 5), "ajak", "33.74.10", new(2024, 10, 15),
            "Lurah mengumpulkan ketua RW di kantor kelurahan pukul 10 pagi, lalu meminta \"bantuan suara\" untuk pasangan calon nomor urut 1 dan menjanjikan perbaikan saluran air. Saya salah satu yang diundang.")
        {
            Reported = "Wisnu Adi Nugroho, S.STP.", Position = "Lurah", Unit = "Kelurahan di Kecamatan Tembalang", Place = "Ruang rapat kelurahan", Evidence = "Undangan dan catatan rapat", HowKnown = "Hadir sebagai undangan",
            Witnesses = "Tujuh ketua RW", By = ("Soekirno", "Perumahan di Tembalang RW 09", "0812 0000 0501")
        },
        new("banyumanik", October(1, 8, 20), "media", "33.74.11", new(2024, 9, 19),
            "Pegawai dinas menyukai dan mengikuti akun pemenangan bakal pasangan calon, lalu membagikan ulang posternya dengan tulisan \"bismillah\". Waktu itu calonnya memang belum ditetapkan KPU.")
        {
            Reported = "Rini Astuti Handayani, S.E.", Position = "Analis", Unit = "Dinas Perdagangan Kota Semarang", Place = "Akun Instagram pribadi", Evidence = "Tangkapan layar dengan tanggal", KnownOn = new(2024, 9, 27),
            HowKnown = "Muncul di beranda saya", By = ("Bayu Kristanto", "Kelurahan Padangsari RT 07", "0812 0000 0502")
        },
        new("gunungpati", October(1, 19, 10), "foto", "33.74.12", new(2024, 9, 20),
            "Kepala sekolah berfoto bersama bakal calon wali kota di halaman sekolah setelah acara maulid, memegang kaos bergambar bakal calon. Foto diunggah di grup wali murid. Beliau sudah minta maaf di grup, "
            + "tetapi sebaiknya tetap ada penanganan supaya jelas batasnya.")
        {
            Reported = "Drs. Mulyono Hadi", Position = "Kepala sekolah", Unit = "SD Negeri di Gunungpati", Place = "Halaman sekolah", Evidence = "Foto dari grup wali murid", KnownOn = new(2024, 9, 28),
            HowKnown = "Saya anggota grup wali murid", Witnesses = "Pengurus komite sekolah", By = ("Veronica Dyah Ayu", "Kelurahan Sekaran RT 02 RW 04", "0812 0000 0503"),
            Shows = "a case carried to its end: sanction executed, outcome announced"
        },
        new("genuk", October(19, 9, 30), "hadir", "33.74.05", new(2024, 10, 18),
            "Saya tinggal di Genuk tetapi kejadiannya di Jepara: pegawai Disdukcapil Jepara ikut kampanye pasangan calon nomor urut 2 di alun-alun dan membantu membagi kaos. Saya kebetulan sedang pulang kampung.")
        {
            Reported = "Slamet Widodo", Position = "Staf pelayanan", Unit = "Disdukcapil Kabupaten Jepara", Place = "Alun-alun Jepara", Evidence = "Tiga foto", HowKnown = "Melihat langsung", By = ("Titik Indrawati", "Kelurahan Bangetayu Wetan RT 01", "0812 0000 0504")
        },
        new("ngaliyan", October(13, 18, 30), "hadir", "33.74.15", new(2024, 10, 11),
            "Sekretaris kelurahan ikut arak-arakan kampanye pasangan calon nomor urut 2 hari Jumat siang, naik motor dan memakai rompi tim. Setelah itu kembali ke kantor masih pakai rompinya.")
        {
            Reported = "Agung Setyobudi", Position = "Sekretaris lurah", Unit = "Kelurahan di Kecamatan Ngaliyan", Place = "Jalan raya Ngaliyan", Evidence = "Video dari warung seberang jalan", HowKnown = "Melihat sendiri",
            Witnesses = "Pemilik warung", By = ("Maria Ernawati", "Kelurahan Purwoyoso RT 05", "0812 0000 0505")
        }
    ];
}
