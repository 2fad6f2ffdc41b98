"""Report NIP Ganda atau Janggal: findings, unit filter with descendants, rights."""

from __future__ import annotations

import frappe
import pytest
from frappe.desk.query_report import run

LAPORAN = "NIP Ganda atau Janggal"


@pytest.fixture(autouse=True)
def pengelola(kapuas, monkeypatch):
	monkeypatch.setattr(frappe.local, "lang", "id")
	frappe.set_user("pengelola@contoh.invalid")


def temuan(pegawai: str, **saring) -> list[tuple[str, str]]:
	baris = run(LAPORAN, filters=saring, ignore_prepared_report=True)["result"]
	return [(b["tingkat"], b["masalah"]) for b in baris if b["pegawai"] == pegawai]


def test_data_contoh_tanpa_temuan(kapuas):
	assert not [p.id for p in kapuas.contoh.pegawai if temuan(p.id)][:1]


@pytest.mark.parametrize(
	("ubahan", "tingkat", "pesan"),
	[
		({"sk_nip": None}, "kosong", "NIP kosong"),
		({"sk_nip": "12345"}, "tolak", "terdiri atas 5 angka"),
		({"date_of_birth": "1950-05-05"}, "peringatan", "berbeda dari data pegawai (05-05-1950)"),
		({"sk_jenis_asn": "PPPK"}, "peringatan", "menunjukkan PNS"),
		({"date_of_joining": "1999-07-01"}, "peringatan", "TMT dalam NIP"),
	],
)
def test_tiap_kejanggalan_disebut(kapuas, ubahan, tingkat, pesan):
	frappe.db.set_value("Employee", kapuas.cerita.pegawai, ubahan)
	((satu, isi),) = temuan(kapuas.cerita.pegawai)
	assert satu == tingkat and pesan in isi


def test_orang_yang_tercatat_dua_kali_disebut_walau_di_unit_lain(kapuas):
	satu, dua = kapuas.contoh.pegawai[1], frappe.get_doc("Employee", kapuas.cerita.pegawai)
	frappe.db.set_value(
		"Employee", satu.id, {"employee_name": dua.employee_name, "date_of_birth": dua.date_of_birth}
	)
	hasil = temuan(dua.name, unit=dua.sk_unit, tingkat="ganda")
	assert len(hasil) == 1 and satu.id in hasil[0][1]


def test_saringan_unit_dengan_yang_di_bawahnya(kapuas):
	pegawai, unit = kapuas.cerita.pegawai, kapuas.cerita.unit_dituju
	frappe.db.set_value("Employee", pegawai, "sk_nip", None)
	assert temuan(pegawai, unit=kapuas.unit[unit].induk) and temuan(pegawai, unit=unit)
	assert temuan(pegawai, unit=kapuas.cerita.unit_pemilik) == []
	assert temuan(pegawai, unit="TIDAK.ADA") == []


def test_hanya_bagi_pengelola(kapuas):
	for akun in ("auditor@contoh.invalid", frappe.db.get_value("Employee", kapuas.cerita.pegawai, "user_id")):
		frappe.set_user(akun)
		with pytest.raises(frappe.PermissionError):
			run(LAPORAN, filters={}, ignore_prepared_report=True)
