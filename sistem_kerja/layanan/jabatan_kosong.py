"""Structural offices without a holder: since when, who stands in, which documents wait for them."""

from __future__ import annotations

from datetime import date
from typing import Any

import frappe
from frappe.utils import getdate, today

from sistem_kerja.layanan import izin, unit_terlihat
from sistem_kerja.layanan.jenis_dokumen import BERALUR
from sistem_kerja.layanan.pejabat_sementara import pemegang_hari_ini
from sistem_kerja.regulasi.istilah import Tingkat


def daftar(unit: str | None, user: str | None = None) -> list[dict[str, Any]]:
	"""One row per vacant office in a unit and below, in the order of the tree; a fixed number of queries.

	Row: unit, nama_unit, jabatan, tingkat, induk (name), sejak (date), hari, pengganti, sifat, sampai, menunggu (count),
	dokumen (names that the user may see), tautan (doctype and name of each). Refuses units that the user may not see.
	The office of the kepala daerah is left out: he is elected, not an employee.
	"""
	user = user or frappe.session.user
	baris = kosong(unit, user)
	hari_ini = getdate(today())
	sejak = _sejak([b.unit for b in baris])
	pengganti = pemegang_hari_ini(hari_ini)
	nama = _nama([p.pejabat for p in pengganti.values()])
	menunggu = _menunggu([b.unit for b in baris], user)
	for satu in baris:
		satu.sejak = sejak.get(satu.unit) or getdate(satu.pop("dibuat"))
		satu.hari = (hari_ini - satu.sejak).days
		if acting := pengganti.get(satu.unit):
			satu.sifat, satu.pengganti, satu.sampai = str(acting.sifat), acting.pejabat, acting.selesai
			satu.nama_pengganti = nama.get(acting.pejabat, acting.pejabat)
		satu.tautan = menunggu.get(satu.unit, [])
		satu.dokumen = ", ".join(nama_dokumen for _doctype, nama_dokumen in satu.tautan)
		satu.menunggu = len(satu.tautan)
	return baris


def kosong(unit: str | None = None, user: str | None = None) -> list[Any]:
	"""The vacant offices alone, without what waits for them; refuses as `daftar` does."""
	kode = unit_terlihat.kode(unit, user)
	u = frappe.qb.DocType("Unit Organisasi")
	induk = frappe.qb.DocType("Unit Organisasi").as_("induk")
	query = (
		frappe.qb.from_(u)
		.left_join(induk)
		.on(induk.name == u.parent_unit_organisasi)
		.where(u.name.isin(kode or ("",)) & (u.kepala.isnull() | (u.kepala == "")))
		.where(u.tingkat != Tingkat.KEPALA_DAERAH.value)
		.where(u.berakhir.isnull() | (u.berakhir >= today()))
		.select(
			u.name.as_("unit"),
			u.nama_unit,
			u.jabatan_kepala.as_("jabatan"),
			u.tingkat,
			induk.nama_unit.as_("induk"),
			u.creation.as_("dibuat"),
		)
		.orderby(u.lft)
	)
	return query.run(as_dict=True)


def _sejak(kode: list[str]) -> dict[str, date]:
	"""When the head of each unit was last taken away, by the history that the desk keeps of every change."""
	versi = frappe.get_all(
		"Version",
		filters={
			"ref_doctype": "Unit Organisasi",
			"docname": ("in", kode or [""]),
			"data": ("like", '%"kepala"%'),
		},
		fields=("docname", "data", "creation"),
		order_by="creation",
		limit=0,
	)
	hasil = {}
	for satu in versi:
		ubah = [b for b in frappe.parse_json(satu.data).get("changed", []) if b[0] == "kepala"]
		if ubah and not ubah[-1][2]:
			hasil[satu.docname] = getdate(satu.creation)
	return hasil


def _nama(pegawai: list[str]) -> dict[str, str]:
	if not pegawai:
		return {}
	saring = {"name": ("in", pegawai)}
	return dict(
		frappe.get_all("Employee", filters=saring, fields=("name", "employee_name"), as_list=True, limit=0)
	)


def _menunggu(unit: list[str], user: str) -> dict[str, list[tuple[str, str]]]:
	"""Open documents that wait for each unit's office and that the user may see: one query per DocType."""
	hasil: dict[str, list[tuple[str, str]]] = {}
	for doctype in BERALUR if unit else ():
		# Built by izin from escaped values only.
		syarat = izin.syarat_daftar(user, doctype.value)
		baris = frappe.db.sql(
			f"""select menunggu_unit, name from `tab{doctype.value}`
			where docstatus < 2 and menunggu_unit in %s {f"and {syarat}" if syarat else ""} order by name""",
			(tuple(unit),),
		)
		for tunggu, nama in baris:
			hasil.setdefault(tunggu, []).append((doctype.value, nama))
	return hasil
