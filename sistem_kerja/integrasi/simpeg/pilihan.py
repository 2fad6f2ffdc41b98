"""Cells that choose one of a few: what is meant in the many ways it is written, or a GalatNilai naming the choices."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeVar

from sistem_kerja.integrasi.simpeg import nilai
from sistem_kerja.integrasi.simpeg.lembar import Sel
from sistem_kerja.integrasi.simpeg.masalah import GalatNilai
from sistem_kerja.regulasi.istilah import JenisJabatan, Jenjang

T = TypeVar("T")


def _pilih(sel: Sel, sama: dict[str, T], apa: str, pilihan: Iterable[object]) -> nilai.Bersih[T | None]:
	asli = nilai.teks(sel)
	if not asli:
		return nilai.Bersih(None)
	kunci = re.sub(r"[^A-Z0-9]", "", asli.upper())
	if kunci in sama:
		return nilai.Bersih(sama[kunci])
	raise GalatNilai(f"{apa} «{asli}» tidak dikenal.", f"Tulis salah satu: {', '.join(map(str, pilihan))}.")


_KELAMIN = {
	**dict.fromkeys(("L", "LK", "LAKILAKI", "PRIA", "M", "MALE", "1"), "L"),
	**dict.fromkeys(("P", "PR", "PEREMPUAN", "WANITA", "F", "FEMALE", "2"), "P"),
}
_ASN = {
	**dict.fromkeys(("PNS", "CPNS", "PEGAWAINEGERISIPIL", "CALONPNS", "PNSAKTIF"), "PNS"),
	**dict.fromkeys(
		("PPPK", "P3K", "PPPKPARUHWAKTU", "PPPKPENUHWAKTU", "PEGAWAIPEMERINTAHDENGANPERJANJIANKERJA"), "PPPK"
	),
}
_JENIS_JABATAN = {
	**dict.fromkeys(
		(
			"STRUKTURAL",
			"JABATANSTRUKTURAL",
			"JPT",
			"JPTPRATAMA",
			"PIMPINANTINGGI",
			"PIMPINANTINGGIPRATAMA",
			"JABATANPIMPINANTINGGI",
			"ADMINISTRATOR",
			"PENGAWAS",
			"JABATANADMINISTRATOR",
			"JABATANPENGAWAS",
		),
		JenisJabatan.STRUKTURAL,
	),
	# JFT and JFU are the names before Law 5/2014: tertentu is today's JF, umum today's Pelaksana.
	**dict.fromkeys(
		("FUNGSIONAL", "JABATANFUNGSIONAL", "JF", "JFT", "FUNGSIONALTERTENTU", "JABATANFUNGSIONALTERTENTU"),
		JenisJabatan.FUNGSIONAL,
	),
	**dict.fromkeys(
		("PELAKSANA", "JABATANPELAKSANA", "JFU", "FUNGSIONALUMUM", "JABATANFUNGSIONALUMUM", "STAF"),
		JenisJabatan.PELAKSANA,
	),
}
_JENJANG = {
	re.sub(r"[^A-Z]", "", kata.upper()): j
	for j in Jenjang
	for kata in (j.value, j.value.removeprefix("Ahli "), f"JF {j.value}", f"Terampil {j.value}")
}
PENDIDIKAN = ("SD", "SMP", "SMA", "D1", "D2", "D3", "D4", "S1", "S2", "S3")
_PENDIDIKAN = {
	**{p: p for p in PENDIDIKAN},
	**dict.fromkeys(("SLTP", "SMPSEDERAJAT", "SLTPSEDERAJAT", "MTS"), "SMP"),
	**dict.fromkeys(
		("SLTA", "SMK", "STM", "SMEA", "SPG", "MA", "SLTASEDERAJAT", "SMASEDERAJAT", "SLTAKEJURUAN"), "SMA"
	),
	**{
		a: b
		for b, semua in {
			"D1": ("DI", "DIPLOMAI", "DIPLOMA1"),
			"D2": ("DII", "DIPLOMAII", "DIPLOMA2"),
			"D3": ("DIII", "DIPLOMAIII", "DIPLOMA3", "DIIISARJANAMUDA", "SARJANAMUDA"),
			"D4": ("DIV", "DIPLOMAIV", "DIPLOMA4"),
			"S1": ("SI", "SARJANA", "S1SARJANA", "STRATAI", "PROFESI"),
			"S2": ("SII", "MAGISTER", "S2MAGISTER", "STRATAII"),
			"S3": ("SIII", "DOKTOR", "S3DOKTOR", "STRATAIII"),
		}.items()
		for a in semua
	},
}


def kelamin(sel: Sel) -> nilai.Bersih[str | None]:
	return _pilih(sel, _KELAMIN, "Jenis kelamin", ("L", "P"))


def jenis_asn(sel: Sel) -> nilai.Bersih[str | None]:
	return _pilih(sel, _ASN, "Jenis ASN", ("PNS", "PPPK"))


def jenis_jabatan(sel: Sel) -> nilai.Bersih[JenisJabatan | None]:
	asli = re.sub(r"^ESELON.*$", "STRUKTURAL", nilai.teks(sel).upper())
	return _pilih(asli, _JENIS_JABATAN, "Jenis jabatan", JenisJabatan)


def jenjang(sel: Sel) -> nilai.Bersih[Jenjang | None]:
	return _pilih(sel, _JENJANG, "Jenjang", Jenjang)


def jenjang_dari_jabatan(jabatan: str) -> Jenjang | None:
	"""The jenjang that a title ends with: "Pranata Komputer Ahli Muda"."""
	return next((j for j in Jenjang if jabatan.lower().endswith(f" {j.value.lower()}")), None)


def pendidikan(sel: Sel) -> nilai.Bersih[str | None]:
	"""The level in front or in brackets: "S-1/Sarjana", "Diploma III", "Sarjana (S1)", "S1 Teknik Informatika"."""
	asli = nilai.teks(sel)
	for kata in (asli, *re.split(r"[/,(]", asli), *asli.split()):
		if satu := _PENDIDIKAN.get(re.sub(r"[^A-Z0-9]", "", kata.upper())):
			return nilai.Bersih(satu)
	return _pilih(asli, _PENDIDIKAN, "Pendidikan", PENDIDIKAN)


_GELAR_DEPAN = {
	"dr.",
	"drg.",
	"drh.",
	"drs.",
	"dra.",
	"ir.",
	"prof.",
	"h.",
	"hj.",
	"apt.",
	"ns.",
	"r.",
	"kh.",
}


def urai_nama(nama: str) -> tuple[str, str, str]:
	"""Titles in front, the name, titles behind: "Dr. Budi Contoh, S.Kom., M.T."."""
	inti, _koma, belakang = nama.partition(",")
	kata = inti.split()
	depan = 0
	while depan < len(kata) - 1 and kata[depan].lower() in _GELAR_DEPAN - {"r.", "kh."}:
		depan += 1
	return " ".join(kata[:depan]), " ".join(kata[depan:]), belakang.strip()
