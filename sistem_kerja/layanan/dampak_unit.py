"""What a change of a unit affects, and which changes wait for their day."""

from __future__ import annotations

import frappe
from frappe import _

from sistem_kerja.layanan import pemegang

DOCTYPE, UNIT = "Perubahan Unit", "Unit Organisasi"
PINDAH, BUBAR, GABUNG = "Pindah", "Bubar", "Gabung"
JENIS = (PINDAH, BUBAR, GABUNG)
TERJADWAL, DILAKSANAKAN, GAGAL, DIBATALKAN = "Terjadwal", "Dilaksanakan", "Gagal", "Dibatalkan"


def dampak(unit: str, jenis: str) -> dict:
	"""How many employees, units and documents under way an act affects: of the whole branch when it moves."""
	semua = cabang(unit)
	sendiri, anak = semua, len(semua) - 1
	if jenis != PINDAH:
		sendiri = [unit]
		anak = frappe.db.count(UNIT, {"parent_unit_organisasi": unit, "berakhir": ("is", "not set")})
	dokumen = pemegang.terbuka(semua)
	return {
		"dampak_pegawai": frappe.db.count("Employee", {"sk_unit": ("in", sendiri), "status": ("!=", "Left")}),
		"dampak_unit": anak,
		"dampak_dokumen": sum(dokumen.values()),
		"dampak_rincian": "; ".join(f"{_(d)}: {n}" for d, n in dokumen.items()),
	}


def dampak_tercatat(doc) -> dict:
	return {k: doc.get(k) for k in ("dampak_pegawai", "dampak_unit", "dampak_dokumen", "dampak_rincian")}


def terjadwal(unit: str) -> list[dict]:
	"""Changes of a unit, or into it, that wait for their day or failed on it."""
	return frappe.get_all(
		DOCTYPE,
		filters={"status": ("in", (TERJADWAL, GAGAL))},
		or_filters={"unit": unit, "tujuan": unit},
		fields=("name", "jenis", "unit", "tujuan", "tanggal", "status", "galat"),
	)


def cabang(unit: str) -> list[str]:
	"""A unit and all that still exists below it."""
	lft, rgt = frappe.db.get_value(UNIT, unit, ("lft", "rgt"))
	return frappe.get_all(
		UNIT, {"lft": (">=", lft), "rgt": ("<=", rgt), "berakhir": ("is", "not set")}, pluck="name", limit=0
	)
