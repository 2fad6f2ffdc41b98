"""The command line: every command as text and as JSON, spellings, one run in a process of its own."""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from typing import Any
from xml.etree import ElementTree

import pytest

from sistem_kerja.regulasi import __main__ as perintah
from sistem_kerja.regulasi import alur, profil
from sistem_kerja.regulasi.istilah import Arah, Dokumen, Jalur
from sistem_kerja.tests.regulasi.contoh_perintah import (
	AKAR,
	JAWABAN,
	KAPUAS,
	PELIBATAN,
	PENILAI_RSUD,
	TANGGAL,
)

DIUJI_SENDIRI = {"daftar", "periksa", "bagan", "banding", "halaman-pertentangan"}


def _dasar(isi: Any) -> Iterator[str]:
	if isinstance(isi, dict):
		if "dasar" in isi:
			yield isi["dasar"]
		for nilai in isi.values():
			yield from _dasar(nilai)
	elif isinstance(isi, list):
		for nilai in isi:
			yield from _dasar(nilai)


def test_setiap_perintah_diuji():
	(pilihan,) = [a for a in perintah._pengurai()._actions if isinstance(a, argparse._SubParsersAction)]
	assert {*JAWABAN, *DIUJI_SENDIRI} == set(pilihan.choices)


@pytest.mark.parametrize("nama", JAWABAN)
def test_jawaban_sebagai_json_membawa_dasar(jalankan, nama):
	kode, keluar, galat = jalankan(*JAWABAN[nama], "--json")
	assert (kode, galat) == (0, "")
	isi = json.loads(keluar)
	semua = isi if isinstance(isi, list) else [isi]
	assert semua
	for satu in semua:
		assert satu["daerah"] in JAWABAN[nama] and satu["tanggal"] == "2025-03-03"
		assert satu["dasar"]
	assert all(re.match(r"(Perbup|Permen)\w* [\w ]*\d+/\d{4} |SE Kepala BKN \d", d) for d in _dasar(isi))


@pytest.mark.parametrize("nama", JAWABAN)
def test_jawaban_sebagai_teks_membawa_dasar_yang_sama(jalankan, nama):
	isi = json.loads(jalankan(*JAWABAN[nama], "--json")[1])
	kode, keluar, galat = jalankan(*JAWABAN[nama])
	assert (kode, galat) == (0, "")
	for satu in isi if isinstance(isi, list) else [isi]:
		assert satu["dasar"] in keluar
	with pytest.raises(ValueError):
		json.loads(keluar)


@pytest.mark.parametrize("nama", JAWABAN)
def test_perintah_menjawab_dari_berkas_profil_sendiri(jalankan, nama, berkas_profil):
	"""A profile that says nothing of its own answers with the national rules, or says that it has none."""
	argumen = list(JAWABAN[nama])
	argumen[argumen.index("--daerah") : argumen.index("--daerah") + 2] = ["--profil", str(berkas_profil)]
	kode, keluar, galat = jalankan(*argumen, "--json")
	if nama in ("tanggung_jawab", "tambahan_penghasilan", "pembiayaan", "proses_bisnis", "pertentangan"):
		assert (kode, keluar) == (1, "")
		assert galat.startswith(f"Perwali Contoh 2/2025 tidak mengatur {nama.replace('_', ' ')}")
		return
	assert (kode, galat) == (0, "")
	semua = json.loads(keluar)
	for satu in semua if isinstance(semua, list) else [semua]:
		assert satu["daerah"] == "contoh"
		assert satu["dasar"].startswith(("PermenPANRB 7/2022 (", "SE Kepala BKN "))


def test_daftar_menyebut_semua_daerah_dan_tipologinya(jalankan):
	kode, keluar, _ = jalankan("daftar", "--json")
	isi = json.loads(keluar)
	assert kode == 0 and [d["kode"] for d in isi] == profil.daftar()
	kapuas = next(d for d in isi if d["kode"] == "kapuas")
	assert kapuas["peraturan"] == "Peraturan Bupati Kapuas Nomor 14 Tahun 2024"
	assert kapuas["berlaku_sejak"] == "2024-06-06"
	assert "rsud" in kapuas["tipologi"] and "bpbd" not in kapuas["tipologi"]
	kode, teks, _ = jalankan("daftar")
	assert kode == 0
	assert all(d["peraturan"] in teks for d in isi)


def test_periksa_profil_yang_sah(jalankan, berkas_profil):
	kode, keluar, galat = jalankan("periksa", berkas_profil)
	assert (kode, galat) == (0, "") and keluar.startswith("contoh.toml: profil Kota Contoh sah.\n")
	isi = json.loads(jalankan("periksa", profil.FOLDER / "kapuas.toml", "--json")[1])
	assert (isi["berkas"], isi["daerah"], isi["sah"]) == ("kapuas.toml", "kapuas", True)
	assert isi["aturan"] == {
		bagian: len(getattr(profil.muat("kapuas"), bagian))
		for bagian in profil.BAGIAN
		if getattr(profil.muat("kapuas"), bagian)
	}


