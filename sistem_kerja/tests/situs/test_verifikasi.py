"""The page for anyone: what it says of a letter and what it never says; files compared; codes that cannot be guessed."""

from __future__ import annotations

import io
import json
import re

import frappe
import pytest
from pypdf import PdfReader
from werkzeug.test import EnvironBuilder
from werkzeug.wrappers import Request

from sistem_kerja import cetak
from sistem_kerja.api import naskah as api_naskah
from sistem_kerja.layanan import arsip_naskah, batas_akses, halaman_verifikasi, pdf_naskah, verifikasi
from sistem_kerja.layanan import naskah as layanan_naskah
from sistem_kerja.patches import kode_verifikasi
from sistem_kerja.regulasi.naskah import verifikasi as bentuk
from sistem_kerja.tests.situs import tim as t
from sistem_kerja.tests.situs.penunjukan import PENGELOLA
from sistem_kerja.tests.situs.test_arsip_naskah import gambar
from sistem_kerja.tests.situs.test_status_naskah import ditolak
from sistem_kerja.tests.situs.tte import (  # noqa: F401
	KLIEN,
	ND,
	menunggu,
	setel,
	surat,
	tandatangani,
	tte,
)


@pytest.fixture
def buka(monkeypatch):
	"""Open the page as anyone does: (status, visible words, HTML, headers)."""

	def satu(jalan="verifikasi", environ=KLIEN, **data):
		frappe.set_user("Guest")
		metode = "POST" if data else "GET"
		permintaan = Request(
			EnvironBuilder(jalan, method=metode, data=data, environ_base=environ).get_environ()
		)
		monkeypatch.setattr(frappe.local, "request", permintaan, raising=False)
		monkeypatch.setattr(frappe.local, "form_dict", frappe._dict(permintaan.form.to_dict()))
		halaman = halaman_verifikasi.HalamanVerifikasi(jalan)
		assert halaman.can_render()
		jawab = halaman.render()
		html = jawab.get_data(as_text=True)
		teks = re.sub(r"(?s)<(style|head)\b.*?</\1>|<[^>]+>", " ", html)
		return jawab.status_code, " ".join(teks.split()), html, jawab.headers

	frappe.cache.delete_keys("sk_batas:")
	yield satu
	frappe.cache.delete_keys("sk_batas:")


def berberkas(naskah):
	frappe.set_user("Administrator")
	pdf_naskah.buat_pdf(naskah.name)
	return naskah.reload(), pdf_naskah.isi_pdf(naskah)


# --- the code on the letter ---


def test_kode_tercetak_dan_tertaut_pada_halaman_terakhir(daerah):
	setel(alamat_publik="https://sistemkerja.contohkab.example/")
	naskah, pdf = berberkas(surat(daerah.terkirim()))
	kode = naskah.kode_verifikasi
	assert re.fullmatch(r"[A-Z2-7]{16}", kode)
	halaman = [" ".join(h.extract_text().split()) for h in PdfReader(io.BytesIO(pdf)).pages]
	assert f"sistemkerja.contohkab.example/verifikasi dengan kode {bentuk.terbaca(kode)}" in halaman[-1]
	assert not any("verifikasi" in h for h in halaman[:-1])
	tautan = [a.get_object()["/A"]["/URI"] for a in PdfReader(io.BytesIO(pdf)).pages[-1].get("/Annots", [])]
	assert f"https://sistemkerja.contohkab.example/verifikasi/{kode}" in tautan
	assert bentuk.tertanam(pdf) == kode


def test_konsep_tanpa_kode(daerah):
	assert "verifikasi" not in layanan_naskah.isi(daerah.permohonan(), "surat_permohonan")


def test_kode_tidak_berpola_dan_tidak_dipakai_ulang(kapuas):
	satu, dua = surat(kapuas.terkirim()), surat(kapuas.terkirim())
	assert len({verifikasi.kode_baru() for _ in range(2000)}) == 2000
	frappe.db.savepoint("kembar")
	with pytest.raises(Exception, match="Duplicate entry") as galat:
		frappe.db.set_value(ND, dua.name, "kode_verifikasi", satu.kode_verifikasi)
	assert frappe.db.is_unique_key_violation(galat.value)
	frappe.db.rollback(save_point="kembar")


