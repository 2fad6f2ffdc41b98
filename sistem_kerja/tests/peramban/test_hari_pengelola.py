"""An HR officer's day at the desk: a request from outside, a team across units, a change, an export, the reports."""

from __future__ import annotations

import io
import uuid

import frappe
import pytest
from frappe.utils import add_days, getdate, now_datetime, today
from openpyxl import load_workbook
from playwright.sync_api import Page, expect

from sistem_kerja.demo import jalan
from sistem_kerja.demo.kasus import masa
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.regulasi.alur import menyebut_pegawai
from sistem_kerja.tests.peramban.hari import Pengamat, hapus_sejak
from sistem_kerja.tests.peramban.potret import potret
from sistem_kerja.tests.situs import jalan_lain as j
from sistem_kerja.tests.situs import tim as t
from sistem_kerja.tests.situs.conftest import Daerah

SPP, PNG, TIM, PUB = "Surat Permohonan Pelibatan", "Penugasan", "Tim Kerja", "Perubahan Penugasan"
LAYAR = {"viewport": {"width": 1366, "height": 900}}
# In the example's agreement of this year.
KEGIATAN = "Penyusunan Sistem Informasi Layanan"
expect.set_options(timeout=30_000)
# Report: the unit to which it is narrowed down.
LAPORAN = {
	"Rekap Penugasan": "unit_pemilik",
	"Beban Kerja Pegawai": "unit_dituju",
	"Matriks Peran Hasil": "unit_pemilik",
	"Lama Proses Permohonan": "unit_pemilik",
	"Tim Kerja Aktif": "unit_pemilik",
	"Riwayat Perbantuan": "unit_dituju",
	"Kepatuhan Pelaporan": "unit_pemilik",
}


@pytest.fixture
def panggung(situs):
	"""The regency in force; what the day makes is taken away again."""
	mulai = now_datetime()
	daerah = Daerah(frappe.db.get_single_value("Pengaturan Sistem Kerja", "profil"))
	daerah.kegiatan = f"Sensus Gizi Rekaan {uuid.uuid4().hex[:4]}"
	j.instansi()
	frappe.set_user("Administrator")
	frappe.db.commit()
	yield daerah
	hapus_sejak(mulai)


@pytest.fixture
def meja(masuk_meja):
	"""The desk as a user; the browser may complain of nothing."""
	pengamat = Pengamat()
	yield lambda user, alamat="/app/sistem-kerja": pengamat.awasi(masuk_meja(user, alamat, LAYAR))
	assert pengamat.keluhan == []


def formulir(halaman: Page, doctype: str, nama: str) -> None:
	halaman.goto(f"/app/{frappe.scrub(doctype).replace('_', '-')}/{nama}")
	halaman.wait_for_function(
		"nama => window.cur_frm?.doc?.name === nama && frappe.dom.freeze_count === 0", arg=nama
	)


def isi(halaman: Page, doctype: str, **nilai) -> None:
	"""Values into the open form in this order, as if typed: the form's own triggers run."""
	halaman.wait_for_function("dt => window.cur_frm?.doctype === dt", arg=doctype)
	for kolom, satu in nilai.items():
		halaman.evaluate("([k, v]) => cur_frm.set_value(k, v)", [kolom, str(satu)])


def simpan(halaman: Page) -> str:
	"""By the button; the name that the document has then."""
	halaman.locator(".page-head:visible .primary-action:visible").click()
	halaman.wait_for_function("!cur_frm.is_dirty() && !cur_frm.is_new() && frappe.dom.freeze_count === 0")
	return halaman.evaluate("cur_frm.doc.name")


def tindak(halaman: Page, nama: str, ke: str) -> None:
	"""An act of the form's menu, confirmed in its dialog."""
	halaman.locator(".page-head:visible .actions-btn-group > button").click()
	halaman.locator(".page-head:visible .actions-btn-group .dropdown-item", has_text=nama).last.click()
	halaman.locator(".modal.show").get_by_role("button", name=nama, exact=True).click()
	halaman.wait_for_function("s => cur_frm.doc.status === s && frappe.dom.freeze_count === 0", arg=ke)


def langkah(nama: str, sampai: str) -> None:
	"""Other people's steps on a request, by who holds them."""
	frappe.db.rollback()
	dokumen = frappe.get_doc(SPP, nama)
	while dokumen.status != sampai:
		dokumen = j.langkah(dokumen)
	frappe.set_user("Administrator")
	frappe.db.commit()


