"""Search for people by competence."""

from __future__ import annotations

from typing import Any

import frappe

from sistem_kerja.layanan import kompetensi as layanan_kompetensi
from sistem_kerja.layanan import unit_terlihat


@frappe.whitelist(methods=["GET", "POST"])
def siapa_dapat(kompetensi: list | str, tingkat: int = 1, unit: str | None = None) -> list[dict[str, Any]]:
	"""Employees with these competences (names) at `tingkat` (1-5) or above, best first, in a unit with all below.

	HR officers search everywhere, leaders in their own units; others are refused.
	"""
	if isinstance(kompetensi, str):
		# One name, or a JSON list as the desk sends it.
		kompetensi = frappe.parse_json(kompetensi) if kompetensi.startswith("[") else [kompetensi]
	nama = [str(n) for n in kompetensi]
	return layanan_kompetensi.siapa_dapat(nama, int(tingkat), unit_terlihat.kode(unit))
