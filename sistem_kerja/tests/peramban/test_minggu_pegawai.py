"""An employee's week on a phone: volunteering, work without a network for a while, photographs, a report that comes back."""

from __future__ import annotations

import io
import re

import frappe
import pytest
from frappe.utils import add_days, getdate, today
from PIL import Image, ImageDraw
from playwright.sync_api import Page, expect

from sistem_kerja.api import portal_isian
from sistem_kerja.demo import jalan
from sistem_kerja.demo.kasus import masa
from sistem_kerja.demo.muat import SANDI
from sistem_kerja.layanan import pelaksanaan
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.tests.peramban.hari import Pengamat, muat_lebar
from sistem_kerja.tests.peramban.potret import potret
from sistem_kerja.tests.peramban.test_hari_pegawai import (
	LPT,
	PNG,
	PONSEL,
	PSK,
	ajukan_diri,
	akun,
	baca,
	ke,
	lanjutkan,
	panggung,
)
from sistem_kerja.tests.peramban.test_kerja import PDF, isi_laporan, tindak

__all__ = ["panggung"]
TERPUTUS = "ERR_INTERNET_DISCONNECTED"


class PengamatLuring(Pengamat):
	"""A network that the test itself cut off is no fault of the page."""

	def _catat(self, teks: str, tempat: str) -> None:
		if TERPUTUS not in teks:
			super()._catat(teks, tempat)


@pytest.fixture
def buka(masuk):
	pengamat = PengamatLuring()
	yield lambda pegawai, layar: pengamat.awasi(masuk(akun(pegawai), layar))
	assert pengamat.keluhan == []


