"""Tim saya: what a ketua, a pengendali, a member and everybody else get of the teams."""

from __future__ import annotations

import frappe
import pytest
from frappe.utils import add_days, today

from sistem_kerja.api import pelaksanaan, tim_saya
from sistem_kerja.demo import jalan
from sistem_kerja.demo.jalan import sebagai
from sistem_kerja.layanan.galat import TidakBerwenang
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.tests.situs.tim_berjalan import Tim

LPT, PNG = "Laporan Pelaksanaan Tugas", "Penugasan"


@pytest.fixture
def tim(kapuas):
	return Tim(kapuas, pengendali=True)


def dilihat(pegawai: str, tim) -> dict:
	sebagai(pegawai)
	return next(t for t in tim_saya.daftar()["tim"] if t["name"] == tim.nama)


def orang(satu: dict) -> dict[str, dict]:
	return {a["penugasan"] or a["nama"]: a for a in satu["anggota"]}


def test_ketua_melihat_orang_rincian_dan_laporannya(kapuas, tim):
	sebagai(tim.anggota)
	pelaksanaan.simpan_rincian(
		tim.penugasan[tim.anggota],
		[{"kegiatan": "Mengumpulkan data", "kemajuan": 40}, {"kegiatan": "Menggambar peta"}],
	)
	laporan = lakukan(LPT, jalan.buat_laporan(tim.penugasan[tim.anggota]).name, "Kirim")
	assert laporan.pemegang == tim.ketua
	frappe.db.set_value(PNG, tim.penugasan[tim.lain], "selesai", add_days(today(), -1))
	satu = dilihat(tim.ketua, tim)
	assert (satu["peran"], satu["memimpin"]) == ("Ketua", True)
	ada = orang(satu)
	anggota, lain = ada[tim.penugasan[tim.anggota]], ada[tim.penugasan[tim.lain]]
	assert anggota["kemajuan"] == 20 and [r["kegiatan"] for r in anggota["rincian"]][1] == "Menggambar peta"
	assert (anggota["laporan"]["keadaan"], anggota["laporan"]["name"]) == ("menunggu_anda", laporan.name)
	assert lain["laporan"]["keadaan"] == "terlambat" and satu["hitung"]["terlambat"] == 1
	assert anggota["umpan_balik"] and not ada[tim.penugasan[tim.ketua]]["umpan_balik"], (
		"bukan kepada diri sendiri"
	)
	assert pelaksanaan.umpan_balik(tim.penugasan[tim.anggota], "Petanya jelas.")["umpan_balik"]
	assert [a["peran"] for a in satu["anggota"]][:2] == ["Pengendali", "Ketua"]


def test_tiap_umpan_balik_yang_ditawarkan_memang_boleh(kapuas, tim):
	for siapa in (tim.ketua, tim.pengendali, tim.anggota, tim.lain):
		satu = dilihat(siapa, tim)
		for a in satu["anggota"]:
			if a["umpan_balik"]:
				assert pelaksanaan.baca(a["penugasan"])["hak"]["umpan_balik"], (siapa, a["nama"])


def test_anggota_melihat_timnya_tanpa_hasil_orang_lain(kapuas, tim):
	sebagai(tim.ketua)
	pelaksanaan.simpan_rincian(tim.penugasan[tim.lain], [{"kegiatan": "Rahasia", "kemajuan": 90}])
	satu = dilihat(tim.anggota, tim)
	assert (satu["peran"], satu["memimpin"], satu["hitung"]) == ("Anggota", False, {})
	assert len(satu["anggota"]) == 4 and all(a["nama"] and a["peran"] for a in satu["anggota"])
	for a in satu["anggota"]:
		if a["saya"]:
			assert a["penugasan"] == tim.penugasan[tim.anggota]
		else:
			isi = [a[k] for k in ("penugasan", "status", "kemajuan", "laporan")]
			assert isi == [None] * 4 and not a["rincian"] and not a["umpan_balik"], a["nama"]


def test_kendala_terbuka_tampak_bagi_seluruh_tim_sesudah_dikirim(kapuas, tim):
	sebagai(tim.anggota)
	isi = {
		"penugasan": tim.penugasan[tim.anggota],
		"judul": "Data terlambat",
		"permasalahan": "Belum ada data.",
	}
	dokumen = frappe.get_doc({"doctype": "Kendala Pelaksanaan", "tanggal": today(), **isi})
	dokumen.append("alternatif", {"alternatif": "Memakai data tahun lalu"})
	dokumen.insert()
	assert dilihat(tim.ketua, tim)["kendala"] == []
	sebagai(tim.anggota)
	lakukan(dokumen.doctype, dokumen.name, dokumen.alur().tahap[0].tindakan[0].nama)
	for siapa in (tim.ketua, tim.lain):
		assert [k.name for k in dilihat(siapa, tim)["kendala"]] == [dokumen.name]


def test_yang_bukan_anggota_tidak_melihatnya(kapuas, tim):
	luar = next(p for p in kapuas.fungsional("Ahli Muda") if p not in tim.penugasan)
	sebagai(luar)
	assert tim.nama not in [t["name"] for t in tim_saya.daftar()["tim"]]
	for user in ("Guest", "pengelola@contoh.invalid"):
		frappe.set_user(user)
		with pytest.raises(TidakBerwenang):
			tim_saya.daftar()
