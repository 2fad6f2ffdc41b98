"""How lists, dates and texts stand in the columns of Profil Sistem Kerja."""

from __future__ import annotations

from typing import Any

import frappe

# What every dated rule has.
TERTANGGAL = ("dasar", "berlaku_sejak", "berlaku_sampai", "catatan")


class IsianSalah(ValueError):
	"""A column that cannot be read: the text says what is wrong and what to do."""


def koma(nilai: Any) -> str:
	return ", ".join(str(n) for n in nilai or ())


def pisah(nilai: str | None) -> list[str]:
	return [n.strip() for n in (nilai or "").split(",") if n.strip()]


def baris_teks(nilai: str | None) -> list[str]:
	return [n.strip() for n in (nilai or "").splitlines() if n.strip()]


def tgl(nilai: Any):
	return frappe.utils.getdate(nilai) if nilai else None


def tanpa_kosong(data: dict[str, Any]) -> dict[str, Any]:
	return {k: v for k, v in data.items() if v not in (None, "", [], {})}
