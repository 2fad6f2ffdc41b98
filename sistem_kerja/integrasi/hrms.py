"""Skills of HRMS (Employee Skill Map) read as competences; nothing where HRMS is not installed."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil
from typing import Any

import frappe

TERTINGGI = 5


def tingkat(rating: float | str | None) -> int:
	"""Level 1-5 of an HRMS rating. Ratings are parts of one (0.6); old data holds stars (3). 0 means not rated."""
	nilai = float(rating or 0)
	bintang = nilai * TERTINGGI if nilai <= 1 else nilai
	return min(TERTINGGI, ceil(round(bintang, 4))) if bintang > 0 else 0


def petakan(baris: Iterable[Any], nama: Iterable[str]) -> list[dict[str, Any]]:
	"""HRMS rows (`parent`: employee, `skill`, `proficiency`, `evaluation_date`) as rows of the register.

	A skill is a competence when their names are the same but for case and spaces.
	"""
	kenal = {_padat(n): n for n in nama}
	hasil = []
	for satu in baris:
		kompetensi, nilai = kenal.get(_padat(satu["skill"])), tingkat(satu.get("proficiency"))
		if kompetensi and nilai:
			hasil.append(
				{
					"pegawai": satu["parent"],
					"kompetensi": kompetensi,
					"tingkat": nilai,
					"diperoleh": satu.get("evaluation_date"),
					"sumber": "HRMS",
				}
			)
	return hasil


def _padat(teks: str | None) -> str:
	return " ".join((teks or "").lower().split())


def keahlian(nama: list[str]) -> list[dict[str, Any]]:
	"""Skills of all employees that are among these competences; empty without HRMS. One query."""
	if not frappe.db.table_exists("Employee Skill Map"):
		return []
	# HRMS's own rule lets its users see these maps; here they only feed a search that checks units itself.
	baris = frappe.get_all(
		"Employee Skill",
		filters={"parenttype": "Employee Skill Map", "skill": ("in", nama)},
		fields=("parent", "skill", "proficiency", "evaluation_date"),
		limit=0,
	)
	return petakan(baris, nama)


def gabung(register: list[dict[str, Any]], hrms: list[dict[str, Any]]) -> list[dict[str, Any]]:
	"""The register first: HRMS adds only what the register does not say of an employee."""
	sudah = {(b["pegawai"], b["kompetensi"]) for b in register}
	return [*register, *(b for b in hrms if (b["pegawai"], b["kompetensi"]) not in sudah)]
