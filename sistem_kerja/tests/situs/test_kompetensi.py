"""Competences: register, who sees it, the search "who can ...", and what is read from HRMS."""

from __future__ import annotations

import frappe
import pytest
from frappe.utils import add_days, today

from sistem_kerja.api.kompetensi import siapa_dapat
from sistem_kerja.demo.jalan import sebagai
from sistem_kerja.integrasi import hrms
from sistem_kerja.sistem_kerja.report.cari_kompetensi.cari_kompetensi import execute

PYTHON, STATISTIK = "Uji: pemrograman Python", "Uji: statistik"
PENGELOLA = "pengelola@contoh.invalid"


@pytest.fixture
def orang(kapuas):
	"""Four people of the unit that is asked; the competences exist."""
	frappe.set_user(PENGELOLA)
	for nama, jenis in ((PYTHON, "Keterampilan"), (STATISTIK, "Keahlian")):
		frappe.get_doc({"doctype": "Kompetensi", "nama": nama, "jenis": jenis}).insert()
	semua = [p.id for p in kapuas.contoh.pegawai if p.unit == kapuas.cerita.unit_dituju]
	return [kapuas.cerita.pegawai, *(p for p in semua if p != kapuas.cerita.pegawai)][:4]


def catat(pegawai, kompetensi=PYTHON, tingkat="3 Menengah", **lain):
	isi = {"pegawai": pegawai, "kompetensi": kompetensi, "tingkat": tingkat, **lain}
	return frappe.get_doc({"doctype": "Kompetensi Pegawai", **isi}).insert()


def urutan(hasil):
	return [b["pegawai"] for b in hasil]


def test_pencarian_mengurutkan_menurut_banyak_tingkat_dan_beban(kapuas, orang):
	a, b, c, d = orang
	catat(a, tingkat="2 Dasar")
	catat(a, STATISTIK, "2 Dasar")
	catat(b, tingkat="5 Ahli")
	catat(c, tingkat="3 Menengah")
	catat(d, tingkat="3 Menengah")
	hasil = siapa_dapat([PYTHON, STATISTIK])
	assert urutan(hasil)[:2] == [a, b] and set(urutan(hasil)[2:]) == {c, d}
	assert [h["cocok"] for h in hasil] == [2, 1, 1, 1] and hasil[0]["jumlah_tingkat"] == 4
	assert urutan(siapa_dapat(PYTHON, 3)) == [b, *urutan(hasil)[2:]]
	assert urutan(siapa_dapat(frappe.as_json([PYTHON]), "5")) == [b]
	_kolom, baris, _pesan = execute({"kompetensi": [PYTHON, STATISTIK], "tingkat": "2 Dasar", "semua": 1})
	assert urutan(baris) == [a] and PYTHON in baris[0]["rincian"]


def test_beban_ialah_penugasan_berjalan(kapuas, orang):
	a, b, *_ = orang
	catat(a)
	catat(b)
	kapuas.disetujui(a)
	frappe.set_user(PENGELOLA)
	hasil = siapa_dapat([PYTHON])
	assert urutan(hasil) == [b, a] and [h["beban"] for h in hasil] == [0, 1]


def test_yang_kedaluwarsa_atau_keluar_tidak_dihitung(orang):
	a, b, c, d = orang
	catat(a, berlaku_sampai=today())
	catat(b, berlaku_sampai=add_days(today(), -1))
	catat(c)
	frappe.db.set_value("Employee", c, "status", "Left")
	assert urutan(siapa_dapat([PYTHON])) == [a]
	assert siapa_dapat([]) == [] and d not in urutan(siapa_dapat([PYTHON, "tidak ada"]))


def test_pencarian_menurut_unit_dan_hak(kapuas, orang):
	catat(orang[0])
	luar = kapuas.fungsional("Ahli Muda", kapuas.cerita.unit_pemilik)[0]
	catat(luar)
	assert set(urutan(siapa_dapat([PYTHON]))) == {orang[0], luar}
	dinas = kapuas.unit[kapuas.cerita.unit_dituju].induk
	assert urutan(siapa_dapat([PYTHON], 1, dinas)) == [orang[0]]
	sebagai(kapuas.kepala(dinas))
	assert urutan(siapa_dapat([PYTHON])) == [orang[0]]
	with pytest.raises(frappe.PermissionError):
		siapa_dapat([PYTHON], 1, kapuas.cerita.unit_pemilik)
	sebagai(orang[0])
	with pytest.raises(frappe.PermissionError):
		siapa_dapat([PYTHON])
	with pytest.raises(frappe.PermissionError):
		execute({"kompetensi": [PYTHON]})


