"""A letter in force, amended, replaced, revoked: by what documents do, and by hand; nobody else writes it."""

from __future__ import annotations

import hashlib
import io
import json

import frappe
import frappe.client
import pytest
from frappe.utils import today
from pypdf import PdfReader

from sistem_kerja.api import naskah as api
from sistem_kerja.demo.jalan import sebagai
from sistem_kerja.layanan import pdf_naskah, perjanjian_kinerja, status_naskah
from sistem_kerja.layanan import perjalanan_naskah as perjalanan
from sistem_kerja.layanan.galat import TidakBerwenang, TindakanTidakSah
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.tests.situs import tim as t
from sistem_kerja.tests.situs.penunjukan import PENGELOLA, tunjuk
from sistem_kerja.tests.situs.test_perubahan_penugasan import berjalan, rekan, tetapkan, ubah

ND = "Naskah Dinas"


def surat(dokumen, **lain):
	return frappe.get_last_doc(ND, {"dokumen": dokumen.name, **lain})


def ditolak(daerah):
	"""A request that was refused: its two letters carry nothing any more."""
	dokumen = daerah.terkirim()
	sebagai(dokumen.pemegang)
	return lakukan(dokumen.doctype, dokumen.name, "Tolak", "Sedang penuh.")


# --- by what documents do ---


def test_perpanjangan_mengubah_dan_surat_asal_tetap_berlaku(daerah):
	asal = berjalan(daerah)
	lama = surat(asal)
	baru = surat(tetapkan(ubah(asal, "Perpanjangan", selesai_baru="2026-08-31")))
	lama.reload()
	assert (baru.mengubah, baru.menggantikan, lama.status) == (lama.name, None, "Berlaku")
	ubahan = perjalanan.diubah_dengan([lama.name])[lama.name]
	assert perjalanan.keterangan_status(lama, ubahan).endswith(
		f"diubah dengan {baru.jenis} Nomor {baru.nomor}"
	)
	assert any(f"Mengubah Nomor {lama.nomor}" == b["teks"] for b in perjalanan.susun(baru))


def test_pembatalan_mencabut_dengan_suratnya_sebagai_dasar(kapuas):
	asal = berjalan(kapuas)
	lama = surat(asal)
	baru = surat(tetapkan(ubah(asal, "Pembatalan")))
	lama.reload()
	assert (lama.status, str(lama.berakhir), lama.alasan_cabut) == ("Dicabut", today(), "Kebutuhan berubah.")
	assert lama.dasar_cabut == f"{baru.jenis} Nomor {baru.nomor}" and lama.dicabut_oleh


def test_permohonan_ditarik_mencabut_suratnya(kapuas):
	dokumen = kapuas.terkirim()
	sebagai(dokumen.riwayat[0].pegawai)
	lakukan(dokumen.doctype, dokumen.name, "Tarik", "Salah alamat.")
	assert (surat(dokumen).status, surat(dokumen).alasan_cabut) == ("Dicabut", "Salah alamat.")


def test_perjanjian_yang_mengubah_menggantikan_surat_lama(pekalongan):
	lama = t.perjanjian_berlaku(pekalongan)
	baru = t.perjanjian_berlaku(pekalongan, mengubah=lama.name, alasan_perubahan="Kegiatan bertambah")
	s_lama, s_baru = surat(lama), surat(baru)
	assert (s_lama.status, s_lama.digantikan_oleh, s_baru.menggantikan) == (
		"Diganti",
		s_baru.name,
		s_lama.name,
	)
	assert perjalanan.keterangan_status(s_lama, []).startswith(
		f"Diganti dengan {s_baru.jenis} Nomor {s_baru.nomor}"
	)
	assert perjanjian_kinerja.berlaku(pekalongan.cerita.unit_dituju, t.tahun()) == baru.name


def test_perubahan_tim_mengubah_keputusannya_dan_ketua_baru_menggantikan(pekalongan):
	tim = t.berjalan(pekalongan)
	usulan = frappe.get_last_doc(t.USULAN, {"tim": tim.name})
	baru = t.orang(pekalongan)[3]
	dua = t.tetapkan_usulan(t.usulan(pekalongan, tim, [baru], mengisi_kekosongan=1), baru)
	assert (surat(usulan).status, surat(dua).menggantikan) == ("Diganti", surat(usulan).name)
	panjang = t.ditetapkan(t.ubah(pekalongan, tim, "Penutupan", tanggal_berlaku=tim.mulai))
	assert (surat(panjang).mengubah, surat(tim).status) == (surat(tim).name, "Berlaku")


# --- by hand ---


@pytest.mark.parametrize("siapa", ["pengelola", "penanda tangan"])
def test_yang_salah_terbit_dicabut_dan_nomornya_tetap_terpakai(kapuas, siapa):
	naskah = surat(ditolak(kapuas), jenis="Surat Jawaban Pelibatan")
	frappe.set_user(PENGELOLA) if siapa == "pengelola" else sebagai(naskah.penanda_tangan)
	api.cabut(naskah.name, " Salah menyebut kegiatan. ", "Pasal 9")
	naskah.reload()
	assert (naskah.status, naskah.alasan_cabut, naskah.dasar_cabut) == (
		"Dicabut",
		"Salah menyebut kegiatan.",
		"Pasal 9",
	)
	with pytest.raises(TindakanTidakSah, match="sudah berstatus «Dicabut» sejak"):
		api.cabut(naskah.name, "Lagi.")
	lain = surat(ditolak(kapuas), jenis="Surat Jawaban Pelibatan")
	(buku, urut), (buku_lain, urut_lain) = (
		frappe.db.get_value("Nomor Naskah", {"naskah": satu.name}, ("buku", "urut"))
		for satu in (naskah, lain)
	)
	assert (buku_lain, urut_lain) == (buku, urut + 1)


