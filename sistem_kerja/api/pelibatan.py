"""Searches and candidates for the form of Surat Permohonan Pelibatan, in the desk and in the portal."""

from __future__ import annotations

from typing import Any

import frappe
from frappe import _
from frappe.utils import today

from sistem_kerja.layanan import calon as layanan_calon
from sistem_kerja.layanan import organisasi, tindakan_terbuka
from sistem_kerja.layanan import permohonan as layanan_permohonan
from sistem_kerja.regulasi import alur as aturan_alur
from sistem_kerja.regulasi.aturan import kutip
from sistem_kerja.regulasi.galat import GalatRegulasi
from sistem_kerja.regulasi.ringkasan_alur import ringkas


@frappe.whitelist(methods=["GET", "POST"])
@frappe.validate_and_sanitize_search_inputs
def calon_pegawai(doctype: str, txt: str, searchfield: str, start: int, page_len: int, filters: dict | str):
	"""Employees of the unit asked and below, of the kind and level asked for: id, name, jabatan, unit.

	Only for those who may choose employees at all (right `select` on Employee).
	"""
	if not frappe.has_permission("Employee", "select"):
		frappe.throw(_("Anda tidak berhak memilih pegawai."), frappe.PermissionError)
	isi = frappe.parse_json(filters) or {}
	lft, rgt = frappe.db.get_value("Unit Organisasi", isi.get("unit"), ("lft", "rgt")) or (0, -1)
	pegawai, unit = frappe.qb.DocType("Employee"), frappe.qb.DocType("Unit Organisasi")
	query = (
		frappe.qb.from_(pegawai)
		.join(unit)
		.on(pegawai.sk_unit == unit.name)
		.where((unit.lft >= lft) & (unit.rgt <= rgt) & (pegawai.status == "Active"))
		.where(pegawai.sk_jenis_jabatan == (isi.get("jenis") or "Fungsional"))
		.where(pegawai.employee_name.like(f"%{txt}%") | pegawai.sk_nip.like(f"%{txt}%"))
		.select(pegawai.name, pegawai.employee_name, pegawai.designation, unit.nama_unit)
		.orderby(pegawai.employee_name)
		.limit(page_len)
		.offset(start)
	)
	if isi.get("jenjang"):
		query = query.where(pegawai.sk_jenjang == isi["jenjang"])
	return query.run()


@frappe.whitelist(methods=["GET", "POST"])
def calon(permohonan: str) -> list[dict[str, Any]]:
	"""Candidates for a request with competence and load, for whoever names people in it now (or may see everything)."""
	dokumen = frappe.get_doc("Surat Permohonan Pelibatan", permohonan)
	dokumen.check_permission("write")
	if not tindakan_terbuka.boleh_mengisi(dokumen, "pegawai_ditugaskan"):
		frappe.throw(
			_("Calon pegawai hanya diperlihatkan kepada yang sedang menyebut pegawainya."),
			frappe.PermissionError,
		)
	return layanan_calon.calon(dokumen)


@frappe.whitelist(methods=["GET"])
def petunjuk_jalur(jalur: str, arah: str = "keluar") -> str:
	"""Who sends, recommends, answers and assigns on this path by the rules in force, with the article; empty where the
	profile has no such path. Rules are public, so no right is asked."""
	profil, tanggal = organisasi.profil_aktif(), organisasi.tanggal_aturan(today())
	try:
		alur = aturan_alur.cari(profil, "Surat Permohonan Pelibatan", jalur, tanggal, arah)
	except GalatRegulasi:
		return ""
	r = ringkas(alur)
	siapa = (
		(_("Dikirim {0}"), (r.pengirim,)),
		(_("direkomendasikan {0}"), r.rekomendasi),
		(_("dijawab {0}"), (r.penjawab,)),
		(_("ditugaskan {0}"), (r.penugas,)),
	)
	bagian = [teks.format(", ".join(_(p.value) for p in peran)) for teks, peran in siapa if any(peran)]
	return _("{0}. Dasar: {1}").format("; ".join(bagian), kutip(profil, alur.dasar))


@frappe.whitelist(methods=["POST"])
def minta_sisa(permohonan: str) -> str:
	"""A new draft that asks for the people whom an answer left open. Returns its name."""
	asal = frappe.get_doc("Surat Permohonan Pelibatan", permohonan)
	asal.check_permission("read")
	return layanan_permohonan.minta_sisa(asal).name
