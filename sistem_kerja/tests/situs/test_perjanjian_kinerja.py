"""Performance agreements: fixed before their year, with the kind of assignment, amended when an activity changes."""

from __future__ import annotations

import json

import frappe
import pytest
from frappe.utils import getdate, today

from sistem_kerja.demo import jalan
from sistem_kerja.layanan.galat import KetentuanDilanggar, TidakBerwenang, TindakanTidakSah
from sistem_kerja.layanan.perjanjian_kinerja import berlaku
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.tests.situs import matriks
from sistem_kerja.tests.situs import tim as t


def test_ditetapkan_oleh_yang_disebut_peraturan_dan_berlaku(tiap_daerah):
	unit = tiap_daerah.cerita.unit_dituju
	assert berlaku(unit, t.tahun()) is None
	dokumen = t.perjanjian(tiap_daerah)
	assert dokumen.pemegang == dokumen.konteks().penetap.pegawai
	dokumen = t.bertindak(dokumen, "Tetapkan")
	assert (dokumen.status, str(dokumen.tanggal_ditetapkan)) == ("Berlaku", today())
	assert berlaku(unit, t.tahun()) == dokumen.name
	assert berlaku(unit, t.tahun() + 1) is None
	isi = json.loads(frappe.db.get_value("Naskah Dinas", {"dokumen": dokumen.name}, "isi"))
	assert isi["judul"][0] == f"PERJANJIAN KINERJA TAHUN {t.tahun()}"
	assert isi["sasaran"] == [
		{"sasaran": "Layanan daring naik", "indikator": "Layanan daring", "target": "12 layanan"}
	]
	assert isi["kegiatan"] == [{"kegiatan": t.KEGIATAN, "jenis": "Tim Kerja", "anggaran": "-"}]
	di_bawah = {isi["pertama"]["jabatan"], tiap_daerah.unit[unit].jabatan_kepala}
	assert isi["kedua"]["jabatan"] and isi["kedua"]["jabatan"] not in di_bawah, (
		"tidak berjanji kepada diri sendiri atau bawahannya"
	)


def test_milik_unit_di_atas_berlaku_bagi_unit_di_bawahnya(kapuas):
	atas = kapuas.unit[kapuas.cerita.unit_dituju].induk
	dokumen = t.perjanjian_berlaku(kapuas, unit=atas)
	assert berlaku(kapuas.cerita.unit_dituju, t.tahun()) == dokumen.name
	sendiri = t.perjanjian_berlaku(kapuas)
	assert berlaku(kapuas.cerita.unit_dituju, t.tahun()) == sendiri.name


def test_perjanjian_ketua_dibuat_kapan_pun_ia_ditunjuk(pekalongan):
	"""Pasal 20 ayat (1) knows no day for it; Lampiran IV speaks of the unit's agreement."""
	t.perjanjian_berlaku(pekalongan)
	tim, calon = t.tim(pekalongan), t.orang(pekalongan)[0]
	isi = {"jenis": "Ketua Tim", "pegawai": calon, "tim": tim.name, "kegiatan": []}
	assert t.perjanjian_berlaku(pekalongan, tahun=getdate(today()).year, **isi).status == "Berlaku"


def test_tanpa_sasaran_ditolak(kapuas):
	with pytest.raises(KetentuanDilanggar, match=r"sasaran.*Pasal 9 ayat \(5\)"):
		t.perjanjian_berlaku(kapuas, sasaran=[])


