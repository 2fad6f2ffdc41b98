"""Decrees on job maps and positions, recommendations, long teams: issued on a site, printed, refused."""

from __future__ import annotations

import io
import json
import re

import frappe
import pytest
from frappe.utils import add_days, getdate, today
from pypdf import PdfReader

from sistem_kerja import cetak
from sistem_kerja.api.peta_jabatan import terbitkan
from sistem_kerja.api.peta_jabatan import usulkan as usulkan_jabatan
from sistem_kerja.api.unit import terbitkan_kedudukan
from sistem_kerja.demo.jalan import sebagai
from sistem_kerja.layanan import isi_rekomendasi, naskah
from sistem_kerja.layanan.galat import TindakanTidakSah
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.regulasi.naskah import Penandatangan
from sistem_kerja.tests.situs import tim as t
from sistem_kerja.tests.situs.test_naskah import teks
from sistem_kerja.tests.situs.tim_berjalan import Tim

PENGELOLA = "pengelola@contoh.invalid"


def peta(daerah, unit=None, **lain):
	"""A draft map of the unit that owns the case's work."""
	unit = unit or daerah.cerita.unit_pemilik
	frappe.set_user(PENGELOLA)
	isi = {
		"doctype": "Peta Jabatan",
		"unit": unit,
		"berlaku_sejak": today(),
		"butir": usulkan_jabatan(unit),
		**lain,
	}
	return frappe.get_doc(isi).insert()


def surat(dokumen, **lain):
	return frappe.get_doc("Naskah Dinas", {"dokumen_tipe": dokumen.doctype, "dokumen": dokumen.name, **lain})


def test_keputusan_peta_jabatan_menurut_daerahnya(tiap_daerah):
	dokumen = peta(tiap_daerah)
	if tiap_daerah.kode == "pekalongan":
		with pytest.raises(frappe.ValidationError, match=r"Peraturan Kepala Daerah.*Pasal 7 ayat \(5\)"):
			terbitkan(dokumen.name)
		assert not frappe.db.exists("Naskah Dinas", {"dokumen": dokumen.name})
		return
	jawab = terbitkan(dokumen.name)
	dokumen.reload()
	terbit = surat(dokumen)
	assert dokumen.docstatus == 1 and jawab["nomor"] == dokumen.nomor == terbit.nomor
	assert str(dokumen.tanggal) == today() == str(terbit.tanggal)
	isi = json.loads(terbit.isi)
	assert isi["kop"]["jenis"] == "kepala_daerah" and isi["penandatangan"]["keterangan"] == []
	posisi = [b for b in isi["lampiran"][0]["baris"] if len(b) > 1]
	assert len(posisi) == len(dokumen.butir)
	assert isi["lampiran"][0]["jumlah"][3] == str(dokumen.jumlah_kebutuhan)
	selaku = tiap_daerah.kode == "surakarta"
	assert ("SELAKU PEJABAT PEMBINA KEPEGAWAIAN" in isi["jabatan"]) == selaku
	dengan = teks(frappe.get_print("Peta Jabatan", dokumen.name, print_format="Keputusan Peta Jabatan"))
	assert teks(cetak.html(isi)) in dengan


def test_tanpa_nama_kepala_daerah_tidak_terbit(kapuas):
	unit = next(u.kode for u in kapuas.contoh.units if u.peran == "kepala_daerah")
	frappe.db.set_value("Unit Organisasi", unit, "nama_kepala_daerah", None)
	dokumen = peta(kapuas)
	with pytest.raises(TindakanTidakSah, match="Jabatan Bupati Kapuas kosong"):
		terbitkan(dokumen.name)
	assert frappe.db.get_value("Peta Jabatan", dokumen.name, "docstatus") == 0
	assert not frappe.db.exists("Naskah Dinas", {"dokumen": dokumen.name})


def test_peta_dengan_keputusan_dari_luar_tetap_dicatat_saja(kapuas):
	dokumen = peta(kapuas, nomor="800/1/2026", tanggal=today())
	with pytest.raises(frappe.ValidationError, match="sudah terisi"):
		terbitkan(dokumen.name)
	dokumen.submit()
	assert not frappe.db.exists("Naskah Dinas", {"dokumen": dokumen.name})


def test_peta_kosong_tidak_mengambil_nomor(kapuas):
	dokumen = peta(kapuas, butir=[])
	sebelum = frappe.db.count("Naskah Dinas")
	with pytest.raises(frappe.ValidationError, match="Isi dahulu"):
		terbitkan(dokumen.name)
	assert frappe.db.count("Naskah Dinas") == sebelum
	assert frappe.db.get_value("Peta Jabatan", dokumen.name, "docstatus") == 0


def test_pembatalan_peta_mencabut_keputusannya(kapuas):
	dokumen = peta(kapuas)
	terbitkan(dokumen.name)
	frappe.set_user("Administrator")
	frappe.get_doc("Peta Jabatan", dokumen.name).cancel()
	assert surat(dokumen).status == "Dicabut"


