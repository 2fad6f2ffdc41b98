"""What stands on top of a form: whose turn it is, what mends a document that is stuck, the way, and the history in words."""

from __future__ import annotations

import frappe
import pytest
from frappe.desk.form.load import run_onload
from frappe.utils import add_days, today

from sistem_kerja.api import aturan_dokumen
from sistem_kerja.demo.jalan import sebagai
from sistem_kerja.layanan import kalimat_riwayat
from sistem_kerja.layanan.galat import KetentuanDilanggar, TindakanTidakSah
from sistem_kerja.layanan.tindakan import apply_workflow, lakukan
from sistem_kerja.regulasi import profil as profil_bawaan
from sistem_kerja.tests.situs.penunjukan import rekan, tunjuk, unit_dari

SPP = "Surat Permohonan Pelibatan"


def kepala(dokumen) -> dict:
	dokumen = frappe.get_doc(dokumen.doctype, dokumen.name)
	run_onload(dokumen)
	return dokumen.get_onload("kepala")


def test_giliran_menyebut_orang_jabatan_tenggat_dan_dasar(tiap_daerah):
	dokumen = tiap_daerah.terkirim()
	frappe.db.set_value(SPP, dokumen.name, "tenggat", add_days(today(), -2))
	sebagai(dokumen.pemegang)
	isi = kepala(dokumen)
	assert isi["pemegang"] == {
		"nama": dokumen.nama_pemegang,
		"jabatan": dokumen.pemegang_jabatan,
		"saya": True,
		"sejak": today(),
		"tenggat": add_days(today(), -2),
		"lewat": 2,
	}
	assert isi["dasar"] == dokumen.pemegang_dasar and isi["dasar"]
	assert isi["tindakan"] and "Tarik" not in isi["tindakan"]  # taking back is the sender's, not the holder's
	frappe.set_user("Administrator")
	assert kepala(dokumen)["pemegang"]["saya"] is False


def test_jalan_menyebut_yang_lewat_kini_dan_berikutnya(tiap_daerah):
	dokumen = tiap_daerah.terkirim()
	langkah = kepala(dokumen)["langkah"]
	keadaan = [s["keadaan"] for s in langkah]
	assert keadaan == sorted(keadaan, key=["lewat", "kini", "nanti"].index)
	assert keadaan.count("kini") == 1 and langkah[0]["status"] == "Draf"
	assert langkah[-1]["status"] == "Disetujui"
	assert langkah[-1]["status"] not in {s["status"] for s in langkah if s["keadaan"] == "lewat"}


def test_tindakan_membawa_kepala_yang_baru(kapuas):
	dokumen = kapuas.permohonan()
	sebagai(dokumen.pemegang)
	jawaban = apply_workflow({"doctype": SPP, "name": dokumen.name}, "Kirim")
	isi = jawaban["__onload"]["kepala"]
	assert isi["status"] == jawaban["status"] != "Draf"
	assert isi["riwayat"][-1]["kalimat"].startswith(f"{dokumen.nama_pemegang} mengirim sebagai ")


def test_alasan_pengembalian_di_atas(kapuas):
	dokumen = kapuas.terkirim()
	sebagai(dokumen.pemegang)
	dokumen = lakukan(SPP, dokumen.name, "Tolak", "Sedang tidak tersedia.")
	alasan = kepala(dokumen)["alasan"]
	assert alasan["isi"] == "Sedang tidak tersedia." and "menolak" in alasan["oleh"]


def test_macet_menautkan_jabatan_kosong_dan_akun_yang_kurang(kapuas):
	dokumen = kapuas.terkirim()
	orang, unit = dokumen.pemegang, unit_dari(dokumen.pemegang)
	akun = frappe.db.get_value("Employee", orang, "user_id")
	frappe.db.set_value("User", akun, "enabled", 0)
	dokumen.reload()
	dokumen.flags.oleh_sistem = True
	dokumen.tentukan_pemegang()
	dokumen.db_update()
	assert [(o["doctype"], o["name"]) for o in kepala(dokumen)["obat"]] == [("Employee", orang)]
	frappe.set_user("Administrator")
	frappe.db.set_value("User", akun, "enabled", 1)
	frappe.get_doc("Unit Organisasi", unit).update({"kepala": None}).save()
	dokumen.reload()
	assert dokumen.menunggu_pejabat
	assert [o["doctype"] for o in kepala(dokumen)["obat"]] == ["Unit Organisasi", "Pejabat Sementara"]


