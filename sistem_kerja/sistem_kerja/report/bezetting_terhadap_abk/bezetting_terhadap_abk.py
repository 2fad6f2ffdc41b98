"""Script report: need by ABK, filled and difference per unit and position."""

from __future__ import annotations

from typing import Any

import frappe
from frappe import _
from frappe.utils import getdate, today

from sistem_kerja.layanan import bezetting

TAMPAK = 10  # bars of the chart


def execute(filters: dict[str, Any] | None = None):
	"""Columns, rows, message, chart, summary. Refused for units that the user may not see."""
	saring = frappe._dict(filters or {})
	baris, tanpa = bezetting.daftar(saring.unit, getdate(saring.tanggal or today()))
	menurut = saring.menurut or "Unit dan jabatan"
	kurang = sum(max(0, -b["selisih"]) for b in baris)
	lebih = sum(max(0, b["selisih"]) for b in baris)
	ringkas = _ringkasan(baris, kurang, lebih)
	tampil = bezetting.gabung(baris, menurut) if menurut in ("Unit", "Jabatan") else baris
	if saring.hanya_selisih:
		tampil = [b for b in tampil if b["selisih"] or b.get("kurang") or b.get("lebih")]
	return _kolom(menurut), tampil, _pesan(tanpa), _grafik(tampil, menurut), ringkas


def _kolom(menurut: str) -> list[dict[str, Any]]:
	unit = [
		{
			"fieldname": "unit",
			"label": _("Unit Organisasi"),
			"fieldtype": "Link",
			"options": "Unit Organisasi",
			"width": 180,
		},
		{"fieldname": "nama_unit", "label": _("Nama Unit"), "fieldtype": "Data", "width": 240},
	]
	jabatan = [
		{
			"fieldname": "jabatan",
			"label": _("Jabatan"),
			"fieldtype": "Link",
			"options": "Designation",
			"width": 260,
		},
		{"fieldname": "jenis_jabatan", "label": _("Jenis Jabatan"), "fieldtype": "Data", "width": 160},
		{"fieldname": "jenjang", "label": _("Jenjang"), "fieldtype": "Data", "width": 110},
	]
	peta = {
		"fieldname": "peta",
		"label": _("Peta Jabatan"),
		"fieldtype": "Link",
		"options": "Peta Jabatan",
		"width": 170,
	}
	angka = [("kebutuhan", _("Kebutuhan (ABK)")), ("terisi", _("Terisi")), ("selisih", _("Selisih"))]
	if menurut in ("Unit", "Jabatan"):
		angka += [("kurang", _("Kurang")), ("lebih", _("Lebih"))]
	kolom = {"Unit": unit, "Jabatan": jabatan}.get(menurut, [*unit, *jabatan])
	hitungan = [{"fieldname": f, "label": t, "fieldtype": "Int", "width": 110} for f, t in angka]
	return [*kolom, *hitungan, *([] if menurut == "Jabatan" else [peta])]


def _pesan(tanpa: list[str]) -> str | None:
	if not tanpa:
		return None
	sebut = ", ".join(frappe.utils.escape_html(k) for k in tanpa[:5]) + ("" if len(tanpa) <= 5 else " …")
	return _(
		"{0} unit berpegawai belum mempunyai peta jabatan yang berlaku, jadi tidak dihitung: {1}"
	).format(len(tanpa), sebut)


def _grafik(baris: list[dict[str, Any]], menurut: str) -> dict[str, Any] | None:
	"""The largest differences, need beside filled."""
	terbesar = sorted(baris, key=lambda b: -abs(b["selisih"]))[:TAMPAK]
	if not terbesar:
		return None
	nama = [(b.get("nama_unit") if menurut == "Unit" else b.get("jabatan")) or "" for b in terbesar]
	return {
		"data": {
			"labels": [n if len(n) <= 32 else n[:31] + "…" for n in nama],
			"datasets": [
				{"name": _("Kebutuhan (ABK)"), "values": [b["kebutuhan"] for b in terbesar]},
				{"name": _("Terisi"), "values": [b["terisi"] for b in terbesar]},
			],
		},
		"type": "bar",
	}


def _ringkasan(baris: list[dict[str, Any]], kurang: int, lebih: int) -> list[dict[str, Any]]:
	isi = (
		(_("Kebutuhan (ABK)"), sum(b["kebutuhan"] for b in baris), "Blue"),
		(_("Terisi"), sum(b["terisi"] for b in baris), "Blue"),
		(_("Kekurangan"), kurang, "Red" if kurang else "Green"),
		(_("Kelebihan"), lebih, "Orange" if lebih else "Green"),
	)
	return [{"label": t, "value": n, "datatype": "Int", "indicator": w} for t, n, w in isi]
