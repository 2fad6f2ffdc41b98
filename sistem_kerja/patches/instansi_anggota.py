"""Team members from outside named their institution in words; each becomes an Instansi Pemerintah to link to."""

from __future__ import annotations

import frappe


def execute() -> None:
	for doctype in ("Anggota Tim", "Perubahan Anggota Tim"):
		nama = frappe.get_all(doctype, {"instansi_luar": ("is", "set")}, pluck="instansi_luar", distinct=True)
		for satu in nama:
			if not frappe.db.exists("Instansi Pemerintah", satu):
				isi = {"nama": satu, "jenis": "Instansi Lain", "jabatan_pejabat": f"Pimpinan {satu}"}
				# A patch has no user of its own.
				frappe.get_doc({"doctype": "Instansi Pemerintah", **isi}).insert(ignore_permissions=True)
