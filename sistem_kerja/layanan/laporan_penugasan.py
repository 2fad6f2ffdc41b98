"""Rows of the reports on assignments: set queries under the same conditions as the lists."""

from __future__ import annotations

from typing import Any

import frappe
from frappe import _
from frappe.utils import cint, getdate, nowdate

from sistem_kerja.layanan import izin, organisasi
from sistem_kerja.layanan.beban import BERJALAN, beban, hari_kerja
from sistem_kerja.layanan.fakta_penugasan import LINTAS
from sistem_kerja.regulasi.pemeriksa import Pemeriksa

REKAP = """
	select u.name unit, u.nama_unit, count(*) jumlah,
		count(distinct `tabPenugasan`.pegawai) pegawai,
		sum(`tabPenugasan`.status = 'Ditugaskan') ditugaskan, sum(`tabPenugasan`.status = 'Berjalan') berjalan,
		sum(`tabPenugasan`.status = 'Selesai') selesai,
		sum(`tabPenugasan`.status in ('Dibatalkan', 'Diakhiri', 'Diganti')) berubah,
		sum(`tabPenugasan`.selesai_semula is not null and `tabPenugasan`.status in %(berjalan)s) diperpanjang,
		sum(`tabPenugasan`.status in %(berjalan)s and `tabPenugasan`.selesai < %(hari_ini)s) lewat,
		sum(`tabPenugasan`.jalur like 'sukarela%%') sukarela, sum(`tabPenugasan`.jalur in %(lintas)s) lintas
	from `tabPenugasan` join `tabUnit Organisasi` u on u.name = `tabPenugasan`.unit_pemilik
	where `tabPenugasan`.docstatus = 1 and `tabPenugasan`.mulai between %(awal)s and %(akhir)s and {syarat}
	group by u.name, u.nama_unit, u.lft order by u.lft
"""
# The number counts every lending of a person in the year, those included that the reader may not see.
PERBANTUAN = """
	select `tabPenugasan`.name, `tabPenugasan`.pegawai, `tabPenugasan`.nama_pegawai, `tabPenugasan`.nip,
		a.nama_unit unit_asal, p.nama_unit unit_pemilik, `tabPenugasan`.kegiatan, `tabPenugasan`.jalur,
		`tabPenugasan`.mulai, `tabPenugasan`.selesai, `tabPenugasan`.status, urut.ke
	from `tabPenugasan`
	join (
		select name, row_number() over (partition by pegawai order by mulai, name) ke from `tabPenugasan`
		where docstatus = 1 and status != 'Dibatalkan' and jalur in %(lintas)s
			and mulai between %(awal)s and %(akhir)s
	) urut on urut.name = `tabPenugasan`.name
	join `tabUnit Organisasi` p on p.name = `tabPenugasan`.unit_pemilik
	left join `tabUnit Organisasi` a on a.name = `tabPenugasan`.unit_pegawai
	where {syarat}
	order by `tabPenugasan`.nama_pegawai, `tabPenugasan`.pegawai, urut.ke
"""
PEGAWAI = """
	select `tabEmployee`.name pegawai, `tabEmployee`.employee_name nama, `tabEmployee`.sk_nip nip,
		`tabEmployee`.designation jabatan, u.nama_unit
	from `tabEmployee` join `tabUnit Organisasi` u on u.name = `tabEmployee`.sk_unit
	where `tabEmployee`.status = 'Active' and `tabEmployee`.sk_jenis_jabatan in ('Fungsional', 'Pelaksana')
		and {syarat}
	order by u.lft, `tabEmployee`.employee_name
"""
# From so many pieces of work at one time on, or from more than all working days, a load is called heavy.
BANYAK = 3


def rekap(saring: dict[str, Any]) -> list[dict]:
	"""Assignments that begin in `tahun`, counted by the unit that owns the work."""
	return _baca(REKAP, "Penugasan", saring, ("unit_pemilik",), **_tahun(saring))


def perbantuan(saring: dict[str, Any]) -> list[dict]:
	"""Each lending across units or institutions in `tahun`, numbered per person, beside the limit of the regulation."""
	profil, tanggal = organisasi.profil_aktif(), getdate(nowdate())
	batas = Pemeriksa(profil, tanggal).batas("penugasan.maks_perbantuan")
	baris = _baca(PERBANTUAN, "Penugasan", saring, ("unit_pemilik", "unit_pegawai"), **_tahun(saring))
	for satu in baris:
		satu["batas"] = batas
		satu["jalur"] = satu["jalur"].replace("_", " ").capitalize()
	return baris


def beban_pegawai(saring: dict[str, Any]) -> list[dict]:
	"""Load of each functional and executing employee whom the user may see, from `mulai` to `selesai`.

	`keadaan` limits to those without any work or with much. Three queries, however many people.
	"""
	mulai = getdate(saring.get("mulai") or nowdate())
	selesai = getdate(saring.get("selesai") or f"{mulai.year}-12-31")
	if selesai < mulai:
		frappe.throw(_("Tanggal selesai mendahului tanggal mulai. Perbaiki saringannya."))
	baris = _baca(PEGAWAI, "Employee", saring, ("sk_unit",))
	muatan, tersedia = beban([b["pegawai"] for b in baris], mulai, selesai), hari_kerja(mulai, selesai)
	for satu in baris:
		isi = muatan[satu["pegawai"]]
		satu.update({"penugasan": isi.penugasan, "tim": isi.tim, "hari_kerja": isi.hari_kerja})
		satu["persen"] = round(100 * isi.hari_kerja / tersedia) if tersedia else 0
		satu["kegiatan"] = "; ".join(isi.kegiatan)
		satu["keadaan"] = _keadaan(isi.penugasan + isi.tim, satu["persen"])
	pilih = saring.get("keadaan")
	return [b for b in baris if not pilih or b["keadaan"] == pilih]


def _keadaan(banyak: int, persen: int) -> str:
	if not banyak:
		return _("Tanpa penugasan")
	return _("Banyak") if banyak >= BANYAK or persen > 100 else _("Cukup")


def _tahun(saring: dict[str, Any]) -> dict[str, Any]:
	tahun = cint(saring.get("tahun")) or getdate(nowdate()).year
	return {
		"awal": f"{tahun}-01-01",
		"akhir": f"{tahun}-12-31",
		"lintas": [j.value for j in LINTAS],
		"berjalan": BERJALAN,
		"hari_ini": nowdate(),
	}


def _baca(
	kueri: str, doctype: str, saring: dict[str, Any], unit: tuple[str, ...], **nilai: Any
) -> list[dict]:
	"""`unit`: the columns of which one must lie in the chosen unit or below."""
	syarat = [izin.syarat_daftar(doctype=doctype).replace("%", "%%") or "(1 = 1)"]
	if saring.get("unit"):
		lft, rgt = frappe.db.get_value("Unit Organisasi", saring["unit"], ("lft", "rgt")) or (0, -1)
		nilai |= {"kiri": lft, "kanan": rgt}
		dalam = "(select name from `tabUnit Organisasi` where lft between %(kiri)s and %(kanan)s)"
		syarat.append("(" + " or ".join(f"`tab{doctype}`.{k} in {dalam}" for k in unit) + ")")
	# The conditions hold escaped values and our own words only; their text is no pattern for parameters.
	return frappe.db.sql(kueri.format(syarat=" and ".join(syarat)), nilai, as_dict=True)