def foto(lebar: int = 3000, tinggi: int = 2000) -> bytes:
	"""A photograph held upright: stored lying, with the camera's note how to turn it and where it was taken."""
	gambar = Image.effect_noise((lebar, tinggi), 60).convert("RGB")
	ImageDraw.Draw(gambar).rectangle((0, 0, lebar // 2, tinggi), fill="teal")
	catatan = Image.Exif()
	catatan[0x0112] = 6  # turn clockwise by 90 degrees
	catatan[0x010F] = "Kamera Uji"
	hasil = io.BytesIO()
	gambar.save(hasil, "JPEG", quality=95, exif=catatan)
	return hasil.getvalue()


def pilih(halaman: Page, *berkas: tuple[str, str, bytes]) -> None:
	halaman.get_by_label("Bukti pendukung").set_input_files(
		[{"name": n, "mimeType": j, "buffer": isi} for n, j, isi in berkas]
	)


def putus(halaman: Page) -> None:
	halaman.context.set_offline(True)


def sambung(halaman: Page) -> None:
	halaman.context.set_offline(False)


def belum_terkirim(halaman: Page):
	return halaman.locator("#antrean").get_by_role("heading", name="belum terkirim")


def buka_hash(halaman: Page, alamat: str, judul: str) -> None:
	"""As a tap on a link does: without loading the page anew."""
	halaman.evaluate("alamat => { location.hash = alamat; }", f"#/{alamat}")
	expect(halaman.get_by_role("heading", name=judul, level=1)).to_be_visible()


def laporan_dari(penugasan: str) -> list:
	frappe.db.rollback()
	frappe.db.value_cache.clear()
	return [frappe.get_doc(LPT, n) for n in frappe.get_all(LPT, {"penugasan": penugasan}, pluck="name")]


def buka_peluang(daerah) -> None:
	jalan.sebagai(daerah.kepala(daerah.cerita.unit_pemilik))
	mulai, selesai = masa(getdate(today()))
	isi = {
		"unit_pemilik": daerah.cerita.unit_pemilik,
		"kegiatan": daerah.kegiatan,
		"uraian": "Memetakan posyandu.",
	}
	isi |= {"mulai": mulai, "selesai": selesai, "tutup": add_days(today(), 7), "jenis_jabatan": "Fungsional"}
	portal_isian.simpan("peluang", {**isi, "jumlah": 1})
	frappe.set_user("Administrator")
	frappe.db.commit()


def tugas_diterima(daerah, buka) -> tuple[Page, str]:
	"""Volunteered for an opening, agreed, received: the employee's page and the assignment."""
	buka_peluang(daerah)
	pegawai = buka(daerah.cerita.pegawai, PONSEL)
	pengajuan = ajukan_diri(pegawai, daerah.kegiatan)
	lanjutkan(PSK, pengajuan, "Disetujui")
	penugasan = baca(PSK, pengajuan, "penugasan")
	ke(pegawai, "tugas", "Tugas saya")
	pegawai.locator("section", has_text="Perlu Anda terima").get_by_role("link", name=daerah.kegiatan).click()
	tindak(pegawai, "Terima")
	expect(pegawai.locator("main .cip").first).to_have_text("Berjalan")
	return pegawai, penugasan


def test_minggu_pegawai(panggung, buka):
	daerah = panggung
	pegawai, penugasan = tugas_diterima(daerah, buka)
	buka_hash(pegawai, f"rencana/{penugasan}", "Rencana kerja dan kemajuan")
	buka_hash(pegawai, f"lapor/{penugasan}", "Laporan baru")

	kerja_luring(pegawai, penugasan)
	sambung(pegawai)
	expect(pegawai.locator("#antrean")).to_be_hidden(timeout=60_000)
	(laporan,) = laporan_dari(penugasan)
	assert laporan.status.startswith("Evaluasi") or laporan.status.startswith("Menunggu"), laporan.status
	assert [r.tindakan for r in laporan.riwayat].count("Kirim") == 1
	assert frappe.get_doc(PNG, penugasan).rincian[0].kemajuan == 55
	foto_kecil_dan_tegak(laporan)

	kembalikan_dan_perbaiki(pegawai, laporan, daerah)
	lanjutkan(LPT, laporan.name, "Selesai")
	ke(pegawai, "tugas", "Tugas saya")
	pegawai.get_by_text("Selesai dan berakhir").click()
	expect(pegawai.locator("details li", has_text=daerah.kegiatan).first).to_contain_text("Selesai")
	assert len(laporan_dari(penugasan)) == 1
	muat_lebar(pegawai)


def kerja_luring(pegawai: Page, penugasan: str) -> None:
	pegawai.evaluate("navigator.serviceWorker.ready.then(() => true)")
	putus(pegawai)
	buka_hash(pegawai, f"rencana/{penugasan}", "Rencana kerja dan kemajuan")
	pegawai.get_by_label("Uraian kegiatan").fill("Memetakan posyandu di dua kecamatan")
	pegawai.get_by_label("Kemajuan (%)").fill("55")
	pegawai.get_by_role("button", name="Simpan").click()
	expect(belum_terkirim(pegawai)).to_contain_text("(1)")
	buka_hash(pegawai, f"lapor/{penugasan}", "Laporan baru")
	isi_laporan(pegawai)
	asli = foto()
	pilih(pegawai, ("IMG_01.JPG", "image/jpeg", asli), ("daftar hadir.pdf", "application/pdf", PDF))
	expect(pegawai.locator("ul.berkas li", has_text="IMG_01.jpg")).to_contain_text("semula")
	expect(pegawai.get_by_text("Draf tersimpan di ponsel ini.")).to_be_visible()
	muat_lebar(pegawai)
	pegawai.get_by_role("button", name="Kirim", exact=True).click()
	expect(belum_terkirim(pegawai)).to_contain_text("(2)")
	pegawai.evaluate("window.scrollTo(0, 0)")
	potret(pegawai, "portal_luring")
	muat_lebar(pegawai)
	pegawai.reload()
	expect(pegawai.get_by_role("heading", name="Laporan baru", level=1)).to_be_visible()
	expect(belum_terkirim(pegawai)).to_contain_text("(2)")
	expect(pegawai.locator("ul.berkas li")).to_have_count(2)
	buka_hash(pegawai, "tugas", "Tugas saya")
	assert not laporan_dari(penugasan)


def foto_kecil_dan_tegak(laporan) -> None:
	berkas = frappe.get_all(
		"File",
		{"attached_to_name": laporan.name},
		("file_name", "file_url", "is_private"),
		order_by="creation",
	)
	assert [b.file_name.rsplit(".", 1)[1] for b in berkas] == ["jpg", "pdf"] and all(
		b.is_private for b in berkas
	)
	with Image.open(frappe.get_doc("File", {"file_url": berkas[0].file_url}).get_full_path()) as gambar:
		assert gambar.format == "JPEG" and gambar.size == (1067, 1600)  # upright
		assert not gambar.getexif().get(0x010F)
		merah, hijau, _biru = gambar.convert("RGB").getpixel((500, 200))
		assert hijau > 100 > merah  # what was on the left in storage is on top


def kembalikan_dan_perbaiki(pegawai: Page, laporan, daerah) -> None:
	jalan.sebagai(laporan.pemegang)
	lakukan(LPT, laporan.name, "Kembalikan", "Lampirkan juga daftar kader.")
	frappe.set_user("Administrator")
	frappe.db.commit()
	nama = frappe.db.get_value("Employee", laporan.pemegang, "employee_name")
	ke(pegawai, "tugas", "Tugas saya")
	pertama = pegawai.locator("#isi > section").first
	for teks in ("Lampirkan juga daftar kader.", nama):
		expect(pertama).to_contain_text(teks)
	potret(pegawai, "portal_tugas", penuh=True)
	pertama.get_by_role("link", name="Perbaiki").click()
	expect(pegawai.locator(".pesan.awas").first).to_contain_text("daftar kader")
	pegawai.get_by_label("Hasil yang dicapai").fill("Peta dan daftar kader terlampir.")
	pilih(pegawai, ("kader.pdf", "application/pdf", PDF))
	expect(pegawai.locator("ul.berkas li", has_text="kader.pdf")).to_be_visible()
	pegawai.get_by_role("button", name="Kirim", exact=True).click()
	expect(pegawai.get_by_role("heading", name="Peninjau laporan")).to_be_visible()
	(kini,) = laporan_dari(laporan.penugasan)
	assert kini.hasil == "Peta dan daftar kader terlampir." and len(kini.versi_laporan) == 2


# --- what is kept, and for whom ---


@pytest.fixture
def formulir(kasus, masuk):
	"""The employee's page on the form for a new report of a running assignment."""
	jalan.sebagai(kasus.pegawai)
	lakukan(PNG, kasus.penugasan, "Terima")
	frappe.set_user("Administrator")
	frappe.db.commit()
	halaman = masuk(kasus.akun())
	buka_hash(halaman, f"lapor/{kasus.penugasan}", "Laporan baru")
	return halaman


def test_draf_dan_foto_bertahan_setelah_ditutup(kasus, formulir):
	isi_laporan(formulir)
	pilih(formulir, ("a.png", "image/png", foto_png()))
	expect(formulir.get_by_text("Draf tersimpan di ponsel ini.")).to_be_visible()
	alamat = formulir.url
	lain = formulir.context.new_page()  # the phone's browser was closed and opened again
	formulir.close()
	lain.goto(alamat)
	expect(lain.get_by_text("dipulihkan dari ponsel ini")).to_be_visible()
	expect(lain.get_by_label("Hasil yang dicapai")).to_have_value(re.compile("tiga puskesmas"))
	expect(lain.locator("ul.berkas li")).to_contain_text("a.jpg")
	lain.get_by_role("button", name="Kirim", exact=True).click()
	expect(lain.get_by_role("heading", name="Peninjau laporan")).to_be_visible()
	(laporan,) = kasus.laporan()
	assert laporan.bukti.endswith(".jpg")


def foto_png() -> bytes:
	hasil = io.BytesIO()
	Image.new("RGBA", (300, 200), (0, 0, 0, 0)).save(hasil, "PNG")
	return hasil.getvalue()


def test_jawaban_kirim_yang_hilang_tidak_mengirim_dua_kali(kasus, formulir):
	"""Every answer is lost once after the server has done its part: draft, photograph, sending."""

	def lakukan_lalu_putus(jalur):
		jalur.fetch()
		jalur.abort()

	isi_laporan(formulir)
	pilih(formulir, ("a.png", "image/png", foto_png()))
	for metode in ("simpan_laporan", "unggah_bukti", "tindak"):
		formulir.route(f"**/*portal.{metode}", lakukan_lalu_putus, times=1)
	formulir.get_by_role("button", name="Kirim", exact=True).click()
	expect(belum_terkirim(formulir)).to_be_visible()
	for _ in range(2):
		formulir.get_by_role("button", name="Kirim sekarang").click()
		formulir.wait_for_load_state("networkidle")
	expect(formulir.get_by_role("heading", name="Peninjau laporan")).to_be_visible(timeout=60_000)
	expect(formulir.locator("#antrean")).to_be_hidden()
	(laporan,) = kasus.laporan()
	assert [r.tindakan for r in laporan.riwayat].count("Kirim") == 1
	assert frappe.db.count("File", {"attached_to_name": laporan.name}) == 1


def test_draf_lama_ditolak_dengan_kedua_salinan(kasus, formulir):
	"""The plan was changed on another device since: nothing is overwritten and nothing is lost."""
	buka_hash(formulir, f"rencana/{kasus.penugasan}", "Rencana kerja dan kemajuan")
	putus(formulir)
	formulir.get_by_label("Uraian kegiatan").fill("Dari ponsel")
	formulir.get_by_role("button", name="Simpan").click()
	expect(belum_terkirim(formulir)).to_be_visible()
	ubah_rencana(kasus, "Dari meja kerja")
	sambung(formulir)
	expect(formulir.locator("#antrean")).to_contain_text("Ditolak server")
	formulir.locator("#antrean").get_by_role("link").click()
	formulir.reload()
	salinan = formulir.locator(".dua-salinan")
	expect(salinan).to_contain_text("Dari meja kerja")
	expect(salinan).to_contain_text("Dari ponsel")
	assert rencana(kasus) == ["Dari meja kerja"]
	formulir.get_by_role("button", name="Kirim isian saya").click()
	expect(formulir.locator("ol.rencana")).to_contain_text("Dari ponsel")
	assert rencana(kasus) == ["Dari ponsel"]
	expect(formulir.locator("#antrean")).to_be_hidden()


def ubah_rencana(kasus, kegiatan: str) -> None:
	jalan.sebagai(kasus.pegawai)
	frappe.db.rollback()
	pelaksanaan.simpan_rincian(kasus.penugasan, [{"kegiatan": kegiatan}])
	frappe.set_user("Administrator")
	frappe.db.commit()


def rencana(kasus) -> list[str]:
	frappe.db.rollback()
	frappe.db.value_cache.clear()
	return [b.kegiatan for b in frappe.get_doc(PNG, kasus.penugasan).rincian]


def test_pengguna_lain_di_ponsel_yang_sama_tidak_melihat_dan_tidak_mengirim(kasus, formulir):
	isi_laporan(formulir)
	putus(formulir)
	formulir.get_by_role("button", name="Kirim", exact=True).click()
	expect(belum_terkirim(formulir)).to_be_visible()
	konteks = formulir.context
	formulir.close()
	konteks.set_offline(False)
	lain = kasus.akun(frappe.db.get_value("Employee", kasus.pegawai, "sk_penilai"))
	assert konteks.request.post("/api/method/login", form={"usr": lain, "pwd": SANDI}).ok
	halaman = konteks.new_page()
	halaman.goto("/sistem-kerja#/tugas")
	expect(halaman.get_by_role("heading", name="Tugas saya", level=1)).to_be_visible()
	halaman.wait_for_load_state("networkidle")
	expect(halaman.locator("#antrean")).to_be_hidden()
	expect(halaman.get_by_text("Draf di ponsel ini")).to_have_count(0)
	assert not kasus.laporan()
	# Back in his hands, the first user's draft is there and leaves by itself.
	assert konteks.request.post("/api/method/login", form={"usr": kasus.akun(), "pwd": SANDI}).ok
	halaman.goto("/sistem-kerja#/")
	halaman.reload()
	expect(halaman.get_by_role("heading", name="Selamat", level=1)).to_be_visible()
	expect(halaman.locator("#kabar")).to_contain_text("Terkirim")
	assert len(kasus.laporan()) == 1
