"""Plan, progress and feedback of an assignment, for portal and desk; layanan.pelaksanaan checks who may."""

from __future__ import annotations

from typing import Any

import frappe
from frappe.utils import cstr

from sistem_kerja.layanan import kiriman, pelaksanaan


@frappe.whitelist(methods=["GET"])
def baca(penugasan: str) -> dict[str, Any]:
	"""The plan, its progress and the feedback, and what I may write of them."""
	dokumen = frappe.get_doc("Penugasan", penugasan)
	dokumen.check_permission("read")
	return isi_pelaksanaan(dokumen)


@frappe.whitelist(methods=["POST"])
def simpan_rincian(
	penugasan: str, baris: list | str, versi: str | None = None, kunci: str | None = None
) -> dict[str, Any]:
	"""Replace the plan with these rows (kegiatan, target, mulai, selesai, kemajuan in percent, catatan)."""
	isi = frappe.parse_json(baris) or []

	def kerja(lama):
		# What this form itself wrote last, without learning of it, is no change by somebody else.
		sendiri = lama and lama["versi"] == cstr(frappe.db.get_value("Penugasan", penugasan, "modified"))
		return isi_pelaksanaan(
			pelaksanaan.simpan_rincian(penugasan, isi, lama["versi"] if sendiri else versi)
		)

	return kiriman.sekali(kunci, f"rencana {penugasan}", isi, kerja, perbarui=True)


@frappe.whitelist(methods=["POST"])
def umpan_balik(penugasan: str, isi: str, kunci: str | None = None) -> dict[str, Any]:
	"""Add my feedback."""
	return kiriman.sekali(
		kunci,
		f"umpan balik {penugasan}",
		isi,
		lambda _lama: isi_pelaksanaan(pelaksanaan.beri_umpan_balik(penugasan, isi)),
	)


def isi_pelaksanaan(dokumen) -> dict[str, Any]:
	"""What the screens show of the work under an assignment; the caller has checked the permission."""
	nama = dict(
		frappe.get_all(
			"Employee",
			{"name": ("in", [b.oleh for b in dokumen.umpan_balik] or [""])},
			("name", "employee_name"),
			as_list=True,
			limit=0,
		)
	)
	return {
		"versi": cstr(dokumen.modified),
		"kegiatan": dokumen.kegiatan,
		"mulai": cstr(dokumen.mulai),
		"selesai": cstr(dokumen.selesai),
		"rincian": [{k: b.get(k) for k in pelaksanaan.KOLOM} for b in dokumen.rincian],
		"umpan_balik": [
			{"nama": nama.get(b.oleh)} | {k: b.get(k) for k in ("waktu", "sebagai", "isi")}
			for b in dokumen.umpan_balik
		],
		"hak": pelaksanaan.hak(dokumen),
	}
