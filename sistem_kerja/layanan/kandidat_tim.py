"""Who can be chosen for a team: Pejabat Fungsional and Pelaksana of the owner's Unit Organisasi, and those lent to it."""

from __future__ import annotations

import frappe

from sistem_kerja.layanan import fakta_tim, organisasi
from sistem_kerja.regulasi.alur import Konteks
from sistem_kerja.regulasi.istilah import JenisJabatan

JENIS = (JenisJabatan.FUNGSIONAL.value, JenisJabatan.PELAKSANA.value)


def cari(
	unit: str, teks: str, mulai: int, banyak: int, kecuali: list[str]
) -> list[tuple[str, str, str, str]]:
	"""Who may come into a team of `unit`, without those of `kecuali`: employee, name, jabatan, unit; by name or NIP."""
	pegawai, pinjaman = frappe.qb.DocType("Employee"), _dipinjamkan(unit)
	query = (
		_pegawai(teks, mulai, banyak)
		.where((pegawai.status == "Active") & pegawai.sk_jenis_jabatan.isin(JENIS))
		.where(pegawai.sk_unit.isin(_unit(unit)) | pegawai.name.isin(pinjaman or [""]))
	)
	return (query.where(pegawai.name.notin(kecuali)) if kecuali else query).run()


def cari_di_antara(orang: list[str], teks: str, mulai: int, banyak: int) -> list[tuple[str, str, str, str]]:
	"""The same columns of these people, for whoever is to leave a team or to get another task in it."""
	return _pegawai(teks, mulai, banyak).where(frappe.qb.DocType("Employee").name.isin(orang or [""])).run()


def _pegawai(teks: str, mulai: int, banyak: int):
	pegawai, u = frappe.qb.DocType("Employee"), frappe.qb.DocType("Unit Organisasi")
	return (
		frappe.qb.from_(pegawai)
		.join(u)
		.on(pegawai.sk_unit == u.name)
		.where(pegawai.employee_name.like(f"%{teks}%") | pegawai.sk_nip.like(f"%{teks}%"))
		.select(pegawai.name, pegawai.employee_name, pegawai.designation, u.nama_unit)
		.orderby(pegawai.employee_name)
		.limit(banyak)
		.offset(mulai)
	)


def _unit(unit: str) -> list[str]:
	pohon = organisasi.struktur()
	k = Konteks(organisasi.profil_aktif(), pohon, organisasi.tanggal_aturan(frappe.utils.today()), unit)
	pemilik = fakta_tim.unit_organisasi(k, unit)
	return organisasi.unit_dan_bawahannya(pemilik if pohon.di_bawah(unit, pemilik) else unit)


def _dipinjamkan(unit: str) -> list[str]:
	spp, baris = frappe.qb.DocType("Surat Permohonan Pelibatan"), frappe.qb.DocType("Pegawai Ditugaskan")
	query = (
		frappe.qb.from_(baris)
		.join(spp)
		.on(spp.name == baris.parent)
		.where((spp.docstatus == 1) & (spp.status == "Disetujui") & spp.unit_pemilik.isin(_unit(unit)))
		.where(spp.selesai >= frappe.utils.today())
		.select(baris.pegawai)
		.distinct()
	)
	return [b[0] for b in query.run()]
