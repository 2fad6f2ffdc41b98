"""Keeps the stored holder of open documents true when an office changes hands or a unit moves."""

from __future__ import annotations

from collections.abc import Iterable

import frappe
from frappe.utils import now_datetime

from sistem_kerja.layanan import kabar, paraf, pemberitahuan, rujukan
from sistem_kerja.layanan.dokumen import DokumenBeralur
from sistem_kerja.layanan.jenis_dokumen import BERALUR, DOCTYPE
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
# Where one of these differs somebody else is meant, or he has another account.
TAMPAK = ("pemegang", "pemegang_user", "pemegang_jabatan", "menunggu_pejabat")
JALAN = [["docstatus", "<", 2], ["pemegang_jabatan", "is", "set"]]
KOLOM_UNIT = ("unit_pemilik", "unit_dituju", "unit_pegawai", "unit")


def segarkan(unit: str | None, *pejabat_lama: str | None) -> int:
	"""Hand over what waits for a unit's office: documents of those who acted in it, and those that waited for it.

	Without `unit`: every document that waits for an office or an account. Returns how many were looked at.
	"""
	paraf.segarkan()
	menunggu = ["menunggu_unit", "=", unit] if unit else ["menunggu_pejabat", "is", "set"]
	return _segarkan([["pemegang", "in", [p for p in pejabat_lama if p] or ["-"]], menunggu])


def segarkan_pegawai(pegawai: str) -> int:
	"""An employee's account or state changed: what he holds, and what waits for him to have one."""
	return segarkan(None, pegawai)


def segarkan_tentang(pegawai: str) -> int:
	"""An employee went to another unit or office: who decides on him is resolved anew in what is under way about him."""
	semua = rujukan.perujuk("Employee", pegawai)
	return sum(_serahkan(d, [["name", "in", nama], *JALAN]) for d, nama in semua.items() if d in DOCTYPE)


def segarkan_sebutan(jabatan: str) -> int:
	"""A job title was renamed: what waits under the former one is resolved anew."""
	return sum(
		_serahkan(d.value, [["docstatus", "<", 2], ["pemegang_jabatan", "=", jabatan]]) for d in BERALUR
	)


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
		filters=JALAN,
		or_filters=[[k, "in", unit] for k in KOLOM_UNIT if frappe.get_meta(doctype).has_field(k)],
		pluck="name",
		limit=0,
	)
	return [["name", "in", nama or ["-"]]]


def _segarkan(atau: list[list] | None, unit: list[str] | None = None) -> int:
	return sum(
		_serahkan(d.value, [["docstatus", "<", 2], *(_saring(d.value, unit) if unit else [])], atau)
		for d in BERALUR
	)


def _serahkan(doctype: str, saring: list[list], atau: list[list] | None = None) -> int:
	nama = frappe.get_all(doctype, filters=saring, or_filters=atau, pluck="name", limit=0)
	with kabar.sekaligus():
		for dokumen in nama:
			serahkan(frappe.get_doc(doctype, dokumen))
	return len(nama)


def serahkan(dokumen: DokumenBeralur, wajib: bool = False) -> None:
	"""Store who must act on a document now and tell him, if that is somebody else than before.

	Where the rules give no answer the document waits, or GalatRegulasi is raised if there must be one (`wajib`).
	"""
	lama = [dokumen.get(k) for k in TAMPAK]
	if harusnya(dokumen, wajib) == lama:
		return
	dokumen.pemegang_sejak = now_datetime()
	# As one statement: Document.db_set would read the document with its tables once more.
	isi = {k: dokumen.get(k) for k in KOLOM if dokumen.meta.has_field(k)}
	frappe.db.set_value(dokumen.doctype, dokumen.name, isi)
	pemberitahuan.serahkan(dokumen)


def harusnya(dokumen: DokumenBeralur, wajib: bool = False) -> list[str | None]:
	"""Resolve anew who must act on a document, in memory only; the values of `TAMPAK`."""
	jabatan = dokumen.pemegang_jabatan
	try:
		dokumen.tentukan_pemegang()
	except GalatRegulasi as galat:
		if wajib:
			raise
		# The organisation gives no answer any more: it waits visibly and goes on when that is mended.
		dokumen.update({k: None for k in KOLOM if dokumen.meta.has_field(k)})
		dokumen.update({"menunggu_pejabat": str(galat)[:140], "pemegang_jabatan": jabatan})
	return [dokumen.get(k) for k in TAMPAK]
