"""Profiles: what ships loads, and every kind of broken input is refused naming file and key."""

from __future__ import annotations

import copy
import re
import sys
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sistem_kerja.regulasi import profil
from sistem_kerja.regulasi.aturan import berlaku, kutip, pastikan_berlaku
from sistem_kerja.regulasi.galat import AturanTidakAda, GalatProfil
from sistem_kerja.regulasi.istilah import Tipologi
from sistem_kerja.tests.regulasi.contoh_profil import CONTOH, OBAT

if sys.version_info >= (3, 11):
	import tomllib
else:
	import tomli as tomllib


def _contoh() -> dict:
	return copy.deepcopy(CONTOH)


def _ganti(jalan: tuple, nilai) -> dict:
	"""The sample with one value replaced, or removed when `nilai` is Ellipsis."""
	data = _contoh()
	tempat = data
	for kunci in jalan[:-1]:
		tempat = tempat[kunci]
	if nilai is ...:
		del tempat[jalan[-1]]
	else:
		tempat[jalan[-1]] = nilai
	return data


RUSAK = [
	("kunci asing di akar", ("rahasia",), 1, "rahasia", "kunci tidak dikenal"),
	("kunci asing di daerah", ("daerah", "gubernur"), "X", "daerah.gubernur", "kunci tidak dikenal"),
	("kunci asing di aturan", ("penilaian", 0, "penila"), [], "penilaian[0].penila", "kunci tidak dikenal"),
	(
		"kunci asing di dinilai",
		("penilaian", 0, "dinilai", "pangkat"),
		"",
		"penilaian[0].dinilai.pangkat",
		"kunci",
	),
	("daerah hilang", ("daerah",), ..., "daerah", "wajib diisi"),
	("daerah bukan tabel", ("daerah",), "Kapuas", "daerah", "nilai tidak sah"),
	("nama daerah hilang", ("daerah", "nama"), ..., "daerah.nama", "wajib diisi"),
	("nama daerah kosong", ("daerah", "nama"), "  ", "daerah.nama", "tidak boleh kosong"),
	("tanggal bukan tanggal", ("daerah", "tanggal"), "kemarin", "daerah.tanggal", "nilai tidak sah"),
	("versi bukan bilangan", ("daerah", "versi"), "satu", "daerah.versi", "nilai tidak sah"),
	("penilaian bukan senarai", ("penilaian",), "x", "penilaian", "nilai tidak sah"),
	("aturan bukan tabel", ("penilaian", 0), "x", "penilaian[0]", "nilai tidak sah"),
	("dasar hilang", ("penilaian", 0, "dasar"), ..., "penilaian[0].dasar", "wajib diisi"),
	("dasar kosong", ("penilaian", 0, "dasar"), "", "penilaian[0].dasar", "tidak boleh kosong"),
	("penilai hilang", ("penilaian", 0, "penilai"), ..., "penilaian[0].penilai", "wajib diisi"),
	("penilai kosong", ("penilaian", 0, "penilai"), [], "penilaian[0].penilai", "tidak boleh kosong"),
	(
		"penilai tak dikenal",
		("penilaian", 0, "penilai"),
		["raja"],
		"penilaian[0].penilai",
		"«raja» bukan peran",
	),
	(
		"rekomendasi tak dikenal",
		("penilaian", 0, "rekomendasi"),
		["raja"],
		"penilaian[0].rekomendasi",
		"«raja»",
	),
	(
		"tipologi tak dikenal",
		("penilaian", 0, "tipologi"),
		["kapal"],
		"penilaian[0].tipologi[0]",
		"yang boleh",
	),
	(
		"jenjang tak dikenal",
		("penilaian", 0, "dinilai", "jenjang"),
		["Ahli"],
		"penilaian[0].dinilai.jenjang[0]",
		"yang",
	),
	(
		"jenis tak dikenal",
		("penilaian", 0, "dinilai", "jenis"),
		["Honorer"],
		"penilaian[0].dinilai.jenis[0]",
		"yang",
	),
	(
		"berlaku_sejak salah",
		("penilaian", 0, "berlaku_sejak"),
		"x",
		"penilaian[0].berlaku_sejak",
		"nilai tidak sah",
	),
	(
		"berlaku terbalik",
		("penilaian", 0, "berlaku_sampai"),
		date(2024, 1, 1),
		"penilaian[0].berlaku_sampai",
		"mendahului",
	),
	(
		"unit_kerja kosong",
		("kepemimpinan", 0, "unit_kerja"),
		[],
		"kepemimpinan[0].unit_kerja",
		"tidak boleh kosong",
	),
	(
		"pimpinan asing",
		("kepemimpinan", 0, "unit_organisasi"),
		["x"],
		"kepemimpinan[0].unit_organisasi",
		"«x»",
	),
	("tahap kosong", ("evaluasi", 0, "tahap"), [], "evaluasi[0].tahap", "tidak boleh kosong"),
	(
		"tahap berisi kosong",
		("evaluasi", 0, "tahap"),
		[["camat"], []],
		"evaluasi[0].tahap[1]",
		"tidak boleh kosong",
	),
	("tahap asing", ("evaluasi", 0, "tahap"), [["x"]], "evaluasi[0].tahap[0]", "«x» bukan peran"),
]


@pytest.mark.parametrize(("jalan", "nilai", "kunci", "pesan"), [pytest.param(*r[1:], id=r[0]) for r in RUSAK])
def test_masukan_rusak_ditolak_dengan_kunci(jalan, nilai, kunci, pesan):
	with pytest.raises(GalatProfil) as galat:
		profil.periksa(_ganti(jalan, nilai))
	assert galat.value.kunci == kunci
	assert pesan in str(galat.value)
	berkas = "?.toml" if jalan == ("daerah",) else "contoh.toml"
	assert str(galat.value).startswith(f"Profil {berkas}, kunci «{kunci}»: ")
	assert OBAT.search(galat.value.pesan), galat.value.pesan
	assert not re.search(r"\b(should|input|valid|or)\b", galat.value.pesan), "pesan bukan bahasa Indonesia"


