"""Script report: who can do what, best match first, with the present load."""

from __future__ import annotations

from typing import Any

import frappe
from frappe import _
from frappe.utils import cint

from sistem_kerja.layanan import kompetensi, unit_terlihat


def execute(filters: dict[str, Any] | None = None):
	"""Columns and rows. Refused for units that the user may not see."""
	saring = frappe._dict(filters or {})
	kode = unit_terlihat.kode(saring.unit)
	dicari = frappe.parse_json(saring.kompetensi) if isinstance(saring.kompetensi, str) else saring.kompetensi
	if not dicari:
		return _kolom(), [], _("Pilih kompetensi yang dicari.")
	baris = kompetensi.siapa_dapat(dicari, cint(str(saring.tingkat or 1)[:1]), kode)
	if saring.semua:
		baris = [b for b in baris if b["cocok"] == len(set(dicari))]
	return _kolom(), baris, None


def _kolom() -> list[dict[str, Any]]:
	return [
		{
			"fieldname": "pegawai",
			"label": _("Pegawai"),
			"fieldtype": "Link",
			"options": "Employee",
			"width": 120,
		},
		{"fieldname": "nama", "label": _("Nama"), "fieldtype": "Data", "width": 190},
		{"fieldname": "jabatan", "label": _("Jabatan"), "fieldtype": "Data", "width": 220},
		{"fieldname": "nama_unit", "label": _("Unit Organisasi"), "fieldtype": "Data", "width": 220},
		{"fieldname": "cocok", "label": _("Cocok"), "fieldtype": "Int", "width": 90},
		{"fieldname": "jumlah_tingkat", "label": _("Jumlah Tingkat"), "fieldtype": "Int", "width": 170},
		{"fieldname": "rincian", "label": _("Kompetensi dan Tingkat"), "fieldtype": "Data", "width": 320},
		{"fieldname": "beban", "label": _("Penugasan Berjalan"), "fieldtype": "Int", "width": 205},
	]
