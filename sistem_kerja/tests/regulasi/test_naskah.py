"""Content of letters: dates in words, signature rules, required contents, drafts."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from sistem_kerja.regulasi.galat import GalatRegulasi
from sistem_kerja.regulasi.naskah import (
	Bagian,
	NaskahTidakLengkap,
	Penandatangan,
	bernomor,
	laporan,
	paragraf,
	surat_jawaban,
	surat_penugasan,
	surat_permohonan,
	tanda_tangan,
	tanpa_gelar,
	tulis_nip,
	tulis_pangkat,
)
from sistem_kerja.regulasi.tanggal import lama, rentang, tanggal_panjang, terbilang
from sistem_kerja.tests.regulasi import contoh_naskah as c

KEPALA_DINAS = Penandatangan(
	"Kepala Dinas Kesehatan", "Ir. Budi Teladan, M.M.", "197001011995011003", "Pembina Utama Muda (IV/c)"
)


def test_tanggal_tanpa_nol_di_depan():
	assert tanggal_panjang(date(2024, 1, 1)) == "1 Januari 2024"
	assert rentang(date(2024, 1, 1), date(2024, 12, 31)) == "1 Januari 2024 sampai dengan 31 Desember 2024"
	assert rentang(date(2024, 1, 1), date(2024, 1, 1)) == "1 Januari 2024"


@pytest.mark.parametrize(
	("angka", "kata"),
	[
		(0, "nol"),
		(11, "sebelas"),
		(14, "empat belas"),
		(25, "dua puluh lima"),
		(100, "seratus"),
		(1101, "seribu seratus satu"),
		(215330, "dua ratus lima belas ribu tiga ratus tiga puluh"),
	],
)
def test_terbilang(angka, kata):
	assert terbilang(angka) == kata


@pytest.mark.parametrize(
	("mulai", "selesai", "kata"),
	[
		((2024, 1, 1), (2024, 12, 31), "1 (satu) tahun"),
		((2024, 1, 1), (2025, 2, 28), "14 (empat belas) bulan"),
		((2025, 3, 10), (2025, 9, 9), "6 (enam) bulan"),
		((2025, 3, 10), (2025, 9, 19), "6 (enam) bulan 10 (sepuluh) hari"),
		((2025, 1, 31), (2025, 2, 27), "1 (satu) bulan"),
		((2025, 3, 10), (2025, 3, 10), "1 (satu) hari"),
	],
)
def test_lama_menghitung_hari_pertama_dan_terakhir(mulai, selesai, kata):
	assert lama(date(*mulai), date(*selesai)) == kata


def test_lama_menolak_terbalik():
	with pytest.raises(ValueError, match="mendahului"):
		lama(date(2025, 2, 1), date(2025, 1, 1))


def test_pejabat_mencetak_gelar_pangkat_nip():
	assert tanda_tangan(KEPALA_DINAS) == {
		"jabatan": ["KEPALA DINAS KESEHATAN,"],
		"nama": "Ir. Budi Teladan, M.M.",
		"keterangan": ["Pembina Utama Muda (IV/c)", "NIP 19700101 199501 1 003"],
	}


def test_pppk_mencetak_golongan_tanpa_pangkat():
	ttd = tanda_tangan(
		Penandatangan("Pranata Komputer", "Rahmat Misal", "199505052024211002", "IX"), kapital=False
	)
	assert ttd["jabatan"] == ["Pranata Komputer,"]
	assert ttd["keterangan"] == ["Golongan IX", "NIP 19950505 202421 1 002"]
	assert tulis_pangkat("Penata (III/c)") == "Penata (III/c)"


@pytest.mark.parametrize("kapasitas", ["Plt.", "Plh", "Pj.", "Pjs."])
def test_kapasitas_di_depan_jabatan(kapasitas):
	ttd = tanda_tangan(replace(KEPALA_DINAS, kapasitas=kapasitas))
	assert ttd["jabatan"] == [f"{kapasitas.rstrip('.')}. KEPALA DINAS KESEHATAN,"]
	assert ttd["nama"] == "Ir. Budi Teladan, M.M."
	assert len(ttd["keterangan"]) == 2  # an acting official prints his own pangkat and NIP


def test_atas_nama_di_baris_atas():
	ttd = tanda_tangan(replace(KEPALA_DINAS, jabatan="Sekretaris Daerah", atas_nama="a.n. Bupati Kapuas"))
	assert ttd["jabatan"] == ["a.n. BUPATI KAPUAS", "SEKRETARIS DAERAH,"]
	assert ttd["nama"] == "Ir. Budi Teladan, M.M."
	assert ttd["keterangan"] == []


@pytest.mark.parametrize(
	("jabatan", "kapasitas", "nama", "identitas"),
	[
		("Bupati Kapuas", "", "Ir. Budi Teladan, M.M.", False),
		("Wakil Bupati Kapuas", "", "Ir. Budi Teladan, M.M.", False),
		("Wali Kota Surakarta", "Pj.", "Budi Teladan", False),
		("Bupati Kapuas", "Plh.", "Budi Teladan", False),
		("Sekretaris Daerah Kabupaten Kapuas", "", "Ir. Budi Teladan, M.M.", False),
		("Sekretaris Daerah Kabupaten Kapuas", "Pj.", "Budi Teladan", False),
		("Sekretaris Daerah Kabupaten Kapuas", "Plh.", "Budi Teladan", False),
		("Sekretaris Daerah Kabupaten Kapuas", "Plt.", "Ir. Budi Teladan, M.M.", True),
		("Sekretaris Dinas Kesehatan", "", "Ir. Budi Teladan, M.M.", True),
	],
)
def test_pasal_44_gelar_pangkat_nip(jabatan, kapasitas, nama, identitas):
	ttd = tanda_tangan(replace(KEPALA_DINAS, jabatan=jabatan, kapasitas=kapasitas))
	assert ttd["nama"] == nama
	assert bool(ttd["keterangan"]) is identitas


def test_kapasitas_tak_dikenal_dan_jabatan_kosong_ditolak():
	with pytest.raises(GalatRegulasi, match="tidak dikenal"):
		tanda_tangan(replace(KEPALA_DINAS, kapasitas="Wkl."))
	with pytest.raises(NaskahTidakLengkap):
		tanda_tangan(replace(KEPALA_DINAS, jabatan=" "))


def test_gelar_lepas_tetapi_inisial_tidak():
	assert tanpa_gelar("Prof. Dr. H. M. Contoh Teladan, S.H., M.Hum.") == "M. Contoh Teladan"
	assert tanpa_gelar("Dr.") == "Dr."


def test_nip_lain_apa_adanya():
	assert tulis_nip("19700101 199501 1 003") == "19700101 199501 1 003"
	assert tulis_nip("123") == "123"


def test_paragraf_mengenali_tanda_daftar():
	assert paragraf("Satu\r\n\r\n1. dua\n- tiga\na) empat\x00\n  \n2024 lima\n3.000 unit\nAn. nama") == [
		{"tanda": "", "teks": "Satu"},
		{"tanda": "1.", "teks": "dua"},
		{"tanda": "–", "teks": "tiga"},
		{"tanda": "a)", "teks": "empat"},
		{"tanda": "", "teks": "2024 lima"},
		{"tanda": "", "teks": "3.000 unit"},
		{"tanda": "", "teks": "An. nama"},
	]


def _bagian(**lain) -> Bagian:
	kop = c.DAERAH["kapuas"]["kop"]
	bawaan = Bagian(kop, c.kepala("kapuas"), KEPALA_DINAS, c.F4, "Kepala Dinas Kominfo", "Kuala Kapuas")
	return replace(bawaan, **{"dasar_hukum": ("Pasal A", "Pasal B"), **lain})


def _permohonan(yth="Kepala Dinas Kesehatan", kertas=c.F4, kop=c.DAERAH["kapuas"]["kop"], **ubah):
	return surat_permohonan(_bagian(kop=kop, yth=yth, kertas=kertas), replace(c.ISI_PERMOHONAN, **ubah))


def test_permohonan_memuat_empat_hal_dan_dasar():
	surat = _permohonan()
	assert [m["judul"].split()[0] for m in surat["muatan"]] == [
		"Maksud",
		"Kompetensi,",
		"Ekspektasi/target",
		"Jangka",
	]
	assert "6 (enam) bulan" in surat["muatan"][3]["paragraf"][0]["teks"]
	assert surat["pembuka"].startswith("Berdasarkan Pasal A dan Pasal B,")
	assert "2 (dua) orang" in surat["pembuka"]


def test_permohonan_menyebut_semua_yang_kurang_beserta_dasarnya():
	with pytest.raises(NaskahTidakLengkap) as galat:
		_permohonan(maksud_tujuan=" \n ", kompetensi="", ekspektasi_target="", mulai=None)
	for kata in ("maksud dan tujuan", "kompetensi", "target kinerja", "jangka waktu", "Pasal A dan Pasal B"):
		assert kata in str(galat.value)


def test_jangka_waktu_terbalik_ditolak():
	with pytest.raises(GalatRegulasi, match="mendahului"):
		_permohonan(selesai=date(2025, 1, 1))


def test_yth_jabatan_dan_untuk_perhatian():
	assert _permohonan(yth="Yth. Bupati Kapuas u.p. Sekretaris Daerah")["alamat_surat"]["yth"] == [
		"Bupati Kapuas",
		"u.p. Sekretaris Daerah",
	]
	with pytest.raises(NaskahTidakLengkap):
		_permohonan(yth="Yth. ")


def test_nama_perangkat_daerah_panjang_dibagi_rata():
	kop = _permohonan()["kop"]
	assert kop["panjang"]
	assert kop["perangkat_daerah"] == [
		"DINAS PEKERJAAN UMUM,",
		"PENATAAN RUANG, PERUMAHAN,",
		"KAWASAN PERMUKIMAN, DAN PERTANAHAN",
	]


def test_huruf_dan_lambang_tidak_menyusup():
	with pytest.raises(GalatRegulasi, match="huruf"):
		_permohonan(kertas=c.F4.model_copy(update={"huruf": "Arial; } body { display:none"}))
	with pytest.raises(GalatRegulasi, match="data URI"):
		_permohonan(kop=replace(c.DAERAH["kapuas"]["kop"], lambang="https://contoh.example/a.png"))


def _jawaban(isi, **ubah):
	bagian = _bagian(dasar_hukum=("Lampiran A.2.3.a) angka (3) huruf d",))
	return surat_jawaban(bagian, replace(isi, **ubah))


def test_penolakan_tanpa_alasan_ditolak():
	with pytest.raises(NaskahTidakLengkap, match=r"alasan penolakan .*angka \(3\) huruf d"):
		_jawaban(c.ISI_TOLAK, alasan=" \n")


def test_penolakan_tidak_menyebut_orang_dan_waktu():
	surat = _jawaban(c.ISI_TOLAK, orang=c.ORANG, mulai=None, selesai=None)
	assert surat["orang"] == [] and surat["waktu"] is None
	assert "tidak dapat kami setujui" in surat["pembuka"]
	assert len(surat["alasan"]) == 2


def test_persetujuan_menyebut_orang_dan_rekomendasi():
	with pytest.raises(NaskahTidakLengkap, match="nama pegawai"):
		_jawaban(c.ISI_SETUJU, orang=())
	surat = _jawaban(c.ISI_SETUJU)
	assert surat["orang"][1] == {
		"nama": "Rahmat Misal, S.Kom.",
		"nip": "19950505 202421 1 002",
		"pangkat": "Golongan IX",
		"jabatan": "Pranata Komputer Ahli Pertama",
		"unit": "",
	}
	assert "serta atas rekomendasi Kepala Bidang Tata Ruang" in surat["pembuka"]
	assert "surat Nomor 000.8/007/KOMINFO/2025 tanggal 24 Februari 2025" in surat["pembuka"]


def test_penugasan_tabel_bila_banyak():
	def buat(orang):
		return surat_penugasan(_bagian(), c.isi_penugasan("kapuas", orang))

	assert not buat(c.ORANG)["pakai_tabel"]
	assert buat(c.ORANG * 2)["pakai_tabel"]
	assert buat(c.ORANG * 2)["banyak"] == "4 (empat) orang"
	with pytest.raises(NaskahTidakLengkap, match="pegawai yang ditugaskan"):
		buat(())


@pytest.mark.parametrize("teks", ["Camat pada 4 Juli 2025", "oleh Camat pada 4 Juli 2025.", "Dinyatakan selesai oleh Camat pada 4 Juli 2025"])  # fmt: skip
def test_laporan_dinyatakan_selesai(teks):
	surat = laporan(_bagian(), replace(c.ISI_LAPORAN, dinyatakan_selesai=teks))
	assert surat["dinyatakan_selesai"] == "Pekerjaan dinyatakan selesai oleh Camat pada 4 Juli 2025."
	assert surat["evaluasi"][0]["tanggal"] == "2 Juli 2025"


@pytest.mark.parametrize("daerah", c.DAERAH)
def test_semua_naskah_json_dan_konsep(daerah):
	for nama, surat in c.semua(daerah).items():
		assert json.loads(json.dumps(surat)) == surat, nama
		assert surat["konsep"] is False
		assert surat["judul_dokumen"].endswith("Nomor 000.8/015/OR/2025")
	for nama, surat in c.semua(daerah, nomor=" ", tanggal=None).items():
		assert surat["konsep"] is True, nama
		assert surat["kepala"]["nomor"] == "." * 20
		assert surat["judul_dokumen"].endswith("(konsep)")


@pytest.mark.parametrize("daerah", c.DAERAH)
def test_konsep_yang_diberi_nomor_sama_dengan_suratnya(daerah):
	konsep = c.semua(daerah, nomor="", tanggal=None)
	for nama, surat in c.semua(daerah).items():
		if nama == "laporan":  # the example gives it a date of its own
			continue
		assert konsep[nama] != surat and bernomor(konsep[nama], c.kepala(daerah)) == surat, nama
