"""Every example letter of every regency as a page that somebody has looked at: pictures, words, size, number of pages.

The pictures are those of docs/galeri.md. Renew all with EMAS_BARU=1, look at the pictures that changed, then commit.
"""

from __future__ import annotations

import json
import os
from functools import cache
from pathlib import Path

import pytest
from PIL import Image

from sistem_kerja import cetak
from sistem_kerja.regulasi.profil import muat
from sistem_kerja.tests.regulasi import contoh_semua as c
from sistem_kerja.tests.regulasi import pdf_uji

pytest.importorskip("weasyprint")

AKAR = Path(__file__).parents[3]
GALERI = AKAR / "docs" / "galeri"
EMAS = Path(__file__).parent / "emas" / "pdf.json"
BARU = bool(os.environ.get("EMAS_BARU"))
SEMUA = [(daerah, nama) for daerah in c.DAERAH for nama in c.semua(daerah)]


@cache
def pdf(daerah: str, nama: str) -> bytes:
	return cetak.pdf(cetak.html(c.semua(daerah)[nama]))


def berkas(daerah: str, nama: str, halaman: int) -> Path:
	return GALERI / daerah / f"{nama}_{halaman}.png"


def catatan() -> dict[str, dict]:
	return {
		f"{d}/{n}": {"ukuran": pdf_uji.ukuran(pdf(d, n)), "teks": pdf_uji.teks(pdf(d, n))} for d, n in SEMUA
	}


def halaman_galeri() -> str:
	"""docs/galeri.md: one table for each regency, a row for each letter."""
	baris = [
		"# Galeri naskah",
		"",
		"Setiap naskah tiap daerah, dengan isi, orang, dan nomor rekaan. Dibuat oleh `tests/regulasi/test_galeri.py`, yang",
		"juga membandingkan tiap halaman dengan gambar ini.",
	]
	for daerah in c.DAERAH:
		baris += ["", f"## {muat(daerah).daerah.nama}", "", "| Naskah | Halaman |", "|---|---|"]
		for nama, isi in c.semua(daerah).items():
			judul = isi["judul_dokumen"].partition(" Nomor ")[0]
			gambar = " ".join(
				f"![{judul}, halaman {i}](galeri/{daerah}/{nama}_{i}.png)"
				for i in range(1, len(pdf_uji.ukuran(pdf(daerah, nama))) + 1)
			)
			baris.append(f"| {judul} (`{nama}`) | {gambar} |")
	return "\n".join(baris) + "\n"


@pytest.fixture(scope="module", autouse=True)
def perbarui():
	"""With EMAS_BARU=1: write pictures, words and the page anew, and take away what no letter has any more."""
	if not BARU:
		return
	dipakai = set()
	for daerah, nama in SEMUA:
		for ke, halaman in enumerate(pdf_uji.gambar(pdf(daerah, nama)), 1):
			tujuan = berkas(daerah, nama, ke)
			dipakai.add(tujuan)
			if not tujuan.exists() or pdf_uji.beda(Image.open(tujuan), halaman) > 0:
				pdf_uji.simpan(halaman, tujuan)
	for lama in set(GALERI.rglob("*.png")) - dipakai:
		lama.unlink()
	EMAS.write_text(json.dumps(catatan(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
	(AKAR / "docs" / "galeri.md").write_text(halaman_galeri(), encoding="utf-8")


@pytest.mark.parametrize(("daerah", "nama"), SEMUA)
def test_halaman_seperti_yang_sudah_dilihat(daerah, nama):
	emas = json.loads(EMAS.read_text(encoding="utf-8"))[f"{daerah}/{nama}"]
	isi = pdf(daerah, nama)
	assert [list(u) for u in pdf_uji.ukuran(isi)] == emas["ukuran"]
	assert pdf_uji.teks(isi) == emas["teks"]
	for ke, halaman in enumerate(pdf_uji.gambar(isi), 1):
		beda = pdf_uji.beda(Image.open(berkas(daerah, nama, ke)), halaman)
		assert beda <= pdf_uji.BEDA_SERIBU, f"halaman {ke} berbeda {beda:.1f} per seribu"


@pytest.mark.parametrize(("daerah", "nama"), SEMUA)
def test_berkas_utuh_dengan_huruf_tertanam(daerah, nama):
	isi = pdf(daerah, nama)
	assert pdf_uji.cacat(isi) == []
	huruf = pdf_uji.huruf(isi)
	assert huruf and all(huruf.values()), huruf
	assert all(h.startswith(("Naskah-Sans", "Naskah-Bonum")) for h in huruf), huruf


def test_galeri_lengkap():
	assert (AKAR / "docs" / "galeri.md").read_text(encoding="utf-8") == halaman_galeri()
	ada = {b.relative_to(GALERI).as_posix() for b in GALERI.rglob("*.png")}
	assert ada == {f"{d}/{n}_{i}.png" for d, n in SEMUA for i in range(1, len(pdf_uji.ukuran(pdf(d, n))) + 1)}


def test_perbandingan_melihat_perubahan():
	"""The comparison itself can fail: one line moved by a few millimetres is seen."""
	asli = next(pdf_uji.gambar(pdf("kapuas", "surat_penugasan")))
	geser = Image.new("L", asli.size, 255)
	geser.paste(asli, (0, 4))
	assert pdf_uji.beda(asli, asli) == 0
	assert pdf_uji.beda(asli, geser) > pdf_uji.BEDA_SERIBU
