"""An employee's day on a phone, with his leader's part between: from an opening to the accepted report, and his team."""

from __future__ import annotations

import uuid

import frappe
import pytest
from frappe.utils import add_days, getdate, now_datetime, today
from playwright.sync_api import Page, expect

from sistem_kerja.demo import jalan
from sistem_kerja.demo.kasus import masa
from sistem_kerja.layanan import pemantauan
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.regulasi.alur import tahap
from sistem_kerja.tests.peramban.hari import Pengamat, hapus_sejak, muat_lebar
from sistem_kerja.tests.peramban.potret import potret
from sistem_kerja.tests.peramban.test_kerja import PDF, tindak
from sistem_kerja.tests.situs import tim as t
from sistem_kerja.tests.situs.conftest import Daerah

PSK, PNG, LPT = "Pengajuan Sukarela", "Penugasan", "Laporan Pelaksanaan Tugas"
PONSEL = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
LEBAR = {"viewport": {"width": 1280, "height": 860}}


def akun(pegawai: str) -> str:
	return frappe.db.get_value("Employee", pegawai, "user_id")


@pytest.fixture
def panggung(situs):
	"""The regency in force with a name for today's activity; what the day makes is taken away again."""
	mulai = now_datetime()
	daerah = Daerah(frappe.db.get_single_value("Pengaturan Sistem Kerja", "profil"))
	daerah.kegiatan = f"Pemetaan Posyandu Tahap {uuid.uuid4().int % 90 + 10}"
	yield daerah
	hapus_sejak(mulai)


@pytest.fixture
def buka(masuk):
	"""A page of the portal as this employee; the browser may complain of nothing."""
	pengamat = Pengamat()
	yield lambda pegawai, layar: pengamat.awasi(masuk(akun(pegawai), layar))
	assert pengamat.keluhan == []


def ke(halaman: Page, alamat: str, judul: str) -> None:
	halaman.goto(f"/sistem-kerja#/{alamat}")
	halaman.reload()
	expect(halaman.get_by_role("heading", name=judul, level=1)).to_be_visible()
	muat_lebar(halaman)


def baca(doctype: str, saring: dict, kolom="name"):
	"""What the server has stored by now."""
	frappe.db.rollback()
	return frappe.db.get_value(doctype, saring, kolom)


def lanjutkan(doctype: str, nama: str, sampai: str) -> None:
	"""The remaining steps by whoever holds them, by their first act."""
	frappe.db.rollback()
	dokumen = frappe.get_doc(doctype, nama)
	while dokumen.status != sampai:
		jalan.sebagai(jalan.pemegang(dokumen))
		semua = tahap(dokumen.alur(), dokumen.status).tindakan
		maju = next(x for x in semua if not x.syarat or dokumen.syarat_terpenuhi(x.syarat))
		dokumen = lakukan(doctype, nama, maju.nama)
	frappe.set_user("Administrator")
	frappe.db.commit()


def buka_peluang(pimpinan: Page, kegiatan: str) -> None:
	pimpinan.get_by_role("link", name="Unit yang Anda pimpin").click()
	expect(pimpinan.get_by_role("heading", name="Penugasan yang berjalan")).to_be_visible()
	pimpinan.get_by_role("link", name="Buka peluang baru").click()
	expect(pimpinan.get_by_text("persetujuan menurut")).to_be_visible()
	mulai, selesai = masa(getdate(today()))
	pimpinan.get_by_label("Kegiatan").fill(kegiatan)
	pimpinan.get_by_label("Uraian pekerjaan").fill("Memetakan letak dan layanan posyandu tiap kecamatan.")
	pimpinan.get_by_label("Jenis jabatan").select_option("Fungsional")
	pimpinan.get_by_label("Mulai").fill(str(mulai))
	pimpinan.get_by_label("Selesai").fill(str(selesai))
	pimpinan.get_by_label("Hari terakhir mengajukan diri").fill(add_days(today(), 7))
	potret(pimpinan, "pimpinan_peluang", penuh=True)
	pimpinan.get_by_role("button", name="Simpan").click()
	expect(pimpinan.locator("li", has_text=kegiatan).first).to_contain_text("Belum ada yang mengajukan diri")


def ajukan_diri(pegawai: Page, kegiatan: str) -> str:
	pegawai.get_by_role("link", name="Peluang", exact=True).click()
	potret(pegawai, "pegawai_peluang", penuh=True)
	peluang = pegawai.locator("details", has_text=kegiatan)
	peluang.locator("summary").click()
	peluang.get_by_role("button", name="Ajukan diri").click()
	dialog = pegawai.get_by_role("dialog")
	dialog.get_by_label("Alasan dan kompetensi Anda").fill("Berpengalaman menyusun peta digital.")
	muat_lebar(pegawai)
	potret(pegawai, "pegawai_ajukan")
	dialog.get_by_role("button", name="Ya, ajukan diri").click()
	expect(pegawai.get_by_role("heading", name=kegiatan)).to_be_visible()
	expect(pegawai.get_by_role("button", name="Tarik pengajuan")).to_be_visible()
	return baca(PSK, {"kegiatan": kegiatan})


