"""My notices in the portal; only the caller's own rows are ever read or changed."""

from __future__ import annotations

from typing import Any

import frappe

from sistem_kerja.layanan import beranda, kabar_saya

BANYAK = 50


@frappe.whitelist(methods=["GET"])
def daftar() -> dict[str, Any]:
	"""The newest fifty, and how many are unread."""
	beranda.saya()  # employees only
	return kabar_saya.terbaru(BANYAK)


@frappe.whitelist(methods=["POST"])
def tandai_dibaca(nama: str | None = None) -> dict[str, Any]:
	"""Mark one notice as read, or all; who names another's changes nothing."""
	beranda.saya()
	return {"belum": kabar_saya.tandai(nama)}
