"""The leader's page of the portal: the work, teams and openings of the units that he leads or acts for today."""

from __future__ import annotations

from typing import Any

import frappe
from frappe import _
from frappe.utils import cstr, today

from sistem_kerja.api.rincian_laporan import nama_dari
from sistem_kerja.layanan import izin, organisasi
from sistem_kerja.layanan.beban import BERJALAN
from sistem_kerja.layanan.galat import TidakBerwenang
from sistem_kerja.layanan.pelaksanaan import kemajuan

BATAS = 100
PNG, PELUANG = "Penugasan", "Peluang"
# Documents of the leader's making that are not finished yet.
BERPROSES = (
	("Perubahan Penugasan", "jenis as judul", "nama_pegawai"),
	("Permintaan Laporan", "judul", "nama_pegawai"),
	("Kendala Pelaksanaan", "judul", "nama_pegawai"),
	("Pemantauan Berkala", "judul", "nama_tim as nama_pegawai"),
)


@frappe.whitelist(methods=["GET"])
def unit_saya() -> dict[str, Any]:
	"""Assignments under way, running teams, open documents and openings; for leaders. Lists obey the permissions."""
	unit = list(_unit())
	penugasan = frappe.get_list(
		PNG,
		filters={"status": ("in", BERJALAN)},
		or_filters={"unit_pemilik": ("in", unit), "unit_pegawai": ("in", unit)},
		fields=("name", "kegiatan", "nama_pegawai", "status", "mulai", "selesai", "unit_pegawai", "pegawai"),
		order_by="selesai, nama_pegawai",
		limit=BATAS,
	)
	maju = kemajuan([b.name for b in penugasan])
	nama = nama_dari("Unit Organisasi", "nama_unit", {b.unit_pegawai for b in penugasan})
	saya, hari = organisasi.pegawai_pengguna(), today()
	for satu in penugasan:
		satu.update({"kemajuan": maju.get(satu.name), "unit": nama.get(satu.pop("unit_pegawai"))})
		satu.lewat = cstr(satu.selesai) < hari
		satu.milik_saya = satu.pop("pegawai") == saya
	tim = frappe.get_list(
		"Tim Kerja",
		filters={"status": "Berjalan", "unit_pemilik": ("in", unit)},
		fields=("name", "nama_tim", "nama_ketua", "mulai", "selesai"),
		order_by="selesai",
		limit=BATAS,
	)
	return {
		"penugasan": [b for b in penugasan if not b.milik_saya],
		"tim": tim,
		"berproses": _berproses(unit),
		"peluang": _peluang(unit),
		"batas": BATAS,
	}


@frappe.whitelist(methods=["POST"])
def tutup_peluang(nama: str) -> str:
	"""Close an opening before its day; its controller asks for the leader of its unit. Returns its status."""
	dokumen = frappe.get_doc(PELUANG, nama)
	dokumen.check_permission("write")
	dokumen.status = "Ditutup"
	dokumen.save()
	return dokumen.status


def _unit() -> tuple[str, ...]:
	unit = izin.cakupan(frappe.session.user)
	if not unit:
		frappe.throw(_("Halaman ini bagi pimpinan unit. Anda tidak memimpin unit saat ini."), TidakBerwenang)
	return unit


def _berproses(unit: list[str]) -> list[frappe._dict]:
	hasil = []
	for doctype, judul, orang in BERPROSES:
		baris = frappe.get_list(
			doctype,
			filters={"docstatus": 0, "unit_pemilik": ("in", unit)},
			fields=("name", "status", "pemegang_user", "pemegang_jabatan", judul, orang),
			order_by="modified desc",
			limit=BATAS,
		)
		for satu in baris:
			satu.doctype = doctype
			satu.pada_saya = satu.pop("pemegang_user") == frappe.session.user
		hasil += baris
	return hasil


def _peluang(unit: list[str]) -> list[frappe._dict]:
	"""Openings of these units, the open ones first, each with who volunteered for it."""
	baris = frappe.get_list(
		PELUANG,
		filters={"unit_pemilik": ("in", unit)},
		fields=("name", "kegiatan", "status", "mulai", "selesai", "tutup"),
		order_by="status desc, tutup desc",
		limit=BATAS,
	)
	pengaju: dict[str, list] = {}
	for satu in frappe.get_list(
		"Pengajuan Sukarela",
		filters={"peluang": ("in", [b.name for b in baris] or [""])},
		fields=("name", "peluang", "nama_pegawai", "status"),
		order_by="creation",
		limit=0,
	):
		pengaju.setdefault(satu.pop("peluang"), []).append(satu)
	for satu in baris:
		satu.pengajuan = pengaju.get(satu.name, [])
		satu.terbuka = satu.status == "Terbuka" and cstr(satu.tutup) >= today()
	return baris
