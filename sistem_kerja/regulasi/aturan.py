"""Which rules are in force on a date, and how an article is cited."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from sistem_kerja.regulasi.galat import AturanTidakAda
from sistem_kerja.regulasi.model import Profil
from sistem_kerja.regulasi.model_dasar import Aturan

A = TypeVar("A", bound=Aturan)


def berlaku(aturan: Iterable[A], tanggal: date) -> list[A]:
	"""The rules in force on that date."""
	return [a for a in aturan if a.berlaku(tanggal)]


def pastikan_berlaku(profil: Profil, tanggal: date) -> None:
	"""Raise AturanTidakAda before the regulation's first day: never a guess."""
	if tanggal < profil.daerah.berlaku_sejak:
		raise AturanTidakAda(
			f"{profil.daerah.peraturan} baru berlaku sejak {profil.daerah.berlaku_sejak:%d-%m-%Y}; "
			f"tanggal {tanggal:%d-%m-%Y} mendahuluinya. Pakai tanggal sesudah itu."
		)


def kutip(profil: Profil, dasar: str) -> str:
	"""An article with the regulation's short name in front, unless it names another regulation itself."""
	return f"{profil.daerah.singkatan} {dasar}" if _milik_sendiri(dasar) else dasar


def kutip_lengkap(profil: Profil, dasar: str) -> str:
	"""An article in full words, as a letter cites it: "Pasal 9 Peraturan Bupati ..."."""
	return f"{dasar} {profil.daerah.peraturan}" if _milik_sendiri(dasar) else dasar


def _milik_sendiri(dasar: str) -> bool:
	return dasar.startswith(("Pasal", "Lampiran"))
