"""Parts that all letters share: paper, letterhead, head, address, people, signature."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from sistem_kerja.regulasi.galat import GalatRegulasi
from sistem_kerja.regulasi.model import AturanKertas
from sistem_kerja.regulasi.naskah.bentuk import Bagian, Kepala, Kop, NaskahTidakLengkap, Orang, Penandatangan
from sistem_kerja.regulasi.naskah.teks import (
	bagi_rata,
	daftar,
	gabung,
	paragraf,
	rapi,
	tanpa_gelar,
	tulis_nip,
	tulis_pangkat,
)
from sistem_kerja.regulasi.tanggal import lama, rentang, tanggal_panjang

TITIK = "." * 20  # to be filled in by hand in a draft
KAPASITAS = ("Plt.", "Plh.", "Pj.", "Pjs.")

# Free or metric twins, for machines without the prescribed face.
_PENGGANTI_HURUF = {
	"arial": ("Liberation Sans", "Helvetica", "sans-serif"),
	"bookman old style": ("URW Bookman", "TeX Gyre Bonum", "Liberation Serif", "serif"),
	"times new roman": ("Liberation Serif", "Times", "serif"),
}


def _kertas(kertas: AturanKertas) -> dict[str, Any]:
	"""Page and type as CSS wants them. Only a plain name may be a font: it is printed into a style sheet."""
	nama = rapi(kertas.huruf)
	if not re.fullmatch(r"[A-Za-z][A-Za-z0-9 -]*", nama):
		raise GalatRegulasi(f"Nama huruf «{nama}» pada kertas kelas {kertas.kelas} tidak dapat dipakai.")
	atas, kanan, bawah, kiri = (f"{sisi:g}mm" for sisi in kertas.tepi)
	return {
		"kelas": kertas.kelas,
		"ukuran": f"{kertas.lebar:g}mm {kertas.tinggi:g}mm",
		"tepi": f"{atas} {kanan} {bawah} {kiri}",
		"huruf": ", ".join((nama, *_PENGGANTI_HURUF.get(nama.lower(), ("Liberation Sans", "sans-serif")))),
		"ukuran_huruf": f"{kertas.ukuran:g}pt",
		"spasi": f"{kertas.spasi:g}",
	}


def _kop(kop: Kop) -> dict[str, Any]:
	if kop.lambang and not re.match(r"data:image/[a-z+.-]+[;,]", kop.lambang):
		raise GalatRegulasi("Lambang pada kop harus berupa data URI gambar (data:image/...).")
	utama = rapi(kop.perangkat_daerah).upper()
	return {
		"pemerintah": rapi(kop.pemerintah).upper(),
		"perangkat_daerah": bagi_rata(utama),
		"panjang": len(utama) > 28,  # set smaller
		"alamat": [p["teks"] for p in paragraf(kop.alamat)],
		"kontak": rapi(kop.kontak),
		"lambang": kop.lambang,
	}


def tanda_tangan(penandatangan: Penandatangan, kapital: bool = True) -> dict[str, Any]:
	"""The lines around the space for ink (Permendagri 1/2023 Pasal 44; penugasan, korespondensi, khusus).

	Names keep their gelar. Officials print pangkat and NIP, but not kepala daerah, wakil, and Sekda; acting
	holders of kepala daerah, and Pj. or Plh. Sekda, lose the gelar too. "a.n." stands on a line above the
	signer's jabatan, Plt. and Plh. before it.
	"""
	jabatan, kapasitas = rapi(penandatangan.jabatan), _kapasitas(penandatangan.kapasitas)
	if not jabatan:
		raise NaskahTidakLengkap("Jabatan penanda tangan belum diisi.")
	kepala_daerah = bool(re.match(r"(wakil )?(bupati|wali ?kota|gubernur)\b", jabatan, re.IGNORECASE))
	sekda = bool(re.match(r"sekretaris daerah\b", jabatan, re.IGNORECASE))
	tanpa_identitas = kepala_daerah or (sekda and kapasitas in ("", "Pj.", "Plh."))
	buang_gelar = bool(kapasitas) and tanpa_identitas

	def besar(teks: str) -> str:
		return teks.upper() if kapital else teks

	baris = []
	atas_nama = re.sub(r"^a\.\s?n\.\s*", "", rapi(penandatangan.atas_nama), flags=re.IGNORECASE)
	if atas_nama:
		baris.append(f"a.n. {besar(atas_nama)}")
	baris.append(" ".join(filter(None, (kapasitas, besar(jabatan)))) + ",")
	nama = rapi(penandatangan.nama)
	return {
		"jabatan": baris,
		"nama": (tanpa_gelar(nama) if buang_gelar else nama) or TITIK,
		"keterangan": [] if tanpa_identitas else _pangkat_dan_nip(penandatangan),
	}


def _kapasitas(teks: str) -> str:
	kapasitas = rapi(teks)
	if kapasitas and not kapasitas.endswith("."):
		kapasitas += "."
	if kapasitas and kapasitas not in KAPASITAS:
		raise GalatRegulasi(
			f"Kapasitas penanda tangan «{kapasitas}» tidak dikenal; pilih {gabung(list(KAPASITAS))}."
		)
	return kapasitas


def _pangkat_dan_nip(penandatangan: Penandatangan) -> list[str]:
	hasil = []
	if penandatangan.pangkat:
		hasil.append(tulis_pangkat(penandatangan.pangkat))
	if penandatangan.nip:
		hasil.append(f"NIP {tulis_nip(penandatangan.nip)}")
	return hasil


def _kepala(kepala: Kepala) -> dict[str, str]:
	tanggal = tanggal_panjang(kepala.tanggal) if kepala.tanggal else TITIK
	return {
		"nomor": rapi(kepala.nomor) or TITIK,
		"sifat": rapi(kepala.sifat) or "Biasa",
		"lampiran": rapi(kepala.lampiran) or "-",
		"hal": rapi(kepala.hal),
		"tempat_tanggal": f"{rapi(kepala.tempat)}, {tanggal}",
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
	kepala = bagian.kepala
	konsep = not rapi(kepala.nomor)
	return {
		"jenis": jenis,
		"konsep": konsep,
		"judul_dokumen": f"{nama} (konsep)" if konsep else f"{nama} Nomor {rapi(kepala.nomor)}",
		"kertas": _kertas(bagian.kertas),
		"kop": _kop(bagian.kop),
		"kepala": _kepala(kepala),
		"penandatangan": tanda_tangan(bagian.penandatangan, kapital),
		"tembusan": daftar(bagian.tembusan),
	}


def kerangka_surat(jenis: str, nama: str, bagian: Bagian, kapital: bool = True) -> dict[str, Any]:
	"""The same of a letter with an addressee. Raises NaskahTidakLengkap without one."""
	return {
		**kerangka(jenis, nama, bagian, kapital),
		"alamat_surat": alamat_surat(bagian.yth, bagian.di),
	}


def bernomor(konsep: dict[str, Any], kepala: Kepala) -> dict[str, Any]:
	"""A draft as the letter that it becomes by its number and date; everything else stays as it was checked."""
	nama = konsep["judul_dokumen"].removesuffix(" (konsep)")
	baru = _kepala(kepala)
	return {
		**konsep,
		"konsep": False,
		"judul_dokumen": f"{nama} Nomor {baru['nomor']}",
		"kepala": {**konsep["kepala"], "nomor": baru["nomor"], "tempat_tanggal": baru["tempat_tanggal"]},
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
