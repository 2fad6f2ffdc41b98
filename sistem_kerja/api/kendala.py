"""Recording the answer of another institution to a problem."""

from __future__ import annotations

import frappe

from sistem_kerja.layanan import kendala


@frappe.whitelist(methods=["POST"])
def catat_instansi(nama: str, baris: str, putusan: str, uraian: str) -> str:
	"""Record what another institution answered; for Pengelola Kepegawaian. Returns the document's status."""
	return kendala.catat_instansi(nama, baris, putusan, uraian)
