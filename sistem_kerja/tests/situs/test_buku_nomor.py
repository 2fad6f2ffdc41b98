"""What HR officers do in the book of numbers: reserve, insert, give to a document, cancel; and what is refused."""

from __future__ import annotations

import frappe
import pytest
from frappe.utils import add_days, getdate, today

from sistem_kerja.demo import jalan
from sistem_kerja.demo.jalan import sebagai
from sistem_kerja.demo.muat import AKUN_KANTOR
from sistem_kerja.layanan import buku_nomor, register_nomor, status_naskah
from sistem_kerja.layanan.galat import TidakBerwenang, TindakanTidakSah
from sistem_kerja.layanan.nomor import REGISTER
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.tests.situs.buku import ALASAN, HR, JENIS, SPP, baris, cadangkan, surat_dari, terbit


def mundurkan(surat, hari: int):
	"""As if the letter had been issued some days ago."""
	tanggal = add_days(today(), -hari)
	frappe.db.set_value("Naskah Dinas", surat.name, "tanggal", tanggal)
	frappe.db.set_value(REGISTER, baris(surat).name, "tanggal", tanggal)


def test_mencadangkan_beberapa_nomor_lalu_surat_melanjutkan(buku):
	dua = cadangkan(buku, banyak="2", kepada="Kepala Dinas Kesehatan")
	assert [(b.urut, b.status, b.oleh, b.alasan) for b in dua] == [
		(u, "Dicadangkan", HR, ALASAN) for u in (1, 2)
	]
	assert "/002/" in dua[1].nomor and dua[1].kepada == "Kepala Dinas Kesehatan"
	assert "/003/" in terbit(buku).nomor
	assert register_nomor.masalah() == []


@pytest.mark.parametrize(
	("isi", "pesan"),
	[
		({"alasan": " "}, "Alasan wajib diisi"),
		({"banyak": 51}, "1 sampai 50"),
		({"banyak": 0}, "1 sampai 50"),
		({"besok": True}, "belum tiba"),
		({"unit": "ENTAH"}, "ENTAH"),
		({"jenis": "Surat Cinta"}, "bukan jenis naskah"),
	],
)
def test_cadangan_yang_ditolak(buku, isi, pesan):
	if isi.pop("besok", None):
		isi = {"tanggal": add_days(today(), 1)}
	with pytest.raises(TindakanTidakSah, match=pesan):
		cadangkan(buku, **isi)


def test_cadangan_mendahului_nomor_terakhir_ditolak(buku):
	terbit(buku)
	with pytest.raises(TindakanTidakSah, match="tidak boleh bertanggal"):
		cadangkan(buku, tanggal=add_days(today(), -1))


def test_hanya_pengelola_yang_mengurus_buku(buku):
	(satu,) = cadangkan(buku)
	for akun in (
		AKUN_KANTOR[2][0],
		frappe.db.get_value("Employee", buku.kepala_dinas(buku.pemilik), "user_id"),
	):
		frappe.set_user(akun)
		for laku in (
			lambda: cadangkan(buku),
			lambda: buku_nomor.batalkan(satu.name, ALASAN),
			lambda: buku_nomor.berikan(satu.name),
			lambda: buku_nomor.sisipkan(satu.name, today(), ALASAN),
			lambda: buku_nomor.perbaiki(satu.name, ALASAN),
			lambda: buku_nomor.pakai_di_luar(satu.name, "Undangan", ALASAN),
		):
			with pytest.raises(TidakBerwenang):
				laku()


def test_surat_memakai_nomor_yang_dicadangkan_dengan_tanggalnya(buku):
	kemarin = add_days(today(), -1)
	(satu,) = cadangkan(buku, tanggal=kemarin)
	dokumen = buku.permohonan()
	frappe.set_user(HR)
	assert buku_nomor.berikan(satu.name, SPP, dokumen.name) == satu.nomor
	sebagai(dokumen.pemegang)
	lakukan(SPP, dokumen.name, "Kirim")
	surat = surat_dari(dokumen)
	assert surat.nomor == satu.nomor and surat.tanggal == getdate(kemarin)
	assert frappe.parse_json(surat.isi)["kepala"]["nomor"] == satu.nomor
	assert (baris(surat).name, baris(surat).status, baris(surat).alasan) == (satu.name, "Terpakai", ALASAN)
	assert register_nomor.masalah() == []
	assert "/002/" in terbit(buku).nomor
	versi = frappe.get_all("Version", {"ref_doctype": REGISTER, "docname": satu.name})
	assert len(versi) == 2, "diberikan, lalu dipakai"


def test_penugasan_memakai_nomor_yang_dicadangkan_bagi_permohonannya(buku):
	dokumen = buku.terkirim()
	frappe.set_user(HR)
	(satu,) = cadangkan(buku, unit=buku.cerita.unit_dituju, jenis="Surat Penugasan")
	buku_nomor.berikan(satu.name, SPP, dokumen.name)
	penugasan = jalan.jawab(dokumen, buku.cerita.pegawai).pegawai_ditugaskan[0].penugasan
	assert frappe.db.get_value("Naskah Dinas", {"dokumen": penugasan}, "nomor") == satu.nomor


