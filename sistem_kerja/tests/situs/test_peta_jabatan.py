"""Peta Jabatan: need against filled, one in force per unit and date, changed only by a new decree; its report."""

from __future__ import annotations

import frappe
import pytest
from frappe.utils import add_days, getdate, today

from sistem_kerja.api.peta_jabatan import usulkan
from sistem_kerja.demo.jalan import sebagai
from sistem_kerja.layanan import bezetting
from sistem_kerja.sistem_kerja.report.bezetting_terhadap_abk.bezetting_terhadap_abk import execute

PENGELOLA = "pengelola@contoh.invalid"


@pytest.fixture
def bidang(kapuas):
	frappe.set_user(PENGELOLA)
	return kapuas.cerita.unit_pemilik


@pytest.fixture
def dinas(kapuas, bidang):
	return kapuas.unit[bidang].induk


def susun(unit, butir=None, kirim=True, **lain):
	dokumen = frappe.new_doc("Peta Jabatan")
	dokumen.update(
		{"unit": unit, "berlaku_sejak": today(), "tanggal": today(), "nomor": "800/1/2024", **lain}
	)
	for satu in usulkan(unit) if butir is None else butir:
		dokumen.append("butir", satu)
	dokumen.insert()
	if kirim:
		dokumen.submit()
	return dokumen


def baris(jabatan, kebutuhan, jenis="Pelaksana", **lain):
	return {"jabatan": jabatan, "jenis_jabatan": jenis, "kebutuhan": kebutuhan, **lain}


def test_usulan_memuat_semua_pegawai_dan_jabatan_yang_kosong(kapuas, dinas):
	unit = {u.kode for u in kapuas.contoh.units if kapuas.contoh.struktur().di_bawah(u.kode, dinas)}
	pegawai = [p for p in kapuas.contoh.pegawai if p.unit in unit]
	usul = usulkan(dinas)
	assert sum(b["terisi"] for b in usul) == len(pegawai)
	struktural = {b["unit_kerja"] for b in usul if b["jenis_jabatan"] == "Struktural"}
	assert {k for k in kapuas.contoh.kosong if k in unit} <= struktural
	assert usulkan(dinas, [[b["unit_kerja"], b["jabatan"], b["jenjang"]] for b in usul]) == []


def test_terisi_dan_selisih_dihitung_bukan_dari_isian(kapuas, bidang):
	jabatan, jenjang = "Pranata Komputer Ahli Muda", "Ahli Muda"
	unit = kapuas.cerita.unit_dituju
	ada = len([p for p in kapuas.contoh.pegawai if p.unit == unit and p.jabatan == jabatan])
	assert ada
	butir = baris(jabatan, ada + 2, "Fungsional", jenjang=jenjang, terisi=99, selisih=99)
	dokumen = susun(unit, [butir], kirim=False)
	assert (dokumen.butir[0].terisi, dokumen.butir[0].selisih) == (ada, -2)
	assert (dokumen.jumlah_kebutuhan, dokumen.jumlah_terisi, dokumen.jumlah_selisih) == (ada + 2, ada, -2)


@pytest.mark.parametrize(
	("daerah_", "bentuk", "dasar"),
	[
		("kapuas", "Keputusan peta jabatan", "PermenPANRB 7/2022"),
		("pekalongan", "Peraturan kepala daerah", "Pasal 7 ayat (5)"),
	],
)
def test_penanda_tangan_menurut_profil(pakai, daerah_, bentuk, dasar):
	unit = pakai(daerah_).cerita.unit_pemilik
	dokumen = susun(unit, kirim=False)
	assert dokumen.bentuk == bentuk and dasar in dokumen.dasar
	assert dokumen.penanda_tangan_jabatan.startswith("Bupati")
	assert ("selaku Pejabat Pembina" in dokumen.penanda_tangan_jabatan) == (daerah_ == "pekalongan")


def test_tanpa_keputusan_tidak_dapat_ditetapkan(bidang):
	dokumen = susun(bidang, kirim=False, nomor=None)
	with pytest.raises(frappe.ValidationError, match="Isi dahulu"):
		dokumen.submit()
	assert frappe.db.get_value("Peta Jabatan", dokumen.name, "docstatus") == 0


def test_tanggal_sebelum_peraturan_ditolak(bidang):
	with pytest.raises(frappe.ValidationError, match="baru berlaku sejak"):
		susun(bidang, kirim=False, tanggal="2001-01-01")


def test_satu_peta_per_unit_dan_tanggal(bidang):
	lama = susun(bidang, berlaku_sejak=add_days(today(), -30), tanggal=add_days(today(), -30))
	with pytest.raises(frappe.ValidationError, match="sudah mempunyai peta"):
		susun(bidang, berlaku_sejak=add_days(today(), -30))
	baru = susun(bidang, nomor="800/2/2024")
	lama.reload()
	assert lama.berlaku_sampai == getdate(add_days(today(), -1)) and not baru.berlaku_sampai
	for hari, peta in ((-31, None), (-30, lama.name), (-1, lama.name), (0, baru.name), (400, baru.name)):
		hasil, _tanpa = bezetting.daftar(bidang, getdate(add_days(today(), hari)))
		assert {b["peta"] for b in hasil} == ({peta} if peta else set()), hari
	frappe.set_user("Administrator")
	baru.cancel()
	lama.reload()
	assert not lama.berlaku_sampai


