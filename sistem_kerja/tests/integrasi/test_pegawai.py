"""Rows of employees: every problem at once, with its column and remedy."""

from __future__ import annotations

from datetime import date

import pytest

from sistem_kerja.integrasi.simpeg.masalah import Tingkat
from sistem_kerja.integrasi.simpeg.pegawai import KamusUnit, PemeriksaPegawai

HARI_INI = date(2025, 1, 2)
UNIT = KamusUnit(
	{"DINKES": "DINKES", "SEK.A": "SEK.A"},
	{"dinas kesehatan": ("DINKES",), "sekretariat": ("SEK.A", "SEK.B")},
)
BAIK = {
	"nip": "198501012010011901",
	"nama": "Contoh Satu",
	"tanggal_lahir": "01-01-1985",
	"kelamin": "L",
	"jenis_asn": "PNS",
	"golongan": "III/c",
	"tmt": "01-01-2010",
	"jenis_jabatan": "Fungsional",
	"jenjang": "Ahli Muda",
	"jabatan": "Pranata Komputer Ahli Muda",
	"kode_unit": "DINKES",
}


def periksa(**lain):
	return PemeriksaPegawai(UNIT, HARI_INI).periksa(7, {**BAIK, **lain})


def test_baris_yang_baik_tanpa_temuan():
	siap, masalah = periksa()
	assert masalah == []
	assert siap.isi["tanggal_lahir"] == date(1985, 1, 1) and siap.isi["unit"] == "DINKES"


@pytest.mark.parametrize(
	("lain", "kolom", "pesan"),
	[
		({"nip": ""}, "NIP", "kosong"),
		({"nip": "198501012010011"}, "NIP", "terdiri atas 15 angka"),
		({"nip": 198501012010011901}, "NIP", "bilangan"),
		({"nip": "1.98501E+17"}, "NIP", "ilmiah"),
		({"nama": ""}, "Nama", "kosong"),
		({"nama": "12345"}, "Nama", "tidak berisi huruf"),
		({"tanggal_lahir": "31-02-1985"}, "Tanggal Lahir", "bukan tanggal yang ada"),
		({"kelamin": "X"}, "Jenis Kelamin", "tidak dikenal"),
		({"golongan": "V/z"}, "Golongan/Ruang", "tidak dikenal"),
		({"jenjang": "Ahli Sekali"}, "Jenjang JF", "tidak dikenal"),
		({"jenjang": "", "jabatan": "Pranata Komputer"}, "Jenjang JF", "tanpa jenjang"),
		({"kode_unit": "TIDAK.ADA"}, "Kode Unit", "tidak ada"),
		({"kode_unit": "", "unit": "Dinas Gaib"}, "Unit Kerja", "tidak ada"),
		({"kode_unit": "", "unit": "Sekretariat"}, "Unit Kerja", "2 unit bernama"),
		({"kode_unit": ""}, "Kode Unit", "Unit kosong"),
		({"kedudukan": "Pensiun"}, "Kedudukan Hukum", "Pensiun"),
		({"tmt": "01-01-1980"}, "TMT Pengangkatan", "mendahului"),
	],
)
def test_ditolak_dengan_kolom_dan_saran(lain, kolom, pesan):
	siap, masalah = periksa(**lain)
	assert siap is None
	tolak = [m for m in masalah if m.tingkat is Tingkat.DITOLAK]
	assert len(tolak) == 1 and tolak[0].kolom == kolom and pesan in tolak[0].masalah and tolak[0].saran
	assert tolak[0].baris == 7


