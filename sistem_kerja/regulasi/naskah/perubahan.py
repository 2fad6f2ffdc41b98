"""Surat perubahan penugasan: extension, early end, replacement, cancellation."""

from __future__ import annotations

from typing import Any

from sistem_kerja.regulasi.naskah.bagian import TITIK, daftar_orang, kerangka, wajib
from sistem_kerja.regulasi.naskah.bentuk import Bagian, IsiPerubahan
from sistem_kerja.regulasi.naskah.jenis import NASKAH
from sistem_kerja.regulasi.naskah.teks import daftar, paragraf, rapi, sebut_kegiatan
from sistem_kerja.regulasi.tanggal import rentang, tanggal_panjang


def surat_perubahan_penugasan(bagian: Bagian, isi: IsiPerubahan) -> dict[str, Any]:
	"""The letter by which an assignment is changed; the letter that it changes keeps its number and text."""
	nama = NASKAH["surat_perubahan_penugasan"].nama
	wajib(nama, isi.dasar, alasan=rapi(isi.alasan), kegiatan=rapi(isi.kegiatan), pegawai=isi.orang)
	return {
		**kerangka("surat_perubahan_penugasan", nama, bagian),
		"judul": nama.upper(),
		"dasar": daftar(isi.dasar),
		"alasan": paragraf(isi.alasan),
		"orang": daftar_orang([isi.orang]),
		"semula": f"Ditugaskan melaksanakan {sebut_kegiatan(isi.kegiatan)}, {rentang(isi.mulai, isi.selesai_semula)},"
		f" dengan surat Nomor {rapi(isi.nomor_semula) or TITIK}.",
		"menjadi": _menjadi(isi),
		"pengganti": daftar_orang([isi.pengganti] if isi.pengganti else []),
	}


def _menjadi(isi: IsiPerubahan) -> str:
	sampai = tanggal_panjang(isi.selesai_baru) if isi.selesai_baru else TITIK
	return {
		"Perpanjangan": f"Masa penugasan diperpanjang sampai dengan tanggal {sampai}.",
		"Pengakhiran": f"Penugasan diakhiri pada tanggal {sampai}.",
		"Penggantian": f"Penugasan diakhiri pada tanggal {sampai} dan sisanya dilaksanakan oleh pengganti.",
		"Pembatalan": "Penugasan dibatalkan; surat penugasannya dicabut.",
	}[isi.jenis]
