"""Openings for volunteers: which are open, how far an employee's competences fit, and the rest of a request as one."""

from __future__ import annotations

from typing import Any

import frappe
from frappe import _
from frappe.utils import cstr, nowdate

from sistem_kerja.layanan import jalan_permohonan, permohonan, sukarela
from sistem_kerja.layanan.beban import BERJALAN
from sistem_kerja.layanan.galat import TindakanTidakSah, sebagai_pesan
from sistem_kerja.layanan.izin_penugasan import PELUANG

BATAS = 100


def daftar(pegawai: str) -> list[dict[str, Any]]:
	"""Open ones that the session user may see, best match first: with the competences asked for, those that this
	employee has (`cocok`) and lacks (`kurang`), his own volunteering for it and the assignment by which he does this
	work already, if any; and how he would volunteer. The number of queries does not grow with the rows."""
	baris = frappe.get_list(
		PELUANG,
		filters={"status": "Terbuka", "tutup": (">=", nowdate())},
		fields=("name", "kegiatan", "uraian", "unit_pemilik", "mulai", "selesai", "tutup"),
		order_by="tutup",
		limit=BATAS,
	)
	nama = [b.name for b in baris]
	minta, punya = _diminta(nama), _punya(pegawai)
	unit = dict(
		frappe.get_all(
			"Unit Organisasi",
			{"name": ("in", [b.unit_pemilik for b in baris] or [""])},
			("name", "nama_unit"),
			as_list=True,
			limit=0,
		)
	)
	jabatan = frappe.db.get_value(
		"Employee", pegawai, ("sk_jenis_jabatan", "sk_jenjang", "sk_unit"), as_dict=True
	)
	milik, kerja = _pengajuan(pegawai, nama), dikerjakan(pegawai)
	calon = frappe.new_doc("Pengajuan Sukarela").update({"pegawai": pegawai, "unit_pegawai": jabatan.sk_unit})
	for satu in baris:
		satu.dikerjakan = kerja.get(kunci_kegiatan(satu))
		calon.update({"unit_pemilik": satu.unit_pemilik, "bentuk": None})
		with sebagai_pesan():
			calon.jalur = satu.jalur = sukarela.jalur(calon)
			satu.bentuk = sukarela.bentuk(calon)
		satu.nama_unit = unit.get(satu.unit_pemilik, satu.unit_pemilik)
		satu.update(_kecocokan(minta.get(satu.name, []), punya, jabatan))
		satu.pengajuan = milik.get(satu.name)
	return sorted(baris, key=lambda b: (len(b.kurang), -len(b.cocok), str(b.tutup)))


def _kecocokan(minta: list, punya: set[str], jabatan) -> dict[str, Any]:
	kompetensi = list(dict.fromkeys(m.kompetensi for m in minta if m.kompetensi))
	sesuai = [
		m
		for m in minta
		if m.jenis_jabatan in (None, "", jabatan.sk_jenis_jabatan)
		and m.jenjang in (None, "", jabatan.sk_jenjang)
	]
	return {
		"cocok": [k for k in kompetensi if k in punya],
		"kurang": [k for k in kompetensi if k not in punya],
		"jumlah": sum(m.jumlah or 0 for m in minta),
		"jabatan_sesuai": bool(sesuai) or not minta,
	}


def _diminta(peluang: list[str]) -> dict[str, list]:
	hasil: dict[str, list] = {}
	for b in frappe.get_all(
		"Kebutuhan Pegawai",
		{"parenttype": PELUANG, "parent": ("in", peluang or [""])},
		("parent", "kompetensi", "jenis_jabatan", "jenjang", "jumlah"),
		order_by="parent, idx",
		limit=0,
	):
		hasil.setdefault(b.parent, []).append(b)
	return hasil


def _punya(pegawai: str) -> set[str]:
	k = frappe.qb.DocType("Kompetensi Pegawai")
	baris = (
		frappe.qb.from_(k)
		.where(k.pegawai == pegawai)
		.where(k.berlaku_sampai.isnull() | (k.berlaku_sampai >= nowdate()))
		.select(k.kompetensi)
		.run()
	)
	return {b[0] for b in baris}


def kunci_kegiatan(baris) -> tuple[str, str]:
	"""By which an opening and an assignment are the same work: the unit that owns it, and its name."""
	return cstr(baris.get("unit_pemilik")), " ".join(cstr(baris.get("kegiatan")).lower().split())


def dikerjakan(pegawai: str) -> dict[tuple[str, str], str]:
	"""The running assignments of an employee by what they are about."""
	baris = frappe.get_all(
		"Penugasan",
		{"pegawai": pegawai, "docstatus": 1, "status": ("in", BERJALAN)},
		("name", "unit_pemilik", "kegiatan"),
		limit=0,
	)
	return {kunci_kegiatan(b): b.name for b in baris}


def _pengajuan(pegawai: str, peluang: list[str]) -> dict[str, str]:
	return dict(
		frappe.get_all(
			"Pengajuan Sukarela",
			{"pegawai": pegawai, "peluang": ("in", peluang or [""]), "status": ("!=", "Ditolak")},
			("peluang", "name"),
			as_list=True,
			limit=0,
		)
	)


def dari_permohonan(nama: str, tutup: str):
	"""Open what a request did not get: answered with fewer people than asked for, or refused. Returns the Peluang.

	Its controller refuses whoever does not lead the unit that owns the work.
	"""
	asal = frappe.get_doc("Surat Permohonan Pelibatan", nama)
	asal.check_permission("read")
	if asal.docstatus != 1 or permohonan.sisa(asal) <= 0 or jalan_permohonan.masuk(asal):
		frappe.throw(
			_("Permohonan ini belum selesai dijawab atau sudah terpenuhi, jadi tidak ada sisa kebutuhan."),
			TindakanTidakSah,
		)
	if frappe.db.exists(PELUANG, {"permohonan": nama, "status": "Terbuka"}):
		frappe.throw(_("Sisa kebutuhan permohonan ini sudah dibuka sebagai peluang."), TindakanTidakSah)
	bawaan = {
		"jenis_jabatan": asal.jenis_jabatan_diminta,
		"jenjang": asal.jenjang_diminta,
		"jumlah": permohonan.sisa(asal),
		"keterangan": asal.kompetensi,
	}
	return frappe.get_doc(
		{
			"doctype": PELUANG,
			"unit_pemilik": asal.unit_pemilik,
			"kegiatan": asal.kegiatan,
			"uraian": asal.maksud_tujuan,
			"permohonan": asal.name,
			"mulai": asal.mulai,
			"selesai": asal.selesai,
			"tutup": tutup,
			"kebutuhan": permohonan.sisa_kebutuhan(asal) or [bawaan],
		}
	).insert()
