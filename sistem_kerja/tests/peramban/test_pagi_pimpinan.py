"""A leader's morning at Persetujuan, on a phone and on a wide screen: ten approvals at once, a refusal, a report handed
back, people named, and the day on which a Plh. acts for him."""

from __future__ import annotations

import re
import uuid

import frappe
import pytest
from frappe.utils import now_datetime
from playwright.sync_api import Page, expect

from sistem_kerja.demo import jalan
from sistem_kerja.demo.jalan import lakukan
from sistem_kerja.layanan.penunjukan_sementara import hentikan
from sistem_kerja.regulasi.alur import menyebut_pegawai, tahap
from sistem_kerja.tests.peramban.conftest import PONSEL
from sistem_kerja.tests.peramban.hari import Pengamat, hapus_sejak, muat_lebar
from sistem_kerja.tests.peramban.potret import potret
from sistem_kerja.tests.peramban.test_aksesibilitas import salah, sempit
from sistem_kerja.tests.situs.conftest import Daerah
from sistem_kerja.tests.situs.penunjukan import rekan, tunjuk, unit_dari

expect.set_options(timeout=30_000)
LEBAR = {"viewport": {"width": 1280, "height": 900}}
SPP, LPT, PS = "Surat Permohonan Pelibatan", "Laporan Pelaksanaan Tugas", "Pejabat Sementara"
SEKALIGUS = 10
KEGIATAN = (
	*("Integrasi Data Kunjungan", "Penyusunan Peta Sebaran Stunting", "Pembaruan Laman Layanan"),
	*("Pendampingan Basis Data Posyandu", "Penyajian Data Imunisasi", "Uji Coba Pendaftaran Daring"),
	*(
		"Penataan Arsip Digital",
		"Dasbor Ketersediaan Obat",
		"Pelatihan Pengolah Data",
		"Survei Kepuasan Daring",
	),
)


class Pagi:
	"""What waits for the head of the unit asked when he opens the page."""

	def __init__(self):
		self.daerah = Daerah(frappe.db.get_single_value("Pengaturan Sistem Kerja", "profil"))
		self.unit = self.daerah.cerita.unit_dituju
		orang = [p for p in self.daerah.contoh.pegawai if p.unit == self.unit and p.jenjang]
		self.calon = [p for p in orang if p.id != self.daerah.cerita.pegawai]
		self.ciri = f"Tahap {uuid.uuid4().int % 900 + 100}"

	def disebut(self, i: int):
		"""A request whose people are named already: approved as it is."""
		orang = self.calon[i % len(self.calon)]
		d = self.terkirim(f"{KEGIATAN[i]} {self.ciri}", jenjang_diminta=str(orang.jenjang))
		jalan.sebagai(d.pemegang)
		d.append("pegawai_ditugaskan", {"pegawai": orang.id, "tugas": "Mengolah data"})
		d.save()
		return self._simpan(d)

	def terkirim(self, kegiatan: str, **lain):
		d = jalan.buat_permohonan(
			self.daerah.kode, kegiatan=kegiatan, **{"jenjang_diminta": "Ahli Muda", **lain}
		)
		jalan.sebagai(d.pemegang)
		d = lakukan(SPP, d.name, "Kirim")
		while d.status != menyebut_pegawai(d.alur())[0].status:
			jalan.sebagai(d.pemegang)
			d = lakukan(SPP, d.name, tahap(d.alur(), d.status).tindakan[0].nama)
		return self._simpan(d)

	def laporan(self):
		"""A report on work inside the leader's own unit."""
		judul, orang = f"Pemutakhiran Peladen {self.ciri}", self.calon[-1].id
		d = jalan.buat_permohonan(
			self.daerah.kode,
			jalur="penunjukan_dalam_unit",
			unit_pemilik=self.unit,
			unit_dituju=None,
			kegiatan=judul,
			pegawai_ditugaskan=[{"pegawai": orang, "tugas": "Mengolah data"}],
		)
		d = _sampai_ditugaskan(d)
		penugasan = d.pegawai_ditugaskan[0].penugasan
		jalan.sebagai(orang)
		lakukan("Penugasan", penugasan, "Terima")
		laporan = jalan.buat_laporan(penugasan, judul=judul)
		return self._simpan(lakukan(LPT, laporan.name, "Kirim"))

	def _simpan(self, dokumen):
		frappe.set_user("Administrator")
		frappe.db.commit()
		return dokumen.reload()


def _sampai_ditugaskan(d):
	while d.docstatus == 0:
		jalan.sebagai(jalan.pemegang(d))
		d = lakukan(d.doctype, d.name, tahap(d.alur(), d.status).tindakan[0].nama)
	return d


