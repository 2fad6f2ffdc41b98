"""Data saya on a phone, and the HR officer's answer at the desk: what is wrong is said, mended, and told."""

from __future__ import annotations

import frappe
import pytest
import requests
from playwright.sync_api import expect

from sistem_kerja.demo import hapus
from sistem_kerja.demo.daerah import cerita
from sistem_kerja.tests.peramban.potret import potret, potret_penuh
from sistem_kerja.tests.peramban.test_aksesibilitas import salah, sempit
from sistem_kerja.tests.peramban.test_kerja import tanpa_gulir_mendatar
from sistem_kerja.tests.peramban.test_naskah import gambar

PPD = "Permintaan Perbaikan Data"
NOMOR, METODE = "081234567890", "sistem_kerja.api.perbaikan_data."


@pytest.fixture
def pegawai(situs):
	"""The main case's employee with the telephone number of before; his requests are taken away again."""
	frappe.db.rollback()
	nama = cerita(frappe.db.get_single_value("Pengaturan Sistem Kerja", "profil")).pegawai
	lama = frappe.db.get_value("Employee", nama, "cell_number")
	frappe.db.set_value("Employee", nama, "cell_number", "081100000000")
	frappe.db.commit()
	yield frappe._dict(name=nama, user=frappe.db.get_value("Employee", nama, "user_id"))
	frappe.db.rollback()
	frappe.set_user("Administrator")
	minta = frappe.get_all(PPD, {"pegawai": nama}, pluck="name")
	berkas = frappe.get_all(
		"File", {"attached_to_doctype": PPD, "attached_to_name": ("in", minta)}, pluck="name"
	)
	hapus._hapus_baris(PPD, minta)
	for satu in berkas:
		dokumen = frappe.get_doc("File", satu)
		dokumen.flags.oleh_sistem = True
		dokumen.delete(force=True)
	frappe.db.set_value("Employee", nama, "cell_number", lama)
	frappe.db.commit()


def ajukan(halaman, bagian: str, seharusnya: str) -> None:
	halaman.get_by_role("navigation").get_by_role("link", name="Data saya").click()
	halaman.get_by_role("link", name="Data saya salah").click()
	halaman.get_by_label("Data yang salah").select_option(bagian)
	halaman.get_by_label("Seharusnya").fill(seharusnya)
	halaman.get_by_label("Alasan").fill("Nomor lama sudah tidak dipakai.")


def test_pegawai_meminta_dan_pengelola_menerapkan(pegawai, masuk, masuk_meja):
	halaman = masuk(pegawai.user)
	ajukan(halaman, "Nomor Telepon", "abc")
	expect(halaman.get_by_text("Sekarang tercatat: 081100000000.")).to_be_visible()
	kirim = halaman.get_by_role("button", name="Kirim permintaan")
	kirim.click()
	expect(halaman.get_by_role("alert")).to_contain_text("bukan nomor telepon")
	halaman.get_by_label("Seharusnya").fill(NOMOR)
	halaman.get_by_label("Bukti").set_input_files(
		{"name": "tagihan.png", "mimeType": "image/png", "buffer": gambar()}
	)
	assert tanpa_gulir_mendatar(halaman) and salah(halaman) == [] == sempit(halaman)
	potret_penuh(halaman, "portal_data_salah")
	kirim.click()
	expect(halaman.get_by_role("heading", name="Permintaan perbaikan")).to_be_visible()
	expect(halaman.get_by_role("link", name="tagihan.jpg")).to_be_visible()
	assert tanpa_gulir_mendatar(halaman) and salah(halaman) == [] == sempit(halaman)
	expect(halaman.locator("#kabar p")).to_have_count(0, timeout=15_000)
	potret_penuh(halaman, "portal_data")
	halaman.get_by_role("link", name="Data saya salah").click()
	expect(halaman.locator("option[value='Nomor Telepon']")).to_be_disabled()
	frappe.db.rollback()
	nama = frappe.db.get_value(PPD, {"pegawai": pegawai.name, "status": "Diajukan"})
	meja = masuk_meja("pengelola@contoh.invalid", f"/app/permintaan-perbaikan-data/{nama}")
	terapkan = meja.get_by_role("button", name="Terapkan ke Data Pegawai")
	expect(terapkan).to_be_visible(timeout=60_000)
	expect(meja.get_by_text("Cocokkan dengan buktinya")).to_be_visible()
	meja.add_style_tag(content="#alert-container { display: none }")  # no socket server runs in the tests
	potret(meja, "meja_perbaikan_data")
	terapkan.click()
	meja.locator(".modal.show").get_by_role("button", name="Ya").click()
	expect(meja.locator(".indicator-pill", has_text="Ditindaklanjuti").first).to_be_visible(timeout=60_000)
	expect(terapkan).to_have_count(0)
	frappe.db.rollback()
	assert frappe.db.get_value("Employee", pegawai.name, "cell_number") == NOMOR
	halaman.goto("/sistem-kerja?buka=data")
	expect(halaman.get_by_text("Ditindaklanjuti", exact=True)).to_be_visible()
	expect(halaman.locator("dd", has_text=NOMOR)).to_be_visible()


