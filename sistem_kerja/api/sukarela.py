"""Openings and volunteering for the portal and the desk. Sending and consenting are acts (api.portal.tindak)."""

from __future__ import annotations

from typing import Any

import frappe
from frappe import _
from frappe.utils import cstr, today

from sistem_kerja.layanan import organisasi, peluang
from sistem_kerja.layanan.galat import TidakBerwenang, TindakanTidakSah

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
		fields=("name", "kegiatan", "status", "unit_pemilik", "mulai", "selesai", "pemegang_jabatan"),
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
def buka_sisa(permohonan: str, tutup: str) -> str:
	"""Open what a request did not get as an opening; returns its name. For leaders of the unit that asked."""
	return peluang.dari_permohonan(permohonan, tutup).name


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
