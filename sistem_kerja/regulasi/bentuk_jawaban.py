"""Shapes that the answers to questions share: plain dicts that JSON can write, each with its article."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from sistem_kerja.regulasi import sebutan
from sistem_kerja.regulasi.aturan import kutip
from sistem_kerja.regulasi.model import AturanTipologi, Profil
from sistem_kerja.regulasi.model_dasar import Aturan

Jawaban = dict[str, Any]


def kepala(profil: Profil, tanggal: date, bagan: AturanTipologi) -> Jawaban:
	"""What was asked: regency, date, kind of organisation."""
	return {
		"daerah": profil.daerah.kode,
		"tanggal": tanggal.isoformat(),
		"tipologi": bagan.kode.value,
		"nama_tipologi": bagan.nama,
	}


def dasar(profil: Profil, aturan: Aturan) -> Jawaban:
	"""The article that a rule stands on, and the note on its reading."""
	return {"dasar": kutip(profil, aturan.dasar), "catatan": aturan.catatan}


def jawab(profil: Profil, tanggal: date, aturan: Aturan) -> Jawaban:
	"""A rule as it stands in the profile."""
	isi = aturan.model_dump(mode="json", exclude={"dasar", "catatan", "berlaku_sejak", "berlaku_sampai"})
	return {"daerah": profil.daerah.kode, "tanggal": tanggal.isoformat(), **isi, **dasar(profil, aturan)}


def senarai(profil: Profil, pemilih: Iterable[str]) -> list[str]:
	"""Selectors in words."""
	return sebutan.sebut_semua(pemilih, profil.daerah.kepala_daerah)
