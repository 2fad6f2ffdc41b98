"""PDF of issued letters: made once from the frozen content, kept with its SHA-256, downloaded."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import frappe

from sistem_kerja import cetak
from sistem_kerja.layanan import perjalanan_naskah

MENUNGGU_TTE = "Menunggu TTE"  # `status_tte`; what else there is to it: layanan.tanda_tangan
PEMBUAT = "sistem_kerja.layanan.pdf_naskah.buat_pdf"
PELENGKAP = "sistem_kerja.layanan.pdf_naskah.lengkapi"


def jadwalkan(nama: str) -> None:
	"""Have the PDF made after the commit. Who issues many (`flags.naskah_terbit`) has them made together."""
	if frappe.flags.naskah_terbit is not None:
		frappe.flags.naskah_terbit.append(nama)
		return
	frappe.enqueue(PEMBUAT, nama=nama, enqueue_after_commit=True, job_id=f"naskah-{nama}")


def lengkapi(nama: list[str] | None = None) -> None:
	"""The PDFs of many letters in one job, one transaction each; without names, of all that have none (daily)."""
	siap = {"berkas": ("is", "not set"), "isi": ("is", "set"), "status_tte": ("!=", MENUNGGU_TTE)}
	saring = siap | ({"name": ("in", nama)} if nama else {})
	for satu in frappe.get_all("Naskah Dinas", saring, pluck="name", order_by="creation"):
		try:
			buat_pdf(satu)
			frappe.db.commit()
		except Exception:
			frappe.db.rollback()
			frappe.log_error(title=f"PDF {satu}", reference_doctype="Naskah Dinas", reference_name=satu)


def buat_pdf(nama: str) -> str:
	"""Render the frozen content once, keep the file and its SHA-256. Returns the file's URL; safe to call again.

	A letter that waits for its electronic signature has no file yet: it is made by signing (layanan.tanda_tangan).
	"""
	naskah = frappe.get_doc("Naskah Dinas", nama, for_update=True)
	if naskah.berkas or naskah.status_tte == MENUNGGU_TTE:
		return naskah.berkas or ""
	return simpan(naskah, _render(naskah))


def simpan(naskah, isi: bytes) -> str:
	"""Keep a letter's file and its SHA-256; returns its URL."""
	berkas = frappe.get_doc(
		{
			"doctype": "File",
			"file_name": f"{naskah.jenis} {naskah.nomor}.pdf".replace("/", "-").replace(" ", "_"),
			"is_private": 1,
			"attached_to_doctype": "Naskah Dinas",
			"attached_to_name": naskah.name,
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
	# Written by `buat_pdf` only, so its place follows without asking for the File; hundreds are read in a row.
	return Path(frappe.get_site_path(naskah.berkas.lstrip("/"))).read_bytes()


def untuk_dibaca(naskah) -> bytes:
	"""What a reader gets, whichever way he asks: download, print button, several in one file; marked when not in force."""
	return perjalanan_naskah.untuk_unduhan(naskah, isi_pdf(naskah))


def _render(naskah) -> bytes:
	return cetak.pdf(cetak.html(json.loads(naskah.isi)))


@frappe.whitelist(methods=["GET"])
def unduh(nama: str) -> None:
	"""Download an issued letter, for whoever may read it."""
	naskah = frappe.get_doc("Naskah Dinas", nama)
	naskah.check_permission("read")
	frappe.local.response.filename = f"{naskah.jenis} {naskah.nomor}.pdf".replace("/", "-")
	frappe.local.response.filecontent = untuk_dibaca(naskah)
	frappe.local.response.type = "pdf"
