"""Monitoring made due by the daily job, done by whom the regulation names; recommendations to the evaluator."""

from __future__ import annotations

from datetime import date

import frappe
import pytest
from frappe.utils import getdate

from sistem_kerja.demo.jalan import pemegang, sebagai
from sistem_kerja.layanan import kabar, pemantauan
from sistem_kerja.layanan.galat import TidakBerwenang, TindakanTidakSah
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.tests.situs.tim_berjalan import Tim, akun

PTB, RKP = "Pemantauan Berkala", "Rekomendasi Penilaian"
PASAL = {
	"boalemo": ("bidang", "Lampiran II.C"),
	"kapuas": ("bidang", "Lampiran A.2.2 angka (5)"),
	"pekalongan": ("dinas", "Lampiran 4.1.3 angka 2 huruf d"),
	"pulang_pisau": ("dinas", "Lampiran II.B.2.A.2"),
	"surakarta": ("dinas", "Lampiran IV angka 3.1.2 angka 2 huruf d"),
}


def akhir_triwulan() -> date:
	kini = getdate()
	return pemantauan.aturan.periode(
		pemantauan.aturan.aturan_tim(pemantauan.organisasi.profil_aktif(), kini), kini
	).selesai


def jatuh(tim: Tim):
	frappe.set_user("Administrator")
	dibuat = pemantauan.buat_yang_jatuh_tempo(akhir_triwulan())
	(nama,) = [n for n in dibuat if frappe.db.get_value(PTB, n, "tim") == tim.nama]
	return frappe.get_doc(PTB, nama)


def test_jatuh_tempo_pada_yang_diatur(tiap_daerah):
	tim = Tim(tiap_daerah)
	dokumen = jatuh(tim)
	tingkat, pasal = PASAL[tiap_daerah.kode]
	kepala = tiap_daerah.kepala if tingkat == "bidang" else tiap_daerah.kepala_dinas
	assert dokumen.pemegang == kepala(tim.unit) and pasal in dokumen.pemegang_dasar
	assert (dokumen.tenggat, dokumen.selesai) == (akhir_triwulan(),) * 2
	assert pemantauan.buat_yang_jatuh_tempo(akhir_triwulan()) == []  # a second run makes nothing


def test_belum_waktunya_dan_tim_yang_tidak_berjalan(kapuas):
	tim = Tim(kapuas)
	awal = akhir_triwulan().replace(day=1)
	awal = awal.replace(month=awal.month - 2)
	assert pemantauan.buat_yang_jatuh_tempo(awal) == []
	tim.dokumen.db_set("status", "Selesai")
	assert pemantauan.buat_yang_jatuh_tempo(akhir_triwulan()) == []


def test_permintaan_tidak_bertambah_dengan_dokumen_yang_sudah_ada(kapuas, monkeypatch):
	for _i in range(3):
		jatuh(Tim(kapuas))
	jumlah, asli = [], frappe.db.sql
	monkeypatch.setattr(frappe.db, "sql", lambda *a, **k: (jumlah.append(1), asli(*a, **k))[1])
	pemantauan.buat_yang_jatuh_tempo(akhir_triwulan())
	assert len(jumlah) <= 3


def test_umpan_balik_sampai_kepada_tim(tiap_daerah, monkeypatch):
	tim = Tim(tiap_daerah)
	dokumen = jatuh(tim)
	sebagai(tim.lain)
	assert not frappe.has_permission(PTB, "read", dokumen)
	sebagai(pemegang(dokumen))
	with pytest.raises(TindakanTidakSah, match="Belum diisi"):
		lakukan(PTB, dokumen.name, "Sampaikan")
	dokumen = frappe.get_doc(PTB, dokumen.name)
	dokumen.update({"hasil": "Separuh peta selesai.", "umpan_balik": "Dahulukan Selat."})
	dokumen.save()
	antre = []
	monkeypatch.setattr(kabar, "antrekan", lambda isi, *a, **k: antre.extend(isi))
	dokumen = lakukan(PTB, dokumen.name, "Sampaikan")
	assert dokumen.docstatus == 1
	untuk = {k["untuk"] for k in antre if k.get("catatan") == "Dahulukan Selat."}
	assert untuk == {akun(tiap_daerah, p) for p in (tim.ketua, tim.anggota, tim.lain)}
	for orang in (tim.ketua, tim.anggota, tim.lain):
		sebagai(orang)
		assert frappe.has_permission(PTB, "read", dokumen)


def test_hanya_pemantau_yang_menulis(kapuas):
	tim = Tim(kapuas)
	dokumen = jatuh(tim)
	for orang in (kapuas.kepala_dinas(tim.unit), tim.ketua):
		sebagai(orang)
		dokumen = frappe.get_doc(PTB, dokumen.name)
		dokumen.hasil = "bukan dari pemantau"
		with pytest.raises(frappe.PermissionError):
			dokumen.save()
	sebagai(kapuas.kepala(tim.unit))
	with pytest.raises(TindakanTidakSah, match="dibuat oleh sistem"):
		frappe.get_doc({"doctype": PTB, "tim": tim.nama}).insert(ignore_permissions=True)


