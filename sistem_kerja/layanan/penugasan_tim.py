"""Assignments that come out of a team: made when it is fixed or changed, ended when somebody leaves or the team closes."""

from __future__ import annotations

from collections.abc import Iterable

import frappe
from frappe.query_builder.functions import Coalesce
from frappe.utils import today

from sistem_kerja.layanan import fakta_tim, naskah
from sistem_kerja.regulasi.alur import MENUGASKAN, tahap
from sistem_kerja.regulasi.istilah import Jalur, Peran

TERBUKA = ("Ditugaskan", "Berjalan")


def permohonan_bagi(tim, pegawai: list[str]) -> dict[str, frappe._dict]:
	"""For people of other units: the approved request by which the team's unit got them in its period, and the
	assignment that came out of it; by employee, in one query."""
	if not pegawai or not (tim.mulai and tim.selesai):
		return {}
	spp, baris = frappe.qb.DocType("Surat Permohonan Pelibatan"), frappe.qb.DocType("Pegawai Ditugaskan")
	milik = _unit_seorganisasi(tim)
	query = (
		frappe.qb.from_(baris)
		.join(spp)
		.on(spp.name == baris.parent)
		.where((spp.docstatus == 1) & (spp.status == "Disetujui") & spp.unit_pemilik.isin(milik))
		.where((spp.mulai <= tim.selesai) & (spp.selesai >= tim.mulai) & baris.pegawai.isin(pegawai))
		.select(baris.pegawai, spp.name.as_("permohonan"), baris.penugasan)
		.orderby(spp.creation)
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
	semua = [b for b in baris if b.pegawai]
	data = _orang([b.pegawai for b in semua])
	for satu in semua:
		peran = "ketua" if satu.peran == "Ketua" else "anggota"
		if satu.permohonan and (punya := _dari_permohonan(satu)):
			frappe.db.set_value("Penugasan", punya, {"tim": tim.name, "peran_tim": peran})
			satu.penugasan = punya
		else:
			satu.penugasan = _buat(tim, data[satu.pegawai], satu.tugas, peran, jenis, mulai)
		frappe.db.set_value(satu.doctype, satu.name, "penugasan", satu.penugasan, update_modified=False)


def tugaskan_pengendali(tim, jenis: str | None) -> str:
	orang = _orang([tim.pengendali])[tim.pengendali]
	return _buat(tim, orang, "Mengendalikan pelaksanaan tugas tim", "pengendali", jenis, None)


def _orang(pegawai: list[str]) -> dict[str, frappe._dict]:
	kolom = ("name", "employee_name", "sk_nip", "designation", "sk_unit")
	return {d.name: d for d in frappe.get_all("Employee", {"name": ("in", pegawai)}, kolom, limit=0)}


def _dari_permohonan(baris) -> str | None:
	saring = {"parent": baris.permohonan, "pegawai": baris.pegawai}
	return frappe.db.get_value("Pegawai Ditugaskan", saring, "penugasan")


def _buat(tim, orang, tugas: str | None, peran: str, jenis: str | None, mulai) -> str:
	"""One Penugasan of a member. The one place where a team makes assignments: it becomes a call of
	layanan.penugasan.tugaskan once that serves requests, volunteering and teams alike."""
	penetap = tim.konteks().penetap
	dokumen = frappe.new_doc("Penugasan")
	dokumen.update(
		{
			"docstatus": 1,
			"jalur": Jalur.PENUNJUKAN_DALAM_UNIT.value,
			"tim": tim.name,
			"peran_tim": peran,
			"tanggal": today(),
			"tanggal_aturan": tim.tanggal_aturan,
			"profil_versi": tim.profil_versi,
			"pegawai": orang.name,
			"nama_pegawai": orang.employee_name,
			"nip": orang.sk_nip,
			"jabatan": orang.designation,
			"unit_pegawai": orang.sk_unit,
			"unit_pemilik": tim.unit_pemilik,
			"kegiatan": tim.kegiatan,
			"tugas": tugas or tim.tujuan,
			"ekspektasi_target": tim.tujuan,
			"mulai": mulai or tim.mulai,
			"selesai": tim.selesai,
			"ditugaskan_oleh": penetap.pegawai,
			"jabatan_penugas": penetap.sebutan,
		}
	)
	dokumen.flags.oleh_sistem = True
	# Assignments come out of a team that was fixed, so no role may create them by hand.
	dokumen.flags.ignore_permissions = True
	dokumen.flags.ignore_links = True  # each was read from its record just now
	dokumen.flags.permohonan = tim  # what the letter's roles are resolved against
	dokumen.insert()
	if jenis in MENUGASKAN:
		naskah.terbitkan(dokumen, jenis)
	return dokumen.name


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


def akhiri(tim: str, pegawai: list[str] | None, catatan: str) -> None:
	"""End the open assignments of these members (of all: None), by the act that the flow keeps for it.

	An assignment that came out of a request for people goes on; it only leaves the team when it ends itself.
	"""
	for satu in terbuka(tim, pegawai):
		if satu.permohonan:
			continue
		dokumen = frappe.get_doc("Penugasan", satu.name)
		if ke := _akhir(dokumen):
			dokumen.status, dokumen.catatan_tindakan = ke, catatan
			dokumen.flags.oleh_sistem = True
			# Whoever fixes the change of a team need not have write access to each member's assignment.
			dokumen.flags.ignore_permissions = True
			dokumen.save()


def _akhir(dokumen) -> str | None:
	"""The status in which the system may end an assignment now: the early end where the flow has one."""
	bisa = [t.ke for t in tahap(dokumen.alur(), dokumen.status).tindakan if t.oleh is Peran.SISTEM]
	return next((ke for ke in bisa if ke == "Diakhiri"), bisa[0] if bisa else None)


def perpanjang(tim: str, selesai) -> None:
	"""The open assignments of a team's members end with it; one that came out of a request keeps its own period."""
	p = frappe.qb.DocType("Penugasan")
	query = frappe.qb.update(p).set(p.selesai, selesai)
	if frappe.get_meta("Penugasan").has_field("selesai_semula"):
		query = query.set(p.selesai_semula, Coalesce(p.selesai_semula, p.selesai))
	query.where((p.tim == tim) & (p.docstatus == 1) & p.status.isin(TERBUKA)).where(
		p.permohonan.isnull() | (p.permohonan == "")
	).run()
