"""Plan, progress and feedback under an assignment: who may write them, and that all else stays fixed."""

from __future__ import annotations

import frappe
import pytest

from sistem_kerja.api import pelaksanaan as api
from sistem_kerja.demo.jalan import sebagai
from sistem_kerja.layanan.galat import SalinanUsang, TidakBerwenang, TindakanTidakSah
from sistem_kerja.tests.situs import sukarela as s
from sistem_kerja.tests.situs.tim_berjalan import Tim

BARIS = {"kegiatan": "Menginventarisasi data", "target": "40 data", "mulai": "2026-03-01", "kemajuan": 25}


@pytest.fixture
def penugasan(kapuas):
	return frappe.get_doc(s.PNG, s.ditugaskan(kapuas, mulai="2026-03-01", selesai="2026-06-30"))


def test_pegawai_menyusun_rencana_dan_mencatat_kemajuan(penugasan):
	sebagai(penugasan.pegawai)
	assert api.baca(penugasan.name)["hak"] == {"rincian": True, "umpan_balik": False}
	hasil = api.simpan_rincian(penugasan.name, [BARIS])
	assert hasil["rincian"][0]["kemajuan"] == 25
	versi = hasil["versi"]
	hasil = api.simpan_rincian(penugasan.name, [{**BARIS, "kemajuan": 60, "catatan": "Lancar"}], versi)
	assert hasil["rincian"][0]["catatan"] == "Lancar"
	with pytest.raises(SalinanUsang):
		api.simpan_rincian(penugasan.name, [BARIS], versi)


@pytest.mark.parametrize(
	("isi", "pesan"),
	[
		({"kegiatan": " "}, "isi kegiatannya"),
		({"mulai": "2026-02-01"}, "di dalam masa penugasan"),
		({"selesai": "2026-07-15"}, "di dalam masa penugasan"),
		({"kemajuan": 101}, "antara 0 dan 100"),
		({"parent": "PNG-LAIN"}, "tidak dikenal"),
	],
)
def test_rincian_yang_salah_ditolak(penugasan, isi, pesan):
	sebagai(penugasan.pegawai)
	with pytest.raises(TindakanTidakSah, match=pesan):
		api.simpan_rincian(penugasan.name, [{**BARIS, **isi}])


def test_pimpinan_memberi_umpan_balik_bukan_rincian(kapuas, penugasan):
	sebagai(kapuas.kepala(kapuas.cerita.unit_dituju))
	hasil = api.umpan_balik(penugasan.name, "Dahulukan data kesehatan.")
	assert (
		hasil["umpan_balik"][0]["isi"] == "Dahulukan data kesehatan." and hasil["umpan_balik"][0]["sebagai"]
	)
	with pytest.raises(TidakBerwenang):
		api.simpan_rincian(penugasan.name, [BARIS])
	sebagai(penugasan.pegawai)
	with pytest.raises(TidakBerwenang):
		api.umpan_balik(penugasan.name, "Bagus.")


def test_orang_lain_tidak_melihat_dan_tidak_menulis(kapuas, penugasan):
	sebagai(kapuas.kepala(kapuas.cerita.unit_pemilik))
	for panggil in (
		lambda: api.baca(penugasan.name),
		lambda: api.simpan_rincian(penugasan.name, [BARIS]),
		lambda: api.umpan_balik(penugasan.name, "Bagus."),
	):
		with pytest.raises(frappe.PermissionError):
			panggil()


def test_tabel_tidak_ditulis_lewat_jalan_lain(penugasan):
	sebagai(penugasan.pegawai)
	api.simpan_rincian(penugasan.name, [BARIS])
	dokumen = frappe.get_doc(s.PNG, penugasan.name)
	dokumen.rincian[0].kemajuan = 100
	with pytest.raises((TindakanTidakSah, frappe.PermissionError)):
		dokumen.save()
	baris = frappe.get_doc("Rincian Kegiatan", dokumen.rincian[0].name)
	baris.kemajuan = 100
	with pytest.raises((TindakanTidakSah, frappe.PermissionError)):
		baris.save()


def test_sesudah_selesai_sudah_tetap(penugasan):
	s.laporkan(penugasan.name)
	sebagai(penugasan.pegawai)
	assert api.baca(penugasan.name)["hak"] == {"rincian": False, "umpan_balik": False}
	with pytest.raises(TindakanTidakSah, match="sudah tetap"):
		api.simpan_rincian(penugasan.name, [BARIS])


def test_ketua_tim_membagi_tugas(kapuas, penugasan):
	ketua = kapuas.fungsional("Ahli Muda")[0]
	tim = frappe.new_doc("Tim Kerja")
	tim.update(
		{"name": "TIM-UJI", "nama_tim": "Tim Uji", "ketua": ketua, "unit_pemilik": penugasan.unit_pemilik}
	)
	tim.db_insert()
	frappe.db.set_value(s.PNG, penugasan.name, {"tim": "TIM-UJI", "peran_tim": "anggota"})
	dokumen = frappe.get_doc(s.PNG, penugasan.name)
	from sistem_kerja.layanan import pelaksanaan

	sebagai(ketua)
	assert pelaksanaan.hak(dokumen) == {"rincian": True, "umpan_balik": True}


def test_ketua_membaca_penugasan_anggotanya_dan_memberi_umpan_balik(kapuas):
	"""Also of who belongs to another unit; another member does not read it."""
	tim = Tim(kapuas)
	sebagai(tim.ketua)
	hasil = api.umpan_balik(tim.penugasan[tim.lain], "Dahulukan data kesehatan.")
	assert hasil["umpan_balik"][0]["sebagai"] == "Ketua Tim Kerja"
	milik = frappe.get_list(s.PNG, {"tim": tim.nama}, pluck="name")
	assert {*milik} == {*tim.penugasan.values()}
	sebagai(tim.anggota)
	with pytest.raises(frappe.PermissionError):
		api.baca(tim.penugasan[tim.lain])
