"""The HR officer at the desk: who evaluates whom, a decision on another evaluator, everybody anew, the reports."""

from __future__ import annotations

import re

import frappe
import pytest
from frappe.utils import add_days, today
from frappe.utils.background_jobs import get_job
from playwright.sync_api import expect

from sistem_kerja.demo.daerah import cerita
from sistem_kerja.demo.muat import SANDI
from sistem_kerja.layanan import kedudukan, penghitungan
from sistem_kerja.tests.peramban.potret import potret

expect.set_options(timeout=30_000)
PP, CATATAN = "Penetapan Penilai", "Penghitungan Kedudukan"
LAYAR = {"viewport": {"width": 1366, "height": 900}}


@pytest.fixture
def meja(peramban, alamat):
	"""The desk as the HR officer. JavaScript errors fail the test."""
	galat: list[str] = []
	konteks = peramban.new_context(**LAYAR, locale="id-ID", base_url=alamat)
	masuk = konteks.request.post("/api/method/login", form={"usr": "pengelola@contoh.invalid", "pwd": SANDI})
	assert masuk.ok
	halaman = konteks.new_page()
	halaman.set_default_timeout(60_000)
	halaman.on("pageerror", lambda g: galat.append(str(g)))
	yield halaman
	konteks.close()
	assert not galat


@pytest.fixture
def orang(situs):
	"""An Ahli Muda and an Ahli Madya of the unit asked; decisions on the former are taken back afterwards."""
	inti = cerita(frappe.db.get_single_value("Pengaturan Sistem Kerja", "profil"))
	yield inti.pegawai_lain, inti.pegawai
	frappe.db.rollback()
	for nama in frappe.get_all(PP, {"pegawai": inti.pegawai_lain}, pluck="name"):
		frappe.db.set_value("Employee", inti.pegawai_lain, "sk_penetapan", None, update_modified=False)
		frappe.db.delete(PP, {"name": nama})
	frappe.local.sk_penetapan = None
	frappe.db.delete("Riwayat Kedudukan", {"pegawai": inti.pegawai_lain})
	kedudukan.hitung_pegawai([inti.pegawai_lain], "Uji selesai")
	frappe.db.commit()


def _tab_asn(halaman, pegawai: str) -> None:
	halaman.goto(f"/app/employee/{pegawai}")
	halaman.get_by_role("tab", name="ASN").click()
	expect(halaman.locator('[data-fieldname="sk_kedudukan_alasan"]').first).to_be_visible()


def test_formulir_menyebut_penilai_sebab_dan_pasal(meja, orang):
	_tab_asn(meja, orang[0])
	expect(meja.locator(".form-message").last).to_contain_text("dinilai oleh")
	expect(meja.locator('[data-fieldname="sk_pimpinan_unit_organisasi_alasan"]').first).to_contain_text(
		"memimpin"
	)
	meja.locator('[data-fieldname="sk_kedudukan_alasan"]').first.scroll_into_view_if_needed()
	potret(meja, "meja_pegawai")


def test_siapa_menilai_pada_tanggal(meja, orang):
	_tab_asn(meja, orang[0])
	meja.get_by_role("button", name="Kedudukan").click()
	meja.get_by_role("link", name="Siapa menilai pada tanggal ...?").click()
	meja.locator(".modal.show").get_by_role("button", name="Cari").click()
	jawaban = meja.locator(".modal.show .sk-jawaban-kedudukan")
	expect(jawaban).to_contain_text("dinilai oleh")
	potret(meja, "kedudukan_pada_tanggal")


def test_penetapan_terlihat_di_pegawai(meja, orang):
	muda, madya = orang
	meja.goto("/app/penetapan-penilai/new")
	meja.wait_for_function("() => cur_frm && cur_frm.doctype === 'Penetapan Penilai' && cur_frm.is_new()")
	isi = {
		"pegawai": muda,
		"penilai": madya,
		"alasan": "Kepala Bidang menjalani cuti besar",
		"dasar": "Pasal 1 angka 26",
		"selesai": add_days(today(), 30),
		"nomor_surat": "800/17/UJI",
	}
	meja.evaluate("isi => cur_frm.set_value(isi)", isi)
	meja.get_by_role("button", name=re.compile("Simpan|Save")).first.click()
	expect(meja.locator(".form-message").last).to_contain_text("Berlaku sampai")
	potret(meja, "penetapan_penilai")
	_tab_asn(meja, muda)
	expect(meja.locator(".form-message").last).to_contain_text("Penilai ditetapkan lain sampai")
	expect(meja.locator(".form-message").last).to_contain_text("Sesudah itu kembali menurut aturan")
	potret(meja, "pegawai_ditetapkan")


@pytest.fixture
def tanpa_catatan(situs):
	yield
	frappe.db.rollback()
	for nama in frappe.get_all(CATATAN, pluck="name"):
		if tugas := get_job(penghitungan._tugas(nama)):
			tugas.delete()
		frappe.db.delete("Rincian Penghitungan", {"parent": nama})
		frappe.db.delete(CATATAN, {"name": nama})
	frappe.db.commit()


def test_hitung_semua_dengan_kemajuan_yang_tahan_muat_ulang(meja, tanpa_catatan):
	meja.goto("/app/pengaturan-sistem-kerja")
	meja.get_by_role("button", name="Kedudukan").click()
	meja.get_by_role("link", name="Hitung Ulang Semua Kedudukan").click()
	meja.locator(".modal.show .btn-primary").click()
	meja.wait_for_url(re.compile("/app/penghitungan-kedudukan/HK-"))
	expect(meja.locator(".progress-message")).to_contain_text("Menunggu giliran")
	frappe.db.rollback()
	nama = frappe.get_last_doc(CATATAN).name
	frappe.db.set_value(CATATAN, nama, {"status": "Berjalan", "total": 800, "dihitung": 300})
	frappe.db.commit()
	meja.reload()
	expect(meja.locator(".progress-message")).to_contain_text("300 dari 800")
	potret(meja, "penghitungan")
	frappe.db.set_value(CATATAN, nama, "status", "Antre")
	frappe.db.commit()
	penghitungan.jalankan(nama)
	expect(meja.locator(".indicator-pill").first).to_contain_text(re.compile("Selesai|Completed"))
	frappe.db.rollback()
	assert frappe.db.get_value(CATATAN, nama, "dihitung") > 300
	potret(meja, "penghitungan_selesai")


def test_laporan_dengan_saringan_unit(meja, situs):
	kode = frappe.db.get_single_value("Pengaturan Sistem Kerja", "profil")
	unit = cerita(kode).unit_dituju
	meja.goto("/app/query-report/Daftar Kedudukan")
	expect(meja.locator(".dt-scrollable .dt-row").first).to_be_visible()
	nama = frappe.db.get_value("Unit Organisasi", unit, "nama_unit")
	meja.locator('.page-form input[data-fieldname="unit"]').click()
	meja.keyboard.type(nama, delay=20)
	meja.locator(".page-form [role=option]", has_text=nama).first.click()
	expect(meja.locator(".dt-scrollable .dt-row").first).to_contain_text(nama)
	potret(meja, "daftar_kedudukan")
	meja.goto("/app/query-report/Pegawai tanpa Penilai")
	expect(meja.locator(".report-summary")).to_contain_text("Tanpa Penilai")
	potret(meja, "tanpa_penilai")
