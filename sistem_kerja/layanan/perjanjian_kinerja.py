"""Which performance agreements are in force: of a unit for a year, of a ketua tim or pengendali."""

from __future__ import annotations

from datetime import date

import frappe
from frappe.utils import getdate

from sistem_kerja.layanan import organisasi
from sistem_kerja.regulasi import ketentuan
from sistem_kerja.regulasi.model import Profil

DOCTYPE = "Perjanjian Kinerja"
UNIT, KETUA, PENGENDALI = "Unit Organisasi", "Ketua Tim", "Pengendali"
BERLAKU = "Berlaku"


def berlaku(unit: str, tahun: int) -> str | None:
	"""The agreement in force for a unit and year: its own, else that of the nearest unit above it; None without one."""
	return berlaku_banyak([unit], tahun).get(unit)


def berlaku_banyak(unit: list[str], tahun: int) -> dict[str, str]:
	"""The same for several units, in one query; those without an agreement are left out."""
	pohon = organisasi.struktur()
	atas = {u: [x.kode for x in pohon.ke_atas(u)] for u in unit if u in pohon}
	if not atas:
		return {}
	baris = frappe.get_all(
		DOCTYPE,
		filters={
			"jenis": UNIT,
			"tahun": tahun,
			"status": BERLAKU,
			"docstatus": 1,
			"unit": ("in", sorted({k for semua in atas.values() for k in semua})),
		},
		fields=("unit", "name"),
		limit=0,
	)
	ada = {b.unit: b.name for b in baris}
	hasil = {u: next((ada[k] for k in semua if k in ada), None) for u, semua in atas.items()}
	return {u: n for u, n in hasil.items() if n}


def milik_orang(pegawai: list[str], jenis: str, tahun: int) -> set[str]:
	"""Those of these employees who have an agreement in force as ketua tim or pengendali for that year."""
	saring = {
		"jenis": jenis,
		"tahun": tahun,
		"status": BERLAKU,
		"docstatus": 1,
		"pegawai": ("in", pegawai or [""]),
	}
	return set(frappe.get_all(DOCTYPE, filters=saring, pluck="pegawai", limit=0))


def semua_kegiatan(nama: str) -> list[frappe._dict]:
	"""The activities of an agreement, in its order."""
	return frappe.get_all(
		"Kegiatan Perjanjian",
		filters={"parent": nama, "parenttype": DOCTYPE},
		fields=("kegiatan", "rumpun_sub_kegiatan", "jenis_penugasan"),
		order_by="idx",
		limit=0,
	)


def kegiatan_asing(profil: Profil, unit: str, kegiatan: str, tim: bool, hari: date) -> list[ketentuan.Temuan]:
	"""Findings where the unit's agreement does not hold this activity, or holds it for the other kind of assignment."""
	nama = berlaku(unit, hari.year)
	if not nama:
		return []
	cara = "tim" if tim else "individual"
	cocok = [
		b
		for b in semua_kegiatan(nama)
		if _sama(kegiatan) in (_sama(b.kegiatan), _sama(b.rumpun_sub_kegiatan))
	]
	if any(b.jenis_penugasan in (cara, None, "") for b in cocok):
		return []
	ditetapkan = getdate(frappe.db.get_value(DOCTYPE, nama, "tanggal_ditetapkan"))
	sebutan = kegiatan if not cocok else f"{kegiatan} (menjadi penugasan {cara})"
	fakta = ketentuan.FaktaPerjanjianKinerja(hari.year, ditetapkan, kegiatan_berubah=(sebutan,))
	temuan = ketentuan.perjanjian_kinerja(profil, fakta, hari)
	return [t for t in temuan if t.kode == "perjanjian_kinerja.ubah_bila_kegiatan_berubah"]


def _sama(teks: str | None) -> str:
	return " ".join((teks or "").lower().split())
