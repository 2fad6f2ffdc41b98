"""Rows of employees: cleaned records and findings. One instance per file, because an NIP may stand in it once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sistem_kerja.integrasi.simpeg import nilai, pilihan
from sistem_kerja.integrasi.simpeg.baris import BarisSel
from sistem_kerja.integrasi.simpeg.bidang import PEGAWAI
from sistem_kerja.integrasi.simpeg.lembar import Sel
from sistem_kerja.integrasi.simpeg.masalah import GalatNilai, Masalah, Tingkat
from sistem_kerja.regulasi import nip as aturan_nip
from sistem_kerja.regulasi import pangkat as aturan_pangkat
from sistem_kerja.regulasi.istilah import JenisJabatan, TingkatTemuan

_SUREL = re.compile(r"[^@\s,;]+@[^@\s,;]+\.[^@\s,;.]+")
_AKTIF = {
	"",
	"AKTIF",
	"PNS AKTIF",
	"ACTIVE",
	"1",
	"CPNS",
	"PNS",
	"PPPK",
	"MASA PERSIAPAN PENSIUN",
	"TUGAS BELAJAR",
}


@dataclass(frozen=True)
class PegawaiSiap:
	"""One employee to store. `isi`: what the file says; `bawaan`: what the NIP says, for a new employee only."""

	baris: int
	nip: str
	isi: dict[str, Any]
	bawaan: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class KamusUnit:
	"""The units that employees may be put in. `kode`: code in upper case -> code; `nama`: name in lower case -> codes."""

	kode: Mapping[str, str]
	nama: Mapping[str, tuple[str, ...]]


class PemeriksaPegawai:
	def __init__(self, unit: KamusUnit, acuan: date):
		self._unit, self._acuan = unit, acuan
		self._terlihat: dict[str, int] = {}

	def periksa(self, nomor: int, sel: Mapping[str, Sel]) -> tuple[PegawaiSiap | None, list[Masalah]]:
		"""The record of a row, None when it is refused, and everything that was found, all at once."""
		b = BarisSel(PEGAWAI, nomor, sel)
		nip = self._nip(b)
		isi = self._orang(b)
		bawaan, asn = self._dari_nip(b, nip, isi)
		isi |= self._pangkat(b, asn)
		isi |= self._jabatan(b)
		isi |= self._tempat(b)
		self._bandingkan(b, nip, isi, bawaan, asn)
		if b.ditolak:
			return None, b.masalah
		return PegawaiSiap(
			nomor, nip, {k: v for k, v in isi.items() if v not in (None, "")}, bawaan
		), b.masalah

	def _nip(self, b: BarisSel) -> str:
		nip = b.ambil("nip", nilai.nip, "")
		if not nip and not b.masalah:
			b.tolak("nip", "NIP kosong.", "Isi 18 angka NIP; pegawai dikenali menurut NIP-nya.")
		if nip in self._terlihat:
			b.tolak("nip", f"NIP ini sudah ada di baris {self._terlihat[nip]}.", "Hapus salah satu barisnya.")
		elif nip:
			self._terlihat[nip] = b.nomor
		return nip

	def _orang(self, b: BarisSel) -> dict[str, Any]:
		nama = b.teks("nama", wajib=True)
		depan, belakang = b.teks("gelar_depan"), b.teks("gelar_belakang")
		urai = pilihan.urai_nama(nama)
		if nama and urai[1] != nama and urai[1]:
			b.perbaiki(
				"nama",
				f"Gelar dipisahkan dari nama: {urai[1]}.",
				"Taruh gelar di kolomnya sendiri.",
			)
			depan, nama, belakang = depan or urai[0], urai[1], belakang or urai[2]
		if not any(c.isalpha() for c in nama) and nama:
			b.tolak("nama", "Nama tidak berisi huruf.", "Periksa apakah kolomnya tergeser.")
		lahir = b.ambil("tanggal_lahir", nilai.tanggal, None)
		if lahir and lahir > self._acuan:
			b.tolak("tanggal_lahir", "Tanggal lahir di masa depan.", "Betulkan menurut akta.")
		kedudukan = b.teks("kedudukan")
		if kedudukan.upper() not in _AKTIF:
			b.tolak(
				"kedudukan",
				f"Pegawai berstatus {kedudukan}; yang diimpor hanya pegawai aktif.",
				"Hapus barisnya; bila ia berhenti, ubah statusnya di data pegawai.",
			)
		return {
			"nama": nama,
			"gelar_depan": depan,
			"gelar_belakang": belakang,
			"tanggal_lahir": lahir,
			"kelamin": b.ambil("kelamin", pilihan.kelamin, None),
			"jenis_asn": b.ambil("jenis_asn", pilihan.jenis_asn, None),
			"tmt": b.ambil("tmt", nilai.tanggal, None),
			"pendidikan": _pendidikan(b),
			"surel": _surel(b),
		}

	def _dari_nip(self, b: BarisSel, nip: str, isi: dict[str, Any]) -> tuple[dict[str, Any], str]:
		"""What the number says where the file is silent, and the kind of ASN. Reports the findings of regulasi.nip."""
		if not nip:
			return {}, isi["jenis_asn"] or aturan_pangkat.PNS
		for satu in aturan_nip.periksa(
			nip, self._acuan, isi["tanggal_lahir"], isi["kelamin"], isi["jenis_asn"]
		):
			masalah, _titik, saran = satu.pesan.partition(". ")
			tolak = satu.tingkat is TingkatTemuan.TOLAK
			b.lapor("nip", f"{masalah}.", saran, Tingkat.DITOLAK if tolak else Tingkat.PERINGATAN)
		try:
			bagian = aturan_nip.baca(nip)
		except aturan_nip.GalatNIP:
			return {}, isi["jenis_asn"] or aturan_pangkat.PNS
		dari_nip = {
			"tanggal_lahir": bagian.tanggal_lahir,
			"kelamin": bagian.kelamin,
			"jenis_asn": bagian.jenis_asn,
			"tmt": bagian.tmt,
		}
		bawaan = {k: v for k, v in dari_nip.items() if v and not isi[k]}
		return bawaan, isi["jenis_asn"] or bagian.jenis_asn or aturan_pangkat.PNS

	def _pangkat(self, b: BarisSel, asn: str) -> dict[str, Any]:
		golongan = b.ambil("golongan", lambda s: nilai.golongan(s, asn), "")
		nama = b.teks("pangkat")
		if not nama or asn != aturan_pangkat.PNS:
			return {"golongan": golongan}
		dari_nama = _golongan_dari_pangkat(nama)
		if not golongan and dari_nama:
			if not b.sel.get("golongan"):
				b.perbaiki(
					"pangkat",
					f"Golongan {dari_nama} diambil dari pangkat.",
					"Isi kolom golongan.",
				)
				golongan = dari_nama
		elif golongan and dari_nama and golongan != dari_nama:
			b.ingatkan(
				"pangkat",
				f"Pangkat {nama} adalah {dari_nama}, sedangkan golongannya {golongan}.",
				"Betulkan salah satunya menurut surat keputusan kenaikan pangkat.",
			)
		return {"golongan": golongan}

	def _jabatan(self, b: BarisSel) -> dict[str, Any]:
		jenis = b.ambil("jenis_jabatan", pilihan.jenis_jabatan, None)
		jenjang, jabatan = b.ambil("jenjang", pilihan.jenjang, None), b.teks("jabatan")
		if not jenjang and jenis is JenisJabatan.FUNGSIONAL and not b.sel.get("jenjang"):
			jenjang = pilihan.jenjang_dari_jabatan(jabatan)
			if jenjang:
				b.perbaiki(
					"jenjang",
					f"Jenjang {jenjang} diambil dari nama jabatan.",
					"Isi kolom jenjang.",
				)
			else:
				b.tolak(
					"jenjang",
					"Pejabat Fungsional tanpa jenjang; penilainya ditentukan oleh jenjang.",
					"Isi jenjang, misalnya Ahli Muda.",
				)
		elif jenjang and jenis is not JenisJabatan.FUNGSIONAL:
			b.ingatkan(
				"jenjang",
				f"Jenjang {jenjang} diabaikan: jenis jabatannya {jenis or 'kosong'}.",
				"Periksa jenis jabatannya.",
			)
			jenjang = None
		if not jenis and not b.sel.get("jenis_jabatan"):
			b.ingatkan(
				"jenis_jabatan",
				"Jenis jabatan kosong; penilai tidak dapat dihitung.",
				"Isi Struktural, Fungsional, atau Pelaksana.",
			)
		return {
			"jenis_jabatan": jenis and jenis.value,
			"jenjang": jenjang and jenjang.value,
			"jabatan": jabatan,
		}

	def _tempat(self, b: BarisSel) -> dict[str, Any]:
		kode, nama = b.teks("kode_unit"), b.teks("unit")
		if kode:
			if kode.upper() in self._unit.kode:
				return {"unit": self._unit.kode[kode.upper()]}
			b.tolak(
				"kode_unit", f"Kode unit {kode} tidak ada.", "Impor unitnya dahulu, atau betulkan kodenya."
			)
			return {}
		if not nama:
			if not b.ditolak:
				b.tolak("kode_unit", "Unit kosong.", "Isi kode unit; pegawai selalu berada dalam satu unit.")
			return {}
		cocok = self._unit.nama.get(nama.lower(), ())
		if len(cocok) == 1:
			return {"unit": cocok[0]}
		if cocok:
			b.tolak(
				"unit", f"{len(cocok)} unit bernama {nama}.", f"Isi kode unitnya: {', '.join(cocok[:5])}."
			)
		else:
			b.tolak("unit", f"Unit {nama} tidak ada.", "Impor unitnya dahulu, atau betulkan namanya.")
		return {}

	def _bandingkan(
		self, b: BarisSel, nip: str, isi: dict[str, Any], bawaan: dict[str, Any], asn: str
	) -> None:
		tmt, lahir = isi["tmt"] or bawaan.get("tmt"), isi["tanggal_lahir"] or bawaan.get("tanggal_lahir")
		if nip and lahir and not tmt and not b.ditolak:
			b.tolak(
				"tmt",
				"TMT kosong, dan NIP-nya tidak memuat bulan pengangkatan.",
				"Isi TMT menurut surat keputusan.",
			)
		if tmt and lahir and lahir >= tmt:
			b.tolak("tmt", "TMT mendahului tanggal lahir.", "Betulkan menurut surat keputusan.")
		if tmt and isi["tmt"] and asn == aturan_pangkat.PNS and not b.ditolak:
			menurut = aturan_nip.baca(nip).tmt
			if menurut and (menurut.year, menurut.month) != (tmt.year, tmt.month):
				b.ingatkan(
					"tmt",
					f"TMT {tmt:%d-%m-%Y} berbeda dari NIP ({menurut:%m-%Y}).",
					"Pastikan ini TMT CPNS, bukan TMT PNS.",
				)


def _surel(b: BarisSel) -> str:
	"""The address to which an account can be made; a wrong one holds nobody up."""
	alamat = b.teks("surel").lower()
	if alamat and not _SUREL.fullmatch(alamat):
		b.ingatkan(
			"surel",
			f"{alamat} bukan alamat surel. Dilewati.",
			"Tulis satu alamat, misalnya nama@daerah.go.id.",
		)
		return ""
	return alamat


def _pendidikan(b: BarisSel) -> str | None:
	"""The level of education; one that is not understood does not hold the employee back."""
	try:
		return pilihan.pendidikan(b.sel.get("pendidikan")).nilai
	except GalatNilai as galat:
		b.ingatkan("pendidikan", f"{galat.masalah} Dilewati.", galat.saran)
		return None


def _golongan_dari_pangkat(nama: str) -> str:
	"""The golongan that a pangkat names; "Penata Muda Tk. I" and "Penata Muda Tingkat I" alike."""
	polos = " ".join(
		nama.partition("(")[0]
		.partition(",")[0]
		.lower()
		.replace("tk.", "tingkat ")
		.replace("tk ", "tingkat ")
		.split()
	)
	for satu in aturan_pangkat.GOLONGAN_PNS:
		if aturan_pangkat.PANGKAT_PNS[satu].lower() == polos:
			return satu
	return ""
