"""Paths walked to their end: from the request or the agreement to the finished report, with all their letters.

docs/cakupan.md ("Jalan dan ujinya") tells which test walks which path in which regency; the paths across units and
of volunteers have theirs in test_lima_daerah.py and test_sukarela.py.
"""

from __future__ import annotations

import frappe
import pytest

from sistem_kerja.demo.jalan import buat_laporan, sebagai
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.regulasi.istilah import Tipologi
from sistem_kerja.tests.situs import jalan_lain as j
from sistem_kerja.tests.situs import sukarela as s
from sistem_kerja.tests.situs import tim as t
from sistem_kerja.tests.situs.test_laporan_tim import LPT, naik
from sistem_kerja.tests.situs.test_peluang import buka
from sistem_kerja.tests.situs.tim_berjalan import akun, pemimpin_berakun

MENUGASKAN = {"pulang_pisau": "Surat Perintah Tugas"}  # elsewhere Surat Penugasan
KELUAR = [j.SPP, "Surat Permohonan kepada Instansi Lain"]
MASUK = ["Instruksi Penugasan", "Surat Jawaban Pelibatan", "Surat Jawaban kepada Instansi Lain"]


def menugaskan(daerah) -> str:
	return MENUGASKAN.get(daerah.kode, "Surat Penugasan")


def kirim_laporan(penugasan: str):
	"""Received, reported and sent by its employee."""
	sebagai(frappe.db.get_value(j.PNG, penugasan, "pegawai"))
	lakukan(j.PNG, penugasan, "Terima")
	return lakukan(LPT, buat_laporan(penugasan).name, "Kirim")


def selesai(*dokumen) -> bool:
	"""Nobody holds them any more, and each step rests on this regency's regulation or the one above it."""
	for d in dokumen:
		d.reload()
		assert d.docstatus == 1 and not d.pemegang, (d.doctype, d.status)
		peraturan = (d.aturan().daerah.singkatan, "PermenPANRB 7/2022")
		assert all(b.dasar.startswith(peraturan) for b in d.riwayat), d.doctype
	return True


def dilaporkan(daerah, permohonan):
	"""The one assignment of a request, reported on and finished: the letters of it all, and who accepted."""
	penugasan = frappe.get_doc(j.PNG, permohonan.pegawai_ditugaskan[0].penugasan)
	laporan, siapa = naik(kirim_laporan(penugasan.name))
	assert selesai(permohonan, penugasan, laporan)
	assert (penugasan.reload().status, laporan.status) == ("Selesai", "Selesai")
	surat = j.surat(permohonan.name, penugasan.name, laporan.name)
	assert (surat[-1].jenis, surat[-1].penanda_tangan) == (LPT, penugasan.pegawai)
	assert menugaskan(daerah) in surat[-1].isi, "laporan merujuk surat yang menugaskan"
	return [x.jenis for x in surat[:-1]], siapa


# --- requests ---


def test_dalam_unit_dari_usulan_sampai_laporan_selesai(tiap_daerah):
	surat, siapa = dilaporkan(tiap_daerah, j.tempuh(j.dalam_unit(tiap_daerah)))
	bidang = tiap_daerah.cerita.unit_dituju
	assert surat == [menugaskan(tiap_daerah)]
	assert siapa == [tiap_daerah.kepala(bidang), tiap_daerah.kepala_dinas(bidang)]


