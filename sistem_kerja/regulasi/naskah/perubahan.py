"""Surat perubahan penugasan: extension, early end, replacement, cancellation."""

from __future__ import annotations

from typing import Any

from sistem_kerja.regulasi.naskah.bagian import daftar_orang, kerangka, wajib
from sistem_kerja.regulasi.naskah.bentuk import Bagian, IsiPerubahan
from sistem_kerja.regulasi.naskah.jenis import NASKAH
from sistem_kerja.regulasi.naskah.kalimat import penulis
from sistem_kerja.regulasi.naskah.tanda_tangan import TITIK
from sistem_kerja.regulasi.naskah.teks import daftar, paragraf, rapi, sebut_kegiatan
from sistem_kerja.regulasi.tanggal import rentang, tanggal_panjang

KALIMAT = {
	"memutuskan": "MENETAPKAN:",
	"pengantar": "Perubahan penugasan pegawai berikut:",
	"semula": "Ditugaskan melaksanakan {kegiatan}, {masa_semula}, dengan surat Nomor {nomor_semula}.",
	"perpanjangan": "Masa penugasan diperpanjang sampai dengan tanggal {sampai}.",
	"pengakhiran": "Penugasan diakhiri pada tanggal {sampai}.",
	"penggantian": "Penugasan diakhiri pada tanggal {sampai} dan sisanya dilaksanakan oleh pengganti.",
	"pembatalan": "Penugasan dibatalkan; surat penugasannya dicabut.",
	"penutup": "Demikian surat ini untuk dilaksanakan dengan penuh tanggung jawab.",
}


def surat_perubahan_penugasan(bagian: Bagian, isi: IsiPerubahan) -> dict[str, Any]:
	"""The letter by which an assignment is changed; the letter that it changes keeps its number and text."""
	nama = NASKAH["surat_perubahan_penugasan"].nama
	wajib(nama, isi.dasar, alasan=rapi(isi.alasan), kegiatan=rapi(isi.kegiatan), pegawai=isi.orang)
	tulis = penulis(
		bagian,
		KALIMAT,
		kegiatan=sebut_kegiatan(isi.kegiatan),
		masa_semula=rentang(isi.mulai, isi.selesai_semula),
		nomor_semula=rapi(isi.nomor_semula) or TITIK,
		sampai=tanggal_panjang(isi.selesai_baru) if isi.selesai_baru else TITIK,
	)
	return {
		**kerangka("surat_perubahan_penugasan", nama, bagian),
		"judul": nama.upper(),
		"dasar": daftar(isi.dasar),
		"alasan": paragraf(isi.alasan),
		"orang": daftar_orang([isi.orang]),
		**{nama: tulis(nama) for nama in ("memutuskan", "pengantar", "semula", "penutup")},
		"menjadi": tulis(isi.jenis.lower()),
		"pengganti": daftar_orang([isi.pengganti] if isi.pengganti else []),
	}
