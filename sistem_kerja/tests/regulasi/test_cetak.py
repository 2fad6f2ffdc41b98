"""Letters as HTML and PDF: golden pages, escaping with and without autoescape, paper, fonts, page breaks.

Renew the golden files with EMAS_BARU=1 and read the difference before committing it.
"""

from __future__ import annotations

import dataclasses
import html as pustaka_html
import io
import json
import os
import re
from dataclasses import replace
from pathlib import Path

import pytest
from jinja2 import ChoiceLoader, DebugUndefined, PackageLoader, PrefixLoader
from jinja2.sandbox import SandboxedEnvironment

import sistem_kerja
from sistem_kerja import cetak
from sistem_kerja.regulasi import naskah
from sistem_kerja.tests.regulasi import contoh_keputusan, contoh_sukarela
from sistem_kerja.tests.regulasi import contoh_naskah as c

EMAS = Path(__file__).parent / "emas"
PAKET = Path(sistem_kerja.__file__).parent
NASKAH = tuple(c.semua("kapuas"))
JAHAT = "<script>alert('x')</script>\"&{{ 7*7 }}"


def rapikan(teks: str) -> str:
	"""Layout of the source does not count; the style sheet has its own eyes (the PDF tests)."""
	teks = re.sub(r"<style>\s*/\*.*?</style>", "<style>naskah.css</style>", teks, flags=re.DOTALL)
	teks = re.sub(r"\s+", " ", teks)
	return re.sub(r"\s*(</?(?!b\b|i\b)[^>]+>)\s*", r"\n\1\n", teks).replace("\n\n", "\n").strip() + "\n"


def lingkungan_frappe() -> SandboxedEnvironment:
	"""As Frappe builds its own: sandboxed, no autoescape, undefined names tolerated."""
	app = PackageLoader("sistem_kerja", ".")
	return SandboxedEnvironment(
		loader=ChoiceLoader([PrefixLoader({"sistem_kerja": app}), app]), undefined=DebugUndefined
	)


@pytest.mark.parametrize(("daerah", "nama"), [(d, n) for d in c.DAERAH for n in c.semua(d)])
def test_emas(daerah, nama):
	hasil = rapikan(cetak.html(c.semua(daerah)[nama]))
	berkas = EMAS / f"{daerah}_{nama}.html"
	if os.environ.get("EMAS_BARU"):
		berkas.write_text(hasil, encoding="utf-8")
	assert hasil == berkas.read_text(encoding="utf-8")


@pytest.mark.parametrize(
	("daerah", "nama"), [*(("kapuas", n) for n in NASKAH), ("pulang_pisau", "surat_perintah_tugas")]
)
def test_sama_di_lingkungan_frappe(daerah, nama):
	konteks = json.loads(json.dumps(_jahati(c.semua(daerah)[nama])))
	jalan = f"sistem_kerja/templates/naskah/isi/{konteks['jenis']}.html"
	frappe = lingkungan_frappe().from_string('{% set n = konteks %}{% include "' + jalan + '" %}')
	assert frappe.render(konteks=konteks) == cetak.lingkungan().get_template(jalan).render(n=konteks)


def _jahati(nilai):
	"""Puts markup into every text of a context, but for what the builders themselves guarantee."""
	if isinstance(nilai, dict):
		return {
			k: v if k in ("jenis", "kertas", "lambang") else _jahati(v)
			for k, v in nilai.items()
		}  # fmt: skip
	if isinstance(nilai, list):
		return [_jahati(v) for v in nilai]
	return nilai + JAHAT if isinstance(nilai, str) and nilai else nilai


@pytest.mark.parametrize("konsep", [False, True])
@pytest.mark.parametrize("nama", NASKAH)
def test_semua_teks_diloloskan(nama, konsep):
	konteks = c.semua("kapuas", **({"nomor": ""} if konsep else {}))[nama]
	hasil = cetak.html(_jahati(konteks))
	assert "<script" not in hasil
	assert hasil.count("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&#34;&amp;{{ 7*7 }}") > 15


def _isi_jahat(objek, medan):
	nilai = getattr(objek, medan)
	if isinstance(nilai, str):
		return replace(objek, **{medan: nilai + JAHAT})
	if nilai and isinstance(nilai, tuple) and isinstance(nilai[0], str):
		return replace(objek, **{medan: (nilai[0] + JAHAT, *nilai[1:])})
	if nilai and isinstance(nilai, tuple):
		ubah = {f.name: getattr(nilai[0], f.name) + JAHAT for f in dataclasses.fields(nilai[0]) if isinstance(getattr(nilai[0], f.name), str)}  # fmt: skip
		return replace(objek, **{medan: (replace(nilai[0], **ubah), *nilai[1:])})
	return None


