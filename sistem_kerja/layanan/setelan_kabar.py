"""What an administrator has switched on: bell, e-mail, copies, reminders, escalation (Pengaturan Sistem Kerja)."""

from __future__ import annotations

from dataclasses import dataclass

import frappe
from frappe.utils import cint

DOCTYPE = "Pengaturan Sistem Kerja"
SEKETIKA, RINGKASAN, TIDAK = "Seketika", "Ringkasan harian", "Tidak"


@dataclass(frozen=True)
class Setelan:
	"""The switches, with the values that hold where nobody has stored any."""

	lonceng: bool = True
	surel: str = SEKETIKA
	tembusan: bool = True
	pengingat: bool = True
	eskalasi: bool = True


def kini() -> Setelan:
	"""The switches as stored; a Single that was saved before they existed has none of them."""
	# Read raw: a document of the Single would show a switch that was never stored as off.
	isi = frappe.db.get_singles_dict(DOCTYPE)
	ada = {k: isi[k] for k in Setelan.__dataclass_fields__ if isi.get(k) not in (None, "")}
	return Setelan(**{k: v if k == "surel" else bool(cint(v)) for k, v in ada.items()})


def lengkapi() -> None:
	"""Store the defaults that are missing, so that the form shows what holds. For install and migrate."""
	ada = frappe.db.get_singles_dict(DOCTYPE)
	for kolom, nilai in Setelan().__dict__.items():
		if ada.get(kolom) in (None, ""):
			isi = nilai if kolom == "surel" else int(nilai)
			frappe.db.set_single_value(DOCTYPE, kolom, isi, update_modified=False)
