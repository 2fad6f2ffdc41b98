"""A team in each regency, from its draft to its closing."""

from __future__ import annotations

import json

import frappe
import pytest
from frappe.utils import add_days, getdate

from sistem_kerja.demo import jalan
from sistem_kerja.layanan import keanggotaan_tim
from sistem_kerja.layanan.galat import KetentuanDilanggar
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.sistem_kerja.report.matriks_peran_hasil import matriks_peran_hasil
from sistem_kerja.tests.situs import jalan_lain
from sistem_kerja.tests.situs import tim as t

LPT, PNG = "Laporan Pelaksanaan Tugas", "Penugasan"


def test_dari_draf_sampai_penugasan_dan_penutupan(tiap_daerah):
	tim = t.berjalan(tiap_daerah)
	assert tim.status == "Berjalan" and tim.docstatus == 1 and tim.ketua
	tugas = frappe.get_all(PNG, {"tim": tim.name}, ("pegawai", "peran_tim", "status", "name", "selesai"))
	assert {(b.pegawai, b.peran_tim) for b in tugas} == {
		(b.pegawai, "ketua" if b.peran == "Ketua" else "anggota") for b in tim.anggota
	}
	assert len(tugas) == 3 and {str(b.selesai) for b in tugas} == {t.masa()["selesai"]}
	_surat_benar(tiap_daerah, tim, [b.name for b in tugas])
	hari = getdate(t.masa()["mulai"])
	assert [b.peran for b in keanggotaan_tim.anggota(tim.name, hari)] == ["Ketua", "Anggota", "Anggota"]
	assert tim.name in keanggotaan_tim.tim_saya(tim.ketua)
	tutup = t.ditetapkan(t.ubah(tiap_daerah, tim, "Penutupan", tanggal_berlaku=add_days(hari, 30)))
	assert tutup.status == "Ditetapkan"
	assert frappe.db.get_value(t.TIM, tim.name, "status") == "Selesai"
	assert keanggotaan_tim.anggota(tim.name, getdate(add_days(hari, 30))) == []
	assert len(keanggotaan_tim.anggota(tim.name, getdate(add_days(hari, 29)))) == 3


def _surat_benar(daerah, tim, tugas):
	"""By decree with the annex, or with one letter for each member; never both."""
	jenis = t.NASKAH_TIM[daerah.kode]
	if jenis != "Keputusan Tim Kerja":
		assert t.surat(tim) == []
		ada = frappe.get_all("Naskah Dinas", {"dokumen": ("in", tugas)}, ("jenis", "penanda_tangan"))
		assert [b.jenis for b in ada] == [jenis] * 3
		assert {b.penanda_tangan for b in ada} == {tim.konteks().penetap.pegawai}
		return
	assert t.surat(tim) == [jenis]
	isi = json.loads(frappe.db.get_value("Naskah Dinas", {"dokumen": tim.name}, "isi"))
	assert isi["judul"].startswith("KEPUTUSAN ") and isi["diktum"][0]["sebutan"] == "KESATU"
	assert any(tim.aturan().daerah.peraturan in b for b in isi["mengingat"])
	susunan, tanggung_jawab = isi["lampiran"]
	assert [b[3][0] for b in susunan["baris"]] == ["Ketua", "Anggota", "Anggota"]
	assert [b["judul"] for b in tanggung_jawab["butir"]] == ["Ketua Tim", "Anggota Tim"]
	assert isi["memperhatikan"][0].startswith(f"Perjanjian Kinerja Tahun {t.tahun()} Nomor ")
	biaya = any("dibebankan pada" in d["teks"] for d in isi["diktum"])
	assert biaya == bool(tim.aturan().pembiayaan)
	assert not frappe.db.exists("Naskah Dinas", {"dokumen": ("in", tugas)})


