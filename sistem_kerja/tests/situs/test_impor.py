"""Import of SIMPEG exports on a site: dry run, all or nothing, again without duplicates, same as by documents."""

from __future__ import annotations

import json

import frappe
import pytest

from sistem_kerja.api import impor as api
from sistem_kerja.integrasi.simpeg import contoh, tulis
from sistem_kerja.layanan import himpunan, impor, impor_pegawai, impor_perintah, organisasi
from sistem_kerja.tests.situs.bahan_impor import JUDUL, antre, buat, jalan, masalah, nip, orang, pegawai


@pytest.fixture(autouse=True)
def pengelola(kapuas, monkeypatch):
	monkeypatch.setattr(frappe.local, "lang", "id")
	frappe.set_user("pengelola@contoh.invalid")
	return kapuas


@pytest.fixture
def unit(kapuas):
	return kapuas.cerita.unit_dituju


def test_kolom_dikenali_dan_uji_coba_tidak_menyimpan(unit):
	doc = buat("Pegawai", [orang(1, unit), orang(2, "GAIB"), orang(3, unit, NIP=f"'{nip(3)}")])
	assert {p.judul: p.bidang for p in doc.pemetaan}["GOL/RUANG"] == "Golongan/Ruang"
	sebelum = frappe.db.count("Employee")
	doc = jalan(doc, uji_coba=True)
	assert (doc.status, doc.jumlah_baris, doc.baru, doc.ditolak, doc.diperbaiki) == ("Diperiksa", 3, 2, 1, 1)
	assert frappe.db.count("Employee") == sebelum
	(tolak,) = masalah(doc, tingkat="Ditolak")
	assert (tolak.baris, tolak.kolom) == (3, "Kode Unit") and "GAIB" in tolak.masalah
	assert doc.tidak_ada == len(masalah(doc, tingkat="Tidak ada di berkas")) > 100


def test_impor_ditahan_sebelum_dicoba_dan_selama_ada_yang_ditolak(unit):
	doc = buat("Pegawai", [orang(1, unit), orang(2, "GAIB")])
	with pytest.raises(impor.ImporDitahan, match="uji coba dahulu"):
		api.jalankan(doc.name, 0)
	impor.jalankan(doc.name, True)
	with pytest.raises(impor.ImporDitahan, match="1 baris ditolak"):
		api.jalankan(doc.name, 0)
	doc.reload().update({"lewati_ditolak": 1}).save()
	antre(doc)
	assert doc.reload().status == "Selesai" and doc.baru == 1
	assert pegawai(1).status == "Active" and not frappe.db.exists("Employee", {"sk_nip": nip(2)})


def test_isian_mesin_dan_berkas_yang_diganti_tidak_melewati_uji_coba(unit):
	doc = buat("Pegawai", [orang(1, unit)])
	doc.update({"diperiksa": 1, "status": "Diperiksa", "sidik": "x"}).save()
	assert (doc.reload().status, doc.diperiksa) == ("Draf", 0)
	impor.jalankan(doc.name, True)
	doc.reload().pemetaan[3].bidang = ""
	doc.save()
	assert doc.reload().status == "Draf"
	with pytest.raises(impor.ImporDitahan, match="uji coba dahulu"):
		api.jalankan(doc.name, 0)


@pytest.mark.parametrize("bentuk", [contoh.CSV, contoh.XLSX])
def test_pegawai_baru_lengkap_dengan_kedudukan(unit, kapuas, bentuk):
	doc = jalan(buat("Pegawai", [orang(1, unit), orang(2, unit, JENJANG="Ahli Madya")], bentuk=bentuk))
	assert (doc.status, doc.baru) == ("Selesai", 2), doc.pesan
	satu, dua = pegawai(1), pegawai(2)
	assert satu.employee == satu.name and satu.employee_name == satu.first_name == "Impor Contoh 1"
	assert satu.designation == "Pranata Komputer Ahli Muda" and satu.sk_kategori_jf == "Keahlian"
	assert satu.department == frappe.db.get_value("Unit Organisasi", unit, "department")
	assert satu.sk_penilai == satu.reports_to == kapuas.kepala(unit)
	assert dua.sk_penilai == kapuas.kepala_dinas(unit) and "Ahli Madya" in dua.sk_kedudukan_alasan
	assert not satu.user_id and satu.owner == "pengelola@contoh.invalid"
	atas = frappe.get_doc("Employee", satu.reports_to)
	assert atas.lft < satu.lft < satu.rgt < atas.rgt


