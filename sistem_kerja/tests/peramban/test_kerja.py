"""The portal as people use it: on a phone, from receiving an assignment to the report under review."""

from __future__ import annotations

import io
from pathlib import Path

import frappe
import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfWriter

MEJA = {"viewport": {"width": 1280, "height": 800}}


def _pdf() -> bytes:
	"""One empty page."""
	tulis, hasil = PdfWriter(), io.BytesIO()
	tulis.add_blank_page(width=200, height=200)
	tulis.write(hasil)
	return hasil.getvalue()


PDF = _pdf()
ISI = {
	"Kegiatan yang dilaksanakan": "1. Menyusun kebutuhan data.\n2. Menguji <b>dasbor</b>.",
	"Hasil yang dicapai": "Dasbor dipakai di tiga puskesmas.",
}


def tanpa_gulir_mendatar(halaman: Page) -> bool:
	return halaman.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def buka(halaman: Page, doctype: str, nama: str) -> None:
	halaman.goto(f"/sistem-kerja#/{doctype}/{nama}")
	halaman.reload()
	expect(halaman.get_by_text(nama, exact=False).first).to_be_visible()


def tindak(halaman: Page, nama: str, alasan: str = "") -> None:
	halaman.get_by_role("button", name=nama, exact=True).click()
	dialog = halaman.get_by_role("dialog")
	if alasan:
		dialog.get_by_role("textbox").fill(alasan)
	dialog.get_by_role("button", name=nama, exact=True).click()
	expect(dialog).to_be_hidden()


def isi_laporan(halaman: Page) -> None:
	for label, teks in ISI.items():
		halaman.get_by_label(label).fill(teks)


@pytest.fixture
def berjalan(kasus, masuk):
	"""The employee's page, on the form for a new report."""
	halaman = masuk(kasus.akun())
	buka(halaman, "penugasan", kasus.penugasan)
	tindak(halaman, "Terima")
	halaman.get_by_role("link", name="Buat laporan").click()
	expect(halaman.get_by_role("heading", name="Laporan baru")).to_be_visible()
	return halaman


def test_tamu_diminta_masuk(peramban, alamat):
	halaman = peramban.new_page()
	halaman.goto(f"{alamat}/sistem-kerja#/penugasan/PNG-1")
	assert halaman.url == f"{alamat}/login?redirect-to=/sistem-kerja#login"
	expect(halaman.locator("#login_email")).to_be_visible()
	halaman.close()


def test_tautan_surel_membuka_dokumennya_setelah_masuk(kasus, masuk):
	halaman = masuk(kasus.akun(), alamat_awal=f"/sistem-kerja?buka=penugasan/{kasus.penugasan}")
	expect(halaman.get_by_role("heading", level=1)).to_have_text(kasus.kegiatan)


def test_pegawai_menerima_mengunduh_melapor(kasus, masuk):
	halaman = masuk(kasus.akun())
	antrean = halaman.locator("section", has=halaman.get_by_role("heading", name="Menunggu tindakan Anda"))
	expect(halaman.get_by_role("heading", name="Penilai kinerja Anda")).to_be_visible()
	expect(halaman.get_by_text("Dasar: Perbup")).to_be_visible()
	assert tanpa_gulir_mendatar(halaman)
	antrean.get_by_role("link", name=kasus.kegiatan).click()

	tindak(halaman, "Terima")
	expect(halaman.locator("main .cip").first).to_have_text("Berjalan")
	assert kasus.status_penugasan() == "Berjalan"
	with halaman.expect_download() as unduhan:
		halaman.get_by_role("link", name="Unduh Surat Penugasan").click()
	with open(unduhan.value.path(), "rb") as berkas:
		assert berkas.read(5) == b"%PDF-"
	assert tanpa_gulir_mendatar(halaman)

	halaman.get_by_role("link", name="Buat laporan").click()
	isi_laporan(halaman)
	halaman.get_by_label("Bukti pendukung").set_input_files(
		{"name": "bukti uji.pdf", "mimeType": "application/pdf", "buffer": PDF}
	)
	assert tanpa_gulir_mendatar(halaman)
	halaman.get_by_role("button", name="Kirim", exact=True).click()

	peninjau = halaman.locator("section", has=halaman.get_by_role("heading", name="Peninjau laporan"))
	expect(peninjau.locator("li.kini")).to_contain_text("sedang meninjau")
	(laporan,) = kasus.laporan()
	expect(peninjau.locator("li.kini")).to_contain_text(laporan.nama_pemegang)
	expect(
		halaman.locator("dd", has_text="Menguji <b>dasbor</b>.")
	).to_be_visible()  # shown as typed, not as HTML
	assert laporan.status == "Evaluasi Tahap 1"
	assert laporan.hasil == ISI["Hasil yang dicapai"]
	berkas = frappe.get_doc("File", {"file_url": laporan.bukti, "attached_to_name": laporan.name})
	assert berkas.is_private and Path(berkas.get_full_path()).read_bytes() == PDF
	assert tanpa_gulir_mendatar(halaman)


