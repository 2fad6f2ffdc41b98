"""The desk's print button, downloads and mail attachments: by WeasyPrint, with the bytes that our own service makes.

Frappe calls `buat` with the whole print view and no document. `naskah.konteks_naskah`, which each of our print formats
asks for its content, leaves word of what it was asked for.
"""

from __future__ import annotations

import io
from typing import Any

import frappe
from bs4 import BeautifulSoup
from frappe import _
from frappe.custom.doctype.property_setter.property_setter import make_property_setter
from frappe.www.printview import validate_print_permission
from pypdf import PdfReader, PdfWriter

from sistem_kerja import cetak
from sistem_kerja.layanan import naskah, pdf_naskah

MESIN = "WeasyPrint"
PILIHAN = ("Print Format", "pdf_generator", "options")
MODUL = "Sistem Kerja"
# A print format that asks for no letter has only its own margins to go by.
HALAMAN = "<style>@page {{ size: A4; margin: {0}mm {1}mm {2}mm {3}mm }}</style>{4}"


def buat(
	print_format: str,
	html: str,
	options: dict[str, Any],
	output: PdfWriter | None,
	pdf_generator: str,
) -> bytes | PdfWriter | None:
	"""Hook `pdf_generator`. None leaves the format to Frappe's own engine."""
	dicetak = frappe.flags.pop("naskah_dicetak", None)
	if pdf_generator != MESIN:
		return None
	isi = _isi(frappe.get_cached_doc("Print Format", print_format), dicetak, html)
	if output is not None:
		output.append_pages_from_reader(PdfReader(io.BytesIO(isi)))
		return output
	return _terkunci(isi, options["password"]) if options and options.get("password") else isi


def _isi(format, dicetak: tuple[str, str, str] | None, html: str) -> bytes:
	"""An issued letter is the file that was frozen, a draft what would be frozen now. A regency's own copy of a format
	keeps its text and gets the letter's paper."""
	badan = None
	if format.standard != "Yes" or not dicetak:
		badan = BeautifulSoup(html, "html.parser").find("div", class_="print-format").decode_contents()
	try:
		if not dicetak:
			tepi = [format.get(f"margin_{sisi}") for sisi in ("top", "right", "bottom", "left")]
			return cetak.pdf(HALAMAN.format(*tepi, badan))
		tipe, nama, jenis = dicetak
		dokumen = frappe.get_doc(tipe, nama)
		if not frappe.flags.ignore_print_permissions:
			validate_print_permission(dokumen)
		if badan is None and (terbit := naskah.terbit_untuk(dokumen, jenis)):
			return pdf_naskah.untuk_dibaca(terbit)
		return cetak.pdf(cetak.html(naskah.isi(dokumen, jenis), badan))
	except cetak.SumberDitolak as galat:
		frappe.log_error(title=f"Print Format {format.name}")
		frappe.throw(
			_(
				"Print Format {0} menunjuk gambar atau berkas di luar naskahnya ({1}). Naskah hanya memuat gambar yang "
				"tertanam di dalamnya (data URI)."
			).format(format.name, str(galat)[:200])
		)


def _terkunci(isi: bytes, sandi: str) -> bytes:
	penulis = PdfWriter(clone_from=io.BytesIO(isi))
	penulis.encrypt(sandi)
	hasil = io.BytesIO()
	penulis.write(hasil)
	return hasil.getvalue()


def sesuaikan(doc, method=None) -> None:
	"""Print Format, on saving: who prints a letter prints it with this engine; another choice would change its size."""
	if "konteks_naskah(" in (doc.html or ""):
		doc.pdf_generator = MESIN


def pasang() -> None:
	"""Offer the engine in the desk, and set it for the formats that come with the app (a saved one is refused there)."""
	make_property_setter(*PILIHAN, f"wkhtmltopdf\n{MESIN}", "Text")
	lain = {"module": MODUL, "standard": "Yes", "pdf_generator": ("!=", MESIN)}
	for nama in frappe.get_all("Print Format", lain, pluck="name"):
		frappe.db.set_value("Print Format", nama, "pdf_generator", MESIN, update_modified=False)


def lepas() -> None:
	"""Before uninstalling: what is left prints with Frappe's engine again."""
	frappe.db.delete(
		"Property Setter", dict(zip(("doc_type", "field_name", "property"), PILIHAN, strict=True))
	)
	frappe.db.set_value("Print Format", {"pdf_generator": MESIN}, "pdf_generator", "wkhtmltopdf")