def test_permohonan_dari_luar_sampai_daftarnya(panggung, meja):
	daerah = panggung
	mulai, selesai = masa(getdate(today()))
	pengelola = meja(j.PENGELOLA)
	expect(pengelola.locator(".shortcut-widget-box").first).to_be_visible()
	expect(pengelola.locator(".number-widget-box .number").first).to_be_visible()
	potret(pengelola, "pengelola_ruang_kerja")
	pengelola.goto("/app/surat-permohonan-pelibatan/new")
	isi(pengelola, SPP, jalur="penunjukan_lintas_instansi", arah="masuk", instansi=j.INSTANSI, **j.SURAT_LUAR)
	isi(
		pengelola,
		SPP,
		unit_dituju=daerah.cerita.unit_dituju,
		kegiatan=daerah.kegiatan,
		maksud_tujuan="Mengolah data sensus gizi.",
		kompetensi="Pengolahan data",
		ekspektasi_target="Data seluruh desa terolah.",
		jumlah=2,
		jenis_jabatan_diminta="Fungsional",
		jenjang_diminta=daerah.orang[daerah.cerita.pegawai].jenjang,
		mulai=mulai,
		selesai=selesai,
	)
	petunjuk = pengelola.locator('.frappe-control[data-fieldname="jalur"] .help-box')
	expect(petunjuk).to_contain_text("Dasar: ")
	potret(pengelola, "pengelola_permohonan_masuk", penuh=True)
	nama = simpan(pengelola)
	tindak(pengelola, "Catat", "Menunggu Pejabat yang Berwenang")
	potret(pengelola, "pengelola_permohonan_dicatat")

	menyebut = menyebut_pegawai(frappe.get_doc(SPP, nama).alur())[0].status
	langkah(nama, menyebut)
	penjawab = meja(frappe.db.get_value(SPP, nama, "pemegang_user"))
	formulir(penjawab, SPP, nama)
	pilih_sebagian(penjawab, daerah)
	langkah(nama, "Disetujui")
	formulir(pengelola, SPP, nama)
	expect(pengelola.locator(".indicator-pill", has_text="Disetujui").first).to_be_visible()
	potret(pengelola, "pengelola_permohonan_disetujui")


def pilih_sebagian(penjawab: Page, daerah) -> None:
	"""One of two is named; what becomes of the rest is asked in the same dialog."""
	penjawab.get_by_role("button", name="Calon Pegawai").click()
	dialog = penjawab.locator(".modal.show")
	orang = daerah.orang[daerah.cerita.pegawai].nama
	dialog.get_by_role("checkbox", name=orang).check()
	dialog.get_by_label(f"Tugas {orang}").fill("Mengolah data desa")
	expect(dialog).to_contain_text("Terpilih 1 dari 2")
	dialog.locator('[data-fieldname="keputusan_sisa"] select').select_option("Tetap Terbuka")
	potret(penjawab, "meja_calon")
	dialog.get_by_role("button", name="Masukkan dan Simpan").click()
	expect(dialog).to_be_hidden()
	penjawab.wait_for_function("!cur_frm.is_dirty() && frappe.dom.freeze_count === 0")
	satu = penjawab.evaluate("({sisa: cur_frm.doc.keputusan_sisa, ...cur_frm.doc.pegawai_ditugaskan[0]})")
	assert (satu["sisa"], satu["pegawai"], satu["tugas"]) == (
		"Tetap Terbuka",
		daerah.cerita.pegawai,
		"Mengolah data desa",
	)


def test_tim_lintas_unit_perubahan_dan_laporan(panggung, meja):
	daerah = panggung
	draf = buat_tim(daerah)
	pengelola = meja(j.PENGELOLA, f"/app/tim-kerja/{draf.name}")
	formulir(pengelola, TIM, draf.name)
	benahi_kegiatan(pengelola, draf)
	minta_anggota(pengelola, draf, daerah)
	susun_tim(pengelola, draf)
	tim = tetapkan(draf)
	formulir(pengelola, TIM, tim.name)
	expect(pengelola.locator(".indicator-pill", has_text="Berjalan").first).to_be_visible()
	potret(pengelola, "pengelola_tim_berjalan")
	buka_keputusan(pengelola, tim)
	menunggu_pejabat(pengelola, tim)
	ubah_penugasan(pengelola, daerah)
	buka_laporan(pengelola, daerah)
	unduh_skp(pengelola)


