"""The Peta Kedudukan as an HR officer uses it at the desk, in a real browser."""

from __future__ import annotations

import io
import json
import re
from itertools import pairwise

import frappe
import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from sistem_kerja.demo.daerah import bangun, cerita
from sistem_kerja.demo.muat import SANDI
from sistem_kerja.tests.peramban.potret import potret

MEJA = {"viewport": {"width": 1440, "height": 900}}
# 500 boxes: layout and drawing together, on a slow machine.
PALING_LAMA = 1000


@pytest.fixture(scope="module")
def contoh(situs):
	return bangun(frappe.db.get_single_value("Pengaturan Sistem Kerja", "profil"))


@pytest.fixture(scope="module")
def bidang(contoh):
	return cerita(contoh.daerah).unit_pemilik


@pytest.fixture(scope="module")
def dinas(contoh, bidang):
	return next(u.induk for u in contoh.units if u.kode == bidang)


@pytest.fixture
def meja(peramban, alamat):
	"""Log in at the desk and open a page there. JavaScript errors fail the test."""
	terbuka, galat = [], []

	def buka(user: str, jalan: str) -> Page:
		konteks = peramban.new_context(**MEJA, locale="id-ID", base_url=alamat)
		terbuka.append(konteks)
		jawab = konteks.request.post("/api/method/login", form={"usr": user, "pwd": SANDI})
		assert jawab.ok
		halaman = konteks.new_page()
		halaman.on("pageerror", lambda g: galat.append(str(g)))
		halaman.goto(jalan)
		return halaman

	yield buka
	for konteks in terbuka:
		konteks.close()
	assert not galat


@pytest.fixture
def peta(meja, dinas):
	halaman = meja("pengelola@contoh.invalid", f"/app/peta-kedudukan/{dinas}")
	kotak(halaman, f"u:{dinas}").wait_for()
	return halaman


def kotak(halaman: Page, kode: str):
	return halaman.locator(f'svg.peta [data-id="{kode}"]')


def geser(halaman: Page) -> str:
	return halaman.locator("svg.peta").evaluate("s => s.style.transform")


def test_menggambar_dinas_dengan_penilai_di_luar_dan_kelompok(peta, contoh, dinas):
	unit = [u for u in contoh.units if contoh.struktur().di_bawah(u.kode, dinas)]
	for satu in unit:
		expect(kotak(peta, f"u:{satu.kode}")).to_have_count(1)
		if satu.kepala:
			expect(kotak(peta, f"u:{satu.kode}").locator(".orang")).to_have_count(1)
	expect(peta.locator("svg.peta .luar")).to_have_count(1)
	expect(peta.locator("svg.peta .kelompok").first).to_be_visible()
	tumpang = peta.evaluate(
		"""() => { const k = cur_page.page.querySelectorAll("svg.peta .bingkai");
		const r = [...k].map((x) => x.getBoundingClientRect());
		return r.filter((a, i) => r.some((b, j) => i < j && a.left < b.right && b.left < a.right
			&& a.top < b.bottom && b.top < a.bottom)).length; }"""
	)
	assert tumpang == 0
	potret(peta, "peta_kedudukan")


def test_ciutkan_dan_bentangkan(peta, bidang):
	isi = peta.locator("svg.peta .kotak")
	semua = isi.count()
	lipat = kotak(peta, f"u:{bidang}").locator(".lipat")
	lipat.click()
	expect(lipat.locator("text")).to_have_text(re.compile(r"\+\d+"))
	assert isi.count() < semua
	lipat.click()
	expect(isi).to_have_count(semua)
	peta.get_by_role("button", name="Ciutkan semua").click()
	assert isi.count() < semua
	peta.get_by_role("button", name="Bentangkan semua").click()
	expect(isi).to_have_count(semua)


