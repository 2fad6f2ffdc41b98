"""Positions by date: who evaluated whom, when. Rows are closed and opened in set statements, none when nothing changed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import frappe
from frappe import _
from frappe.utils import add_days, getdate, now, today

RIWAYAT = "Riwayat Kedudukan"
# column here -> computed field of Employee
ASAL = {
	"penilai": "sk_penilai",
	"penilai_jabatan": "sk_penilai_jabatan",
	"pimpinan_unit_kerja": "sk_pimpinan_unit_kerja",
	"pimpinan_unit_organisasi": "sk_pimpinan_unit_organisasi",
	"dasar": "sk_kedudukan_dasar",
	"alasan": "sk_kedudukan_alasan",
	"penetapan": "sk_penetapan",
}
# What makes a new row; the wording of the reason alone does not.
PENENTU = ("unit", *(k for k in ASAL if k != "alasan"))
KOLOM = ("name", "pegawai", "mulai", *PENENTU)
Baris = Mapping[str, Any]


def catat(keadaan: Mapping[str, Baris | None], sebab: str, sejak: date | None = None) -> int:
	"""Write how these employees stand from a day on (today). Returns how many rows were opened.

	`keadaan`: by employee his unit (`sk_unit`) and computed fields; None closes his row, as when he has left.
	`sebab` is kept for every reader and therefore Indonesian, like the reasons that the rules give.
	"""
	hari = getdate(sejak or today())
	terbuka = {b.pegawai: b for b in _terbuka(list(keadaan))}
	baru = {p: _baris(isi) for p, isi in keadaan.items() if isi is not None}
	beda = [p for p in keadaan if _kunci(terbuka.get(p)) != _kunci(baru.get(p))]
	_tutup([terbuka[p] for p in beda if p in terbuka], hari)
	lanjut = _sambung({p: baru[p] for p in beda if p in baru}, hari)
	# One that began later than this day keeps its first day: nothing before it is known.
	mulai = {p: max(hari, getdate(terbuka[p].mulai)) if p in terbuka else hari for p in beda}
	_buka({p: baru[p] | {"mulai": mulai[p]} for p in beda if p in baru and p not in lanjut}, sebab)
	return len(beda)


def tutup_yang_tak_aktif(sejak: date | None = None) -> None:
	"""Close the rows of employees who are gone or no longer active, in one statement."""
	r, e = frappe.qb.DocType(RIWAYAT), frappe.qb.DocType("Employee")
	kemarin = add_days(getdate(sejak or today()), -1)
	query = (
		frappe.qb.update(r)
		.left_join(e)
		.on(e.name == r.pegawai)
		.set(r.selesai, kemarin)
		.where(r.selesai.isnull() & (e.name.isnull() | (e.status != "Active")))
	)
	query.run()


def _terbuka(pegawai: list[str]) -> list:
	if not pegawai:
		return []
	r = frappe.qb.DocType(RIWAYAT)
	# Locked, so that two changes of the same employee at once do not both open a row.
	query = frappe.qb.from_(r).where(r.pegawai.isin(pegawai) & r.selesai.isnull()).select(*KOLOM)
	return query.for_update().run(as_dict=True)


def _baris(isi: Baris) -> dict[str, Any]:
	return {"unit": isi.get("sk_unit"), **{kolom: isi.get(asal) for kolom, asal in ASAL.items()}}


def _kunci(baris: Baris | None) -> tuple | None:
	return tuple(baris.get(k) or None for k in PENENTU) if baris is not None else None


def _tutup(baris: list, hari: date) -> None:
	"""Yesterday was the last day; a row that began on this very day never was."""
	batal = [b.name for b in baris if getdate(b.mulai) >= hari]
	tutup = [b.name for b in baris if getdate(b.mulai) < hari]
	if batal:
		frappe.db.delete(RIWAYAT, {"name": ("in", batal)})
	if tutup:
		r = frappe.qb.DocType(RIWAYAT)
		frappe.qb.update(r).set(r.selesai, add_days(hari, -1)).where(r.name.isin(tutup)).run()


def _sambung(baru: Mapping[str, Baris], hari: date) -> set[str]:
	"""Reopen the row that ended yesterday where it says the same: somebody changed it and changed it back."""
	if not baru:
		return set()
	kemarin = frappe.get_all(
		RIWAYAT, {"pegawai": ("in", list(baru)), "selesai": add_days(hari, -1)}, list(KOLOM), limit=0
	)
	sama = {b.pegawai: b.name for b in kemarin if _kunci(b) == _kunci(baru[b.pegawai])}
	if sama:
		r = frappe.qb.DocType(RIWAYAT)
		frappe.qb.update(r).set(r.selesai, None).where(r.name.isin(list(sama.values()))).run()
	return set(sama)


def _buka(baru: Mapping[str, Baris], sebab: str) -> None:
	if not baru:
		return
	kolom = ("mulai", "unit", *ASAL)
	saat, siapa = now(), frappe.session.user
	frappe.db.bulk_insert(
		RIWAYAT,
		["name", "creation", "modified", "owner", "modified_by", "pegawai", "sebab", *kolom],
		(
			(
				frappe.generate_hash(length=10),
				saat,
				saat,
				siapa,
				siapa,
				p,
				sebab[:140],
				*(b[k] for k in kolom),
			)
			for p, b in baru.items()
		),
	)


def pada(pegawai: str, tanggal: date | str):
	"""How an employee stood on a day: the row, or None before the first one. No permission is asked here."""
	r = frappe.qb.DocType(RIWAYAT)
	hari = getdate(tanggal)
	query = (
		frappe.qb.from_(r)
		.where((r.pegawai == pegawai) & (r.mulai <= hari) & (r.selesai.isnull() | (r.selesai >= hari)))
		.select(r.name, r.pegawai, r.unit, *(r[k] for k in ASAL), r.mulai, r.selesai, r.sebab)
		.orderby(r.mulai, order=frappe.qb.desc)
		.limit(1)
	)
	ada = query.run(as_dict=True)
	return ada[0] if ada else None


@frappe.whitelist(methods=["GET", "POST"])
def siapa_menilai(pegawai: str, tanggal: str) -> dict[str, Any]:
	"""For the dialog on the Employee form: who evaluated him on that day, in words, and when that was recorded."""
	frappe.get_doc("Employee", pegawai).check_permission("read")
	baris = pada(pegawai, tanggal)
	if not baris:
		awal = frappe.db.get_value(RIWAYAT, {"pegawai": pegawai}, "min(mulai)")
		pesan = (
			_("Belum tercatat: riwayat pegawai ini dimulai pada {0}.").format(frappe.format(awal, "Date"))
			if awal and getdate(tanggal) < getdate(awal)
			else _("Tidak tercatat: pada tanggal itu ia tidak aktif atau unitnya belum diisi.")
		)
		return {"ada": False, "pesan": pesan}
	nama = {baris.penilai, baris.pimpinan_unit_kerja, baris.pimpinan_unit_organisasi} - {None, ""}
	orang = dict(
		frappe.get_all(
			"Employee", {"name": ("in", list(nama))}, ("name", "employee_name"), as_list=True, limit=0
		)
	)
	return {"ada": True, **baris, "nama": orang}
