"""Who could be named for a request: people of the unit asked, by the register of competences, with their load."""

from __future__ import annotations

from typing import Any

import frappe
from frappe.utils import today

from sistem_kerja.layanan import kompetensi, organisasi
from sistem_kerja.layanan.beban import Beban, beban
from sistem_kerja.layanan.jalan_permohonan import dalam_unit, keluar
from sistem_kerja.regulasi.kedudukan import pimpinan_unit_organisasi

BATAS = 200


def calon(permohonan) -> list[dict[str, Any]]:
	"""Candidates for a request, the fittest first; none where another institution's people are asked for.

	Each: pegawai, nama, jabatan, unit, nama_unit, kebutuhan (number of the need that he meets, or None), cocok (how many
	competences asked for), rincian (those as text), beban (assignments and teams under way in the period), kegiatan (what
	they are). The number of queries
	does not grow with people. The caller has checked that the user may see the request.
	"""
	if keluar(permohonan):
		return []
	unit = permohonan.unit_dituju or permohonan.unit_pemilik
	orang = _orang(organisasi.unit_dan_bawahannya(unit))
	kebutuhan = _kebutuhan(permohonan)
	punya = kompetensi.tingkat_dimiliki(
		[o["pegawai"] for o in orang], sorted({k["kompetensi"] for k in kebutuhan if k["kompetensi"]})
	)
	mulai = permohonan.mulai or today()
	tanggungan = beban([o["pegawai"] for o in orang], mulai, permohonan.selesai or mulai)
	hasil = [_nilai(o, kebutuhan, punya.get(o["pegawai"], {}), tanggungan[o["pegawai"]]) for o in orang]
	cocok = [h for h in hasil if h]
	return sorted(cocok, key=lambda h: (-h["cocok"], -h["jumlah_tingkat"], h["beban"], h["nama"]))[:BATAS]


def pengganti(penugasan) -> list[dict[str, Any]]:
	"""Who could take over an assignment: people of the same Unit Organisasi with their load in its period, the least
	loaded first. Three queries."""
	unit = pimpinan_unit_organisasi(
		penugasan.aturan(), organisasi.struktur(), penugasan.unit_pegawai, penugasan.tanggal_hukum()
	).unit
	orang = [o for o in _orang(organisasi.unit_dan_bawahannya(unit)) if o["pegawai"] != penugasan.pegawai]
	tanggungan = beban([o["pegawai"] for o in orang], penugasan.mulai, penugasan.selesai)
	hasil = [{**o, "beban": tanggungan[o["pegawai"]].penugasan + tanggungan[o["pegawai"]].tim} for o in orang]
	return sorted(hasil, key=lambda o: (o["beban"], o["nama"]))[:BATAS]


def _kebutuhan(d) -> list[dict[str, Any]]:
	"""The needs of a request; without a table the kind and level in its fields, which inside a unit nobody fills."""
	if d.kebutuhan:
		kolom = ("idx", "kompetensi", "jenis_jabatan", "jenjang")
		return [{k: b.get(k) or None for k in kolom} for b in d.kebutuhan]
	if dalam_unit(d):
		return [dict.fromkeys(("idx", "kompetensi", "jenis_jabatan", "jenjang"))]
	jenis = {"jenis_jabatan": d.jenis_jabatan_diminta or None, "jenjang": d.jenjang_diminta or None}
	return [{"idx": None, "kompetensi": None, **jenis}]


def _nilai(
	orang: dict[str, Any], kebutuhan: list[dict[str, Any]], punya: dict[str, int], tanggungan: Beban
) -> dict[str, Any] | None:
	"""A candidate with the first need that he meets best; None who meets none by kind and level of office."""
	sesuai = [
		k
		for k in kebutuhan
		if k["jenis_jabatan"] in (None, orang["jenis_jabatan"]) and k["jenjang"] in (None, orang["jenjang"])
	]
	if not sesuai:
		return None
	terbaik = max(sesuai, key=lambda k: punya.get(k["kompetensi"], 0))
	ada = {k: t for k, t in punya.items() if k in {s["kompetensi"] for s in sesuai}}
	return {
		**orang,
		"kebutuhan": terbaik["idx"],
		"cocok": len(ada),
		"jumlah_tingkat": sum(ada.values()),
		"rincian": "; ".join(f"{k} {t}" for k, t in sorted(ada.items())),
		"beban": tanggungan.penugasan + tanggungan.tim,
		"kegiatan": tanggungan.kegiatan,
	}


def _orang(unit: list[str]) -> list[dict[str, Any]]:
	"""Functional and executing staff of these units: nobody else is assigned this way."""
	e, u = frappe.qb.DocType("Employee"), frappe.qb.DocType("Unit Organisasi")
	return (
		frappe.qb.from_(e)
		.join(u)
		.on(e.sk_unit == u.name)
		.where(u.name.isin(unit or [""]) & (e.status == "Active"))
		.where(e.sk_jenis_jabatan.isin(("Fungsional", "Pelaksana")))
		.select(e.name.as_("pegawai"), e.employee_name.as_("nama"), e.designation.as_("jabatan"))
		.select(u.name.as_("unit"), u.nama_unit)
		.select(e.sk_jenis_jabatan.as_("jenis_jabatan"), e.sk_jenjang.as_("jenjang"))
		.run(as_dict=True)
	)
