"""Who evaluates, leads and reviews: legal cases from kasus/kedudukan_*.yaml, and properties of any structure."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from sistem_kerja.regulasi import kedudukan, profil, sebutan, tipologi
from sistem_kerja.regulasi.aturan import kutip
from sistem_kerja.regulasi.galat import GalatRegulasi, PejabatKosong
from sistem_kerja.regulasi.istilah import (
	TINGKAT_BIASA,
	JenisJabatan,
	Jenjang,
	PeranStruktural,
	Tingkat,
	Tipologi,
)
from sistem_kerja.regulasi.model import AturanPenilaian
from sistem_kerja.regulasi.struktur import Pegawai, Struktur, Unit

KASUS = Path(__file__).parent / "kasus"
PROFIL = {kode: profil.muat(kode) for kode in profil.daftar()}

P, T = PeranStruktural, Tingkat


def _struktur(data: dict) -> Struktur:
	def unit(jabatan: str, isi: dict) -> Unit:
		peran = PeranStruktural(isi["peran"])
		return Unit(
			kode=jabatan,
			nama=f"unit {jabatan}",
			induk=isi.get("di_bawah"),
			peran=peran,
			tingkat=Tingkat(isi["tingkat"]) if "tingkat" in isi else TINGKAT_BIASA[peran],
			jabatan_kepala=jabatan,
			tipologi=Tipologi(isi["tipologi"]) if "tipologi" in isi else None,
			kepala=f"pemegang {jabatan}",
		)

	return Struktur(unit(*isi) for isi in data.items())


def _senarai(nilai) -> list:
	return nilai if isinstance(nilai, list) else [nilai]


def _pegawai(data: dict) -> list[Pegawai]:
	"""One case may list several jenjang or several offices: each is an employee of his own."""
	return [
		Pegawai(
			id=f"pemegang {menjabat}" if menjabat else "pegawai",
			nama=menjabat or "Pegawai Contoh",
			unit=menjabat or data["di"],
			jenis_jabatan=JenisJabatan(data.get("jenis", "Struktural")),
			jenjang=Jenjang(jenjang) if jenjang else None,
		)
		for menjabat in _senarai(data.get("menjabat"))
		for jenjang in _senarai(data.get("jenjang"))
	]


def _muat() -> list:
	hasil = []
	for berkas in sorted(KASUS.glob("kedudukan_*.yaml")):
		isi = yaml.safe_load(berkas.read_text(encoding="utf-8"))
		struktur = _struktur(isi["struktur"])
		for kasus in isi["kasus"]:
			kasus = {"tanggal": isi["tanggal"], **kasus}
			for pegawai in _pegawai(kasus["pegawai"]) if "pegawai" in kasus else [None]:
				rinci = f" ({pegawai.jenjang or pegawai.nama})" if pegawai else ""
				nama = f"{isi['daerah']}: {kasus['nama']}{rinci}"
				hasil.append(pytest.param(isi["daerah"], struktur, kasus, pegawai, id=nama))
	return hasil


SEMUA_KASUS = _muat()


def _kutip(daerah: str, dasar: str) -> str:
	return kutip(PROFIL[daerah], dasar)


@pytest.mark.parametrize(("daerah", "struktur", "kasus", "pegawai"), SEMUA_KASUS)
def test_kasus(daerah, struktur, kasus, pegawai):
	tanggal = kasus["tanggal"]
	if "galat" in kasus:
		with pytest.raises(GalatRegulasi) as galat:
			if pegawai:
				kedudukan.tentukan(PROFIL[daerah], struktur, pegawai, tanggal)
			else:
				kedudukan.rantai_evaluasi(PROFIL[daerah], struktur, kasus["unit"], tanggal)
		assert kasus["galat"] in str(galat.value)
		return
	if "evaluasi" in kasus:
		rantai = kedudukan.rantai_evaluasi(PROFIL[daerah], struktur, kasus["unit"], tanggal)
		assert [p.jabatan for p in rantai] == kasus["evaluasi"]
		assert {p.dasar for p in rantai} == {_kutip(daerah, kasus["dasar"])}
		return
	hasil, harapan = kedudukan.tentukan(PROFIL[daerah], struktur, pegawai, tanggal), kasus["harapan"]
	assert (hasil.penilai.jabatan, hasil.penilai.dasar) == (
		harapan["penilai"],
		_kutip(daerah, harapan["dasar"]),
	)
	assert hasil.penilai.alasan.startswith(f"dinilai oleh {harapan['penilai']} karena ")
	assert harapan.get("alasan", "") in hasil.penilai.alasan
	if "rekomendasi" in harapan:
		assert [p.jabatan for p in hasil.rekomendasi] == harapan["rekomendasi"]
	for kunci in ("pimpinan_unit_organisasi", "pimpinan_unit_kerja"):
		if kunci in harapan:
			assert getattr(hasil, kunci).jabatan == harapan[kunci]
		if "dasar_pimpinan" in harapan:
			assert getattr(hasil, kunci).dasar == _kutip(daerah, harapan["dasar_pimpinan"])


@cache
def _pertanyaan(daerah: str) -> list[tuple[str, dict, dict, date]]:
	"""The questions of kasus/aturan_<daerah>.yaml that have an answer: topic, question, answer, date."""
	berkas = KASUS / f"aturan_{daerah}.yaml"
	if not berkas.exists():
		return []
	isi = yaml.safe_load(berkas.read_text(encoding="utf-8"))
	return [
		(*next(iter(kasus["tanya"].items())), kasus["jawab"], kasus.get("tanggal", isi["tanggal"]))
		for kasus in isi["kasus"]
		if "jawab" in kasus
	]


def _aturan_ditanya(daerah: str) -> list[AturanPenilaian | None]:
	"""The rules of evaluation that the questions of a regency touch."""
	p, hasil = PROFIL[daerah], []
	for tentang, tanya, _, tanggal in _pertanyaan(daerah):
		if tentang == "penilai":
			jenis, jenjang, peran = sebutan.baca_jabatan(tanya["jabatan"])
			kode = tipologi.cari(p, tanya["tipologi"], tanggal).kode
			for satu in jenjang or (None,):
				hasil.append(kedudukan.aturan_penilaian(p, kode, tanggal, jenis, satu, peran=peran))
	return hasil


@pytest.mark.parametrize("daerah", PROFIL)
def test_tiap_aturan_penilaian_punya_kasus(daerah):
	"""Each row of the table is met by at least one case or question: no rule goes untried."""
	p = PROFIL[daerah]
	dicoba = _aturan_ditanya(daerah)
	for kode, struktur, kasus, pegawai in (k.values for k in SEMUA_KASUS):
		if kode == daerah and pegawai and "galat" not in kasus:
			dicoba.append(kedudukan._aturan_penilaian(p, struktur, pegawai, kasus["tanggal"]))
	milik = profil.periksa(profil.baca(daerah)).penilaian
	assert [a for a in milik if a not in dicoba] == []


@pytest.mark.parametrize("daerah", PROFIL)
@pytest.mark.parametrize("bagian", ["kepemimpinan", "evaluasi"])
def test_tiap_pimpinan_dan_rantai_punya_kasus(daerah, bagian):
	"""Each kind of organisation that the regulation gives a leader or a chain is asked for by itself."""
	p, ditanya = PROFIL[daerah], set()
	for tentang, tanya, _, tanggal in _pertanyaan(daerah):
		if tentang == bagian:
			ditanya.add(tipologi.cari(p, tanya["tipologi"], tanggal).kode)
	for kode, struktur, kasus, pegawai in (k.values for k in SEMUA_KASUS):
		if kode != daerah or "galat" in kasus:
			continue
		if bagian == "evaluasi" and "evaluasi" in kasus:
			ditanya.add(struktur.tipologi(kasus["unit"]))
		if bagian == "kepemimpinan" and pegawai and "dasar_pimpinan" in kasus["harapan"]:
			ditanya.add(struktur.tipologi(pegawai.unit))
	diatur = {t for a in getattr(profil.periksa(profil.baca(daerah)), bagian) for t in a.tipologi}
	assert diatur - ditanya == set()


# Layout is a setting, and a conflict answers no question of its own.
TAK_DITANYA = {"tipologi", "penilaian", "kepemimpinan", "evaluasi", "pertentangan", "kertas", "penomoran"}


@pytest.mark.parametrize("daerah", PROFIL)
@pytest.mark.parametrize("bagian", [b for b in profil.BAGIAN if b not in TAK_DITANYA])
def test_tiap_aturan_lain_punya_pertanyaan(daerah, bagian):
	"""A rule is tried where a question of its section expects its article."""
	semua = _pertanyaan(daerah)
	dasar = {jawab.get("dasar") for tentang, _, jawab, _ in semua if tentang == bagian}
	milik = getattr(profil.periksa(profil.baca(daerah)), bagian)
	assert [a.dasar for a in milik if a.dasar not in dasar] == []


# ---- Jabatan kosong, jabatan rangkap ----


def _dinas(**ganti) -> Struktur:
	"""Bupati, a dinas with one bidang; `ganti` replaces heads."""
	isi = {"BUP": "bupati", "DIN": "kadis", "BID": "kabid", **ganti}
	return Struktur(
		[
			Unit("BUP", "Pemerintah", None, P.KEPALA_DAERAH, T.KEPALA_DAERAH, "Bupati", None, isi["BUP"]),
			Unit(
				"DIN",
				"Dinas",
				"BUP",
				P.KEPALA_DINAS,
				T.JPT_PRATAMA,
				"Kadis",
				Tipologi.DINAS_BADAN,
				isi["DIN"],
			),
			Unit("BID", "Bidang", "DIN", P.KEPALA_BIDANG, T.ADMINISTRATOR, "Kabid", None, isi["BID"]),
		]
	)


TANGGAL = date(2025, 1, 2)
MUDA = Pegawai("x", "Pegawai Contoh", "BID", JenisJabatan.FUNGSIONAL, Jenjang.AHLI_MUDA)


def test_jabatan_kosong_tetap_disebut_lalu_ditolak_bila_harus_bertindak():
	penilai = kedudukan.penilai(PROFIL["kapuas"], _dinas(BID=None), MUDA, TANGGAL)
	assert (penilai.jabatan, penilai.pegawai) == ("Kabid", None)
	with pytest.raises(PejabatKosong, match=r"Jabatan Kabid kosong.*Lampiran B\.1\.d\.2") as galat:
		penilai.wajib_terisi()
	assert galat.value.unit == "BID"


def test_pemegang_jabatan_rangkap_dinilai_pejabat_di_atasnya_lagi():
	kabid = Pegawai("kabid", "Kabid", "BID", JenisJabatan.STRUKTURAL)
	rangkap = _dinas(DIN="kabid")
	with pytest.raises(GalatRegulasi, match="tidak ada di atas unitnya"):
		kedudukan.penilai(PROFIL["kapuas"], rangkap, kabid, TANGGAL)
	pejabat_sementara = kedudukan.penilai(PROFIL["kapuas"], _dinas(BID=MUDA.id), MUDA, TANGGAL)
	assert pejabat_sementara.jabatan == "Kadis"


def test_orang_yang_sama_berturut_turut_meninjau_sekali():
	rantai = kedudukan.rantai_evaluasi(PROFIL["kapuas"], _dinas(DIN="kabid"), "BID", TANGGAL)
	assert [(p.jabatan, p.pegawai) for p in rantai] == [("Kadis", "kabid")]
	kosong = kedudukan.rantai_evaluasi(PROFIL["kapuas"], _dinas(DIN=None, BID=None), "BID", TANGGAL)
	assert [p.jabatan for p in kosong] == ["Kabid", "Kadis"]


def test_alasan_menyebut_unit_yang_dipimpin():
	kabid = Pegawai("kabid", "Kabid", "BID", JenisJabatan.STRUKTURAL)
	alasan = kedudukan.penilai(PROFIL["kapuas"], _dinas(), kabid, TANGGAL).alasan
	assert alasan == "dinilai oleh Kadis karena memimpin Bidang; Perbup Kapuas 14/2024 Lampiran B.2.1"


# ---- Sifat yang berlaku bagi struktur apa pun ----


@st.composite
def _struktur_acak(draw):
	"""Any valid tree, however odd, and some employees in it; a person may head several units, or none."""
	banyak = draw(st.integers(2, 9))
	orang = st.sampled_from([None, "p", "q", "r", "s"])
	unit = [Unit("U0", "Pemerintah", None, P.KEPALA_DAERAH, T.KEPALA_DAERAH, "Jabatan U0", None, None)]
	for i in range(1, banyak):
		peran = draw(st.sampled_from([p for p in PeranStruktural if p is not P.KEPALA_DAERAH]))
		unit.append(
			Unit(
				kode=f"U{i}",
				nama=f"Unit {i}",
				induk=f"U{draw(st.integers(max(0, i - 2), i - 1))}",
				peran=peran,
				tingkat=TINGKAT_BIASA[peran],
				jabatan_kepala=f"Jabatan U{i}",
				tipologi=draw(st.none() | st.sampled_from(list(Tipologi))),
				kepala=draw(orang),
			)
		)
	pegawai = [
		Pegawai(
			id=id_pegawai,
			nama=f"Pegawai {id_pegawai}",
			unit=draw(st.sampled_from([u.kode for u in unit])),
			jenis_jabatan=draw(st.sampled_from(list(JenisJabatan))),
			jenjang=draw(st.none() | st.sampled_from(list(Jenjang))),
		)
		for id_pegawai in draw(st.lists(st.sampled_from("pqrxyz"), min_size=1, max_size=6, unique=True))
	]
	return Struktur(unit), pegawai


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(sorted(PROFIL)), _struktur_acak())
def test_tiap_pegawai_tepat_satu_penilai_atau_celah_yang_disebut(daerah, isi):
	struktur, semua = isi
	hasil = kedudukan.semua_penilai(PROFIL[daerah], struktur, semua, TANGGAL)
	assert list(hasil) == [p.id for p in semua]
	for pegawai in semua:
		satu = hasil[pegawai.id]
		if isinstance(satu, GalatRegulasi):
			assert pegawai.nama in str(satu) or struktur.unit(pegawai.unit).nama in str(satu)
			assert str(satu).endswith(".")
			continue
		assert satu.pegawai != pegawai.id
		assert struktur.di_bawah(pegawai.unit, satu.unit)
		if struktur.unit(pegawai.unit).kepala == pegawai.id:
			assert satu.unit != pegawai.unit
		assert satu.dasar in satu.alasan


def _satu_penilai(daerah: str, struktur: Struktur, pegawai: Pegawai) -> object:
	try:
		return kedudukan.penilai(PROFIL[daerah], struktur, pegawai, TANGGAL)
	except GalatRegulasi as galat:
		return type(galat), str(galat)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(sorted(PROFIL)), _struktur_acak())
def test_sekaligus_sama_dengan_satu_per_satu(daerah, isi):
	struktur, semua = isi
	# A twin in the same unit and office gets the answer that is shared; it must be his own as well.
	semua = [*semua, *(replace(p, id=f"{p.id} kembar", nama=f"{p.nama} kembar") for p in semua)]
	sekaligus = kedudukan.semua_penilai(PROFIL[daerah], struktur, semua, TANGGAL)
	assert {k: (type(v), str(v)) if isinstance(v, GalatRegulasi) else v for k, v in sekaligus.items()} == {
		p.id: _satu_penilai(daerah, struktur, p) for p in semua
	}


@settings(max_examples=120, deadline=None)
@given(st.sampled_from(sorted(PROFIL)), _struktur_acak())
def test_rantai_evaluasi_naik_tanpa_mengulang(daerah, isi):
	struktur, (pegawai, *_) = isi
	try:
		rantai = kedudukan.rantai_evaluasi(PROFIL[daerah], struktur, pegawai.unit, TANGGAL)
	except GalatRegulasi as galat:
		assert str(galat).endswith(".")
		return
	assert len({p.unit for p in rantai}) == len(rantai)
	assert all(struktur.di_bawah(pegawai.unit, p.unit) for p in rantai)
	orang = [p.pegawai for p in rantai]
	assert all(a is None or a != b for a, b in pairwise(orang))
