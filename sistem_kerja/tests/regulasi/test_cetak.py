"""Letters as HTML and PDF: golden pages, escaping with and without autoescape, paper, fonts, page breaks.

Renew the golden files with EMAS_BARU=1 and read the difference before committing it.
"""

from __future__ import annotations

import dataclasses
import html as pustaka_html
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
	assert hasil.lower().count("&lt;script") == 12  # five of kepala, title and subject, five of the signer


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
		if data["doc_type"] == "Naskah Dinas":  # prints whatever letter it is
			continue
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
