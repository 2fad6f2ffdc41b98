"""ERPNext's Department beside each Unit Organisasi: same name, same parent."""

from __future__ import annotations

import frappe
from frappe import _


def selaraskan(unit) -> None:
	"""Create or update the Department of a unit; sets `unit.department`."""
	company = frappe.db.get_single_value("Pengaturan Sistem Kerja", "company")
	if not company:
		frappe.throw(_("Perusahaan (Company) pemerintah daerah belum diisi di Pengaturan Sistem Kerja."))
	isi = {
		# Agencies repeat names ("Sekretariat"), and a Department's name is unique in its company.
		"department_name": f"{unit.nama_unit} ({unit.kode})",
		"is_group": unit.is_group,
		"parent_department": _induk(unit),
	}
	if unit.department and frappe.db.exists("Department", unit.department):
		_perbarui(unit.department, isi)
		return
	dokumen = frappe.new_doc("Department")
	dokumen.update({"company": company, **isi})
	# Whoever may write units keeps their Departments in step, without rights on Department itself.
	dokumen.insert(ignore_permissions=True)
	unit.department = dokumen.name


def _perbarui(nama: str, isi: dict) -> None:
	dokumen = frappe.get_doc("Department", nama)
	if all((dokumen.get(k) or None) == (v or None) for k, v in isi.items()):
		return
	dokumen.update(isi)
	dokumen.save(ignore_permissions=True)  # as in selaraskan


def _induk(unit) -> str | None:
	if unit.parent_unit_organisasi:
		return frappe.db.get_value("Unit Organisasi", unit.parent_unit_organisasi, "department")
	return frappe.db.get_value("Department", {"parent_department": ("is", "not set")}, "name")


def hapus(unit) -> None:
	"""Remove the Department of a removed unit; kept when something else still refers to it."""
	if not unit.department:
		return
	try:
		frappe.delete_doc("Department", unit.department, ignore_permissions=True)  # as in selaraskan
	except frappe.LinkExistsError:
		frappe.clear_last_message()
