"""Rows of units: one cleaned record each, with its findings. `pohon` checks them as a whole."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from sistem_kerja.integrasi.simpeg import nilai, tebak
from sistem_kerja.integrasi.simpeg.baris import BarisSel
from sistem_kerja.integrasi.simpeg.bidang import UNIT, bidang
from sistem_kerja.integrasi.simpeg.lembar import Sel
from sistem_kerja.integrasi.simpeg.masalah import Masalah
from sistem_kerja.regulasi.istilah import TINGKAT_BIASA, Istilah, PeranStruktural, Tingkat, Tipologi

LOWONG = ("KOSONG", "LOWONG", "VAKAN")
TERPANJANG = 125  # of name and code together: they make the name of the Department
_NAMA = {kode: b.nama for kode, b in bidang(UNIT).items()}
_ESELON = {"II": Tingkat.JPT_PRATAMA, "III": Tingkat.ADMINISTRATOR, "IV": Tingkat.PENGAWAS}


@dataclass(frozen=True)
class UnitSiap:
	"""One unit to store. `isi`: what the file says; `bawaan`: guesses, for a new unit only.

	`nip_kepala`: None when the file says nothing, "" when it says that the office is vacant.
	"""

	baris: int
	kode: str
	isi: dict[str, Any]
	bawaan: dict[str, Any] = field(default_factory=dict)
	nip_kepala: str | None = None

	@property
	def nama(self) -> str:
		return str(self.isi["nama"])

	@property
	def induk(self) -> str | None:
		return self.isi.get("induk")


def baca(
	nomor: int, sel: Mapping[str, Sel], kode_ada: Collection[str]
) -> tuple[UnitSiap | None, list[Masalah]]:
	"""The record of a row, None when it is refused, and all its findings. `kode_ada`: stored codes in upper case."""
	b = BarisSel(UNIT, nomor, sel)
	kode = b.teks("kode", wajib=True)
	isi: dict[str, Any] = {"nama": b.teks("nama", wajib=True)}
	induk = b.teks("induk")
	isi["induk"] = None if induk == "0" else induk
	for satu in ("jenis", "jabatan_kepala", "singkatan", "kode_surat", "alamat", "kontak"):
		isi[satu] = b.teks(satu)
	isi["tipologi"] = _istilah(b, "tipologi", Tipologi)
	isi["peran"] = _istilah(b, "peran", PeranStruktural)
	isi["tingkat"] = _tingkat(b)
	nip = _nip_kepala(b)
	if len(f"{isi['nama']} ({kode})") > TERPANJANG:
		b.tolak("nama", f"Nama dan kode bersama lebih dari {TERPANJANG} huruf.", "Persingkat nama unitnya.")
	bawaan = {} if kode.upper() in kode_ada else _tebak(b, isi)
	if b.ditolak:
		return None, b.masalah
	return UnitSiap(nomor, kode, {k: v for k, v in isi.items() if v}, bawaan, nip), b.masalah


def _istilah(b: BarisSel, kode: str, jenis: type[Istilah]) -> str | None:
	asli = b.teks(kode)
	if not asli:
		return None
	rapat = re.sub(r"[^a-z0-9]+", "_", asli.lower()).strip("_")
	if rapat in {j.value for j in jenis}:
		return rapat
	pilihan = ", ".join(j.value for j in jenis)
	b.tolak(kode, f"{_NAMA[kode]} «{asli}» tidak dikenal.", f"Tulis salah satu: {pilihan}.")
	return None


def _tingkat(b: BarisSel) -> str | None:
	asli = str(b.sel.get("tingkat") or "").strip().upper()
	if satu := re.fullmatch(r"(?:ESELON\s*)?(II|III|IV)[ ./-]*[AB]?", asli):
		return _ESELON[satu[1]].value
	return _istilah(b, "tingkat", Tingkat)


def _nip_kepala(b: BarisSel) -> str | None:
	if str(b.sel.get("nip_kepala") or "").strip().upper() in LOWONG:
		return ""
	return b.ambil("nip_kepala", nilai.nip, "") or None


def _tebak(b: BarisSel, isi: Mapping[str, Any]) -> dict[str, Any]:
	"""Role, level and title of the head of a new unit, where the file leaves them open."""
	if not isi["nama"] or all(isi[k] for k in ("peran", "tingkat", "jabatan_kepala")):
		return {}
	dikenal = tebak.peran(isi["nama"])
	peran = isi["peran"] or (dikenal and dikenal[0].value)
	if not peran:
		b.tolak(
			"peran",
			f"Peran pimpinan {isi['nama']} tidak dapat ditebak dari namanya.",
			"Isi kolom Peran Struktural, misalnya kepala_bidang.",
		)
		return {}
	hasil = {
		"peran": peran,
		"tingkat": TINGKAT_BIASA[PeranStruktural(peran)].value,
		"jabatan_kepala": dikenal[1] if dikenal else f"Kepala {isi['nama']}",
	}
	baru = {k: v for k, v in hasil.items() if not isi[k]}
	sebut = ", ".join(f"{_NAMA[k].lower()} {v}" for k, v in baru.items())
	b.perbaiki("peran", f"Ditebak dari nama unit: {sebut}.", "Periksa; isi kolomnya bila keliru.")
	return baru
