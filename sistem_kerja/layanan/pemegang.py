"""Keeps the stored holder of open documents true when an office changes hands or a unit moves."""

from __future__ import annotations

from collections.abc import Iterable

import frappe
from frappe.utils import now_datetime

from sistem_kerja.layanan import kabar, pemberitahuan
from sistem_kerja.layanan.dokumen import DokumenBeralur
from sistem_kerja.layanan.jenis_dokumen import BERALUR
from sistem_kerja.regulasi.galat import GalatRegulasi

KOLOM = (
	*(
		"pemegang",
		"nama_pemegang",
		"pemegang_user",
		"pemegang_peran",
		"pemegang_jabatan",
		"pemegang_dasar",
		"pemegang_sejak",
	),
	*("menunggu_pejabat", "menunggu_unit", "tenggat", "diingatkan"),
)
KOLOM_UNIT = ("unit_pemilik", "unit_dituju", "unit_pegawai", "unit")


def segarkan(unit: str | None, *pejabat_lama: str | None) -> int:
	"""Hand over what waits for a unit's office: documents of those who acted in it, and those that waited for it.

	Without `unit`: every document that waits for an office or an account. Returns how many were looked at.
	"""
	menunggu = ["menunggu_unit", "=", unit] if unit else ["menunggu_pejabat", "is", "set"]
	return _segarkan([["pemegang", "in", [p for p in pejabat_lama if p] or ["-"]], menunggu])


def segarkan_pegawai(pegawai: str) -> int:
	"""An employee's account or state changed: what he holds, and what waits for him to have one."""
	return segarkan(None, pegawai)


def segarkan_unit(unit: Iterable[str]) -> int:
	"""Resolve anew who holds the open documents of these units: their place in the tree changed."""
	kode = list(unit)
	return _segarkan(None, kode)


def harian() -> None:
	"""Each night: whatever still waits for an office or an account, should some change have passed unnoticed."""
	segarkan(None)


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
		with kabar.sekaligus():
			for dokumen in nama:
				serahkan(frappe.get_doc(satu.value, dokumen))
		jumlah += len(nama)
	return jumlah


def serahkan(dokumen: DokumenBeralur, wajib: bool = False) -> None:
	"""Store who must act on a document now and tell him, if that is somebody else than before.

	Where the rules give no answer the document waits, or GalatRegulasi is raised if there must be one (`wajib`).
	"""
	ada = [k for k in KOLOM if dokumen.meta.has_field(k)]
	lama = {k: dokumen.get(k) for k in ada}
	try:
		dokumen.tentukan_pemegang()
	except GalatRegulasi as galat:
		if wajib:
			raise
		# The organisation gives no answer any more: it waits visibly and goes on when that is mended.
		dokumen.update(dict.fromkeys(ada))
		dokumen.update({"menunggu_pejabat": str(galat)[:140], "pemegang_jabatan": lama["pemegang_jabatan"]})
	if all(dokumen.get(k) == lama[k] for k in ("pemegang", "pemegang_jabatan", "menunggu_pejabat")):
		return
	dokumen.pemegang_sejak = now_datetime()
	# As one statement: Document.db_set would read the document with its tables once more.
	frappe.db.set_value(dokumen.doctype, dokumen.name, {k: dokumen.get(k) for k in ada})
	pemberitahuan.serahkan(dokumen)
