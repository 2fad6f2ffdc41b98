"""Changes of a running team: members, ketua, term; by amending decree, within the limits."""

from __future__ import annotations

import json

import frappe
import pytest
from frappe.utils import add_days, getdate, today

from sistem_kerja.layanan import keanggotaan_tim
from sistem_kerja.layanan.galat import KetentuanDilanggar, TindakanTidakSah
from sistem_kerja.regulasi.istilah import TingkatTemuan
from sistem_kerja.tests.situs import tim as t

PNG = "Penugasan"


def test_anggota_masuk_dan_keluar_dengan_naskah_perubahan(tiap_daerah):
	tim = t.berjalan(tiap_daerah)
	keluar, masuk = (
		tim.anggota[-1 if tim.anggota[-1].peran == "Anggota" else 0].pegawai,
		t.orang(tiap_daerah)[3],
	)
	sejak = add_days(t.masa()["mulai"], 60)
	baris = [
		{"tindakan": "Keluar", "pegawai": keluar},
		{"tindakan": "Masuk", "pegawai": masuk, "tugas": "Menguji"},
	]
	ubah = t.ditetapkan(t.ubah(tiap_daerah, tim, "Perubahan Anggota", perubahan=baris, tanggal_berlaku=sejak))
	assert ubah.status == "Ditetapkan"
	sebelum = {b.pegawai for b in keanggotaan_tim.anggota(tim.name, getdate(add_days(sejak, -1)))}
	sesudah = {b.pegawai for b in keanggotaan_tim.anggota(tim.name, getdate(sejak))}
	assert (sebelum - sesudah, sesudah - sebelum) == ({keluar}, {masuk})
	baru = frappe.get_doc(PNG, {"tim": tim.name, "pegawai": masuk})
	assert (str(baru.mulai), baru.tugas) == (str(getdate(sejak)), "Menguji")
	lama = frappe.get_doc(PNG, {"tim": tim.name, "pegawai": keluar})
	assert (lama.status, str(lama.selesai)) == ("Diakhiri", str(getdate(add_days(sejak, -1))))
	assert str(lama.selesai_semula) == t.masa()["selesai"]
	_naskah_perubahan(tiap_daerah, ubah, baru, tim)


def _naskah_perubahan(daerah, ubah, baru, tim):
	jenis = t.NASKAH_TIM[daerah.kode]
	if jenis != "Keputusan Tim Kerja":
		assert t.surat(ubah) == [] and t.surat(baru) == [jenis]
		return
	isi = json.loads(frappe.db.get_value("Naskah Dinas", {"dokumen": ubah.name}, "isi"))
	asal = frappe.db.get_value("Naskah Dinas", {"dokumen": tim.name}, "nomor")
	assert isi["tentang"].startswith("PERUBAHAN SUSUNAN") and asal in isi["diktum"][0]["teks"]
	assert len(isi["lampiran"][0]["baris"]) == 3 and isi["memperhatikan"]
	ubahan = isi["diktum"][0]["butir"]
	assert ubahan[0].startswith("memberhentikan ") or ubahan[0].startswith("menambahkan ")
	assert any("tetap berlaku" in d["teks"] for d in isi["diktum"])


@pytest.mark.parametrize("kode", ["kapuas", "boalemo", "pulang_pisau"])
def test_ketua_diganti_dengan_perubahan_tim(pakai, kode):
	daerah = pakai(kode)
	tim, baru = t.berjalan(daerah), t.orang(daerah)[3]
	lama = tim.ketua
	t.ditetapkan(t.ubah(daerah, tim, "Penggantian Ketua", ketua_baru=baru))
	tim.reload()
	assert (
		tim.ketua == baru
		and frappe.db.get_value(PNG, {"tim": tim.name, "pegawai": baru}, "peran_tim") == "ketua"
	)
	assert [b.pegawai for b in tim.anggota if b.selesai] == [lama]


@pytest.mark.parametrize("kode", ["pekalongan", "surakarta"])
def test_ketua_yang_ditetapkan_tersendiri_tidak_diganti_dengan_perubahan(pakai, kode):
	daerah = pakai(kode)
	tim = t.berjalan(daerah)
	with pytest.raises(KetentuanDilanggar, match="Usulan Ketua Tim.*Pasal"):
		t.bertindak(t.ubah(daerah, tim, "Penggantian Ketua", ketua_baru=t.orang(daerah)[3]), "Usulkan")


def test_ketua_baru_yang_tidak_memenuhi_syarat_ditolak(kapuas):
	tim, baru = t.berjalan(kapuas), t.orang(kapuas)[3]
	frappe.db.set_value("Employee", baru, {"sk_predikat_terakhir": "Kurang", "sk_pendidikan": "SMA"})
	with pytest.raises(KetentuanDilanggar) as galat:
		t.bertindak(t.ubah(kapuas, tim, "Penggantian Ketua", ketua_baru=baru), "Usulkan")
	assert all(f"angka (11) huruf {h}" in str(galat.value) for h in "ac")


def test_perpanjangan_dalam_batas_saja(pekalongan):
	akhir = f"{t.tahun()}-06-30"
	tim = t.berjalan(pekalongan, selesai=akhir)
	with pytest.raises(KetentuanDilanggar, match="14 bulan.*Pasal 1 angka 31"):
		t.bertindak(t.ubah(pekalongan, tim, "Perpanjangan", selesai_baru=f"{t.tahun() + 1}-02-10"), "Usulkan")
	with pytest.raises(KetentuanDilanggar, match="sesudah akhir sekarang"):
		t.bertindak(t.ubah(pekalongan, tim, "Perpanjangan", selesai_baru=akhir), "Usulkan")
	baru = f"{t.tahun()}-12-31"
	t.ditetapkan(t.ubah(pekalongan, tim, "Perpanjangan", selesai_baru=baru))
	tim.reload()
	assert (str(tim.selesai), str(tim.selesai_semula)) == (baru, akhir)
	assert {str(d) for d in frappe.get_all(PNG, {"tim": tim.name}, pluck="selesai")} == {baru}


