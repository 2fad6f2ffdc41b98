"""The attack matrix on the other paths of a request: inside a unit, and across institutions out and in."""

from __future__ import annotations

from collections.abc import Iterator

import frappe
import pytest

from sistem_kerja.regulasi.alur import menyebut_pegawai
from sistem_kerja.tests.situs import jalan_lain as j
from sistem_kerja.tests.situs import matriks as m
from sistem_kerja.tests.situs.test_matriks_serangan import _semua, tanpa_pembatalan  # noqa: F401 (fixture)

# The rest of the regencies takes the national steps, or those of one of these.
JALAN = [
	("pekalongan", "penunjukan_dalam_unit", "keluar"),
	("kapuas", "penunjukan_dalam_unit", "keluar"),
	("pekalongan", "penunjukan_lintas_instansi", "keluar"),
	("kapuas", "penunjukan_lintas_instansi", "keluar"),
	("pulang_pisau", "penunjukan_lintas_instansi", "masuk"),
]


@pytest.mark.parametrize(("kode", "jalur", "arah"), JALAN)
def test_ditolak_di_setiap_status(pakai, tanpa_pembatalan, kode, jalur, arah):  # noqa: F811
	daerah, dilalui, lolos = pakai(kode), set(), []
	for satu in daerah.contoh.units:
		if satu.kepala and satu.peran == "sekretaris_daerah":
			m.beri_akun(daerah, satu.kepala)
	for dokumen in _lalui(daerah, jalur, arah):
		dilalui.add(dokumen.status)
		lolos += [f"{dokumen.status}: {x}" for x in _semua(daerah, dokumen)]
	assert lolos == []
	assert dilalui == {t.status for t in dokumen.alur().tahap}


def _lalui(daerah, jalur: str, arah: str) -> Iterator:
	"""A request of this path in every status that it can have."""
	buat = {"keluar": j.keluar, "masuk": j.masuk}[arah] if "instansi" in jalur else j.dalam_unit
	d = buat(daerah)
	while True:
		yield d
		if d.docstatus:
			break
		d = _maju(daerah, d)
	statuses = {t.status for t in d.alur().tahap}
	if "Menunggu Penolakan" in statuses:
		lain = j.tempuh(buat(daerah), "Menunggu Ketersediaan")
		lain = j.langkah(lain, "Nyatakan Tidak Tersedia", "Semuanya bertugas.")
		yield lain
		yield j.langkah(lain, "Tolak", "Belum ada tenaga.")
	elif "Menunggu Balasan Instansi" in statuses:
		lain = j.tempuh(buat(daerah), "Menunggu Balasan Instansi")
		yield j.langkah(lain, "Catat Penolakan", "Tenaganya terbatas.", **j.SURAT_LUAR)
	elif "Ditolak" in statuses:
		yield j.langkah(j.langkah(buat(daerah)), "Tolak", "Sedang penuh.")


def _maju(daerah, d):
	isi = {}
	if d.status == "Menunggu Balasan Instansi":
		isi = {**j.SURAT_LUAR, "pegawai_luar": [{"nama": "Sekar Rekaan", "nip": "199912312024212001"}]}
	elif d.arah == "masuk" and d.status == menyebut_pegawai(d.alur())[0].status:
		isi = {"pegawai_ditugaskan": [{"pegawai": daerah.cerita.pegawai}]}
	frappe.set_user("Administrator")
	return j.langkah(d, **isi)