def test_memberikan_nomor_yang_ditolak(buku):
	(satu,) = cadangkan(buku)
	with pytest.raises(TindakanTidakSah, match="tidak menerbitkan naskah"):
		buku_nomor.berikan(satu.name, "Unit Organisasi", buku.pemilik)
	terkirim = buku.terkirim()
	frappe.set_user(HR)
	with pytest.raises(TindakanTidakSah, match="sudah terbit dengan nomor"):
		buku_nomor.berikan(satu.name, SPP, terkirim.name)
	(laporan,) = cadangkan(buku, jenis="Laporan Pelaksanaan Tugas")
	with pytest.raises(TindakanTidakSah, match="tidak akan menerbitkan"):
		buku_nomor.berikan(laporan.name, SPP, terkirim.name)
	(lain,) = cadangkan(buku, unit=next(u for u in buku.unit if not buku.unit[u].induk))
	dokumen = buku.permohonan()
	frappe.set_user(HR)
	with pytest.raises(TindakanTidakSah, match="memakai buku nomor"):
		buku_nomor.berikan(lain.name, SPP, dokumen.name)
	buku_nomor.berikan(satu.name, SPP, dokumen.name)
	buku_nomor.berikan(satu.name)
	assert not frappe.db.get_value(REGISTER, satu.name, "dokumen"), "dilepas lagi"


def test_membatalkan_nomor_yang_dicadangkan(buku):
	(satu,) = cadangkan(buku)
	buku_nomor.batalkan(satu.name, "tidak jadi dibuat")
	satu.reload()
	assert (satu.status, satu.alasan_batal, satu.alasan) == ("Dibatalkan", "tidak jadi dibuat", ALASAN)
	assert "/002/" in terbit(buku).nomor, "yang dibatalkan tidak dipakai lagi"
	with pytest.raises(TindakanTidakSah, match="/001/.*berstatus (Dibatalkan|Cancelled)"):
		buku_nomor.batalkan(satu.name, "sekali lagi")
	with pytest.raises(TindakanTidakSah, match="/001/.*berstatus (Dibatalkan|Cancelled)"):
		buku_nomor.berikan(satu.name, SPP, "x")
	assert register_nomor.masalah() == []


def test_nomor_naskah_yang_berlaku_tidak_dibatalkan(buku):
	dokumen = buku.terkirim()
	surat = surat_dari(dokumen)
	frappe.set_user(HR)
	with pytest.raises(TindakanTidakSah, match="masih berlaku"):
		buku_nomor.batalkan(baris(surat).name, "salah buku")
	status_naskah.cabut(dokumen, "Salah buku")
	buku_nomor.batalkan(baris(surat).name, "salah buku")
	assert baris(surat).status == "Dibatalkan" and register_nomor.masalah() == []


def test_surat_yang_terlupa_disisipkan(buku):
	satu, dua = terbit(buku), terbit(buku)
	mundurkan(satu, 5)
	nama = buku_nomor.sisipkan(baris(satu).name, add_days(today(), -3), "surat terlupa", perihal="Undangan")
	sisip = frappe.get_doc(REGISTER, nama)
	assert "/001a/" in sisip.nomor and (sisip.urut, sisip.sisipan, sisip.status) == (1, "a", "Dicadangkan")
	kedua = frappe.get_doc(REGISTER, buku_nomor.sisipkan(nama, add_days(today(), -2), "terlupa juga"))
	assert "/001b/" in kedua.nomor
	for tanggal in (add_days(today(), -3), add_days(today(), -9)):
		with pytest.raises(TindakanTidakSah, match="tidak berada di antara"):
			buku_nomor.sisipkan(baris(satu).name, tanggal, "terlupa lagi")
	with pytest.raises(TindakanTidakSah, match="nomor terakhir buku ini"):
		buku_nomor.sisipkan(baris(dua).name, today(), "terlupa lagi")
	with pytest.raises(TindakanTidakSah, match="masuk buku Laporan"):
		buku_nomor.sisipkan(nama, add_days(today(), -2), "terlupa", jenis="Laporan Pelaksanaan Tugas")
	buku_nomor.pakai_di_luar(nama, "Undangan rapat", "dibuat di luar sistem", penanda_tangan="Kepala Dinas")
	sisip.reload()
	assert sisip.status == "Dicatat dari Buku Manual" and sisip.penanda_tangan == "Kepala Dinas"
	assert register_nomor.masalah() == [] and "/003/" in terbit(buku).nomor


def test_keterangan_diperbaiki_dengan_alasan(buku):
	(satu,) = cadangkan(buku)
	buku_nomor.perbaiki(satu.name, "salah tulis", perihal="Undangan", kepada="Camat")
	satu.reload()
	assert (satu.perihal, satu.kepada) == ("Undangan", "Camat") and satu.alasan == f"{ALASAN}\nsalah tulis"
	with pytest.raises(TindakanTidakSah, match="berstatus (Terpakai|Used)"):
		buku_nomor.perbaiki(baris(terbit(buku)).name, "salah tulis")


def test_pilihan_menyebut_bukunya(buku):
	pilihan = {p["value"]: p for p in buku_nomor.pilihan()}
	assert (pilihan[JENIS]["buku"], pilihan[JENIS]["dokumen"]) == ("Surat", [SPP])
	assert (
		pilihan["Surat Penugasan"]["buku"] == "Surat Tugas" and SPP in pilihan["Surat Penugasan"]["dokumen"]
	)
