"""Limits on volunteering, assignments and reports, broken through their documents."""

from __future__ import annotations

import frappe

from sistem_kerja.demo.jalan import buat_laporan, sebagai
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.tests.situs import sukarela as s
from sistem_kerja.tests.situs import tim as t
from sistem_kerja.tests.situs.jalan_lain import PENGELOLA
from sistem_kerja.tests.situs.ketentuan.pemicu import Percobaan, memicu
from sistem_kerja.tests.situs.ketentuan.permohonan import setujui
from sistem_kerja.tests.situs.penunjukan import kosongkan, unit_dari


def kirim(daerah, *argumen, **isi) -> Percobaan:
	d = s.pengajuan(daerah, *argumen, **isi)
	return Percobaan(lambda: bertindak(d, "Kirim", daerah.cerita.pegawai), d)


def bertindak(d, tindakan: str, pegawai: str):
	sebagai(pegawai)
	return lakukan(d.doctype, d.name, tindakan)


# --- volunteering ---


@memicu("sukarela.bentuk_dalam_unit")
def tertulis_di_dalam_unit(daerah):
	return kirim(daerah, bentuk="tertulis")


@memicu("sukarela.tertulis_lintas_unit")
def lisan_lintas_unit(daerah):
	return Percobaan(lambda: s.pengajuan(daerah, daerah.cerita.unit_pemilik, bentuk="lisan"))


@memicu("sukarela.tanpa_lintas_instansi")
def kepada_instansi_lain(daerah):
	return Percobaan(lambda: s.pengajuan(daerah, instansi_tujuan="Badan Rekaan"))


# --- assignments ---


@memicu("penugasan.setelah_kedudukan")
def penilainya_kosong(daerah):
	d = s.pengajuan(daerah)
	kosongkan(unit_dari(frappe.db.get_value("Employee", daerah.cerita.pegawai, "sk_penilai")))
	return Percobaan(lambda: bertindak(d, "Kirim", daerah.cerita.pegawai), d)


@memicu("penugasan.setelah_perjanjian_kinerja")
def tahun_tanpa_perjanjian(daerah):
	return kirim(daerah, mulai=f"{t.tahun()}-02-01", selesai=f"{t.tahun()}-03-31")


@memicu("penugasan.bersamaan", "penugasan.beban_kerja")
def sedang_bertugas(daerah):
	s.maju(s.pengajuan(daerah))
	return kirim(daerah)


@memicu("penugasan.kompetensi")
def kompetensi_tidak_tercatat(daerah):
	frappe.set_user(PENGELOLA)
	frappe.get_doc({"doctype": "Kompetensi", "nama": "Uji: peta", "jenis": "Keahlian"}).insert()
	return setujui(daerah, daerah.cerita.pegawai, kebutuhan=[{"kompetensi": "Uji: peta", "jumlah": 1}])


@memicu("penugasan.maks_perbantuan")
def diperbantukan_keempat_kali(daerah):
	for _ke in range(3):
		s.maju(s.pengajuan(daerah, daerah.cerita.unit_pemilik))
	return kirim(daerah, daerah.cerita.unit_pemilik)


@memicu("penugasan.surat_tertulis")
def suratnya_dicabut(daerah):
	d = frappe.get_doc(s.PNG, s.maju(s.pengajuan(daerah)).penugasan)
	frappe.db.set_value("Naskah Dinas", {"dokumen": d.name}, "status", "Dicabut")
	return Percobaan(lambda: bertindak(d, "Terima", d.pegawai), d)


# --- reports ---


def kirim_laporan(daerah, tanpa_bukti: bool = False, **isi) -> Percobaan:
	penugasan = s.ditugaskan(daerah)
	d = buat_laporan(penugasan, **isi)
	if tanpa_bukti:
		d.bukti = None
		d.save()
	return Percobaan(lambda: bertindak(d, "Kirim", d.pegawai), d)


@memicu("laporan.isi_minimal")
def laporan_kosong(daerah):
	return kirim_laporan(daerah, kegiatan_dilaksanakan=" ")


@memicu("laporan.data_dukung")
def laporan_tanpa_bukti(daerah):
	return kirim_laporan(daerah, tanpa_bukti=True)
