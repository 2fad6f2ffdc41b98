"""What a Link to Unit Organisasi offers: the units that exist, found by code, name, office or abbreviation."""

from __future__ import annotations

import frappe

KOLOM = ("name", "nama_unit", "jabatan_kepala", "singkatan")


@frappe.whitelist(methods=["GET", "POST"])
@frappe.validate_and_sanitize_search_inputs
def cari(
	doctype: str,
	txt: str,
	searchfield: str,
	start: int,
	page_len: int,
	filters: dict | list | None = None,
	as_dict: bool = False,
	**lain: object,
) -> list:
	"""Rows of code, name and office, best match first; dissolved units are left out. The reader's rights apply."""
	saring = frappe.parse_json(filters) or []
	if isinstance(saring, dict):
		saring = [[k, *v] if isinstance(v, list | tuple) else [k, "=", v] for k, v in saring.items()]
	saring = [*saring, ["berakhir", "is", "not set"]]
	atau = [["Unit Organisasi", k, "like", f"%{txt}%"] for k in KOLOM] if txt else None
	baris = frappe.get_list(
		"Unit Organisasi",
		filters=saring,
		or_filters=atau,
		fields=["name", "nama_unit", "jabatan_kepala"],
		order_by="lft",
		limit_start=start,
		limit_page_length=page_len,
		as_list=not as_dict,
	)
	return baris if as_dict else sorted(baris, key=lambda b: not _cocok_di_depan(b, txt))


def _cocok_di_depan(baris: tuple, teks: str) -> bool:
	return any((nilai or "").casefold().startswith(teks.casefold()) for nilai in baris[:2])
