"""Performance agreements of the example's Perangkat Daerah, as fixed on paper before the year: without them three of the
regencies let nobody be assigned."""

from __future__ import annotations

import frappe
from frappe.utils import getdate, today

from sistem_kerja.demo.daerah import Contoh
from sistem_kerja.demo.kasus import masa
from sistem_kerja.layanan.perjanjian_kinerja import DOCTYPE, UNIT
from sistem_kerja.layanan.tindakan import lakukan


def muat(contoh: Contoh, pengelola: str) -> int:
	"""Record one agreement for each Perangkat Daerah whose leader has an account, by the HR officer's account.

	Returns how many are new.
	"""
	tahun = masa(getdate(today()))[0].year
	ada = set(frappe.get_all(DOCTYPE, {"jenis": UNIT, "tahun": tahun}, pluck="unit", limit=0))
	akar = next(u.kode for u in contoh.units if not u.induk)
	akun = _akun([u.kepala for u in contoh.units if u.kepala])
	baru = [u for u in contoh.units if u.induk == akar and u.kode not in ada and u.kepala in akun]
	for urut, unit in enumerate(baru, 1):
		frappe.set_user(pengelola)
		dokumen = frappe.get_doc(
			{
				"doctype": DOCTYPE,
				"jenis": UNIT,
				"unit": unit.kode,
				"tahun": tahun,
				"tanggal_ditetapkan": f"{tahun - 1}-12-20",
				"nomor_luar": f"000.8.6.3/{urut:03d}/{tahun - 1}",
				**_isi(unit.nama),
			}
		).insert()
		pemegang = frappe.db.get_value("Employee", dokumen.pemegang, "user_id") if dokumen.pemegang else None
		if pemegang:
			frappe.set_user(pemegang)
			lakukan(DOCTYPE, dokumen.name, "Tetapkan")
	frappe.set_user("Administrator")
	return len(baru)


def _akun(pegawai: list[str]) -> set[str]:
	saring = {"name": ("in", pegawai), "user_id": ("is", "set")}
	return set(frappe.get_all("Employee", saring, pluck="name", limit=0))


def _isi(nama: str) -> dict:
	return {
		"sasaran": [
			{
				"sasaran": f"Meningkatnya mutu layanan {nama}",
				"indikator": "Indeks Kepuasan Masyarakat",
				"target": "88",
				"satuan": "nilai",
			},
			{
				"sasaran": "Meningkatnya akuntabilitas kinerja",
				"indikator": "Nilai SAKIP perangkat daerah",
				"target": "80",
				"satuan": "nilai",
			},
		],
		"kegiatan": [
			{
				"kegiatan": "Penyusunan Sistem Informasi Layanan",
				"rumpun_sub_kegiatan": "Layanan Digital",
				"jenis_penugasan": "tim",
			},
			{"kegiatan": "Evaluasi Standar Pelayanan", "jenis_penugasan": "individual"},
		],
	}
