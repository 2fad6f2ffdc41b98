"""The book kept by hand: read from a sheet, entered whole or not at all; the counter goes on after it."""

from __future__ import annotations

import base64
import io
from datetime import date

import frappe
import pytest
from frappe.utils import add_days, getdate, today
from openpyxl import Workbook

from sistem_kerja.layanan import buku_manual, register_nomor
from sistem_kerja.layanan.galat import TidakBerwenang, TindakanTidakSah
from sistem_kerja.layanan.nomor import REGISTER
from sistem_kerja.tests.situs.buku import ALASAN, JENIS, cadangkan, terbit

DAHULU = -2


def satu(nomor, tanggal=0, perihal="Undangan rapat", **lain):
	return {"nomor": nomor, "tanggal": tanggal, "perihal": perihal, "penanda_tangan": "Kepala Dinas", **lain}


def catat(buku, *baris, **lain):
	"""Enter rows; a whole number as date counts the days from today."""
	for b in baris:
		if isinstance(b["tanggal"], int):
			b["tanggal"] = f"{getdate(add_days(today(), b['tanggal'])):%d-%m-%Y}"
	nama = buku_manual.catat(buku.pemilik, lain.get("jenis", JENIS), ALASAN, frappe.as_json(list(baris)))
	return [frappe.get_doc(REGISTER, n) for n in nama]


def ditolak(buku, pesan, *baris):
	with pytest.raises(TindakanTidakSah, match=pesan):
		catat(buku, *baris)
	assert not frappe.db.exists(REGISTER, {"status": "Dicatat dari Buku Manual"}), (
		"tidak ada yang tercatat sebagian"
	)


def test_buku_yang_masih_kosong_mulai_dari_mana_pun_dan_dilanjutkan(buku):
	baris = catat(buku, satu("41", DAHULU), satu("041a", DAHULU), satu("800/042/DISDIK-LAMA/X/2026"))
	assert [(b.urut, b.sisipan, b.status) for b in baris] == [
		(u, s, "Dicatat dari Buku Manual") for u, s in ((41, ""), (41, "a"), (42, ""))
	]
	assert "/041a/" in baris[1].nomor and baris[2].nomor == "800/042/DISDIK-LAMA/X/2026", "seperti tertulis"
	assert "/043/" in terbit(buku).nomor and register_nomor.masalah() == []


def test_sesudah_gangguan_nomor_berlanjut(buku):
	terbit(buku)
	cadangkan(buku)
	catat(buku, satu("4"), satu("3"))
	assert "/005/" in terbit(buku).nomor and register_nomor.masalah() == []


@pytest.mark.parametrize(
	("baris", "pesan"),
	[
		([satu("tiga")], "Baris 1: nomor «tiga» tidak terbaca"),
		([satu("2", "31-02-2026")], "Baris 1: tanggal «31-02-2026» tidak terbaca"),
		([satu("2", 1)], "belum tiba"),
		([satu("2", perihal=" ")], "perihal nomor 2 belum diisi"),
		([satu("2"), satu("002")], "Baris 2: nomor 002 sudah ada"),
		([satu("1")], "nomor 1 sudah ada"),
		([satu("4")], "Nomor 2, 3 belum ada, sehingga buku bersela"),
		([satu("9a")], "Nomor 9 yang disisipi belum ada"),
		([satu("2", DAHULU)], "mendahului nomor sebelumnya"),
		([], "Isi 1 sampai 500"),
	],
)
def test_buku_manual_yang_ditolak(buku, baris, pesan):
	terbit(buku)
	ditolak(buku, pesan, *baris)


def test_semua_kesalahan_disebut_sekaligus_dan_dua_tahun_dipisah(buku):
	with pytest.raises(TindakanTidakSah) as galat:
		catat(buku, satu("x"), satu("2", "kapan"))
	assert (
		"2 kesalahan" in str(galat.value) and "Baris 1" in str(galat.value) and "Baris 2" in str(galat.value)
	)
	ditolak(buku, "satu buku satu tahun", satu("1"), satu("2", f"01-02-{getdate(today()).year - 1}"))


def test_tempelan_dan_berkas_dibaca_sama(buku):
	teks = (
		"Nomor\tTanggal\tPerihal\tKepada\tPenanda Tangan\n016\t05-06-2026\tUndangan\tCamat\tKepala Dinas\n\n"
	)
	harusnya = [{**satu("016", "05-06-2026", "Undangan"), "kepada": "Camat"}]
	assert buku_manual.baca(teks) == harusnya
	assert buku_manual.baca(teks.replace("\t", ";")) == harusnya
	assert buku_manual.baca(berkas=_kode(teks.replace("\t", ",").encode())) == harusnya
	lembar, isi = Workbook(), io.BytesIO()
	lembar.active.append(["Nomor", "Tanggal", "Perihal", "Kepada", "Penanda Tangan"])
	lembar.active.append(["016", date(2026, 6, 5), "Undangan", "Camat", "Kepala Dinas"])
	lembar.save(isi)
	assert buku_manual.baca(berkas="data:x;base64," + _kode(isi.getvalue())) == harusnya


@pytest.mark.parametrize(
	("isi", "pesan"),
	[
		({"teks": "\n\n"}, "Tidak ada baris"),
		({"berkas": "***"}, "tidak terbaca"),
		({"berkas": base64.b64encode(b"\xd0\xcf\x11\xe0" + b"x" * 9).decode()}, "xls lama"),
		({"teks": "1;05-06-2026;x\n" * 501}, "paling banyak 500"),
	],
)
def test_lembar_yang_ditolak(buku, isi, pesan):
	with pytest.raises(TindakanTidakSah, match=pesan):
		buku_manual.baca(**isi)


def test_hanya_pengelola_yang_mencatat(buku):
	frappe.set_user(frappe.db.get_value("Employee", buku.kepala_dinas(buku.pemilik), "user_id"))
	for laku in (lambda: catat(buku, satu("1")), lambda: buku_manual.baca("1;2;3")):
		with pytest.raises(TidakBerwenang):
			laku()


def _kode(isi: bytes) -> str:
	return base64.b64encode(isi).decode()
