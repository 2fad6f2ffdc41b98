"""What the Link fields offer: what the document would accept, by the reader's own rights, and never more than the cap."""

from __future__ import annotations

import frappe
import pytest
from frappe.utils import add_days, today

from sistem_kerja.api import cari
from sistem_kerja.demo.jalan import sebagai
from sistem_kerja.demo.muat import AKUN_KANTOR
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.tests.situs import tim as t
from sistem_kerja.tests.situs.penunjukan import rekan

PENGELOLA = AKUN_KANTOR[0][0]


def nama(metode, doctype: str, txt: str = "", banyak: int = 50, **filters) -> list[str]:
	"""Names offered, asked as the desk asks."""
	return [b[0] for b in metode(doctype, txt, "name", 0, banyak, filters)]


def penugasan(untuk: str, **lain) -> list[str]:
	return nama(cari.penugasan, "Penugasan", untuk=untuk, **lain)


def test_laporan_hanya_menawarkan_penugasan_sendiri_yang_diterima(daerah):
	satu = daerah.disetujui().pegawai_ditugaskan[0].penugasan
	sebagai(daerah.cerita.pegawai)
	assert satu not in penugasan("Laporan Pelaksanaan Tugas")  # not received yet
	lakukan("Penugasan", satu, "Terima")
	assert satu in penugasan("Laporan Pelaksanaan Tugas")
	assert satu in penugasan("Kendala Pelaksanaan")
	sebagai(daerah.kepala(daerah.cerita.unit_dituju))
	assert satu not in penugasan("Laporan Pelaksanaan Tugas")  # he sees it, but it is not his
	assert satu in penugasan("Permintaan Laporan")


def test_perubahan_tidak_menawarkan_penugasan_anggota_tim(kapuas):
	t.perjanjian_berlaku(kapuas)
	tim = t.bertindak(t.bertindak(t.tim(kapuas), "Usulkan"), "Tetapkan")
	sendiri = kapuas.disetujui().pegawai_ditugaskan[0].penugasan
	anggota = set(frappe.get_all("Penugasan", {"tim": tim.name}, pluck="name"))
	frappe.set_user(PENGELOLA)
	ada = set(penugasan("Perubahan Penugasan"))
	assert anggota and sendiri in ada and not ada & anggota


def test_penugasan_orang_lain_tidak_terlihat(kapuas):
	satu = kapuas.disetujui().pegawai_ditugaskan[0].penugasan
	sebagai(rekan(kapuas))
	for untuk in cari.PENUGASAN:
		assert satu not in penugasan(untuk), untuk
		assert satu not in penugasan(untuk, pegawai=kapuas.cerita.pegawai), untuk


def test_pegawai_aktif_beserta_unitnya_tanpa_yang_dikecualikan(kapuas):
	frappe.set_user(PENGELOLA)
	unit, orang = kapuas.cerita.unit_dituju, kapuas.cerita.pegawai
	baris = {b[0]: b for b in cari.pegawai("Employee", "", "name", 0, 50, {"unit": unit})}
	assert orang in baris
	assert baris[orang][3] == kapuas.unit[unit].nama
	assert orang not in nama(cari.pegawai, "Employee", unit=unit, kecuali=orang)
	frappe.db.set_value("Employee", orang, "status", "Left")
	assert orang not in nama(cari.pegawai, "Employee", unit=unit)


def test_pegawai_hanya_sejauh_hak_membaca(kapuas):
	sebagai(kapuas.kepala(kapuas.cerita.unit_dituju))
	lain = kapuas.kepala(kapuas.cerita.unit_pemilik)
	milik = nama(cari.pegawai, "Employee")
	assert milik and lain not in milik


def test_unit_lain_tanpa_yang_pimpinannya_sama(kapuas):
	frappe.set_user(PENGELOLA)
	sendiri, lain = kapuas.cerita.unit_pemilik, kapuas.cerita.unit_dituju
	ada = nama(cari.unit_lain, "Unit Organisasi", txt=lain, unit_pemilik=sendiri)
	assert lain in ada
	assert sendiri not in nama(cari.unit_lain, "Unit Organisasi", txt=sendiri, unit_pemilik=sendiri)
	assert sendiri in nama(cari.unit_lain, "Unit Organisasi", txt=sendiri)


def test_peluang_yang_sudah_lewat_tidak_ditawarkan(kapuas):
	frappe.set_user(PENGELOLA)
	isi = {
		"doctype": "Peluang",
		"unit_pemilik": kapuas.cerita.unit_pemilik,
		"kegiatan": "Uji cari",
		"uraian": "Uji",
	}
	masa = {"mulai": today(), "selesai": add_days(today(), 30), "tutup": add_days(today(), 5)}
	satu = frappe.get_doc(isi | masa | {"kebutuhan": [{"jenis_jabatan": "Fungsional", "jumlah": 1}]}).insert()
	assert satu.name in nama(cari.peluang, "Peluang")
	satu.db_set("tutup", add_days(today(), -1))
	assert satu.name not in nama(cari.peluang, "Peluang")


@pytest.mark.parametrize("metode", ["pegawai", "penugasan", "peluang", "unit_lain"])
def test_tamu_dan_pegawai_portal_tidak_memperoleh_apa_pun_di_luar_haknya(kapuas, metode):
	frappe.set_user("Guest")
	isi = {"untuk": "Permintaan Laporan"}
	with pytest.raises(frappe.PermissionError):
		getattr(cari, metode)("Employee", "", "name", 0, 50, isi)
	assert getattr(cari, metode) not in frappe.guest_methods


def test_banyaknya_dibatasi_dan_isian_aneh_ditolak(kapuas):
	frappe.set_user(PENGELOLA)
	assert len(nama(cari.pegawai, "Employee", banyak=100000)) == cari.PALING_BANYAK
	assert len(nama(cari.pegawai, "Employee", banyak=3)) == 3
	with pytest.raises(frappe.ValidationError, match="tidak dikenal"):
		penugasan("User")
	with pytest.raises(frappe.ValidationError, match="tidak ada"):
		nama(cari.pegawai, "Employee", unit="' or 1=1 --")
	assert nama(cari.pegawai, "Employee", txt="' or '1'='1") == []
