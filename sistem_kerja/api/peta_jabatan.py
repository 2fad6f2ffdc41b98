"""The buttons of Peta Jabatan: propose lines, issue the decree."""

from __future__ import annotations

from typing import Any

import frappe
from frappe import _

from sistem_kerja.layanan import peta_jabatan


@frappe.whitelist(methods=["POST"])
def usulkan(unit: str, sudah: list | str | None = None) -> list[dict[str, Any]]:
	"""Lines for a unit and those below that are not in `sudah` ([unit, jabatan, jenjang]) yet, from present employees.

	Only for those who may write job maps. Makes the Designations of offices that nobody has held yet.
	"""
	if not frappe.has_permission("Peta Jabatan", "create"):
		frappe.throw(_("Hanya Pengelola Kepegawaian yang menyusun peta jabatan."), frappe.PermissionError)
	if not frappe.db.exists("Unit Organisasi", unit):
		frappe.throw(_("Unit {0} tidak ada. Pilih unit dari daftar.").format(unit), frappe.DoesNotExistError)
	ada = {(b[0] or unit, b[1], b[2]) for b in frappe.parse_json(sudah) or []}
	hasil = peta_jabatan.usulkan(unit, ada)
	peta_jabatan.lengkapi_jabatan(b["jabatan"] for b in hasil)
	return hasil


@frappe.whitelist(methods=["POST"])
def terbitkan(nama: str) -> dict[str, str]:
	"""Issue the decree of a draft map and submit it; for those who may submit job maps. Returns its number and date."""
	dokumen = frappe.get_doc("Peta Jabatan", nama)
	dokumen.check_permission("submit")
	peta_jabatan.terbitkan(dokumen)
	return {"nomor": dokumen.nomor, "tanggal": str(dokumen.tanggal)}
