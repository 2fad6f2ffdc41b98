"""Letterheads: whose it is follows from who signs; a profile may say otherwise for a kind of letter."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from sistem_kerja.regulasi.galat import GalatRegulasi
from sistem_kerja.regulasi.istilah import Tipologi
from sistem_kerja.regulasi.model_dasar import Daerah
from sistem_kerja.regulasi.naskah.bentuk import Kop
from sistem_kerja.regulasi.naskah.tanda_tangan import rantai
from sistem_kerja.regulasi.naskah.teks import bagi_rata, paragraf, rapi
from sistem_kerja.regulasi.struktur import Struktur, Unit

KEPALA_DAERAH, PERANGKAT_DAERAH = "kepala_daerah", "perangkat_daerah"
# What `penetapan.kop` of a profile may say; without it the signer's own unit decides.
KOP = {KEPALA_DAERAH: "Kop kepala daerah", PERANGKAT_DAERAH: "Kop Perangkat Daerah induk"}
PANJANG = 28  # longer names are set smaller


@dataclass(frozen=True)
class PemilikKop:
	"""`unit` whose name and address stand there; `induk`: names of the units it belongs to, the highest first."""

	jenis: str
	unit: Unit
	induk: tuple[str, ...] = ()


def pemilik(struktur: Struktur, unit: str, kop: str = "") -> PemilikKop:
	"""Whose letterhead an office of `unit` uses: the nearest unit that stands for itself (Perangkat Daerah, Sekretariat
	Daerah, UPTD, Puskesmas, kecamatan, kelurahan), or that of the kepala daerah where he signs.

	`kop` as in `penetapan`: the kepala daerah's although another signs for him, or that of the Perangkat Daerah that a
	UPTD belongs to.
	"""
	naik = [u for u in struktur.ke_atas(struktur.berdiri_sendiri(unit).kode) if u.tipologi]
	if not naik:  # an organisation without kinds: its own name is all there is
		return PemilikKop(PERANGKAT_DAERAH, struktur.berdiri_sendiri(unit))
	sendiri = [u for u in naik if u.tipologi is not Tipologi.PEMERINTAH_DAERAH]
	if kop == KEPALA_DAERAH or not sendiri:
		return PemilikKop(KEPALA_DAERAH, naik[-1])
	if kop == PERANGKAT_DAERAH:
		sendiri = sendiri[-1:]
	return PemilikKop(PERANGKAT_DAERAH, sendiri[0], tuple(u.nama for u in reversed(sendiri[1:])))


def pemberi_mandat(daerah: Daerah, atas_nama: str) -> str:
	"""`penetapan.atas_nama` with the regency's name behind the bare title: Bupati Kapuas, Wali Kota Surakarta."""
	penuh = f"{daerah.kepala_daerah} {daerah.nama.removeprefix(daerah.jenis).strip()}"
	return "; ".join(penuh if satu == daerah.kepala_daerah else satu for satu in rantai(atas_nama))


def isi(kop: Kop, kelas: str) -> dict[str, Any]:
	"""A letterhead as the template prints it. A decree of the kepala daerah bears no address (`kelas` penetapan)."""
	if kop.lambang and not re.match(r"data:image/[a-z+.-]+[;,]", kop.lambang):
		raise GalatRegulasi("Lambang pada kop harus berupa data URI gambar (data:image/...).")
	utama = rapi(kop.perangkat_daerah).upper()
	tanpa_alamat = kop.jenis == KEPALA_DAERAH and kelas == "penetapan"
	return {
		"jenis": kop.jenis,
		"pemerintah": rapi(kop.pemerintah).upper(),
		"induk": [baris for satu in kop.induk for baris in bagi_rata(rapi(satu).upper(), 48)],
		"perangkat_daerah": bagi_rata(utama),
		"panjang": len(utama) > PANJANG,
		"alamat": [] if tanpa_alamat else [p["teks"] for p in paragraf(kop.alamat)],
		"kontak": "" if tanpa_alamat else rapi(kop.kontak),
		"lambang": kop.lambang,
	}
