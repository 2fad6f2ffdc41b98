"""A team ends or changes while its people work and report: each assignment ends with it, or goes on without it."""

from __future__ import annotations

import frappe
import pytest
from frappe.utils import add_days, today

from sistem_kerja.demo import jalan
from sistem_kerja.layanan.galat import TindakanTidakSah
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.tests.situs import tim as t
from sistem_kerja.tests.situs.keadaan import LPT, PNG, selaras
from sistem_kerja.tests.situs.penunjukan import PENGELOLA
from sistem_kerja.tests.situs.test_laporan_tim import naik
from sistem_kerja.tests.situs.test_permintaan_laporan import minta
from sistem_kerja.tests.situs.test_perubahan_penugasan import berjalan, rekan, tetapkan
from sistem_kerja.tests.situs.test_perubahan_penugasan import ubah as ubah_penugasan
from sistem_kerja.tests.situs.tim_berjalan import Tim, akun, orang_di, pemimpin_berakun


class TimPinjaman:
	"""A team fixed by its decree: ketua and one member of the unit that owns the work, one lent by a request."""

	def __init__(self, daerah):
		self.daerah, self.unit = daerah, daerah.cerita.unit_pemilik
		pemimpin_berakun(daerah, self.unit, daerah.cerita.unit_dituju)
		self.ketua, self.sendiri = orang_di(daerah, self.unit, 2)
		self.pinjam = daerah.cerita.pegawai
		for satu in (self.ketua, self.sendiri):
			akun(daerah, satu)
		permohonan = daerah.disetujui(**t.masa())
		self.penugasan_pinjam = permohonan.pegawai_ditugaskan[0].penugasan
		t.perjanjian_berlaku(daerah, unit=self.unit)
		isi = {"unit_pemilik": self.unit, "ketua": self.ketua}
		self.dokumen = t.berjalan(
			daerah, **isi, anggota=[{"pegawai": p} for p in (self.sendiri, self.pinjam)]
		)

	def penugasan(self, pegawai: str):
		return frappe.get_last_doc(PNG, {"pegawai": pegawai, "tim": self.dokumen.name})

	def ubah(self, jenis: str, **isi):
		return t.ditetapkan(t.ubah(self.daerah, self.dokumen, jenis, **isi))

	def keluarkan(self, pegawai: str):
		return self.ubah("Perubahan Anggota", perubahan=[{"tindakan": "Keluar", "pegawai": pegawai}])

	def draf(self, pegawai: str):
		"""The draft of a member's report on an assignment that he has received."""
		asal = self.penugasan(pegawai)
		jalan.sebagai(pegawai)
		lakukan(PNG, asal.name, "Terima")
		return frappe.get_doc({"doctype": LPT, "penugasan": asal.name, **jalan.LAPORAN}).insert()


@pytest.fixture
def tim(kapuas) -> TimPinjaman:
	satu = TimPinjaman(kapuas)
	assert satu.penugasan(satu.pinjam).name == satu.penugasan_pinjam and selaras() == []
	return satu


def semua_selaras() -> bool:
	frappe.set_user("Administrator")
	hasil = selaras()
	assert hasil == []
	return True


def test_penutupan_mengakhiri_yang_belum_diterima_dan_melepas_yang_dipinjam(tim):
	baru = [tim.penugasan(p) for p in (tim.ketua, tim.sendiri)]
	assert {p.status for p in baru} == {"Ditugaskan"}
	tim.ubah("Penutupan")
	for satu in baru:
		satu.reload()
		assert (satu.status, satu.pemegang) == ("Diakhiri", None)
		assert "Tim ditutup" in satu.riwayat[-1].catatan
	lepas = frappe.get_doc(PNG, tim.penugasan_pinjam)
	assert (lepas.status, lepas.tim, lepas.peran_tim) == ("Ditugaskan", None, None) and semua_selaras()
	jalan.sebagai(tim.pinjam)
	lakukan(PNG, lepas.name, "Terima")
	laporan = frappe.get_doc({"doctype": LPT, "penugasan": lepas.name, **jalan.LAPORAN}).insert()
	assert laporan.bentuk == "individu"
	naik(lakukan(LPT, laporan.name, "Kirim"))
	assert lepas.reload().status == "Selesai" and semua_selaras()


def test_draf_laporan_anggota_yang_keluar_dikirim_menurut_keadaannya_sekarang(tim):
	draf = tim.draf(tim.pinjam)
	assert draf.bentuk == "anggota_tim"
	tim.keluarkan(tim.pinjam)
	jalan.sebagai(tim.pinjam)
	laporan = lakukan(LPT, draf.name, "Kirim")
	assert (laporan.bentuk, laporan.tim) == ("individu", None) and laporan.pemegang != tim.ketua
	assert semua_selaras()


def test_yang_dipinjam_menjadi_ketua_dengan_penugasan_yang_sama(tim):
	tim.ubah("Penggantian Ketua", ketua_baru=tim.pinjam)
	assert frappe.db.get_value(PNG, tim.penugasan_pinjam, ("tim", "peran_tim")) == (tim.dokumen.name, "ketua")
	terbuka = {"pegawai": tim.pinjam, "status": ("in", ("Ditugaskan", "Berjalan"))}
	assert frappe.db.count(PNG, terbuka) == 1 and semua_selaras()
	tim.ubah("Penggantian Ketua", ketua_baru=tim.sendiri)
	assert frappe.db.get_value(PNG, tim.penugasan_pinjam, ("status", "tim")) == ("Ditugaskan", None)
	assert semua_selaras()