@pytest.fixture
def pagi(situs):
	mulai = now_datetime()
	try:
		yield Pagi()
	finally:
		frappe.db.rollback()
		for nama in frappe.get_all(PS, {"creation": (">=", mulai)}, pluck="name"):
			frappe.set_user("pengelola@contoh.invalid")
			hentikan(frappe.get_doc(PS, nama))
			frappe.db.delete(PS, {"name": nama})
		frappe.db.commit()
		hapus_sejak(mulai)


@pytest.fixture
def buka(masuk):
	pengamat = Pengamat()
	yield lambda pegawai, layar: pengamat.awasi(masuk(akun(pegawai), layar))
	assert pengamat.keluhan == []


def akun(pegawai: str) -> str:
	return frappe.db.get_value("Employee", pegawai, "user_id")


def antrean(halaman: Page) -> None:
	halaman.goto(halaman.url.split("#")[0] + "#/persetujuan")
	halaman.reload()
	expect(halaman.get_by_role("heading", name="Persetujuan", level=1)).to_be_visible()
	expect(halaman.get_by_text("Memuat tindakan")).to_have_count(0)
	muat_lebar(halaman)


def kartu(halaman: Page, dokumen):
	return halaman.locator(f'article[data-nama="{dokumen.name}"]')


def mudah_dipakai(halaman: Page) -> None:
	assert salah(halaman) == []
	assert sempit(halaman) == []


def baca(dokumen):
	frappe.db.rollback()
	return dokumen.reload()


def kirim(halaman: Page, tindakan: str, alasan: str = "") -> None:
	dialog = halaman.get_by_role("dialog")
	expect(dialog).to_be_visible()
	if alasan:
		dialog.get_by_role("button", name=tindakan).click()
		expect(dialog).to_contain_text("Isi alasannya dahulu")
		dialog.get_by_label("Alasan").fill(alasan)
	dialog.get_by_role("button", name=tindakan).click()
	expect(dialog).to_have_count(0, timeout=60_000)


@pytest.mark.parametrize("layar", [PONSEL, LEBAR], ids=["ponsel", "lebar"])
def test_pagi_pimpinan(pagi, buka, layar):
	semua = [pagi.disebut(i) for i in range(SEKALIGUS)]
	ditolak, laporan = pagi.terkirim(f"Pameran Inovasi {pagi.ciri}"), pagi.laporan()
	(kepala,) = {d.pemegang for d in (*semua, ditolak, laporan)}
	halaman = buka(kepala, layar)
	antrean(halaman)
	sepuluh_sekaligus(halaman, semua, layar)
	satu = kartu(halaman, ditolak)
	satu.get_by_role("button", name="Tolak").click()
	kirim(halaman, "Tolak", "Seluruh pegawai sedang bertugas di luar.")
	expect(halaman.get_by_text("Tolak: 1 dilakukan.")).to_be_visible()
	assert baca(ditolak).alasan_penolakan == "Seluruh pegawai sedang bertugas di luar."
	kartu(halaman, laporan).get_by_role("button", name="Kembalikan").click()
	kirim(halaman, "Kembalikan", "Lampirkan hasil uji coba.")
	expect(halaman.get_by_text("Kembalikan: 1 dilakukan.")).to_be_visible()
	assert (baca(laporan).pemegang, laporan.docstatus) == (laporan.pegawai, 0)
	muat_lebar(halaman)


def sepuluh_sekaligus(halaman: Page, semua: list, layar: dict) -> None:
	"""Nine are done; the tenth was taken back meanwhile: it stays chosen and says why."""
	nama = menyebut_pegawai(semua[0].alur())[1].nama
	for d in semua:
		satu = kartu(halaman, d)
		expect(satu).to_contain_text(
			frappe.db.get_value("Employee", d.pegawai_ditugaskan[0].pegawai, "employee_name")
		)
		expect(satu).to_contain_text(d.pemegang_dasar)
		satu.get_by_role("checkbox").check()
		expect(satu.get_by_role("checkbox")).to_be_focused()  # the keyboard goes on from here
	palang = halaman.get_by_role("region", name="Tindakan untuk yang dipilih")
	expect(palang).to_contain_text(f"{SEKALIGUS} dipilih")
	if layar is PONSEL:
		kartu(halaman, semua[0]).scroll_into_view_if_needed()
		potret(halaman, "portal_persetujuan")
	tarik = semua[-1]
	jalan.sebagai(tarik.riwayat[0].pegawai)
	lakukan(SPP, tarik.name, "Tarik")
	frappe.db.commit()
	palang.get_by_role("button", name=nama).click()
	kirim(halaman, nama)
	expect(halaman.locator(".pesan", has_text=f"{nama}: ")).to_have_text(
		re.compile(f"{nama}: {SEKALIGUS - 1} dilakukan, 1 ditolak"), timeout=60_000
	)
	expect(kartu(halaman, tarik)).to_contain_text("sudah diubah orang lain")
	expect(kartu(halaman, tarik).get_by_role("checkbox")).to_be_checked()
	palang.get_by_role("button", name="Batal pilih").click()
	for d in semua[:-1]:
		assert baca(d).pegawai_ditugaskan[0].penugasan, d.status


