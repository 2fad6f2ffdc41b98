"""Sites from before frozen versions: documents named their profile as "kapuas/1"; freeze what is there and refer to it."""

from __future__ import annotations

import frappe

from sistem_kerja.layanan import penerapan, versi_profil
from sistem_kerja.layanan.jenis_dokumen import BERALUR


def execute() -> None:
	for doctype in (*(d.value for d in BERALUR), "Naskah Dinas"):
		lama = frappe.get_all(doctype, {"profil_versi": ("like", "%/%")}, pluck="profil_versi", distinct=True)
		for satu in lama:
			kode = satu.split("/")[0]
			if frappe.db.exists("Profil Sistem Kerja", kode):
				versi = versi_profil.bekukan(kode)
				frappe.db.set_value(
					doctype, {"profil_versi": satu}, "profil_versi", versi, update_modified=False
				)
	kode = frappe.db.get_single_value("Pengaturan Sistem Kerja", "profil")
	if kode and not frappe.db.get_single_value("Pengaturan Sistem Kerja", "versi"):
		penerapan.berlakukan(kode)
	frappe.db.delete("DefaultValue", {"defkey": ("like", "sk\\_sidik\\_%")})