def test_sama_dengan_yang_disimpan_lewat_dokumen(unit, monkeypatch):
	"""Every column that the bulk path writes is the one that inserting the document writes."""
	jalan(buat("Pegawai", [orang(1, unit)]))
	monkeypatch.setattr(himpunan, "penghalang", lambda *a: ["uji"])
	jalan(buat("Pegawai", [orang(1, unit), orang(3, unit)]))
	beda = {"name", "employee", "creation", "modified", "lft", "rgt", "sk_nip", "employee_name", "first_name"}
	cepat, lambat = (
		frappe.db.sql("select * from tabEmployee where sk_nip = %s", nip(n), as_dict=True)[0] for n in (1, 3)
	)
	assert {k: (cepat[k], lambat[k]) for k in cepat if cepat[k] != lambat[k] and k not in beda} == {}


def test_impor_kedua_memperbarui_tanpa_kembar(unit, kapuas):
	baris = [orang(n, unit) for n in (1, 2, 3)]
	jalan(buat("Pegawai", baris))
	banyak = frappe.db.count("Employee")
	doc = jalan(buat("Pegawai", baris))
	assert (doc.status, doc.baru, doc.berubah, doc.tidak_berubah) == ("Selesai", 0, 0, 3)
	induk = kapuas.unit[unit].induk
	baris[1] = orang(
		2,
		induk,
		**{
			"JENIS JABATAN": "Pelaksana",
			"JENJANG": "",
			"NAMA JABATAN": "Pengolah Data Baru",
			"GOL/RUANG": "",
		},
	)
	doc = jalan(buat("Pegawai", baris))
	assert (doc.baru, doc.berubah, doc.tidak_berubah) == (0, 1, 2)
	assert frappe.db.count("Employee") == banyak
	dua = pegawai(2)
	assert (dua.sk_unit, dua.sk_jenis_jabatan, dua.sk_jenjang, dua.designation) == (
		induk,
		"Pelaksana",
		None,
		"Pengolah Data Baru",
	)
	assert dua.sk_golongan == "III/c"  # an empty cell says nothing
	(versi,) = frappe.get_all("Version", {"ref_doctype": "Employee", "docname": dua.name}, pluck="data")
	assert ["sk_unit", unit, induk] in json.loads(versi)["changed"]


def test_kegagalan_di_tengah_tidak_meninggalkan_apa_pun(unit, monkeypatch):
	monkeypatch.setattr(himpunan, "SEPOTONG", 2)
	monkeypatch.setattr(himpunan.potongan, "__defaults__", (2,))
	doc = buat("Pegawai", [orang(n, unit, **{"NAMA JABATAN": f"Jabatan Uji {n}"}) for n in range(1, 7)])
	impor.jalankan(doc.name, True)
	sebelum = {d: frappe.db.count(d) for d in ("Employee", "Designation", "Version")}
	deret = frappe.db.sql("select * from tabSeries order by name")
	asli, dipanggil = himpunan.sisipkan, []

	def gagal_di_tengah(doctype, baris, *a, **k):
		dipanggil.append(doctype)
		if dipanggil.count("Employee") == 2:
			assert frappe.db.count("Employee") > sebelum["Employee"]  # the first chunk is there
			raise RuntimeError("basis data putus")
		return asli(doctype, baris, *a, **k)

	monkeypatch.setattr(himpunan, "sisipkan", gagal_di_tengah)
	antre(doc)
	doc.reload()
	assert doc.status == "Gagal" and "Tidak ada yang tersimpan" in doc.pesan
	assert {d: frappe.db.count(d) for d in sebelum} == sebelum
	assert frappe.db.sql("select * from tabSeries order by name") == deret


