"""Computed position of employees: their evaluator with article and reason; `reports_to` follows."""

from __future__ import annotations

import frappe
from frappe.utils import getdate, today

from sistem_kerja.layanan import organisasi
from sistem_kerja.regulasi.galat import GalatRegulasi
from sistem_kerja.regulasi.kedudukan import Pejabat, penilai
from sistem_kerja.regulasi.struktur import Pegawai

KOSONG = {"sk_penilai": None, "sk_penilai_jabatan": None, "sk_kedudukan_dasar": None}


def hitung(pegawai: Pegawai) -> dict[str, str | None]:
	"""Values of the computed fields of one employee as of today; the reason says why when there is none."""
	try:
		pejabat = penilai(organisasi.profil_aktif(), organisasi.struktur(), pegawai, getdate(today()))
	except GalatRegulasi as galat:
		return KOSONG | {"reports_to": None, "sk_kedudukan_alasan": str(galat)}
	return {
		"sk_penilai": pejabat.pegawai,
		"sk_penilai_jabatan": pejabat.jabatan,
		"sk_kedudukan_dasar": pejabat.dasar,
		"sk_kedudukan_alasan": _alasan(pejabat),
		"reports_to": pejabat.pegawai,
	}


def _alasan(pejabat: Pejabat) -> str:
	alasan = pejabat.alasan[:1].upper() + pejabat.alasan[1:]
	return alasan if pejabat.pegawai else f"{alasan} (jabatan sedang kosong)"


def hitung_di_bawah(unit: str) -> int:
	"""Recompute everybody in a unit and below: one query to read, one statement to write. Returns how many."""
	lft, rgt = frappe.db.get_value("Unit Organisasi", unit, ("lft", "rgt"))
	kode = frappe.get_all("Unit Organisasi", filters={"lft": (">=", lft), "rgt": ("<=", rgt)}, pluck="name")
	baris = frappe.get_all(
		"Employee",
		filters={"sk_unit": ("in", kode), "sk_jenis_jabatan": ("is", "set"), "status": "Active"},
		fields=organisasi.KOLOM_PEGAWAI,
		limit=0,
	)
	if not baris or not frappe.db.get_single_value("Pengaturan Sistem Kerja", "profil"):
		return 0
	frappe.db.bulk_update(
		"Employee", {b.name: hitung(organisasi.sebagai_pegawai(b)) for b in baris}, update_modified=False
	)
	return len(baris)


def hitung_unit(unit: str) -> int:
	"""Recompute those whom a change of this unit, its head or who acts for him concerns. Returns how many."""
	return hitung_di_bawah(unit)
