"""The HR officer's desk: the tree of units, and merging a unit by the dialog on its form."""

from __future__ import annotations

import re

import frappe
import pytest
from frappe.utils import add_days, today
from playwright.sync_api import Page, expect

from sistem_kerja.demo.daerah import bangun, cerita
from sistem_kerja.demo.muat import SANDI
from sistem_kerja.tests.peramban.potret import potret

MEJA = {"viewport": {"width": 1360, "height": 850}}
UNIT, PS, PU = "Unit Organisasi", "Pejabat Sementara", "Perubahan Unit"
KODE = ("UJI-PERAMBAN-1", "UJI-PERAMBAN-2")
SEKSI = {KODE[0]: "Seksi Layanan Rekaan", KODE[1]: "Seksi Data Rekaan"}


def _daerah() -> str:
	return frappe.db.get_single_value("Pengaturan Sistem Kerja", "profil")


@pytest.fixture
def seksi(situs):
	"""Two sections below the unit asked, and a Plh. for its head; taken away again."""
	inti = cerita(_daerah())
	frappe.set_user("Administrator")
	_bersihkan()
	for kode in KODE:
		isi = {"peran": "kepala_seksi", "tingkat": "pengawas", "jabatan_kepala": f"Kepala {SEKSI[kode]}"}
		frappe.get_doc(
			{
				"doctype": UNIT,
				"kode": kode,
				"nama_unit": SEKSI[kode],
				"parent_unit_organisasi": inti.unit_dituju,
				"is_group": 0,
				**isi,
			}
		).insert()
	orang = next(p for p in bangun(_daerah()).pegawai if p.unit == inti.unit_dituju and p.jenjang)
	masa = {"mulai": today(), "selesai": add_days(today(), 6), "nomor_surat": "1", "tanggal_surat": today()}
	frappe.get_doc(
		{"doctype": PS, "unit": inti.unit_dituju, "sifat": "Plh.", "pejabat": orang.id, **masa}
	).insert()
	frappe.db.commit()
	yield inti
	frappe.db.rollback()
	_bersihkan()


def _bersihkan() -> None:
	inti = cerita(_daerah())
	for nama in frappe.get_all(PS, {"unit": inti.unit_dituju, "status": ("!=", "Dibatalkan")}, pluck="name"):
		doc = frappe.get_doc(PS, nama)
		doc.dibatalkan = 1
		doc.save()
	frappe.db.delete(PS, {"unit": inti.unit_dituju})
	frappe.db.delete(PU, {"unit": ("in", KODE)})
	for kode in KODE:
		if frappe.db.exists(UNIT, kode):
			frappe.delete_doc(UNIT, kode, force=True)
	frappe.db.commit()


@pytest.fixture
def meja(peramban, alamat):
	"""The desk as the HR officer sees it; JavaScript errors fail the test."""
	konteks = peramban.new_context(**MEJA, locale="id-ID", base_url=alamat)
	halaman, galat = konteks.new_page(), []
	halaman.on("pageerror", lambda g: galat.append(str(g)))
	halaman.goto("/login")
	halaman.locator("#login_email").fill("pengelola@contoh.invalid")
	halaman.locator("#login_password").fill(SANDI)
	halaman.locator(".form-login .btn-login").click()
	halaman.wait_for_url(re.compile(r"/app"))
	yield halaman
	konteks.close()
	assert not galat


def _buka(halaman: Page, kode: str) -> None:
	halaman.locator(f'.tree-link[data-label="{kode}"]').click()


def test_pohon_dan_penggabungan(seksi, meja):
	meja.goto("/app/unit-organisasi/view/tree")
	satuan = {u.kode: u for u in bangun(_daerah()).units}
	jalan, kini = [], seksi.unit_dituju
	while kini:
		jalan.insert(0, kini)
		kini = satuan[kini].induk
	for kode in jalan:
		expect(meja.locator(f'.tree-link[data-label="{kode}"]')).to_be_visible()
		if not meja.locator(f'.tree-link[data-label="{KODE[0]}"]').count():
			_buka(meja, kode)
	simpul = meja.locator(f'.tree-link[data-label="{seksi.unit_dituju}"]')
	expect(simpul).to_contain_text("Plh.")
	expect(simpul).to_contain_text("pegawai")
	kosong = meja.locator(f'.tree-link[data-label="{KODE[0]}"]')
	expect(kosong).to_contain_text("kosong")
	kosong.click()
	expect(meja.get_by_role("button", name="Tambah Anak")).to_have_count(0)
	expect(meja.get_by_role("button", name="Tambah di Bawahnya").locator("visible=true")).to_be_visible()
	potret(meja, "pohon_unit")

	meja.goto(f"/app/unit-organisasi/{KODE[0]}")
	meja.get_by_role("button", name="Ubah Struktur").click()
	meja.get_by_role("link", name="Gabungkan").click()
	dialog = meja.locator(".modal-dialog:visible")
	isian = dialog.locator('[data-fieldname="tujuan"] input')
	isian.click()
	isian.press_sequentially(KODE[1], delay=20)
	meja.get_by_role("option").filter(has_text=SEKSI[KODE[1]]).first.click()
	expect(dialog.locator(".alert")).to_contain_text("0 pegawai")
	dialog.locator('[data-fieldname="nomor_sk"] input').fill("188.45/7/2026")
	potret(meja, "dialog_gabung")
	dialog.get_by_role("button", name="Gabungkan").click()
	expect(dialog).to_be_hidden()
	expect(meja.locator(".form-message")).to_contain_text("diteruskan oleh")
	potret(meja, "unit_bubar")
	frappe.db.rollback()
	assert frappe.db.get_value(UNIT, KODE[0], "digabung_ke") == KODE[1]
	assert frappe.db.exists(PU, {"unit": KODE[0], "nomor_sk": "188.45/7/2026", "status": "Dilaksanakan"})