def test_nip_milik_orang_lain_dan_yang_tanpa_nip_tidak_digandakan(unit, kapuas):
	pemilik = kapuas.contoh.pegawai[0]
	tanpa = frappe.get_doc("Employee", kapuas.cerita.pegawai)
	frappe.db.set_value("Employee", tanpa.name, "sk_nip", None)
	lain = {
		"NAMA": "Zzyx Qwov",
		"NIP": pemilik.nip,
		"TANGGAL LAHIR": "",
		"JENIS KELAMIN": "",
		"TMT CPNS": "",
		"JENIS ASN": "",
	}
	doc = buat(
		"Pegawai",
		[
			orang(1, unit, **lain),
			orang(2, unit, NAMA=tanpa.employee_name, **{"TANGGAL LAHIR": tanpa.date_of_birth}),
		],
	)
	satu, dua = masalah(jalan(doc, uji_coba=True), tingkat="Ditolak")
	assert pemilik.nama in satu.masalah and tanpa.name in dua.masalah


def test_yang_hilang_dilaporkan_menurut_lingkup_dan_tetap_ada(unit):
	jumlah = frappe.db.count("Employee", {"sk_unit": unit, "status": "Active"})
	doc = jalan(buat("Pegawai", [orang(1, unit)], lingkup=unit))
	assert doc.tidak_ada == jumlah and doc.status == "Selesai"
	assert frappe.db.count("Employee", {"sk_unit": unit, "status": "Active"}) == jumlah + 1


def test_aturan_situs_sendiri_memakai_jalan_dokumen(unit):
	assert himpunan.penghalang("Employee", impor_pegawai.KELAS, impor_pegawai.TERISI) == []
	frappe.set_user("Administrator")
	frappe.get_doc(
		{"doctype": "Document Naming Rule", "document_type": "Employee", "prefix": "UJI-", "prefix_digits": 4}
	).insert()
	frappe.set_user("pengelola@contoh.invalid")
	assert himpunan.penghalang("Employee", impor_pegawai.KELAS, impor_pegawai.TERISI) == [
		"Document Naming Rule"
	]


def test_nama_berderet_sama_dengan_frappe(unit):
	frappe.db.sql("delete from tabSeries where name like 'HR-EMP-%%'")
	dua = himpunan.beri_nama("HR-EMP-", [{}, {}])
	assert dua == ["HR-EMP-00001", "HR-EMP-00002"]
	assert frappe.model.naming.make_autoname("HR-EMP-.#####") == "HR-EMP-00003"


def test_berkas_orang_lain_tidak_dapat_dibaca_lewat_impor(unit):
	frappe.set_user("Administrator")
	rahasia = frappe.get_doc(
		{"doctype": "File", "file_name": "rahasia.csv", "content": b"NIP;NAMA\n1;2\n", "is_private": 1}
	).insert()
	frappe.set_user("pengelola@contoh.invalid")
	with pytest.raises(impor.ImporDitahan, match="tidak ditemukan"):
		frappe.get_doc({"doctype": "Impor SIMPEG", "jenis": "Pegawai", "berkas": rahasia.file_url}).insert()


def test_berkas_dapat_dilepas_lalu_diganti(unit):
	doc = jalan(buat("Pegawai", [orang(1, unit)]), uji_coba=True)
	doc.update({"berkas": None}).save()
	assert (doc.status, doc.diperiksa, doc.pemetaan) == ("Draf", 0, [])
	with pytest.raises(impor.ImporDitahan):
		api.jalankan(doc.name, 0)
	impor.jalankan(doc.name, True)
	assert doc.reload().status == "Gagal" and "Unggah" in doc.pesan
	with pytest.raises(frappe.ValidationError):
		frappe.get_doc({"doctype": "Impor SIMPEG", "jenis": "Unit"}).insert()


