"""Frozen PDFs of many letters as one PDF to print, or as a ZIP."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

import frappe
from pypdf import PdfReader, PdfWriter

from sistem_kerja.layanan import pdf_naskah

BENTUK = ("PDF", "ZIP")


def simpan(nama: list[str], bentuk: str, doctype: str, dokumen: str) -> str:
	"""The letters as one private file of a document, in place of an earlier one. Returns its address."""
	lama = {"attached_to_doctype": doctype, "attached_to_name": dokumen}
	for satu in frappe.get_all("File", lama, pluck="name"):
		# Of an earlier run of the same request: it hangs on a record of the reader, who has no rights on files as such.
		frappe.delete_doc("File", satu, ignore_permissions=True)
	isi = (_zip if bentuk == "ZIP" else _pdf)(_berkas(nama))
	berkas = frappe.get_doc(
		{
			"doctype": "File",
			"file_name": f"{dokumen}.{bentuk.lower()}",
			"is_private": 1,
			"attached_to_doctype": doctype,
			"attached_to_name": dokumen,
			"content": isi,
		}
	)
	# The document that it hangs on is the reader's own.
	berkas.insert(ignore_permissions=True)
	return berkas.file_url


def _berkas(nama: list[str]) -> Iterator[tuple[str, bytes]]:
	"""Name and frozen bytes, one at a time, in the order asked for."""
	semua = {n.name: n for n in frappe.get_all("Naskah Dinas", {"name": ("in", nama)}, "*")}
	for satu in nama:
		naskah = semua[satu]
		judul = f"{naskah.jenis} {naskah.nomor}".replace("/", "-")
		yield judul, pdf_naskah.untuk_dibaca(naskah)


def _pdf(berkas: Iterator[tuple[str, bytes]]) -> bytes:
	"""One PDF with a bookmark for each letter."""
	penulis = PdfWriter()
	for judul, isi in berkas:
		awal = len(penulis.pages)
		penulis.append_pages_from_reader(PdfReader(io.BytesIO(isi)))
		penulis.add_outline_item(judul, awal)
	hasil = io.BytesIO()
	penulis.write(hasil)
	return hasil.getvalue()


def _zip(berkas: Iterator[tuple[str, bytes]]) -> bytes:
	"""The frozen files as they are, so that their fingerprints still hold."""
	hasil, sudah = io.BytesIO(), set()
	with zipfile.ZipFile(hasil, "w", zipfile.ZIP_STORED) as arsip:
		for judul, isi in berkas:
			nama = judul if judul not in sudah else f"{judul} ({len(sudah)})"
			sudah.add(judul)
			arsip.writestr(f"{nama}.pdf", isi)
	return hasil.getvalue()
