"""The profiles of this site: read from the desk, checked, kept until they change."""

from __future__ import annotations

from typing import Any

import frappe
from frappe import _

from sistem_kerja.layanan.baris_profil import ke_baris, ke_data
from sistem_kerja.regulasi import profil as aturan
from sistem_kerja.regulasi.galat import GalatProfil
from sistem_kerja.regulasi.model import Profil

# (site, code) -> (stamps of what it was made from, the profile): checking hundreds of rules is not for every request.
_SIAP: dict[tuple[str, str], tuple[tuple[str, str], Profil]] = {}


def muat(kode: str) -> Profil:
	"""The profile `kode` of this site joined with the site's national rules."""
	(cap, milik_sendiri), (cap_nasional, nasional) = _bercap(kode), _bercap(aturan.NASIONAL)
	kunci, cap_semua = (frappe.local.site, kode), (cap, cap_nasional)
	if kunci not in _SIAP or _SIAP[kunci][0] != cap_semua:
		_SIAP[kunci] = (cap_semua, aturan.gabung(milik_sendiri, nasional))
	return _SIAP[kunci][1]


def data(kode: str) -> dict[str, Any]:
	"""A stored profile as plain data; cached until the document changes."""
	return _bercap(kode)[1]


def _bercap(kode: str) -> tuple[str, dict[str, Any]]:
	"""Plain data with a stamp that is new whenever it was read from the database again."""
	return frappe.cache.hget(
		"sk_profil",
		kode,
		lambda: (frappe.generate_hash(length=12), ke_data(frappe.get_doc("Profil Sistem Kerja", kode))),
	)


def lupakan(kode: str) -> None:
	"""The stored profile changed."""
	frappe.cache.hdel("sk_profil", kode)


def pasang(kode: str) -> str:
	"""Store a shipped profile in the site unless it is there already (an administrator's edits stay)."""
	if not frappe.db.exists("Profil Sistem Kerja", kode):
		dokumen = frappe.new_doc("Profil Sistem Kerja")
		dokumen.update(ke_baris(aturan.baca(kode)))
		dokumen.insert()
	return kode


def pastikan(dokumen) -> None:
	"""Throw, naming table and row of every fault, when the edited profile is not a valid one."""
	try:
		isi = ke_data(dokumen)
		aturan.gabung(isi, isi if dokumen.kode == aturan.NASIONAL else data(aturan.NASIONAL), lengkap=True)
	except GalatProfil as galat:
		semua = "<br>".join(f"{kunci}: {pesan}" for kunci, pesan in galat.semua)
		frappe.throw(
			_("{0}<br>Perbaiki baris itu lalu simpan lagi.").format(semua), title=_("Profil tidak sah")
		)
