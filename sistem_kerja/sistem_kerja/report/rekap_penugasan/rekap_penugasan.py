"""Script report: assignments of a year, counted by the unit that owns the work."""

from __future__ import annotations

from typing import Any

from frappe import _

from sistem_kerja.layanan import laporan_penugasan


def execute(filters: dict[str, Any] | None = None):
	"""Columns, rows, message, chart, summary; rows are those that the user's lists would show."""
	baris = laporan_penugasan.rekap(filters or {})
	return _kolom(), baris, None, None, _ringkasan(baris)


def _kolom() -> list[dict[str, Any]]:
	return [
		{
			"fieldname": "unit",
			"label": _("Unit Pemilik Kinerja"),
			"fieldtype": "Link",
			"options": "Unit Organisasi",
			"width": 225,
		},
		{"fieldname": "nama_unit", "label": _("Nama Unit"), "fieldtype": "Data", "width": 240},
		{"fieldname": "jumlah", "label": _("Penugasan"), "fieldtype": "Int", "width": 125},
		{"fieldname": "pegawai", "label": _("Pegawai"), "fieldtype": "Int", "width": 105},
		{"fieldname": "ditugaskan", "label": _("Belum Diterima"), "fieldtype": "Int", "width": 170},
		{"fieldname": "berjalan", "label": _("Berjalan"), "fieldtype": "Int", "width": 115},
		{"fieldname": "lewat", "label": _("Lewat Waktu"), "fieldtype": "Int", "width": 145},
		{"fieldname": "selesai", "label": _("Selesai"), "fieldtype": "Int", "width": 105},
		{"fieldname": "berubah", "label": _("Batal atau Berakhir Dini"), "fieldtype": "Int", "width": 260},
		{"fieldname": "diperpanjang", "label": _("Diperpanjang"), "fieldtype": "Int", "width": 150},
		{"fieldname": "lintas", "label": _("Lintas Unit"), "fieldtype": "Int", "width": 145},
		{"fieldname": "sukarela", "label": _("Sukarela"), "fieldtype": "Int", "width": 115},
	]


def _ringkasan(baris: list[Any]) -> list[dict[str, Any]]:
	return [
		{"label": _("Penugasan"), "value": sum(int(b["jumlah"]) for b in baris), "datatype": "Int"},
		{"label": _("Berjalan"), "value": sum(int(b["berjalan"]) for b in baris), "datatype": "Int"},
		{
			"label": _("Lewat Waktu"),
			"value": sum(int(b["lewat"]) for b in baris),
			"datatype": "Int",
			"indicator": "Red" if any(b["lewat"] for b in baris) else "Green",
		},
	]
