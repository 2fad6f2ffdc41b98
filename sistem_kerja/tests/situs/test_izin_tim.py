"""Who sees and who touches teams, agreements, changes and proposals; lists and documents agree."""

from __future__ import annotations

import frappe
import pytest

from sistem_kerja.api import portal
from sistem_kerja.api import tim as api_tim
from sistem_kerja.demo import jalan
from sistem_kerja.layanan import laporan_tim, pengingat_tim
from sistem_kerja.tests.situs import matriks
from sistem_kerja.tests.situs import tim as t

AUDITOR = "auditor@contoh.invalid"


@pytest.fixture
def semuanya(pekalongan):
	"""A running team with a proposal, an agreement and a change under way."""
	tim = t.berjalan(pekalongan)
	ubah = t.bertindak(t.ubah(pekalongan, tim, "Penutupan"), "Usulkan")
	usulan = frappe.get_doc(t.USULAN, {"tim": tim.name})
	perjanjian = frappe.get_doc(t.PK, {"jenis": "Unit Organisasi"})
	return pekalongan, {d.doctype: d for d in (tim, ubah, usulan, perjanjian)}


def _terlihat(dokumen) -> bool:
	"""As a document and in the list: always the same."""
	boleh = bool(frappe.get_doc(dokumen.doctype, dokumen.name).has_permission("read"))
	try:
		daftar = dokumen.name in frappe.get_list(dokumen.doctype, pluck="name", limit=0)
	except frappe.PermissionError:
		daftar = False
	assert daftar == boleh, dokumen.doctype
	return boleh


def _lihat(daerah, pegawai, semua) -> set[str]:
	matriks.beri_akun(daerah, pegawai)
	jalan.sebagai(pegawai)
	return {nama for nama, d in semua.items() if _terlihat(d)}


def test_siapa_melihat_apa(semuanya):
	daerah, semua = semuanya
	tim = semua[t.TIM]
	anggota = next(b.pegawai for b in tim.anggota if b.peran == "Anggota")
	luar = next(p.id for p in daerah.contoh.pegawai if p.unit == daerah.cerita.unit_pemilik and p.jenjang)
	pimpinan_lain = daerah.kepala(daerah.cerita.unit_pemilik)
	assert _lihat(daerah, anggota, semua) == {t.TIM, t.UBAH}
	assert _lihat(daerah, daerah.kepala_dinas(tim.unit_pemilik), semua) == set(semua)
	assert _lihat(daerah, luar, semua) == set() == _lihat(daerah, pimpinan_lain, semua)
	frappe.set_user(AUDITOR)
	assert all(_terlihat(d) for d in semua.values())
	frappe.set_user("Guest")
	assert not any(frappe.get_doc(d.doctype, d.name).has_permission("read") for d in semua.values())


def test_keputusan_tim_terbaca_anggotanya(semuanya):
	daerah, semua = semuanya
	tim = semua[t.TIM]
	naskah = frappe.get_doc("Naskah Dinas", {"dokumen": tim.name})
	jalan.sebagai(next(b.pegawai for b in tim.anggota if b.peran == "Anggota"))
	assert naskah.has_permission("read")
	luar = next(p.id for p in daerah.contoh.pegawai if p.unit == daerah.cerita.unit_pemilik and p.jenjang)
	matriks.beri_akun(daerah, luar)
	jalan.sebagai(luar)
	assert not naskah.has_permission("read")


@pytest.mark.parametrize("doctype", [t.PK, t.TIM, t.UBAH, t.USULAN])
def test_auditor_dan_anggota_tidak_menulis(semuanya, doctype):
	_daerah, semua = semuanya
	dokumen = semua[doctype]
	for user in (AUDITOR, "Guest"):
		frappe.set_user(user)
		with pytest.raises((frappe.PermissionError, frappe.ValidationError)):
			frappe.client.set_value(doctype, dokumen.name, "tanggal", "2030-01-01")
	frappe.set_user("Administrator")
	assert str(frappe.db.get_value(doctype, dokumen.name, "tanggal")) == str(dokumen.tanggal)


@pytest.mark.parametrize(
	("anak", "induk"),
	[
		("Anggota Tim", t.TIM),
		("Analisis Kebutuhan Tim", t.TIM),
		("Calon Ketua Tim", t.USULAN),
		("Sasaran Kinerja", t.PK),
		("Kegiatan Perjanjian", t.PK),
	],
)
def test_baris_tidak_ditulis_sendiri(semuanya, anak, induk):
	_daerah, semua = semuanya
	frappe.set_user("Administrator")
	baris = frappe.get_doc(anak, {"parent": semua[induk].name})
	for cara in (baris.save, lambda: frappe.delete_doc(anak, baris.name)):
		with pytest.raises(frappe.ValidationError, match="bersama dokumennya"):
			cara()


def test_periksa_syarat_dan_pencarian_menanyakan_izin(semuanya):
	daerah, semua = semuanya
	ubah = semua[t.UBAH]
	frappe.set_user(t.PENGELOLA)
	temuan = api_tim.periksa_syarat(t.UBAH, ubah.name)
	assert temuan and temuan[0]["tingkat"] == "peringatan" and "Pasal 12 ayat (3)" in temuan[0]["dasar"]
	cari = ("Employee", "", "name", 0, 50, {"unit": ubah.unit_pemilik})
	ditemukan = {b[0] for b in api_tim.cari_anggota(*cari)}
	assert set(t.orang(daerah)) <= ditemukan and daerah.kepala(ubah.unit_pemilik) not in ditemukan
	jalan.sebagai(daerah.kepala(daerah.cerita.unit_pemilik))
	with pytest.raises(frappe.PermissionError):
		api_tim.periksa_syarat(t.UBAH, ubah.name)
	with pytest.raises(frappe.PermissionError):
		api_tim.cari_anggota(*cari)


