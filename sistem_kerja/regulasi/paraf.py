"""Who parafs a letter before it is signed, who certifies copies of it, and how both stand on paper.

Permendagri 54/2009 (annex): at most three officials in rising order; whoever drafts and signs does not paraf. Texts that
touch other units go past them and the Bagian Hukum as well (paraf koordinasi).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sistem_kerja.regulasi import alur as aturan_alur
from sistem_kerja.regulasi.galat import GalatRegulasi
from sistem_kerja.regulasi.istilah import Peran, PeranStruktural
from sistem_kerja.regulasi.kedudukan import Pejabat
from sistem_kerja.regulasi.model import AturanPenetapan
from sistem_kerja.regulasi.naskah.bentuk import Penandatangan
from sistem_kerja.regulasi.naskah.tanda_tangan import tanda_tangan
from sistem_kerja.regulasi.struktur import Struktur, Unit

PALING_BANYAK = 3  # of the hierarchy
HIERARKI, KOORDINASI = "Hierarki", "Koordinasi"
SEKRETARIS = (
	PeranStruktural.SEKRETARIS_DAERAH,
	PeranStruktural.SEKRETARIS,
	PeranStruktural.SEKRETARIS_PELAKSANA,
	PeranStruktural.SEKRETARIS_KECAMATAN,
	PeranStruktural.SEKRETARIS_KELURAHAN,
)


@dataclass(frozen=True)
class Pemaraf:
	"""An office that parafs; `jenis` is HIERARKI or KOORDINASI."""

	jenis: str
	pejabat: Pejabat


def pemaraf(
	aturan: AturanPenetapan, k: aturan_alur.Konteks, unit: str, penanda_tangan: Pejabat
) -> list[Pemaraf]:
	"""The offices that paraf a letter, in their order: the hierarchy, then coordination. `unit` drafts the letter.

	Not the signer; an office named twice once; one that this organisation does not have is left out.
	"""
	hasil: list[Pemaraf] = []
	ada = {penanda_tangan.unit}
	for jenis, sebutan in ((HIERARKI, aturan.paraf), (KOORDINASI, aturan.paraf_koordinasi)):
		for satu in sebutan:
			pejabat = _pejabat(satu, k, unit)
			if pejabat and pejabat.unit not in ada:
				ada.add(pejabat.unit)
				hasil.append(Pemaraf(jenis, pejabat))
	return hasil


def _pejabat(sebutan: str, k: aturan_alur.Konteks, unit: str) -> Pejabat | None:
	if sebutan in {p.value for p in Peran}:
		try:
			return aturan_alur.pelaku(Peran(sebutan), k)
		except GalatRegulasi:
			return None
	satu = kantor(k.struktur, sebutan, unit)
	return Pejabat(satu.kode, satu.jabatan_kepala, satu.kepala, "", "memaraf") if satu else None


def kantor(pohon: Struktur, sebutan: str, unit: str) -> Unit | None:
	"""An office by its structural role (the nearest on the way up from `unit`, a secretary beside it) or by its name."""
	if sebutan in {p.value for p in PeranStruktural}:
		peran = PeranStruktural(sebutan)
		for atas in pohon.ke_atas(unit):
			if atas.peran is peran:
				return atas
			di_samping = (u for u in pohon if u.induk == atas.kode and u.peran is peran)
			if peran in SEKRETARIS and (samping := next(di_samping, None)):
				return samping
		return None
	cari = " ".join(sebutan.lower().split())
	sama = [u for u in pohon if " ".join(u.jabatan_kepala.lower().split()) == cari]
	# Offices of one name stand in several organisations: the one that shares the nearest unit above.
	dekat = (u for atas in pohon.ke_atas(unit) for u in sama if pohon.di_bawah(u.kode, atas.kode))
	return next(dekat, None)


def sekretaris(pohon: Struktur, unit: str) -> Unit | None:
	"""The secretary of the organisation to which a unit belongs."""
	induk = pohon.berdiri_sendiri(unit)
	return next((u for u in pohon if u.induk == induk.kode and u.peran in SEKRETARIS), None)


def sidik(konsep: dict[str, Any]) -> str:
	"""Fingerprint (SHA-256) of a draft as it would be signed: a paraf holds for this text only."""
	isi = json.dumps(konsep, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
	return hashlib.sha256(isi.encode()).hexdigest()


def dengan_paraf(konsep: dict[str, Any], baris: Iterable[dict[str, str]]) -> dict[str, Any]:
	"""A draft for the file, with the tables of paraf; each row: jenis, jabatan, nama, waktu (empty: not yet)."""
	tabel = [
		{"judul": f"Paraf {jenis}", "baris": [b for b in semua if b["jenis"] == jenis]}
		for semua in [list(baris)]
		for jenis in (KOORDINASI, HIERARKI)
	]
	return {**konsep, "paraf": [t for t in tabel if t["baris"]]}


def salinan(isi: dict[str, Any], pengesah: Penandatangan) -> dict[str, Any]:
	"""An issued letter as its certified copy: "ttd" for the signature, and who vouches for it."""
	return {**isi, "salinan": {"ttd": "ttd", "pengesah": tanda_tangan(pengesah, kapital=False)}}