def test_riwayat_menyebut_plh_dan_yang_digantikannya(kapuas):
	dokumen = kapuas.terkirim()
	asli, ganti = dokumen.pemegang, rekan(kapuas)
	tunjuk(unit_dari(asli), ganti)
	sebagai(ganti)
	dokumen = lakukan(SPP, dokumen.name, "Tolak", "Penuh.")
	nama = {p: frappe.db.get_value("Employee", p, "employee_name") for p in (asli, ganti)}
	satu = kalimat_riwayat.semua(dokumen)[0]
	assert satu["kalimat"].startswith(f"{nama[ganti]} menolak sebagai Plh. ")
	assert satu["kalimat"].endswith(f", menggantikan {nama[asli]}")
	assert satu["catatan"] == "Penuh." and satu["dasar"] and satu["ke"] == "Ditolak"


def test_setiap_tindakan_aturan_bawaan_punya_kata_kerja():
	otomatis = {"Jawaban Instansi Tercatat", "Laporan Disampaikan", "Diganti perubahannya"}
	semua = {
		t.nama
		for kode in profil_bawaan.daftar()
		for alur in profil_bawaan.muat(kode).alur
		for tahap in alur.tahap
		for t in tahap.tindakan
	}
	assert len(semua) > 30
	assert {t for t in semua - otomatis if "«" in kalimat_riwayat.kata_kerja(t)} == set()


def test_yang_sedang_dilaksanakan_tidak_disebut_selesai(daerah):
	penugasan = frappe.get_doc("Penugasan", daerah.disetujui().pegawai_ditugaskan[0].penugasan)
	sebagai(daerah.cerita.pegawai)
	berjalan = lakukan("Penugasan", penugasan.name, "Terima")
	isi = kepala(berjalan)
	assert isi["pemegang"] is None
	assert isi["berlangsung"] == {"nama": berjalan.nama_pegawai, "sampai": str(berjalan.selesai)}
	assert isi["langkah"][-1]["status"] == "Selesai"
	permohonan = frappe.get_doc(SPP, berjalan.permohonan)
	assert kepala(permohonan)["berlangsung"] is None  # answered: nothing is left to do on it


# --- refusals ---


def test_penolakan_membawa_semua_temuan_dengan_pasalnya(kapuas):
	dokumen = kapuas.permohonan(maksud_tujuan="", selesai=add_days(today(), -3))
	sebagai(dokumen.pemegang)
	with pytest.raises(KetentuanDilanggar):
		lakukan(SPP, dokumen.name, "Kirim")
	temuan = frappe.local.response["sk_temuan"]
	assert len([t for t in temuan if t["tingkat"] == "tolak"]) > 1
	assert all(t["pesan"] and t["dasar"] for t in temuan)


# --- the rules of one document ---


def test_aturan_dokumen_menandai_tahap_kini(tiap_daerah):
	dokumen = tiap_daerah.terkirim()
	sebagai(dokumen.pemegang)
	isi = aturan_dokumen.baca(SPP, dokumen.name)
	assert [t["status"] for t in isi["tahap"] if t["kini"]] == [dokumen.status]
	assert all(t["dasar"] for t in isi["tahap"]) and isi["dasar"]


def test_petunjuk_dokumen_baru_menyebut_pengirim_dan_pasal(tiap_daerah):
	frappe.set_user("pengelola@contoh.invalid")
	isi = aturan_dokumen.petunjuk("Tim Kerja", "umum")
	assert isi.startswith("Dikirim ") and "Dasar: " in isi
	assert aturan_dokumen.petunjuk("Tim Kerja", "penunjukan_lintas_unit") == ""
	assert aturan_dokumen.petunjuk("User", "umum") == ""
	assert aturan_dokumen.petunjuk not in frappe.guest_methods


def test_aturan_dokumen_hanya_bagi_pembacanya(kapuas):
	dokumen = kapuas.terkirim()
	sebagai(rekan(kapuas))
	with pytest.raises(frappe.PermissionError):
		aturan_dokumen.baca(SPP, dokumen.name)
	with pytest.raises(TindakanTidakSah):
		aturan_dokumen.baca("User", "Administrator")
	assert aturan_dokumen.baca not in frappe.guest_methods
