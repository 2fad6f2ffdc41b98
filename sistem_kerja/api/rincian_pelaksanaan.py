"""What a reader can begin or go on writing from a document in the portal, besides the acts of its flow."""

from __future__ import annotations

from typing import Any

import frappe
from frappe import _

from sistem_kerja.api.pelaksanaan import isi_pelaksanaan
from sistem_kerja.api.portal_bentuk import BENTUK
from sistem_kerja.layanan import izin, keanggotaan_tim, permintaan_laporan, perubahan_penugasan, rekomendasi
from sistem_kerja.layanan.beban import BERJALAN
from sistem_kerja.layanan.dokumen import DokumenBeralur
from sistem_kerja.regulasi.istilah import Dokumen


def tautan(dokumen: DokumenBeralur, saya: str) -> dict[str, Any]:
	"""Links to forms (label and address below the page); of an assignment also its plan, progress and feedback."""
	if dokumen.doctype == Dokumen.PENUGASAN.value:
		semua = _dari_milik_saya(dokumen, saya) if dokumen.pegawai == saya else _dari_milik_orang(dokumen)
		return {"formulir": semua, "pelaksanaan": isi_pelaksanaan(dokumen)}
	jenis = next((j for j, b in BENTUK.items() if b.doctype == dokumen.doctype), None)
	if jenis and dokumen.docstatus == 0 and dokumen.sedang_disusun() and BENTUK[jenis].milik(dokumen):
		if dokumen.has_permission("write"):
			return {"formulir": [{"label": _("Ubah isian"), "ke": f"#/isi/{jenis}/{dokumen.name}"}]}
	return {}


def _dari_milik_saya(dokumen: DokumenBeralur, saya: str) -> list[dict[str, str]]:
	if dokumen.status != "Berjalan":
		return []
	semua = [_baru(_("Sampaikan kendala"), "kendala", dokumen)]
	if dokumen.get("tim") and dokumen.tim in keanggotaan_tim.dipimpin(saya):
		semua.append(_baru(_("Rekomendasi penilaian anggota"), "rekomendasi", dokumen))
	return semua


def _dari_milik_orang(dokumen: DokumenBeralur) -> list[dict[str, str]]:
	"""What a leader begins from the assignment of somebody else."""
	semua = []
	if permintaan_laporan.dasar_bagi_saya(dokumen):
		semua.append(_baru(_("Minta laporan"), "permintaan", dokumen))
	dipimpin = {dokumen.unit_pemilik, dokumen.unit_pegawai} & set(izin.cakupan(frappe.session.user))
	# Of a running team a Perubahan Tim changes it; who was lent may still stay longer.
	sendiri = dokumen.permohonan or not perubahan_penugasan.tim_berjalan(dokumen)
	if dokumen.status in BERJALAN and dipimpin and sendiri:
		semua.append(_baru(_("Ubah penugasan"), "perubahan", dokumen))
	if rekomendasi.dasar_bagi_saya(dokumen):
		semua.append(_baru(_("Rekomendasi penilaian"), "rekomendasi", dokumen))
	return semua


def _baru(label: str, jenis: str, dokumen: DokumenBeralur) -> dict[str, str]:
	return {"label": label, "ke": f"#/baru/{jenis}/{dokumen.name}"}