def test_surat_lama_diberi_kode_dan_berkasnya_tetap(kapuas):
	naskah, pdf = berberkas(surat(kapuas.terkirim()))
	frappe.db.set_value(ND, naskah.name, "kode_verifikasi", None)
	kode_verifikasi.execute()
	naskah.reload()
	assert bentuk.rapikan(naskah.kode_verifikasi) and pdf_naskah.isi_pdf(naskah) == pdf
	semua = frappe.get_all(ND, pluck="kode_verifikasi")
	kode_verifikasi.execute()
	assert frappe.get_all(ND, pluck="kode_verifikasi") == semua


# --- what the page says ---


def test_yang_berlaku(daerah, buka):
	naskah, _pdf = berberkas(surat(daerah.terkirim()))
	for tulisan in (
		naskah.kode_verifikasi,
		bentuk.terbaca(naskah.kode_verifikasi),
		naskah.kode_verifikasi.lower(),
	):
		status, teks, html, _kepala = buka(f"verifikasi/{tulisan}")
		assert status == 200 and "Naskah asli dan berlaku" in teks
	for kata in (naskah.jenis, naskah.nomor, naskah.jabatan_penanda_tangan, "Basah (tinta)"):
		assert kata in teks
	rahasia = (naskah.name, naskah.nama_penanda_tangan, naskah.dokumen, naskah.hal, "NIP", naskah.sha256)
	orang = frappe.get_all("Employee", fields=("name", "employee_name", "sk_nip"), limit=0)
	for kata in (*rahasia, *(n for o in orang for n in o.values() if n and len(n) > 6)):
		assert kata not in html


def test_yang_tidak_bernomor_tetap_terjawab(kapuas, buka):
	naskah, _pdf = berberkas(surat(kapuas.terkirim()))
	frappe.db.set_value(ND, naskah.name, "nomor", None)
	status, teks, _html, _kepala = buka(f"verifikasi/{naskah.kode_verifikasi}")
	assert status == 200 and naskah.jenis in teks and "None" not in teks


def test_yang_dicabut_disebut_sejak_kapan(kapuas, buka):
	naskah = surat(ditolak(kapuas), jenis="Surat Jawaban Pelibatan")
	frappe.set_user(PENGELOLA)
	api_naskah.cabut(naskah.name, "Alasan yang bukan urusan umum.")
	status, teks, _html, _kepala = buka(f"verifikasi/{naskah.kode_verifikasi}")
	assert status == 200 and "sudah dicabut" in teks and "Tidak berlaku lagi sejak" in teks
	assert "bukan urusan umum" not in teks and "asli dan berlaku" not in teks


def test_yang_diganti_menyebut_nomor_penggantinya(pekalongan, buka):
	lama = t.perjanjian_berlaku(pekalongan)
	baru = t.perjanjian_berlaku(pekalongan, mengubah=lama.name, alasan_perubahan="Kegiatan bertambah")
	_status, teks, _html, _kepala = buka(f"verifikasi/{surat(lama).kode_verifikasi}")
	assert "sudah diganti" in teks and f"dengan naskah Nomor {surat(baru).nomor}" in teks


def test_yang_ditandatangani_elektronik(kapuas, tte, buka):  # noqa: F811
	naskah = menunggu(kapuas)
	alamat = f"verifikasi/{naskah.kode_verifikasi}"
	_status, teks, _html, _kepala = buka(alamat)
	assert "Terdaftar, tetapi belum ditandatangani" in teks and "belum dapat dipakai" in teks
	belum = pdf_naskah.isi_pdf(naskah)
	_status, teks, _html, _kepala = buka(berkas=(io.BytesIO(belum), "a.pdf"))
	assert "belum ditandatangani" in teks and "berbeda" not in teks
	frappe.set_user(frappe.db.get_value("Employee", naskah.penanda_tangan, "user_id"))
	pdf = pdf_naskah.isi_pdf(tandatangani(naskah))
	_status, teks, _html, _kepala = buka(alamat)
	assert "Naskah asli dan berlaku" in teks and "sertifikat terbitan CA Contoh Rekaan" in teks
	assert "sama persis" in buka(berkas=(io.BytesIO(pdf), "a.pdf"))[1]
	assert "berbeda dari yang diterbitkan" in buka(berkas=(io.BytesIO(pdf + b"\n"), "a.pdf"))[1]


