"""Openings and volunteering for the portal and the desk. Sending and consenting are acts (api.portal.tindak)."""

from __future__ import annotations

from typing import Any

import frappe
from frappe import _
from frappe.utils import cstr, today

from sistem_kerja.layanan import jejak_pengajuan, organisasi, peluang, sukarela
from sistem_kerja.layanan.galat import TidakBerwenang, TindakanTidakSah, sebagai_pesan
from sistem_kerja.layanan.tindakan import lakukan

ISIAN = ("peluang", "unit_pemilik", "bentuk", "kegiatan", "tugas", "alasan", "mulai", "selesai")


@frappe.whitelist(methods=["GET"])
def daftar_peluang() -> list[dict[str, Any]]:
	"""Open needs that I can volunteer for, those that fit my competences first."""
	return peluang.daftar(_saya())


@frappe.whitelist(methods=["GET"])
def pengajuan_saya() -> list[dict[str, Any]]:
	"""My own volunteering, the newest first."""
	return frappe.get_list(
		"Pengajuan Sukarela",
		filters={"pegawai": _saya()},
		fields=(
			*("name", "kegiatan", "status", "unit_pemilik", "mulai", "selesai", "peluang"),
			*(
				"docstatus",
				"pemegang_jabatan",
				"nama_pemegang",
				"pemegang_user",
				"pemegang_sejak",
				"alasan_penolakan",
			),
		),
		order_by="creation desc",
		limit=peluang.BATAS,
	)


@frappe.whitelist(methods=["POST"])
def ajukan(isi: dict | str) -> dict[str, Any]:
	"""Save my wish as a draft, for an opening (`peluang`) or any unit's work, my own unit's by default; `isi` holds fields of ISIAN."""
	nilai = frappe.parse_json(isi)
	asing = set(nilai) - set(ISIAN)
	if asing:
		frappe.throw(_("Isian tidak dikenal: {0}.").format(", ".join(sorted(asing))), TindakanTidakSah)
	dokumen = frappe.new_doc("Pengajuan Sukarela")
	dokumen.update({k: v or None for k, v in nilai.items()})
	dokumen.update({"pegawai": _saya(), "tanggal": today()})
	if dokumen.peluang:
		_salin_peluang(dokumen)
	if not (dokumen.unit_pemilik or dokumen.peluang):
		dokumen.unit_pemilik = frappe.db.get_value("Employee", dokumen.pegawai, "sk_unit")
	dokumen.insert()  # checks create, then the guard
	return {"name": dokumen.name, "status": dokumen.status, "jalur": dokumen.jalur, "bentuk": dokumen.bentuk}


@frappe.whitelist(methods=["POST"])
def ajukan_diri(peluang: str, alasan: str = "") -> dict[str, Any]:
	"""Volunteer for an opening and send it, whole or not at all. Asked again (the answer was lost on the way) it finds
	the first. An unwritten one needs no reason of its own."""
	saya = _saya()
	# Two calls at one instant follow each other.
	frappe.db.get_value("Peluang", peluang, "name", for_update=True)
	lama = frappe.db.get_value(
		"Pengajuan Sukarela", {"pegawai": saya, "peluang": peluang, "status": ("!=", "Ditolak")}
	)
	if lama:
		dokumen = frappe.get_doc("Pengajuan Sukarela", lama)
		if not dokumen.sedang_disusun():
			return _terkirim(dokumen)
	else:
		dokumen = frappe.new_doc("Pengajuan Sukarela")
		dokumen.update({"pegawai": saya, "tanggal": today(), "peluang": peluang})
		_salin_peluang(dokumen)
	dokumen.alasan = alasan.strip() or dokumen.alasan
	if not dokumen.alasan:
		_isi_alasan_lisan(dokumen)
	dokumen.save()  # checks create or write, then the guard
	return _terkirim(lakukan(dokumen.doctype, dokumen.name, dokumen.alur().tahap[0].tindakan[0].nama))


@frappe.whitelist(methods=["GET"])
def ikuti(nama: str) -> dict[str, Any]:
	"""One volunteering of mine: what was done, whose turn it is, what comes, the answer, and what I may do now."""
	dokumen = frappe.get_doc("Pengajuan Sukarela", nama)
	dokumen.check_permission("read")
	if dokumen.pegawai != _saya():
		frappe.throw(_("Pengajuan ini milik pegawai lain."), TidakBerwenang)
	unit = frappe.db.get_value("Unit Organisasi", dokumen.unit_pemilik, "nama_unit")
	kolom = ("name", "kegiatan", "tugas", "alasan", "status", "mulai", "selesai")
	return {k: dokumen.get(k) for k in kolom} | {
		"unit": unit,
		**jejak_pengajuan.susun(dokumen, dokumen.pegawai),
	}


@frappe.whitelist(methods=["POST"])
def buka_sisa(permohonan: str, tutup: str) -> str:
	"""Open what a request did not get as an opening; returns its name. For leaders of the unit that asked."""
	return peluang.dari_permohonan(permohonan, tutup).name


def _terkirim(dokumen) -> dict[str, Any]:
	return {
		"name": dokumen.name,
		"status": dokumen.status,
		"pemegang": dokumen.nama_pemegang,
		"jabatan": dokumen.pemegang_jabatan,
	}


def _isi_alasan_lisan(dokumen) -> None:
	"""The form asks for a reason; where the regulation wants no writing, that it was spoken is reason enough."""
	dokumen.unit_pegawai = frappe.db.get_value("Employee", dokumen.pegawai, "sk_unit")
	with sebagai_pesan():
		dokumen.jalur = sukarela.jalur(dokumen)
		if sukarela.bentuk(dokumen) != sukarela.LISAN:
			frappe.throw(
				_("Tulis alasan dan kompetensi Anda: pengajuan ini dibuat tertulis."), TindakanTidakSah
			)
	dokumen.alasan = _("Disampaikan secara lisan.")


def _salin_peluang(dokumen) -> None:
	asal = frappe.get_doc("Peluang", dokumen.peluang)
	asal.check_permission("read")
	for kolom in ("unit_pemilik", "kegiatan", "mulai", "selesai"):
		dokumen.set(kolom, dokumen.get(kolom) or asal.get(kolom))
	dokumen.tugas = dokumen.tugas or cstr(asal.uraian).strip() or None


def _saya() -> str:
	pegawai = organisasi.pegawai_pengguna()
	if not pegawai:
		frappe.throw(_("Akun Anda belum terhubung dengan data pegawai yang aktif."), TidakBerwenang)
	return pegawai
