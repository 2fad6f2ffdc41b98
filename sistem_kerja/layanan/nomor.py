"""Numbers of letters: one gap-free counter per unit, classification and year of the letter's date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import frappe

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
	urut = pesan(kunci) + 1
	return Nomor(susun(format_nomor, kode, urut, unit, tanggal), kunci, urut, tanggal.year)


def pesan(kunci: str, banyak: int = 1) -> int:
	"""Reserve the next numbers of a counter; returns the last one used before.

	One statement, unlike Frappe's getseries, where two who take the very first number at once end in a deadlock.
	"""
	frappe.db.sql(
		"insert into `tabSeries` (name, current) values (%s, %s) on duplicate key update current = current + %s",
		(kunci, banyak, banyak),
	)
	return frappe.db.sql("select current from `tabSeries` where name = %s", kunci)[0][0] - banyak


def periksa_format(format_nomor: str) -> None:
	"""Throw when a number format lacks the running number or has an unknown token."""
	with sebagai_pesan():
		nomor.periksa_format(format_nomor)
