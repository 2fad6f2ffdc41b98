"""Decrees, agreements, recommendations, job maps: golden pages, what they say, page breaks, what is refused.

Renew the golden files with EMAS_BARU=1 and read the difference before committing it.
"""

from __future__ import annotations

import io
import json
import os
import re
from dataclasses import replace
from datetime import date

import pytest

from sistem_kerja import cetak
from sistem_kerja.regulasi import naskah, profil, syarat_tim
from sistem_kerja.regulasi.galat import AturanTidakAda
from sistem_kerja.regulasi.istilah import JenisJabatan, TingkatTemuan
from sistem_kerja.regulasi.ketentuan_tim import BentukTim, FaktaKetua
from sistem_kerja.regulasi.naskah import NaskahTidakLengkap
from sistem_kerja.regulasi.naskah.keputusan import sebutan_diktum
from sistem_kerja.regulasi.struktur import Pegawai
from sistem_kerja.tests.regulasi import contoh_keputusan as ck
from sistem_kerja.tests.regulasi import contoh_naskah as c
from sistem_kerja.tests.regulasi.test_cetak import EMAS, JAHAT, _jahati, lingkungan_frappe, rapikan

TANGGAL = date(2026, 3, 3)
NASKAH = tuple(ck.semua("kapuas"))


@pytest.mark.parametrize(("daerah", "nama"), [(d, n) for d in c.DAERAH for n in NASKAH])
def test_emas(daerah, nama):
	hasil = rapikan(cetak.html(ck.semua(daerah)[nama]))
	berkas = EMAS / f"{daerah}_{nama}.html"
	if os.environ.get("EMAS_BARU"):
		berkas.write_text(hasil, encoding="utf-8")
	assert hasil == berkas.read_text(encoding="utf-8")


@pytest.mark.parametrize("nama", NASKAH)
def test_sama_di_lingkungan_frappe_dan_semua_teks_diloloskan(nama):
	konteks = json.loads(json.dumps(_jahati(ck.semua("kapuas")[nama])))
	jalan = f"sistem_kerja/templates/naskah/isi/{konteks['jenis']}.html"
	frappe = lingkungan_frappe().from_string('{% set n = konteks %}{% include "' + jalan + '" %}')
	hasil = cetak.lingkungan().get_template(jalan).render(n=konteks)
	assert frappe.render(konteks=konteks) == hasil
	assert JAHAT not in hasil and "<script" not in hasil


def _bagian(daerah="kapuas", **lain):
	d = c.DAERAH[daerah]
	bawaan = {
		"kop": d["kop"],
		"kepala": c.kepala(daerah),
		"penandatangan": c.penandatangan(daerah),
		"kertas": c.F4,
	}
	return naskah.Bagian(**{**bawaan, **lain})


def _teks(konteks):
	pypdf = pytest.importorskip("pypdf")
	pytest.importorskip("weasyprint")
	pdf = pypdf.PdfReader(io.BytesIO(cetak.pdf(cetak.html(konteks))))
	return [" ".join(h.extract_text().split()) for h in pdf.pages]


@pytest.mark.parametrize(
	("ke", "sebutan"),
	[
		(1, "KESATU"),
		(9, "KESEMBILAN"),
		(10, "KESEPULUH"),
		(11, "KESEBELAS"),
		(12, "KEDUA BELAS"),
		(21, "KEDUA PULUH SATU"),
	],
)
def test_sebutan_diktum_tanpa_batas(ke, sebutan):
	assert sebutan_diktum(ke) == sebutan


def test_susunan_keputusan():
	surat = ck.semua("kapuas")["keputusan_tim"]
	html = cetak.html(surat)
	urutan = (
		"TENTANG",
		"Menimbang",
		"Mengingat",
		"Memperhatikan",
		"MEMUTUSKAN",
		"KESATU",
		"Ditetapkan di Kuala Kapuas",
	)
	tempat = [html.index(kata) for kata in urutan]
	assert tempat == sorted(tempat)
	assert all(b.startswith("bahwa ") and b.endswith(";") for b in surat["menimbang"])
	assert all(b.endswith(";") for b in surat["mengingat"])
	assert "Sistem Kerja di Lingkungan Pemerintah Kabupaten Kapuas" in surat["mengingat"][2]
	assert surat["diktum"][-1]["teks"] == "Keputusan ini mulai berlaku pada tanggal ditetapkan."
	assert [lam["sebutan"] for lam in surat["lampiran"]] == ["LAMPIRAN I", "LAMPIRAN II"]
	assert "DENGAN RAHMAT" not in html
	# Pasal 44: whoever fixes something signs without his gelar.
	assert surat["penandatangan"]["nama"] == "Budi Teladan"


def test_biaya_hanya_di_mana_peraturannya_menyebut():
	for daerah in c.DAERAH:
		diktum = " ".join(d["teks"] for d in ck.semua(daerah)["keputusan_tim"]["diktum"])
		assert ("dibebankan pada" in diktum) == bool(profil.muat(daerah).pembiayaan), daerah
		assert ".." not in diktum


