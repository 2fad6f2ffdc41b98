"""Units as a whole tree: twins, parents, cycles, heads."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sistem_kerja.integrasi.simpeg import pohon, unit
from sistem_kerja.integrasi.simpeg.masalah import Tingkat
from sistem_kerja.regulasi.istilah import PeranStruktural, Tipologi


def baris(*isi: tuple[str, str, str], **lain):
	return [(i, {"kode": k, "nama": n, "induk": p, **lain}) for i, (k, n, p) in enumerate(isi, 2)]


def tolak(masalah):
	return [(m.baris, m.kolom, m.masalah) for m in masalah if m.tingkat is Tingkat.DITOLAK]


def test_pohon_yang_baik_dan_tebakannya():
	units, masalah = pohon.periksa(
		baris(
			("K", "Pemerintah Kabupaten Contoh", ""),
			("K.D", "Dinas Kesehatan", "K"),
			("K.D.B", "SUB BAGIAN UMUM", "K.D"),
		),
		{},
	)
	assert tolak(masalah) == []
	assert [u.bawaan["peran"] for u in units] == ["kepala_daerah", "kepala_dinas", "kepala_subbagian"]
	assert [u.bawaan["tingkat"] for u in units] == ["kepala_daerah", "jpt_pratama", "pengawas"]
	assert units[0].bawaan["jabatan_kepala"] == "Bupati Contoh"
	assert {m.tingkat for m in masalah} == {Tingkat.DIPERBAIKI}


def test_kembar_induk_hilang_dan_putaran():
	units, masalah = pohon.periksa(
		baris(
			*(
				("A", "Dinas A", ""),
				("a", "Dinas A lagi", ""),
				("B", "Bidang B", "HILANG"),
				("B.1", "Seksi B1", "B"),
			),
			*(
				("C", "Bidang C", "D"),
				("D", "Bidang D", "C"),
				("D.1", "Seksi D1", "D"),
				("E", "Bidang E", "E"),
			),
		),
		{},
	)
	assert [u.kode for u in units] == ["A"]
	salah = dict((n, p) for n, _k, p in tolak(masalah))
	assert (
		"sudah ada di baris 2" in salah[3] and "HILANG tidak ada" in salah[4] and "Unit induk B" in salah[5]
	)
	assert (
		"C → D → C" in salah[6]
		and "berputar" in salah[7]
		and "Unit induk D" in salah[8]
		and "E → E" in salah[9]
	)


def test_putaran_lewat_unit_yang_tersimpan():
	_units, masalah = pohon.periksa(baris(("A", "Dinas A", "B")), {"A": None, "B": "A"})
	assert "berputar" in tolak(masalah)[0][2]


def test_ejaan_kode_mengikuti_yang_tersimpan():
	units, masalah = pohon.periksa(
		baris(("dinkes.x", "Bidang X", "dinkes"), ("Dinkes.X.1", "Seksi X", "DINKES.X")), {"DINKES": None}
	)
	assert tolak(masalah) == []
	assert [(u.kode, u.induk) for u in units] == [("dinkes.x", "DINKES"), ("Dinkes.X.1", "dinkes.x")]


@pytest.mark.parametrize(
	("lain", "pesan"),
	[
		({"peran": "raja"}, "tidak dikenal"),
		({"tipologi": "entah"}, "tidak dikenal"),
		({"nip_kepala": 1.9e17}, "bilangan"),
	],
)
def test_isi_yang_tidak_dikenal_ditolak(lain, pesan):
	_units, masalah = pohon.periksa(baris(("A", "Dinas A", ""), **lain), {})
	assert pesan in tolak(masalah)[0][2]


def test_eselon_dibaca_sebagai_tingkat_dan_nama_asing_minta_peran():
	(satu,), _m = pohon.periksa(baris(("A", "Dinas A", ""), tingkat="II.b"), {})
	assert satu.isi["tingkat"] == "jpt_pratama"
	_units, masalah = pohon.periksa(baris(("A", "Gugus Tugas", "")), {})
	assert "tidak dapat ditebak" in tolak(masalah)[0][2]
	(satu,), _m = pohon.periksa(baris(("A", "Gugus Tugas", ""), peran="Kepala Bidang"), {})
	assert (satu.isi["peran"], satu.bawaan["tingkat"]) == ("kepala_bidang", "administrator")


def test_kepala_dikenal_asing_kosong_dan_ganda():
	isi = [
		(2, {"kode": "A", "nama": "Dinas A", "nip_kepala": "1" * 18}),
		(3, {"kode": "B", "nama": "Dinas B", "nip_kepala": "2" * 18}),
		(4, {"kode": "C", "nama": "Dinas C", "nip_kepala": "KOSONG"}),
		(5, {"kode": "D", "nama": "Dinas D", "nip_kepala": "1" * 18}),
		(6, {"kode": "E", "nama": "Dinas E"}),
	]
	units, _m = pohon.periksa(isi, {})
	units, masalah = pohon.pasang_kepala(units, {"1" * 18: "HR-1"}, {})
	assert {u.kode: u.isi.get("kepala", "-") for u in units} == {"A": "HR-1", "B": "-", "C": None, "E": "-"}
	assert [(m.baris, m.tingkat) for m in masalah] == [(3, Tingkat.PERINGATAN), (5, Tingkat.DITOLAK)]


@settings(max_examples=150, deadline=None)
@given(
	st.lists(st.tuples(st.sampled_from("ABCDEF"), st.sampled_from(["", *"ABCDEFG"])), max_size=10),
	st.dictionaries(st.sampled_from("ABC"), st.none()),
)
def test_yang_diterima_selalu_pohon(pasangan, ada):
	units, _masalah = pohon.periksa(baris(*((k, f"Bidang {k}", p) for k, p in pasangan)), ada)
	induk = {**ada, **{u.kode: u.induk or ada.get(u.kode) for u in units}}
	for kode in induk:
		langkah, kini = 0, kode
		while kini := induk[kini]:
			langkah += 1
			assert langkah <= len(induk)


def test_istilah_tebakan_dikenal():
	assert all(isinstance(p, PeranStruktural) for _a, p, _j in unit.tebak._AWAL)
	assert Tipologi("dinas_badan")
