"""Volunteering on a phone: from an opening that fits to the answer, and for work of one's own unit."""

from __future__ import annotations

import re

import frappe
import pytest
from frappe.utils import add_days, today
from playwright.sync_api import expect

from sistem_kerja.demo import hapus, jalan
from sistem_kerja.demo.daerah import cerita
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.tests.peramban.conftest import Kasus
from sistem_kerja.tests.peramban.potret import potret, potret_penuh
from sistem_kerja.tests.peramban.test_aksesibilitas import salah, sempit
from sistem_kerja.tests.peramban.test_kerja import tanpa_gulir_mendatar, tindak

PSK, KOMPETENSI = "Pengajuan Sukarela", ("Pemetaan Wilayah", "Pengolahan Data Statistik")


@pytest.fixture
def peluang(situs):
	"""A committed opening that asks for two competences, one of which the main case's employee has; taken away again."""
	inti = cerita(frappe.db.get_single_value("Pengaturan Sistem Kerja", "profil"))
	frappe.set_user("Administrator")
	baru = [k for k in KOMPETENSI if not frappe.db.exists("Kompetensi", k)]
	for nama in baru:
		frappe.get_doc({"doctype": "Kompetensi", "nama": nama, "jenis": "Keahlian"}).insert()
	punya = frappe.get_doc(
		{
			"doctype": "Kompetensi Pegawai",
			"pegawai": inti.pegawai,
			"kompetensi": KOMPETENSI[0],
			"tingkat": "4 Mumpuni",
		}
	).insert()
	kegiatan = "Pemetaan Sebaran Layanan Desa"
	isi = {
		"unit_pemilik": inti.unit_pemilik,
		"kegiatan": kegiatan,
		"mulai": today(),
		"selesai": f"{today()[:4]}-12-31",
	}
	isi["uraian"] = "Menyusun peta sebaran layanan sampai tingkat desa."
	semua = [
		frappe.get_doc(
			{
				"doctype": "Peluang",
				**isi,
				"kegiatan": judul,
				"tutup": add_days(today(), 7),
				"kebutuhan": [{"kompetensi": k, "jumlah": 2} for k in minta],
			}
		).insert()
		for judul, minta in ((kegiatan, KOMPETENSI[:1]), (f"{kegiatan} lanjutan", KOMPETENSI))
	]
	frappe.db.commit()
	yield semua[0]
	frappe.db.rollback()
	frappe.set_user("Administrator")
	buang = Kasus.__new__(Kasus)
	buang.kegiatan, buang.penugasan = kegiatan, ""
	buang.hapus()
	hapus._hapus_baris("Peluang", [p.name for p in semua])
	hapus._hapus_baris("Kompetensi Pegawai", [punya.name])
	hapus._hapus_baris("Kompetensi", baru)
	frappe.db.commit()


