"""Frappe's Workflow of our documents: it may be edited, but not so that documents are stuck."""

from __future__ import annotations

import frappe
from frappe import _

from sistem_kerja.layanan import jenis_dokumen
from sistem_kerja.layanan.galat import TindakanTidakSah
from sistem_kerja.regulasi.istilah import Dokumen
from sistem_kerja.sistem_kerja.workflow import susun


def boleh(doc, ptype: str = "read", user: str | None = None) -> bool:
	"""One Workflow (has_permission): an Administrator Sistem Kerja has those of our documents, no others."""
	user = user or frappe.session.user
	return _pengelola_sistem(user) or doc.document_type in jenis_dokumen.DOCTYPE


def syarat(user: str | None = None) -> str:
	"""The same for the list (permission_query_conditions)."""
	if _pengelola_sistem(user or frappe.session.user):
		return ""
	kita = ", ".join(frappe.db.escape(d) for d in sorted(jenis_dokumen.DOCTYPE))
	return f"(`tabWorkflow`.document_type in ({kita}))"


def _pengelola_sistem(user: str) -> bool:
	return user == "Administrator" or "System Manager" in frappe.get_roles(user)


def validate(doc, method=None) -> None:
	"""A document in a status that its Workflow lacks cannot be saved any more, so every status in use must stay."""
	lama = doc.get_doc_before_save()
	if not _pengelola_sistem(frappe.session.user) and lama and lama.document_type != doc.document_type:
		frappe.throw(_("Jenis dokumen sebuah Workflow tidak diganti."), TindakanTidakSah)
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