def test_dikembalikan_lalu_diusulkan_lagi(kapuas):
	t.perjanjian_berlaku(kapuas)
	tim = t.bertindak(t.tim(kapuas), "Usulkan")
	tim = t.bertindak(tim, "Kembalikan", "Tambah seorang penguji.")
	assert (tim.status, tim.docstatus) == ("Draf", 0)
	frappe.set_user(t.PENGELOLA)
	tim = frappe.get_doc(t.TIM, tim.name)
	tim.append("anggota", {"pegawai": t.orang(kapuas)[3]})
	frappe.set_user(t.PENGELOLA)
	tim.save()
	tim = t.bertindak(t.bertindak(tim, "Usulkan"), "Tetapkan")
	assert len(tim.anggota) == 4


def test_anggota_dari_luar_pemerintah_daerah_tercantum_tanpa_penugasan(kapuas):
	baris = [{"nama_luar": "Sari Contoh", "instansi_luar": jalan_lain.instansi(), "tugas": "Data"}]
	tim = t.berjalan(kapuas, anggota=baris)
	assert tim.lintas == 1
	assert frappe.db.count(PNG, {"tim": tim.name}) == 1  # the ketua
	isi = json.loads(frappe.db.get_value("Naskah Dinas", {"dokumen": tim.name}, "isi"))
	assert isi["lampiran"][0]["baris"][-1][1] == ["Sari Contoh"]


def test_baris_anggota_yang_kosong_dibuang(kapuas):
	_ketua, dua, *_ = t.orang(kapuas)
	# Half filled: kept, and refused when the team is proposed.
	instansi = {"instansi_luar": jalan_lain.instansi()}
	tim = t.tim(kapuas, anggota=[{"peran": "Anggota"}, {"pegawai": dua, "tugas": "Data"}, {}, instansi])
	assert [(b.idx, b.pegawai) for b in tim.reload().anggota] == [(1, dua), (2, None), (3, tim.ketua)]


def test_anggota_unit_lain_memakai_penugasan_dari_permohonannya(kapuas):
	mulai, selesai = t.masa().values()
	pegawai = kapuas.cerita.pegawai
	permohonan = kapuas.disetujui(mulai=mulai, selesai=selesai)
	t.perjanjian_berlaku(kapuas, unit=kapuas.cerita.unit_pemilik)
	frappe.set_user(t.PENGELOLA)
	tim = t.tim(kapuas, unit_pemilik=kapuas.cerita.unit_pemilik, ketua=None, anggota=[{"pegawai": pegawai}])
	assert (tim.lintas, tim.anggota[0].permohonan) == (1, permohonan.name)
	tim = t.bertindak(t.bertindak(tim, "Usulkan"), "Tetapkan")
	punya = permohonan.pegawai_ditugaskan[0].penugasan
	assert tim.anggota[0].penugasan == punya
	assert frappe.db.get_value(PNG, punya, ("tim", "peran_tim")) == (tim.name, "anggota")
	assert frappe.db.count(PNG, {"pegawai": pegawai}) == 1


def test_penugasan_lain_di_dalam_unit_bukan_milik_tim(kapuas):
	"""A member's own assignment from a request inside the unit stays what it is; the team gives him another."""
	mulai, selesai = t.masa().values()
	pegawai = t.orang(kapuas)[1]
	sendiri = jalan_lain.tempuh(jalan_lain.dalam_unit(kapuas, pegawai, mulai=mulai, selesai=selesai))
	tim = t.berjalan(kapuas)
	baris = next(b for b in tim.anggota if b.pegawai == pegawai)
	assert not baris.permohonan
	assert baris.penugasan != sendiri.pegawai_ditugaskan[0].penugasan
	assert not frappe.db.get_value(PNG, sendiri.pegawai_ditugaskan[0].penugasan, "tim")


def test_nama_menurut_rumpun_bila_peraturan_menamakannya_begitu(pakai):
	assert t.tim(pakai("surakarta"), nama_tim="Tim Hebat").nama_tim == "Tim Kerja Aplikasi"
	assert t.tim(pakai("kapuas"), nama_tim="Tim Hebat").nama_tim == "Tim Hebat"


