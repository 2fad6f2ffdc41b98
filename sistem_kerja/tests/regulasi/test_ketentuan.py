"""Limits and requirements: on the edge, over it, and where a regency has none."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sistem_kerja.demo.daerah import bangun, cerita
from sistem_kerja.regulasi import ketentuan, profil
from sistem_kerja.regulasi.istilah import JenisJabatan, Jenjang, TingkatTemuan
from sistem_kerja.regulasi.struktur import Pegawai

TANGGAL = date(2025, 3, 1)
DAERAH = ("kapuas", "pekalongan")
PASAL_ISI = {"kapuas": "Lampiran A.2.3.a angka (5)", "pekalongan": "Pasal 15 ayat (6)"}


def permohonan(kode, **lain):
	inti = cerita(kode)
	isi = {
		"unit_pemilik": inti.unit_pemilik,
		"unit_dituju": inti.unit_dituju,
		"maksud_tujuan": "maksud",
		"kompetensi": "kompetensi",
		"ekspektasi_target": "target",
		"mulai": date(2025, 1, 1),
		"selesai": date(2025, 12, 31),
		**lain,
	}
	return ketentuan.permohonan(
		profil.muat(kode), bangun(kode).struktur(), ketentuan.FaktaPermohonan(**isi), TANGGAL
	)


def orang(unit, jenis=JenisJabatan.FUNGSIONAL, jenjang=Jenjang.AHLI_MUDA, nama="Contoh Satu"):
	return Pegawai("X-1", nama, unit, jenis, jenjang)


def penugasan(kode, **lain):
	isi = {
		"pegawai": orang(cerita(kode).unit_dituju),
		"mulai": date(2025, 1, 1),
		"selesai": date(2025, 6, 30),
		"punya_penilai": True,
		**lain,
	}
	return ketentuan.penugasan(profil.muat(kode), ketentuan.FaktaPenugasan(**isi), TANGGAL)


@pytest.mark.parametrize("kode", DAERAH)
def test_permohonan_lengkap_tanpa_temuan(kode):
	assert permohonan(kode) == []


@pytest.mark.parametrize("kode", DAERAH)
def test_semua_kekurangan_disebut_sekaligus_dengan_pasalnya(kode):
	temuan = permohonan(
		kode, maksud_tujuan=" ", kompetensi="", ekspektasi_target="", mulai=None, selesai=None
	)
	assert len(temuan) == 4
	assert {t.tingkat for t in temuan} == {TingkatTemuan.TOLAK}
	assert all(PASAL_ISI[kode] in t.dasar for t in temuan)


def test_batas_dua_belas_bulan_kapuas():
	assert permohonan("kapuas", mulai=date(2025, 3, 1), selesai=date(2026, 2, 28)) == []
	(temuan,) = permohonan("kapuas", mulai=date(2025, 3, 1), selesai=date(2026, 3, 1))
	assert "13 bulan" in temuan.pesan and temuan.dasar.endswith("Pasal 9 ayat (4)")


def test_satu_tahun_anggaran_hanya_pekalongan():
	masa = {"mulai": date(2025, 12, 1), "selesai": date(2026, 1, 31)}
	assert permohonan("kapuas", **masa) == []
	(temuan,) = permohonan("pekalongan", **masa)
	assert temuan.dasar.endswith("Pasal 11 ayat (2)")


@pytest.mark.parametrize("kode", DAERAH)
def test_selesai_sebelum_mulai(kode):
	temuan = permohonan(kode, mulai=date(2025, 5, 2), selesai=date(2025, 5, 1))
	assert ["mendahului" in t.pesan for t in temuan] == [True]


def test_perbantuan_ke_empat_ditolak_di_kapuas_saja():
	assert penugasan("kapuas", perbantuan_lintas_unit=2) == []
	(temuan,) = penugasan("kapuas", perbantuan_lintas_unit=3)
	assert "ke-4" in temuan.pesan and temuan.tingkat is TingkatTemuan.TOLAK
	assert penugasan("pekalongan", perbantuan_lintas_unit=9) == []


@pytest.mark.parametrize("kode", DAERAH)
def test_hanya_fungsional_dan_pelaksana_yang_berkedudukan(kode):
	struktural = orang(cerita(kode).unit_dituju, JenisJabatan.STRUKTURAL, None)
	(temuan,) = penugasan(kode, pegawai=struktural)
	assert temuan.dasar.endswith("Pasal 10 ayat (1)")
	(temuan,) = penugasan(kode, punya_penilai=False)
	assert "Kedudukan" in temuan.pesan


@pytest.mark.parametrize("kode", DAERAH)
def test_beban_bersamaan_hanya_diperingatkan(kode):
	(temuan,) = penugasan(kode, bersamaan=("Kegiatan lain",))
	assert temuan.tingkat is TingkatTemuan.PERINGATAN and ketentuan.tolak([temuan]) == []


@pytest.mark.parametrize("kode", DAERAH)
def test_laporan_menyebut_kegiatan_dan_hasil(kode):
	lengkap = {"kegiatan_dilaksanakan": "a", "hasil": "b"}
	p, masa = profil.muat(kode), (date(2025, 1, 1), date(2025, 2, 1))
	assert ketentuan.laporan(p, lengkap, *masa, TANGGAL) == []
	assert len(ketentuan.laporan(p, {}, *masa, TANGGAL)) == 2
	(temuan,) = ketentuan.laporan(p, lengkap, *reversed(masa), TANGGAL)
	assert "mendahului" in temuan.pesan


@given(st.dates(date(2020, 1, 1), date(2030, 12, 31)), st.integers(1, 36))
def test_lama_bulan_genap(mulai, bulan):
	"""From a day to the day before the same day n months later are n months."""
	mulai = mulai.replace(day=min(mulai.day, 28))
	tahun, sisa = divmod(mulai.month - 1 + bulan, 12)
	sampai = date(mulai.year + tahun, sisa + 1, mulai.day)
	assert ketentuan.lama_bulan(mulai, date.fromordinal(sampai.toordinal() - 1)) == bulan
	assert ketentuan.lama_bulan(mulai, sampai) == bulan + 1
