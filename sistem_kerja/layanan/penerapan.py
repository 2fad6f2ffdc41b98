"""Putting a profile in force: a frozen version for new documents, the Workflows, the positions of all employees."""

from __future__ import annotations

import frappe
from frappe import _

from sistem_kerja.layanan import kedudukan, versi_profil
from sistem_kerja.sistem_kerja.workflow import susun


def berlakukan(kode: str, hitung: bool = True) -> str:
	"""Put the saved profile `kode` in force for new documents; returns the version.

	`hitung`: also compute everybody's position anew in the background.
	"""
	pengaturan = frappe.get_single("Pengaturan Sistem Kerja")
	versi = versi_profil.bekukan(kode)
	if (pengaturan.profil, pengaturan.versi) == (kode, versi):
		return versi
	pengaturan.update({"profil": kode, "versi": versi})
	pengaturan.flags.oleh_sistem = True
	pengaturan.save()
	susun.pasang_semua()
	if hitung:
		kedudukan.hitung_semua(_("Profil yang berlaku diganti: {0}").format(versi), otomatis=True)
	return versi
