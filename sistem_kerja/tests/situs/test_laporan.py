"""Penugasan and Laporan: receipt, evaluation chain, return, finish."""

from __future__ import annotations

import frappe
import pytest

from sistem_kerja.demo.jalan import pemegang, sebagai
from sistem_kerja.layanan.galat import KetentuanDilanggar, TidakBerwenang, TindakanTidakSah
from sistem_kerja.layanan.tindakan import lakukan

LPT = "Laporan Pelaksanaan Tugas"


def naik(laporan, tindakan, catatan=""):
	sebagai(pemegang(laporan))
	return lakukan(LPT, laporan.name, tindakan, catatan)


def test_laporan_menempuh_rantai_unit_pemilik_sampai_selesai(daerah):
	laporan = lakukan(LPT, daerah.laporan().name, "Kirim")
	bidang, dinas = daerah.kepala(daerah.cerita.unit_pemilik), daerah.kepala_dinas(daerah.cerita.unit_pemilik)
	assert laporan.status == "Evaluasi Tahap 1" and laporan.pemegang == bidang
	laporan = naik(laporan, "Teruskan")
	assert laporan.status == "Evaluasi Tahap 2" and laporan.pemegang == dinas
	laporan = naik(laporan, "Nyatakan Selesai")
	assert laporan.status == "Selesai" and laporan.docstatus == 1 and not laporan.pemegang
	assert frappe.db.get_value("Penugasan", laporan.penugasan, "status") == "Selesai"
	assert frappe.db.exists("Naskah Dinas", {"dokumen": laporan.name, "status": "Berlaku"})


@pytest.mark.parametrize("tahap", [1, 2])
def test_kembalikan_dengan_alasan_lalu_kirim_lagi(daerah, tahap):
	laporan = lakukan(LPT, daerah.laporan().name, "Kirim")
	if tahap == 2:
		laporan = naik(laporan, "Teruskan")
	with pytest.raises(KetentuanDilanggar, match="alasan"):
		naik(laporan, "Kembalikan")
	laporan = naik(laporan, "Kembalikan", "Lampirkan bukti.")
	assert laporan.status == "Perlu Perbaikan" and laporan.pemegang == daerah.cerita.pegawai
	sebagai(daerah.cerita.pegawai)
	laporan.hasil = "Hasil yang diperbaiki"
	laporan.save()
	laporan = lakukan(LPT, laporan.name, "Kirim")
	assert laporan.status == "Evaluasi Tahap 1" and laporan.hasil == "Hasil yang diperbaiki"


def test_menyatakan_selesai_sebelum_tahap_terakhir_ditolak(daerah):
	laporan = lakukan(LPT, daerah.laporan().name, "Kirim")
	with pytest.raises(TindakanTidakSah, match="Nyatakan Selesai"):
		naik(laporan, "Nyatakan Selesai")


def test_meneruskan_dari_tahap_terakhir_ditolak(daerah):
	laporan = naik(lakukan(LPT, daerah.laporan().name, "Kirim"), "Teruskan")
	with pytest.raises(TindakanTidakSah):
		naik(laporan, "Teruskan")


def test_pegawai_tidak_menilai_laporannya(daerah):
	laporan = lakukan(LPT, daerah.laporan().name, "Kirim")
	sebagai(daerah.cerita.pegawai)
	with pytest.raises(TidakBerwenang):
		lakukan(LPT, laporan.name, "Teruskan")


def test_tarik_sebelum_ditinjau(daerah):
	laporan = lakukan(LPT, daerah.laporan().name, "Kirim")
	sebagai(daerah.cerita.pegawai)
	laporan = lakukan(LPT, laporan.name, "Tarik")
	assert laporan.status == "Draf" and laporan.pemegang == daerah.cerita.pegawai


def test_isi_terkunci_setelah_dikirim(daerah):
	laporan = lakukan(LPT, daerah.laporan().name, "Kirim")
	laporan.hasil = "diubah diam-diam"
	with pytest.raises(TindakanTidakSah, match="sudah tetap"):
		laporan.save()


def test_laporan_hanya_dari_penugasan_yang_diterima(daerah):
	penugasan = daerah.disetujui().pegawai_ditugaskan[0].penugasan
	sebagai(daerah.cerita.pegawai)
	with pytest.raises(TindakanTidakSah, match="Ditugaskan"):
		frappe.get_doc({"doctype": LPT, "penugasan": penugasan, "judul": "Uji"}).insert()


def test_penugasan_diterima_pegawainya_saja(daerah):
	permohonan = daerah.disetujui()
	penugasan = permohonan.pegawai_ditugaskan[0].penugasan
	sebagai(permohonan.riwayat[-1].pegawai)
	with pytest.raises(TidakBerwenang):
		lakukan("Penugasan", penugasan, "Terima")
	sebagai(daerah.cerita.pegawai)
	assert lakukan("Penugasan", penugasan, "Terima").status == "Berjalan"


def test_penugasan_tidak_diselesaikan_dengan_tangan(daerah):
	laporan = daerah.laporan()
	with pytest.raises((TindakanTidakSah, TidakBerwenang)):
		lakukan("Penugasan", laporan.penugasan, "Selesaikan")
	assert frappe.db.get_value("Penugasan", laporan.penugasan, "status") == "Berjalan"


def test_todo_hanya_untuk_pemegang(daerah):
	laporan = lakukan(LPT, daerah.laporan().name, "Kirim")
	buka = frappe.get_all("ToDo", {"reference_name": laporan.name, "status": "Open"}, pluck="allocated_to")
	assert buka == [laporan.pemegang_user]
	laporan = naik(laporan, "Teruskan")
	buka = frappe.get_all("ToDo", {"reference_name": laporan.name, "status": "Open"}, pluck="allocated_to")
	assert buka == [laporan.pemegang_user]
