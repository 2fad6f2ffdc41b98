"""Letters as PDF: paper, faces, the same bytes again, page breaks, words that lead on, nothing from outside."""

from __future__ import annotations

import base64
import hashlib
import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

import sistem_kerja
from sistem_kerja import cetak
from sistem_kerja.regulasi import naskah, profil
from sistem_kerja.tests.regulasi import contoh_keputusan, contoh_semua, pdf_uji
from sistem_kerja.tests.regulasi import contoh_naskah as c

pytest.importorskip("weasyprint")

PAKET = Path(sistem_kerja.__file__).parent
KEPALA_TABEL = set("No. Nama / NIP Pangkat/ Golongan Jabatan".split())
# Renders letters in a process of its own and prints their fingerprints.
PROSES = """
import hashlib
from sistem_kerja import cetak
from sistem_kerja.tests.regulasi import contoh_semua as c
for nama, isi in c.semua("kapuas").items():
	print(nama, hashlib.sha256(cetak.pdf(cetak.html(isi))).hexdigest())
"""
SATU = """
import hashlib
from sistem_kerja import cetak
from sistem_kerja.tests.regulasi import contoh_naskah as c
print(hashlib.sha256(cetak.pdf(cetak.html(c.semua("kapuas")["surat_penugasan"]))).hexdigest())
"""


def pdf(konteks) -> bytes:
	return cetak.pdf(cetak.html(konteks))


def penugasan(orang, kertas=c.F4) -> dict:
	bagian = naskah.Bagian(c.DAERAH["kapuas"]["kop"], c.kepala("kapuas"), c.penandatangan("kapuas"), kertas)
	return naskah.surat_penugasan(bagian, c.isi_penugasan("kapuas", orang))


def pegawai(banyak: int):
	return tuple(replace(c.ORANG[0], nama=f"Pegawai Contoh {i + 1}") for i in range(banyak))


# --- paper, type, document information ---


@pytest.mark.parametrize(("daerah", "ukuran"), [("kapuas", (215.0, 330.0)), ("pekalongan", (210.0, 297.0))])
def test_ukuran_kertas_dan_huruf(daerah, ukuran):
	for nama in ("surat_jawaban_setuju", "surat_jawaban_tolak", "surat_penugasan"):
		isi = pdf(c.semua(daerah)[nama])
		assert pdf_uji.ukuran(isi) == [ukuran], nama
		assert set(pdf_uji.huruf(isi)) <= {"Naskah-Sans", "Naskah-Sans-Bold"}


def test_ukuran_huruf_tepat():
	ukuran = set()

	def catat(teks, cm, tm, font, besar):
		if "Menindaklanjuti" in teks:
			ukuran.add(round(abs(besar * tm[3] * cm[3]), 2))

	pdf_uji.baca(pdf(c.semua("kapuas")["surat_jawaban_tolak"])).pages[0].extract_text(visitor_text=catat)
	assert ukuran == {12.0}


def test_bookman_untuk_penetapan():
	"""A decree's face comes with the app as well, in all three cuts."""
	kertas = c.F4.model_copy(update={"huruf": "Bookman Old Style"})
	isi = cetak.pdf(
		cetak.html(penugasan(c.ORANG, kertas)).replace("<body", "<body").replace("Dasar", "<i>Dasar</i>")
	)
	huruf = pdf_uji.huruf(isi)
	assert {h for h in huruf if h.startswith("Naskah-Bonum")} == set(huruf) and len(huruf) == 3
	assert all(huruf.values())


def test_huruf_bawaan_aplikasi_berlisensi():
	"""The files are the unchanged ones of their makers, each with its licence beside it."""
	folder = PAKET / "public" / "huruf"
	keluarga = {b.name.split("-")[0].lower() for b in folder.iterdir() if b.suffix in (".ttf", ".otf")}
	lisensi = {b.stem.removeprefix("LISENSI-").lower() for b in folder.glob("LISENSI-*.txt")}
	assert keluarga == lisensi == {"liberationsans", "texgyrebonum"}
	for pola in ("*.ttf", "*.otf"):
		assert pola in (PAKET.parent / "MANIFEST.in").read_text(encoding="utf-8")


def test_keterangan_dokumen():
	isi = pdf_uji.baca(pdf(c.semua("kapuas")["surat_jawaban_tolak"]))
	m = isi.metadata
	assert m.title == "Surat Jawaban Penolakan Pelibatan Nomor 000.8/015/OR/2025"
	assert m.author.startswith("PEMERINTAH KABUPATEN KAPUAS DINAS PEKERJAAN UMUM")
	assert m.subject == "Jawaban atas Permohonan Pelibatan"
	assert m["/CreationDate"] == "D:20250301", "tanggal surat, bukan waktu mencetak"
	assert isi.trailer["/Root"]["/Lang"] == "id"
	xmp = isi.trailer["/Root"]["/Metadata"].get_object().get_data()
	assert b'part="3"' in xmp and b'conformance="U"' in xmp, "PDF/A-3u"


