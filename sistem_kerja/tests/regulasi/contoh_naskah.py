"""Invented letters of five regencies, for the tests of letters. No person or number here is real."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sistem_kerja.regulasi.model import AturanKertas
from sistem_kerja.regulasi.naskah import (
	Bagian,
	BarisEvaluasi,
	IsiInstruksi,
	IsiJawaban,
	IsiLaporan,
	IsiPenugasan,
	IsiPermohonan,
	Kepala,
	Kop,
	Orang,
	Penandatangan,
	instruksi_penugasan,
	laporan,
	surat_jawaban,
	surat_jawaban_instansi,
	surat_penugasan,
	surat_perintah_tugas,
	surat_permohonan,
	surat_permohonan_instansi,
)

LAMBANG = "data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4="
F4 = AturanKertas(
	kelas="korespondensi",
	lebar=215,
	tinggi=330,
	huruf="Arial",
	ukuran=12,
	tepi=(20, 20, 25, 30),
	spasi=1.15,
	dasar="contoh",
	berlaku_sejak=date(2024, 1, 1),
)
A4 = AturanKertas(**{**F4.model_dump(), "lebar": 210, "tinggi": 297})
PANJANG = "Dinas Pekerjaan Umum, Penataan Ruang, Perumahan, Kawasan Permukiman, dan Pertanahan"

ORANG = (
	Orang("Dr. Melati Contoh, S.T., M.T.", "199001012015012001", "Penata (III/c)", "Perencana Ahli Muda", "Bidang Tata Ruang"),
	Orang("Rahmat Misal, S.Kom.", "199505052024211002", "IX", "Pranata Komputer Ahli Pertama"),
)  # fmt: skip

DAERAH = {
	"kapuas": {
		"kertas": F4,
		"kop": Kop(
			"Pemerintah Kabupaten Kapuas",
			PANJANG,
			"Jalan Contoh Nomor 1, Kuala Kapuas, Kode Pos 00000",
			"Laman: dinas.contoh.example, Pos-el: dinas@contoh.example",
			LAMBANG,
		),
		"tempat": "Kuala Kapuas",
		"pemohon": "Dinas Komunikasi dan Informatika",
		"dituju": PANJANG,
		"dasar_hukum": (
			"Peraturan Bupati Kapuas Nomor 14 Tahun 2024 tentang Sistem Kerja di Lingkungan Pemerintah Kabupaten"
			" Kapuas Lampiran A.2.3.a) angka (3) dan angka (5)",
		),
		"dasar_tugas": "Peraturan Bupati Kapuas Nomor 14 Tahun 2024 Lampiran A.2.3.a) angka (3) huruf c",
	},
	"pekalongan": {
		"kertas": A4,
		"kop": Kop(
			"Pemerintah Kabupaten Pekalongan",
			"Dinas Kesehatan",
			"Jalan Contoh Nomor 2\nKajen, Kode Pos 00000",
			"Telepon (000) 000000",
			LAMBANG,
		),
		"tempat": "Kajen",
		"pemohon": "Badan Perencanaan Pembangunan Daerah",
		"dituju": "Dinas Kesehatan",
		"dasar_hukum": ("Pasal 15 ayat (3) dan ayat (6) Peraturan Bupati Pekalongan Nomor 52 Tahun 2024",),
		"dasar_tugas": "Pasal 17 ayat (3) Peraturan Bupati Pekalongan Nomor 52 Tahun 2024",
	},
	"boalemo": {
		"kertas": A4,
		"kop": Kop(
			"Pemerintah Kabupaten Boalemo",
			"Dinas Kesehatan",
			"Jalan Contoh Nomor 3, Tilamuta, Kode Pos 00000",
			"Telepon (000) 000000",
			LAMBANG,
		),
		"tempat": "Tilamuta",
		"pemohon": "Badan Perencanaan, Penelitian dan Pengembangan Daerah",
		"dituju": "Dinas Kesehatan",
		"dasar_hukum": ("Lampiran II.B.a.2) Peraturan Bupati Boalemo Nomor 19 Tahun 2024",),
		"dasar_tugas": "Pasal 13 ayat (4) Peraturan Bupati Boalemo Nomor 19 Tahun 2024",
	},
	"pulang_pisau": {
		"kertas": A4,
		"kop": Kop(
			"Pemerintah Kabupaten Pulang Pisau",
			"Dinas Pendidikan",
			"Jalan Contoh Nomor 4, Pulang Pisau, Kode Pos 00000",
			"Telepon (000) 000000",
			LAMBANG,
		),
		"tempat": "Pulang Pisau",
		"pemohon": "Badan Keuangan dan Aset Daerah",
		"dituju": "Dinas Pendidikan",
		"dasar_hukum": (
			"Lampiran II.B.2.A.2 angka 2 tata cara pelibatan Peraturan Bupati Pulang Pisau Nomor 5 Tahun 2024",
		),
		"dasar_tugas": "Pasal 11 ayat (4) Peraturan Bupati Pulang Pisau Nomor 5 Tahun 2024",
		"penugasan": "surat_perintah_tugas",
	},
	"surakarta": {
		"kertas": A4,
		"kop": Kop(
			"Pemerintah Kota Surakarta",
			"Badan Pengelolaan Keuangan dan Aset Daerah",
			"Jalan Contoh Nomor 5, Surakarta, Kode Pos 00000",
			"Telepon (000) 000000",
			LAMBANG,
		),
		"tempat": "Surakarta",
		"pemohon": "Dinas Perhubungan",
		"dituju": "Badan Pengelolaan Keuangan dan Aset Daerah",
		"dasar_hukum": ("Pasal 17 ayat (3) Peraturan Wali Kota Surakarta Nomor 32 Tahun 2023",),
		"dasar_tugas": "Pasal 17 ayat (4) Peraturan Wali Kota Surakarta Nomor 32 Tahun 2023",
	},
}


def penandatangan(daerah: str) -> Penandatangan:
	return Penandatangan(
		f"Kepala {DAERAH[daerah]['dituju']}",
		"Ir. Budi Teladan, M.M.",
		"197001011995011003",
		"Pembina Utama Muda (IV/c)",
		kapasitas="Plt" if daerah == "kapuas" else "",
	)


def kepala(daerah: str, hal: str = "", **ubah) -> Kepala:
	return replace(
		Kepala("000.8/015/OR/2025", date(2025, 3, 1), DAERAH[daerah]["tempat"], lampiran="-", hal=hal), **ubah
	)


ISI_PERMOHONAN = IsiPermohonan(
	maksud_tujuan="Menyusun peta jalan layanan digital kecamatan.\n- memetakan kebutuhan layanan;\n- menyusun tahapan pelaksanaan.",
	kompetensi="1. Perencanaan wilayah, paling rendah Perencana Ahli Muda.\n2. Pengembangan aplikasi berbasis web.",
	ekspektasi_target="Satu dokumen peta jalan yang disetujui dan satu purwarupa aplikasi yang telah diuji.",
	mulai=date(2025, 3, 10),
	selesai=date(2025, 9, 9),
	jumlah=2,
	kegiatan="Penyusunan Peta Jalan Layanan Digital Kecamatan",
	unit_pemilik="Dinas Komunikasi dan Informatika",
	unit_dituju=PANJANG,
	diminta=ORANG,
)
ISI_SETUJU = IsiJawaban(
	disetujui=True,
	nomor_permohonan="000.8/007/KOMINFO/2025",
	tanggal_permohonan=date(2025, 2, 24),
	hal_permohonan="Permohonan Pelibatan Pejabat Fungsional",
	orang=ORANG,
	rekomendasi="Kepala Bidang Tata Ruang",
	kegiatan="Penyusunan Peta Jalan Layanan Digital Kecamatan",
	mulai=date(2025, 3, 10),
	selesai=date(2025, 9, 9),
)
ISI_TOLAK = replace(
	ISI_SETUJU,
	disetujui=False,
	orang=(),
	rekomendasi="",
	alasan="Pegawai dengan kompetensi dimaksud sedang menyelesaikan revisi rencana tata ruang sampai Juni 2025.\n"
	"Permohonan dapat diajukan kembali setelah pekerjaan tersebut selesai.",
)
ISI_LAPORAN = IsiLaporan(
	judul="Pelaksanaan Penyusunan Peta Jalan Layanan Digital Kecamatan Triwulan II",
	kegiatan="Penyusunan Peta Jalan Layanan Digital Kecamatan",
	dasar=("Surat Penugasan Nomor 000.8/015/OR/2025 tanggal 1 Maret 2025",),
	maksud="Menyampaikan kemajuan dan hasil pelaksanaan tugas kepada pimpinan.",
	kegiatan_dilaksanakan="1. Pengumpulan data pada 17 kecamatan.\n2. Lokakarya kebutuhan layanan.",
	hasil="Rancangan peta jalan telah disusun dan dibahas dengan seluruh kecamatan.",
	kendala="Jaringan internet pada dua kecamatan belum memadai.",
	simpulan_saran="Pekerjaan berjalan sesuai target. Disarankan pendampingan lanjutan.",
	periode_mulai=date(2025, 4, 1),
	periode_selesai=date(2025, 6, 30),
	evaluasi=(
		BarisEvaluasi("Sari Umpama, S.T.", "Kepala Bidang Tata Ruang", date(2025, 7, 2), "Diperiksa dan diteruskan", "Lengkap."),
		BarisEvaluasi("Ir. Budi Teladan, M.M.", f"Plt. Kepala {PANJANG}", date(2025, 7, 4), "Diterima"),
	),
	dinyatakan_selesai=f"Plt. Kepala {PANJANG} pada 4 Juli 2025",
)  # fmt: skip


ISI_INSTRUKSI = IsiInstruksi(
	instansi="Pemerintah Kabupaten Rekaan",
	nomor_surat="800/77/SETDA/2025",
	tanggal_surat=date(2025, 2, 24),
	maksud_tujuan=ISI_PERMOHONAN.maksud_tujuan,
	kompetensi=ISI_PERMOHONAN.kompetensi,
	ekspektasi_target=ISI_PERMOHONAN.ekspektasi_target,
	mulai=ISI_PERMOHONAN.mulai,
	selesai=ISI_PERMOHONAN.selesai,
	jumlah=2,
	kegiatan=ISI_PERMOHONAN.kegiatan,
	diminta=ORANG,
)
PEJABAT_LUAR = ("Sekretaris Daerah Kabupaten Rekaan", "Kota Rekaan")


def lintas_instansi(daerah: str) -> dict[str, dict]:
	"""The letters across institutions, for the tests of the print formats; signed for the kepala daerah."""
	d = DAERAH[daerah]
	ttd = replace(penandatangan(daerah), jabatan="Sekretaris Daerah", kapasitas="", atas_nama="Bupati")
	ke_luar = Bagian(
		d["kop"], kepala(daerah, "Permohonan Pelibatan"), ttd, d["kertas"], *PEJABAT_LUAR, d["dasar_hukum"]
	)
	ke_dalam = replace(ke_luar, yth=f"Kepala {d['dituju']}", di=d["tempat"])
	return {
		"surat_permohonan_instansi": surat_permohonan_instansi(ke_luar, ISI_PERMOHONAN),
		"instruksi_penugasan": instruksi_penugasan(ke_dalam, ISI_INSTRUKSI),
		"surat_jawaban_instansi": surat_jawaban_instansi(ke_luar, ISI_SETUJU),
	}


def isi_penugasan(daerah: str, orang=ORANG) -> IsiPenugasan:
	return IsiPenugasan(
		orang=orang,
		tugas=(
			"Menyusun peta jalan layanan digital kecamatan bersama tim Dinas Komunikasi dan Informatika.",
			"Membangun dan menguji purwarupa aplikasi layanan.",
			"Menyampaikan laporan pelaksanaan tugas setiap triwulan.",
		),
		keluaran="Dokumen peta jalan dan purwarupa aplikasi.",
		ekspektasi_target="Peta jalan disetujui paling lambat 31 Agustus 2025.",
		unit_pemilik="Dinas Komunikasi dan Informatika",
		mulai=date(2025, 3, 10),
		selesai=date(2025, 9, 9),
		dasar=(
			DAERAH[daerah]["dasar_tugas"],
			"Surat Kepala Dinas Komunikasi dan Informatika Nomor 000.8/007/KOMINFO/2025 tanggal 24 Februari 2025",
		),
	)


MENUGASKAN = {"surat_penugasan": surat_penugasan, "surat_perintah_tugas": surat_perintah_tugas}
TEMBUSAN = ("Bupati (sebagai laporan)", "Kepala Bidang Tata Ruang")


def semua(daerah: str, **ubah_kepala) -> dict[str, dict]:
	"""Every letter of the stage for one regency, by the name of its golden file."""
	d = DAERAH[daerah]
	ttd, kertas, kop = penandatangan(daerah), d["kertas"], d["kop"]
	kop_pemohon = replace(kop, perangkat_daerah=d["pemohon"])
	ttd_pemohon = Penandatangan(
		f"Kepala {d['pemohon']}", "Drs. Andi Ibarat", "196901011994011004", "Pembina Tk. I (IV/b)"
	)
	pegawai = Penandatangan(ORANG[0].jabatan, ORANG[0].nama, ORANG[0].nip, ORANG[0].pangkat)
	isi_permohonan = replace(ISI_PERMOHONAN, unit_pemilik=d["pemohon"], unit_dituju=d["dituju"])
	menugaskan = d.get("penugasan", "surat_penugasan")
	setuju = replace(ISI_SETUJU, dituangkan=menugaskan.replace("_", " "))

	def bagian(hal: str = "", **lain) -> Bagian:
		surat = {"yth": f"Kepala {d['pemohon']}", "di": d["tempat"], "dasar_hukum": d["dasar_hukum"]}
		bawaan = {"kop": kop, "penandatangan": ttd, "kertas": kertas, "tembusan": TEMBUSAN, **surat}
		return Bagian(**{**bawaan, "kepala": kepala(daerah, hal, **ubah_kepala), **lain})

	permohonan = bagian(
		"Permohonan Pelibatan Pejabat Fungsional dan/atau Pelaksana",
		kop=kop_pemohon,
		penandatangan=ttd_pemohon,
		yth=f"Kepala {d['dituju']}",
	)
	laporan_tugas = bagian(
		penandatangan=pegawai,
		kepala=replace(kepala(daerah, **ubah_kepala), tanggal=date(2025, 7, 1)),
		tembusan=(),
	)
	return {
		"surat_permohonan": surat_permohonan(permohonan, isi_permohonan),
		"surat_jawaban_setuju": surat_jawaban(bagian("Persetujuan Pelibatan"), setuju),
		"surat_jawaban_tolak": surat_jawaban(
			bagian("Jawaban atas Permohonan Pelibatan", tembusan=()), ISI_TOLAK
		),
		menugaskan: MENUGASKAN[menugaskan](bagian(), isi_penugasan(daerah)),
		"laporan": laporan(laporan_tugas, ISI_LAPORAN),
	}
