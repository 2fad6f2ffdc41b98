"""The example regencies: every employee has an evaluator by the rules, and nobody in them is real."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from sistem_kerja.demo import daerah
from sistem_kerja.regulasi import kedudukan, profil
from sistem_kerja.regulasi.galat import GalatRegulasi
from sistem_kerja.regulasi.istilah import JenisJabatan, Jenjang, Tipologi
from sistem_kerja.regulasi.nip import periksa
from sistem_kerja.regulasi.pangkat import sebut

KODE = sorted(daerah.JALAN_CERITA)
TANGGAL = date(2025, 1, 2)


@pytest.fixture(params=KODE, scope="module")
def contoh(request):
	return daerah.bangun(request.param)


def test_tiap_pegawai_berkedudukan(contoh):
	p, struktur = profil.muat(contoh.daerah), contoh.struktur()
	boleh_kosong = {*contoh.kosong, contoh.units[0].kode}
	for orang in contoh.pegawai:
		hasil = kedudukan.tentukan(p, struktur, orang.untuk_aturan(), TANGGAL)
		for pejabat in (hasil.penilai, hasil.pimpinan_unit_kerja, hasil.pimpinan_unit_organisasi):
			assert pejabat.pegawai or pejabat.unit in boleh_kosong, (orang.id, pejabat)
		assert hasil.penilai.pegawai != orang.id
		assert hasil.penilai.dasar.startswith(p.daerah.singkatan), (orang.id, hasil.penilai)


def test_tiap_unit_punya_rantai_evaluasi(contoh):
	p, struktur = profil.muat(contoh.daerah), contoh.struktur()
	for unit in contoh.units:
		assert kedudukan.rantai_evaluasi(p, struktur, unit.kode, TANGGAL)


def test_jabatan_terisi_kecuali_yang_sengaja_kosong(contoh):
	kosong = {u.kode for u in contoh.units if not u.kepala}
	assert kosong == {*contoh.kosong, contoh.units[0].kode}
	orang = {p.id: p for p in contoh.pegawai}
	for unit in contoh.units:
		if unit.kepala:
			assert (orang[unit.kepala].unit, orang[unit.kepala].jabatan) == (unit.kode, unit.jabatan_kepala)


def test_tidak_ada_yang_kembar(contoh):
	for nilai in (
		[u.kode for u in contoh.units],
		[u.nama for u in contoh.units],
		[p.id for p in contoh.pegawai],
		[p.nip for p in contoh.pegawai],
		[p.nama for p in contoh.pegawai],
		[p.email for p in contoh.pegawai],
	):
		assert [n for n, banyak in Counter(nilai).items() if banyak > 1] == []


def test_pegawai_tampak_rekaan_dan_datanya_serasi(contoh):
	for p in contoh.pegawai:
		assert periksa(p.nip, TANGGAL, p.tanggal_lahir, p.kelamin, p.jenis_asn) == []
		assert (p.nip[15], p.tmt.day, p.email) == ("9", 1, f"{p.id.lower()}@contoh.invalid")
		assert sebut(p.golongan, p.jenis_asn)
		assert (p.jenjang is None) == (p.kategori is None) == (p.jenis_jabatan != JenisJabatan.FUNGSIONAL)


def test_selalu_orang_yang_sama(contoh):
	assert daerah.bangun.__wrapped__(contoh.daerah) == contoh


def test_isi(contoh):
	jenjang = {p.jenjang for p in contoh.pegawai}
	assert {Jenjang.AHLI_MADYA, Jenjang.AHLI_MUDA, Jenjang.AHLI_PERTAMA, Jenjang.TERAMPIL, None} <= jenjang
	assert {p.jenis_asn for p in contoh.pegawai} == {"PNS", "PPPK"}
	assert 250 <= len(contoh.pegawai) <= 460
	assert all("Contoh" in u.alamat for u in contoh.units)


def test_tipologi_peraturan_ada_contohnya():
	ada = {kode: {u.tipologi for u in daerah.bangun(kode).units} for kode in KODE}
	atur = {k: {t for a in profil.muat(k).kepemimpinan for t in a.tipologi} for k in KODE}
	assert atur["kapuas"] <= ada["kapuas"]
	# Neither the regulation nor public sources name a Pekalongan unit of these.
	lain = {Tipologi.DINAS_BADAN_1_LEVEL, Tipologi.RSUD_C, Tipologi.RSUD_D}
	assert atur["pekalongan"] - ada["pekalongan"] == lain


def test_perangkat_daerah_kapuas_menurut_lampiran_b():
	punya = Counter(
		u.tipologi
		for u in daerah.bangun("kapuas").units
		if u.tipologi in (Tipologi.SEKRETARIAT_DPRD, Tipologi.INSPEKTORAT, Tipologi.DINAS_BADAN)
	)
	assert sum(punya.values()) == 26
	assert sum(u.jenis == "Kecamatan" for u in daerah.bangun("kapuas").units) == 17


@pytest.mark.parametrize("kode", KODE)
def test_cerita_utama(kode):
	contoh, inti = daerah.bangun(kode), daerah.cerita(kode)
	p, struktur = profil.muat(kode), contoh.struktur()
	orang = {o.id: o for o in contoh.pegawai}
	pemilik = kedudukan.pimpinan_unit_organisasi(p, struktur, inti.unit_pemilik, TANGGAL).wajib_terisi()
	madya = kedudukan.tentukan(p, struktur, orang[inti.pegawai].untuk_aturan(), TANGGAL)
	muda = kedudukan.tentukan(p, struktur, orang[inti.pegawai_muda].untuk_aturan(), TANGGAL)
	dinas, bidang = inti.unit_dituju.rpartition(".")[0], inti.unit_dituju
	assert (madya.penilai.wajib_terisi().unit, muda.penilai.wajib_terisi().unit) == (dinas, bidang)
	assert orang[inti.pegawai].jabatan == "Pranata Komputer Ahli Madya"
	if kode == "kapuas":
		assert pemilik.unit == inti.unit_pemilik
		assert [r.unit for r in madya.rekomendasi] == [madya.pimpinan_unit_organisasi.unit] == [bidang]
	else:
		assert pemilik.unit == inti.unit_pemilik.rpartition(".")[0]
		assert madya.pimpinan_unit_organisasi.unit == dinas
	for unit in (inti.unit_pemilik, inti.unit_dituju):
		for pejabat in kedudukan.rantai_evaluasi(p, struktur, unit, TANGGAL):
			pejabat.wajib_terisi()


def test_daerah_tanpa_contoh_ditolak():
	with pytest.raises(GalatRegulasi, match="Yang tersedia: kapuas, pekalongan"):
		daerah.bangun("atlantis")
