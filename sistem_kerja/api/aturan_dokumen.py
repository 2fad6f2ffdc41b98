"""The way of one document by its own rules: each step with who acts, what he may do, by when, by which article."""

from __future__ import annotations

from typing import Any

import frappe
from frappe import _
from frappe.utils import today

from sistem_kerja.layanan import organisasi
from sistem_kerja.layanan.galat import TindakanTidakSah, sebagai_pesan
from sistem_kerja.layanan.jenis_dokumen import DOCTYPE
from sistem_kerja.regulasi import alur as aturan_alur
from sistem_kerja.regulasi.aturan import kutip
from sistem_kerja.regulasi.galat import GalatRegulasi
from sistem_kerja.regulasi.istilah import Peran
from sistem_kerja.regulasi.model import Tahap
from sistem_kerja.regulasi.naskah import NASKAH


@frappe.whitelist(methods=["GET"])
def baca(doctype: str, name: str) -> dict[str, Any]:
	"""`judul`, `dasar` and the `tahap` of the rules that this document keeps. For whoever may read the document."""
	if doctype not in DOCTYPE:
		frappe.throw(_("{0} tidak mempunyai alur persetujuan.").format(doctype), TindakanTidakSah)
	dokumen = frappe.get_doc(doctype, name)
	dokumen.check_permission("read")
	with sebagai_pesan():
		alur, profil = dokumen.alur(), dokumen.aturan()
	return {
		"daerah": profil.daerah.nama,
		"tanggal": dokumen.tanggal_aturan,
		"dasar": kutip(profil, alur.dasar),
		"tahap": [_tahap(dokumen, alur, satu) for satu in alur.tahap],
	}


@frappe.whitelist(methods=["GET"])
def petunjuk(doctype: str, jalur: str) -> str:
	"""For a document that is only begun: who sends it and who acts on it then by the rules in force, with the article;
	empty where the profile has no such flow. Rules are public, so no right is asked."""
	if doctype not in DOCTYPE:
		return ""
	profil, tanggal = organisasi.profil_aktif(), organisasi.tanggal_aturan(today())
	try:
		alur = aturan_alur.cari(profil, doctype, jalur, tanggal)
	except GalatRegulasi:
		return ""
	pelaku = [p for p in map(aturan_alur.pelaksana, alur.tahap) if p not in (None, Peran.SISTEM)]
	awal, *lain = [_(p.value) for p in dict.fromkeys(pelaku)] or [""]
	dasar = kutip(profil, alur.dasar)
	if not awal:
		return ""
	if not lain:
		return _("Dikirim {0}. Dasar: {1}").format(awal, dasar)
	return _("Dikirim {0}, lalu di tangan {1}. Dasar: {2}").format(awal, ", ".join(lain), dasar)


def _tahap(dokumen, alur, satu: Tahap) -> dict[str, Any]:
	peran = aturan_alur.pelaksana(satu)
	return {
		"status": satu.status,
		"kini": satu.status == dokumen.status,
		"siapa": _(peran.value) if peran else "",
		"tenggat_hari": satu.tenggat_hari,
		"dasar": aturan_alur.dasar_langkah(dokumen.aturan(), alur, satu.status),
		"tindakan": [
			{
				"nama": t.nama,
				"ke": t.ke,
				"oleh": _(t.oleh.value) if t.oleh else "",
				"wajib_alasan": t.wajib_alasan,
				"terbit": [NASKAH[jenis].nama for jenis in t.naskah],
			}
			for t in satu.tindakan
		],
	}
