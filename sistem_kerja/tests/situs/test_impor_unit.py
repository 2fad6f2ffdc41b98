"""Units of a SIMPEG export on a site: Departments, tree, heads."""

from __future__ import annotations

import frappe
import pytest
from frappe.utils import add_days, today

from sistem_kerja.integrasi.simpeg import contoh
from sistem_kerja.layanan import himpunan
from sistem_kerja.tests.situs.bahan_impor import buat, jalan, masalah, nip, orang, pegawai


@pytest.fixture(autouse=True)
def pengelola(kapuas, monkeypatch):
	monkeypatch.setattr(frappe.local, "lang", "id")
	frappe.set_user("pengelola@contoh.invalid")
	return kapuas


@pytest.fixture
def unit(kapuas):
	return kapuas.cerita.unit_dituju


@pytest.mark.parametrize("cara", ["himpunan", "dokumen"])
def test_unit_dengan_department_pohon_dan_kepala(unit, kapuas, monkeypatch, cara):
	if cara == "dokumen":
		monkeypatch.setattr(himpunan, "penghalang", lambda *a: ["uji"])
	judul = contoh.JUDUL["Unit"]
	jalan(buat("Pegawai", [orang(1, unit)]))
	baris = [
		(
			"UJI.A",
			"Bidang Uji",
			kapuas.unit[unit].induk,
			"Bidang",
			"",
			"kepala_bidang",
			"III.b",
			"Kepala Bidang Uji",
			nip(1),
			"",
			"",
		),
		("UJI.A.1", "Seksi Uji", "UJI.A", *[""] * 8),
	]
	doc = jalan(buat("Unit", baris, judul))
	assert (doc.status, doc.baru, doc.ditolak) == ("Selesai", 2, 0), doc.pesan
	a, b = frappe.get_doc("Unit Organisasi", "UJI.A"), frappe.get_doc("Unit Organisasi", "UJI.A.1")
	assert a.lft < b.lft < b.rgt < a.rgt and b.peran == "kepala_seksi" and b.tingkat == "pengawas"
	assert (a.kepala, a.nama_kepala) == (pegawai(1).name, "Impor Contoh 1")
	induk, anak = frappe.get_doc("Department", a.department), frappe.get_doc("Department", b.department)
	assert anak.parent_department == induk.name and induk.lft < anak.lft < induk.rgt
	assert induk.department_name == "Bidang Uji (UJI.A)"
	assert a.modified_by == "pengelola@contoh.invalid"

	doc = jalan(buat("Unit", baris, judul))
	assert (doc.baru, doc.berubah, doc.tidak_berubah) == (0, 0, 2)
	baris[0] = (*baris[0][:1], "Bidang Uji Baru", *baris[0][2:8], "KOSONG", "", "")
	doc = jalan(buat("Unit", baris, judul))
	assert (doc.status, doc.berubah) == ("Selesai", 1), doc.pesan
	a.reload()
	assert a.kepala is None and a.nama_unit == "Bidang Uji Baru"
	assert frappe.db.get_value("Department", a.department, "department_name") == "Bidang Uji Baru (UJI.A)"


def test_ganti_kepala_lewat_impor_menghitung_ulang_dan_memindahkan_peran(unit, kapuas):
	lama = kapuas.kepala(unit)
	jalan(buat("Pegawai", [orang(1, unit)]))
	doc = jalan(
		buat("Unit", [(unit, kapuas.unit[unit].nama, nip(1))], ("KODE UNIT", "NAMA UNIT", "NIP PIMPINAN"))
	)
	assert (doc.status, doc.berubah, doc.baru) == ("Selesai", 1, 0), doc.pesan
	baru, muda = pegawai(1).name, kapuas.fungsional("Ahli Muda")[0]
	assert frappe.db.get_value("Employee", muda, ("sk_penilai", "reports_to")) == (baru, baru)
	user = frappe.db.get_value("Employee", lama, "user_id")
	assert "Pimpinan" not in frappe.get_all("Has Role", {"parent": user}, pluck="role")


def test_kepala_yang_belum_ada_diperingatkan_lalu_terisi_pada_impor_kedua(unit, kapuas):
	isi = [("UJI.B", "Bidang Uji B", unit, nip(1))]
	judul = ("KODE UNIT", "NAMA UNIT", "KODE INDUK", "NIP PIMPINAN")
	doc = jalan(buat("Unit", isi, judul))
	assert (
		doc.status == "Selesai"
		and "belum ada sebagai pegawai" in masalah(doc, tingkat="Peringatan")[0].masalah
	)
	jalan(buat("Pegawai", [orang(1, "UJI.B")]))
	assert jalan(buat("Unit", isi, judul)).berubah == 1
	assert frappe.db.get_value("Unit Organisasi", "UJI.B", "kepala") == pegawai(1).name


def test_unit_yang_sudah_bubar_tidak_dihidupkan_oleh_ekspor_lama(unit, kapuas):
	isi = {"berakhir": add_days(today(), -3), "digabung_ke": kapuas.cerita.unit_pemilik}
	frappe.db.set_value("Unit Organisasi", unit, isi)
	induk = frappe.db.get_value("Unit Organisasi", unit, "parent_unit_organisasi")
	doc = jalan(buat("Unit", [(unit, "Nama Baru")], ("KODE UNIT", "NAMA UNIT")))
	assert (doc.status, doc.berubah, doc.tidak_berubah) == ("Selesai", 0, 1), doc.pesan
	(satu,) = masalah(doc, tingkat="Peringatan")
	assert "sudah bubar" in satu.masalah
	tersimpan = frappe.db.get_value("Unit Organisasi", unit, ("nama_unit", "parent_unit_organisasi"))
	assert tersimpan == (kapuas.unit[unit].nama, induk)
