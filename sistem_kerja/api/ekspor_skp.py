"""Download of results for the SKP."""

from __future__ import annotations

import frappe
from frappe.utils import cint, getdate, today

from sistem_kerja.layanan import ekspor_skp


@frappe.whitelist(methods=["GET"])
def unduh(tahun: int | None = None, pegawai: str | None = None, unit: str | None = None) -> None:
	"""The results of a year (this one) as XLSX: of one employee, of a unit with all below, or of all that I may see."""
	angka = cint(tahun) or getdate(today()).year
	frappe.local.response.filecontent = ekspor_skp.buat(angka, pegawai or None, unit or None)
	frappe.local.response.filename = f"hasil_kerja_{pegawai or unit or 'semua'}_{angka}.xlsx".replace(
		"/", "-"
	)
	frappe.local.response.type = "binary"