def test_peta_baru_menyebut_keputusan_yang_digantikannya(kapuas):
	lama = peta(kapuas, berlaku_sejak=add_days(today(), -30))
	terbitkan(lama.name)
	baru = peta(kapuas)
	terbitkan(baru.name)
	nomor = frappe.db.get_value("Peta Jabatan", lama.name, "nomor")
	assert any(nomor in d["teks"] and "dicabut" in d["teks"] for d in json.loads(surat(baru).isi)["diktum"])


def test_yang_tidak_berhak_tidak_menerbitkan(kapuas):
	dokumen = peta(kapuas)
	sebagai(kapuas.kepala_dinas(kapuas.cerita.unit_pemilik))
	with pytest.raises(frappe.PermissionError):
		terbitkan(dokumen.name)
	with pytest.raises(frappe.PermissionError):
		terbitkan_kedudukan(kapuas.cerita.unit_pemilik)
	assert not frappe.db.exists(
		"Naskah Dinas", {"dokumen": ("in", (dokumen.name, kapuas.cerita.unit_pemilik))}
	)


def test_peta_jabatan_dicetak_sebagai_peta(kapuas):
	dokumen = peta(kapuas, unit=kapuas.unit[kapuas.cerita.unit_pemilik].induk)
	isi = naskah.konteks_naskah(dokumen, "peta_jabatan")
	assert (
		isi["konsep"] is True
		and isi["unit"][0]["tingkat"] == 0
		and max(u["tingkat"] for u in isi["unit"]) > 0
	)
	cetakan = frappe.get_print("Peta Jabatan", dokumen.name, print_format="Peta Jabatan")
	assert "PETA JABATAN" in cetakan and "Bezetting" not in cetakan
	halaman = PdfReader(io.BytesIO(cetak.pdf(cetak.html(isi)))).pages[0].mediabox
	assert halaman.width > halaman.height


def test_keputusan_kedudukan_menurut_daerahnya(tiap_daerah):
	unit = tiap_daerah.unit[tiap_daerah.cerita.unit_pemilik].induk
	frappe.set_user(PENGELOLA)
	if tiap_daerah.kode == "pulang_pisau":
		with pytest.raises(TindakanTidakSah, match=r"Peraturan Kepala Daerah.*Pasal 8 ayat \(5\)"):
			terbitkan_kedudukan(unit)
		return
	_lengkapi_penilai(unit)
	terbit = frappe.get_doc("Naskah Dinas", terbitkan_kedudukan(unit))
	isi = json.loads(terbit.isi)
	baris = isi["lampiran"][0]["baris"]
	assert (terbit.dokumen_tipe, terbit.dokumen, terbit.unit_pemilik) == ("Unit Organisasi", unit, unit)
	assert baris and all(len(b) == 5 and b[4] for b in baris)
	assert "SELAKU PEJABAT PEMBINA" in isi["jabatan"]


def _lengkapi_penilai(unit):
	"""The example leaves some offices vacant; whoever has no evaluator for that gets one, so that a decree can be issued."""
	lft, rgt = frappe.db.get_value("Unit Organisasi", unit, ("lft", "rgt"))
	dalam = frappe.get_all("Unit Organisasi", {"lft": (">=", lft), "rgt": ("<=", rgt)}, pluck="name")
	kosong = frappe.get_all(
		"Employee", {"sk_unit": ("in", dalam), "sk_penilai": ("is", "not set")}, pluck="name"
	)
	siapa = frappe.db.get_value("Employee", {"sk_penilai": ("is", "set")}, "sk_penilai")
	for satu in kosong:
		frappe.db.set_value("Employee", satu, {"sk_penilai": siapa, "sk_penilai_jabatan": "Kepala Contoh"})


def test_keputusan_kedudukan_menggantikan_yang_lama(kapuas):
	unit = kapuas.cerita.unit_pemilik
	frappe.set_user(PENGELOLA)
	_lengkapi_penilai(unit)
	lama = frappe.get_doc("Naskah Dinas", terbitkan_kedudukan(unit))
	baru = frappe.get_doc("Naskah Dinas", terbitkan_kedudukan(unit))
	assert any(lama.nomor in d["teks"] and "dicabut" in d["teks"] for d in json.loads(baru.isi)["diktum"])
	assert (frappe.db.get_value("Naskah Dinas", lama.name, "status"), baru.status) == ("Diganti", "Berlaku")


def test_pegawai_tanpa_penilai_menahan_keputusan_kedudukan(kapuas):
	unit = kapuas.cerita.unit_pemilik
	orang = frappe.db.get_value(
		"Employee", {"sk_unit": unit, "sk_jenis_jabatan": "Fungsional", "status": "Active"}
	)
	frappe.db.set_value("Employee", orang, {"sk_penilai": None, "sk_penilai_jabatan": None})
	frappe.set_user(PENGELOLA)
	with pytest.raises(TindakanTidakSah, match="belum mempunyai Pejabat Penilai Kinerja"):
		terbitkan_kedudukan(unit)
	assert not frappe.db.exists("Naskah Dinas", {"dokumen": unit})


