"""Limits of volunteering, agreements, assignments and reports, on profiles made of plain data."""

from __future__ import annotations

from datetime import date

import pytest

from sistem_kerja.regulasi import ketentuan
from sistem_kerja.tests.regulasi import contoh_ketentuan as c

# ---- Pengajuan sukarela ----


def test_sukarela_tidak_lintas_instansi():
	p = c.profil_dari(sukarela__tanpa_lintas_instansi=None)
	assert c.sukarela(p, lintas_instansi=True) == ["sukarela.tanpa_lintas_instansi"]
	assert c.sukarela(p) == c.sukarela(p, lintas_unit=True) == []


def test_sukarela_lintas_unit_harus_tertulis():
	p = c.profil_dari(sukarela__tertulis_lintas_unit=None)
	assert c.sukarela(p, lintas_unit=True, lisan=True) == ["sukarela.tertulis_lintas_unit"]
	assert c.sukarela(p, lintas_unit=True) == c.sukarela(p, lisan=True) == []


@pytest.mark.parametrize("boleh", [["lisan"], ["lisan", "tertulis"], ["tertulis"]])
@pytest.mark.parametrize("bentuk", ["lisan", "tertulis"])
def test_bentuk_sukarela_dalam_unit(boleh, bentuk):
	p, lisan = c.profil_dari(sukarela__bentuk_dalam_unit=boleh), bentuk == "lisan"
	assert c.sukarela(p, lisan=lisan) == ([] if bentuk in boleh else ["sukarela.bentuk_dalam_unit"])
	assert c.sukarela(p, lintas_unit=True, lisan=lisan) == []


# ---- Perjanjian kinerja ----


@pytest.mark.parametrize(
	("ditetapkan", "lolos"),
	[
		(date(2024, 12, 30), True),
		(date(2024, 12, 31), True),
		(date(2025, 1, 1), False),
		(date(2026, 1, 1), False),
	],
)
def test_perjanjian_kinerja_sebelum_tahunnya(ditetapkan, lolos):
	temuan = c.perjanjian(c.profil_dari(perjanjian_kinerja__sebelum_tahun=None), ditetapkan=ditetapkan)
	salah = [f"perjanjian_kinerja.sebelum_tahun ditetapkan=«{ditetapkan:%d-%m-%Y}» tahun=«2025»"]
	assert temuan == ([] if lolos else salah)


@pytest.mark.parametrize(
	("kunci", "kolom"),
	[
		("perjanjian_kinerja__jenis_penugasan", "kegiatan_tanpa_jenis"),
		("perjanjian_kinerja__ubah_bila_kegiatan_berubah", "kegiatan_berubah"),
	],
)
def test_setiap_kegiatan_perjanjian_kinerja_disebut(kunci, kolom):
	p, kode = c.profil_dari(**{kunci: None}), kunci.replace("__", ".")
	assert c.perjanjian(p) == []
	assert c.perjanjian(p, **{kolom: ("A", "B")}) == [f"{kode} kegiatan=«A»", f"{kode} kegiatan=«B»"]


# ---- Penugasan dan laporan ----


@pytest.mark.parametrize(
	("kunci", "kolom", "salah", "benar", "fakta"),
	[
		("penugasan__surat_tertulis", "surat", False, (True, None), ""),
		("penugasan__beban_kerja", "beban_kerja", False, (True, None), ""),
		("penugasan__setelah_perjanjian_kinerja", "perjanjian_kinerja", False, (True, None), " tahun=«2025»"),
		("penugasan__setelah_kedudukan", "punya_penilai", False, (True,), ""),
		(
			"penugasan__jf_pelaksana",
			"pegawai",
			c.orang(jenis="Struktural", jenjang=None),
			(c.PELAKSANA, c.orang()),
			"",
		),
	],
)
def test_syarat_penugasan_yang_ya_atau_tidak(kunci, kolom, salah, benar, fakta):
	p = c.profil_dari(**{kunci: None})
	assert c.tugas(p, **{kolom: salah}) == [f"{kunci.replace('__', '.')} nama=«Contoh»{fakta}"]
	assert all(c.tugas(p, **{kolom: satu}) == [] for satu in benar)


def test_perjanjian_kinerja_tahun_penugasannya():
	p = c.profil_dari(penugasan__setelah_perjanjian_kinerja=None)
	masa = {"mulai": date(2026, 1, 5), "selesai": date(2026, 2, 5)}
	(pesan,) = c.tugas(p, perjanjian_kinerja=False, **masa)
	assert pesan.endswith("tahun=«2026»")


def test_kompetensi_dan_tugas_bersamaan_disebut_semua():
	p = c.profil_dari(penugasan__kompetensi=None, penugasan__bersamaan=None)
	assert c.tugas(p) == []
	assert c.tugas(p, kompetensi_kurang=("statistika", "GIS"), bersamaan=("Sensus", "Dasbor")) == [
		"penugasan.bersamaan lain=«Sensus, Dasbor» nama=«Contoh»",
		"penugasan.kompetensi kurang=«statistika, GIS» nama=«Contoh»",
	]


def test_perbantuan_hanya_dihitung_lintas_unit():
	p = c.profil_dari(penugasan__maks_perbantuan=3, periode__maks_bulan=12)
	assert c.tugas(p, perbantuan_lintas_unit=1) == c.tugas(p, perbantuan_lintas_unit=2) == []
	assert c.tugas(p, perbantuan_lintas_unit=3) == ["penugasan.maks_perbantuan ke=«4» nama=«Contoh»"]
	masa = {"mulai": date(2025, 1, 1), "selesai": date(2026, 1, 1)}
	assert c.tugas(p, **masa) == ["periode.maks_bulan bulan=«13»"]
	assert c.tugas(p, **{**masa, "selesai": date(2025, 12, 31)}) == []
	assert c.tugas(p, **masa, perbantuan_lintas_unit=3, lintas_unit=False) == []


def test_satu_tahun_anggaran():
	p, mulai = c.profil_dari(periode__satu_tahun_anggaran=None), date(2025, 12, 1)
	assert c.tugas(p, mulai=mulai, selesai=date(2025, 12, 31)) == []
	assert c.tugas(p, mulai=mulai, selesai=date(2026, 1, 1)) == [
		"periode.satu_tahun_anggaran mulai=«01-12-2025» selesai=«01-01-2026»"
	]


def test_data_dukung_laporan():
	p = c.profil_dari(laporan__data_dukung=None)

	def laporan(ada: bool | None) -> list[str]:
		return [t.kode for t in ketentuan.laporan(p, {}, None, None, c.TANGGAL, ada_bukti=ada)]

	assert laporan(False) == ["laporan.data_dukung"]
	assert laporan(True) == laporan(None) == []
