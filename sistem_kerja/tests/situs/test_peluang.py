"""Openings: who sees and makes them, the match with a person's competences, and volunteering for one."""

from __future__ import annotations

import frappe
import pytest
from frappe.utils import add_days, getdate, today

from sistem_kerja.api import sukarela as api
from sistem_kerja.demo.jalan import sebagai
from sistem_kerja.demo.kasus import masa
from sistem_kerja.layanan.galat import TidakBerwenang, TindakanTidakSah
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.tests.situs import sukarela as s
from sistem_kerja.tests.situs.ketentuan.permohonan import setujui

PLG, KOMPETENSI = "Peluang", ("Penataan Data Uji", "Pemetaan Uji")


@pytest.fixture
def peluang(kapuas):
	for nama in KOMPETENSI:
		frappe.get_doc({"doctype": "Kompetensi", "nama": nama, "jenis": "Keahlian"}).insert(
			ignore_if_duplicate=True
		)
	frappe.get_doc(
		{
			"doctype": "Kompetensi Pegawai",
			"pegawai": kapuas.cerita.pegawai,
			"kompetensi": KOMPETENSI[0],
			"tingkat": "3 Menengah",
		}
	).insert()
	sebagai(kapuas.kepala(kapuas.cerita.unit_pemilik))
	return buka(kapuas.cerita.unit_pemilik, kebutuhan=[{"kompetensi": k, "jumlah": 1} for k in KOMPETENSI])


def buka(unit: str, **isi):
	mulai, selesai = masa(getdate(today()))  # within one budget year
	return frappe.get_doc(
		{
			"doctype": PLG,
			"unit_pemilik": unit,
			"kegiatan": "Pemetaan Sebaran Layanan",
			"uraian": "Menyusun peta sebaran layanan.",
			"mulai": mulai,
			"selesai": selesai,
			"tutup": min(getdate(add_days(today(), 14)), selesai),
			**isi,
		}
	).insert()


def test_pegawai_melihat_peluang_dengan_kecocokan_lalu_mengajukan(kapuas, peluang):
	pegawai = kapuas.cerita.pegawai
	sebagai(pegawai)
	satu = next(p for p in api.daftar_peluang() if p.name == peluang.name)
	assert (satu.cocok, satu.kurang, satu.jumlah) == ([KOMPETENSI[0]], [KOMPETENSI[1]], 2)
	assert satu.jabatan_sesuai and not satu.pengajuan
	hasil = api.ajukan({"peluang": peluang.name, "alasan": "Pernah menyusun peta."})
	assert hasil["jalur"] == "sukarela_lintas_unit" and hasil["status"] == "Draf"
	assert next(p for p in api.daftar_peluang() if p.name == peluang.name).pengajuan == hasil["name"]
	frappe.clear_messages()
	dokumen = s.maju(frappe.get_doc(s.PSK, hasil["name"]))
	assert dokumen.status == "Disetujui"
	pesan = " ".join(str(m) for m in frappe.get_message_log())
	assert KOMPETENSI[1] in pesan and KOMPETENSI[0] not in pesan, "yang kurang diperingatkan"
	assert [p["name"] for p in (sebagai(pegawai), api.pengajuan_saya())[1]] == [dokumen.name]


def test_peluang_tertutup_tidak_tampak_dan_tidak_dapat_diajukan(kapuas, peluang):
	peluang.status = "Ditutup"
	peluang.save()
	sebagai(kapuas.cerita.pegawai)
	assert peluang.name not in [p.name for p in api.daftar_peluang()]
	assert not frappe.get_doc(PLG, peluang.name).has_permission("read")
	with pytest.raises((frappe.PermissionError, TindakanTidakSah)):
		api.ajukan({"peluang": peluang.name, "alasan": "Ingin ikut."})
	with pytest.raises(TindakanTidakSah, match="sudah ditutup"):
		s.pengajuan(kapuas, kapuas.cerita.unit_pemilik, peluang=peluang.name)
	sebagai(kapuas.kepala(kapuas.cerita.unit_pemilik))
	assert frappe.get_doc(PLG, peluang.name).has_permission("read")


def test_hanya_pimpinan_unitnya_yang_membuka_dan_mengubah(kapuas, peluang):
	for siapa in (kapuas.cerita.pegawai, kapuas.kepala(kapuas.cerita.unit_dituju)):
		sebagai(siapa)
		with pytest.raises(frappe.PermissionError):
			buka(kapuas.cerita.unit_pemilik)
		salinan = frappe.get_doc(PLG, peluang.name)
		salinan.kegiatan = "Lain"
		with pytest.raises(frappe.PermissionError):
			salinan.save()


