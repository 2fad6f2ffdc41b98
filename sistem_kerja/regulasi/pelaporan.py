"""Whose turn it is in the evaluation chain that a report climbs, and which acts this opens to him."""

from __future__ import annotations

from datetime import date

from sistem_kerja.regulasi.aturan import kutip
from sistem_kerja.regulasi.istilah import Peran
from sistem_kerja.regulasi.kedudukan import Pejabat, aturan_evaluasi
from sistem_kerja.regulasi.model import AturanAlur, Profil
from sistem_kerja.regulasi.rantai_laporan import LANGSUNG as LANGSUNG
from sistem_kerja.regulasi.rantai_laporan import Peninjau as Peninjau
from sistem_kerja.regulasi.rantai_laporan import peminta as peminta
from sistem_kerja.regulasi.rantai_laporan import rantai as rantai
from sistem_kerja.regulasi.sebutan import sebut_semua
from sistem_kerja.regulasi.struktur import Struktur


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


def tahap_peninjau(alur: AturanAlur) -> int:
	"""How many reviewers a report can pass at most."""
	return sum(t.pelaku is Peran.EVALUATOR for t in alur.tahap)


def halangan_pengembalian(
	profil: Profil, struktur: Struktur, unit_pemilik: str, pejabat: Pejabat, tanggal: date
) -> str:
	"""Why this reviewer may not return a report of work owned by a unit; empty where he may.

	Where the profile names who returns work below its target (`pengembali`), the other reviewers only pass it on.
	"""
	aturan = aturan_evaluasi(profil, struktur.tipologi(unit_pemilik), tanggal)
	unit = struktur.unit(pejabat.unit)
	memimpin = pejabat.jabatan == unit.jabatan_kepala  # not one who only works there (pengendali)
	if not aturan.pengembali or (memimpin and {unit.peran.value, unit.tingkat.value} & {*aturan.pengembali}):
		return ""
	yang = " atau ".join(sebut_semua(aturan.pengembali, profil.daerah.kepala_daerah))
	return (
		f"Laporan dikembalikan oleh {yang}, bukan {pejabat.jabatan} "
		f"({kutip(profil, aturan.dasar_pengembalian or aturan.dasar)}). Teruskan laporan ini dengan catatan Anda."
	)


def _urutan(alur: AturanAlur, status: str) -> int | None:
	peninjau = [t.status for t in alur.tahap if t.pelaku is Peran.EVALUATOR]
	return peninjau.index(status) if status in peninjau else None
