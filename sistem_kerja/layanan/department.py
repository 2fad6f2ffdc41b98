"""ERPNext's Department beside each Unit Organisasi: same name, same parent."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import frappe
from erpnext.setup.doctype.department.department import get_abbreviated_name
from frappe import _
from frappe.model.rename_doc import rename_doc


def selaraskan(unit) -> None:
	"""Create or update the Department of a unit; sets `unit.department`."""
	company = frappe.db.get_single_value("Pengaturan Sistem Kerja", "company")
	if not company:
		frappe.throw(_("Perusahaan (Company) pemerintah daerah belum diisi di Pengaturan Sistem Kerja."))
	isi = {
		# Agencies repeat names ("Sekretariat"), and a Department's name is unique in its company.
		"department_name": nama_department(unit.nama_unit, unit.kode),
		"is_group": unit.is_group,
		"parent_department": _induk(unit),
		"disabled": int(bool(unit.berakhir)),
	}
	if unit.department and frappe.db.exists("Department", unit.department):
		_perbarui(unit.department, isi)
		unit.department = _ganti_nama(unit.department, isi["department_name"])
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
	dokumen.flags.dari_unit = True
	dokumen.save(ignore_permissions=True)  # as in selaraskan


def _ganti_nama(nama: str, baru: str) -> str:
	"""Let the record's own name follow, because that is what Link fields show. Returns the name that it has then."""
	harus = get_abbreviated_name(baru, frappe.db.get_value("Department", nama, "company"))
	if frappe.flags.sk_dari_department or nama == harus or frappe.db.exists("Department", harus):
		return nama
	with dari_unit():
		# as in selaraskan; ERPNext lets only those rename who may write Department.
		return rename_doc(
			"Department",
			nama,
			harus,
			force=True,
			ignore_permissions=True,  # as above
			show_alert=False,
			rebuild_search=False,
		)


@contextmanager
def dari_unit() -> Iterator[None]:
	"""While the unit changes its own Department, the guard of Departments is silent."""
	frappe.flags.sk_dari_unit = True
	try:
		yield
	finally:
		frappe.flags.sk_dari_unit = False


def nama_department(nama_unit: str, kode: str) -> str:
	return f"{nama_unit} ({kode})"


def unit_milik(department: str) -> dict | None:
	"""The unit that a Department belongs to: name, nama_unit and is_group."""
	return frappe.db.get_value(
		"Unit Organisasi", {"department": department}, ("name", "nama_unit", "is_group"), as_dict=True
	)


def _induk(unit) -> str | None:
	if unit.parent_unit_organisasi:
		return frappe.db.get_value("Unit Organisasi", unit.parent_unit_organisasi, "department")
	return frappe.db.get_value("Department", {"parent_department": ("is", "not set")}, "name")


def jadikan_induk(unit: str) -> None:
	"""Mark a unit and its Department as having others below; only where that is new."""
	baris = frappe.db.get_value("Unit Organisasi", unit, ("is_group", "department"), as_dict=True)
	if baris and not baris.is_group:
		frappe.db.set_value("Unit Organisasi", unit, "is_group", 1)
		frappe.db.set_value("Department", baris.department, "is_group", 1)


def hapus(unit) -> None:
	"""Remove the Department of a removed unit; kept when something else still refers to it."""
	if not unit.department:
		return
	try:
		frappe.delete_doc("Department", unit.department, ignore_permissions=True)  # as in selaraskan
	except frappe.LinkExistsError:
		frappe.clear_last_message()
