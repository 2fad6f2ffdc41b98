"""Who may see which document: one condition for lists and documents alike; unknown cases deny.

Bupati
└─ Dinas A (Kepala Dinas sees all below)
   ├─ Bidang A1 (Kepala Bidang sees A1)      employee: own assignments and reports
   └─ Bidang A2
"""

from __future__ import annotations

import frappe
from pypika.terms import Criterion

from sistem_kerja.layanan import keanggotaan_tim, pejabat_sementara
from sistem_kerja.layanan.organisasi import pegawai_pengguna, struktur
from sistem_kerja.regulasi.paraf import SEKRETARIS

MELIHAT_SEMUA = {
	"Pengelola Kepegawaian",
	"Auditor Sistem Kerja",
	"Administrator Sistem Kerja",
	"System Manager",
}
# Plain indexed columns that tie a document to units and to an employee.
KOLOM_UNIT = {
	"Surat Permohonan Pelibatan": ("unit_pemilik", "unit_dituju"),
	"Penugasan": ("unit_pemilik", "unit_pegawai"),
	"Pengajuan Sukarela": ("unit_pemilik", "unit_pegawai"),
	"Perubahan Penugasan": ("unit_pemilik", "unit_pegawai"),
	"Laporan Pelaksanaan Tugas": ("unit_pemilik", "unit_pegawai"),
	# A letter carries the units and the employee of its document, so that whoever it concerns can read it.
	"Naskah Dinas": ("unit", "unit_pemilik", "unit_dituju"),
	"Nomor Naskah": ("unit",),
	"Paraf Naskah": ("unit", "unit_pemilik"),
	"Pejabat Sementara": ("unit",),
	"Perubahan Unit": ("unit", "tujuan"),
	"Employee": ("sk_unit",),
	"Riwayat Kedudukan": ("unit",),
	"Penetapan Penilai": ("unit_pegawai",),
	"Perjanjian Kinerja": ("unit",),
	"Tim Kerja": ("unit_pemilik",),
	"Perubahan Tim": ("unit_pemilik",),
	"Usulan Ketua Tim": ("unit_pemilik",),
	"Kendala Pelaksanaan": ("unit_pemilik", "unit_pegawai"),
	"Pemantauan Berkala": ("unit_pemilik", "unit_pemantau"),
	"Permintaan Laporan": ("unit_pemilik", "unit_pegawai", "unit_peminta"),
	"Rekomendasi Penilaian": ("unit_pegawai",),
	"Sertifikat Elektronik": (),  # his own alone, no leader's
	"Permintaan Perbaikan Data": (),
}
KOLOM_PEGAWAI = {
	"Penugasan": ("pegawai",),
	"Pengajuan Sukarela": ("pegawai",),
	"Perubahan Penugasan": ("pegawai",),
	"Laporan Pelaksanaan Tugas": ("pegawai",),
	"Naskah Dinas": ("pegawai",),
	"Pejabat Sementara": ("pejabat",),
	"Employee": ("name",),
	"Riwayat Kedudukan": ("pegawai",),
	"Penetapan Penilai": ("pegawai", "penilai"),
	"Kendala Pelaksanaan": ("pegawai",),
	"Pemantauan Berkala": ("pegawai_pemantau",),
	"Permintaan Laporan": ("pegawai",),
	# The employee himself is not among them: it is advice to his evaluator.
	"Rekomendasi Penilaian": ("pembuat", "penilai"),
	"Perjanjian Kinerja": ("pegawai",),
	"Sertifikat Elektronik": ("pegawai",),
	"Permintaan Perbaikan Data": ("pegawai",),
}
# Columns that name a team: who is or was in it may read.
KOLOM_TIM = {"Tim Kerja": "name", "Perubahan Tim": "tim", "Naskah Dinas": "dokumen"}
BERALUR = {
	*("Surat Permohonan Pelibatan", "Penugasan", "Laporan Pelaksanaan Tugas"),
	*("Perjanjian Kinerja", "Tim Kerja", "Perubahan Tim", "Usulan Ketua Tim"),
	*("Kendala Pelaksanaan", "Pemantauan Berkala", "Permintaan Laporan", "Rekomendasi Penilaian"),
	*("Pengajuan Sukarela", "Perubahan Penugasan", "Paraf Naskah"),
}
# Who leads more units than this sees so much that its newest rows are found sooner by walking back through all of them
# than by collecting everything that is his and sorting it. A column within a function makes the database do the former.
BANYAK_UNIT = 50
# Besides those who see all of ours: whom ERPNext lets keep the employees' records.
HR_ERPNEXT = {"HR User", "HR Manager"}


