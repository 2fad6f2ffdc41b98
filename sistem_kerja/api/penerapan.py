"""Terapkan Profil from the desk: the plan, doing it, taking it back. Each method checks the right to write profiles."""

from __future__ import annotations

from typing import Any

import frappe
from frappe import _

from sistem_kerja.layanan import penerapan
from sistem_kerja.layanan.galat import TindakanTidakSah
from sistem_kerja.layanan.pemindahan import Perintah

KOLOM = ("dokumen", "jalur", "status", "versi", "ke")


@frappe.whitelist(methods=["GET"])
def rencana(profil: str) -> dict[str, Any]:
	"""What applying the saved profile would change."""
	_pastikan_boleh(profil)
	return penerapan.rencana(profil)


@frappe.whitelist(methods=["POST"])
def terapkan(
	profil: str,
	versi_baru: str,
	versi_lama: str | None = None,
	pindah: str | list | None = None,
	timpa: str | list | None = None,
	catatan: str = "",
) -> str:
	"""Apply it as planned. `pindah`: groups with `ke`; those without it keep their rules. Returns the record's name."""
	_pastikan_boleh(profil)
	semua = [_perintah(b) for b in _senarai(pindah)]
	perintah = [p for p in semua if p.ke]
	rencana_versi = (versi_lama or None, versi_baru)
	return penerapan.terapkan(profil, perintah, _senarai(timpa), catatan, rencana_versi)


@frappe.whitelist(methods=["POST"])
def batalkan(nama: str, alasan: str) -> dict[str, int]:
	"""Take the latest application back."""
	_pastikan_boleh(frappe.db.get_value(penerapan.DOCTYPE, nama, "profil"))
	return penerapan.batalkan(nama, alasan)


def _pastikan_boleh(profil: str | None) -> None:
	frappe.get_doc("Profil Sistem Kerja", profil).check_permission("write")


def _senarai(nilai: str | list | None) -> list:
	isi = frappe.parse_json(nilai or "[]")
	if not isinstance(isi, list):
		_tolak_isian()
	return isi


def _tolak_isian() -> None:
	frappe.throw(_("Pilihan pemindahan tidak lengkap. Buka Terapkan Profil lagi."), TindakanTidakSah)


def _perintah(baris: dict[str, str]) -> Perintah:
	if not isinstance(baris, dict) or not all(isinstance(baris.get(k), str) for k in KOLOM):
		_tolak_isian()
	return Perintah(*(baris[k] for k in KOLOM), arah=str(baris.get("arah") or "keluar"))
