"""Candidates for ketua and pengendali: how many, with whose consideration, appointed by whom."""

from __future__ import annotations

import frappe
import pytest

from sistem_kerja.api.tim import cara_penetapan
from sistem_kerja.demo import jalan
from sistem_kerja.layanan import usulan_tim
from sistem_kerja.layanan.galat import KetentuanDilanggar, TindakanTidakSah
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.tests.situs import tim as t
from sistem_kerja.tests.situs.penunjukan import tunjuk

PNG = "Penugasan"


@pytest.fixture
def surakarta(pakai):
	return pakai("surakarta")


def test_ketua_surakarta_dipertimbangkan_diusulkan_ditetapkan_sekda(surakarta):
	t.perjanjian_berlaku(surakarta)
	tim, calon = t.tim(surakarta), t.orang(surakarta)
	usulan = t.usulan(surakarta, tim, calon[:3])
	usulan = t.bertindak(usulan, "Minta Pertimbangan")
	assert usulan.pemegang == frappe.db.get_value("Employee", calon[0], "sk_penilai")
	usulan = t.bertindak(usulan, "Beri Pertimbangan", "Ketiganya cakap.")
	assert usulan.pertimbangan_penilai == "Ketiganya cakap." and usulan.pemberi_pertimbangan
	usulan = t.bertindak(usulan, "Usulkan")
	sekda = next(u.kepala for u in surakarta.contoh.units if u.peran == "sekretaris_daerah")
	assert usulan.pemegang == sekda and "Pasal 15 ayat (4)" in usulan.pemegang_dasar
	usulan = t.pilih(usulan, calon[1])
	assert usulan.status == "Ditetapkan" and t.surat(usulan) == ["Keputusan Ketua Tim Kerja"]
	surat = frappe.db.get_value(
		"Naskah Dinas", {"dokumen": usulan.name}, ("penanda_tangan", "isi"), as_dict=True
	)
	assert surat.penanda_tangan == sekda and "KETUA TIM TIM" not in surat.isi.upper()
	tim.reload()
	assert (tim.ketua, tim.usulan_ketua) == (calon[1], usulan.name)
	assert [b.peran for b in tim.anggota if b.pegawai == calon[1]] == ["Ketua"]


def test_ketua_pekalongan_dengan_keputusan_pimpinan(pekalongan):
	t.perjanjian_berlaku(pekalongan)
	tim, calon = t.tim(pekalongan), t.orang(pekalongan)[0]
	usulan = t.tetapkan_usulan(t.usulan(pekalongan, tim, [calon]), calon)
	assert usulan.status == "Ditetapkan" and t.surat(usulan) == ["Keputusan Ketua Tim Kerja"]
	surat = frappe.get_doc("Naskah Dinas", {"dokumen": usulan.name})
	assert surat.dasar == "Pasal 13 ayat (2)"
	assert surat.penanda_tangan == pekalongan.kepala_dinas(pekalongan.cerita.unit_dituju)


@pytest.mark.parametrize("kode", ["kapuas", "boalemo", "pulang_pisau"])
def test_di_daerah_lain_ketua_ditetapkan_bersama_timnya(pakai, kode):
	daerah = pakai(kode)
	tim = t.tim(daerah)
	with pytest.raises(TindakanTidakSah, match=f"{tim.aturan().daerah.singkatan}.*tidak dengan usulan"):
		t.usulan(daerah, tim, t.orang(daerah)[:1])


@pytest.mark.parametrize(
	("kode", "ketua", "pengendali"),
	[
		("kapuas", "tim", None),
		("boalemo", "tim", None),
		("pulang_pisau", "tim", None),
		("pekalongan", "usulan", None),
		("surakarta", "usulan", "usulan"),
	],
)
def test_formulir_tim_hanya_menawarkan_usulan_yang_dikenal_peraturan(pakai, kode, ketua, pengendali):
	tim = t.tim(pakai(kode))
	for nama in (tim.name, None):
		assert cara_penetapan(nama) == {"ketua": ketua, "pengendali": pengendali}


def test_tanpa_pertimbangan_penilai_ditolak_dan_calon_baru_menggugurkannya(surakarta):
	tim, calon = t.tim(surakarta), t.orang(surakarta)
	usulan = t.usulan(surakarta, tim, calon[:1])
	with pytest.raises(KetentuanDilanggar, match=r"pertimbangan.*Pasal 15 ayat \(3\)"):
		t.bertindak(usulan, "Usulkan")
	usulan = t.bertindak(t.bertindak(usulan, "Minta Pertimbangan"), "Beri Pertimbangan", "Cakap.")
	frappe.set_user(t.PENGELOLA)
	usulan = frappe.get_doc(t.USULAN, usulan.name)
	usulan.append("calon", {"pegawai": calon[1]})
	usulan.save()
	assert not usulan.pertimbangan_penilai


def test_calon_yang_tidak_memenuhi_syarat_ditolak_dengan_semua_pasalnya(surakarta):
	"""Outside the unit, and of a jenjang that is no keahlian: both are named."""
	luar = next(
		p.id for p in surakarta.contoh.pegawai if p.jenjang == "Terampil" and "DISKOMINFO" not in p.unit
	)
	usulan = t.usulan(surakarta, t.tim(surakarta), [luar])
	assert "Pasal 15 ayat (2)" in usulan.calon[0].hasil_periksa
	with pytest.raises(KetentuanDilanggar) as galat:
		t.bertindak(usulan, "Usulkan")
	assert "Pasal 15 ayat (2)" in str(galat.value) and "Pasal 15 ayat (5)" in str(galat.value)


