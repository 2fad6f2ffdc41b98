"""A person's own notices (`layanan.kabar` writes them to the bell) for the portal, where there is no bell of the desk."""

from __future__ import annotations

import html
from typing import Any

import frappe
from frappe.utils import strip_html

CATATAN = "Notification Log"
TERBARU = 8
KOLOM = ("name", "subject", "link", "document_type", "document_name", "creation", "read as terbaca")


def terbaru(batas: int = TERBARU) -> dict[str, Any]:
	"""The newest notices of the present user and how many he has not read: two queries.

	Each names its document, or `tautan`, an address on this site.
	"""
	saring = {"for_user": frappe.session.user}
	# His own rows and no others: the filter is the permission, and portal accounts need no right to the DocType.
	baris = frappe.get_all(CATATAN, filters=saring, fields=KOLOM, order_by="creation desc", limit=batas)
	belum = frappe.db.count(CATATAN, {**saring, "read": 0})
	for satu in baris:
		# Words for the desk's bell are HTML; here they are text.
		satu.teks = html.unescape(strip_html(satu.pop("subject") or "")).strip()
		satu.tautan = _tautan_sendiri(satu.pop("link"))
	return {"baris": baris, "belum": belum}


def tandai(nama: str | None = None) -> int:
	"""Mark one of his notices as read, or all of them; how many are left."""
	saring = {"for_user": frappe.session.user, "read": 0}
	kini = {**saring, "name": nama} if nama else saring
	frappe.db.set_value(CATATAN, kini, "read", 1, update_modified=False)
	return frappe.db.count(CATATAN, saring)


def _tautan_sendiri(tautan: str | None) -> str | None:
	"""Never an address elsewhere, whoever wrote the row."""
	aman = tautan and tautan.startswith("/") and not tautan.startswith(("//", "/\\"))
	return tautan if aman else None
