using Netra.Cases.Reviews;
using Netra.Contracts;
using static Netra.Cases.Demo.Tale;

namespace Netra.Cases.Demo;

internal static class Semarang
{
    private const string Hall = "Kantor Bawaslu Kota Semarang, lantai 2";

    public static void Plan(DemoStage stage)
    {
        Tale Tale(string key) => new(stage, key, "semarang");

        Tale("tembalang")
            .Reviewed(October(19, 10, 0), Conclusions.Register, "Syarat formal dan materiel terpenuhi. Tujuh saksi disebut dalam laporan.")
            .Registered(October(20, 9, 40), new("Wisnu Adi Nugroho, S.STP.", "PNS", "Kelurahan di Kecamatan Tembalang", "Lurah", OfficeHolder: true));

        Tale("banyumanik")
            .Reviewed(October(2, 9, 0), Conclusions.Register, "Syarat terpenuhi. Dugaan diketahui 27 September, disampaikan dalam tenggang tujuh hari.")
            .Registered(October(3, 8, 30), new("Rini Astuti Handayani, S.E.", "PNS", "Dinas Perdagangan Kota Semarang", "Analis", OfficeHolder: false))
            .Invited(October(3, 9, 0), "reported", "Rini Astuti Handayani, S.E.", October(4, 9, 0), Hall)
            .Heard(October(4, 9, 50), "Terlapor mengakui membagikan ulang poster dan menyatakan mengira belum ada larangan karena calon belum ditetapkan.")
            .Assessed(October(5, 10, 0), "Pada 19 September 2024 terlapor menyukai, mengikuti, dan membagikan ulang unggahan akun pemenangan bakal pasangan calon.",
                "Perbuatan terjadi sebelum penetapan pasangan calon, sehingga dinilai sebagai pelanggaran kode etik, bukan disiplin.", circumstances: ["public-post"])
            .Decided(October(5, 13, 0))
            .Referred(October(7, 9, 0), "Mohon diproses melalui majelis kode etik.")
            .TakenByEmployer(October(8, 10, 0), "Diterima, diteruskan kepada majelis kode etik.")
            .TakenByBkn(October(8, 15, 30), "Diterima untuk verifikasi Satgas Netralitas.")
            .Sanctioned(October(15, 11, 0), "Keputusan majelis kode etik dan surat pernyataan Kepala Dinas Perdagangan", new(2024, 10, 15))
            .Executed(October(18, 15, 0), new(2024, 10, 16), new(2024, 10, 18), "Pernyataan disampaikan pada apel pagi 18 Oktober; berita acara dan foto terlampir di dinas.");

        Tale("gunungpati")
            .Reviewed(October(2, 13, 0), Conclusions.Register, "Syarat terpenuhi. Permintaan maaf terlapor di grup dicatat.")
            .Registered(October(3, 13, 0), new("Drs. Mulyono Hadi", "PNS", "SD Negeri di Gunungpati", "Kepala Sekolah", OfficeHolder: true))
            .Invited(October(3, 13, 40), "reported", "Drs. Mulyono Hadi", October(4, 13, 0), Hall)
            .Invited(October(3, 13, 45), "witness", "Pengurus komite sekolah", October(4, 14, 30), Hall)
            .Heard(October(4, 14, 0), "Terlapor mengakui, menyesal, dan menunjukkan permintaan maaf tertulis kepada wali murid.")
            .Heard(October(4, 15, 0), "Saksi membenarkan foto diambil di halaman sekolah sesudah acara.")
            .Assessed(October(5, 14, 30), "Pada 20 September 2024 terlapor berfoto bersama bakal calon wali kota di halaman sekolah sambil memegang kaos bergambar bakal calon, dan fotonya diunggah di grup wali murid.",
                "Perbuatan terjadi sebelum penetapan pasangan calon. Kaos bergambar bakal calon menunjukkan keberpihakan, dan grup wali murid terbuka bagi banyak orang. Dinilai sebagai pelanggaran kode etik.", circumstances: ["public-post", "party-attributes"])
            .Decided(October(6, 9, 0), against: "Menurut saya permintaan maaf sudah cukup.")
            .Referred(October(7, 10, 0), "Mohon diproses melalui majelis kode etik dengan mempertimbangkan permintaan maaf terlapor.")
            .TakenByEmployer(October(8, 10, 15), "Diterima, diteruskan kepada majelis kode etik.")
            .TakenByBkn(October(9, 9, 0), "Diterima untuk verifikasi Satgas Netralitas.")
            .Sanctioned(October(14, 10, 0), "Keputusan majelis kode etik Pemerintah Kota Semarang", new(2024, 10, 14))
            .Executed(October(16, 14, 0), new(2024, 10, 15), new(2024, 10, 16), "Pernyataan disampaikan di hadapan pengawas sekolah; berita acara ditandatangani kedua pihak.")
            .Announced(October(17, 10, 0));

        Tale("genuk")
            .Reviewed(October(21, 8, 30), Conclusions.PassOn, "Tempat kejadian dan unit kerja terlapor berada di Kabupaten Jepara.", to: "33.20");

        Tale("ngaliyan")
            .Reviewed(October(15, 9, 0), Conclusions.Register, "Syarat terpenuhi. Video memperlihatkan wajah dan rompi.")
            .Registered(October(16, 13, 10), new("Agung Setyobudi", "PNS", "Kelurahan di Kecamatan Ngaliyan", "Sekretaris Lurah", OfficeHolder: true))
            .Invited(October(16, 13, 40), "reported", "Agung Setyobudi", October(17, 10, 0), Hall)
            .Heard(October(17, 11, 0), "Terlapor mengakui ikut arak-arakan dan memakai rompi yang diberikan di tempat.")
            .Assessed(October(18, 10, 0), "Pada Jumat, 11 Oktober 2024 terlapor ikut arak-arakan kampanye pasangan calon nomor urut 2 dengan rompi tim, lalu kembali ke kantor.",
                "Keikutsertaan dengan atribut pada jam kerja sesudah penetapan pasangan calon terbukti dari video dan pengakuan.", circumstances: ["active-support", "party-attributes", "during-office-hours"])
            .Decided(October(19, 13, 0));
    }
}
