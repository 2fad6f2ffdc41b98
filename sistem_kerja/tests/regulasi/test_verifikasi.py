"""The code on a letter: typed, read back from the drawn page, out of the way of everything else."""

from __future__ import annotations

import re

import pytest
from PIL import Image, ImageChops

from sistem_kerja import cetak
from sistem_kerja.kode_qr import qr
from sistem_kerja.regulasi.naskah import verifikasi
from sistem_kerja.tests.regulasi import contoh_semua as c
from sistem_kerja.tests.regulasi import pdf_uji

pytest.importorskip("weasyprint")
zxing = pytest.importorskip("zxingcpp")

ALAMAT = f"{c.SITUS}/verifikasi/{c.KODE}"
DPI_PINDAI = 150  # what a phone or an office scanner sees at least


def pdf(isi) -> bytes:
	return cetak.pdf(cetak.html(isi))


def kode_qr(isi: bytes, dpi: int = DPI_PINDAI) -> list[list[str]]:
	"""What a reader of QR codes finds on each page."""
	return [[k.text for k in zxing.read_barcodes(h)] for h in pdf_uji.gambar(isi, dpi)]


# --- typed ---


@pytest.mark.parametrize(
	"teks",
	[
		"CONTOHREKAAN2345",
		"conto-hrek aan2-345",
		" CONT-OHRE-KAAN-2345\n",
		"C0NT0HREKAAN2345",
		"CONT–OHRE–KAAN–2345",
	],
)
def test_kode_seperti_diketik_orang(teks):
	assert verifikasi.rapikan(teks) == c.KODE


@pytest.mark.parametrize(
	"teks", ["", "CONTOHREKAAN234", "CONTOHREKAAN23456", "CONTOHREKAAN234!", "<b>", "A" * 500]
)
def test_yang_bukan_kode(teks):
	assert verifikasi.rapikan(teks) == ""


def test_tercetak_dan_terbaca():
	assert verifikasi.terbaca(c.KODE) == "CONT-OHRE-KAAN-2345"
	assert verifikasi.cetakan(c.KODE, c.SITUS + "/") == {
		"alamat": ALAMAT,
		"halaman": "sistemkerja.contohkab.example/verifikasi",
		"terbaca": "CONT-OHRE-KAAN-2345",
	}


def test_qr_tanpa_apa_pun_dari_luar():
	gambar = str(qr('https://a.example/"><script>'))
	assert gambar.startswith("<svg") and "script" not in gambar
	assert not re.search(r'(href|src|width|height)="', gambar)


# --- drawn ---


@pytest.mark.parametrize(("daerah", "nama"), [(d, n) for d, semua in c.TERBIT.items() for n in semua])
def test_terbaca_kembali_dari_halaman_yang_tergambar(daerah, nama):
	isi = pdf(c.semua(daerah)[nama])
	terbaca = kode_qr(isi)
	assert terbaca[-1] and {k for h in terbaca for k in h} == {ALAMAT}
	elektronik = c.TERBIT[daerah][nama]
	assert sum(map(len, terbaca)) >= 1 + elektronik
	teks = pdf_uji.teks(isi)
	assert "CONT-OHRE-KAAN-2345" in teks[-1] and not any("CONT-OHRE" in h for h in teks[:-1])
	assert any("Ditandatangani secara elektronik oleh" in h for h in teks) is elektronik
	assert verifikasi.tertanam(isi) == c.KODE


@pytest.mark.parametrize(("daerah", "nama"), [(d, n) for d in ("kapuas", "pekalongan") for n in c.semua(d)])
def test_tanpa_halaman_tambahan_dan_tanpa_tabrakan(daerah, nama):
	"""Where the block stands nothing stood before, and nothing else moved; signed or not, the pages stay as many."""
	polos = {k: v for k, v in c.semua(daerah)[nama].items() if k not in ("verifikasi", "tte")}
	tanpa, dengan = pdf(polos), pdf(c.terbit(polos, elektronik=False))
	assert len(pdf_uji.ukuran(tanpa)) == len(pdf_uji.ukuran(dengan))
	assert len(pdf_uji.ukuran(pdf(c.terbit(polos, elektronik=True)))) == len(pdf_uji.ukuran(tanpa))
	halaman = list(zip(pdf_uji.gambar(tanpa), pdf_uji.gambar(dengan), strict=True))
	for ke, (lama, baru) in enumerate(halaman, 1):
		beda = ImageChops.difference(lama, baru).getbbox()
		if ke < len(halaman):
			assert beda is None, f"halaman {ke} berubah"
			continue
		assert beda, "kodenya tidak tergambar"
		assert _kosong(lama.crop(beda)), "kodenya menimpa yang lain"
		assert beda[1] > 0.85 * lama.height and beda[3] < lama.height


def _kosong(gambar: Image.Image) -> bool:
	return gambar.getextrema()[0] > 250


def test_tanda_tangan_elektronik_di_tempat_tinta():
	"""The visible block takes the room that was left for the ink; names stay where they were."""
	polos = {k: v for k, v in c.semua("kapuas")["surat_jawaban_tolak"].items() if k != "verifikasi"}
	basah, elektronik = (next(pdf_uji.gambar(pdf(c.terbit(polos, e)))) for e in (False, True))
	atas = int(basah.height * 0.9)
	beda = ImageChops.difference(basah, elektronik).crop((0, 0, basah.width, atas)).getbbox()
	assert beda and _kosong(basah.crop(beda))


def test_yang_menunggu_bertanda_di_setiap_halaman():
	polos = c.semua("kapuas")["surat_permohonan"]
	teks = pdf_uji.teks(pdf({**polos, "tte": {"menunggu": True, "catatan": ""}}))
	assert all("BELUM DITANDATANGANI" in h for h in teks) and len(teks) > 1
	assert not any("secara elektronik" in h for h in teks)


# --- found in a file ---


def test_dicari_dalam_berkas_apa_pun_dengan_batas():
	assert verifikasi.tertanam(b"") == verifikasi.tertanam(b"stream\n" * 9000) == ""
	assert verifikasi.tertanam(b"x (https://a.example/verifikasi/" + c.KODE.encode() + b") y") == c.KODE
	asli = pdf(c.semua("kapuas")["surat_penugasan"])
	assert verifikasi.tertanam(asli[: len(asli) // 2] + b"\0" + asli[len(asli) // 2 + 1 :]) in (c.KODE, "")