def test_teks_dapat_dicari_dan_disalin():
	"""Word for word: whatever the page shows comes out of the file again, in that order."""
	for nama, konteks in contoh_semua.semua("surakarta").items():
		semua = " ".join(pdf_uji.teks(pdf(konteks)))
		for kata in (
			konteks["penandatangan"]["nama"],
			konteks["kepala"]["nomor"],
			*konteks["penandatangan"]["jabatan"],
		):
			if kata in cetak.html(konteks):
				assert " ".join(kata.split()) in semua, (nama, kata)
	tolak = " ".join(pdf_uji.teks(pdf(c.semua("surakarta")["surat_jawaban_tolak"])))
	assert " ".join(c.ISI_TOLAK.alasan.split()) in tolak


def test_konsep_di_setiap_halaman():
	halaman = pdf_uji.teks(pdf(c.semua("kapuas", nomor="", tanggal=None)["surat_permohonan"]))
	assert len(halaman) == 2 and all("KONSEP" in teks for teks in halaman)
	assert "KONSEP" not in pdf_uji.teks(pdf(c.semua("kapuas")["surat_permohonan"]))[0]


def test_surat_perintah_tugas():
	teks = " ".join(pdf_uji.teks(pdf(c.semua("pulang_pisau")["surat_perintah_tugas"])))
	for kata in (
		"SURAT PERINTAH TUGAS",
		"MEMERINTAHKAN:",
		"Kepada",
		"Untuk",
		"Demikian surat perintah tugas",
	):
		assert kata in teks
	assert "MENUGASKAN" not in teks and "penugasan ini" not in teks


# --- the same bytes ---


def test_bita_sama_di_proses_lain():
	"""Two processes with different hash seeds and this one, in which other letters were drawn before: one file."""
	hasil = []
	for benih in ("1", "2"):
		lingkungan = {**os.environ, "PYTHONHASHSEED": benih, "PYTHONPATH": str(PAKET.parent)}
		keluaran = subprocess.run(
			[sys.executable, "-c", PROSES], env=lingkungan, capture_output=True, text=True, check=True
		).stdout
		hasil.append(dict(baris.split() for baris in keluaran.splitlines()))
	sendiri = {
		nama: hashlib.sha256(pdf(isi)).hexdigest()
		for nama, isi in reversed(contoh_semua.semua("kapuas").items())
	}
	assert hasil[0] == hasil[1] == sendiri and len(sendiri) > 5


def test_isi_lain_bita_lain():
	satu = c.semua("kapuas")["surat_penugasan"]
	assert pdf(satu) != pdf(c.semua("kapuas", nomor="000.8/016/OR/2025")["surat_penugasan"])


# --- breaks between pages ---


@pytest.mark.parametrize("banyak", [1, 3, 5, *range(8, 24), 40, 41, 42, 43, 60, 80])
def test_tanda_tangan_tidak_sendirian(banyak):
	"""Whatever the length, the signature stands whole, with its closing sentence; heads repeat, no row is lost."""
	halaman = pdf_uji.teks(pdf(penugasan(pegawai(banyak))))
	akhir = next(teks for teks in halaman if "Demikian surat penugasan" in teks)
	for kata in ("Plt. KEPALA DINAS", "Ir. Budi Teladan", "NIP 19700101 199501 1 003"):
		assert kata in akhir and sum(kata in teks for teks in halaman) == 1
	assert "PEMERINTAH KABUPATEN" in halaman[0]
	assert not any("PEMERINTAH KABUPATEN" in teks for teks in halaman[1:])
	for label, isi in (("Untuk", r"1\. Menyusun"), ("Pada", "Dinas"), ("Jangka Waktu", r"6 \(enam\)")):
		assert any(re.search(rf"{label} ?: {isi}", teks) for teks in halaman), f"{label} tertinggal"
	if banyak > naskah.BATAS_DAFTAR:
		for teks in halaman:
			assert ("Nama / NIP" in teks) == bool(re.search(r"Pegawai Contoh \d", teks))
	nomor = [int(n) for teks in halaman for n in re.findall(r"Pegawai Contoh (\d+)", teks)]
	assert nomor == list(range(1, banyak + 1))


@pytest.mark.parametrize("banyak", [9, 12, 15, 18, 25, 60, 80])
def test_kata_penyambung_adalah_kata_pertama_halaman_berikutnya(banyak):
	"""At the end of each page but the last stands what the next one begins with (Permendagri 1/2023 Pasal 33)."""
	isi = pdf(penugasan(pegawai(banyak)))
	halaman = pdf_uji.teks(isi)
	assert len(halaman) > 1 and not halaman[-1].endswith("...")
	for ke, teks in enumerate(halaman[:-1], 1):
		penyambung = re.search(r"(?<!\S)((?:\d{1,3}\. )?\S+) \.\.\.$", teks).group(1).split()
		atas = pdf_uji.bagian_atas(isi, ke, 20, 45)
		mulai = atas.index(penyambung[0])
		assert atas[mulai : mulai + len(penyambung)] == penyambung, atas
		assert set(atas[:mulai]) <= KEPALA_TABEL, "sebelumnya hanya kepala tabel yang diulang"