def test_peluang_yang_dijawab_tidak_dihapus(kapuas, peluang):
	s.pengajuan(kapuas, kapuas.cerita.unit_pemilik, peluang=peluang.name)
	frappe.set_user("Administrator")
	with pytest.raises((TindakanTidakSah, frappe.LinkExistsError)):
		frappe.delete_doc(PLG, peluang.name)


def test_sisa_permohonan_dibuka_sebagai_peluang(kapuas):
	dokumen = setujui(kapuas, kapuas.cerita.pegawai, sisa="Tetap Terbuka", jumlah=2).langkah()
	sebagai(kapuas.kepala(kapuas.cerita.unit_pemilik))
	satu = frappe.get_doc(PLG, api.buka_sisa(dokumen.name, add_days(today(), 7)))
	assert (satu.permohonan, satu.kegiatan, satu.kebutuhan[0].jumlah) == (dokumen.name, dokumen.kegiatan, 1)
	with pytest.raises(TindakanTidakSah, match="sudah dibuka"):
		api.buka_sisa(dokumen.name, add_days(today(), 7))
	penuh = kapuas.disetujui(kapuas.cerita.pegawai)
	sebagai(kapuas.kepala(kapuas.cerita.unit_pemilik))
	with pytest.raises(TindakanTidakSah, match="tidak ada sisa"):
		api.buka_sisa(penuh.name, add_days(today(), 7))


def test_yang_bukan_pegawai_tidak_melihat_dan_tidak_mengajukan(kapuas, peluang):
	frappe.set_user("Guest")
	with pytest.raises((TidakBerwenang, frappe.PermissionError)):
		api.daftar_peluang()


def test_tiga_ketukan_membuat_dan_mengirim_sekaligus(tiap_daerah):
	sebagai(tiap_daerah.kepala(tiap_daerah.cerita.unit_pemilik))
	satu = buka(tiap_daerah.cerita.unit_pemilik)
	sebagai(tiap_daerah.cerita.pegawai)
	tampil = next(p for p in api.daftar_peluang() if p.name == satu.name)
	assert (tampil.jalur, tampil.bentuk) == ("sukarela_lintas_unit", "tertulis")
	with pytest.raises(TindakanTidakSah, match="Tulis alasan"):
		api.ajukan_diri(satu.name)
	assert not frappe.db.exists(s.PSK, {"peluang": satu.name})
	hasil = api.ajukan_diri(satu.name, "Pernah menyusun peta.")
	dokumen = frappe.get_doc(s.PSK, hasil["name"])
	assert (dokumen.riwayat[0].tindakan, hasil["status"]) == ("Kirim", dokumen.status)
	assert dokumen.kegiatan == satu.kegiatan and hasil["pemegang"] == dokumen.nama_pemegang
	assert api.ajukan_diri(satu.name, "Lagi.")["name"] == hasil["name"], "dikirim ulang tidak menjadi dua"
	assert frappe.db.count(s.PSK, {"peluang": satu.name}) == 1


def test_lisan_di_dalam_unit_tanpa_alasan(kapuas):
	sebagai(kapuas.kepala(kapuas.cerita.unit_dituju))
	satu = buka(kapuas.cerita.unit_dituju)
	sebagai(kapuas.cerita.pegawai)
	tampil = next(p for p in api.daftar_peluang() if p.name == satu.name)
	assert (tampil.jalur, tampil.bentuk) == ("sukarela_dalam_unit", "lisan")
	hasil = api.ajukan_diri(satu.name)
	assert frappe.db.get_value(s.PSK, hasil["name"], "alasan") == "Disampaikan secara lisan."


def test_tidak_ditawarkan_untuk_yang_sudah_dikerjakan_atau_diajukan(kapuas, peluang):
	pegawai = kapuas.cerita.pegawai
	sebagai(pegawai)
	hasil = api.ajukan({"peluang": peluang.name, "alasan": "Ingin ikut."})
	with pytest.raises(TindakanTidakSah, match=hasil["name"]):
		api.ajukan({"peluang": peluang.name, "alasan": "Ingin sekali."})
	dokumen = s.maju(frappe.get_doc(s.PSK, hasil["name"]))
	sebagai(kapuas.kepala(kapuas.cerita.unit_pemilik))
	kedua = buka(kapuas.cerita.unit_pemilik, kegiatan=" pemetaan  sebaran LAYANAN ")
	sebagai(pegawai)
	tampil = {p.name: p for p in api.daftar_peluang()}
	assert tampil[kedua.name].dikerjakan == dokumen.penugasan
	with pytest.raises(TindakanTidakSah, match=dokumen.penugasan):
		api.ajukan_diri(kedua.name, "Ingin ikut.")


