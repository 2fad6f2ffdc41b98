"""Who may see and begin volunteering, changes of assignments and openings; the conditions are those of layanan.izin."""

from __future__ import annotations

import frappe
from frappe.utils import today

from sistem_kerja.layanan import izin
from sistem_kerja.layanan.organisasi import pegawai_pengguna

PELUANG = "Peluang"


def boleh_memulai(doc, user: str) -> bool:
	"""Of whom or of whose assignment one may begin a document.

	An employee volunteers for himself; his leader or an HR officer may note down what he said. A change of an assignment
	is prepared by the leaders of either unit and by HR officers.
	"""
	if doc.doctype == "Pengajuan Sukarela":
		orang = doc.get("pegawai")
		return not orang or orang == pegawai_pengguna(user) or memimpin_pegawai(orang, user)
	if not doc.get("penugasan"):
		return bool(izin.cakupan(user))
	unit = frappe.db.get_value("Penugasan", doc.penugasan, ("unit_pemilik", "unit_pegawai"))
	return bool(unit and set(unit) & set(izin.cakupan(user)))


def memimpin_pegawai(pegawai: str, user: str | None = None) -> bool:
	"""Whether a user leads the unit of this employee or one above it, or serves all units."""
	unit = frappe.db.get_value("Employee", pegawai, "sk_unit")
	return bool(unit) and izin.boleh_untuk_unit(unit, user)


def syarat_peluang(user: str | None = None) -> str:
	"""Open ones are for every employee; a leader sees also the closed ones of his units."""
	user = user or frappe.session.user
	if izin.melihat_semua(user):
		return ""
	if not pegawai_pengguna(user):
		return "(1 = 0)"
	terbuka = f"(`tab{PELUANG}`.status = 'Terbuka' and `tab{PELUANG}`.tutup >= {frappe.db.escape(today())})"
	unit = ", ".join(frappe.db.escape(u) for u in izin.cakupan(user))
	return f"({terbuka} or `tab{PELUANG}`.unit_pemilik in ({unit}))" if unit else terbuka


def boleh_peluang(doc, ptype: str = "read", user: str | None = None) -> bool:
	"""Everybody reads what is open; only the leaders of the unit and HR officers write."""
	user = user or frappe.session.user
	if izin.melihat_semua(user):
		return True
	if doc.is_new() or ptype not in ("read", "select", "print", "report"):
		asal = doc.get("unit_pemilik")
		if not doc.is_new():
			asal = frappe.db.get_value(PELUANG, doc.name, "unit_pemilik")
		return bool(izin.cakupan(user)) if not asal else izin.boleh_untuk_unit(asal, user)
	syarat = syarat_peluang(user) or "1 = 1"
	# The condition is built above from escaped values only.
	return bool(frappe.db.sql(f"select 1 from `tab{PELUANG}` where name = %s and {syarat}", doc.name))
