"""Assignments that come out of a team: made when it is fixed or changed, ended when somebody leaves or the team closes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import frappe
from frappe.query_builder.functions import Coalesce
from frappe.utils import add_days, getdate

from sistem_kerja.layanan import fakta_tim, penugasan
from sistem_kerja.regulasi.alur import tahap
from sistem_kerja.regulasi.istilah import Jalur, Peran

TERBUKA = ("Ditugaskan", "Berjalan")


def permohonan_bagi(tim, pegawai: list[str]) -> dict[str, frappe._dict]:
	"""For people of other units: the approved request by which the team's unit has them in its period, and the open
	assignment that came out of it; by employee, in one query. One that ended lends nobody any more."""
	if not pegawai or not (tim.mulai and tim.selesai):
		return {}
	spp, p = frappe.qb.DocType("Surat Permohonan Pelibatan"), frappe.qb.DocType("Penugasan")
	query = (
		frappe.qb.from_(p)
		.join(spp)
		.on(spp.name == p.permohonan)
		# Inside the unit nobody is lent: such an assignment is for work of its own.
		.where((spp.docstatus == 1) & (spp.status == "Disetujui"))
		.where(spp.jalur == Jalur.PENUNJUKAN_LINTAS_UNIT.value)
		.where(spp.unit_pemilik.isin(_unit_seorganisasi(tim)) & p.pegawai.isin(pegawai))
		.where((p.mulai <= tim.selesai) & (p.selesai >= tim.mulai) & p.status.isin(TERBUKA))
		.select(p.pegawai, spp.name.as_("permohonan"), p.name.as_("penugasan"))
		.orderby(p.creation)
	)
	return {b.pegawai: b for b in query.run(as_dict=True)}


def _unit_seorganisasi(tim) -> list[str]:
	k = tim.konteks()
	pemilik = fakta_tim.unit_organisasi(k, tim.unit_pemilik)
	return [u.kode for u in k.struktur if k.struktur.di_bawah(u.kode, pemilik)] or [tim.unit_pemilik]


def tugaskan(tim, baris: Iterable, jenis: str | None, mulai=None) -> None:
	"""Give each of these member rows its assignment. `jenis`: the letter that assigns, where no decree does.

	Who was lent by a request has his assignment from there already; it is tied to the team.
	"""
	baru = []
	for satu in (b for b in baris if b.pegawai):
		peran = "ketua" if satu.peran == "Ketua" else "anggota"
		satu.penugasan = _dari_permohonan(satu) if satu.permohonan else None
		if satu.penugasan:
			frappe.db.set_value("Penugasan", satu.penugasan, {"tim": tim.name, "peran_tim": peran})
			_ikat(satu)
		else:
			baru.append((satu, penugasan.Tugas(satu.pegawai, satu.tugas or "", mulai, peran_tim=peran)))
	dibuat = _buat(tim, [tugas for _, tugas in baru], jenis)
	for satu, tugas in baru:
		satu.penugasan = dibuat[tugas.pegawai]
		_ikat(satu)


def tugaskan_pengendali(tim, jenis: str | None) -> str:
	tugas = penugasan.Tugas(tim.pengendali, "Mengendalikan pelaksanaan tugas tim", peran_tim="pengendali")
	return _buat(tim, [tugas], jenis)[tim.pengendali]


def _buat(tim, tugas: list[penugasan.Tugas], jenis: str | None) -> dict[str, str]:
	return penugasan.tugaskan(tim, jenis, tugas, penugas=tim.konteks().penetap)


def _ikat(baris) -> None:
	frappe.db.set_value(baris.doctype, baris.name, "penugasan", baris.penugasan, update_modified=False)


def _dari_permohonan(baris) -> str | None:
	"""His open assignment from there, as long as no other team counts on it."""
	saring = {"permohonan": baris.permohonan, "pegawai": baris.pegawai, "status": ("in", TERBUKA)}
	return frappe.db.get_value("Penugasan", saring | {"tim": ("is", "not set")})


def terbuka(tim: str, pegawai: list[str] | None = None) -> list[frappe._dict]:
	"""Assignments of a team that are not finished yet."""
	saring = {"tim": tim, "docstatus": 1, "status": ("in", TERBUKA)}
	if pegawai is not None:
		saring["pegawai"] = ("in", pegawai or [""])
	return frappe.get_all(
		"Penugasan", saring, ("name", "pegawai", "nama_pegawai", "status", "permohonan"), limit=0
	)


def laporan_ditinjau(tim: str) -> list[frappe._dict]:
	"""Reports of a team's assignments that are on their way through the reviewers."""
	p, lap = frappe.qb.DocType("Penugasan"), frappe.qb.DocType("Laporan Pelaksanaan Tugas")
	query = (
		frappe.qb.from_(lap)
		.join(p)
		.on(p.name == lap.penugasan)
		.where((p.tim == tim) & (lap.docstatus == 0) & (lap.status != "Draf"))
		.select(lap.name, lap.nama_pegawai, lap.status)
	)
	return query.run(as_dict=True)


def akhiri(tim: str, pegawai: list[str] | None, sejak, catatan: str) -> None:
	"""End the open assignments of these members (of all: None), by the act that the flow keeps for it; their last day
	is the one before `sejak`.

	One that came out of a request for people goes on without the team: its unit has lent him for the whole period.
	"""
	for satu in terbuka(tim, pegawai):
		if satu.permohonan:
			frappe.db.set_value("Penugasan", satu.name, {"tim": None, "peran_tim": None})
			continue
		dokumen = frappe.get_doc("Penugasan", satu.name)
		if ke := _akhir(dokumen):
			dokumen.akhiri(ke, sehari_sebelum(sejak), catatan)


def sehari_sebelum(sejak) -> date:
	return getdate(add_days(sejak, -1))


def _akhir(dokumen) -> str | None:
	"""The status in which the system may end an assignment now: the early end where the flow has one."""
	bisa = [t.ke for t in tahap(dokumen.alur(), dokumen.status).tindakan if t.oleh is Peran.SISTEM]
	return next((ke for ke in bisa if ke == "Diakhiri"), bisa[0] if bisa else None)


def perpanjang(tim: str, selesai) -> None:
	"""The open assignments of a team's members end with it; one that came out of a request keeps its own period."""
	p = frappe.qb.DocType("Penugasan")
	query = frappe.qb.update(p).set(p.selesai_semula, Coalesce(p.selesai_semula, p.selesai))
	query.set(p.selesai, selesai).where((p.tim == tim) & (p.docstatus == 1) & p.status.isin(TERBUKA)).where(
		p.permohonan.isnull() | (p.permohonan == "")
	).run()
