"""Signing electronically in a real browser: certificate and passphrase on a phone, one letter and several in the desk."""

from __future__ import annotations

import io

import frappe
import pytest
from frappe.utils.password import remove_encrypted_password
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from sistem_kerja.integrasi.tanda_tangan.dasar import Rahasia
from sistem_kerja.layanan import pdf_naskah, sertifikat
from sistem_kerja.tests.peramban.conftest import MEJA
from sistem_kerja.tests.peramban.permohonan import Permohonan
from sistem_kerja.tests.peramban.potret import potret_penuh as potret
from sistem_kerja.tests.situs import tte as bahan

expect.set_options(timeout=30_000)
ND, SE = "Naskah Dinas", sertifikat.DOCTYPE
FRASA = bahan.FRASA.decode()


@pytest.fixture
def surat(situs):
	"""Two letters of one signer that wait, on a site that signs electronically."""
	bahan.setel(penandatangan="sertifikat_lokal")
	permohonan = Permohonan()
	dokumen = [permohonan.menunggu_jawaban() for _ke in range(2)]
	semua = [frappe.get_doc(ND, {"dokumen": d.name}) for d in dokumen]
	frappe.db.commit()
	yield semua
	frappe.db.rollback()
	permohonan.hapus()
	for nama in frappe.get_all(SE, {"pegawai": semua[0].penanda_tangan}, pluck="name"):
		remove_encrypted_password(SE, nama, sertifikat.BIDANG)
		frappe.db.delete(SE, {"name": nama})
	bahan.setel(penandatangan="tidak")
	frappe.db.commit()


def akun(naskah) -> str:
	return frappe.db.get_value("Employee", naskah.penanda_tangan, "user_id")


def bersertifikat(naskah) -> None:
	frappe.set_user(akun(naskah))
	sertifikat.pasang(bahan.p12(*bahan.orang(naskah.penanda_tangan)), Rahasia(bahan.FRASA))
	frappe.set_user("Administrator")
	frappe.db.commit()


def status(naskah) -> str:
	frappe.db.rollback()  # see what the server committed
	return frappe.db.get_value(ND, naskah.name, "status_tte")


def test_memasang_dan_menandatangani_di_portal(surat, masuk, tmp_path):
	satu, dua = surat
	halaman = masuk(akun(satu))
	potret(halaman, "portal_tte")
	halaman.get_by_role("link", name=f"{satu.jenis} Nomor {satu.nomor}").click()
	expect(halaman.get_by_role("heading", level=1)).to_have_text("Tanda tangan elektronik")
	expect(halaman.get_by_role("button", name="Tanda tangani yang dipilih")).to_be_disabled()
	potret(halaman, "tte_tanpa_sertifikat")
	isi = {
		"name": "saya.p12",
		"mimeType": "application/x-pkcs12",
		"buffer": bahan.p12(*bahan.orang(satu.penanda_tangan)),
	}
	halaman.get_by_label("Berkas sertifikat").set_input_files(isi)
	halaman.locator("#frasa-p12").fill("keliru")
	halaman.get_by_role("button", name="Pasang", exact=True).click()
	expect(halaman.get_by_role("alert")).to_contain_text("Frasa sandinya salah")
	halaman.locator("#frasa-p12").fill(FRASA)
	halaman.get_by_role("button", name="Pasang", exact=True).click()
	expect(halaman.locator("#kabar")).to_contain_text("Sertifikat terpasang")
	expect(halaman.locator("summary")).to_contain_text("berlaku sampai")
	potret(halaman, "tte_siap")
	konsep = halaman.context.request.get(
		halaman.get_by_role("link", name="Baca naskahnya").first.get_attribute("href")
	)
	assert "BELUM DITANDATANGANI" in " ".join(
		PdfReader(io.BytesIO(konsep.body())).pages[0].extract_text().split()
	)
	halaman.locator("#frasa-tte").fill("keliru")
	halaman.get_by_role("button", name="Tanda tangani yang dipilih").click()
	expect(halaman.get_by_role("alert")).to_contain_text("Frasa sandinya salah")
	assert (status(satu), status(dua)) == ("Menunggu TTE", "Menunggu TTE")
	halaman.locator(f"[name=naskah][value='{satu.name}']").check()
	halaman.locator(f"[name=naskah][value='{dua.name}']").check()
	halaman.locator("#frasa-tte").fill(FRASA)
	halaman.get_by_role("button", name="Tanda tangani yang dipilih").click()
	expect(halaman.locator("#kabar")).to_contain_text("2 naskah sudah ditandatangani")
	expect(halaman.get_by_text("Tidak ada naskah yang menunggu")).to_be_visible()
	potret(halaman, "tte_selesai")
	assert (status(satu), status(dua)) == ("Sudah TTE", "Sudah TTE")
	unduhan = halaman.context.request.get(
		f"/api/method/sistem_kerja.layanan.pdf_naskah.unduh?nama={satu.name}"
	).body()
	assert bahan.sidik(unduhan) == satu.reload().sha256 and bahan.periksa_openssl(unduhan, tmp_path)[0]


