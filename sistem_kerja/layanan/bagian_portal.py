"""The sections of the portal, and which of them a person has use for. Showing is no right: each method checks by itself."""

from __future__ import annotations

import frappe

from sistem_kerja.layanan import izin
from sistem_kerja.layanan.keanggotaan_tim import dipimpin
from sistem_kerja.layanan.organisasi import pegawai_pengguna
from sistem_kerja.layanan.peran_jabatan import PEMIMPIN, SEKDA

MENYETUJUI = {*PEMIMPIN, SEKDA, "Pengelola Kepegawaian"}
# In the order of the navigation: what stands after #/, name, icon. The portal speaks Indonesian, as its scripts do.
BAGIAN = (
	("", "Beranda", "rumah"),
	("tugas", "Tugas saya", "tugas"),
	("peluang", "Peluang", "peluang"),
	("persetujuan", "Persetujuan", "setuju"),
	("tim", "Tim saya", "tim"),
	("data", "Data saya", "data"),
)


def semua() -> list[dict[str, str]]:
	return [{"rute": rute, "nama": nama, "ikon": ikon} for rute, nama, ikon in BAGIAN]


def bagian(user: str) -> list[dict[str, str]]:
	"""Those that the present user sees."""
	pegawai = pegawai_pengguna()
	memimpin_tim = bool(pegawai and dipimpin(pegawai))
	tampak = {
		"persetujuan": memimpin_tim or bool(MENYETUJUI & {*frappe.get_roles(user)}),
		"tim": memimpin_tim or bool(izin.cakupan(user)),
	}
	return [b for b in semua() if tampak.get(b["rute"], True)]
