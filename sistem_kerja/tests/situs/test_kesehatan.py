"""Kesehatan Sistem: each check sees its fault, a broken check is a fault, and only administrators mend."""

from __future__ import annotations

import frappe
import pytest
from frappe.utils import add_days, now_datetime, today

from sistem_kerja.api import kesehatan as api
from sistem_kerja.layanan import akun_pegawai, kesehatan, langkah_awal
from sistem_kerja.layanan.kesehatan import aturan, dokumen, mesin, perbaikan
from sistem_kerja.layanan.kesehatan import organisasi_pegawai as orang
from sistem_kerja.layanan.kesehatan.hasil import BAIK, GANGGUAN, PERINGATAN, SARAN, Hasil

PENGATURAN = "Pengaturan Sistem Kerja"
PENGELOLA, ADMIN, AUDITOR = (f"{n}@contoh.invalid" for n in ("pengelola", "administrator.sk", "auditor"))


def atur(**isi) -> None:
	for kolom, nilai in isi.items():
		frappe.db.set_single_value(PENGATURAN, kolom, nilai)
	frappe.clear_document_cache(PENGATURAN, PENGATURAN)


@pytest.mark.parametrize(
	("periksa", "isi", "tingkat"),
	[
		(aturan.profil_berlaku, {"versi": ""}, GANGGUAN),
		(aturan.profil_diterapkan, {"versi": "kapuas-1-lain"}, PERINGATAN),
		(aturan.company, {"company": ""}, GANGGUAN),
		(aturan.kop, {"lambang": ""}, PERINGATAN),
		(aturan.alamat_publik, {"alamat_publik": ""}, SARAN),
	],
)
def test_setelan_yang_kurang_terlihat(pakai, periksa, isi, tingkat):
	pakai("kapuas")
	atur(alamat_publik="https://naskah.contoh.invalid")
	assert periksa().tingkat == BAIK
	atur(**isi)
	hasil = periksa()
	assert (hasil.tingkat, bool(hasil.jumlah), bool(hasil.tombol)) == (tingkat, True, True)


def test_workflow_yang_hilang_disusun_dan_yang_diubah_dibiarkan(pakai):
	pakai("kapuas")
	assert aturan.workflow().tingkat == BAIK
	frappe.db.delete("Workflow", {"document_type": "Penugasan"})
	assert (aturan.workflow().tingkat, "Penugasan" in aturan.workflow().kalimat) == (GANGGUAN, True)
	perbaikan.lakukan("workflow")
	assert aturan.workflow().tingkat == BAIK
	frappe.db.set_value("Workflow", {"document_type": "Penugasan"}, "send_email_alert", 1)
	assert (aturan.workflow().tingkat, aturan.workflow().jumlah) == (SARAN, 1)
	perbaikan.lakukan("workflow")
	assert aturan.workflow().tingkat == SARAN


@pytest.mark.parametrize(
	("periksa", "kolom"),
	[(orang.tanpa_unit, "sk_unit"), (orang.tanpa_akun, "user_id"), (orang.tanpa_penilai, "sk_penilai")],
)
def test_pegawai_yang_kurang_dihitung(pakai, periksa, kolom):
	daerah = pakai("kapuas")
	semula = periksa().jumlah
	frappe.db.set_value("Employee", daerah.cerita.pegawai, kolom, None)
	assert periksa().jumlah == semula + 1


def test_unit_tanpa_kepala_dan_kepala_daerah_tanpa_nama(pakai):
	daerah = pakai("kapuas")
	semula = orang.unit_tanpa_kepala().jumlah
	frappe.db.set_value("Unit Organisasi", daerah.cerita.unit_dituju, "kepala", None)
	assert orang.unit_tanpa_kepala().jumlah == semula + 1
	assert orang.kepala_daerah().tingkat == BAIK
	frappe.db.set_value("Unit Organisasi", {"tingkat": "kepala_daerah"}, "nama_kepala_daerah", "")
	assert orang.kepala_daerah().tingkat == PERINGATAN


