"""Evaluators named by a decision instead of by rule: "pejabat lain yang diberi pendelegasian kewenangan"."""

from __future__ import annotations

from datetime import date

import frappe
from frappe.utils import format_date, getdate, today

from sistem_kerja.layanan import organisasi
from sistem_kerja.regulasi.aturan import kutip
from sistem_kerja.regulasi.istilah import Tingkat
from sistem_kerja.regulasi.kedudukan import Pejabat

DELEGASI = "Pendelegasian kewenangan"
# Ketentuan umum of every regulation: "atasan langsung dengan ketentuan paling rendah pejabat pengawas".
PALING_RENDAH = (Tingkat.KEPALA_DAERAH, Tingkat.JPT_PRATAMA, Tingkat.ADMINISTRATOR, Tingkat.PENGAWAS)


class Penetapan(frappe._dict):
	"""One decision in force: `name`, `pegawai`, `selesai` and `pejabat`, the evaluator as the rules write one."""


def berlaku(tanggal: date | None = None) -> dict[str, Penetapan]:
	"""Decisions in force on a date (today), by employee; one query, kept for the request.

	One whose evaluator has left falls away, so that the rule's evaluator returns.
	"""
	hari = getdate(tanggal or today())
	simpanan = getattr(frappe.local, "sk_penetapan", None)
	if simpanan is None:
		simpanan = frappe.local.sk_penetapan = {}
	if hari not in simpanan:
		simpanan[hari] = {b.pegawai: _penetapan(b) for b in _baca(hari)}
	return simpanan[hari]


def lupakan() -> None:
	frappe.local.sk_penetapan = None


def pejabat(tanggal: date | None = None) -> dict[str, Pejabat]:
	"""The same for the context of a document (`Konteks.penetapan`)."""
	return {pegawai: satu.pejabat for pegawai, satu in berlaku(tanggal).items()}


def _baca(hari: date) -> list:
	p, e = frappe.qb.DocType("Penetapan Penilai"), frappe.qb.DocType("Employee")
	unit = frappe.qb.DocType("Unit Organisasi")
	query = (
		frappe.qb.from_(p)
		.join(e)
		.on(e.name == p.penilai)
		.left_join(unit)
		.on(unit.kepala == p.penilai)
		.where((p.mulai <= hari) & (p.selesai >= hari) & (e.status == "Active"))
		.select(p.name, p.pegawai, p.penilai, p.alasan, p.dasar, p.nomor_surat, p.selesai)
		.select(e.designation, e.employee_name, e.sk_unit, unit.name.as_("unit"), unit.jabatan_kepala)
		.orderby(p.mulai)
	)
	return query.run(as_dict=True)


def _penetapan(baris) -> Penetapan:
	jabatan = baris.jabatan_kepala or baris.designation or baris.employee_name
	dasar = kutip(organisasi.profil_aktif(), baris.dasar)
	alasan = f"dinilai oleh {jabatan} karena {baris.alasan} (penetapan {baris.nomor_surat or baris.name}, sampai {format_date(baris.selesai)}); {dasar}"
	orang = Pejabat(baris.unit or baris.sk_unit or "", jabatan, baris.penilai, dasar, alasan)
	return Penetapan(name=baris.name, pegawai=baris.pegawai, selesai=getdate(baris.selesai), pejabat=orang)


def memimpin(pegawai: str) -> bool:
	"""Whether he heads a unit as pejabat pengawas or higher."""
	tingkat = [t.value for t in PALING_RENDAH]
	return bool(frappe.db.exists("Unit Organisasi", {"kepala": pegawai, "tingkat": ("in", tingkat)}))


def penilai_hari_ini(pegawai: list[str]) -> set[str]:
	"""Those of these employees who evaluate somebody by decision today: they need the role of an evaluator."""
	return {p.pejabat.pegawai for p in berlaku().values()} & {*pegawai}


def berubah() -> list[str]:
	"""Employees whose stored decision is not the one in force today: one began or ended since."""
	kini = {pegawai: satu.name for pegawai, satu in berlaku().items()}
	tersimpan = dict(
		frappe.get_all(
			"Employee",
			filters={"sk_penetapan": ("is", "set"), "status": "Active"},
			fields=("name", "sk_penetapan"),
			as_list=True,
			limit=0,
		)
	)
	return sorted(p for p in kini.keys() | tersimpan.keys() if kini.get(p) != tersimpan.get(p))
