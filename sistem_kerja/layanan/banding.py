"""What changed between a document and its stored row, field by field, as text."""

from __future__ import annotations

import frappe
from frappe.utils import cstr

# Fields that only the flow writes.
KOLOM_MESIN = (
	"status",
	"jalur",
	"pemegang",
	"pemegang_user",
	"pemegang_peran",
	"pemegang_jabatan",
	"pemegang_dasar",
	"pemegang_sejak",
	"menunggu_pejabat",
	"menunggu_unit",
	"tenggat",
	"diingatkan",
	"profil",
	"profil_versi",
	"tanggal_aturan",
	"amended_from",
	"riwayat",
)
TURUNAN = {"nama_pemegang", "catatan_tindakan"}
TATA_LETAK = {"Section Break", "Column Break", "Tab Break", "HTML", "Heading", "Button"}


def berubah(dokumen, lama, tetap: set[str]) -> set[str]:
	"""Fields that differ from the stored row, without those in `tetap`."""
	kolom = [
		f.fieldname for f in dokumen.meta.fields if f.fieldtype not in TATA_LETAK and f.fieldname not in tetap
	]
	return {k for k in kolom if isi(dokumen, k) != isi(lama, k)}


def isi(dokumen, kolom: str):
	"""A field's value so that it compares: plain text, or the rows of a child table."""
	bidang = dokumen.meta.get_field(kolom)
	if not bidang:  # `pemegang_peran`: only where a role acts together
		return ""
	nilai = dokumen.get(kolom)
	if bidang.fieldtype != "Table":
		return cstr(nilai)
	nama = [f.fieldname for f in frappe.get_meta(bidang.options).fields if f.fieldtype not in TATA_LETAK]
	return [[cstr(baris.get(n)) for n in nama] for baris in nilai or []]
