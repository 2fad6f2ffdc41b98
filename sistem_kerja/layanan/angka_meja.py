"""The figures of the desk's number cards whose list is a report: counted without drawing the report.

Each counts what the report shows to the same user with the same filters (a test compares), by one query.
"""

from __future__ import annotations

import frappe
from frappe.utils import add_days, getdate, today

from sistem_kerja.layanan import izin, jabatan_kosong
from sistem_kerja.layanan.beban import BERJALAN, SAMPAI_HARINYA

# As laporan_kerja.KEPATUHAN finds "Belum melapor".
BELUM_MELAPOR = """
	select count(*) from `tabPenugasan`
	where `tabPenugasan`.docstatus = 1 and `tabPenugasan`.status != 'Dibatalkan'
		and `tabPenugasan`.selesai between %(dari)s and %(kemarin)s and {syarat}
		and not exists (
			select 1 from `tabLaporan Pelaksanaan Tugas` l
			where l.penugasan = `tabPenugasan`.name and l.status != 'Draf' and ifnull(l.sifat, '') != 'Berkala')
"""
# As laporan_penugasan.PEGAWAI and beban find those without any load from `mulai` to `selesai`.
TANPA_TUGAS = """
	select count(*) from `tabEmployee` join `tabUnit Organisasi` u on u.name = `tabEmployee`.sk_unit
	where `tabEmployee`.status = 'Active' and `tabEmployee`.sk_jenis_jabatan in ('Fungsional', 'Pelaksana')
		and {syarat}
		and not exists (
			select 1 from `tabPenugasan` p
			where p.pegawai = `tabEmployee`.name and p.docstatus = 1
				and (p.status in %(berjalan)s or (p.status in %(sampai_harinya)s and p.selesai >= %(mulai)s))
				and p.mulai <= %(selesai)s and p.selesai >= %(mulai)s)
		and not exists (
			select 1 from `tabAnggota Tim` a join `tabTim Kerja` t on t.name = a.parent
			where a.parenttype = 'Tim Kerja' and a.pegawai = `tabEmployee`.name and t.status = 'Berjalan'
				and ifnull(a.penugasan, '') = '' and ifnull(a.mulai, %(selesai)s) <= %(selesai)s
				and ifnull(a.selesai, %(mulai)s) >= %(mulai)s)
"""


def belum_melapor() -> int:
	"""Assignments of this year that are over and have no report: those of Kepatuhan Pelaporan that the user may see."""
	return _hitung(BELUM_MELAPOR, "Penugasan", dari=f"{getdate().year}-01-01", kemarin=add_days(today(), -1))


def tanpa_tugas() -> int:
	"""Employees without any load from today to the end of the year, of those whom the user may see."""
	nilai = {"mulai": today(), "selesai": f"{getdate().year}-12-31"}
	return _hitung(TANPA_TUGAS, "Employee", berjalan=BERJALAN, sampai_harinya=SAMPAI_HARINYA, **nilai)


def kosong() -> int:
	"""Structural offices without a holder in the units that the user may see."""
	return len(jabatan_kosong.kosong())


def _hitung(kueri: str, doctype: str, **nilai) -> int:
	# The condition holds escaped values and our own words only; its text is no pattern for parameters.
	syarat = izin.syarat_daftar(doctype=doctype).replace("%", "%%") or "(1 = 1)"
	return int(frappe.db.sql(kueri.format(syarat=syarat), nilai)[0][0])
