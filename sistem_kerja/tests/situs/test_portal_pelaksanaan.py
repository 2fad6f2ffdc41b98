"""The portal around the work: several files, versions that stay, forms for problems and recommendations, ownership."""

from __future__ import annotations

import io

import frappe
import pytest
from frappe.handler import is_valid_http_method
from pypdf import PdfWriter
from werkzeug.test import EnvironBuilder
from werkzeug.wrappers import Request

from sistem_kerja.api import berkas_bukti, portal, portal_isian
from sistem_kerja.demo.jalan import buat_laporan, pemegang, sebagai
from sistem_kerja.layanan.galat import TidakBerwenang, TindakanTidakSah
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.tests.situs.tim_berjalan import Tim

LPT, KDL, RKP, PNG = (
	"Laporan Pelaksanaan Tugas",
	"Kendala Pelaksanaan",
	"Rekomendasi Penilaian",
	"Penugasan",
)
KENDALA = {
	"judul": "Data terlambat",
	"permasalahan": "Belum terkirim.",
	"alternatif": "Menunggu\n\nMemakai data lama",
}


@pytest.fixture
def unggah(monkeypatch):
	"""A request with a file of this name."""

	def buat(nama: str):
		tulis, isi = PdfWriter(), io.BytesIO()
		tulis.add_blank_page(width=100, height=100 + len(nama))
		tulis.write(isi)
		isi.seek(0)
		lingkungan = EnvironBuilder(method="POST", data={"file": (isi, nama)}).get_environ()
		monkeypatch.setattr(frappe.local, "request", Request(lingkungan), raising=False)

	return buat


@pytest.fixture
def laporan(kapuas):
	tim = Tim(kapuas)
	sebagai(tim.anggota)
	return tim, buat_laporan(tim.penugasan[tim.anggota])


def test_beberapa_bukti_dan_yang_terkirim_tetap(laporan, unggah):
	tim, dokumen = laporan
	unggah("satu.pdf")
	portal.unggah_bukti(dokumen.name)
	unggah("dua.pdf")
	hasil = portal.tambah_bukti(dokumen.name)
	assert [b["nama"] for b in hasil["bukti_lain"]] == ["dua.pdf"]
	lakukan(LPT, dokumen.name, "Kirim")
	unggah("tiga.pdf")
	for serangan in (
		lambda: portal.tambah_bukti(dokumen.name),
		lambda: portal.lepas_bukti_lain(dokumen.name, hasil["bukti_lain"][0]["baris"]),
	):
		with pytest.raises(TindakanTidakSah):
			serangan()
	sebagai(tim.ketua)
	lakukan(LPT, dokumen.name, "Kembalikan", "Ganti berkas kedua.")
	sebagai(tim.anggota)
	kini = portal.rincian(LPT, dokumen.name)
	portal.lepas_bukti_lain(dokumen.name, kini["bukti_lain"][0]["baris"])
	unggah("pengganti.pdf")
	portal.unggah_bukti(dokumen.name)
	lakukan(LPT, dokumen.name, "Kirim")
	isi = portal.rincian(LPT, dokumen.name)
	baru, lama = isi["versi_terkirim"]
	assert [b["nama"] for b in lama["berkas"]] == ["satu.pdf", "dua.pdf"]
	assert (lama["hasil"], lama["alasan"]) == ("Kembalikan", "Ganti berkas kedua.")
	assert [b["nama"] for b in baru["berkas"]] == ["pengganti.pdf"]
	for satu in lama["berkas"]:
		assert frappe.db.exists("File", {"file_url": satu["url"], "attached_to_name": dokumen.name})


def test_berkas_versi_terkirim_tidak_dihapus_pemiliknya(laporan, unggah):
	tim, dokumen = laporan
	unggah("satu.pdf")
	url = portal.unggah_bukti(dokumen.name)["bukti_url"]
	lakukan(LPT, dokumen.name, "Kirim")
	sebagai(tim.ketua)
	lakukan(LPT, dokumen.name, "Kembalikan", "Perbaiki.")
	sebagai(tim.anggota)
	berkas = frappe.get_doc("File", {"file_url": url, "attached_to_name": dokumen.name})
	with pytest.raises(TindakanTidakSah, match="versi laporan"):
		berkas.delete(ignore_permissions=True)


def test_bukti_ada_batas_jumlahnya(laporan, unggah, monkeypatch):
	_tim, dokumen = laporan
	monkeypatch.setattr(berkas_bukti, "PALING_BANYAK", 1)
	unggah("satu.pdf")
	portal.unggah_bukti(dokumen.name)
	unggah("dua.pdf")
	with pytest.raises(berkas_bukti.BuktiDitolak, match="sudah memuat 1"):
		portal.tambah_bukti(dokumen.name)


