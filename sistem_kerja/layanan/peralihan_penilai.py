"""A decision on an evaluator begins, ends or changes: position, roles and waiting documents follow."""

from __future__ import annotations

from datetime import date

import frappe

from sistem_kerja.layanan import kedudukan, pemegang, penetapan_penilai, peran_jabatan


def alihkan(pegawai: list[str], sebab: str, sejak: date | None = None) -> None:
	"""Recompute these employees; hand what waits for their former evaluators to the present ones."""
	penetapan_penilai.lupakan()
	lama = _penilai(pegawai)
	kedudukan.hitung_pegawai(pegawai, sebab, sejak)
	baru = _penilai(pegawai)
	peran_jabatan.selaraskan(sorted({orang for orang, _jabatan in lama | baru if orang}))
	pemegang.segarkan(None, *sorted({orang for orang, _jabatan in lama - baru if orang}))


def _penilai(pegawai: list[str]) -> set[tuple[str | None, str | None]]:
	kolom = ("sk_penilai", "sk_penilai_jabatan")
	return set(frappe.get_all("Employee", {"name": ("in", pegawai or [""])}, kolom, as_list=True, limit=0))


def harian() -> None:
	"""Each night: decisions that began or ended take effect at once; then everybody is looked at in the background.

	Rules and acting officers have dates too, so nothing else would notice that one of them came.
	"""
	if not frappe.db.get_single_value("Pengaturan Sistem Kerja", "versi"):
		return
	if pegawai := penetapan_penilai.berubah():
		alihkan(pegawai, "Penetapan Penilai mulai atau berakhir")
	kedudukan.hitung_semua("Pemeriksaan harian", otomatis=True)
