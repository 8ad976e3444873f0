using static Netra.Intake.Demo.Story;

namespace Netra.Intake.Demo;

internal static class Jepara
{
    public static IReadOnlyList<Story> Stories =>
    [
        new("bangsri", October(21, 8, 10), "foto", "33.20.08", new(2024, 10, 19),
            "Di akun Instagram sekolah sempat muncul foto ibu kepala sekolah bersama calon bupati nomor urut 2, dua-duanya mengacungkan jari. Diunggah Sabtu sore, Minggu pagi sudah hilang. "
            + "Saya wali murid, saya hanya ingin sekolah tetap netral.")
        {
            Reported = "Hj. Tutik Murwani, S.Pd., M.Pd.", Position = "Kepala sekolah", Unit = "SMP Negeri di Bangsri", Place = "Akun Instagram sekolah", Evidence = "Tangkapan layar sebelum dihapus",
            HowKnown = "Melihat di beranda Instagram", By = ("Nur Khamidah", "Desa Wedelan RT 03 RW 02", "0812 0000 0201")
        },
        new("kedung", October(17, 20, 30), "putus", "33.20.01", new(2024, 10, 15),
            "Petinggi desa kami mencoret nama beberapa warga dari daftar bedah rumah karena rumahnya dipasangi spanduk calon lain. Kata perangkat, \"yang tidak ikut nomor 1 nanti dulu\". "
            + "Ada 4 keluarga yang kena. Saya takut kalau nama saya ketauan.")
        {
            Reported = "Sukarman", Position = "Petinggi (kepala desa)", Unit = "Pemerintah desa di Kedung", Place = "Balai desa", HowKnown = "Cerita dari keluarga yang dicoret, saya lihat daftar barunya",
            Witnesses = "Ketua RT setempat"
        },
        new("mlonggo", October(16, 11, 5), "ajak", "33.20.07", new(2024, 10, 14),
            "Pada apel Senin pagi Pak Camat menyampaikan bahwa pegawai kecamatan \"sudah tahu harus ke mana\" lalu menyebut pasangan calon nomor urut 1. Setelah apel, kasi-kasinya diminta mendata keluarga masing-masing. "
            + "Saya pegawai di situ dan keberatan, karena apel bukan tempat kampanye.")
        {
            Reported = "Drs. Bagyo Santosa", Position = "Camat", Unit = "Kantor Kecamatan Mlonggo", Place = "Halaman kantor kecamatan, pukul 07.30", Evidence = "Rekaman suara 4 menit", HowKnown = "Ikut apel",
            Witnesses = "Peserta apel, sekitar 25 orang", By = ("Arif Budi Raharjo", "Desa Jambu RT 05", "0812 0000 0203")
        },
        new("tahunan", October(13, 16, 45), "hadir", "33.20.11", new(2024, 10, 12),
            "Pegawai kelurahan hadir di kampanye tatap muka pasangan calon nomor urut 2 di gedung serbaguna, membantu jadi pembawa acara. Acara hari Sabtu jadi mungkin dia kira tidak apa-apa.")
        {
            Reported = "Dwi Prasetyaningrum", Position = "Kasi Pelayanan", Unit = "Kelurahan di Kecamatan Tahunan", Place = "Gedung serbaguna dekat pasar", Evidence = "Foto dan undangan acara", HowKnown = "Hadir sebagai tamu",
            By = ("Moh. Zaenuri", "Desa Ngabul RT 01 RW 05", "zaenuri@contoh.example")
        },
        new("mayong", October(4, 13, 20), "media", "33.20.04", new(2024, 10, 1),
            "Sekretaris desa membuat dan mengelola grup WhatsApp \"Relawan Mayong Menang\" dan mengirim ajakan memilih pasangan calon nomor urut 3 tiap malam. Nomor yang dipakai nomor pelayanan desa.")
        {
            Reported = "Ahmad Rifa'i", Position = "Sekretaris desa (PNS)", Unit = "Pemerintah desa di Mayong", Place = "Grup WhatsApp", Evidence = "Salinan percakapan 12 halaman", KnownOn = new(2024, 10, 2),
            HowKnown = "Dimasukkan ke grup tanpa diminta", By = ("Sholikhatun", "Desa Pelemkerep RT 06", "0812 0000 0205")
        },
        new("welahan", October(8, 9, 0), "fasilitas", "33.20.03", new(2024, 10, 5),
            "Mobil dinas pelat merah parkir di rumah ketua tim sukses nomor urut 2 pada hari Sabtu malam. Yang biasa membawa mobil itu Pak Kabid.")
        {
            Reported = "Ir. Suprayitno", Position = "Kepala Bidang", Unit = "Dinas Pekerjaan Umum", Place = "Jalan raya Welahan-Demak", Evidence = "Foto mobil, pelat kelihatan sebagian", HowKnown = "Lewat depan rumah itu",
            By = ("Kusnadi", "Desa Kalipucang Wetan RT 02", "0812 0000 0206")
        }
    ];
}