def test_berkas_masalah_dapat_diunduh(unit):
	doc = jalan(buat("Pegawai", [orang(1, "GAIB"), orang(2, unit, NIP="1.98501E+17")]), uji_coba=True)
	api.unduh_masalah(doc.name, contoh.CSV)
	isi = frappe.response.filecontent.decode("utf-8-sig")
	assert frappe.response.filename == f"masalah_{doc.name}.csv"
	assert "notasi ilmiah" in isi and "GAIB" in isi and isi.startswith("Baris;Kolom;Nilai;Masalah")
	api.unduh_masalah(doc.name, contoh.XLSX)
	assert frappe.response.filecontent.startswith(b"PK")


def test_pekerjaan_yang_mati_diketahui_dan_impor_berjalan_terkunci(unit, monkeypatch):
	doc = buat("Pegawai", [orang(1, unit)])
	doc.db_set("status", "Berjalan")
	monkeypatch.setattr(impor, "is_job_enqueued", lambda i: True)
	with pytest.raises(frappe.ValidationError, match="sedang berjalan"):
		api.jalankan(doc.name, 1)
	with pytest.raises(frappe.ValidationError, match="sedang berjalan"):
		frappe.delete_doc("Impor SIMPEG", doc.name)
	assert api.kemajuan(doc.name)["status"] == "Berjalan"
	monkeypatch.setattr(impor, "is_job_enqueued", lambda i: False)
	assert api.kemajuan(doc.name)["status"] == "Gagal"
	assert "terhenti" in doc.reload().pesan


@pytest.mark.parametrize("siapa", ["auditor@contoh.invalid", None])
def test_selain_pengelola_tidak_dapat_apa_pun(unit, kapuas, siapa):
	doc = buat("Pegawai", [orang(1, unit)])
	frappe.set_user(siapa or frappe.db.get_value("Employee", kapuas.kepala(unit), "user_id"))
	for panggil in (
		lambda: api.jalankan(doc.name, 1),
		lambda: api.kemajuan(doc.name),
		lambda: api.masalah(doc.name),
		lambda: api.unduh_masalah(doc.name),
		lambda: api.unduh_contoh("Pegawai"),
		lambda: frappe.get_list("Impor SIMPEG"),
		lambda: frappe.get_list("Masalah Impor"),
	):
		with pytest.raises(frappe.PermissionError):
			panggil()
	organisasi.lupakan()


@pytest.mark.parametrize(
	("isi", "pilihan", "kode", "pesan"),
	[
		("baik", {}, 0, "Selesai"),
		("baik", {"uji_coba": True}, 0, "1 baru"),
		("kotor", {}, 1, "notasi ilmiah"),
		("kotor", {"uji_coba": True}, 1, "1 ditolak"),
		("kotor", {"lewati_ditolak": True}, 0, "Selesai"),
		("asing", {}, 2, "Baris judul kolom tidak ditemukan"),
	],
)
def test_perintah_dengan_kode_keluar(unit, tmp_path, isi, pilihan, kode, pesan):
	baris = [orang(1, unit), *([orang(2, unit, NIP="1.98501E+17")] if isi == "kotor" else [])]
	berkas = tmp_path / "ekspor.csv"
	berkas.write_bytes(tulis.csv_bytes(("Satu", "Dua") if isi == "asing" else JUDUL, baris))
	dicetak: list[str] = []
	isian = {"uji_coba": False, "lewati_ditolak": False, "lingkup": unit} | pilihan
	assert impor_perintah.jalankan(str(berkas), "Pegawai", **isian, lapor=dicetak.append) == kode, dicetak
	assert any(pesan in c for c in dicetak), dicetak
	tersimpan = frappe.db.exists("Employee", {"sk_nip": nip(1)})
	assert bool(tersimpan) == (kode == 0 and not pilihan.get("uji_coba"))
