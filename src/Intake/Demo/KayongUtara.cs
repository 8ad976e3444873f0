using static Netra.Intake.Demo.Story;

namespace Netra.Intake.Demo;

internal static class KayongUtara
{
    public static IReadOnlyList<Story> Stories =>
    [
        new("sukadana", October(14, 19, 25), "ajak", "61.11.01", new(2024, 10, 12),
            "Sabtu siang ada pertemuan di balai dusun, katanya sosialisasi bantuan pupuk. Setelah bahas pupuk, Pak Sekcam berdiri dan bilang kita semua harus ikut pasangan calon nomor urut 2 "
            + "supaya bantuan tetap jalan. Dia angkat dua jari dan minta kami ikut angkat. Waktu itu dia masih pakai baju dinas warna khaki. Yang datang kira-kira 40 orang, termasuk beberapa guru honor. "
            + "Saya tidak berani sebut nama karena masih satu kampung dan orang tua saya penerima bantuan.")
        {
            Reported = "Herkulanus Dodi Saputra", Position = "Sekretaris Camat", Unit = "Kantor Camat Sukadana", Place = "Balai dusun di Desa Pangkalan Buton, dekat dermaga lama",
            Evidence = "Ada vidio 1 menit yang beredar di grup WA dusun. Saya simpan.", HowKnown = "Saya hadir di pertemuan itu", Witnesses = "Beberapa anggota kelompok tani, kepala dusun",
            Shows = "main story: an anonymous report from Sukadana that became a finding this morning"
        },
        new("teluk-batang", October(15, 9, 10), "media", "61.11.03", new(2024, 10, 10),
            "Ibu kepala puskesmas membagikan poster pasangan calon nomor urut 1 di status WhatsApp dan Facebook dengan tulisan \"lanjutkan, kami nakes siap menang\". Statusnya dilihat banyak pasien "
            + "dan pegawai. Sampai tanggal 13 belum dihapus. Saya menyayangkan karena beliau orangnya baik, tetapi puskesmas melayani semua orang.")
        {
            Reported = "dr. Yunita Kartikasari", Position = "Kepala Puskesmas", Unit = "Puskesmas Teluk Batang", Place = "Akun Facebook dan status WhatsApp", Evidence = "Tangkapan layar 3 lembar, ada jam dan tanggal",
            HowKnown = "Melihat sendiri statusnya", Witnesses = "Dua orang kader posyandu", By = ("Syarifah Nadia", "RT 04 Desa Teluk Batang Utara", "0812 0000 0301")
        },
        new("pulau-maya", October(18, 14, 30), "fasilitas", "61.11.04", new(2024, 10, 15),
            "Speed boat puskesmas keliling dipakai antar rombongan tim pasangan calon nomor urut 3 dari Tanjung Satai. Biasanya boat itu untuk imunisasi.")
        {
            Reported = "Pak Rusdi (nama lengkap kurang tau)", Position = "Juru mudi dan staf", Unit = "Dinas Kesehatan", Place = "Dermaga Tanjung Satai", HowKnown = "Diberi tahu keponakan",
            KnownOn = new(2024, 10, 17), By = ("Abang Muslim", "Dusun Tanjung Satai, Pulau Maya", "lewat keponakan saya, 0812 0000 0302"),
            Shows = "a named report the office has asked to complete: read its letter and answer"
        },
        new("simpang-hilir", October(21, 7, 40), "hadir", "61.11.02", new(2024, 10, 20),
            "Tadi malam ada deklarasi dukungan di lapangan bola, saya lihat Pak Kabid dari dinas duduk di kursi depan bersama tim sukses, ikut foto dan ikut yel-yel. Beliau pakai kaos biasa dan topi, "
            + "tapi semua orang kenal. Mohon ditelusuri, mungkin beliau cuma diundang, tapi kami jadi bertanya-tanya.")
        {
            Reported = "Bapak Ir. Gusti Hardiyansah", Position = "Kepala Bidang", Unit = "Dinas Pertanian dan Pangan", Place = "Lapangan bola Desa Teluk Melano", HowKnown = "Lewat di depan lapangan"
        },
        new("seponti", October(9, 10, 15), "partai", "61.11.05", new(2024, 10, 3),
            "Nama guru SD kami tercantum di SK kepengurusan partai tingkat kecamatan yang ditempel di posko. Jabatannya wakil bendahara. Setau saya guru PNS tidak boleh jadi pengurus partai. "
            + "Mungkin namanya dicatut, jadi tolong dicek baik-baik dan jangan buru-buru menyalahkan.")
        {
            Reported = "Marselus Ujang, S.Pd.", Position = "Guru kelas", Unit = "SD Negeri di Seponti", Place = "Posko di simpang tiga Desa Durian Sebatang", Evidence = "Foto SK yang ditempel", KnownOn = new(2024, 10, 7),
            HowKnown = "Membaca pengumuman di posko", By = ("Laurensia Tini", "Desa Durian Sebatang RT 02", "0812 0000 0305")
        }
    ];
}