def test_kode_salah_dan_kode_tak_berbentuk_dijawab_sama(kapuas, buka):
	surat(kapuas.terkirim())
	jawab = [
		buka(f"verifikasi/{satu}")
		for satu in (verifikasi.kode_baru(), "x", "A" * 300, "%27 or 1=1", "../../hooks")
	]
	assert {(j[0], j[2]) for j in jawab} == {(404, jawab[0][2])}
	assert "Kode tidak ditemukan" in jawab[0][1]
	assert all(j[3]["Cache-Control"] == "no-store" for j in jawab)


def test_sama_banyak_kueri_untuk_kode_apa_pun(kapuas, buka, monkeypatch):
	"""The same way through the database whether a code is unknown or none at all."""
	buka("verifikasi/x")
	asli, banyak = frappe.db.sql, []
	for satu in (verifikasi.kode_baru(), "bukan kode"):
		semua: list = []
		with monkeypatch.context() as m:
			m.setattr(frappe.db, "sql", lambda *a, s=semua, **k: (s.append(a[0]), asli(*a, **k))[1])
			verifikasi.cari(satu)
		banyak.append([re.sub(r"'[A-Z2-7]{16}'", "?", str(q)) for q in semua])
	assert banyak[0] == banyak[1] and len(banyak[0]) == 1


def test_kepala_aman(kapuas, buka):
	_status, _teks, html, kepala = buka()
	csp = kepala["Content-Security-Policy"]
	assert "default-src 'none'" in csp and "frame-ancestors 'none'" in csp and "unsafe" not in csp
	assert kepala["X-Robots-Tag"] == "noindex, nofollow" and kepala["Referrer-Policy"] == "no-referrer"
	assert "<script" not in html and "src=" not in html and "/assets/" not in html
	assert 'style="' not in html  # which the policy would refuse


# --- files ---


@pytest.mark.parametrize("letak", [0.0, 0.2, 0.5, 0.8, 1.0])
def test_satu_bita_diubah_diketahui(kapuas, buka, letak):
	naskah, pdf = berberkas(surat(kapuas.terkirim()))
	assert "sama persis" in buka(berkas=(io.BytesIO(pdf), "surat.pdf"))[1]
	ubah = bytearray(pdf)
	ubah[int((len(pdf) - 1) * letak)] ^= 1
	status, teks, _html, _kepala = buka(berkas=(io.BytesIO(ubah), "surat.pdf"))
	assert status == 200 and "Isinya berbeda dari yang diterbitkan" in teks and naskah.nomor in teks
	assert "asli dan berlaku" not in teks


def test_berkas_tak_dikenal_dan_kode_yang_diketik(kapuas, buka):
	naskah, _pdf = berberkas(surat(kapuas.terkirim()))
	asing = cetak.pdf("<p>bukan surat kami</p>")
	status, teks, _html, _kepala = buka(berkas=(io.BytesIO(asing), "a.pdf"))
	assert status == 404 and "Berkas tidak dikenal" in teks
	kode = bentuk.terbaca(naskah.kode_verifikasi)
	assert "Isinya berbeda" in buka(berkas=(io.BytesIO(asing), "a.pdf"), kode=kode)[1]
	for isi in (b"", b"stream\n" * 5000, b"/verifikasi/" * 9000):
		assert buka(berkas=(io.BytesIO(isi), "a.pdf"))[0] == 404