@pytest.mark.parametrize("kode", ["pekalongan", "surakarta"])
def test_ahli_madya_sekretariat_daerah_melapor_menurut_aturannya_sendiri(pakai, kode):
	daerah = pakai(kode)
	setda = {u.kode for u in daerah.contoh.units if u.tipologi is Tipologi.SEKRETARIAT_DAERAH}
	orang = next(
		p for p in daerah.contoh.pegawai if str(p.jenjang) == "Ahli Muda" and _di_bawah(daerah, p.unit, setda)
	)
	frappe.db.set_value(
		"Employee", orang.id, "sk_jenjang", "Ahli Madya"
	)  # Surakarta's example has none there
	akun(daerah, orang.id)
	pemimpin_berakun(daerah, orang.unit)
	d = j.tempuh(j.dalam_unit(daerah, orang.id))
	surat, siapa = dilaporkan(daerah, d)
	assert surat == [menugaskan(daerah)] and siapa
	laporan = frappe.get_doc(LPT, {"penugasan": d.pegawai_ditugaskan[0].penugasan})
	aturan = next(a for a in laporan.aturan().pelaporan if a.bentuk == "individu_madya_setda")
	assert any(aturan.dasar in b.dasar for b in laporan.rantai_evaluasi)


def _di_bawah(daerah, unit: str | None, atas: set[str]) -> bool:
	while unit and unit not in atas:
		unit = daerah.unit[unit].induk
	return bool(unit)


def test_masuk_dari_catatan_sampai_laporan_selesai(tiap_daerah):
	"""Whom another institution borrows reports in the chain of his own unit."""
	inti = tiap_daerah.cerita
	surat, siapa = dilaporkan(tiap_daerah, j.tempuh(j.masuk(tiap_daerah), pegawai=inti.pegawai))
	assert surat == [*MASUK, menugaskan(tiap_daerah)]
	assert siapa[-1] == tiap_daerah.kepala_dinas(inti.unit_dituju)


def test_keluar_dari_permohonan_sampai_laporan_tim_selesai(tiap_daerah):
	"""Who comes from outside is no employee here: he works in the team whose ketua reports."""
	d = j.tempuh(j.keluar(tiap_daerah, unit_pemilik=tiap_daerah.cerita.unit_dituju, **t.masa()))
	orang = d.pegawai_luar[0]
	assert selesai(d) and [x.jenis for x in j.surat(d.name)] == KELUAR
	luar = {"nama_luar": orang.nama, "instansi_luar": d.instansi, "tugas": "Data"}
	tim = t.berjalan(tiap_daerah, anggota=[luar])
	(penugasan,) = frappe.get_all(j.PNG, {"tim": tim.name}, pluck="name")
	laporan, _siapa = naik(kirim_laporan(penugasan))
	assert selesai(laporan) and frappe.db.get_value(j.PNG, penugasan, "status") == "Selesai"
	naskah = j.surat(tim.name, penugasan, laporan.name)
	assert [x.jenis for x in naskah] == [t.NASKAH_TIM[tiap_daerah.kode], LPT]
	if naskah[0].jenis == "Keputusan Tim Kerja":
		assert orang.nama in naskah[0].isi


def test_peluang_dari_dibuka_sampai_laporan_selesai(tiap_daerah):
	unit = tiap_daerah.cerita.unit_pemilik
	sebagai(tiap_daerah.kepala(unit))
	peluang = buka(unit)
	d = s.maju(s.pengajuan(tiap_daerah, unit, peluang=peluang.name))
	laporan, _siapa = naik(kirim_laporan(d.penugasan))
	assert selesai(d, laporan) and frappe.db.get_value(j.PNG, d.penugasan, "status") == "Selesai"
	assert [x.jenis for x in j.surat(d.penugasan, laporan.name)] == [menugaskan(tiap_daerah), LPT]


# --- teams ---


