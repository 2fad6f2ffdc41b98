"""Ranks as letters print them, and their order."""

from __future__ import annotations

import pytest

from sistem_kerja.regulasi.pangkat import GalatPangkat, daftar, pangkat, sebut, sekurangnya, urutan


@pytest.mark.parametrize(
	("golongan", "jenis", "teks"),
	[
		("I/a", "PNS", "Juru Muda (I/a)"),
		("II/d", "PNS", "Pengatur Tk. I (II/d)"),
		("III/b", "PNS", "Penata Muda Tk. I (III/b)"),
		("IV/b", "PNS", "Pembina Tk. I (IV/b)"),
		("IV/e", "PNS", "Pembina Utama (IV/e)"),
		("IX", "PPPK", "Golongan IX"),
		("XVII", "PPPK", "Golongan XVII"),
	],
)
def test_sebut(golongan, jenis, teks):
	assert sebut(golongan, jenis) == teks


def test_pppk_tanpa_pangkat():
	assert pangkat("IX", "PPPK") is None


def test_jumlah_dan_urutan():
	assert (len(daftar("PNS")), len(daftar("PPPK"))) == (17, 17)
	for jenis in ("PNS", "PPPK"):
		assert [urutan(g, jenis) for g in daftar(jenis)] == list(range(17))


def test_sekurangnya():
	assert sekurangnya("III/a", "III/a", "PNS")
	assert sekurangnya("IV/a", "III/d", "PNS")
	assert not sekurangnya("II/d", "III/a", "PNS")
	assert sekurangnya("X", "IX", "PPPK")
	assert not sekurangnya("IX", "X", "PPPK")


@pytest.mark.parametrize(
	("golongan", "jenis"), [("V/a", "PNS"), ("IV", "PNS"), ("iv/b", "PNS"), ("IV/a", "PPPK"), ("", "PNS")]
)
def test_golongan_asing_ditolak(golongan, jenis):
	with pytest.raises(GalatPangkat, match=f"bukan golongan {jenis}"):
		sebut(golongan, jenis)


def test_jenis_asn_asing_ditolak():
	with pytest.raises(GalatPangkat, match="Pilih PNS atau PPPK"):
		sebut("III/a", "Honorer")
