"""Script report: load of employees in a period: who has none, who too much."""

from __future__ import annotations

from typing import Any

from frappe import _

from sistem_kerja.layanan import laporan_penugasan
from sistem_kerja.layanan.potongan_laporan import potong


def execute(filters: dict[str, Any] | None = None):
	"""Columns, rows, message, chart, summary; rows are those that the user's lists would show."""
	baris = laporan_penugasan.beban_pegawai(filters or {})
	return _kolom(), *potong(baris), None, _ringkasan(baris)


def _kolom() -> list[dict[str, Any]]:
	return [
		{
			"fieldname": "pegawai",
			"label": _("Pegawai"),
			"fieldtype": "Link",
			"options": "Employee",
			"width": 130,
		},
		{"fieldname": "nama", "label": _("Nama"), "fieldtype": "Data", "width": 200},
		{"fieldname": "nip", "label": _("NIP"), "fieldtype": "Data", "width": 195},
		{"fieldname": "jabatan", "label": _("Jabatan"), "fieldtype": "Data", "width": 200},
		{"fieldname": "nama_unit", "label": _("Unit"), "fieldtype": "Data", "width": 200},
		{"fieldname": "penugasan", "label": _("Penugasan"), "fieldtype": "Int", "width": 125},
		{"fieldname": "tim", "label": _("Tim"), "fieldtype": "Int", "width": 70},
		{"fieldname": "hari_kerja", "label": _("Hari Kerja"), "fieldtype": "Int", "width": 135},
		{"fieldname": "persen", "label": _("Beban (%)"), "fieldtype": "Int", "width": 125},
		{"fieldname": "keadaan", "label": _("Keadaan"), "fieldtype": "Data", "width": 130},
		{"fieldname": "kegiatan", "label": _("Kegiatan"), "fieldtype": "Data", "width": 320},
	]


def _ringkasan(baris: list[Any]) -> list[dict[str, Any]]:
	return [
		{"label": _("Pegawai"), "value": len(baris), "datatype": "Int"},
		{
			"label": _("Tanpa penugasan"),
			"value": sum(not (b["penugasan"] or b["tim"]) for b in baris),
			"datatype": "Int",
		},
		{
			"label": _("Banyak"),
			"value": sum(b["keadaan"] == _("Banyak") for b in baris),
			"datatype": "Int",
			"indicator": "Red" if any(b["keadaan"] == _("Banyak") for b in baris) else "Green",
		},
	]
