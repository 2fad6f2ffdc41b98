"""One submission sent several times at one instant to the running server: done once, and each is told the same."""

from __future__ import annotations

import uuid

import frappe

from sistem_kerja.demo import jalan
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.tests.peramban.test_bersamaan import serentak

LPT = "Laporan Pelaksanaan Tugas"
BERSAMA = 5


def kirim(sesi, alamat, metode: str, **isi):
	return lambda: sesi.post(f"{alamat}/api/method/sistem_kerja.api.{metode}", json=isi, timeout=120)


def berhasil(jawaban: list) -> list:
	"""Who waited may be told to try again (409), never anything else."""
	assert {j.status_code for j in jawaban} <= {200, 409}, [j.text for j in jawaban]
	hasil = [j.json()["message"] for j in jawaban if j.ok]
	assert hasil
	return hasil


def test_laporan_baru_dan_kirim_serentak_satu_saja(kasus, sesi, alamat):
	jalan.sebagai(kasus.pegawai)
	lakukan("Penugasan", kasus.penugasan, "Terima")
	frappe.set_user("Administrator")
	frappe.db.commit()
	tab = [sesi(kasus.akun()) for _ in range(BERSAMA)]
	isi = {"judul": kasus.kegiatan, "kegiatan_dilaksanakan": "Menguji.", "hasil": "Berhasil."}
	kunci = str(uuid.uuid4())
	baru = [
		kirim(s, alamat, "portal.simpan_laporan", isi=isi, penugasan=kasus.penugasan, kunci=kunci)
		for s in tab
	]
	nama = {h["name"] for h in berhasil(serentak(*baru))}
	assert nama == {satu.name for satu in kasus.laporan()} and len(nama) == 1

	kunci = str(uuid.uuid4())
	tujuan = {"doctype": LPT, "name": nama.pop(), "tindakan": "Kirim", "kunci": kunci}
	status = {
		h["status"] for h in berhasil(serentak(*(kirim(s, alamat, "portal.tindak", **tujuan) for s in tab)))
	}
	(laporan,) = kasus.laporan()
	assert status == {laporan.status}
	assert [r.tindakan for r in laporan.riwayat].count("Kirim") == 1

	lain = sesi(kasus.akun(frappe.db.get_value("Employee", kasus.pegawai, "sk_penilai")))
	assert kirim(lain, alamat, "portal.tindak", **tujuan)().status_code == 403


def test_umpan_balik_serentak_satu_saja(kasus, sesi, alamat):
	jalan.sebagai(kasus.pegawai)
	lakukan("Penugasan", kasus.penugasan, "Terima")
	frappe.set_user("Administrator")
	frappe.db.commit()
	penilai = kasus.akun(frappe.db.get_value("Employee", kasus.pegawai, "sk_penilai"))
	isi = {"penugasan": kasus.penugasan, "isi": "Baik.", "kunci": str(uuid.uuid4())}
	tab = [sesi(penilai) for _ in range(BERSAMA)]
	berhasil(serentak(*(kirim(s, alamat, "pelaksanaan.umpan_balik", **isi) for s in tab)))
	frappe.db.rollback()
	assert len(frappe.get_doc("Penugasan", kasus.penugasan).umpan_balik) == 1


def test_setelan_grafik_serentak_tanpa_galat(kasus, sesi, alamat):
	"""The charts of a workspace ask for them at one moment, on everybody's first visit."""
	metode = "frappe.desk.doctype.dashboard_settings.dashboard_settings.create_dashboard_settings"
	saya = kasus.akun()
	frappe.db.delete("Dashboard Settings", {"name": saya})
	frappe.db.commit()
	tab = [sesi(saya) for _ in range(BERSAMA)]

	def minta(satu, user):
		return lambda: satu.post(f"{alamat}/api/method/{metode}", json={"user": user}, timeout=120)

	jawaban = serentak(*(minta(satu, saya) for satu in tab))
	assert [j.status_code for j in jawaban] == [200] * BERSAMA
	assert {j.json()["message"]["name"] for j in jawaban} == {saya}
	assert minta(tab[0], "Administrator")().status_code == 403