def test_ditolak_dengan_alasan_dan_ditarik(pegawai, masuk, masuk_meja):
	halaman = masuk(pegawai.user)
	ajukan(halaman, "Nomor Telepon", NOMOR)
	halaman.get_by_role("button", name="Kirim permintaan").click()
	expect(halaman.get_by_role("heading", name="Permintaan perbaikan")).to_be_visible()
	frappe.db.rollback()
	nama = frappe.db.get_value(PPD, {"pegawai": pegawai.name, "status": "Diajukan"})
	meja = masuk_meja("pengelola@contoh.invalid", f"/app/permintaan-perbaikan-data/{nama}")
	meja.get_by_role("button", name="Tolak").click(timeout=60_000)
	meja.locator(".modal.show textarea").fill("Lampirkan tagihan nomornya.")
	meja.locator(".modal.show").get_by_role("button", name="Kirim Jawaban").click()
	expect(meja.locator(".indicator-pill", has_text="Ditolak").first).to_be_visible(timeout=60_000)
	halaman.reload()
	expect(halaman.get_by_text("Lampirkan tagihan nomornya.")).to_be_visible()
	ajukan(halaman, "Surel Pribadi", "baru@contoh.invalid")
	halaman.get_by_role("button", name="Kirim permintaan").click()
	halaman.get_by_role("button", name="Tarik permintaan Surel Pribadi").click()
	halaman.get_by_role("dialog").get_by_role("button", name="Ya, tarik").click()
	expect(halaman.get_by_text("Ditarik", exact=True)).to_be_visible()


def _tulis(s: requests.Session, alamat: str, nama: str) -> dict[str, requests.Response]:
	"""Every way by which a request could be written past its own methods."""
	jalan, ini = f"{alamat}/api/resource/{PPD}", {"doctype": PPD, "name": nama}
	baru = {"pegawai": "x", "bagian": "Nama", "seharusnya": "X", "alasan": "x"}

	def kirim(metode: str, **data) -> requests.Response:
		return s.post(f"{alamat}/api/method/{metode}", data=data, timeout=60)

	return {
		"PUT": s.put(f"{jalan}/{nama}", json={"status": "Ditindaklanjuti"}, timeout=60),
		"DELETE": s.delete(f"{jalan}/{nama}", timeout=60),
		"POST": s.post(jalan, json=baru, timeout=60),
		"set_value": kirim("frappe.client.set_value", **ini, fieldname="status", value="Ditolak"),
		"rename": kirim("frappe.client.rename_doc", doctype=PPD, old_name=nama, new_name="PPD-LAIN"),
		"lewat GET": s.get(f"{alamat}/api/method/{METODE}terapkan", params={"nama": nama}, timeout=60),
	}


def test_rest_tidak_menembus(pegawai, sesi, alamat):
	milik = sesi(pegawai.user)
	isi = {"bagian": "Nomor Telepon", "seharusnya": NOMOR, "alasan": "Nomor lama."}
	jawab = milik.post(
		f"{alamat}/api/method/sistem_kerja.api.data_saya.ajukan",
		data=isi,
		files={"bukti": ("a.png", gambar())},
		timeout=60,
	)
	assert jawab.ok, jawab.text
	nama = jawab.json()["message"]
	frappe.db.rollback()
	berkas = frappe.db.get_value(PPD, nama, "bukti")
	kepala = frappe.db.get_value("Employee", pegawai.name, "sk_penilai")
	lain = sesi(frappe.db.get_value("Employee", kepala, "user_id"))
	pengelola, tamu = sesi("pengelola@contoh.invalid"), requests.Session()
	tamu.trust_env = False
	satu, daftar = f"{alamat}/api/resource/{PPD}/{nama}", f"{alamat}/api/resource/{PPD}?limit_page_length=0"
	for s, boleh in ((milik, True), (pengelola, True), (lain, False), (tamu, False)):
		assert s.get(satu, timeout=60).ok is boleh
		assert s.get(f"{alamat}{berkas}", timeout=60).ok is boleh
		isi = s.get(daftar, timeout=60)
		assert (nama in isi.text) is boleh
		for cara, hasil in _tulis(s, alamat, nama).items():
			assert hasil.status_code >= 400, cara
	for s in (milik, lain, tamu):
		for metode, data in (("terapkan", {}), ("tandai", {"catatan": "x"}), ("tolak", {"alasan": "x"})):
			hasil = s.post(f"{alamat}/api/method/{METODE}{metode}", data={"nama": nama, **data}, timeout=60)
			assert hasil.status_code == 403, metode
	hasil = lain.post(
		f"{alamat}/api/method/sistem_kerja.api.data_saya.tarik", data={"nama": nama}, timeout=60
	)
	assert hasil.status_code == 403
	frappe.db.rollback()
	assert frappe.db.get_value(PPD, nama, ("status", "seharusnya")) == ("Diajukan", NOMOR)
	assert frappe.db.get_value("Employee", pegawai.name, "cell_number") == "081100000000"
