"""Frappe's User: an employee of the portal stays a Website User; desk users begin in our workspace."""

from __future__ import annotations

from sistem_kerja.layanan import organisasi, pemegang
from sistem_kerja.layanan.peran_jabatan import halaman_awal, peran_pengguna, pertahankan


def before_validate(doc, method=None) -> None:
	peran_pengguna(doc)
	halaman_awal(doc)


def validate(doc, method=None) -> None:
	pertahankan(doc)


def on_update(doc, method=None) -> None:
	"""An account switched off or on: documents wait for its owner, or go on."""
	if doc.get_doc_before_save() and doc.has_value_changed("enabled"):
		if pegawai := organisasi.pegawai_pengguna(doc.name):
			pemegang.segarkan_pegawai(pegawai)
