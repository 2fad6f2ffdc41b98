"""Letters on paper from the desk: the preview in its size, the PDF button, many letters from the list."""

from __future__ import annotations

import hashlib
import io
import zipfile
from pathlib import Path

import frappe
import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from sistem_kerja.layanan import pdf_naskah
from sistem_kerja.tests.peramban.permohonan import SPP
from sistem_kerja.tests.peramban.test_tindakan_meja import (  # noqa: F401 (fixtures)
	DAFTAR,
	akun,
	meja,
	permohonan,
	potret,
)

MM = 96 / 25.4


@pytest.fixture
def terbit(permohonan):  # noqa: F811
	"""Two sent requests with their letters, whose PDFs the worker has made."""
	dokumen = [permohonan.menunggu_jawaban() for _ke in range(2)]
	naskah = [frappe.get_doc("Naskah Dinas", {"dokumen": d.name}) for d in dokumen]
	for satu in naskah:
		pdf_naskah.buat_pdf(satu.name)
		satu.reload()
	frappe.db.commit()
	yield dokumen, naskah
	frappe.set_user("Administrator")
	for nama in frappe.get_all("Pencetakan Naskah", {"creation": (">=", dokumen[0].creation)}, pluck="name"):
		frappe.delete_doc("Pencetakan Naskah", nama, force=True)
	frappe.db.commit()


def test_tombol_cetak_memberi_berkas_beku(terbit, meja):  # noqa: F811
	(dokumen, _lain), (naskah, _naskah_lain) = terbit
	halaman = meja(akun(dokumen.pemegang))
	halaman.goto(f"{DAFTAR}/{dokumen.name}")
	expect(halaman.locator('[data-fieldname="riwayat"]').first).to_be_attached()
	halaman.evaluate(f"frappe.set_route('print', '{SPP}', '{dokumen.name}')")
	lembar = halaman.frame_locator("iframe.print-format-container").locator(".print-format")
	expect(lembar).to_contain_text(naskah.nomor)
	lebar, tinggi = (
		float(s.removesuffix("mm")) for s in frappe.parse_json(naskah.isi)["kertas"]["ukuran"].split()
	)
	kotak = lembar.evaluate("e => [e.offsetWidth, e.offsetHeight]")
	assert kotak[0] == pytest.approx(lebar * MM, abs=2) and kotak[1] >= tinggi * MM - 2
	potret(halaman, "cetak_pratinjau")
	halaman.evaluate("window.open = (url) => ((window.alamat_pdf = url), {})")
	halaman.locator(".page-head:visible").get_by_role("button", name="PDF", exact=True).click()
	halaman.wait_for_function("window.alamat_pdf")
	jawaban = halaman.context.request.get(halaman.evaluate("window.alamat_pdf"))
	assert jawaban.headers["content-type"] == "application/pdf"
	assert hashlib.sha256(jawaban.body()).hexdigest() == naskah.sha256


def _tindakan(halaman, label):
	halaman.locator(".list-header-subject .list-check-all:visible").check()
	halaman.locator(".page-head:visible .actions-btn-group > button").click()
	potret(halaman, f"cetak_menu_{label.split()[0].lower()}")
	with halaman.expect_download() as unduhan:
		halaman.locator(".page-head:visible .actions-btn-group .dropdown-menu").get_by_text(
			label, exact=True
		).click()
	return Path(unduhan.value.path()).read_bytes()


def test_banyak_naskah_dari_daftar(terbit, meja):  # noqa: F811
	dokumen, naskah = terbit
	halaman = meja(akun(dokumen[0].pemegang))
	nama = frappe.as_json(["in", [n.name for n in naskah]], indent=None)
	halaman.goto(f"/app/naskah-dinas?name={nama}")
	expect(halaman.locator(".list-row-container .list-row:visible")).to_have_count(2)
	pdf = PdfReader(io.BytesIO(_tindakan(halaman, "Cetak PDF")))
	assert {o.title for o in pdf.outline} == {f"{n.jenis} {n.nomor}".replace("/", "-") for n in naskah}
	halaman.reload()
	expect(halaman.locator(".list-row-container .list-row:visible")).to_have_count(2)
	with zipfile.ZipFile(io.BytesIO(_tindakan(halaman, "Unduh ZIP"))) as arsip:
		assert {hashlib.sha256(arsip.read(n)).hexdigest() for n in arsip.namelist()} == {
			n.sha256 for n in naskah
		}


def test_surat_surat_dokumen_yang_dipilih(terbit, meja):  # noqa: F811
	dokumen, naskah = terbit
	halaman = meja(akun(dokumen[0].pemegang))
	halaman.goto(f"{DAFTAR}?kegiatan={dokumen[0].kegiatan}")
	expect(halaman.locator(".list-row-container .list-row:visible")).to_have_count(2)
	pdf = PdfReader(io.BytesIO(_tindakan(halaman, "Cetak surat-suratnya")))
	teks = " ".join(h.extract_text() for h in pdf.pages)
	assert all(n.nomor in teks for n in naskah)
	# The record of it shows the same file again.
	halaman.goto("/app/pencetakan-naskah")
	halaman.locator(".list-row-container .list-row:visible a.ellipsis").first.click()
	expect(halaman.get_by_role("button", name="Unduh PDF")).to_be_visible()
	potret(halaman, "cetak_catatan")
