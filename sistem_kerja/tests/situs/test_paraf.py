"""Paraf on a real site: asked in order, put on one text, returned with a reason; signing waits for all of them."""

from __future__ import annotations

import io

import frappe
import frappe.client
import pytest
from pypdf import PdfReader

from sistem_kerja import cetak
from sistem_kerja.api import paraf as api
from sistem_kerja.demo import jalan
from sistem_kerja.layanan import menunggu, paraf, tindakan_paraf, versi_profil
from sistem_kerja.layanan.galat import SalinanUsang, TidakBerwenang, TindakanTidakSah
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.tests.situs import tim as t
from sistem_kerja.tests.situs.matriks import beri_akun
from sistem_kerja.tests.situs.penunjukan import PENGELOLA, tunjuk

PN = paraf.DOCTYPE


@pytest.fixture
def berparaf(pekalongan, monkeypatch):
	"""Pekalongan as if its regulation asked for paraf on the decree of a team: the Bidang, then the Sekretaris."""
	asli = versi_profil.muat

	def muat(nama):
		profil = asli(nama)
		ubah = {"paraf": ("kepala_bidang", "sekretaris")}
		isi = [
			a.model_copy(update=ubah) if a.naskah == "keputusan_tim_kerja" else a for a in profil.penetapan
		]
		return profil.model_copy(update={"penetapan": tuple(isi)})

	monkeypatch.setattr(versi_profil, "muat", muat)
	return pekalongan


@pytest.fixture
def tim(berparaf):
	"""A team that waits to be fixed; the accounts of those who paraf it exist."""
	t.perjanjian_berlaku(berparaf)
	dokumen = t.berketua(berparaf, t.tim(berparaf))
	dokumen = t.bertindak(dokumen, "Usulkan")
	for b in baris(dokumen):
		beri_akun(berparaf, kepala(b))
	paraf.segarkan()
	return dokumen


def baris(dokumen, **lain):
	saring = {"dokumen": dokumen.name, **lain}
	return [
		frappe.get_doc(PN, n) for n in frappe.get_all(PN, saring, pluck="name", order_by="creation, urutan")
	]


def kepala(b) -> str:
	return frappe.db.get_value("Unit Organisasi", b.unit, "kepala")


def giliran(dokumen):
	(satu,) = baris(dokumen, status="Menunggu")
	return satu


def paraf_oleh_gilirannya(dokumen):
	satu = giliran(dokumen)
	jalan.sebagai(kepala(satu))
	api.bubuhkan(satu.name)
	return satu


def tetapkan(dokumen):
	jalan.sebagai(jalan.pemegang(dokumen))
	frappe.db.savepoint("tetapkan")
	try:
		return lakukan(dokumen.doctype, dokumen.name, "Tetapkan")
	except TindakanTidakSah:
		frappe.db.rollback(save_point="tetapkan")
		raise


def test_diminta_berurutan_dan_terbit_setelah_semua(tim, kotak):
	dua = baris(tim)
	assert [b.status for b in dua] == ["Menunggu", "Menunggu Giliran"]
	assert [b.ragam for b in dua] == ["Hierarki", "Hierarki"]
	satu = giliran(tim)
	assert any(b.name == satu.name for b in menunggu.daftar(satu.pemegang_user))
	with pytest.raises(
		TindakanTidakSah, match=rf"belum diparaf oleh: {dua[0].pemegang_jabatan}; {dua[1].pemegang_jabatan}"
	):
		tetapkan(tim)
	kotak.kosongkan()
	paraf_oleh_gilirannya(tim)
	kedua = giliran(tim)
	assert [b.document_name for b in kotak.lonceng(kedua.pemegang_user)] == [kedua.name]
	assert not any(b.name == satu.name for b in menunggu.daftar(satu.pemegang_user))
	with pytest.raises(TindakanTidakSah, match=f"belum diparaf oleh: {kedua.pemegang_jabatan} "):
		tetapkan(tim)
	paraf_oleh_gilirannya(tim)
	hasil = tetapkan(tim)
	assert hasil.status == "Berjalan"
	naskah = frappe.db.get_value("Naskah Dinas", {"dokumen": tim.name}, "name")
	for b in baris(tim):
		assert (b.status, b.naskah) == ("Diparaf", naskah) and b.oleh and b.waktu and b.sidik


def test_konsep_yang_disimpan_memuat_tabel_dan_yang_dikirim_tidak(tim):
	satu = paraf_oleh_gilirannya(tim)
	api.konsep(giliran(tim).name)
	teks = PdfReader(io.BytesIO(frappe.local.response.filecontent)).pages[-1].extract_text()
	assert "Paraf Hierarki" in teks and satu.pemegang_jabatan.split()[0] in teks
	paraf_oleh_gilirannya(tim)
	tetapkan(tim)
	isi = frappe.parse_json(frappe.db.get_value("Naskah Dinas", {"dokumen": tim.name}, "isi"))
	assert "paraf" not in isi and "Paraf Hierarki" not in cetak.html(isi)
	disimpan = tindakan_paraf.konsep(baris(tim)[0])
	assert disimpan["kepala"]["nomor"] == isi["kepala"]["nomor"] and len(disimpan["paraf"][0]["baris"]) == 2