def test_konsep_tidak_dihitung(bidang):
	susun(bidang, kirim=False)
	hasil, tanpa = bezetting.daftar(bidang, getdate(today()))
	assert hasil == [] and tanpa == [bidang]


def test_unit_yang_sudah_diatur_peta_lain_ditolak(bidang, dinas):
	susun(dinas)
	with pytest.raises(frappe.ValidationError, match="dua kali"):
		susun(bidang, berlaku_sejak=add_days(today(), 5))
	# Also when the other one begins only later.
	with pytest.raises(frappe.ValidationError, match="dua kali"):
		susun(bidang, berlaku_sejak=add_days(today(), -5))


def test_butir_kembar_dan_unit_lain_ditolak(kapuas, bidang):
	sama = baris("Penelaah Teknis Kebijakan", 1)
	with pytest.raises(frappe.ValidationError, match="sama dengan baris 1"):
		susun(bidang, [sama, {**sama, "unit_kerja": bidang}])
	with pytest.raises(frappe.ValidationError, match="bukan bagian"):
		susun(bidang, [{**sama, "unit_kerja": kapuas.cerita.unit_dituju}])


def test_setelah_ditetapkan_tidak_berubah_dan_tidak_dibatalkan_pengelola(bidang):
	dokumen = susun(bidang)
	dokumen.butir[0].kebutuhan += 5
	with pytest.raises(frappe.UpdateAfterSubmitError):
		dokumen.save()
	dokumen.reload()
	with pytest.raises(frappe.PermissionError):
		dokumen.cancel()


def test_yang_tampak_selalu_keadaan_hari_ini(kapuas, bidang):
	dokumen = susun(bidang)
	frappe.set_user("Administrator")
	keluar = kapuas.fungsional("Ahli Muda", bidang)[0]
	frappe.db.set_value("Employee", keluar, "status", "Left")
	tampil = frappe.get_doc("Peta Jabatan", dokumen.name)
	tampil.run_method("onload")
	assert tampil.jumlah_terisi == dokumen.jumlah_terisi - 1 and tampil.jumlah_selisih == -1


def test_laporan_bezetting(bidang, dinas):
	dokumen = susun(dinas, kirim=False)
	dokumen.butir[0].kebutuhan += 3
	dokumen.submit()
	_kolom, hasil, pesan, grafik, ringkas = execute({"unit": dinas})
	assert sum(b["kebutuhan"] for b in hasil) == dokumen.jumlah_kebutuhan and pesan is None
	assert sum(b["terisi"] for b in hasil) == dokumen.jumlah_terisi
	kosong = sum(1 for b in dokumen.butir if not b.terisi)
	assert ringkas[2]["value"] == 3 + kosong and ringkas[3]["value"] == 0
	assert max(grafik["data"]["datasets"][0]["values"]) >= 4
	per_unit = execute({"unit": dinas, "menurut": "Unit"})[1]
	assert len({b["unit"] for b in per_unit}) == len(per_unit) > 1
	assert sum(b["kurang"] for b in per_unit) == 3 + kosong
	per_jabatan = execute({"unit": dinas, "menurut": "Jabatan", "hanya_selisih": 1})[1]
	assert dokumen.butir[0].jabatan in {b["jabatan"] for b in per_jabatan}
	# Somebody in an office that the map does not know is surplus.
	frappe.db.set_value("Employee", {"sk_unit": bidang, "sk_jenjang": "Ahli Muda"}, "designation", "Manager")
	lebih = [b for b in execute({"unit": dinas})[1] if b["jabatan"] == "Manager"]
	assert lebih and all(b["kebutuhan"] == 0 < b["selisih"] for b in lebih)


def test_hak(kapuas, bidang, dinas):
	nama = susun(dinas).name
	assert nama in frappe.get_list("Peta Jabatan", pluck="name")
	for siapa, lihat in (
		(kapuas.kepala(dinas), True),
		(kapuas.kepala(bidang), False),
		(kapuas.kepala_dinas(kapuas.cerita.unit_dituju), False),
	):
		sebagai(siapa)
		assert (nama in frappe.get_list("Peta Jabatan", pluck="name")) is lihat
		dokumen = frappe.get_doc("Peta Jabatan", nama)
		assert frappe.has_permission("Peta Jabatan", "read", dokumen) is lihat
		assert not frappe.has_permission("Peta Jabatan", "write", dokumen)
		with pytest.raises(frappe.PermissionError):
			usulkan(dinas)
	sebagai(kapuas.kepala(bidang))
	assert {b["unit"] for b in execute({"unit": bidang})[1]} == {bidang}
	with pytest.raises(frappe.PermissionError):
		execute({"unit": dinas})
	sebagai(kapuas.cerita.pegawai)
	with pytest.raises(frappe.PermissionError):
		execute({})
	assert not frappe.has_permission("Peta Jabatan", "read")
