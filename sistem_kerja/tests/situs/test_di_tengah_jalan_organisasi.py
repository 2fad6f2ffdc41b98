"""People and units change in the middle of a process: documents go on, or wait and say for whom; all agrees."""

from __future__ import annotations

import re
from collections.abc import Callable

import frappe
import pytest
from frappe.model.rename_doc import rename_doc
from frappe.utils import add_days, today

from sistem_kerja.demo import muat
from sistem_kerja.demo.jalan import sebagai
from sistem_kerja.layanan import peralihan_penilai, perubahan_unit
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.tests.situs.keadaan import Keadaan, coba, selaras, sementara
from sistem_kerja.tests.situs.penunjukan import PENGELOLA
from sistem_kerja.tests.situs.test_laporan_tim import naik

UNIT, SPP = "Unit Organisasi", "Surat Permohonan Pelibatan"
LAIN = "akun.lain@contoh.invalid"


@pytest.fixture
def k(pakai, monkeypatch) -> Keadaan:
	monkeypatch.setattr(frappe.local, "lang", "id")
	return Keadaan(pakai("kapuas"))


def ubah(doctype: str, nama: str, **isi) -> None:
	frappe.set_user(PENGELOLA)
	frappe.get_doc(doctype, nama).update(isi).save()


def keputusan(unit: str, jenis: str, tujuan: str | None = None) -> None:
	frappe.set_user(PENGELOLA)
	perubahan_unit.ubah(unit, jenis, today(), "188.45/7/2026", tujuan, "Penataan")


def akun_lain(k: Keadaan) -> None:
	frappe.set_user("Administrator")
	muat._buat_user(LAIN, "Akun Lain", ("Pegawai ASN",))
	frappe.get_doc("Employee", k.inti.pegawai).update({"user_id": LAIN}).save()


def nonaktifkan(pegawai: str) -> None:
	frappe.set_user("Administrator")
	frappe.get_doc("User", frappe.db.get_value("Employee", pegawai, "user_id")).update({"enabled": 0}).save()


def keluar(pegawai: str) -> None:
	ubah("Employee", pegawai, status="Left", relieving_date=today())


# What happens -> what it is; each alone, with everything under way.
PERISTIWA: dict[str, Callable[[Keadaan], object]] = {
	"pegawai pindah unit": lambda k: ubah("Employee", k.inti.pegawai, sk_unit=k.inti.unit_pemilik),
	"pegawai naik jenjang": lambda k: ubah("Employee", k.tim.anggota, sk_jenjang="Ahli Utama"),
	"anggota tim keluar": lambda k: keluar(k.tim.anggota),
	"ketua tim keluar": lambda k: keluar(k.tim.ketua),
	"ketua tim pindah unit": lambda k: ubah("Employee", k.tim.ketua, sk_unit=k.inti.unit_dituju),
	"akun pegawai dinonaktifkan": lambda k: nonaktifkan(k.inti.pegawai),
	"akun ketua dinonaktifkan": lambda k: nonaktifkan(k.tim.ketua),
	"akun pimpinan dinonaktifkan": lambda k: nonaktifkan(k.daerah.kepala(k.inti.unit_pemilik)),
	"akun pegawai diganti": akun_lain,
	"pimpinan diberi nomor lain": lambda k: rename_doc(
		"Employee", k.daerah.kepala(k.inti.unit_pemilik), "PGW-LAIN"
	),
	"pimpinan unit pemilik kosong": lambda k: ubah(UNIT, k.inti.unit_pemilik, kepala=None),
	"pimpinan unit dituju kosong": lambda k: ubah(UNIT, k.inti.unit_dituju, kepala=None),
	"pimpinan diganti": lambda k: ubah(UNIT, k.inti.unit_pemilik, kepala=k.tim.anggota),
	"unit pemilik pindah": lambda k: keputusan(
		k.inti.unit_pemilik, "Pindah", k.daerah.unit[k.inti.unit_dituju].induk
	),
	"unit dituju pindah": lambda k: keputusan(
		k.inti.unit_dituju, "Pindah", k.daerah.unit[k.inti.unit_pemilik].induk
	),
	"unit pemilik digabung": lambda k: keputusan(k.inti.unit_pemilik, "Gabung", k.inti.unit_dituju),
	"unit dituju dibubarkan": lambda k: keputusan(k.inti.unit_dituju, "Bubar", k.inti.unit_pemilik),
	"unit dipindahkan tanpa keputusan": lambda k: ubah(
		UNIT, k.inti.unit_pemilik, parent_unit_organisasi=k.daerah.unit[k.inti.unit_dituju].induk
	),
	"unit berganti nama": lambda k: ubah(UNIT, k.inti.unit_pemilik, nama_unit="Bidang Rekaan"),
	"jabatan pimpinan berganti sebutan": lambda k: ubah(
		UNIT, k.inti.unit_pemilik, jabatan_kepala="Kepala Bidang Rekaan"
	),
	"penetapan penilai diakhiri": lambda k: ubah(*k.semua["penetapan"], selesai=today()),
	"Plh. diakhiri": lambda k: ubah(*k.semua["pejabat sementara"], dibatalkan=1),
}


