using Netra.Cases.Closures;
using Netra.Cases.Reviews;
using Netra.Contracts;
using static Netra.Cases.Demo.Tale;

namespace Netra.Cases.Demo;

internal static class Jombang
{
    private const string Hall = "Kantor Bawaslu Kabupaten Jombang";

    public static void Plan(DemoStage stage)
    {
        Tale Tale(string key) => new(stage, key, "jombang");

        Tale("diwek")
            .Reviewed(October(18, 10, 30), Conclusions.InitialInformation, "Tanpa identitas pelapor. Unggahan dapat diperiksa; ditelusuri lebih dahulu siapa orang di foto.", missing: ["reporter", "reported", "signature"])
            .Traced(October(19, 13, 20), "Tautan masih terbuka saat diperiksa, disalin lengkap dengan tanggal unggah 13 Oktober. Panitia haul menyebut foto diambil sesudah acara. Nama orang di foto belum dipastikan.");

        Tale("ngoro")
            .Reviewed(October(14, 9, 40), Conclusions.InitialInformation, "Tanpa identitas pelapor. Uraian rinci dan menyangkut bantuan sosial; ditelusuri sebagai informasi awal.", missing: ["reporter", "signature"])
            .Traced(October(17, 14, 30), "Kasun membenarkan ada pertemuan tanggal 10 Oktober dan menyatakan lembar berasal dari relawan. Kehadiran staf kecamatan belum dapat dipastikan; menunggu jawaban pelapor tentang lembar pendataan.");

        Tale("ploso")
            .Reviewed(October(3, 9, 0), Conclusions.Register, "Syarat terpenuhi. Video memuat suara dan wajah terlapor.")
            .Registered(October(4, 8, 30), new("Sugeng Wahyudi, S.Sos.", "PNS", "Kantor Kecamatan Ploso", "Kepala Seksi Pemerintahan", OfficeHolder: true))
            .Invited(October(4, 9, 0), "reported", "Sugeng Wahyudi, S.Sos.", October(5, 9, 0), Hall)
            .Invited(October(4, 9, 5), "witness", "Penjaga kantor", October(5, 13, 0), Hall)
            .Heard(October(5, 10, 20), "Terlapor mengakui membuka aula dan memberi sambutan. Terlapor menyatakan camat tidak mengetahui dan bersedia dibina.")
            .Heard(October(5, 13, 50), "Saksi menyatakan kunci diambil terlapor dan tidak ada surat pinjam.")
            .Assessed(October(6, 15, 0), "Pada 28 September 2024 terlapor membuka aula kantor kecamatan untuk rapat tim pasangan calon nomor urut 2, memberi sambutan, dan mengajak hadirin memenangkan.",
                "Gedung negara dipakai untuk kegiatan yang menguntungkan satu pasangan calon sesudah penetapan. Ajakan terbukti dari video dan pengakuan.", circumstances: ["active-support", "state-facility"])
            .Decided(October(7, 10, 0))
            .Referred(October(8, 9, 30), "Mohon diperiksa dan dijatuhi hukuman sesuai peraturan disiplin, dan mohon keputusannya disampaikan kepada kami.")
            .TakenByEmployer(October(9, 9, 15), "Diterima. BKPSDM dan Inspektorat melakukan pemeriksaan.")
            .TakenByBkn(October(9, 14, 0), "Diterima untuk verifikasi Satgas Netralitas.")
            .Sanctioned(October(17, 13, 30), "Keputusan Bupati Jombang tentang penurunan jabatan setingkat lebih rendah selama enam bulan", new(2024, 10, 17), "DISIPLIN_SEDANG",
                "Terlapor mengakui sejak pemeriksaan pertama, belum pernah dihukum selama 19 tahun bekerja, dan mengganti biaya pemakaian aula. Tim pemeriksa menilai dampaknya terbatas pada instansi.");

        Tale("mojoagung")
            .Closed(October(19, 9, 0), Closings.Withdrawn, "Pelapor menarik laporan melalui kotak suratnya sebelum kajian awal selesai; isi laporan telah dihapus.");

        Tale("perak")
            .Reviewed(October(16, 9, 20), Conclusions.Register, "Syarat terpenuhi. Tangkapan layar memuat waktu unggah pada jam mengajar.")
            .Registered(October(18, 8, 45), new("Yoyok Hermawan, S.Or.", "PPPK", "SMP Negeri di Perak", "Guru", OfficeHolder: false))
            .Invited(October(18, 9, 30), "reported", "Yoyok Hermawan, S.Or.", October(19, 10, 0), Hall)
            .Heard(October(19, 11, 0), "Terlapor mengakui komentar itu miliknya dan menyatakan spontan. Terlapor menghapusnya di hadapan pemeriksa.")
            .Assessed(October(20, 16, 0), "Pada 11 Oktober 2024 pukul 09.40 terlapor menulis komentar dukungan dan membagikan siaran kampanye pasangan calon nomor urut 2 dari akun yang diikuti murid.",
                "Dukungan dinyatakan terbuka, pada jam kerja, sesudah penetapan pasangan calon. Diusulkan diteruskan kepada BKN dan pejabat pembina kepegawaian.", circumstances: ["active-support", "public-post", "during-office-hours"]);
    }
}