def test_cari_membuka_cabang_dan_menyorot(peta, contoh, bidang):
	orang = next(p for p in contoh.pegawai if p.unit == bidang and str(p.jenjang) == "Ahli Muda")
	peta.get_by_role("button", name="Ciutkan semua").click()
	expect(kotak(peta, f"u:{bidang}")).to_have_count(0)
	peta.get_by_role("searchbox", name="Cari").fill(orang.nama)
	peta.keyboard.press("Enter")
	tersorot = peta.locator("svg.peta .tersorot")
	expect(tersorot).to_have_count(1)
	expect(tersorot.locator(f'[data-pegawai="{orang.id}"]')).to_be_visible()
	expect(tersorot).to_be_in_viewport()
	potret(peta, "peta_cari")
	peta.get_by_role("searchbox", name="Cari").fill("tidak ada di mana pun")
	expect(peta.get_by_text("Tidak ada yang cocok")).to_be_visible()


def test_zum_dan_geser_dengan_roda_tombol_dan_papan_ketik(peta):
	svg = peta.get_by_role("group", name="Peta Kedudukan")
	ukuran, lihat = svg.bounding_box(), [geser(peta)]
	peta.mouse.move(ukuran["x"] + 300, ukuran["y"] + 200)
	peta.mouse.wheel(0, -300)
	peta.wait_for_function("t => document.querySelector('svg.peta').style.transform !== t", arg=lihat[0])
	lihat.append(geser(peta))
	for perbuatan in (
		lambda: peta.get_by_role("button", name="Perkecil").click(),
		lambda: peta.get_by_role("button", name="Perbesar").click(),
		lambda: svg.press("ArrowLeft"),
		lambda: svg.press("+"),
	):
		perbuatan()
		lihat.append(geser(peta))
	peta.mouse.move(ukuran["x"] + 20, ukuran["y"] + 20)
	peta.mouse.down()
	peta.mouse.move(ukuran["x"] + 120, ukuran["y"] + 90, steps=4)
	peta.mouse.up()
	lihat.append(geser(peta))
	assert all(a != b for a, b in pairwise(lihat))
	svg.press("0")
	peta.mouse.move(0, 0)
	bawah = max(k["y"] + k["height"] for k in (x.bounding_box() for x in svg.locator(".kotak").all()))
	assert bawah <= ukuran["y"] + ukuran["height"] + 2


def test_cubitan_dua_jari_membesarkan(peta):
	awal = geser(peta)
	peta.evaluate(
		"""() => { const svg = document.querySelector(".kanvas"); const r = svg.getBoundingClientRect();
		svg.setPointerCapture = () => {};
		const jari = (jenis, id, x) => svg.dispatchEvent(new PointerEvent(jenis, { pointerId: id, bubbles: true,
			clientX: r.left + x, clientY: r.top + 200 }));
		jari("pointerdown", 1, 300); jari("pointerdown", 2, 400);
		jari("pointermove", 2, 500); jari("pointermove", 2, 600); jari("pointerup", 1, 300); jari("pointerup", 2, 600); }"""
	)
	skala = [float(re.search(r"scale\((.*)\)", t)[1]) for t in (awal, geser(peta))]
	assert skala[1] > 1.9 * skala[0]


def test_klik_membuka_formulir(peta, contoh, bidang):
	kotak(peta, f"u:{bidang}").locator(".judul").first.click()
	peta.wait_for_url(re.compile(r"/app/unit-organisasi/"))
	peta.get_by_role("button", name="Peta Kedudukan").click()
	peta.wait_for_url(re.compile(rf"/app/peta-kedudukan/{re.escape(bidang)}"))
	kepala = next(u.kepala for u in contoh.units if u.kode == bidang)
	kotak(peta, f"u:{bidang}").locator(f'[data-pegawai="{kepala}"]').click()
	peta.wait_for_url(re.compile(rf"/app/employee/{kepala}"))
	expect(peta.locator(".title-text").last).not_to_be_empty()


def test_kelompok_menampilkan_semua_orangnya(peta, contoh, bidang):
	peta.get_by_role("button", name="Muat layar").click()
	kelompok = peta.locator("svg.peta .kelompok").first
	kelompok.locator(".judul").click()
	banyak = int(kelompok.locator(".judul").text_content().rpartition("·")[2])
	panel = peta.get_by_role("complementary")
	expect(panel.locator("li.baris")).to_have_count(banyak)
	expect(panel.locator("li.baris a").first).to_have_attribute("href", re.compile("/app/employee/"))
	panel.get_by_role("button", name="Kembali").click()
	expect(panel.get_by_text("Semua pegawai di sini")).to_be_visible()