def test_hari_pegawai(panggung, buka):
	daerah, kegiatan = panggung, panggung.kegiatan
	pemimpin = daerah.kepala(daerah.cerita.unit_pemilik)
	pimpinan, pegawai = buka(pemimpin, LEBAR), buka(daerah.cerita.pegawai, PONSEL)

	buka_peluang(pimpinan, kegiatan)
	pengajuan = ajukan_diri(pegawai, kegiatan)
	ke(pimpinan, "", "Selamat")
	pimpinan.get_by_role("link", name=kegiatan).click()
	potret(pimpinan, "pimpinan_pengajuan", penuh=True)
	tindak(pimpinan, "Setujui")
	ke(pegawai, f"ikuti/{pengajuan}", kegiatan)
	tindak(pegawai, "Mintakan Persetujuan")
	lanjutkan(PSK, pengajuan, "Disetujui")

	penugasan = baca(PSK, pengajuan, "penugasan")
	ke(pegawai, "", "Selamat")
	potret(pegawai, "portal_beranda")
	ke(pegawai, f"penugasan/{penugasan}", kegiatan)
	potret(pegawai, "portal_penugasan")
	tindak(pegawai, "Terima")
	rencanakan(pegawai)
	ke(pimpinan, f"penugasan/{penugasan}", kegiatan)
	pimpinan.get_by_label("Umpan balik Anda").fill("Dahulukan kecamatan yang jauh.")
	pimpinan.get_by_role("button", name="Kirim umpan balik").click()
	expect(pimpinan.locator("blockquote", has_text="Dahulukan kecamatan")).to_be_visible()
	potret(pimpinan, "pimpinan_penugasan", penuh=True)
	ke(pimpinan, "unit", "Unit yang Anda pimpin")
	expect(pimpinan.locator("li", has_text=kegiatan).first).to_contain_text("30%")
	potret(pimpinan, "portal_unit", penuh=True)
	ke(pimpinan, f"penugasan/{penugasan}", kegiatan)
	pimpinan.get_by_role("link", name="Ubah penugasan").click()
	expect(pimpinan.get_by_role("heading", name="Perubahan penugasan", level=1)).to_be_visible()
	minta_laporan(pimpinan, pegawai, penugasan, kegiatan)
	pimpinan.set_viewport_size(PONSEL["viewport"])
	for alamat, judul in (
		("unit", "Unit yang Anda pimpin"),
		("baru/peluang", "Peluang"),
		(f"baru/perubahan/{penugasan}", "Perubahan penugasan"),
		(f"baru/permintaan/{penugasan}", "Permintaan laporan"),
		(f"penugasan/{penugasan}", kegiatan),
	):
		ke(pimpinan, alamat, judul)
	pimpinan.set_viewport_size(LEBAR["viewport"])
	lapor(pegawai, penugasan, kegiatan)
	tinjau(pimpinan, pegawai, penugasan, kegiatan)
	lanjutkan(LPT, baca(LPT, {"penugasan": penugasan}), "Selesai")
	ke(pegawai, f"penugasan/{penugasan}", kegiatan)
	expect(pegawai.locator("main .cip").first).to_have_text("Selesai")
	potret(pegawai, "pegawai_selesai")


def minta_laporan(pimpinan: Page, pegawai: Page, penugasan: str, kegiatan: str) -> None:
	"""Asked for between times; what the employee sees of it, with the way to answer."""
	ke(pimpinan, f"penugasan/{penugasan}", kegiatan)
	pimpinan.get_by_role("link", name="Minta laporan").click()
	expect(pimpinan.get_by_role("heading", name="Permintaan laporan", level=1)).to_be_visible()
	pimpinan.get_by_label("Judul").fill("Kecamatan yang sudah didatangi")
	pimpinan.get_by_label("Yang diminta").fill("Sebutkan kecamatannya dan jumlah posyandunya.")
	pimpinan.get_by_label("Paling lambat").fill(add_days(today(), 3))
	potret(pimpinan, "pimpinan_minta")
	pimpinan.get_by_role("button", name="Simpan").click()
	tindak(pimpinan, "Minta")
	ke(pegawai, f"permintaan/{baca('Permintaan Laporan', {'penugasan': penugasan})}", "Kecamatan")
	expect(pegawai.get_by_role("link", name="Buat laporan")).to_be_visible()
	potret(pegawai, "pegawai_diminta")


