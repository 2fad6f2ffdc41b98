"""Printing from the desk: our engine for our formats, the frozen bytes of issued letters, a regency's own copy."""

from __future__ import annotations

import hashlib
import io

import frappe
import pytest
from frappe.utils.print_format import download_multi_pdf, download_pdf
from pypdf import PdfReader

from sistem_kerja import cetak
from sistem_kerja.demo.jalan import sebagai
from sistem_kerja.layanan import cetak_meja, naskah, pdf_naskah

SPP, FORMAT = "Surat Permohonan Pelibatan", "Surat Permohonan Pelibatan"


def surat(dokumen):
	return frappe.get_doc("Naskah Dinas", {"dokumen": dokumen.name, "status": "Berlaku"})


@pytest.fixture(autouse=True)
def permintaan_bersih():
	"""Each download is a request of its own; Frappe remembers the engine of the first one in its form."""
	frappe.local.form_dict = frappe._dict()
	yield
	frappe.local.form_dict = frappe._dict()


def unduh(tipe, nama, format):
	frappe.local.form_dict = frappe._dict()
	download_pdf(tipe, nama, format)
	return frappe.local.response.filecontent


def salinan(isi_html, nama="Salinan Uji"):
	frappe.set_user("Administrator")
	return frappe.get_doc(
		{
			"doctype": "Print Format",
			"name": nama,
			"doc_type": SPP,
			"module": "Sistem Kerja",
			"standard": "No",
			"custom_format": 1,
			"print_format_type": "Jinja",
			"html": isi_html,
		}
	).insert()


def test_format_bawaan_memakai_mesin_ini():
	milik = frappe.get_all("Print Format", {"module": "Sistem Kerja", "standard": "Yes"}, "pdf_generator")
	assert milik and {f.pdf_generator for f in milik} == {cetak_meja.MESIN}
	assert cetak_meja.MESIN in frappe.get_meta("Print Format").get_field("pdf_generator").options


def test_surat_terbit_dicetak_dari_berkas_beku(daerah, monkeypatch):
	"""From the document, from the letter, several at once: the frozen file, and nothing is drawn anew."""
	dokumen = daerah.terkirim()
	terbit = surat(dokumen)
	pdf_naskah.buat_pdf(terbit.name)
	terbit.reload()
	monkeypatch.setattr(cetak, "pdf", lambda html: pytest.fail("naskah terbit digambar lagi"))
	sebagai(dokumen.pemegang)
	satu = unduh(SPP, dokumen.name, FORMAT)
	assert hashlib.sha256(satu).hexdigest() == terbit.sha256
	assert unduh("Naskah Dinas", terbit.name, "Naskah Dinas") == satu
	frappe.local.form_dict = frappe._dict()
	download_multi_pdf(SPP, frappe.as_json([dokumen.name, dokumen.name]), FORMAT)
	banyak = PdfReader(io.BytesIO(frappe.local.response.filecontent))
	assert len(banyak.pages) == 2 * len(PdfReader(io.BytesIO(satu)).pages)
	assert frappe.attach_print(SPP, dokumen.name, print_format=FORMAT)["fcontent"] == satu


def test_konsep_sama_dengan_layanan_sendiri(daerah):
	dokumen = daerah.permohonan()
	sendiri = cetak.pdf(cetak.html(naskah.isi(dokumen, "surat_permohonan")))
	assert unduh(SPP, dokumen.name, FORMAT) == sendiri
	assert "KONSEP" in PdfReader(io.BytesIO(sendiri)).pages[0].extract_text()


def test_salinan_daerah_memakai_kertas_naskahnya(daerah):
	"""An own copy, made with Frappe's form: its text, on the letter's paper, by this engine, whoever chose what."""
	dokumen = daerah.terkirim()
	asli = frappe.get_doc("Print Format", FORMAT).html
	format = salinan(asli + "<p class='tambahan'>Kalimat tambahan daerah.</p>")
	assert format.pdf_generator == cetak_meja.MESIN
	isi = PdfReader(io.BytesIO(unduh(SPP, dokumen.name, format.name)))
	teks = " ".join(" ".join(h.extract_text() for h in isi.pages).split())
	assert "Kalimat tambahan daerah." in teks and surat(dokumen).nomor in teks
	lebar = {"kapuas": 215, "pekalongan": 210}[daerah.kode] * 72 / 25.4
	assert float(isi.pages[0].mediabox.width) == pytest.approx(lebar, abs=0.5)
	assert "Print" not in teks and "Get PDF" not in teks, "bilah halaman cetak tidak ikut"


def test_salinan_dengan_gambar_luar_ditolak_dengan_alasan(kapuas):
	dokumen = kapuas.terkirim()
	format = salinan("{% set n = konteks_naskah(doc, 'surat_permohonan') %}<img src='/files/a.png'>")
	with pytest.raises(frappe.ValidationError, match="data URI"):
		unduh(SPP, dokumen.name, format.name)


def test_format_lain_tetap_mesin_frappe(kapuas, monkeypatch):
	"""Formats without a letter, and documents of other apps, never come here."""
	dokumen = kapuas.terkirim()
	format = salinan("<p>{{ doc.name }}</p>", "Daftar Uji")
	assert format.pdf_generator != cetak_meja.MESIN
	dipanggil = []
	monkeypatch.setattr("frappe.utils.pdf.get_pdf", lambda html, **k: dipanggil.append(html) or b"%PDF-lain")
	assert unduh(SPP, dokumen.name, format.name) == b"%PDF-lain" and len(dipanggil) == 1
	assert cetak_meja.buat(format.name, "<p></p>", {}, None, "wkhtmltopdf") is None


def test_hanya_yang_boleh_melihat(daerah):
	dokumen = daerah.terkirim()
	boleh = {dokumen.pemegang, daerah.cerita.pegawai}
	lain = next(p for p in daerah.fungsional("Ahli Muda") + daerah.fungsional("Ahli Madya") if p not in boleh)
	sebagai(lain)
	with pytest.raises(frappe.PermissionError):
		unduh(SPP, dokumen.name, FORMAT)


def test_sandi_lampiran_surel(kapuas):
	dokumen = kapuas.terkirim()
	frappe.local.form_dict = frappe._dict()
	isi = frappe.get_print(SPP, dokumen.name, FORMAT, as_pdf=True, password="rahasia")
	assert PdfReader(io.BytesIO(isi)).is_encrypted
