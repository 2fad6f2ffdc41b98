"""The desk page Kesehatan Sistem: what the checks answer, and mending what can be mended from there."""

from __future__ import annotations

from typing import Any

import frappe
from frappe import _

from sistem_kerja.layanan import kesehatan
from sistem_kerja.layanan.galat import TidakBerwenang
from sistem_kerja.layanan.kesehatan import perbaikan

MEMERIKSA = ("Pengelola Kepegawaian", "Administrator Sistem Kerja", "System Manager")
MEMPERBAIKI = ("Administrator Sistem Kerja", "System Manager")


@frappe.whitelist(methods=["GET"])
def periksa() -> dict[str, Any]:
	"""All answers; of the buttons only those that this user can use."""
	_pastikan(MEMERIKSA)
	baris = kesehatan.periksa()
	memperbaiki = _berperan(MEMPERBAIKI)
	for satu in baris:
		satu["tombol"] = [t for t in satu["tombol"] if _berguna(t, memperbaiki)]
	return {"baris": baris, "terburuk": kesehatan.terburuk(baris)}


@frappe.whitelist(methods=["POST"])
def perbaiki(kode: str) -> str:
	"""Mend one thing; returns what was done."""
	_pastikan(MEMPERBAIKI)
	return perbaikan.lakukan(kode)


def _berperan(peran: tuple[str, ...]) -> bool:
	return bool({*peran} & set(frappe.get_roles()))


def _pastikan(peran: tuple[str, ...]) -> None:
	if not _berperan(peran):
		frappe.throw(
			_("Kesehatan Sistem bagi {0}. Mintalah kepada administrator.").format(", ".join(map(_, peran))),
			TidakBerwenang,
		)


def _berguna(tombol: dict[str, str], memperbaiki: bool) -> bool:
	if tombol["perbaikan"]:
		return memperbaiki
	return not tombol["doctype"] or bool(frappe.has_permission(tombol["doctype"], "read"))
