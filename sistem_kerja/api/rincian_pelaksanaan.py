"""What a reader can begin or go on writing from a document in the portal, besides the acts of its flow."""

from __future__ import annotations

from typing import Any

from frappe import _

from sistem_kerja.api.portal_isian import DOKUMEN
from sistem_kerja.layanan import keanggotaan_tim
from sistem_kerja.layanan.dokumen import DokumenBeralur
from sistem_kerja.regulasi.istilah import Dokumen


def tautan(dokumen: DokumenBeralur, saya: str) -> dict[str, Any]:
	"""Links to forms: label and address below the page."""
	if dokumen.doctype == Dokumen.PENUGASAN.value:
		return {"formulir": _dari_penugasan(dokumen, saya)}
	jenis = next((j for j, d in DOKUMEN.items() if d == dokumen.doctype), None)
	pemilik = dokumen.get("pembuat") or dokumen.get("pegawai")
	if jenis and pemilik == saya and dokumen.docstatus == 0 and dokumen.sedang_disusun():
		return {"formulir": [{"label": _("Ubah isian"), "ke": f"#/isi/{jenis}/{dokumen.name}"}]}
	return {}


def _dari_penugasan(dokumen: DokumenBeralur, saya: str) -> list[dict[str, str]]:
	if dokumen.pegawai != saya or dokumen.status != "Berjalan":
		return []
	semua = [{"label": _("Sampaikan kendala"), "ke": f"#/baru/kendala/{dokumen.name}"}]
	if dokumen.get("tim") and dokumen.tim in keanggotaan_tim.dipimpin(saya):
		semua.append(
			{"label": _("Rekomendasi penilaian anggota"), "ke": f"#/baru/rekomendasi/{dokumen.name}"}
		)
	return semua
