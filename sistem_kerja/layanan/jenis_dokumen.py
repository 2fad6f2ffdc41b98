"""Which of the documents that the rules know have a DocType on this site, and which of their paths."""

from __future__ import annotations

import frappe

from sistem_kerja.regulasi.istilah import Dokumen

BERALUR = (Dokumen.SURAT_PERMOHONAN_PELIBATAN, Dokumen.PENUGASAN, Dokumen.LAPORAN_PELAKSANAAN_TUGAS)
DOCTYPE = frozenset(d.value for d in BERALUR)


def jalur(dokumen: Dokumen) -> frozenset[str]:
	"""The paths that a document can take here: the choices of its field `jalur`."""
	pilihan = frappe.get_meta(dokumen.value).get_field("jalur").options or ""
	return frozenset(pilihan.split("\n")) - {""}
