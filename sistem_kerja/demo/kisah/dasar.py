"""What everything else stands on: agreements with the activities of the stories, competences, other institutions."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import frappe

from sistem_kerja.demo.kasus import DITUGASKAN, ISI, MENUNGGU
from sistem_kerja.demo.lakon import DITUJU, PEMILIK, PENGELOLA, SEBELAH, TETANGGA, Lakon
from sistem_kerja.demo.waktu import Kisah
from sistem_kerja.layanan import organisasi, perjanjian_kinerja
from sistem_kerja.layanan.perjanjian_kinerja import DOCTYPE as PK
from sistem_kerja.regulasi.kedudukan import pimpinan_unit_organisasi

# By this remark what the example brought is told from records of the same name that were there before.
TANDA = "Data contoh; rekaan."
KOMPETENSI = {
	"Pengembangan Aplikasi Web": "Keahlian",
	"Pengelolaan Basis Data": "Keahlian",
	"Visualisasi Data": "Keterampilan",
	"Analisis Data Kesehatan": "Keahlian",
	"Surveilans Epidemiologi": "Keahlian",
	"Komunikasi Publik": "Kompetensi",
}
INSTANSI = (
	("Pemerintah Kabupaten Rekaan", "Pemerintah Kabupaten/Kota", "Sekretaris Daerah Kabupaten Rekaan"),
	("Badan Statistik Rekaan", "Lembaga", "Sekretaris Utama Badan Statistik Rekaan"),
)
TIM_LINTAS = {"kegiatan": "Percepatan Penurunan Stunting Terpadu", "rumpun": "Gizi Masyarakat"}
TIM_DALAM = {"kegiatan": "Penyediaan Layanan Publik Daring", "rumpun": "Aplikasi Informatika"}
TIM_SELESAI = {"kegiatan": "Migrasi Surel dan Tanda Tangan Elektronik", "rumpun": "Keamanan Informasi"}
TIM_DRAF = {"kegiatan": "Surveilans Penyakit Berbasis Desa", "rumpun": "Surveilans"}
KEGIATAN = {
	PEMILIK: (
		(ISI["kegiatan"], "", "individual"),
		(DITUGASKAN["kegiatan"], "", "individual"),
		(MENUNGGU["kegiatan"], "", "individual"),
		("Pemutakhiran Data Posyandu", "", "individual"),
		("Penyuluhan Gizi Keluarga", "", "individual"),
		(TIM_LINTAS["kegiatan"], TIM_LINTAS["rumpun"], "tim"),
	),
	DITUJU: (
		("Pemeliharaan Pusat Data", "", "individual"),
		(TIM_SELESAI["kegiatan"], TIM_SELESAI["rumpun"], "tim"),
		(TIM_DALAM["kegiatan"], TIM_DALAM["rumpun"], "tim"),
	),
	SEBELAH: (
		("Evaluasi Cakupan Imunisasi", "", "individual"),
		(TIM_DRAF["kegiatan"], TIM_DRAF["rumpun"], "tim"),
	),
}
SASARAN = {
	PEMILIK: ("Menurunnya prevalensi stunting", "Prevalensi stunting pada balita", "14", "persen"),
	DITUJU: ("Meningkatnya mutu layanan digital", "Indeks SPBE", "3,2", "indeks"),
	SEBELAH: ("Terkendalinya penyakit menular", "Desa dengan surveilans aktif", "80", "persen"),
}


def paling_awal(lk: Lakon) -> int:
	"""Days from today to when the agreements of this year are all fixed: nothing else is told of the time before."""
	return (date(lk.hari_ini.year - 1, 12, 22) - lk.hari_ini).days


def sebelum_tahun(lk: Lakon) -> list[tuple[int, Callable[[], Kisah]]]:
	return [(paling_awal(lk) - 8, lambda: perjanjian_baru(lk))]


def susun(lk: Lakon) -> list[tuple[int, Callable[[], Kisah]]]:
	return [
		(-89, lambda: perubahan_perjanjian(lk)),
		(-88, lambda: daftar_pokok(lk)),
		(-6, lambda: perjanjian_tahun_depan(lk)),
	]


def unit_berperjanjian(lk: Lakon) -> dict[str, list[str]]:
	"""Unit whose leader owns the performance -> the units of the stories that it leads."""
	profil, hasil = organisasi.profil_aktif(), {}
	for satu in KEGIATAN:
		kode = pimpinan_unit_organisasi(profil, organisasi.struktur(), lk.unit[satu], lk.hari_ini).unit
		hasil.setdefault(kode, []).append(satu)
	return hasil


def _isi(milik: list[str], kegiatan: list[tuple[str, str, str]]) -> dict:
	kolom = ("sasaran", "indikator", "target", "satuan")
	return {
		"sasaran": [dict(zip(kolom, SASARAN[satu], strict=True)) for satu in milik],
		"kegiatan": [
			{"kegiatan": k, "rumpun_sub_kegiatan": rumpun, "jenis_penugasan": jenis}
			for k, rumpun, jenis in kegiatan
		],
	}


def perjanjian_baru(lk: Lakon) -> Kisah:
	"""Fixed before the year for each leader who owns performance and has none yet; the last activity comes later."""
	for unit, milik in unit_berperjanjian(lk).items():
		if frappe.db.exists(PK, {"unit": unit, "tahun": lk.hari_ini.year, "jenis": perjanjian_kinerja.UNIT}):
			continue
		isi = _isi(milik, [k for satu in milik for k in KEGIATAN[satu][:-1]])
		d = lk.buat(PK, jenis=perjanjian_kinerja.UNIT, unit=unit, tahun=lk.hari_ini.year, **isi)
		lk.tindak(d)
	yield 0


def perubahan_perjanjian(lk: Lakon) -> Kisah:
	"""Activities that came with the changed budget: the agreements are amended before anybody is assigned to them."""
	for unit, milik in unit_berperjanjian(lk).items():
		lama = perjanjian_kinerja.berlaku(unit, lk.hari_ini.year)
		isi = _isi(milik, [k for satu in milik for k in KEGIATAN[satu]])
		d = lk.buat(
			PK,
			jenis=perjanjian_kinerja.UNIT,
			unit=unit,
			tahun=lk.hari_ini.year,
			mengubah=lama,
			alasan_perubahan="Kegiatan tim ditambahkan menurut perubahan anggaran.",
			**isi,
		)
		lk.tindak(d)
	yield 0


def perjanjian_tahun_depan(lk: Lakon) -> Kisah:
	"""Waits to be fixed."""
	unit, milik = next(iter(unit_berperjanjian(lk).items()))
	isi = _isi(milik, [k for satu in milik for k in KEGIATAN[satu]])
	lk.buat(PK, jenis=perjanjian_kinerja.UNIT, unit=unit, tahun=lk.hari_ini.year + 1, **isi)
	yield 0


def daftar_pokok(lk: Lakon) -> Kisah:
	"""Competences with who has them, and institutions that ask us or that we ask."""
	frappe.set_user(PENGELOLA)
	for nama, jenis in KOMPETENSI.items():
		if not frappe.db.exists("Kompetensi", nama):
			lk.buat("Kompetensi", nama=nama, jenis=jenis, keterangan=TANDA)
	for nama, jenis, pejabat in INSTANSI:
		if not frappe.db.exists("Instansi Pemerintah", nama):
			isi = {"jenis": jenis, "jabatan_pejabat": pejabat, "kota": "Kota Rekaan", "alamat": TANDA}
			lk.buat("Instansi Pemerintah", nama=nama, **isi)
	punya = {
		DITUJU: ("Pengembangan Aplikasi Web", "Pengelolaan Basis Data"),
		TETANGGA: ("Komunikasi Publik", "Visualisasi Data"),
		PEMILIK: ("Analisis Data Kesehatan", "Komunikasi Publik"),
		SEBELAH: ("Surveilans Epidemiologi", "Analisis Data Kesehatan"),
	}
	for unit, kompetensi in punya.items():
		for urut, pegawai in enumerate(lk.staf(unit, jf=True)):
			tingkat = ("5 Ahli", "4 Mumpuni", "3 Menengah", "2 Dasar")[min(urut, 3)]
			for satu in kompetensi[: 2 if urut < 3 else 1]:
				isi = {"tingkat": tingkat, "sumber": "Uji kompetensi (contoh)"}
				lk.buat("Kompetensi Pegawai", pegawai=pegawai, kompetensi=satu, **isi)
	yield 0
