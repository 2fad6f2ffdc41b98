"""Short forms of the portal page /sistem-kerja: problems, recommendations, changes and demands of leaders, openings.

The page draws what `isian` describes; `simpan` takes back those fields and no others. The documents' guards decide.
"""

from __future__ import annotations

from typing import Any

import frappe
from frappe import _
from frappe.utils import cstr

from sistem_kerja.api import portal_bidang
from sistem_kerja.api.portal_bentuk import bentuk
from sistem_kerja.api.portal_bidang import PELUANG, Bentuk
from sistem_kerja.layanan.galat import SalinanUsang, TidakBerwenang, TindakanTidakSah, sebagai_pesan

PNG = "Penugasan"


@frappe.whitelist(methods=["GET"])
def isian(jenis: str, penugasan: str | None = None, nama: str | None = None) -> dict[str, Any]:
	"""The fields of a new document (for the assignment `penugasan` where it is about one), or of the draft `nama`."""
	satu = bentuk(jenis)
	dokumen = _draf(satu, nama) if nama else _baru(satu, penugasan)
	with sebagai_pesan():
		return {
			"doctype": satu.doctype,
			"judul": _(satu.judul),
			"petunjuk": satu.petunjuk(dokumen),
			"bidang": satu.bidang(dokumen),
			"nilai": portal_bidang.nilai(dokumen, satu),
			"versi": cstr(dokumen.modified) if nama else None,
		}


@frappe.whitelist(methods=["POST"])
def simpan(
	jenis: str,
	isi: dict,
	penugasan: str | None = None,
	nama: str | None = None,
	versi: str | None = None,
) -> dict[str, Any]:
	"""Save a draft from the fields of the form; other fields are refused."""
	satu = bentuk(jenis)
	dokumen = _draf(satu, nama) if nama else _baru(satu, penugasan)
	asing = set(isi) - set(satu.isian)
	if asing:
		frappe.throw(_("Isian tidak dikenal: {0}.").format(", ".join(sorted(asing))), TindakanTidakSah)
	if nama and versi and cstr(dokumen.modified) != versi:
		frappe.throw(_("{0} sudah diubah di tempat lain. Muat ulang.").format(nama), SalinanUsang)
	portal_bidang.tulis(dokumen, satu, isi)
	dokumen.save()  # checks create or write, then the guard
	return {
		"doctype": dokumen.doctype,
		"name": dokumen.name,
		"versi": cstr(dokumen.modified),
		"milik_saya": dokumen.get("pemegang_user") == frappe.session.user,
	}


def _draf(satu: Bentuk, nama: str):
	dokumen = frappe.get_doc(satu.doctype, nama)
	dokumen.check_permission("write")
	if not satu.milik(dokumen):
		frappe.throw(_("Dokumen ini hanya diubah oleh yang membuatnya."), TidakBerwenang)
	tertutup = dokumen.status != "Terbuka" if satu.doctype == PELUANG else not dokumen.sedang_disusun()
	if tertutup:
		frappe.throw(_("{0} sudah dikirim, sehingga tidak dapat diubah.").format(nama), TindakanTidakSah)
	return dokumen


def _baru(satu: Bentuk, penugasan: str | None):
	if not satu.mulai:
		frappe.throw(_("{0} dibuat oleh sistem.").format(_(satu.doctype)), TindakanTidakSah)
	if satu.doctype == PELUANG:
		return satu.mulai(None)
	asal = frappe.get_doc(PNG, penugasan or "")
	asal.check_permission("read")
	return satu.mulai(asal)