def test_pelaksana_harian_mencabut_dan_yang_diwakilinya_tidak(kapuas):
	naskah = surat(ditolak(kapuas), jenis="Surat Jawaban Pelibatan")
	plh = rekan(kapuas, kapuas.cerita.pegawai)
	tunjuk(naskah.unit, plh)
	sebagai(naskah.penanda_tangan)
	with pytest.raises(TidakBerwenang, match="bukan oleh Anda"):
		api.cabut(naskah.name, "Keliru.")
	sebagai(plh)
	api.cabut(naskah.name, "Keliru.")
	assert frappe.db.get_value(ND, naskah.name, "status") == "Dicabut"


def test_pencabutan_tanpa_alasan_atau_oleh_yang_lain_ditolak(kapuas):
	naskah = surat(ditolak(kapuas), jenis="Surat Jawaban Pelibatan")
	frappe.set_user(PENGELOLA)
	with pytest.raises(TindakanTidakSah, match="Isi alasannya"):
		api.cabut(naskah.name, "  ")
	for siapa in (kapuas.kepala(kapuas.cerita.unit_pemilik), kapuas.cerita.pegawai):
		sebagai(siapa)
		with pytest.raises(frappe.PermissionError):
			api.cabut(naskah.name, "Iseng.")
	for akun in ("auditor@contoh.invalid", "Administrator"):
		frappe.set_user(akun)
		with pytest.raises(TidakBerwenang):
			api.cabut(naskah.name, "Iseng.")
	naskah.reload()
	assert naskah.status == "Berlaku"


def test_selagi_dokumennya_berjalan_penolakan_menyebut_tindakannya(pekalongan):
	permohonan = pekalongan.terkirim()
	disetujui = pekalongan.disetujui()
	penugasan = frappe.get_doc("Penugasan", disetujui.pegawai_ditugaskan[0].penugasan)
	tim = t.berjalan(pekalongan)
	perjanjian = frappe.get_last_doc(
		t.PK, {"jenis": "Unit Organisasi", "docstatus": 1, "unit": tim.unit_pemilik}
	)
	frappe.set_user(PENGELOLA)
	for dokumen, pesan in (
		(permohonan, "«Tarik»"),
		(disetujui, penugasan.name),
		(penugasan, "Pembatalan"),
		(tim, "Penutupan"),
		(perjanjian, "Perjanjian Kinerja baru"),
	):
		with pytest.raises(TindakanTidakSah, match=pesan):
			api.cabut(surat(dokumen).name, "Keliru.")
		assert surat(dokumen).status == "Berlaku"


def test_isinya_tidak_ditulis_siapa_pun(kapuas):
	naskah = surat(ditolak(kapuas))
	pdf_naskah.buat_pdf(naskah.name)
	berkas = frappe.get_doc("File", {"attached_to_name": naskah.name})
	for user in ("Administrator", PENGELOLA):
		frappe.set_user(user)
		for kolom, nilai in (
			("status", "Dicabut"),
			("nomor", "1"),
			("berakhir", today()),
			("isi", "{}"),
			("pindaian", "x"),
		):
			with pytest.raises((frappe.PermissionError, frappe.ValidationError)):
				frappe.client.set_value(ND, naskah.name, kolom, nilai)
		with pytest.raises((frappe.PermissionError, frappe.ValidationError)):
			frappe.client.insert({**json.loads(naskah.as_json()), "name": None, "nomor": "2", "doctype": ND})
		with pytest.raises((frappe.PermissionError, frappe.ValidationError)):
			frappe.client.delete(ND, naskah.name)
		with pytest.raises((frappe.PermissionError, frappe.ValidationError)):
			berkas.delete()


def test_unduhan_naskah_yang_dicabut_bercap_dan_berkasnya_tetap(kapuas):
	naskah = surat(ditolak(kapuas), jenis="Surat Jawaban Pelibatan")
	pdf_naskah.buat_pdf(naskah.name)
	naskah.reload()
	frappe.set_user(PENGELOLA)
	api.cabut(naskah.name, "Salah menyebut kegiatan.")
	pdf_naskah.unduh(naskah.name)
	unduhan = PdfReader(io.BytesIO(frappe.local.response.filecontent))
	asli = pdf_naskah.isi_pdf(naskah)
	assert hashlib.sha256(asli).hexdigest() == naskah.sha256 == frappe.db.get_value(ND, naskah.name, "sha256")
	assert len(unduhan.pages) == len(PdfReader(io.BytesIO(asli)).pages)
	for halaman in unduhan.pages:
		teks = halaman.extract_text()
		assert "DICABUT" in teks and "Salah menyebut kegiatan" in teks
	assert "DICABUT" not in PdfReader(io.BytesIO(asli)).pages[0].extract_text()
	assert status_naskah.halangan_cabut(frappe.get_doc(ND, naskah.name))