@pytest.mark.parametrize(
	("lain", "tingkat", "pesan"),
	[
		({"nip": "'198501012010011901"}, Tingkat.DIPERBAIKI, "dibuang dari NIP"),
		({"golongan": "IIIC"}, Tingkat.DIPERBAIKI, "dibaca III/c"),
		({"golongan": "", "pangkat": "Penata"}, Tingkat.DIPERBAIKI, "diambil dari pangkat"),
		({"pangkat": "Pembina"}, Tingkat.PERINGATAN, "adalah IV/a"),
		({"jenjang": ""}, Tingkat.DIPERBAIKI, "diambil dari nama jabatan"),
		({"jenis_jabatan": "Pelaksana"}, Tingkat.PERINGATAN, "diabaikan"),
		({"jenis_jabatan": "", "jenjang": ""}, Tingkat.PERINGATAN, "tidak dapat dihitung"),
		({"tmt": "01-03-2011"}, Tingkat.PERINGATAN, "berbeda dari NIP"),
		({"tanggal_lahir": "02-01-1985"}, Tingkat.PERINGATAN, "berbeda dari data pegawai"),
		({"kelamin": "P"}, Tingkat.PERINGATAN, "Jenis kelamin dalam NIP"),
		({"nama": "Dr. Contoh Satu, M.Si."}, Tingkat.DIPERBAIKI, "Gelar dipisahkan"),
	],
)
def test_diterima_dengan_catatan(lain, tingkat, pesan):
	siap, masalah = periksa(**lain)
	assert siap is not None
	assert [(m.tingkat, pesan in m.masalah) for m in masalah] == [(tingkat, True)], masalah


def test_semua_masalah_sekaligus():
	_siap, masalah = periksa(nip="123", nama="", golongan="Z", kode_unit="X")
	assert {m.kolom for m in masalah} == {"NIP", "Nama", "Golongan/Ruang", "Kode Unit"}


def test_nip_dua_kali_dalam_berkas():
	pemeriksa = PemeriksaPegawai(UNIT, HARI_INI)
	assert pemeriksa.periksa(2, BAIK)[0]
	siap, (masalah,) = pemeriksa.periksa(9, {**BAIK, "nip": "19850101 201001 1 901"} | {"nip": BAIK["nip"]})
	assert siap is None and "baris 2" in masalah.masalah


def test_yang_tidak_disebut_diambil_dari_nip_hanya_sebagai_bawaan():
	siap, _masalah = periksa(tanggal_lahir="", kelamin=None, tmt="-", jenis_asn="")
	assert siap.bawaan == {
		"tanggal_lahir": date(1985, 1, 1),
		"kelamin": "L",
		"jenis_asn": "PNS",
		"tmt": date(2010, 1, 1),
	}
	assert not set(siap.isi) & set(siap.bawaan)


def test_pppk_wajib_bertmt():
	nip = "199002022023212902"
	tanpa, (masalah,) = periksa(nip=nip, tanggal_lahir="", kelamin="", jenis_asn="", golongan="IX", tmt="")
	assert tanpa is None and masalah.kolom == "TMT Pengangkatan"
	siap, masalah = periksa(
		nip=nip, tanggal_lahir="", kelamin="", jenis_asn="", golongan="IX", tmt="01-03-2023"
	)
	assert masalah == [] and siap.bawaan["jenis_asn"] == "PPPK"


def test_unit_menurut_nama_yang_tunggal():
	siap, masalah = periksa(kode_unit="", unit="DINAS  KESEHATAN")
	assert siap.isi["unit"] == "DINKES" and masalah == []


@pytest.mark.parametrize(
	("surel", "disimpan", "temuan"),
	[
		("Contoh.Satu@contoh.invalid", "contoh.satu@contoh.invalid", 0),
		("", None, 0),
		("bukan surel", None, 1),
		("a@b", None, 1),
		("a@contoh.invalid, b@contoh.invalid", None, 1),
	],
)
def test_surel_yang_salah_tidak_menahan(surel, disimpan, temuan):
	siap, masalah = periksa(surel=surel)
	assert (siap.isi.get("surel"), [m.tingkat for m in masalah]) == (disimpan, [Tingkat.PERINGATAN] * temuan)
