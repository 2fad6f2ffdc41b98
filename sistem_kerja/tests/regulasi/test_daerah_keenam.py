"""A sixth regency without a line of code: ten overrides of the national rules as TOML, answered by every command."""

from __future__ import annotations

import argparse
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from sistem_kerja.regulasi import __main__ as perintah
from sistem_kerja.regulasi import kedudukan, ketentuan, ketentuan_tim, profil
from sistem_kerja.regulasi.istilah import JenisJabatan, Jenjang, Peran, Tipologi
from sistem_kerja.regulasi.istilah import PeranStruktural as P
from sistem_kerja.regulasi.istilah import Tingkat as T
from sistem_kerja.regulasi.ketentuan_tim import BentukTim, FaktaTim
from sistem_kerja.regulasi.struktur import Pegawai, Struktur, Unit
from sistem_kerja.tests.regulasi.contoh_keenam import KEENAM

TANGGAL = date(2026, 2, 2)


@pytest.fixture(scope="module")
def berkas(tmp_path_factory) -> Path:
	berkas = tmp_path_factory.mktemp("profil") / "keenam.toml"
	berkas.write_text(KEENAM, encoding="utf-8")
	return berkas


@pytest.fixture
def p(berkas) -> profil.Profil:
	return profil.muat_berkas(berkas)


@pytest.fixture
def tanya(berkas, capsys):
	"""Asks the command line about the sixth regency; the JSON answer."""

	def _tanya(nama: str, *argumen: object) -> Any:
		kode = perintah.main(
			[nama, "--profil", str(berkas), "--tanggal", "2026-02-02", *map(str, argumen), "--json"]
		)
		keluaran = capsys.readouterr()
		assert (kode, keluaran.err) == (0, "")
		return json.loads(keluaran.out)

	return _tanya


PELIBATAN = ("--dokumen", "surat_permohonan_pelibatan", "--jalur", "penunjukan_lintas_unit")
SENDIRI = [
	(
		("penilai", "--tipologi", "kecamatan", "--jabatan", "JF Ahli Madya"),
		{"penilai": ["Wali Kota"], "rekomendasi": ["Camat"], "syarat": "dengan pertimbangan Camat"},
		"Pasal 6 ayat (1)",
	),
	(
		("kepemimpinan", "--tipologi", "kecamatan"),
		{"pimpinan_unit_organisasi": ["Kepala Seksi", "Camat"], "pimpinan_unit_kerja": ["Camat"]},
		"Pasal 6 ayat (2)",
	),
	(
		("evaluasi", "--tipologi", "kecamatan"),
		{
			"tahap": [["Kepala Seksi"], ["Camat"], ["Wali Kota"]],
			"penuntas": ["Wali Kota"],
			"pengembali": ["Camat"],
			"dasar_pengembalian": "Perwali Keenam 6/2026 Pasal 7 ayat (3)",
		},
		"Pasal 7 ayat (2)",
	),
	(
		("alur", *PELIBATAN),
		{
			"pengirim": "pimpinan_unit_pemilik",
			"penerima": "sekretaris_daerah",
			"penjawab": "sekretaris_daerah",
			"penugas": "sekretaris_daerah",
			"penetap_tim": "sekretaris_daerah",
			"penolak": ["sekretaris_daerah"],
			"rekomendasi": [],
			"tembusan": ["penilai_dituju", "sekretaris_daerah"],
			"status": ["Draf", "Menunggu Sekretaris Daerah", "Disetujui", "Ditolak"],
		},
		"Pasal 8",
	),
	(
		("alur", "--dokumen", "pengajuan_sukarela", "--jalur", "sukarela_lintas_unit"),
		{"pengirim": "pegawai", "penerima": "pimpinan_unit_pemilik", "penugas": "penilai_pegawai"},
		"Pasal 9",
	),
	(
		("penetapan", "--objek", "ketua_tim"),
		{
			"naskah": "keputusan_ketua_tim",
			"penanda_tangan": "sekretaris_daerah",
			"selaku": "Ketua Tim Penilai Kinerja",
			"pilihan": ["kepala_daerah"],
		},
		"Pasal 11",
	),
	(("ketentuan", "--kode", "squad.maks_bulan"), {"nilai": 7, "tingkat": "tolak"}, "Pasal 10 ayat (1)"),
	(("ketentuan", "--kode", "ketua.dari_unit_pemilik"), {"tingkat": "tolak"}, "Pasal 10 ayat (2)"),
	(
		("pelaporan", "--bentuk", "ketua_tim"),
		{
			"penerima": ["sekretaris_daerah"],
			"melalui": ["pimpinan_unit_organisasi"],
			"berkala": "setelah selesai",
		},
		"Pasal 12 ayat (1)",
	),
	(
		("pengingat",),
		{"dokumen": None, "sebelum": [2], "sesudah": [2, 4], "eskalasi": 6},
		"Pasal 12 ayat (4)",
	),
	(
		("pemantauan", "--lingkup", "tim_kerja"),
		{"pemantau": ["sekretaris_daerah"], "berkala": "triwulan"},
		"Pasal 12 ayat (2)",
	),
	(("kendala", "--lingkup", "lintas_unit"), {"pemutus": ["sekretaris_daerah"]}, "Pasal 12 ayat (3)"),
	(("tanggung_jawab", "--peran", "ketua_tim"), {"butir": ["memimpin tim", "melapor"]}, "Pasal 13"),
	(
		("tambahan_penghasilan", "--penerima", "ketua_tim"),
		{"diatur_dengan": "Peraturan Wali Kota"},
		"Pasal 14",
	),
	(("pembiayaan",), {"sumber": ["APBD Kota Keenam"]}, "Pasal 15"),
	(("proses_bisnis",), {"peta": ["peta proses"], "penyusun": ["Bagian Organisasi"]}, "Pasal 16"),
	(("pertentangan",), {"dipakai": "Batang tubuh: tujuh bulan."}, "Pasal 10 ayat (1)"),
]


