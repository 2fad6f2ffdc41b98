"""Forms of documents that move: what stands on top, refusals as a list, history in sentences, connections, choices."""

from __future__ import annotations

import re
import uuid

import frappe
import pytest
from playwright.sync_api import Locator, Page, expect

from sistem_kerja.demo.muat import SANDI
from sistem_kerja.layanan.permohonan import temuan_permohonan
from sistem_kerja.tests.peramban.hari import muat_lebar
from sistem_kerja.tests.peramban.permohonan import SPP, Permohonan
from sistem_kerja.tests.peramban.potret import potret

expect.set_options(timeout=30_000)
LAYAR = {"viewport": {"width": 1440, "height": 900}}
PENGELOLA = "pengelola@contoh.invalid"


@pytest.fixture
def permohonan(situs):
	satu = Permohonan()
	satu.kegiatan = f"Pemutakhiran Data Gizi Rekaan {uuid.uuid4().hex[:4]}"
	yield satu
	satu.hapus()


@pytest.fixture
def meja(masuk_meja):
	def buka(user: str, doctype: str, nama: str) -> Page:
		halaman = masuk_meja(user, alamat_formulir(doctype, nama), LAYAR)
		siap(halaman, nama)
		return halaman

	return buka


def alamat_formulir(doctype: str, nama: str) -> str:
	return f"/app/{frappe.scrub(doctype).replace('_', '-')}/{nama}"


def siap(halaman: Page, nama: str) -> None:
	halaman.wait_for_function(
		"nama => window.cur_frm?.doc?.name === nama && frappe.dom.freeze_count === 0", arg=nama
	)


def akun(pegawai: str) -> str:
	return frappe.db.get_value("Employee", pegawai, "user_id")


def test_kepala_menyebut_giliran_langkah_dan_dasarnya(permohonan, meja):
	d = permohonan.menunggu_jawaban()
	pengelola = meja(PENGELOLA, SPP, d.name)
	kepala = pengelola.locator(".sk-kepala:visible")
	expect(kepala).to_contain_text(f"Menunggu {d.nama_pemegang}, {d.pemegang_jabatan}: Setujui atau Tolak")
	expect(kepala).to_contain_text(f"Dasar: {d.pemegang_dasar}")
	expect(kepala.locator('[aria-current="step"]')).to_contain_text(d.status)
	expect(kepala.locator(".sk-lewat")).to_have_count(len({b.dari_status for b in d.riwayat}))
	muat_lebar(pengelola)
	potret(pengelola, "meja_permohonan")
	kepala.get_by_role("button", name="Lihat jalannya menurut aturan").click()
	dialog = pengelola.locator(".modal.show")
	expect(dialog.locator("tr.sk-baris-kini")).to_contain_text(d.status)
	potret(pengelola, "meja_aturan")
	pemegang = meja(akun(d.pemegang), SPP, d.name)
	expect(pemegang.locator(".sk-kepala:visible")).to_contain_text(
		f"Giliran Anda sebagai {d.pemegang_jabatan}"
	)
	potret(pemegang, "meja_giliran")


def test_riwayat_berupa_kalimat(permohonan, meja):
	d = permohonan.menunggu_jawaban()
	halaman = meja(PENGELOLA, SPP, d.name)
	halaman.get_by_role("tab", name="Riwayat").click()
	baris = halaman.locator(".sk-riwayat:visible > li")
	expect(baris).to_have_count(len(d.riwayat))
	satu = d.riwayat[0]
	expect(baris.last).to_contain_text(f"{satu.nama} mengirim sebagai {satu.sebagai}")
	potret(halaman, "meja_riwayat")


def test_penolakan_berupa_satu_daftar(permohonan, peramban, alamat):
	d = permohonan.draf()
	isi = {"maksud_tujuan": "", "unit_dituju": d.unit_pemilik, "selesai": frappe.utils.add_days(d.mulai, -3)}
	frappe.db.set_value(SPP, d.name, isi)
	frappe.db.commit()
	# On a page of its own: Frappe leaves the promise of a refused act unhandled.
	konteks = peramban.new_context(**LAYAR, locale="id-ID", base_url=alamat)
	masuk = konteks.request.post("/api/method/login", form={"usr": akun(d.pemegang), "pwd": SANDI})
	assert masuk.ok
	halaman = konteks.new_page()
	halaman.goto(alamat_formulir(SPP, d.name))
	siap(halaman, d.name)
	halaman.locator(".page-head:visible .actions-btn-group > button").click()
	halaman.locator(".page-head:visible .actions-btn-group .dropdown-item", has_text="Kirim").last.click()
	halaman.locator(".modal.show").get_by_role("button", name="Kirim", exact=True).click()
	dialog = halaman.locator(".modal.show", has=halaman.locator(".sk-temuan"))
	expect(dialog).to_contain_text("Dokumen belum berubah")
	frappe.db.rollback()
	temuan = temuan_permohonan(d.reload())
	assert len(temuan) > 1
	for satu in temuan:
		butir = dialog.locator(".sk-temuan > li", has_text=satu.pesan)
		expect(butir).to_have_count(1)
		expect(butir.locator(".sk-dasar")).to_have_text(f"Dasar: {satu.dasar}")
	expect(halaman.locator(".modal.show")).to_have_count(1)  # no second message behind it
	potret(halaman, "meja_penolakan")
	konteks.close()


