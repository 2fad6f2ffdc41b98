"""Paraf from desk and portal; whose turn it is is decided in layanan.paraf."""

from __future__ import annotations

from typing import Any

import frappe
from frappe import _

from sistem_kerja import cetak
from sistem_kerja.layanan import paraf, tindakan_paraf
from sistem_kerja.layanan.galat import sebagai_pesan
from sistem_kerja.regulasi.paraf import sidik


@frappe.whitelist(methods=["GET"])
def konsep(nama: str) -> None:
	"""The draft as it would be signed, as PDF: for whose turn it is, and for whoever may read the row."""
	baris = _terbaca(nama)
	with sebagai_pesan():
		isi = cetak.pdf(cetak.html(tindakan_paraf.konsep(baris)))
	frappe.local.response.filename = f"Konsep {baris.judul}.pdf".replace("/", "-")
	frappe.local.response.filecontent = isi
	frappe.local.response.type = "pdf"


@frappe.whitelist(methods=["GET"])
def rincian(nama: str) -> dict[str, Any]:
	"""One row for the portal: what is to be put one's paraf on, by whom, and the fingerprint of the text shown."""
	baris = _terbaca(nama)
	with sebagai_pesan():
		isi = {k: v for k, v in tindakan_paraf.konsep(baris).items() if k != "paraf"}
	kolom = (
		"name",
		"judul",
		"status",
		"ragam",
		"pemegang_jabatan",
		"pemegang_dasar",
		"dokumen_tipe",
		"dokumen",
		"alasan",
	)
	return {k: baris.get(k) for k in kolom} | {
		"sidik": sidik(isi),
		"giliran_saya": paraf.giliran_saya(baris),
		"paraf": [
			{"jabatan": b.pemegang_jabatan, "status": b.status, "oleh": b.oleh}
			for b in paraf.status_paraf(frappe._dict(doctype=baris.dokumen_tipe, name=baris.dokumen))
			if b.jenis_naskah == baris.jenis_naskah
		],
	}


@frappe.whitelist(methods=["POST"])
def bubuhkan(nama: str, sidik: str | None = None) -> None:
	with sebagai_pesan():
		tindakan_paraf.bubuhkan(nama, sidik)


@frappe.whitelist(methods=["POST"])
def bubuhkan_banyak(nama: list | str) -> dict[str, list[Any]]:
	"""Several at once, each by itself: those done, and of the others why not."""
	hasil: dict[str, list[Any]] = {"berhasil": [], "ditolak": []}
	for satu in frappe.parse_json(nama):
		frappe.db.savepoint("paraf")
		try:
			bubuhkan(satu)
			hasil["berhasil"].append(satu)
		except frappe.ValidationError as galat:
			frappe.db.rollback(save_point="paraf")
			frappe.clear_messages()
			hasil["ditolak"].append({"nama": satu, "alasan": str(galat)})
		except frappe.PermissionError as galat:
			frappe.db.rollback(save_point="paraf")
			frappe.clear_messages()
			hasil["ditolak"].append({"nama": satu, "alasan": str(galat) or _("Bukan giliran Anda.")})
	return hasil


@frappe.whitelist(methods=["POST"])
def kembalikan(nama: str, alasan: str) -> str:
	"""Return the draft; answers who now changes it."""
	with sebagai_pesan():
		return tindakan_paraf.kembalikan(nama, alasan)


@frappe.whitelist(methods=["POST"])
def minta(doctype: str, name: str) -> None:
	with sebagai_pesan():
		tindakan_paraf.minta(doctype, name)


def _terbaca(nama: str):
	baris = frappe.get_doc(paraf.DOCTYPE, nama)
	if not paraf.giliran_saya(baris):
		baris.check_permission("read")
	return baris
