"""The portal is light: bytes and requests of the first screen, nothing from elsewhere, no complaint; and it opens offline."""

from __future__ import annotations

import json
from urllib.parse import urlsplit

import frappe
import pytest
from playwright.sync_api import Page, expect

from sistem_kerja.demo.muat import SANDI
from sistem_kerja.tests.peramban.hari import Pengamat

BATAS = 200 * 1024  # bytes, uncompressed
# A slow mobile line: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back.
SALURAN = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750}


class Lalu:
	"""What a page asked for."""

	def __init__(self, halaman: Page):
		self.semua = []
		halaman.on("requestfinished", lambda r: self.semua.append(r))

	def ukuran(self) -> dict[str, int]:
		return {r.url: len(r.response().body()) for r in self.semua if not r.url.endswith("pekerja.js")}


@pytest.fixture
def baru(masuk, kasus):
	"""A page of a person who is logged in and has nothing of the portal yet."""
	halaman = masuk(kasus.akun())
	lain = halaman.context.browser.new_context(
		viewport={"width": 360, "height": 740}, base_url=halaman.url.split("/sistem-kerja")[0]
	)
	lain.add_cookies(halaman.context.cookies())
	yield lain.new_page()
	lain.close()


def test_beranda_di_bawah_200_kb_dan_tidak_ke_mana_mana(baru):
	pengamat, lalu = Pengamat(), Lalu(baru)
	pengamat.awasi(baru)
	baru.goto("/sistem-kerja")
	expect(baru.get_by_role("heading", level=1)).to_be_visible()
	baru.wait_for_load_state("load")
	ukuran = lalu.ukuran()
	print({urlsplit(a).path: n for a, n in ukuran.items()}, "bersama", sum(ukuran.values()))
	assert sum(ukuran.values()) < BATAS
	halaman, *lain = [urlsplit(a).path for a in ukuran]
	assert halaman == "/sistem-kerja"
	data = [a for a in ukuran if "/api/" in a]
	assert data == []  # it came within the page
	assert {"/sistem-kerja/portal.js", "/sistem-kerja/portal.css"} <= set(lain) and len(lain) <= 4
	assert {urlsplit(r.url).netloc for r in lalu.semua} == {urlsplit(baru.url).netloc}
	assert pengamat.keluhan == []


def test_kunjungan_berikutnya_hanya_meminta_halaman(baru):
	baru.goto("/sistem-kerja")
	expect(baru.get_by_role("heading", level=1)).to_be_visible()
	lalu = Lalu(baru)
	baru.goto("about:blank")
	baru.goto("/sistem-kerja")
	expect(baru.get_by_role("heading", level=1)).to_be_visible()
	asal = "performance.getEntriesByType('resource').filter(r => r.transferSize > 0).map(r => new URL(r.name).pathname)"
	assert not {"/sistem-kerja/portal.js", "/sistem-kerja/portal.css"} & set(baru.evaluate(asal))
	assert not [r for r in lalu.semua if "/api/" in r.url]


def test_gambar_pertama_lewat_saluran_lambat(baru):
	"""Printed, not judged: the machine is shared. What is judged are journeys and bytes above."""
	cdp = baru.context.new_cdp_session(baru)
	cdp.send("Network.enable")
	cdp.send("Network.emulateNetworkConditions", SALURAN)
	baru.goto("/sistem-kerja")
	expect(baru.get_by_role("heading", level=1)).to_be_visible()
	waktu = baru.evaluate(
		"""() => ({server: performance.getEntriesByType('navigation')[0].responseStart,
			gambar: performance.getEntriesByName('first-contentful-paint')[0].startTime, isi: performance.now()})"""
	)
	print({k: f"{v:.0f} ms" for k, v in waktu.items()})
	assert waktu["gambar"] > 0


# --- installed, and without a network ---


def siap(halaman: Page) -> None:
	"""The service worker has the shell and answers for this page."""
	halaman.evaluate("navigator.serviceWorker.ready.then(() => true)")
	halaman.reload()
	halaman.wait_for_function("navigator.serviceWorker.controller !== null")