def test_semua_tetap_selaras(k):
	salah = []
	for apa, terjadi in PERISTIWA.items():
		with sementara():
			pesan = coba(lambda t=terjadi: t(k))
			salah += [f"{apa}: {x}" for x in ([pesan] if pesan else selaras())]
	assert salah == []


@pytest.mark.parametrize("siapa", ["pimpinan", "pengganti", "penilai"])
def test_yang_berhenti_menyerahkan_jabatannya_dahulu(k, siapa):
	pegawai, sebab = {
		"pimpinan": (k.daerah.kepala(k.inti.unit_pemilik), "memimpin .* sebagai Kepala"),
		"pengganti": (
			frappe.db.get_value(*k.semua["pejabat sementara"], "pejabat"),
			"bertindak sebagai Plh. .PS-",
		),
		"penilai": (frappe.db.get_value(*k.semua["penetapan"], "penilai"), "menjadi penilai menurut PP-"),
	}[siapa]
	pesan = coba(lambda: keluar(pegawai))
	assert re.search(f"masih .*{sebab}.*Kosongkan Kepala.*Sesudah itu ubah statusnya", pesan, re.DOTALL)
	assert frappe.db.get_value("Employee", pegawai, "status") == "Active" and selaras() == []


def test_permohonan_beralih_ke_penilai_yang_baru(k):
	"""Kapuas: who evaluates the one asked for answers; he goes to another unit, so another evaluator does."""
	lama = k.ambil("permohonan menunggu").pemegang
	ubah("Employee", k.inti.pegawai, sk_unit=k.inti.unit_pemilik)
	baru = k.ambil("permohonan menunggu")
	assert baru.pemegang == frappe.db.get_value("Employee", k.inti.pegawai, "sk_penilai") != lama


def test_yang_keluar_ditunggu_dan_penugasannya_dapat_diakhiri(k):
	"""What waits for him says so; whoever gave the assignment ends or hands over what he leaves."""
	pegawai, laporan = k.inti.pegawai, k.semua["laporan ditinjau"]
	frappe.set_user(PENGELOLA)
	lewat = {"mulai": add_days(today(), -9), "selesai": add_days(today(), -1)}
	frappe.db.set_value(*k.semua["penetapan"], lewat)
	peralihan_penilai.alihkan([frappe.db.get_value(*k.semua["penetapan"], "pegawai")], "Berakhir")
	keluar(pegawai)
	baru = k.ambil("penugasan baru")
	assert not baru.pemegang and "belum mempunyai akun yang aktif" in baru.menunggu_pejabat
	perubahan = k.ambil("perubahan penugasan")
	sebagai(perubahan.pemegang)
	assert lakukan(perubahan.doctype, perubahan.name, "Tetapkan").status == "Ditetapkan"
	assert k.ambil("penugasan berjalan").status == "Diakhiri"
	diterima, _siapa = naik(frappe.get_doc(*laporan))
	assert diterima.status == "Selesai" and k.ambil("penugasan berjalan").status == "Diakhiri"
	frappe.set_user("Administrator")
	assert selaras() == []
