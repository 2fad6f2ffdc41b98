"""The shipped profile behind a stored one: a new version of it is offered to the administrator, never imposed.

`sumber_isi` keeps the shipped rules that a stored profile came from, so that what the administrator changed since can be
told from what the new version changes.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

import frappe
from frappe import _

from sistem_kerja.layanan import profil as layanan_profil
from sistem_kerja.layanan.baris_profil import ke_baris
from sistem_kerja.regulasi import profil as aturan
from sistem_kerja.regulasi.model import Profil
from sistem_kerja.regulasi.perbedaan import Perbedaan, perbedaan

DOCTYPE = "Profil Sistem Kerja"


@dataclass(frozen=True)
class Penawaran:
	"""A shipped version that this profile has not taken: what it changes, and what the administrator changed."""

	sidik: str
	perubahan: list[Perbedaan]
	suntingan: list[Perbedaan]
	asal_diketahui: bool


def sumber(kode: str) -> dict[str, str]:
	"""Fields that name the shipped rules of `kode` as the source of a stored profile."""
	isi = aturan.simpan(bawaan(kode))
	return {"sumber_sidik": _sidik(isi), "sumber_isi": isi, "sumber_dilewati": ""}


def bawaan(kode: str) -> Profil:
	"""The shipped rules of one regency, its own only."""
	return aturan.periksa(aturan.baca(kode))


def ada(kode: str) -> bool:
	return kode == aturan.NASIONAL or kode in aturan.daftar()


def catat_asal(kode: str) -> None:
	"""Profiles of older versions of this app do not name their source: those that were never edited get it now."""
	if frappe.db.get_value(DOCTYPE, kode, "sumber_sidik"):
		return
	# The counter of savings is no rule.
	if not perbedaan(aturan.periksa(layanan_profil.data(kode)), bawaan(kode)):
		frappe.db.set_value(DOCTYPE, kode, sumber(kode), update_modified=False)


def penawaran(kode: str) -> Penawaran | None:
	"""The shipped version that is newer than the one this profile came from, unless it was declined."""
	if not ada(kode):
		return None
	asal = frappe.db.get_value(DOCTYPE, kode, ("sumber_sidik", "sumber_dilewati", "sumber_isi"), as_dict=True)
	baru = bawaan(kode)
	sidik = _sidik(aturan.simpan(baru))
	if sidik in (asal.sumber_sidik, asal.sumber_dilewati):
		return None
	kini = aturan.periksa(layanan_profil.data(kode))
	dasar = aturan.dari_simpanan(asal.sumber_isi) if asal.sumber_isi else None
	perubahan = perbedaan(dasar or kini, baru)
	if not perubahan:
		return None
	return Penawaran(sidik, perubahan, perbedaan(dasar, kini) if dasar else [], bool(dasar))


def ambil(kode: str, sidik: str) -> None:
	"""Replace the rules of a profile by the shipped ones; what the administrator changed is lost, as he was told."""
	_pastikan_sama(kode, sidik)
	dokumen = frappe.get_doc(DOCTYPE, kode)
	isi = ke_baris(aturan.baca(kode))
	isi.pop("versi", None)
	dokumen.update(isi | sumber(kode))
	dokumen.flags.dari_berkas = True
	dokumen.save()


def lewati(kode: str, sidik: str) -> None:
	"""Do not offer this shipped version again; a later one is."""
	_pastikan_sama(kode, sidik)
	frappe.db.set_value(DOCTYPE, kode, "sumber_dilewati", sidik, update_modified=False)


def _pastikan_sama(kode: str, sidik: str) -> None:
	"""What was shown must be what is taken: the app may have been updated in between."""
	kini = penawaran(kode)
	if not kini or kini.sidik != sidik:
		frappe.throw(_("Profil bawaan sudah berubah lagi. Muat ulang halaman, lalu lihat perbedaannya."))


def _sidik(isi: str) -> str:
	return hashlib.sha256(isi.encode()).hexdigest()[:16]
