"""Frozen rules: what a profile said when it was put in force. A document keeps the version that it began with."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

import frappe
from frappe import _

from sistem_kerja.layanan import profil as layanan_profil
from sistem_kerja.regulasi import profil as aturan
from sistem_kerja.regulasi.model import Profil

DOCTYPE = "Versi Profil"
# (site, version) -> profile. A version is named by its content, so what is kept never goes stale.
_SIAP: dict[tuple[str, str], Profil] = {}


@dataclass(frozen=True)
class Siap:
	"""A saved profile joined with the national rules, and the version that it would become."""

	nama: str
	profil: Profil
	isi: str


def siapkan(kode: str) -> Siap:
	profil = layanan_profil.muat(kode)
	isi = aturan.simpan(profil)
	sidik = hashlib.sha256(isi.encode()).hexdigest()[:8]
	return Siap(f"{kode}-{profil.daerah.versi}-{sidik}", profil, isi)


def bekukan(kode: str) -> str:
	"""Keep the saved profile `kode` as a version; returns its name."""
	siap = siapkan(kode)
	if not frappe.db.exists(DOCTYPE, siap.nama):
		daerah = siap.profil.daerah
		versi = frappe.new_doc(DOCTYPE)
		versi.update(
			{
				"profil": kode,
				"versi": daerah.versi,
				"peraturan": daerah.peraturan,
				"singkatan": daerah.singkatan,
				"isi": siap.isi,
			}
		)
		versi.flags.oleh_sistem = True
		# Follows from putting a profile in force, whose right was checked; no role writes versions by hand.
		versi.insert(set_name=siap.nama, ignore_permissions=True)
	return siap.nama


def muat(nama: str) -> Profil:
	"""The rules of one version. Throws when there is no such version."""
	kunci = (frappe.local.site, nama)
	if kunci not in _SIAP:
		isi = frappe.db.get_value(DOCTYPE, nama, "isi")
		if not isi:
			frappe.throw(_("Versi profil {0} tidak ada.").format(nama), frappe.DoesNotExistError)
		_SIAP[kunci] = aturan.dari_simpanan(isi)
	return _SIAP[kunci]
