"""Plan, progress and feedback of an assignment, for portal and desk; layanan.pelaksanaan checks who may."""

from __future__ import annotations

from typing import Any

import frappe
from frappe.utils import cstr

from sistem_kerja.layanan import pelaksanaan


@frappe.whitelist(methods=["GET"])
def baca(penugasan: str) -> dict[str, Any]:
	"""The plan, its progress and the feedback, and what I may write of them."""
	dokumen = frappe.get_doc("Penugasan", penugasan)
	dokumen.check_permission("read")
	return _isi(dokumen)


@frappe.whitelist(methods=["POST"])
def simpan_rincian(penugasan: str, baris: list | str, versi: str | None = None) -> dict[str, Any]:
	"""Replace the plan with these rows (kegiatan, target, mulai, selesai, kemajuan in percent, catatan)."""
	return _isi(pelaksanaan.simpan_rincian(penugasan, frappe.parse_json(baris) or [], versi))


@frappe.whitelist(methods=["POST"])
def umpan_balik(penugasan: str, isi: str) -> dict[str, Any]:
	"""Add my feedback."""
	return _isi(pelaksanaan.beri_umpan_balik(penugasan, isi))


def _isi(dokumen) -> dict[str, Any]:
	return {
		"versi": cstr(dokumen.modified),
		"rincian": [{k: b.get(k) for k in pelaksanaan.KOLOM} for b in dokumen.rincian],
		"umpan_balik": [{k: b.get(k) for k in ("waktu", "sebagai", "isi")} for b in dokumen.umpan_balik],
		"hak": pelaksanaan.hak(dokumen),
	}
