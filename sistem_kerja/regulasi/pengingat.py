"""When somebody is reminded of a document that waits for him, and when his superior is told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sistem_kerja.regulasi.aturan import berlaku
from sistem_kerja.regulasi.istilah import Dokumen
from sistem_kerja.regulasi.model_kerja import AturanPengingat


@dataclass(frozen=True)
class Jatuh:
	"""What falls due today: `hari` is the point reached in days from the due date, before it negative, never 0."""

	hari: int
	ingatkan: bool
	eskalasi: bool


def aturan_bagi(
	aturan: tuple[AturanPengingat, ...], dokumen: Dokumen, tanggal: date
) -> AturanPengingat | None:
	"""The rule for one kind of document: the one that names it, else the one that names none."""
	kini = berlaku(aturan, tanggal)
	return next((a for a in kini if a.dokumen is dokumen), None) or next(
		(a for a in kini if a.dokumen is None), None
	)


def jatuh(
	aturan: AturanPengingat, tenggat: date, hari_ini: date, sejak: date, terakhir: int = 0
) -> Jatuh | None:
	"""What is due `hari_ini` of a document that waits since `sejak`, or None.

	`terakhir` is the point last reached in this turn, 0 when none was. However many points were missed, one reminder
	is due, and the escalation once. A point before the due date that lies before the turn is none of his.
	"""
	kini, awal = (hari_ini - tenggat).days, (sejak - tenggat).days
	ingat = [-n for n in aturan.sebelum if -n > awal] + list(aturan.sesudah)
	eskalasi = [aturan.eskalasi] if aturan.eskalasi else []

	def tercapai(titik: list[int]) -> list[int]:
		return [n for n in titik if n <= kini and (not terakhir or n > terakhir)]

	baru = tercapai(ingat + eskalasi)
	if not baru:
		return None
	return Jatuh(max(baru), bool(tercapai(ingat)), bool(tercapai(eskalasi)))


def cacat(aturan: AturanPengingat) -> Iterator[tuple[str, str]]:
	"""Faults of one rule: (column, what is wrong and what to do)."""
	for kolom in ("sebelum", "sesudah"):
		hari = list(getattr(aturan, kolom))
		urut = sorted(set(hari), reverse=kolom == "sebelum")
		if any(n < 1 for n in hari):
			yield kolom, "jumlah hari harus 1 atau lebih; perbaiki"
		elif hari != urut:
			contoh = ", ".join(map(str, urut))
			yield kolom, f"harus berurut menurut waktunya dan tidak berulang; tulis {contoh}"
	if aturan.eskalasi is not None and aturan.eskalasi < 1:
		yield (
			"eskalasi",
			"jumlah hari harus 1 atau lebih; perbaiki, atau kosongkan bila atasan tidak diberi tahu",
		)
	elif aturan.eskalasi and aturan.sesudah and aturan.eskalasi < aturan.sesudah[0]:
		yield (
			"eskalasi",
			f"mendahului pengingat pertama sesudah tenggat ({aturan.sesudah[0]} hari); tulis {aturan.sesudah[0]} atau lebih",
		)
	if not (aturan.sebelum or aturan.sesudah or aturan.eskalasi):
		yield "sebelum", "aturan ini tidak mengingatkan siapa pun; isi sebelum, sesudah, atau eskalasi"
