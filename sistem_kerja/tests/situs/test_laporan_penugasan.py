"""Reports on assignments: what they count, whom they show it, and that queries do not grow with rows."""

from __future__ import annotations

import frappe
import pytest

from sistem_kerja.demo.jalan import sebagai
from sistem_kerja.layanan import laporan_penugasan as laporan
from sistem_kerja.tests.situs import sukarela as s
from sistem_kerja.tests.situs.test_perubahan_penugasan import berjalan, tetapkan, ubah

TAHUN = {"tahun": 2026}


@pytest.fixture
def isi(kapuas):
	pemilik = kapuas.cerita.unit_pemilik
	satu = berjalan(kapuas, unit_pemilik=pemilik)
	dua = berjalan(kapuas, unit_pemilik=pemilik)
	dalam = berjalan(kapuas)
	tetapkan(ubah(dua, "Pembatalan"))
	return satu, dua, dalam


def test_rekap_menghitung_per_unit_pemilik(kapuas, isi):
	frappe.set_user("Administrator")
	baris = {b.unit: b for b in laporan.rekap(TAHUN)}
	milik = baris[kapuas.cerita.unit_pemilik]
	assert (milik.jumlah, milik.berjalan, milik.berubah, milik.sukarela, milik.lintas) == (2, 1, 1, 2, 2)
	assert baris[kapuas.cerita.unit_dituju].lintas == 0
	induk = kapuas.unit[kapuas.cerita.unit_pemilik].induk
	assert {b.unit for b in laporan.rekap({**TAHUN, "unit": induk})} == {kapuas.cerita.unit_pemilik}
	assert laporan.rekap({"tahun": 2031}) == []


def test_riwayat_perbantuan_bernomor_dan_berbatas(kapuas, isi):
	frappe.set_user("Administrator")
	baris = [b for b in laporan.perbantuan(TAHUN) if b.pegawai == kapuas.cerita.pegawai]
	assert [(b.name, b.ke, b.batas) for b in baris] == [(isi[0].name, 1, 3)]


def test_beban_menyebut_yang_tanpa_dan_yang_banyak(kapuas, isi):
	berjalan(kapuas)
	frappe.set_user("Administrator")
	saring = {"mulai": "2026-04-01", "selesai": "2026-04-30", "unit": kapuas.cerita.unit_dituju}
	baris = {b.pegawai: b for b in laporan.beban_pegawai(saring)}
	sibuk = baris[kapuas.cerita.pegawai]
	assert (sibuk.penugasan, sibuk.persen, sibuk.keadaan) == (3, 300, frappe._("Banyak"))
	tanpa = laporan.beban_pegawai({**saring, "keadaan": frappe._("Tanpa penugasan")})
	assert kapuas.cerita.pegawai not in [b.pegawai for b in tanpa] and len(tanpa) == len(baris) - 1


def test_yang_tampak_sama_dengan_daftarnya(kapuas, isi):
	siapa = {
		kapuas.kepala(kapuas.cerita.unit_pemilik): {isi[0].name},
		kapuas.kepala(kapuas.cerita.unit_dituju): {isi[0].name},
		kapuas.fungsional("Ahli Muda")[0]: set(),
	}
	for pegawai, tampak in siapa.items():
		sebagai(pegawai)
		assert {b.name for b in laporan.perbantuan(TAHUN)} == tampak
	frappe.set_user("Guest")
	assert laporan.rekap(TAHUN) == laporan.perbantuan(TAHUN) == laporan.beban_pegawai({}) == []


def test_kueri_tidak_bertambah_bersama_barisnya(kapuas, isi, monkeypatch):
	frappe.set_user("Administrator")

	def hitung() -> int:
		banyak, asli = [], frappe.db.sql
		monkeypatch.setattr(frappe.db, "sql", lambda *a, **k: (banyak.append(1), asli(*a, **k))[1])
		laporan.beban_pegawai({"mulai": "2026-04-01", "unit": kapuas.cerita.unit_dituju})
		laporan.rekap(TAHUN)
		laporan.perbantuan(TAHUN)
		monkeypatch.setattr(frappe.db, "sql", asli)
		return len(banyak)

	hitung()
	awal = hitung()
	berjalan(kapuas)
	frappe.set_user("Administrator")
	hitung()
	assert hitung() == awal


def test_tiap_laporan_meja_dapat_dibuka(kapuas, isi):
	from frappe.desk.query_report import run

	sebagai(kapuas.kepala(kapuas.cerita.unit_pemilik))
	for nama, saring in (
		("Rekap Penugasan", TAHUN),
		("Riwayat Perbantuan", TAHUN),
		("Beban Kerja Pegawai", {"mulai": "2026-04-01"}),
	):
		hasil = run(nama, filters=saring)
		assert hasil["columns"], nama
	assert s.PNG
