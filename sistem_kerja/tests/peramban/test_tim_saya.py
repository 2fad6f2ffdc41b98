"""Tim saya on a phone: a ketua sees his people and gives feedback; a member sees the team without others' results."""

from __future__ import annotations

import frappe
import pytest
from playwright.sync_api import expect

from sistem_kerja.api import pelaksanaan
from sistem_kerja.demo import hapus
from sistem_kerja.demo.jalan import buat_laporan, sebagai
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.tests.peramban.potret import potret_penuh
from sistem_kerja.tests.peramban.test_aksesibilitas import salah, sempit
from sistem_kerja.tests.peramban.test_kerja import tanpa_gulir_mendatar
from sistem_kerja.tests.situs.conftest import Daerah
from sistem_kerja.tests.situs.tim_berjalan import Tim

LPT = "Laporan Pelaksanaan Tugas"


@pytest.fixture
def tim(situs):
	"""A committed running team with a plan and a report that waits for its ketua; taken away with the accounts made for it."""
	frappe.db.rollback()
	frappe.set_user("Administrator")
	berakun = {*frappe.get_all("Employee", {"user_id": ("is", "set")}, pluck="name", limit=0)}
	satu = Tim(Daerah(frappe.db.get_single_value("Pengaturan Sistem Kerja", "profil")))
	sebagai(satu.anggota)
	rencana = [
		{"kegiatan": "Mengumpulkan data sebaran", "kemajuan": 80},
		{"kegiatan": "Menggambar peta", "kemajuan": 20},
	]
	pelaksanaan.simpan_rincian(satu.penugasan[satu.anggota], rencana)
	laporan = lakukan(LPT, buat_laporan(satu.penugasan[satu.anggota]).name, "Kirim").name
	frappe.set_user("Administrator")
	frappe.db.commit()
	yield satu
	frappe.db.rollback()
	frappe.set_user("Administrator")
	hapus._hapus_baris(LPT, [laporan])
	hapus._hapus_baris("Penugasan", [*satu.penugasan.values()])
	hapus._hapus_baris("Tim Kerja", [satu.nama])
	baru = frappe.get_all("Employee", {"user_id": ("is", "set")}, ("name", "user_id"), limit=0)
	baru = [b for b in baru if b.name not in berakun]
	frappe.db.set_value("Employee", {"name": ("in", [b.name for b in baru] or [""])}, "user_id", None)
	hapus._hapus_akun([b.user_id for b in baru])
	frappe.db.commit()


def nama(pegawai: str) -> str:
	return frappe.db.get_value("Employee", pegawai, "employee_name")


def akun(pegawai: str) -> str:
	return frappe.db.get_value("Employee", pegawai, "user_id")


def test_ketua_melihat_timnya_dan_memberi_umpan_balik(tim, masuk):
	halaman = masuk(akun(tim.ketua))
	halaman.get_by_role("navigation").get_by_role("link", name="Tim saya").click()
	kartu = halaman.locator("section.tim", has=halaman.get_by_role("heading", name="Tim Peta Stunting"))
	expect(kartu).to_contain_text("Anda: Ketua")
	orang = kartu.get_by_role("listitem").filter(has_text=nama(tim.anggota)).first
	expect(orang).to_contain_text("Laporan menunggu Anda")
	orang.get_by_text("Rincian kegiatan (2)").click()
	expect(orang.get_by_text("Menggambar peta")).to_be_visible()
	assert tanpa_gulir_mendatar(halaman) and salah(halaman) == [] == sempit(halaman)
	terakhir = halaman.get_by_role("navigation", name="Bagian portal").get_by_role("link").last.bounding_box()
	assert terakhir["x"] + terakhir["width"] <= halaman.viewport_size["width"], (
		"keenam bagian muat di layar 360"
	)
	potret_penuh(halaman, "portal_tim")
	kartu.get_by_role("button", name=f"Beri umpan balik kepada {nama(tim.anggota)}").click()
	dialog = halaman.get_by_role("dialog")
	dialog.get_by_role("button", name="Kirim umpan balik").click()
	expect(dialog.get_by_role("alert")).to_contain_text("Isi umpan baliknya")
	dialog.get_by_role("textbox").fill("Petanya jelas, lengkapi sumbernya.")
	dialog.get_by_role("button", name="Kirim umpan balik").click()
	expect(dialog).to_be_hidden()
	frappe.db.rollback()
	(isi,) = frappe.get_doc("Penugasan", tim.penugasan[tim.anggota]).umpan_balik
	assert (isi.oleh, isi.isi) == (tim.ketua, "Petanya jelas, lengkapi sumbernya.")


def test_anggota_melihat_timnya_tanpa_hasil_orang_lain(tim, masuk):
	halaman = masuk(akun(tim.lain))
	halaman.get_by_role("navigation").get_by_role("link", name="Tim saya").click()
	kartu = halaman.locator("section.tim", has=halaman.get_by_role("heading", name="Tim Peta Stunting"))
	expect(kartu.get_by_text(nama(tim.ketua))).to_be_visible()
	expect(kartu.get_by_text(nama(tim.anggota))).to_be_visible()
	expect(kartu.get_by_text("Mengumpulkan data sebaran")).to_have_count(0)
	expect(kartu.get_by_text("Laporan menunggu")).to_have_count(0)
	expect(kartu.get_by_role("button")).to_have_count(0)
