"""What the portal shows first: who I am, what waits for me, my open assignments and teams with progress, my notices.

Page and method (`layanan.halaman_portal`, `api.portal`) give the same; a fixed number of queries.
"""

from __future__ import annotations

from typing import Any

import frappe
from frappe import _
from frappe.utils import cstr, today

from sistem_kerja.layanan import izin, kabar_saya, menunggu, organisasi, pelaksanaan
from sistem_kerja.layanan.galat import TidakBerwenang
from sistem_kerja.layanan.keanggotaan_tim import tim_saya
from sistem_kerja.layanan.penugasan_tim import TERBUKA
from sistem_kerja.regulasi.istilah import Dokumen

BATAS_DAFTAR = 50
PENUGASAN, TIM = Dokumen.PENUGASAN.value, Dokumen.TIM_KERJA.value
# What a list shows of each document; the first is its title.
KOLOM = {
	PENUGASAN: ("kegiatan", "mulai", "selesai", "unit_pemilik", "pegawai", "nama_pegawai"),
	TIM: ("nama_tim", "mulai", "selesai", "unit_pemilik"),
}
KOLOM_UMUM = ("name", "status", "tenggat", "pemegang_user", "pemegang_jabatan")
KOLOM_SAYA = (
	*("name", "employee_name", "sk_nip", "designation", "sk_unit"),
	*("sk_penilai", "sk_penilai_jabatan", "sk_kedudukan_dasar", "sk_kedudukan_alasan"),
)


def saya() -> frappe._dict:
	"""The employee behind the account; his own record, so no permission on Employee is asked."""
	nama = organisasi.pegawai_pengguna() if frappe.session.user != "Guest" else None
	if not nama:
		frappe.throw(
			_("Akun Anda belum terhubung dengan data pegawai yang aktif. Hubungi Pengelola Kepegawaian."),
			TidakBerwenang,
		)
	return frappe.db.get_value("Employee", nama, KOLOM_SAYA, as_dict=True)


def punya_desk() -> bool:
	return frappe.get_cached_value("User", frappe.session.user, "user_type") == "System User"


def isi() -> dict[str, Any]:
	aku = saya()
	antrean = menunggu.daftar(frappe.session.user, batas=BATAS_DAFTAR)
	for satu in antrean:
		milik_saya = satu.pop("pegawai") == aku.name
		satu.update({"unit_pemilik": satu.unit, "pada_saya": True, "milik_saya": milik_saya})
	penugasan = _daftar(PENUGASAN, {"pegawai": aku.name, "status": ("in", TERBUKA)})
	tim = _daftar(TIM, {"name": ("in", tim_saya(aku.name) or [""]), "status": "Berjalan"})
	_lengkapi([*penugasan, *tim], aku)
	_beri_rencana(penugasan, pelaksanaan.rencana([b.name for b in penugasan]))
	_beri_rencana(tim, pelaksanaan.rencana_tim([b.name for b in tim]))
	return {
		"saya": _kartu(aku),
		"menunggu": antrean,
		"penugasan": penugasan,
		"tim": tim,
		"kabar": kabar_saya.terbaru(),
		"batas": BATAS_DAFTAR,
		"desk": punya_desk(),
		"pimpinan": bool(izin.cakupan(frappe.session.user)),
	}


def _kartu(aku: frappe._dict) -> dict[str, Any]:
	return {
		"nama": aku.employee_name,
		"nip": aku.sk_nip,
		"jabatan": aku.designation,
		"unit": aku.sk_unit and frappe.db.get_value("Unit Organisasi", aku.sk_unit, "nama_unit"),
		"penilai": aku.sk_penilai and frappe.db.get_value("Employee", aku.sk_penilai, "employee_name"),
		"penilai_jabatan": aku.sk_penilai_jabatan,
		"penilai_dasar": aku.sk_kedudukan_dasar,
		"penilai_alasan": aku.sk_kedudukan_alasan,
	}


def _daftar(doctype: str, saring: dict[str, Any]) -> list[frappe._dict]:
	judul, *lain = KOLOM[doctype]
	# The list conditions of the doctype apply here as everywhere else.
	baris = frappe.get_list(
		doctype,
		filters=saring,
		fields=[*KOLOM_UMUM, f"{judul} as judul", *lain],
		order_by="modified desc",
		limit=BATAS_DAFTAR,
	)
	for satu in baris:
		satu.doctype = doctype
	return baris


def _lengkapi(baris: list[frappe._dict], aku: frappe._dict) -> None:
	"""Unit names in one query, and what the page would otherwise have to work out."""
	nama = menunggu.nama_unit({b.unit_pemilik for b in baris if b.unit_pemilik})
	hari_ini = today()
	for satu in baris:
		satu.unit_pemilik = nama.get(satu.unit_pemilik, satu.unit_pemilik)
		satu.terlambat = bool(satu.tenggat and cstr(satu.tenggat) < hari_ini)
		satu.pada_saya = satu.pop("pemegang_user") == frappe.session.user
		satu.milik_saya = satu.pop("pegawai", None) == aku.name


def _beri_rencana(baris: list[frappe._dict], rencana: dict[str, dict[str, int]]) -> None:
	for satu in baris:
		satu.rencana = rencana.get(satu.name)
