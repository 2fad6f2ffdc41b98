"""The HR officer at the book of numbers in the desk: reserve, insert a back-dated number, enter the manual book."""

from __future__ import annotations

import re

import frappe
import pytest
from frappe.utils import add_days, now_datetime, today
from playwright.sync_api import expect

from sistem_kerja.demo.daerah import cerita
from sistem_kerja.demo.muat import SANDI
from sistem_kerja.layanan import register_nomor
from sistem_kerja.tests.peramban.hari import hapus_sejak
from sistem_kerja.tests.peramban.potret import potret

expect.set_options(timeout=30_000)
# What Ctrl-V tells the page.
TEMPEL = """(el, teks) => {
	const isi = new DataTransfer();
	isi.setData("text/plain", teks);
	el.dispatchEvent(new ClipboardEvent("paste", { clipboardData: isi, bubbles: true }));
}"""
JENIS, REGISTER = "Laporan Pelaksanaan Tugas", "Nomor Naskah"


@pytest.fixture
def meja(peramban, alamat):
	"""The desk as the HR officer, in Indonesian; what was written is taken away. JavaScript errors fail the test."""
	galat: list[str] = []
	sejak = now_datetime()
	konteks = peramban.new_context(
		viewport={"width": 1366, "height": 900}, locale="id-ID", base_url=alamat, accept_downloads=True
	)
	assert konteks.request.post(
		"/api/method/login", form={"usr": "pengelola@contoh.invalid", "pwd": SANDI}
	).ok
	halaman = konteks.new_page()
	halaman.set_default_timeout(60_000)
	halaman.on("pageerror", lambda g: galat.append(str(g)))
	yield halaman
	konteks.close()
	hapus_sejak(sejak)
	assert not galat


def dialog(halaman, judul: str):
	satu = halaman.locator(".modal.show", has=halaman.locator(".modal-title", has_text=judul))
	expect(satu).to_be_visible()
	return satu


def isi(halaman, nilai: dict) -> None:
	"""Values of the open dialog, as its fields would be filled."""
	halaman.wait_for_function("() => cur_dialog && cur_dialog.display")
	halaman.evaluate("nilai => cur_dialog.set_values(nilai)", nilai)


def buku(unit: str) -> list:
	frappe.db.rollback()
	return frappe.get_all(
		REGISTER, {"unit": unit, "buku": "Laporan"}, ("nomor", "status", "tanggal"), order_by="urut, sisipan"
	)


def test_mencadangkan_menyisipkan_dan_mencatat_buku_manual(meja):
	daerah = frappe.db.get_single_value("Pengaturan Sistem Kerja", "profil")
	unit, tiga_hari_lalu = cerita(daerah).unit_pemilik, add_days(today(), -3)
	for tanggal in (tiga_hari_lalu, today()):
		meja.goto("/app/nomor-naskah")
		meja.get_by_role("button", name="Cadangkan Nomor").click()
		kotak = dialog(meja, "Cadangkan Nomor")
		isi(meja, {"unit": unit, "jenis": JENIS, "tanggal": tanggal, "alasan": "diminta sekretariat"})
		potret(meja, "nomor_cadangkan")
		kotak.get_by_role("button", name="Cadangkan", exact=True).click()
		expect(kotak).to_be_hidden()
		meja.wait_for_function(
			"() => frappe.get_route()[0] === 'Form' && cur_frm?.doc.status === 'Dicadangkan'"
		)
	kop = meja.evaluate("() => cur_frm.doc.unit")
	frappe.db.rollback()  # a new snapshot: what the server committed
	satu = frappe.get_value(REGISTER, {"unit": kop, "buku": "Laporan", "urut": 1})

	meja.goto(f"/app/nomor-naskah/{satu}")
	meja.get_by_role("button", name="Sisipkan Sesudah Ini").click()
	kotak = dialog(meja, "Sisipkan")
	isi(meja, {"tanggal": add_days(today(), -9), "alasan": "surat yang terlupa"})
	kotak.get_by_role("button", name=re.compile("Sisipkan")).click()
	tolakan = meja.locator(".msgprint", has_text="tidak berada di antara")
	expect(tolakan).to_be_visible()
	meja.locator(".modal.show", has=tolakan).locator(".btn-modal-close").click()
	expect(tolakan).to_be_hidden()
	isi(meja, {"tanggal": add_days(today(), -1), "perihal": "Undangan"})
	kotak.get_by_role("button", name=re.compile("Sisipkan")).click()
	expect(meja.locator(".title-text")).to_contain_text("/001a/")
	potret(meja, "nomor_sisipan")

	meja.goto("/app/nomor-naskah")
	meja.get_by_role("button", name="Buku Manual").click()
	kotak = dialog(meja, "Buku Manual")
	hari = f"{frappe.utils.getdate(today()):%d-%m-%Y}"
	teks = f"3\t{hari}\tLaporan kegiatan\tKepala Dinas\tKepala Bidang\n4\t{hari}\tLaporan akhir\tKepala Dinas\tKepala Bidang"
	isi(meja, {"unit": unit, "jenis": JENIS})
	tempel = kotak.locator('[data-fieldname="tempel"] textarea')
	tempel.fill(teks)
	tempel.evaluate(TEMPEL, teks)
	expect(kotak.locator('.grid-row[data-idx="2"] [data-fieldname="perihal"]').first).to_contain_text(
		"Laporan akhir"
	)
	potret(meja, "buku_manual")
	kotak.get_by_role("button", name="Catat", exact=True).click()
	expect(kotak).to_be_hidden()
	baris = buku(kop)
	assert [b.nomor.split("/")[1] for b in baris] == ["001", "001a", "002", "003", "004"]
	assert [b.status for b in baris][3:] == ["Dicatat dari Buku Manual"] * 2
	assert register_nomor.masalah() == []
	meja.goto("/app/nomor-naskah")
	expect(meja.locator(".list-row-container", has_text="/004/LAP/").first).to_be_visible()
	potret(meja, "nomor_daftar")

	meja.goto("/app/query-report/Buku Register Naskah")
	expect(meja.locator(".dt-row", has_text="/001a/LAP/")).to_be_visible()
	potret(meja, "nomor_register")
