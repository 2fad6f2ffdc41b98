"""The pick lists of a profile: complete, in words, and unmistakable in a column that holds several."""

from __future__ import annotations

import re

import pytest

from sistem_kerja.regulasi import pilihan
from sistem_kerja.regulasi import profil as aturan

SEMUA = pilihan.semua()


@pytest.mark.parametrize("jenis", SEMUA)
def test_nama_tidak_kembar_dan_tidak_memuat_pemisah(jenis):
	nilai, nama = zip(*SEMUA[jenis], strict=True)
	assert len(set(nilai)) == len(nilai) and len(set(nama)) == len(nama)
	assert not [n for n in (*nilai, *nama) if re.search(r"[,/>\n]|^\s|\s$", n)]
	assert not [n for n in nama if "_" in n]


@pytest.mark.parametrize("kode", ["nasional", *aturan.daftar()])
def test_semua_yang_dipakai_profil_bawaan_dapat_dipilih(kode):
	profil = aturan.periksa(aturan.baca(kode))
	tindakan = [x for a in profil.alur for t in a.tahap for x in t.tindakan]
	dipakai = {
		"syarat": {x.syarat for x in tindakan} - {""},
		"naskah": {n for x in tindakan for n in x.naskah} | {p.naskah for p in profil.penetapan},
		"objek": {p.objek for p in profil.penetapan},
		"kode_ketentuan": {k.kode for k in profil.ketentuan},
		"kelas": {k.kelas for k in profil.kertas},
	}
	for jenis, isi in dipakai.items():
		assert isi <= set(dict(SEMUA[jenis])), jenis
