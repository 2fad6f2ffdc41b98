"""Volunteering in the tests: a draft, its way to the assignment, and the report that ends it."""

from __future__ import annotations

import frappe
from frappe.utils import getdate, today

from sistem_kerja.demo import jalan
from sistem_kerja.demo.kasus import masa
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.regulasi.alur import tahap

PSK, PNG, LPT = "Pengajuan Sukarela", "Penugasan", "Laporan Pelaksanaan Tugas"


def pengajuan(daerah, unit_pemilik: str | None = None, oleh: str | None = None, **isi):
	"""A draft of the main case's employee, made by himself unless `oleh`; within his unit unless another owns the work."""
	mulai, selesai = masa(getdate(today()))
	jalan.sebagai(oleh or daerah.cerita.pegawai)
	return frappe.get_doc(
		{
			"doctype": PSK,
			"unit_pemilik": unit_pemilik or daerah.cerita.unit_dituju,
			"kegiatan": "Penataan Katalog Data",
			"tugas": "Menyusun katalog data statistik sektoral",
			"alasan": "Berpengalaman menyusun katalog data dan metadata.",
			"mulai": mulai,
			"selesai": selesai,
			**isi,
		}
	).insert()


def maju(dokumen, sampai: str | None = None):
	"""Each step by whoever holds it, by its first act, until the end or the status `sampai`."""
	while dokumen.docstatus == 0 and dokumen.status != sampai:
		jalan.sebagai(jalan.pemegang(dokumen))
		dokumen = lakukan(
			dokumen.doctype, dokumen.name, tahap(dokumen.alur(), dokumen.status).tindakan[0].nama
		)
	return dokumen


def ditugaskan(daerah, **isi) -> str:
	"""A received assignment that came out of volunteering."""
	nama = maju(pengajuan(daerah, **isi)).penugasan
	jalan.sebagai(frappe.db.get_value(PNG, nama, "pegawai"))
	return lakukan(PNG, nama, "Terima").name


def laporkan(penugasan: str):
	"""The report of an assignment, sent and taken to its end."""
	jalan.sebagai(frappe.db.get_value(PNG, penugasan, "pegawai"))
	laporan = lakukan(LPT, jalan.buat_laporan(penugasan).name, "Kirim")
	while laporan.pemegang:
		jalan.sebagai(laporan.pemegang)
		akhir = laporan.syarat_terpenuhi("tahap_terakhir")
		laporan = lakukan(LPT, laporan.name, "Nyatakan Selesai" if akhir else "Teruskan")
	return laporan


def surat(*dokumen: str) -> list:
	return frappe.get_all(
		"Naskah Dinas",
		filters={"dokumen": ("in", dokumen)},
		fields=("jenis", "penanda_tangan", "status", "dasar", "isi", "hal"),
		order_by="creation",
	)