def rencanakan(pegawai: Page) -> None:
	pegawai.get_by_role("link", name="Susun rencana kerja").click()
	pegawai.get_by_label("Uraian kegiatan").fill("Mengumpulkan titik koordinat")
	pegawai.get_by_label("Target").fill("120 posyandu")
	pegawai.get_by_role("button", name="Tambah kegiatan").click()
	pegawai.get_by_label("Uraian kegiatan").nth(1).fill("Menyusun peta")
	pegawai.get_by_label("Kemajuan (%)").nth(0).fill("140")
	pegawai.get_by_role("button", name="Simpan").click()
	expect(pegawai.get_by_role("alert")).to_contain_text("antara 0 dan 100")
	pegawai.get_by_label("Kemajuan (%)").nth(0).fill("60")
	muat_lebar(pegawai)
	potret(pegawai, "pegawai_rencana_isian", penuh=True)
	pegawai.get_by_role("button", name="Simpan").click()
	kartu = pegawai.locator("section", has=pegawai.get_by_role("heading", name="Rencana kerja dan kemajuan"))
	expect(kartu.locator("li")).to_have_count(2)
	expect(kartu.locator(".judul-bagian")).to_contain_text("30%")
	muat_lebar(pegawai)
	kartu.scroll_into_view_if_needed()
	potret(pegawai, "portal_rencana")


def lapor(pegawai: Page, penugasan: str, kegiatan: str) -> None:
	ke(pegawai, f"penugasan/{penugasan}", kegiatan)
	expect(pegawai.locator("blockquote", has_text="Dahulukan kecamatan")).to_be_visible()
	pegawai.get_by_role("link", name="Buat laporan").click()
	pegawai.get_by_label("Kegiatan yang dilaksanakan").fill("Mendatangi posyandu dan mencatat letaknya.")
	pegawai.get_by_label("Hasil yang dicapai").fill("Peta 120 posyandu.")
	pegawai.get_by_label("Bukti pendukung").set_input_files(
		{"name": "peta posyandu.pdf", "mimeType": "application/pdf", "buffer": PDF}
	)
	muat_lebar(pegawai)
	pegawai.evaluate("window.scrollTo(0, 0)")
	potret(pegawai, "pegawai_lapor")
	pegawai.get_by_role("button", name="Kirim", exact=True).click()
	expect(pegawai.get_by_role("heading", name="Peninjau laporan")).to_be_visible()
	muat_lebar(pegawai)
	potret(pegawai, "pegawai_ditinjau", penuh=True)


def tinjau(pimpinan: Page, pegawai: Page, penugasan: str, kegiatan: str) -> None:
	"""The leader hands the report back on the desk screen; the reason stands on top, before everything else."""
	laporan = baca(LPT, {"penugasan": penugasan})
	ke(pimpinan, f"laporan/{laporan}", kegiatan)
	potret(pimpinan, "pimpinan_laporan", penuh=True)
	tindak(pimpinan, "Kembalikan", "Lampirkan daftar koordinatnya.")
	ke(pegawai, f"laporan/{laporan}", kegiatan)
	kotak = pegawai.locator(".pesan.awas")
	expect(kotak).to_contain_text("Lampirkan daftar koordinatnya.")
	kartu = pegawai.locator(".kartu").first
	assert kotak.bounding_box()["y"] < kartu.bounding_box()["y"]
	potret(pegawai, "portal_perbaiki")
	pegawai.get_by_role("link", name="Perbaiki laporan").click()
	pegawai.get_by_label("Hasil yang dicapai").fill("Peta 120 posyandu beserta koordinatnya.")
	pegawai.get_by_role("button", name="Kirim", exact=True).click()
	expect(pegawai.get_by_role("heading", name="Peninjau laporan")).to_be_visible()


