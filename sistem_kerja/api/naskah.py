"""Acts on issued letters, for the desk's form; who may do each is decided in layanan."""

from __future__ import annotations

import frappe
from frappe import _

from sistem_kerja.layanan import arsip_naskah, status_naskah
from sistem_kerja.layanan.galat import TindakanTidakSah


@frappe.whitelist(methods=["POST"])
def cabut(nama: str, alasan: str, dasar: str = "") -> None:
	"""Revoke a wrongly issued letter."""
	status_naskah.cabut_keliru(nama, alasan, dasar)


@frappe.whitelist(methods=["POST"])
def unggah_pindaian(nama: str, alasan: str = "") -> str:
	"""Keep the scan sent as the form's file `berkas`; returns its URL."""
	berkas = frappe.request.files.get("berkas") if frappe.request else None
	if not berkas:
		frappe.throw(_("Pilih berkas pindaiannya dahulu."), TindakanTidakSah)
	# One byte more than allowed is enough to know that it is too large.
	return arsip_naskah.simpan_pindaian(nama, berkas.stream.read(arsip_naskah.BATAS_UKURAN + 1), alasan)


@frappe.whitelist(methods=["POST"])
def buat_salinan(nama: str, untuk: str = "") -> str:
	"""Certify a copy of a decree; returns its URL."""
	return arsip_naskah.buat_salinan(nama, untuk)
