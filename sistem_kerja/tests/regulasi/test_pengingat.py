"""Reminders: which one falls due, so that none is lost, none comes twice, and the superior is told once."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sistem_kerja.regulasi import profil
from sistem_kerja.regulasi.galat import GalatProfil
from sistem_kerja.regulasi.istilah import Dokumen
from sistem_kerja.regulasi.model_kerja import AturanPengingat
from sistem_kerja.regulasi.pengingat import Jatuh, aturan_bagi, jatuh
from sistem_kerja.tests.regulasi.contoh_profil import CONTOH, OBAT

TENGGAT = date(2025, 3, 20)
LAMA = TENGGAT - timedelta(60)


def aturan(sebelum=(3, 1), sesudah=(1, 3), eskalasi=5, **lain):
	isi = {"dasar": "Pasal 1", "berlaku_sejak": date(2025, 1, 1), **lain}
	return AturanPengingat(sebelum=sebelum, sesudah=sesudah, eskalasi=eskalasi, **isi)


def pada(hari: int, terakhir: int = 0, sejak: date = LAMA, **lain) -> Jatuh | None:
	return jatuh(aturan(**lain), TENGGAT, TENGGAT + timedelta(hari), sejak, terakhir)


@pytest.mark.parametrize(
	("hari", "terakhir", "hasil"),
	[
		(-4, 0, None),
		(-3, 0, Jatuh(-3, True, False)),
		(-2, -3, None),
		(-1, -3, Jatuh(-1, True, False)),
		(0, -1, None),
		(1, -1, Jatuh(1, True, False)),
		(2, 1, None),
		(3, 1, Jatuh(3, True, False)),
		(4, 3, None),
		(5, 3, Jatuh(5, False, True)),
		(90, 5, None),
	],
)
def test_hari_demi_hari(hari, terakhir, hasil):
	assert pada(hari, terakhir) == hasil


def test_yang_terlewat_disusulkan_sekali():
	assert pada(9) == Jatuh(5, True, True)
	assert pada(4, -3) == Jatuh(3, True, False)


def test_pada_hari_yang_sama_pemegang_dan_atasan():
	assert pada(3, 1, eskalasi=3) == Jatuh(3, True, True)


def test_giliran_yang_mulai_sesudahnya_tidak_mewarisi_pengingat_sebelum_tenggat():
	"""Handed over two days before the due date: what would have come the day before that is not caught up."""
	sejak = TENGGAT - timedelta(2)
	assert pada(-2, sejak=sejak) is None
	assert pada(-1, sejak=sejak) == Jatuh(-1, True, False)


hari_hari = st.lists(st.integers(1, 30), max_size=4, unique=True)


@given(
	hari_hari, hari_hari, st.integers(0, 30), st.sets(st.integers(-40, 60), min_size=1), st.integers(0, 60)
)
def test_tiap_titik_sekali_walau_hari_terlewat(sebelum, sesudah, tambahan, hari_jalan, umur):
	sebelum, sesudah = sorted(sebelum, reverse=True), sorted(sesudah)
	eskalasi = (sesudah[0] if sesudah else 1) + tambahan
	satu, sejak = aturan(sebelum, sesudah, eskalasi), TENGGAT - timedelta(umur)
	terakhir, ingat, naik = 0, [], 0
	for n in sorted(hari_jalan):
		hasil = jatuh(satu, TENGGAT, TENGGAT + timedelta(n), sejak, terakhir)
		if hasil is None:
			continue
		assert hasil.hari <= n and hasil.hari != 0 and (not terakhir or hasil.hari > terakhir)
		assert hasil.ingatkan or hasil.eskalasi
		assert jatuh(satu, TENGGAT, TENGGAT + timedelta(n), sejak, hasil.hari) is None, "dua kali sehari"
		terakhir, naik = hasil.hari, naik + hasil.eskalasi
		ingat += [n] * hasil.ingatkan
	akhir = max(hari_jalan)
	assert naik == (akhir >= eskalasi)
	assert len(ingat) <= len(sebelum) + len(sesudah)
	assert bool(ingat) or not any(n <= akhir for n in sesudah)


def test_aturan_dokumen_didahulukan_dan_bertanggal():
	umum, khusus = (
		aturan(),
		aturan(dokumen="Penugasan", sesudah=[7], eskalasi=None, berlaku_sejak=date(2025, 6, 1)),
	)
	semua = (umum, khusus)
	assert aturan_bagi(semua, Dokumen.PENUGASAN, date(2025, 3, 1)) is umum
	assert aturan_bagi(semua, Dokumen.PENUGASAN, date(2025, 6, 1)) is khusus
	assert aturan_bagi(semua, Dokumen.LAPORAN_PELAKSANAAN_TUGAS, date(2025, 6, 1)) is umum
	assert aturan_bagi(semua, Dokumen.PENUGASAN, date(2024, 6, 1)) is None
	assert aturan_bagi((khusus,), Dokumen.LAPORAN_PELAKSANAAN_TUGAS, date(2025, 6, 1)) is None


@pytest.mark.parametrize("kode", profil.daftar())
def test_tiap_daerah_mempunyai_pengingat_nasional_yang_mengaku_bawaan(kode):
	p = profil.muat(kode)
	for dokumen in Dokumen:
		satu = aturan_bagi(p.pengingat, dokumen, date(2025, 9, 1))
		assert satu and satu.eskalasi and "PermenPANRB" in satu.dasar and "bawaan aplikasi" in satu.catatan


@pytest.mark.parametrize(
	("isi", "kolom", "pesan"),
	[
		({"sebelum": [0]}, "sebelum", "harus 1 atau lebih"),
		({"sesudah": [-2, 1]}, "sesudah", "harus 1 atau lebih"),
		({"sebelum": [1, 3]}, "sebelum", "tulis 3, 1"),
		({"sesudah": [3, 1]}, "sesudah", "tulis 1, 3"),
		({"sesudah": [1, 1]}, "sesudah", "tulis 1"),
		({"sesudah": [1], "eskalasi": 0}, "eskalasi", "harus 1 atau lebih"),
		({"sesudah": [3], "eskalasi": 2}, "eskalasi", "tulis 3 atau lebih"),
		({}, "sebelum", "tidak mengingatkan siapa pun"),
	],
)
def test_cacat_disebut_dengan_barisnya(isi, kolom, pesan):
	with pytest.raises(GalatProfil) as galat:
		profil.periksa({"daerah": CONTOH["daerah"], "pengingat": [{"dasar": "Pasal 1", **isi}]})
	((kunci, arti),) = galat.value.semua
	assert (kunci, pesan in arti) == (f"pengingat[0].{kolom}", True)
	assert OBAT.search(arti)
