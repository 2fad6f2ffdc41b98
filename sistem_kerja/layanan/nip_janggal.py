"""Employees whose NIP is missing, stands twice, or does not fit birth date, sex, kind of ASN, age or TMT."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import frappe
from frappe import _
from frappe.utils import getdate, today

from sistem_kerja.regulasi import nip as aturan_nip
from sistem_kerja.regulasi.pangkat import PNS

DIBACA = (
	*("name", "employee_name", "sk_nip", "sk_unit", "date_of_birth", "date_of_joining", "gender"),
	*("sk_jenis_asn", "designation"),
)
KELAMIN = {"Male": "L", "Female": "P"}
GANDA, KOSONG = "ganda", "kosong"


def kolom() -> list[dict[str, Any]]:
	return [
		{
			"fieldname": "pegawai",
			"label": _("Pegawai"),
			"fieldtype": "Link",
			"options": "Employee",
			"width": 130,
		},
		{"fieldname": "nama", "label": _("Nama"), "fieldtype": "Data", "width": 190},
		{"fieldname": "nip", "label": _("NIP"), "fieldtype": "Data", "width": 160},
		{
			"fieldname": "unit",
			"label": _("Unit Organisasi"),
			"fieldtype": "Link",
			"options": "Unit Organisasi",
			"width": 190,
		},
		{"fieldname": "tingkat", "label": _("Tingkat Masalah"), "fieldtype": "Data", "width": 100},
		{"fieldname": "masalah", "label": _("Masalah"), "fieldtype": "Data", "width": 620},
	]


def cari(unit: str | None = None) -> list[dict[str, Any]]:
	"""One row per finding, by name. `unit` limits it to that unit and those below.

	Twins are looked for in all employees: the other one may sit in another unit. Only for those who read all of
	Employee; get_list applies whatever else the site restricts.
	"""
	semua = frappe.get_list(
		"Employee",
		filters={"status": "Active"},
		fields=DIBACA,
		order_by="employee_name, name",
		limit=0,
	)
	kembar = _kembar(semua)
	pilih = semua
	if unit:
		lft, rgt = frappe.db.get_value("Unit Organisasi", unit, ("lft", "rgt")) or (0, -1)
		kode = set(frappe.get_all("Unit Organisasi", {"lft": (">=", lft), "rgt": ("<=", rgt)}, pluck="name"))
		pilih = [p for p in semua if p.sk_unit in kode]
	acuan = getdate(today())
	return [_baris(p, tingkat, pesan) for p in pilih for tingkat, pesan in _temuan(p, kembar, acuan)]


def _baris(p: Any, tingkat: str, pesan: str) -> dict[str, Any]:
	return {
		"pegawai": p.name,
		"nama": p.employee_name,
		"nip": p.sk_nip,
		"unit": p.sk_unit,
		"tingkat": tingkat,
		"masalah": pesan,
	}


def _kunci(p: Any) -> Iterator[tuple[Any, ...]]:
	"""What two records of one person have in common: the digits of the number, or name and birth date."""
	angka = "".join(filter(str.isdigit, p.sk_nip or ""))
	if angka:
		yield ("nip", angka)
	if p.date_of_birth:
		yield ("orang", " ".join(p.employee_name.lower().split()), p.date_of_birth)


def _kembar(semua: list[Any]) -> dict[tuple[Any, ...], list[Any]]:
	hasil: dict[tuple[Any, ...], list[Any]] = defaultdict(list)
	for p in semua:
		for kunci in _kunci(p):
			hasil[kunci].append(p)
	return {k: n for k, n in hasil.items() if len(n) > 1}


def _temuan(p: Any, kembar: dict[tuple[Any, ...], list[Any]], acuan: Any) -> Iterator[tuple[str, str]]:
	for kunci in _kunci(p):
		lain = ", ".join(
			f"{x.name} ({x.sk_nip or _('tanpa NIP')})" for x in kembar.get(kunci, ()) if x is not p
		)
		if lain and kunci[0] == "nip":
			yield GANDA, _("NIP yang sama pada {0}. Betulkan salah satunya.").format(lain)
		elif lain:
			yield (
				GANDA,
				_("Nama dan tanggal lahir sama dengan {0}. Pastikan bukan orang yang sama.").format(lain),
			)
	if not p.sk_nip:
		yield KOSONG, _("NIP kosong. Isi menurut surat keputusan pengangkatan.")
		return
	for satu in aturan_nip.periksa(
		p.sk_nip, acuan, p.date_of_birth, KELAMIN.get(p.gender), p.sk_jenis_asn or None
	):
		yield satu.tingkat.value, satu.pesan
	try:
		bagian = aturan_nip.baca(p.sk_nip)
	except aturan_nip.GalatNIP:
		return
	tmt = p.date_of_joining
	if (
		bagian.jenis_asn == PNS
		and tmt
		and bagian.tmt
		and (tmt.year, tmt.month) != (bagian.tmt.year, bagian.tmt.month)
	):
		yield (
			"peringatan",
			_("TMT dalam NIP ({0}) berbeda dari data pegawai ({1}). Betulkan salah satunya.").format(
				bagian.tmt.strftime("%m-%Y"), tmt.strftime("%d-%m-%Y")
			),
		)
