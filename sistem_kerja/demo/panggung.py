"""All stories of a regency, played together in the past weeks."""

from __future__ import annotations

import frappe

from sistem_kerja.demo import jalan, lanjutan, waktu
from sistem_kerja.demo.kasus import DITUGASKAN, ISI, MENUNGGU
from sistem_kerja.demo.kisah import dasar, data_pegawai, permohonan, perorangan, sukarela, tim
from sistem_kerja.demo.lakon import SPP, Lakon

KISAH = (permohonan, sukarela, tim, perorangan, data_pegawai)


def tempuh(daerah: str) -> list[str]:
	"""Play what was not played yet; the requests of the main case and of the two that are left under way."""
	lakon = Lakon(daerah)
	if not _sudah(lakon, ISI):
		lakon.siapkan_akun()
		waktu.jalankan(_kisah(lakon))
		frappe.set_user("Administrator")
	return [_sudah(lakon, isi) for isi in (ISI, DITUGASKAN, MENUNGGU)]


def _kisah(lakon: Lakon) -> list:
	"""All of them; early in the year they lie closer together."""
	awal = dasar.paling_awal(lakon)
	lain = [*dasar.susun(lakon), *_utama(lakon), *(satu for modul in KISAH for satu in modul.susun(lakon))]
	return [*dasar.sebelum_tahun(lakon), *((max(mulai, awal), satu) for mulai, satu in lain)]


def _utama(lakon: Lakon) -> list:
	daerah = lakon.daerah
	return [
		(-60, lambda: jalan.kisah(daerah, **lakon.masa(-50, 25))),
		(-9, lambda: lanjutan.ditugaskan(daerah, **lakon.masa(0, 60))),
		(-3, lambda: lanjutan.menunggu(daerah, **lakon.masa(7, 70))),
	]


def _sudah(lakon: Lakon, isi: dict) -> str | None:
	return frappe.db.get_value(
		SPP, {"kegiatan": isi["kegiatan"], "unit_pemilik": lakon.inti.unit_pemilik, "docstatus": ("<", 2)}
	)
