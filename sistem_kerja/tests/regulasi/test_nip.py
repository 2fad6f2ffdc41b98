"""NIP: every fault has its own sentence; nothing is mended. All numbers here are invented (serial 9xx)."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sistem_kerja.regulasi.istilah import TingkatTemuan
from sistem_kerja.regulasi.nip import GalatNIP, baca, format_nip, periksa

HARI_INI = date(2025, 1, 2)
PNS = "198501012010011901"
PPPK = "199002022023212902"


def test_baca_pns():
	b = baca(PNS)
	assert (b.tanggal_lahir, b.tmt, b.jenis_asn, b.kelamin, b.urut, b.kontrak) == (
		date(1985, 1, 1),
		date(2010, 1, 1),
		"PNS",
		"L",
		901,
		None,
	)


def test_baca_pppk():
	b = baca(PPPK)
	assert (b.tahun_tmt, b.tmt, b.jenis_asn, b.kelamin, b.kontrak) == (2023, None, "PPPK", "P", 1)


def test_cetak_8_6_1_3():
	assert format_nip(PNS) == "19850101 201001 1 901"
	with pytest.raises(GalatNIP, match="17 angka"):
		format_nip(PNS[:-1])


def test_yang_benar_tanpa_temuan():
	assert periksa(PNS, HARI_INI, date(1985, 1, 1), "L", "PNS") == []
	assert periksa(PPPK, HARI_INI, date(1990, 2, 2), "P", "PPPK") == []


@pytest.mark.parametrize(
	("nip", "pesan"),
	[
		("", "terdiri atas 0 angka"),
		(PNS[:-1], "terdiri atas 17 angka, seharusnya 18"),
		(PNS + "1", "terdiri atas 19 angka"),
		("19850101 201001 1 901", "memuat tanda selain angka (« »)"),
		("1985010120100119O1", "memuat tanda selain angka («O»)"),
		("1985.0101.2010", "memuat tanda selain angka («.»)"),
		("١٩٨٥٠١٠١٢٠١٠٠١١٩٠١", "memuat tanda selain angka"),
		("1.98E+17", "notasi ilmiah"),
		("1,98501E+17", "notasi ilmiah"),
		("2e17", "notasi ilmiah"),
		(1.98501e17, "bukan bilangan"),
		(198501012010011901, "bukan bilangan"),
		(None, "bukan bilangan"),
		("198513012010011901", "bukan tanggal lahir yang sah"),
		("198502302010011901", "bukan tanggal lahir yang sah"),
		("000001012010011901", "bukan tanggal lahir yang sah"),
		("198501010000011901", "bukan tahun"),
		("198501012010013901", "harus 1 (laki-laki) atau 2 (perempuan)"),
		("198501012010011000", "padahal dimulai dari 001"),
		("201001011985011901", "tidak mendahului pengangkatannya"),
		("202401012023212901", "tidak mendahului pengangkatannya"),
		("198501012025021901", "melewati tanggal 02-01-2025"),
		("198501012026212901", "melewati tanggal 02-01-2025"),
	],
)
def test_ditolak(nip, pesan):
	temuan = [t for t in periksa(nip, HARI_INI) if t.tingkat is TingkatTemuan.TOLAK]
	assert any(pesan in t.pesan for t in temuan), temuan


def test_semua_salah_sekaligus():
	assert len(periksa("198513012010013000", HARI_INI)) == 3


@pytest.mark.parametrize(
	("nip", "catatan", "pesan"),
	[
		("199501012010011901", {}, "Usia saat diangkat menurut NIP 15 tahun"),
		("194001012010011901", {}, "Usia saat diangkat menurut NIP 70 tahun"),
		("195501011980011901", {}, "melewati batas usia pensiun"),
		("198501012010001901", {}, "Angka 13–14 NIP bukan bulan"),
		("198501012010131901", {}, "Angka 13–14 NIP bukan bulan"),
		("198501012010201901", {}, "Angka 13–14 NIP bukan bulan"),
		(PNS, {"lahir": date(1985, 1, 2)}, "berbeda dari data pegawai (02-01-1985)"),
		(PNS, {"kelamin": "P"}, "berbeda dari data pegawai (perempuan)"),
		(PNS, {"jenis_asn": "PPPK"}, "menunjukkan PNS, data pegawai menyebut PPPK"),
		(PPPK, {"jenis_asn": "PNS"}, "menunjukkan PPPK, data pegawai menyebut PNS"),
	],
)
def test_diperingatkan_tidak_ditolak(nip, catatan, pesan):
	temuan = periksa(nip, HARI_INI, **catatan)
	assert {t.tingkat for t in temuan} == {TingkatTemuan.PERINGATAN}
	assert any(pesan in t.pesan for t in temuan)


def test_hari_pengangkatan_sendiri_boleh():
	assert periksa("198501012025011901", date(2025, 1, 1)) == []


@settings(max_examples=120, deadline=None)
@given(st.text(max_size=20) | st.text("0123456789", min_size=18, max_size=18) | st.integers() | st.floats())
def test_masukan_apa_pun_dijawab_dengan_kalimat(nip):
	temuan = periksa(nip, HARI_INI, date(1985, 1, 1), "L", "PNS")
	assert all(t.pesan.endswith(".") for t in temuan)
	if not any(t.tingkat is TingkatTemuan.TOLAK for t in temuan):
		assert format_nip(nip).replace(" ", "") == nip


@settings(max_examples=100, deadline=None)
@given(
	st.dates(date(1960, 1, 1), date(2000, 12, 31)),
	st.integers(2019, 2024),
	st.integers(1, 12) | st.integers(21, 29),
	st.sampled_from("12"),
	st.integers(1, 999),
)
def test_bolak_balik(lahir, tahun, kode, kelamin, urut):
	b = baca(f"{lahir:%Y%m%d}{tahun}{kode:02}{kelamin}{urut:03}")
	assert (b.tanggal_lahir, b.tahun_tmt, b.urut) == (lahir, tahun, urut)
	assert (b.bulan_tmt or b.kontrak + 20) == kode
