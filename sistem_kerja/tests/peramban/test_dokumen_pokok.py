"""The HR officer's other forms at the desk: agreement, stand-in, competences, map of positions."""

from __future__ import annotations

import frappe
import pytest
from frappe.utils import add_days, today
from playwright.sync_api import Page, expect

from sistem_kerja.tests.peramban.potret import potret
from sistem_kerja.tests.peramban.test_hari_pengelola import (  # noqa: F401 (fixtures)
	SPP,
	formulir,
	isi,
	meja,
	panggung,
	simpan,
	tindak,
)
from sistem_kerja.tests.situs import jalan_lain as j
from sistem_kerja.tests.situs import tim as t

PS = "Pejabat Sementara"


@pytest.fixture
def dibuang(situs):
	"""Documents of kinds that `hapus_sejak` leaves alone; the test adds (doctype, name)."""
	semua: list[tuple[str, str]] = []
	yield semua
	frappe.db.rollback()
	frappe.set_user("Administrator")
	for doctype, nama in reversed(semua):
		if doctype == PS and not frappe.db.get_value(PS, nama, "dibatalkan"):
			frappe.get_doc(PS, nama).update({"dibatalkan": 1}).save()
		frappe.delete_doc(doctype, nama, force=True, delete_permanently=True)
	frappe.db.commit()


def baru(pengelola: Page, doctype: str, saring: str = "") -> None:
	pengelola.goto(f"/app/{frappe.scrub(doctype).replace('_', '-')}/new?{saring}")
	pengelola.wait_for_function(
		"dt => window.cur_frm?.doctype === dt && cur_frm.is_new() && frappe.dom.freeze_count === 0",
		arg=doctype,
	)


def tambah(pengelola: Page, tabel: str, **nilai) -> None:
	"""A row typed into the table, cell by cell."""
	kotak = pengelola.locator(f'.frappe-control[data-fieldname="{tabel}"]:visible')
	kotak.get_by_role("button", name="Tambah Baris").click()
	baris = kotak.locator(".grid-body .grid-row").last
	for kolom, satu in nilai.items():
		baris.locator(f'[data-fieldname="{kolom}"]').first.click()
		sel = baris.locator(f'.frappe-control[data-fieldname="{kolom}"]:visible')
		if sel.locator("select").count():
			sel.locator("select").select_option(satu)
		else:
			sel.locator("input, textarea").first.fill(satu)


def test_perjanjian_kinerja_disusun_lalu_ditetapkan(panggung, meja):  # noqa: F811
	unit = panggung.cerita.unit_dituju
	pengelola = meja(j.PENGELOLA)
	baru(pengelola, t.PK)
	isi(pengelola, t.PK, unit=unit, tahun=t.tahun())
	tambah(pengelola, "sasaran", sasaran="Layanan daring naik", indikator="Layanan daring", target="12")
	tambah(pengelola, "kegiatan", kegiatan=t.KEGIATAN, jenis_penugasan="tim")
	nama = simpan(pengelola)
	pengelola.get_by_role("button", name="Periksa Syarat").click()
	expect(pengelola.locator(".modal.show .msgprint")).to_contain_text("Semua syarat terpenuhi.")
	pengelola.locator(".modal.show .btn-modal-close:visible").click()
	expect(pengelola.locator(".modal.show")).to_have_count(0)
	pengelola.evaluate("window.scrollTo(0, 0)")
	potret(pengelola, "meja_perjanjian", penuh=True)
	frappe.db.rollback()
	pk = t.bertindak(frappe.get_doc(t.PK, nama), "Tetapkan")
	frappe.db.commit()
	formulir(pengelola, t.PK, nama)
	expect(pengelola.locator(".indicator-pill", has_text="Berlaku").first).to_be_visible()
	expect(pengelola.get_by_role("button", name="Ubah Perjanjian")).to_be_visible()
	assert [(k.kegiatan, k.jenis_penugasan) for k in pk.kegiatan] == [(t.KEGIATAN, "tim")]


