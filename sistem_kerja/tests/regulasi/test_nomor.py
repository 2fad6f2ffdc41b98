"""Numbers of letters: rules of the profile, texts, and reading typed numbers back."""

from __future__ import annotations

from datetime import date

import pytest

from sistem_kerja.regulasi import naskah, nomor, profil
from sistem_kerja.regulasi.galat import AturanTidakAda, GalatProfil, GalatRegulasi
from sistem_kerja.tests.regulasi.test_profil_isi import CONTOH

POLA = "{kode}/{urut:3}/{unit}/{bulan_romawi}/{tahun}"
HARI = date(2026, 6, 5)


def aturan(**lain):
	return {"buku": "Surat", "pola": POLA, "dasar": "Pasal 1", **lain}


def cacat(*baris) -> dict[str, str]:
	with pytest.raises(GalatProfil) as galat:
		profil.periksa({"daerah": CONTOH["daerah"], "penomoran": list(baris)})
	return dict(galat.value.semua)


@pytest.mark.parametrize("kode", profil.daftar())
def test_tiap_naskah_bernomor_menurut_bukunya(kode):
	p = profil.muat(kode)
	buku = {jenis: nomor.aturan(p, jenis, HARI).buku for jenis in naskah.NASKAH}
	assert buku["surat_permohonan"] == buku["instruksi_penugasan"] == "Surat"
	assert buku["surat_penugasan"] == buku["surat_perintah_tugas"] == "Surat Tugas"
	assert buku["keputusan_tim_kerja"] == buku["keputusan_ketua_tim"] == "Keputusan"
	assert nomor.aturan(p, "surat_perintah_tugas", HARI).pola != nomor.aturan(p, "surat_penugasan", HARI).pola


def test_tanpa_aturan_ditolak_dengan_obatnya():
	p = profil.muat("kapuas").model_copy(update={"penomoran": ()})
	with pytest.raises(AturanTidakAda, match="tidak mengatur penomoran Laporan.*Penomoran Naskah"):
		nomor.aturan(p, "laporan", HARI)


def test_daerah_mengganti_satu_naskah_saja():
	isi = profil.baca("kapuas") | {
		"penomoran": [aturan(naskah="laporan", buku="Agenda", pola="{urut}/{tahun}")]
	}
	p = profil.gabung(isi, profil.baca("nasional"), lengkap=True)
	assert nomor.aturan(p, "laporan", HARI).buku == "Agenda"
	assert nomor.aturan(p, "surat_jawaban", HARI).buku == "Surat"


@pytest.mark.parametrize(
	("pola", "sisipan", "teks"),
	[
		(POLA, "", "800.1.11/007/DINKES/VI/2026"),
		(POLA, "a", "800.1.11/007a/DINKES/VI/2026"),
		(POLA, ".A", "800.1.11/007.A/DINKES/VI/2026"),
		("{urut} TAHUN {tahun}", "", "7 TAHUN 2026"),
	],
)
def test_nomor_tersusun_dan_terbaca_kembali(pola, sisipan, teks):
	assert nomor.susun(pola, "800.1.11", 7, "DINKES", HARI, sisipan) == teks
	assert nomor.baca(teks, pola) == (7, sisipan.removeprefix(".").lower())


def test_sisipan_menurut_gaya_buku():
	assert [nomor.bersisipan("b", g) for g in nomor.GAYA_SISIPAN] == ["b", "B", ".b", ".B"]
	assert nomor.bersisipan("", ".A") == ""


@pytest.mark.parametrize(
	("teks", "hasil"),
	[
		*(("16", (16, "")), ("016", (16, "")), (" 16a ", (16, "a")), ("016.A", (16, "a"))),
		*(("800/016/DIS-KOMINFO/vi/2026", (16, "")), ("094/001a/Disdik/XI/2018", (1, "a"))),
		*(("enam belas", None), ("0", None), ("", None), ("800/016/DINKES", None), ("16ab", None)),
	],
)
def test_nomor_yang_diketik(teks, hasil):
	assert nomor.baca(teks, POLA) == hasil


@pytest.mark.parametrize("pola", ["{kode}/{tahun}", "{urut:3}/{entah}", "{urut", "{urut}{urut:3}", "x"])
def test_pola_tidak_sah(pola):
	with pytest.raises(GalatRegulasi, match="wajib memuat {urut:3} satu kali"):
		nomor.periksa_pola(pola)
	assert "tidak sah" in cacat(aturan(pola=pola))["penomoran[0].pola"]


@pytest.mark.parametrize(
	("isi", "kolom", "pesan"),
	[
		({"kelas": "laporan", "naskah": "laporan"}, "naskah", "isi salah satu"),
		({"naskah": "entah"}, "naskah", "bukan naskah yang dikenal"),
		({"buku": "Surat: keluar"}, "buku", "pakai huruf, angka"),
		({"sisipan": "bis"}, "sisipan", "yang boleh: a, A, .a, .A"),
	],
)
def test_baris_penomoran_yang_cacat(isi, kolom, pesan):
	assert pesan in cacat(aturan(**isi))[f"penomoran[0].{kolom}"]


def test_dua_buku_tidak_boleh_menghasilkan_nomor_yang_sama():
	"""Both count from 1, so the same pattern, zeros or not, gives two letters of one unit the same number."""
	lain = aturan(kelas="laporan", buku="Laporan", pola=POLA.replace(":3", ":4"))
	assert "dapat menghasilkan nomor yang sama" in cacat(aturan(), lain)["penomoran[1].pola"]
	satu_buku = profil.periksa(
		{"daerah": CONTOH["daerah"], "penomoran": [aturan(), {**lain, "buku": "Surat"}]}
	)
	assert len(satu_buku.penomoran) == 2
	bergantian = [
		aturan(berlaku_sampai=date(2025, 12, 31)),
		{**lain, "berlaku_sejak": date(2026, 1, 1)},
	]
	assert profil.periksa({"daerah": CONTOH["daerah"], "penomoran": bergantian}).penomoran


def test_pola_daerah_diperiksa_terhadap_yang_nasional():
	isi = profil.baca("kapuas") | {"penomoran": [aturan(naskah="laporan", buku="Agenda")]}
	with pytest.raises(GalatProfil, match="dapat menghasilkan nomor yang sama"):
		profil.gabung(isi, profil.baca("nasional"), lengkap=True)
