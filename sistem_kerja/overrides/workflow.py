"""Frappe's Workflow of our documents: it may be edited, but not so that documents are stuck."""

from __future__ import annotations

import frappe
from frappe import _

from sistem_kerja.layanan import jenis_dokumen
from sistem_kerja.layanan.galat import TindakanTidakSah
from sistem_kerja.regulasi.istilah import Dokumen
from sistem_kerja.sistem_kerja.workflow import susun


def validate(doc, method=None) -> None:
	"""A document in a status that its Workflow lacks cannot be saved any more, so every status in use must stay."""
	if not doc.is_active or doc.document_type not in jenis_dokumen.DOCTYPE:
		return
	if doc.workflow_state_field != "status":
		frappe.throw(_("Kolom status {0} ialah «status».").format(_(doc.document_type)), TindakanTidakSah)
	kurang = susun.wajib(Dokumen(doc.document_type)) - {s.state for s in doc.states}
	if kurang:
		frappe.throw(
			_(
				"Status {0} dipakai oleh aturan yang berlaku atau oleh dokumen yang ada, sehingga tidak dapat dihapus "
				"dari Workflow ini. Ubah alurnya di Profil Sistem Kerja, lalu Terapkan Profil."
			).format(", ".join(f"«{s}»" for s in sorted(kurang))),
			TindakanTidakSah,
		)


def on_trash(doc, method=None) -> None:
	if doc.is_active and doc.document_type in jenis_dokumen.DOCTYPE:
		frappe.throw(
			_(
				"Workflow ini menyediakan tombol {0}. Susun ulang dengan Terapkan Profil; jangan dihapus."
			).format(_(doc.document_type)),
			TindakanTidakSah,
		)
