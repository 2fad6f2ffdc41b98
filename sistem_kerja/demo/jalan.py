"""The main case, from request to finished report, each act done by the person whom the regulation names."""

from __future__ import annotations

import os
from collections.abc import Callable

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
from sistem_kerja.demo.muat import AKUN_KANTOR, SANDI, akun_cerita
from sistem_kerja.layanan import naskah
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.regulasi.alur import menyebut_pegawai, tahap

Lapor = Callable[[str], None]


def jalankan(daerah: str, keluaran: str, lapor: Lapor = print) -> str:
	"""Run the case for a regency, print who did what, put the PDFs into `keluaran`.

	Run again, it shows the finished case and its letters. Returns the name of the request.
	"""
	nama = frappe.db.get_value("Surat Permohonan Pelibatan", {"kegiatan": ISI["kegiatan"], "docstatus": 1})
	if not nama:
		nama = tempuh(daerah)
		frappe.db.commit()
	_ceritakan(nama, lapor)
	_simpan_pdf(nama, keluaran, lapor)
	frappe.db.commit()
	_sebut_akun(daerah, lapor)
	return nama


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
	alur = permohonan.alur()
	menyebut = menyebut_pegawai(alur)[0].status
	while permohonan.docstatus == 0:
		sebagai(pemegang(permohonan))
		if permohonan.status == menyebut:
			permohonan.append("pegawai_ditugaskan", {"pegawai": pegawai, "tugas": tugas})
			permohonan.save()
		maju = tahap(alur, permohonan.status).tindakan[0].nama
		permohonan = lakukan(permohonan.doctype, permohonan.name, maju)
	return permohonan


def tempuh(daerah: str) -> str:
	"""The case from request to finished report, its steps as the profile in force has them. Returns the request."""
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
	kembali = False
	while laporan.pemegang:
		if not kembali and not _tertutup(laporan, "Kembalikan"):
			laporan, kembali = _perbaiki(laporan, pegawai), True
		sebagai(laporan.pemegang)
		akhir = laporan.syarat_terpenuhi("tahap_terakhir")
		laporan = lakukan(laporan.doctype, laporan.name, "Nyatakan Selesai" if akhir else "Teruskan")
	frappe.set_user("Administrator")
	return permohonan.name


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


def _berkas_kasus(nama: str) -> list:
	permohonan = frappe.get_doc("Surat Permohonan Pelibatan", nama)
	penugasan = [frappe.get_doc("Penugasan", b.penugasan) for b in permohonan.pegawai_ditugaskan]
	laporan = frappe.get_all(
		"Laporan Pelaksanaan Tugas", filters={"penugasan": ("in", [p.name for p in penugasan])}, pluck="name"
	)
	return [permohonan, *penugasan, *(frappe.get_doc("Laporan Pelaksanaan Tugas", n) for n in laporan)]


def _ceritakan(nama: str, lapor: Lapor) -> None:
	for dokumen in _berkas_kasus(nama):
		lapor(f"\n{dokumen.doctype} {dokumen.name}: {dokumen.status}")
		for baris in dokumen.riwayat:
			catatan = f" — {baris.catatan}" if baris.catatan else ""
			lapor(
				f"  {baris.waktu:%d-%m-%Y %H.%M}  {baris.tindakan}: {baris.nama}, {baris.sebagai}{catatan}  [{baris.dasar}]"
			)


def _simpan_pdf(nama: str, keluaran: str, lapor: Lapor) -> None:
	os.makedirs(keluaran, exist_ok=True)
	dokumen = [d.name for d in _berkas_kasus(nama)]
	surat = frappe.get_all(
		"Naskah Dinas",
		filters={"dokumen": ("in", dokumen), "status": "Berlaku"},
		fields=("name", "jenis", "nomor", "profil_versi"),
		order_by="creation",
	)
	lapor("\nNaskah:")
	for urut, satu in enumerate(surat, 1):
		daerah = satu.profil_versi.split("/")[0]
		berkas = os.path.join(keluaran, f"{daerah}_{urut}_{frappe.scrub(satu.jenis)}.pdf")
		with open(berkas, "wb") as tulis:
			naskah.buat_pdf(satu.name)
			tulis.write(naskah.isi_pdf(frappe.get_doc("Naskah Dinas", satu.name)))
		lapor(f"  {satu.jenis} Nomor {satu.nomor}: {berkas}")


def _sebut_akun(daerah: str, lapor: Lapor) -> None:
	lapor(f"\nAkun untuk masuk (sandi semua: {SANDI}; Administrator: admin):")
	for surel, nama, _peran in AKUN_KANTOR:
		lapor(f"  {surel:38} {nama}")
	for orang in akun_cerita(bangun(daerah)):
		lapor(f"  {orang.email:38} {orang.nama}, {orang.jabatan}")