def test_penilai_keliru_terlihat_dan_sebabnya_membawa_ke_kotaknya(meja, contoh, dinas, bidang):
	orang = next(p for p in contoh.pegawai if p.unit == bidang and str(p.jenjang) == "Ahli Muda")
	asli = frappe.db.get_value("Employee", orang.id, "sk_penilai")
	frappe.db.set_value("Employee", orang.id, "sk_penilai", None, update_modified=False)
	frappe.db.commit()
	try:
		halaman = meja("pengelola@contoh.invalid", f"/app/peta-kedudukan/{dinas}")
		halaman.get_by_role("complementary").get_by_role("button", name=re.compile("belum dihitung")).click()
		tersorot = halaman.locator("svg.peta .tersorot.bermasalah")
		expect(tersorot.locator("text.salah")).to_have_attribute("data-pegawai", orang.id)
		potret(halaman, "peta_masalah")
	finally:
		frappe.db.set_value("Employee", orang.id, "sk_penilai", asli, update_modified=False)
		frappe.db.commit()


@pytest.mark.parametrize(("kertas", "ukuran"), [("A3", (420, 297)), ("F4", (330, 215))])
def test_cetak_satu_halaman(peta, kertas, ukuran):
	peta.evaluate("""window.print = () => (window.dicetak = true)""")
	peta.evaluate(
		f"() => {{ const h = cur_page.page.peta; sistem_kerja.peta.cetak(h.pohon, h.letak, '{kertas}'); }}"
	)
	assert peta.evaluate("window.dicetak")
	peta.emulate_media(media="print")
	potret(peta, f"cetak_{kertas}")
	isi = peta.pdf(prefer_css_page_size=True, print_background=True)
	halaman = PdfReader(io.BytesIO(isi)).pages
	assert len(halaman) == 1
	mm = [float(n) * 25.4 / 72 for n in (halaman[0].mediabox.width, halaman[0].mediabox.height)]
	assert mm == pytest.approx(ukuran, abs=1)
	teks = halaman[0].extract_text()
	assert "Peta Kedudukan" in teks and "Sekretaris" in teks and "Muat layar" not in teks
	peta.evaluate("window.dispatchEvent(new Event('afterprint'))")
	expect(peta.locator(".sk-lembar-peta")).to_have_count(0)


def test_lima_ratus_kotak_digambar_cepat_tanpa_bertumpuk(peta):
	hasil = peta.evaluate(
		"""async () => { const kotak = [{ id: "u:0", jenis: "unit", induk: null, jabatan: "Bupati", unit: "Pemda", nama: "A" }];
		for (let i = 1; i < 500; i++) kotak.push({ id: `u:${i}`, jenis: "unit", induk: `u:${Math.floor((i - 1) / 4)}`,
			kode: `${i}`, jabatan: `Kepala Bidang Uji Nomor ${i} yang Namanya Panjang`, unit: `Bidang ${i}`, nama: `Rekaan ${i}` });
		const h = cur_page.page.peta;
		h.pohon = new sistem_kerja.peta.Pohon({ kotak, garis: [], masalah: [], jumlah: {} });
		h.tersorot = null; h.gambar(); h.svg.getBBox();
		const k = h.letak.tampak; let tumpang = 0;
		for (let i = 0; i < k.length; i++) for (let j = i + 1; j < k.length; j++)
			tumpang += k[i].x < k[j].x + k[j].l && k[j].x < k[i].x + k[i].l && k[i].y < k[j].y + k[j].t && k[j].y < k[i].y + k[i].t;
		const bingkai = () => new Promise(requestAnimationFrame);
		h.gerak.muat(); await bingkai(); await bingkai();
		const mulai = performance.now();
		for (let n = 0; n < 30; n++) { h.gerak.besarkan(1.05); h.gerak.geser(3, 1); await bingkai(); }
		return { ...h.waktu, tumpang, gerak: (performance.now() - mulai) / 30, lebar: h.letak.lebar }; }"""
	)
	print(hasil)
	assert hasil["kotak"] == 500 and hasil["tumpang"] == 0
	assert hasil["tata"] + hasil["gambar"] < PALING_LAMA
	assert hasil["gerak"] < PALING_LAMA / 10  # ms per frame while zooming and panning


