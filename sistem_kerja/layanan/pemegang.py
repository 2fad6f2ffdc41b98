"""Keeps the stored holder of open documents true when an office changes hands or a unit moves."""

from __future__ import annotations

from collections.abc import Iterable

import frappe
from frappe import _
from frappe.utils import now_datetime

from sistem_kerja.layanan import organisasi, pemberitahuan
from sistem_kerja.layanan.dokumen import DokumenBeralur
from sistem_kerja.layanan.galat import TindakanTidakSah
from sistem_kerja.layanan.jenis_dokumen import BERALUR
from sistem_kerja.regulasi.galat import GalatRegulasi, PejabatKosong
from sistem_kerja.regulasi.pejabat_sementara import MENJALANKAN_JABATAN

KOLOM = ("pemegang", "nama_pemegang", "pemegang_user", "pemegang_jabatan", "pemegang_dasar", "pemegang_sejak")
KOLOM_UNIT = ("unit_pemilik", "unit_dituju", "unit_pegawai")


def segarkan(jabatan: str, *pejabat_lama: str | None) -> int:
	"""Hand over what waits for an office: documents of those who acted in it, and those that waited while it was vacant.

	Returns how many documents were looked at.
	"""
	orang = [p for p in pejabat_lama if p] or ["-"]
	return _segarkan([["pemegang", "in", orang], ["pemegang_jabatan", "=", sebut_kosong(jabatan)]])


def segarkan_unit(unit: Iterable[str]) -> int:
	"""Resolve anew who holds the open documents of these units: their place in the tree changed."""
	kode = list(unit)
	return _segarkan(None, kode)


def terbuka(unit: list[str]) -> dict[str, int]:
	"""How many documents under way belong to these units, by DocType."""
	hasil = {d.value: frappe.db.count(d.value, _saring(d.value, unit)) for d in BERALUR}
	return {d: n for d, n in hasil.items() if n}


def _saring(doctype: str, unit: list[str]) -> list[list]:
	nama = frappe.get_all(
		doctype,
		filters={"docstatus": ("<", 2), "pemegang_jabatan": ("is", "set")},
		or_filters=[[k, "in", unit] for k in KOLOM_UNIT if frappe.get_meta(doctype).has_field(k)],
		pluck="name",
		limit=0,
	)
	return [["name", "in", nama or ["-"]]]


def _segarkan(atau: list[list] | None, unit: list[str] | None = None) -> int:
	jumlah = 0
	for satu in BERALUR:
		nama = frappe.get_all(
			satu.value,
			filters=[["docstatus", "<", 2], *(_saring(satu.value, unit) if unit else [])],
			or_filters=atau,
			pluck="name",
			limit=0,
		)
		for dokumen in nama:
			_serahkan(frappe.get_doc(satu.value, dokumen))
		jumlah += len(nama)
	return jumlah


def sebut_kosong(jabatan: str) -> str:
	return _("{0} (kosong)").format(jabatan)


def _serahkan(dokumen: DokumenBeralur) -> None:
	lama = (dokumen.pemegang, dokumen.pemegang_jabatan)
	try:
		dokumen.tentukan_pemegang()
	except (GalatRegulasi, TindakanTidakSah) as galat:
		# Vacant, or its new holder has no account: it waits visibly and goes on when that is mended.
		frappe.clear_messages()
		dokumen.update(dict.fromkeys(KOLOM))
		dokumen.pemegang_jabatan = sebut_kosong(_jabatan(galat, lama[1] or ""))
	if (dokumen.pemegang, dokumen.pemegang_jabatan) != lama:
		dokumen.pemegang_sejak = now_datetime()
		dokumen.db_set({k: dokumen.get(k) for k in KOLOM})
		pemberitahuan.serahkan(dokumen)


def _jabatan(galat: Exception, lama: str) -> str:
	"""The plain office that is waited for."""
	if isinstance(galat, PejabatKosong) and galat.unit:
		return organisasi.struktur().unit(galat.unit).jabatan_kepala
	for sifat in MENJALANKAN_JABATAN:
		lama = lama.removeprefix(f"{sifat} ")
	return lama.removesuffix(sebut_kosong(""))
