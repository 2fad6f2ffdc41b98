"""What a check of an export found: one row per problem, as the HR officer reads it."""

from __future__ import annotations

from dataclasses import dataclass

from sistem_kerja.regulasi.istilah import Istilah


class Tingkat(Istilah):
	DITOLAK = "Ditolak"  # the row is not imported
	PERINGATAN = "Peringatan"  # imported; somebody should look
	DIPERBAIKI = "Diperbaiki"  # imported with a mended value
	INFORMASI = "Tidak ada di berkas"  # stored already, missing from the file; never deleted


@dataclass(frozen=True)
class Masalah:
	"""`baris` is the row number that a spreadsheet shows; 0 when it is about no row."""

	baris: int
	kolom: str
	nilai: str
	masalah: str
	saran: str
	tingkat: Tingkat


class GalatBerkas(Exception):
	"""The file as a whole cannot be used; the text says why and what to do."""


class GalatNilai(ValueError):
	"""A cell cannot be used."""

	def __init__(self, masalah: str, saran: str):
		self.masalah, self.saran = masalah, saran
		super().__init__(masalah)