def test_perubahan_menggantikan_dan_yang_lama_tetap_terbaca(pekalongan):
	lama = t.perjanjian_berlaku(pekalongan)
	with pytest.raises(KetentuanDilanggar, match=lama.name):
		t.perjanjian_berlaku(pekalongan)
	baris = [{"kegiatan": "Kegiatan Baru", "jenis_penugasan": "individual"}]
	baru = t.perjanjian_berlaku(
		pekalongan, mengubah=lama.name, alasan_perubahan="Kegiatan bertambah", kegiatan=baris
	)
	lama.reload()
	assert (lama.status, lama.docstatus, lama.kegiatan[0].kegiatan) == ("Diubah", 1, t.KEGIATAN)
	assert berlaku(pekalongan.cerita.unit_dituju, t.tahun()) == baru.name
	nomor = frappe.db.get_value("Naskah Dinas", {"dokumen": lama.name}, "nomor")
	isi = json.loads(frappe.db.get_value("Naskah Dinas", {"dokumen": baru.name}, "isi"))
	assert (
		isi["judul"][0].startswith("PERUBAHAN PERJANJIAN")
		and f"Nomor {nomor} dengan alasan: Kegiatan bertambah" in isi["perubahan"]
	)
	with pytest.raises(KetentuanDilanggar, match="tidak dapat diubah dengan ini"):
		t.perjanjian_berlaku(pekalongan, mengubah=lama.name, alasan_perubahan="Sekali lagi")


def test_yang_sudah_ada_di_atas_kertas_dicatat_dengan_nomornya(pekalongan):
	tahun = getdate(today()).year
	isi = {"tahun": tahun, "tanggal_ditetapkan": f"{tahun - 1}-12-20"}
	with pytest.raises(KetentuanDilanggar, match="Isi nomornya"):
		t.perjanjian_berlaku(pekalongan, **isi)
	dokumen = t.perjanjian_berlaku(pekalongan, nomor_luar="800/1/2025", **isi)
	assert berlaku(dokumen.unit, tahun) == dokumen.name and t.surat(dokumen) == []


@pytest.mark.parametrize("kode", ["kapuas", "boalemo", "pulang_pisau"])
def test_perjanjian_ketua_hanya_bila_diatur(pakai, kode):
	daerah = pakai(kode)
	with pytest.raises(TindakanTidakSah, match="tidak mengatur penetapan perjanjian kinerja ketua"):
		t.perjanjian(daerah, jenis="Ketua Tim", pegawai=daerah.cerita.pegawai)


def test_ketua_menyusun_dan_menetapkan_perjanjiannya_sendiri(pekalongan):
	saya, lain = t.orang(pekalongan)[:2]
	akun = frappe.db.get_value("Employee", saya, "user_id")
	dokumen = t.perjanjian(pekalongan, oleh=akun, jenis="Ketua Tim", pegawai=saya, kegiatan=[])
	assert dokumen.pemegang == saya
	with pytest.raises(frappe.PermissionError):
		t.perjanjian(pekalongan, oleh=akun, jenis="Ketua Tim", pegawai=lain, kegiatan=[])
	jalan.sebagai(saya)
	assert lakukan(t.PK, dokumen.name, "Tetapkan").status == "Berlaku"


def test_orang_lain_tidak_menetapkan(kapuas):
	dokumen = t.perjanjian(kapuas)
	lain = kapuas.kepala(kapuas.cerita.unit_pemilik)
	matriks.beri_akun(kapuas, lain)
	jalan.sebagai(lain)
	with pytest.raises((TidakBerwenang, frappe.PermissionError)):
		lakukan(t.PK, dokumen.name, "Tetapkan")
	assert frappe.db.get_value(t.PK, dokumen.name, "status") == "Draf"


@pytest.mark.parametrize("cara", ["hapus", "ganti_nama", "batal", "ubah"])
def test_yang_berlaku_tidak_dihapus_dibatalkan_atau_diubah(kapuas, cara):
	dokumen = t.perjanjian_berlaku(kapuas)
	frappe.set_user("Administrator")
	dokumen = frappe.get_doc(t.PK, dokumen.name)
	with pytest.raises((frappe.ValidationError, frappe.PermissionError)):
		if cara == "hapus":
			frappe.delete_doc(t.PK, dokumen.name)
		elif cara == "ganti_nama":
			frappe.rename_doc(t.PK, dokumen.name, "PK-LAIN")
		elif cara == "batal":
			dokumen.cancel()
		else:
			dokumen.tahun += 1
			dokumen.save()
