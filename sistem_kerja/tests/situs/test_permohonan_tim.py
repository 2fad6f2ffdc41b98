"""Requests for a team's members: what they take from the team, and how the approved people come into it."""

from __future__ import annotations

import frappe
import pytest
from frappe.utils import getdate

from sistem_kerja.api import pelibatan, sukarela
from sistem_kerja.api import tim as api
from sistem_kerja.demo.jalan import jawab, sebagai
from sistem_kerja.layanan.galat import TindakanTidakSah
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.tests.situs import jalan_lain as j
from sistem_kerja.tests.situs import tim as t


@pytest.fixture
def draf(kapuas):
	"""A draft team of the unit that owns the work, its ketua not chosen yet."""
	t.perjanjian_berlaku(kapuas, unit=kapuas.cerita.unit_pemilik)
	return t.tim(kapuas, unit_pemilik=kapuas.cerita.unit_pemilik, ketua=None, anggota=[])


def permohonan(daerah, tim, **isi):
	return daerah.permohonan(tim=tim, unit_pemilik=None, kegiatan=None, mulai=None, selesai=None, **isi)


def test_permohonan_mengikuti_timnya_dan_orangnya_ditawarkan(kapuas, draf):
	d = permohonan(kapuas, draf.name)
	assert (d.unit_pemilik, d.kegiatan) == (draf.unit_pemilik, draf.kegiatan)
	assert (getdate(d.mulai), getdate(d.selesai)) == (getdate(draf.mulai), getdate(draf.selesai))
	assert api.dipinjamkan(draf.name) == []
	sebagai(d.pemegang)
	jawab(lakukan(d.doctype, d.name, "Kirim"), kapuas.cerita.pegawai, "Membangun dasbor")
	frappe.set_user(t.PENGELOLA)
	(satu,) = api.dipinjamkan(draf.name)
	assert (satu["pegawai"], satu["tugas"]) == (kapuas.cerita.pegawai, "Membangun dasbor")
	draf.reload()
	draf.append("anggota", {"pegawai": satu["pegawai"], "tugas": satu["tugas"]})
	draf.save()
	assert draf.anggota[0].permohonan == d.name
	assert api.dipinjamkan(draf.name) == []
	sebagai(kapuas.cerita.pegawai)
	with pytest.raises(frappe.PermissionError):
		api.dipinjamkan(draf.name)


def test_pegawai_instansi_lain_ditawarkan_dengan_instansinya(kapuas, draf):
	d = j.tempuh(j.keluar(kapuas, tim=draf.name, jumlah=1))
	frappe.set_user(t.PENGELOLA)
	assert api.dipinjamkan(draf.name) == [
		{
			"nama_luar": "Sekar Rekaan",
			"nama": "Sekar Rekaan",
			"instansi_luar": j.INSTANSI,
			"tugas": None,
			"permohonan": d.name,
		}
	]
	draf.reload()
	draf.append("anggota", {"nama_luar": "Sekar Rekaan", "instansi_luar": "Tidak Terdaftar"})
	with pytest.raises(frappe.LinkValidationError):
		draf.save()


def test_tim_yang_selesai_atau_milik_unit_lain_ditolak(kapuas, draf):
	with pytest.raises(TindakanTidakSah, match="milik unit lain"):
		kapuas.permohonan(tim=draf.name, unit_pemilik=kapuas.cerita.unit_dituju)
	draf.db_set("status", "Selesai")
	with pytest.raises(TindakanTidakSah, match="sudah selesai"):
		permohonan(kapuas, draf.name)


def test_sisa_dibuka_sebagai_peluang_menurut_kebutuhannya(kapuas):
	"""Two needs, one person given: the opening asks for what is still wanting."""
	orang = kapuas.orang[kapuas.cerita.pegawai]
	butuh = [
		{"jenis_jabatan": "Fungsional", "jenjang": orang.jenjang, "jumlah": 1},
		{"jenis_jabatan": "Fungsional", "jenjang": "Ahli Pertama", "jumlah": 2, "keterangan": "Menguji"},
	]
	d = kapuas.terkirim(kebutuhan=butuh)
	while d.docstatus == 0:
		isi = {}
		if d.status == "Menunggu Jawaban":
			baris = {"pegawai": orang.id, "kebutuhan": 1}
			isi = {"pegawai_ditugaskan": [baris], "keputusan_sisa": "Tetap Terbuka"}
		d = j.langkah(d, **isi)
	sebagai(kapuas.kepala(d.unit_pemilik))
	peluang = frappe.get_doc("Peluang", sukarela.buka_sisa(d.name, str(d.selesai)))
	assert [(b.jenjang, b.jumlah, b.keterangan) for b in peluang.kebutuhan] == [
		("Ahli Pertama", 2, "Menguji")
	]


def test_yang_terpenuhi_instansi_lain_tidak_bersisa(kapuas):
	d = j.tempuh(j.keluar(kapuas, jumlah=1))
	sebagai(kapuas.kepala(kapuas.cerita.unit_pemilik))
	with pytest.raises(TindakanTidakSah, match="tidak ada sisa"):
		sukarela.buka_sisa(d.name, str(d.selesai))


def test_petunjuk_jalur_menyebut_pelaku_dan_pasal(pakai, monkeypatch):
	monkeypatch.setattr(frappe.local, "lang", "id")
	for kode, dasar in (("kapuas", "Kapuas"), ("surakarta", "Surakarta")):
		pakai(kode)
		teks = pelibatan.petunjuk_jalur("penunjukan_lintas_unit")
		assert teks.startswith("Dikirim ") and "dijawab" in teks and dasar in teks
	assert pelibatan.petunjuk_jalur("tidak_ada") == ""