def buat_tim(daerah):
	"""A draft of the unit that owns the work, its ketua without an account."""
	mulai, selesai = masa(getdate(today()))
	unit = daerah.cerita.unit_pemilik
	ketua = next(p.id for p in daerah.contoh.pegawai if p.unit == unit and str(p.jenjang) == "Ahli Muda")
	lain = next(p.id for p in daerah.contoh.pegawai if p.unit == unit and p.jenjang and p.id != ketua)
	baris = [{"pegawai": lain, "tugas": "Menghimpun data"}]
	isi_tim = {"unit_pemilik": unit, "ketua": ketua, "anggota": baris, "nama_tim": "Tim Sensus Gizi"}
	dokumen = t.tim(daerah, kegiatan=daerah.kegiatan, mulai=mulai, selesai=selesai, **isi_tim)
	frappe.set_user("Administrator")
	frappe.db.commit()
	return dokumen


def benahi_kegiatan(pengelola: Page, draf) -> None:
	"""An activity that the unit's agreement does not hold is refused with its article, and put right."""
	temuan = periksa(pengelola, draf)
	assert [s.kode for s in temuan if s.tingkat.value == "tolak"] == [
		"perjanjian_kinerja.ubah_bila_kegiatan_berubah"
	]
	potret(pengelola, "meja_tim_syarat")
	pengelola.locator(".modal.show .btn-modal-close:visible").click()
	isi(pengelola, TIM, kegiatan=KEGIATAN)
	simpan(pengelola)
	frappe.db.rollback()
	draf.reload()


def periksa(pengelola: Page, draf) -> list:
	"""The findings as the dialog shows them, each with its article."""
	pengelola.get_by_role("button", name="Periksa Syarat").click()
	dialog = pengelola.locator(".modal.show .msgprint")
	frappe.db.rollback()
	temuan = frappe.get_doc(TIM, draf.name).semua_temuan()
	for satu in temuan:
		expect(dialog).to_contain_text(satu.pesan)
		expect(dialog).to_contain_text(satu.dasar)
	return temuan


def minta_anggota(pengelola: Page, draf, daerah) -> None:
	"""A request begun from the team: unit, activity and period come from it. Answered by others."""
	pengelola.get_by_role("button", name="Minta Pegawai Unit Lain").click()
	pengelola.wait_for_function(
		"window.cur_frm?.doctype === 'Surat Permohonan Pelibatan' && cur_frm.doc.kegiatan"
	)
	orang = daerah.orang[daerah.cerita.pegawai]
	isi(
		pengelola,
		SPP,
		unit_dituju=daerah.cerita.unit_dituju,
		kompetensi="Pengolahan data",
		ekspektasi_target="Satu peta gizi.",
		jumlah=1,
		jenis_jabatan_diminta="Fungsional",
		jenjang_diminta=orang.jenjang,
	)
	potret(pengelola, "pengelola_permohonan_tim", penuh=True)
	nama = simpan(pengelola)
	frappe.db.rollback()
	dokumen = frappe.get_doc(SPP, nama)
	assert (dokumen.tim, dokumen.kegiatan) == (draf.name, draf.kegiatan)
	jalan.sebagai(dokumen.pemegang)
	jalan.jawab(lakukan(SPP, nama, "Kirim"), orang.id, "Mengolah data")
	frappe.set_user("Administrator")
	frappe.db.commit()


def susun_tim(pengelola: Page, draf) -> None:
	"""The approved person is put into the table; the findings are shown with their articles."""
	formulir(pengelola, TIM, draf.name)
	pengelola.get_by_role("button", name="Ambil dari Permohonan").click()
	expect(pengelola.locator('[data-fieldname="anggota"] .grid-row[data-idx]')).to_have_count(3)
	simpan(pengelola)
	assert not [s for s in periksa(pengelola, draf) if s.tingkat.value == "tolak"]
	potret(pengelola, "pengelola_tim_siap")
	pengelola.locator(".modal.show .btn-modal-close:visible").click()


def tetapkan(draf):
	tim = t.bertindak(t.bertindak(frappe.get_doc(TIM, draf.name), "Usulkan"), "Tetapkan")
	frappe.set_user("Administrator")
	frappe.db.commit()
	return tim


