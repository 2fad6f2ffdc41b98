"""A regency's own sentences in its letters: every part of every letter, every field; wrong ones are refused."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest

from sistem_kerja.regulasi import naskah, profil
from sistem_kerja.regulasi.galat import GalatProfil
from sistem_kerja.regulasi.naskah.kalimat import medan, rangkai
from sistem_kerja.regulasi.naskah.kalimat_bawaan import KALIMAT
from sistem_kerja.tests.regulasi import contoh_keputusan as ck
from sistem_kerja.tests.regulasi import contoh_naskah as c
from sistem_kerja.tests.regulasi import contoh_sukarela

PENGAJUAN, PERUBAHAN = contoh_sukarela.isi("kapuas")
JAWABAN = (c.ISI_SETUJU, replace(c.ISI_SETUJU, orang=c.ORANG * 6), c.ISI_TOLAK)
# naskah -> what builds it, with contents that between them use every part
PENYUSUN = {
	"surat_permohonan": [(naskah.surat_permohonan, c.ISI_PERMOHONAN)],
	"surat_permohonan_instansi": [(naskah.surat_permohonan_instansi, c.ISI_PERMOHONAN)],
	"surat_jawaban": [(b, i) for b in (naskah.surat_jawaban, naskah.surat_jawaban_sukarela) for i in JAWABAN],
	"surat_jawaban_instansi": [(naskah.surat_jawaban_instansi, i) for i in JAWABAN],
	"surat_pengajuan_sukarela": [(naskah.surat_pengajuan_sukarela, PENGAJUAN)],
	"instruksi_penugasan": [(naskah.instruksi_penugasan, c.ISI_INSTRUKSI)],
	"surat_penugasan": [(naskah.surat_penugasan, c.isi_penugasan("kapuas"))],
	"surat_perintah_tugas": [(naskah.surat_perintah_tugas, c.isi_penugasan("kapuas"))],
	"surat_perubahan_penugasan": [
		(naskah.surat_perubahan_penugasan, replace(PERUBAHAN, jenis=jenis))
		for jenis in ("Perpanjangan", "Pengakhiran", "Penggantian", "Pembatalan")
	],
	"keputusan_tim_kerja": [
		(partial(naskah.keputusan, "keputusan_tim_kerja"), ck.isi_tim("kapuas")),
		*(
			(partial(naskah.keputusan, "keputusan_tim_kerja", ragam=r), ck.isi_ubah("kapuas"))
			for r in ck.RAGAM
		),
	],
	**{
		jenis: [(partial(naskah.keputusan, jenis), isi("kapuas"))]
		for jenis, isi in (
			("keputusan_ketua_tim", ck.isi_orang),
			("keputusan_pengendali", ck.isi_orang),
			("keputusan_peta_jabatan", ck.isi_peta),
			("keputusan_kedudukan", ck.isi_kedudukan),
		)
	},
	"perjanjian_kinerja": [(naskah.perjanjian_kinerja, ck.isi_perjanjian("kapuas"))],
	"rekomendasi_penilaian": [(naskah.rekomendasi_penilaian, ck.ISI_REKOMENDASI)],
}


def bagian(**teks: str) -> naskah.Bagian:
	d = c.DAERAH["kapuas"]
	return naskah.Bagian(
		kop=d["kop"],
		kepala=c.kepala("kapuas", "Hal"),
		penandatangan=c.penandatangan("kapuas"),
		kertas=d["kertas"],
		yth="Kepala",
		di="Kota",
		dasar_hukum=d["dasar_hukum"],
		teks=teks,
	)


def dengan(**aturan):
	baris = {"naskah": "surat_permohonan", "bagian": "penutup", "isi": "", "dasar": "Pasal 1", **aturan}
	return profil.gabung({**profil.baca("kapuas"), "teks": [baris]}, profil.baca("nasional"))


@pytest.mark.parametrize("jenis", KALIMAT)
def test_setiap_kalimat_dapat_diganti_dengan_setiap_isian(jenis):
	isian = list(dict.fromkeys(m for kalimat in KALIMAT[jenis].values() for m in medan(kalimat)))
	teks = {
		nama: f"Kata kita <{nama}>: " + " ".join(f"[{{{m}}}|-]" for m in isian) for nama in KALIMAT[jenis]
	}
	hasil = repr([susun(bagian(**teks), isi) for susun, isi in PENYUSUN[jenis]])
	for nama in KALIMAT[jenis]:
		assert f"Kata kita <{nama}>:" in hasil, nama
	assert "{" not in hasil.split("Kata kita")[1].split("'")[0]


def test_kalimat_profil_terbaca_dan_yang_kosong_ialah_bawaan():
	p = dengan(isi="Demikian, kepada {unit_dituju} kami haturkan terima kasih.")
	teks = naskah.teks_naskah(p, "surat_permohonan", c.ISI_PERMOHONAN.mulai)
	assert naskah.teks_naskah(p, "surat_jawaban", c.ISI_PERMOHONAN.mulai) == {}
	surat = naskah.surat_permohonan(bagian(**teks), c.ISI_PERMOHONAN)
	assert surat["penutup"] == f"Demikian, kepada {c.PANJANG} kami haturkan terima kasih."
	assert naskah.teks_naskah(dengan(), "surat_permohonan", c.ISI_PERMOHONAN.mulai) == {}
	assert profil.dari_simpanan(profil.simpan(p)) == p


def test_pilihan_dalam_kurung_siku():
	kalimat = "[Berdasarkan {dasar}, kami|Kami] mohon[ {banyak}] pegawai"
	assert rangkai(kalimat, {"dasar": "Pasal 1", "banyak": ""}) == "Berdasarkan Pasal 1, kami mohon pegawai"
	assert rangkai(kalimat, {"dasar": "", "banyak": "2 (dua)"}) == "Kami mohon 2 (dua) pegawai"
	# What a user wrote is text: neither a field nor a choice.
	assert rangkai("{a}", {"a": "{a} [b|c]"}) == "{a} [b|c]"


@pytest.mark.parametrize(
	("ubah", "kunci", "pesan"),
	[
		({"naskah": "nota_dinas"}, "naskah", r"«nota_dinas» bukan naskah .*surat_permohonan, "),
		({"bagian": "salam"}, "bagian", r"«salam» bukan bagian Surat Permohonan .*pembuka, "),
		({"isi": "Kepada {nama_bupati}"}, "isi", r"\{nama_bupati\} tidak dikenal .*\{dasar_hukum\}, "),
		({"isi": "Kepada {unit_dituju"}, "isi", "kurung kurawal tidak berpasangan"),
		({"isi": "[Kepada {unit_dituju}"}, "isi", "kurung siku tidak berpasangan"),
		({"isi": "{unit_dituju.__class__}"}, "isi", "kurung kurawal"),
	],
)
def test_kalimat_yang_salah_ditolak_dengan_yang_dikenal(ubah, kunci, pesan):
	with pytest.raises(GalatProfil, match=pesan) as galat:
		dengan(**ubah)
	assert galat.value.kunci == f"teks[0].{kunci}"
