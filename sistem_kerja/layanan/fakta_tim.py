"""Facts of people as the rules on teams ask for them, read from the record in fixed numbers of queries."""

from __future__ import annotations

from collections.abc import Iterable

import frappe
from frappe.utils import getdate, today

from sistem_kerja.layanan import organisasi, perjanjian_kinerja
from sistem_kerja.regulasi.alur import Konteks
from sistem_kerja.regulasi.galat import GalatRegulasi
from sistem_kerja.regulasi.kedudukan import pimpinan_unit_organisasi
from sistem_kerja.regulasi.ketentuan_tim import FaktaKetua

KOLOM = (
	"name",
	"sk_pendidikan",
	"sk_golongan",
	"sk_jenis_asn",
	"sk_predikat_terakhir",
	"sk_predikat_tahun",
	"sk_pengalaman_sejak",
)
HARI_SETAHUN = 365.25


def ketua(
	pegawai: Iterable[str], k: Konteks, tahun: int, jenis_perjanjian: str | None = None
) -> dict[str, FaktaKetua]:
	"""Facts of each of these employees; his agreement is looked up only where `jenis_perjanjian` names its kind."""
	orang = list(dict.fromkeys(pegawai))
	if not orang:
		return {}
	data = {b.name: b for b in frappe.get_all("Employee", {"name": ("in", orang)}, KOLOM, limit=0)}
	dikenal = organisasi.banyak_pegawai(orang)
	punya = perjanjian_kinerja.milik_orang(orang, jenis_perjanjian, tahun) if jenis_perjanjian else set()
	hasil = {}
	for nama in orang:
		satu, b = dikenal.get(nama) or organisasi.pegawai(nama), data[nama]
		hasil[nama] = FaktaKetua(
			pegawai=satu,
			unit_asal=unit_asal(k, satu.unit),
			pendidikan=b.sk_pendidikan or None,
			golongan=b.sk_golongan or None,
			jenis_asn=b.sk_jenis_asn or "PNS",
			predikat=_predikat(b),
			pengalaman_tahun=_pengalaman(b),
			perjanjian_kinerja=(nama in punya) if jenis_perjanjian else None,
		)
	return hasil


def _predikat(baris) -> str | None:
	"""Of the last year; an older one says nothing any more."""
	terakhir = getdate(today()).year - 1
	if baris.sk_predikat_tahun and baris.sk_predikat_tahun < terakhir:
		return None
	return baris.sk_predikat_terakhir or None


def _pengalaman(baris) -> float | None:
	if not baris.sk_pengalaman_sejak:
		return None
	hari = (getdate(today()) - getdate(baris.sk_pengalaman_sejak)).days
	return round(max(hari, 0) / HARI_SETAHUN, 1)


def unit_asal(k: Konteks, unit: str) -> str:
	"""The Unit Organisasi to which somebody of `unit` belongs, seen from the unit that owns the team.

	Everybody below the owner belongs to it, also where a smaller unit in between has a leader of its own.
	"""
	pemilik = unit_organisasi(k, k.unit_pemilik)
	if k.unit_pemilik and (k.struktur.di_bawah(unit, pemilik) or k.struktur.di_bawah(unit, k.unit_pemilik)):
		return pemilik
	return unit_organisasi(k, unit)


def unit_organisasi(k: Konteks, unit: str | None) -> str:
	"""Code of the Unit Organisasi that leads a unit; the unit itself where the rules name none."""
	if not unit:
		return ""
	try:
		return pimpinan_unit_organisasi(k.profil, k.struktur, unit, k.tanggal).unit
	except GalatRegulasi:
		return unit