@pytest.mark.parametrize("daerah", profil.daftar())
def test_bagan_menulis_svg_yang_menyebut_tiap_status(jalankan, tmp_path, daerah):
	p = profil.muat(daerah)
	for nomor, aturan in enumerate(p.alur):
		berkas = tmp_path / f"{nomor}.svg"
		pilihan = (
			"--dokumen",
			aturan.dokumen.kode,
			"--jalur",
			aturan.jalur.value,
			"--arah",
			aturan.arah.value,
		)
		kode, keluar, galat = jalankan("bagan", "--daerah", daerah, *TANGGAL, *pilihan, "-o", berkas)
		assert (kode, keluar, galat) == (0, f"Gambar: {berkas}\n", "")
		akar = ElementTree.fromstring(berkas.read_text(encoding="utf-8"))
		assert akar.tag == "{http://www.w3.org/2000/svg}svg"
		teks = [t.text for t in akar.iter("{http://www.w3.org/2000/svg}text")]
		assert {t.status for t in aturan.tahap} <= set(teks)
		panah = [t for t in akar.iter("{http://www.w3.org/2000/svg}path") if t.get("marker-end")]
		assert len(panah) == sum(len(t.tindakan) for t in aturan.tahap)
		nama = [x.nama for t in aturan.tahap for x in t.tindakan]
		assert all(any(isi and isi.startswith(satu) for isi in teks) for satu in nama)
		assert any(isi and aturan.dasar in isi for isi in teks)


def test_bagan_sebagai_json_menyebut_berkasnya(jalankan, tmp_path):
	berkas = tmp_path / "a.svg"
	kode, keluar, _ = jalankan("bagan", *KAPUAS, *PELIBATAN, "penunjukan_dalam_unit", "-o", berkas, "--json")
	assert (kode, json.loads(keluar)) == (0, {"berkas": str(berkas)}) and berkas.exists()


def test_banding_membawa_dasar_kedua_sisi(jalankan):
	kode, keluar, galat = jalankan("banding", "kapuas", "pekalongan", *TANGGAL, "--json")
	assert (kode, galat) == (0, "")
	semua = json.loads(keluar)
	assert semua
	for baris in semua:
		for sisi in (baris["satu"], baris["dua"]):
			assert (sisi["dasar"] == "") == (sisi["aturan"] == "tidak diatur")
	kode, teks, _ = jalankan("banding", "kapuas", "pekalongan", *TANGGAL)
	assert kode == 0 and "== penilaian ==" in teks
	assert "  kapuas: " in teks and "  pekalongan: " in teks
	assert all(f"[{b['satu']['dasar']}]" in teks for b in semua if b["satu"]["dasar"])


def test_banding_menerima_berkas_dan_menyebut_bila_sama(jalankan):
	kapuas = profil.FOLDER / "kapuas.toml"
	kode, keluar, _ = jalankan("banding", "kapuas", kapuas, *TANGGAL)
	assert (kode, keluar) == (0, "Tidak ada perbedaan.\n")


def test_halaman_pertentangan_dari_semua_profil(jalankan):
	kode, keluar, galat = jalankan("halaman-pertentangan")
	assert (kode, galat) == (0, "")
	isi = json.loads(jalankan("halaman-pertentangan", "--json")[1])
	assert isi["halaman"].rstrip("\n") == keluar.rstrip("\n")
	for daerah in profil.daftar():
		assert f"## {profil.muat(daerah).daerah.peraturan}" in keluar
		for satu in profil.muat(daerah).pertentangan:
			assert satu.dasar in keluar


def test_tanpa_tanggal_berarti_hari_ini(jalankan):
	sebelum = date.today()
	_, keluar, _ = jalankan("pembiayaan", "--daerah", "kapuas", "--json")
	assert sebelum <= date.fromisoformat(json.loads(keluar)[0]["tanggal"]) <= date.today()


# ---- Ejaan, jabatan yang tidak ada, pilihan ----


@pytest.mark.parametrize(
	"ejaan",
	[
		"Kepala Subbagian",
		"Kepala Sub Bagian",
		"kepala sub-bagian",
		"kepala_subbagian",
		"Kasubbag",
		"KASUBBAG TU",
	],
)
def test_ejaan_jabatan_yang_berbeda_sama_jawabannya(jalankan, ejaan):
	kode, keluar, _ = jalankan(*PENILAI_RSUD, ejaan, "--json")
	isi = json.loads(keluar)
	assert (kode, isi["jabatan"], isi["penilai"]) == (0, "Kepala Sub Bagian", ["Kepala Bagian"])
	assert isi["dasar"] == "Perbup Kapuas 14/2024 Lampiran D.2.2"


