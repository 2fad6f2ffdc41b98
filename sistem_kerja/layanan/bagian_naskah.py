"""Parts of letters read from the site: letterhead with emblem, signer, people."""

from __future__ import annotations

import base64
import mimetypes
from pathlib import Path

import frappe

from sistem_kerja.layanan import organisasi, pejabat_sementara
from sistem_kerja.regulasi import naskah
from sistem_kerja.regulasi.kedudukan import Pejabat
from sistem_kerja.regulasi.model_dasar import Daerah
from sistem_kerja.regulasi.pangkat import sebut

KOLOM_ORANG = (
	"name",
	"employee_name",
	"sk_gelar_depan",
	"sk_gelar_belakang",
	"sk_nip",
	"sk_golongan",
	"sk_jenis_asn",
	"designation",
	"sk_unit",
)


def kop(unit: str, milik: str = "") -> naskah.Kop:
	"""Letterhead for what an office of this unit signs; `milik` as the profile's `penetapan.kop`."""
	atur = frappe.get_cached_doc("Pengaturan Sistem Kerja")
	pemilik = naskah.pemilik(organisasi.struktur(), unit, milik)
	alamat, kontak = frappe.db.get_value("Unit Organisasi", pemilik.unit.kode, ("alamat", "kontak"))
	kepala_daerah = pemilik.jenis == naskah.KEPALA_DAERAH
	return naskah.Kop(
		pemerintah="" if kepala_daerah else atur.kop_pemerintah or organisasi.profil_aktif().daerah.nama,
		perangkat_daerah=pemilik.unit.jabatan_kepala if kepala_daerah else pemilik.unit.nama,
		alamat=alamat or atur.alamat or "",
		kontak=kontak or atur.kontak or "",
		lambang=_data_uri(atur.lambang_negara if kepala_daerah else atur.lambang),
		jenis=pemilik.jenis,
		induk=pemilik.induk,
	)


def kop_contoh(daerah: Daerah, kepala_daerah: bool) -> naskah.Kop:
	"""Letterhead of an invented unit, for a preview."""
	atur = frappe.get_cached_doc("Pengaturan Sistem Kerja")
	return naskah.Kop(
		"" if kepala_daerah else atur.kop_pemerintah or f"Pemerintah {daerah.nama}",
		naskah.pemberi_mandat(daerah, daerah.kepala_daerah) if kepala_daerah else "Dinas Contoh",
		atur.alamat or f"Jalan Contoh Nomor 1, {daerah.ibu_kota}",
		lambang=_data_uri(atur.lambang_negara if kepala_daerah else atur.lambang),
		jenis=naskah.KEPALA_DAERAH if kepala_daerah else "perangkat_daerah",
	)


def _data_uri(berkas: str | None) -> str:
	if not berkas:
		return ""
	if berkas.startswith("/assets/"):
		aplikasi, _pemisah, jalan = berkas.removeprefix("/assets/").partition("/")
		isi = Path(frappe.get_app_path(aplikasi, "public", jalan)).read_bytes()
	else:
		isi = frappe.get_doc("File", {"file_url": berkas}).get_content()
	isi = isi.encode() if isinstance(isi, str) else isi
	jenis = mimetypes.guess_type(berkas)[0] or "image/png"
	return f"data:{jenis};base64,{base64.b64encode(isi).decode()}"


def penandatangan(pejabat: Pejabat, atas_nama: str) -> naskah.Penandatangan:
	"""Who signs for an office, as his signature names him: its holder, or its Plt. or Plh."""
	if nama := pejabat_sementara.nama_kepala_daerah(pejabat):
		return naskah.Penandatangan(pejabat.jabatan, nama, atas_nama=atas_nama)
	baris = frappe.db.get_value("Employee", pejabat.pegawai, KOLOM_ORANG, as_dict=True)
	return naskah.Penandatangan(
		jabatan=pejabat.jabatan,
		nama=nama_lengkap(baris),
		nip=baris.sk_nip or "",
		pangkat=_pangkat(baris),
		kapasitas=pejabat.kapasitas,
		atas_nama=atas_nama,
	)


def orang(nama: list[str]) -> tuple[naskah.Orang, ...]:
	"""Employees in the order given, in one query."""
	struktur = organisasi.struktur()
	baris = {
		b.name: b for b in frappe.get_all("Employee", filters={"name": ("in", nama)}, fields=KOLOM_ORANG)
	}
	return tuple(sebagai_orang(baris[n], struktur) for n in nama)


def sebagai_orang(baris, struktur) -> naskah.Orang:
	"""A row of Employee with KOLOM_ORANG as letters name him."""
	return naskah.Orang(
		nama_lengkap(baris),
		baris.sk_nip or "",
		_pangkat(baris),
		baris.designation or "",
		struktur.sebut(baris.sk_unit),
	)


def _pangkat(orang) -> str:
	return sebut(orang.sk_golongan, orang.sk_jenis_asn) if orang.sk_golongan else ""


def nama_lengkap(orang) -> str:
	depan = f"{orang.sk_gelar_depan} " if orang.sk_gelar_depan else ""
	belakang = f", {orang.sk_gelar_belakang}" if orang.sk_gelar_belakang else ""
	return f"{depan}{orang.employee_name}{belakang}"
