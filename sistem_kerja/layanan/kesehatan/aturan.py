"""Is there a profile in force, and does all that letters need of the settings stand?"""

from __future__ import annotations

import frappe
from frappe import _

from sistem_kerja.layanan import organisasi, versi_profil
from sistem_kerja.layanan.jenis_dokumen import BERALUR
from sistem_kerja.layanan.kesehatan.hasil import GANGGUAN, PERINGATAN, SARAN, Hasil, Tombol, baik
from sistem_kerja.sistem_kerja.workflow import perubahan, susun

PENGATURAN = "Pengaturan Sistem Kerja"


def _isi(kolom: str) -> str:
	return frappe.db.get_single_value(PENGATURAN, kolom) or ""


def _tombol_pengaturan() -> Tombol:
	return Tombol(_("Buka Pengaturan"), "/app/pengaturan-sistem-kerja", PENGATURAN)


def _tombol_profil() -> Tombol:
	kode = _isi("profil")
	alamat = f"/app/profil-sistem-kerja/{kode}" if kode else "/app/profil-sistem-kerja"
	return Tombol(_("Buka Profil"), alamat, "Profil Sistem Kerja")


def profil_berlaku() -> Hasil:
	if not (versi := _isi("versi")):
		return Hasil(
			GANGGUAN,
			_(
				"Belum ada profil yang berlaku: tidak ada dokumen yang dapat dibuat. Buka profil daerah Anda, lalu Terapkan Profil."
			),
			1,
			tombol=(_tombol_profil(),),
		)
	return baik(_("Yang berlaku: {0}.").format(versi))


def profil_diterapkan() -> Hasil:
	kode, versi = _isi("profil"), _isi("versi")
	if kode and versi_profil.siapkan(kode).nama != versi:
		return Hasil(
			PERINGATAN,
			_(
				"Profil {0} disimpan dengan isi yang belum diterapkan; yang berlaku masih {1}. Terapkan Profil, atau kembalikan isinya."
			).format(kode, versi),
			1,
			tombol=(_tombol_profil(),),
		)
	return baik(_("Profil yang tersimpan sama dengan yang berlaku."))


def company() -> Hasil:
	if not _isi("company"):
		return Hasil(
			GANGGUAN,
			_(
				"Perusahaan (Company) pemerintah daerah belum dipilih: pegawai dan unit tidak dapat diimpor. Pilih di Pengaturan Sistem Kerja."
			),
			1,
			tombol=(_tombol_pengaturan(),),
		)
	return baik(_("Company: {0}.").format(_isi("company")))


def kop() -> Hasil:
	isian = {
		"kop_pemerintah": _("Baris Pertama Kop"),
		"alamat": _("Alamat Bawaan"),
		"lambang": _("Lambang Daerah"),
	}
	if kurang := [label for kolom, label in isian.items() if not _isi(kolom)]:
		return Hasil(
			PERINGATAN,
			_("Kop surat belum lengkap: {0}. Surat yang sudah terbit tidak berubah lagi.").format(
				", ".join(kurang)
			),
			len(kurang),
			_("Permendagri 1/2023 tentang Tata Naskah Dinas di Lingkungan Pemerintah Daerah"),
			(_tombol_pengaturan(),),
		)
	return baik(_("Kop surat lengkap."))


def penomoran() -> Hasil:
	if not _isi("versi"):
		return Hasil(
			PERINGATAN, _("Buku nomor diperiksa setelah profil diterapkan."), tombol=(_tombol_profil(),)
		)
	aturan = organisasi.profil_aktif().penomoran
	if not any(not a.naskah and not a.kelas for a in aturan):
		return Hasil(
			GANGGUAN,
			_(
				"Profil yang berlaku tidak mempunyai buku nomor bagi naskah selebihnya. Tambahkan baris Penomoran Naskah tanpa naskah dan kelas, lalu terapkan."
			),
			1,
			tombol=(_tombol_profil(),),
		)
	return baik(_("Buku nomor: {0}.").format(", ".join(dict.fromkeys(a.buku for a in aturan))))


def alamat_publik() -> Hasil:
	if not _isi("alamat_publik"):
		return Hasil(
			SARAN,
			_(
				"Alamat Publik kosong: kode QR memuat alamat server ini. Isi sebelum naskah pertama terbit; alamat yang tercetak tidak berubah lagi."
			),
			1,
			tombol=(_tombol_pengaturan(),),
		)
	return baik(_("Kode QR memuat {0}.").format(_isi("alamat_publik")))


def workflow() -> Hasil:
	if not _isi("versi"):
		return baik(_("Workflow disusun saat profil diterapkan."))
	aktif = set(frappe.get_all("Workflow", {"is_active": 1}, pluck="document_type"))
	if mati := [_(d.value) for d in BERALUR if d.value not in aktif]:
		return Hasil(
			GANGGUAN,
			_("Tanpa Workflow yang aktif: {0}. Tombol tindakannya tidak tampak.").format(", ".join(mati)),
			len(mati),
			tombol=(
				Tombol(_("Susun Workflow"), perbaikan="workflow"),
				Tombol(_("Buka Workflow"), "/app/workflow", "Workflow"),
			),
		)
	tersusun = susun.tersusun_terakhir()
	if diubah := [_(d.value) for d in BERALUR if perubahan.oleh_orang(d.value, tersusun)]:
		return Hasil(
			SARAN,
			_(
				"Workflow yang Anda ubah dengan tangan dibiarkan: {0}. Rinciannya tampak pada Terapkan Profil."
			).format(", ".join(diubah)),
			len(diubah),
			tombol=(_tombol_profil(),),
		)
	return baik(_("Workflow sama dengan yang disusun dari profil."))
