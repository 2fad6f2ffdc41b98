"""Roles that come with an office and go with it: Pimpinan, Pejabat Penilai Kinerja, Sekretaris Daerah."""

from __future__ import annotations

import frappe

from sistem_kerja.layanan.pejabat_sementara import pemegang_hari_ini
from sistem_kerja.layanan.penetapan_penilai import penilai_hari_ini
from sistem_kerja.regulasi.istilah import PeranStruktural

PEMIMPIN = ("Pimpinan", "Pejabat Penilai Kinerja")
SEKDA = "Sekretaris Daerah"
RUANG_KERJA = "Sistem Kerja"
# Roles whose users work in the desk.
BERMEJA = {
	*PEMIMPIN,
	SEKDA,
	"Pengelola Kepegawaian",
	"Administrator Sistem Kerja",
	"Auditor Sistem Kerja",
}


def selaraskan(pegawai: list[str]) -> None:
	"""Grant the roles of the offices that these employees hold or act in, withdraw those of others."""
	for user, harus in _menurut_jabatan(pegawai).items():
		_tetapkan(user, harus)


def pertahankan(user) -> None:
	"""User.validate: a Role Profile replaces all roles of a user; those of his offices stay."""
	if not user.role_profile_name:
		return
	pegawai = frappe.db.get_value("Employee", {"user_id": user.name})
	user.append_roles(*(_menurut_jabatan([pegawai]).get(user.name, ()) if pegawai else ()))


def _menurut_jabatan(pegawai: list[str]) -> dict[str, set[str]]:
	"""The roles that each account of these employees has by its owner's offices."""
	orang = frappe.get_all(
		"Employee", filters={"name": ("in", pegawai), "user_id": ("is", "set")}, fields=("name", "user_id")
	)
	ganti = {unit: p.pejabat for unit, p in pemegang_hari_ini().items() if p.pejabat in pegawai}
	dijabat = frappe.get_all(
		"Unit Organisasi",
		filters={"berakhir": ("is", "not set")},
		or_filters={"kepala": ("in", pegawai), "name": ("in", list(ganti) or [""])},
		fields=("name", "kepala", "peran"),
		limit=0,
	)
	peran: dict[str, set[str]] = {}
	for unit in dijabat:
		for siapa in {unit.kepala, ganti.get(unit.name)} - {None, ""}:
			peran.setdefault(siapa, set()).add(unit.peran)
	menilai = penilai_hari_ini(pegawai)
	return {s.user_id: _peran(peran.get(s.name, set()), s.name in menilai) for s in orang}


def _peran(jabatan: set[str], menilai: bool) -> set[str]:
	harus = set(PEMIMPIN) if jabatan else {PEMIMPIN[1]} if menilai else set()
	return harus | {SEKDA} if PeranStruktural.SEKRETARIS_DAERAH.value in jabatan else harus


def _tetapkan(user: str, harus: set[str]) -> None:
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


def halaman_awal(user) -> None:
	"""User.before_validate: those who work with this app begin in its workspace, unless they chose another."""
	if user.default_workspace or not BERMEJA & {r.role for r in user.roles}:
		return
	if frappe.db.exists("Workspace", RUANG_KERJA):
		user.default_workspace = RUANG_KERJA