def test_mengikuti_pengajuan_sampai_jawabannya(pekalongan):
	inti = pekalongan.cerita
	sebagai(pekalongan.kepala(inti.unit_pemilik))
	satu = buka(inti.unit_pemilik)
	sebagai(inti.pegawai)
	nama = api.ajukan_diri(satu.name, "Pernah menyusun peta.")["name"]
	jejak = api.ikuti(nama)
	assert [b["tindakan"] for b in jejak["sudah"]] == ["Kirim"]
	dokumen = frappe.get_doc(s.PSK, nama)
	assert jejak["kini"]["nama"] == dokumen.nama_pemegang and jejak["kini"]["sejak"]
	assert [b["status"] for b in jejak["nanti"]] == ["Menunggu Pimpinan Unit", "Menunggu Surat Penugasan"]
	assert all(b["jabatan"] for b in jejak["nanti"])
	assert [t["nama"] for t in jejak["tindakan"]] == ["Tarik"]
	sebagai(dokumen.pemegang)
	with pytest.raises(frappe.PermissionError):
		api.ikuti(nama)
	dokumen = s.maju(dokumen, "Menunggu Pimpinan Unit")
	sebagai(dokumen.pemegang)
	lakukan(s.PSK, nama, "Tolak", "Timnya sudah lengkap.")
	sebagai(inti.pegawai)
	jejak = api.ikuti(nama)
	assert (jejak["kini"], jejak["nanti"], jejak["tindakan"]) == (None, [], [])
	assert jejak["jawaban"] == "Timnya sudah lengkap."
	assert next(p for p in api.pengajuan_saya() if p.name == nama).alasan_penolakan == jejak["jawaban"]
	assert api.ajukan_diri(satu.name, "Sekarang sudah bersertifikat.")["name"] != nama, "ditolak, boleh lagi"


def test_ditarik_lalu_dikirim_lagi(kapuas, peluang):
	sebagai(kapuas.cerita.pegawai)
	nama = api.ajukan_diri(peluang.name, "Ingin ikut.")["name"]
	lakukan(s.PSK, nama, "Tarik")
	assert api.ikuti(nama)["kini"]["draf"]
	assert api.ajukan_diri(peluang.name, "Ingin sekali ikut.")["name"] == nama
	assert frappe.db.get_value(s.PSK, nama, ("status", "alasan")) == (
		"Menunggu Pimpinan Unit",
		"Ingin sekali ikut.",
	)


def test_orang_lain_dan_tamu_tidak_mengikuti_dan_tidak_mengajukan(kapuas, peluang):
	sebagai(kapuas.cerita.pegawai)
	nama = api.ajukan_diri(peluang.name, "Ingin ikut.")["name"]
	rekan = next(p for p in kapuas.fungsional("Ahli Muda") if p != kapuas.cerita.pegawai)
	for user in (frappe.db.get_value("Employee", rekan, "user_id"), "pengelola@contoh.invalid", "Guest"):
		frappe.set_user(user)
		with pytest.raises(frappe.PermissionError):
			api.ikuti(nama)
	with pytest.raises(frappe.PermissionError):
		api.ajukan_diri(peluang.name, "x")


@pytest.mark.parametrize(
	("isi", "pola"),
	[
		({"mulai": 10, "selesai": 5, "tutup": 3}, ["mendahului Mulai"]),
		({"mulai": 10, "selesai": 5, "tutup": 8}, ["mendahului Mulai", "sesudah Selesai"]),
		({"mulai": 0, "selesai": 20, "tutup": -1}, ["sudah lewat"]),
	],
)
def test_tanggal_yang_keliru_disebut_semuanya(kapuas, isi, pola):
	sebagai(kapuas.kepala(kapuas.cerita.unit_pemilik))
	with pytest.raises(TindakanTidakSah) as galat:
		buka(kapuas.cerita.unit_pemilik, **{k: add_days(today(), n) for k, n in isi.items()})
	assert [p for p in pola if p in str(galat.value)] == pola
	assert str(galat.value).count("(") == sum(2 if "lewat" not in p else 1 for p in pola)


def test_peluang_lama_tetap_dapat_disunting_tetapi_tidak_dibuka_lagi(kapuas, peluang):
	frappe.db.set_value(PLG, peluang.name, {"mulai": add_days(today(), -9), "tutup": add_days(today(), -2)})
	lama = frappe.get_doc(PLG, peluang.name)
	lama.update({"uraian": "Sudah lewat.", "status": "Ditutup"})
	lama.save()
	lama.status = "Terbuka"
	with pytest.raises(TindakanTidakSah, match="sudah lewat"):
		lama.save()
