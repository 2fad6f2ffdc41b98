"""Letters from before verification get a code; their frozen PDFs stay as they are, and are known by their SHA-256."""

from __future__ import annotations

import frappe

from sistem_kerja.layanan import verifikasi


def execute() -> None:
	tanpa = frappe.get_all("Naskah Dinas", {"kode_verifikasi": ("is", "not set")}, pluck="name", limit=0)
	for nama in tanpa:
		kode = verifikasi.kode_baru()
		frappe.db.set_value("Naskah Dinas", nama, "kode_verifikasi", kode, update_modified=False)
