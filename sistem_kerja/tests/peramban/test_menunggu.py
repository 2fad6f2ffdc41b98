"""A leader at the desk: the bell, the report Menunggu Saya, the card; and the mails as a browser shows them."""

from __future__ import annotations

import frappe
import pytest
from frappe.email.email_body import get_formatted_html
from frappe.utils import add_days, today
from frappe.utils.jinja import get_email_from_template
from playwright.sync_api import expect

from sistem_kerja.demo.muat import SANDI
from sistem_kerja.layanan import isi_kabar, kabar, menunggu, pemberitahuan, ringkasan_harian
from sistem_kerja.tests.peramban.potret import potret

expect.set_options(timeout=30_000)
LAYAR = {"viewport": {"width": 1366, "height": 900}}
LPT = "Laporan Pelaksanaan Tugas"


@pytest.fixture
def laporan(kasus):
	"""A report that waits for its first reviewer, two days overdue, his bell rung."""
	satu = kasus.terkirim()
	frappe.db.set_value(LPT, satu.name, "tenggat", add_days(today(), -2), update_modified=False)
	satu.reload()
	kabar.kirim([pemberitahuan.fakta_giliran(satu)])
	frappe.db.commit()
	return satu


@pytest.fixture
def meja(peramban, alamat, laporan):
	"""The desk as the reviewer. JavaScript errors fail the test."""
	galat: list[str] = []
	konteks = peramban.new_context(**LAYAR, locale="id-ID", base_url=alamat)
	masuk = konteks.request.post("/api/method/login", form={"usr": laporan.pemegang_user, "pwd": SANDI})
	assert masuk.ok
	halaman = konteks.new_page()
	halaman.set_default_timeout(60_000)
	halaman.on("pageerror", lambda g: galat.append(str(g)))
	yield halaman
	konteks.close()
	assert not galat


def test_lonceng_membuka_dokumennya(meja, laporan):
	meja.goto("/app/sistem-kerja")
	lonceng = meja.locator(".dropdown-notifications")
	lonceng.locator(".notifications-icon").click()
	# A worker of the bench may have told him meanwhile of other documents of the same title.
	satu = lonceng.locator(".notification-item", has_text=laporan.judul)
	satu = satu.filter(has_text="menunggu tindakan Anda sebagai").first
	expect(satu).to_contain_text("Tenggat")
	potret(meja, "lonceng")
	satu.click()
	meja.wait_for_url(f"**/app/laporan-pelaksanaan-tugas/{laporan.name}")
	expect(meja.locator(".indicator-pill", has_text=laporan.status).first).to_be_visible()


def test_laporan_menunggu_saya_dari_ruang_kerja(meja, laporan):
	meja.goto("/app/sistem-kerja")
	kartu = meja.locator(".number-widget-box", has_text="Menunggu Saya")
	expect(kartu.locator(".number")).to_have_text(str(len(menunggu.daftar(laporan.pemegang_user))))
	potret(meja, "ruang_kerja_menunggu")
	meja.locator(".shortcut-widget-box", has_text="Menunggu Saya").click()
	meja.wait_for_url("**/query-report/Menunggu%20Saya")
	baris = meja.locator(".dt-row", has_text=laporan.judul)
	expect(baris).to_contain_text("Terlambat 2 hari")
	potret(meja, "menunggu_saya")
	meja.locator('select[data-fieldname="jenis"]').select_option("Penugasan")
	expect(baris).to_be_hidden()
	meja.locator('select[data-fieldname="jenis"]').select_option("")
	baris.get_by_role("link", name=laporan.judul).click()
	meja.wait_for_url(f"**/app/laporan-pelaksanaan-tugas/{laporan.name}")


def test_kartu_membuka_laporan(meja, laporan):
	meja.goto("/app/sistem-kerja")
	meja.locator(".number-widget-box", has_text="Menunggu Saya").locator(".number").click()
	meja.wait_for_url("**/query-report/Menunggu%20Saya")
	expect(meja.locator(".dt-row", has_text=laporan.judul)).to_have_count(1)


def test_surel_terbaca_di_layar_sempit(peramban, laporan):
	tujuan = kabar.pembaca([laporan.pemegang_user])[laporan.pemegang_user]
	fakta = pemberitahuan.fakta_giliran(laporan)
	satu = {**isi_kabar.surel(fakta, "id"), "tautan": "https://kerja.contoh.invalid/app"}
	semua = ringkasan_harian.susun(menunggu.daftar(laporan.pemegang_user), tujuan)
	konteks = peramban.new_context(viewport={"width": 380, "height": 700})
	halaman = konteks.new_page()
	for nama, isi in (("kabar_dokumen", satu), (ringkasan_harian.TEMPLAT, semua)):
		html, _teks = get_email_from_template(nama, isi)
		halaman.set_content(get_formatted_html(isi["subjek"], html))
		expect(halaman.get_by_text(laporan.judul).first).to_be_visible()
		expect(halaman.get_by_role("link", name=isi["tombol"])).to_be_visible()
		assert halaman.evaluate("document.documentElement.scrollWidth") <= 380, nama
		potret(halaman, f"surel_{nama}")
	konteks.close()


def test_pengaturan_menampilkan_sakelar(peramban, alamat, situs):
	konteks = peramban.new_context(**LAYAR, locale="id-ID", base_url=alamat)
	assert konteks.request.post("/api/method/login", form={"usr": "Administrator", "pwd": "admin"}).ok
	halaman = konteks.new_page()
	halaman.set_default_timeout(60_000)
	halaman.goto("/app/pengaturan-sistem-kerja")
	bagian = halaman.locator('input[data-fieldname="lonceng"]')
	bagian.scroll_into_view_if_needed()
	expect(bagian).to_be_checked()
	expect(halaman.locator('.frappe-control[data-fieldname="surel"] select')).to_have_value("Seketika")
	halaman.locator('input[data-fieldname="eskalasi"]').scroll_into_view_if_needed()
	potret(halaman, "pengaturan_pemberitahuan")
	halaman.goto("/app/profil-sistem-kerja/nasional")
	halaman.get_by_role("tab", name="Pelaporan").dispatch_event("click")
	tabel = halaman.locator('[data-fieldname="pengingat"] .grid-body')
	tabel.scroll_into_view_if_needed()
	expect(tabel).to_contain_text("1, 3")
	potret(halaman, "profil_pengingat")
	konteks.close()