def test_pejabat_sementara_dari_formulir_unitnya(panggung, meja, dibuang):  # noqa: F811
	unit = panggung.cerita.unit_dituju
	kepala = panggung.kepala(unit)
	wakil = panggung.kepala(panggung.cerita.unit_pemilik)
	pengelola = meja(j.PENGELOLA)
	formulir(pengelola, "Unit Organisasi", unit)
	pengelola.get_by_role("button", name="Pejabat Sementara").click()
	masa = {"mulai": today(), "selesai": add_days(today(), 3)}
	isi(
		pengelola,
		PS,
		sifat="Plh.",
		pejabat=wakil,
		**masa,
		nomor_surat="800/12/BKPSDM/2026",
		tanggal_surat=today(),
	)
	nama = simpan(pengelola)
	dibuang.append((PS, nama))
	assert pengelola.evaluate("cur_frm.doc.digantikan") == kepala
	expect(pengelola.get_by_role("button", name="Batalkan")).to_be_visible()
	potret(pengelola, "meja_pejabat_sementara")
	formulir(pengelola, "Unit Organisasi", unit)
	expect(pengelola.locator(".form-message:visible")).to_contain_text("Plh.")
	formulir(pengelola, PS, nama)
	pengelola.get_by_role("button", name="Batalkan").click()
	dialog = pengelola.locator(".modal.show")
	dialog.locator("textarea").fill("Pejabatnya sudah kembali.")
	dialog.locator(".btn-modal-primary").click()
	expect(pengelola.locator(".indicator-pill", has_text="Dibatalkan").first).to_be_visible()


def test_kompetensi_dicatat_lalu_dicari(panggung, meja, dibuang):  # noqa: F811
	pegawai = panggung.cerita.pegawai
	nama = "Penataan Arsip Uji"
	frappe.get_doc({"doctype": "Kompetensi", "nama": nama, "jenis": "Keahlian"}).insert()
	frappe.db.commit()
	dibuang.append(("Kompetensi", nama))
	pengelola = meja(j.PENGELOLA)
	baru(pengelola, "Kompetensi Pegawai")
	isi(pengelola, "Kompetensi Pegawai", pegawai=pegawai, kompetensi=nama, tingkat="4 Mumpuni")
	dibuang.append(("Kompetensi Pegawai", simpan(pengelola)))
	pengelola.goto("/app/query-report/Cari Kompetensi")
	expect(pengelola.get_by_text("Pilih kompetensi yang dicari.")).to_be_visible()
	with pengelola.expect_response(lambda r: "query_report.run" in r.url and "Arsip" in r.url):
		pengelola.evaluate("n => frappe.query_report.set_filter_value('kompetensi', [n])", nama)
	expect(pengelola.locator(".dt-row-0")).to_contain_text(panggung.orang[pegawai].nama)
	assert pengelola.evaluate("frappe.query_report.data.map((b) => b.jumlah_tingkat)") == [4]
	potret(pengelola, "meja_kompetensi")


def test_peta_jabatan_diusulkan_dari_pegawai_yang_ada(panggung, meja, dibuang):  # noqa: F811
	unit = panggung.cerita.unit_dituju
	pengelola = meja(j.PENGELOLA)
	baru(pengelola, "Peta Jabatan")
	isi(pengelola, "Peta Jabatan", unit=unit, berlaku_sejak=f"{t.tahun()}-01-01")
	dibuang.append(("Peta Jabatan", simpan(pengelola)))
	pengelola.get_by_role("button", name="Usulkan dari pegawai yang ada").click()
	pengelola.wait_for_function("cur_frm.doc.butir.length > 0")
	simpan(pengelola)
	# Saved and saved again: who fixes it, and by which article, is still said once.
	expect(pengelola.locator(".form-message:visible", has_text="Ditetapkan oleh")).to_have_count(1)
	usul = pengelola.evaluate("cur_frm.doc.butir.map((b) => [b.jabatan, b.terisi])")
	assert [panggung.unit[unit].jabatan_kepala, 1] in usul
	pengelola.locator('[data-fieldname="butir"]:visible').first.scroll_into_view_if_needed()
	potret(pengelola, "meja_peta_jabatan")


def test_balasan_instansi_lain_dicatat(panggung, meja):  # noqa: F811
	"""A request without a jenjang: what is fixed since it was sent is not asked for when the answer is saved."""
	dokumen = j.keluar(panggung, kegiatan=panggung.kegiatan, jenjang_diminta=None)
	nama = j.tempuh(dokumen, "Menunggu Balasan Instansi").name
	frappe.set_user("Administrator")
	frappe.db.commit()
	pengelola = meja(j.PENGELOLA)
	formulir(pengelola, SPP, nama)
	isi(pengelola, SPP, nomor_surat_luar="900/55/REKAAN", tanggal_surat_luar=today())
	tambah(pengelola, "pegawai_luar", nama="Contoh Statistisi Rekaan")
	simpan(pengelola)
	tindak(pengelola, "Catat Persetujuan", "Disetujui")
	frappe.db.rollback()
	assert [b.nama for b in frappe.get_doc(SPP, nama).pegawai_luar] == ["Contoh Statistisi Rekaan"]
