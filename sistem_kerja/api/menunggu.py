"""The desk's number card: how much waits for whoever looks at it."""

from __future__ import annotations

from typing import Any

import frappe

from sistem_kerja.layanan import menunggu


@frappe.whitelist(methods=["GET", "POST"])
def kartu(filters: str | dict | list | None = None) -> dict[str, Any]:
	"""Number and target of the card "Menunggu Saya"; each sees his own, so no right is asked."""
	return {
		"value": menunggu.jumlah(frappe.session.user),
		"fieldtype": "Int",
		"route": ["query-report", "Menunggu Saya"],
	}
