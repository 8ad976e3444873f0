using Netra.Cases.Reviews;
using Netra.Contracts;
using static Netra.Cases.Demo.Tale;

namespace Netra.Cases.Demo;

internal static class KayongUtara
{
    public static void Plan(DemoStage stage)
    {
        Tale Tale(string key) => new(stage, key, "kayongutara");

        Tale("sukadana")
            .Reviewed(October(15, 10, 20), Conclusions.InitialInformation, "Pelapor tidak menyebut identitas, sehingga syarat formal tidak terpenuhi. Uraian kejadian, tempat, dan waktu jelas; layak ditelusuri.", missing: ["reporter", "signature"])
            .Traced(October(16, 15, 10), "Kepala dusun membenarkan ada pertemuan tanggal 12 Oktober di balai dusun. Undangan resmi hanya menyebut sosialisasi pupuk. Daftar hadir 38 orang, disalin.")
            .Traced(October(18, 11, 30), "Dua peserta diwawancarai terpisah. Keduanya menyebut Sekcam mengangkat dua jari dan mengajak hadirin ikut. Salah satu menyerahkan video berdurasi 1 menit 4 detik.")
            .Traced(October(20, 16, 0), "Video dicocokkan dengan foto balai dusun: latar, spanduk pupuk, dan baju sama. Suara cukup jelas pada detik ke-31.")
            .Found(October(21, 8, 20), "partisan-activity", new(2024, 10, 12),
                "Pada 12 Oktober 2024 sekitar pukul 13.30 di balai dusun Desa Pangkalan Buton, terlapor mengajak sekitar 40 peserta pertemuan sosialisasi pupuk untuk memilih pasangan calon nomor urut 2, "
                + "mengangkat dua jari, dan meminta hadirin mengikutinya, dengan mengenakan pakaian dinas.",
                new("Herkulanus Dodi Saputra", "PNS", "Kantor Camat Sukadana", "Sekretaris Camat", OfficeHolder: true))
            .Sought(October(21, 8, 40));

        Tale("teluk-batang")
            .Reviewed(October(16, 9, 45), Conclusions.Register, "Syarat formal dan materiel terpenuhi. Tangkapan layar memuat jam, tanggal, dan nama akun.")
            .Registered(October(18, 8, 30), new("dr. Yunita Kartikasari", "PNS", "Puskesmas Teluk Batang", "Kepala Puskesmas", OfficeHolder: true))
            .Matched(October(18, 9, 10), "Kepala Puskesmas Teluk Batang hanya seorang; akun yang mengunggah memakai nama dan fotonya.")
            .Invited(October(18, 9, 20), "reported", "dr. Yunita Kartikasari", October(19, 9, 0), "Kantor Bawaslu Kabupaten Kayong Utara")
            .Invited(October(18, 9, 25), "witness", "Kader posyandu, saksi 1", October(19, 13, 30), "Kantor Kepala Desa Teluk Batang Utara")
            .Heard(October(19, 10, 10), "Terlapor mengakui mengunggah poster dan menyatakan tidak tahu bahwa status pribadi termasuk larangan. Unggahan dihapus tanggal 14 Oktober setelah ditegur keluarga.")
            .Heard(October(19, 14, 15), "Saksi melihat status pada 10 sampai 13 Oktober dan menyerahkan satu tangkapan layar tambahan.")
            .Assessed(October(20, 15, 40), "Terlapor membagikan poster pasangan calon nomor urut 1 dengan kalimat ajakan di akun Facebook dan status WhatsApp pada 10-13 Oktober 2024. Terlapor mengakuinya.",
                "Perbuatan dilakukan setelah penetapan pasangan calon dan dapat dilihat umum. Pengakuan dan dua sumber tangkapan layar saling menguatkan. Diusulkan diteruskan sebagai pelanggaran peraturan lain.",
                circumstances: ["active-support", "public-post"])
            .PlenaryOpened(October(21, 8, 0))
            .Voted(October(21, 8, 15), "ketua")
            .Voted(October(21, 8, 30), "anggota1", agrees: false, "Menurut saya ajakannya belum terbukti ditujukan kepada pasien; cukup pembinaan.")
            // The number is the second that the demo's register has of this place.
            .Tied(October(21, 8, 35), "anggota2", "sibling", "dr. Yunita Kartikasari", "197102061996032001")
            .AskedToStay(October(21, 8, 45), "anggota2", "Kami bersaudara tetapi sudah lama tidak serumah, dan kuorum sulit tercapai tanpa saya.");

        Tale("pulau-maya")
            .Reviewed(October(20, 10, 0), Conclusions.Completion, "Nama terlapor belum lengkap dan belum ada bukti atau saksi yang melihat langsung. Waktu dan tempat jelas.",
                message: "Terima kasih atas laporan Bapak. Mohon dilengkapi paling lambat Selasa, 22 Oktober pukul 16.00: siapa yang melihat langsung perahu itu dipakai, dan apakah ada foto. "
                + "Bila nama lengkap terlapor tidak diketahui, sebutkan ciri atau jabatannya saja.", missing: ["reported", "evidence"]);

        Tale("seponti")
            .Reviewed(October(10, 9, 30), Conclusions.Register, "Syarat terpenuhi. Kemungkinan nama dicatut akan diuji dalam klarifikasi.")
            .Registered(October(11, 10, 0), new("Marselus Ujang, S.Pd.", "PNS", "SD Negeri di Seponti", "Guru kelas", OfficeHolder: false))
            .Invited(October(11, 10, 40), "reported", "Marselus Ujang, S.Pd.", October(12, 10, 0), "Kantor Camat Seponti, ruang rapat")
            .Heard(October(12, 11, 20), "Terlapor membenarkan tanda tangannya pada surat kesediaan dan menyatakan diminta membantu pembukuan. Terlapor menyerahkan surat pengunduran diri dari kepengurusan tertanggal 11 Oktober 2024.")
            .Assessed(October(13, 14, 0), "Terlapor tercantum sebagai wakil bendahara kepengurusan partai tingkat kecamatan dan menandatangani surat kesediaan.",
                "Keanggotaan terbukti dari surat kesediaan dan pengakuan. Pengunduran diri dicatat sebagai hal yang meringankan; penilaiannya ada pada pejabat pembina kepegawaian.", target: "party")
            .Decided(October(14, 13, 0))
            .Referred(October(15, 10, 15), "Mohon diperiksa sesuai peraturan kepegawaian dengan mempertimbangkan pengunduran diri terlapor, dan mohon hasilnya disampaikan kepada kami.")
            .TakenByEmployer(October(17, 9, 0), "Surat kami terima. Inspektorat membentuk tim pemeriksa; terlapor dipanggil pekan depan.");
    }
}
