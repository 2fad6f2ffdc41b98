"""What the main case is about: the words of its request, its assignment and its report. Plain data, without Frappe."""

from __future__ import annotations

from datetime import date, timedelta

ISI = {
	"kegiatan": "Pengembangan Dasbor Pemantauan Stunting",
	"maksud_tujuan": "Menyediakan dasbor yang memadukan data stunting dari seluruh puskesmas agar intervensi dapat dipantau tiap bulan.",
	"kompetensi": "Perancangan basis data, pengembangan aplikasi web, dan integrasi layanan data.",
	"ekspektasi_target": "Satu dasbor yang dipakai di seluruh puskesmas, dengan data yang diperbarui tiap bulan.",
	"jumlah": 1,
}
# Two more requests, left under way: whoever logs in finds something to receive, to report on and to answer.
DITUGASKAN = {
	**ISI,
	"kegiatan": "Integrasi Data Kunjungan Puskesmas",
	"maksud_tujuan": "Menyatukan data kunjungan puskesmas agar laporan bulanan tidak diketik ulang.",
	"kompetensi": "Integrasi layanan data dan pengelolaan basis data.",
	"ekspektasi_target": "Data kunjungan seluruh puskesmas terkirim otomatis tiap pekan.",
}
TUGAS_DITUGASKAN = "Menyusun dan menguji layanan pengiriman data kunjungan"
MENUNGGU = {
	**ISI,
	"kegiatan": "Penyusunan Peta Sebaran Stunting",
	"maksud_tujuan": "Menyajikan sebaran stunting per desa sebagai bahan penetapan lokasi intervensi.",
	"kompetensi": "Pengolahan data spasial dan penyajian peta.",
	"ekspektasi_target": "Satu peta sebaran per kecamatan yang diperbarui tiap triwulan.",
}
LAPORAN = {
	"judul": "Pengembangan Dasbor Pemantauan Stunting",
	"maksud": "Melaporkan hasil pengembangan dasbor sampai siap dipakai.",
	"kegiatan_dilaksanakan": "1. Menyusun kebutuhan data bersama pengelola gizi.\n2. Merancang basis data dan tampilan dasbor.\n3. Menguji dasbor bersama tiga puskesmas.",
	"hasil": "Dasbor berfungsi dan memuat data dua belas bulan terakhir.",
	"kendala": "Sebagian puskesmas mengirim data dalam bentuk yang berbeda-beda.",
	"simpulan_saran": "Dasbor siap dipakai. Disarankan ada petugas pemutakhir data di tiap puskesmas.",
}
PERBAIKAN = "Lampirkan hasil uji coba di puskesmas dan uraikan kesepakatan bentuk datanya."
TUGAS = "Merancang dan membangun dasbor pemantauan stunting"
HASIL_PERBAIKAN = "Hasil uji coba di tiga puskesmas terlampir; bentuk data disepakati bersama."
JAWAB_PERBAIKAN = "Sudah diperbaiki."
TERIMA = "Siap melaksanakan."


def masa(mulai: date) -> tuple[date, date]:
	"""Period of the assignment: ninety days, but within the budget year."""
	return mulai, min(mulai + timedelta(days=89), date(mulai.year, 12, 31))
