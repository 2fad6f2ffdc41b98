"""Who can do what: search in the register of competences, HRMS's skills included where they are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import frappe
from frappe import _
from frappe.query_builder.functions import Count
from frappe.utils import nowdate

from sistem_kerja.integrasi import hrms
from sistem_kerja.layanan.beban import BERJALAN


def siapa_dapat(kompetensi: list[str], tingkat: int, unit: Iterable[str]) -> list[dict[str, Any]]:
	"""Active employees of these units with at least one of the competences at that level or above.

	Ranked by how many they have, then by the sum of levels, then by the lighter load (running assignments). Each row:
	pegawai, nama, jabatan, unit, nama_unit, cocok (count), jumlah_tingkat, rincian (text), beban. What has expired does
	not count. The caller has checked that the user may see the units.
	"""
	if not 1 <= tingkat <= hrms.TERTINGGI:
		frappe.throw(_("Tingkat minimal antara 1 dan 5."))
	kode = tuple(unit) or ("",)
	milik = hrms.gabung(_register(kompetensi, kode), hrms.keahlian(kompetensi))
	per_orang: dict[str, list[dict[str, Any]]] = {}
	for satu in milik:
		if satu["tingkat"] >= tingkat:
			per_orang.setdefault(satu["pegawai"], []).append(satu)
	orang = _orang(list(per_orang), kode)
	beban = _beban([o["pegawai"] for o in orang])
	for satu in orang:
		punya = sorted(per_orang[satu["pegawai"]], key=lambda b: (-b["tingkat"], b["kompetensi"]))
		satu["cocok"] = len(punya)
		satu["jumlah_tingkat"] = sum(b["tingkat"] for b in punya)
		satu["rincian"] = "; ".join(_sebut(b) for b in punya)
		satu["beban"] = beban.get(satu["pegawai"], 0)
	return sorted(orang, key=lambda o: (-o["cocok"], -o["jumlah_tingkat"], o["beban"], o["nama"]))


def _sebut(baris: dict[str, Any]) -> str:
	asal = " (HRMS)" if baris.get("sumber") == "HRMS" else ""
	return f"{baris['kompetensi']} {baris['tingkat']}{asal}"


def _register(kompetensi: list[str], unit: tuple[str, ...]) -> list[dict[str, Any]]:
	"""Competences that hold today of the people in these units, of every level: the register goes before HRMS."""
	k, e = frappe.qb.DocType("Kompetensi Pegawai"), frappe.qb.DocType("Employee")
	baris = (
		frappe.qb.from_(k)
		.join(e)
		.on(e.name == k.pegawai)
		.where(k.kompetensi.isin(kompetensi or [""]) & e.sk_unit.isin(unit))
		.where(k.berlaku_sampai.isnull() | (k.berlaku_sampai >= nowdate()))
		.select(k.pegawai, k.kompetensi, k.tingkat)
		.run()
	)
	# "3 Menengah": the number leads.
	return [{"pegawai": p, "kompetensi": n, "tingkat": int(t[:1])} for p, n, t in baris]


def _orang(pegawai: list[str], unit: tuple[str, ...]) -> list[dict[str, Any]]:
	e, u = frappe.qb.DocType("Employee"), frappe.qb.DocType("Unit Organisasi")
	return (
		frappe.qb.from_(e)
		.join(u)
		.on(e.sk_unit == u.name)
		.where(e.name.isin(pegawai or [""]) & (e.status == "Active") & u.name.isin(unit))
		.select(
			e.name.as_("pegawai"),
			e.employee_name.as_("nama"),
			e.designation.as_("jabatan"),
			u.name.as_("unit"),
			u.nama_unit,
		)
		.run(as_dict=True)
	)


def tingkat_dimiliki(pegawai: list[str], kompetensi: list[str]) -> dict[str, dict[str, int]]:
	"""Employee -> competence -> level on record today, of these: the register, else HRMS's skills. Two queries."""
	k = frappe.qb.DocType("Kompetensi Pegawai")
	baris = (
		frappe.qb.from_(k)
		.where(k.pegawai.isin(pegawai or [""]) & k.kompetensi.isin(kompetensi or [""]))
		.where(k.berlaku_sampai.isnull() | (k.berlaku_sampai >= nowdate()))
		.select(k.pegawai, k.kompetensi, k.tingkat)
		.run()
	)
	register = [{"pegawai": p, "kompetensi": n, "tingkat": int(t[:1])} for p, n, t in baris]
	hasil: dict[str, dict[str, int]] = {}
	for satu in hrms.gabung(register, hrms.keahlian(kompetensi)):
		hasil.setdefault(satu["pegawai"], {})[satu["kompetensi"]] = satu["tingkat"]
	return hasil


def _beban(pegawai: list[str]) -> dict[str, int]:
	"""Running assignments of each employee."""
	p = frappe.qb.DocType("Penugasan")
	baris = (
		frappe.qb.from_(p)
		.where(p.pegawai.isin(pegawai or [""]) & (p.docstatus == 1) & p.status.isin(BERJALAN))
		.groupby(p.pegawai)
		.select(p.pegawai, Count("*"))
		.run()
	)
	return dict(baris)
