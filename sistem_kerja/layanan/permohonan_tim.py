"""Requests for the members of a team: what the request takes from the team, and the approved people that the team takes."""

from __future__ import annotations

import frappe
from frappe import _
from frappe.utils import getdate, today

from sistem_kerja.layanan import organisasi
from sistem_kerja.layanan.galat import TindakanTidakSah
from sistem_kerja.layanan.keanggotaan_tim import HIDUP

SPP, TIM = "Surat Permohonan Pelibatan", "Tim Kerja"


def ikuti(permohonan) -> None:
	"""Unit, activity, purpose and period of the team where the request leaves them open.

	Throws for a team that is over, and for one of another unit than the request's.
	"""
	if not permohonan.tim:
		return
	kolom = ("nama_tim", "status", "unit_pemilik", "kegiatan", "tujuan", "mulai", "selesai")
	tim = frappe.db.get_value(TIM, permohonan.tim, kolom, as_dict=True)
	if not tim or tim.status not in HIDUP:
		frappe.throw(
			_("Tim ini sudah selesai atau tidak ada. Pilih tim lain, atau kosongkan timnya."),
			TindakanTidakSah,
		)
	permohonan.unit_pemilik = permohonan.unit_pemilik or tim.unit_pemilik
	pohon = organisasi.struktur()
	dua = (permohonan.unit_pemilik, tim.unit_pemilik)
	if not (pohon.di_bawah(*dua) or pohon.di_bawah(*reversed(dua))):
		frappe.throw(
			_("{0} milik unit lain. Samakan unit pemilik kinerjanya, atau kosongkan timnya.").format(
				tim.nama_tim
			),
			TindakanTidakSah,
		)
	permohonan.kegiatan = permohonan.kegiatan or tim.kegiatan
	permohonan.maksud_tujuan = permohonan.maksud_tujuan or tim.tujuan
	permohonan.mulai = permohonan.mulai or max(getdate(tim.mulai), getdate(today()))
	permohonan.selesai = permohonan.selesai or tim.selesai


def dipinjamkan(tim: str) -> list[dict[str, str | None]]:
	"""People whom approved requests for this team named and who are not in it yet, ours and those of other
	institutions: pegawai, nama, tugas, nama_luar, instansi_luar, permohonan. Three queries."""
	permohonan = {
		b.name: b.instansi
		for b in frappe.get_all(
			SPP,
			filters={"tim": tim, "docstatus": 1, "status": "Disetujui"},
			fields=("name", "instansi"),
			order_by="creation",
			limit=0,
		)
	}
	saring = {"parenttype": SPP, "parent": ("in", list(permohonan) or [""])}
	kita = frappe.get_all(
		"Pegawai Ditugaskan", saring, ("parent", "pegawai", "nama", "tugas"), order_by="parent, idx", limit=0
	)
	luar = frappe.get_all(
		"Pegawai Instansi Luar", saring, ("parent", "nama", "tugas"), order_by="parent, idx", limit=0
	)
	ada = _anggota(tim)
	hasil = [
		{"pegawai": b.pegawai, "nama": b.nama, "tugas": b.tugas, "permohonan": b.parent}
		for b in kita
		if b.pegawai not in ada
	]
	return hasil + [
		{
			"nama_luar": b.nama,
			"nama": b.nama,
			"instansi_luar": permohonan[b.parent],
			"tugas": b.tugas,
			"permohonan": b.parent,
		}
		for b in luar
		if b.nama not in ada
	]


def _anggota(tim: str) -> set[str]:
	baris = frappe.get_all(
		"Anggota Tim",
		filters={"parenttype": TIM, "parent": tim},
		fields=("pegawai", "nama_luar", "selesai"),
		limit=0,
	)
	return {b.pegawai or b.nama_luar for b in baris if not b.selesai}
