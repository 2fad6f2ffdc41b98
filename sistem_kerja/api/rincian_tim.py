"""A team as the portal shows it: its people with roles, tasks and progress, and the reports, problems and looks at it."""

from __future__ import annotations

from typing import Any

import frappe
from frappe.utils import cstr, getdate, today

from sistem_kerja.api.rincian_laporan import nama_dari
from sistem_kerja.layanan import keanggotaan_tim
from sistem_kerja.layanan.dokumen import DokumenBeralur
from sistem_kerja.layanan.pelaksanaan import kemajuan

BATAS = 50
DOKUMEN = (
	("laporan", "Laporan Pelaksanaan Tugas", ("judul", "nama_pegawai")),
	("kendala", "Kendala Pelaksanaan", ("judul", "nama_pegawai")),
	("pemantauan", "Pemantauan Berkala", ("judul",)),
	("perubahan", "Perubahan Tim", ("judul",)),
)


def tim(dokumen: DokumenBeralur) -> dict[str, Any]:
	"""What the reader may see of a team; the lists obey his permissions. The number of queries does not grow with people."""
	hari = max(getdate(today()), getdate(dokumen.mulai or today()))
	orang = keanggotaan_tim.anggota(dokumen.name, hari)
	unit = nama_dari("Unit Organisasi", "nama_unit", {b.unit for b in orang})
	tugas = _penugasan(dokumen.name)
	baris = [_baris(b, unit, tugas.get(b.pegawai)) for b in orang]
	if dokumen.pengendali:
		satu = frappe._dict(pegawai=dokumen.pengendali, nama=dokumen.nama_pengendali, peran="Pengendali")
		baris.insert(0, _baris(satu, unit, tugas.get(dokumen.pengendali)))
	semua = {kunci: _daftar(doctype, kolom, dokumen.name) for kunci, doctype, kolom in DOKUMEN}
	return {"tim": {"anggota": baris, **semua}}


def _baris(b, unit: dict[str, str], penugasan) -> dict[str, Any]:
	return {
		"nama": b.nama or b.nama_luar,
		"peran": b.peran,
		"tugas": b.tugas,
		"asal": unit.get(b.unit) or b.instansi_luar,
		"penugasan": penugasan.name if penugasan else None,
		"status": penugasan.status if penugasan else None,
		"kemajuan": penugasan.kemajuan if penugasan else None,
	}


def _penugasan(nama: str) -> dict[str, frappe._dict]:
	"""Assignments of the team that the reader may open, by employee, with their progress."""
	baris = frappe.get_list(
		"Penugasan",
		filters={"tim": nama, "docstatus": 1},
		fields=("name", "pegawai", "status"),
		order_by="creation",
		limit=0,
	)
	maju = kemajuan([b.name for b in baris])
	for satu in baris:
		satu.kemajuan = maju.get(satu.name)
	return {b.pegawai: b for b in baris}


def _daftar(doctype: str, kolom: tuple[str, ...], tim: str) -> list[dict[str, Any]]:
	baris = frappe.get_list(
		doctype,
		filters={"tim": tim},
		fields=("name", "status", "docstatus", "pemegang_user", "pemegang_jabatan", "tenggat", *kolom),
		order_by="docstatus, modified desc",
		limit=BATAS,
	)
	for satu in baris:
		satu.doctype = doctype
		satu.tenggat = cstr(satu.tenggat) or None
		satu.pada_saya = satu.pop("pemegang_user") == frappe.session.user
		satu.terlambat = bool(satu.tenggat and not satu.docstatus and satu.tenggat < today())
	return baris
