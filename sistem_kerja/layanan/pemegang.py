"""Keeps the stored holder of open documents true when an office changes hands."""

from __future__ import annotations

import frappe
from frappe import _
from frappe.utils import now_datetime

from sistem_kerja.layanan import pemberitahuan
from sistem_kerja.layanan.dokumen import DokumenBeralur
from sistem_kerja.layanan.galat import TindakanTidakSah
from sistem_kerja.layanan.jenis_dokumen import BERALUR
from sistem_kerja.regulasi.galat import GalatRegulasi

KOLOM = ("pemegang", "nama_pemegang", "pemegang_user", "pemegang_jabatan", "pemegang_dasar", "pemegang_sejak")


def segarkan(jabatan: str, pejabat_lama: str | None) -> int:
	"""Hand over what waits for an office: documents of its former holder, and those that waited while it was vacant.

	Returns how many documents were handed over.
	"""
	nama = [
		(d.value, n)
		for d in BERALUR
		for n in frappe.get_all(
			d.value,
			filters={"docstatus": ("<", 2)},
			or_filters=[
				["pemegang", "=", pejabat_lama or "-"],
				["pemegang_jabatan", "=", sebut_kosong(jabatan)],
			],
			pluck="name",
		)
	]
	for doctype, satu in nama:
		_serahkan(frappe.get_doc(doctype, satu))
	return len(nama)


def sebut_kosong(jabatan: str) -> str:
	return _("{0} (kosong)").format(jabatan)


def _serahkan(dokumen: DokumenBeralur) -> None:
	lama, jabatan = dokumen.pemegang, dokumen.pemegang_jabatan or ""
	try:
		dokumen.tentukan_pemegang()
	except (GalatRegulasi, TindakanTidakSah):
		# Vacant, or its new holder has no account: it waits visibly and goes on when that is mended.
		frappe.clear_messages()
		kosong = sebut_kosong("")
		dokumen.update(dict.fromkeys(KOLOM))
		dokumen.pemegang_jabatan = jabatan if jabatan.endswith(kosong) else sebut_kosong(jabatan)
	if dokumen.pemegang != lama:
		dokumen.pemegang_sejak = now_datetime()
		dokumen.db_set({k: dokumen.get(k) for k in KOLOM})
		pemberitahuan.serahkan(dokumen)
