"""Searches for the desk form of Surat Permohonan Pelibatan."""

from __future__ import annotations

import frappe
from frappe import _


@frappe.whitelist(methods=["GET", "POST"])
@frappe.validate_and_sanitize_search_inputs
def calon_pegawai(doctype: str, txt: str, searchfield: str, start: int, page_len: int, filters: dict | str):
	"""Employees of the unit asked and below, of the kind and level asked for: id, name, jabatan, unit.

	Only for those who may choose employees at all (right `select` on Employee).
	"""
	if not frappe.has_permission("Employee", "select"):
		frappe.throw(_("Anda tidak berhak memilih pegawai."), frappe.PermissionError)
	isi = frappe.parse_json(filters) or {}
	lft, rgt = frappe.db.get_value("Unit Organisasi", isi.get("unit"), ("lft", "rgt")) or (0, -1)
	pegawai, unit = frappe.qb.DocType("Employee"), frappe.qb.DocType("Unit Organisasi")
	query = (
		frappe.qb.from_(pegawai)
		.join(unit)
		.on(pegawai.sk_unit == unit.name)
		.where((unit.lft >= lft) & (unit.rgt <= rgt) & (pegawai.status == "Active"))
		.where(pegawai.sk_jenis_jabatan == (isi.get("jenis") or "Fungsional"))
		.where(pegawai.employee_name.like(f"%{txt}%") | pegawai.sk_nip.like(f"%{txt}%"))
		.select(pegawai.name, pegawai.employee_name, pegawai.designation, unit.nama_unit)
		.orderby(pegawai.employee_name)
		.limit(page_len)
		.offset(start)
	)
	if isi.get("jenjang"):
		query = query.where(pegawai.sk_jenjang == isi["jenjang"])
	return query.run()
