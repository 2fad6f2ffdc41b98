"""Data of the desk page Peta Kedudukan."""

from __future__ import annotations

from typing import Any

import frappe
from frappe import _

from sistem_kerja.layanan import peta_kedudukan, unit_terlihat


@frappe.whitelist(methods=["GET"])
def peta(unit: str | None = None) -> dict[str, Any]:
	"""Boxes and lines of a unit with everything below; without a unit, of the highest that the user may see.

	HR officers see every unit, a leader his own and those below; anyone else is refused.
	"""
	unit = unit or unit_terlihat.awal()
	if not unit:
		frappe.throw(
			_("Anda tidak memimpin unit mana pun, sehingga tidak ada peta yang dapat ditampilkan."),
			frappe.PermissionError,
			title=_("Tidak berhak"),
		)
	unit_terlihat.pastikan_boleh(unit)
	return peta_kedudukan.data(unit)
