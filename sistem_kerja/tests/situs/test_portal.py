"""The portal's methods: each refuses what is not one's own, whoever calls it and however."""

from __future__ import annotations

import inspect
import io
import zipfile

import frappe
import pytest
from frappe.handler import is_valid_http_method, is_whitelisted
from PIL import Image
from pypdf import PdfWriter
from werkzeug.test import EnvironBuilder
from werkzeug.wrappers import Request

from sistem_kerja.api import berkas_bukti, portal
from sistem_kerja.demo.jalan import pemegang, sebagai
from sistem_kerja.layanan.galat import KetentuanDilanggar, SalinanUsang, TidakBerwenang, TindakanTidakSah
from sistem_kerja.layanan.tindakan import lakukan

LPT, PNG, SPP = "Laporan Pelaksanaan Tugas", "Penugasan", "Surat Permohonan Pelibatan"
BACA = ("beranda", "rincian")
TULIS = ("tindak", "simpan_laporan", "unggah_bukti", "tambah_bukti", "lepas_bukti_lain", "lepas_bukti")
ISI = {"judul": "Laporan uji", "hasil": "Ada hasil."}


def pdf() -> bytes:
	tulis, hasil = PdfWriter(), io.BytesIO()
	tulis.add_blank_page(width=200, height=200)
	tulis.write(hasil)
	return hasil.getvalue()


def jpg() -> bytes:
	hasil = io.BytesIO()
	Image.new("RGB", (40, 30), "teal").save(hasil, "JPEG")
	return hasil.getvalue()


def arsip(*nama: str) -> bytes:
	hasil = io.BytesIO()
	with zipfile.ZipFile(hasil, "w") as tulis:
		for satu in nama:
			tulis.writestr(satu, "isi")
	return hasil.getvalue()


@pytest.fixture
def permintaan(monkeypatch):
	"""A request of the given method, with a file where one is given."""

	def buat(cara: str = "POST", berkas: tuple[str, bytes] | None = None):
		data = {"file": (io.BytesIO(berkas[1]), berkas[0])} if berkas else None
		lingkungan = EnvironBuilder(method=cara, data=data if cara == "POST" else None).get_environ()
		monkeypatch.setattr(frappe.local, "request", Request(lingkungan), raising=False)

	return buat


def penugasan_berjalan(kapuas) -> str:
	nama = kapuas.disetujui().pegawai_ditugaskan[0].penugasan
	sebagai(kapuas.cerita.pegawai)
	portal.tindak(PNG, nama, "Terima")
	return nama


def rekan(kapuas) -> str:
	"""A colleague of the same unit who may log in and has the same role."""
	return next(p for p in kapuas.fungsional("Ahli Muda") if p != kapuas.cerita.pegawai)


# --- by whom and how ---


def test_semua_metode_bertipe_dan_tertutup_bagi_tamu():
	metode = {n: f for n, f in vars(portal).items() if f in frappe.whitelisted}
	assert set(metode) == {*BACA, *TULIS}
	for nama, fungsi in metode.items():
		assert fungsi not in frappe.guest_methods
		tanda = inspect.signature(fungsi)
		assert tanda.return_annotation is not inspect.Signature.empty
		assert all(p.annotation is not inspect.Parameter.empty for p in tanda.parameters.values()), nama


@pytest.mark.parametrize("nama", BACA + TULIS)
def test_tamu_ditolak(kapuas, nama):
	frappe.set_user("Guest")
	with pytest.raises(frappe.PermissionError):
		is_whitelisted(getattr(portal, nama))


@pytest.mark.parametrize("nama", TULIS)
def test_get_tidak_dapat_menulis(kapuas, permintaan, nama):
	permintaan("GET")
	sebagai(kapuas.cerita.pegawai)
	with pytest.raises(frappe.PermissionError):
		is_valid_http_method(getattr(portal, nama))


def test_beranda_tamu_dan_akun_tanpa_pegawai_ditolak(kapuas):
	for user in ("Guest", "auditor@contoh.invalid"):
		frappe.set_user(user)
		with pytest.raises(TidakBerwenang, match="belum terhubung"):
			portal.beranda()


# --- my screen ---


