"""Which print format a document offers first: that of the letter which its own rules give it."""

from __future__ import annotations

import frappe

from sistem_kerja.layanan import isi_naskah
from sistem_kerja.regulasi import alur as aturan_alur
from sistem_kerja.regulasi.galat import AturanTidakAda
from sistem_kerja.regulasi.naskah import NASKAH


def bawaan(dokumen) -> str:
	"""Name of the Print Format of the first letter that the document's flow issues on its path; empty for none."""
	nama = [NASKAH[j].nama for j in _naskah(dokumen) if j in NASKAH]
	saring = {"doc_type": dokumen.doctype, "disabled": 0, "name": ("in", nama)}
	ada = frappe.get_all("Print Format", filters=saring, pluck="name") if nama else []
	return next((n for n in nama if n in ada), "")


def _naskah(dokumen) -> list[str]:
	if dokumen.doctype != "Penugasan":
		return [n for t in dokumen.alur().tahap for x in t.tindakan for n in x.naskah]
	return [jenis for jenis in aturan_alur.MENUGASKAN if _ditetapkan(dokumen, jenis)]


def _ditetapkan(dokumen, jenis: str) -> bool:
	try:
		return bool(isi_naskah.penetapan(dokumen, jenis))
	except AturanTidakAda:  # this regency assigns by the other letter, or by none
		return False
