"""The leader in the portal: the work of his units, changes, demands, monitoring and openings; the ketua and his team."""

from __future__ import annotations

import frappe
import pytest
from frappe.utils import add_days, getdate, today

from sistem_kerja.api import pelaksanaan, portal, portal_isian, portal_pimpinan
from sistem_kerja.demo.jalan import buat_laporan, sebagai
from sistem_kerja.layanan import pemantauan
from sistem_kerja.layanan.galat import TidakBerwenang, TindakanTidakSah
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.tests.situs.tim_berjalan import Tim, tugaskan

PNG, PUB, PML, PTB, PLG = (
	*("Penugasan", "Perubahan Penugasan", "Permintaan Laporan"),
	*("Pemantauan Berkala", "Peluang"),
)
BARIS = {"kegiatan": "Mengolah data", "kemajuan": 40}


@pytest.fixture
def tim(kapuas):
	return Tim(kapuas)


@pytest.fixture
def hitung_kueri(monkeypatch):
	def hitung(kerja) -> int:
		semua, asli = [], frappe.db.sql
		with monkeypatch.context() as m:
			m.setattr(frappe.db, "sql", lambda *a, **k: semua.append(a[0]) or asli(*a, **k))
			kerja()
		return len(semua)

	return hitung


def label(nama: str) -> list[str]:
	return [f["label"] for f in portal.rincian(PNG, nama)["formulir"]]


def test_ketua_membagi_tugas_dan_memberi_umpan_balik(tim):
	"""Across units too: the member of another unit is in nobody else's reach here."""
	sebagai(tim.ketua)
	for anggota in (tim.anggota, tim.lain):
		nama = tim.penugasan[anggota]
		assert pelaksanaan.baca(nama)["hak"] == {"rincian": True, "umpan_balik": True}
		pelaksanaan.simpan_rincian(nama, [BARIS])
		isi = pelaksanaan.umpan_balik(nama, "Dahulukan dua kecamatan.")["umpan_balik"][0]
		assert (isi["sebagai"], isi["nama"]) == (
			"Ketua Tim Kerja",
			frappe.db.get_value("Employee", tim.ketua, "employee_name"),
		)
	sebagai(tim.anggota)
	with pytest.raises(frappe.PermissionError):
		pelaksanaan.baca(tim.penugasan[tim.lain])


def test_halaman_tim_menurut_pembacanya(tim):
	sebagai(tim.lain)
	pelaksanaan.simpan_rincian(tim.penugasan[tim.lain], [BARIS, {"kegiatan": "Menguji", "kemajuan": 80}])
	laporan = buat_laporan(tim.penugasan[tim.lain])
	lakukan(laporan.doctype, laporan.name, "Kirim")
	sebagai(tim.ketua)
	isi = portal.rincian("Tim Kerja", tim.nama)["tim"]
	lain = next(a for a in isi["anggota"] if a["penugasan"] == tim.penugasan[tim.lain])
	assert (isi["anggota"][0]["peran"], lain["kemajuan"], lain["status"]) == ("Ketua", 60, "Berjalan")
	assert [(b.name, b.pada_saya) for b in isi["laporan"]] == [(laporan.name, True)]
	sebagai(tim.anggota)
	isi = portal.rincian("Tim Kerja", tim.nama)["tim"]
	assert len(isi["anggota"]) == 3 and not isi["laporan"]
	assert [a["penugasan"] for a in isi["anggota"] if a["penugasan"]] == [tim.penugasan[tim.anggota]]


def test_halaman_tim_tidak_menambah_kueri_menurut_orangnya(kapuas, tim, hitung_kueri):
	sebagai(tim.ketua)
	portal.rincian("Tim Kerja", tim.nama)
	awal = hitung_kueri(lambda: portal.rincian("Tim Kerja", tim.nama))
	frappe.set_user("Administrator")
	for nama in kapuas.fungsional("Ahli Pertama")[:2]:
		baris = frappe.get_doc("Tim Kerja", tim.nama).append("anggota", {"pegawai": nama, "peran": "Anggota"})
		baris.docstatus = 1
		baris.db_insert()
	sebagai(tim.ketua)
	portal.rincian("Tim Kerja", tim.nama)
	assert hitung_kueri(lambda: portal.rincian("Tim Kerja", tim.nama)) == awal


def test_pimpinan_melihat_unitnya_pegawai_tidak(kapuas, tim):
	sebagai(kapuas.kepala(tim.unit))
	isi = portal_pimpinan.unit_saya()
	assert {tim.penugasan[tim.anggota], tim.penugasan[tim.ketua]} <= {b.name for b in isi["penugasan"]}
	assert tim.nama in {t.name for t in isi["tim"]}
	assert portal.beranda()["pimpinan"]
	sebagai(tim.anggota)
	assert not portal.beranda()["pimpinan"]
	with pytest.raises(TidakBerwenang, match="pimpinan unit"):
		portal_pimpinan.unit_saya()


