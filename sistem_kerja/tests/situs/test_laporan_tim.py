"""Reports of a team in each regency: member to ketua, ketua onwards, pengendali; returned and sent again; evidence."""

from __future__ import annotations

import frappe
import pytest

from sistem_kerja.demo.jalan import buat_laporan, pemegang, sebagai
from sistem_kerja.layanan.galat import KetentuanDilanggar, TidakBerwenang, TindakanTidakSah
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.tests.situs.tim_berjalan import Tim, orang_di, pemimpin_berakun, tugaskan

LPT, PNG = "Laporan Pelaksanaan Tugas", "Penugasan"
ANGGOTA = {
	"boalemo": "Pasal 17 ayat (1)",
	"kapuas": "Pasal 13 ayat (1)",
	"pekalongan": "Pasal 25 ayat (1)",
	"pulang_pisau": "Pasal 14 ayat (2) huruf a",
	"surakarta": "Pasal 26 ayat (3) huruf a",
}


def kirim(tim: Tim, pegawai: str, **isi):
	sebagai(pegawai)
	laporan = buat_laporan(tim.penugasan[pegawai], **isi)
	return lakukan(LPT, laporan.name, "Kirim")


def bertindak(laporan, tindakan: str, catatan: str = ""):
	sebagai(pemegang(laporan))
	return lakukan(LPT, laporan.name, tindakan, catatan)


def naik(laporan):
	"""Up the chain to its end; who acted, in order."""
	siapa = []
	while laporan.pemegang:
		siapa.append(laporan.pemegang)
		akhir = laporan.syarat_terpenuhi("tahap_terakhir")
		laporan = bertindak(laporan, "Nyatakan Selesai" if akhir else "Teruskan")
	return laporan, siapa


def test_anggota_kepada_ketua_lalu_tim_sampai_selesai(tiap_daerah):
	tim = Tim(tiap_daerah)
	satu = kirim(tim, tim.anggota)
	assert (satu.bentuk, satu.tim, satu.pemegang) == ("anggota_tim", tim.nama, tim.ketua)
	assert ANGGOTA[tiap_daerah.kode] in satu.pemegang_dasar
	satu = bertindak(satu, "Nyatakan Selesai")
	assert (satu.status, satu.docstatus) == ("Selesai", 1)
	# The ketua accepts a member's part; the work ends with the report of the team.
	assert frappe.db.get_value(PNG, satu.penugasan, "status") == "Berjalan"
	milik_tim = kirim(tim, tim.ketua)
	assert milik_tim.bentuk == "ketua_tim"
	assert [(b.laporan, b.pegawai) for b in milik_tim.laporan_anggota] == [(satu.name, tim.anggota)]
	milik_tim, siapa = naik(milik_tim)
	bidang, dinas = tiap_daerah.kepala(tim.unit), tiap_daerah.kepala_dinas(tim.unit)
	assert siapa == [bidang, dinas] and milik_tim.docstatus == 1
	singkatan = milik_tim.aturan().daerah.singkatan
	assert all(b.dasar.startswith(singkatan) for b in milik_tim.riwayat)
	status = {p: frappe.db.get_value(PNG, n, "status") for p, n in tim.penugasan.items()}
	assert status == {tim.ketua: "Selesai", tim.anggota: "Selesai", tim.lain: "Berjalan"}


def test_laporan_individu_menempuh_rantai_tipologi(tiap_daerah):
	unit = tiap_daerah.cerita.unit_pemilik
	pemimpin_berakun(tiap_daerah, unit)
	orang = orang_di(tiap_daerah, unit, 1)[0]
	penugasan = tugaskan(tiap_daerah, orang, unit)
	sebagai(orang)
	laporan, siapa = naik(lakukan(LPT, buat_laporan(penugasan.name).name, "Kirim"))
	assert laporan.bentuk == "individu" and siapa == [
		tiap_daerah.kepala(unit),
		tiap_daerah.kepala_dinas(unit),
	]
	assert frappe.db.get_value(PNG, penugasan.name, "status") == "Selesai"


def test_ketua_melalui_pengendali_surakarta(pakai):
	daerah = pakai("surakarta")
	tim = Tim(daerah, pengendali=True)
	laporan = kirim(tim, tim.ketua)
	assert laporan.pemegang == tim.pengendali and "Pasal 26 ayat (3) huruf b" in laporan.pemegang_dasar
	with pytest.raises(TindakanTidakSah, match="Kepala Dinas"):
		bertindak(laporan, "Kembalikan", "Lengkapi datanya.")
	_laporan, siapa = naik(laporan)
	assert siapa == [tim.pengendali, daerah.kepala(tim.unit), daerah.kepala_dinas(tim.unit)]


def test_laporan_pengendali_langsung_kepada_pimpinan_surakarta(pakai):
	daerah = pakai("surakarta")
	tim = Tim(daerah, pengendali=True)
	laporan = kirim(tim, tim.pengendali)
	assert (laporan.bentuk, laporan.pemegang) == ("pengendali", daerah.kepala_dinas(tim.unit))
	assert "Lampiran VI angka 3" in laporan.pemegang_dasar
	assert bertindak(laporan, "Nyatakan Selesai").docstatus == 1


