"""Who sees what: role x doctype x action, lists and documents alike.

Kepala Dinas (pemilik)          Kepala Dinas (dituju)
└─ Kepala Bidang (pemilik)      └─ Kepala Bidang (dituju)
                                   └─ pegawai yang ditugaskan, rekan seunit
"""

from __future__ import annotations

import frappe
import pytest
from frappe.permissions import add_user_permission

from sistem_kerja.demo.jalan import sebagai
from sistem_kerja.layanan import izin
from sistem_kerja.layanan.tindakan import lakukan

SPP, PNG, LPT, ND = "Surat Permohonan Pelibatan", "Penugasan", "Laporan Pelaksanaan Tugas", "Naskah Dinas"
# person -> doctypes of the finished case that he sees
MELIHAT = {
	"pegawai": {PNG, LPT, ND},
	"rekan": set(),
	"kepala bidang pemilik": {SPP, PNG, LPT, ND},
	"kepala dinas pemilik": {SPP, PNG, LPT, ND},
	"kepala bidang dituju": {SPP, PNG, LPT, ND},
	"kepala dinas dituju": {SPP, PNG, LPT, ND},
	"pimpinan lain": set(),
	"pengelola@contoh.invalid": {SPP, PNG, LPT, ND},
	"auditor@contoh.invalid": {SPP, PNG, LPT, ND},
	"administrator.sk@contoh.invalid": {SPP, PNG, LPT, ND},
}


@pytest.fixture
def kasus(kapuas):
	laporan = lakukan(LPT, kapuas.laporan().name, "Kirim")
	penugasan = frappe.get_doc(PNG, laporan.penugasan)
	surat = frappe.get_doc(ND, {"dokumen": penugasan.name})
	return {SPP: penugasan.permohonan, PNG: penugasan.name, LPT: laporan.name, ND: surat.name}


def akun(kapuas, siapa):
	inti = kapuas.cerita
	rekan = [
		p for p in kapuas.contoh.pegawai if p.unit == inti.unit_dituju and p.id != inti.pegawai and p.jenjang
	]
	setda = next(u for u in kapuas.contoh.units if u.peran == "sekretaris_daerah")
	orang = {
		"pegawai": inti.pegawai,
		"rekan": rekan[0].id,
		"kepala bidang pemilik": kapuas.kepala(inti.unit_pemilik),
		"kepala dinas pemilik": kapuas.kepala_dinas(inti.unit_pemilik),
		"kepala bidang dituju": kapuas.kepala(inti.unit_dituju),
		"kepala dinas dituju": kapuas.kepala_dinas(inti.unit_dituju),
		"pimpinan lain": setda.kepala,
	}
	return frappe.db.get_value("Employee", orang[siapa], "user_id") if siapa in orang else siapa


def periksa_sejalan(kapuas, kasus, siapa) -> None:
	frappe.set_user(akun(kapuas, siapa))
	for doctype, nama in kasus.items():
		terlihat = (
			nama in frappe.get_list(doctype, pluck="name", limit=0)
			if frappe.has_permission(doctype)
			else False
		)
		dokumen = frappe.get_doc(doctype, nama)
		assert terlihat == frappe.has_permission(doctype, "read", dokumen), (siapa, doctype)
		assert terlihat == (doctype in MELIHAT[siapa]), (siapa, doctype)


@pytest.mark.parametrize("siapa", MELIHAT)
def test_daftar_dan_dokumen_sejalan(kapuas, kasus, siapa):
	periksa_sejalan(kapuas, kasus, siapa)


@pytest.mark.parametrize("siapa", ["auditor@contoh.invalid", "rekan", "pimpinan lain"])
def test_yang_hanya_melihat_tidak_menulis(kapuas, kasus, siapa):
	frappe.set_user(akun(kapuas, siapa))
	for doctype, nama in kasus.items():
		dokumen = frappe.get_doc(doctype, nama)
		for hak in ("write", "delete", "submit", "cancel"):
			assert not frappe.has_permission(doctype, hak, dokumen), (siapa, doctype, hak)


