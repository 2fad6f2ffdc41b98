"""Decrees on teams and performance agreements: what they say, that they render, that they refuse what is incomplete."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import pytest

from sistem_kerja import cetak
from sistem_kerja.regulasi import naskah, profil, syarat_tim
from sistem_kerja.regulasi.galat import AturanTidakAda
from sistem_kerja.regulasi.istilah import JenisJabatan, TingkatTemuan
from sistem_kerja.regulasi.ketentuan_tim import BentukTim, FaktaKetua
from sistem_kerja.regulasi.naskah import (
	AnggotaNaskah,
	Bagian,
	IsiKeputusan,
	IsiPerjanjian,
	Kepala,
	NaskahTidakLengkap,
	Penandatangan,
)
from sistem_kerja.regulasi.struktur import Pegawai
from sistem_kerja.tests.regulasi import contoh_naskah as c

TANGGAL = date(2026, 3, 3)
KEPALA = Kepala("800.1.11/1/DISKOMINFO/2026", TANGGAL, "Kuala Kapuas")
PENANDA = Penandatangan("Kepala Dinas Contoh", "Dra. Melati Contoh", "197001011995012001", "Pembina (IV/a)")
KEPUTUSAN = IsiKeputusan(
	tentang="pembentukan Tim Kerja <Aplikasi>",
	menimbang=("bahwa perlu dibentuk tim;", "bahwa perlu ditetapkan;"),
	mengingat=("Peraturan Bupati Contoh;",),
	diktum=("Membentuk tim.", "Masa tugas setahun."),
	anggota=tuple(AnggotaNaskah(o, p, "Menguji") for o, p in zip(c.ORANG, ("Ketua", "Anggota"), strict=True)),
	tanggung_jawab=(("Ketua Tim", ("menyusun rincian", "membagi peran")),),
)
PERJANJIAN = IsiPerjanjian(
	tahun=2026,
	subjek="Bidang Aplikasi",
	atasan="Kepala Dinas Contoh",
	dasar=("Pasal 9 Peraturan Bupati Contoh",),
	sasaran=(("Layanan naik", "Layanan daring", "12 layanan"),),
	kegiatan=(("Pengelolaan Aplikasi", "tim"), ("Pengadaan", "")),
)


BAGIAN = Bagian(c.DAERAH["kapuas"]["kop"], KEPALA, PENANDA, c.F4)


def _keputusan(jenis="keputusan_tim_kerja", **lain):
	return naskah.keputusan(jenis, replace(BAGIAN, tembusan=("Inspektur",)), replace(KEPUTUSAN, **lain))


def _perjanjian(**lain):
	return naskah.perjanjian_kinerja(BAGIAN, replace(PERJANJIAN, **lain))


@pytest.mark.parametrize("jenis", ["keputusan_tim_kerja", "keputusan_ketua_tim", "keputusan_pengendali"])
def test_keputusan_memuat_pertimbangan_diktum_dan_lampiran(jenis):
	html = cetak.html(_keputusan(jenis))
	for teks in (
		"KEPUTUSAN KEPALA DINAS CONTOH",
		"MEMUTUSKAN",
		"KESATU",
		"KEDUA",
		"Lampiran Keputusan Nomor",
	):
		assert teks in html
	assert "&lt;APLIKASI&gt;" in html and "<APLIKASI>" not in html
	assert html.index("MEMUTUSKAN") > html.index("Mengingat") > html.index("Menimbang")
	assert c.ORANG[1].nama in html and "membagi peran" in html


def test_keputusan_tanpa_anggota_tidak_berlampiran():
	assert "Lampiran Keputusan" not in cetak.html(_keputusan(anggota=(), tanggung_jawab=()))


def test_keputusan_dan_perjanjian_dicetak_sebagai_pdf():
	pypdf = pytest.importorskip("pypdf")
	keputusan = pypdf.PdfReader(io.BytesIO(cetak.pdf(cetak.html(_keputusan()))))
	assert len(keputusan.pages) == 2 and "Lampiran" in keputusan.pages[1].extract_text()
	perjanjian = pypdf.PdfReader(io.BytesIO(cetak.pdf(cetak.html(_perjanjian()))))
	assert len(perjanjian.pages) == 1


@pytest.mark.parametrize("kosong", ["tentang", "menimbang", "diktum"])
def test_keputusan_yang_tidak_lengkap_ditolak(kosong):
	with pytest.raises(NaskahTidakLengkap, match=kosong):
		_keputusan(**{kosong: "" if kosong == "tentang" else ()})


def test_perjanjian_menyebut_para_pihak_sasaran_dan_jenis_penugasan():
	html = cetak.html(_perjanjian(mengubah="800/9/2025"))
	for teks in (
		"PERUBAHAN PERJANJIAN KINERJA TAHUN 2026",
		"Dra. Melati Contoh",
		"12 layanan",
		"Tim Kerja",
		"800/9/2025",
	):
		assert teks in html
	with pytest.raises(NaskahTidakLengkap, match="sasaran"):
		_perjanjian(sasaran=())


@pytest.mark.parametrize(
	("kode", "bentuk"),
	[
		("pekalongan", {BentukTim.SQUAD, BentukTim.AD_HOC}),
		("surakarta", {BentukTim.TIM_KERJA}),
		("kapuas", set(BentukTim)),
	],
)
def test_bentuk_tim_yang_dikenal_peraturan(kode, bentuk):
	assert set(syarat_tim.bentuk(profil.muat(kode), TANGGAL)) == bentuk


def test_penetapan_tersendiri_menurut_daerah():
	ada = {k: syarat_tim.tersendiri(profil.muat(k), "ketua", TANGGAL) for k in profil.daftar()}
	assert {k for k, aturan in ada.items() if aturan} == {"pekalongan", "surakarta"}
	assert [k for k in ada if syarat_tim.kenal_pengendali(profil.muat(k), TANGGAL)] == ["surakarta"]
	with pytest.raises(AturanTidakAda):
		syarat_tim.tersendiri(profil.muat("kapuas"), "pengendali", TANGGAL)


def test_fakta_yang_belum_tercatat_diperingatkan_dengan_pasalnya():
	orang = Pegawai("1", "Rahmat Misal", "U", JenisJabatan.PELAKSANA)
	kosong = syarat_tim.belum_tercatat(profil.muat("kapuas"), FaktaKetua(orang, "U"), TANGGAL)
	assert [t.kode.split(".")[1] for t in kosong] == [
		"pendidikan_min",
		"golongan_min",
		"predikat_min",
		"pengalaman_min_tahun",
	]
	assert {t.tingkat for t in kosong} == {TingkatTemuan.PERINGATAN}
	assert all("Lampiran A.2.1 angka (11)" in t.dasar for t in kosong)
	pppk = FaktaKetua(orang, "U", "S1", None, "PPPK", "Baik", 5)
	assert syarat_tim.belum_tercatat(profil.muat("kapuas"), pppk, TANGGAL) == []
	assert syarat_tim.belum_tercatat(profil.muat("boalemo"), FaktaKetua(orang, "U"), TANGGAL) == []