@pytest.mark.parametrize(
	("isi", "pesan"),
	[("[daerah", "bukan TOML yang benar"), ("a = 1\na = 2", "bukan TOML yang benar")],
)
def test_berkas_rusak(tmp_path, monkeypatch, isi, pesan):
	(tmp_path / "rusak.toml").write_text(isi)
	monkeypatch.setattr(profil, "FOLDER", tmp_path)
	with pytest.raises(GalatProfil, match=pesan) as galat:
		profil.baca("rusak")
	assert galat.value.berkas == "rusak.toml"


def test_berkas_tidak_ada_menyebut_yang_tersedia():
	with pytest.raises(GalatProfil, match=r"profil yang tersedia: .*kapuas.*pekalongan"):
		profil.baca("atlantis")


@pytest.mark.parametrize("kode", profil.daftar())
class TestYangDisertakan:
	def test_dua_kali_muat_sama(self, kode):
		assert profil.muat(kode) == profil.muat(kode)

	def test_nama_berkas_sama_dengan_kode(self, kode):
		assert profil.muat(kode).daerah.kode == kode

	def test_tiap_aturan_menyebut_dasar_dan_berlaku_sejak_peraturannya(self, kode):
		p = profil.periksa(profil.baca(kode))
		for nama in profil.BAGIAN:
			for aturan in getattr(p, nama):
				assert aturan.dasar
				assert aturan.berlaku_sejak >= p.daerah.berlaku_sejak

	def test_disimpan_lalu_dibaca_kembali_sama(self, kode):
		milik = profil.periksa(profil.baca(kode))
		assert profil.periksa(tomllib.loads(profil.simpan(milik))) == milik

	def test_gabungan_disimpan_lalu_dibaca_kembali_sama(self, kode):
		p = profil.muat(kode)
		assert profil.periksa(tomllib.loads(profil.simpan(p))) == p

	def test_aturan_daerah_mendahului_nasional(self, kode):
		p, milik = profil.muat(kode), profil.periksa(profil.baca(kode))
		assert p.penilaian[: len(milik.penilaian)] == milik.penilaian
		assert not p.penilaian[-1].tipologi
		assert p.penilaian[-1].dasar.startswith("PermenPANRB 7/2022")

	def test_tiap_tipologi_berpemimpin_punya_rantai_evaluasi(self, kode):
		p = profil.periksa(profil.baca(kode))
		assert {t for a in p.kepemimpinan for t in a.tipologi} == {t for a in p.evaluasi for t in a.tipologi}
		assert Tipologi.PEMERINTAH_DAERAH not in {t for a in p.kepemimpinan for t in a.tipologi}


def test_nasional_disimpan_lalu_dibaca_kembali_sama():
	nasional = profil.periksa(profil.baca(profil.NASIONAL))
	assert profil.periksa(tomllib.loads(profil.simpan(nasional))) == nasional


def test_aturan_nasional_dikutip_dengan_namanya_sendiri():
	kapuas = profil.muat("kapuas")
	assert kutip(kapuas, "Pasal 8") == "Perbup Kapuas 14/2024 Pasal 8"
	assert kutip(kapuas, kapuas.penilaian[-1].dasar).startswith("PermenPANRB 7/2022")


def test_aturan_berhenti_berlaku_pada_tanggalnya():
	data = _contoh()
	data["penilaian"] = [
		{**data["penilaian"][0], "berlaku_sampai": date(2025, 6, 30)},
		{**data["penilaian"][0], "dasar": "Pasal 7A", "berlaku_sejak": date(2025, 7, 1)},
	]
	p = profil.periksa(data)

	def dasar(tanggal: date) -> list[str]:
		return [a.dasar for a in berlaku(p.penilaian, tanggal)]

	assert dasar(date(2025, 1, 1)) == []
	assert dasar(date(2025, 1, 2)) == dasar(date(2025, 6, 30)) == ["Pasal 7"]
	assert dasar(date(2025, 7, 1)) == ["Pasal 7A"]


def test_sebelum_hari_pertama_ditolak():
	p = profil.periksa(_contoh())
	with pytest.raises(AturanTidakAda, match="baru berlaku sejak 02-01-2025; tanggal 01-01-2025"):
		pastikan_berlaku(p, date(2025, 1, 1))
	pastikan_berlaku(p, date(2025, 1, 2))


@settings(max_examples=60, deadline=None)
@given(st.text("abcdefghij_", min_size=1, max_size=12))
def test_kunci_tak_dikenal_apa_pun_ditolak(kunci):
	if kunci in {"berlaku_sejak", "dasar"}:
		return
	with pytest.raises(GalatProfil) as galat:
		profil.periksa(_ganti(("evaluasi", 0, kunci), "x"))
	assert (galat.value.berkas, galat.value.kunci) == ("contoh.toml", f"evaluasi[0].{kunci}")


@settings(max_examples=60, deadline=None)
@given(
	st.sampled_from([r[1] for r in RUSAK if len(r[1]) > 1]),
	st.none()
	| st.booleans()
	| st.integers()
	| st.text(max_size=5)
	| st.lists(st.text(max_size=3), max_size=2),
)
def test_masukan_apa_pun_diterima_atau_ditolak_dengan_galat_profil(jalan, nilai):
	try:
		profil.periksa(_ganti(jalan, nilai))
	except GalatProfil as galat:
		assert galat.berkas == "contoh.toml" and galat.kunci