def test_tiga_ketukan_lalu_mengikuti_sampai_ditarik_dan_dijawab(peluang, masuk):
	pegawai = cerita(
		peluang.get("profil") or frappe.db.get_single_value("Pengaturan Sistem Kerja", "profil")
	).pegawai
	halaman = masuk(frappe.db.get_value("Employee", pegawai, "user_id"))
	halaman.get_by_role("navigation").get_by_role("link", name="Peluang").click()
	cocok = halaman.locator(
		"section.kartu", has=halaman.get_by_role("heading", name="Cocok dengan kompetensi Anda")
	)
	baris = cocok.locator("details", has_text=peluang.kegiatan)
	expect(baris).to_contain_text(f"Kompetensi Anda: {KOMPETENSI[0]}")
	lain = halaman.locator("details", has_text=f"{peluang.kegiatan} lanjutan")
	expect(lain).to_contain_text(f"Belum tercatat pada Anda: {KOMPETENSI[1]}")
	baris.locator("summary").click()
	assert tanpa_gulir_mendatar(halaman) and salah(halaman) == [] == sempit(halaman)
	potret_penuh(halaman, "portal_peluang")
	baris.get_by_role("button", name="Ajukan diri").click()
	dialog = halaman.get_by_role("dialog")
	expect(dialog.get_by_role("textbox")).to_have_value(f"Kompetensi saya sesuai: {KOMPETENSI[0]}.")
	potret(halaman, "portal_peluang_ajukan")
	dialog.get_by_role("textbox").fill(" ")
	dialog.get_by_role("button", name="Ya, ajukan diri").click()
	expect(dialog.get_by_role("alert")).to_contain_text("Tulis alasannya")
	dialog.get_by_role("textbox").fill("Pernah memetakan desa & dusun <5 km.")
	dialog.get_by_role("button", name="Ya, ajukan diri").click()
	expect(halaman.get_by_role("heading", name=peluang.kegiatan)).to_be_visible()
	expect(halaman.get_by_text("Pernah memetakan desa & dusun <5 km.")).to_be_visible()
	expect(halaman.locator("ol.rantai li.kini")).to_have_count(1)
	assert halaman.locator("ol.rantai li.nanti").count() >= 1
	assert tanpa_gulir_mendatar(halaman) and salah(halaman) == [] == sempit(halaman)
	expect(halaman.locator("#kabar p")).to_have_count(0, timeout=15_000)
	potret_penuh(halaman, "portal_peluang_ikuti")
	frappe.db.rollback()
	satu = frappe.get_doc(PSK, {"peluang": peluang.name})
	expect(halaman.get_by_role("heading", name=f"Menunggu {satu.nama_pemegang}")).to_be_visible()
	halaman.get_by_role("button", name="Tarik pengajuan").click()
	halaman.get_by_role("button", name="Ya, tarik").click()
	expect(halaman.get_by_role("heading", name="Belum dikirim")).to_be_visible()
	halaman.get_by_role("button", name="Kirim", exact=True).click()
	halaman.get_by_role("dialog").get_by_role("button", name="Kirim", exact=True).click()
	expect(halaman.get_by_role("button", name="Tarik pengajuan")).to_be_visible()
	frappe.db.rollback()
	jalan.sebagai(frappe.get_doc(PSK, satu.name).pemegang)
	lakukan(
		PSK,
		satu.name,
		"Tolak" if _ada_tolak(satu.name) else "Tidak Merekomendasikan",
		"Timnya sudah lengkap.",
	)
	frappe.set_user("Administrator")
	frappe.db.commit()
	halaman.goto("/sistem-kerja#/peluang")
	halaman.get_by_role("link", name=re.compile(re.escape(peluang.kegiatan))).click()
	expect(halaman.get_by_role("heading", name="Pengajuan ini tidak disetujui")).to_be_visible()
	expect(halaman.get_by_text("Timnya sudah lengkap.").first).to_be_visible()


def _ada_tolak(nama: str) -> bool:
	from sistem_kerja.regulasi.alur import tahap

	dokumen = frappe.get_doc(PSK, nama)
	return "Tolak" in [t.nama for t in tahap(dokumen.alur(), dokumen.status).tindakan]


def test_pegawai_mengajukan_diri_di_unitnya(kasus, masuk):
	halaman = masuk(kasus.akun())
	halaman.get_by_role("navigation").get_by_role("link", name="Peluang").click()
	halaman.get_by_role("link", name="Ajukan diri di unit saya").click()
	halaman.get_by_label("Kegiatan", exact=True).fill(kasus.kegiatan)
	halaman.get_by_label("Mulai").fill("2026-11-25")
	halaman.get_by_label("Selesai").fill("2026-12-20")
	simpan = halaman.get_by_role("button", name="Simpan pengajuan")
	simpan.click()
	expect(halaman.get_by_role("alert")).to_contain_text("alasan dan kompetensi")
	halaman.get_by_label("Alasan dan kompetensi Anda").fill("Pernah menata katalog <b>data</b>.")
	assert tanpa_gulir_mendatar(halaman)
	simpan.click()
	expect(halaman.get_by_role("heading", name=kasus.kegiatan)).to_be_visible()
	tindak(halaman, "Kirim")
	expect(halaman.get_by_text("Menunggu Pimpinan Unit", exact=True).first).to_be_visible()
	frappe.db.rollback()
	ada = frappe.db.get_value(PSK, {"kegiatan": kasus.kegiatan}, ("status", "jalur", "alasan"))
	assert ada == ("Menunggu Pimpinan Unit", "sukarela_dalam_unit", "Pernah menata katalog <b>data</b>.")