def putus(halaman: Page, ya: bool = True) -> None:
	"""Take the network from the page and from its service worker, which Playwright leaves alone."""
	cdp = halaman.context.browser.new_browser_cdp_session()
	mati = {"offline": ya, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}
	for target in cdp.send("Target.getTargets")["targetInfos"]:
		if target["type"] != "service_worker":
			continue
		sesi = cdp.send("Target.attachToTarget", {"targetId": target["targetId"], "flatten": False})[
			"sessionId"
		]
		for nomor, (metode, isi) in enumerate(
			(("Network.enable", {}), ("Network.emulateNetworkConditions", mati)), 1
		):
			pesan = json.dumps({"id": nomor, "method": metode, "params": isi})
			cdp.send("Target.sendMessageToTarget", {"message": pesan, "sessionId": sesi})
	if ya:  # the session stays open: what it took away would come back with its end
		_TERPUTUS.append(cdp)
	halaman.context.set_offline(ya)


_TERPUTUS = []


def test_dapat_dipasang(baru, alamat):
	baru.goto("/sistem-kerja")
	tautan = baru.locator("link[rel=manifest]").get_attribute("href")
	manifes = baru.request.get(f"{alamat}{tautan}").json()
	assert manifes["start_url"] == manifes["scope"] == "/sistem-kerja" and manifes["display"] == "standalone"
	ukuran = {i["sizes"] for i in manifes["icons"]}
	assert {"192x192", "512x512"} <= ukuran
	for ikon in manifes["icons"]:
		assert baru.request.get(f"{alamat}{tautan.rsplit('/', 1)[0]}/{ikon['src']}").ok
	cdp = baru.context.new_cdp_session(baru)
	siap(baru)
	assert cdp.send("Page.getInstallabilityErrors")["installabilityErrors"] in (
		[],
		[{"errorId": "in-incognito", "errorArguments": []}],
	)


def test_tanpa_jaringan_terbuka_dengan_salinan_sendiri(kasus, masuk):
	halaman = masuk(kasus.akun())
	siap(halaman)
	expect(halaman.get_by_role("heading", level=1)).to_be_visible()
	halaman.goto(f"/sistem-kerja#/penugasan/{kasus.penugasan}")
	expect(halaman.get_by_role("heading", level=1, name=kasus.kegiatan)).to_be_visible()
	putus(halaman)
	halaman.reload()
	expect(halaman.get_by_role("heading", level=1, name=kasus.kegiatan)).to_be_visible()
	expect(halaman.locator("#luring")).to_contain_text("Tidak tersambung")
	halaman.get_by_role("link", name="Beranda", exact=True).first.click()
	expect(halaman.get_by_role("heading", level=1)).to_contain_text("Selamat")
	expect(halaman.get_by_role("link", name=kasus.kegiatan).first).to_be_visible()
	assert halaman.evaluate("document.body.dataset.csrf") == ""
	# The shell itself holds nobody's data.
	isi = halaman.evaluate("caches.match('/sistem-kerja/luring').then(r => r.text())")
	assert kasus.akun() not in isi and kasus.kegiatan not in isi
	putus(halaman, False)
	expect(halaman.locator("#luring")).to_be_hidden()
	halaman.wait_for_function("document.body.dataset.csrf !== ''")
	halaman.goto(f"/sistem-kerja#/penugasan/{kasus.penugasan}")
	halaman.get_by_role("button", name="Terima", exact=True).click()
	halaman.get_by_role("dialog").get_by_role("button", name="Terima", exact=True).click()
	expect(halaman.locator("main .cip").first).to_have_text("Berjalan")
	assert kasus.status_penugasan() == "Berjalan"


SALINAN = "Object.keys(localStorage).filter(k => k.startsWith('sk-'))"


def test_keluar_menghapus_salinan(kasus, masuk):
	halaman = masuk(kasus.akun())
	assert halaman.evaluate(SALINAN)
	halaman.get_by_role("button", name="Keluar").click()
	expect(halaman.locator("#login_email")).to_be_visible()
	assert halaman.evaluate(SALINAN) == []


def test_orang_lain_di_perangkat_yang_sama_tidak_mendapat_salinan(kasus, masuk):
	"""Without leaving: the session ends, another logs in, then the network goes."""
	halaman = masuk(kasus.akun())
	siap(halaman)
	penilai = frappe.db.get_value(
		"Employee", frappe.db.get_value("Employee", kasus.pegawai, "sk_penilai"), "user_id"
	)
	assert penilai and penilai != kasus.akun()
	assert halaman.request.post("/api/method/login", form={"usr": penilai, "pwd": SANDI}).ok
	putus(halaman)
	halaman.reload()
	expect(halaman.get_by_role("alert")).to_contain_text("Tidak tersambung")
	assert kasus.kegiatan not in halaman.content()
	assert halaman.evaluate(SALINAN) == []
