"""An Administrator Sistem Kerja edits rules without code: pick lists, faults at rows, files, the simulation."""

from __future__ import annotations

import re

import frappe
import pytest
from playwright.sync_api import expect

from sistem_kerja.demo.daerah import cerita
from sistem_kerja.demo.muat import SANDI
from sistem_kerja.layanan import profil as layanan_profil
from sistem_kerja.layanan import salin_profil
from sistem_kerja.tests.peramban.potret import potret

expect.set_options(timeout=30_000)
PROFIL, KODE = "Profil Sistem Kerja", "uji_peramban"
LAYAR = {"viewport": {"width": 1280, "height": 900}}


@pytest.fixture
def meja(peramban, alamat):
	"""The desk as the administrator of the rules. JavaScript errors fail the test."""
	galat: list[str] = []
	konteks = peramban.new_context(**LAYAR, locale="id-ID", base_url=alamat, accept_downloads=True)
	masuk = konteks.request.post(
		"/api/method/login", form={"usr": "administrator.sk@contoh.invalid", "pwd": SANDI}
	)
	assert masuk.ok
	halaman = konteks.new_page()
	halaman.set_default_timeout(60_000)
	halaman.on("pageerror", lambda g: galat.append(str(g)))
	yield halaman
	konteks.close()
	assert not galat


@pytest.fixture
def salinan(situs):
	"""A profile of its own for the test, taken away afterwards."""
	frappe.set_user("Administrator")
	salin_profil.salin("kapuas", {"kode": KODE, "nama": "Kabupaten Rekaan"})
	frappe.db.commit()
	yield KODE
	frappe.db.rollback()
	for nama in frappe.get_all(PROFIL, {"name": ("like", f"{KODE}%")}, pluck="name"):
		frappe.delete_doc(PROFIL, nama, force=True)
	frappe.db.commit()
	layanan_profil.lupakan(KODE)


def buka(halaman, kode: str, tab: str) -> None:
	halaman.goto(f"/app/profil-sistem-kerja/{kode}")
	halaman.wait_for_function(
		"kode => cur_frm && cur_frm.docname === kode && cur_frm.get_field('kertas').grid.sk_terpasang",
		arg=kode,
	)
	halaman.get_by_role("tab", name=re.compile(tab)).click()


def simpan(halaman) -> None:
	halaman.get_by_role("button", name=re.compile("^(Simpan|Save)$")).first.click()


def sel(halaman, tabel: str, baris: int, kolom: str):
	return halaman.locator(
		f'[data-fieldname="{tabel}"] .grid-body .rows .grid-row[data-idx="{baris}"] [data-fieldname="{kolom}"]'
	).first


def test_daftar_pilihan_dengan_nama_bukan_kode(meja, salinan):
	buka(meja, salinan, "Kedudukan|Position")
	penilai = sel(meja, "penilaian", 1, "penilai")
	expect(penilai).to_contain_text("Sekretaris Daerah")
	penilai.scroll_into_view_if_needed()
	expect(meja.locator(".form-layout .tab-pane.active")).to_have_css("opacity", "1")
	potret(meja, "profil_kedudukan")
	penilai.click()
	masukan = penilai.locator("input")
	masukan.press_sequentially("Kepala Bag")
	meja.locator(".awesomplete li:visible", has_text="Kepala Bagian").first.click()
	potret(meja, "profil_pilihan")
	assert meja.evaluate("cur_frm.doc.penilaian[0].penilai") == "sekretaris_daerah, kepala_bagian"


def test_bagan_ditulis_dengan_nama_jabatan(meja, salinan):
	buka(meja, salinan, "Kedudukan|Position")
	meja.locator('[data-fieldname="tipologi"] .grid-row[data-idx="4"] .btn-open-row').first.click()
	bagan = meja.locator('.grid-row-open textarea[data-fieldname="bagan"]')
	# The form of a row gives its first field the focus a moment later.
	expect(meja.locator('.grid-row-open [data-fieldname="pemimpin"]:focus')).to_have_count(1)
	expect(bagan).to_have_value(re.compile("^Sekretaris < Kepala Dinas\n"))
	bagan.fill("Sekretaris < Kepala Dinas\nKepala Bidang < Kepala Dinas\nKepala Seksi < Kep")
	meja.locator(".awesomplete li:visible", has_text="Kepala Bidang").first.click()
	potret(meja, "profil_bagan")
	bagan.blur()
	assert meja.evaluate("cur_frm.doc.tipologi[3].bagan") == (
		"sekretaris < kepala_dinas\nkepala_bidang < kepala_dinas\nkepala_seksi < kepala_bidang"
	)


def test_pola_nomor_di_tab_naskah(meja):
	buka(meja, "nasional", "Naskah|Letter")
	tabel = meja.locator('[data-fieldname="penomoran"]')
	tabel.scroll_into_view_if_needed()
	expect(tabel.locator('.grid-row[data-idx="1"]')).to_contain_text("{urut")
	potret(meja, "profil_penomoran")


