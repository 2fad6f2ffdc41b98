"""The form of letters on a real site: letterheads, priority, mandate, a regency's own words, a copied print format."""

from __future__ import annotations

import io

import frappe
import pytest
from pypdf import PdfReader

from sistem_kerja.api import profil as api
from sistem_kerja.demo.muat import LAMBANG_NEGARA
from sistem_kerja.layanan import bagian_naskah, format_cetak, isi_naskah, naskah, pratinjau_naskah
from sistem_kerja.layanan import profil as layanan_profil
from sistem_kerja.regulasi import naskah as aturan
from sistem_kerja.tests.situs.test_naskah import SPP, surat, teks

PROFIL = "Profil Sistem Kerja"
KALIMAT = "Demikian, atas bantuan {unit_dituju} kami haturkan terima kasih."


def _unit(daerah, tipologi):
	return next(u for u in daerah.contoh.units if u.tipologi == tipologi)


def _pengaturan(**isi):
	frappe.db.set_single_value("Pengaturan Sistem Kerja", isi)
	frappe.clear_document_cache("Pengaturan Sistem Kerja", "Pengaturan Sistem Kerja")


def baca(pdf):
	return " ".join(" ".join(h.extract_text() for h in PdfReader(io.BytesIO(pdf)).pages).split())


def test_kop_menurut_unit_penanda_tangan(daerah):
	_pengaturan(lambang_negara=LAMBANG_NEGARA)
	akar = next(u for u in daerah.contoh.units if not u.induk)
	bupati = bagian_naskah.kop(akar.kode)
	assert (bupati.jenis, bupati.perangkat_daerah, bupati.pemerintah) == (
		"kepala_daerah",
		akar.jabatan_kepala,
		"",
	)
	assert (
		bupati.lambang
		and bupati.lambang != bagian_naskah.kop(_unit(daerah, "sekretariat_daerah").kode).lambang
	)
	setda = bagian_naskah.kop(_unit(daerah, "sekretariat_daerah").kode)
	assert (setda.perangkat_daerah, setda.induk) == ("Sekretariat Daerah", ())
	lurah = _unit(daerah, "kelurahan")
	camat = next(u for u in daerah.contoh.units if u.kode == lurah.induk)
	kelurahan = bagian_naskah.kop(lurah.kode)
	assert (kelurahan.induk, kelurahan.perangkat_daerah) == ((camat.nama,), lurah.nama)
	assert bagian_naskah.kop(lurah.kode, "perangkat_daerah").perangkat_daerah == camat.nama
	assert bagian_naskah.kop(lurah.kode, "kepala_daerah") == bupati


def test_kop_tanpa_lambang_tetap_tercetak(daerah):
	_pengaturan(lambang="", lambang_negara="")
	isi = naskah.konteks_naskah(daerah.permohonan(), "surat_permohonan")
	assert isi["kop"]["lambang"] == "" and isi["kop"]["perangkat_daerah"]


def test_sifat_menurut_dokumen_lalu_profil(daerah):
	assert frappe.parse_json(surat(daerah.terkirim()).isi)["kepala"]["sifat"] == "Biasa"
	segera = daerah.disetujui(sifat="Sangat Segera")
	jenis = [
		frappe.parse_json(i)["kepala"]["sifat"]
		for i in frappe.get_all("Naskah Dinas", {"dokumen": segera.name}, pluck="isi")
	]
	assert set(jenis) == {"Sangat Segera"}, "surat permohonan dan jawabannya sama sifatnya"


def test_kalimat_profil_dipakai_surat_baru_setelah_diterapkan(daerah, monkeypatch):
	dokumen = daerah.permohonan()
	profil = dokumen.aturan()
	baris = {"naskah": "surat_permohonan", "bagian": "penutup", "isi": KALIMAT, "dasar": "Kebijakan daerah"}
	satu = type(profil).model_fields["teks"].annotation.__args__[0]
	teks_baru = (satu(berlaku_sejak=profil.daerah.berlaku_sejak, **baris),)
	monkeypatch.setattr(type(dokumen), "aturan", lambda _d: profil.model_copy(update={"teks": teks_baru}))
	isi = isi_naskah.susun(dokumen, "surat_permohonan")
	assert isi["penutup"].startswith("Demikian, atas bantuan ") and "{" not in isi["penutup"]


