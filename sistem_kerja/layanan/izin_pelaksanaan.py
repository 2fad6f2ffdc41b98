"""Who may begin one of the documents around the work itself."""

from __future__ import annotations

import frappe

from sistem_kerja.layanan import izin
from sistem_kerja.layanan.organisasi import pegawai_pengguna


def boleh_memulai(doc, user: str) -> bool:
	"""Whether a user may begin such a document; in whose capacity, the document itself asks.

	Employees report problems of their own assignments; leaders demand reports; whoever is an employee may begin a
	recommendation; monitoring is begun by the system.
	"""
	pegawai = pegawai_pengguna(user)
	if not pegawai:
		return False
	if doc.doctype == "Kendala Pelaksanaan":
		asal = doc.get("penugasan")
		return not asal or frappe.db.get_value("Penugasan", asal, "pegawai") == pegawai
	if doc.doctype == "Permintaan Laporan":
		return bool(izin.cakupan(user))
	return doc.doctype == "Rekomendasi Penilaian"