@pytest.mark.parametrize("cara", ["hapus", "ganti_nama", "batal", "ubah"])
def test_yang_sudah_ditetapkan_tidak_dihapus_dibatalkan_diganti_nama_atau_diubah(kapuas, cara):
	tim = t.berjalan(kapuas)
	frappe.set_user("Administrator")
	tim = frappe.get_doc(t.TIM, tim.name)
	with pytest.raises((frappe.ValidationError, frappe.PermissionError)):
		if cara == "hapus":
			frappe.delete_doc(t.TIM, tim.name)
		elif cara == "ganti_nama":
			frappe.rename_doc(t.TIM, tim.name, "TIM-LAIN")
		elif cara == "batal":
			tim.cancel()
		else:
			tim.selesai = add_days(tim.selesai, 90)
			tim.save()


def test_draf_tim_dapat_dihapus_pengelola(kapuas):
	tim = t.tim(kapuas)
	frappe.set_user(t.PENGELOLA)
	frappe.delete_doc(t.TIM, tim.name)
	assert not frappe.db.exists(t.TIM, tim.name)


def test_pimpinan_lain_tidak_menyiapkan_tim(kapuas):
	lain = next(u.kepala for u in kapuas.contoh.units if u.kode == "KPS.DINKES.KESMAS")
	with pytest.raises(frappe.PermissionError):
		t.tim(kapuas, oleh=frappe.db.get_value("Employee", lain, "user_id"))


def test_laporan_yang_ditinjau_menahan_penutupan(kapuas):
	tim = t.berjalan(kapuas)
	saring = {"tim": tim.name, "peran_tim": "anggota"}
	penugasan, pegawai = frappe.db.get_value(PNG, saring, ("name", "pegawai"))
	jalan.sebagai(pegawai)
	lakukan(PNG, penugasan, "Terima")
	laporan = frappe.get_doc({"doctype": LPT, "penugasan": penugasan, **jalan.LAPORAN}).insert()
	lakukan(LPT, laporan.name, "Kirim")
	with pytest.raises(KetentuanDilanggar, match=rf"{laporan.name}.*Lampiran A.2.2"):
		t.bertindak(t.ubah(kapuas, tim, "Penutupan"), "Usulkan")
	while laporan.reload().pemegang:
		akhir = laporan.syarat_terpenuhi("tahap_terakhir")
		laporan = t.bertindak(laporan, "Nyatakan Selesai" if akhir else "Teruskan")
	assert t.ditetapkan(t.ubah(kapuas, tim, "Penutupan")).status == "Ditetapkan"


def test_matriks_unit_bawahan_memuat_perjanjian_unit_di_atasnya(kapuas):
	"""The agreement of the Perangkat Daerah is in force below it; of its other activities nothing is shown there."""
	dinas = kapuas.unit[kapuas.cerita.unit_dituju].induk
	lain = {"kegiatan": "Kegiatan Bidang Lain", "jenis_penugasan": "tim"}
	t.perjanjian_berlaku(
		kapuas, unit=dinas, kegiatan=[{"kegiatan": t.KEGIATAN, "jenis_penugasan": "tim"}, lain]
	)
	tim = t.bertindak(t.bertindak(t.tim(kapuas), "Usulkan"), "Tetapkan")
	frappe.set_user(t.PENGELOLA)
	baris = matriks_peran_hasil.execute({"unit": tim.unit_pemilik, "tahun": t.tahun()})[1]
	assert {b["pegawai"] for b in baris} == {b.pegawai for b in tim.anggota}
	assert {(b["kegiatan"], b["sasaran"], b.get("keterangan")) for b in baris} == {
		(t.KEGIATAN, "Layanan daring naik", None)
	}
	semua = matriks_peran_hasil.execute({"unit": dinas, "tahun": t.tahun()})[1]
	assert "Kegiatan Bidang Lain" in {b["kegiatan"] for b in semua}
