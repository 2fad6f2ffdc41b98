"""ERPNext's Department: one that belongs to a Unit Organisasi follows it, and a new name goes back to the unit."""

from __future__ import annotations

import frappe
from frappe import _
from frappe.utils import cint, get_link_to_form

from sistem_kerja.layanan.department import nama_department, unit_milik


class DepartmentMilikUnit(frappe.ValidationError):
	"""The change belongs to the unit, not to its Department."""


def validate(doc, method=None) -> None:
	lama = doc.get_doc_before_save()
	unit = unit_milik(doc.name) if lama and not doc.flags.dari_unit else None
	if not unit:
		return
	if (doc.parent_department or "") != (lama.parent_department or ""):
		_tolak(
			unit,
			_(
				"Induknya berubah lewat tombol Ubah Struktur → Pindahkan pada unit itu, dengan nomor keputusannya."
			),
		)
	if cint(doc.disabled) != cint(lama.disabled):
		_tolak(unit, _("Bubarkan atau gabungkan unitnya; Department-nya mengikuti."))
	if doc.company != lama.company:
		_tolak(unit, _("Perusahaannya diatur di Pengaturan Sistem Kerja."))
	doc.is_group = unit.is_group
	if doc.department_name != lama.department_name:
		_terima_nama(doc, unit)


def _terima_nama(doc, unit) -> None:
	nama = doc.department_name.removesuffix(f"({unit.name})").strip()
	if not nama:
		_tolak(unit, _("Namanya tidak boleh kosong."))
	doc.department_name = nama_department(nama, unit.name)
	doc.flags.nama_unit = nama


def on_update(doc, method=None) -> None:
	"""The new name goes to the unit, with the rights of whoever renamed; the unit does not write back."""
	nama = doc.flags.pop("nama_unit", None)
	unit = unit_milik(doc.name) if nama else None
	if not unit or unit.nama_unit == nama:
		return
	frappe.flags.sk_dari_department = True
	try:
		dokumen = frappe.get_doc("Unit Organisasi", unit.name)
		dokumen.nama_unit = nama
		dokumen.save()
	finally:
		frappe.flags.sk_dari_department = False


def before_rename(doc, method=None, old=None, new=None, merge=False) -> None:
	if frappe.flags.sk_dari_unit:
		return
	for satu in (old, new) if merge else (old,):
		if unit := unit_milik(satu):
			_tolak(unit, _("Ubah Nama Unit pada unit itu; nama Department-nya mengikuti."))


def on_trash(doc, method=None) -> None:
	if unit := unit_milik(doc.name):
		_tolak(unit, _("Hapus, bubarkan, atau gabungkan unitnya."))


def _tolak(unit, harus: str) -> None:
	frappe.throw(
		_("Department ini milik unit {0} dan mengikutinya. {1}").format(
			get_link_to_form("Unit Organisasi", unit.name, unit.nama_unit), harus
		),
		DepartmentMilikUnit,
		title=_("Ubah lewat Unit Organisasi"),
	)