def test_kalimat_dan_kertas_bolak_balik_di_meja_kerja(daerah):
	frappe.set_user("Administrator")
	d = frappe.get_doc(PROFIL, daerah.kode)
	d.append(
		"teks",
		{
			"naskah": "surat_permohonan",
			"bagian": "penutup",
			"isi": KALIMAT,
			"dasar": "Kebijakan",
			"berlaku_sejak": d.berlaku_sejak,
		},
	)
	d.penetapan[0].update({"kop": "kepala_daerah", "sifat": "Segera", "sebagai_laporan": "kepala_daerah"})
	d.append(
		"kertas",
		{
			"kelas": "laporan",
			"lebar": 210,
			"tinggi": 297,
			"huruf": "Arial",
			"ukuran": 11,
			"tepi": "20, 20, 25, 30",
			"spasi": 1.5,
			"penyambung": 0,
			"dasar": "Kebijakan",
			"berlaku_sejak": d.berlaku_sejak,
		},
	)
	d.save()
	p = layanan_profil.muat(daerah.kode)
	assert p.teks[0].isi == KALIMAT
	assert (p.penetapan[0].kop, p.penetapan[0].sifat, p.penetapan[0].sebagai_laporan) == (
		"kepala_daerah",
		"Segera",
		("kepala_daerah",),
	)
	laporan = next(k for k in p.kertas if k.kelas == "laporan")
	assert (laporan.spasi, laporan.penyambung) == (1.5, False)


def test_salinan_format_cetak_mencetak_kalimatnya_sendiri(daerah):
	dokumen = daerah.terkirim()
	frappe.set_user("Administrator")
	asal = frappe.get_doc("Print Format", "Surat Permohonan Pelibatan")
	salinan = frappe.copy_doc(asal)
	salinan.update(
		{"name": "Permohonan Daerah", "standard": "No", "html": asal.html + "<p>Kalimat tambahan daerah.</p>"}
	)
	salinan.insert()
	cetakan = teks(frappe.get_print(SPP, dokumen.name, print_format=salinan.name))
	assert "Kalimat tambahan daerah." in cetakan and surat(dokumen).nomor in cetakan


def test_format_cetak_bawaan_menurut_aturan_dokumen(daerah):
	permohonan = daerah.disetujui()
	assert format_cetak.bawaan(permohonan) == "Surat Permohonan Pelibatan"
	penugasan = frappe.get_doc("Penugasan", permohonan.pegawai_ditugaskan[0].penugasan)
	jenis = frappe.db.get_value("Naskah Dinas", {"dokumen": penugasan.name}, "jenis")
	assert format_cetak.bawaan(penugasan) == jenis
	penugasan.run_method("onload")
	assert penugasan.get("__onload").format_cetak == jenis


# --- preview ---


def _draf(daerah, **baris):
	d = frappe.get_doc(PROFIL, daerah.kode)
	d.append(
		"teks",
		{
			"naskah": "surat_permohonan",
			"bagian": "penutup",
			"isi": KALIMAT,
			"dasar": "x",
			"berlaku_sejak": d.berlaku_sejak,
			**baris,
		},
	)
	return d


@pytest.mark.parametrize("jenis", ["surat_permohonan", "surat_jawaban", "surat_perubahan_penugasan"])
def test_pratinjau_memakai_profil_yang_belum_disimpan(daerah, jenis):
	frappe.set_user("Administrator")
	sebelum = frappe.db.count("Naskah Dinas")
	hasil = baca(pratinjau_naskah.pdf(_draf(daerah), jenis))
	assert aturan.NASKAH[jenis].nama and ("atas bantuan Badan Misal kami haturkan" in hasil) == (
		jenis == "surat_permohonan"
	)
	assert frappe.db.count("Naskah Dinas") == sebelum
	assert not frappe.db.exists("Teks Naskah", {"isi": KALIMAT}), "tidak ada yang disimpan"


def test_pratinjau_menolak_profil_yang_salah_dengan_tempatnya(daerah):
	frappe.set_user("Administrator")
	with pytest.raises(frappe.ValidationError, match="nama_bupati"):
		pratinjau_naskah.pdf(_draf(daerah, isi="{nama_bupati}"), "surat_permohonan")
	(cacat,) = frappe.response["sk_cacat"]
	assert (cacat["tabel"], cacat["baris"], cacat["kolom"]) == ("teks", 1, "isi")


def test_pratinjau_hanya_bagi_penyunting_profil(daerah):
	frappe.set_user("Administrator")
	isi = _draf(daerah).as_json()
	api.pratinjau_naskah(isi, "surat_permohonan")
	assert frappe.response.filecontent.startswith(b"%PDF")
	frappe.set_user(frappe.db.get_value("Employee", daerah.cerita.pegawai, "user_id"))
	with pytest.raises(frappe.PermissionError):
		api.pratinjau_naskah(isi, "surat_permohonan")
