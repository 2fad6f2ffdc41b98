"""An administrator puts another profile in force in the desk, moves a document, and takes it all back."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from sistem_kerja.demo import jalan
from sistem_kerja.layanan import penerapan
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.tests.peramban.potret import potret

frappe = pytest.importorskip("frappe")

from frappe.utils.background_jobs import get_queue  # noqa: E402

SPP = "Surat Permohonan Pelibatan"
ADMINISTRATOR = "administrator.sk@contoh.invalid"


@pytest.fixture
def menunggu_rekomendasi(kasus):
	"""A request at the step that Kapuas has and Pekalongan has not; `kasus` takes it away again."""
	mulai = frappe.utils.now()
	dokumen = jalan.buat_permohonan("kapuas", kegiatan=kasus.kegiatan)
	for tindakan in ("Kirim", "Minta Rekomendasi"):
		jalan.sebagai(dokumen.pemegang)
		dokumen = lakukan(SPP, dokumen.name, tindakan)
	frappe.set_user("Administrator")
	frappe.db.commit()
	yield dokumen.name
	frappe.db.rollback()
	frappe.set_user("Administrator")
	if frappe.db.get_single_value("Pengaturan Sistem Kerja", "profil") != "kapuas":
		penerapan.berlakukan("kapuas", hitung=False)
	# No worker runs here: the computation that applying asked for would stay queued and hold up the next one.
	frappe.db.delete("Penghitungan Kedudukan", {"modified": (">=", mulai)})
	frappe.db.commit()
	get_queue("long").empty()


def berlaku() -> str:
	frappe.db.rollback()
	frappe.clear_document_cache("Pengaturan Sistem Kerja", "Pengaturan Sistem Kerja")
	frappe.db.value_cache.clear()
	return frappe.db.get_single_value("Pengaturan Sistem Kerja", "profil")


def test_terapkan_lalu_batalkan(masuk_meja, menunggu_rekomendasi):
	halaman = masuk_meja(ADMINISTRATOR, "/app/profil-sistem-kerja/pekalongan")
	halaman.get_by_role("button", name="Terapkan Profil").click()
	dialog = halaman.locator(".modal-dialog:visible")
	baris = dialog.locator("tr:has(select)", has_text="Menunggu Rekomendasi")
	expect(baris).to_contain_text("tidak ada dalam aturan baru")
	expect(dialog).to_contain_text("Perbup Pekalongan 52/2024")
	assert berlaku() == "kapuas"  # looking changes nothing
	potret(halaman, "profil_terapkan")
	baris.get_by_role("combobox").select_option("Menunggu Jawaban")
	dialog.get_by_role("button", name="Terapkan", exact=True).click()
	halaman.wait_for_url(re.compile("/app/penerapan-profil/PP-"))
	expect(halaman.locator('.frappe-control[data-fieldname="dipindahkan"]')).to_contain_text(
		menunggu_rekomendasi
	)
	assert berlaku() == "pekalongan"
	assert frappe.db.get_value(SPP, menunggu_rekomendasi, ("status", "profil")) == (
		"Menunggu Jawaban",
		"pekalongan",
	)
	halaman.get_by_role("button", name="Batalkan Penerapan").click()
	dialog = halaman.locator(".modal-dialog:visible")
	dialog.locator("textarea").fill("Salah pilih profil")
	dialog.get_by_role("button", name="Batalkan", exact=True).click()
	expect(halaman.locator(".msgprint")).to_contain_text("Penerapan dibatalkan. 1 dokumen kembali")
	assert berlaku() == "kapuas"
	assert frappe.db.get_value(SPP, menunggu_rekomendasi, ("status", "profil")) == (
		"Menunggu Rekomendasi",
		"kapuas",
	)


def test_pengelola_tidak_melihat_tombolnya(masuk_meja):
	halaman = masuk_meja("pengelola@contoh.invalid", "/app/profil-sistem-kerja/pekalongan")
	expect(halaman.locator(".form-page:visible")).to_contain_text("Kabupaten Pekalongan")
	expect(halaman.get_by_role("button", name="Terapkan Profil")).to_have_count(0)


def test_workflow_tergambar_di_workflow_builder(masuk_meja):
	halaman = masuk_meja(ADMINISTRATOR, "/app/workflow-builder/Alur%20Surat%20Permohonan%20Pelibatan")
	expect(halaman.get_by_text("Menunggu Rekomendasi").first).to_be_visible()