@pytest.mark.parametrize(("argumen", "isi", "pasal"), SENDIRI, ids=[" ".join(s[0]) for s in SENDIRI])
def test_aturannya_sendiri_menang(tanya, argumen, isi, pasal):
	jawaban = tanya(*argumen)
	if isinstance(jawaban, list):
		(jawaban,) = jawaban
	assert {k: jawaban[k] for k in isi} == isi
	assert (jawaban["daerah"], jawaban["dasar"]) == ("keenam", f"Perwali Keenam 6/2026 {pasal}")


NASIONAL = [
	("penilai", "--tipologi", "kecamatan", "--jabatan", "JF Ahli Muda"),
	("penilai", "--tipologi", "kecamatan", "--jabatan", "Pelaksana"),
	("penilai", "--tipologi", "dinas_badan", "--jabatan", "JF Ahli Madya"),
	("penilai", "--tipologi", "rsud_b", "--jabatan", "Direktur"),
	("evaluasi", "--tipologi", "dinas_badan"),
	("kepemimpinan", "--tipologi", "puskesmas"),
	("alur", "--dokumen", "penugasan", "--jalur", "sukarela_lintas_unit"),
	("alur", *PELIBATAN[:2], "--jalur", "penunjukan_lintas_instansi", "--arah", "masuk"),
	("penetapan", "--objek", "penugasan_lintas_unit"),
	("ketentuan", "--kode", "penolakan.beralasan"),
	("pelaporan", "--bentuk", "individu"),
	("kendala", "--lingkup", "dalam_unit"),
]


@pytest.mark.parametrize("argumen", NASIONAL, ids=[" ".join(n) for n in NASIONAL])
def test_selebihnya_nasional(tanya, argumen):
	jawaban = tanya(*argumen)
	satu = jawaban[0] if isinstance(jawaban, list) else jawaban
	assert satu["daerah"] == "keenam"
	assert satu["dasar"].startswith("PermenPANRB 7/2022 (")


def test_setiap_perintah_berprofil_dijawab(berkas, tmp_path, capsys, tanya):
	(semua,) = [a for a in perintah._pengurai()._actions if isinstance(a, argparse._SubParsersAction)]
	berprofil = {n for n, satu in semua.choices.items() if "--profil" in satu.format_help()}
	assert berprofil == {*(s[0][0] for s in SENDIRI), "bagan"}
	gambar = tmp_path / "x.svg"
	assert tanya("bagan", *PELIBATAN, "-o", gambar) == {"berkas": str(gambar)}
	assert "Menunggu Sekretaris Daerah" in gambar.read_text(encoding="utf-8")
	assert perintah.main(["periksa", str(berkas)]) == 0
	assert perintah.main(["banding", str(berkas), "kapuas", "--tanggal", "2026-02-02"]) == 0
	keluaran = capsys.readouterr()
	assert "profil Kota Keenam sah" in keluaran.out and "Perwali Keenam 6/2026 Pasal 8" in keluaran.out


