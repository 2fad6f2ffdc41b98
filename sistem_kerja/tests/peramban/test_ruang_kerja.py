"""The desk as the HR officer meets it: workspaces, cards that open what they count, calendar, Gantt, board, filters."""

from __future__ import annotations

import re

import frappe
import pytest
from frappe.utils import add_days, today
from playwright.sync_api import Page, expect

from sistem_kerja.layanan.rekaman_awal import PAPAN
from sistem_kerja.tests.peramban.potret import potret

expect.set_options(timeout=45_000)
HR = "pengelola@contoh.invalid"
KARTU = {
	"Permohonan Belum Dijawab": "List/Surat Permohonan Pelibatan",
	"Penugasan Berjalan": "List/Penugasan",
	"Menunggu Tanda Tangan": "List/Naskah Dinas",
	"Laporan Lewat Tenggat": "query-report/Kepatuhan Pelaporan",
	"Pegawai tanpa Tugas": "query-report/Beban Kerja Pegawai",
	"Jabatan Kosong": "query-report/Jabatan Kosong",
}


@pytest.fixture
def ruang(masuk_meja, kasus):
	"""Open a page of the desk as HR, with an assignment of the last forty days; an error on the console fails the test."""
	galat: list[str] = []
	masa = {"mulai": add_days(today(), -40), "selesai": add_days(today(), -2), "status": "Berjalan"}
	frappe.db.set_value("Penugasan", kasus.penugasan, masa, update_modified=False)
	frappe.db.commit()

	def catat(pesan) -> None:
		# A server by itself has no socket server beside it, and Frappe draws a chart whose page was left with no
		# width; every other error counts.
		asal = pesan.text + pesan.location["url"]
		if pesan.type == "error" and "socket.io" not in asal and "A negative value is not valid" not in asal:
			galat.append(pesan.text)

	def buka(alamat: str) -> Page:
		halaman = masuk_meja(HR, "about:blank")
		halaman.set_default_timeout(45_000)
		halaman.on("console", catat)
		halaman.goto(alamat)
		return halaman

	yield buka
	assert galat == []


def kotak(halaman: Page, jenis: str, judul: str):
	"""A widget of the workspace by its heading."""
	return halaman.locator(f".{jenis}-widget-box", has=halaman.locator(f'.widget-title [title="{judul}"]'))


def angka(halaman: Page, kartu: str) -> int:
	isi = kotak(halaman, "number", kartu).locator(".number")
	expect(isi).to_have_text(re.compile(r"\d"))
	return int(isi.inner_text())


def test_kartu_membuka_daftar_dengan_jumlah_itu(ruang):
	halaman = ruang("about:blank")
	terisi = 0
	for kartu, tujuan in KARTU.items():
		# Loaded anew each time: Frappe's charts complain of being drawn again before their animation has ended.
		halaman.goto("/app/sistem-kerja")
		jumlah = angka(halaman, kartu)
		terisi += bool(jumlah)
		kotak(halaman, "number", kartu).locator(".number").click()
		halaman.wait_for_function("t => frappe.get_route_str().startsWith(t)", arg=tujuan)
		if tujuan.startswith("List"):
			tampil = "n => cur_list?.doctype === frappe.get_route()[1] && cur_list.total_count === n"
		else:
			tampil = "n => frappe.query_report?.report_name === frappe.get_route()[1] && frappe.query_report.data?.length === n"
		halaman.wait_for_function(tampil, arg=jumlah)
	assert terisi >= 4