def test_tim_dari_sisi_anggota_dan_ketua(panggung, buka):
	"""A team fixed by its decree: members see it, the ketua divides the work and answers for it."""
	daerah = panggung
	tim = buat_tim(daerah)
	anggota = next(b.pegawai for b in tim.anggota if b.peran == "Anggota")
	penugasan = baca(PNG, {"tim": tim.name, "pegawai": anggota})
	jalan.sebagai(anggota)
	lakukan(PNG, penugasan, "Terima")
	frappe.db.commit()

	orang, ketua = buka(anggota, PONSEL), buka(tim.ketua, PONSEL)
	ke(orang, "", "Selamat")
	orang.get_by_role("link", name=tim.nama_tim).click()
	expect(orang.get_by_role("heading", name="Susunan tim")).to_be_visible()
	muat_lebar(orang)
	potret(orang, "pegawai_tim")
	ke(ketua, f"tim/{tim.name}", tim.nama_tim)
	nama = frappe.db.get_value("Employee", anggota, "employee_name")
	ketua.get_by_role("link", name=nama).click()
	ketua.get_by_role("link", name="Susun rencana kerja").click()
	ketua.get_by_label("Uraian kegiatan").fill("Menguji layanan")
	ketua.get_by_role("button", name="Simpan").click()
	expect(ketua.get_by_role("heading", name="Rencana kerja dan kemajuan")).to_be_visible()
	ketua.get_by_label("Umpan balik Anda").fill("Mulai dari layanan perizinan.")
	ketua.get_by_role("button", name="Kirim umpan balik").click()
	expect(ketua.locator("blockquote")).to_contain_text("perizinan")
	kendala(orang, penugasan, buka)
	pantau(buka, tim)
	ke(ketua, f"tim/{tim.name}", tim.nama_tim)
	expect(ketua.get_by_role("heading", name="Kendala")).to_be_visible()
	expect(ketua.get_by_role("heading", name="Pemantauan")).to_be_visible()
	muat_lebar(ketua)
	potret(ketua, "ketua_tim", penuh=True)
	ke(
		ketua,
		f"baru/rekomendasi/{baca(PNG, {'tim': tim.name, 'pegawai': tim.ketua})}",
		"Rekomendasi penilaian",
	)
	potret(ketua, "ketua_rekomendasi")


def pantau(buka, tim) -> None:
	"""The leader's look at the team, due at the end of the quarter, written on a phone."""
	akhir_tahun = getdate(f"{getdate(tim.mulai).year}-12-15")
	frappe.db.rollback()
	pemantauan.buat_yang_jatuh_tempo(akhir_tahun)
	frappe.db.commit()
	nama, pemegang = baca("Pemantauan Berkala", {"tim": tim.name}, ("name", "pemegang"))
	pemantau = buka(pemegang, PONSEL)
	ke(pemantau, f"isi/pemantauan/{nama}", "Hasil pemantauan")
	pemantau.get_by_label("Hasil pemantauan dan evaluasi").fill("Pengujian berjalan sesuai rencana.")
	pemantau.get_by_label("Umpan balik dan arahan").fill("Dahulukan perizinan.")
	muat_lebar(pemantau)
	potret(pemantau, "pimpinan_pemantauan", penuh=True)
	pemantau.get_by_role("button", name="Simpan").click()
	tindak(pemantau, "Sampaikan")
	expect(pemantau.locator("main .cip").first).to_have_text("Selesai")


def kendala(orang: Page, penugasan: str, buka) -> None:
	ke(orang, f"baru/kendala/{penugasan}", "Kendala")
	orang.get_by_label("Judul").fill("Server uji belum tersedia")
	orang.get_by_label("Permasalahan").fill("Pengujian tertunda sejak Senin.")
	orang.get_by_label("Alternatif penyelesaian").fill("Memakai server cadangan\nMenunda dua hari")
	muat_lebar(orang)
	orang.evaluate("window.scrollTo(0, 0)")
	potret(orang, "pegawai_kendala")
	orang.get_by_role("button", name="Simpan").click()
	tindak(orang, "Kirim")
	expect(orang.get_by_role("heading", name="Riwayat")).to_be_visible()
	nama, pemegang = baca("Kendala Pelaksanaan", {"penugasan": penugasan}, ("name", "pemegang"))
	pemutus = buka(pemegang, PONSEL)
	ke(pemutus, f"kendala/{nama}", "Server uji belum tersedia")
	expect(pemutus.get_by_role("button", name="Putuskan")).to_be_visible()
	potret(pemutus, "pimpinan_kendala")


def buat_tim(daerah):
	"""A team of the unit asked, through its real acts, ketua and members with accounts."""
	mulai, selesai = masa(getdate(today()))
	if not frappe.db.exists(t.PK, {"unit": daerah.cerita.unit_dituju, "tahun": mulai.year}):
		# Recorded as fixed before its year.
		luar = {"tanggal_ditetapkan": f"{mulai.year - 1}-12-20", "nomor_luar": "000/1/REKAAN"}
		t.perjanjian_berlaku(daerah, tahun=mulai.year, **luar)
	tim = t.tim(daerah, mulai=mulai, selesai=selesai, nama_tim="Tim Layanan Daring")
	tim = t.bertindak(t.bertindak(tim, "Usulkan"), "Tetapkan")
	jalan.sebagai(tim.ketua)
	lakukan(PNG, baca_penugasan(tim, tim.ketua), "Terima")
	frappe.set_user("Administrator")
	frappe.db.commit()
	return tim


def baca_penugasan(tim, pegawai: str) -> str:
	return frappe.db.get_value(PNG, {"tim": tim.name, "pegawai": pegawai})