def test_yang_ditetapkan_harus_calonnya(surakarta):
	tim, calon = t.tim(surakarta), t.orang(surakarta)
	usulan = t.usulan(surakarta, tim, calon[:2], "pengendali")
	usulan = t.bertindak(usulan, "Usulkan")
	with pytest.raises(KetentuanDilanggar, match="bukan calon"):
		t.pilih(usulan, calon[2])


def test_pengendali_ditetapkan_lalu_wajib_berperjanjian_kinerja(surakarta):
	t.perjanjian_berlaku(surakarta)
	t.orang(surakarta)
	tim, calon = t.tim(surakarta), surakarta.fungsional("Ahli Madya")[0]
	usulan = t.tetapkan_usulan(t.usulan(surakarta, tim, [calon], "pengendali"), calon)
	assert t.surat(usulan) == ["Keputusan Pengendali"]
	tim = t.bertindak(t.berketua(surakarta, tim), "Usulkan")
	assert tim.pengendali == calon
	with pytest.raises(KetentuanDilanggar, match=r"Pengendali.*Pasal 25 ayat \(1\)"):
		t.bertindak(tim, "Tetapkan")
	t.perjanjian_berlaku(surakarta, jenis="Pengendali", pegawai=calon, kegiatan=[])
	tim = t.bertindak(tim, "Tetapkan")
	assert frappe.db.get_value(PNG, {"tim": tim.name, "peran_tim": "pengendali"}, "pegawai") == calon


@pytest.mark.parametrize(("bulan", "ditemukan"), [(3, True), (4, False)])
def test_kekosongan_diisi_pada_bulannya(surakarta, monkeypatch, bulan, ditemukan):
	usulan = t.usulan(surakarta, t.tim(surakarta), t.orang(surakarta)[:1], mengisi_kekosongan=1)
	monkeypatch.setattr(usulan_tim, "today", lambda: f"{t.tahun()}-{bulan:02}-05")
	temuan = [
		x for x in usulan_tim.temuan(usulan, menetapkan=False) if x.kode == "kekosongan.bulan_pengisian"
	]
	assert bool(temuan) is ditemukan
	assert all("Pasal 27 ayat (2)" in x.dasar for x in temuan)


def test_ketua_baru_pada_tim_berjalan_menggantikan_yang_lama(pekalongan):
	tim = t.berjalan(pekalongan)
	lama, baru = tim.ketua, t.orang(pekalongan)[3]
	t.tetapkan_usulan(t.usulan(pekalongan, tim, [baru], mengisi_kekosongan=1), baru)
	tim.reload()
	assert tim.ketua == baru
	baris = {b.pegawai: b for b in tim.anggota}
	assert baris[lama].selesai and baris[baru].peran == "Ketua" and baris[baru].penugasan
	assert frappe.db.get_value(PNG, baris[baru].penugasan, "peran_tim") == "ketua"


def test_ketua_sementara_bertindak_dan_dibatasi_jenjangnya(pekalongan):
	tim = t.berjalan(pekalongan)
	muda, pertama = pekalongan.fungsional("Ahli Muda")[1], pekalongan.fungsional("Terampil")[0]
	unit = pekalongan.cerita.unit_dituju
	with pytest.raises(KetentuanDilanggar, match=r"Pasal 29 ayat \(2\)"):
		tunjuk(unit, pertama, "Ketua Tim Sementara", digantikan=tim.ketua)
	tunjuk(unit, muda, "Ketua Tim Sementara", digantikan=tim.ketua)
	frappe.local.sk_tim_saya = None
	akun = frappe.db.get_value("Employee", muda, "user_id")
	frappe.set_user(akun)
	assert frappe.get_doc(t.TIM, tim.name).has_permission("read")


@pytest.mark.parametrize("siapa", ["calon", "pimpinan"])
def test_hanya_sekda_yang_menetapkan_di_surakarta(surakarta, siapa):
	tim, calon = t.tim(surakarta), t.orang(surakarta)[0]
	usulan = t.bertindak(t.usulan(surakarta, tim, [calon], "pengendali"), "Usulkan")
	jalan.sebagai({"calon": calon, "pimpinan": surakarta.kepala_dinas(tim.unit_pemilik)}[siapa])
	with pytest.raises((frappe.PermissionError, frappe.ValidationError)):
		lakukan(t.USULAN, usulan.name, "Tetapkan")
	assert frappe.db.get_value(t.USULAN, usulan.name, "status") == "Menunggu Penetapan"


def test_usulan_bagi_tim_yang_sudah_selesai_tidak_ditetapkan(pekalongan):
	tim, baru = t.berjalan(pekalongan), t.orang(pekalongan)[3]
	usulan = t.bertindak(t.usulan(pekalongan, tim, [baru]), "Usulkan")
	t.ditetapkan(t.ubah(pekalongan, tim, "Penutupan"))
	with pytest.raises(TindakanTidakSah, match="sudah selesai"):
		t.pilih(usulan, baru)
	assert frappe.db.get_value(t.TIM, tim.name, "ketua") != baru