def test_beranda_menyebut_penilai_antrean_dan_tenggat(kapuas):
	nama = kapuas.disetujui().pegawai_ditugaskan[0].penugasan
	frappe.db.set_value(PNG, nama, "tenggat", "2024-01-01")
	sebagai(kapuas.cerita.pegawai)
	isi = portal.beranda()
	(baris,) = [b for b in isi["menunggu"] if b.name == nama]
	assert baris.terlambat and baris.pada_saya and baris.milik_saya and not isi["desk"]
	assert baris.unit_pemilik == kapuas.unit[kapuas.cerita.unit_pemilik].nama
	assert isi["saya"]["penilai"] and "Perbup Kapuas" in isi["saya"]["penilai_dasar"]
	assert nama in [b.name for b in isi["penugasan"]]
	sebagai(rekan(kapuas))
	isi = portal.beranda()
	assert nama not in [b.name for b in isi["menunggu"] + isi["penugasan"]]


def test_beranda_tidak_bertambah_permintaannya(kapuas, monkeypatch):
	"""As many queries for a full list as for a short one."""

	def hitung() -> int:
		jumlah, asli = [], frappe.db.sql
		with monkeypatch.context() as m:
			m.setattr(frappe.db, "sql", lambda *a, **k: (jumlah.append(1), asli(*a, **k))[1])
			portal.beranda()
		return len(jumlah)

	kapuas.disetujui()
	sebagai(kapuas.cerita.pegawai)
	portal.beranda()  # fills what is kept for the request
	satu = hitung()
	kapuas.disetujui(kegiatan="Kegiatan kedua")
	sebagai(kapuas.cerita.pegawai)
	assert hitung() <= satu


def test_rincian_memuat_naskah_riwayat_dan_hanya_tindakan_sendiri(kapuas):
	permohonan = kapuas.disetujui()
	nama = permohonan.pegawai_ditugaskan[0].penugasan
	sebagai(kapuas.cerita.pegawai)
	isi = portal.rincian(PNG, nama)
	assert [t["nama"] for t in isi["tindakan"]] == ["Terima"]
	assert [n.jenis for n in isi["naskah"]] == ["Surat Penugasan"] and not isi["desk"]
	tautan = [b for bagian in isi["bagian"] for b in bagian["isi"] if b["jenis"] == "dokumen"]
	assert [(b["nilai"], b["terbaca"]) for b in tautan] == [(permohonan.name, False)]
	sebagai(permohonan.riwayat[-1].pegawai)
	isi = portal.rincian(PNG, nama)
	assert isi["tindakan"] == [] and isi["desk"]
	assert portal.rincian(SPP, permohonan.name)["riwayat"][-1]["tindakan"] == "Setujui"


def test_persetujuan_yang_menyebut_nama_diarahkan_ke_desk(kapuas):
	permohonan = kapuas.terkirim()
	while permohonan.status != "Menunggu Jawaban":
		sebagai(permohonan.pemegang)
		maju = portal.rincian(SPP, permohonan.name)["tindakan"][0]["nama"]
		permohonan = lakukan(SPP, permohonan.name, maju)
	sebagai(permohonan.pemegang)
	tindakan = {t["nama"]: t for t in portal.rincian(SPP, permohonan.name)["tindakan"]}
	assert tindakan["Setujui"]["di_desk"] and "Surat Penugasan" in tindakan["Setujui"]["terbit"]
	assert tindakan["Tolak"]["wajib_alasan"] and not tindakan["Tolak"]["di_desk"]
	with pytest.raises(KetentuanDilanggar):
		portal.tindak(SPP, permohonan.name, "Tolak", "  ")
	assert portal.tindak(SPP, permohonan.name, "Tolak", "Pegawai sedang penuh.")["status"] == "Ditolak"


@pytest.mark.parametrize("tindakan", ["Teruskan", "Kembalikan"])
def test_peninjau_dan_tindakannya(kapuas, tindakan):
	laporan = lakukan(LPT, kapuas.laporan().name, "Kirim")
	sebagai(pemegang(laporan))
	isi = portal.rincian(LPT, laporan.name)
	assert [p["keadaan"] for p in isi["peninjau"]] == ["kini", "nanti"]
	assert tindakan in [t["nama"] for t in isi["tindakan"]] and isi["isian"] is None
	portal.tindak(LPT, laporan.name, tindakan, "Lampirkan hasil uji.", isi["versi"])
	sebagai(kapuas.cerita.pegawai)
	isi = portal.rincian(LPT, laporan.name)
	if tindakan == "Teruskan":
		assert [p["keadaan"] for p in isi["peninjau"]] == ["sudah", "kini"] and isi["isian"] is None
	else:
		assert isi["catatan_terakhir"]["catatan"] == "Lampirkan hasil uji." and isi["isian"]["judul"]


