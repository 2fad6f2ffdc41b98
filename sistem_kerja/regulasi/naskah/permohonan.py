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
from sistem_kerja.regulasi.naskah.teks import daftar, gabung, paragraf, rapi, sebut_kegiatan
from sistem_kerja.regulasi.tanggal import angka_dan_kata


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
	nama = NASKAH[jenis].nama
	return {
		**kerangka_surat(jenis, nama, bagian),
		"pembuka": _pembuka(isi, gabung(daftar(bagian.dasar_hukum))),
		"muatan": _muatan(isi),
		"diminta": daftar_orang(isi.diminta),
	}


def _pembuka(isi: IsiPermohonan, rujukan: str) -> str:
	banyak = f"{angka_dan_kata(isi.jumlah)} orang " if isi.jumlah else ""
	return (
		(f"Berdasarkan {rujukan}, bersama ini kami" if rujukan else "Bersama ini kami")
		+ f" mengajukan permohonan pelibatan {banyak}Pejabat Fungsional dan/atau Pelaksana dari"
		+ f" {rapi(isi.unit_dituju)} untuk melaksanakan {sebut_kegiatan(isi.kegiatan)} pada"
		+ f" {rapi(isi.unit_pemilik)}, dengan penjelasan sebagai berikut:"
	)


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
