"""Frappe's User: an employee of the portal stays a Website User; desk users begin in our workspace."""

from __future__ import annotations

from sistem_kerja.layanan.peran_jabatan import halaman_awal, peran_pengguna


def before_validate(doc, method=None) -> None:
	peran_pengguna(doc)
	halaman_awal(doc)
