"""The example regencies: every employee has an evaluator by the rules, and nobody in them is real."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from sistem_kerja.demo import daerah
from sistem_kerja.regulasi import kedudukan, profil, tipologi
from sistem_kerja.regulasi.aturan import kutip
from sistem_kerja.regulasi.galat import GalatRegulasi
from sistem_kerja.regulasi.istilah import JenisJabatan, Jenjang, Tipologi
from sistem_kerja.regulasi.istilah import PeranStruktural as P
from sistem_kerja.regulasi.nip import periksa
from sistem_kerja.regulasi.pangkat import sebut

KODE = sorted(daerah.JALAN_CERITA)
TANGGAL = date(2025, 1, 2)
T = Tipologi
# Kinds of organisation of which a regulation says nothing, or refers to other rules (Lampiran II.B.1.c.4)).
MENURUT_NASIONAL = {"pulang_pisau": {T.INSPEKTORAT, T.KECAMATAN, T.KELURAHAN, T.RSUD, T.UPTD}}
# Kinds that a regulation has rules for without naming, here or elsewhere, an organisation of that kind.
TANPA_ORGANISASI = {
	"pekalongan": {T.DINAS_BADAN_1_LEVEL, T.RSUD_C, T.RSUD_D},
	"boalemo": {
		T.JPTP_SEBAGAI_PENILAI,
		T.JPTP_TANPA_ADMINISTRATOR,
		T.ADMINISTRATOR_TANPA_PENGAWAS,
		T.UNIT_DIPIMPIN_PENGAWAS,
		T.UNIT_DIPIMPIN_FUNGSIONAL,
		T.LEBIH_DARI_2_LEVEL,
	},
}


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
		sendiri = struktur.tipologi(orang.unit) not in MENURUT_NASIONAL.get(contoh.daerah, ())
		assert hasil.penilai.dasar.startswith(p.daerah.singkatan if sendiri else ""), (
			orang.id,
			hasil.penilai,
		)


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


def test_tipologi_peraturan_ada_contohnya(contoh):
	p = profil.muat(contoh.daerah)
	sendiri = {a.kode for a in p.tipologi if kutip(p, a.dasar).startswith(p.daerah.singkatan)}
	ada = {p.tipologi_berlaku(u.tipologi, TANGGAL) for u in contoh.units if u.tipologi}
	assert sendiri - ada == TANPA_ORGANISASI.get(contoh.daerah, set())


def test_unit_yang_disebut_peraturan_ada(contoh):
	punya = [
		(p.tipologi_berlaku(u.tipologi, TANGGAL), n)
		for p in [profil.muat(contoh.daerah)]
		for u in contoh.units
		for n in (u.nama, u.singkatan, u.sebutan)
	]
	for aturan in profil.muat(contoh.daerah).tipologi:
		for nama in aturan.unit:
			assert (aturan.kode, nama) in punya


def test_susunan_menurut_bagan_profil(contoh):
	p, struktur = profil.muat(contoh.daerah), contoh.struktur()
	for unit in contoh.units:
		aturan = tipologi.cari(p, struktur.tipologi(unit.kode), TANGGAL)
		induk = struktur.unit(unit.induk) if unit.induk else None
		if unit.tipologi:
			assert unit.peran in aturan.pemimpin and unit.tingkat == tipologi.tingkat(aturan, unit.peran), (
				unit
			)
			assert not aturan.di_bawah or induk.peran in aturan.di_bawah, unit
		else:
			# The figures name the first of the heads ("kepala_dinas") for all of them.
			atasan = aturan.pemimpin[0] if induk.tipologi else induk.peran
			assert {atasan, induk.peran} & {*aturan.bagan.get(unit.peran, ())}, unit


def test_perangkat_daerah_boalemo_menurut_lampiran_ii():
	units = daerah.bangun("boalemo").units
	dinas = [u for u in units if u.tipologi in (T.SEKRETARIAT_DPRD, T.INSPEKTORAT, T.DINAS_BADAN)]
	hitung = Counter(u.tipologi for u in units)
	assert (len(dinas), hitung[T.RSUD], hitung[T.UPTD]) == (23, 2, 3)
	assert {hitung[T.KECAMATAN] > 1, hitung[T.SATUAN_PENDIDIKAN] > 1, hitung[T.PUSKESMAS] > 1} == {True}


def test_asisten_pulang_pisau_menurut_lampiran_ii():
	units = daerah.bangun("pulang_pisau").units
	asisten = {u.kode: u.nama for u in units if u.peran == P.ASISTEN}
	assert {n.removeprefix("Asisten ") for n in asisten.values()} == {
		"Pemerintahan dan Kesejahteraan Rakyat",
		"Perekonomian dan Pembangunan",
		"Administrasi Umum",
	}
	assert {u.induk for u in units if u.peran == P.KEPALA_BAGIAN and "SETDA" in u.kode} == set(asisten)
	# Pejabat Pengawas stay only where the regulation keeps them.
	subbagian = {u.induk for u in units if u.peran == P.KEPALA_SUBBAGIAN and ".SETDA." in u.kode}
	assert {k.rpartition(".")[2] for k in subbagian} == {"PBJ", "UMUM", "PROTOKOL"}


def test_kepala_khusus_ditemukan_aturannya():
	"""Heads of a satuan, of BPBD and of SPNF stand where the rules look for them."""
	for kode, peran in (
		("boalemo", P.KEPALA_SATUAN),
		("surakarta", P.KEPALA_SATUAN),
		("pulang_pisau", P.KEPALA_PELAKSANA),
		("surakarta", P.KEPALA_PELAKSANA),
		("surakarta", P.KEPALA_SPNF),
	):
		contoh = daerah.bangun(kode)
		unit = next(u for u in contoh.units if u.peran == peran)
		p = profil.muat(kode)
		pimpinan = kedudukan.pimpinan_unit_organisasi(p, contoh.struktur(), unit.kode, TANGGAL)
		assert (pimpinan.unit, pimpinan.pegawai) == (unit.kode, unit.kepala)


def test_nomor_induk_tidak_kembar_antardaerah():
	semua = [p.nip for kode in KODE for p in daerah.bangun(kode).pegawai]
	assert len(semua) == len(set(semua))


def test_perangkat_daerah_kapuas_menurut_lampiran_b():
	punya = Counter(
		u.tipologi
		for u in daerah.bangun("kapuas").units
		if u.tipologi in (Tipologi.SEKRETARIAT_DPRD, Tipologi.INSPEKTORAT, Tipologi.DINAS_BADAN)
	)
	assert sum(punya.values()) == 26
	assert sum(u.jenis == "Kecamatan" for u in daerah.bangun("kapuas").units) == 17


# regency -> whether (the Dinas, the Bidang) evaluates (whom the main case asks for, the other one)
PENILAI_CERITA = {
	"boalemo": ("bidang", "bidang"),
	"kapuas": ("dinas", "bidang"),
	"pekalongan": ("dinas", "bidang"),
	"pulang_pisau": ("bidang", "dinas"),
	"surakarta": ("dinas", "bidang"),
}
MILIK_BIDANG = {"boalemo", "kapuas"}  # there a Kepala Bidang is Pimpinan Unit Organisasi


@pytest.mark.parametrize("kode", KODE)
def test_cerita_utama(kode):
	contoh, inti = daerah.bangun(kode), daerah.cerita(kode)
	p, struktur = profil.muat(kode), contoh.struktur()
	orang = {o.id: o for o in contoh.pegawai}
	pemilik = kedudukan.pimpinan_unit_organisasi(p, struktur, inti.unit_pemilik, TANGGAL).wajib_terisi()
	satu = kedudukan.tentukan(p, struktur, orang[inti.pegawai].untuk_aturan(), TANGGAL)
	dua = kedudukan.tentukan(p, struktur, orang[inti.pegawai_lain].untuk_aturan(), TANGGAL)
	unit = {"dinas": inti.unit_dituju.rpartition(".")[0], "bidang": inti.unit_dituju}
	assert tuple(k.penilai.wajib_terisi().unit for k in (satu, dua)) == tuple(
		unit[u] for u in PENILAI_CERITA[kode]
	)
	assert orang[inti.pegawai].jabatan.startswith("Pranata Komputer Ahli")
	if kode in MILIK_BIDANG:
		assert pemilik.unit == inti.unit_pemilik and satu.pimpinan_unit_organisasi.unit == unit["bidang"]
	else:
		assert pemilik.unit == inti.unit_pemilik.rpartition(".")[0]
		assert satu.pimpinan_unit_organisasi.unit == unit["dinas"]
	if kode == "kapuas":
		assert [r.unit for r in satu.rekomendasi] == [unit["bidang"]]
	for satu_unit in (inti.unit_pemilik, inti.unit_dituju):
		for pejabat in kedudukan.rantai_evaluasi(p, struktur, satu_unit, TANGGAL):
			pejabat.wajib_terisi()


def test_daerah_tanpa_contoh_ditolak():
	with pytest.raises(
		GalatRegulasi, match="Yang tersedia: boalemo, kapuas, pekalongan, pulang_pisau, surakarta"
	):
		daerah.bangun("atlantis")
