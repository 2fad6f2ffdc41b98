"""Facts of assigning people, read for all of them at once, and what the rules find on them."""

from __future__ import annotations

from collections.abc import Mapping

import frappe
from frappe.query_builder.functions import Count
from frappe.utils import getdate, nowdate

from sistem_kerja.layanan import perjanjian_kinerja
from sistem_kerja.layanan.beban import beban
from sistem_kerja.layanan.pejabat_sementara import punya_penilai
from sistem_kerja.regulasi import ketentuan
from sistem_kerja.regulasi.alur import Konteks
from sistem_kerja.regulasi.istilah import Jalur
from sistem_kerja.regulasi.kedudukan import pimpinan_unit_organisasi
from sistem_kerja.regulasi.struktur import Pegawai

# Paths on which an employee is lent to another unit or institution.
LINTAS = (Jalur.PENUNJUKAN_LINTAS_UNIT, Jalur.PENUNJUKAN_LINTAS_INSTANSI, Jalur.SUKARELA_LINTAS_UNIT)


def temuan(
	sumber,
	orang: tuple[Pegawai, ...],
	mulai=None,
	selesai=None,
	kecuali: str = "",
	kompetensi_kurang: Mapping[str, tuple[str, ...]] | None = None,
) -> list[ketentuan.Temuan]:
	"""Findings on assigning these people as a request, a volunteer or a team asks.

	The period is the source's unless given. `kecuali`: an assignment that this one takes the place of.
	`kompetensi_kurang`: by employee what is asked for and not on his record, where the source knows which need each
	meets. However many people: the same few queries.
	"""
	_kunci([p.id for p in orang])
	per_orang = temuan_tiap_orang(sumber, orang, mulai, selesai, kecuali, kompetensi_kurang, terkini=True)
	return list(dict.fromkeys(t for satu in per_orang.values() for t in satu))


def temuan_tiap_orang(
	sumber,
	orang: tuple[Pegawai, ...],
	mulai=None,
	selesai=None,
	kecuali: str = "",
	kompetensi_kurang: Mapping[str, tuple[str, ...]] | None = None,
	terkini: bool = False,
) -> dict[str, list[ketentuan.Temuan]]:
	"""The same by employee. Unless `terkini`, for reading only: nothing is locked."""
	id_orang = [p.id for p in orang]
	mulai, selesai = (getdate(t) if t else None for t in (mulai or sumber.mulai, selesai or sumber.selesai))
	bermasa = bool(mulai and selesai)
	lintas = sumber.jalur in LINTAS
	pernah = perbantuan(id_orang, mulai.year, kecuali, terkini) if lintas and bermasa else {}
	bersamaan = beban(id_orang, mulai, selesai, kecuali, terkini) if bermasa else {}
	kurang = _kompetensi_kurang(sumber, id_orang) if kompetensi_kurang is None else kompetensi_kurang
	k, hasil = sumber.konteks(), {}
	perjanjian = _perjanjian_kinerja(k, mulai.year) if bermasa else None
	for satu in orang:
		lain = tuple(bersamaan[satu.id].kegiatan) if bermasa else ()
		fakta = ketentuan.FaktaPenugasan(
			pegawai=satu,
			mulai=mulai,
			selesai=selesai,
			punya_penilai=satu.id in k.penetapan or punya_penilai(k.profil, k.struktur, satu, k.tanggal),
			perbantuan_lintas_unit=pernah.get(satu.id, 0),
			bersamaan=lain,
			perjanjian_kinerja=perjanjian,
			surat=True,  # the act that assigns signs it
			kompetensi_kurang=kurang.get(satu.id, ()),
			beban_kerja=not lain,
			lintas_unit=lintas,
		)
		hasil[satu.id] = ketentuan.penugasan(k.profil, fakta, k.tanggal)
	return hasil


def perbantuan(pegawai: list[str], tahun: int, kecuali: str = "", terkini: bool = True) -> dict[str, int]:
	"""How often each of them was lent across units in a calendar year; what was cancelled did not happen.

	`terkini`: what others stored since this transaction began counts too, and nobody adds to it until this one ends.
	"""
	p = frappe.qb.DocType("Penugasan")
	query = (
		frappe.qb.from_(p)
		.where(p.pegawai.isin(pegawai or [""]) & (p.docstatus == 1) & (p.status != "Dibatalkan"))
		.where(p.jalur.isin([j.value for j in LINTAS]) & p.mulai[f"{tahun}-01-01" : f"{tahun}-12-31"])
		.where(p.name != kecuali)
		.groupby(p.pegawai)
		.select(p.pegawai, Count("*"))
	)
	return dict((query.for_update() if terkini else query).run())


def _kompetensi_kurang(sumber, pegawai: list[str]) -> dict[str, tuple[str, ...]]:
	"""Competences asked for that the register does not hold of a person today."""
	diminta = diminta_kompetensi(sumber)
	if not (diminta and pegawai):
		return {}
	k = frappe.qb.DocType("Kompetensi Pegawai")
	punya = (
		frappe.qb.from_(k)
		.where(k.pegawai.isin(pegawai) & k.kompetensi.isin(diminta))
		.where(k.berlaku_sampai.isnull() | (k.berlaku_sampai >= nowdate()))
		.select(k.pegawai, k.kompetensi)
		.run()
	)
	ada = {(orang, nama) for orang, nama in punya}
	return {p: tuple(n for n in diminta if (p, n) not in ada) for p in pegawai}


def diminta_kompetensi(sumber) -> list[str]:
	"""Competences that a request, or the opening that a volunteer answers, asks for."""
	if sumber.get("peluang"):
		sumber = frappe.get_cached_doc("Peluang", sumber.peluang)
	baris = sumber.get("kebutuhan") or []
	return list(dict.fromkeys(b.kompetensi for b in baris if b.get("kompetensi")))


def _perjanjian_kinerja(k: Konteks, tahun: int) -> bool | None:
	"""Whether the Perjanjian Kinerja of the unit that owns the work is fixed; None where no unit is filled in yet."""
	if not k.unit_pemilik:
		return None
	unit = pimpinan_unit_organisasi(k.profil, k.struktur, k.unit_pemilik, k.tanggal).unit
	return bool(perjanjian_kinerja.berlaku(unit, tahun))


def _kunci(pegawai: list[str]) -> None:
	"""Two answers that name the same person at once count one after the other, by what is stored then."""
	if pegawai:
		frappe.db.sql(
			"select name from tabEmployee where name in %s order by name for update", (tuple(pegawai),)
		)
