"""Numbers of letters: one gap-free counter per unit, classification and year of the letter's date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from frappe.model.naming import getseries

from sistem_kerja.layanan.galat import sebagai_pesan
from sistem_kerja.regulasi import nomor
from sistem_kerja.regulasi.nomor import susun


@dataclass(frozen=True)
class Nomor:
	teks: str
	kunci: str
	urut: int
	tahun: int


def berikutnya(kode: str, unit: str, tanggal: date, format_nomor: str) -> Nomor:
	"""Take the next number. The counter's row stays locked until the transaction ends, so take it last.

	A rollback gives the number back: no gap, no twin.
	"""
	kunci = f"NASKAH/{kode}/{unit}/{tanggal.year}/"
	urut = int(getseries(kunci, 5))
	return Nomor(susun(format_nomor, kode, urut, unit, tanggal), kunci, urut, tanggal.year)


def periksa_format(format_nomor: str) -> None:
	"""Throw when a number format lacks the running number or has an unknown token."""
	with sebagai_pesan():
		nomor.periksa_format(format_nomor)