def _buat(isi, kop=c.DAERAH["kapuas"]["kop"], ttd=None, kepala=None):
	kepala = kepala or c.kepala("kapuas", "Hal")
	ttd = ttd or c.penandatangan("kapuas")
	bagian = naskah.Bagian(kop, kepala, ttd, c.F4, "Kepala", "Kota", ("Pasal",))
	penyusun = {
		naskah.IsiPermohonan: naskah.surat_permohonan,
		naskah.IsiJawaban: naskah.surat_jawaban,
		naskah.IsiPenugasan: naskah.surat_penugasan,
		naskah.IsiLaporan: naskah.laporan,
	}
	return penyusun[type(isi)](bagian, isi)


@pytest.mark.parametrize("isi", [replace(c.ISI_PERMOHONAN), c.ISI_SETUJU, c.ISI_TOLAK, c.isi_penugasan("kapuas"), c.ISI_LAPORAN], ids=NASKAH)  # fmt: skip
def test_masukan_pengguna_per_medan(isi):
	"""Through the builders too: each field of the user's input arrives, escaped."""
	for medan in (f.name for f in dataclasses.fields(isi)):
		jahat = _isi_jahat(isi, medan)
		if jahat is None or (isi is c.ISI_TOLAK and medan in ("rekomendasi", "dituangkan")):
			continue
		hasil = cetak.html(_buat(jahat))
		assert "<script" not in hasil.lower(), medan
		assert "<script>alert('x')" in pustaka_html.unescape(hasil).lower(), medan


@pytest.mark.parametrize("medan", ["pemerintah", "perangkat_daerah", "alamat", "kontak"])
def test_kop_diloloskan(medan):
	hasil = cetak.html(_buat(c.ISI_TOLAK, kop=_isi_jahat(c.DAERAH["kapuas"]["kop"], medan)))
	assert "<script" not in hasil.lower() and "&lt;script" in hasil.lower()


def test_kepala_dan_penandatangan_diloloskan():
	kepala = replace(c.kepala("kapuas"), nomor=JAHAT, tempat=JAHAT, sifat=JAHAT, lampiran=JAHAT, hal=JAHAT)
	ttd = naskah.Penandatangan(JAHAT, JAHAT, JAHAT, JAHAT, "", f"Pemberi {JAHAT}")
	hasil = cetak.html(_buat(c.ISI_TOLAK, kepala=kepala, ttd=ttd))
	assert "<script" not in hasil.lower()
	assert hasil.lower().count("&lt;script") == 11  # five of kepala, the title, five of the signer


def test_lambang_tidak_keluar_dari_atribut():
	kop = replace(c.DAERAH["kapuas"]["kop"], lambang='data:image/png;base64,x" onerror="alert(1)')
	assert 'onerror="' not in cetak.html(_buat(c.ISI_TOLAK, kop=kop))


@pytest.mark.parametrize("nama", sorted(c.lintas_instansi("kapuas")))
def test_naskah_lintas_instansi(nama):
	"""The same with and without Frappe's environment, every text escaped, signed on behalf of the Bupati."""
	konteks = json.loads(json.dumps(_jahati(c.lintas_instansi("kapuas")[nama])))
	jalan = f"sistem_kerja/templates/naskah/isi/{nama}.html"
	frappe = lingkungan_frappe().from_string('{% set n = konteks %}{% include "' + jalan + '" %}')
	hasil = cetak.lingkungan().get_template(jalan).render(n=konteks)
	assert frappe.render(konteks=konteks) == hasil and "<script>" not in hasil
	halaman = cetak.html(c.lintas_instansi("kapuas")[nama])
	assert "a.n. BUPATI" in halaman and "Rekaan" in halaman


def test_templat_tanpa_safe_dan_tanpa_kueri():
	for berkas in (PAKET / "templates/naskah").rglob("*.html"):
		teks = berkas.read_text(encoding="utf-8")
		assert not re.search(r"\|\s*safe|frappe\.|autoescape false", teks), berkas.name
		if "{{" in teks:
			assert "{% autoescape true %}" in teks.replace("{%-", "{%").replace("-%}", "%}"), berkas.name