def test_jaringan_putus_tidak_menghilangkan_isian(kasus, berjalan):
	isi_laporan(berjalan)
	berjalan.context.set_offline(True)
	berjalan.get_by_role("button", name="Kirim", exact=True).click()
	pesan = berjalan.get_by_label("Laporan").locator(".pesan")
	expect(pesan).to_contain_text("Tersimpan di ponsel ini, belum terkirim")
	expect(pesan).to_contain_text("Tidak tersambung ke server")
	expect(berjalan.get_by_label("Hasil yang dicapai")).to_have_value(ISI["Hasil yang dicapai"])
	assert not kasus.laporan()
	berjalan.context.set_offline(False)
	expect(berjalan.get_by_role("heading", name="Peninjau laporan")).to_be_visible(timeout=30_000)
	assert [r.status for r in kasus.laporan()] == ["Evaluasi Tahap 1"]


def test_jawaban_yang_hilang_di_jalan_tidak_membuat_laporan_kembar(kasus, berjalan):
	def simpan_lalu_putus(jalur):
		jalur.fetch()
		jalur.abort()

	isi_laporan(berjalan)
	berjalan.route("**/*simpan_laporan", simpan_lalu_putus, times=1)
	berjalan.get_by_role("button", name="Simpan draf").click()
	expect(berjalan.get_by_label("Laporan").locator(".pesan")).to_contain_text("belum terkirim")
	berjalan.get_by_label("Kendala").fill("Ditambahkan sebelum dikirim lagi.")
	berjalan.get_by_role("button", name="Simpan draf").click()
	expect(berjalan.get_by_role("link", name="Lanjutkan menulis")).to_be_visible()
	assert [(r.status, r.kendala) for r in kasus.laporan()] == [("Draf", "Ditambahkan sebelum dikirim lagi.")]


def test_berkas_palsu_ditolak_isian_tetap(kasus, berjalan):
	isi_laporan(berjalan)
	pilih = berjalan.get_by_label("Bukti pendukung")
	for nama, jenis in (("program.exe", "application/octet-stream"), ("rusak.jpg", "image/jpeg")):
		pilih.set_input_files({"name": nama, "mimeType": jenis, "buffer": b"MZ"})
		expect(berjalan.locator("#galat-bukti")).to_contain_text(f"«{nama}»")
	expect(berjalan.locator("ul.berkas li")).to_have_count(0)
	pilih.set_input_files({"name": "palsu.pdf", "mimeType": "application/pdf", "buffer": b"bukan pdf"})
	expect(berjalan.locator("ul.berkas li")).to_have_count(1)
	berjalan.get_by_role("button", name="Kirim", exact=True).click()
	expect(berjalan.get_by_label("Laporan").get_by_role("alert").first).to_contain_text("bukan PDF yang sah")
	expect(berjalan.get_by_label("Hasil yang dicapai")).to_have_value(ISI["Hasil yang dicapai"])
	(laporan,) = kasus.laporan()
	assert laporan.status == "Draf" and not laporan.bukti
	berjalan.get_by_role("button", name="Lepas palsu.pdf").click()
	pilih.set_input_files({"name": "asli.pdf", "mimeType": "application/pdf", "buffer": PDF})
	expect(berjalan.locator("ul.berkas li", has_text="asli.pdf")).to_be_visible()
	berjalan.get_by_role("button", name="Kirim", exact=True).click()
	expect(berjalan.get_by_role("heading", name="Peninjau laporan")).to_be_visible()
	(laporan,) = kasus.laporan()
	assert laporan.status == "Evaluasi Tahap 1" and laporan.bukti


def test_pimpinan_mengembalikan_pegawai_memperbaiki(kasus, masuk):
	laporan = kasus.terkirim()
	pimpinan = masuk(laporan.pemegang_user, MEJA)
	pimpinan.get_by_role("link", name=kasus.kegiatan).first.click()
	pimpinan.get_by_role("button", name="Kembalikan").click()
	dialog = pimpinan.get_by_role("dialog")
	dialog.get_by_role("button", name="Kembalikan").click()
	expect(dialog.get_by_role("alert")).to_contain_text("Isi alasannya")
	dialog.get_by_label("Alasan").fill("Lampirkan hasil uji coba.")
	dialog.get_by_role("button", name="Kembalikan").click()
	expect(dialog).to_be_hidden()
	(laporan,) = kasus.laporan()
	assert laporan.status == "Perlu Perbaikan" and laporan.riwayat[-1].catatan == "Lampirkan hasil uji coba."

	pegawai = masuk(kasus.akun())
	buka(pegawai, "laporan", laporan.name)
	pegawai.get_by_role("link", name="Perbaiki laporan").click()
	expect(pegawai.locator(".pesan.awas")).to_contain_text("Lampirkan hasil uji coba.")
	pegawai.get_by_label("Hasil yang dicapai").fill("Hasil uji coba terlampir.")
	pegawai.get_by_role("button", name="Kirim", exact=True).click()
	expect(pegawai.get_by_role("heading", name="Peninjau laporan")).to_be_visible()
	(laporan,) = kasus.laporan()
	assert laporan.status == "Evaluasi Tahap 1" and laporan.hasil == "Hasil uji coba terlampir."
