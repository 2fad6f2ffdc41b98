"""Whose turn it is in the evaluation chain that a report climbs, and which acts this opens to him."""

from __future__ import annotations

from sistem_kerja.regulasi.istilah import Peran
from sistem_kerja.regulasi.model import AturanAlur


def giliran(alur: AturanAlur, status: str, panjang: int) -> int | None:
	"""Place in a chain of `panjang` offices whose turn a status is, from 0; None outside the evaluation."""
	urutan = _urutan(alur, status)
	return urutan if urutan is not None and urutan < panjang else None


def terpenuhi(alur: AturanAlur, status: str, panjang: int, syarat: str) -> bool:
	"""Whether a named condition of an act holds: the last office of the chain finishes, the others pass on."""
	urutan = _urutan(alur, status)
	if urutan is None or not panjang:
		return False
	terakhir = urutan >= panjang - 1
	return {"tahap_terakhir": terakhir, "bukan_tahap_terakhir": not terakhir}.get(syarat, False)


def _urutan(alur: AturanAlur, status: str) -> int | None:
	peninjau = [t.status for t in alur.tahap if t.pelaku is Peran.EVALUATOR]
	return peninjau.index(status) if status in peninjau else None
