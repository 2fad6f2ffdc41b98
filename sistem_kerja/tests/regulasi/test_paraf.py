"""Paraf in the rules: who must put it and in which order, what a profile may ask, what the kept draft shows."""

from __future__ import annotations

from datetime import date

import pytest

from sistem_kerja.demo.daerah import bangun
from sistem_kerja.regulasi import paraf, periksa_profil, profil
from sistem_kerja.regulasi.alur import Konteks
from sistem_kerja.regulasi.kedudukan import Pejabat
from sistem_kerja.regulasi.naskah import Penandatangan
from sistem_kerja.regulasi.struktur import Struktur

KODE = "pekalongan"


@pytest.fixture(scope="module")
def pohon() -> Struktur:
	return Struktur(bangun(KODE).units)


def aturan(**isi):
	satu = next(a for a in profil.muat(KODE).penetapan if a.naskah == "keputusan_tim_kerja")
	return satu.model_copy(update=isi)


def susun(pohon, **isi):
	"""Offices that paraf a decree drafted in a Bidang and signed by the head of its Dinas."""
	bidang = next(u for u in pohon if u.peran == "kepala_bidang")
	dinas = pohon.unit(bidang.induk)
	penanda = Pejabat(dinas.kode, dinas.jabatan_kepala, dinas.kepala, "", "")
	k = Konteks(profil.muat(KODE), pohon, date(2025, 6, 1), unit_pemilik=bidang.kode)
	return bidang, dinas, paraf.pemaraf(aturan(**isi), k, bidang.kode, penanda)


def test_berjenjang_naik_lalu_koordinasi_tanpa_penanda_tangan(pohon):
	bidang, dinas, hasil = susun(
		pohon,
		paraf=("kepala_bidang", "sekretaris", "kepala_dinas", "sekretaris"),
		paraf_koordinasi=("Sekretaris Daerah Kabupaten Rekaan", "Kepala Kantor yang Tidak Ada"),
	)
	sekretaris = paraf.sekretaris(pohon, bidang.kode)
	assert [p.pejabat.unit for p in hasil][:2] == [bidang.kode, sekretaris.kode]
	assert dinas.kode not in [p.pejabat.unit for p in hasil], "yang menandatangani tidak memaraf"
	assert [p.jenis for p in hasil[:2]] == ["Hierarki"] * 2 and all(
		p.jenis == "Koordinasi" for p in hasil[2:]
	)


def test_jabatan_yang_bernama_sama_dicari_yang_terdekat(pohon):
	bidang, *_lain = susun(pohon)
	assert paraf.kantor(pohon, bidang.jabatan_kepala.upper(), bidang.kode).kode == bidang.kode
	assert paraf.kantor(pohon, "camat", bidang.kode) is None


def test_tanpa_aturan_tidak_ada_paraf(pohon):
	assert susun(pohon)[2] == []
	for kode in profil.daftar():
		asli = profil.muat(kode)
		assert not any(a.paraf or a.paraf_koordinasi for a in asli.penetapan), (
			"tidak satu peraturan pun memintanya"
		)


@pytest.mark.parametrize(
	("ubah", "pesan"),
	[
		({"paraf": ("kepala_seksi", "kepala_bidang", "sekretaris", "asisten")}, "paling banyak 3"),
		({"paraf": ("sekretaris",), "naskah": "surat_penugasan"}, "terbit bersama penugasannya"),
		({"paraf_koordinasi": ("Kepala Bagian Hukum",), "naskah": "surat_perintah_tugas"}, "terbit bersama"),
	],
)
def test_profil_yang_meminta_terlalu_banyak_ditolak(ubah, pesan):
	asli = profil.muat(KODE)
	cacat = dict(periksa_profil.sendiri(asli.model_copy(update={"penetapan": (aturan(**ubah),)}), {}))
	assert any(pesan in p for k, p in cacat.items() if k.startswith("penetapan[0].paraf")), cacat


def test_pulang_pergi_toml():
	isi = aturan(
		paraf=("sekretaris",), paraf_koordinasi=("Kepala Bagian Hukum",), salinan_oleh="Kepala Bagian Hukum"
	)
	satu = profil.muat(KODE).model_copy(update={"penetapan": (isi,)})
	assert profil.dari_simpanan(profil.simpan(satu)).penetapan == (isi,)


def test_sidik_mengikuti_isi_dan_konsep_memuat_tabelnya():
	konsep = {"jenis": "laporan", "hal": "A", "daftar": [1, 2]}
	assert (
		paraf.sidik(konsep)
		== paraf.sidik(dict(reversed(konsep.items())))
		!= paraf.sidik({**konsep, "hal": "B"})
	)
	baris = [
		{"jenis": "Hierarki", "jabatan": "Sekretaris", "nama": "Rekaan", "waktu": "1 Jan"},
		{"jenis": "Koordinasi", "jabatan": "Kepala Bagian Hukum", "nama": "", "waktu": ""},
	]
	tabel = paraf.dengan_paraf(konsep, baris)["paraf"]
	assert [t["judul"] for t in tabel] == ["Paraf Koordinasi", "Paraf Hierarki"]
	assert "paraf" not in konsep


def test_salinan_menyebut_yang_mengesahkan():
	isi = paraf.salinan(
		{"jenis": "x"}, Penandatangan("Sekretaris Dinas Rekaan", "Budi Rekaan", "", "", "Plh.")
	)
	assert isi["salinan"]["ttd"] == "ttd"
	assert isi["salinan"]["pengesah"]["jabatan"] == ["Plh. Sekretaris Dinas Rekaan,"]
