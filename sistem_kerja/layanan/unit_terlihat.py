"""Which units a person's reports and drawings may cover: a chosen unit with everything below, refused by default."""

from __future__ import annotations

import frappe
from frappe import _

from sistem_kerja.layanan import izin

KOSONG = frappe._dict(lft=0, rgt=-1)


def pastikan_boleh(unit: str, user: str | None = None) -> None:
	"""Throw unless the user sees all, or leads this unit or one above it."""
	user = user or frappe.session.user
	if not izin.melihat_semua(user) and unit not in izin.cakupan(user):
		frappe.throw(
			_(
				"Anda tidak berhak melihat unit {0}. Yang boleh: Pengelola Kepegawaian, dan pimpinan bagi unitnya "
				"sendiri dengan unit di bawahnya. Pilih unit Anda."
			).format(unit),
			frappe.PermissionError,
			title=_("Tidak berhak"),
		)


def kode(unit: str | None, user: str | None = None) -> tuple[str, ...]:
	"""Codes of the units that a report covers: the chosen one with everything below, else all that the user may see.

	Throws PermissionError for a unit outside his, and for those who see no unit at all.
	"""
	user = user or frappe.session.user
	if unit:
		pastikan_boleh(unit, user)
		lft, rgt = frappe.db.get_value("Unit Organisasi", unit, ("lft", "rgt")) or (0, -1)
		saring = {"lft": (">=", lft), "rgt": ("<=", rgt)}
		return tuple(frappe.get_all("Unit Organisasi", filters=saring, pluck="name", order_by="lft", limit=0))
	if izin.melihat_semua(user):
		return tuple(frappe.get_all("Unit Organisasi", pluck="name", order_by="lft", limit=0))
	if not izin.cakupan(user):
		frappe.throw(
			_("Anda tidak memimpin unit mana pun, sehingga tidak ada yang dapat ditampilkan."),
			frappe.PermissionError,
			title=_("Tidak berhak"),
		)
	return izin.cakupan(user)


def cari(teks: str, mulai: int, banyak: int, user: str | None = None) -> list[tuple[str, str, str]]:
	"""Units that the user may choose: code, name, office; those still standing, in the order of the tree."""
	user = user or frappe.session.user
	unit = frappe.qb.DocType("Unit Organisasi")
	query = (
		frappe.qb.from_(unit)
		.where(unit.nama_unit.like(f"%{teks}%") | unit.name.like(f"%{teks}%"))
		.where(unit.berakhir.isnull() | (unit.berakhir >= frappe.utils.nowdate()))
		.select(unit.name, unit.nama_unit, unit.jabatan_kepala)
		.orderby(unit.lft)
		.limit(banyak)
		.offset(mulai)
	)
	if not izin.melihat_semua(user):
		milik = izin.cakupan(user)
		if not milik:
			return []
		query = query.where(unit.name.isin(milik))
	return query.run()


def awal(user: str | None = None) -> str | None:
	"""The unit to begin with: the highest that the user leads, or the root for those who see all."""
	user = user or frappe.session.user
	unit = frappe.qb.DocType("Unit Organisasi")
	query = (
		frappe.qb.from_(unit).select(unit.name).orderby(unit.rgt - unit.lft, order=frappe.qb.desc).limit(1)
	)
	if not izin.melihat_semua(user):
		query = query.where(unit.name.isin(izin.cakupan(user) or ("",)))
	baris = query.run()
	return baris[0][0] if baris else None