def test_status_tujuan_dipilih_dari_alur_yang_sama(meja, salinan):
	buka(meja, salinan, "Alur|Flow")
	urut = meja.evaluate(
		"""cur_frm.doc.tindakan.find(t => t.dokumen === 'Surat Permohonan Pelibatan' && t.jalur === 'penunjukan_lintas_unit'
			&& t.nama_tindakan === 'Kirim').idx"""
	)
	ke = sel(meja, "tindakan", urut, "ke")
	ke.click()
	ke.locator("input").click()
	pilihan = meja.locator(".awesomplete li:visible")
	expect(pilihan.first).to_contain_text("Draf")
	semua = pilihan.all_inner_texts()
	assert semua[:4] == ["Draf", "Menunggu Penilai", "Menunggu Rekomendasi", "Menunggu Jawaban"]
	assert "Menunggu Ketersediaan" in semua, "status situs lainnya menyusul"
	potret(meja, "profil_status")


def test_cacat_ditunjuk_di_barisnya_lalu_diperbaiki(meja, salinan):
	buka(meja, salinan, "Kedudukan|Position")
	urut = meja.evaluate(
		"""() => { const t = cur_frm.doc.tindakan.find(t => t.dokumen === 'Surat Permohonan Pelibatan'
			&& t.jalur === 'penunjukan_lintas_unit' && t.nama_tindakan === 'Setujui');
			frappe.model.set_value(t.doctype, t.name, 'ke', 'Entah');
			frappe.model.set_value(cur_frm.doc.penilaian[4].doctype, cur_frm.doc.penilaian[4].name, 'penilai', 'raja');
			return t.idx; }"""
	)
	simpan(meja)
	pesan = meja.locator(".modal.show .msgprint")
	expect(pesan.locator("li")).to_have_count(3)
	expect(pesan).to_contain_text(f"baris {urut}")
	potret(meja, "profil_cacat")
	expect(meja.locator('[data-fieldname="penilaian"] .grid-row[data-idx="5"].sk-cacat')).to_have_count(1)
	pesan.locator(".sk-tuju-cacat").nth(1).click()
	formulir = meja.locator('[data-fieldname="tindakan"] .grid-row-open .form-in-grid')
	expect(formulir.locator('[data-fieldname="ke"] .help-box')).to_contain_text("tidak ada")
	expect(formulir.locator('[data-fieldname="ke"] input')).to_have_value("Entah")
	expect(formulir.locator('[data-fieldname="ke"] input')).to_be_in_viewport()
	potret(meja, "profil_baris_cacat")
	masukan = formulir.locator('[data-fieldname="ke"] input')
	masukan.fill("Disetuj")
	meja.locator(".awesomplete li:visible", has_text="Disetujui").first.click()
	meja.evaluate(
		"frappe.model.set_value(cur_frm.doc.penilaian[4].doctype, cur_frm.doc.penilaian[4].name, 'penilai', 'kepala_bagian')"
	)
	meja.keyboard.press("Control+s")
	meja.wait_for_function("() => !cur_frm.is_dirty() && cur_frm.doc.versi === 2")
	assert meja.locator(".sk-cacat").count() == 0


def test_salin_ekspor_dan_impor(meja, salinan, tmp_path):
	buka(meja, salinan, "Kedudukan|Position")
	menu = lambda nama: (  # noqa: E731
		meja.get_by_role("button", name="Salin dan Berkas").click(),
		meja.locator(".dropdown-menu.show .dropdown-item", has_text=nama).click(),
	)
	with meja.expect_download() as unduhan:
		menu("Ekspor TOML")
	berkas = tmp_path / "aturan.toml"
	unduhan.value.save_as(berkas)
	isi = berkas.read_text(encoding="utf-8")
	berkas.write_text(isi.replace('ibu_kota = "Kuala Kapuas"', 'ibu_kota = "Kota Uji"', 1), encoding="utf-8")
	with meja.expect_file_chooser() as pemilih:
		menu("Impor TOML")
	pemilih.value.set_files(berkas)
	dialog = meja.locator(".modal.show")
	expect(dialog.locator(".sk-perbedaan tbody tr")).to_have_count(1)
	expect(dialog).to_contain_text("Ibu kota: Kota Uji")
	potret(meja, "profil_impor")
	dialog.locator(".btn-primary:visible").click()
	meja.wait_for_function("() => cur_frm.doc.ibu_kota === 'Kota Uji'")
	expect(meja.locator(".modal.show")).to_have_count(0)
	menu("Salin")
	dialog = meja.locator(".modal.show")
	dialog.locator('input[data-fieldname="kode"]').fill(f"{KODE}_dua")
	potret(meja, "profil_salin")
	dialog.locator(".btn-primary:visible").click()
	meja.wait_for_url(re.compile(f"{KODE}_dua"))
	frappe.db.rollback()
	assert frappe.db.get_value(PROFIL, f"{KODE}_dua", ("ibu_kota", "versi")) == ("Kota Uji", 1)


