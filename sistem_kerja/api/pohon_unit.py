"""The tree view of Unit Organisasi: each node with its office, who holds it or acts in it, and how many employees."""

from __future__ import annotations

from typing import Any

import frappe
from frappe.query_builder.functions import Count
from frappe.utils import cint

from sistem_kerja.layanan import dampak_unit, izin
from sistem_kerja.layanan.pejabat_sementara import pemegang_hari_ini

UNIT = "Unit Organisasi"
KOLOM = ("name", "nama_unit", "jenis", "jabatan_kepala", "kepala", "nama_kepala", "berakhir", "lft", "rgt")


@frappe.whitelist(methods=["GET", "POST"])
def anak(
	doctype: str,
	parent: str | None = None,
	is_root: str | bool = False,
	akar: str | None = None,
	bubar: str | int = 0,
	**lain: object,
) -> list[dict[str, Any]]:
	"""Nodes below `parent`, or the topmost that the user may see; `akar` begins at a unit, `bubar` shows dissolved ones.

	Five queries, whatever the number of nodes.
	"""
	frappe.has_permission(UNIT, "read", throw=True)
	puncak = not parent or is_root in (True, "true", "1", 1)
	saring = _puncak(akar) if puncak else {"parent_unit_organisasi": parent}
	if not cint(bubar):
		saring["berakhir"] = ("is", "not set")
	baris = frappe.get_list(UNIT, filters=saring, fields=KOLOM, order_by="lft", limit=0)
	return _simpul(baris, cint(bubar), buka=puncak)


def _puncak(akar: str | None) -> dict[str, Any]:
	"""The whole tree for those who see everything; a leader begins at the units that he leads."""
	if akar:
		return {"name": akar}
	user = frappe.session.user
	if izin.melihat_semua(user):
		return {"parent_unit_organisasi": ("is", "not set")}
	milik = set(izin.cakupan(user))
	induk = frappe.get_all(
		UNIT, {"name": ("in", milik or [""])}, ("name", "parent_unit_organisasi"), as_list=True
	)
	return {"name": ("in", [n for n, atas in induk if atas not in milik] or [""])}


def _simpul(baris: list, bubar: int, buka: bool) -> list[dict[str, Any]]:
	nama = [b.name for b in baris]
	if not nama:
		return []
	pegawai, ganti, rencana = _pegawai(nama), pemegang_hari_ini(), _terjadwal(nama)
	saring = {"parent_unit_organisasi": ("in", nama)} | ({} if bubar else {"berakhir": ("is", "not set")})
	berisi = set(frappe.get_all(UNIT, saring, pluck="parent_unit_organisasi", distinct=True))
	orang = {p.pejabat for u, p in ganti.items() if u in nama}
	nama_orang = dict(
		frappe.get_all("Employee", {"name": ("in", orang or [""])}, ("name", "employee_name"), as_list=True)
	)
	return [
		{
			"value": b.name,
			"title": b.nama_unit,
			"expandable": b.name in berisi,
			"hide_add": True,
			"buka": buka and len(baris) == 1,
			"jabatan": b.jabatan_kepala,
			"pejabat": b.nama_kepala or b.kepala,
			"pengganti": _pengganti(ganti.get(b.name), nama_orang),
			"pegawai": pegawai.get(b.name, 0),
			"bubar": b.berakhir,
			"terjadwal": rencana.get(b.name),
		}
		for b in baris
	]


def _pengganti(ganti, nama: dict[str, str]) -> dict[str, Any] | None:
	if not ganti:
		return None
	return {
		"sifat": str(ganti.sifat),
		"nama": nama.get(ganti.pejabat),
		"sampai": ganti.selesai,
		"surat": ganti.nama,
	}


def _pegawai(unit: list[str]) -> dict[str, int]:
	"""Active employees of each unit and everything below it."""
	atas, bawah = frappe.qb.DocType(UNIT), frappe.qb.DocType(UNIT).as_("bawah")
	p = frappe.qb.DocType("Employee")
	query = (
		frappe.qb.from_(atas)
		.join(bawah)
		.on((bawah.lft >= atas.lft) & (bawah.rgt <= atas.rgt))
		.join(p)
		.on(p.sk_unit == bawah.name)
		.where(atas.name.isin(unit) & (p.status == "Active"))
		.groupby(atas.name)
		.select(atas.name, Count("*"))
	)
	return dict(query.run())


def _terjadwal(unit: list[str]) -> dict[str, str]:
	baris = frappe.get_all(
		dampak_unit.DOCTYPE,
		{"unit": ("in", unit), "status": dampak_unit.TERJADWAL},
		("unit", "jenis", "tanggal"),
	)
	return {b.unit: f"{b.jenis} {frappe.format(b.tanggal, 'Date')}" for b in baris}
