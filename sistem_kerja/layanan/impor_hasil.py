"""What a run of an import has counted and found so far, and how far it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

import frappe

from sistem_kerja.integrasi.simpeg.masalah import Masalah, Tingkat
from sistem_kerja.layanan import himpunan

PERISTIWA = "impor_simpeg"
_KUNCI = "sk_impor_simpeg"


class Hasil:
	"""Counts of one run. Problems go to the database in chunks, so that memory holds few of them."""

	def __init__(self, nama: str, perkiraan: int = 0):
		self._nama, self._perkiraan = nama, perkiraan
		self.jumlah_baris = self.baru = self.berubah = self.tidak_berubah = self.ditolak = 0
		self.peringatan = self.diperbaiki = self.tidak_ada = 0
		self.segarkan: defaultdict[str, list[str]] = defaultdict(
			list
		)  # documents whose cached copies are stale
		self._tunda: list[Masalah] = []

	def catat(self, masalah: Iterable[Masalah]) -> None:
		for satu in masalah:
			self.peringatan += satu.tingkat is Tingkat.PERINGATAN
			self.diperbaiki += satu.tingkat is Tingkat.DIPERBAIKI
			self.tidak_ada += satu.tingkat is Tingkat.INFORMASI
			self._tunda.append(satu)
		if len(self._tunda) >= himpunan.SEPOTONG:
			self.simpan()

	def simpan(self) -> None:
		himpunan.sisipkan(
			"Masalah Impor",
			[
				{
					"name": frappe.generate_hash(length=12),
					"impor": self._nama,
					"baris": m.baris,
					"kolom": m.kolom,
					"nilai": m.nilai,
					"masalah": m.masalah,
					"saran": m.saran,
					"tingkat": m.tingkat.value,
				}
				for m in self._tunda
			],
		)
		self._tunda.clear()

	def maju(self, baris: int) -> None:
		"""`baris` more rows are done: tell whoever has the form open, and whoever opens it later."""
		self.jumlah_baris += baris
		umumkan(self._nama, self.jumlah_baris, max(self._perkiraan, self.jumlah_baris))

	def angka(self) -> dict[str, int]:
		kolom = (
			"jumlah_baris",
			"baru",
			"berubah",
			"tidak_berubah",
			"ditolak",
			"peringatan",
			"diperbaiki",
			"tidak_ada",
		)
		return {k: getattr(self, k) for k in kolom}


def umumkan(nama: str, selesai: int, jumlah: int) -> None:
	"""Progress of a running import. Kept in Redis: writing it to the database would commit half of the import."""
	isi = {"selesai": selesai, "jumlah": jumlah}
	frappe.cache.hset(_KUNCI, nama, isi)
	frappe.publish_realtime(PERISTIWA, {"nama": nama, **isi}, doctype="Impor SIMPEG", docname=nama)


def kemajuan(nama: str) -> dict[str, Any]:
	return frappe.cache.hget(_KUNCI, nama) or {"selesai": 0, "jumlah": 0}


def lupakan(nama: str) -> None:
	frappe.cache.hdel(_KUNCI, nama)