def test_pindaian_dan_salinan_dikenal(kapuas, buka):
	naskah, _pdf = berberkas(surat(ditolak(kapuas), jenis="Surat Jawaban Pelibatan"))
	frappe.set_user(PENGELOLA)
	arsip_naskah.simpan_pindaian(naskah.name, gambar())
	_status, teks, _html, _kepala = buka(berkas=(io.BytesIO(gambar()), "pindai.png"))
	assert "sama persis" in teks and naskah.nomor in teks


def test_selagi_berkas_tetap_belum_dibuat(kapuas, buka):
	naskah = surat(kapuas.terkirim())
	_status, teks, _html, _kepala = buka(berkas=(io.BytesIO(pdf_naskah.isi_pdf(naskah)), "a.pdf"))
	assert "belum dapat dibandingkan" in teks and "berbeda" not in teks


def test_berkas_terlalu_besar_dan_tidak_disimpan(kapuas, buka):
	sebelum = frappe.db.count("File")
	besar = b"%PDF" + b"0" * halaman_verifikasi.BATAS_UKURAN
	status, teks, _html, _kepala = buka(berkas=(io.BytesIO(besar), "a.pdf"))
	assert status == 413 and "terlalu besar" in teks
	buka(berkas=(io.BytesIO(b"%PDF uji"), "a.pdf"))
	assert frappe.db.count("File") == sebelum


# --- how often ---


def test_dibatasi_dan_tidak_dapat_diakali(kapuas, buka):
	for _ke in range(halaman_verifikasi.BATAS_TANYA):
		assert buka("verifikasi/x")[0] == 404
	status, teks, _html, kepala = buka("verifikasi/x")
	assert status == 429 and "Terlalu sering" in teks and kepala["Retry-After"]
	assert buka("verifikasi/x", {**KLIEN, "HTTP_X_FORWARDED_FOR": "203.0.113.9"})[0] == 429
	assert buka("verifikasi/x", {"REMOTE_ADDR": "192.0.2.8"})[0] == 404


@pytest.mark.parametrize(
	("environ", "proksi", "ip"),
	[
		({"REMOTE_ADDR": "192.0.2.7"}, (), "192.0.2.7"),
		({"REMOTE_ADDR": "192.0.2.7", "HTTP_X_FORWARDED_FOR": "1.1.1.1"}, (), "192.0.2.7"),
		({"REMOTE_ADDR": "127.0.0.1", "HTTP_X_FORWARDED_FOR": "1.1.1.1, 192.0.2.7"}, (), "192.0.2.7"),
		({"REMOTE_ADDR": "10.0.0.2", "HTTP_X_FORWARDED_FOR": "1.1.1.1, 192.0.2.7"}, (), "10.0.0.2"),
		({"REMOTE_ADDR": "10.0.0.2", "HTTP_X_FORWARDED_FOR": "1.1.1.1, 192.0.2.7"}, ("10.0.0.0/8",), "192.0.2.7"),
		({"REMOTE_ADDR": "127.0.0.1", "HTTP_X_FORWARDED_FOR": "192.0.2.7, 10.1.1.1"}, ("10.0.0.0/8",), "192.0.2.7"),
		({"REMOTE_ADDR": "127.0.0.1", "HTTP_X_FORWARDED_FOR": "192.0.2.7, rekaan"}, (), "127.0.0.1"),
		({"REMOTE_ADDR": "2001:db8:1:2:3:4:5:6"}, (), "2001:db8:1:2::/64"),
		({"REMOTE_ADDR": "::ffff:192.0.2.7"}, (), "192.0.2.7"),
		({}, (), "?"),
	],
)  # fmt: skip
def test_alamat_pengunjung(environ, proksi, ip):
	assert batas_akses.ip_klien(environ, proksi) == ip


def test_batas_percobaan_menghitung_per_jendela_waktu(situs, buka, monkeypatch):
	buka()
	monkeypatch.setattr(batas_akses.time, "time", lambda: 1000.0)
	assert [batas_akses.melampaui("uji", 2, 600) for _ in range(3)] == [False, False, True]
	monkeypatch.setattr(batas_akses.time, "time", lambda: 1700.0)
	assert batas_akses.melampaui("uji", 2, 600) is False
	assert json.dumps(frappe.local.form_dict) == "{}"