def test_perubahan_dari_portal_sampai_pemutusnya(kapuas, tim):
	kepala = kapuas.kepala(tim.unit)
	nama = tugaskan(kapuas, tim.anggota, tim.unit, unit_penugas=tim.unit, ditugaskan_oleh=kepala).name
	sebagai(kepala)
	assert "Ubah penugasan" in label(nama) and "Ubah penugasan" not in label(tim.penugasan[tim.anggota])
	bentuk = portal_isian.isian("perubahan", nama)
	assert "PermenPANRB" in bentuk["petunjuk"]
	pengganti = dict(next(b["pilihan"] for b in bentuk["bidang"] if b["nama"] == "pengganti"))
	assert tim.ketua in pengganti and tim.anggota not in pengganti and "(beban " in pengganti[tim.ketua]
	selesai = frappe.db.get_value(PNG, nama, "selesai")
	isi = {"jenis": "Pengakhiran", "selesai_baru": str(add_days(selesai, -5)), "alasan": "Pekerjaan rampung."}
	hasil = portal_isian.simpan("perubahan", isi, penugasan=nama)
	assert hasil["milik_saya"]
	portal.tindak(PUB, hasil["name"], "Tetapkan")
	assert frappe.db.get_value(PNG, nama, "status") == "Diakhiri"
	for orang in (tim.anggota, tim.ketua):
		sebagai(orang)
		with pytest.raises(frappe.PermissionError):
			portal_isian.isian("perubahan", nama)


def test_permintaan_laporan_dari_portal(kapuas, tim):
	nama = tim.penugasan[tim.anggota]
	sebagai(tim.ketua)
	assert "Minta laporan" not in label(nama)
	with pytest.raises(TidakBerwenang):
		portal_isian.isian("permintaan", nama)
	sebagai(kapuas.kepala(tim.unit))
	assert "Minta laporan" in label(nama)
	bentuk = portal_isian.isian("permintaan", nama)
	isi = bentuk["nilai"] | {"uraian": "Perkembangan pekan ini.", "paling_lambat": add_days(today(), 7)}
	hasil = portal_isian.simpan("permintaan", isi, penugasan=nama)
	portal.tindak(PML, hasil["name"], "Minta")
	assert frappe.db.get_value(PML, hasil["name"], ("pegawai", "status")) == (tim.anggota, "Menunggu Laporan")


def test_pemantauan_diisi_pemantaunya(kapuas, tim):
	hari = getdate(f"{getdate(today()).year}-12-31")
	nama = next(n for n in pemantauan.buat_yang_jatuh_tempo(hari) if _tim(n) == tim.nama)
	pemantau = frappe.db.get_value(PTB, nama, "pemegang")
	isi = {"hasil": "Dua dari tiga peta selesai.", "capaian": "66", "umpan_balik": "Dahulukan Selat."}
	sebagai(tim.ketua)
	with pytest.raises(frappe.PermissionError):
		portal_isian.simpan("pemantauan", isi, nama=nama)
	sebagai(pemantau)
	assert portal.rincian(PTB, nama)["formulir"][0]["ke"] == f"#/isi/pemantauan/{nama}"
	portal_isian.simpan("pemantauan", isi, nama=nama)
	portal.tindak(PTB, nama, "Sampaikan")
	assert frappe.db.get_value(PTB, nama, ("status", "capaian")) == ("Selesai", 66)
	with pytest.raises(TindakanTidakSah, match="dibuat oleh sistem"):
		portal_isian.isian("pemantauan", tim.penugasan[tim.anggota])


def _tim(nama: str) -> str:
	return frappe.db.get_value(PTB, nama, "tim")


def test_peluang_dibuka_diubah_dan_ditutup_pimpinan(kapuas, tim):
	unit = tim.unit
	isi = {
		"unit_pemilik": unit,
		"kegiatan": "Pendataan Posyandu",
		"jenis_jabatan": "Fungsional",
		"jumlah": "2",
		"mulai": today(),
		"selesai": add_days(today(), 20),
		"tutup": add_days(today(), 5),
	}
	sebagai(tim.anggota)
	with pytest.raises(TidakBerwenang):
		portal_isian.simpan("peluang", isi)
	sebagai(kapuas.kepala(unit))
	assert kapuas.cerita.unit_dituju not in dict(portal_isian.isian("peluang")["bidang"][0]["pilihan"])
	with pytest.raises(frappe.PermissionError):
		portal_isian.simpan("peluang", {**isi, "unit_pemilik": kapuas.cerita.unit_dituju})
	nama = portal_isian.simpan("peluang", isi)["name"]
	portal_isian.simpan("peluang", {**isi, "jumlah": "3"}, nama=nama)
	baris = frappe.get_doc(PLG, nama).kebutuhan
	assert [(b.jenis_jabatan, b.jumlah) for b in baris] == [("Fungsional", 3)]
	sebagai(tim.lain)
	with pytest.raises(frappe.PermissionError):
		portal_pimpinan.tutup_peluang(nama)
	sebagai(kapuas.kepala(unit))
	assert portal_pimpinan.tutup_peluang(nama) == "Ditutup"
	with pytest.raises(TindakanTidakSah):
		portal_isian.simpan("peluang", isi, nama=nama)