@pytest.mark.parametrize(
	("satu", "dua"),
	[
		("JF Ahli Madya", "Ahli Madya"),
		("JF Ahli Madya", "Jabatan Fungsional Ahli Madya"),
		("JF Ahli Madya", "jf madya"),
		("JF Penyelia", "JF Keterampilan Penyelia"),
		("Pelaksana", "Jabatan Pelaksana"),
	],
)
def test_ejaan_jabatan_fungsional_dan_pelaksana(jalankan, satu, dua):
	kiri, kanan = (json.loads(jalankan(*PENILAI_RSUD, jabatan, "--json")[1]) for jabatan in (satu, dua))
	assert {**kiri, "jabatan": ""} == {**kanan, "jabatan": ""}


@pytest.mark.parametrize("tanpa", ["Jabatan Pengawas", "Pejabat Pengawas", "pengawas", "eselon IV"])
def test_tanpa_jabatan_yang_tidak_ada_di_unit(jalankan, tanpa):
	lengkap = json.loads(jalankan(*PENILAI_RSUD, "Pelaksana", "--json")[1])
	assert (lengkap["penilai"], lengkap["bila_tidak_ada"]) == (
		["Pejabat Pengawas"],
		["Pejabat Administrator"],
	)
	kode, keluar, _ = jalankan(*PENILAI_RSUD, "Pelaksana", "--tanpa", tanpa, "--json")
	isi = json.loads(keluar)
	assert (kode, isi["penilai"], isi["bila_tidak_ada"]) == (0, ["Pejabat Administrator"], [])
	assert isi["dasar"] == lengkap["dasar"]


def test_tanpa_boleh_ditulis_berkali_kali(jalankan):
	kode, keluar, galat = jalankan(
		*PENILAI_RSUD, "Pelaksana", "--tanpa", "Pengawas", "--tanpa", "Administrator"
	)
	assert (kode, keluar) == (1, "")
	assert "Lampiran D.1.c.4 dan D.1.c.5" in galat and "tidak ada pada Rumah Sakit Umum Daerah" in galat


def test_arah_memilih_alur_instansi(jalankan):
	jawab = {}
	for arah in Arah:
		_, keluar, _ = jalankan(
			*("alur", *KAPUAS, *PELIBATAN, "penunjukan_lintas_instansi", "--arah", arah.value, "--json")
		)
		jawab[arah] = json.loads(keluar)
	assert jawab[Arah.KELUAR]["pengirim"] == "pimpinan_unit_pemilik"
	assert jawab[Arah.MASUK]["pengirim"] == "pejabat_berwenang_luar"
	aturan = alur.cari(
		*(profil.muat("kapuas"), Dokumen.SURAT_PERMOHONAN_PELIBATAN, Jalur.PENUNJUKAN_LINTAS_INSTANSI),
		*(date(2025, 3, 3), Arah.MASUK),
	)
	assert jawab[Arah.MASUK]["status"] == [t.status for t in aturan.tahap]


def test_ketentuan_satu_kode_atau_satu_awalan(jalankan):
	def kode(*argumen: str) -> list[str]:
		return [a["kode"] for a in json.loads(jalankan("ketentuan", *KAPUAS, *argumen, "--json")[1])]

	semua = kode()
	assert kode("--kode", "penolakan.beralasan") == ["penolakan.beralasan"]
	assert kode("--kode", "periode") == [k for k in semua if k.startswith("periode.")] != []


# ---- Dalam proses sendiri ----


def _proses(*argumen: str) -> subprocess.CompletedProcess[str]:
	return subprocess.run(
		[sys.executable, "-m", "sistem_kerja.regulasi", *argumen],
		cwd=AKAR,
		capture_output=True,
		encoding="utf-8",
		env={**os.environ, "PYTHONIOENCODING": "utf-8"},
		check=False,
	)


def test_sebagai_proses():
	hasil = _proses(*PENILAI_RSUD, "JF Ahli Madya", "--json")
	assert (hasil.returncode, hasil.stderr) == (0, "")
	isi = json.loads(hasil.stdout)
	assert (isi["penilai"], isi["rekomendasi"]) == (["Kepala Dinas"], ["Pejabat Pengawas"])
	assert isi["dasar"] == "Perbup Kapuas 14/2024 Lampiran D.1.c.1 dan D.2.5"
	hasil = _proses(*PENILAI_RSUD, "Nakhoda")
	assert (hasil.returncode, hasil.stdout) == (1, "")
	assert hasil.stderr.startswith("Jabatan «Nakhoda» tidak dikenal.")
