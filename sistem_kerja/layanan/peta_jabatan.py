"""Job maps (Peta Jabatan): need by ABK against present employees, one in force per unit and date."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

import frappe
from frappe import _
from frappe.query_builder.functions import Coalesce, Count, Max
from frappe.utils import getdate, today

from sistem_kerja.layanan import organisasi
from sistem_kerja.layanan.galat import sebagai_pesan
from sistem_kerja.regulasi import alur
from sistem_kerja.regulasi.alur import Konteks
from sistem_kerja.regulasi.aturan import kutip, pastikan_berlaku
from sistem_kerja.regulasi.istilah import JenisJabatan, Peran, PeranStruktural
from sistem_kerja.regulasi.kedudukan import Pejabat
from sistem_kerja.regulasi.pilihan import NAMA_NASKAH

KEPUTUSAN = "keputusan_peta_jabatan"
# What tells one position from another: unit, Designation, jenjang ("" where there is none).
Kunci = tuple[str, str, str]


def kunci(butir: Any, unit: str) -> Kunci:
	"""The position that a line means; a line without a unit means the map's own."""
	return (butir.unit_kerja or unit, butir.jabatan, butir.jenjang or "")


def terisi(unit: Iterable[str]) -> dict[Kunci, tuple[str, int]]:
	"""How many active employees hold each position in these units now, with the kind of office: one query."""
	pegawai = frappe.qb.DocType("Employee")
	baris = (
		frappe.qb.from_(pegawai)
		.where(pegawai.sk_unit.isin(list(unit) or [""]) & (pegawai.status == "Active"))
		.where(pegawai.designation.isnotnull() & (pegawai.designation != ""))
		.groupby(pegawai.sk_unit, pegawai.designation, Coalesce(pegawai.sk_jenjang, ""))
		.select(
			pegawai.sk_unit,
			pegawai.designation,
			Coalesce(pegawai.sk_jenjang, ""),
			Max(pegawai.sk_jenis_jabatan),
			Count("*"),
		)
		.run()
	)
	return {(u, d, j): (jenis or "", n) for u, d, j, jenis, n in baris}


def hitung(dokumen: Any) -> None:
	"""Set `terisi` and `selisih` of all lines and the sums from today's employees: one query."""
	ada = terisi({kunci(b, dokumen.unit)[0] for b in dokumen.butir})
	for butir in dokumen.butir:
		butir.terisi = ada.get(kunci(butir, dokumen.unit), ("", 0))[1]
		butir.selisih = butir.terisi - (butir.kebutuhan or 0)
	dokumen.jumlah_kebutuhan = sum(b.kebutuhan or 0 for b in dokumen.butir)
	dokumen.jumlah_terisi = sum(b.terisi for b in dokumen.butir)
	dokumen.jumlah_selisih = dokumen.jumlah_terisi - dokumen.jumlah_kebutuhan


def tetapkan(dokumen: Any) -> None:
	"""Set form, signing office and article of the decree from the profile's `penetapan` on its date.

	Throws, naming the rule, when the profile says nothing for that date.
	"""
	tanggal = getdate(dokumen.tanggal or dokumen.berlaku_sejak)
	profil, struktur = organisasi.profil_aktif(), organisasi.struktur()
	with sebagai_pesan():
		pastikan_berlaku(profil, tanggal)
		aturan = alur.penetapan(profil, "peta_jabatan", tanggal)
		pejabat = _pejabat(aturan.penanda_tangan, Konteks(profil, struktur, tanggal, dokumen.unit))
	# Stored text of a decree: the regulation's language, whoever enters it.
	selaku = f" selaku {aturan.selaku}" if aturan.selaku else ""
	dokumen.bentuk = aturan.naskah.replace("_", " ").capitalize()
	dokumen.penanda_tangan_jabatan = f"{pejabat.jabatan}{selaku}"
	dokumen.penanda_tangan = pejabat.pegawai
	dokumen.dasar = kutip(profil, aturan.dasar)


