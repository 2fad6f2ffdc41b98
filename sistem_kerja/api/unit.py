"""Choosing a unit among those that the user may see; the decree on the positions of its people."""

from __future__ import annotations

import frappe

from sistem_kerja.layanan import keputusan_kedudukan, unit_terlihat


@frappe.whitelist(methods=["GET", "POST"])
@frappe.validate_and_sanitize_search_inputs
def cari(
	doctype: str, txt: str, searchfield: str, start: int, page_len: int, filters: dict | str
) -> list[tuple[str, str, str]]:
	"""Search of a Link field: code, name and office of units that the user leads, or of all for HR officers."""
	return unit_terlihat.cari(txt, start, page_len)


@frappe.whitelist(methods=["POST"])
def terbitkan_kedudukan(unit: str) -> str:
	"""Issue the decree on positions for a unit and those below; for those who may write the unit. Returns the letter."""
	dokumen = frappe.get_doc("Unit Organisasi", unit)
	dokumen.check_permission("write")
	return keputusan_kedudukan.terbitkan(dokumen)
