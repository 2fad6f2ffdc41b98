"""Electronic signatures: what waits, who signs, what an examiner of his own finds; nothing half-done, no passphrase kept."""

from __future__ import annotations

import io
import json

import frappe
import pytest
from pypdf import PdfReader

from sistem_kerja.api import naskah as api_naskah
from sistem_kerja.api import tanda_tangan as api
from sistem_kerja.demo.jalan import sebagai
from sistem_kerja.integrasi.tanda_tangan.dasar import GalatTandaTangan
from sistem_kerja.integrasi.tanda_tangan.sertifikat_lokal import SertifikatLokal
from sistem_kerja.layanan import menunggu as daftar_menunggu
from sistem_kerja.layanan import naskah as layanan_naskah
from sistem_kerja.layanan import pdf_naskah, perjalanan_naskah, sertifikat, tanda_tangan
from sistem_kerja.layanan.galat import TidakBerwenang, TindakanTidakSah
from sistem_kerja.layanan.tindakan import lakukan
from sistem_kerja.tests.regulasi import pdf_uji
from sistem_kerja.tests.situs import tim as t
from sistem_kerja.tests.situs import tte as bahan
from sistem_kerja.tests.situs.penunjukan import geser, rekan, tunjuk
from sistem_kerja.tests.situs.test_status_naskah import ditolak
from sistem_kerja.tests.situs.tte import (
	ND,
	menunggu,
	periksa_openssl,
	setel,
	sidik,
	surat,
	tandatangani,
	tte,  # noqa: F401 (fixture)
)

SPP = "Surat Permohonan Pelibatan"


def halaman(pdf: bytes) -> list[str]:
	return [" ".join(h.extract_text().split()) for h in PdfReader(io.BytesIO(pdf)).pages]


# --- what waits ---


def test_tanpa_tte_surat_terbit_seperti_biasa(daerah):
	naskah = surat(daerah.terkirim())
	assert not naskah.status_tte and "tte" not in json.loads(naskah.isi)
	assert pdf_naskah.buat_pdf(naskah.name)
	sebagai(naskah.penanda_tangan)
	with pytest.raises(TindakanTidakSah, match="ditandatangani basah"):
		tandatangani(naskah)


def test_menunggu_bernomor_dan_beku_tetapi_belum_berberkas(daerah, tte):  # noqa: F811
	dokumen = daerah.terkirim()
	naskah = surat(dokumen)
	assert naskah.nomor and naskah.status_tte == "Menunggu TTE"
	assert pdf_naskah.buat_pdf(naskah.name) == "" and not naskah.reload().berkas
	pdf_naskah.lengkapi()
	assert not naskah.reload().berkas
	for teks in halaman(pdf_naskah.untuk_dibaca(naskah)):
		assert "BELUM DITANDATANGANI" in teks and "secara elektronik" not in teks
	cetakan = frappe.get_print(SPP, dokumen.name, print_format=SPP)
	assert "BELUM DITANDATANGANI" in cetakan
	beku = json.loads(naskah.isi)
	frappe.set_user("Administrator")
	frappe.db.set_value("Employee", naskah.penanda_tangan, "employee_name", "Nama Baru")
	assert layanan_naskah.isi(frappe.get_doc(SPP, dokumen.name), "surat_permohonan") == beku


def test_menunggu_saya_dan_pengingat(kapuas, tte):  # noqa: F811
	naskah = surat(kapuas.terkirim())
	akun = frappe.db.get_value("Employee", naskah.penanda_tangan, "user_id")
	(baris,) = [b for b in daftar_menunggu.daftar(akun) if b.name == naskah.name]
	assert (baris.doctype, baris.status, baris.jabatan) == (ND, "Menunggu TTE", naskah.jabatan_penanda_tangan)
	assert baris.judul == f"{naskah.jenis} Nomor {naskah.nomor}" and not baris.terlambat
	assert baris in daftar_menunggu.semua()[akun]
	assert [b.name for b in daftar_menunggu.daftar(akun, ND)] == [naskah.name]
	banyak = daftar_menunggu.jumlah(akun)
	lain = frappe.db.get_value("Employee", kapuas.cerita.pegawai, "user_id")
	assert daftar_menunggu.daftar(lain, ND) == []
	bahan.pasang(naskah.penanda_tangan)
	assert [n.name for n in api.keadaan()["menunggu"]] == [naskah.name]
	tandatangani(naskah)
	assert daftar_menunggu.daftar(akun, ND) == [] and daftar_menunggu.jumlah(akun) == banyak - 1
	assert api.keadaan()["menunggu"] == []


def test_hanya_jenis_yang_disetel(kapuas, tte):  # noqa: F811
	setel(naskah_tte="Surat Penugasan\n surat jawaban pelibatan ")
	permohonan = kapuas.disetujui()
	penugasan = permohonan.pegawai_ditugaskan[0].penugasan
	status = {n.jenis: n.status_tte or "" for n in frappe.get_all(ND, {"dokumen": ("in", (permohonan.name, penugasan))}, ("jenis", "status_tte"))}  # fmt: skip
	assert status.pop(SPP) == "" and set(status.values()) == {"Menunggu TTE"} and len(status) == 2