def test_perpanjangan_tanpa_keputusan_menyurati_tiap_anggota(pakai):
	boalemo = pakai("boalemo")
	tim = t.berjalan(boalemo, selesai=f"{t.tahun()}-06-30")
	t.ditetapkan(t.ubah(boalemo, tim, "Perpanjangan", selesai_baru=f"{t.tahun()}-09-30"))
	for penugasan in frappe.get_all(PNG, {"tim": tim.name}, pluck="name"):
		assert frappe.db.count("Naskah Dinas", {"dokumen": penugasan}) == 2


@pytest.mark.parametrize(
	("baris", "pola"),
	[
		([], "belum diisi"),
		([{"tindakan": "Masuk", "tugas": "Menguji"}], "tidak menyebut siapa"),
		("tanpa tugas", "Tugas baru .* belum diisi"),
		("dua kali", "disebut dua kali"),
		("masuk lagi", "sudah menjadi anggota"),
		("bukan anggota", "bukan anggota"),
		("ketua", "Ganti ketuanya dahulu"),
	],
)
def test_perubahan_anggota_yang_keliru_ditolak(kapuas, baris, pola):
	tim = t.berjalan(kapuas)
	isi = {
		"masuk lagi": [{"tindakan": "Masuk", "pegawai": tim.anggota[0].pegawai}],
		"bukan anggota": [{"tindakan": "Keluar", "pegawai": t.orang(kapuas)[3]}],
		"ketua": [{"tindakan": "Keluar", "pegawai": tim.ketua}],
		"tanpa tugas": [{"tindakan": "Ubah Tugas", "pegawai": tim.anggota[0].pegawai}],
		"dua kali": [
			{"tindakan": k, "pegawai": tim.anggota[0].pegawai, "tugas": "Menguji"}
			for k in ("Ubah Tugas", "Keluar")
		],
	}
	with pytest.raises(KetentuanDilanggar, match=rf"{pola}.*Lampiran A.2.2"):
		t.bertindak(
			t.ubah(
				kapuas, tim, "Perubahan Anggota", perubahan=isi[baris] if isinstance(baris, str) else baris
			),
			"Usulkan",
		)


def test_tim_yang_belum_atau_tidak_lagi_berjalan_tidak_diubah(kapuas):
	with pytest.raises(TindakanTidakSah, match="«Draf»"):
		t.ubah(kapuas, t.tim(kapuas), "Penutupan")
	tim = t.berjalan(kapuas)
	satu, dua = (t.bertindak(t.ubah(kapuas, tim, "Penutupan"), "Usulkan") for _ in range(2))
	t.bertindak(satu, "Tetapkan")
	with pytest.raises(TindakanTidakSah, match="«Selesai»"):
		t.bertindak(dua, "Tetapkan")


def test_penolakan_beralasan_dan_tidak_mengubah_tim(kapuas):
	tim = t.berjalan(kapuas)
	ubah = t.bertindak(t.ubah(kapuas, tim, "Penutupan"), "Usulkan")
	with pytest.raises(KetentuanDilanggar, match="alasan"):
		t.bertindak(ubah, "Tolak")
	assert t.bertindak(ubah, "Tolak", "Masih perlu.").status == "Ditolak"
	assert frappe.db.get_value(t.TIM, tim.name, "status") == "Berjalan" and t.surat(ubah) == []


def test_perubahan_orang_di_dalam_masa_tim_saja(kapuas):
	tim = t.berjalan(kapuas)
	lewat = add_days(tim.selesai, 1)
	baris = [{"tindakan": "Keluar", "pegawai": tim.anggota[0].pegawai}]
	for jenis, isi in (
		("Perubahan Anggota", {"perubahan": baris}),
		("Penggantian Ketua", {"ketua_baru": t.orang(kapuas)[3]}),
	):
		with pytest.raises(KetentuanDilanggar, match="sesudah masa tim berakhir.*perpanjang"):
			t.bertindak(t.ubah(kapuas, tim, jenis, tanggal_berlaku=lewat, **isi), "Usulkan")


@pytest.mark.parametrize("jenis", ["Penutupan", "Penggantian Ketua"])
def test_yang_terjadi_seketika_dikatakan_bila_harinya_belum_tiba(kapuas, jenis):
	tim = t.berjalan(kapuas)
	isi = {"ketua_baru": t.orang(kapuas)[3]} if jenis == "Penggantian Ketua" else {}

	def temuan(hari) -> list:
		ubah = t.ubah(kapuas, tim, jenis, tanggal_berlaku=hari, **isi)
		return [x for x in ubah.semua_temuan() if "begitu perubahan ini ditetapkan" in x.pesan]

	(satu,) = temuan(add_days(today(), 1))
	assert satu.tingkat is TingkatTemuan.PERINGATAN and "Lampiran A.2.2" in satu.dasar
	assert temuan(today()) == []


def test_baris_kosong_dibuang(kapuas):
	tim = t.berjalan(kapuas)
	baris = [{"tindakan": "Masuk"}, {"tindakan": "Keluar", "pegawai": tim.anggota[0].pegawai}]
	ubah = t.ubah(kapuas, tim, "Perubahan Anggota", perubahan=baris)
	assert [(b.idx, b.tindakan) for b in ubah.perubahan] == [(1, "Keluar")]
