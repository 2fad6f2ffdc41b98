"""Periods for the desk's calendar and Gantt chart: of what the user's list shows, for reading only."""

from __future__ import annotations

from typing import Any

import frappe
from frappe import _
from frappe.utils import getdate

from sistem_kerja.layanan import pelaksanaan

# The text of an event, joined from these fields; and the statuses that are no longer of interest.
JUDUL = {"Penugasan": ("nama_pegawai", "kegiatan"), "Tim Kerja": ("nama_tim", "nama_ketua")}
GUGUR = ("Dibatalkan", "Ditolak", "Diganti")
TERBANYAK = 1000


@frappe.whitelist(methods=["GET"])
def acara(
	doctype: str,
	start: str,
	end: str,
	filters: str | list | None = None,
	fields: str | list | None = None,
	field_map: str | dict | None = None,
) -> list[dict[str, Any]]:
	"""Events between two days, of the documents that the user may see; `fields` and `field_map` are Frappe's."""
	_kenal(doctype)
	saring = [*(frappe.parse_json(filters) or []), [doctype, "status", "not in", GUGUR]]
	masa = [[doctype, "mulai", "<=", getdate(end)], [doctype, "selesai", ">=", getdate(start)]]
	kolom = ("name", "status", "mulai", "selesai", *JUDUL[doctype])
	baris = frappe.get_list(
		doctype, filters=saring + masa, fields=kolom, order_by="mulai, name", limit=TERBANYAK
	)
	for satu in baris:
		satu.judul = " · ".join(str(satu[k]) for k in JUDUL[doctype] if satu[k])
		# The calendar lets drafts be dragged; a period is changed in its document.
		satu.docstatus = 1
	return baris


@frappe.whitelist(methods=["GET"])
def kemajuan(penugasan: str | list[str]) -> dict[str, int]:
	"""Mean progress in percent of those of these assignments that the user may see."""
	diminta = frappe.parse_json(penugasan)
	if not isinstance(diminta, list) or len(diminta) > TERBANYAK:
		frappe.throw(_("Sebutkan penugasannya, paling banyak {0}.").format(TERBANYAK))
	terlihat = frappe.get_list(
		"Penugasan", filters={"name": ("in", [str(n) for n in diminta] or [""])}, pluck="name", limit=0
	)
	return pelaksanaan.kemajuan(terlihat)


def _kenal(doctype: str) -> None:
	if doctype not in JUDUL:
		frappe.throw(_("Kalender hanya tersedia untuk {0}.").format(", ".join(_(d) for d in JUDUL)))
