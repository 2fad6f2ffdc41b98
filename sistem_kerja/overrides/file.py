"""Frappe's File: what hangs on a letter or on a sent document stays as it was.

Frappe lets the owner of a file change or delete it; the evidence of a report under review is no longer his alone.
"""

from __future__ import annotations

import frappe
from frappe import _

from sistem_kerja.layanan import rujukan
from sistem_kerja.layanan.galat import TindakanTidakSah
from sistem_kerja.layanan.jenis_dokumen import DOCTYPE
from sistem_kerja.layanan.laporan import LPT, terkirim_dengan

TETAP = ("attached_to_doctype", "attached_to_name", "file_url", "content_hash", "is_private")


def validate(doc, method=None) -> None:
	lama = doc.get_doc_before_save()
	if lama and all(doc.get(k) == lama.get(k) for k in TETAP):
		return
	_tolak_bila_tetap(doc)
	if lama:
		_tolak_bila_tetap(lama)
		_tolak_bila_terkirim(lama)


def on_trash(doc, method=None) -> None:
	_tolak_bila_tetap(doc)
	_tolak_bila_terkirim(doc)
	_kosongkan_isian(doc)


def _kosongkan_isian(berkas) -> None:
	"""Fields and rows of the document that name a deleted file would point nowhere."""
	doctype, nama = berkas.attached_to_doctype, berkas.attached_to_name
	if not nama or doctype not in rujukan.doctype_kita(anak=False):
		return
	lain = {"file_url": berkas.file_url, "attached_to_doctype": doctype, "attached_to_name": nama}
	if frappe.db.exists("File", lain | {"name": ("!=", berkas.name)}):
		return
	for bidang in frappe.get_meta(doctype).fields:
		if bidang.fieldtype in rujukan.LAMPIRAN:
			saring = {"name": nama, bidang.fieldname: berkas.file_url}
			frappe.db.set_value(doctype, saring, bidang.fieldname, None, update_modified=False)
		elif bidang.fieldtype == "Table":
			for kolom in frappe.get_meta(bidang.options).get(
				"fields", {"fieldtype": ("in", rujukan.LAMPIRAN)}
			):
				milik = {"parent": nama, "parenttype": doctype, kolom.fieldname: berkas.file_url}
				frappe.db.delete(bidang.options, milik)


def _tolak_bila_tetap(berkas) -> None:
	if berkas.flags.oleh_sistem or not berkas.attached_to_name:
		return
	naskah = berkas.attached_to_doctype == "Naskah Dinas"
	if naskah and frappe.db.exists("Naskah Dinas", berkas.attached_to_name):
		_tolak(_("Berkas naskah yang sudah terbit tidak dapat diubah, ditambah, atau dihapus."))
	# It comes with the request in one call, so from the first moment on it was sent.
	if berkas.attached_to_doctype == "Permintaan Perbaikan Data":
		_tolak(
			_("Bukti permintaan perbaikan data tetap sejak dikirim. Tarik permintaannya, lalu ajukan lagi.")
		)
	if _sudah_dikirim(berkas.attached_to_doctype, berkas.attached_to_name):
		_tolak(
			_("{0} sudah dikirim, sehingga lampirannya tetap. Tarik dahulu bila masih boleh.").format(
				berkas.attached_to_doctype
			)
		)


def _tolak_bila_terkirim(berkas) -> None:
	"""Also while the report is being mended: what was sent with an earlier version stays readable."""
	if berkas.flags.oleh_sistem or berkas.attached_to_doctype != LPT or not berkas.attached_to_name:
		return
	if terkirim_dengan(berkas.attached_to_name, berkas.file_url):
		_tolak(_("Berkas ini bukti versi laporan yang sudah dikirim. Tambahkan berkas baru di sampingnya."))


def _sudah_dikirim(doctype: str, nama: str) -> bool:
	if doctype not in DOCTYPE or not frappe.db.exists(doctype, nama):
		return False
	dokumen = frappe.get_doc(doctype, nama)
	return not (dokumen.sedang_disusun() or dokumen.menerima_berkas())


def _tolak(pesan: str) -> None:
	frappe.throw(pesan, TindakanTidakSah, title=_("Berkas tetap"))