def test_perubahan_menyebut_keputusan_lama_dan_apa_yang_berubah():
	surat = ck.semua("kapuas")["keputusan_perubahan"]
	assert "yang dibentuk dengan Keputusan Nomor 000.8/015/OR/2026" in surat["diktum"][0]["teks"]
	assert len(surat["diktum"][0]["butir"]) == 2 and "tetap berlaku" in surat["diktum"][2]["teks"]
	tutup = naskah.keputusan(
		"keputusan_tim_kerja", _bagian(), replace(ck.isi_ubah("kapuas"), ubahan=()), "penutupan"
	)
	assert "dicabut dan dinyatakan tidak berlaku" in " ".join(d["teks"] for d in tutup["diktum"])
	lanjut = naskah.keputusan("keputusan_tim_kerja", _bagian(), ck.isi_ubah("kapuas"), "perpanjangan")
	assert "semula sampai dengan tanggal 31 Desember 2026 menjadi" in lanjut["diktum"][0]["teks"]
	tanpa = replace(
		ck.isi_ubah("kapuas"), medan={**ck.isi_ubah("kapuas").medan, "asal": "", "keputusan_lama": ""}
	)
	surat = naskah.keputusan("keputusan_tim_kerja", _bagian(), tanpa, "anggota")
	assert [d["sebutan"] for d in surat["diktum"]] == ["KESATU", "KEDUA", "KETIGA"]


def test_selaku_di_judul_dan_tanda_tangan():
	surat = ck.semua("surakarta")["keputusan_ketua"]
	assert surat["jabatan"] == "SEKRETARIS DAERAH SELAKU KETUA TIM PENILAI KINERJA"
	assert surat["penandatangan"]["jabatan"] == ["SEKRETARIS DAERAH", "SELAKU KETUA TIM PENILAI KINERJA,"]
	assert surat["diktum"][0]["rincian"][0] == {"label": "Nama", "isi": c.ORANG[0].nama}


def test_titik_tambahan_daerah_menjadi_diktum_dan_rahmat_tercetak():
	teks = {"diktum_7": "Tim berkedudukan di {unit_pemilik}.", "rahmat": "DENGAN RAHMAT TUHAN YANG MAHA ESA"}
	surat = naskah.keputusan("keputusan_tim_kerja", _bagian(teks=teks), ck.isi_tim("kapuas"))
	assert "Tim berkedudukan di " in surat["diktum"][-2]["teks"]
	assert [d["sebutan"] for d in surat["diktum"]] == [
		sebutan_diktum(i) for i in range(1, len(surat["diktum"]) + 1)
	]
	html = cetak.html(surat)
	assert html.index("DENGAN RAHMAT") < html.index("Menimbang")


@pytest.mark.parametrize("banyak", [*range(3, 24, 4), 60])
def test_lampiran_panjang_mengulang_kepala_dan_tidak_memisahkan_tanda_tangan(banyak):
	isi = ck.isi_tim("kapuas", banyak)
	surat = naskah.keputusan("keputusan_tim_kerja", _bagian(), replace(isi, lampiran=isi.lampiran[:1]))
	halaman = _teks(surat)
	lampiran = halaman[next(i for i, h in enumerate(halaman) if "LAMPIRAN" in h) :]
	assert sum(len(re.findall(r"Menyusun peta jalan dan", h)) for h in lampiran) == banyak
	for teks in lampiran:
		assert "Nama / NIP" in teks, "setiap halaman lampiran memuat kepala tabelnya"
		assert "Menyusun peta jalan" in teks, "tanda tangan tidak sendirian di satu halaman"
	assert "NIP 19700101 199501 1 003" in lampiran[-1]
	assert "PEMERINTAH KABUPATEN" in halaman[0] and not any("PEMERINTAH KABUPATEN" in h for h in halaman[1:])


def test_keputusan_tanpa_lampiran():
	html = cetak.html(
		naskah.keputusan("keputusan_tim_kerja", _bagian(), replace(ck.isi_tim("kapuas"), lampiran=()))
	)
	assert 'class="lampiran"' not in html


def test_tentang_yang_kosong_ditolak():
	with pytest.raises(NaskahTidakLengkap, match="tentang"):
		naskah.keputusan("keputusan_tim_kerja", _bagian(), replace(ck.isi_tim("kapuas"), tentang=" "))


