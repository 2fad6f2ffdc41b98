"""Tugas saya: what is mine and nobody else's, in its section, with the reason of what came back."""

from __future__ import annotations

import frappe
import pytest
from frappe.handler import is_valid_http_method, is_whitelisted

from sistem_kerja.api import pelaksanaan, portal, tugas
from sistem_kerja.demo.jalan import pemegang, sebagai
from sistem_kerja.layanan.galat import TidakBerwenang
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.tests.situs.test_portal import LPT, PNG, penugasan_berjalan, permintaan, rekan

__all__ = ["permintaan"]


def dikembalikan(kapuas):
	"""A report that came back, and by whom."""
	laporan = lakukan(LPT, kapuas.laporan().name, "Kirim")
	peninjau = pemegang(laporan)
	sebagai(peninjau)
	lakukan(LPT, laporan.name, "Kembalikan", "Lampirkan hasil uji.")
	return laporan, peninjau


def test_bagian_menurut_keadaannya(kapuas):
	baru = kapuas.disetujui().pegawai_ditugaskan[0].penugasan
	sebagai(kapuas.cerita.pegawai)
	satu = next(b for b in tugas.daftar()["menerima"] if b.name == baru)
	assert satu.unit == kapuas.unit[kapuas.cerita.unit_pemilik].nama and satu.kemajuan is None
	portal.tindak(PNG, baru, "Terima")
	pelaksanaan.simpan_rincian(baru, [{"kegiatan": "A", "kemajuan": 20}, {"kegiatan": "B", "kemajuan": 60}])
	isi = tugas.daftar()
	assert baru not in [b.name for b in isi["menerima"] + isi["selesai"]]
	assert next(b for b in isi["berjalan"] if b.name == baru).kemajuan == 40


def test_yang_dikembalikan_di_atas_dengan_alasan_dan_siapa(kapuas):
	laporan, peninjau = dikembalikan(kapuas)
	pengembali = frappe.db.get_value("Employee", peninjau, "employee_name")
	sebagai(kapuas.cerita.pegawai)
	for semua in (tugas.daftar()["dikembalikan"], portal.rincian(PNG, laporan.penugasan)["kembali"]):
		(satu,) = [b for b in semua if b["name"] == laporan.name]
		assert (satu["alasan"], satu["nama"]) == ("Lampirkan hasil uji.", pengembali) and satu["sebagai"]
	lakukan(LPT, laporan.name, "Kirim")
	assert laporan.name not in [b["name"] for b in tugas.daftar()["dikembalikan"]]


def test_yang_ditarik_sendiri_bukan_dikembalikan(kapuas):
	laporan = lakukan(LPT, kapuas.laporan().name, "Kirim")
	lakukan(LPT, laporan.name, "Tarik", "Ada yang terlewat.")
	assert laporan.name not in [b["name"] for b in tugas.daftar()["dikembalikan"]]


def test_milik_orang_lain_tidak_tampak(kapuas):
	laporan, peninjau = dikembalikan(kapuas)
	for orang in (rekan(kapuas), peninjau):
		sebagai(orang)
		isi = tugas.daftar()
		nama = [b["name"] for k in ("dikembalikan", "menerima", "berjalan", "selesai") for b in isi[k]]
		assert laporan.name not in nama and laporan.penugasan not in nama
	assert portal.rincian(PNG, laporan.penugasan)["kembali"] == []


def test_tamu_dan_akun_tanpa_pegawai_ditolak(kapuas, permintaan):
	frappe.set_user("Guest")
	with pytest.raises(frappe.PermissionError):
		is_whitelisted(tugas.daftar)
	for user in ("Guest", "auditor@contoh.invalid"):
		frappe.set_user(user)
		with pytest.raises(TidakBerwenang, match="belum terhubung"):
			tugas.daftar()
	permintaan("POST")
	with pytest.raises(frappe.PermissionError):
		is_valid_http_method(tugas.daftar)


def test_tidak_bertambah_permintaannya(kapuas, monkeypatch):
	"""As many queries for many assignments as for few."""

	def hitung() -> int:
		jumlah, asli = [], frappe.db.sql
		with monkeypatch.context() as m:
			m.setattr(frappe.db, "sql", lambda *a, **k: (jumlah.append(1), asli(*a, **k))[1])
			tugas.daftar()
		return len(jumlah)

	penugasan_berjalan(kapuas)
	dikembalikan(kapuas)
	sebagai(kapuas.cerita.pegawai)
	tugas.daftar()  # fills what is kept for the request
	satu = hitung()
	kapuas.disetujui(kegiatan="Kegiatan kedua")
	sebagai(kapuas.cerita.pegawai)
	assert hitung() <= satu
