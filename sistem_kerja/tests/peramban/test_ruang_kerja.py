"""The desk as the HR officer meets it: workspaces, cards that open what they count, calendar, gantt, board, lists."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from sistem_kerja.tests.peramban.potret import potret_penuh

expect.set_options(timeout=25_000)
HR = "pengelola@contoh.invalid"


@pytest.fixture
def ruang(masuk_meja):
	"""Open a page of the desk as HR; an error on the console fails the test."""
	galat: list[str] = []

	def buka(alamat: str, user: str = HR) -> Page:
		halaman = masuk_meja(user, "about:blank")
		halaman.set_default_timeout(25_000)
		# The room has no socket server; everything else that the console calls an error counts.
		halaman.on(
			"console",
			lambda p: galat.append(p.text)
			if p.type == "error" and "socket.io" not in p.text + p.location["url"]
			else None,
		)
		halaman.goto(alamat)
		return halaman

	yield buka
	assert galat == []


def angka(halaman: Page, kartu: str) -> int:
	isi = kotak(halaman, "number", kartu).locator(".number")
	expect(isi).to_have_text(re.compile(r"\d"))
	return int(isi.inner_text())


def kotak(halaman: Page, jenis: str, judul: str):
	"""A widget of the workspace by its heading."""
	return halaman.locator(f".{jenis}-widget-box", has=halaman.locator(f'.widget-title [title="{judul}"]'))


@pytest.mark.parametrize(
	("kartu", "tujuan"),
	[
		("Permohonan Belum Dijawab", "List/Surat Permohonan Pelibatan"),
		("Penugasan Berjalan", "List/Penugasan"),
		("Menunggu Tanda Tangan", "List/Naskah Dinas"),
		("Laporan Lewat Tenggat", "query-report/Kepatuhan Pelaporan"),
		("Pegawai tanpa Tugas", "query-report/Beban Kerja Pegawai"),
		("Jabatan Kosong", "query-report/Jabatan Kosong"),
	],
)
def test_kartu_membuka_daftar_dengan_jumlah_itu(ruang, kartu, tujuan):
	halaman = ruang("/app/sistem-kerja")
	jumlah = angka(halaman, kartu)
	kotak(halaman, "number", kartu).locator(".number").click()
	halaman.wait_for_function("t => frappe.get_route_str().startsWith(t)", arg=tujuan)
	if tujuan.startswith("List"):
		halaman.wait_for_function(
			"n => cur_list && cur_list.total_count === n && cur_list.data.length === Math.min(n, cur_list.page_length)",
			arg=jumlah,
		)
	else:
		halaman.wait_for_function(
			"n => (frappe.query_report?.data || []).filter((b) => !b.is_total_row).length === n", arg=jumlah
		)
	assert jumlah >= 0


def test_ruang_kerja_tampak(ruang):
	halaman = ruang("/app/sistem-kerja")
	angka(halaman, "Penugasan Berjalan")
	for grafik in ("Penugasan per Bulan menurut Jalur", "Lama Menjawab Permohonan", "Ketepatan Laporan"):
		expect(kotak(halaman, "dashboard", grafik).locator("svg.frappe-chart")).to_be_visible()
	daftar = halaman.locator(".quick-list-widget-box")
	expect(daftar).to_have_count(3)
	expect(daftar.first.locator(".quick-list-item").first).to_be_visible()
	potret_penuh(halaman, "meja_ruang_kerja")


def test_ruang_laporan_dan_konfigurasi(ruang):
	halaman = ruang("/app/laporan")
	expect(halaman.locator(".links-widget-box")).to_have_count(6)
	expect(kotak(halaman, "dashboard", "Ketepatan Laporan").locator("svg.frappe-chart")).to_be_visible()
	potret_penuh(halaman, "meja_laporan")
	halaman.get_by_role("link", name="Kepatuhan Pelaporan").first.click()
	halaman.wait_for_function("() => frappe.get_route_str() === 'query-report/Kepatuhan Pelaporan'")
	halaman.goto("/app/konfigurasi")
	expect(halaman.get_by_role("link", name="Profil Sistem Kerja").first).to_be_visible()
	potret_penuh(halaman, "meja_konfigurasi")