def test_bukti_orang_lain_tertutup(laporan, unggah):
	tim, dokumen = laporan
	sebagai(tim.ketua)
	unggah("satu.pdf")
	for serangan in (
		lambda: portal.tambah_bukti(dokumen.name),
		lambda: portal.lepas_bukti_lain(dokumen.name, "x"),
	):
		with pytest.raises(frappe.PermissionError):
			serangan()


# --- forms ---


def test_kendala_dari_portal(kapuas):
	tim = Tim(kapuas)
	sebagai(tim.anggota)
	penugasan = tim.penugasan[tim.anggota]
	assert [f["label"] for f in portal.rincian(PNG, penugasan)["formulir"]] == ["Sampaikan kendala"]
	assert "alternatif" in portal_isian.isian("kendala", penugasan)["nilai"]
	hasil = portal_isian.simpan("kendala", KENDALA, penugasan=penugasan)
	dokumen = frappe.get_doc(KDL, hasil["name"])
	assert [b.alternatif for b in dokumen.alternatif] == ["Menunggu", "Memakai data lama"]
	assert dokumen.lingkup == "lintas_unit"
	ubah = {**KENDALA, "judul": "Data dua kecamatan terlambat", "lingkup": "lintas_unit_kolaborasi"}
	portal_isian.simpan("kendala", ubah, nama=dokumen.name, versi=hasil["versi"])
	assert portal.rincian(KDL, dokumen.name)["formulir"]
	portal.tindak(KDL, dokumen.name, "Kirim")
	dokumen.reload()
	assert len(dokumen.keputusan) == 2 and dokumen.judul == ubah["judul"]
	with pytest.raises(TindakanTidakSah, match="sudah dikirim"):
		portal_isian.simpan("kendala", KENDALA, nama=dokumen.name)
	assert portal.rincian(KDL, dokumen.name)["tindakan"][0]["nama"] == "Tarik"


def test_rekomendasi_dari_portal_oleh_ketua(kapuas):
	tim = Tim(kapuas)
	sebagai(tim.ketua)
	penugasan = tim.penugasan[tim.ketua]
	assert len(portal.rincian(PNG, penugasan)["formulir"]) == 2
	pilihan = portal_isian.isian("rekomendasi", penugasan)["bidang"][0]["pilihan"]
	assert {k for k, _n in pilihan} == {tim.anggota, tim.lain}
	isi = {
		"pegawai": tim.anggota,
		"periode_mulai": "2026-01-01",
		"periode_selesai": "2026-03-31",
		"hasil": "Selesai.",
		"predikat": "Baik",
	}
	hasil = portal_isian.simpan("rekomendasi", isi, penugasan=penugasan)
	portal.tindak(RKP, hasil["name"], "Sampaikan")
	assert pemegang(frappe.get_doc(RKP, hasil["name"])) == frappe.db.get_value(
		"Employee", tim.anggota, "sk_penilai"
	)
	sebagai(tim.anggota)
	with pytest.raises(TidakBerwenang):
		portal_isian.simpan("rekomendasi", isi, penugasan=tim.penugasan[tim.anggota])


def test_formulir_orang_lain_dan_isian_asing_ditolak(kapuas):
	tim = Tim(kapuas)
	sebagai(tim.anggota)
	nama = portal_isian.simpan("kendala", KENDALA, penugasan=tim.penugasan[tim.anggota])["name"]
	for asing in ("status", "pegawai", "keputusan", "docstatus", "owner"):
		with pytest.raises(TindakanTidakSah, match="tidak dikenal"):
			portal_isian.simpan("kendala", {**KENDALA, asing: "x"}, nama=nama)
	with pytest.raises(TindakanTidakSah):
		portal_isian.simpan("user", {}, nama="Administrator")
	sebagai(tim.lain)
	for serangan in (
		lambda: portal_isian.isian("kendala", nama=nama),
		lambda: portal_isian.simpan("kendala", KENDALA, nama=nama),
		lambda: portal_isian.simpan("kendala", KENDALA, penugasan=tim.penugasan[tim.anggota]),
		lambda: portal_isian.isian("rekomendasi", tim.penugasan[tim.ketua]),
	):
		with pytest.raises(frappe.PermissionError):
			serangan()


def test_get_tidak_menulis(kapuas, monkeypatch):
	monkeypatch.setattr(
		frappe.local, "request", Request(EnvironBuilder(method="GET").get_environ()), raising=False
	)
	for fungsi in (portal_isian.simpan, portal.tambah_bukti, portal.lepas_bukti_lain):
		with pytest.raises(frappe.PermissionError):
			is_valid_http_method(fungsi)