def test_pimpinan_membuat_permohonan_hanya_untuk_unitnya(kapuas):
	sebagai(kapuas.kepala(kapuas.cerita.unit_pemilik))
	dokumen = frappe.new_doc(SPP)
	dokumen.unit_pemilik = kapuas.cerita.unit_pemilik
	assert frappe.has_permission(SPP, "create", dokumen)
	dokumen.unit_pemilik = kapuas.cerita.unit_dituju
	assert not frappe.has_permission(SPP, "create", dokumen)


def test_pegawai_tidak_membuat_laporan_orang_lain(kapuas):
	penugasan = kapuas.disetujui().pegawai_ditugaskan[0].penugasan
	sebagai(kapuas.cerita.pegawai)
	lakukan(PNG, penugasan, "Terima")
	rekan = next(p for p in kapuas.fungsional("Ahli Muda") if p != kapuas.cerita.pegawai)
	sebagai(rekan)
	with pytest.raises(frappe.PermissionError):
		frappe.get_doc({"doctype": LPT, "penugasan": penugasan, "judul": "Punya orang"}).insert()


def test_tamu_dan_kasus_tak_dikenal_tidak_melihat_apa_pun(kapuas, kasus):
	for user in ("Guest", "tidak-ada@contoh.invalid"):
		for doctype in kasus:
			assert izin.syarat_daftar(user, doctype) == "(1 = 0)"
	assert izin.syarat_daftar("auditor@contoh.invalid", "User") == "(1 = 0)"


def test_syarat_selalu_dalam_kurung(kapuas):
	user = akun(kapuas, "kepala dinas dituju")
	for doctype in izin.KOLOM_UNIT:
		syarat = izin.syarat_daftar(user, doctype)
		assert syarat.startswith("(") and syarat.endswith(")")
		# Only by the issuing unit, and only one's own.
		assert " or " in syarat or doctype in (
			"Nomor Naskah",
			"Sertifikat Elektronik",
			"Permintaan Perbaikan Data",
		)


def test_akun_pegawai_tetap_website_user(kapuas):
	user = akun(kapuas, "pegawai")
	assert frappe.db.get_value("User", user, "user_type") == "Website User"
	pegawai = frappe.get_doc("Employee", kapuas.cerita.pegawai)
	pegawai.save()
	assert frappe.db.get_value("User", user, "user_type") == "Website User"
	assert not frappe.db.exists("User Permission", {"user": user})


@pytest.mark.parametrize("siapa", ["pegawai", "kepala bidang dituju", "pengelola@contoh.invalid"])
def test_user_permission_dari_erpnext_tidak_menyembunyikan_dokumen(kapuas, kasus, siapa):
	"""As a bench has them that used ERPNext or HRMS before: everybody's own record and the Company."""
	user = akun(kapuas, siapa)
	frappe.set_user("Administrator")
	pegawai = frappe.db.get_value("Employee", {"user_id": user}) or kapuas.kepala(kapuas.cerita.unit_pemilik)
	add_user_permission("Employee", pegawai, user)
	add_user_permission("Company", frappe.db.get_value("Employee", pegawai, "company"), user)
	periksa_sejalan(kapuas, kasus, siapa)


def test_peran_pimpinan_mengikuti_jabatan(kapuas):
	unit = frappe.get_doc("Unit Organisasi", kapuas.cerita.unit_dituju)
	lama, baru = unit.kepala, kapuas.fungsional("Ahli Madya")[0]
	unit.kepala = baru
	unit.save()
	peran = {p: set(frappe.get_roles(frappe.db.get_value("Employee", p, "user_id"))) for p in (lama, baru)}
	assert "Pimpinan" not in peran[lama] and {"Pimpinan", "Pejabat Penilai Kinerja"} <= peran[baru]
