"""Findings, and the collector that turns a profile's `ketentuan` into them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sistem_kerja.regulasi.aturan import berlaku, kutip
from sistem_kerja.regulasi.istilah import TingkatTemuan
from sistem_kerja.regulasi.model import AturanKetentuan, Profil


@dataclass(frozen=True)
class Temuan:
	"""A finding: `tolak` forbids the act, `peringatan` only warns."""

	tingkat: TingkatTemuan
	pesan: str
	dasar: str
	kode: str = ""

	def __str__(self) -> str:
		return f"{self.pesan} ({self.dasar})"


class Pemeriksa:
	"""Collects all findings of the rules that are in force; a rule that the profile lacks finds nothing."""

	def __init__(self, profil: Profil, tanggal: date):
		self.profil = profil
		self.aturan: dict[str, AturanKetentuan] = {}
		for aturan in berlaku(profil.ketentuan, tanggal):
			self.aturan.setdefault(aturan.kode, aturan)
		self.temuan: list[Temuan] = []

	def nilai(self, kode: str) -> Any:
		"""A rule's value, None where the profile has no such rule."""
		aturan = self.aturan.get(kode)
		return aturan.nilai if aturan else None

	def batas(self, kode: str) -> int | None:
		"""A rule's value as a number."""
		nilai = self.nilai(kode)
		return nilai if isinstance(nilai, int) and not isinstance(nilai, bool) else None

	def senarai(self, kode: str) -> list[Any]:
		"""A rule's value as a list; empty where there is none."""
		nilai = self.nilai(kode)
		return nilai if isinstance(nilai, list) else []

	def bila(self, salah: bool, kode: str, **fakta: Any) -> None:
		"""Add the rule's finding when `salah`; `fakta` fill the braces of its message."""
		aturan = self.aturan.get(kode)
		if not salah or not aturan or aturan.nilai is False:
			return
		pesan = aturan.pesan.format(**{"nilai": aturan.nilai, **fakta})
		temuan = Temuan(aturan.tingkat, pesan, kutip(self.profil, aturan.dasar), kode)
		if temuan not in self.temuan:
			self.temuan.append(temuan)
