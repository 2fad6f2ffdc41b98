"""Answers of HR officers to requests to mend a record; layanan.perbaikan_data checks who may."""

from __future__ import annotations

import frappe

from sistem_kerja.layanan import perbaikan_data
from sistem_kerja.layanan.bagian_data import BAGIAN, tercatat


@frappe.whitelist(methods=["GET"])
def kini(nama: str) -> dict[str, str | bool]:
	"""What stands in the record by now, and whether a request may change it."""
	dokumen = frappe.get_doc(perbaikan_data.DOCTYPE, nama)
	dokumen.check_permission("read")
	return {
		"nilai": tercatat(dokumen.pegawai, dokumen.bagian),
		"diterapkan": BAGIAN[dokumen.bagian].diterapkan,
		"menjawab": perbaikan_data.menjawab(dokumen),
	}


@frappe.whitelist(methods=["POST"])
def terapkan(nama: str, catatan: str = "") -> None:
	"""Put what was asked for into the record."""
	perbaikan_data.terapkan(nama, catatan)


@frappe.whitelist(methods=["POST"])
def tandai(nama: str, catatan: str) -> None:
	"""Say what was done where the record was mended by its own way."""
	perbaikan_data.tandai(nama, catatan)


@frappe.whitelist(methods=["POST"])
def tolak(nama: str, alasan: str) -> None:
	"""Refuse with a reason."""
	perbaikan_data.tolak(nama, alasan)
