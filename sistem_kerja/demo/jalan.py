"""The main case, from request to finished report, each act done by the person whom the regulation names."""

from __future__ import annotations

import frappe
from frappe.utils import getdate, today

from sistem_kerja.demo.daerah import bangun, cerita
from sistem_kerja.demo.kasus import (
	HASIL_PERBAIKAN,
	ISI,
	JAWAB_PERBAIKAN,
	LAPORAN,
	PERBAIKAN,
	TERIMA,
	TUGAS,
	masa,
)
from sistem_kerja.demo.muat import AKUN_KANTOR
from sistem_kerja.layanan.tindakan import lakukan


def sebagai(pegawai: str) -> None:
	frappe.set_user(frappe.db.get_value("Employee", pegawai, "user_id"))


def pemegang(dokumen) -> str:
	return frappe.db.get_value(dokumen.doctype, dokumen.name, "pemegang")


def buat_permohonan(daerah: str, **lain):
	"""A draft request of the main case, prepared by the HR officer for the unit that owns the work."""
	inti = cerita(daerah)
	orang = next(p for p in bangun(daerah).pegawai if p.id == inti.pegawai)
	mulai, selesai = masa(getdate(today()))
	isi = {
		**ISI,
		"unit_pemilik": inti.unit_pemilik,
		"unit_dituju": inti.unit_dituju,
		"jenis_jabatan_diminta": "Fungsional",
		"jenjang_diminta": orang.jenjang,
		"mulai": mulai,
		"selesai": selesai,
		**lain,
	}
	frappe.set_user(AKUN_KANTOR[0][0])
	return frappe.get_doc({"doctype": "Surat Permohonan Pelibatan", **isi}).insert()


def jawab(permohonan, pegawai: str, tugas: str = ""):
	"""Take the request through its steps to the approval that names `pegawai`."""
	maju = {"Menunggu Penilai": "Minta Rekomendasi", "Menunggu Rekomendasi": "Rekomendasikan"}
	while permohonan.status in maju:
		sebagai(pemegang(permohonan))
		permohonan = lakukan(permohonan.doctype, permohonan.name, maju[permohonan.status])
	sebagai(pemegang(permohonan))
	permohonan.append("pegawai_ditugaskan", {"pegawai": pegawai, "tugas": tugas})
	permohonan.save()
	return lakukan(permohonan.doctype, permohonan.name, "Setujui")


def tempuh(daerah: str) -> str:
	"""Make the main case; the name of its request."""
	pegawai = cerita(daerah).pegawai
	permohonan = buat_permohonan(daerah)
	sebagai(pemegang(permohonan))
	permohonan = lakukan(permohonan.doctype, permohonan.name, "Kirim")
	permohonan = jawab(permohonan, pegawai, TUGAS)
	sebagai(pegawai)
	penugasan = permohonan.pegawai_ditugaskan[0].penugasan
	lakukan("Penugasan", penugasan, "Terima", TERIMA)
	laporan = frappe.get_doc(
		{"doctype": "Laporan Pelaksanaan Tugas", "penugasan": penugasan, **LAPORAN}
	).insert()
	laporan = lakukan(laporan.doctype, laporan.name, "Kirim")
	sebagai(pemegang(laporan))
	laporan = lakukan(laporan.doctype, laporan.name, "Kembalikan", PERBAIKAN)
	sebagai(pegawai)
	laporan.hasil += f"\n{HASIL_PERBAIKAN}"
	laporan.save()
	laporan = lakukan(laporan.doctype, laporan.name, "Kirim", JAWAB_PERBAIKAN)
	while laporan.pemegang:
		sebagai(laporan.pemegang)
		akhir = laporan.syarat_terpenuhi("tahap_terakhir")
		laporan = lakukan(laporan.doctype, laporan.name, "Nyatakan Selesai" if akhir else "Teruskan")
	frappe.set_user("Administrator")
	return permohonan.name
