"""The HR officer prepares a team at the desk: people of the unit only, findings before it is sent."""

from __future__ import annotations

import frappe
import pytest
from frappe.utils import getdate, today
from playwright.sync_api import expect

from sistem_kerja.demo import hapus
from sistem_kerja.demo.daerah import cerita
from sistem_kerja.demo.muat import SANDI
from sistem_kerja.tests.peramban.potret import potret

TIM = "Tim Kerja"


@pytest.fixture
def tim(situs):
	"""A committed draft team of the example in force, without its analysis of need; taken away again."""
	inti = cerita(frappe.db.get_single_value("Pengaturan Sistem Kerja", "profil"))
	saring = {"sk_unit": inti.unit_dituju, "sk_jenis_jabatan": "Fungsional", "sk_jenjang": ("like", "Ahli%")}
	orang = frappe.get_all("Employee", saring, pluck="name", order_by="name", limit=3)
	tahun = getdate(today()).year + 1
	frappe.set_user("pengelola@contoh.invalid")
	isi = {
		"unit_pemilik": inti.unit_dituju,
		"kegiatan": "Pengelolaan Aplikasi",
		"tujuan": "Layanan daring",
		"mulai": f"{tahun}-01-01",
		"selesai": f"{tahun}-12-31",
		"ketua": orang[0],
		"anggota": [{"pegawai": p, "tugas": "Menguji"} for p in orang[1:]],
	}
	dokumen = frappe.get_doc({"doctype": TIM, **isi}).insert()
	frappe.set_user("Administrator")
	frappe.db.commit()
	yield dokumen
	frappe.db.rollback()
	hapus._hapus_baris(TIM, [dokumen.name])
	frappe.db.commit()


def test_periksa_syarat_sebelum_mengusulkan(peramban, alamat, tim):
	galat: list[str] = []
	konteks = peramban.new_context(viewport={"width": 1366, "height": 900}, locale="id-ID", base_url=alamat)
	assert konteks.request.post(
		"/api/method/login", form={"usr": "pengelola@contoh.invalid", "pwd": SANDI}
	).ok
	meja = konteks.new_page()
	meja.set_default_timeout(60_000)
	meja.on("pageerror", lambda g: galat.append(str(g)))
	meja.goto(f"/app/tim-kerja/{tim.name}")
	expect(meja.locator(".title-text").first).to_contain_text(
		"Tim Kerja Pengelolaan Aplikasi", timeout=60_000
	)
	expect(meja.locator('[data-fieldname="anggota"] .grid-row[data-idx]')).to_have_count(3)
	meja.get_by_role("button", name="Periksa Syarat").click()
	dialog = meja.locator(".modal.show .msgprint")
	temuan = frappe.get_doc(TIM, tim.name).semua_temuan()
	assert temuan
	for satu in temuan:
		expect(dialog).to_contain_text(satu.pesan)
		expect(dialog).to_contain_text(satu.dasar)
	potret(meja, "tim_periksa_syarat")
	konteks.close()
	assert not galat
