"""What letters cost in bulk, beside Frappe's own download of many PDFs (wkhtmltopdf, as it is installed) in the same run.

In sites/, with the bench's Python and the services running (`python3 -m alat layanan`):

    PYTHONPATH=<checkout> ../env/bin/python -m benchmarks.naskah_situs --situs uji.localhost [--banyak 500]

The letters are those of one request of the example, sent again and again: numbered, frozen, their PDFs made and kept
(`buat_pdf`) as the background job does it, then merged into one PDF by `gabungan_naskah` and by Frappe's
`download_multi_pdf`, once with its own engine and once with ours behind the same call. Frappe's engine is measured on
`--frappe` letters (its time per letter does not depend on how many) unless that is 0: all of them. Everything is one
transaction that is rolled back; the files are removed. RSS is that of this process, in MB; wkhtmltopdf runs outside it.
wkhtmltopdf loads Frappe's style sheet over HTTP: a web server (`frappe serve`) must answer at the site's `host_name`.
"""

from __future__ import annotations

import argparse
import io
import logging
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import cssutils
import frappe
import psutil
from frappe.utils.print_format import download_multi_pdf
from pypdf import PdfReader

from benchmarks.persetujuan import akun, situs_sementara
from sistem_kerja.demo import jalan
from sistem_kerja.layanan import cetak_meja, gabungan_naskah, naskah, pdf_naskah

SPP, FORMAT = "Surat Permohonan Pelibatan", "Surat Permohonan Pelibatan"
JENIS = "surat_permohonan"


def rss() -> float:
	return psutil.Process().memory_info().rss / 1e6


def terukur(kerja: Callable[[], Any]) -> tuple[float, Any]:
	mulai = time.perf_counter()
	hasil = kerja()
	return time.perf_counter() - mulai, hasil


@contextmanager
def mesin(nama: str) -> Iterator[None]:
	"""The engine that Frappe finds at the print format, as a new request."""
	frappe.db.set_value("Print Format", FORMAT, "pdf_generator", nama, update_modified=False)
	frappe.local.form_dict = frappe._dict()
	try:
		yield
	finally:
		frappe.db.set_value("Print Format", FORMAT, "pdf_generator", cetak_meja.MESIN, update_modified=False)
		frappe.local.form_dict = frappe._dict()


def unduh_frappe(nama: list[str]) -> float:
	"""Seconds of Frappe's download. It swallows errors, so all letters must be in what it gives."""
	detik, _hasil = terukur(lambda: download_multi_pdf(SPP, frappe.as_json(nama), FORMAT))
	halaman = len(PdfReader(io.BytesIO(frappe.local.response.filecontent)).pages)
	assert halaman >= len(nama), "Frappe printed less: does a web server answer at the site's host_name?"
	return detik


def permohonan(banyak: int) -> list[Any]:
	"""Requests that are ready to be sent, of the example case of the profile in force."""
	kode = frappe.db.get_single_value("Pengaturan Sistem Kerja", "profil")
	return [jalan.buat_permohonan(kode) for _ke in range(banyak)]


def terbitkan(dokumen: list[Any]) -> tuple[list[str], list[float]]:
	"""Render, number, freeze each; memory after every tenth part."""
	nama, memori = [], []
	for ke, satu in enumerate(dokumen):
		terbit = naskah.terbitkan(satu, JENIS)
		pdf_naskah.buat_pdf(terbit)
		nama.append(terbit)
		if ke % max(1, len(dokumen) // 10) == 0:
			memori.append(rss())
	return nama, memori


def ukur(banyak: int, contoh_frappe: int) -> None:
	frappe.flags.naskah_terbit = []  # the PDFs are made here, not by the queue
	frappe.clear_messages()
	dokumen = permohonan(banyak)
	pdf_naskah.buat_pdf(naskah.terbitkan(dokumen[0], JENIS))  # the first reads the faces
	frappe.set_user(akun(dokumen[0].pemegang) or "Administrator")
	penerbitan, (nama, memori) = terukur(lambda: terbitkan(dokumen))
	sebelum = rss()
	gabung, isi = terukur(lambda: gabungan_naskah._pdf(gabungan_naskah._berkas(nama)))
	sesudah = rss()
	semua = [d.name for d in dokumen]
	sebagian = semua[: contoh_frappe or banyak]
	with mesin(cetak_meja.MESIN):
		meja = unduh_frappe(semua)
	with mesin("wkhtmltopdf"):
		f = unduh_frappe(sebagian) / len(sebagian)
	print(f"{banyak} naskah; Frappe dan wkhtmltopdf atas {len(sebagian)} di antaranya; md per naskah\n")
	for label, detik in (
		("terbitkan (nomor, isi, PDF, berkas)", penerbitan / banyak),
		("cetak yang terbit: gabungan sendiri", gabung / banyak),
		("cetak yang terbit: download_multi_pdf, mesin kita", meja / banyak),
		("download_multi_pdf, wkhtmltopdf", f),
	):
		print(f"{label:52}{1000 * detik:9.1f}{f / detik:9.1f} kali secepat wkhtmltopdf")
	print(
		f"\nRSS selama menerbitkan: {' '.join(f'{m:.0f}' for m in memori)}; menggabungkan +{sesudah - sebelum:.0f}"
	)
	print(f"hasil gabungan {len(isi) / 1e6:.1f} MB")


def utama() -> None:
	p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
	p.add_argument("--situs", required=True)
	p.add_argument("--banyak", type=int, default=40)
	p.add_argument("--frappe", type=int, default=0)
	a = p.parse_args()
	cssutils.log.setLevel(logging.CRITICAL)  # Frappe's style sheets are not what is measured
	with situs_sementara(a.situs):
		try:
			ukur(a.banyak, a.frappe)
		finally:
			for url in frappe.get_all(
				"File", {"attached_to_doctype": "Naskah Dinas"}, ["file_url", "creation"]
			):
				_buang(url)


def _buang(berkas: Any) -> None:
	"""Files outlive the rollback; only those of this run, which no committed letter names."""
	jalan_berkas = frappe.get_site_path(berkas.file_url.lstrip("/"))
	if os.path.exists(jalan_berkas) and os.path.getmtime(jalan_berkas) > _MULAI:
		os.remove(jalan_berkas)


_MULAI = time.time()

if __name__ == "__main__":
	utama()
