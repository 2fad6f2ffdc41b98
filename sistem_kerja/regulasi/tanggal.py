"""Dates, numbers and spans of time in the words that Indonesian letters use."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

BULAN = (
	"Januari",
	"Februari",
	"Maret",
	"April",
	"Mei",
	"Juni",
	"Juli",
	"Agustus",
	"September",
	"Oktober",
	"November",
	"Desember",
)

_SATUAN = (
	"nol",
	"satu",
	"dua",
	"tiga",
	"empat",
	"lima",
	"enam",
	"tujuh",
	"delapan",
	"sembilan",
	"sepuluh",
	"sebelas",
)


def tanggal_panjang(tanggal: date) -> str:
	"""1 Januari 2024: no leading zero, the month in full."""
	return f"{tanggal.day} {BULAN[tanggal.month - 1]} {tanggal.year}"


def rentang(mulai: date, selesai: date) -> str:
	"""Both ends in full: a letter may be quoted in part, so nothing is left to be inferred."""
	if mulai == selesai:
		return tanggal_panjang(mulai)
	return f"{tanggal_panjang(mulai)} sampai dengan {tanggal_panjang(selesai)}"


def terbilang(angka: int) -> str:
	"""A number below a million in words: 25 -> dua puluh lima."""
	if not 0 <= angka < 1_000_000:
		raise ValueError(f"Angka {angka} di luar jangkauan 0 sampai 999.999.")
	if angka < 12:
		return _SATUAN[angka]
	if angka < 20:
		return f"{_SATUAN[angka - 10]} belas"
	for nilai, kata, tunggal in (
		(1000, "ribu", "seribu"),
		(100, "ratus", "seratus"),
		(10, "puluh", "sepuluh"),
	):
		if angka >= nilai:
			banyak, sisa = divmod(angka, nilai)
			depan = tunggal if banyak == 1 else f"{terbilang(banyak)} {kata}"
			return f"{depan} {terbilang(sisa)}" if sisa else depan
	raise AssertionError(angka)  # pragma: no cover


def angka_dan_kata(angka: int) -> str:
	"""6 (enam), as regulations and letters write numbers."""
	return f"{angka} ({terbilang(angka)})"


def tambah_bulan(tanggal: date, bulan: int) -> date:
	"""The same day `bulan` months later, or that month's last day when it is shorter."""
	tahun, indeks = divmod(tanggal.month - 1 + bulan, 12)
	tahun += tanggal.year
	return date(tahun, indeks + 1, min(tanggal.day, calendar.monthrange(tahun, indeks + 1)[1]))


def lama(mulai: date, selesai: date) -> str:
	"""Length of a period, first and last day included: 1 (satu) tahun, 6 (enam) bulan 10 (sepuluh) hari."""
	if selesai < mulai:
		raise ValueError(
			f"Tanggal selesai {tanggal_panjang(selesai)} mendahului tanggal mulai {tanggal_panjang(mulai)}."
		)
	akhir = selesai + timedelta(days=1)
	bulan = (akhir.year - mulai.year) * 12 + akhir.month - mulai.month
	if tambah_bulan(mulai, bulan) > akhir:
		bulan -= 1
	hari = (akhir - tambah_bulan(mulai, bulan)).days
	bagian = []
	if bulan and bulan % 12 == 0:
		bagian.append(f"{angka_dan_kata(bulan // 12)} tahun")
	elif bulan:
		bagian.append(f"{angka_dan_kata(bulan)} bulan")
	if hari:
		bagian.append(f"{angka_dan_kata(hari)} hari")
	return " ".join(bagian)