def terbitkan(dokumen: Any) -> None:
	"""Fix a draft with a decree issued here, which takes the next number; signed on paper by the office that it names.

	Throws where the regulation fixes maps by another kind of text, or where a decree from outside was entered.
	"""
	tanggal = getdate(today())
	aturan = alur.penetapan(organisasi.profil_aktif(), dokumen.objek_penetapan, tanggal)
	if aturan.naskah != KEPUTUSAN:
		frappe.throw(
			_(
				"Di sini peta jabatan ditetapkan dengan {0} ({1}), yang dibuat di luar sistem. Isi nomor dan tanggalnya, "
				"lalu ajukan (Submit) peta ini."
			).format(NAMA_NASKAH[aturan.naskah], kutip(organisasi.profil_aktif(), aturan.dasar)),
			title=_("Bukan keputusan"),
		)
	if dokumen.docstatus or dokumen.nomor:
		frappe.throw(
			_(
				"Nomor keputusan sudah terisi ({0}). Kosongkan nomornya bila keputusannya diterbitkan di sini, atau ajukan "
				"(Submit) peta ini dengan keputusan itu."
			).format(dokumen.nomor),
			title=_("Sudah bernomor"),
		)
	dokumen.tanggal, dokumen.flags.terbitkan = tanggal, True
	with sebagai_pesan():
		dokumen.submit()


def _pejabat(peran: Peran, k: Konteks) -> Pejabat:
	"""The signing office; the kepala daerah above this very unit where the structure shows him."""
	if peran is Peran.KEPALA_DAERAH:
		for unit in k.struktur.ke_atas(k.unit_pemilik or ""):
			if unit.peran is PeranStruktural.KEPALA_DAERAH:
				return Pejabat(unit.kode, unit.jabatan_kepala, unit.kepala, "", "")
	return alur.pelaku(peran, k)


def susun_masa(unit: str) -> None:
	"""Set until when each submitted map of a unit holds: the day before the next one begins. One read, one write."""
	semua = frappe.get_all(
		"Peta Jabatan",
		filters={"unit": unit, "docstatus": 1},
		fields=("name", "berlaku_sejak", "berlaku_sampai"),
		order_by="berlaku_sejak",
		limit=0,
	)
	ubah = {}
	for satu, berikut in zip(
		semua, [*semua[1:], None], strict=False
	):  # none is left when the only map is cancelled
		sampai = berikut and berikut.berlaku_sejak - timedelta(days=1)
		if satu.berlaku_sampai != sampai:
			ubah[satu.name] = {"berlaku_sampai": sampai}
	if ubah:
		frappe.db.bulk_update("Peta Jabatan", ubah)


def berlaku(unit: Iterable[str], tanggal: date) -> list[dict[str, Any]]:
	"""Lines of the maps in force on a date for these units: map, decree, position, need. One query."""
	return frappe.db.sql(
		"""
		select p.name as peta, p.nomor, ifnull(nullif(b.unit_kerja, ''), p.unit) as unit, b.jabatan,
			ifnull(b.jenjang, '') as jenjang, b.jenis_jabatan, b.kebutuhan
		from `tabPeta Jabatan` p join `tabButir Peta Jabatan` b on b.parent = p.name and b.parenttype = 'Peta Jabatan'
		where p.docstatus = 1 and p.berlaku_sejak <= %(t)s and (p.berlaku_sampai is null or p.berlaku_sampai >= %(t)s)
			and ifnull(nullif(b.unit_kerja, ''), p.unit) in %(unit)s
		""",
		{"t": tanggal, "unit": tuple(unit) or ("",)},
		as_dict=True,
	)


def tolak_rangkap(dokumen: Any) -> None:
	"""Throw when another submitted map begins the same day, or already plans one of these units at that time.

	The unit's row is locked first, so that two people who submit at once wait for each other.
	"""
	frappe.db.get_value("Unit Organisasi", dokumen.unit, "name", for_update=True)
	sama = {"unit": dokumen.unit, "docstatus": 1, "berlaku_sejak": dokumen.berlaku_sejak}
	lain = frappe.db.get_value("Peta Jabatan", sama | {"name": ("!=", dokumen.name)}, ("name", "nomor"))
	if lain:
		frappe.throw(
			_(
				"Unit ini sudah mempunyai peta jabatan yang berlaku sejak tanggal itu: {0} nomor {1}. Satu unit satu peta "
				"pada satu tanggal; pilih tanggal mulai yang lain."
			).format(*lain),
			title=_("Peta jabatan rangkap"),
		)
	if ganda := _sudah_diatur(dokumen):
		frappe.throw(
			_(
				"Jabatan di unit {0} sudah diatur oleh peta jabatan {1} nomor {2}, sehingga kebutuhannya akan terhitung "
				"dua kali. Hapus baris unit itu dari peta ini, atau ubah peta {1}."
			).format(*ganda[0]),
			title=_("Unit sudah berpeta"),
		)


