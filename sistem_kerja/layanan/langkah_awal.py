"""The first day of a site: which steps of the onboarding are done, asked of the data each time."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import frappe

from sistem_kerja.layanan import kesehatan
from sistem_kerja.layanan.kesehatan import aturan
from sistem_kerja.layanan.kesehatan import organisasi_pegawai as orang
from sistem_kerja.layanan.kesehatan.hasil import BAIK, GANGGUAN

PERKENALAN = "Sistem Kerja"
SEHAT = "Lihat Kesehatan Sistem"


def _baik(*periksa: Callable) -> Callable[[], bool]:
	return lambda: all(kesehatan.jalankan(p).tingkat == BAIK for p in periksa)


def _ada(doctype: str, **saring: object) -> Callable[[], bool]:
	return lambda: bool(frappe.db.exists(doctype, saring))


def _ada_akun() -> bool:
	"""Somebody besides the installer can begin: an HR officer, and an employee with an account."""
	pengelola = frappe.get_all(
		"Has Role", {"role": "Pengelola Kepegawaian", "parenttype": "User"}, pluck="parent"
	)
	return bool(
		frappe.db.exists("User", {"name": ("in", {*pengelola} - {"Administrator"} or [""]), "enabled": 1})
		and frappe.db.exists("Employee", {"status": "Active", "user_id": ("is", "set")})
	)


def _sehat() -> bool:
	return kesehatan.terburuk(kesehatan.periksa()) != GANGGUAN


LANGKAH: dict[str, Callable[[], bool]] = {
	"Isi kop surat dan Company": _baik(aturan.company, aturan.kop),
	"Pilih dan terapkan profil": _baik(aturan.profil_berlaku, aturan.profil_diterapkan, aturan.penomoran),
	"Impor unit": _baik(orang.unit, orang.kepala_daerah),
	"Impor pegawai": _ada("Employee", status="Active", sk_unit=("is", "set")),
	"Isi pimpinan unit": _ada("Unit Organisasi", kepala=("is", "set")),
	"Periksa penilai": lambda: LANGKAH["Impor pegawai"]() and _baik(orang.tanpa_penilai, orang.tanpa_unit)(),
	"Buat akun": _ada_akun,
	SEHAT: _sehat,
}


def selesai(nama: Iterable[str], dilewati: Iterable[str] = ()) -> set[str]:
	"""Which of these steps are done. The last asks every check, so it is asked only when all others are behind."""
	hasil = {n for n in nama if n != SEHAT and LANGKAH[n]()}
	if {*LANGKAH} - {SEHAT} <= hasil | {*dilewati} and SEHAT in nama and LANGKAH[SEHAT]():
		hasil.add(SEHAT)
	return hasil
