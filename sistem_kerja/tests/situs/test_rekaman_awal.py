"""Records to begin with: made once, an administrator's change and deletion stay, role profiles leave offices alone."""

from __future__ import annotations

import frappe
import pytest
from frappe.desk.doctype.kanban_board.kanban_board import update_order_for_single_card

from sistem_kerja.demo import jalan
from sistem_kerja.layanan import rekaman_awal
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.tests.situs.kabar import akun


@pytest.fixture
def terpasang(situs):
	"""As on a site that never had them."""
	rekaman_awal.lepas()
	frappe.clear_cache()
	rekaman_awal.pasang()
	return rekaman_awal


def ada(isi: dict) -> bool:
	return bool(frappe.db.exists(isi["doctype"], rekaman_awal._saring(isi)))


def test_dibuat_semuanya_dan_yang_mengirim_dalam_keadaan_mati(terpasang):
	assert all(ada(isi) for isi in terpasang._rekaman())
	for doctype in ("Notification", "Auto Email Report"):
		milik = [i for i in terpasang._rekaman() if i["doctype"] == doctype]
		assert milik and not any(frappe.db.get_value(doctype, terpasang._saring(i), "enabled") for i in milik)


def test_yang_diubah_dan_dihapus_administrator_tetap_begitu(terpasang):
	frappe.delete_doc("Kanban Board", terpasang.PAPAN)
	profil = frappe.get_doc("Role Profile", terpasang.PENGELOLA)
	profil.append("roles", {"role": "Auditor Sistem Kerja"})
	profil.save()
	terpasang.pasang()
	assert not frappe.db.exists("Kanban Board", terpasang.PAPAN)
	assert len(frappe.get_doc("Role Profile", terpasang.PENGELOLA).roles) == 2


def test_dilepas_tanpa_sisa(terpasang):
	semua = terpasang._rekaman()
	terpasang.lepas()
	assert not any(ada(isi) for isi in semua)
	assert frappe.db.get_default(terpasang.CATATAN) is None


def test_pemberitahuan_yang_dinyalakan_sampai_kepada_pengelola(kapuas, terpasang):
	"""Who is asked has no account any more; the request is sent and waits."""
	akun_dituju = kapuas.terkirim().pemegang_user
	frappe.set_user("Administrator")
	permohonan = kapuas.permohonan()
	nama = f"{permohonan.doctype}: jabatan kosong atau tanpa akun"
	frappe.db.set_value("Notification", nama, "enabled", 1)
	frappe.cache.delete_value("notifications")
	frappe.db.set_value("User", akun_dituju, "enabled", 0)
	jalan.sebagai(permohonan.pemegang)
	permohonan = lakukan(permohonan.doctype, permohonan.name, "Kirim")
	assert permohonan.menunggu_pejabat
	saring = {"document_name": permohonan.name, "for_user": "pengelola@contoh.invalid"}
	judul = frappe.get_all("Notification Log", saring, pluck="subject")
	assert any(permohonan.name in j and "menunggu pejabat" in j for j in judul), judul


@pytest.mark.parametrize("siapa", ["kepala", "pengelola"])
def test_kartu_di_papan_tidak_dapat_melewati_penjaga(kapuas, terpasang, siapa):
	nama = kapuas.disetujui().pegawai_ditugaskan[0].penugasan
	frappe.set_user(
		akun(kapuas.kepala_dinas(kapuas.cerita.unit_pemilik))
		if siapa == "kepala"
		else "pengelola@contoh.invalid"
	)
	with pytest.raises((frappe.ValidationError, frappe.PermissionError)):
		update_order_for_single_card(terpasang.PAPAN, nama, "Ditugaskan", "Selesai", "0", "0")
	assert frappe.db.get_value("Penugasan", nama, "status") == "Ditugaskan"


def test_profil_peran_tidak_mencabut_peran_jabatan(kapuas, terpasang):
	kepala = akun(kapuas.kepala(kapuas.cerita.unit_dituju))
	user = frappe.get_doc("User", kepala)
	user.role_profile_name = terpasang.PEGAWAI
	user.save()
	assert {"Pegawai ASN", "Pimpinan", "Pejabat Penilai Kinerja"} <= {r.role for r in user.roles}
	biasa = frappe.get_doc("User", akun(kapuas.cerita.pegawai))
	biasa.role_profile_name = terpasang.PEGAWAI
	biasa.save()
	assert "Pimpinan" not in {r.role for r in biasa.roles} and biasa.user_type == "Website User"
