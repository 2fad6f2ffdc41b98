"""Text of letter numbers, from a format with tokens. Counting is the caller's."""

from __future__ import annotations

import re
from datetime import date

from sistem_kerja.regulasi.galat import GalatRegulasi

ROMAWI = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
POLA = re.compile(r"\{(kode|urut|unit|bulan_romawi|tahun)(?::(\d))?\}")
BAWAAN = "{kode}/{urut:3}/{unit}/{bulan_romawi}/{tahun}"


def susun(format_nomor: str, kode: str, urut: int, unit: str, tanggal: date) -> str:
	"""Fill the tokens of a format: {kode} {urut:n} {unit} {bulan_romawi} {tahun}."""
	isi = {
		"kode": kode,
		"unit": unit,
		"bulan_romawi": ROMAWI[tanggal.month - 1],
		"tahun": str(tanggal.year),
	}

	def ganti(cocok: re.Match[str]) -> str:
		nama, lebar = cocok.groups()
		return str(urut).zfill(int(lebar or 1)) if nama == "urut" else isi[nama]

	return POLA.sub(ganti, format_nomor)


def periksa_format(format_nomor: str | None) -> None:
	"""Raise GalatRegulasi when a format lacks the running number or has an unknown token."""
	teks = format_nomor or ""
	sisa = POLA.sub("", teks)
	if "{" in sisa or "}" in sisa or "{urut" not in teks:
		raise GalatRegulasi(
			f"Format nomor «{teks}» tidak sah. Wajib memuat {{urut:3}}; yang dikenal: "
			"{kode} {urut:n} {unit} {bulan_romawi} {tahun}"
		)