def test_penghitungan_yang_gagal_dan_yang_usang(pakai):
	pakai("kapuas")
	frappe.db.delete("Penghitungan Kedudukan")
	nama = (
		frappe.get_doc({"doctype": "Penghitungan Kedudukan", "status": "Gagal", "sebab": "uji"}).insert().name
	)
	assert orang.penghitungan_kedudukan().tingkat == GANGGUAN
	frappe.db.set_value(
		"Penghitungan Kedudukan", nama, {"status": "Selesai", "creation": add_days(now_datetime(), -900)}
	)
	assert orang.penghitungan_kedudukan().tingkat == PERINGATAN


def test_sertifikat_yang_segera_habis(pakai):
	daerah = pakai("kapuas")
	assert orang.sertifikat().tingkat == BAIK
	baris = frappe.get_doc(
		{"doctype": "Sertifikat Elektronik", "name": "uji-habis", "pegawai": daerah.cerita.pegawai}
	)
	baris.update({"status": "Aktif", "berlaku_sampai": add_days(today(), 5)})
	baris.db_insert()
	assert orang.sertifikat().jumlah == 1


def test_dokumen_tertahan_dan_data_yang_tidak_cocok(pakai):
	daerah = pakai("kapuas")
	semula = dokumen.menunggu_pejabat().jumlah
	permohonan = daerah.terkirim()
	permohonan.db_set({"menunggu_pejabat": "Jabatan kosong"})
	assert dokumen.menunggu_pejabat().jumlah == semula + 1
	frappe.db.set_value("Employee", daerah.cerita.pegawai, "sk_unit", "UNIT.GAIB")
	assert dokumen.kecocokan().tingkat == GANGGUAN


def test_server_yang_berhenti(pakai, monkeypatch):
	pakai("kapuas")
	monkeypatch.setattr(mesin, "is_scheduler_inactive", lambda **_k: True)
	assert mesin.penjadwal().tingkat == GANGGUAN
	monkeypatch.setattr(mesin, "is_scheduler_inactive", lambda **_k: False)
	frappe.db.sql("update `tabScheduled Job Type` set last_execution = null")
	tua = "update tabSingles set value = '2020-01-01 08:00:00' where doctype = 'System Settings' and field = 'modified'"
	frappe.db.sql(tua)
	assert "sejak dua hari" in mesin.penjadwal().kalimat
	monkeypatch.setattr(mesin, "get_workers", list)
	assert mesin.pekerja().jumlah == len(mesin.ANTREAN)
	monkeypatch.setitem(frappe.local.conf, "mail_server", None)
	assert mesin.surel().tingkat == PERINGATAN


def test_pemeriksaan_yang_rusak_menjadi_gangguan(pakai, monkeypatch):
	pakai("kapuas")

	def rusak() -> Hasil:
		raise ZeroDivisionError("bagi nol")

	monkeypatch.setattr(orang, "nip", rusak)
	baris = {b["judul"]: b for b in kesehatan.periksa()}
	assert baris["NIP"]["tingkat"] == GANGGUAN
	assert "bagi nol" in baris["NIP"]["kalimat"]
	assert len(baris) == sum(map(len, kesehatan.daftar().values()))


def test_siapa_boleh_memeriksa_dan_memperbaiki(pakai):
	daerah = pakai("kapuas")
	pegawai = frappe.db.get_value("Employee", daerah.cerita.pegawai, "user_id")
	for user in (AUDITOR, pegawai, "Guest"):
		frappe.set_user(user)
		with pytest.raises(frappe.PermissionError):
			api.periksa()
		with pytest.raises(frappe.PermissionError):
			api.perbaiki("kedudukan")
	frappe.set_user(PENGELOLA)
	assert not any(t["perbaikan"] for b in api.periksa()["baris"] for t in b["tombol"])
	with pytest.raises(frappe.PermissionError):
		api.perbaiki("kedudukan")
	frappe.set_user(ADMIN)
	assert any(t["perbaikan"] for b in api.periksa()["baris"] for t in b["tombol"])
	with pytest.raises(frappe.ValidationError):
		api.perbaiki("tidak_ada")
	with pytest.raises(frappe.PermissionError):
		api.perbaiki("penjadwal")  # the System Manager's


