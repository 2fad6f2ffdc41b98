"""From an approved request to assignments, and from a finished report to a finished assignment."""

from __future__ import annotations

from collections.abc import Mapping

import frappe
from frappe.query_builder.functions import Count
from frappe.utils import getdate

from sistem_kerja.layanan import naskah
from sistem_kerja.layanan.pejabat_sementara import pelaku, punya_penilai
from sistem_kerja.regulasi import ketentuan
from sistem_kerja.regulasi.alur import penjawab
from sistem_kerja.regulasi.istilah import Jalur
from sistem_kerja.regulasi.struktur import Pegawai

# Work inside one's own unit is no secondment.
DALAM_UNIT = (Jalur.PENUNJUKAN_DALAM_UNIT.value, Jalur.SUKARELA_DALAM_UNIT.value)


def temuan(
	permohonan, orang: tuple[Pegawai, ...], kompetensi_kurang: Mapping[str, tuple[str, ...]] | None = None
) -> list[ketentuan.Temuan]:
	"""Findings on assigning these people as the request asks; facts of all people in two queries.

	`kompetensi_kurang`: by employee, what is asked for and not on his record.
	"""
	id_orang = [p.id for p in orang]
	mulai, selesai = (getdate(t) if t else None for t in (permohonan.mulai, permohonan.selesai))
	bermasa = id_orang and mulai and selesai
	lintas = permohonan.jalur != Jalur.PENUNJUKAN_DALAM_UNIT
	pernah = _perbantuan_tahun(id_orang, mulai.year) if bermasa and lintas else {}
	bersamaan = _bersamaan(id_orang, mulai, selesai) if bermasa else {}
	k, hasil = permohonan.konteks(), []
	for satu in orang:
		fakta = ketentuan.FaktaPenugasan(
			pegawai=satu,
			mulai=mulai,
			selesai=selesai,
			punya_penilai=satu.id in k.penetapan or punya_penilai(k.profil, k.struktur, satu, k.tanggal),
			perbantuan_lintas_unit=pernah.get(satu.id, 0),
			bersamaan=tuple(bersamaan.get(satu.id, ())),
			kompetensi_kurang=(kompetensi_kurang or {}).get(satu.id, ()),
			lintas_unit=lintas,
		)
		hasil += ketentuan.penugasan(k.profil, fakta, k.tanggal)
	return list(dict.fromkeys(hasil))


def _perbantuan_tahun(pegawai: list[str], tahun: int) -> dict[str, int]:
	p = frappe.qb.DocType("Penugasan")
	query = (
		frappe.qb.from_(p)
		.where(p.pegawai.isin(pegawai) & (p.docstatus == 1) & p.mulai[f"{tahun}-01-01" : f"{tahun}-12-31"])
		.where(p.jalur.notin(DALAM_UNIT))
		.groupby(p.pegawai)
		.select(p.pegawai, Count("*"))
	)
	return dict(query.run())


def _bersamaan(pegawai: list[str], mulai, selesai) -> dict[str, list[str]]:
	p = frappe.qb.DocType("Penugasan")
	query = (
		frappe.qb.from_(p)
		.where(p.pegawai.isin(pegawai) & (p.docstatus == 1) & (p.status != "Selesai"))
		.where((p.mulai <= selesai) & (p.selesai >= mulai))
		.select(p.pegawai, p.kegiatan)
	)
	hasil: dict[str, list[str]] = {}
	for orang, kegiatan in query.run():
		hasil.setdefault(orang, []).append(kegiatan)
	return hasil


def tugaskan(permohonan, jenis: str) -> None:
	"""Issue one Penugasan, with its letter (of the kind that the act names), for each person approved."""
	penugas = pelaku(penjawab(permohonan.alur()), permohonan.konteks())
	data = frappe.get_all(
		"Employee",
		filters={"name": ("in", [b.pegawai for b in permohonan.pegawai_ditugaskan])},
		fields=("name", "employee_name", "sk_nip", "designation", "sk_unit"),
	)
	orang = {d.name: d for d in data}
	for baris in permohonan.pegawai_ditugaskan:
		dokumen = frappe.new_doc("Penugasan")
		dokumen.update(_isi(permohonan, baris, orang[baris.pegawai], penugas))
		dokumen.flags.oleh_sistem = True
		# Assignments come out of an answered request only, so no role may create them by hand.
		dokumen.flags.ignore_permissions = True
		dokumen.flags.ignore_links = True  # copied from the request and the employee's record
		dokumen.flags.permohonan = permohonan
		dokumen.insert()
		baris.penugasan = dokumen.name
		frappe.db.set_value(baris.doctype, baris.name, "penugasan", dokumen.name, update_modified=False)
		naskah.terbitkan(dokumen, jenis)


def _isi(permohonan, baris, orang, penugas) -> dict:
	return {
		"docstatus": 1,
		"jalur": permohonan.jalur,
		"permohonan": permohonan.name,
		"tanggal": frappe.utils.today(),
		"tanggal_aturan": permohonan.tanggal_aturan,
		"profil_versi": permohonan.profil_versi,
		"pegawai": orang.name,
		"nama_pegawai": orang.employee_name,
		"nip": orang.sk_nip,
		"jabatan": orang.designation,
		"unit_pegawai": orang.sk_unit,
		"unit_pemilik": permohonan.unit_pemilik,
		"unit_dituju": permohonan.unit_dituju,
		"instansi": permohonan.instansi,
		"kegiatan": permohonan.kegiatan,
		"tugas": baris.tugas or permohonan.maksud_tujuan,
		"ekspektasi_target": permohonan.ekspektasi_target,
		"mulai": permohonan.mulai,
		"selesai": permohonan.selesai,
		"ditugaskan_oleh": penugas.pegawai,
		"jabatan_penugas": penugas.sebutan,
	}


def selesaikan(nama: str) -> None:
	"""The report was declared finished, so the assignment is finished."""
	dokumen = frappe.get_doc("Penugasan", nama)
	if dokumen.status == "Selesai":
		return
	dokumen.status = "Selesai"
	dokumen.flags.oleh_sistem = True
	# The last evaluator of the report need not have write access to the assignment of another unit.
	dokumen.flags.ignore_permissions = True
	dokumen.save()