def dari_tim(daerah, tim, pengendali: bool = False) -> list[str]:
	"""Every member reports to the ketua, the ketua for the team; the assignments end. Who accepted, in order."""
	tugas = {b.peran_tim: b.name for b in frappe.get_all(j.PNG, {"tim": tim.name}, ("name", "peran_tim"))}
	assert ("pengendali" in tugas) is pengendali
	anggota = frappe.get_all(j.PNG, {"tim": tim.name, "peran_tim": "anggota"}, pluck="name")
	bagian = [t.bertindak(kirim_laporan(nama), "Nyatakan Selesai") for nama in anggota]
	assert {x.riwayat[-1].pegawai for x in bagian} <= {tim.ketua}
	if pengendali:
		bagian.append(naik(kirim_laporan(tugas["pengendali"]))[0])
	milik_tim, siapa = naik(kirim_laporan(tugas["ketua"]))
	milik_anggota = {x.name for x in bagian if x.bentuk == "anggota_tim"}
	assert {b.laporan for b in milik_tim.laporan_anggota} == milik_anggota
	assert selesai(milik_tim, *bagian)
	semua = frappe.get_all(j.PNG, {"tim": tim.name}, ("name", "status"))
	assert {b.status for b in semua} == {"Selesai"}
	surat = [
		x.jenis for x in j.surat(tim.name, *(b.name for b in semua), *(x.name for x in (*bagian, milik_tim)))
	]
	naskah = t.NASKAH_TIM[daerah.kode]
	assert surat.count(naskah) == (1 if naskah == "Keputusan Tim Kerja" else len(semua))
	assert surat.count(LPT) == len(bagian) + 1
	return siapa


def test_tim_dari_perjanjian_kinerja_sampai_laporan_tim_selesai(tiap_daerah):
	bidang = tiap_daerah.cerita.unit_dituju
	tim = t.berjalan(tiap_daerah)
	siapa = dari_tim(tiap_daerah, tim)
	assert siapa == [tiap_daerah.kepala(bidang), tiap_daerah.kepala_dinas(bidang)]
	tutup = t.ditetapkan(t.ubah(tiap_daerah, tim, "Penutupan", tanggal_berlaku=t.masa()["selesai"]))
	assert selesai(tutup) and frappe.db.get_value(t.TIM, tim.name, "status") == "Selesai"


def test_tim_ad_hoc_lintas_unit_sampai_laporan_tim_selesai(pekalongan):
	"""Its member of another unit is lent by an approved request and reports to the ketua as the others do."""
	inti = pekalongan.cerita
	pemimpin_berakun(pekalongan, inti.unit_pemilik)
	ketua = next(p.id for p in pekalongan.contoh.pegawai if p.unit == inti.unit_pemilik and p.jenjang)
	akun(pekalongan, ketua)
	t.perjanjian_berlaku(pekalongan, unit=pekalongan.unit[inti.unit_pemilik].induk)
	t.perjanjian_berlaku(pekalongan)
	pekalongan.disetujui(**t.masa())
	isi = {"bentuk": "ad_hoc", "unit_pemilik": inti.unit_pemilik, "anggota": [{"pegawai": inti.pegawai}]}
	tim = t.tim(pekalongan, **isi)
	t.tetapkan_usulan(t.usulan(pekalongan, tim, [ketua]), ketua)
	t.perjanjian_berlaku(
		pekalongan, jenis="Ketua Tim", pegawai=ketua, unit=inti.unit_pemilik, tim=tim.name, kegiatan=[]
	)
	tim = t.bertindak(t.bertindak(frappe.get_doc(t.TIM, tim.name), "Usulkan"), "Tetapkan")
	assert (tim.status, tim.lintas) == ("Berjalan", 1)
	assert dari_tim(pekalongan, tim)[-1] == pekalongan.kepala_dinas(inti.unit_pemilik)


def test_tim_berpengendali_sampai_laporan_pengendali(pakai):
	surakarta = pakai("surakarta")
	t.perjanjian_berlaku(surakarta)
	t.orang(surakarta)
	tim, calon = t.tim(surakarta), surakarta.fungsional("Ahli Madya")[0]
	usulan = t.tetapkan_usulan(t.usulan(surakarta, tim, [calon], "pengendali"), calon)
	assert selesai(usulan) and t.surat(usulan) == ["Keputusan Pengendali"]
	t.perjanjian_berlaku(surakarta, jenis="Pengendali", pegawai=calon, kegiatan=[])
	tim = t.bertindak(t.bertindak(t.berketua(surakarta, tim), "Usulkan"), "Tetapkan")
	siapa = dari_tim(surakarta, tim, pengendali=True)
	assert siapa[0] == calon, "laporan tim melalui pengendali"
