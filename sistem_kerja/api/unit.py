"""Choosing a unit in reports and on the Peta Kedudukan: only units that the user may see."""

from __future__ import annotations

import frappe

from sistem_kerja.layanan import unit_terlihat


@frappe.whitelist(methods=["GET", "POST"])
@frappe.validate_and_sanitize_search_inputs
def cari(
	doctype: str, txt: str, searchfield: str, start: int, page_len: int, filters: dict | str
) -> list[tuple[str, str, str]]:
	"""Search of a Link field: code, name and office of units that the user leads, or of all for HR officers."""
	return unit_terlihat.cari(txt, start, page_len)
