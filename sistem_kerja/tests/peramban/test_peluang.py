"""Volunteering on a phone: from the portal's first page to a wish that was sent."""

from __future__ import annotations

import frappe
from playwright.sync_api import expect

from sistem_kerja.tests.peramban.test_kerja import tanpa_gulir_mendatar, tindak

PSK = "Pengajuan Sukarela"


def test_pegawai_mengajukan_diri_di_unitnya(kasus, masuk):
	halaman = masuk(kasus.akun())
	halaman.goto("/sistem-kerja")
	halaman.get_by_role("link", name="Peluang", exact=True).click()
	expect(halaman.get_by_role("heading", name="Peluang terbuka")).to_be_visible()
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
