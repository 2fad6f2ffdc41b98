"""The main case, from request to finished report, each act done by the person whom the regulation names."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import frappe
from frappe.utils import getdate, today

from sistem_kerja import cetak
from sistem_kerja.api import berkas_bukti
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
from sistem_kerja.demo.waktu import habiskan
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.regulasi.alur import menyebut_pegawai, tahap


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
	"""Take the request through its steps, naming `pegawai` where the profile asks for it, to the assignment."""
	return habiskan(dijawab(permohonan, pegawai, tugas))


def dijawab(permohonan, pegawai: str, tugas: str = "") -> Iterator[int]:
	"""The same as a story. Returns the request."""
	alur = permohonan.alur()
	menyebut = menyebut_pegawai(alur)[0].status
	while permohonan.docstatus == 0:
		sebagai(pemegang(permohonan))
		if permohonan.status == menyebut:
			permohonan.append("pegawai_ditugaskan", {"pegawai": pegawai, "tugas": tugas})
			permohonan.save()
		maju = tahap(alur, permohonan.status).tindakan[0].nama
		permohonan = lakukan(permohonan.doctype, permohonan.name, maju)
		yield 2
	return permohonan


def tempuh(daerah: str) -> str:
	"""The case from request to finished report at once, as the profile in force has it. Returns the request."""
	return habiskan(kisah(daerah))


def kisah(daerah: str, **lain) -> Iterator[int]:
	"""The same as a story: each act, then how many days pass. `lain`: fields of the request."""
	pegawai = cerita(daerah).pegawai
	permohonan = buat_permohonan(daerah, **lain)
	sebagai(pemegang(permohonan))
	permohonan = lakukan(permohonan.doctype, permohonan.name, "Kirim")
	yield 2
	permohonan = yield from dijawab(permohonan, pegawai, TUGAS)
	sebagai(pegawai)
	penugasan = permohonan.pegawai_ditugaskan[0].penugasan
	lakukan("Penugasan", penugasan, "Terima", TERIMA)
	yield 30
	sebagai(pegawai)
	laporan = buat_laporan(penugasan)
	laporan = lakukan(laporan.doctype, laporan.name, "Kirim")
	kembali = False
	while laporan.pemegang:
		yield 2
		if not kembali and not _tertutup(laporan, "Kembalikan"):
			laporan, kembali = _perbaiki(laporan, pegawai), True
		sebagai(laporan.pemegang)
		akhir = laporan.syarat_terpenuhi("tahap_terakhir")
		laporan = lakukan(laporan.doctype, laporan.name, "Nyatakan Selesai" if akhir else "Teruskan")
	frappe.set_user("Administrator")
	return permohonan.name


def buat_laporan(penugasan: str, **lain):
	"""The employee's draft, with evidence where the regulation wants it."""
	isi = {"doctype": "Laporan Pelaksanaan Tugas", "penugasan": penugasan, **LAPORAN, **lain}
	laporan = frappe.get_doc(isi).insert()
	if any(a.kode == "laporan.data_dukung" for a in laporan.aturan().ketentuan):
		berkas_bukti.pasang(laporan, "Hasil_uji_coba.pdf", bukti())
	return laporan


@cache
def bukti() -> bytes:
	"""One page that stands for the evidence of a report."""
	return cetak.pdf(f"<h1>Hasil uji coba</h1><p>{HASIL_PERBAIKAN}</p>")


def _tertutup(laporan, nama: str) -> str:
	return laporan.tertutup(next(t for t in tahap(laporan.alur(), laporan.status).tindakan if t.nama == nama))


def _perbaiki(laporan, pegawai: str):
	"""Handed back by whoever reviews it now, mended and sent again."""
	sebagai(laporan.pemegang)
	laporan = lakukan(laporan.doctype, laporan.name, "Kembalikan", PERBAIKAN)
	sebagai(pegawai)
	laporan.hasil += f"\n{HASIL_PERBAIKAN}"
	laporan.save()
	return lakukan(laporan.doctype, laporan.name, "Kirim", JAWAB_PERBAIKAN)
