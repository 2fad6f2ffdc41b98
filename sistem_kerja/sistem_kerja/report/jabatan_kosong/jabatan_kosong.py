"""Script report: structural offices without a holder."""

from __future__ import annotations

from typing import Any

import frappe
from frappe import _

from sistem_kerja.layanan import jabatan_kosong


def execute(filters: dict[str, Any] | None = None):
	"""Columns, rows, message, chart, summary. Refused for units that the user may not see."""
	baris = jabatan_kosong.daftar((filters or {}).get("unit"))
	per_tingkat: dict[str, int] = {}
	for satu in baris:
		satu["tingkat"] = _(satu["tingkat"])
		per_tingkat[satu["tingkat"]] = per_tingkat.get(satu["tingkat"], 0) + 1
	pesan = _("Jabatan yang belum pernah diisi dihitung sejak unitnya dicatat.") if baris else None
	return _kolom(), baris, pesan, _grafik(per_tingkat), _ringkasan(baris)


def _kolom() -> list[dict[str, Any]]:
	return [
		{
			"fieldname": "unit",
			"label": _("Unit Organisasi"),
			"fieldtype": "Link",
			"options": "Unit Organisasi",
			"width": 180,
		},
		{"fieldname": "nama_unit", "label": _("Nama Unit"), "fieldtype": "Data", "width": 220},
		{"fieldname": "jabatan", "label": _("Jabatan"), "fieldtype": "Data", "width": 260},
		{"fieldname": "tingkat", "label": _("Tingkat"), "fieldtype": "Data", "width": 120},
		{"fieldname": "induk", "label": _("Unit Induk"), "fieldtype": "Data", "width": 200},
		{"fieldname": "sejak", "label": _("Kosong Sejak"), "fieldtype": "Date", "width": 150},
		{"fieldname": "hari", "label": _("Hari"), "fieldtype": "Int", "width": 80},
		{"fieldname": "sifat", "label": _("Sebagai"), "fieldtype": "Data", "width": 105},
		{
			"fieldname": "pengganti",
			"label": _("Pejabat Sementara"),
			"fieldtype": "Link",
			"options": "Employee",
			"width": 195,
		},
		{"fieldname": "nama_pengganti", "label": _("Nama"), "fieldtype": "Data", "width": 160},
		{"fieldname": "sampai", "label": _("Sampai"), "fieldtype": "Date", "width": 125},
		{"fieldname": "menunggu", "label": _("Dokumen Menunggu"), "fieldtype": "Int", "width": 190},
		{"fieldname": "dokumen", "label": _("Dokumen"), "fieldtype": "Data", "width": 260},
	]


def _grafik(per_tingkat: dict[str, int]) -> dict[str, Any] | None:
	if not per_tingkat:
		return None
	return {
		"data": {
			"labels": list(per_tingkat),
			"datasets": [{"name": _("Jabatan kosong"), "values": list(per_tingkat.values())}],
		},
		"type": "bar",
	}


def _ringkasan(baris: list[Any]) -> list[dict[str, Any]]:
	tanpa = sum(not b.get("pengganti") for b in baris)
	return [
		{"label": _("Jabatan kosong"), "value": len(baris), "datatype": "Int"},
		{
			"label": _("Tanpa Pejabat Sementara"),
			"value": tanpa,
			"datatype": "Int",
			"indicator": "Red" if tanpa else "Green",
		},
		{
			"label": _("Dokumen menunggu"),
			"value": sum(frappe.utils.cint(b["menunggu"]) for b in baris),
			"datatype": "Int",
		},
	]