def _isi_frasa(halaman: Page, nama: str) -> None:
	kotak = halaman.locator(".modal:visible")
	kotak.locator("[data-fieldname=frasa] input").fill(FRASA)
	potret(halaman, nama)
	kotak.locator(".btn-primary").click()


def test_satu_naskah_di_meja(surat, masuk_meja):
	naskah = surat[0]
	bersertifikat(naskah)
	halaman = masuk_meja(akun(naskah), f"/app/naskah-dinas/{naskah.name}", MEJA)
	halaman.get_by_role("button", name="Tanda Tangani", exact=True).click()
	_isi_frasa(halaman, "tte_meja_dialog")
	expect(halaman.locator(".sk-perjalanan")).to_contain_text("sertifikat terbitan")
	expect(halaman.get_by_role("button", name="Tanda Tangani", exact=True)).to_have_count(0)
	potret(halaman, "tte_meja_selesai")
	assert status(naskah) == "Sudah TTE" and status(surat[1]) == "Menunggu TTE"


def test_beberapa_naskah_dan_sertifikat_di_meja(surat, masuk_meja):
	halaman = masuk_meja(akun(surat[0]), "/app/sertifikat-elektronik", MEJA)
	halaman.get_by_role("button", name="Pasang Sertifikat").click()
	isi = {
		"name": "saya.p12",
		"mimeType": "application/x-pkcs12",
		"buffer": bahan.p12(*bahan.orang(surat[0].penanda_tangan)),
	}
	halaman.locator(".modal:visible #sk-p12").set_input_files(isi)
	_isi_frasa(halaman, "tte_meja_pasang")
	expect(halaman.locator(".list-row-container .list-row:visible")).to_have_count(1)
	potret(halaman, "tte_meja_sertifikat")
	nama = frappe.as_json(["in", [n.name for n in surat]], indent=None)
	halaman.goto(f"/app/naskah-dinas?name={nama}")
	expect(halaman.locator(".list-row-container .list-row:visible")).to_have_count(2)
	halaman.locator(".list-header-subject .list-check-all:visible").check()
	halaman.locator(".page-head:visible .actions-btn-group > button").click()
	menu = halaman.locator(".page-head:visible .actions-btn-group .dropdown-menu")
	potret(halaman, "tte_meja_menu")
	expect(
		halaman.locator(".list-row:visible .indicator-pill:visible", has_text="Menunggu TTE")
	).to_have_count(2)
	menu.get_by_text("Tanda tangani secara elektronik", exact=True).click()
	_isi_frasa(halaman, "tte_meja_banyak")
	expect(halaman.locator(".modal:visible")).to_have_count(0)
	assert [status(n) for n in surat] == ["Sudah TTE", "Sudah TTE"]
	for satu in surat:
		assert pdf_naskah.isi_pdf(satu.reload()).startswith(b"%PDF")