def test_salinan_usang_ditolak(kapuas):
	laporan = kapuas.laporan()
	versi = portal.rincian(LPT, laporan.name)["versi"]
	portal.simpan_laporan(ISI, laporan=laporan.name)
	with pytest.raises(SalinanUsang):
		portal.simpan_laporan(ISI, laporan=laporan.name, versi=versi)
	with pytest.raises(SalinanUsang):
		portal.tindak(LPT, laporan.name, "Kirim", "", versi)


# --- what belongs to others ---


def test_dokumen_orang_lain_tertutup(kapuas, permintaan):
	laporan = kapuas.laporan()
	sebagai(rekan(kapuas))
	permintaan(berkas=("bukti.pdf", pdf()))
	for serangan in (
		lambda: portal.rincian(LPT, laporan.name),
		lambda: portal.rincian(PNG, laporan.penugasan),
		lambda: portal.tindak(LPT, laporan.name, "Kirim"),
		lambda: portal.simpan_laporan(ISI, laporan=laporan.name),
		lambda: portal.simpan_laporan(ISI, penugasan=laporan.penugasan),
		lambda: portal.unggah_bukti(laporan.name),
		lambda: portal.lepas_bukti(laporan.name),
	):
		with pytest.raises(frappe.PermissionError):
			serangan()
	assert frappe.db.get_value(LPT, laporan.name, ("judul", "status", "bukti")) == (
		laporan.judul,
		"Draf",
		None,
	)
	assert frappe.db.count(LPT, {"penugasan": laporan.penugasan}) == 1


def test_pimpinan_membaca_tetapi_tidak_mengubah_laporan(kapuas):
	laporan = lakukan(LPT, kapuas.laporan().name, "Kirim")
	sebagai(pemegang(laporan))
	assert portal.rincian(LPT, laporan.name)["name"] == laporan.name
	with pytest.raises(TidakBerwenang):
		portal.simpan_laporan(ISI, laporan=laporan.name)
	with pytest.raises(TidakBerwenang):
		portal.simpan_laporan(ISI, penugasan=laporan.penugasan)


def test_doctype_lain_tidak_terbuka(kapuas):
	sebagai(kapuas.cerita.pegawai)
	for doctype in ("User", "Employee", "Naskah Dinas", "Pengaturan Sistem Kerja"):
		with pytest.raises(TindakanTidakSah):
			portal.rincian(doctype, "Administrator")
		with pytest.raises(TindakanTidakSah):
			portal.tindak(doctype, "Administrator", "Kirim")


# --- writing a report ---


def test_isian_mesin_tidak_lewat_formulir(kapuas):
	nama = penugasan_berjalan(kapuas)
	for asing in ("status", "docstatus", "pegawai", "pemegang_user", "bukti", "riwayat", "owner"):
		with pytest.raises(TindakanTidakSah, match="tidak dikenal"):
			portal.simpan_laporan({**ISI, asing: "x"}, penugasan=nama)
	assert not frappe.db.exists(LPT, {"penugasan": nama})


def test_kiriman_ulang_formulir_yang_sama_satu_laporan(kapuas):
	nama = penugasan_berjalan(kapuas)
	kunci = frappe.generate_hash()
	satu = portal.simpan_laporan(ISI, penugasan=nama, kunci=kunci)
	dua = portal.simpan_laporan({**ISI, "hasil": "Lebih lengkap."}, penugasan=nama, kunci=kunci)
	assert satu["name"] == dua["name"] and frappe.db.get_value(LPT, dua["name"], "hasil") == "Lebih lengkap."
	lain = portal.simpan_laporan(ISI, penugasan=nama, kunci=frappe.generate_hash())
	assert lain["name"] != satu["name"]


