"""An Indonesian user meets Indonesian: in the desk, at the login, in the portal; Frappe's own words included."""

from __future__ import annotations

import frappe
import pytest
from playwright.sync_api import Page, expect

from sistem_kerja.tests.peramban.bahasa import inggris, tersisa

expect.set_options(timeout=60_000)
TENANG = "() => window.frappe?.request?.ajax_count === 0 && document.querySelector('.page-head')"
PENGELOLA = "administrator.sk@contoh.invalid"
LAYAR = (
	*("sistem-kerja", "surat-permohonan-pelibatan", "penugasan", "laporan-pelaksanaan-tugas", "naskah-dinas"),
	*(
		"nomor-naskah",
		"tim-kerja",
		"unit-organisasi/view/tree",
		"profil-sistem-kerja",
		"pengaturan-sistem-kerja",
	),
	*(
		"surat-permohonan-pelibatan/new",
		"tim-kerja/new",
		"query-report/Menunggu Saya",
		"peta-kedudukan",
		"simulasi-alur",
	),
)
DIBUKA = {
	"menu daftar": ("penugasan", ".menu-btn-group button"),
	"saringan": ("penugasan", ".filter-selector .filter-button"),
	"tampilan": ("penugasan", ".custom-btn-group button"),
	"menu pengguna": ("sistem-kerja", ".dropdown-navbar-user .nav-link, .dropdown-navbar-user button"),
	"lonceng": ("sistem-kerja", ".dropdown-notifications .notifications-icon"),
}


def _buka(meja: Page, alamat: str) -> None:
	meja.goto(f"/app/{alamat}")
	meja.wait_for_function(TENANG)
	expect(meja.locator(".page-container:visible .page-head").first).to_be_visible()


@pytest.fixture
def data(situs):
	"""Names of people, units and activities: not the application's words."""
	nama = frappe.get_all("Employee", pluck="employee_name", limit=0)
	nama += frappe.get_all("Unit Organisasi", pluck="nama_unit", limit=0)
	return " ".join(n for n in nama if n)


def test_kamus_mengenal_bahasa_inggris():
	"""The test below finds nothing only where there is nothing."""
	assert {"filters", "edit", "document", "from", "reload"} <= inggris()
	assert not {"simpan", "saring", "dokumen", "dari", "tim"} & inggris()


def test_layar_meja_kerja_berbahasa_indonesia(masuk_meja, kasus, data):
	laporan = kasus.terkirim()
	surat = frappe.get_all("Naskah Dinas", {"dokumen": kasus.penugasan}, pluck="name")
	meja = masuk_meja(PENGELOLA, "/app/sistem-kerja")
	meja.set_default_timeout(60_000)
	rincian = [f"penugasan/{kasus.penugasan}", f"laporan-pelaksanaan-tugas/{laporan.name}"]
	rincian += [f"naskah-dinas/{n}" for n in surat[:1]]
	sisa = {}
	for alamat in (*LAYAR, *rincian):
		_buka(meja, alamat)
		sisa |= {teks: alamat for teks in tersisa(meja, data)}
	for nama, (alamat, tombol) in DIBUKA.items():
		_buka(meja, alamat)
		meja.locator(tombol).locator("visible=true").first.click()
		meja.wait_for_function(TENANG)
		sisa |= {teks: nama for teks in tersisa(meja, data)}
	assert sisa == {}, "\n".join(f"{alamat}: {teks}" for teks, alamat in sisa.items())


@pytest.mark.parametrize("alamat_tamu", ["/login", "/login#forgot", "/verifikasi", "/tidak-ada"])
def test_halaman_tamu_berbahasa_indonesia(peramban, alamat, alamat_tamu):
	konteks = peramban.new_context(locale="id-ID", base_url=alamat)
	try:
		halaman = konteks.new_page()
		halaman.goto(alamat_tamu)
		assert tersisa(halaman) == []
	finally:
		konteks.close()


def test_portal_berbahasa_indonesia(masuk, kasus, data):
	halaman = masuk(kasus.akun())
	halaman.get_by_text(kasus.kegiatan).first.wait_for()
	assert tersisa(halaman, data) == []
	halaman.goto(f"{halaman.url.split('#')[0]}#/penugasan/{kasus.penugasan}")
	halaman.get_by_role("heading", level=1).wait_for()
	assert tersisa(halaman, data) == []