# --- recommendations ---

ISI = {
	"doctype": RKP,
	"periode_mulai": "2026-01-01",
	"periode_selesai": "2026-03-31",
	"hasil": "Peta empat kecamatan selesai.",
	"predikat": "Baik",
}
KETUA = {
	"boalemo": "Lampiran II.C, pembagian tanggung jawab huruf c",
	"kapuas": "Lampiran A.3.1.B angka (4)",
	"pekalongan": "Pasal",
	"pulang_pisau": "pembagian tugas huruf c",
	"surakarta": "Pasal 23 ayat (5)",
}


def rekomendasikan(tim: Tim, oleh: str, untuk: str, **isi):
	sebagai(oleh)
	return frappe.get_doc({**ISI, "pegawai": untuk, "tim": tim.nama, **isi}).insert()


def test_ketua_kepada_penilai(tiap_daerah):
	tim = Tim(tiap_daerah)
	dokumen = rekomendasikan(tim, tim.ketua, tim.anggota)
	assert (dokumen.pembuat, dokumen.sebagai) == (tim.ketua, "Ketua Tim Kerja")
	assert KETUA[tiap_daerah.kode] in dokumen.dasar_pembuat
	dokumen = lakukan(RKP, dokumen.name, "Sampaikan")
	penilai = frappe.db.get_value("Employee", tim.anggota, "sk_penilai")
	assert dokumen.pemegang == dokumen.penilai == penilai
	sebagai(penilai)
	assert frappe.has_permission(RKP, "read", dokumen)
	dokumen = lakukan(RKP, dokumen.name, "Pertimbangkan", "Dipakai pada penilaian triwulan.")
	assert (dokumen.status, dokumen.docstatus) == ("Dipertimbangkan", 1)


def test_tidak_berubah_sesudah_disampaikan(kapuas):
	tim = Tim(kapuas)
	dokumen = lakukan(RKP, rekomendasikan(tim, tim.ketua, tim.anggota).name, "Sampaikan")
	for orang in (tim.ketua, dokumen.penilai):
		sebagai(orang)
		dokumen = frappe.get_doc(RKP, dokumen.name)
		dokumen.predikat = "Kurang"
		with pytest.raises((TindakanTidakSah, frappe.PermissionError)):
			dokumen.save()


def test_bukan_ketua_atau_bukan_anggota_ditolak(kapuas):
	tim = Tim(kapuas)
	with pytest.raises(TidakBerwenang, match="Lampiran A.3.1.B"):
		rekomendasikan(tim, tim.lain, tim.anggota)
	with pytest.raises(TindakanTidakSah, match="bukan anggota"):
		rekomendasikan(tim, tim.ketua, tim.ketua)
	lain = next(p.id for p in kapuas.contoh.pegawai if p.jenjang and p.id not in tim.penugasan)
	with pytest.raises(TindakanTidakSah, match="bukan anggota"):
		rekomendasikan(tim, tim.ketua, lain)


def test_isi_kosong_tidak_tersampaikan(kapuas):
	tim = Tim(kapuas)
	dokumen = rekomendasikan(tim, tim.ketua, tim.anggota, predikat="")
	with pytest.raises(TindakanTidakSah, match="predikat atau umpan balik"):
		lakukan(RKP, dokumen.name, "Sampaikan")


def test_pengawas_yang_disebut_aturan(kapuas):
	"""Whom the rule on evaluation names to recommend, without a team."""
	from sistem_kerja.layanan import organisasi
	from sistem_kerja.regulasi.kedudukan import rekomendasi

	pohon, profil = organisasi.struktur(), organisasi.profil_aktif()
	ada = (
		(p.id, pejabat)
		for p in kapuas.contoh.pegawai
		if p.jenjang
		for pejabat in rekomendasi(profil, pohon, organisasi.pegawai(p.id), getdate())
		if pejabat.pegawai
	)
	orang, pejabat = next(ada)
	akun(kapuas, pejabat.pegawai)
	akun(kapuas, frappe.db.get_value("Employee", orang, "sk_penilai"))
	sebagai(pejabat.pegawai)
	dokumen = frappe.get_doc({**ISI, "pegawai": orang}).insert()
	assert (dokumen.sebagai, dokumen.dasar_pembuat) == (pejabat.jabatan, pejabat.dasar)
	assert lakukan(RKP, dokumen.name, "Sampaikan").pemegang == frappe.db.get_value(
		"Employee", orang, "sk_penilai"
	)


def test_pegawai_yang_direkomendasikan_tidak_membacanya(kapuas):
	tim = Tim(kapuas)
	dokumen = lakukan(RKP, rekomendasikan(tim, tim.ketua, tim.anggota).name, "Sampaikan")
	for orang in (tim.anggota, tim.lain):
		sebagai(orang)
		assert not frappe.has_permission(RKP, "read", dokumen)
		assert dokumen.name not in frappe.get_list(RKP, pluck="name", limit=0)
