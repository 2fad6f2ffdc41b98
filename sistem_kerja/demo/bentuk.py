"""Shapes of an example regency: plain data, without Frappe."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sistem_kerja.regulasi.istilah import (
	JenisJabatan,
	Jenjang,
	KategoriJF,
	PeranStruktural,
	Tingkat,
	Tipologi,
)
from sistem_kerja.regulasi.struktur import Pegawai, Struktur, Unit


@dataclass(frozen=True)
class UnitContoh:
	"""A unit. `kode` is a path ("DINKES.SEK.UMUM"); `kepala` an employee id, None where nobody holds the office.

	`jf` and `susunan` only tell the generator whom to put there. `sebutan` is the regulation's own word for a unit
	that it lists without a name of its own ("Satuan Pendidikan Sekolah Dasar").
	"""

	kode: str
	nama: str
	induk: str | None
	jenis: str
	tipologi: Tipologi | None
	peran: PeranStruktural
	tingkat: Tingkat
	jabatan_kepala: str
	kode_surat: str
	singkatan: str
	alamat: str
	kepala: str | None = None
	jf: str = ""
	susunan: str = "ringan"
	sebutan: str = ""

	def untuk_aturan(self) -> Unit:
		return Unit(
			kode=self.kode,
			nama=self.nama,
			induk=self.induk,
			peran=self.peran,
			tingkat=self.tingkat,
			jabatan_kepala=self.jabatan_kepala,
			tipologi=self.tipologi,
			kepala=self.kepala,
		)


@dataclass(frozen=True)
class PegawaiContoh:
	"""An employee. `kategori` and `jenjang` are None unless the position is functional."""

	id: str
	nip: str
	nama: str
	gelar_depan: str
	gelar_belakang: str
	kelamin: str
	tanggal_lahir: date
	tmt: date
	jenis_asn: str
	golongan: str
	jenis_jabatan: JenisJabatan
	kategori: KategoriJF | None
	jenjang: Jenjang | None
	jabatan: str
	unit: str
	pendidikan: str
	email: str

	@property
	def nama_lengkap(self) -> str:
		depan = f"{self.gelar_depan} " if self.gelar_depan else ""
		belakang = f", {self.gelar_belakang}" if self.gelar_belakang else ""
		return f"{depan}{self.nama}{belakang}"

	def untuk_aturan(self) -> Pegawai:
		return Pegawai(
			id=self.id,
			nama=self.nama_lengkap,
			unit=self.unit,
			jenis_jabatan=self.jenis_jabatan,
			jenjang=self.jenjang,
			jabatan=self.jabatan,
		)


@dataclass(frozen=True)
class Contoh:
	"""A regency's example. `kosong`: units whose head is deliberately missing (the root's is no employee)."""

	daerah: str
	units: tuple[UnitContoh, ...]
	pegawai: tuple[PegawaiContoh, ...]
	kosong: tuple[str, ...]

	def struktur(self) -> Struktur:
		return Struktur(u.untuk_aturan() for u in self.units)


@dataclass(frozen=True)
class Cerita:
	"""The main case. `pegawai`, and `pegawai_lain` of another jenjang, are ids of employees in `unit_dituju`."""

	unit_pemilik: str
	unit_dituju: str
	pegawai: str
	pegawai_lain: str
