"""PDF of issued letters: made once from the frozen content, kept with its SHA-256, downloaded."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import frappe

from sistem_kerja import cetak
from sistem_kerja.layanan import perjalanan_naskah

PEMBUAT = "sistem_kerja.layanan.pdf_naskah.buat_pdf"


def buat_pdf(nama: str) -> str:
	"""Render the frozen content once, keep the file and its SHA-256. Returns the file's URL; safe to call again."""
	naskah = frappe.get_doc("Naskah Dinas", nama, for_update=True)
	if naskah.berkas:
		return naskah.berkas
	isi = _render(naskah)
	berkas = frappe.get_doc(
		{
			"doctype": "File",
			"file_name": f"{naskah.jenis} {naskah.nomor}.pdf".replace("/", "-").replace(" ", "_"),
			"is_private": 1,
			"attached_to_doctype": "Naskah Dinas",
			"attached_to_name": nama,
			"content": isi,
		}
	)
	berkas.flags.oleh_sistem = True
	# The file belongs to the letter; whoever may read the letter may read it.
	berkas.insert(ignore_permissions=True)
	naskah.db_set({"berkas": berkas.file_url, "sha256": hashlib.sha256(isi).hexdigest()})
	return berkas.file_url


def isi_pdf(naskah) -> bytes:
	"""Bytes of an issued letter's PDF: the kept file, or a copy of the same pages until the worker has kept it.

	A download never writes; the hash is that of the kept file.
	"""
	if not naskah.berkas:
		return _render(naskah)
	berkas = frappe.get_doc("File", {"file_url": naskah.berkas, "attached_to_name": naskah.name})
	return Path(berkas.get_full_path()).read_bytes()


def _render(naskah) -> bytes:
	return cetak.pdf(cetak.html(json.loads(naskah.isi)))


@frappe.whitelist(methods=["GET"])
def unduh(nama: str) -> None:
	"""Download an issued letter, for whoever may read it."""
	naskah = frappe.get_doc("Naskah Dinas", nama)
	naskah.check_permission("read")
	frappe.local.response.filename = f"{naskah.jenis} {naskah.nomor}.pdf".replace("/", "-")
	frappe.local.response.filecontent = perjalanan_naskah.untuk_unduhan(naskah, isi_pdf(naskah))
	frappe.local.response.type = "pdf"
