"""For the desk forms of teams, agreements and proposals: findings before sending, and searches for people and teams."""

from __future__ import annotations

from typing import Any

import frappe
from frappe import _
from frappe.utils import cint, cstr

from sistem_kerja.layanan import izin, kandidat_tim, perjanjian_kinerja, permohonan_tim, usulan_tim
from sistem_kerja.layanan.galat import sebagai_pesan
from sistem_kerja.regulasi.istilah import Dokumen

DIPERIKSA = {
	d.value
	for d in (Dokumen.PERJANJIAN_KINERJA, Dokumen.TIM_KERJA, Dokumen.PERUBAHAN_TIM, Dokumen.USULAN_KETUA_TIM)
}


@frappe.whitelist(methods=["GET", "POST"])
def periksa_syarat(doctype: str, name: str) -> list[dict[str, str]]:
	"""All findings on a stored document, forbidding ones first: tingkat, pesan, dasar."""
	if doctype not in DIPERIKSA:
		frappe.throw(_("{0} tidak mempunyai syarat yang diperiksa di sini.").format(doctype))
	dokumen = frappe.get_doc(doctype, name)
	dokumen.check_permission("read")
	with sebagai_pesan():
		temuan = dokumen.semua_temuan()
	urut = sorted(temuan, key=lambda satu: satu.tingkat.value, reverse=True)
	return [{"tingkat": t.tingkat.value, "pesan": t.pesan, "dasar": t.dasar} for t in urut]


@frappe.whitelist(methods=["GET", "POST"])
@frappe.validate_and_sanitize_search_inputs
def cari_anggota(doctype: str, txt: str, searchfield: str, start: int, page_len: int, filters: dict | str):
	"""People who may be in a team of `unit`: of its Unit Organisasi, and those lent to it by an approved request.

	Of a running `tim` of that unit those who are not in it yet, or (`di_dalam`) those who are. Only for those who
	prepare documents of that unit.
	"""
	isi = frappe.parse_json(filters) or {}
	unit, tim = cstr(isi.get("unit")), cstr(isi.get("tim"))
	if not unit:
		frappe.throw(_("Isi unit pemilik kinerja atau timnya dahulu; pilihan pegawainya mengikuti unit itu."))
	if not izin.boleh_untuk_unit(unit):
		frappe.throw(_("Anda tidak berhak memilih pegawai bagi unit ini."), frappe.PermissionError)
	di_tim = _anggota(tim, unit) if tim else []
	if isi.get("di_dalam"):
		return kandidat_tim.cari_di_antara(di_tim, txt, cint(start), cint(page_len))
	return kandidat_tim.cari(unit, txt, cint(start), cint(page_len), di_tim)


def _anggota(tim: str, unit: str) -> list[str]:
	if frappe.db.get_value("Tim Kerja", tim, "unit_pemilik") != unit:
		frappe.throw(_("{0} bukan tim unit ini.").format(tim), frappe.PermissionError)
	return [b.pegawai for b in frappe.get_doc("Tim Kerja", tim).anggota if b.pegawai and not b.selesai]


@frappe.whitelist(methods=["GET", "POST"])
def kegiatan_perjanjian(unit: str, tahun: int) -> dict[str, Any] | None:
	"""What a form offers while an activity is typed: the agreement in force for a unit and year (`nama`, None without
	one) and its activities (`kegiatan`, `rumpun_sub_kegiatan`, `jenis_penugasan`). None for whoever does not prepare
	documents of that unit: he only reads the form, so nothing is offered and nothing refused."""
	if not izin.boleh_untuk_unit(unit):
		return None
	nama = perjanjian_kinerja.berlaku(unit, tahun)
	return {"nama": nama, "kegiatan": perjanjian_kinerja.semua_kegiatan(nama) if nama else []}


@frappe.whitelist(methods=["GET", "POST"])
def dipinjamkan(tim: str) -> list[dict[str, str | None]]:
	"""People whom approved requests for this team named and who are not in it yet, for whoever prepares the team."""
	dokumen = frappe.get_doc("Tim Kerja", tim)
	dokumen.check_permission("read")
	if not izin.boleh_untuk_unit(dokumen.unit_pemilik):
		frappe.throw(_("Anda tidak berhak menyusun anggota tim unit ini."), frappe.PermissionError)
	return permohonan_tim.dipinjamkan(tim)


@frappe.whitelist(methods=["GET", "POST"])
def cara_penetapan(tim: str | None = None) -> dict[str, str | None]:
	"""How ketua and pengendali of this team (a new one: by the rules in force) come to be: "usulan" of their own, with
	the "tim" itself, or None where the regulation knows no such person."""
	if tim:
		dokumen = frappe.get_doc("Tim Kerja", tim)
		dokumen.check_permission("read")
	else:
		frappe.has_permission("Tim Kerja", "create", throw=True)
		dokumen = frappe.new_doc("Tim Kerja")
	return usulan_tim.cara(dokumen.aturan(), dokumen.tanggal_hukum())