def test_print_format_memakai_templat_yang_ada():
	folder = PAKET / "sistem_kerja/print_format"
	contoh = {k["jenis"]: k for daerah in c.DAERAH for k in c.semua(daerah).values()}
	contoh |= contoh_sukarela.semua("kapuas")
	contoh |= c.lintas_instansi("kapuas")
	contoh |= {k["jenis"]: k for k in contoh_keputusan.semua("kapuas").values()}
	formats = {}
	for berkas in folder.glob("*/*.json"):
		data = json.loads(berkas.read_text(encoding="utf-8"))
		isi = berkas.with_suffix(".html").read_text(encoding="utf-8")
		assert data["name"].lower().replace(" ", "_") == berkas.stem == berkas.parent.name
		assert (data["standard"], data["custom_format"], data["print_format_type"]) == ("Yes", 1, "Jinja")
		assert data["module"] == "Sistem Kerja"
		assert data["html"] == isi  # Frappe reads the file, and wants the field filled
		jenis = re.search(r'konteks_naskah\(doc, "(\w+)"\)', isi).group(1)
		assert jenis in naskah.JENIS
		konteks = contoh[jenis]
		env = lingkungan_frappe()
		env.globals["konteks_naskah"] = lambda doc, j, konteks=konteks: konteks
		assert '<div class="naskah naskah-' + jenis in env.from_string(isi).render(doc={})
		formats[data["name"]] = data["doc_type"]
	assert formats == {
		"Surat Permohonan Pelibatan": "Surat Permohonan Pelibatan",
		"Surat Jawaban Pelibatan": "Surat Permohonan Pelibatan",
		"Surat Permohonan kepada Instansi Lain": "Surat Permohonan Pelibatan",
		"Surat Jawaban kepada Instansi Lain": "Surat Permohonan Pelibatan",
		"Instruksi Penugasan": "Surat Permohonan Pelibatan",
		"Surat Penugasan": "Penugasan",
		"Surat Perintah Tugas": "Penugasan",
		"Laporan Pelaksanaan Tugas": "Laporan Pelaksanaan Tugas",
		"Surat Pengajuan Sukarela": "Pengajuan Sukarela",
		"Surat Perubahan Penugasan": "Perubahan Penugasan",
		"Keputusan Tim Kerja": "Tim Kerja",
		"Keputusan Perubahan Tim": "Perubahan Tim",
		"Keputusan Ketua Tim": "Usulan Ketua Tim",
		"Keputusan Pengendali": "Usulan Ketua Tim",
		"Perjanjian Kinerja": "Perjanjian Kinerja",
		"Rekomendasi Penilaian": "Rekomendasi Penilaian",
		"Keputusan Peta Jabatan": "Peta Jabatan",
		"Peta Jabatan": "Peta Jabatan",
		"Keputusan Kedudukan": "Unit Organisasi",
	}


def test_jenis_tak_dikenal_ditolak():
	with pytest.raises(ValueError, match="tidak dikenal"):
		cetak.html({"jenis": "../../hooks"})


# --- PDF ------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def baca():
	pytest.importorskip("weasyprint")
	pypdf = pytest.importorskip("pypdf")
	return lambda konteks: pypdf.PdfReader(io.BytesIO(cetak.pdf(cetak.html(konteks))))


def _mm(halaman):
	return tuple(
		round(float(sisi) * 25.4 / 72, 1) for sisi in (halaman.mediabox.width, halaman.mediabox.height)
	)


def _huruf(pdf):
	nama = set()
	for halaman in pdf.pages:
		for font in halaman["/Resources"]["/Font"].values():
			nama.add(str(font.get_object()["/BaseFont"]).split("+")[-1])
	return nama


@pytest.mark.parametrize(("daerah", "ukuran"), [("kapuas", (215.0, 330.0)), ("pekalongan", (210.0, 297.0))])
def test_pdf_ukuran_halaman_huruf(baca, daerah, ukuran):
	for nama in ("surat_jawaban_setuju", "surat_jawaban_tolak", "surat_penugasan"):
		pdf = baca(c.semua(daerah)[nama])
		assert len(pdf.pages) == 1, nama
		assert _mm(pdf.pages[0]) == ukuran
		assert pdf.metadata.title.endswith("Nomor 000.8/015/OR/2025")
		assert all(re.match(r"(Liberation-?Sans|Arial)", huruf) for huruf in _huruf(pdf)), _huruf(pdf)