def test_yang_ditandatangani_dua_pihak_tetap_basah(pekalongan, tte):  # noqa: F811
	assert not surat(t.perjanjian_berlaku(pekalongan)).status_tte


@pytest.mark.parametrize(
	("kolom", "nilai", "pesan"),
	[
		("naskah_tte", "Perjanjian Kinerja", "«Perjanjian Kinerja» tidak dikenal"),
		("naskah_tte", "Surat Cinta", "«Surat Cinta» tidak dikenal"),
		("penandatangan", "tinta_ajaib", "«tinta_ajaib» tidak dikenal"),
		("alamat_publik", "sistemkerja.contohkab.go.id", "tulis alamat lengkap"),
		("alamat_publik", "https://a.example/?x=<b>", "tulis alamat lengkap"),
		("alamat_tsa", "ftp://tsa.example", "tulis alamat lengkap"),
	],
)
def test_setelan_yang_keliru_ditolak(situs, kolom, nilai, pesan):
	with pytest.raises(TindakanTidakSah, match=pesan):
		setel(**{kolom: nilai})


# --- signing ---


def test_ditandatangani_dan_dinyatakan_utuh_oleh_pemeriksa_lain(daerah, tte, tmp_path):  # noqa: F811
	naskah = tandatangani(menunggu(daerah))
	pdf = pdf_naskah.isi_pdf(naskah)
	milik = sertifikat.aktif(naskah.penanda_tangan)
	utuh, penanda = periksa_openssl(pdf, tmp_path)
	assert utuh, penanda
	assert penanda == frappe.db.get_value(sertifikat.DOCTYPE, milik.name, "sidik")
	assert (naskah.status_tte, naskah.sha256) == ("Sudah TTE", sidik(pdf))
	assert naskah.penerbit_sertifikat == bahan.PENERBIT and naskah.seri_sertifikat == milik.seri
	assert abs((frappe.utils.now_datetime() - naskah.waktu_tte).total_seconds()) < 120
	teks = " ".join(halaman(pdf))
	assert "Ditandatangani secara elektronik oleh" in teks and "BELUM" not in teks
	assert "alat bukti hukum yang sah" in teks and naskah.nomor in teks
	tanda = PdfReader(io.BytesIO(pdf)).get_fields()["TandaTangan"]["/V"].get_object()
	assert tanda["/SubFilter"] == "/ETSI.CAdES.detached"
	assert tanda["/Reason"] == f"{naskah.jenis} Nomor {naskah.nomor}"
	riwayat = [b["teks"] for b in perjalanan_naskah.susun(naskah)]
	assert any("Ditandatangani secara elektronik" in b for b in riwayat)


def test_bita_asli_tetap_dan_tanda_tangan_ditambahkan(kapuas, tte):  # noqa: F811
	"""Signing appends; the page itself is the reproducible one of its frozen content."""
	naskah = tandatangani(menunggu(kapuas))
	asli = pdf_naskah._render(naskah)
	pdf = pdf_naskah.isi_pdf(naskah)
	assert pdf.startswith(asli) and pdf_uji.cacat(pdf) == []


@pytest.mark.parametrize("letak", [0.05, 0.4, 0.75])
def test_satu_bita_diubah_diketahui(kapuas, tte, tmp_path, letak):  # noqa: F811
	pdf = pdf_naskah.isi_pdf(tandatangani(menunggu(kapuas)))
	ubah = bytearray(pdf)
	ke = int(pdf.index(b"/ByteRange") * letak)
	ubah[ke] ^= 1
	utuh, _sebab = periksa_openssl(bytes(ubah), tmp_path)
	assert not utuh and periksa_openssl(pdf, tmp_path)[0]


def test_kunci_eliptik(kapuas, tte, tmp_path):  # noqa: F811
	naskah = surat(kapuas.terkirim())
	bahan.pasang(naskah.penanda_tangan, jenis="ec")
	assert periksa_openssl(pdf_naskah.isi_pdf(tandatangani(naskah)), tmp_path)[0]


def utuh_seperti_semula(naskah) -> bool:
	naskah.reload()
	berkas = frappe.get_all("File", {"attached_to_name": naskah.name})
	return (naskah.status_tte, naskah.berkas, naskah.sha256, berkas) == ("Menunggu TTE", None, None, [])


def test_frasa_salah_tidak_meninggalkan_apa_pun(kapuas, tte):  # noqa: F811
	naskah = menunggu(kapuas)
	with pytest.raises(TindakanTidakSah, match="Frasa sandinya salah"):
		tandatangani(naskah, b"salah")
	assert utuh_seperti_semula(naskah)


def test_hanya_penanda_tangannya(kapuas, tte):  # noqa: F811
	naskah = menunggu(kapuas)
	for siapa in (kapuas.cerita.pegawai, kapuas.kepala(kapuas.cerita.unit_dituju)):
		sebagai(siapa)
		with pytest.raises(frappe.PermissionError):
			tandatangani(naskah)
	for akun in ("pengelola@contoh.invalid", "auditor@contoh.invalid", "Administrator"):
		frappe.set_user(akun)
		with pytest.raises(TidakBerwenang, match="bukan oleh Anda"):
			tandatangani(naskah)
	assert utuh_seperti_semula(naskah)