def test_bukan_gilirannya_ditolak(tim, berparaf):
	satu, kedua = baris(tim)
	for siapa, nama in ((kepala(kedua), satu.name), (berparaf.cerita.pegawai, satu.name)):
		jalan.sebagai(siapa)
		with pytest.raises(TidakBerwenang, match=f"ialah {satu.pemegang_jabatan}"):
			api.bubuhkan(nama)
		with pytest.raises(TidakBerwenang):
			api.kembalikan(nama, "Iseng.")
	jalan.sebagai(kepala(kedua))
	with pytest.raises(TindakanTidakSah, match="berstatus «Menunggu Giliran»"):
		api.bubuhkan(kedua.name)
	for akun in (PENGELOLA, "Administrator"):
		frappe.set_user(akun)
		with pytest.raises(TidakBerwenang):
			api.bubuhkan(satu.name)
	assert [b.status for b in baris(tim)] == ["Menunggu", "Menunggu Giliran"]


def test_pelaksana_harian_memaraf_atas_jabatannya(tim, berparaf):
	satu = giliran(tim)
	plh = next(p for p in t.orang(berparaf) if p not in {b.pegawai for b in tim.anggota})
	tunjuk(satu.unit, plh)
	paraf.segarkan()
	jalan.sebagai(kepala(satu))
	with pytest.raises(TidakBerwenang):
		api.bubuhkan(satu.name)
	jalan.sebagai(plh)
	assert any(b.name == satu.name for b in menunggu.daftar(frappe.session.user))
	api.bubuhkan(satu.name)
	satu.reload()
	assert satu.oleh.endswith(f"Plh. {satu.pemegang_jabatan}")


def test_dikembalikan_dengan_alasan_kepada_yang_memegang(tim, kotak):
	satu = giliran(tim)
	jalan.sebagai(kepala(satu))
	with pytest.raises(TindakanTidakSah, match="Isi alasannya"):
		api.kembalikan(satu.name, " ")
	kotak.kosongkan()
	assert tim.pemegang_jabatan in api.kembalikan(satu.name, "Perbaiki uraian tugas.")
	assert [b.status for b in baris(tim)] == ["Dikembalikan", "Gugur"]
	(kabar,) = kotak.lonceng(tim.pemegang_user)
	assert "kembali kepada Anda" in kabar.subject or "back to you" in kabar.subject
	with pytest.raises(TindakanTidakSah, match="belum diparaf"):
		tetapkan(tim)
	jalan.sebagai(jalan.pemegang(tim))
	api.minta(tim.doctype, tim.name)
	assert giliran(tim).unit == satu.unit, "diminta lagi dari awal"


def test_isi_yang_berubah_menggugurkan_paraf(tim):
	paraf_oleh_gilirannya(tim)
	paraf_oleh_gilirannya(tim)
	frappe.set_user("Administrator")
	frappe.db.set_value("Tim Kerja", tim.name, "tujuan", "Tiga belas layanan.")
	with pytest.raises(TindakanTidakSah, match="gugur karena isi naskahnya berubah"):
		tetapkan(tim)
	jalan.sebagai(jalan.pemegang(tim))
	api.minta(tim.doctype, tim.name)
	assert [b.status for b in baris(tim)] == ["Gugur", "Gugur", "Menunggu", "Menunggu Giliran"]
	paraf_oleh_gilirannya(tim)
	paraf_oleh_gilirannya(tim)
	assert tetapkan(tim).status == "Berjalan"


def test_yang_dibaca_sudah_berubah_ditolak(tim):
	satu = giliran(tim)
	jalan.sebagai(kepala(satu))
	dilihat = api.rincian(satu.name)
	assert dilihat["giliran_saya"] and len(dilihat["paraf"]) == 2
	frappe.db.set_value("Tim Kerja", tim.name, "tujuan", "Tiga belas layanan.")
	with pytest.raises(SalinanUsang, match="berubah sejak Anda membukanya"):
		api.bubuhkan(satu.name, dilihat["sidik"])
	api.bubuhkan(satu.name, api.rincian(satu.name)["sidik"])


def test_banyak_sekaligus_masing_masing_sendiri(tim):
	satu, kedua = baris(tim)
	jalan.sebagai(kepala(satu))
	hasil = api.bubuhkan_banyak([satu.name, kedua.name])
	assert hasil["berhasil"] == [satu.name] and kedua.pemegang_jabatan in hasil["ditolak"][0]["alasan"]
	assert [b.status for b in baris(tim)] == ["Diparaf", "Menunggu"]


def test_dokumen_yang_mundur_tidak_meninggalkan_giliran(tim):
	jalan.sebagai(jalan.pemegang(tim))
	lakukan(tim.doctype, tim.name, "Kembalikan", "Lengkapi.")
	assert {b.status for b in baris(tim)} == {"Gugur"}


def test_baris_paraf_tidak_ditulis_siapa_pun(tim):
	satu = giliran(tim)
	for user in (satu.pemegang_user, PENGELOLA, "Administrator"):
		frappe.set_user(user)
		for kolom, nilai in (("status", "Diparaf"), ("sidik", "x"), ("pemegang_user", user)):
			with pytest.raises((frappe.PermissionError, frappe.ValidationError)):
				frappe.client.set_value(PN, satu.name, kolom, nilai)
		with pytest.raises((frappe.PermissionError, frappe.ValidationError)):
			frappe.client.delete(PN, satu.name)
		with pytest.raises((frappe.PermissionError, frappe.ValidationError)):
			frappe.client.insert(
				{"doctype": PN, "dokumen_tipe": tim.doctype, "dokumen": tim.name, "status": "Diparaf"}
			)


def test_tanpa_aturan_tidak_ada_baris(pekalongan):
	tim = t.berjalan(pekalongan)
	assert baris(tim) == [] and paraf.untuk_formulir(tim) is None
