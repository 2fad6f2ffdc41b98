"""All findings at once, rules that are absent or off, and each limit of each shipped regency."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from sistem_kerja.regulasi import ketentuan, ketentuan_tim, pangkat, pejabat_sementara, profil
from sistem_kerja.regulasi.istilah import PeranStruktural, Tingkat, TingkatTemuan, Tipologi
from sistem_kerja.regulasi.ketentuan import (
	FaktaJawaban,
	FaktaPenugasan,
	FaktaPerjanjianKinerja,
	FaktaPermohonan,
	FaktaSukarela,
)
from sistem_kerja.regulasi.ketentuan_tim import (
	BentukTim,
	FaktaKetua,
	FaktaPengendali,
	FaktaTim,
	FaktaUsulan,
)
from sistem_kerja.regulasi.kode_ketentuan import FAKTA
from sistem_kerja.regulasi.model import Profil
from sistem_kerja.regulasi.pejabat_sementara import Sifat
from sistem_kerja.regulasi.pemeriksa import Temuan
from sistem_kerja.regulasi.struktur import Struktur, Unit
from sistem_kerja.tests.regulasi import contoh_ketentuan as c

# ---- Sekaligus, tidak ada, dimatikan, tingkat ----


def test_semua_temuan_tim_sekaligus():
	nilai = {
		**{"squad__maks_bulan": 12, "ketua__maks_bulan": 6, "tim__satu_ketua": None, "tim__cascading": None},
		**{
			"tim__nama_rumpun_sub_kegiatan": None,
			"tim__tidak_diampu_pengawas": None,
			"tim__abk_min_ketua": 1,
		},
		**{"tim__kebutuhan_diidentifikasi": ["sifat_pekerjaan"], "ketua__jenis_jabatan": ["Pelaksana"]},
		**{
			"ketua__dari_unit_pemilik": None,
			"ketua__pendidikan_min": "S-1/D-4",
			"ketua__golongan_min": "III/a",
		},
		**{
			"ketua__predikat_min": "Baik",
			"ketua__pengalaman_min_tahun": 4,
			"perjanjian_kinerja__ketua_tim": None,
		},
	}
	buruk = FaktaKetua(c.orang("A"), "V", "SMA", "II/a", pangkat.PNS, "Kurang", 1, False)
	fakta = replace(
		c.TIM,
		bentuk=BentukTim.SQUAD,
		mulai=date(2025, 1, 1),
		selesai=date(2026, 6, 1),
		ketua=(buruk, replace(buruk, pegawai=c.orang("B"))),
		rumpun_sub_kegiatan="",
		diampu_pengawas=True,
		abk_ketua=0.5,
		cascading=False,
		kebutuhan=frozenset(),
	)
	temuan = ketentuan_tim.tim(c.profil_dari(**nilai), fakta, c.TANGGAL)
	kode = [t.kode for t in temuan]
	tentang_ketua = {k.replace("__", ".") for k in nilai if k.startswith(("ketua__", "perjanjian"))}
	tentang_ketua.discard("ketua.maks_bulan")
	assert {*kode} == {k.replace("__", ".") for k in nilai}
	assert all(kode.count(k) == (2 if k in tentang_ketua else 1) for k in kode)
	assert ketentuan.tolak(temuan) == temuan


def test_semua_temuan_pengendali_sekaligus():
	nilai = {
		**{
			"pengendali__jenjang_min": "Ahli Muda",
			"pengendali__dari_unit_pemilik": None,
			"pengendali__abk_min": 1,
		},
		**{"pengendali__maks_bulan": 12, "pengendali__tidak_diampu_administrator": None},
		**{"pengendali__cascading": None, "perjanjian_kinerja__pengendali": None},
	}
	orang = FaktaKetua(c.PELAKSANA, "V", perjanjian_kinerja=False)
	fakta = FaktaPengendali(orang, "U", "Unit U", date(2025, 1, 1), date(2026, 1, 1), 0.1, True, False)
	temuan = ketentuan_tim.pengendali(c.profil_dari(**nilai), fakta, c.TANGGAL)
	assert sorted(t.kode for t in temuan) == sorted(k.replace("__", ".") for k in nilai)


def test_profil_tanpa_aturan_tidak_menemukan_apa_pun():
	p = c.profil_dari()
	buruk = FaktaKetua(
		c.orang(jenis="Struktural", jenjang=None), "V", "SD", "I/a", pangkat.PNS, "Kurang", 0, False
	)
	masa = (date(2025, 1, 2), date(2025, 1, 1))
	fakta = FaktaTim(
		BentukTim.AD_HOC, "U", "U", *masa, (buruk, buruk), False, "", True, 0.0, False, frozenset()
	)
	assert ketentuan_tim.tim(p, fakta, c.TANGGAL) == []
	assert (
		ketentuan_tim.pengendali(p, FaktaPengendali(buruk, "U", "U", *masa, 0, True, False), c.TANGGAL) == []
	)
	assert (
		ketentuan_tim.usulan(p, FaktaUsulan("ketua", (c.PELAKSANA,) * 9, True, c.TANGGAL, False), c.TANGGAL)
		== []
	)
	assert (
		ketentuan.perjanjian_kinerja(p, FaktaPerjanjianKinerja(2025, c.TANGGAL, ("A",), ("B",)), c.TANGGAL)
		== []
	)


def test_aturan_bernilai_false_dimatikan():
	fakta = replace(c.TIM, ketua=(c.KETUA, c.KETUA))
	assert ketentuan_tim.tim(c.profil_dari(tim__satu_ketua=False), fakta, c.TANGGAL) == []
	assert len(ketentuan_tim.tim(c.profil_dari(tim__satu_ketua=True), fakta, c.TANGGAL)) == 1


def test_aturan_menurut_tanggalnya():
	data = {
		"daerah": c.DAERAH,
		"ketentuan": [
			{
				**{
					"kode": "tim.abk_min_ketua",
					"nilai": nilai,
					"tingkat": tingkat,
					"pesan": "{abk} < {nilai}",
				},
				**{"dasar": dasar, "berlaku_sejak": sejak, "berlaku_sampai": sampai},
			}
			for nilai, tingkat, dasar, sejak, sampai in (
				(1, "peringatan", "Pasal 1", date(2025, 1, 2), date(2025, 6, 30)),
				(2, "tolak", "Pasal 2", date(2025, 7, 1), None),
			)
		],
	}
	p, fakta = profil.periksa(data), replace(c.TIM, abk_ketua=0.5)
	(lama,) = ketentuan_tim.tim(p, fakta, date(2025, 6, 30))
	(baru,) = ketentuan_tim.tim(p, fakta, date(2025, 7, 1))
	assert lama == Temuan(
		TingkatTemuan.PERINGATAN, "0.5 < 1", "Perbup Contoh 1/2025 Pasal 1", "tim.abk_min_ketua"
	)
	assert (baru.pesan, baru.tingkat, baru.dasar) == (
		*("0.5 < 2", TingkatTemuan.TOLAK),
		"Perbup Contoh 1/2025 Pasal 2",
	)


def test_aturan_daerah_menggantikan_aturan_nasional():
	satu = {"kode": "tim.satu_ketua", "tingkat": "peringatan", "pesan": "{jumlah} ketua", "dasar": "Pasal 5"}
	p = profil.gabung({"daerah": c.DAERAH, "ketentuan": [satu]}, profil.baca(profil.NASIONAL))
	orang = replace(c.KETUA, unit_asal="V")
	temuan = ketentuan_tim.tim(p, replace(c.TIM, ketua=(orang, orang)), c.TANGGAL)
	assert [(t.kode, t.tingkat.value, t.dasar.split(" (")[0]) for t in temuan] == [
		("tim.satu_ketua", "peringatan", "Perbup Contoh 1/2025 Pasal 5"),
		("ketua.dari_unit_pemilik", "peringatan", "PermenPANRB 7/2022"),
	]


# ---- Daerah yang disertakan ----

BURUK = FaktaKetua(
	c.orang("Buruk", "Struktural", None, "V"), "V", "SD", "I/a", pangkat.PNS, "Sangat Kurang", 0, False
)
LAMA = (date(2025, 1, 1), date(2029, 1, 1))


def _struktur() -> Struktur:
	def unit(
		kode: str, induk: str | None, peran: PeranStruktural, tingkat: Tingkat, tipologi: Tipologi | None
	) -> Unit:
		return Unit(kode, f"Unit {kode}", induk, peran, tingkat, f"Kepala {kode}", tipologi, f"kepala {kode}")

	dinas = (PeranStruktural.KEPALA_DINAS, Tingkat.JPT_PRATAMA, Tipologi.DINAS_BADAN)
	return Struktur(
		[
			unit("K", None, PeranStruktural.KEPALA_DAERAH, Tingkat.KEPALA_DAERAH, Tipologi.PEMERINTAH_DAERAH),
			unit("U", "K", *dinas),
			unit("V", "K", *dinas),
		]
	)


def _segala_temuan(p: Profil) -> list[Temuan]:
	"""Every check with facts that break every rule there is; some several times, to reach rules that exclude others."""
	struktur, asing = _struktur(), c.orang("Asing", unit="V")
	tim = FaktaTim(
		BentukTim.SQUAD, "U", "Unit U", *LAMA, (BURUK, BURUK), False, "", True, 0.0, False, frozenset()
	)
	banyak = tuple(c.orang(str(n)) for n in range(9))
	minta = FaktaPermohonan("U", "U", "", "", "", None, None, (asing,))
	jawab = FaktaJawaban((asing, asing), 1, "U", (False, False), "Asing")
	tugas = FaktaPenugasan(BURUK.pegawai, *LAMA, False, 9, ("lain",), False, False, ("GIS",), False)
	pk = FaktaPerjanjianKinerja(2025, date(2025, 1, 1), ("A",), ("B",))
	return [
		*(
			t
			for bentuk in BentukTim
			for lintas in (False, True)
			for t in ketentuan_tim.tim(p, replace(tim, bentuk=bentuk, lintas=lintas), c.TANGGAL)
		),
		*ketentuan_tim.tim(p, replace(tim, bentuk=BentukTim.AD_HOC, selesai=LAMA[0]), c.TANGGAL),
		*ketentuan_tim.tim(p, replace(tim, selesai=date(2024, 1, 1)), c.TANGGAL),
		*ketentuan_tim.pengendali(
			p, FaktaPengendali(BURUK, "U", "Unit U", *LAMA, 0.0, True, False), c.TANGGAL
		),
		*(
			t
			for untuk in ("ketua", "pengendali")
			for t in ketentuan_tim.usulan(
				p, FaktaUsulan(untuk, banyak, True, date(2025, 2, 1), False), c.TANGGAL
			)
		),
		*ketentuan_tim.ketua_sementara(
			p, c.orang(jenjang="Pemula"), c.orang(jenjang="Ahli Utama"), c.TANGGAL
		),
		*_pengganti(p),
		*ketentuan.permohonan(p, struktur, minta, c.TANGGAL),
		*ketentuan.jawaban(p, struktur, jawab, c.TANGGAL),
		*ketentuan.jawaban(p, struktur, replace(jawab, pegawai=()), c.TANGGAL),
		*ketentuan.penolakan(p, " ", c.TANGGAL),
		*ketentuan.penugasan(p, tugas, c.TANGGAL),
		*ketentuan.sukarela(p, FaktaSukarela(False, True, True), c.TANGGAL),
		*ketentuan.sukarela(p, FaktaSukarela(False), c.TANGGAL),
		*ketentuan.sukarela(p, FaktaSukarela(True, True, True), c.TANGGAL),
		*ketentuan.perjanjian_kinerja(p, pk, c.TANGGAL),
		*ketentuan.laporan(p, {}, None, None, c.TANGGAL, ada_bukti=False),
	]


def _pengganti(p: Profil) -> list[Temuan]:
	"""A Pelaksana in the place of a head, and a head in the place of one below him."""
	tinggi = Unit("T", "T", None, PeranStruktural.KEPALA_DINAS, Tingkat.JPT_PRATAMA, "Kepala T")
	rendah = Unit("R", "R", "T", PeranStruktural.KEPALA_SEKSI, Tingkat.PENGAWAS, "Kepala R")
	pelaksana, kepala = c.orang(jenis="Pelaksana", jenjang=None), c.orang(jenis="Struktural", jenjang=None)
	return [
		*pejabat_sementara.periksa_tingkat(p, Sifat.PLH, tinggi, pelaksana, None, c.TANGGAL),
		*pejabat_sementara.periksa_tingkat(p, Sifat.PLT, rendah, kepala, tinggi, c.TANGGAL),
	]


@pytest.mark.parametrize("daerah", profil.daftar())
def test_tiap_ketentuan_daerah_ditemukan_dengan_tingkat_dan_dasarnya(daerah):
	p = profil.muat(daerah)
	temuan: dict[str, set[tuple[TingkatTemuan, str]]] = {}
	for satu in _segala_temuan(p):
		temuan.setdefault(satu.kode, set()).add((satu.tingkat, satu.dasar))
	for aturan in profil.periksa(profil.baca(daerah)).ketentuan:
		if aturan.kode == "sukarela.bentuk_dalam_unit" and len(aturan.nilai) == 2:
			assert aturan.kode not in temuan  # both forms are allowed
			continue
		dasar = f"{p.daerah.singkatan} {aturan.dasar}"
		assert temuan.get(aturan.kode) == {(aturan.tingkat, dasar)}, aturan.kode


def test_setiap_kode_dapat_ditemukan():
	"""No code of the list is dead: with every rule in force, the worst facts break each of them."""
	nilai: dict[str, Any] = {
		**{"permohonan.isi_minimal": ["kompetensi"], "laporan.isi_minimal": ["hasil"]},
		**{"sukarela.bentuk_dalam_unit": ["tertulis"], "tim.kebutuhan_diidentifikasi": ["sifat_pekerjaan"]},
		**{
			"penugasan.maks_perbantuan": 3,
			"tim.abk_min_ketua": 1,
			"pengendali.abk_min": 1,
			"ad_hoc.min_bulan": 1,
		},
		**{
			"ketua.jenis_jabatan": ["Pelaksana"],
			"ketua.pendidikan_min": "S-1/D-4",
			"ketua.golongan_min": "III/a",
		},
		**{
			"ketua.predikat_min": "Baik",
			"ketua.pengalaman_min_tahun": 4,
			"ketua_sementara.selisih_jenjang": 1,
			"pejabat_sementara.selisih_tingkat": 1,
		},
		**{"pengendali.jenjang_min": "Ahli Muda", "kekosongan.bulan_pengisian": [1]},
		**{kode: 3 for kode in FAKTA if kode.endswith((".maks_bulan", ".calon_maks"))},
	}
	kepemimpinan = {
		**{"tipologi": [], "unit_organisasi": ["jpt_pratama"], "unit_kerja": ["jpt_pratama"]},
		"dasar": "Pasal 1",
	}
	aturan = [
		{"kode": k, "nilai": nilai.get(k, True), "tingkat": "tolak", "pesan": "x", "dasar": "Pasal 2"}
		for k in FAKTA
	]
	p = profil.periksa({"daerah": c.DAERAH, "ketentuan": aturan, "kepemimpinan": [kepemimpinan]})
	assert {t.kode for t in _segala_temuan(p)} == set(FAKTA)
