"""A letter in the desk and a draft that awaits paraf in the portal, in a real browser over HTTP."""

from __future__ import annotations

import io

import frappe
import pytest
from frappe.utils import now_datetime
from PIL import Image
from playwright.sync_api import expect
from pypdf import PdfReader

from sistem_kerja.demo import jalan
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.tests.peramban.conftest import MEJA
from sistem_kerja.tests.peramban.permohonan import SPP, Permohonan
from sistem_kerja.tests.peramban.potret import potret_penuh as potret

expect.set_options(timeout=30_000)
PENGELOLA = "pengelola@contoh.invalid"
METODE = "/api/method/sistem_kerja."


@pytest.fixture
def permohonan(situs):
	satu = Permohonan()
	yield satu
	satu.hapus()


@pytest.fixture
def naskah(permohonan):
	"""The answer of a refused request: nothing stands on it any more."""
	d = permohonan.menunggu_jawaban()
	jalan.sebagai(d.pemegang)
	lakukan(SPP, d.name, "Tolak", "Sedang penuh.")
	frappe.set_user("Administrator")
	frappe.db.commit()
	return frappe.get_doc("Naskah Dinas", {"dokumen": d.name, "jenis": "Surat Jawaban Pelibatan"})


def gambar() -> bytes:
	hasil = io.BytesIO()
	Image.new("RGB", (300, 420), "white").save(hasil, "PNG")
	return hasil.getvalue()


def test_pengelola_memindai_lalu_mencabut(naskah, masuk_meja):
	halaman = masuk_meja(PENGELOLA, f"/app/naskah-dinas/{naskah.name}", MEJA)
	expect(halaman.locator("iframe[title='Pratinjau']")).to_have_attribute(
		"src", f"{METODE}layanan.pdf_naskah.unduh?nama={naskah.name}"
	)
	expect(halaman.locator(".sk-perjalanan")).to_contain_text(naskah.nomor)
	potret(halaman, "naskah_berlaku")
	halaman.get_by_role("button", name="Unggah Pindaian").click()
	halaman.locator("#sk-berkas").set_input_files(
		{"name": "pindai.png", "mimeType": "image/png", "buffer": gambar()}
	)
	halaman.locator(".modal:visible .btn-primary").click()
	expect(halaman.locator(".sk-perjalanan")).to_contain_text("Pindaian diunggah oleh")
	potret(halaman, "naskah_berpindaian")
	halaman.get_by_role("button", name="Cabut", exact=True).click()
	halaman.locator(".modal:visible textarea").fill("Salah menyebut kegiatan.")
	potret(halaman, "naskah_cabut")
	halaman.locator(".modal:visible .btn-primary").click()
	expect(halaman.locator(".form-message:visible")).to_contain_text("Salah menyebut kegiatan")
	expect(halaman.get_by_role("button", name="Cabut", exact=True)).to_have_count(0)
	potret(halaman, "naskah_dicabut")
	unduhan = halaman.context.request.get(f"{METODE}layanan.pdf_naskah.unduh?nama={naskah.name}").body()
	assert "DICABUT" in PdfReader(io.BytesIO(unduhan)).pages[0].extract_text()
	halaman.goto("/app/naskah-dinas")
	halaman.get_by_role("button", name="Menunggu pindaian").click()
	expect(halaman.locator(".filter-selector, .standard-filter-section").first).to_be_visible()
	potret(halaman, "naskah_daftar")


def test_lewat_http_hanya_yang_berhak(naskah, permohonan, sesi, alamat):
	orang = frappe.db.get_value("Employee", permohonan.calon, "user_id")
	pengelola, lain = sesi(PENGELOLA), sesi(orang)
	isi = {"nama": naskah.name, "alasan": "Iseng."}
	for metode, data in (("cabut", isi), ("buat_salinan", {"nama": naskah.name})):
		assert lain.post(f"{alamat}{METODE}api.naskah.{metode}", data=data, timeout=30).status_code == 403
		assert (
			pengelola.get(f"{alamat}{METODE}api.naskah.{metode}", params=data, timeout=30).status_code == 403
		)
	berkas = {"berkas": ("virus.png", b"MZ program", "image/png")}
	alamat_unggah = f"{alamat}{METODE}api.naskah.unggah_pindaian"
	assert lain.post(alamat_unggah, data={"nama": naskah.name}, files=berkas, timeout=30).status_code == 403
	jawab = pengelola.post(alamat_unggah, data={"nama": naskah.name}, files=berkas, timeout=30)
	assert jawab.status_code == 417 and "bukan PDF" in jawab.text
	for satu in (pengelola, lain):
		jawab = satu.put(
			f"{alamat}/api/resource/Naskah Dinas/{naskah.name}", json={"status": "Dicabut"}, timeout=30
		)
		assert jawab.status_code in (403, 417)
	frappe.db.rollback()
	assert frappe.db.get_value("Naskah Dinas", naskah.name, ("status", "pindaian")) == ("Berlaku", None)


@pytest.fixture
def paraf(permohonan):
	"""A row of paraf on the answer to a request, as a profile that asks for it makes."""
	d = permohonan.menunggu_jawaban()
	unit = frappe.db.get_value("Unit Organisasi", {"kepala": d.pemegang}, "name")
	baris = frappe.get_doc(
		{
			"doctype": "Paraf Naskah",
			"judul": f"Surat Jawaban Pelibatan: {permohonan.kegiatan}",
			"status": "Menunggu",
			"ragam": "Hierarki",
			"urutan": 1,
			"dokumen_tipe": SPP,
			"dokumen": d.name,
			"jenis_naskah": "surat_jawaban",
			"pemegang_jabatan": frappe.db.get_value("Unit Organisasi", unit, "jabatan_kepala"),
			"pemegang_dasar": "Uji",
			"pemegang_sejak": now_datetime(),
			"pemegang": d.pemegang,
			"pemegang_user": d.pemegang_user,
			"unit": unit,
		}
	)
	baris.flags.oleh_sistem = True
	baris.insert()
	frappe.db.commit()
	yield baris
	frappe.db.rollback()
	frappe.db.delete("Paraf Naskah", {"name": baris.name})
	frappe.db.commit()


def test_memaraf_di_portal(paraf, masuk):
	halaman = masuk(paraf.pemegang_user)
	halaman.get_by_role("link", name=paraf.judul).click()
	expect(halaman.get_by_role("heading", level=1)).to_have_text(paraf.judul)
	potret(halaman, "paraf_portal")
	konsep = halaman.context.request.get(f"{METODE}api.paraf.konsep?nama={paraf.name}")
	assert "Paraf Hierarki" in PdfReader(io.BytesIO(konsep.body())).pages[-1].extract_text()
	halaman.get_by_role("button", name="Kembalikan").click()
	expect(halaman.get_by_role("alert")).to_contain_text("Isi alasannya")
	halaman.get_by_role("button", name="Paraf", exact=True).click()
	expect(halaman.locator("#kabar")).to_contain_text("dibubuhkan")
	frappe.db.rollback()
	assert frappe.db.get_value("Paraf Naskah", paraf.name, "status") == "Diparaf"


def test_memaraf_di_meja(paraf, masuk_meja):
	halaman = masuk_meja(paraf.pemegang_user, f"/app/paraf-naskah/{paraf.name}", MEJA)
	expect(halaman.locator("iframe[title='Konsep']")).to_be_visible()
	potret(halaman, "paraf_meja")
	halaman.get_by_role("button", name="Paraf", exact=True).click()
	halaman.locator(".modal:visible .btn-primary").click()
	expect(halaman.locator(".page-head .indicator-pill:visible")).to_contain_text("Diparaf")
