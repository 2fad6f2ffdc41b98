"""One way to act on a document, for the desk's buttons, the portal and scripts alike."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import frappe
from frappe import _
from frappe.desk.form.load import run_onload
from frappe.model.workflow import apply_workflow as apply_workflow_bawaan
from frappe.model.workflow import get_transitions as get_transitions_bawaan
from frappe.utils import cstr

from sistem_kerja.layanan import organisasi, tindakan_terbuka
from sistem_kerja.layanan.dokumen import DokumenBeralur
from sistem_kerja.layanan.galat import SedangDiproses, TidakBerwenang, TindakanTidakSah, sebagai_pesan
from sistem_kerja.layanan.jenis_dokumen import DOCTYPE
from sistem_kerja.layanan.penyimpanan import tolak_usang
from sistem_kerja.regulasi.alur import tahap

Hasil = TypeVar("Hasil")


def lakukan(
	doctype: str, name: str, tindakan: str, catatan: str = "", versi: str | None = None
) -> DokumenBeralur:
	"""Carry out `tindakan` on a document as the session user and return the document.

	`versi` is the `modified` of the copy that the user saw; an older one is refused (SalinanUsang). The guard in
	the document decides whether this user may act; this function only finds where the act leads.
	"""
	if doctype not in DOCTYPE:
		frappe.throw(_("{0} tidak mempunyai alur persetujuan.").format(doctype), TindakanTidakSah)
	dokumen = frappe.get_doc(doctype, name)
	if not dokumen.has_permission("read"):
		frappe.throw(
			_("Anda tidak atau tidak lagi berhak melihat {0}; mungkin baru ditarik atau diserahkan.").format(
				name
			),
			TidakBerwenang,
		)
	if versi and cstr(dokumen.modified) != cstr(versi):
		tolak_usang(name)
	with sebagai_pesan():
		pilihan = {t.nama: t for t in tahap(dokumen.alur(), dokumen.status).tindakan}
		if tindakan not in pilihan:
			frappe.throw(
				_("Tindakan «{0}» tidak ada pada status «{1}».").format(tindakan, dokumen.status),
				TindakanTidakSah,
			)
		tujuan = tahap(dokumen.alur(), pilihan[tindakan].ke)
	dokumen.status, dokumen.catatan_tindakan = tujuan.status, catatan
	if dokumen.docstatus == 0 and tujuan.docstatus == 1:
		dokumen.submit()
	else:
		dokumen.save()
	return dokumen


def lakukan_tersendiri(
	doctype: str, name: str, tindakan: str, catatan: str = "", versi: str | None = None
) -> DokumenBeralur:
	"""`lakukan` as the whole transaction."""
	return tersendiri(lambda: lakukan(doctype, name, tindakan, catatan, versi))


def tersendiri(kerja: Callable[[], Hasil]) -> Hasil:
	"""Run an act that is the whole transaction: where a deadlock undid it, it is tried again, up to twice.

	Neighbouring documents share locks in the indexes of their rows, so two people may collide who have nothing to do
	with each other.
	"""
	for _percobaan in range(2):
		try:
			return kerja()
		except SedangDiproses as galat:
			if not isinstance(galat.__context__, frappe.QueryDeadlockError):
				raise
			frappe.db.rollback()
			frappe.clear_messages()
	return kerja()


@frappe.whitelist(methods=["POST"])
def apply_workflow(doc: str | dict, action: str):
	"""In place of Frappe's: refuses a stale copy and carries the reason that the dialog asked for."""
	isi = frappe.parse_json(doc)
	if isi.get("doctype") not in DOCTYPE:
		return apply_workflow_bawaan(doc, action)
	dokumen = lakukan_tersendiri(
		isi["doctype"], isi["name"], action, cstr(isi.get("catatan_tindakan")), isi.get("modified")
	)
	run_onload(dokumen)  # the form shows this copy without loading it again
	return dokumen.as_dict()


@frappe.whitelist(methods=["GET", "POST"])
def get_transitions(doc: str | dict, raise_exception: bool = False) -> list[dict]:
	"""In place of Frappe's: a form's buttons are the acts that the guard would let this user do now."""
	isi = frappe.parse_json(doc)
	if isi.get("doctype") not in DOCTYPE:
		return get_transitions_bawaan(doc, raise_exception=raise_exception)
	dokumen = frappe.get_doc(isi["doctype"], isi["name"])
	dokumen.check_permission("read")
	return tindakan_terbuka.transisi(dokumen, organisasi.pegawai_pengguna())


@frappe.whitelist(methods=["POST"])
def tautan_surel_ditutup(**kwargs: str) -> None:
	"""In place of the stock approval links in e-mails: they need no login and can be replayed, so they are shut."""
	frappe.throw(
		_("Persetujuan lewat tautan surel tidak dipakai. Buka dokumennya setelah masuk."),
		frappe.PermissionError,
	)
