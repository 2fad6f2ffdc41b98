"""Surat permohonan pelibatan."""

from __future__ import annotations

from typing import Any

from sistem_kerja.regulasi.naskah.bagian import (
	daftar_orang,
	jangka_waktu,
	kerangka_surat,
	wajib,
)
from sistem_kerja.regulasi.naskah.bentuk import Bagian, IsiPermohonan
from sistem_kerja.regulasi.naskah.jenis import NASKAH
from sistem_kerja.regulasi.naskah.kalimat import penulis
from sistem_kerja.regulasi.naskah.teks import daftar, gabung, paragraf, rapi, sebut_kegiatan
from sistem_kerja.regulasi.tanggal import angka_dan_kata

KALIMAT = {
	"pembuka": "[Berdasarkan {dasar_hukum}, bersama|Bersama] ini kami mengajukan permohonan pelibatan [{banyak_orang} ]"
	"Pejabat Fungsional dan/atau Pelaksana dari {unit_dituju} untuk melaksanakan {kegiatan} pada {unit_pemilik}, dengan "
	"penjelasan sebagai berikut:",
	"pengantar_nama": "Adapun pegawai yang kami mohon untuk dilibatkan adalah sebagai berikut:",
	"permintaan": "Sehubungan dengan hal tersebut, kami mohon permohonan ini dapat disetujui dan jawabannya disampaikan "
	"secara tertulis.",
	"penutup": "Demikian permohonan ini kami sampaikan, atas perhatian dan kerja samanya diucapkan terima kasih.",
}


def surat_permohonan(bagian: Bagian, isi: IsiPermohonan) -> dict[str, Any]:
	"""Request for people of another unit; refused unless it holds the four contents that the regulation lists."""
	return _surat("surat_permohonan", bagian, isi)


def surat_permohonan_instansi(bagian: Bagian, isi: IsiPermohonan) -> dict[str, Any]:
	"""The same to another institution, by the Pejabat yang Berwenang or the Sekretaris Daerah on behalf of the kepala
	daerah (Pekalongan Lampiran IV angka 4.1 huruf c angka 2); Kapuas Lampiran A.2.3.a angka (4) huruf b)."""
	return _surat("surat_permohonan_instansi", bagian, isi)


def _surat(jenis: str, bagian: Bagian, isi: IsiPermohonan) -> dict[str, Any]:
	wajib(
		"Surat permohonan pelibatan",
		bagian.dasar_hukum,
		maksud_dan_tujuan=rapi(isi.maksud_tujuan),
		kompetensi_yang_dibutuhkan=rapi(isi.kompetensi),
		ekspektasi_atau_target_kinerja=rapi(isi.ekspektasi_target),
		jangka_waktu=isi.mulai and isi.selesai,
		kegiatan=rapi(isi.kegiatan),
	)
	tulis = penulis(
		bagian,
		KALIMAT,
		dasar_hukum=gabung(daftar(bagian.dasar_hukum)),
		banyak_orang=f"{angka_dan_kata(isi.jumlah)} orang" if isi.jumlah else "",
		unit_dituju=isi.unit_dituju,
		kegiatan=sebut_kegiatan(isi.kegiatan),
		unit_pemilik=isi.unit_pemilik,
	)
	return {
		**kerangka_surat(jenis, NASKAH[jenis].nama, bagian),
		**{nama: tulis(nama) for nama in KALIMAT},
		"muatan": _muatan(isi),
		"diminta": daftar_orang(isi.diminta),
	}


def _muatan(isi: IsiPermohonan) -> list[dict[str, Any]]:
	waktu = jangka_waktu(isi.mulai, isi.selesai)
	return [
		{"judul": "Maksud dan tujuan", "paragraf": paragraf(isi.maksud_tujuan)},
		{
			"judul": "Kompetensi, keahlian, dan/atau keterampilan yang dibutuhkan",
			"paragraf": paragraf(isi.kompetensi),
		},
		{"judul": "Ekspektasi/target kinerja", "paragraf": paragraf(isi.ekspektasi_target)},
		{
			"judul": "Jangka waktu/durasi pelibatan",
			"paragraf": paragraf(f"{waktu['lama']}, terhitung mulai tanggal {waktu['rentang']}."),
		},
	]
