"""Words and lines of letters: one line, lists, names, ranks, employee numbers."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable


def rapi(teks: str | None) -> str:
	"""One line: control characters and runs of blanks become single spaces."""
	return " ".join(re.sub(r"[\x00-\x1f\x7f-\x9f]", " ", teks or "").split())


def paragraf(teks: str | None) -> list[dict[str, str]]:
	"""One entry per non-empty line; a leading "1.", "a)" or "-" becomes `tanda`, set in a hanging indent."""
	hasil = []
	for baris in re.split(r"[\r\n]+", teks or ""):
		baris = rapi(baris)
		if not baris:
			continue
		cocok = re.match(r"(\d{1,2}[.)]|[a-z][.)]|\(\w{1,2}\)|[-–•*])\s+(?=\S)", baris)
		tanda = cocok.group(1) if cocok else ""
		hasil.append(
			{"tanda": "–" if tanda in ("-", "*") else tanda, "teks": baris[cocok.end() if cocok else 0 :]}
		)
	return hasil


def daftar(butir: Iterable[str]) -> list[str]:
	return [satu for satu in map(rapi, butir) if satu]


def gabung(butir: list[str]) -> str:
	"""a; a dan b; a, b, dan c."""
	if len(butir) < 3:
		return " dan ".join(butir)
	return ", ".join(butir[:-1]) + ", dan " + butir[-1]


def tulis_nip(nip: str) -> str:
	"""18 digits are printed 8-6-1-3; anything else as it is."""
	angka = re.sub(r"\s", "", nip or "")
	if re.fullmatch(r"\d{18}", angka):
		return f"{angka[:8]} {angka[8:14]} {angka[14]} {angka[15:]}"
	return rapi(nip)


def tulis_pangkat(pangkat: str) -> str:
	"""A PPPK has a golongan and no pangkat: IX -> Golongan IX. What is already in words stays."""
	teks = rapi(pangkat)
	return f"Golongan {teks}" if re.fullmatch(r"[IVX]+", teks) else teks


_GELAR_DEPAN = {
	"prof", "dr", "drs", "dra", "drg", "drh", "ir", "apt", "ns", "h", "hj", "kh", "tb", "r", "rr", "ra",
}  # fmt: skip


def tanpa_gelar(nama: str) -> str:
	"""Drops titles before the name (Dr., Ir., H.) and all after the first comma; initials stay (M. Contoh)."""
	kata = rapi(nama).split(",")[0].split()
	while len(kata) > 1 and kata[0].endswith(".") and kata[0].rstrip(".").lower() in _GELAR_DEPAN:
		kata.pop(0)
	return " ".join(kata)


def bagi_rata(teks: str, lebar: int = 40) -> list[str]:
	"""As few lines as `lebar` allows, nearly equal; broken after commas when that costs no extra line."""
	utuh = ", ".join(bagian.replace(" ", "\xa0") for bagian in teks.split(", "))
	pilihan = [textwrap.wrap(t, lebar, break_long_words=False, break_on_hyphens=False) for t in (utuh, teks)]
	sumber, baris = (utuh, pilihan[0]) if len(pilihan[0]) <= len(pilihan[1]) else (teks, pilihan[1])
	if any(len(b) > lebar for b in baris):
		sumber, baris = teks, pilihan[1]
	for sempit in range(lebar - 1, 0, -1):
		calon = textwrap.wrap(sumber, sempit, break_long_words=False, break_on_hyphens=False)
		if len(calon) > len(baris):
			break
		baris = calon
	return [b.replace("\xa0", " ") for b in baris]


def rujuk_surat(sebutan: str, pengirim: str, nomor: str, hal: str = "") -> str:
	"""An earlier letter as a later one cites it among its grounds."""
	return f"{sebutan} {pengirim} Nomor {nomor}" + (f" hal {hal}" if hal else "")


def sebut_kegiatan(kegiatan: str) -> str:
	"""Says "kegiatan" once, also when the user's text begins with it."""
	teks = rapi(kegiatan)
	return teks if teks.lower().startswith("kegiatan ") else f"kegiatan {teks}"
