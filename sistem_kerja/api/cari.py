"""What the Link fields of the forms offer: only what the document would accept, within the reader's own rights.

Each answers rows of name and what tells one from another. The form says in words what was left out and why.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import frappe
from frappe import _
from frappe.utils import cint, cstr, formatdate, today

from sistem_kerja.api import cari_unit
from sistem_kerja.layanan import organisasi
from sistem_kerja.layanan.penugasan import DILAPORKAN
from sistem_kerja.regulasi.galat import GalatRegulasi
from sistem_kerja.regulasi.kedudukan import pimpinan_unit_organisasi

PALING_BANYAK = 50
BERJALAN = ("Ditugaskan", "Berjalan")
# Form -> which assignments it may be about: their statuses, and whether the user's own ones or those of others.
PENUGASAN = {
	"Laporan Pelaksanaan Tugas": (DILAPORKAN, True),
	"Kendala Pelaksanaan": (("Berjalan",), True),
	"Permintaan Laporan": (BERJALAN, False),
	"Perubahan Penugasan": (BERJALAN, False),
	"Rekomendasi Penilaian": ((*BERJALAN, "Selesai"), False),
}


@frappe.whitelist(methods=["GET", "POST"])
@frappe.validate_and_sanitize_search_inputs
def pegawai(
	doctype: str, txt: str, searchfield: str, start: int, page_len: int, filters: dict | list | str | None
) -> list:
	"""Active employees with a unit: name, jabatan, unit, NIP; `kecuali` in the filters leaves one out."""
	isi = _isi(filters)
	saring: list[list[Any]] = [["status", "=", "Active"], ["sk_unit", "is", "set"]]
	if isi.get("kecuali"):
		saring.append(["name", "!=", cstr(isi["kecuali"])])
	if isi.get("unit"):
		saring.append(["sk_unit", "in", organisasi.unit_dan_bawahannya(_unit_ada(cstr(isi["unit"])))])
	kolom = ["name", "employee_name", "designation", "sk_unit.nama_unit", "sk_nip"]
	return _baris("Employee", saring, kolom, ("name", "employee_name", "sk_nip"), txt, start, page_len)


@frappe.whitelist(methods=["GET", "POST"])
@frappe.validate_and_sanitize_search_inputs
def penugasan(
	doctype: str, txt: str, searchfield: str, start: int, page_len: int, filters: dict | list | str | None
) -> list:
	"""Assignments that a form of kind `untuk` may be about: activity, employee, last day."""
	isi = _isi(filters)
	if isi.get("untuk") not in PENUGASAN:
		frappe.throw(_("Pilihan penugasan untuk dokumen ini tidak dikenal."))
	status, sendiri = PENUGASAN[isi["untuk"]]
	saring: list[list[Any]] = [["status", "in", status]]
	if sendiri:
		saring.append(["pegawai", "=", organisasi.pegawai_pengguna() or ""])
	elif isi.get("pegawai"):
		saring.append(["pegawai", "=", cstr(isi["pegawai"])])
	kolom = ["name", "kegiatan", "nama_pegawai", "selesai"]
	cari = ("name", "kegiatan", "nama_pegawai")
	if isi["untuk"] != "Perubahan Penugasan":
		return _baris("Penugasan", saring, kolom, cari, txt, start, page_len)
	# A running team's assignments change with the team; who was lent to it by a request can be prolonged alone.
	tim = frappe.get_all("Tim Kerja", {"status": "Berjalan"}, pluck="name", limit=0) or [""]
	tersendiri = [["tim", "not in", tim]]
	dipinjam = [["tim", "in", tim], ["permohonan", "is", "set"]]
	dua = [
		_baris("Penugasan", [*saring, *lagi], kolom, cari, txt, start, page_len)
		for lagi in (tersendiri, dipinjam)
	]
	return [*dua[0], *dua[1]][: _batas(page_len)]


@frappe.whitelist(methods=["GET", "POST"])
@frappe.validate_and_sanitize_search_inputs
def peluang(
	doctype: str, txt: str, searchfield: str, start: int, page_len: int, filters: dict | list | str | None
) -> list:
	"""Openings for which one may still volunteer today: activity, unit, last day."""
	saring = [["status", "=", "Terbuka"], ["tutup", ">=", today()]]
	kolom = ["name", "kegiatan", "unit_pemilik.nama_unit", "tutup"]
	return _baris("Peluang", saring, kolom, ("name", "kegiatan"), txt, start, page_len)


@frappe.whitelist(methods=["GET", "POST"])
@frappe.validate_and_sanitize_search_inputs
def unit_lain(
	doctype: str, txt: str, searchfield: str, start: int, page_len: int, filters: dict | list | str | None
) -> list:
	"""Units that a request across units may go to: led by another Pimpinan Unit Organisasi than `unit_pemilik`."""
	sendiri = cstr(_isi(filters).get("unit_pemilik"))
	# Leaders follow from the rules, not from a column, so more is read than shown.
	semua = cari_unit.cari("Unit Organisasi", txt, "name", start, PALING_BANYAK, [], as_dict=False)
	pimpinan = _pimpinan(sendiri) if sendiri else None
	lain = [b for b in semua if not pimpinan or _pimpinan(b[0]) != pimpinan]
	return lain[: _batas(page_len)]


def _pimpinan(unit: str) -> str | None:
	"""The unit whose head leads this one by the rules in force; None where no rule answers."""
	profil, hari = organisasi.profil_aktif(), organisasi.tanggal_aturan(today())
	try:
		return pimpinan_unit_organisasi(profil, organisasi.struktur(), unit, hari).unit
	except GalatRegulasi:
		return None


def _isi(filters: dict | list | str | None) -> dict[str, Any]:
	isi = frappe.parse_json(filters) or {}
	return isi if isinstance(isi, dict) else {}


def _unit_ada(unit: str) -> str:
	if not frappe.db.exists("Unit Organisasi", unit):
		frappe.throw(_("Unit {0} tidak ada. Pilih unit yang masih ada.").format(unit))
	return unit


def _batas(page_len: int) -> int:
	return min(max(cint(page_len), 1), PALING_BANYAK)


def _baris(
	doctype: str, saring: list, kolom: list[str], cari: tuple[str, ...], txt: str, start: int, page_len: int
) -> list:
	"""By the reader's own rights (get_list), never more than the cap; dates as the reader writes them."""
	hasil = frappe.get_list(
		doctype,
		filters=saring,
		or_filters=[[doctype, k, "like", f"%{txt}%"] for k in cari] if txt else None,
		fields=kolom,
		order_by="modified desc" if doctype == "Penugasan" else f"{kolom[1]} asc",
		limit_start=cint(start),
		limit_page_length=_batas(page_len),
		as_list=True,
	)
	return [tuple(formatdate(k) if isinstance(k, date) else k for k in baris) for baris in hasil]