def test_pencarian_anggota_tim_yang_berjalan(semuanya):
	daerah, semua = semuanya
	tim = semua[t.TIM]
	frappe.set_user(t.PENGELOLA)

	def cari(**isi) -> set[str]:
		return {b[0] for b in api_tim.cari_anggota("Employee", "", "name", 0, 50, isi)}

	kini = {b.pegawai for b in tim.anggota if not b.selesai}
	milik = {"unit": tim.unit_pemilik, "tim": tim.name}
	assert cari(**milik, di_dalam=True) == kini
	assert cari(**milik) == cari(unit=tim.unit_pemilik) - kini != set()
	with pytest.raises(frappe.PermissionError, match="bukan tim unit ini"):
		cari(unit=daerah.cerita.unit_pemilik, tim=tim.name, di_dalam=True)
	with pytest.raises(frappe.ValidationError, match="Isi unit pemilik kinerja atau timnya dahulu"):
		cari(unit="")


def test_kegiatan_perjanjian_hanya_bagi_yang_menyiapkan_dokumen_unit(semuanya):
	daerah, semua = semuanya
	tim = semua[t.TIM]
	frappe.set_user(t.PENGELOLA)
	isi = api_tim.kegiatan_perjanjian(tim.unit_pemilik, t.tahun())
	assert isi["nama"] and [k.kegiatan for k in isi["kegiatan"]] == [t.KEGIATAN]
	assert api_tim.kegiatan_perjanjian(tim.unit_pemilik, t.tahun() + 1) == {"nama": None, "kegiatan": []}
	jalan.sebagai(daerah.kepala(daerah.cerita.unit_pemilik))
	assert api_tim.kegiatan_perjanjian(tim.unit_pemilik, t.tahun()) is None


def test_anggota_membaca_timnya_di_portal(semuanya):
	_daerah, semua = semuanya
	tim = semua[t.TIM]
	jalan.sebagai(next(b.pegawai for b in tim.anggota if b.peran == "Anggota"))
	(satu,) = portal.beranda()["tim"]
	assert (satu.name, satu.judul) == (tim.name, tim.nama_tim)
	rincian = portal.rincian(t.TIM, tim.name)
	assert rincian["judul"] == tim.nama_tim and rincian["tindakan"] == []
	assert [a["peran"] for a in rincian["tim"]["anggota"]] == ["Ketua", "Anggota", "Anggota"]


def test_laporan_tim_aktif_menurut_izin_dan_keadaan(semuanya):
	daerah, semua = semuanya
	tim = semua[t.TIM]
	unit = daerah.unit[tim.unit_pemilik].induk
	frappe.set_user(t.PENGELOLA)
	(satu,) = laporan_tim.tim_aktif({"unit": unit})
	assert (satu.tim, satu.keadaan, satu.anggota) == (tim.name, "Belum mulai", 3)
	frappe.db.set_value(t.TIM, tim.name, {"mulai": "2025-01-01", "selesai": frappe.utils.add_days(None, -3)})
	assert [b.keadaan for b in laporan_tim.tim_aktif({"unit": unit})] == ["Masa lewat"]
	assert laporan_tim.tim_aktif({"unit": unit, "keadaan": "Berjalan"}) == []
	jalan.sebagai(tim.ketua)
	assert [b.tim for b in laporan_tim.tim_aktif({})] == [tim.name]
	jalan.sebagai(daerah.kepala(daerah.cerita.unit_pemilik))
	assert laporan_tim.tim_aktif({}) == []
	with pytest.raises(frappe.PermissionError):
		laporan_tim.tim_aktif({"unit": unit})


def test_matriks_peran_hasil(semuanya):
	daerah, semua = semuanya
	tim = semua[t.TIM]
	saring = {"unit": daerah.unit[tim.unit_pemilik].induk, "tahun": t.tahun()}
	frappe.set_user(t.PENGELOLA)
	baris, _pesan = laporan_tim.matriks(saring)
	assert {(b["pegawai"], b["peran"]) for b in baris} == {
		(b.pegawai, "ketua" if b.peran == "Ketua" else "anggota") for b in tim.anggota
	}
	assert {b["sasaran"] for b in baris} == {"Layanan daring naik"} and {b["kegiatan"] for b in baris} == {
		t.KEGIATAN
	}
	frappe.db.set_value(t.TIM, tim.name, "kegiatan", "Lain")
	baris, _pesan = laporan_tim.matriks(saring)
	assert [b["keterangan"] for b in baris] == [
		frappe._("Belum ada yang ditugaskan"),
		*[frappe._("Tidak ada dalam perjanjian kinerja")] * 3,
	]
	jalan.sebagai(daerah.kepala(daerah.cerita.unit_pemilik))
	with pytest.raises(frappe.PermissionError):
		laporan_tim.matriks(saring)


@pytest.mark.parametrize(
	("hari", "dikabari"), [(-30, True), (-29, False), (-7, True), (1, True), (31, True), (32, False)]
)
def test_akhir_masa_tim_dikabarkan_pada_harinya(semuanya, kotak, hari, dikabari):
	_daerah, semua = semuanya
	tim = semua[t.TIM]
	frappe.db.set_value(t.TIM, tim.name, "selesai", frappe.utils.add_days(frappe.utils.today(), -hari))
	kotak.kosongkan()
	pengingat_tim.harian()
	kabar = kotak.lonceng(frappe.db.get_value("Employee", tim.ketua, "user_id"))
	assert bool(kabar) is dikabari
	assert all(tim.nama_tim in b.subject and b.document_name == tim.name for b in kabar)
