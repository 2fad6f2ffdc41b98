"""Volunteering, changes of assignments, and what these end in: every status, against everybody, by every channel."""

from __future__ import annotations

from collections.abc import Iterator

import frappe
import pytest

from sistem_kerja.demo.jalan import pemegang, sebagai
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.regulasi.alur import tahap
from sistem_kerja.tests.situs import matriks as m
from sistem_kerja.tests.situs import sukarela as s
from sistem_kerja.tests.situs import test_matriks_serangan as serangan
from sistem_kerja.tests.situs.test_perubahan_penugasan import PPN, berjalan, rekan, tetapkan, ubah

STATUS_SUKARELA = {
	"kapuas": {
		*("Draf", "Menunggu Pimpinan Unit", "Menunggu Pengajuan ke Penilai", "Menunggu Penilai"),
		*("Disetujui", "Ditolak"),
	},
	# Only where its flow differs.
	"pulang_pisau": {"Menunggu Rekomendasi", "Menunggu Surat Penugasan", "Menunggu Penetapan"},
}


@pytest.fixture(autouse=True)
def tanpa_pembatalan(monkeypatch):
	"""Bulk approval rolls back per document; that would undo this test's own set-up."""
	monkeypatch.setattr(frappe.db, "rollback", lambda *a, **k: None)


def _lolos(daerah, dokumen) -> list[str]:
	lolos = []
	for siapa, (pegawai, akun) in m.penyerang(daerah, dokumen).items():
		assert akun, siapa
		sasaran = m.sasaran(dokumen, pegawai)
		if sasaran is None:
			continue  # every act that there is, is his
		saluran = m.SALURAN if dokumen.docstatus else {**m.SALURAN, **m.SUBMIT}
		lolos += serangan._serang(dokumen, siapa, akun, sasaran, saluran)
	return [*lolos, *serangan._usang(dokumen)]


def _sukarela(daerah) -> Iterator:
	d = s.pengajuan(daerah, daerah.cerita.unit_pemilik)
	yield d
	while d.docstatus == 0:
		sebagai(pemegang(d))
		d = frappe.get_doc(d.doctype, d.name)
		d = lakukan(d.doctype, d.name, tahap(d.alur(), d.status).tindakan[0].nama)
		yield d
	tolak = s.maju(s.pengajuan(daerah, daerah.cerita.unit_pemilik), "Menunggu Pimpinan Unit")
	sebagai(tolak.pemegang)
	yield lakukan(s.PSK, tolak.name, "Tolak", "Sudah lengkap.")


@pytest.mark.parametrize("kode", sorted(STATUS_SUKARELA))
def test_pengajuan_sukarela(pakai, kode):
	daerah = pakai(kode)
	lolos, dilalui = [], set()
	for d in _sukarela(daerah):
		dilalui.add(d.status)
		if d.status in STATUS_SUKARELA[kode]:
			lolos += [f"{d.status}: {x}" for x in _lolos(daerah, d)]
	assert lolos == [] and STATUS_SUKARELA[kode] <= dilalui
	assert dilalui == {t.status for t in d.alur().tahap}


def test_perubahan_penugasan_dan_yang_diubahnya(kapuas):
	asal = berjalan(kapuas)
	draf = ubah(asal, "Pengakhiran", selesai_baru="2026-04-15")
	lolos = [f"Draf: {x}" for x in _lolos(kapuas, draf)]
	draf.reload()
	selesai = tetapkan(draf)
	dua = berjalan(kapuas)
	tolak = ubah(dua, "Pembatalan")
	sebagai(tolak.pemegang)
	tolak = lakukan(PPN, tolak.name, "Tolak", "Masih diperlukan.")
	tetapkan(
		ubah(dua, "Penggantian", selesai_baru="2026-04-15", pengganti=rekan(kapuas, kapuas.cerita.pegawai))
	)
	tiga = berjalan(kapuas)
	tetapkan(ubah(tiga, "Pembatalan"))
	akhir = [frappe.get_doc(s.PNG, x.name) for x in (asal, dua, tiga)]
	assert {x.status for x in akhir} == serangan.DIUBAH
	for d in (selesai, tolak, *akhir):
		lolos += [f"{d.doctype}, {d.status}: {x}" for x in _lolos(kapuas, d)]
	assert lolos == []
