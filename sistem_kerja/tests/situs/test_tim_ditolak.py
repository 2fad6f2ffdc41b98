"""Refusals of teams beside the one provocation of each limit (tests/situs/ketentuan): forms, members, several at once."""

from __future__ import annotations

import frappe
import pytest
from frappe.utils import add_days

from sistem_kerja.layanan import syarat_tim
from sistem_kerja.layanan.galat import KetentuanDilanggar, TindakanTidakSah
from sistem_kerja.regulasi.istilah import TingkatTemuan
from sistem_kerja.tests.situs import tim as t


def usulkan_ditolak(daerah, pola: str, **isi):
	t.perjanjian_berlaku(daerah)
	tim = t.tim(daerah, **isi)
	with pytest.raises(KetentuanDilanggar, match=pola):
		t.bertindak(tim, "Usulkan")
	assert frappe.db.get_value(t.TIM, tim.name, "status") == "Draf"


@pytest.mark.parametrize(
	("kode", "isi", "pola"),
	[
		("pekalongan", {"bentuk": "tim_kerja"}, r"tidak mengenal bentuk Tim Kerja.*Pasal"),
		("surakarta", {"bentuk": "squad"}, r"tidak mengenal bentuk Kelompok Kerja.*Pasal 14 ayat \(3\)"),
		("kapuas", {"selesai": f"{t.tahun()}-01-01", "mulai": f"{t.tahun()}-02-01"}, "mendahului tanggal mulai"),
		("kapuas", {"anggota": [{"tugas": "Menguji"}]}, r"Anggota baris 1 tidak menyebut siapa.*Lampiran A.2"),
	],
)  # fmt: skip
def test_tim_yang_melanggar_ditolak_dengan_pasalnya(pakai, kode, isi, pola):
	usulkan_ditolak(pakai(kode), pola, **isi)


def test_semua_syarat_ketua_yang_kurang_disebut_sekaligus(kapuas):
	ketua = t.orang(kapuas)[0]
	kurang = {
		"sk_pendidikan": "D3",
		"sk_golongan": "II/d",
		"sk_predikat_terakhir": "Butuh Perbaikan",
		"sk_pengalaman_sejak": add_days(frappe.utils.today(), -700),
	}
	frappe.db.set_value("Employee", ketua, kurang)
	t.perjanjian_berlaku(kapuas)
	with pytest.raises(KetentuanDilanggar) as galat:
		t.bertindak(t.tim(kapuas), "Usulkan")
	for huruf in "abcd":
		assert f"Lampiran A.2.1 angka (11) huruf {huruf}" in str(galat.value)


def test_fakta_ketua_yang_belum_tercatat_diperingatkan(kapuas):
	ketua = t.orang(kapuas)[0]
	frappe.db.set_value("Employee", ketua, {"sk_predikat_tahun": t.tahun() - 4, "sk_pengalaman_sejak": None})
	t.perjanjian_berlaku(kapuas)
	temuan = syarat_tim.temuan(t.tim(kapuas), menetapkan=False)
	belum = {x.kode: x for x in temuan if "belum tercatat" in x.pesan}
	assert set(belum) == {"ketua.predikat_min", "ketua.pengalaman_min_tahun"}
	assert {x.tingkat for x in belum.values()} == {TingkatTemuan.PERINGATAN}


@pytest.mark.parametrize(
	("kode", "dasar"),
	[
		("pekalongan", "Lampiran IV"),
		("surakarta", r"Pasal 13 ayat \(3\)"),
		("pulang_pisau", "Lampiran II.B.2 alinea keempat"),
	],
)
def test_tanpa_perjanjian_kinerja_unit_tidak_ada_penugasan(pakai, kode, dasar):
	with pytest.raises(KetentuanDilanggar, match=f"(?i)perjanjian kinerja.*{dasar}"):
		t.bertindak(t.tim(pakai(kode)), "Usulkan")


@pytest.mark.parametrize("kode", ["kapuas", "boalemo"])
def test_tanpa_perjanjian_kinerja_unit_hanya_diperingatkan(pakai, kode):
	assert t.bertindak(t.tim(pakai(kode)), "Usulkan").status == "Menunggu Penetapan"


def test_kegiatan_individual_tidak_dikerjakan_tim(kapuas):
	baris = [{"kegiatan": t.KEGIATAN, "jenis_penugasan": "individual"}]
	t.perjanjian_berlaku(kapuas, kegiatan=baris)
	with pytest.raises(KetentuanDilanggar, match=r"menjadi penugasan tim.*Pasal 9 ayat \(6\)"):
		t.bertindak(t.tim(kapuas, rumpun_sub_kegiatan=""), "Usulkan")


def test_anggota_unit_lain_tanpa_permohonan_ditolak(tiap_daerah):
	luar = next(
		p.id
		for p in tiap_daerah.contoh.pegawai
		if p.jenjang and p.unit == tiap_daerah.cerita.unit_pemilik and not _kepala(tiap_daerah, p.id)
	)
	usulkan_ditolak(tiap_daerah, "Surat Permohonan Pelibatan yang disetujui", anggota=[{"pegawai": luar}])


def _kepala(daerah, pegawai) -> bool:
	return any(u.kepala == pegawai for u in daerah.contoh.units)


def test_anggota_kembar_ditolak(kapuas):
	satu = t.orang(kapuas)[1]
	usulkan_ditolak(kapuas, "disebut dua kali", anggota=[{"pegawai": satu}, {"pegawai": satu}])


def test_pengendali_hanya_bila_peraturan_mengenalnya(kapuas):
	usulkan_ditolak(kapuas, "tidak mengenal Pengendali", pengendali=t.orang(kapuas)[3])


@pytest.mark.parametrize(("kode", "dasar"), [("pekalongan", r"Pasal 13 ayat \(2\)"), ("surakarta", r"Pasal 15 ayat \(4\)")])  # fmt: skip
def test_ketua_yang_ditetapkan_tersendiri_tidak_diisi_pada_tim(pakai, kode, dasar):
	daerah = pakai(kode)
	usulkan_ditolak(daerah, f"ditetapkan tersendiri.*{dasar}", ketua=t.orang(daerah)[0])


@pytest.mark.parametrize(("kode", "dasar"), [("pekalongan", r"Pasal 20 ayat \(1\)"), ("surakarta", r"Pasal 21 ayat \(1\)")])  # fmt: skip
def test_ketua_tanpa_perjanjian_kinerja_menahan_penetapan_tim(pakai, kode, dasar):
	daerah = pakai(kode)
	t.perjanjian_berlaku(daerah)
	tim, calon = t.tim(daerah), t.orang(daerah)[0]
	t.tetapkan_usulan(t.usulan(daerah, tim, [calon]), calon)
	tim = t.bertindak(frappe.get_doc(t.TIM, tim.name), "Usulkan")
	with pytest.raises(KetentuanDilanggar, match=dasar):
		t.bertindak(tim, "Tetapkan")
	t.perjanjian_berlaku(daerah, jenis="Ketua Tim", pegawai=calon, kegiatan=[])
	assert t.bertindak(tim, "Tetapkan").status == "Berjalan"


def test_tim_tidak_dimulai_sebagai_ditetapkan(kapuas):
	with pytest.raises(TindakanTidakSah):
		t.tim(kapuas, status="Berjalan")
