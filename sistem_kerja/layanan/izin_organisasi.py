"""Who sees job maps and competences: the same condition for lists (query condition) and documents; unknown cases deny."""

from __future__ import annotations

import frappe

from sistem_kerja.layanan.izin import cakupan, melihat_semua
from sistem_kerja.layanan.organisasi import pegawai_pengguna

TIDAK = "(1 = 0)"
MEMBACA = ("read", "select", "print", "email", "export", "report")


def _daftar(nilai: tuple[str, ...]) -> str:
	return ", ".join(frappe.db.escape(n) for n in nilai)


def syarat_peta_jabatan(user: str | None = None) -> str:
	"""Leaders see the maps of their units and of those below."""
	user = user or frappe.session.user
	if melihat_semua(user):
		return ""
	unit = cakupan(user)
	return f"(`tabPeta Jabatan`.unit in ({_daftar(unit)}))" if unit else TIDAK


def syarat_kompetensi(user: str | None = None) -> str:
	"""An employee sees his own competences, a leader those of the people in his units.

	The unit is asked of Employee: a copy in the register would be wrong after an import that moves people.
	"""
	user = user or frappe.session.user
	if melihat_semua(user):
		return ""
	pegawai = pegawai_pengguna(user)
	if not pegawai:
		return TIDAK
	tabel = "`tabKompetensi Pegawai`"
	bagian = [f"{tabel}.pegawai = {frappe.db.escape(pegawai)}"]
	if unit := cakupan(user):
		bagian.append(
			f"{tabel}.pegawai in (select name from `tabEmployee` where sk_unit in ({_daftar(unit)}))"
		)
	return "(" + " or ".join(bagian) + ")"


SYARAT = {"Peta Jabatan": syarat_peta_jabatan, "Kompetensi Pegawai": syarat_kompetensi}


def boleh(doc, ptype: str = "read", user: str | None = None) -> bool:
	"""The list's condition for one document (has_permission), decided on the stored row; only those who see all create."""
	user = user or frappe.session.user
	if melihat_semua(user):
		return True
	if doc.doctype not in SYARAT or doc.is_new() or ptype not in MEMBACA:
		return False
	syarat = SYARAT[doc.doctype](user)
	# The condition is built above from escaped values only.
	return bool(frappe.db.sql(f"select 1 from `tab{doc.doctype}` where name = %s and {syarat}", doc.name))
