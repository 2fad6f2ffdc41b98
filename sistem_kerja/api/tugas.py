"""Tugas saya of the portal: my assignments by what they wait for, and my reports that came back."""

from __future__ import annotations

from typing import Any

import frappe
from frappe import _
from frappe.utils import cstr, today

from sistem_kerja.api.rincian_laporan import nama_dari
from sistem_kerja.api.rincian_penugasan import LAPORAN, dikembalikan
from sistem_kerja.layanan import organisasi
from sistem_kerja.layanan.beban import BERJALAN
from sistem_kerja.layanan.galat import TidakBerwenang
from sistem_kerja.layanan.pelaksanaan import kemajuan

PNG = "Penugasan"
BATAS = 100
KOLOM = ("name", "kegiatan", "status", "mulai", "selesai", "unit_pemilik", "pemegang_user", "tim")


@frappe.whitelist(methods=["GET"])
def daftar() -> dict[str, Any]:
	"""My assignments to receive, running and finished, each with its progress and its reports."""
	saya = organisasi.pegawai_pengguna() if frappe.session.user != "Guest" else None
	if not saya:
		frappe.throw(
			_("Akun Anda belum terhubung dengan data pegawai yang aktif. Hubungi Pengelola Kepegawaian."),
			TidakBerwenang,
		)
	penugasan = frappe.get_list(
		PNG, filters={"pegawai": saya}, fields=KOLOM, order_by="modified desc", limit=BATAS
	)
	# Of an assignment that the list leaves out no report is shown beside it, but one that came back is.
	laporan = frappe.get_list(
		LAPORAN,
		filters={"pegawai": saya},
		fields=("name", "judul", "status", "penugasan", "docstatus", "pemegang_user", "pemegang_jabatan"),
		order_by="modified desc",
		limit=BATAS,
	)
	_lengkapi(penugasan, laporan)
	bagian = {"menerima": [], "berjalan": [], "selesai": []}
	for satu in penugasan:
		bagian[_bagian(satu)].append(satu)
	bagian["berjalan"].sort(key=lambda b: cstr(b.selesai))
	return {"dikembalikan": dikembalikan(laporan), **bagian, "batas": BATAS, "penuh": len(penugasan) == BATAS}


def _bagian(satu: frappe._dict) -> str:
	if satu.pada_saya and satu.status == "Ditugaskan":
		return "menerima"
	return "berjalan" if satu.status in BERJALAN else "selesai"


def _lengkapi(penugasan: list[frappe._dict], laporan: list[frappe._dict]) -> None:
	"""Progress, unit names and reports, each in one query for all."""
	maju = kemajuan([b.name for b in penugasan])
	unit = nama_dari("Unit Organisasi", "nama_unit", {b.unit_pemilik for b in penugasan})
	milik: dict[str, list[dict[str, Any]]] = {}
	for satu in laporan:
		ringkas = {k: satu[k] for k in ("name", "judul", "status")}
		ringkas["pada"] = None if satu.pemegang_user == frappe.session.user else satu.pemegang_jabatan
		milik.setdefault(satu.penugasan, []).append(ringkas)
	hari = today()
	for satu in penugasan:
		satu.pada_saya = satu.pop("pemegang_user") == frappe.session.user
		satu.update({"kemajuan": maju.get(satu.name), "unit": unit.get(satu.pop("unit_pemilik"))})
		satu.lewat = satu.status in BERJALAN and cstr(satu.selesai) < hari
		satu.laporan = milik.get(satu.name, [])