def test_sebelum_berlaku_ditolak(berkas, capsys):
	assert perintah.main(["pembiayaan", "--profil", str(berkas), "--tanggal", "2026-01-31"]) == 1
	assert "Keenam Nomor 6 Tahun 2026 baru berlaku sejak 01-02-2026" in capsys.readouterr().err


def test_tipologi_yang_dicakup_menggantikan_yang_nasional(p, tanya):
	kode = {a.kode for a in p.tipologi}
	assert Tipologi.UNIT_DIPIMPIN_PENGAWAS in kode and not {Tipologi.UPTD, Tipologi.KELURAHAN} & kode
	for dicakup in ("uptd", "kelurahan", "unit_dipimpin_pengawas"):
		jawaban = tanya("penilai", "--tipologi", dicakup, "--jabatan", "Pelaksana")
		assert jawaban["tipologi"] == "unit_dipimpin_pengawas"
		assert jawaban["pejabat"] == ["Kepala UPTD", "Kepala Sub Bagian"]
	assert Tipologi.RSUD in kode


def test_alur_sukarela_bertahap_nasional(p):
	nasional = {(a.dokumen, a.jalur): a.tahap for a in profil.periksa(profil.baca(profil.NASIONAL)).alur}
	milik = [a for a in p.alur if a.dasar == "Pasal 9"]
	assert len(milik) == 2
	assert all(a.tahap == nasional[a.dokumen, a.jalur] for a in milik)


def test_pada_pegawai_sungguhan(p):
	def unit(kode: str, induk: str | None, peran: str, tingkat: str, tipologi: str | None = None) -> Unit:
		return Unit(
			kode, kode, induk, peran, tingkat, f"Kepala {kode}", tipologi and Tipologi(tipologi), f"k-{kode}"
		)

	struktur = Struktur(
		[
			unit("Kota", None, P.KEPALA_DAERAH, T.KEPALA_DAERAH, "pemerintah_daerah"),
			unit("Utara", "Kota", P.CAMAT, T.ADMINISTRATOR, "kecamatan"),
			unit("Seksi", "Utara", P.KEPALA_SEKSI, T.PENGAWAS),
		]
	)
	madya = Pegawai("1", "Madya", "Seksi", JenisJabatan.FUNGSIONAL, Jenjang.AHLI_MADYA)
	muda = Pegawai("2", "Muda", "Seksi", JenisJabatan.FUNGSIONAL, Jenjang.AHLI_MUDA)
	hasil = kedudukan.tentukan(p, struktur, madya, TANGGAL)
	assert (hasil.penilai.unit, [r.unit for r in hasil.rekomendasi]) == ("Kota", ["Utara"])
	assert (hasil.pimpinan_unit_organisasi.unit, hasil.pimpinan_unit_kerja.unit) == ("Seksi", "Utara")
	assert kedudukan.penilai(p, struktur, muda, TANGGAL).unit == "Seksi"
	rantai = kedudukan.rantai_evaluasi(p, struktur, "Seksi", TANGGAL)
	assert [r.unit for r in rantai] == ["Seksi", "Utara", "Kota"]


def test_batasnya_dipakai_pemeriksaan(p):
	def tim(selesai: date) -> list:
		fakta = FaktaTim(BentukTim.SQUAD, "U", "Unit U", date(2026, 3, 1), selesai)
		return ketentuan_tim.tim(p, fakta, TANGGAL)

	assert tim(date(2026, 9, 30)) == []
	(temuan,) = tim(date(2026, 10, 1))
	assert temuan.pesan == "Kelompok Kerja 8 bulan; paling lama 7 bulan. Pendekkan masanya."
	assert temuan.dasar == "Perwali Keenam 6/2026 Pasal 10 ayat (1)"
	orang = Pegawai("1", "Contoh", "U", JenisJabatan.PELAKSANA)
	fakta = ketentuan.FaktaPenugasan(orang, None, None, punya_penilai=False, bersamaan=("lain",))
	assert [t.kode for t in ketentuan.penugasan(p, fakta, TANGGAL)] == ["penugasan.setelah_kedudukan"]


def test_penetap_tim_dan_penanda_tangan_dikenal_sebagai_peran(p):
	assert {a.penetap_tim for a in p.alur if a.dasar == "Pasal 8"} == {Peran.SEKRETARIS_DAERAH}
	assert {a.penanda_tangan for a in p.penetapan if a.dasar == "Pasal 11"} == {Peran.SEKRETARIS_DAERAH}
