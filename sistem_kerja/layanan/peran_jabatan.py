"""Roles that come with an office and go with it: Pimpinan, Pejabat Penilai Kinerja, Sekretaris Daerah."""

from __future__ import annotations

import frappe

from sistem_kerja.layanan.penetapan_penilai import penilai_hari_ini
from sistem_kerja.regulasi.istilah import PeranStruktural

PEMIMPIN = ("Pimpinan", "Pejabat Penilai Kinerja")
SEKDA = "Sekretaris Daerah"


def selaraskan(pegawai: list[str]) -> None:
	"""Grant the roles of the offices that these employees hold, withdraw those that they hold no more."""
	orang = frappe.get_all(
		"Employee", filters={"name": ("in", pegawai), "user_id": ("is", "set")}, fields=("name", "user_id")
	)
	memimpin = frappe.get_all(
		"Unit Organisasi", filters={"kepala": ("in", pegawai)}, fields=("kepala", "peran")
	)
	peran = {m.kepala: m.peran for m in memimpin}
	menilai = penilai_hari_ini(pegawai)
	for satu in orang:
		_tetapkan(satu.user_id, peran.get(satu.name), satu.name in menilai)


def _tetapkan(user: str, peran: str | None, menilai: bool) -> None:
	harus = set(PEMIMPIN) if peran else {PEMIMPIN[1]} if menilai else set()
	if peran == PeranStruktural.SEKRETARIS_DAERAH.value:
		harus.add(SEKDA)
	dokumen = frappe.get_doc("User", user)
	ada = {r.role for r in dokumen.roles} & {*PEMIMPIN, SEKDA}
	if ada == harus:
		return
	dokumen.set("roles", [r for r in dokumen.roles if r.role not in ada - harus])
	dokumen.append_roles(*(harus - ada))
	# Roles follow the office, whoever enters the new head of a unit.
	dokumen.save(ignore_permissions=True)


def peran_pengguna(user) -> None:
	"""User.before_validate: an employee of the portal stays a Website User.

	ERPNext gives every linked user the role Employee, which opens the desk; a portal account loses it again.
	"""
	peran = {r.role for r in user.roles}
	if "Pegawai ASN" not in peran or "Employee" not in peran:
		return
	lain = peran - {"Pegawai ASN", "Employee"}
	if not lain or not frappe.db.exists("Role", {"name": ("in", list(lain)), "desk_access": 1}):
		user.set("roles", [r for r in user.roles if r.role != "Employee"])