def buka_keputusan(pengelola: Page, tim) -> None:
	"""From the team to the letter that fixed it, signed and in force, by the form's connections."""
	pengelola.get_by_role("tab", name="Hubungan").click()
	lencana = pengelola.locator('.form-links:visible .document-link[data-doctype="Naskah Dinas"]')
	surat = frappe.get_all("Naskah Dinas", {"dokumen": tim.name}, ["name", "nomor", "status"])
	expect(lencana.locator(".count")).to_have_text(str(len(surat)))
	lencana.locator(".badge-link").click()
	expect(pengelola.locator(".list-row-container .list-row:visible")).to_have_count(len(surat))
	satu = next(s for s in surat if s.status == "Berlaku")
	formulir(pengelola, "Naskah Dinas", satu.name)
	expect(pengelola.locator(".indicator-pill", has_text="Berlaku").first).to_be_visible()
	expect(pengelola.locator(".page-head:visible")).to_contain_text(satu.nomor[:20])
	potret(pengelola, "pengelola_keputusan")


def menunggu_pejabat(pengelola: Page, tim) -> None:
	"""The ketua's assignment waits because he has no account; the report says so."""
	nama = frappe.db.get_value("Employee", tim.ketua, "employee_name")
	pengelola.goto("/app/query-report/Menunggu Pejabat")
	expect(pengelola.locator(".dt-row", has_text=nama).first).to_contain_text("akun")
	potret(pengelola, "pengelola_menunggu_pejabat")


def ubah_penugasan(pengelola: Page, daerah) -> None:
	"""Of an assignment that stands alone: a member's changes with his team."""
	penugasan = daerah.disetujui().pegawai_ditugaskan[0].penugasan
	frappe.set_user("Administrator")
	frappe.db.commit()
	formulir(pengelola, PNG, penugasan)
	pengelola.get_by_role("button", name="Ubah Penugasan").click()
	akhir = frappe.db.get_value(PNG, penugasan, "selesai")
	isi(
		pengelola,
		PUB,
		jenis="Pengakhiran",
		selesai_baru=add_days(akhir, -3),
		alasan="Pekerjaan rampung lebih awal.",
	)
	nama = simpan(pengelola)
	expect(pengelola.locator(".sk-giliran:visible")).to_contain_text("Menunggu")  # once
	potret(pengelola, "pengelola_perubahan", penuh=True)
	frappe.db.rollback()
	t.bertindak(frappe.get_doc(PUB, nama), "Tetapkan")
	frappe.set_user("Administrator")
	frappe.db.commit()
	formulir(pengelola, PNG, penugasan)
	expect(pengelola.locator(".indicator-pill", has_text="Diakhiri").first).to_be_visible()


def buka_laporan(pengelola: Page, daerah) -> None:
	for nama, kolom in LAPORAN.items():
		pengelola.goto(f"/app/query-report/{nama}")
		pengelola.wait_for_function(
			"n => frappe.query_report?.report_name === n && frappe.query_report.data", arg=nama
		)
		unit = getattr(daerah.cerita, kolom)
		saringan = pengelola.locator('.page-form [data-fieldname="unit"]')
		saringan.locator("input").click()
		saringan.locator("input").fill(unit)
		with pengelola.expect_response(lambda r: "query_report.run" in r.url) as jawaban:
			saringan.get_by_role("option", name=unit).first.click()
		assert unit in jawaban.value.url
		assert jawaban.value.json()["message"]["result"], nama
		expect(pengelola.locator(".dt-row-0")).to_be_visible()
		potret(pengelola, f"laporan_{frappe.scrub(nama)}")
	potret(pengelola, "laporan_kepatuhan_pelaporan")  # the last of them, as the guide shows it


def unduh_skp(pengelola: Page) -> None:
	pengelola.goto("/app/laporan-pelaksanaan-tugas")
	pengelola.get_by_role("button", name="Unduh untuk SKP (XLSX)").click()
	dialog = pengelola.locator(".modal.show")
	expect(dialog.locator('[data-fieldname="tahun"] input')).to_have_value(str(getdate(today()).year))
	potret(pengelola, "pengelola_skp")
	pengelola.evaluate("window.open = (alamat) => (window.dibuka = alamat)")
	dialog.get_by_role("button", name="Unduh").click()
	alamat = pengelola.wait_for_function("window.dibuka").json_value()
	jawaban = pengelola.context.request.get(alamat)
	assert jawaban.ok
	lembar = load_workbook(io.BytesIO(jawaban.body())).active
	judul = {str(sel.value) for baris in lembar.iter_rows(max_row=3) for sel in baris}
	assert {"NIP", "Nama", "Kegiatan", "Judul Laporan"} <= judul