def test_laporan_anggota_beralih_ke_ketua_yang_baru(tim):
	laporan = lakukan(LPT, tim.draf(tim.pinjam).name, "Kirim")
	assert laporan.pemegang == tim.ketua
	tim.ubah("Penggantian Ketua", ketua_baru=tim.sendiri)
	assert laporan.reload().pemegang == tim.sendiri and semua_selaras()


def test_laporan_anggota_beralih_ke_ketua_sementara_dan_kembali(tim):
	laporan = lakukan(LPT, tim.draf(tim.pinjam).name, "Kirim")
	frappe.set_user(PENGELOLA)
	isi = {"unit": tim.unit, "sifat": "Ketua Tim Sementara", "digantikan": tim.ketua, "pejabat": tim.sendiri}
	masa = {
		"mulai": today(),
		"selesai": add_days(today(), 5),
		"nomor_surat": "800/1",
		"tanggal_surat": today(),
	}
	ganti = frappe.get_doc({"doctype": "Pejabat Sementara", **isi, **masa}).insert()
	assert laporan.reload().pemegang == tim.sendiri and semua_selaras()
	frappe.set_user(PENGELOLA)
	ganti.reload().update({"dibatalkan": 1})
	ganti.save()
	assert laporan.reload().pemegang == tim.ketua and semua_selaras()


def test_laporan_ditinjau_ketika_anggotanya_keluar_tetap_diputuskan(tim):
	laporan = lakukan(LPT, tim.draf(tim.sendiri).name, "Kirim")
	tim.keluarkan(tim.sendiri)
	asal = frappe.get_doc(PNG, laporan.penugasan)
	assert asal.status == "Diakhiri" and semua_selaras()
	laporan, siapa = naik(laporan)
	assert (laporan.status, siapa) == ("Selesai", [tim.ketua])
	assert asal.reload().status == "Diakhiri" and semua_selaras()


@pytest.mark.parametrize("jenis", ["Pengakhiran", "Penggantian", "Pembatalan", "Perpanjangan"])
def test_penugasan_anggota_tim_diubah_lewat_timnya(tim, jenis):
	"""Else a running team had a member without assignment, or somebody worked in it who is no member."""
	for pegawai in (tim.sendiri, *([] if jenis == "Perpanjangan" else [tim.pinjam])):
		with pytest.raises(TindakanTidakSah, match="masih berjalan. Buat Perubahan Tim"):
			ubah_penugasan(
				tim.penugasan(pegawai), jenis, selesai_baru=f"{t.tahun()}-06-30", pengganti=tim.ketua
			)


def test_yang_penugasannya_berakhir_tidak_dipinjam_lagi(kapuas):
	"""A request lends as long as its assignment is open; its substitute is lent in his place."""
	permohonan = kapuas.disetujui(**t.masa())
	asal = frappe.get_doc(PNG, permohonan.pegawai_ditugaskan[0].penugasan)
	ganti = rekan(kapuas, asal.pegawai)
	tetapkan(ubah_penugasan(asal, "Penggantian", selesai_baru=f"{t.tahun()}-03-31", pengganti=ganti))
	anggota = [{"pegawai": p} for p in (asal.pegawai, ganti)]
	tim = t.tim(kapuas, unit_pemilik=kapuas.cerita.unit_pemilik, ketua=None, anggota=anggota)
	assert [b.permohonan for b in tim.anggota] == [None, permohonan.name] and semua_selaras()


@pytest.mark.parametrize("jenis", ["Pengakhiran", "Penggantian"])
def test_laporan_atas_yang_diakhiri_atau_diganti_selesai_tanpa_mengubahnya(kapuas, jenis):
	asal = berjalan(kapuas)
	jalan.sebagai(asal.pegawai)
	laporan = lakukan(LPT, jalan.buat_laporan(asal.name).name, "Kirim")
	ganti = {"pengganti": rekan(kapuas, asal.pegawai)} if jenis == "Penggantian" else {}
	ubah = tetapkan(ubah_penugasan(asal, jenis, selesai_baru="2026-04-15", **ganti))
	status = asal.reload().status
	assert semua_selaras()
	assert naik(laporan)[0].status == "Selesai" and asal.reload().status == status
	if ganti:
		assert frappe.db.get_value(PNG, ubah.reload().penugasan_pengganti, "status") == "Ditugaskan"
	assert semua_selaras()


def test_permintaan_dijawab_juga_setelah_penugasannya_selesai(kapuas):
	"""Else it would wait for ever for a report that nobody can make."""
	tim = Tim(kapuas)
	dokumen = minta(kapuas, tim)
	dokumen = lakukan(dokumen.doctype, dokumen.name, "Minta")
	frappe.db.set_value(PNG, dokumen.penugasan, "status", "Selesai")
	jalan.sebagai(tim.anggota)
	lakukan(LPT, jalan.buat_laporan(dokumen.penugasan, permintaan=dokumen.name).name, "Kirim")
	assert dokumen.reload().status == "Dilaporkan" and semua_selaras()