def test_pimpinan_melihat_unitnya_saja(meja, contoh, dinas, bidang):
	kepala = next(u.kepala for u in contoh.units if u.kode == bidang)
	halaman = meja(frappe.db.get_value("Employee", kepala, "user_id"), "/app/peta-kedudukan")
	expect(kotak(halaman, f"u:{bidang}")).to_be_visible()
	expect(kotak(halaman, f"u:{dinas}")).to_have_count(0)
	halaman.goto(f"/app/peta-kedudukan/{dinas}")
	expect(halaman.get_by_text("Anda tidak berhak melihat unit")).to_be_visible()


@pytest.mark.parametrize(
	("siapa", "milik", "lain"),
	[("pegawai", 403, 403), ("kepala bidang", 200, 403), ("pengelola@contoh.invalid", 200, 200)],
)
def test_hak_lewat_rest(peramban, alamat, contoh, dinas, bidang, siapa, milik, lain):
	kepala = next(u.kepala for u in contoh.units if u.kode == bidang)
	orang = {"pegawai": cerita(contoh.daerah).pegawai, "kepala bidang": kepala}.get(siapa)
	akun = frappe.db.get_value("Employee", orang, "user_id") if orang else siapa
	konteks = peramban.new_context(base_url=alamat)
	try:
		assert konteks.request.post("/api/method/login", form={"usr": akun, "pwd": SANDI}).ok
		for unit, status in ((bidang, milik), (dinas, lain)):
			for metode, isi in (
				("sistem_kerja.api.peta_kedudukan.peta", {"unit": unit}),
				("sistem_kerja.api.kompetensi.siapa_dapat", {"kompetensi": "tidak ada", "unit": unit}),
				*(
					(
						"frappe.desk.query_report.run",
						{"report_name": n, "filters": json.dumps({"unit": unit})},
					)
					for n in ("Jabatan Kosong", "Bezetting terhadap ABK", "Cari Kompetensi")
				),
			):
				jawab = konteks.request.get(f"/api/method/{metode}", params=isi)
				assert jawab.status == status, (metode, isi, jawab.status)
	finally:
		konteks.close()


def test_usulan_peta_jabatan_di_formulir(meja, bidang):
	halaman = meja("pengelola@contoh.invalid", "/app/peta-jabatan/new")
	halaman.wait_for_function("window.cur_frm?.doctype === 'Peta Jabatan'")
	halaman.evaluate(
		"unit => cur_frm.set_value({ unit, nomor: '800/1/2024', tanggal: '2026-01-02' })", bidang
	)
	halaman.get_by_role("button", name="Usulkan dari pegawai yang ada").click()
	halaman.wait_for_function("cur_frm.doc.butir?.length > 3")
	expect(halaman.locator(".grid-body .grid-row").nth(3)).to_be_visible()
	potret(halaman, "peta_jabatan")


@pytest.mark.parametrize(
	("laporan", "ada"),
	[
		("Jabatan Kosong", "Jabatan kosong"),
		("Bezetting terhadap ABK", "belum mempunyai peta jabatan"),
		("Cari Kompetensi", "Kompetensi"),
	],
)
def test_laporan_terbuka_di_meja(meja, laporan, ada):
	halaman = meja("pengelola@contoh.invalid", f"/app/query-report/{laporan}")
	expect(halaman.get_by_text(ada).first).to_be_visible()
	if laporan == "Jabatan Kosong":
		halaman.locator(".dt-row").nth(1).wait_for()
	potret(halaman, laporan.replace(" ", "_").lower())


def test_ruang_kerja_menyebut_yang_baru(meja):
	halaman = meja("pengelola@contoh.invalid", "/app/sistem-kerja")
	for nama in ("Peta Kedudukan", "Peta Jabatan"):
		expect(halaman.locator(".links-widget-box").get_by_text(nama, exact=True)).to_be_visible()
	halaman.goto("/app/laporan")
	for nama in ("Bezetting terhadap ABK", "Cari Kompetensi"):
		expect(halaman.locator(".links-widget-box").get_by_text(nama, exact=True)).to_be_visible()
