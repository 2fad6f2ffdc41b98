"""Parts that all letters share: paper, letterhead, head, address, people, signature."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from sistem_kerja.regulasi.galat import GalatRegulasi
from sistem_kerja.regulasi.naskah import halaman
from sistem_kerja.regulasi.naskah import kop as aturan_kop
from sistem_kerja.regulasi.naskah.bentuk import Bagian, Kepala, NaskahTidakLengkap, Orang
from sistem_kerja.regulasi.naskah.jenis import kelas_kertas
from sistem_kerja.regulasi.naskah.tanda_tangan import TITIK, tanda_tangan
from sistem_kerja.regulasi.naskah.teks import daftar, gabung, rapi, tulis_nip, tulis_pangkat
from sistem_kerja.regulasi.tanggal import angka_dan_kata, lama, rentang, tanggal_panjang

BATAS_LAMPIRAN = 10  # more people than this stand on a page of their own


def _kepala(kepala: Kepala) -> dict[str, str]:
	tanggal = tanggal_panjang(kepala.tanggal) if kepala.tanggal else TITIK
	return {
		"nomor": rapi(kepala.nomor) or TITIK,
		"sifat": rapi(kepala.sifat) or "Biasa",
		"lampiran": rapi(kepala.lampiran) or "-",
		"hal": rapi(kepala.hal),
		"tanggal": tanggal,
		"tempat_tanggal": f"{rapi(kepala.tempat)}, {tanggal}",
		"tanggal_iso": kepala.tanggal.isoformat() if kepala.tanggal else "",
	}


def alamat_surat(yth: str, di: str) -> dict[str, Any]:
	"""Addressed to an office, not to a name; "u.p." (who handles it) stands on a line of its own."""
	jabatan = re.sub(r"^yth\.?\s*", "", rapi(yth), flags=re.IGNORECASE)
	if not jabatan:
		raise NaskahTidakLengkap("Jabatan yang dituju (Yth.) belum diisi.")
	utama, pemisah, untuk = jabatan.partition(" u.p. ")
	return {
		"yth": [utama, f"u.p. {untuk}"] if pemisah else [utama],
		"di": re.sub(r"^di\s*[-–]?\s+", "", rapi(di), flags=re.IGNORECASE),
	}


def daftar_orang(orang: Iterable[Orang]) -> list[dict[str, str]]:
	return [
		{
			"nama": rapi(o.nama),
			"nip": tulis_nip(o.nip),
			"pangkat": tulis_pangkat(o.pangkat),
			"jabatan": rapi(o.jabatan),
			"unit": rapi(o.unit),
		}
		for o in orang
	]


def kerangka(jenis: str, nama: str, bagian: Bagian, kapital: bool = True) -> dict[str, Any]:
	"""What every letter has around its own text; without a number it is a draft (konsep).

	`kapital`: the signer's office in capitals, as officials sign; an employee signs with small letters.
	"""
	kepala, kelas = bagian.kepala, kelas_kertas(jenis)
	konsep = not rapi(kepala.nomor)
	return {
		"jenis": jenis,
		"konsep": konsep,
		"judul_dokumen": f"{nama} (konsep)" if konsep else f"{nama} Nomor {rapi(kepala.nomor)}",
		"kertas": halaman.css(bagian.kertas),
		"kop": aturan_kop.isi(bagian.kop, kelas),
		"kepala": _kepala(kepala),
		"penandatangan": tanda_tangan(bagian.penandatangan, kapital, kelas),
		"tembusan": daftar(bagian.tembusan),
	}


def kerangka_surat(jenis: str, nama: str, bagian: Bagian, kapital: bool = True) -> dict[str, Any]:
	"""The same of a letter with an addressee. Raises NaskahTidakLengkap without one."""
	return {
		**kerangka(jenis, nama, bagian, kapital),
		"alamat_surat": alamat_surat(bagian.yth, bagian.di),
	}


def lampiran_nama(
	bagian: Bagian, kerangka: dict[str, Any], tentang: str, orang: Iterable[Orang]
) -> dict[str, Any]:
	"""People of a surat: `orang` in its text, or `lampiran`, a page of their own where they are many, which the head
	of the letter then counts. The keys replace those of `kerangka`."""
	semua = daftar_orang(orang)
	if len(semua) <= BATAS_LAMPIRAN:
		return {"orang": semua, "lampiran": None}
	return {
		"orang": [],
		"lampiran": {
			"surat": f"Surat {rapi(bagian.penandatangan.jabatan)}",
			"tentang": tentang,
			"orang": semua,
		},
		"kepala": {**kerangka["kepala"], "lampiran": f"{angka_dan_kata(1)} berkas"},
	}


def bernomor(konsep: dict[str, Any], kepala: Kepala) -> dict[str, Any]:
	"""A draft as the letter that it becomes by its number and date; everything else stays as it was checked."""
	nama = konsep["judul_dokumen"].removesuffix(" (konsep)")
	baru = _kepala(kepala)
	return {
		**konsep,
		"konsep": False,
		"judul_dokumen": f"{nama} Nomor {baru['nomor']}",
		"kepala": {
			**konsep["kepala"],
			**{k: baru[k] for k in ("nomor", "tanggal", "tempat_tanggal", "tanggal_iso")},
		},
	}


def wajib(naskah: str, dasar: Iterable[str], **butir: Any) -> None:
	"""Raise NaskahTidakLengkap naming everything that is empty; names of `butir` are read as words."""
	kurang = [nama.replace("_", " ") for nama, nilai in butir.items() if not nilai]
	if kurang:
		rujukan = gabung(daftar(dasar))
		raise NaskahTidakLengkap(
			f"{naskah} belum memuat {gabung(kurang)}" + (f" ({rujukan})." if rujukan else ".")
		)


def jangka_waktu(mulai: date, selesai: date) -> dict[str, str]:
	try:
		return {"lama": lama(mulai, selesai), "rentang": rentang(mulai, selesai)}
	except ValueError as galat:
		raise GalatRegulasi(str(galat)) from galat
