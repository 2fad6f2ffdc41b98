"""Who holds a document: vacant offices and missing accounts hold it up visibly, and it goes on by itself."""

from __future__ import annotations

import frappe
import pytest

from sistem_kerja.api import portal
from sistem_kerja.demo.jalan import sebagai
from sistem_kerja.layanan import jabatan_kosong, organisasi, pemegang
from sistem_kerja.layanan.galat import TindakanTidakSah
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.regulasi.galat import PejabatKosong
from sistem_kerja.tests.situs.penunjukan import kosongkan, tunjuk, unit_dari

SPP = "Surat Permohonan Pelibatan"
KOLOM = ("pemegang", "pemegang_user", "menunggu_pejabat", "tenggat")


def keadaan(dokumen) -> dict:
	return frappe.db.get_value(SPP, dokumen.name, KOLOM, as_dict=True)


@pytest.fixture
def tanpa_kepala(tiap_daerah):
	"""A draft whose next office is vacant, and that office's unit and former holder."""
	contoh = tiap_daerah.terkirim()
	pejabat = contoh.pemegang
	dokumen = tiap_daerah.permohonan(kegiatan="Menunggu jabatan kosong")
	unit = kosongkan(unit_dari(pejabat))
	sebagai(dokumen.pemegang)
	return lakukan(SPP, dokumen.name, "Kirim"), unit, pejabat


def test_dikirim_ke_jabatan_kosong(tanpa_kepala):
	dokumen, unit, pejabat = tanpa_kepala
	kini = keadaan(dokumen)
	assert (kini.pemegang, kini.pemegang_user, kini.tenggat) == (None, None, None)
	assert kini.menunggu_pejabat == f"{unit.jabatan_kepala} kosong"
	assert dokumen.riwayat[-1].tindakan == "Kirim"
	assert not frappe.get_all("ToDo", {"reference_name": dokumen.name, "status": "Open"})
	frappe.set_user("pengelola@contoh.invalid")
	baris = {b["unit"]: b for b in jabatan_kosong.daftar(None)}
	assert (SPP, dokumen.name) in baris[unit.name]["tautan"]
	unit.reload()
	unit.kepala = pejabat
	unit.save()
	kini = keadaan(dokumen)
	assert kini.pemegang == pejabat and not kini.menunggu_pejabat and kini.tenggat
	todo = frappe.get_all("ToDo", {"reference_name": dokumen.name, "status": "Open"}, pluck="allocated_to")
	assert todo == [kini.pemegang_user]


def test_plt_membuat_jalan_lagi(tanpa_kepala, tiap_daerah):
	dokumen, unit, _pejabat = tanpa_kepala
	ganti = tiap_daerah.kepala(tiap_daerah.cerita.unit_pemilik)
	plt = tunjuk(unit.name, ganti, "Plt.")
	assert plt.status == "Berlaku" and keadaan(dokumen).pemegang == ganti


def test_tidak_ada_yang_dapat_bertindak_selagi_kosong(tanpa_kepala):
	dokumen, _unit, pejabat = tanpa_kepala
	for user in (
		frappe.db.get_value("Employee", pejabat, "user_id"),
		"pengelola@contoh.invalid",
		"Administrator",
	):
		frappe.set_user(user)
		for tindakan in ("Setujui", "Tolak", "Minta Rekomendasi"):
			with pytest.raises((TindakanTidakSah, frappe.PermissionError, PejabatKosong)):
				lakukan(SPP, dokumen.name, tindakan, "alasan")
	assert keadaan(dokumen).menunggu_pejabat


def test_portal_menyebut_yang_ditunggu(tanpa_kepala):
	dokumen, unit, _pejabat = tanpa_kepala
	sebagai(dokumen.riwayat[0].pegawai)
	isi = portal.rincian(SPP, dokumen.name)
	assert isi["pemegang"] is None and isi["menunggu_pejabat"] == f"{unit.jabatan_kepala} kosong"


def test_pengirim_masih_dapat_menarik(tanpa_kepala):
	"""A vacant office must not hold the sender's own request captive."""
	dokumen, _unit, _pejabat = tanpa_kepala
	sebagai(dokumen.riwayat[0].pegawai)
	assert lakukan(SPP, dokumen.name, "Tarik").status == "Draf"


def test_akun_dimatikan_lalu_dihidupkan(kapuas):
	dokumen = kapuas.terkirim()
	pejabat, akun = dokumen.pemegang, dokumen.pemegang_user
	frappe.set_user("Administrator")
	user = frappe.get_doc("User", akun)
	user.enabled = 0
	user.save()
	kini = keadaan(dokumen)
	assert not kini.pemegang_user and "belum mempunyai akun yang aktif" in kini.menunggu_pejabat
	user.reload()
	user.enabled = 1
	user.save()
	assert keadaan(dokumen).pemegang == pejabat and keadaan(dokumen).pemegang_user == akun


def test_akun_baru_membuat_jalan_lagi(kapuas):
	dokumen = kapuas.terkirim()
	pegawai = frappe.get_doc("Employee", dokumen.pemegang)
	akun = pegawai.user_id
	frappe.set_user("Administrator")
	pegawai.user_id = None
	pegawai.save()
	assert pegawai.employee_name in keadaan(dokumen).menunggu_pejabat
	pegawai.reload()
	pegawai.user_id = akun
	pegawai.save()
	assert keadaan(dokumen).pemegang_user == akun


def test_pemeriksaan_malam_menemukan_yang_terlewat(kapuas):
	dokumen = kapuas.terkirim()
	pejabat = dokumen.pemegang
	unit = kosongkan(unit_dari(pejabat))
	frappe.db.set_value("Unit Organisasi", unit.name, "kepala", pejabat)  # behind the back of the controller
	organisasi.lupakan()
	assert keadaan(dokumen).menunggu_pejabat
	pemegang.harian()
	assert keadaan(dokumen).pemegang == pejabat


def test_laporan_menunggu_pejabat(tanpa_kepala):
	"""The HR officer sees what is held up and what mends it; the others only what they may read anyway."""
	from sistem_kerja.sistem_kerja.report.menunggu_pejabat.menunggu_pejabat import execute

	dokumen, unit, _pejabat = tanpa_kepala
	frappe.set_user("pengelola@contoh.invalid")
	baris = {b.name: b for b in execute()[1]}[dokumen.name]
	assert (baris.menunggu_unit, baris.menunggu_pejabat) == (unit.name, f"{unit.jabatan_kepala} kosong")
	assert frappe._("Pejabat Sementara") in baris.perbaikan
	lain = frappe.db.get_value("Unit Organisasi", {"kepala": ("is", "set"), "peran": "camat"}, "kepala")
	sebagai(lain)
	assert dokumen.name not in {b.name for b in execute()[1]}
