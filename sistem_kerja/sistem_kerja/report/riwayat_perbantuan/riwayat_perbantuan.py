"""Script report: who was lent across units or institutions in a year, how often."""

from __future__ import annotations

from typing import Any

from frappe import _

from sistem_kerja.layanan import laporan_penugasan
from sistem_kerja.layanan.potongan_laporan import potong


def execute(filters: dict[str, Any] | None = None):
	"""Columns, rows, message, chart, summary; rows are those that the user's lists would show."""
	baris = laporan_penugasan.perbantuan(filters or {})
	return _kolom(), *potong(baris), None, _ringkasan(baris)


def _kolom() -> list[dict[str, Any]]:
	return [
		{
			"fieldname": "name",
			"label": _("Penugasan"),
			"fieldtype": "Link",
			"options": "Penugasan",
			"width": 150,
		},
		{
			"fieldname": "pegawai",
			"label": _("Pegawai"),
			"fieldtype": "Link",
			"options": "Employee",
			"width": 130,
		},
		{"fieldname": "nama_pegawai", "label": _("Nama"), "fieldtype": "Data", "width": 200},
		{"fieldname": "nip", "label": _("NIP"), "fieldtype": "Data", "width": 195},
		{"fieldname": "ke", "label": _("Ke-"), "fieldtype": "Int", "width": 70},
		{"fieldname": "batas", "label": _("Batas"), "fieldtype": "Int", "width": 90},
		{"fieldname": "unit_asal", "label": _("Unit Asal"), "fieldtype": "Data", "width": 200},
		{"fieldname": "unit_pemilik", "label": _("Unit Pemilik Kinerja"), "fieldtype": "Data", "width": 225},
		{"fieldname": "kegiatan", "label": _("Kegiatan"), "fieldtype": "Data", "width": 240},
		{"fieldname": "jalur", "label": _("Jalur"), "fieldtype": "Data", "width": 170},
		{"fieldname": "mulai", "label": _("Mulai"), "fieldtype": "Date", "width": 125},
		{"fieldname": "selesai", "label": _("Selesai"), "fieldtype": "Date", "width": 125},
		{"fieldname": "status", "label": _("Status"), "fieldtype": "Data", "width": 100},
	]


def _ringkasan(baris: list[Any]) -> list[dict[str, Any]]:
	return [
		{"label": _("Perbantuan"), "value": len(baris), "datatype": "Int"},
		{"label": _("Pegawai"), "value": len({b["pegawai"] for b in baris}), "datatype": "Int"},
		{
			"label": _("Mencapai batas"),
			"value": len({b["pegawai"] for b in baris if b["batas"] and b["ke"] >= b["batas"]}),
			"datatype": "Int",
		},
	]
