"""Script report: the agenda of the books of numbers, with the numbers that are missing."""

from __future__ import annotations

from typing import Any

from frappe import _

from sistem_kerja.layanan import register_nomor
from sistem_kerja.layanan.potongan_laporan import potong


def execute(filters: dict[str, Any] | None = None):
	"""Columns, rows, message, chart, summary; rows are those that the user's lists would show."""
	baris, sela = register_nomor.agenda(filters or {})
	tampil, pesan = potong(baris)
	if sela:
		anjuran = _("Buku ini bersela; lengkapi dengan Buku Manual, atau catat lalu batalkan nomornya.")
		pesan = f"{pesan} {anjuran}" if pesan else anjuran
	tercatat = sum(b["status"] != register_nomor.SELA for b in baris)
	ringkasan = [
		{"label": _("Nomor tercatat"), "value": tercatat, "datatype": "Int"},
		{
			"label": _("Nomor yang tidak ada"),
			"value": sela,
			"datatype": "Int",
			"indicator": "Red" if sela else "Green",
		},
	]
	for satu in tampil:
		satu["keterangan"] = satu.get("alasan_batal") or satu.get("alasan")
		satu["kode_status"], satu["status"] = satu["status"], _(satu["status"])
	return _kolom(), tampil, pesan, None, ringkasan


def _kolom() -> list[dict[str, Any]]:
	return [
		{"fieldname": "nomor", "label": _("Nomor"), "fieldtype": "Data", "align": "left", "width": 280},
		{"fieldname": "tanggal", "label": _("Tanggal"), "fieldtype": "Date", "width": 120},
		{
			"fieldname": "jenis",
			"label": _("Jenis Naskah"),
			"fieldtype": "Data",
			"align": "left",
			"width": 190,
		},
		{"fieldname": "perihal", "label": _("Perihal"), "fieldtype": "Data", "align": "left", "width": 260},
		{"fieldname": "kepada", "label": _("Kepada"), "fieldtype": "Data", "align": "left", "width": 220},
		{
			"fieldname": "penanda_tangan",
			"label": _("Penanda Tangan"),
			"fieldtype": "Data",
			"align": "left",
			"width": 220,
		},
		{"fieldname": "status", "label": _("Status"), "fieldtype": "Data", "align": "left", "width": 150},
		{"fieldname": "buku", "label": _("Buku Nomor"), "fieldtype": "Data", "align": "left", "width": 130},
		{
			"fieldname": "unit",
			"label": _("Unit Penerbit"),
			"fieldtype": "Link",
			"options": "Unit Organisasi",
			"width": 140,
		},
		{
			"fieldname": "naskah",
			"label": _("Naskah"),
			"fieldtype": "Link",
			"options": "Naskah Dinas",
			"width": 130,
		},
		{
			"fieldname": "keterangan",
			"label": _("Keterangan"),
			"fieldtype": "Data",
			"align": "left",
			"width": 240,
		},
	]