def test_pdf_surat_perintah_tugas(baca):
	pdf = baca(c.semua("pulang_pisau")["surat_perintah_tugas"])
	teks = " ".join(" ".join(h.extract_text() for h in pdf.pages).split())
	for kata in (
		"SURAT PERINTAH TUGAS",
		"MEMERINTAHKAN:",
		"Kepada",
		"Untuk",
		"Demikian surat perintah tugas",
	):
		assert kata in teks
	assert "MENUGASKAN" not in teks and "penugasan ini" not in teks


def test_pdf_ukuran_huruf_tepat(baca):
	ukuran = set()

	def catat(teks, cm, tm, font, besar):
		if "Menindaklanjuti" in teks:
			ukuran.add(round(abs(besar * tm[3] * cm[3]), 2))

	baca(c.semua("kapuas")["surat_jawaban_tolak"]).pages[0].extract_text(visitor_text=catat)
	assert ukuran == {12.0}


def test_pdf_konsep_di_setiap_halaman(baca):
	pdf = baca(c.semua("kapuas", nomor="", tanggal=None)["surat_permohonan"])
	assert len(pdf.pages) == 2
	for halaman in pdf.pages:
		assert "KONSEP" in halaman.extract_text()
	assert "KONSEP" not in baca(c.semua("kapuas")["surat_permohonan"]).pages[0].extract_text()


@pytest.mark.parametrize("banyak", [*range(8, 20), 25, 60])
def test_pdf_tanda_tangan_tidak_terpisah(baca, banyak):
	"""Whatever the length, the signature stands whole, with its closing sentence; table heads repeat."""
	orang = tuple(replace(c.ORANG[0], nama=f"Pegawai Contoh {i + 1}") for i in range(banyak))
	pdf = baca(_buat(c.isi_penugasan("kapuas", orang)))
	halaman = [h.extract_text() for h in pdf.pages]
	akhir = next(teks for teks in halaman if "Demikian surat penugasan" in teks)
	for kata in ("Plt. KEPALA DINAS", "Ir. Budi Teladan", "NIP 19700101 199501 1 003"):
		assert kata in akhir
	assert "PEMERINTAH KABUPATEN" in halaman[0]
	assert not any("PEMERINTAH KABUPATEN" in teks for teks in halaman[1:])
	for teks in halaman:
		assert ("Nama / NIP" in teks) == ("Pegawai Contoh" in teks)
	assert sum(len(re.findall(r"Pegawai Contoh \d", teks)) for teks in halaman) == banyak


def test_pdf_menolak_sumber_luar(tmp_path):
	pytest.importorskip("weasyprint")
	rahasia = tmp_path / "rahasia.png"
	rahasia.write_bytes(b"x")
	for sumber in (rahasia.as_uri(), "http://127.0.0.1:9/a.png", "ftp://contoh.example/a.png"):
		with pytest.raises(cetak.SumberDitolak, match="Sumber luar ditolak"):
			cetak.pdf(f'<img src="{sumber}">')
		with pytest.raises(cetak.SumberDitolak, match="Sumber luar ditolak"):
			cetak.pdf(f'<link rel="stylesheet" href="{sumber}"><p>x</p>')
	with pytest.raises(cetak.SumberDitolak):
		cetak.pdf('<img src="data:image/png;base64">')


def test_pdf_lambang_contoh(baca):
	import base64

	svg = (PAKET / "public/images/lambang_contoh.svg").read_bytes()
	assert b"CONTOH" in svg
	kop = replace(
		c.DAERAH["kapuas"]["kop"], lambang="data:image/svg+xml;base64," + base64.b64encode(svg).decode()
	)
	assert "CONTOH" in baca(_buat(c.ISI_TOLAK, kop=kop)).pages[0].extract_text()


def test_halaman_sama_bila_dicetak_ulang():
	"""The pages, not the bytes: WeasyPrint does not promise the same bytes, and they have differed once."""
	pytest.importorskip("weasyprint")
	pypdf = pytest.importorskip("pypdf")
	halaman = cetak.html(c.semua("kapuas")["surat_penugasan"])
	satu, dua = (pypdf.PdfReader(io.BytesIO(cetak.pdf(halaman))) for _ke in range(2))
	assert [h.extract_text() for h in satu.pages] == [h.extract_text() for h in dua.pages]
	assert [h.mediabox for h in satu.pages] == [h.mediabox for h in dua.pages]
