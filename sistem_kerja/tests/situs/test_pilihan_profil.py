"""Every coded column of the desk offers what the shipped profiles write in it."""

from __future__ import annotations

import re

import frappe
import pytest

from sistem_kerja.api import profil as api
from sistem_kerja.regulasi import profil as aturan

PROFIL = "Profil Sistem Kerja"
# Words of the regulation, not codes.
BUKAN_KODE = {
	*("buku", "pola", "sisipan"),
	*(
		"dasar",
		"catatan",
		"berlaku_sejak",
		"berlaku_sampai",
		"aturan_sejak",
		"nama",
		"unit",
		"syarat",
		"sebutan",
	),
	*(
		"dasar_pengembalian",
		"nilai",
		"jenis_nilai",
		"pesan",
		"selaku",
		"atas_nama",
		"kode_klasifikasi",
		"bentuk",
	),
	*("berkala", "lingkup", "uraian", "butir", "sifat", "diatur_dengan", "sumber", "peta", "penyusun"),
	*("ditetapkan_dengan", "pendamping", "tentang", "batang_tubuh", "lampiran", "dipakai", "lebar", "tinggi"),
	*("huruf", "ukuran", "tepi", "spasi", "nama_tindakan", "tenggat_hari", "docstatus_hasil", "lebur"),
	*("wajib_alasan", "di_luar_unit", "sebelum", "sesudah", "eskalasi", "penyambung", "isi"),
}


@pytest.fixture
def isi(situs):
	frappe.set_user("administrator.sk@contoh.invalid")
	return api.pilihan()


def test_tiap_kolom_berkode_punya_pilihan(isi):
	for bidang in frappe.get_meta(PROFIL).get_table_fields():
		kolom = {f.fieldname for f in frappe.get_meta(bidang.options).fields}
		punya = set(isi["kolom"].get(bidang.fieldname, {}))
		assert punya <= kolom, bidang.fieldname
		assert kolom - punya <= BUKAN_KODE, (bidang.fieldname, kolom - punya - BUKAN_KODE)


@pytest.mark.parametrize("kode", ["nasional", *aturan.daftar()])
def test_yang_tersimpan_ada_dalam_pilihannya(isi, kode):
	dokumen = frappe.get_doc(PROFIL, kode)
	for tabel, kolom in isi["kolom"].items():
		for nama, sk in kolom.items():
			boleh = {p["value"] for p in isi["pilihan"][sk["jenis"]]}
			for baris in dokumen.get(tabel):
				teks = baris.get(nama) or ""
				nilai = re.split(rf"\s*[{sk['pemisah']}]\s*", teks) if sk["pemisah"] else [teks]
				assert {n for n in nilai if n} <= boleh, (tabel, baris.idx, nama, teks)