def test_daerah_tanpa_pengendali_menolak_laporannya(kapuas):
	tim = Tim(kapuas, pengendali=True)
	sebagai(tim.pengendali)
	with pytest.raises(TindakanTidakSah, match="tidak mengatur laporan pengendali"):
		buat_laporan(tim.penugasan[tim.pengendali])


def test_laporan_berkala_tidak_mengakhiri_penugasan(kapuas):
	tim = Tim(kapuas)
	laporan, _siapa = naik(kirim(tim, tim.ketua, sifat="Berkala"))
	assert laporan.docstatus == 1
	assert frappe.db.get_value(PNG, tim.penugasan[tim.ketua], "status") == "Berjalan"


def test_laporan_anggota_masuk_satu_laporan_tim_saja(kapuas):
	tim = Tim(kapuas)
	bertindak(kirim(tim, tim.anggota), "Nyatakan Selesai")
	pertama = kirim(tim, tim.ketua, sifat="Berkala")
	assert len(pertama.laporan_anggota) == 1
	assert kirim(tim, tim.ketua).laporan_anggota == []


def test_diterima_saat_kirim_ikut_laporan_tim(kapuas):
	"""What the ketua accepted after he began his draft still belongs to the team's report."""
	tim = Tim(kapuas)
	sebagai(tim.ketua)
	draf = buat_laporan(tim.penugasan[tim.ketua])
	bertindak(kirim(tim, tim.anggota), "Nyatakan Selesai")
	sebagai(tim.ketua)
	assert len(lakukan(LPT, draf.name, "Kirim").laporan_anggota) == 1


def test_kembali_diperbaiki_versi_tersimpan(tiap_daerah):
	tim = Tim(tiap_daerah)
	laporan = kirim(tim, tim.anggota, hasil="Peta pertama.")
	laporan = bertindak(laporan, "Kembalikan", "Skalanya belum benar.")
	assert (laporan.status, laporan.pemegang) == ("Perlu Perbaikan", tim.anggota)
	sebagai(tim.anggota)
	laporan.hasil = "Peta kedua."
	laporan.save()
	laporan = lakukan(LPT, laporan.name, "Kirim", "Sudah diperbaiki.")
	laporan = bertindak(laporan, "Nyatakan Selesai")
	satu, dua = laporan.versi_laporan
	assert "Peta pertama." in satu.isi and "Peta kedua." in dua.isi
	assert (satu.hasil_tinjauan, satu.alasan) == ("Kembalikan", "Skalanya belum benar.")
	assert dua.hasil_tinjauan == "Nyatakan Selesai" and satu.oleh == "Ketua Tim Kerja"


def test_versi_tidak_diubah_lewat_klien(kapuas):
	tim = Tim(kapuas)
	laporan = bertindak(kirim(tim, tim.anggota), "Kembalikan", "Perbaiki.")
	sebagai(tim.anggota)
	laporan.versi_laporan[0].isi = "bukan yang dikirim"
	with pytest.raises(TindakanTidakSah, match="diatur oleh sistem"):
		laporan.save()
	laporan.reload()
	laporan.set("versi_laporan", [])
	with pytest.raises(TindakanTidakSah, match="diatur oleh sistem"):
		laporan.save()


def test_hanya_ketua_tim_itu_yang_menerima(kapuas):
	tim = Tim(kapuas)
	laporan = kirim(tim, tim.anggota)
	for orang in (tim.anggota, tim.lain, kapuas.kepala(tim.unit)):
		sebagai(orang)
		with pytest.raises(TidakBerwenang):
			lakukan(LPT, laporan.name, "Nyatakan Selesai")
	sebagai(tim.ketua)
	assert lakukan(LPT, laporan.name, "Nyatakan Selesai").docstatus == 1


def test_ketua_membaca_laporan_anggota_bukan_drafnya(kapuas):
	tim = Tim(kapuas)
	sebagai(tim.anggota)
	draf = buat_laporan(tim.penugasan[tim.anggota])
	sebagai(tim.ketua)
	assert draf.name not in frappe.get_list(LPT, pluck="name", limit=0)
	sebagai(tim.anggota)
	lakukan(LPT, draf.name, "Kirim")
	selesai = bertindak(frappe.get_doc(LPT, draf.name), "Nyatakan Selesai")
	sebagai(tim.ketua)
	assert draf.name in frappe.get_list(LPT, pluck="name", limit=0)
	assert frappe.has_permission(LPT, "read", selesai)
	sebagai(tim.lain)
	assert not frappe.has_permission(LPT, "read", selesai)


ISI_MINIMAL = {"kapuas": "Pasal 12", "pekalongan": "Pasal 24"}  # elsewhere the ministerial rule


def test_isi_minimal_dan_masa_terbalik_ditolak(tiap_daerah):
	tim = Tim(tiap_daerah)
	sebagai(tim.anggota)
	isi = {"kegiatan_dilaksanakan": " ", "periode_mulai": "2026-03-31", "periode_selesai": "2026-03-01"}
	laporan = buat_laporan(tim.penugasan[tim.anggota], **isi)
	with pytest.raises(KetentuanDilanggar) as galat:
		lakukan(LPT, laporan.name, "Kirim")
	pesan = str(galat.value)
	assert "kegiatan yang dilaksanakan" in pesan and "mendahului tanggal mulai" in pesan
	assert ISI_MINIMAL.get(tiap_daerah.kode, "PermenPANRB 7/2022") in pesan
	assert not frappe.get_doc(LPT, laporan.name).versi_laporan