def test_profil_baru_diimpor_dari_daftar(meja, salinan, tmp_path):
	berkas = tmp_path / "baru.toml"
	isi = salin_profil.ekspor(salinan).replace(f'kode = "{KODE}"', f'kode = "{KODE}_tiga"', 1)
	berkas.write_text(isi.replace('tingkat = "tolak"', 'tingkat = "keras"', 1), encoding="utf-8")
	meja.goto("/app/profil-sistem-kerja")
	for cacat in (True, False):
		with meja.expect_file_chooser() as pemilih:
			meja.get_by_role("button", name="Impor TOML").click()
		pemilih.value.set_files(berkas)
		if cacat:
			expect(meja.locator(".modal.show")).to_contain_text("tidak ada yang disimpan")
			expect(meja.locator(".modal.show")).to_contain_text("].tingkat")
			potret(meja, "profil_impor_ditolak")
			meja.locator(".modal.show .btn-modal-close").click()
			berkas.write_text(isi, encoding="utf-8")
	expect(meja.locator(".modal.show")).to_contain_text(f"{KODE}_tiga")
	meja.locator(".modal.show .btn-primary:visible").click()
	meja.wait_for_url(re.compile(f"{KODE}_tiga"))
	frappe.db.rollback()
	assert frappe.db.exists(PROFIL, f"{KODE}_tiga")


def test_versi_baru_profil_bawaan_ditawarkan(meja, situs):
	"""The stored profile of Boalemo came from an older shipped version, in which reports were due in nine days."""
	lama = frappe.db.get_value(
		PROFIL, "boalemo", ("sumber_sidik", "sumber_isi", "sumber_dilewati"), as_dict=True
	)
	dahulu = lama.sumber_isi.replace('ibu_kota = "Tilamuta"', 'ibu_kota = "Marisa"', 1)
	assert dahulu != lama.sumber_isi
	frappe.db.set_value(
		PROFIL, "boalemo", {"sumber_sidik": "dahulu", "sumber_isi": dahulu}, update_modified=False
	)
	frappe.db.commit()
	try:
		buka(meja, "boalemo", "Kedudukan|Position")
		pita = meja.locator(".sk-bawaan")
		expect(pita).to_contain_text("1 hal berubah")
		potret(meja, "profil_pita")
		pita.get_by_role("button", name="Lihat Perbedaan").click()
		expect(meja.locator(".modal.show .sk-perbedaan")).to_contain_text("Ibu kota: Tilamuta")
		meja.locator(".modal.show .btn-modal-close").click()
		expect(meja.locator(".modal.show")).to_have_count(0)
		pita.get_by_role("button", name="Lewati").click()
		meja.locator(".modal.show .btn-primary:visible").click()
		expect(meja.locator(".sk-bawaan")).to_have_count(0)
	finally:
		frappe.db.rollback()
		frappe.db.set_value(PROFIL, "boalemo", dict(lama), update_modified=False)
		frappe.db.commit()


def test_simulasi_dari_profil_yang_belum_diterapkan(meja, salinan):
	inti = cerita("kapuas")
	buka(meja, salinan, "Kedudukan|Position")
	meja.get_by_role("button", name="Simulasi").click()
	meja.wait_for_url(re.compile("simulasi-alur"))
	meja.wait_for_function("() => cur_page.page.simulasi?.isian.get_value('jalan')?.includes('lintas_unit')")
	for nama, nilai in (
		("pegawai", inti.pegawai),
		("unit_pemilik", inti.unit_pemilik),
		("unit_dituju", inti.unit_dituju),
	):
		meja.evaluate("([n, v]) => cur_page.page.simulasi.isian.set_value(n, v)", [nama, nilai])
	meja.get_by_role("button", name="Simulasikan").click()
	langkah = meja.locator(".simulasi-alur .langkah")
	expect(langkah).to_have_count(6)
	nama = frappe.db.get_value("Unit Organisasi", inti.unit_dituju, "kepala")
	expect(langkah.nth(2)).to_contain_text(frappe.db.get_value("Employee", nama, "employee_name"))
	expect(langkah.nth(1)).to_contain_text("paling lambat")
	expect(meja.locator(".simulasi-alur figure svg")).to_be_visible()
	potret(meja, "simulasi_alur")
	meja.locator(".simulasi-alur .langkah").last.scroll_into_view_if_needed()
	potret(meja, "simulasi_bawah")
	meja.emulate_media(media="print")
	potret(meja, "simulasi_cetak")