def test_keputusan_tim_dengan_enam_puluh_anggota(kapuas):
	t.perjanjian_berlaku(kapuas)
	instansi = frappe.get_doc(
		{"doctype": "Instansi Pemerintah", "nama": "Instansi Rekaan", "jabatan_pejabat": "Pimpinan"}
	)
	frappe.set_user("Administrator")
	instansi.insert()
	anggota = [
		{"nama_luar": f"Peserta Contoh {i}", "instansi_luar": "Instansi Rekaan", "tugas": "Menguji"}
		for i in range(60)
	]
	tim = t.bertindak(t.bertindak(t.tim(kapuas, anggota=anggota), "Usulkan"), "Tetapkan")
	isi = json.loads(surat(tim).isi)
	assert len(isi["lampiran"][0]["baris"]) == 61
	halaman = [h.extract_text() for h in PdfReader(io.BytesIO(cetak.pdf(cetak.html(isi)))).pages]
	ada = [h for h in halaman if "Peserta Contoh" in h]
	assert len(ada) > 1 and all("Nama / NIP" in h for h in ada)
	assert sum(len(re.findall(r"Peserta Contoh \d", h)) for h in halaman) == 60


@pytest.mark.parametrize("cetakan", ["Keputusan Tim Kerja", "Perjanjian Kinerja"])
def test_cetakan_sama_dengan_yang_beku(kapuas, cetakan):
	dokumen = t.berjalan(kapuas) if cetakan == "Keputusan Tim Kerja" else t.perjanjian_berlaku(kapuas)
	frappe.set_user("Administrator")
	dengan = teks(frappe.get_print(dokumen.doctype, dokumen.name, print_format=cetakan))
	assert teks(cetak.html(json.loads(surat(dokumen).isi))) in dengan


def test_konsep_tim_dapat_dicetak_sebelum_ditetapkan(kapuas):
	t.perjanjian_berlaku(kapuas)
	tim = t.tim(kapuas)
	assert naskah.konteks_naskah(tim, "keputusan_tim_kerja")["konsep"] is True
	assert not frappe.db.exists("Naskah Dinas", {"dokumen": tim.name})


def test_anggaran_kegiatan_masuk_lampiran_perjanjian(kapuas):
	baris = [{"kegiatan": t.KEGIATAN, "jenis_penugasan": "tim", "anggaran": 125000000}]
	dokumen = t.perjanjian_berlaku(kapuas, kegiatan=baris)
	isi = json.loads(surat(dokumen).isi)
	assert isi["beranggaran"] and isi["jumlah_anggaran"] == "Rp125.000.000"


def test_rekomendasi_terbit_saat_disampaikan_dan_tidak_terbaca_yang_dinilai(tiap_daerah):
	tim = Tim(tiap_daerah)
	sebagai(tim.ketua)
	isi = {"hasil": "Peta selesai.", "predikat": "Baik", "periode_mulai": today(), "periode_selesai": today()}
	dokumen = frappe.get_doc(
		{
			"doctype": "Rekomendasi Penilaian",
			"pegawai": tim.anggota,
			"tim": tim.nama,
			"tanggal": today(),
			**isi,
		}
	).insert()
	assert not frappe.db.exists("Naskah Dinas", {"dokumen": dokumen.name})
	dokumen = lakukan(dokumen.doctype, dokumen.name, "Sampaikan")
	terbit = surat(dokumen)
	isi = json.loads(terbit.isi)
	assert isi["nilai"][0]["predikat"] == "Baik" and isi["alamat_surat"]["yth"][0] == dokumen.pemegang_jabatan
	assert terbit.pegawai == dokumen.penilai and getdate(terbit.tanggal) == getdate(today())
	assert dokumen.dasar_pembuat.split(" ")[-1] in isi["pembuka"]
	sebagai(tim.anggota)
	assert not frappe.has_permission("Naskah Dinas", "read", terbit)
	sebagai(dokumen.penilai)
	assert frappe.has_permission("Naskah Dinas", "read", terbit)


def test_kapasitas_pemberi_rekomendasi_terpisah_dari_jabatannya():
	penanda = Penandatangan("Plt. Kepala Bidang Contoh", "Sari Umpama")
	pisah = isi_rekomendasi.berkapasitas(penanda)
	assert (pisah.kapasitas, pisah.jabatan) == ("Plt.", "Kepala Bidang Contoh")
	ketua = Penandatangan("Ketua Tim Kerja", "Sari Umpama")
	assert isi_rekomendasi.berkapasitas(ketua) == ketua
