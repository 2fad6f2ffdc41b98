"""Limits of a pengendali, of candidates and of vacancies, on profiles made of plain data."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from sistem_kerja.tests.regulasi import contoh_ketentuan as c

# ---- Pengendali ----


@pytest.mark.parametrize(
	("jenis", "jenjang", "lolos"),
	[
		("Fungsional", "Ahli Pertama", False),
		("Fungsional", "Ahli Muda", True),
		("Fungsional", "Ahli Utama", True),
		("Fungsional", "Penyelia", False),  # highest of the other kategori
		("Pelaksana", None, False),
		("Struktural", None, False),
	],
)
def test_jenjang_pengendali(jenis, jenjang, lolos):
	orang = replace(c.KETUA, pegawai=c.orang("Budi", jenis, jenjang))
	temuan = c.pengendali(c.profil_dari(pengendali__jenjang_min="Ahli Muda"), orang=orang)
	assert temuan == ([] if lolos else [f"pengendali.jenjang_min jenjang=«{jenjang or jenis}» nama=«Budi»"])


def test_pengendali_dari_unit_pemilik():
	p = c.profil_dari(pengendali__dari_unit_pemilik=None)
	assert c.pengendali(p) == []
	assert c.pengendali(p, unit_pemilik="V") == ["pengendali.dari_unit_pemilik nama=«Contoh» unit=«Unit U»"]


def test_beban_kerja_pengendali():
	p = c.profil_dari(pengendali__abk_min=1)
	assert c.pengendali(p, abk=0.9) == ["pengendali.abk_min abk=«0.9»"]
	assert c.pengendali(p, abk=1) == c.pengendali(p, abk=2) == c.pengendali(p, abk=None) == []


@pytest.mark.parametrize(
	("kunci", "kolom", "salah"),
	[
		("pengendali__tidak_diampu_administrator", "diampu_administrator", True),
		("pengendali__cascading", "cascading", False),
	],
)
def test_syarat_pengendali_yang_ya_atau_tidak(kunci, kolom, salah):
	p = c.profil_dari(**{kunci: None})
	assert c.pengendali(p, **{kolom: salah}) == [kunci.replace("__", ".")]
	assert c.pengendali(p, **{kolom: not salah}) == c.pengendali(p, **{kolom: None}) == []


# ---- Calon, kekosongan ----


@pytest.mark.parametrize("untuk", ["ketua", "pengendali"])
def test_banyak_calon(untuk):
	p = c.profil_dari(**{f"{untuk}__calon_maks": 3})
	calon = tuple(c.orang(str(n)) for n in range(4))
	assert c.usulan(p, untuk=untuk, calon=calon[:2]) == c.usulan(p, untuk=untuk, calon=calon[:3]) == []
	assert c.usulan(p, untuk=untuk, calon=calon) == [f"{untuk}.calon_maks jumlah=«4»"]
	lain = {"ketua": "pengendali", "pengendali": "ketua"}[untuk]
	assert c.usulan(p, untuk=lain, calon=calon) == []


def test_pertimbangan_penilai_atas_calon():
	p = c.profil_dari(usulan__pertimbangan_penilai=None)
	assert c.usulan(p, pertimbangan_penilai=False) == ["usulan.pertimbangan_penilai"]
	assert c.usulan(p, pertimbangan_penilai=True) == c.usulan(p, pertimbangan_penilai=None) == []


@pytest.mark.parametrize("bulan", range(1, 13))
def test_bulan_pengisian_kekosongan(bulan):
	p, hari = c.profil_dari(kekosongan__bulan_pengisian=[1, 4, 7, 10]), date(2025, bulan, 28)
	salah = [] if bulan in (1, 4, 7, 10) else [f"kekosongan.bulan_pengisian bulan=«{bulan:02}-2025»"]
	assert c.usulan(p, mengisi_kekosongan=True, ditetapkan=hari) == salah
	assert c.usulan(p, ditetapkan=hari) == c.usulan(p, mengisi_kekosongan=True) == []
