"""The calendar shows what the list of the same person shows, whatever he asks for."""

from __future__ import annotations

import frappe
import pytest
from frappe.utils import add_days, getdate, today

from sistem_kerja.api import kalender
from sistem_kerja.demo.jalan import sebagai
from sistem_kerja.layanan import pelaksanaan
from sistem_kerja.layanan.tindakan import lakukan

PNG = "Penugasan"


@pytest.fixture
def penugasan(kapuas):
	return frappe.get_doc(PNG, kapuas.disetujui().pegawai_ditugaskan[0].penugasan)


def acara(filters=None, doctype=PNG) -> set[str]:
	tahun = getdate(today()).year
	return {b.name for b in kalender.acara(doctype, f"{tahun}-01-01", f"{tahun + 1}-12-31", filters)}


def rekan(kapuas) -> str:
	inti = kapuas.cerita
	return next(
		p.id
		for p in kapuas.contoh.pegawai
		if p.unit == inti.unit_dituju and p.id != inti.pegawai and p.jenjang
	)


def test_acara_dan_kemajuan_hanya_yang_tampil_di_daftar(kapuas, penugasan):
	sebagai(kapuas.cerita.pegawai)
	lakukan(PNG, penugasan.name, "Terima")
	pelaksanaan.simpan_rincian(penugasan.name, [{"kegiatan": "Menyusun rencana"}])
	assert penugasan.name in acara() and kalender.kemajuan([penugasan.name]) == {penugasan.name: 0}
	sebagai(rekan(kapuas))
	assert penugasan.name not in acara()
	assert penugasan.name not in acara([[PNG, "name", "=", penugasan.name]])
	assert kalender.kemajuan([penugasan.name]) == {}


def test_acara_di_luar_masa_dan_yang_gugur_tidak_tampil(kapuas, penugasan):
	sebagai(kapuas.cerita.pegawai)
	sesudah = str(add_days(penugasan.selesai, 1))
	assert penugasan.name not in {b.name for b in kalender.acara(PNG, sesudah, sesudah)}
	frappe.db.set_value(PNG, penugasan.name, "status", "Dibatalkan")
	assert penugasan.name not in acara()


@pytest.mark.parametrize("doctype", ["Employee", "User", "Naskah Dinas", "Salary Slip"])
def test_doctype_lain_ditolak(kapuas, doctype):
	frappe.set_user("pengelola@contoh.invalid")
	with pytest.raises(frappe.ValidationError, match="Kalender hanya tersedia"):
		acara(doctype=doctype)


def test_tamu_dan_kiriman_yang_salah_ditolak(kapuas, penugasan):
	frappe.set_user("pengelola@contoh.invalid")
	for salah in ('{"a": 1}', '"x"', [penugasan.name] * (kalender.TERBANYAK + 1)):
		with pytest.raises(frappe.ValidationError, match="Sebutkan penugasannya"):
			kalender.kemajuan(salah)
	frappe.set_user("Guest")
	with pytest.raises(frappe.PermissionError):
		acara()
	assert kalender.acara not in frappe.guest_methods and kalender.kemajuan not in frappe.guest_methods
