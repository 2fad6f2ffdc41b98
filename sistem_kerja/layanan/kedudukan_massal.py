"""Computed positions of many employees in set operations, for imports."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import frappe
from frappe.utils import getdate, today

from sistem_kerja.layanan import himpunan, kedudukan, organisasi
from sistem_kerja.regulasi.galat import GalatRegulasi
from sistem_kerja.regulasi.kedudukan import Pejabat, semua_penilai
from sistem_kerja.regulasi.struktur import Pegawai

KOLOM = ("sk_penilai", "sk_penilai_jabatan", "sk_kedudukan_dasar", "sk_kedudukan_alasan", "reports_to")


def hitung(pegawai: Iterable[Pegawai]) -> dict[str, dict[str, Any]]:
	"""The computed columns of each employee by id; nothing when no profile is in force yet."""
	if not frappe.db.get_single_value("Pengaturan Sistem Kerja", "profil"):
		return {}
	hasil = semua_penilai(organisasi.profil_aktif(), organisasi.struktur(), pegawai, getdate(today()))
	return {nama: _kolom(satu) for nama, satu in hasil.items()}


def _kolom(hasil: Pejabat | GalatRegulasi) -> dict[str, Any]:
	if isinstance(hasil, GalatRegulasi):
		return dict.fromkeys(KOLOM) | {"sk_kedudukan_alasan": str(hasil)}
	return {
		"sk_penilai": hasil.pegawai,
		"sk_penilai_jabatan": hasil.jabatan,
		"sk_kedudukan_dasar": hasil.dasar,
		"sk_kedudukan_alasan": hasil.alasan if hasil.pegawai else f"{hasil.alasan} (jabatan sedang kosong)",
		"reports_to": hasil.pegawai,
	}


def hitung_semua() -> int:
	"""Recompute every active employee; only those whose answer changed are written. Returns how many."""
	baris = frappe.get_all(
		"Employee",
		filters={"sk_unit": ("is", "set"), "sk_jenis_jabatan": ("is", "set"), "status": "Active"},
		fields=list(dict.fromkeys((*organisasi.KOLOM_PEGAWAI, *KOLOM))),
		limit=0,
	)
	baru = hitung(organisasi.sebagai_pegawai(b) for b in baris)
	ubah = {
		b.name: baru[b.name]
		for b in baris
		if b.name in baru and any((b[k] or None) != (baru[b.name][k] or None) for k in KOLOM)
	}
	frappe.db.bulk_update("Employee", ubah, update_modified=False)
	himpunan.tata_pohon("Employee", "reports_to")
	return len(ubah)


def catat_riwayat() -> None:
	"""Let the history of positions catch up in its own background job, where the app keeps one."""
	if hitung := getattr(kedudukan, "hitung_semua", None):
		hitung()