def melihat_semua(user: str) -> bool:
	return user == "Administrator" or bool(MELIHAT_SEMUA & set(frappe.get_roles(user)))


def pengelola_pegawai(user: str) -> bool:
	"""Whether this user keeps the records of employees: ours and ERPNext's own HR roles."""
	kelola = {*MELIHAT_SEMUA, *HR_ERPNEXT} - {"Auditor Sistem Kerja"}
	return user == "Administrator" or bool(kelola & set(frappe.get_roles(user)))


def boleh_pegawai(doc, ptype: str = "read", user: str | None = None) -> bool:
	"""One Employee (has_permission): HR keeps all; a leader reads those of his units; everybody himself.

	Nobody else makes, removes or changes employees; what HRMS lets an employee write of his own record is kept
	from his position by overrides.employee.
	"""
	user = user or frappe.session.user
	if pengelola_pegawai(user):
		return True
	if ptype in ("write", "create", "delete", "import", "share") or doc.is_new():
		return ptype == "write" and not doc.is_new() and doc.name == pegawai_pengguna(user)
	return boleh(doc, ptype, user)


def cakupan(user: str) -> tuple[str, ...]:
	"""Codes of the units that a leader heads or acts for today, with everything below; computed once per request."""
	return _lingkup(user)[1]


def _lingkup(user: str) -> tuple[str | None, tuple[str, ...]]:
	"""The employee behind an account and the units that he leads; kept for the request until the organisation changes."""
	simpanan = getattr(frappe.local, "sk_cakupan", None)
	if simpanan is None:
		simpanan = frappe.local.sk_cakupan = {}
	if user not in simpanan:
		pegawai = pegawai_pengguna(user)
		if not pegawai:
			return None, ()
		simpanan[user] = (pegawai, _unit_dipimpin(pegawai))
	return simpanan[user]


def _unit_ditatausahakan(user: str) -> tuple[str, ...]:
	"""Units whose letters a secretary keeps: those under the letterhead of the organisation that he is secretary of."""
	pegawai, dipimpin = _lingkup(user)
	kunci = f"{user} tata usaha"
	if not dipimpin:
		return ()
	if kunci not in frappe.local.sk_cakupan:
		pohon = struktur()
		unit = [pohon.unit(u) for u in dipimpin if u in pohon and pohon.unit(u).peran in SEKRETARIS]
		induk = {u.induk for u in unit if pejabat_sementara.penjabat(u.kode) == pegawai}
		milik = tuple(u.kode for u in pohon if pohon.berdiri_sendiri(u.kode).kode in induk) if induk else ()
		frappe.local.sk_cakupan[kunci] = milik
	return frappe.local.sk_cakupan[kunci]


def _unit_dipimpin(pegawai: str) -> tuple[str, ...]:
	"""Two queries, each by an index: joined into one, the tree would be walked for every employee who leads nothing."""
	dijalankan = pejabat_sementara.unit_dijalankan(pegawai) or [""]
	unit = frappe.qb.DocType("Unit Organisasi")
	atas = frappe.qb.from_(unit).where((unit.kepala == pegawai) | unit.name.isin(dijalankan))
	rentang = atas.select(unit.lft, unit.rgt).run()
	if not rentang:
		return ()
	di_bawah = Criterion.any(unit.lft[kiri:kanan] for kiri, kanan in rentang)
	return tuple(baris[0] for baris in frappe.qb.from_(unit).where(di_bawah).select(unit.name).run())


