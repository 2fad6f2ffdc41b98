"""Limits of teams and their ketua: just before, on and just after each limit, on profiles made of plain data."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sistem_kerja.regulasi import ketentuan_tim, pangkat
from sistem_kerja.regulasi.ketentuan_tim import BentukTim
from sistem_kerja.tests.regulasi import contoh_ketentuan as c

# ---- Masa ----


@pytest.mark.parametrize(
	("bentuk", "kunci"),
	[
		(BentukTim.SQUAD, "squad__maks_bulan"),
		(BentukTim.AD_HOC, "ad_hoc__maks_bulan"),
		(BentukTim.TIM_KERJA, "tim__maks_bulan"),
	],
)
def test_masa_terlama_tiap_bentuk_tim(bentuk, kunci):
	p, kode = c.profil_dari(**{kunci: 12}), kunci.replace("__", ".")
	mulai = date(2025, 3, 1)
	assert c.tim(p, bentuk=bentuk, mulai=mulai, selesai=date(2026, 2, 27)) == []
	assert c.tim(p, bentuk=bentuk, mulai=mulai, selesai=date(2026, 2, 28)) == []
	assert c.tim(p, bentuk=bentuk, mulai=mulai, selesai=date(2026, 3, 1)) == [f"{kode} bulan=«13»"]
	assert c.tim(p, bentuk=bentuk, mulai=mulai, selesai=None) == []
	for lain in {*BentukTim} - {bentuk}:
		assert c.tim(p, bentuk=lain, mulai=mulai, selesai=date(2027, 3, 1)) == []


def test_masa_terpendek_tim_ad_hoc():
	p, mulai = c.profil_dari(ad_hoc__min_bulan=1), date(2025, 4, 10)
	assert c.tim(p, bentuk=BentukTim.AD_HOC, mulai=mulai, selesai=date(2025, 5, 8)) == [
		"ad_hoc.min_bulan bulan=«0»"
	]
	assert c.tim(p, bentuk=BentukTim.AD_HOC, mulai=mulai, selesai=date(2025, 5, 9)) == []
	assert c.tim(p, bentuk=BentukTim.AD_HOC, mulai=mulai, selesai=date(2025, 5, 10)) == []
	assert c.tim(p, bentuk=BentukTim.SQUAD, mulai=mulai, selesai=mulai) == []


@given(st.dates(date(2020, 1, 1), date(2030, 12, 31)), st.integers(0, 36))
def test_bulan_penuh_sampai_sehari_sebelum_tanggal_yang_sama(mulai, bulan):
	mulai = mulai.replace(day=min(mulai.day, 28))
	tahun, sisa = divmod(mulai.month - 1 + bulan, 12)
	sampai = date(mulai.year + tahun, sisa + 1, mulai.day)
	assert ketentuan_tim.bulan_penuh(mulai, date.fromordinal(sampai.toordinal() - 1)) == bulan
	assert ketentuan_tim.bulan_penuh(mulai, date.fromordinal(sampai.toordinal() - 2)) == bulan - 1
	assert ketentuan_tim.bulan_penuh(mulai, sampai) == bulan


def test_masa_terbalik_hanya_disebut_terbalik():
	p = c.profil_dari(periode__urut=None, squad__maks_bulan=12, ad_hoc__min_bulan=1, ketua__maks_bulan=1)
	masa = {"mulai": date(2025, 5, 2), "selesai": date(2025, 5, 1), "ketua": (c.KETUA,), "lintas": True}
	urut = ["periode.urut mulai=«02-05-2025» selesai=«01-05-2025»"]
	assert c.tim(p, bentuk=BentukTim.SQUAD, **masa) == urut
	assert c.tim(p, bentuk=BentukTim.AD_HOC, **masa) == urut
	assert c.tim(p, bentuk=BentukTim.SQUAD, **{**masa, "selesai": date(2025, 5, 2)}) == []


def test_masa_ketua_hanya_bila_ada_ketua():
	p, masa = c.profil_dari(ketua__maks_bulan=12), {"mulai": date(2025, 1, 1), "selesai": date(2026, 1, 1)}
	assert c.tim(p, **masa, ketua=(c.KETUA,)) == ["ketua.maks_bulan bulan=«13»"]
	assert c.tim(p, mulai=masa["mulai"], selesai=date(2025, 12, 31), ketua=(c.KETUA,)) == []
	assert c.tim(p, **masa) == []


def test_masa_pengendali():
	p, mulai = c.profil_dari(pengendali__maks_bulan=12), date(2025, 1, 15)
	assert c.pengendali(p, mulai=mulai, selesai=date(2026, 1, 14)) == []
	assert c.pengendali(p, mulai=mulai, selesai=date(2026, 1, 15)) == ["pengendali.maks_bulan bulan=«13»"]
	assert c.pengendali(p, mulai=mulai, selesai=date(2024, 1, 15)) == []
	assert c.pengendali(p, mulai=None, selesai=date(2029, 1, 15)) == []


# ---- Tim ----


def test_ketua_tepat_satu():
	p = c.profil_dari(tim__satu_ketua=None)
	assert c.tim(p) == c.tim(p, ketua=(c.KETUA,)) == []
	assert c.tim(p, ketua=(c.KETUA,) * 2) == ["tim.satu_ketua jumlah=«2»"]


def test_tim_ad_hoc_harus_lintas():
	p = c.profil_dari(ad_hoc__lintas=None)
	assert c.tim(p, bentuk=BentukTim.AD_HOC) == ["ad_hoc.lintas"]
	assert c.tim(p, bentuk=BentukTim.AD_HOC, lintas=True) == []
	assert c.tim(p, bentuk=BentukTim.SQUAD) == []


@pytest.mark.parametrize(
	("kunci", "kolom", "salah", "benar"),
	[
		("tim__nama_rumpun_sub_kegiatan", "rumpun_sub_kegiatan", "", "Rumpun"),
		("tim__cascading", "cascading", False, True),
		("tim__tidak_diampu_pengawas", "diampu_pengawas", True, False),
	],
)
def test_syarat_tim_yang_ya_atau_tidak(kunci, kolom, salah, benar):
	p = c.profil_dari(**{kunci: None})
	assert c.tim(p, **{kolom: salah}) == [kunci.replace("__", ".")]
	assert c.tim(p, **{kolom: benar}) == []
	assert c.tim(p, **{kolom: None}) == []  # not known, not checked


def test_beban_kerja_ketua():
	p = c.profil_dari(tim__abk_min_ketua=1)
	assert c.tim(p, abk_ketua=0.99) == ["tim.abk_min_ketua abk=«0.99»"]
	assert c.tim(p, abk_ketua=1) == c.tim(p, abk_ketua=1.01) == c.tim(p, abk_ketua=None) == []
	assert c.tim(p, abk_ketua=0.0) == ["tim.abk_min_ketua abk=«0.0»"]


def test_kebutuhan_tim_disebut_yang_kurang_saja():
	p = c.profil_dari(
		tim__kebutuhan_diidentifikasi=["rencana_hasil_kerja", "sifat_pekerjaan", "teknis_pelaksanaan"]
	)
	lengkap = frozenset({"rencana_hasil_kerja", "sifat_pekerjaan", "teknis_pelaksanaan"})
	assert c.tim(p, kebutuhan=lengkap) == c.tim(p, kebutuhan=None) == []
	assert c.tim(p, kebutuhan=lengkap - {"sifat_pekerjaan"}) == [
		"tim.kebutuhan_diidentifikasi kurang=«sifat pekerjaan»"
	]
	assert c.tim(p, kebutuhan=frozenset()) == [
		"tim.kebutuhan_diidentifikasi kurang=«rencana hasil kerja, sifat pekerjaan, teknis pelaksanaan»"
	]


# ---- Ketua ----


@pytest.mark.parametrize(
	("boleh", "jenis", "jenjang", "lolos"),
	[
		(["Fungsional", "Pelaksana"], "Fungsional", "Ahli Pertama", True),
		(["Fungsional", "Pelaksana"], "Fungsional", "Terampil", True),
		(["Fungsional", "Pelaksana"], "Pelaksana", None, True),
		(["Fungsional", "Pelaksana"], "Struktural", None, False),
		(["Fungsional Keahlian", "Pelaksana"], "Fungsional", "Ahli Pertama", True),
		(["Fungsional Keahlian", "Pelaksana"], "Fungsional", "Penyelia", False),
		(["Fungsional Keterampilan"], "Fungsional", "Penyelia", True),
		(["Fungsional Keterampilan"], "Fungsional", "Ahli Utama", False),
		(["Fungsional Keahlian"], "Pelaksana", None, False),
	],
)
def test_jenis_jabatan_ketua(boleh, jenis, jenjang, lolos):
	temuan = c.ketua(c.profil_dari(ketua__jenis_jabatan=boleh), pegawai=c.orang("Ani", jenis, jenjang))
	assert temuan == ([] if lolos else [f"ketua.jenis_jabatan jabatan=«{jenjang or jenis}» nama=«Ani»"])


def test_ketua_dari_unit_pemilik():
	p = c.profil_dari(ketua__dari_unit_pemilik=None)
	assert c.ketua(p, unit_asal="U") == c.ketua(p, unit_asal="U", lintas=True) == []
	salah = ["ketua.dari_unit_pemilik nama=«Contoh» unit=«Unit U»"]
	assert c.ketua(p, unit_asal="V") == c.ketua(p, unit_asal="V", lintas=True) == salah


def test_ketua_tim_lintas_punya_aturan_sendiri_bila_ada():
	p = c.profil_dari(ketua__dari_unit_pemilik=None, ketua__dari_unit_pemilik_lintas=None)
	assert c.ketua(p, unit_asal="V") == ["ketua.dari_unit_pemilik nama=«Contoh» unit=«Unit U»"]
	assert c.ketua(p, unit_asal="V", lintas=True) == [
		"ketua.dari_unit_pemilik_lintas nama=«Contoh» unit=«Unit U»"
	]
	assert c.ketua(p, unit_asal="U", lintas=True) == []


@pytest.mark.parametrize(
	("pendidikan", "lolos"),
	[
		*[(p, False) for p in ("SD", "SMA", "SMK", "SLTA", "D-3", "D3", "S1 luar negeri", "")],
		*[(p, True) for p in ("S-1/D-4", "S-1", "D-4", "S1", "D4", "S-2", "S-3", None)],
	],
)
def test_pendidikan_ketua(pendidikan, lolos):
	temuan = c.ketua(c.profil_dari(ketua__pendidikan_min="S-1/D-4"), pendidikan=pendidikan)
	assert temuan == ([] if lolos else [f"ketua.pendidikan_min nama=«Contoh» pendidikan=«{pendidikan}»"])


@pytest.mark.parametrize(
	("golongan", "jenis_asn", "lolos"),
	[
		("II/d", pangkat.PNS, False),
		("III/a", pangkat.PNS, True),
		("III/b", pangkat.PNS, True),
		(None, pangkat.PNS, True),
		("V", pangkat.PPPK, True),  # the rule names a rank that only a PNS has
	],
)
def test_golongan_ketua(golongan, jenis_asn, lolos):
	temuan = c.ketua(c.profil_dari(ketua__golongan_min="III/a"), golongan=golongan, jenis_asn=jenis_asn)
	assert temuan == ([] if lolos else ["ketua.golongan_min golongan=«II/d» nama=«Contoh»"])


@pytest.mark.parametrize(
	("predikat", "lolos"),
	[
		*[(p, False) for p in ("Sangat Kurang", "Kurang", "Butuh Perbaikan", "baik sekali")],
		*[(p, True) for p in ("Baik", "Sangat Baik", None)],
	],
)
def test_predikat_ketua(predikat, lolos):
	temuan = c.ketua(c.profil_dari(ketua__predikat_min="Baik"), predikat=predikat)
	assert temuan == ([] if lolos else [f"ketua.predikat_min nama=«Contoh» predikat=«{predikat}»"])


def test_pengalaman_ketua():
	p = c.profil_dari(ketua__pengalaman_min_tahun=4)
	assert c.ketua(p, pengalaman_tahun=3.5) == ["ketua.pengalaman_min_tahun nama=«Contoh» tahun=«3.5»"]
	assert c.ketua(p, pengalaman_tahun=3.0) == ["ketua.pengalaman_min_tahun nama=«Contoh» tahun=«3»"]
	assert c.ketua(p, pengalaman_tahun=4) == c.ketua(p, pengalaman_tahun=None) == []


def test_perjanjian_kinerja_ketua_dan_pengendali():
	p = c.profil_dari(perjanjian_kinerja__ketua_tim=None, perjanjian_kinerja__pengendali=None)
	assert c.ketua(p, perjanjian_kinerja=False) == ["perjanjian_kinerja.ketua_tim nama=«Contoh»"]
	belum = replace(c.KETUA, perjanjian_kinerja=False)
	assert c.pengendali(p, orang=belum) == ["perjanjian_kinerja.pengendali nama=«Contoh»"]
	for ada in (True, None):
		assert c.ketua(p, perjanjian_kinerja=ada) == []
		assert c.pengendali(p, orang=replace(c.KETUA, perjanjian_kinerja=ada)) == []


@pytest.mark.parametrize(
	("diganti", "pengganti", "selisih"),
	[
		("Ahli Muda", "Ahli Muda", 0),
		("Ahli Muda", "Ahli Pertama", 1),
		("Ahli Muda", "Ahli Madya", 1),
		("Ahli Muda", "Ahli Utama", 2),
		("Ahli Muda", "Penyelia", 2),
		("Ahli Pertama", "Penyelia", 1),
		("Pemula", "Ahli Utama", 7),
	],
)
def test_selisih_jenjang_ketua_sementara(diganti, pengganti, selisih):
	for batas in (selisih - 1, selisih, selisih + 1):
		p = c.profil_dari(ketua_sementara__selisih_jenjang=batas)
		temuan = ketentuan_tim.ketua_sementara(
			p, c.orang("Lama", jenjang=diganti), c.orang("Baru", jenjang=pengganti), c.TANGGAL
		)
		salah = [f"ketua_sementara.selisih_jenjang nama=«Baru» selisih=«{selisih}»"]
		assert [t.pesan for t in temuan] == (salah if selisih > batas else [])


def test_ketua_sementara_tanpa_jenjang_tidak_dihitung():
	p = c.profil_dari(ketua_sementara__selisih_jenjang=0)
	assert ketentuan_tim.ketua_sementara(p, c.orang(), c.PELAKSANA, c.TANGGAL) == []
	assert (
		ketentuan_tim.ketua_sementara(c.profil_dari(), c.orang(), c.orang(jenjang="Pemula"), c.TANGGAL) == []
	)