def test_pelaksana_harian_yang_disebut_menandatangani_selama_menjabat(kapuas, tte):  # noqa: F811
	dokumen = kapuas.terkirim()
	unit = frappe.db.get_value("Unit Organisasi", {"kepala": dokumen.pemegang}, "name")
	plh = rekan(kapuas)
	tunjukan = tunjuk(unit, plh)
	dokumen.reload()
	sebagai(dokumen.pemegang)
	lakukan(SPP, dokumen.name, "Tolak", "Sedang penuh.")
	naskah = surat(dokumen, jenis="Surat Jawaban Pelibatan")
	assert naskah.jabatan_penanda_tangan.startswith("Plh. ") and naskah.penanda_tangan == plh
	bahan.pasang(plh)
	frappe.db.savepoint("menjabat")
	assert tandatangani(naskah).status_tte == "Sudah TTE"
	frappe.db.rollback(save_point="menjabat")
	naskah.reload()
	geser(tunjukan, mulai=-9, selesai=-2)
	sebagai(plh)
	with pytest.raises(TidakBerwenang, match="kini dijalankan orang lain"):
		tandatangani(naskah)


def test_yang_dicabut_dan_yang_sudah_tidak_ditandatangani(kapuas, tte):  # noqa: F811
	naskah = surat(ditolak(kapuas), jenis="Surat Jawaban Pelibatan")
	bahan.pasang(naskah.penanda_tangan)
	tandatangani(naskah)
	with pytest.raises(TindakanTidakSah, match="sudah ditandatangani"):
		tandatangani(naskah)
	lain = surat(ditolak(kapuas), jenis="Surat Jawaban Pelibatan")
	sebagai(lain.penanda_tangan)
	api_naskah.cabut(lain.name, "Salah menyebut kegiatan.")
	with pytest.raises(TindakanTidakSah, match="berstatus «Dicabut»"):
		tandatangani(lain.reload())
	assert lain.name not in [n.name for n in tanda_tangan.menunggu()]
	# The copy of what is revoked says so and carries no signature; the signed file itself stays.
	sebagai(naskah.penanda_tangan)
	api_naskah.cabut(naskah.name, "Salah menyebut kegiatan.")
	naskah.reload()
	assert "DICABUT" in halaman(pdf_naskah.untuk_dibaca(naskah))[0]
	assert sidik(pdf_naskah.isi_pdf(naskah)) == naskah.sha256


def test_penghubung_dimatikan_yang_sudah_tetap_sah(kapuas, tte, tmp_path):  # noqa: F811
	sudah, belum = tandatangani(menunggu(kapuas)), surat(kapuas.terkirim())
	setel(penandatangan="tidak")
	assert periksa_openssl(pdf_naskah.isi_pdf(sudah.reload()), tmp_path)[0]
	sebagai(belum.penanda_tangan)
	with pytest.raises(TindakanTidakSah, match="tidak dipakai di situs ini"):
		tandatangani(belum)
	assert api.keadaan()["dipakai"] is False and utuh_seperti_semula(belum)


class Gerbang:
	"""Another app's adapter: keeps the certificates itself, as a national gateway would."""

	perlu_sertifikat = False
	jawab: object = None

	def __init__(self, atur):
		assert atur["penandatangan"] == "gerbang_uji"

	def tandatangani(self, pdf, penanda, frasa, alasan):
		assert penanda.kunci == b"" and penanda.nip and frasa.buka() == bahan.FRASA
		if isinstance(Gerbang.jawab, Exception):
			raise Gerbang.jawab
		ada, rahasia = bahan.sertifikat_uji(penanda.nama, penanda.nip)
		kunci = bahan.p12(penanda.nama, penanda.nip)
		return SertifikatLokal({}).tandatangani(pdf, type(penanda)(**{**vars(penanda), "kunci": kunci}), frasa, alasan)  # fmt: skip


def test_penghubung_aplikasi_lain_lewat_kait(kapuas, monkeypatch, tmp_path):
	asli = frappe.get_hooks

	def kait(hook=None, default="_KEEP_DEFAULT_LIST", app_name=None):
		if hook == tanda_tangan.KAIT:
			return {"gerbang_uji": [f"{__name__}.Gerbang"]}
		return asli(hook, default, app_name)

	monkeypatch.setattr(frappe, "get_hooks", kait)
	setel(penandatangan="gerbang_uji")
	naskah = surat(kapuas.terkirim())
	sebagai(naskah.penanda_tangan)
	monkeypatch.setattr(Gerbang, "jawab", GalatTandaTangan("Layanan nasional tidak menjawab. Coba lagi."))
	with pytest.raises(TindakanTidakSah, match="tidak menjawab"):
		tandatangani(naskah)
	assert utuh_seperti_semula(naskah)
	monkeypatch.setattr(Gerbang, "jawab", None)
	assert periksa_openssl(pdf_naskah.isi_pdf(tandatangani(naskah)), tmp_path)[0]
