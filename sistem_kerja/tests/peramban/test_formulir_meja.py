"""Forms of documents that move: what stands on top, refusals as a list, history in sentences, connections, choices."""

from __future__ import annotations

import frappe
import pytest
from playwright.sync_api import Page, expect

from sistem_kerja.demo import jalan
from sistem_kerja.demo.muat import SANDI
from sistem_kerja.tests.peramban.hari import muat_lebar
from sistem_kerja.tests.peramban.permohonan import SPP, Permohonan
from sistem_kerja.tests.peramban.potret import potret

expect.set_options(timeout=30_000)
LAYAR = {"viewport": {"width": 1440, "height": 900}}
PENGELOLA = "pengelola@contoh.invalid"


@pytest.fixture
def permohonan(situs):
	satu = Permohonan()
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
	expect(pemegang.locator(".sk-kepala:visible")).to_contain_text(f"Giliran Anda sebagai {d.pemegang_jabatan}")
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
	halaman.get_by_role("tab", name="Hubungan").click()
	potret(halaman, "meja_hubungan")