@pytest.mark.parametrize("layar", [PONSEL, LEBAR], ids=["ponsel", "lebar"])
def test_menyebut_pegawai(pagi, masuk, layar):
	d = pagi.terkirim(f"Pengembangan Dasbor Gizi {pagi.ciri}", jumlah=2)
	halaman = masuk(akun(d.pemegang), layar)
	antrean(halaman)
	mudah_dipakai(halaman)
	nama = menyebut_pegawai(d.alur())[1].nama
	kartu(halaman, d).get_by_role("link", name=f"{nama}: pilih pegawai").click()
	expect(halaman.get_by_role("heading", name="Pilih pegawai", level=1)).to_be_visible()
	muat_lebar(halaman)
	mudah_dipakai(halaman)
	orang = frappe.db.get_value("Employee", pagi.calon[0].id, "employee_name")
	halaman.get_by_role("button", name=nama).click()
	expect(halaman.get_by_role("alert")).to_contain_text("Pilih sedikitnya satu pegawai")
	calon = halaman.locator("li", has_text=orang)
	calon.get_by_role("checkbox").check()
	calon.get_by_label("Tugasnya").fill("Mengolah data kunjungan")
	expect(halaman.get_by_text("Terpilih 1 dari 2")).to_be_visible()
	if layar is PONSEL:
		halaman.get_by_role("heading", name="Calon").scroll_into_view_if_needed()
		halaman.evaluate(
			"window.scrollBy(0, document.querySelector('form h2').getBoundingClientRect().top - 12)"
		)
		potret(halaman, "portal_sebut_pegawai")
	halaman.get_by_role("button", name=nama).click()
	expect(halaman.get_by_role("alert")).to_contain_text("Pilih: sisanya tetap terbuka, atau ditolak")
	assert baca(d).pegawai_ditugaskan == []  # nothing half-saved
	halaman.get_by_label("Yang ditugaskan kurang").select_option("Tetap Terbuka")
	halaman.get_by_role("button", name=nama).click()
	expect(halaman.get_by_role("heading", name=d.kegiatan, level=1)).to_be_visible(timeout=60_000)
	baris = baca(d).pegawai_ditugaskan
	assert [(b.pegawai, b.tugas) for b in baris] == [(pagi.calon[0].id, "Mengolah data kunjungan")]
	assert d.keputusan_sisa == "Tetap Terbuka"


def test_hari_plh(pagi, buka):
	d, ganti = pagi.disebut(1), rekan(pagi.daerah)
	kepala = d.pemegang
	tunjuk(unit_dari(kepala), ganti)
	frappe.set_user("Administrator")
	frappe.db.commit()
	nama = {p: frappe.db.get_value("Employee", p, "employee_name") for p in (ganti, kepala)}
	halaman = buka(kepala, PONSEL)
	antrean(halaman)
	expect(halaman.locator(".pesan.awas")).to_contain_text(f"dijalankan oleh {nama[ganti]} (Plh. ")
	expect(kartu(halaman, d)).to_have_count(0)
	wakil = buka(ganti, PONSEL)
	antrean(wakil)
	expect(wakil.locator(".pesan.awas")).to_contain_text(f"menggantikan {nama[kepala]}")
	expect(kartu(wakil, d)).to_contain_text(f"sebagai Plh. {d.pemegang_jabatan}, menggantikan {nama[kepala]}")
	potret(wakil, "portal_plh")
	setuju = menyebut_pegawai(d.alur())[1].nama
	kartu(wakil, d).get_by_role("button", name=setuju).click()
	expect(wakil.get_by_role("dialog")).to_contain_text("sebagai Plh. ")
	kirim(wakil, setuju)
	expect(wakil.get_by_text(f"{setuju}: 1 dilakukan.")).to_be_visible(timeout=60_000)
	baris = next(b for b in reversed(baca(d).riwayat) if b.pengguna)
	assert (baris.pegawai, baris.nama_diwakili) == (ganti, nama[kepala])
	assert baris.sebagai.startswith("Plh. ")
	surat = frappe.get_all("Naskah Dinas", {"dokumen": d.name}, ["jenis", "jabatan_penanda_tangan"])
	assert any(s.jabatan_penanda_tangan.startswith("Plh. ") for s in surat), surat
	wakil.goto(wakil.url.split("#")[0] + f"#/permohonan/{d.name}")
	expect(wakil.locator("ol.riwayat")).to_contain_text(
		f"sebagai {baris.sebagai}, menggantikan {nama[kepala]}"
	)
