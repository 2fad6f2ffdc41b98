"""Letters on a real site: the same text with and without Frappe, frozen at issue, PDF on the profile's paper."""

from __future__ import annotations

import hashlib
import io
import re

import frappe
import pytest
from pypdf import PdfReader

from sistem_kerja import cetak
from sistem_kerja.demo.jalan import sebagai
from sistem_kerja.layanan import naskah, pdf_naskah

SPP = "Surat Permohonan Pelibatan"
MILIMETER = 72 / 25.4


def teks(html):
	"""Visible words of a page, without style and markup."""
	html = re.sub(r"(?s)<(style|script|head)\b.*?</\1>", " ", html)
	return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def surat(dokumen):
	return frappe.get_doc("Naskah Dinas", {"dokumen": dokumen.name, "status": "Berlaku"})


def test_surat_sama_dengan_dan_tanpa_frappe(daerah):
	dokumen = daerah.terkirim()
	tanpa = teks(cetak.html(frappe.parse_json(surat(dokumen).isi)))
	dengan = teks(frappe.get_print(SPP, dokumen.name, print_format="Surat Permohonan Pelibatan"))
	assert tanpa in dengan


def test_pdf_berukuran_kertas_profil_dan_berhash(daerah):
	isi = surat(daerah.terkirim())
	belum_disimpan = pdf_naskah.isi_pdf(isi)
	pdf_naskah.buat_pdf(isi.name)
	isi.reload()
	pdf = pdf_naskah.isi_pdf(isi)
	halaman = PdfReader(io.BytesIO(pdf)).pages[0].mediabox
	lebar, tinggi = {"kapuas": (215, 330), "pekalongan": (210, 297)}[daerah.kode]
	assert float(halaman.width) == pytest.approx(lebar * MILIMETER, abs=0.5)
	assert float(halaman.height) == pytest.approx(tinggi * MILIMETER, abs=0.5)
	assert isi.sha256 == hashlib.sha256(pdf).hexdigest()
	isi_halaman = [[h.extract_text() for h in PdfReader(io.BytesIO(b)).pages] for b in (pdf, belum_disimpan)]
	assert isi_halaman[0] == isi_halaman[1], "unduhan sebelum dan sesudah berkas tersimpan sama"
	url = isi.berkas
	assert pdf_naskah.buat_pdf(isi.name) == url, "berkas dibuat sekali"


def test_isi_surat_beku_setelah_terbit(daerah):
	dokumen = daerah.terkirim()
	sebelum = naskah.konteks_naskah(dokumen, "surat_permohonan")
	frappe.set_user("Administrator")
	frappe.db.set_value("Employee", dokumen.riwayat[0].pegawai, "employee_name", "Nama Baru")
	assert naskah.konteks_naskah(dokumen, "surat_permohonan") == sebelum


def test_draf_dicetak_sebagai_konsep_tanpa_nomor(daerah):
	dokumen = daerah.permohonan()
	isi = naskah.konteks_naskah(dokumen, "surat_permohonan")
	assert isi["konsep"] is True and not frappe.db.exists("Naskah Dinas", {"dokumen": dokumen.name})


def test_isi_pengguna_tidak_menjadi_html(daerah):
	dokumen = daerah.terkirim(maksud_tujuan="<script>alert(1)</script><b>tebal</b>")
	html = cetak.html(frappe.parse_json(surat(dokumen).isi))
	assert "<script>alert" not in html and "&lt;b&gt;tebal" in html


def test_unduh_hanya_bagi_yang_boleh_membaca(daerah):
	permohonan = daerah.disetujui()
	penugasan = permohonan.pegawai_ditugaskan[0].penugasan
	nama = frappe.db.get_value("Naskah Dinas", {"dokumen": penugasan}, "name")
	sebagai(daerah.cerita.pegawai)
	pdf_naskah.unduh(nama)
	assert frappe.local.response.filecontent.startswith(b"%PDF")
	rekan = next(
		p
		for p in daerah.fungsional("Ahli Muda") + daerah.fungsional("Ahli Madya")
		if p != daerah.cerita.pegawai
	)
	sebagai(rekan)
	with pytest.raises(frappe.PermissionError):
		pdf_naskah.unduh(nama)