def syarat_daftar(user: str | None = None, doctype: str | None = None) -> str:
	"""The list condition of a doctype (permission_query_conditions), always bracketed."""
	user = user or frappe.session.user
	if doctype not in KOLOM_UNIT:
		return "(1 = 0)"
	if melihat_semua(user) or (doctype == "Employee" and pengelola_pegawai(user)):
		return ""
	tabel = f"`tab{doctype}`"
	pegawai, dipimpin = _lingkup(user)
	if not pegawai:
		return "(1 = 0)"
	bagian = []
	if doctype in BERALUR:
		bagian.append(f"{tabel}.pemegang_user = {frappe.db.escape(user)}")
	bagian += [f"{tabel}.{k} = {frappe.db.escape(pegawai)}" for k in KOLOM_PEGAWAI.get(doctype, ())]
	bagian += keanggotaan_tim.syarat(doctype, pegawai)
	if doctype in KOLOM_TIM and (milik := keanggotaan_tim.tim_saya(pegawai)):
		nama = ", ".join(frappe.db.escape(t) for t in milik)
		bagian.append(f"{tabel}.{KOLOM_TIM[doctype]} in ({nama})")
	unit = ", ".join(frappe.db.escape(u) for u in dipimpin)
	if unit:
		luas = len(dipimpin) > BANYAK_UNIT
		kolom = [f"ifnull({tabel}.{k}, '')" if luas else f"{tabel}.{k}" for k in KOLOM_UNIT[doctype]]
		bagian += [f"{k} in ({unit})" for k in kolom]
	if doctype == "Naskah Dinas" and (milik := _unit_ditatausahakan(user)):
		nama = ", ".join(frappe.db.escape(u) for u in milik)
		bagian.append(f"{tabel}.unit in ({nama})")
	return "(" + (" or ".join(bagian) or "1 = 0") + ")"


def boleh(doc, ptype: str = "read", user: str | None = None) -> bool:
	"""The same condition for one document (has_permission). The deciding values are the stored ones."""
	user = user or frappe.session.user
	if melihat_semua(user):
		return True
	if doc.is_new() or ptype == "create":
		return _boleh_membuat(doc, user)
	syarat = syarat_daftar(user, doc.doctype)
	# The condition is built above from escaped values only.
	return bool(frappe.db.sql(f"select 1 from `tab{doc.doctype}` where name = %s and {syarat}", doc.name))


def _boleh_membuat(doc, user: str) -> bool:
	"""Leaders begin requests for their own units; employees begin reports of their own assignments."""
	# They ask this module for the leader's units.
	from sistem_kerja.layanan import izin_pelaksanaan, izin_penugasan

	if doc.doctype == "Surat Permohonan Pelibatan":
		return not doc.get("unit_pemilik") or boleh_untuk_unit(doc.unit_pemilik, user)
	if doc.doctype == "Laporan Pelaksanaan Tugas":
		if not doc.get("penugasan"):
			return True
		return frappe.db.get_value("Penugasan", doc.penugasan, "pegawai") == pegawai_pengguna(user)
	if doc.doctype == "Perjanjian Kinerja":
		sendiri = bool(doc.get("pegawai")) and doc.pegawai == pegawai_pengguna(user)
		return sendiri or not doc.get("unit") or boleh_untuk_unit(doc.unit, user)
	if doc.doctype == "Tim Kerja":
		return not doc.get("unit_pemilik") or boleh_untuk_unit(doc.unit_pemilik, user)
	if doc.doctype in ("Perubahan Tim", "Usulan Ketua Tim"):
		unit = frappe.db.get_value("Tim Kerja", doc.tim, "unit_pemilik") if doc.get("tim") else None
		return not unit or boleh_untuk_unit(unit, user)
	if doc.doctype in ("Pengajuan Sukarela", "Perubahan Penugasan"):
		return izin_penugasan.boleh_memulai(doc, user)
	return izin_pelaksanaan.boleh_memulai(doc, user)


def boleh_untuk_unit(unit: str, user: str | None = None) -> bool:
	"""Whether a user prepares requests of this unit: its leaders, and those who serve all units."""
	user = user or frappe.session.user
	return melihat_semua(user) or unit in cakupan(user)
