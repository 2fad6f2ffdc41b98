"""Errors of the rules. Their texts are shown to users, therefore Indonesian and complete."""

from __future__ import annotations


class GalatRegulasi(Exception):
	"""Base of all errors below; the text says what is wrong, which rule, what to do."""


class GalatProfil(GalatRegulasi):
	"""A profile cannot be used: names the file, the key and the remedy of the first fault.

	`semua` lists every fault as (key, message); `lain` are those after the first.
	"""

	def __init__(self, berkas: str, kunci: str, pesan: str, lain: tuple[tuple[str, str], ...] = ()):
		self.berkas, self.kunci, self.pesan = berkas, kunci, pesan
		self.semua = ((kunci, pesan), *lain)
		sisa = f" (dan {len(lain)} kesalahan lain)" if lain else ""
		super().__init__(f"Profil {berkas}, kunci «{kunci}»: {pesan}{sisa}")


class AturanTidakAda(GalatRegulasi):
	"""No rule answers the question on that date; the rules never guess."""


class PejabatKosong(GalatRegulasi):
	"""A role resolves to an office that nobody holds."""

	def __init__(self, pesan: str, unit: str | None = None):
		self.unit = unit
		super().__init__(pesan)


class StrukturSalah(GalatRegulasi):
	"""The tree of units is broken: unknown parent, cycle, unknown unit."""