def test_ruang_kerja_laporan_dan_konfigurasi(ruang):
	halaman = ruang("/app/sistem-kerja")
	angka(halaman, "Penugasan Berjalan")
	for grafik in ("Penugasan per Bulan menurut Jalur", "Lama Menjawab Permohonan", "Ketepatan Laporan"):
		expect(kotak(halaman, "dashboard", grafik).locator("svg.frappe-chart")).to_be_visible()
	halaman.wait_for_function(  # bars grow from nothing: the assignment of the case is among them
		"() => [...document.querySelectorAll('.dashboard-widget-box rect.bar')].some((b) => +b.getAttribute('height') > 20)"
	)
	expect(halaman.locator(".quick-list-widget-box")).to_have_count(3)
	potret(halaman, "meja_ruang_kerja", penuh=True)
	halaman.evaluate("frappe.set_route('laporan')")
	laporan = kotak(halaman, "links", "Penugasan dan Beban Kerja").get_by_text("Kepatuhan Pelaporan")
	expect(laporan).to_be_visible()
	potret(halaman, "meja_laporan", penuh=True)
	halaman.evaluate("frappe.set_route('konfigurasi')")
	expect(kotak(halaman, "links", "Peraturan").get_by_text("Profil Sistem Kerja")).to_be_visible()


def test_kalender_dan_gantt(ruang, kasus):
	halaman = ruang("/app/penugasan/view/calendar/default")
	expect(halaman.locator(".fc-event", has_text=kasus.kegiatan).first).to_be_visible()
	potret(halaman, "meja_kalender")
	halaman.evaluate("frappe.set_route('List', 'Penugasan', 'Gantt')")
	batang = halaman.locator(f'.gantt .bar-wrapper[data-id="{kasus.penugasan}"]')
	expect(batang).to_be_visible()
	expect(batang.locator(".bar-label")).to_contain_text(kasus.kegiatan)
	lebar = batang.locator(".bar").get_attribute("width")
	geser(halaman, batang.locator(".bar"))
	expect(halaman.locator(".desk-alert", has_text="bukan dengan digeser")).to_be_visible()
	assert batang.locator(".bar").get_attribute("width") == lebar
	potret(halaman, "meja_gantt")


def test_papan_hanya_menampilkan(ruang, kasus):
	halaman = ruang(f"/app/penugasan/view/kanban/{PAPAN}")
	kartu = halaman.locator(f'.kanban-card-wrapper[data-name="{kasus.penugasan}"]')
	expect(kartu).to_be_visible()
	expect(kartu).to_contain_text(kasus.kegiatan)
	potret(halaman, "meja_papan")
	geser(halaman, kartu)
	expect(halaman.locator(".desk-alert", has_text="bukan dengan digeser")).to_be_visible()
	assert kasus.status_penugasan() == "Berjalan"


def test_saringan_lewat_tenggat(ruang, kasus):
	halaman = ruang("/app/penugasan/view/list")
	halaman.get_by_role("button", name="Lewat tenggat").click()
	halaman.wait_for_function(
		"n => cur_list.data.some((d) => d.name === n) && cur_list.get_filters_for_args().length === 2",
		arg=kasus.penugasan,
	)
	assert halaman.evaluate("cur_list.data.every((d) => d.selesai < frappe.datetime.get_today())")


def geser(halaman: Page, apa) -> None:
	"""Drag something to the right by hand."""
	tempat = apa.bounding_box()
	x, y = tempat["x"] + min(20, tempat["width"] / 2), tempat["y"] + tempat["height"] / 2
	halaman.mouse.move(x, y)
	halaman.mouse.down()
	halaman.mouse.move(x + 30, y, steps=4)
	halaman.mouse.move(x + 120, y, steps=4)
	halaman.mouse.up()


@pytest.mark.parametrize("kata", ["for", "new", "try", "var"])
def test_templat_frappe_tidak_memakai_kata_javascript(ruang, kata):
	"""Frappe draws the names of loop variables by lot; a reserved word would leave the page empty."""
	halaman = ruang("/app/sistem-kerja")
	undian = [(26 + ord(huruf) - ord("a") + 0.5) / 52 for huruf in kata + "abc"]
	isi = halaman.evaluate(
		"""([undian, kata]) => {
			const acak = Math.random;
			Math.random = () => undian.shift();
			try {
				return frappe.render("{% for x in daftar %}{{ x.n }}{% endfor %}", { daftar: [{ n: 1 }, { n: 2 }] }, kata);
			} finally {
				Math.random = acak;
			}
		}""",
		[undian, kata],
	)
	assert isi == "12"
