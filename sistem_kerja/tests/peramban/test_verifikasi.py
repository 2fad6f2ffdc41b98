"""Anyone with a phone and a letter: the page without JavaScript, over HTTP; and what a guest reaches besides it: nothing."""

from __future__ import annotations

import importlib
import io
import pkgutil
import uuid

import frappe
import pytest
import requests
from playwright.sync_api import Page, expect

import sistem_kerja
from sistem_kerja.demo.muat import SANDI
from sistem_kerja.layanan import pdf_naskah
from sistem_kerja.layanan.halaman_verifikasi import BATAS_TANYA, BATAS_UNGGAH
from sistem_kerja.regulasi.naskah import verifikasi as bentuk
from sistem_kerja.tests.peramban.conftest import PONSEL
from sistem_kerja.tests.peramban.permohonan import Permohonan
from sistem_kerja.tests.peramban.potret import potret_penuh as potret

expect.set_options(timeout=30_000)


@pytest.fixture
def naskah(situs):
	"""An issued letter with its kept file."""
	permohonan = Permohonan()
	dokumen = permohonan.menunggu_jawaban()
	satu = frappe.get_doc("Naskah Dinas", {"dokumen": dokumen.name})
	pdf_naskah.buat_pdf(satu.name)
	frappe.db.commit()
	yield satu.reload()
	permohonan.hapus()


@pytest.fixture
def ponsel(peramban, alamat):
	"""A phone that runs no scripts, and a visitor of his own; what the page's policy refuses fails the test."""
	konteks = peramban.new_context(
		**PONSEL,
		locale="id-ID",
		base_url=alamat,
		java_script_enabled=False,
		extra_http_headers={"X-Forwarded-For": f"203.0.113.{uuid.uuid4().int % 250}"},
	)
	halaman, keluhan = konteks.new_page(), []
	halaman.on("console", lambda k: keluhan.append(k.text) if "Content Security" in k.text else None)
	halaman.on(
		"request", lambda r: keluhan.append(r.url) if not r.url.startswith((alamat, "data:")) else None
	)
	yield halaman
	konteks.close()
	assert keluhan == []


def unggah(halaman: Page, isi: bytes) -> None:
	berkas = {"name": "surat.pdf", "mimeType": "application/pdf", "buffer": isi}
	halaman.get_by_label("PDF naskah").set_input_files(berkas)
	halaman.get_by_role("button", name="Periksa").click()


