using Netra.Cases.Closures;
using Netra.Cases.Reviews;
using Netra.Contracts;
using static Netra.Cases.Demo.Tale;

namespace Netra.Cases.Demo;

internal static class Jepara
{
    private const string Hall = "Kantor Bawaslu Kabupaten Jepara, ruang klarifikasi";

    public static void Plan(DemoStage stage)
    {
        Tale Tale(string key) => new(stage, key, "jepara");

        Tale("mlonggo")
            .Reviewed(October(18, 9, 10), Conclusions.Register, "Syarat formal dan materiel terpenuhi. Rekaman suara diserahkan dalam satu berkas.")
            .Registered(October(19, 9, 30), new("Drs. Bagyo Santosa", "PNS", "Kantor Kecamatan Mlonggo", "Camat", OfficeHolder: true))
            .Matched(October(19, 9, 55), "Camat Mlonggo hanya seorang; nama, unit, dan jabatannya cocok pada hari kejadian.")
            .Invited(October(19, 10, 5), "reported", "Drs. Bagyo Santosa", October(21, 10, 30), Hall)
            .Invited(October(19, 10, 10), "witness", "Peserta apel, saksi 1", October(21, 15, 0), Hall);

        Tale("tahunan")
            .Reviewed(October(15, 10, 0), Conclusions.Register, "Syarat terpenuhi. Undangan acara memuat nama terlapor sebagai pembawa acara.")
            .SteppedBack(October(15, 11, 0), "anggota2", "Terlapor sepupu saya.")
            .Registered(October(17, 8, 40), new("Dwi Prasetyaningrum", "PNS", "Kelurahan di Kecamatan Tahunan", "Kepala Seksi Pelayanan", OfficeHolder: true))
            .Matched(October(17, 9, 5), "Ada guru yang senama di Dinas Pendidikan. Undangan acara menyebut Kepala Seksi Pelayanan, dan hanya yang ini memegang jabatan itu.")
            .Invited(October(17, 9, 15), "reported", "Dwi Prasetyaningrum", October(18, 9, 0), Hall)
            .Heard(October(18, 10, 0), "Terlapor tidak hadir dan mengirim kabar sedang mendampingi anak di rumah sakit.", attended: false)
            .Extended(October(18, 10, 30), "Terlapor berhalangan dengan alasan yang dapat diterima; diperlukan undangan kedua dan keterangan pemilik gedung.")
            .Invited(October(18, 10, 45), "reported", "Dwi Prasetyaningrum", October(20, 9, 30), Hall, again: true)
            .Heard(October(20, 10, 40), "Terlapor hadir. Terlapor mengakui menjadi pembawa acara karena diminta tetangga, dan mengira hari libur tidak dilarang.");

        Tale("mayong")
            .Reviewed(October(5, 9, 0), Conclusions.Register, "Syarat terpenuhi. Salinan percakapan memuat nomor pelayanan desa.")
            .Registered(October(7, 8, 20), new("Ahmad Rifa'i", "PNS", "Pemerintah desa di Mayong", "Sekretaris Desa", OfficeHolder: true))
            .Invited(October(7, 9, 0), "reported", "Ahmad Rifa'i", October(8, 10, 0), Hall)
            .Heard(October(8, 11, 5), "Terlapor mengakui membuat grup dan menyatakan nomor pelayanan desa dipegang bergantian dengan perangkat lain.")
            .Assessed(October(9, 14, 20), "Terlapor membuat dan mengelola grup pemenangan dan mengirim ajakan memilih pasangan calon nomor urut 3 pada 1 sampai 3 Oktober 2024 dari nomor pelayanan desa.",
                "Ajakan dikirim sesudah penetapan pasangan calon, berulang, dan memakai sarana pelayanan. Bukti percakapan dan pengakuan saling menguatkan.", circumstances: ["active-support", "state-facility"])
            .Decided(October(10, 10, 0))
            .Referred(October(11, 9, 0), "Mohon ditindaklanjuti sesuai peraturan disiplin dan hasilnya disampaikan kepada Bawaslu Kabupaten Jepara.");

        Tale("welahan")
            .Reviewed(October(9, 9, 15), Conclusions.Register, "Syarat terpenuhi; pelat pada foto terbaca sebagian.")
            .Registered(October(10, 8, 30), new("Ir. Suprayitno", "PNS", "Dinas Pekerjaan Umum", "Kepala Bidang", OfficeHolder: true))
            .Invited(October(10, 9, 0), "reported", "Ir. Suprayitno", October(11, 9, 0), Hall)
            .Heard(October(11, 10, 15), "Terlapor menunjukkan surat tugas dan buku catatan kendaraan: mobilnya di bengkel dinas pada 4 sampai 7 Oktober. Pemilik bengkel membenarkan lewat telepon.")
            .Closed(October(12, 11, 0), Closings.NotProven, "Pelat pada foto tidak lengkap dan catatan bengkel menunjukkan mobil terlapor tidak berada di Welahan pada hari itu. Dugaan tidak terbukti.");
    }
}