def test_laporan_terkirim_tidak_berubah_lagi(kapuas, permintaan):
	laporan = kapuas.laporan()
	permintaan(berkas=("bukti.pdf", pdf()))
	bukti = portal.unggah_bukti(laporan.name)["bukti_url"]
	lakukan(LPT, laporan.name, "Kirim")
	for serangan in (
		lambda: portal.simpan_laporan({"judul": laporan.judul, "hasil": "lain"}, laporan=laporan.name),
		lambda: portal.lepas_bukti(laporan.name),
	):
		with pytest.raises(TindakanTidakSah, match="sudah tetap"):
			serangan()
	assert frappe.db.get_value(LPT, laporan.name, "bukti") == bukti


# --- evidence ---


def test_bukti_pribadi_dan_diganti(kapuas, permintaan):
	laporan = kapuas.laporan()
	permintaan(berkas=("../../hasil uji.pdf", pdf()))
	satu = portal.unggah_bukti(laporan.name)
	assert satu["bukti_url"].startswith("/private/files/") and "/" not in satu["bukti"]
	permintaan(berkas=("foto.png", b"\x89PNG\r\n\x1a\n0"))
	portal.unggah_bukti(laporan.name)
	(berkas,) = frappe.get_all("File", {"attached_to_name": laporan.name}, ["is_private", "file_url"])
	assert berkas.is_private and berkas.file_url == frappe.db.get_value(LPT, laporan.name, "bukti")
	tersimpan = frappe.get_doc("File", {"attached_to_name": laporan.name})
	sebagai(rekan(kapuas))
	assert not tersimpan.has_permission("read")
	sebagai(kapuas.cerita.pegawai)
	assert portal.lepas_bukti(laporan.name)["bukti"] is None
	assert not frappe.db.exists("File", {"attached_to_name": laporan.name})


SALAH = [
	("program.exe", b"MZ", "tidak diterima"),
	("halaman.html", b"<script>", "tidak diterima"),
	("gambar.svg", b"<svg/>", "tidak diterima"),
	("tanpa_akhiran", b"%PDF-", "tidak diterima"),
	("kosong.pdf", b"", "kosong"),
	("besar.pdf", b"%PDF-" + bytes(berkas_bukti.BATAS), "lebih besar dari 10 MB"),
	("palsu.pdf", b"MZ", "bukan PDF"),
	("rusak.pdf", b"%PDF-1.4 rusak", "bukan PDF"),
	("palsu.jpg", b"<html>", "bukan JPG"),
	("terpotong.jpg", jpg()[:-90], "bukan JPG"),
	("palsu.docx", b"PK\x03\x04", "bukan DOCX"),
	("lembar.docx", arsip("xl/workbook.xml"), "bukan DOCX"),
	("makro.xlsx", arsip("xl/workbook.xml", "xl/vbaProject.bin"), "bukan XLSX"),
]


@pytest.mark.parametrize(("nama", "isi", "pesan"), SALAH, ids=[s[0] for s in SALAH])
def test_bukti_yang_salah_ditolak(nama, isi, pesan):
	with pytest.raises(berkas_bukti.BuktiDitolak, match=pesan):
		berkas_bukti.periksa(nama, isi)


def test_bukti_yang_ditolak_tidak_tersimpan(kapuas, permintaan):
	laporan = kapuas.laporan()
	for nama, isi in (("palsu.pdf", b"MZ"), ("besar.pdf", b"%PDF-" + bytes(berkas_bukti.BATAS))):
		permintaan(berkas=(nama, isi))
		with pytest.raises(berkas_bukti.BuktiDitolak):
			portal.unggah_bukti(laporan.name)
	assert not frappe.db.exists("File", {"attached_to_name": laporan.name})
	assert not frappe.db.get_value(LPT, laporan.name, "bukti")


def test_unggah_tanpa_berkas(kapuas, permintaan):
	laporan = kapuas.laporan()
	permintaan()
	with pytest.raises(TindakanTidakSah, match="Pilih berkasnya"):
		portal.unggah_bukti(laporan.name)


# Named, because an archive holds its time: its bytes differ between the processes that collect the tests.
BENAR = {"a.docx": arsip("word/document.xml"), "a.XLSX": arsip("xl/workbook.xml"), "a.jpeg": jpg()}


@pytest.mark.parametrize("nama", BENAR)
def test_bukti_yang_diterima(nama):
	assert berkas_bukti.periksa(nama, BENAR[nama]) == nama
