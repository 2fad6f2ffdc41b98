"""A running team changes: the officer prepares it at the desk, the leaders decide on their phones, the team follows."""

from __future__ import annotations

import frappe
import pytest
from playwright.sync_api import Locator, Page, expect

from sistem_kerja.tests.peramban.potret import potret
from sistem_kerja.tests.peramban.test_hari_pengelola import (  # noqa: F401 (fixtures)
	formulir,
	meja,
	panggung,
	simpan,
)
from sistem_kerja.tests.situs import jalan_lain as j
from sistem_kerja.tests.situs import tim as t

TUGAS = "Menyusun laporan gizi"


@pytest.fixture
def tim(panggung):  # noqa: F811
	"""A committed running team of next year."""
	dokumen = t.berjalan(panggung)
	frappe.set_user("Administrator")
	frappe.db.commit()
	return dokumen


def test_anggota_diganti_dari_meja_sampai_ditetapkan(panggung, tim, meja, masuk):  # noqa: F811
	keluar = next(b for b in tim.anggota if b.peran == "Anggota")
	baru = panggung.orang[t.orang(panggung)[3]]
	frappe.db.commit()  # his account
	pengelola = meja(j.PENGELOLA, f"/app/tim-kerja/{tim.name}")
	formulir(pengelola, t.TIM, tim.name)
	expect(pengelola.locator(".section-head:visible", has_text="Pemimpin Tim")).to_be_visible()
	assert menu(pengelola) == ["Perubahan Anggota", "Perpanjangan", "Penutupan", "Penggantian Ketua"]
	pengelola.get_by_role("link", name="Perubahan Anggota").click()
	pengelola.wait_for_function("cur_frm.doctype === 'Perubahan Tim' && cur_frm.doc.unit_pemilik")

	ditawarkan = pilih(pengelola, 0, "Keluar", keluar.nama)
	assert sorted(ditawarkan) == sorted(b.nama for b in tim.anggota)
	ditawarkan = pilih(pengelola, 1, "Masuk", baru.nama)
	assert not {b.nama for b in tim.anggota} & set(ditawarkan)
	pengelola.locator('[data-fieldname="alasan"] textarea:visible').fill("Mutasi ke unit lain.")
	sel(pengelola, 1, "tugas").locator("textarea").fill(TUGAS)
	nama = simpan(pengelola)  # in the cell still: one press is enough
	pengelola.evaluate("window.scrollTo(0, 280)")
	potret(pengelola, "meja_ubah_tim")

	frappe.db.rollback()
	ubah = t.bertindak(frappe.get_doc(t.UBAH, nama), "Usulkan")
	frappe.db.commit()
	penetap = masuk(frappe.db.get_value("Employee", ubah.pemegang, "user_id"))
	penetap.goto("/sistem-kerja#/persetujuan")
	kartu = penetap.locator("article, li").filter(has=penetap.get_by_role("link", name=ubah.judul)).last
	expect(kartu).to_contain_text(f"Keluar: {keluar.nama}; Masuk: {baru.nama} ({TUGAS}).")
	expect(kartu).to_contain_text("Mutasi ke unit lain.")
	potret(penetap, "portal_ubah_tim")
	kartu.get_by_role("button", name="Tetapkan").click()
	penetap.locator("dialog[open]").get_by_role("button", name="Tetapkan").click()
	expect(penetap.get_by_text("Tetapkan: 1 dilakukan.")).to_be_visible()

	formulir(pengelola, t.TIM, tim.name)
	anggota = pengelola.evaluate("cur_frm.doc.anggota.filter((b) => !b.selesai).map((b) => b.nama)")
	assert baru.nama in anggota and keluar.nama not in anggota
	frappe.db.rollback()
	assert frappe.db.get_value("Penugasan", {"tim": tim.name, "pegawai": baru.id}, "tugas") == TUGAS


def menu(halaman: Page) -> list[str]:
	"""What Ubah Tim offers, opened."""
	tombol = halaman.locator(".inner-group-button:visible", has_text="Ubah Tim")
	expect(tombol.locator(".dropdown-item")).to_have_count(4)
	tombol.locator("button").click()
	return [satu.strip() for satu in tombol.locator(".dropdown-item").all_inner_texts()]


def sel(halaman: Page, urutan: int, kolom: str) -> Locator:
	"""The control of a cell of the table of changes, being edited."""
	baris = halaman.locator('[data-fieldname="perubahan"]:visible .grid-body .grid-row').nth(urutan)
	baris.locator(f'[data-fieldname="{kolom}"]').first.click()
	return baris.locator(f'.frappe-control[data-fieldname="{kolom}"]:visible')


def pilih(halaman: Page, urutan: int, tindakan: str, nama: str) -> list[str]:
	"""A row filled by hand with this person. Returns the names that were offered, before anything was typed."""
	halaman.locator('[data-fieldname="perubahan"]:visible').get_by_role("button", name="Tambah Baris").click()
	sel(halaman, urutan, "tindakan").locator("select").select_option(tindakan)
	kotak = sel(halaman, urutan, "pegawai")
	with halaman.expect_response(lambda r: "search_link" in r.url) as jawaban:
		kotak.locator("input").click()
	semua = [b["description"].split(",")[0] for b in jawaban.value.json()["message"]]
	with halaman.expect_response(lambda r: "search_link" in r.url):
		kotak.locator("input").fill(nama)
	expect(kotak.get_by_role("option")).to_have_count(2)  # the person, and what is not offered
	with halaman.expect_response(lambda r: "validate_link" in r.url):
		kotak.get_by_role("option").filter(has_text=nama).click()
	return semua


def test_kegiatan_ditawarkan_dari_perjanjian_kinerja(panggung, meja):  # noqa: F811
	pk = t.perjanjian_berlaku(panggung)
	frappe.db.commit()
	pengelola = meja(j.PENGELOLA, f"/app/tim-kerja/new?unit_pemilik={pk.unit}&mulai={t.tahun()}-01-01")
	kotak = pengelola.locator('.frappe-control[data-fieldname="kegiatan"]:visible')
	expect(kotak).to_contain_text(f"Pilih dari {pk.name}: 1 kegiatan.")
	assert kotak.locator("datalist option").evaluate_all("semua => semua.map((o) => o.value)") == [t.KEGIATAN]
	kotak.locator("input").fill(t.KEGIATAN)
	kotak.locator("input").press("Tab")
	expect(pengelola.locator('[data-fieldname="rumpun_sub_kegiatan"] input:visible')).to_have_value(
		"Aplikasi"
	)


def test_pesan_formulir_tampil_sekali(panggung, meja):  # noqa: F811
	pengelola = meja(j.PENGELOLA, f"/app/unit-organisasi/{panggung.cerita.unit_dituju}")
	formulir(pengelola, "Unit Organisasi", panggung.cerita.unit_dituju)
	pengelola.evaluate("cur_frm.set_intro('Pesan lama')")
	pengelola.evaluate("cur_frm.refresh()")
	expect(pengelola.locator(".form-message", has_text="Pesan lama")).to_have_count(0)
