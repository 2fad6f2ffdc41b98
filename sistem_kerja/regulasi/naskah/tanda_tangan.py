"""The signature block: on whose behalf, in which capacity, with or without gelar, pangkat and NIP."""

from __future__ import annotations

import re
from typing import Any

from sistem_kerja.regulasi.galat import GalatRegulasi
from sistem_kerja.regulasi.naskah.bentuk import NaskahTidakLengkap, Penandatangan
from sistem_kerja.regulasi.naskah.teks import gabung, rapi, tanpa_gelar, tulis_nip, tulis_pangkat

TITIK = "." * 20  # to be filled in by hand in a draft
KAPASITAS = ("Plt.", "Plh.", "Pj.", "Pjs.")
# Classes whose letters name the signer without gelar (Permendagri 1/2023 Pasal 44).
TANPA_GELAR = ("pengaturan", "penetapan")
RANTAI = 2  # a mandate goes one level down (a.n.), and one more from there (u.b.)


def tanda_tangan(
	penandatangan: Penandatangan, kapital: bool = True, kelas: str = "korespondensi"
) -> dict[str, Any]:
	"""The lines around the space for ink (Permendagri 1/2023 Pasal 44).

	Names keep their gelar, but not in pengaturan and penetapan. Officials print pangkat and NIP, but not kepala daerah,
	wakil, and Sekda; acting holders of kepala daerah, and Pj. or Plh. Sekda, lose the gelar too. "a.n." stands on a line
	above the signer's jabatan, "u.b." between who has the mandate and who signs for him; Plt. and Plh. before the jabatan.
	"""
	jabatan, kapasitas = rapi(penandatangan.jabatan), _kapasitas(penandatangan.kapasitas)
	if not jabatan:
		raise NaskahTidakLengkap("Jabatan penanda tangan belum diisi.")
	kepala_daerah = bool(re.match(r"(wakil )?(bupati|wali ?kota|gubernur)\b", jabatan, re.IGNORECASE))
	sekda = bool(re.match(r"sekretaris daerah\b", jabatan, re.IGNORECASE))
	tanpa_identitas = kepala_daerah or (sekda and kapasitas in ("", "Pj.", "Plh."))
	buang_gelar = kelas in TANPA_GELAR or (bool(kapasitas) and tanpa_identitas)

	def besar(teks: str) -> str:
		return teks.upper() if kapital else teks

	nama = rapi(penandatangan.nama)
	return {
		"jabatan": [
			*_mandat(besar, penandatangan.atas_nama, jabatan),
			" ".join(filter(None, (kapasitas, besar(jabatan)))) + ",",
		],
		"nama": (tanpa_gelar(nama) if buang_gelar else nama) or TITIK,
		"keterangan": [] if tanpa_identitas else _pangkat_dan_nip(penandatangan),
	}


def rantai(atas_nama: str) -> list[str]:
	"""Who gave the mandate, then through whom: "Bupati Kapuas; Sekretaris Daerah"."""
	bersih = re.sub(r"^a\.\s?n\.\s*", "", rapi(atas_nama), flags=re.IGNORECASE)
	return [satu for satu in map(str.strip, bersih.split(";")) if satu]


def _mandat(besar: Any, atas_nama: str, jabatan: str) -> list[str]:
	"""Lines above the signer's jabatan; who stands in the chain himself signs at his own place in it."""
	pemberi = rantai(atas_nama)
	sama = [i for i, satu in enumerate(pemberi) if satu.lower() == jabatan.lower()]
	pemberi = pemberi[: sama[0]] if sama else pemberi
	if not pemberi:
		return []
	baris = [f"a.n. {besar(pemberi[0])}"]
	for perantara in pemberi[1:]:
		baris += [besar(perantara), "u.b."]
	return baris


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