def test_perjanjian_dua_pihak_dengan_anggaran_dan_perubahan():
	isi = replace(ck.isi_perjanjian("kapuas"), mengubah="800/9/2025", alasan="kegiatan bertambah.")
	surat = naskah.perjanjian_kinerja(_bagian(), isi)
	assert surat["judul"][0] == "PERUBAHAN PERJANJIAN KINERJA TAHUN 2026"
	assert (
		surat["perubahan"]
		== "Perjanjian ini mengubah Perjanjian Kinerja Nomor 800/9/2025 dengan alasan: kegiatan bertambah."
	)
	assert surat["pertama"]["jabatan"].startswith("Plt. Kepala")
	assert surat["tanda_tangan_kedua"] == {"jabatan": ["BUPATI CONTOH,"], "nama": "." * 20, "keterangan": []}
	satu, dua = _teks(surat)
	assert "Pihak Kedua" in satu and "Rp125.000.000" in dua and "85" in dua
	tanpa = naskah.perjanjian_kinerja(_bagian(), replace(isi, kegiatan=(("Layanan", "individual", None),)))
	assert "Anggaran" not in cetak.html(tanpa) and "Individual" in cetak.html(tanpa)
	with pytest.raises(NaskahTidakLengkap, match="sasaran"):
		naskah.perjanjian_kinerja(_bagian(), replace(isi, sasaran=()))


def test_rekomendasi_wajib_memuat_hasil():
	bagian = _bagian(yth="Kepala", di="Kota")
	kosong = replace(ck.ISI_REKOMENDASI, nilai=(replace(ck.ISI_REKOMENDASI.nilai[0], hasil=" "),))
	with pytest.raises(NaskahTidakLengkap, match="hasil kerja"):
		naskah.rekomendasi_penilaian(bagian, kosong)


def test_peta_jabatan_mendatar_dengan_jumlahnya():
	surat = ck.semua("kapuas")["peta_jabatan"]
	lebar, tinggi = (float(s.removesuffix("mm")) for s in surat["kertas"]["ukuran"].split())
	assert lebar > tinggi
	assert [(u["tingkat"], u["selisih"]) for u in surat["unit"]] == [(0, "0"), (1, "−2")]
	assert surat["jumlah"] == {"kebutuhan": "6", "terisi": "4", "selisih": "−2"}
	assert surat["konsep"] is False
	with pytest.raises(NaskahTidakLengkap, match="jabatan"):
		naskah.peta_jabatan(_bagian(), naskah.IsiPeta("Dinas", TANGGAL, ()))


def test_laporan_ketua_memuat_laporan_anggota_dan_bukti():
	isi = replace(
		c.ISI_LAPORAN,
		laporan_anggota=(
			naskah.LaporanAnggota("Rahmat Misal", "Laporan Triwulan II", "Dua layanan.", "800/2/2026"),
		),
		bukti=(("peta.pdf", "Peta jalan"), ("foto.jpg", "")),
	)
	html = cetak.html(naskah.laporan(_bagian(), isi))
	for kata in (
		"Laporan Triwulan II, Nomor 800/2/2026",
		"Dua layanan.",
		"LAMPIRAN BUKTI",
		"peta.pdf",
		"Peta jalan",
	):
		assert kata in html
	assert "LAMPIRAN BUKTI" not in cetak.html(naskah.laporan(_bagian(), c.ISI_LAPORAN))


@pytest.mark.parametrize(
	("kode", "bentuk"),
	[
		("pekalongan", {BentukTim.SQUAD, BentukTim.AD_HOC}),
		("surakarta", {BentukTim.TIM_KERJA}),
		("kapuas", set(BentukTim)),
	],
)
def test_bentuk_tim_yang_dikenal_peraturan(kode, bentuk):
	assert set(syarat_tim.bentuk(profil.muat(kode), TANGGAL)) == bentuk


def test_penetapan_tersendiri_menurut_daerah():
	ada = {k: syarat_tim.tersendiri(profil.muat(k), "ketua", TANGGAL) for k in profil.daftar()}
	assert {k for k, aturan in ada.items() if aturan} == {"pekalongan", "surakarta"}
	assert [k for k in ada if syarat_tim.kenal_pengendali(profil.muat(k), TANGGAL)] == ["surakarta"]
	with pytest.raises(AturanTidakAda):
		syarat_tim.tersendiri(profil.muat("kapuas"), "pengendali", TANGGAL)


def test_fakta_yang_belum_tercatat_diperingatkan_dengan_pasalnya():
	orang = Pegawai("1", "Rahmat Misal", "U", JenisJabatan.PELAKSANA)
	kosong = syarat_tim.belum_tercatat(profil.muat("kapuas"), FaktaKetua(orang, "U"), TANGGAL)
	assert [t.kode.split(".")[1] for t in kosong] == [
		"pendidikan_min",
		"golongan_min",
		"predikat_min",
		"pengalaman_min_tahun",
	]
	assert {t.tingkat for t in kosong} == {TingkatTemuan.PERINGATAN}
	assert all("Lampiran A.2.1 angka (11)" in t.dasar for t in kosong)
	pppk = FaktaKetua(orang, "U", "S1", None, "PPPK", "Baik", 5)
	assert syarat_tim.belum_tercatat(profil.muat("kapuas"), pppk, TANGGAL) == []
	assert syarat_tim.belum_tercatat(profil.muat("boalemo"), FaktaKetua(orang, "U"), TANGGAL) == []
