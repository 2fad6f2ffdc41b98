"""What lies beside an issued letter: the scan of the signed paper, and certified copies of decrees."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path

import frappe
import pytest
from PIL import Image
from pypdf import PdfReader

from sistem_kerja.api import naskah as api
from sistem_kerja.demo.jalan import sebagai
from sistem_kerja.layanan import arsip_naskah, organisasi, pdf_naskah
from sistem_kerja.layanan.galat import TidakBerwenang, TindakanTidakSah
from sistem_kerja.tests.situs import tim as t
from sistem_kerja.tests.situs.matriks import beri_akun
from sistem_kerja.tests.situs.penunjukan import PENGELOLA
from sistem_kerja.tests.situs.test_status_naskah import ND, ditolak, surat


def gambar(jenis: str = "PNG", warna: str = "white") -> bytes:
	hasil = io.BytesIO()
	Image.new("RGB", (40, 60), warna).save(hasil, jenis)
	return hasil.getvalue()


def isi_berkas(url: str) -> bytes:
	return Path(frappe.get_doc("File", {"file_url": url}).get_full_path()).read_bytes()


# --- scan ---


def test_pindaian_disimpan_tertutup_dengan_sidiknya(kapuas):
	naskah = surat(ditolak(kapuas))
	sebagai(naskah.penanda_tangan)
	isi = gambar()
	url = arsip_naskah.simpan_pindaian(naskah.name, isi)
	naskah.reload()
	(baris,) = naskah.arsip
	assert naskah.pindaian == url == baris.berkas and url.startswith("/private/")
	assert baris.sha256 == hashlib.sha256(isi).hexdigest() == hashlib.sha256(isi_berkas(url)).hexdigest()
	assert baris.waktu and baris.oleh and baris.pengguna == frappe.session.user


def test_pindaian_diganti_hanya_dengan_alasan_dan_yang_lama_tetap(kapuas):
	naskah = surat(ditolak(kapuas))
	frappe.set_user(PENGELOLA)
	lama = arsip_naskah.simpan_pindaian(naskah.name, gambar())
	with pytest.raises(TindakanTidakSah, match="alasan menggantinya"):
		arsip_naskah.simpan_pindaian(naskah.name, gambar("JPEG"))
	with pytest.raises(TindakanTidakSah, match="sudah menjadi pindaian"):
		arsip_naskah.simpan_pindaian(naskah.name, gambar(), "Sama.")
	baru = arsip_naskah.simpan_pindaian(naskah.name, gambar("JPEG"), "Stempelnya terpotong.")
	naskah.reload()
	assert [(b.berkas, b.berlaku) for b in naskah.arsip] == [(lama, 0), (baru, 1)]
	assert naskah.pindaian == baru and naskah.arsip[1].keterangan == "Stempelnya terpotong."
	assert isi_berkas(lama) == gambar()
	with pytest.raises(TindakanTidakSah, match="tidak dapat diubah, ditambah, atau dihapus"):
		frappe.get_doc("File", {"file_url": lama}).delete()


@pytest.mark.parametrize(
	("isi", "pesan"),
	[
		(b"", "kosong"),
		(b"MZ\x90 program", "bukan PDF, JPG, atau PNG"),
		(b"%PDF-1.7 rusak", "bukan PDF, JPG, atau PNG"),
		(b"\x89PNG\r\n\x1a\n rusak", "bukan PDF, JPG, atau PNG"),
		(b"<svg onload='alert(1)'/>", "bukan PDF, JPG, atau PNG"),
		(b"%PDF-" + b"0" * arsip_naskah.BATAS_UKURAN, "paling besar 10 MB"),
	],
)
def test_berkas_yang_bukan_pindaian_ditolak(kapuas, isi, pesan):
	naskah = surat(ditolak(kapuas))
	frappe.set_user(PENGELOLA)
	with pytest.raises(TindakanTidakSah, match=pesan):
		arsip_naskah.simpan_pindaian(naskah.name, isi)
	assert not frappe.db.get_value(ND, naskah.name, "pindaian")


def test_pindaian_oleh_unit_penerbit_saja(kapuas):
	naskah = surat(ditolak(kapuas), jenis="Surat Jawaban Pelibatan")
	for siapa in (kapuas.kepala(kapuas.cerita.unit_pemilik), kapuas.cerita.pegawai):
		sebagai(siapa)
		with pytest.raises(frappe.PermissionError):
			arsip_naskah.simpan_pindaian(naskah.name, gambar())
	for akun in ("auditor@contoh.invalid", "Administrator"):
		frappe.set_user(akun)
		with pytest.raises(TidakBerwenang, match="pimpinan atau sekretaris"):
			arsip_naskah.simpan_pindaian(naskah.name, gambar())
	frappe.set_user(PENGELOLA)
	with pytest.raises(TindakanTidakSah, match="Pilih berkas"):
		api.unggah_pindaian(naskah.name)


# --- certified copy ---


def keputusan(daerah):
	"""The decree of a running team, and the secretary of the unit that issued it."""
	naskah = surat(t.berjalan(daerah))
	pejabat = arsip_naskah.penyalin(naskah)
	if pejabat.pegawai:
		beri_akun(daerah, pejabat.pegawai)
	return naskah, pejabat


def test_salinan_disahkan_sekretaris_dengan_ttd_dan_namanya(pekalongan):
	naskah, pejabat = keputusan(pekalongan)
	pohon = organisasi.struktur()
	assert pohon.unit(pejabat.unit).induk == pohon.berdiri_sendiri(naskah.unit).kode
	pdf_naskah.buat_pdf(naskah.name)
	sebagai(pejabat.pegawai)
	url = api.buat_salinan(naskah.name, "Inspektorat")
	naskah.reload()
	(baris,) = naskah.arsip
	isi = isi_berkas(url)
	assert (baris.ragam, baris.keterangan) == ("Salinan", "Inspektorat")
	assert baris.sha256 == hashlib.sha256(isi).hexdigest() != naskah.sha256
	teks = "\n".join(h.extract_text() for h in PdfReader(io.BytesIO(isi)).pages)
	nama = frappe.db.get_value("Employee", pejabat.pegawai, "employee_name")
	for satu in ("Salinan sesuai dengan aslinya", "ttd", nama, "NIP", naskah.nomor):
		assert satu in teks, satu
	asli = "\n".join(h.extract_text() for h in PdfReader(io.BytesIO(pdf_naskah.isi_pdf(naskah))).pages)
	assert "Salinan sesuai" not in asli


def test_salinan_oleh_pejabat_yang_disebut_profil(pekalongan, monkeypatch):
	naskah, _sekretaris = keputusan(pekalongan)
	lain = organisasi.struktur().unit(pekalongan.cerita.unit_pemilik)
	asli = arsip_naskah.versi_profil.muat

	def muat(versi):
		profil = asli(versi)
		ubah = [
			a.model_copy(update={"salinan_oleh": lain.jabatan_kepala})
			if a.naskah == "keputusan_tim_kerja"
			else a
			for a in profil.penetapan
		]
		return profil.model_copy(update={"penetapan": tuple(ubah)})

	monkeypatch.setattr(arsip_naskah.versi_profil, "muat", muat)
	assert (arsip_naskah.penyalin(naskah).unit, arsip_naskah.penyalin(naskah).pegawai) == (
		lain.kode,
		lain.kepala,
	)


def test_salinan_ditolak_bagi_yang_lain_surat_biasa_dan_yang_tidak_berlaku(pekalongan):
	naskah, pejabat = keputusan(pekalongan)
	for akun in (PENGELOLA, "Administrator"):
		frappe.set_user(akun)
		with pytest.raises(TidakBerwenang, match=f"disahkan oleh {pejabat.sebutan}, bukan"):
			api.buat_salinan(naskah.name)
	frappe.set_user(PENGELOLA)
	with pytest.raises(TindakanTidakSah, match="dibuat dari keputusan"):
		api.buat_salinan(surat(ditolak(pekalongan)).name)
	frappe.db.set_value(ND, naskah.name, "status", "Dicabut")
	sebagai(pejabat.pegawai)
	with pytest.raises(TindakanTidakSah, match="berstatus «Dicabut»"):
		api.buat_salinan(naskah.name)