def test_di_ponsel(naskah, ponsel):
	ponsel.goto("/verifikasi")
	potret(ponsel, "verifikasi_isi")
	ponsel.get_by_label("Kode pada naskah").fill(bentuk.terbaca(naskah.kode_verifikasi).lower())
	ponsel.get_by_role("button", name="Periksa").click()
	jawab = ponsel.get_by_role("status")
	expect(jawab.get_by_role("heading")).to_have_text("Naskah asli dan berlaku")
	expect(jawab).to_contain_text(naskah.nomor)
	potret(ponsel, "verifikasi")
	lebar = ponsel.locator("main").bounding_box()["width"]
	assert lebar <= PONSEL["viewport"]["width"]
	pdf = pdf_naskah.isi_pdf(naskah)
	unggah(ponsel, pdf)
	expect(jawab).to_contain_text("sama persis")
	potret(ponsel, "verifikasi_sama")
	ubah = bytearray(pdf)
	ubah[len(ubah) // 2] ^= 1
	unggah(ponsel, bytes(ubah))
	expect(jawab.get_by_role("heading")).to_have_text("Isinya berbeda dari yang diterbitkan")
	potret(ponsel, "verifikasi_berbeda")
	ponsel.goto("/verifikasi/AAAABBBBCCCCDDDD")
	expect(jawab.get_by_role("heading")).to_have_text("Kode tidak ditemukan")
	potret(ponsel, "verifikasi_tidak_ada")
	ponsel.goto(f"/verifikasi/{naskah.kode_verifikasi}")
	expect(jawab).to_contain_text(naskah.jabatan_penanda_tangan)


def test_yang_masuk_juga_memeriksa(naskah, peramban, alamat):
	"""Frappe asks those who are logged in for proof that the form is ours."""
	konteks = peramban.new_context(**PONSEL, base_url=alamat)
	user = frappe.db.get_value("Employee", naskah.penanda_tangan, "user_id")
	assert konteks.request.post("/api/method/login", form={"usr": user, "pwd": SANDI}).ok
	halaman = konteks.new_page()
	halaman.goto("/verifikasi")
	unggah(halaman, pdf_naskah.isi_pdf(naskah))
	expect(halaman.get_by_role("status")).to_contain_text("sama persis")
	konteks.close()


@pytest.fixture
def tamu(alamat):
	"""Requests of a guest whose last hop, as a proxy of ours saw it, is `ip`."""
	sesi = requests.Session()
	sesi.trust_env = False

	def kirim(metode: str, jalan: str, ip: str = "", **lain) -> requests.Response:
		kepala = {"X-Forwarded-For": ip} if ip else {}
		return sesi.request(metode, alamat + jalan, headers=kepala, timeout=60, allow_redirects=False, **lain)

	yield kirim
	sesi.close()


def test_batas_lewat_http_tidak_dapat_diakali_dengan_kepala(naskah, tamu):
	ip = f"198.51.100.{uuid.uuid4().int % 250}"
	jalan = f"/verifikasi/{naskah.kode_verifikasi}"
	for i in range(BATAS_TANYA):
		assert tamu("GET", jalan, f"10.1.{i}.1, {ip}").status_code == 200
	ditolak = tamu("GET", jalan, f"10.9.9.9, {ip}")
	assert ditolak.status_code == 429 and ditolak.headers["Retry-After"] and naskah.nomor not in ditolak.text
	assert tamu("POST", "/verifikasi", ip, data={"kode": naskah.kode_verifikasi}).status_code == 429
	assert tamu("GET", jalan, f"{ip}, 198.51.100.251").status_code == 200, "orang lain tetap dilayani"
	for _ke in range(BATAS_UNGGAH):
		assert (
			tamu("POST", "/verifikasi", ip, files={"berkas": ("a.pdf", io.BytesIO(b"%PDF x"))}).status_code
			== 404
		)
	assert (
		tamu("POST", "/verifikasi", ip, files={"berkas": ("a.pdf", io.BytesIO(b"%PDF x"))}).status_code == 429
	)


def test_jawaban_lewat_http(naskah, tamu):
	ip = f"198.51.100.{uuid.uuid4().int % 250}"
	ada = tamu("GET", f"/verifikasi/{naskah.kode_verifikasi}", ip)
	assert (
		ada.headers["Cache-Control"] == "no-store"
		and "default-src 'none'" in ada.headers["Content-Security-Policy"]
	)
	jawab = [
		tamu("GET", f"/verifikasi/{k}", ip)
		for k in ("AAAABBBBCCCCDDDD", "x", "%3Cscript%3E", "a/b/c", "é" * 40)
	]
	assert {(j.status_code, j.text) for j in jawab} == {(404, jawab[0].text)}
	for lain in ("PUT", "DELETE", "PATCH"):
		assert tamu(lain, "/verifikasi", ip).status_code in (403, 404, 405)
	besar = tamu("POST", "/verifikasi", ip, files={"berkas": ("a.pdf", io.BytesIO(b"0" * (11 << 20)))})
	assert besar.status_code == 413 and "terlalu besar" in besar.text


def metode_terbuka() -> set[str]:
	"""Every function of the app that Frappe would run for a request."""
	for satu in pkgutil.walk_packages(sistem_kerja.__path__, "sistem_kerja."):
		if ".tests" not in satu.name and ".patches" not in satu.name:
			importlib.import_module(satu.name)
	milik = {f for f in frappe.whitelisted if f.__module__.startswith("sistem_kerja.")}
	assert not milik & set(frappe.guest_methods)
	return {f"{f.__module__}.{f.__name__}" for f in milik}


def test_tamu_tidak_mencapai_apa_pun_yang_lain(naskah, tamu):
	semua = metode_terbuka()
	assert len(semua) > 40
	for metode in sorted(semua):
		for cara in ("GET", "POST"):
			jawab = tamu(cara, f"/api/method/{metode}", params={"nama": naskah.name})
			assert jawab.status_code in (401, 403), (metode, cara, jawab.status_code)
			assert naskah.nomor not in jawab.text
	jalan = [naskah.berkas, f"/api/resource/Naskah Dinas/{naskah.name}", "/api/resource/Naskah Dinas"]
	jalan += ["/api/resource/Sertifikat Elektronik", f"/printview?doctype=Naskah Dinas&name={naskah.name}"]
	for satu in jalan:
		jawab = tamu("GET", satu)
		assert jawab.status_code in (301, 302, 401, 403, 404) and naskah.nomor not in jawab.text, satu
	assert naskah.kode_verifikasi not in tamu("GET", "/sitemap.xml").text