def pilihan(tempat: Page | Locator, kolom: str, teks: str) -> Locator:
	"""What a Link field of a form or of a row offers for a text that is typed into it."""
	halaman = tempat if isinstance(tempat, Page) else tempat.page
	if halaman is not tempat:
		tempat.locator(f'[data-fieldname="{kolom}"]').first.click()  # a cell becomes a field by a click
	isian = tempat.locator(f'.frappe-control[data-fieldname="{kolom}"]:visible')
	isian.locator("input").click()
	with halaman.expect_response(lambda r: "search_link" in r.url and teks in (r.request.post_data or "")):
		isian.locator("input").fill(teks)
	return isian.locator("[role=listbox], ul.awesomplete, .awesomplete ul").first


def test_pilihan_yang_salah_tidak_ditawarkan_dengan_sebabnya(permohonan, meja):
	d = permohonan.draf()
	halaman = meja(PENGELOLA, SPP, d.name)
	daftar = pilihan(halaman, "unit_dituju", d.unit_pemilik)
	expect(daftar).to_contain_text("tidak ditawarkan, sebab itu penugasan di dalam unit")
	expect(daftar.get_by_role("option", name=d.unit_pemilik, exact=False)).to_have_count(0)
	potret(halaman, "meja_pilihan")
	daftar = pilihan(halaman, "unit_dituju", d.unit_dituju)
	expect(daftar.get_by_role("option", name=d.unit_dituju, exact=False).first).to_be_visible()


def test_pilihan_dalam_tabel_menyebut_apa_yang_tidak_ditawarkan(situs, masuk_meja):
	unit = frappe.db.get_value("Unit Organisasi", {"kepala": ("is", "set"), "peran": "kepala_bidang"})
	halaman = masuk_meja(PENGELOLA, f"/app/tim-kerja/new?unit_pemilik={unit}", LAYAR)
	halaman.wait_for_function("window.cur_frm?.is_new() && frappe.dom.freeze_count === 0")
	anggota = halaman.locator('.frappe-control[data-fieldname="anggota"]:visible')
	anggota.get_by_role("button", name="Tambah Baris").click()
	daftar = pilihan(anggota.locator(".grid-body .grid-row").first, "pegawai", "a")
	expect(daftar).to_contain_text("yang dipinjamkan kepadanya dengan permohonan yang disetujui")
	# What it points to is made elsewhere; what a screen reader hears is Indonesian.
	expect(anggota.get_by_text("Buat baru")).to_have_count(0)
	suara = anggota.get_by_role("status").first
	expect(suara).to_have_text(re.compile(r".+, pilihan 1 dari \d+|\d+ pilihan\."))
	halaman.keyboard.press("ArrowDown")
	expect(suara).to_have_text(re.compile(r".+, pilihan \d+ dari \d+$"))


def test_dalam_unit_tidak_menanyakan_yang_mengikuti_pegawainya(situs, masuk_meja):
	halaman = masuk_meja(PENGELOLA, "/app/surat-permohonan-pelibatan/new", LAYAR)
	halaman.wait_for_function("window.cur_frm?.is_new() && frappe.dom.freeze_count === 0")
	tanya = [
		halaman.locator(f'.frappe-control[data-fieldname="{k}"]')
		for k in ("jenis_jabatan_diminta", "unit_dituju")
	]
	for jalur, tampak in (("penunjukan_lintas_unit", True), ("penunjukan_dalam_unit", False)):
		halaman.evaluate("jalur => cur_frm.set_value('jalur', jalur)", jalur)
		for isian in tanya:
			expect(isian).to_be_visible(visible=tampak)


def test_pemilih_tanggal_berbahasa_indonesia(permohonan, meja):
	halaman = meja(PENGELOLA, SPP, permohonan.draf().name)
	halaman.locator('[data-fieldname="mulai"]:visible input').click()
	pemilih = halaman.locator(".datepicker.active")
	expect(pemilih.locator(".datepicker--day-name")).to_have_text(["Mg", "Sn", "Sl", "Rb", "Km", "Jm", "Sb"])
	expect(pemilih.get_by_text("Hari ini")).to_be_visible()
	potret(halaman, "meja_tanggal")


def test_menunggu_pejabat_menautkan_yang_membenahinya(permohonan, meja):
	d = permohonan.menunggu_jawaban()
	unit = frappe.db.get_value("Unit Organisasi", {"kepala": d.pemegang})
	macet = {
		"pemegang": None,
		"pemegang_user": None,
		"menunggu_pejabat": "Kepala Bidang kosong",
		"menunggu_unit": unit,
	}
	frappe.db.set_value(SPP, d.name, macet)
	frappe.db.set_value("Unit Organisasi", unit, "kepala", None)
	frappe.db.commit()
	try:
		halaman = meja(PENGELOLA, SPP, d.name)
		giliran = halaman.locator(".sk-giliran:visible")
		expect(giliran).to_contain_text("Menunggu pejabat: Kepala Bidang kosong")
		potret(halaman, "meja_macet")
		giliran.get_by_role("button", name="Isi pejabat unit ini").click()
		siap(halaman, unit)
	finally:
		frappe.db.set_value("Unit Organisasi", unit, "kepala", d.pemegang)
		frappe.db.commit()


def test_hubungan_menyebut_yang_terkait(kasus, meja):
	kasus.terkirim()
	halaman = meja(PENGELOLA, "Penugasan", kasus.penugasan)
	halaman.get_by_role("tab", name="Hubungan").click()
	hubungan = halaman.locator(".form-links:visible")
	for doctype in ("Surat Permohonan Pelibatan", "Laporan Pelaksanaan Tugas", "Naskah Dinas"):
		lencana = hubungan.locator(f'.document-link[data-doctype="{doctype}"] .count')
		expect(lencana).to_have_text("1")
	potret(halaman, "meja_hubungan")
	hubungan.locator('.document-link[data-doctype="Laporan Pelaksanaan Tugas"] .badge-link').click()
	expect(halaman.locator(".list-row-container .list-row:visible")).to_have_count(1)
