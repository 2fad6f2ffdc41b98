"""An HR officer imports a dirty export in the desk; what others may not, over HTTP."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import frappe
import pytest
import requests
from playwright.sync_api import Page, expect

from sistem_kerja.demo.daerah import cerita
from sistem_kerja.demo.muat import SANDI
from sistem_kerja.integrasi.simpeg import contoh, tulis
from sistem_kerja.tests.peramban.potret import potret

PENGELOLA = "pengelola@contoh.invalid"
DT = "Impor SIMPEG"
NIP = ("198507072010011971", "198508082010011972", "198509092010011973")


def _isi(unit: str, bersih: bool) -> bytes:
	"""Three invented employees; the dirty file has a lost number, an unknown unit and a number with an apostrophe."""
	nip = NIP if bersih else ("1.98507E+17", NIP[1], f"'{NIP[2]}")
	tempat = (unit, unit if bersih else "UNIT.GAIB", unit)
	return tulis.csv_bytes(
		contoh.JUDUL["Pegawai"],
		[
			(
				*(
					nip[i],
					f"Peramban Contoh {i}",
					"",
					"S.Kom.",
					f"{NIP[i][6:8]}/{NIP[i][4:6]}/1985",
					"L",
					"PNS",
				),
				*("III/c", "Penata", "01-01-2010", "Fungsional", "Ahli Muda", "Pranata Komputer Ahli Muda"),
				*(tempat[i], "", "S1"),
			)
			for i in range(3)
		],
	)


@pytest.fixture
def unit(situs):
	daerah = frappe.db.get_single_value("Pengaturan Sistem Kerja", "profil")
	yield cerita(daerah).unit_dituju
	frappe.db.rollback()
	for nama in frappe.get_all(DT, pluck="name"):
		frappe.db.set_value(DT, nama, "status", "Draf")
		frappe.delete_doc(DT, nama, force=True)
	frappe.db.delete("Employee", {"sk_nip": ("in", NIP)})
	frappe.db.commit()


@pytest.fixture
def pekerja(situs):
	"""Runs what waits in the queue, then ends."""
	proses = []

	def kerjakan() -> None:
		perintah = ("frappe.utils.bench_helper", "frappe", "worker", "--queue", "long", "--burst", "--quiet")
		proses.append(
			subprocess.run(
				[sys.executable, "-m", *perintah], cwd=os.environ["SISTEM_KERJA_SITES"], timeout=120
			)
		)
		assert proses[-1].returncode == 0

	return kerjakan


@pytest.fixture
def meja(peramban, alamat):
	"""The desk as the HR officer sees it. JavaScript errors fail the test."""
	konteks = peramban.new_context(
		viewport={"width": 1280, "height": 900}, locale="id-ID", base_url=alamat, accept_downloads=True
	)
	halaman, galat = konteks.new_page(), []
	halaman.on("pageerror", lambda g: galat.append(str(g)))
	halaman.goto("/login")
	halaman.locator("#login_email").fill(PENGELOLA)
	halaman.locator("#login_password").fill(SANDI)
	halaman.locator(".form-login .btn-login").click()
	halaman.wait_for_url(re.compile(r"/app"))
	yield halaman
	potret(halaman, "impor_akhir")
	konteks.close()
	assert not galat


def unggah(halaman: Page, nama: str, isi: bytes) -> None:
	bidang = halaman.locator('.frappe-control[data-fieldname="berkas"]')
	if bidang.locator("[data-action=clear_attachment]").is_visible():
		bidang.locator("[data-action=clear_attachment]").click()
		halaman.locator(".modal.show .btn-modal-primary, .modal.show .btn-primary").first.click()
		expect(halaman.locator(".modal.show")).to_have_count(0)
		expect(bidang.locator(".btn-attach")).to_be_visible()
		expect(halaman.get_by_role("button", name="Uji coba")).to_have_count(0)
	with halaman.expect_file_chooser() as pemilih:
		bidang.locator(".btn-attach").click()
		halaman.locator(".modal.show .btn-file-upload").first.click()
	pemilih.value.set_files({"name": nama, "mimeType": "text/csv", "buffer": isi})
	halaman.locator(".modal.show .btn-modal-primary").click()
	expect(halaman.locator(".modal.show")).to_have_count(0)
	expect(bidang.locator(".attached-file-link")).to_contain_text(nama.split(".")[0])


def jalankan(halaman: Page, tombol: str, pekerja, status: str) -> None:
	halaman.locator(".page-head, .form-page").get_by_role("button", name=tombol).first.click()
	if status == "Selesai":
		expect(halaman.locator(".modal.show")).to_contain_text("3 baru")
		potret(halaman, "impor_konfirmasi")
		halaman.locator(".modal.show .btn-modal-primary").click()
	kemajuan = halaman.locator(".form-dashboard .progress-area, .form-progress").first
	expect(kemajuan).to_be_visible()
	potret(halaman, f"impor_menunggu_{status}")
	pekerja()
	keadaan = halaman.locator('.frappe-control[data-fieldname="status"] .control-value')
	expect(keadaan).to_have_text(status, timeout=20_000)


def test_unggah_kotor_lihat_masalah_unduh_perbaiki_impor(meja, unit, pekerja):
	meja.goto("/app/impor-simpeg/new")
	expect(meja.get_by_text("Kolomnya dikenali dari judulnya")).to_be_visible()
	unggah(meja, "kotor.csv", _isi(unit, bersih=False))
	expect(meja.get_by_role("button", name="Uji coba").first).to_be_visible()
	expect(meja.locator('[data-fieldname="pemetaan"]').get_by_text("GOL/RUANG")).to_be_visible()
	potret(meja, "impor_kolom")

	jalankan(meja, "Uji coba", pekerja, "Diperiksa")
	tabel = meja.locator('[data-fieldname="tabel_masalah"]')
	expect(tabel.get_by_text("notasi ilmiah")).to_be_visible()
	expect(tabel.get_by_text("Kode unit UNIT.GAIB tidak ada.")).to_be_visible()
	expect(tabel.get_by_text("Apostrof dibuang dari NIP.")).to_be_visible()
	expect(meja.get_by_role("button", name="Impor sekarang")).to_have_count(0)
	tabel.scroll_into_view_if_needed()
	potret(meja, "impor_masalah")

	meja.get_by_role("button", name="Unduh berkas masalah").click()
	with meja.expect_download() as unduhan:
		meja.locator(".dropdown-menu.show").get_by_text("CSV").click()
	with open(unduhan.value.path(), encoding="utf-8-sig") as berkas:
		assert "notasi ilmiah" in berkas.read()

	unggah(meja, "bersih.csv", _isi(unit, bersih=True))
	jalankan(meja, "Uji coba", pekerja, "Diperiksa")
	jalankan(meja, "Impor sekarang", pekerja, "Selesai")
	potret(meja, "impor_selesai")
	frappe.db.rollback()
	assert frappe.db.count("Employee", {"sk_nip": ("in", NIP), "sk_penilai": ("is", "set")}) == 3


def test_laporan_nip_tampil(meja, unit):
	meja.goto("/app/query-report/NIP%20Ganda%20atau%20Janggal")
	expect(meja.locator('.frappe-control[data-fieldname="unit"]')).to_be_visible()
	isi = meja.locator(".layout-main-section:visible").get_by_text(re.compile("NIP kosong|Tidak ada"))
	expect(isi.locator("visible=true").first).to_be_visible()
	potret(meja, "laporan_nip")


@pytest.mark.parametrize("siapa", ["auditor@contoh.invalid", "pegawai", "pimpinan", None])
def test_selain_pengelola_ditolak_lewat_http(unit, alamat, siapa):
	berkas = frappe.get_doc(
		{"doctype": "File", "file_name": "x.csv", "content": _isi(unit, True), "is_private": 1}
	).insert()
	doc = frappe.get_doc({"doctype": DT, "jenis": "Pegawai", "berkas": berkas.file_url}).insert()
	frappe.db.commit()
	s = requests.Session()
	s.trust_env = False
	daerah = frappe.db.get_single_value("Pengaturan Sistem Kerja", "profil")
	orang = {
		"pegawai": cerita(daerah).pegawai,
		"pimpinan": frappe.db.get_value("Unit Organisasi", unit, "kepala"),
	}
	if siapa:
		akun = frappe.db.get_value("Employee", orang[siapa], "user_id") if siapa in orang else siapa
		assert s.post(f"{alamat}/api/method/login", data={"usr": akun, "pwd": SANDI}, timeout=30).ok
		halaman = s.get(f"{alamat}/sistem-kerja", timeout=30).text
		if token := re.search(r'data-csrf="([^"]*)"', halaman):
			s.headers["X-Frappe-CSRF-Token"] = token[1]
	metode = f"{alamat}/api/method/sistem_kerja.api.impor."
	for nama, jawaban in {
		"daftar": s.get(f"{alamat}/api/resource/{DT}", timeout=30),
		"satu": s.get(f"{alamat}/api/resource/{DT}/{doc.name}", timeout=30),
		"masalah": s.get(f"{alamat}/api/resource/Masalah Impor", timeout=30),
		"buat": s.post(f"{alamat}/api/resource/{DT}", json={"jenis": "Unit", "berkas": "/x"}, timeout=30),
		"ubah": s.put(f"{alamat}/api/resource/{DT}/{doc.name}", json={"status": "Diperiksa"}, timeout=30),
		"hapus": s.delete(f"{alamat}/api/resource/{DT}/{doc.name}", timeout=30),
		"jalankan": s.post(metode + "jalankan", json={"nama": doc.name, "uji_coba": 0}, timeout=30),
		"unduh": s.get(metode + "unduh_masalah", params={"nama": doc.name}, timeout=30),
		"contoh": s.get(metode + "unduh_contoh", params={"jenis": "Pegawai"}, timeout=30),
	}.items():
		assert jawaban.status_code in (401, 403, 404), (nama, jawaban.status_code, jawaban.text[:200])
	frappe.db.rollback()
	assert frappe.db.get_value(DT, doc.name, "status") == "Draf"
