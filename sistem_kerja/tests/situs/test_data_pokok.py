"""Unit, employee and profile: the master data that everything stands on."""

from __future__ import annotations

import frappe
import pytest
from frappe.desk.search import search_widget

from sistem_kerja.custom_fields import CUSTOM_FIELDS
from sistem_kerja.layanan import profil as layanan_profil
from sistem_kerja.regulasi import profil as aturan

SPP = "Surat Permohonan Pelibatan"


@pytest.mark.parametrize("kode", ["nasional", *aturan.daftar()])
def test_profil_di_meja_sama_dengan_berkasnya(kode):
	assert aturan.periksa(layanan_profil.data(kode)) == aturan.periksa(aturan.baca(kode))


def test_profil_salah_ditolak_dengan_letaknya():
	dokumen = frappe.get_doc("Profil Sistem Kerja", "kapuas")
	dokumen.penilaian[0].penilai = "raja"
	with pytest.raises(frappe.ValidationError, match="(baris|row) 1, .*raja"):
		dokumen.save()
	dokumen.reload()
	dokumen.tindakan[0].ke = "Entah"
	with pytest.raises(frappe.ValidationError, match="Entah"):
		dokumen.save()


def test_ubah_profil_menaikkan_versi(kapuas):
	dokumen = frappe.get_doc("Profil Sistem Kerja", "kapuas")
	versi = dokumen.versi
	batas = next(k for k in dokumen.ketentuan if k.kode == "periode.maks_bulan")
	batas.nilai = "6"
	dokumen.save()
	assert dokumen.versi == versi + 1
	nilai = {k.kode: k.nilai for k in layanan_profil.muat("kapuas").ketentuan}
	assert nilai["periode.maks_bulan"] == 6


def test_unit_dan_department_sejalan(kapuas):
	induk = frappe.get_doc("Unit Organisasi", kapuas.cerita.unit_dituju)
	baru = frappe.get_doc(
		{
			"doctype": "Unit Organisasi",
			"kode": "UJI-1",
			"nama_unit": "Seksi Uji",
			"parent_unit_organisasi": induk.name,
			"is_group": 0,
			"peran": "kepala_seksi",
			"tingkat": "pengawas",
			"jabatan_kepala": "Kepala Seksi Uji",
		}
	).insert()
	department = frappe.get_doc("Department", baru.department)
	assert (
		department.department_name == "Seksi Uji (UJI-1)" and department.parent_department == induk.department
	)
	baru.nama_unit = "Seksi Uji Coba"
	baru.save()
	assert frappe.db.get_value("Department", baru.department, "department_name") == "Seksi Uji Coba (UJI-1)"
	frappe.delete_doc("Unit Organisasi", baru.name)
	assert not frappe.db.exists("Department", baru.department)


def test_satu_pejabat_satu_unit(kapuas):
	unit = frappe.get_doc("Unit Organisasi", kapuas.cerita.unit_dituju)
	unit.kepala = kapuas.kepala(kapuas.cerita.unit_pemilik)
	with pytest.raises(frappe.ValidationError, match="sudah memimpin"):
		unit.save()


def test_penilai_dihitung_dengan_pasalnya(kapuas):
	madya = frappe.get_doc("Employee", kapuas.fungsional("Ahli Madya")[0])
	madya.save()
	assert madya.sk_penilai == madya.reports_to == kapuas.kepala_dinas(kapuas.cerita.unit_dituju)
	assert "Lampiran B.1.d.1" in madya.sk_kedudukan_dasar and "Ahli Madya" in madya.sk_kedudukan_alasan


def test_ganti_kepala_menghitung_ulang_bawahannya(kapuas):
	unit = frappe.get_doc("Unit Organisasi", kapuas.cerita.unit_dituju)
	muda, baru = kapuas.fungsional("Ahli Muda")[0], kapuas.fungsional("Ahli Madya")[0]
	unit.kepala = baru
	unit.save()
	assert frappe.db.get_value("Employee", muda, "sk_penilai") == baru


@pytest.mark.parametrize(
	("nip", "pesan"),
	[
		("12345", "18"),
		("19900231" + "201001" + "1" + "901", "anggal"),
		("19900101" + "201001" + "3" + "901", "laki-laki"),
		("1.9E+17", "ilmiah|E"),
	],
)
def test_nip_salah_ditolak(kapuas, nip, pesan):
	pegawai = frappe.get_doc("Employee", kapuas.cerita.pegawai)
	pegawai.sk_nip = nip
	with pytest.raises(frappe.ValidationError, match=pesan):
		pegawai.save()


def test_nip_ganda_menyebut_pemiliknya(kapuas):
	satu, dua = kapuas.contoh.pegawai[0], frappe.get_doc("Employee", kapuas.cerita.pegawai)
	dua.date_of_birth, dua.gender = satu.tanggal_lahir, {"L": "Male", "P": "Female"}[satu.kelamin]
	dua.sk_jenis_asn, dua.sk_nip = satu.jenis_asn, satu.nip
	with pytest.raises(frappe.UniqueValidationError, match=satu.nama):
		dua.save()


def test_kolom_tambahan_terpasang_dan_bermodul():
	for doctype, kolom in CUSTOM_FIELDS.items():
		ada = dict(frappe.get_all("Custom Field", {"dt": doctype}, ("fieldname", "module"), as_list=True))
		assert {k["fieldname"]: "Sistem Kerja" for k in kolom}.items() <= ada.items()


def test_pengelola_menambah_pegawai_dengan_tangan(kapuas):
	"""What the form's mandatory links ask for can be chosen by an HR officer, and no more of it can be read."""
	frappe.set_user("pengelola@contoh.invalid")
	company = frappe.db.get_single_value("Pengaturan Sistem Kerja", "company")
	for doctype, dicari in {"Company": company, "Gender": "Female"}.items():
		ketemu = search_widget(doctype, "", page_length=100)
		assert dicari in [baris[0] for baris in ketemu], doctype
		assert not frappe.has_permission(doctype, "write")
	assert not frappe.has_permission("Company", "read")
	isi = {"first_name": "Contoh Tangan", "gender": "Female", "company": company, "status": "Active"}
	isi |= {
		"date_of_birth": "1990-01-01",
		"date_of_joining": "2015-01-01",
		"sk_unit": kapuas.cerita.unit_dituju,
	}
	isi |= {"sk_nip": "199001012015012977", "sk_jenis_asn": "PNS", "sk_jenis_jabatan": "Pelaksana"}
	pegawai = frappe.get_doc({"doctype": "Employee", **isi}).insert()
	assert pegawai.reload().sk_penilai