def test_kata_penyambung_dapat_dimatikan():
	konteks = penugasan(pegawai(25))
	konteks["kertas"]["penyambung"] = False
	assert not any("..." in teks for teks in pdf_uji.teks(pdf(konteks)))


def test_lampiran_yang_mulai_di_halaman_baru_tidak_disambung():
	konteks = c.semua("kapuas")["surat_penugasan"]
	isi = cetak.html(konteks).replace(
		"</body>", '<div class="naskah"><div class="lampiran">LAMPIRAN satu</div></div></body>'
	)
	halaman = pdf_uji.teks(cetak.pdf(isi))
	assert len(halaman) == 2 and halaman[1].startswith("LAMPIRAN") and "..." not in halaman[0]


# --- sources ---


def test_menolak_sumber_luar(tmp_path):
	rahasia = tmp_path / "rahasia.png"
	rahasia.write_bytes(b"x")
	for sumber in (
		rahasia.as_uri(),
		"http://127.0.0.1:9/a.png",
		"ftp://contoh.example/a.png",
		"/files/a.png",
	):
		with pytest.raises(cetak.SumberDitolak, match="Sumber luar ditolak"):
			cetak.pdf(f'<img src="{sumber}">')
		with pytest.raises(cetak.SumberDitolak, match="Sumber luar ditolak"):
			cetak.pdf(f'<link rel="stylesheet" href="{sumber}"><p>x</p>')
	with pytest.raises(cetak.SumberDitolak):
		cetak.pdf('<img src="data:image/png;base64">')


def test_lambang_contoh():
	svg = (PAKET / "public/images/lambang_contoh.svg").read_bytes()
	assert b"CONTOH" in svg
	kop = replace(
		c.DAERAH["kapuas"]["kop"], lambang="data:image/svg+xml;base64," + base64.b64encode(svg).decode()
	)
	bagian = naskah.Bagian(kop, c.kepala("kapuas", "Hal"), c.penandatangan("kapuas"), c.F4, "Kepala", "Kota")
	assert "CONTOH" in pdf_uji.teks(pdf(naskah.surat_jawaban(bagian, c.ISI_TOLAK)))[0]


@pytest.mark.parametrize("banyak", [1, 2, 5, 6, 7, 8, 9, 10, 11, 12, 15, 16, 17, 18, 30, 60])
def test_keputusan_tanda_tangan_bersama_diktum_dan_baris_terakhir(banyak):
	"""The decree's own signature stands with the last diktum, that of its annex with the last row of the people."""
	kertas = naskah.kertas(profil.muat("kapuas"), "keputusan_tim_kerja", contoh_keputusan.TANGGAL)
	kop, kepala = c.DAERAH["kapuas"]["kop"], c.kepala("kapuas", tanggal=contoh_keputusan.TANGGAL)
	bagian = naskah.Bagian(kop, kepala, c.penandatangan("kapuas"), kertas)
	konteks = naskah.keputusan("keputusan_tim_kerja", bagian, contoh_keputusan.isi_tim("kapuas", banyak))
	halaman = pdf_uji.teks(pdf(konteks))
	bertanda = [teks for teks in halaman if konteks["penandatangan"]["nama"] in teks]
	assert len(bertanda) == 1 + len(konteks["lampiran"])
	assert konteks["diktum"][-1]["sebutan"] in bertanda[0] and "Ditetapkan di" in bertanda[0]
	nama = [baris[1][0] for baris in konteks["lampiran"][0]["baris"]]
	assert nama[-1] in bertanda[1], "tanda tangan lampiran sendirian"
	semua = " ".join(halaman)
	assert all(satu in semua for satu in nama) and len(nama) == banyak


def test_huruf_tidak_bergantung_pada_mesin(tmp_path):
	"""A machine without any font of its own, and one that sets something else for Arial: the same bytes."""
	kosong = tmp_path / "kosong.conf"
	kosong.write_text("<fontconfig><cachedir>/nonexistent</cachedir></fontconfig>", encoding="utf-8")
	lain = tmp_path / "lain.conf"
	lain.write_text(
		'<fontconfig><dir>/usr/share/fonts</dir><match target="pattern"><test name="family"><string>Arial</string>'
		'</test><edit name="family" mode="assign" binding="strong"><string>DejaVu Serif</string></edit></match>'
		"</fontconfig>",
		encoding="utf-8",
	)
	hasil = set()
	for aturan in (None, kosong, lain):
		lingkungan = {**os.environ, "PYTHONPATH": str(PAKET.parent)}
		if aturan:
			lingkungan["FONTCONFIG_FILE"] = str(aturan)
		proses = [sys.executable, "-c", SATU]
		hasil.add(subprocess.run(proses, env=lingkungan, capture_output=True, text=True, check=True).stdout)
	assert len(hasil) == 1 and hasil.pop().strip()
