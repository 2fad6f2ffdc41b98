"""The simulation on the site: saved rules that are not in force, vacant offices, a Plh. of the day, who may ask."""

from __future__ import annotations

import frappe
import pytest
from frappe.utils import add_days, today

from sistem_kerja.api import profil as api
from sistem_kerja.demo import jalan as jalan_contoh
from sistem_kerja.layanan import organisasi
from sistem_kerja.tests.situs.penunjukan import tunjuk

SPP, LINTAS = "Surat Permohonan Pelibatan", "penunjukan_lintas_unit"


def simulasi(daerah, kode=None, **lain):
	isi = {
		"kode": kode or daerah.kode,
		"dokumen": SPP,
		"jalur": LINTAS,
		"pegawai": daerah.cerita.pegawai,
		"unit_pemilik": daerah.cerita.unit_pemilik,
		"unit_dituju": daerah.cerita.unit_dituju,
	}
	return api.simulasi(**(isi | lain))


def langkah(hasil, status):
	return next(s for s in hasil["langkah"] if s["status"] == status)


def test_simulasi_sama_dengan_dokumen_sungguhan(tiap_daerah):
	"""The people that the simulation names are those who then really hold the request, step by step."""
	hasil = simulasi(tiap_daerah)
	dokumen = tiap_daerah.permohonan(pegawai_diminta=tiap_daerah.cerita.pegawai)
	for satu in hasil["langkah"]:
		if not satu["urut"] or satu["akhir"] or satu["lebur"]:
			continue
		frappe.set_user("Administrator")
		assert (dokumen.status, dokumen.pemegang) == (satu["status"], satu["pelaku"]["pegawai"])
		assert satu["pelaku"]["nama"] == dokumen.nama_pemegang
		maju = next(t["nama"] for t in satu["tindakan"] if t["maju"])
		jalan_contoh.sebagai(dokumen.pemegang)
		if satu["pelaku"]["pegawai"] and any(
			s["nama"] == "Surat Jawaban Pelibatan" for t in satu["tindakan"] if t["maju"] for s in t["surat"]
		):
			dokumen.append("pegawai_ditugaskan", {"pegawai": tiap_daerah.cerita.pegawai, "tugas": "Uji"})
			dokumen.save()
		dokumen = jalan_contoh.lakukan(SPP, dokumen.name, maju)
	assert dokumen.docstatus == 1


def test_profil_tersimpan_yang_belum_diterapkan(kapuas):
	assert [s["status"] for s in simulasi(kapuas, "pekalongan", tanggal="2026-01-05")["langkah"]][:2] == [
		*("Draf", "Menunggu Jawaban"),
	]
	dokumen = frappe.get_doc("Profil Sistem Kerja", "kapuas")
	for baris in dokumen.tahap:
		if (baris.dokumen, baris.jalur, baris.status) == (SPP, LINTAS, "Menunggu Penilai"):
			baris.tenggat_hari = 9
	dokumen.save()
	hari = today()
	assert str(langkah(simulasi(kapuas, tanggal=hari), "Menunggu Penilai")["tenggat"]) == add_days(hari, 9)


def test_jabatan_kosong_dikatakan_terus_terang(kapuas):
	frappe.db.set_value("Unit Organisasi", kapuas.cerita.unit_dituju, "kepala", None)
	organisasi.lupakan()
	pelaku = langkah(simulasi(kapuas), "Menunggu Rekomendasi")["pelaku"]
	assert pelaku["halangan"].endswith("kosong") and not pelaku["nama"]
	assert pelaku["nama_unit"]


def test_plh_hari_itu_bertindak_lain_hari_tidak(kapuas):
	unit = kapuas.cerita.unit_dituju
	ganti = kapuas.fungsional("Ahli Muda")[0]
	tunjuk(
		*(unit, ganti),
		sifat="Plh.",
		digantikan=kapuas.kepala(unit),
		mulai=0,
		selesai=1,
	)
	organisasi.lupakan()
	pelaku = langkah(simulasi(kapuas, tanggal=today()), "Menunggu Rekomendasi")["pelaku"]
	assert (pelaku["pegawai"], pelaku["kapasitas"]) == (ganti, "Plh.")
	assert pelaku["jabatan"].startswith("Plh. ")
	nanti = langkah(simulasi(kapuas, tanggal=add_days(today(), 5)), "Menunggu Rekomendasi")["pelaku"]
	assert nanti["pegawai"] == kapuas.kepala(unit) and not nanti["kapasitas"]


def test_alur_tanpa_doctype_dan_lintas_instansi(kapuas):
	jalan = api.jalan("kapuas")["jalan"]
	assert {j["dokumen"] for j in jalan} > {SPP, "Pengajuan Sukarela"}
	for satu in jalan:
		isi = {k: satu[k] for k in ("dokumen", "jalur", "arah")}
		hasil = simulasi(kapuas, **isi)
		assert hasil["langkah"] and hasil["gambar"].startswith("<svg")
		assert hasil["ada_doctype"] == satu["ada_doctype"]
	arah = {j["arah"] for j in jalan if j["lintas"] and j["dokumen"] == SPP}
	assert arah == {"keluar", "masuk"}


def test_penolakan_aturan_menyebut_pasalnya(kapuas):
	hasil = simulasi(kapuas, pegawai=kapuas.kepala(kapuas.cerita.unit_dituju))
	tolak = [t for t in hasil["temuan"] if t["tingkat"] == "tolak"]
	assert tolak and all(t["dasar"] for t in tolak)
	with pytest.raises(frappe.ValidationError, match="baru berlaku sejak"):
		simulasi(kapuas, tanggal="2020-01-01")
	with pytest.raises(frappe.ValidationError, match="tidak dikenal"):
		simulasi(kapuas, dokumen="Surat Cinta")


def test_hanya_yang_boleh_membaca_profil(kapuas):
	for user in ("administrator.sk@contoh.invalid", "pengelola@contoh.invalid", "auditor@contoh.invalid"):
		frappe.set_user(user)
		assert simulasi(kapuas)["langkah"]
	for orang in (kapuas.cerita.pegawai, kapuas.kepala(kapuas.cerita.unit_dituju)):
		jalan_contoh.sebagai(orang)
		with pytest.raises(frappe.PermissionError):
			simulasi(kapuas)
	frappe.set_user("Guest")
	with pytest.raises(frappe.PermissionError):
		simulasi(kapuas)


def test_jumlah_kueri_tidak_bertambah_dengan_panjang_alur(kapuas):
	simulasi(kapuas)
	banyak = []
	asli = frappe.db.sql

	def hitung(*a, **k):
		banyak.append(a[0])
		return asli(*a, **k)

	frappe.db.sql = hitung
	try:
		organisasi.lupakan()
		simulasi(kapuas, jalur="penunjukan_lintas_instansi", arah="masuk")
	finally:
		del frappe.db.sql
	assert len(banyak) <= 10, banyak
