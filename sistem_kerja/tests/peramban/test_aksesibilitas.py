"""WCAG 2.2 AA by axe, on every section and the main document screens, on phone and desktop; and what axe cannot see."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

ATURAN = {
	"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]},
	"resultTypes": ["violations"],
}
BERAT = {"serious", "critical"}
LAYAR = {
	"ponsel": {"viewport": {"width": 360, "height": 740}, "is_mobile": True, "has_touch": True},
	"meja": {"viewport": {"width": 1440, "height": 900}},
}
PEGAWAI = (
	"",
	"tugas",
	"peluang",
	"data",
	"penugasan/{penugasan}",
	"lapor/{penugasan}",
	"rencana/{penugasan}",
)
PEMIMPIN = ("", "tugas", "peluang", "persetujuan", "tim", "data", "unit", "laporan/{laporan}")


def buka(halaman: Page, rute: str) -> None:
	"""Go there and wait until the new screen stands still: a fading page has other contrasts."""
	if halaman.evaluate("location.hash.replace(/^#\\/?/, '')") != rute:
		halaman.evaluate(
			"""r => {
				document.querySelector('main h1')?.setAttribute('data-lama', '');
				location.hash = '#/' + r;
			}""",
			rute,
		)
	halaman.locator("main:not([aria-busy]) h1:not([data-lama])").first.wait_for()
	halaman.evaluate("Promise.allSettled(document.getAnimations().map(a => a.finished))")


def salah(halaman: Page) -> list[str]:
	hasil = Axe().run(halaman, options=ATURAN).response["violations"]
	return [
		f"{v['id']} ({v['impact']}): {n['html'][:150]} | {n['failureSummary']}"
		for v in hasil
		if v["impact"] in BERAT
		for n in v["nodes"][:3]
	]


def sempit(halaman: Page) -> list[str]:
	"""What is tapped and smaller than 44 px; links within a sentence may be (WCAG 2.5.8)."""
	return halaman.evaluate(
		"""() => [...document.querySelectorAll('a, button, select, input:not([type=checkbox]):not([type=radio])')]
			.filter(e => e.offsetParent && !e.closest('p, dd, .lompat') && !e.matches('.lompat'))
			.map(e => [e, e.getBoundingClientRect()]).filter(([, k]) => k.height < 43.5 || k.width < 43.5)
			.map(([e, k]) => `${e.outerHTML.slice(0, 90)} ${k.width}x${k.height}`)"""
	)


@pytest.mark.parametrize("layar", LAYAR)
def test_layar_pegawai(kasus, masuk, layar):
	kasus.terkirim()
	periksa(masuk(kasus.akun(), LAYAR[layar]), PEGAWAI, layar, penugasan=kasus.penugasan)


@pytest.mark.parametrize("layar", LAYAR)
def test_layar_pemimpin(kasus, masuk, layar):
	laporan = kasus.terkirim()
	halaman = masuk(laporan.pemegang_user, LAYAR[layar])
	periksa(halaman, PEMIMPIN, layar, laporan=laporan.name)


def test_nama_bagian_muat_pada_tablet(kasus, masuk):
	halaman = masuk(kasus.terkirim().pemegang_user, LAYAR["meja"])
	nama = halaman.get_by_role("navigation", name="Bagian portal").get_by_role("link")
	expect(nama).to_have_count(6)
	for lebar in (600, 768, 959, 960):
		halaman.set_viewport_size({"width": lebar, "height": 900})
		assert halaman.evaluate("document.documentElement.scrollWidth") == lebar
		expect(nama.last).to_be_in_viewport(ratio=1)


def periksa(halaman: Page, rute: tuple[str, ...], layar: str, **isi: str) -> None:
	keluhan = []
	for satu in rute:
		buka(halaman, satu.format(**isi))
		keluhan += [f"#/{satu}: {k}" for k in salah(halaman)]
		lebar = halaman.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
		if lebar[0] > lebar[1]:
			keluhan.append(f"#/{satu}: isi selebar {lebar[0]} pada layar {lebar[1]}")
		if layar == "ponsel":
			keluhan += [f"#/{satu}: sasaran sentuh {k}" for k in sempit(halaman)]
	assert keluhan == []


def test_dengan_papan_ketik(kasus, masuk):
	"""Skip link first; the navigation by keys; the focus lands on the new heading; the present section is named."""
	halaman = masuk(kasus.akun(), LAYAR["meja"])
	halaman.reload()
	expect(halaman.get_by_role("heading", level=1)).to_be_visible()
	halaman.keyboard.press("Tab")
	expect(halaman.locator(".lompat")).to_be_focused()
	expect(halaman.locator(".lompat")).to_be_in_viewport()
	halaman.keyboard.press("Enter")
	expect(halaman.locator("main")).to_be_focused()
	navigasi = halaman.get_by_role("navigation", name="Bagian portal")
	expect(navigasi.get_by_role("link", name="Beranda")).to_have_attribute("aria-current", "page")
	navigasi.get_by_role("link", name="Tugas saya").focus()
	halaman.keyboard.press("Enter")
	judul = halaman.get_by_role("heading", level=1, name=re.compile("Tugas saya"))
	expect(judul).to_be_focused()
	expect(halaman).to_have_title("Tugas saya – Sistem Kerja")
	expect(navigasi.locator("[aria-current]")).to_have_text("Tugas saya")
	halaman.get_by_role("link", name=kasus.kegiatan).first.focus()
	halaman.keyboard.press("Enter")
	expect(halaman.get_by_role("heading", level=1, name=kasus.kegiatan)).to_be_focused()


def test_pesan_dibacakan(kasus, masuk):
	"""What was done is put into a live region that was there before; a refusal is an alert with the focus in sight."""
	halaman = masuk(kasus.akun())
	expect(halaman.locator("#kabar")).to_have_attribute("aria-live", "polite")
	buka(halaman, f"penugasan/{kasus.penugasan}")
	halaman.get_by_role("button", name="Terima", exact=True).click()
	halaman.get_by_role("dialog").get_by_role("button", name="Terima", exact=True).click()
	expect(halaman.locator("#kabar")).to_contain_text("berhasil")


def test_gerak_dikurangi(kasus, masuk):
	halaman = masuk(kasus.akun(), {**LAYAR["ponsel"], "reduced_motion": "reduce"})
	gerak = "() => getComputedStyle(document.querySelector('main')).transitionDuration"
	assert halaman.evaluate(gerak) == "0s"