def test_akun_dibuat_bagi_yang_punya_surel(pakai):
	daerah = pakai("kapuas")
	with pytest.raises(frappe.ValidationError, match="alamat surel"):
		perbaikan.lakukan("akun")
	tanpa = frappe.get_all(
		"Employee", {"user_id": ("is", "not set"), "status": "Active"}, pluck="name", limit=3
	)
	lama = frappe.db.get_value("Employee", daerah.cerita.pegawai, "user_id")
	for nama, surel in zip(tanpa, ("Uji.Akun@contoh.invalid", "uji.akun@contoh.invalid", lama), strict=True):
		frappe.db.set_value("Employee", nama, "company_email", surel)
	assert akun_pegawai.buat_semua() == 1  # of twins one; an address that is an account already is left alone
	user = frappe.db.get_value("Employee", sorted(tanpa[:2])[0], "user_id")
	assert user == "uji.akun@contoh.invalid"
	assert frappe.db.get_value("User", user, "user_type") == "Website User"
	peran = set(frappe.get_all("Has Role", {"parent": user}, pluck="role"))
	assert "Pegawai ASN" in peran and "System Manager" not in peran


LANGKAH_ISIAN = {
	"Isi kop surat dan Company": ("set_single_value", "Pengaturan Sistem Kerja", "company", ""),
	"Pilih dan terapkan profil": ("set_single_value", "Pengaturan Sistem Kerja", "versi", ""),
	"Impor unit": ("set_value", "Unit Organisasi", {"tingkat": "kepala_daerah"}, "tingkat", "II.a"),
	"Impor pegawai": ("set_value", "Employee", {"status": "Active"}, "sk_unit", None),
	"Isi pimpinan unit": ("set_value", "Unit Organisasi", {"kepala": ("is", "set")}, "kepala", None),
	"Periksa penilai": ("set_value", "Employee", {"sk_penilai": ("is", "set")}, "sk_penilai", None),
	"Buat akun": ("set_value", "Employee", {"user_id": ("is", "set")}, "user_id", None),
}


@pytest.mark.parametrize("nama", LANGKAH_ISIAN)
def test_langkah_awal_tercentang_menurut_datanya(pakai, nama, monkeypatch):
	"""Not by clicks: a stored tick means nothing, and a step whose data went away is open again."""
	pakai("kapuas")
	monkeypatch.setattr(kesehatan, "periksa", lambda: [{"tingkat": BAIK}])
	frappe.db.set_value("Employee", {"sk_penilai": ("is", "not set")}, "status", "Inactive")
	frappe.db.set_value("Onboarding Step", nama, "is_complete", 1)

	def keadaan() -> dict[str, int]:
		return {
			s.name: s.is_complete for s in frappe.get_doc("Module Onboarding", "Sistem Kerja").get_steps()
		}

	assert set(keadaan()) == set(langkah_awal.LANGKAH)
	assert set(keadaan().values()) == {1}
	cara, *isi = LANGKAH_ISIAN[nama]
	getattr(frappe.db, cara)(*isi)
	frappe.clear_document_cache(PENGATURAN, PENGATURAN)
	kini = keadaan()
	assert (kini[nama], kini[langkah_awal.SEHAT]) == (0, 0)


def test_halaman_yang_ditunjuk_ada(pakai):
	"""Reports are called by their exact names, in the buttons and in the steps of the onboarding."""
	pakai("kapuas")
	langkah = frappe.get_doc("Module Onboarding", "Sistem Kerja").get_steps()
	alamat = [s.path for s in langkah]
	alamat += [
		orang._laporan(n).alamat
		for n in ("Jabatan Kosong", "Pegawai tanpa Penilai", "NIP Ganda atau Janggal")
	]
	laporan = [a.rpartition("/")[2] for a in alamat if "query-report/" in a]
	assert len(laporan) == 4
	assert set(laporan) == set(frappe.get_all("Report", {"name": ("in", laporan)}, pluck="name"))
	assert frappe.db.exists("Page", "kesehatan-sistem")


def test_berkas_formulir_yang_ditinggalkan_bukan_ketidakcocokan(pakai):
	pakai("kapuas")
	berkas = frappe.get_doc(
		{"doctype": "File", "file_name": "x.csv", "content": "x", "is_private": 1}
	).insert()
	berkas.db_set({"attached_to_doctype": "Impor SIMPEG", "attached_to_name": "new-impor-simpeg-abc"})
	assert dokumen.kecocokan().tingkat == BAIK
	berkas.db_set("attached_to_name", "IMP-GAIB")
	assert "IMP-GAIB" in dokumen.kecocokan().kalimat
