"""Plt., Plh. and temporary ketua tim: what is refused, what stays on record, who may appoint."""

from __future__ import annotations

import frappe
import pytest
from frappe.utils import add_days, today

from sistem_kerja.layanan import izin, penunjukan_sementara
from sistem_kerja.layanan.galat import KetentuanDilanggar, TindakanTidakSah
from sistem_kerja.layanan.pejabat_sementara import ketua_sementara, pemegang_hari_ini
from sistem_kerja.tests.situs.ketentuan.pejabat import jenjang_jauh
from sistem_kerja.tests.situs.penunjukan import PS, kosongkan, rekan, tunjuk

# --- refusals ---


def test_masa_terbalik_ditolak(kapuas):
	with pytest.raises(frappe.ValidationError, match="mendahului"):
		tunjuk(kapuas.cerita.unit_dituju, rekan(kapuas), mulai=3, selesai=1)


def test_plh_jabatan_kosong_dan_plt_jabatan_terisi_ditolak(kapuas):
	unit = kapuas.cerita.unit_dituju
	with pytest.raises(TindakanTidakSah, match="masih dijabat.*Pasal 14"):
		tunjuk(unit, rekan(kapuas), "Plt.")
	kosongkan(unit)
	with pytest.raises(TindakanTidakSah, match="kosong.*Pasal 14"):
		tunjuk(unit, rekan(kapuas))


def test_menggantikan_diri_sendiri_ditolak(kapuas):
	unit = kapuas.cerita.unit_dituju
	with pytest.raises(TindakanTidakSah, match="dirinya sendiri"):
		tunjuk(unit, kapuas.kepala(unit))
	ketua = rekan(kapuas)
	with pytest.raises(TindakanTidakSah, match="dirinya sendiri"):
		tunjuk(unit, ketua, "Ketua Tim Sementara", digantikan=ketua)


@pytest.mark.parametrize(("mulai", "selesai"), [(6, 9), (-3, 0), (2, 3)])
def test_bertumpuk_untuk_satu_jabatan_ditolak(kapuas, mulai, selesai):
	unit = kapuas.cerita.unit_dituju
	tunjuk(unit, rekan(kapuas))
	with pytest.raises(TindakanTidakSah, match="Bertumpuk dengan.*Plh"):
		tunjuk(unit, kapuas.fungsional("Ahli Madya")[0], mulai=mulai, selesai=selesai)


def test_bersambung_tanpa_bertumpuk_diterima(kapuas):
	unit = kapuas.cerita.unit_dituju
	tunjuk(unit, rekan(kapuas))
	assert tunjuk(unit, kapuas.fungsional("Ahli Madya")[0], mulai=7, selesai=9).status == "Akan Datang"


def test_berputar_ditolak(kapuas):
	satu, dua = kapuas.cerita.unit_dituju, kapuas.cerita.unit_pemilik
	tunjuk(satu, kapuas.kepala(dua))
	with pytest.raises(TindakanTidakSah, match="berputar"):
		tunjuk(dua, kapuas.kepala(satu), mulai=6, selesai=9)
	assert tunjuk(dua, kapuas.kepala(satu), mulai=7, selesai=9), "tidak pada hari yang sama"


def test_yang_digantikan_bukan_pemegang_jabatan_ditolak(kapuas):
	with pytest.raises(TindakanTidakSah, match="pemegang jabatan"):
		tunjuk(kapuas.cerita.unit_dituju, rekan(kapuas), digantikan=kapuas.kepala(kapuas.cerita.unit_pemilik))


def test_bukan_pegawai_aktif_ditolak(kapuas):
	ganti = rekan(kapuas)
	frappe.db.set_value("Employee", ganti, "status", "Left")
	with pytest.raises(TindakanTidakSah, match="bukan pegawai aktif"):
		tunjuk(kapuas.cerita.unit_dituju, ganti)


def test_ketua_tim_sementara_menurut_profil(pakai):
	"""Pekalongan Pasal 29 lets one step; Kapuas does not say."""
	daerah = pakai("pekalongan")
	unit, ketua, jauh = jenjang_jauh(daerah)
	with pytest.raises(KetentuanDilanggar, match=r"2 jenjang.*Pasal 29 ayat \(2\)"):
		tunjuk(unit, jauh, "Ketua Tim Sementara", digantikan=ketua)
	frappe.set_user("Administrator")
	kapuas = pakai("kapuas")
	unit, ketua, jauh = jenjang_jauh(kapuas)
	tunjuk(unit, jauh, "Ketua Tim Sementara", digantikan=ketua)
	assert ketua_sementara(ketua) == jauh
	assert unit not in pemegang_hari_ini(), "bukan pengganti kepala unit"


# --- the record stays true ---


@pytest.mark.parametrize("kolom", ["pejabat", "mulai", "unit", "sifat"])
def test_yang_sudah_berjalan_hanya_berubah_masanya(kapuas, kolom):
	plh = tunjuk(kapuas.cerita.unit_dituju, rekan(kapuas))
	isi = {
		"pejabat": kapuas.fungsional("Ahli Madya")[0],
		"mulai": add_days(today(), -1),
		"unit": kapuas.cerita.unit_pemilik,
		"sifat": "Plt.",
	}
	plh.set(kolom, isi[kolom])
	with pytest.raises(TindakanTidakSah, match="sesudah masanya dimulai"):
		plh.save()
	plh.reload()
	plh.selesai = add_days(today(), 20)
	plh.save()
	with pytest.raises(frappe.ValidationError, match="tidak dapat dihapus"):
		plh.delete()


def test_yang_berakhir_tetap(kapuas):
	plh = tunjuk(kapuas.cerita.unit_dituju, rekan(kapuas))
	penunjukan_sementara.akhiri(plh.name, alasan="Selesai.")
	plh.reload()
	plh.selesai = add_days(today(), 30)
	with pytest.raises(TindakanTidakSah, match="catatannya tetap"):
		plh.save()


@pytest.mark.parametrize("siapa", ["auditor@contoh.invalid", "kepala", "rekan"])
def test_hanya_pengelola_yang_menunjuk(kapuas, siapa):
	unit = kapuas.cerita.unit_dituju
	plh = tunjuk(unit, kapuas.fungsional("Ahli Madya")[0])
	akun = {"kepala": kapuas.kepala(unit), "rekan": rekan(kapuas)}
	frappe.set_user(frappe.db.get_value("Employee", akun[siapa], "user_id") if siapa in akun else siapa)
	with pytest.raises(frappe.PermissionError):
		frappe.get_doc({**plh.as_dict(), "name": None}).insert()
	with pytest.raises(frappe.PermissionError):
		penunjukan_sementara.akhiri(plh.name)
	assert frappe.has_permission(PS, "read", plh) == (siapa != "rekan")


def test_unit_kedua_ditolak_dengan_jalan_keluar(kapuas):
	"""Two units cannot have one head; as Plt. he acts in the second all the same."""
	kedua, pejabat = kapuas.cerita.unit_dituju, kapuas.kepala(kapuas.cerita.unit_pemilik)
	dokumen = kosongkan(kedua)
	dokumen.kepala = pejabat
	frappe.local.message_log = []
	with pytest.raises(frappe.ValidationError, match=r"sudah memimpin.*Plt\. atau Plh\."):
		dokumen.save()
	assert "buat_pejabat_sementara" in str(frappe.local.message_log)
	tunjuk(kedua, pejabat, "Plt.")
	user = frappe.db.get_value("Employee", pejabat, "user_id")
	assert {kedua, kapuas.cerita.unit_pemilik} <= set(izin.cakupan(user))
