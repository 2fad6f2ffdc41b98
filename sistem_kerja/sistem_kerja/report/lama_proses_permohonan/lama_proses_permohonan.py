"""Script report: days from sending a request to its answer, for each request or for each step."""

from __future__ import annotations

from typing import Any

from frappe import _

from sistem_kerja.layanan import laporan_kerja
from sistem_kerja.layanan.potongan_laporan import potong


def execute(filters: dict[str, Any] | None = None):
	"""Columns and rows, message, chart, summary; of the requests that the user may see."""
	saring = filters or {}
	if saring.get("rinci") == "Per Tahap":
		return _kolom_tahap(), laporan_kerja.tahap_permohonan(saring)
	baris = laporan_kerja.permohonan(saring)
	selesai = [b["hari"] for b in baris if b["hari"] is not None]
	return _kolom(), *potong(baris), None, _ringkasan(len(baris) - len(selesai), selesai)


def _kolom() -> list[dict[str, Any]]:
	return [
		{
			"fieldname": "permohonan",
			"label": _("Permohonan"),
			"fieldtype": "Link",
			"options": "Surat Permohonan Pelibatan",
			"width": 160,
		},
		{"fieldname": "kegiatan", "label": _("Kegiatan"), "fieldtype": "Data", "width": 240},
		{"fieldname": "nama_unit", "label": _("Unit Pemilik Kinerja"), "fieldtype": "Data", "width": 225},
		{"fieldname": "nama_dituju", "label": _("Unit yang Dituju"), "fieldtype": "Data", "width": 200},
		{"fieldname": "status", "label": _("Status"), "fieldtype": "Data", "width": 140},
		{"fieldname": "langkah", "label": _("Langkah"), "fieldtype": "Int", "width": 105},
		{"fieldname": "dikirim", "label": _("Dikirim"), "fieldtype": "Datetime", "width": 180},
		{"fieldname": "dijawab", "label": _("Dijawab"), "fieldtype": "Datetime", "width": 180},
		{"fieldname": "hari", "label": _("Hari"), "fieldtype": "Float", "precision": 1, "width": 80},
	]


def _kolom_tahap() -> list[dict[str, Any]]:
	return [
		{"fieldname": "tahap", "label": _("Tahap"), "fieldtype": "Data", "width": 200},
		{"fieldname": "sebagai", "label": _("Oleh"), "fieldtype": "Data", "width": 280},
		{"fieldname": "jumlah", "label": _("Berapa Kali"), "fieldtype": "Int", "width": 145},
		{
			"fieldname": "rata",
			"label": _("Rata-rata Hari"),
			"fieldtype": "Float",
			"precision": 1,
			"width": 170,
		},
		{"fieldname": "terlama", "label": _("Terlama"), "fieldtype": "Float", "precision": 1, "width": 105},
	]


def _ringkasan(menunggu: int, hari: list[float]) -> list[dict[str, Any]]:
	rata = sum(hari) / len(hari) if hari else 0
	return [
		{"label": _("Dijawab"), "value": len(hari), "datatype": "Int", "indicator": "Green"},
		{"label": _("Menunggu jawaban"), "value": menunggu, "datatype": "Int", "indicator": "Orange"},
		{"label": _("Rata-rata hari"), "value": round(rata, 1), "datatype": "Float"},
		{"label": _("Terlama"), "value": round(max(hari, default=0), 1), "datatype": "Float"},
	]
