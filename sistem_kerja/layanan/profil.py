"""The profiles of this site: read from the desk, checked, kept until they change."""

from __future__ import annotations

from typing import Any

import frappe

from sistem_kerja.layanan import galat_profil
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
	from sistem_kerja.layanan import profil_bawaan

	if not frappe.db.exists("Profil Sistem Kerja", kode):
		dokumen = frappe.new_doc("Profil Sistem Kerja")
		dokumen.update(ke_baris(aturan.baca(kode)) | profil_bawaan.sumber(kode))
		dokumen.flags.dari_berkas = True
		dokumen.insert()
	else:
		profil_bawaan.catat_asal(kode)
	return kode


def pastikan(dokumen) -> None:
	"""Throw, naming tab, table, row and column of every fault at once, when the edited profile is not a valid one."""
	cacat: list[tuple[str, str]] = []
	isi = ke_data(dokumen, cacat)
	try:
		aturan.gabung(isi, isi if dokumen.kode == aturan.NASIONAL else data(aturan.NASIONAL), lengkap=True)
	except GalatProfil as galat:
		# What could not be read was left out, and is not missing as well.
		tak_terbaca = tuple(kunci for kunci, _pesan in cacat)
		cacat += [c for c in galat.semua if not c[0].startswith(tak_terbaca or ("\0",))]
	semua = galat_profil.sebutkan(dokumen, cacat)
	if not semua and dokumen.kode == aturan.NASIONAL:
		semua = _merusak_daerah(isi)
	if semua:
		galat_profil.lempar(semua)


def _merusak_daerah(nasional: dict[str, Any]) -> list[galat_profil.Cacat]:
	"""Faults that edited national rules would bring into the stored regencies, which stand on them."""
	hasil = []
	for kode in frappe.get_all("Profil Sistem Kerja", {"name": ("!=", aturan.NASIONAL)}, pluck="name"):
		try:
			aturan.gabung(data(kode), nasional, lengkap=True)
		except GalatProfil as galat:
			hasil += [galat_profil.pada_daerah(kode, *satu) for satu in galat.semua]
	return hasil
