"""Facts for the Peta Kedudukan of a unit: a fixed number of queries, however large the unit."""

from __future__ import annotations

from typing import Any

import frappe
from frappe import _
from frappe.utils import getdate, today

from sistem_kerja.layanan import organisasi, penetapan_penilai
from sistem_kerja.layanan.jawaban_kedudukan import struktur_bertindak
from sistem_kerja.layanan.pejabat_sementara import pemegang_hari_ini
from sistem_kerja.layanan.susunan_peta import Bahan, susun
from sistem_kerja.regulasi.galat import GalatRegulasi
from sistem_kerja.regulasi.kedudukan import semua_penilai
from sistem_kerja.regulasi.struktur import Unit

KOLOM_UNIT = (
	*("name", "nama_unit", "parent_unit_organisasi", "jabatan_kepala", "tingkat"),
	*("kepala", "nama_kepala", "lft", "rgt", "berakhir"),
)
KOLOM_PEGAWAI = (*organisasi.KOLOM_PEGAWAI, "sk_penilai", "sk_kedudukan_dasar", "sk_kedudukan_alasan")


def data(unit: str) -> dict[str, Any]:
	"""Boxes, lines and problems of a unit with everything below, as `susunan_peta.susun` shapes them.

	The caller has checked that the user may see the unit.
	"""
	tanggal = getdate(today())
	units = _units(unit)
	pengganti = pemegang_hari_ini(tanggal)
	pegawai = _pegawai(units)
	bahan = Bahan(
		akar=unit,
		units=units,
		pegawai=pegawai,
		seharusnya=_seharusnya(pegawai, tanggal),
		struktur=organisasi.struktur(),
		pengganti={u: p.pejabat for u, p in pengganti.items()},
		sifat={u: str(p.sifat) for u, p in pengganti.items()},
		ditetapkan=set(penetapan_penilai.berlaku(tanggal)),
	)
	bahan.nama.update(_nama(bahan))
	return susun(bahan) | {
		"tanggal": tanggal.isoformat(),
		"singkatan": organisasi.profil_aktif().daerah.singkatan,
	}


def _units(unit: str) -> list[dict[str, Any]]:
	lft, rgt = frappe.db.get_value("Unit Organisasi", unit, ("lft", "rgt")) or (0, -1)
	saring = {"lft": (">=", lft), "rgt": ("<=", rgt)}
	# Rights were checked for the topmost unit; get_all skips the list condition on purpose.
	units = frappe.get_all("Unit Organisasi", filters=saring, fields=KOLOM_UNIT, order_by="lft", limit=0)
	if not units:
		frappe.throw(_("Unit {0} tidak ada. Pilih unit dari daftar.").format(unit), frappe.DoesNotExistError)
	# A unit that has ended lies below its successor; on its own it can still be drawn.
	return [u for u in units if u.name == unit or not u.berakhir or u.berakhir >= getdate(today())]


def _pegawai(units: list[dict[str, Any]]) -> list[dict[str, Any]]:
	"""Active employees of these units, and their heads wherever they are placed."""
	kepala = [u.kepala for u in units if u.kepala]
	return frappe.get_all(
		"Employee",
		filters={"status": "Active"},
		or_filters=[["sk_unit", "in", [u.name for u in units]], ["name", "in", kepala or [""]]],
		fields=KOLOM_PEGAWAI,
		order_by="employee_name",
		limit=0,
	)


def _seharusnya(pegawai: list[dict[str, Any]], tanggal) -> dict[str, Any]:
	"""What the rules say today of each employee, or why they say nothing."""
	lengkap = [organisasi.sebagai_pegawai(p) for p in pegawai if p.sk_unit and p.sk_jenis_jabatan]
	try:
		return semua_penilai(organisasi.profil_aktif(), struktur_bertindak(tanggal), lengkap, tanggal)
	except GalatRegulasi as galat:
		return {p.id: galat for p in lengkap}


def _nama(bahan: Bahan) -> dict[str, str]:
	"""Names of evaluators and acting officials who are not among the employees read; active ones only."""
	dikenal = {p.name for p in bahan.pegawai}
	dicari = {p.sk_penilai for p in bahan.pegawai} | set(bahan.pengganti.values())
	dicari |= {u.kepala for u in _penilai_luar(bahan)}
	baris = frappe.get_all(
		"Employee",
		filters={"name": ("in", [*(dicari - dikenal - {None}), ""]), "status": "Active"},
		fields=("name", "employee_name"),
		limit=0,
	)
	return {b.name: b.employee_name for b in baris}


def _penilai_luar(bahan: Bahan) -> list[Unit]:
	"""Units whose head evaluates somebody of these by the rules."""
	kode = {p.unit for p in bahan.seharusnya.values() if not isinstance(p, GalatRegulasi)}
	return [bahan.struktur.unit(k) for k in kode]