def _sudah_diatur(dokumen: Any) -> tuple:
	"""Unit, map and number where a map of another unit plans one of these units while this one would hold."""
	milik = {"unit": dokumen.unit, "docstatus": 1, "berlaku_sejak": (">", dokumen.berlaku_sejak)}
	berikut = frappe.db.get_value("Peta Jabatan", milik, "min(berlaku_sejak)")
	return frappe.db.sql(
		"""
		select distinct ifnull(nullif(b.unit_kerja, ''), p.unit) as u, p.name, p.nomor
		from `tabPeta Jabatan` p join `tabButir Peta Jabatan` b on b.parent = p.name and b.parenttype = 'Peta Jabatan'
		where p.docstatus = 1 and p.unit != %(milik)s and (p.berlaku_sampai is null or p.berlaku_sampai >= %(dari)s)
			and p.berlaku_sejak < %(sampai)s
		having u in %(unit)s
		""",
		{
			"milik": dokumen.unit,
			"dari": dokumen.berlaku_sejak,
			"sampai": berikut or "9999-12-31",
			"unit": tuple({kunci(b, dokumen.unit)[0] for b in dokumen.butir}) or ("",),
		},
	)


def usulkan(unit: str, sudah: set[Kunci]) -> list[dict[str, Any]]:
	"""Lines that are still missing, from today's structure and employees: heads of each unit, then staff as they are.

	The need starts at what is filled (a head: one); the officer writes the result of the ABK over it.
	"""
	lft, rgt = frappe.db.get_value("Unit Organisasi", unit, ("lft", "rgt"))
	units = frappe.get_all(
		"Unit Organisasi",
		filters={"lft": (">=", lft), "rgt": ("<=", rgt)},
		fields=("name", "jabatan_kepala", "tingkat"),
		order_by="lft",
		limit=0,
	)
	ada = terisi([u.name for u in units])
	hasil = []
	for satu in units:
		staf = {k: v for k, v in ada.items() if k[0] == satu.name}
		if not any(k[1] == satu.jabatan_kepala for k in staf) and satu.tingkat != "kepala_daerah":
			hasil.append(_baris((satu.name, satu.jabatan_kepala, ""), JenisJabatan.STRUKTURAL.value, 1, 0))
		urut = sorted(staf.items(), key=lambda kv: (kv[1][0] != JenisJabatan.STRUKTURAL.value, kv[0]))
		hasil += [_baris(k, jenis or JenisJabatan.PELAKSANA.value, n, n) for k, (jenis, n) in urut]
	return [b for b in hasil if (b["unit_kerja"], b["jabatan"], b["jenjang"]) not in sudah]


def _baris(posisi: Kunci, jenis: str, kebutuhan: int, isi: int) -> dict[str, Any]:
	unit, jabatan, jenjang = posisi
	return {
		"unit_kerja": unit,
		"jabatan": jabatan,
		"jenis_jabatan": jenis,
		"jenjang": jenjang,
		"kebutuhan": kebutuhan,
		"terisi": isi,
		"selisih": isi - kebutuhan,
	}


def lengkapi_jabatan(nama: Iterable[str]) -> None:
	"""Make the Designations that a proposal names and the site does not have: offices that nobody has held yet."""
	dicari = set(nama)
	ada = set(frappe.get_all("Designation", filters={"name": ("in", [*dicari, ""])}, pluck="name"))
	for satu in sorted(dicari - ada):
		frappe.get_doc({"doctype": "Designation", "designation_name": satu}).insert()
