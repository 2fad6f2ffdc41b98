"""The sections of the portal, and which of them a person has use for. Showing is no right: each method checks by itself."""

from __future__ import annotations

import frappe
from frappe import _

from sistem_kerja.layanan import izin
from sistem_kerja.layanan.keanggotaan_tim import dipimpin
from sistem_kerja.layanan.organisasi import pegawai_pengguna
from sistem_kerja.layanan.peran_jabatan import PEMIMPIN, SEKDA

MENYETUJUI = {*PEMIMPIN, SEKDA, "Pengelola Kepegawaian"}


def bagian(user: str) -> list[dict[str, str]]:
	"""In the order of the navigation: `rute` (what stands after #/), `nama`, `ikon`."""
	pegawai = pegawai_pengguna(user)
	memimpin_unit = bool(izin.cakupan(user))
	memimpin_tim = bool(pegawai and dipimpin(pegawai))
	semua = [
		("", _("Beranda"), "rumah", True),
		("tugas", _("Tugas saya"), "tugas", True),
		("peluang", _("Peluang"), "peluang", True),
		(
			"persetujuan",
			_("Persetujuan"),
			"setuju",
			bool(MENYETUJUI & {*frappe.get_roles(user)}) or memimpin_tim,
		),
		("tim", _("Tim saya"), "tim", memimpin_tim or memimpin_unit),
		("data", _("Data saya"), "data", True),
	]
	return [{"rute": r, "nama": n, "ikon": i} for r, n, i, tampak in semua if tampak]