def test_siapa_melihat_catatan(kapuas, orang):
	milik, lain = catat(orang[0]).name, catat(orang[1]).name
	kepala = kapuas.kepala(kapuas.cerita.unit_dituju)
	jauh = kapuas.kepala(kapuas.cerita.unit_pemilik)
	for siapa, terlihat in ((orang[0], {milik}), (kepala, {milik, lain}), (jauh, set())):
		sebagai(siapa)
		assert set(frappe.get_list("Kompetensi Pegawai", pluck="name")) == terlihat
		for nama in (milik, lain):
			dokumen = frappe.get_doc("Kompetensi Pegawai", nama)
			assert dokumen.has_permission("read") is (nama in terlihat)
			assert not any(dokumen.has_permission(h) for h in ("write", "delete", "create"))
		with pytest.raises(frappe.PermissionError):
			catat(orang[2])
	for user, menulis in ((PENGELOLA, True), ("auditor@contoh.invalid", False)):
		frappe.set_user(user)
		assert set(frappe.get_list("Kompetensi Pegawai", pluck="name")) == {milik, lain}
		assert bool(frappe.has_permission("Kompetensi Pegawai", "write")) is menulis


def test_pegawai_yang_pindah_dilihat_pimpinan_barunya(kapuas, orang):
	nama = catat(orang[1]).name
	baru = kapuas.cerita.unit_pemilik
	frappe.db.set_value("Employee", orang[1], "sk_unit", baru)
	sebagai(kapuas.kepala(baru))
	assert frappe.get_list("Kompetensi Pegawai", pluck="name") == [nama]


def test_satu_catatan_per_pegawai_dan_kompetensi(orang):
	catat(orang[0])
	with pytest.raises(frappe.DuplicateEntryError, match="sudah tercatat"):
		catat(orang[0], tingkat="4 Mumpuni")
	with pytest.raises(frappe.ValidationError, match="mendahului"):
		catat(orang[1], diperoleh=today(), berlaku_sampai=add_days(today(), -1))


@pytest.mark.parametrize(
	("rating", "tingkat"),
	[(0.2, 1), (0.6, 3), (0.5, 3), (1, 5), ("0.8", 4), (3, 3), (7, 5), (0, 0), (None, 0), (0.60000001, 3)],
)
def test_rating_hrms_menjadi_tingkat(rating, tingkat):
	assert hrms.tingkat(rating) == tingkat


def test_keahlian_hrms_dipetakan_dan_register_diutamakan():
	baris = [
		{"parent": "A", "skill": "  python ", "proficiency": 0.8, "evaluation_date": today()},
		{"parent": "B", "skill": "Python", "proficiency": 0},
		{"parent": "B", "skill": "Memasak", "proficiency": 1},
		{"parent": "C", "skill": "PYTHON", "proficiency": 0.4},
	]
	petak = hrms.petakan(baris, ["Python"])
	assert [(p["pegawai"], p["kompetensi"], p["tingkat"]) for p in petak] == [
		("A", "Python", 4),
		("C", "Python", 2),
	]
	register = [{"pegawai": "A", "kompetensi": "Python", "tingkat": 2}]
	assert [(p["pegawai"], p["tingkat"]) for p in hrms.gabung(register, petak)] == [("A", 2), ("C", 2)]


def test_tanpa_hrms_hanya_register():
	if frappe.db.table_exists("Employee Skill Map"):
		pytest.skip("HRMS terpasang di situs ini")
	assert hrms.keahlian([PYTHON]) == []


def test_keahlian_hrms_ikut_dicari(orang):
	if not frappe.db.table_exists("Employee Skill Map"):
		pytest.skip("HRMS tidak terpasang di situs ini")
	catat(orang[0], tingkat="2 Dasar")
	frappe.set_user("Administrator")
	frappe.get_doc({"doctype": "Skill", "skill_name": PYTHON.upper()}).insert()
	frappe.get_doc(
		{
			"doctype": "Employee Skill Map",
			"employee": orang[2],
			"employee_skills": [{"skill": PYTHON.upper(), "proficiency": 0.8, "evaluation_date": today()}],
		}
	).insert()
	frappe.set_user(PENGELOLA)
	hasil = siapa_dapat([PYTHON])
	assert urutan(hasil) == [orang[2], orang[0]] and "(HRMS)" in hasil[0]["rincian"]
