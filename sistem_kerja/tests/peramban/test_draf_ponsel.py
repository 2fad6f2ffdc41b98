"""What stays on the phone: short forms written without a network, two copies of a report, leaving with unsent work."""

from __future__ import annotations

import frappe
import pytest
from playwright.sync_api import Page, expect

from sistem_kerja.demo import jalan
from sistem_kerja.demo.muat import SANDI
from sistem_kerja.tests.peramban.test_hari_pegawai import PNG
from sistem_kerja.tests.peramban.test_kerja import ISI, isi_laporan
from sistem_kerja.tests.peramban.test_minggu_pegawai import (
	belum_terkirim,
	buka_hash,
	formulir,
	putus,
	sambung,
)

__all__ = ["formulir"]
KDL = "Kendala Pelaksanaan"


@pytest.fixture
def kendala(kasus):
	"""Those of the assignment, as the server has them now; taken away in the end."""

	def baca() -> list:
		frappe.db.rollback()
		kolom = ("judul", "permasalahan", "status")
		return frappe.get_all(KDL, {"penugasan": kasus.penugasan}, kolom, as_list=True)

	yield baca
	frappe.db.rollback()
	frappe.db.delete(KDL, {"penugasan": kasus.penugasan})
	frappe.db.commit()


def test_kendala_ditulis_tanpa_jaringan_terkirim_sekali(kasus, formulir, kendala):
	buka_hash(formulir, f"penugasan/{kasus.penugasan}", kasus.kegiatan)
	buka_hash(formulir, f"baru/kendala/{kasus.penugasan}", "Kendala")
	putus(formulir)
	formulir.get_by_label("Judul").fill("Server lambat")
	formulir.get_by_label("Permasalahan").fill("Data tidak dapat diunduh.")
	formulir.get_by_role("button", name="Simpan").click()
	expect(belum_terkirim(formulir)).to_be_visible()
	assert kendala() == ()
	# Left and opened again, the form still holds what was written.
	buka_hash(formulir, f"penugasan/{kasus.penugasan}", kasus.kegiatan)
	buka_hash(formulir, f"baru/kendala/{kasus.penugasan}", "Kendala")
	expect(formulir.get_by_label("Permasalahan")).to_have_value("Data tidak dapat diunduh.")
	sambung(formulir)
	expect(formulir.locator("#antrean")).to_be_hidden()
	assert kendala() == (("Server lambat", "Data tidak dapat diunduh.", "Draf"),)


@pytest.mark.parametrize("pilihan", ["Kirim isian saya", "Pakai yang di server"])
def test_laporan_yang_diubah_di_tempat_lain_tampil_berdampingan(kasus, formulir, pilihan):
	isi_laporan(formulir)
	formulir.get_by_role("button", name="Simpan draf").click()
	formulir.get_by_role("link", name="Lanjutkan menulis").click()
	(laporan,) = kasus.laporan()
	hasil = formulir.get_by_label("Hasil yang dicapai")
	expect(hasil).to_have_value(ISI["Hasil yang dicapai"])
	putus(formulir)
	hasil.fill("Dari ponsel")
	formulir.get_by_role("button", name="Simpan draf").click()
	expect(belum_terkirim(formulir)).to_be_visible()
	jalan.sebagai(kasus.pegawai)
	laporan.hasil = "Dari meja kerja"
	laporan.save()
	frappe.set_user("Administrator")
	frappe.db.commit()
	sambung(formulir)
	expect(formulir.locator("#antrean")).to_contain_text("Ditolak server")
	formulir.locator("#antrean").get_by_role("link").click()
	salinan = formulir.locator(".dua-salinan")
	expect(salinan).to_contain_text("Dari meja kerja")
	expect(salinan).to_contain_text("Dari ponsel")
	formulir.get_by_role("button", name=pilihan).click()
	expect(formulir.get_by_role("link", name="Lanjutkan menulis")).to_be_visible()
	expect(formulir.locator("#antrean")).to_be_hidden()
	jadi = {"Kirim isian saya": "Dari ponsel", "Pakai yang di server": "Dari meja kerja"}[pilihan]
	assert [r.hasil for r in kasus.laporan()] == [jadi]


def keluar(halaman: Page) -> None:
	halaman.get_by_role("banner").get_by_role("button", name="Keluar").click()


def test_keluar_menyebut_yang_belum_terkirim_dan_tidak_menghapusnya(kasus, formulir):
	isi_laporan(formulir)
	expect(formulir.get_by_text("Draf tersimpan di ponsel ini.")).to_be_visible()
	keluar(formulir)
	dialog = formulir.get_by_role("dialog")
	expect(dialog).to_contain_text("1 isian Anda belum terkirim")
	dialog.get_by_role("button", name="Batal").click()
	expect(formulir.get_by_label("Hasil yang dicapai")).to_have_value(ISI["Hasil yang dicapai"])
	keluar(formulir)
	dialog.get_by_role("button", name="Keluar").click()
	expect(formulir.locator("#login_email")).to_be_visible()
	assert formulir.request.post("/api/method/login", form={"usr": kasus.akun(), "pwd": SANDI}).ok
	formulir.goto("/sistem-kerja#/tugas")
	expect(formulir.locator("section", has_text="Draf di ponsel ini")).to_contain_text(kasus.kegiatan)
	assert frappe.db.exists(PNG, kasus.penugasan) and not kasus.laporan()
