"""Fills the offices and units of an example regency with invented employees; the same ones on every run."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from random import Random

from sistem_kerja.demo.bentuk import PegawaiContoh, UnitContoh
from sistem_kerja.demo.nama import Pemberi
from sistem_kerja.regulasi.istilah import (
	KATEGORI_JENJANG,
	JenisJabatan,
	Jenjang,
	KategoriJF,
	Tingkat,
	Tipologi,
)

TAHUN_ACUAN = 2024  # ages are reckoned from here, so that the people stay the same in later years
J = Jenjang
LENGKAP = (J.AHLI_MADYA, J.AHLI_MUDA, J.AHLI_MUDA, J.AHLI_PERTAMA, J.TERAMPIL, None)
CAMPURAN = (J.AHLI_MADYA, J.AHLI_MUDA, J.AHLI_PERTAMA, J.TERAMPIL, None)
# jenis of unit -> susunan -> who works directly in it; None is a Pelaksana.
STAF: dict[str, dict[str, tuple[Jenjang | None, ...]]] = {
	"Bidang": {
		"lengkap": LENGKAP,
		"sedang": (J.AHLI_MUDA, J.AHLI_PERTAMA, None),
		"ringan": (J.AHLI_MUDA, None),
		"kecil": (J.AHLI_MUDA,),
	},
	"Bagian": {
		"lengkap": LENGKAP,
		"sedang": (J.AHLI_MADYA, J.AHLI_MUDA, None),
		"ringan": (J.AHLI_MUDA, None),
	},
	"Inspektur Pembantu": {"sedang": (J.AHLI_MADYA, J.AHLI_MUDA, J.AHLI_PERTAMA)},
	# One level only: everybody works directly under the head or in the sekretariat.
	"Dinas": {"satu level": LENGKAP},
	"Sekretariat": {
		"lengkap": (J.AHLI_PERTAMA, J.TERAMPIL, None),
		"sedang": (J.TERAMPIL, None),
		"ringan": (None,),
		"kecil": (None,),
	},
	"Subbagian": {
		"lengkap": (J.TERAMPIL, None),
		"sedang": (J.TERAMPIL, None),
		"satu level": (J.TERAMPIL, None),
		"ringan": (None,),
		"kecil": (None,),
	},
	"Subbidang": {"sedang": (J.AHLI_MUDA, J.AHLI_PERTAMA, None), "kecil": (None,)},
	"Seksi": {"lengkap": CAMPURAN, "sedang": (None,), "ringan": (None,), "kecil": (None,)},
	"UPTD": {"sedang": (J.AHLI_MUDA, J.AHLI_PERTAMA, J.TERAMPIL, None), "ringan": (J.AHLI_PERTAMA, None)},
	"Puskesmas": {"sedang": (*CAMPURAN[:4], None)},
	"Sekolah": {
		"sedang": (J.AHLI_MADYA, J.AHLI_MUDA, J.AHLI_PERTAMA, J.AHLI_PERTAMA, None),
		"ringan": (J.AHLI_PERTAMA, None),
	},
}


@dataclass(frozen=True)
class Sosok:
	"""Ages, ranks and education that fit a position."""

	usia: tuple[int, int]
	golongan: tuple[str, ...]
	pendidikan: tuple[str, ...]


KEPALA = {
	Tingkat.JPT_PRATAMA: Sosok((48, 56), ("IV/c", "IV/b"), ("S2",)),
	Tingkat.ADMINISTRATOR: Sosok((42, 54), ("IV/a", "IV/b"), ("S1", "S2")),
	Tingkat.PENGAWAS: Sosok((37, 52), ("III/c", "III/d"), ("S1",)),
	Tingkat.FUNGSIONAL: Sosok((42, 54), ("IV/a", "IV/b"), ("S1",)),
}
STAF_JENJANG = {
	J.AHLI_MADYA: Sosok((43, 55), ("IV/a", "IV/b"), ("S2",)),
	J.AHLI_MUDA: Sosok((34, 48), ("III/c", "III/d"), ("S1",)),
	J.AHLI_PERTAMA: Sosok((28, 36), ("III/a", "III/b"), ("S1",)),
	J.TERAMPIL: Sosok((27, 38), ("II/c", "II/d"), ("D3",)),
	None: Sosok((28, 50), ("II/b", "II/c", "III/a"), ("SMA", "D3", "S1")),
}
PPPK = {J.AHLI_PERTAMA: "IX", J.TERAMPIL: "VII"}  # every fifth of these is a PPPK
PENDIDIKAN_GOLONGAN = {"II/b": "SMA", "II/c": "D3", "III/a": "S1"}
# Functional positions that also have a keterampilan line; the others are helped by an Arsiparis.
BERKETERAMPILAN = {"Pranata Komputer", "Statistisi", "Perawat", "Bidan", "Penyuluh Pertanian", "Arsiparis"}
PELAKSANA = ("Penelaah Teknis Kebijakan", "Pengolah Data dan Informasi", "Pengadministrasi Perkantoran")


def isi_jabatan(
	daerah: str, awalan: str, units: list[UnitContoh], tanpa_kepala: Iterable[str]
) -> tuple[dict[str, str], list[PegawaiContoh]]:
	"""Heads (unit -> employee id) and all employees, heads of the higher offices first."""
	pabrik = _Pabrik(daerah, awalan)
	kepala = {u.kode: pabrik.kepala(u) for u in units if u.kode not in set(tanpa_kepala)}
	beranak = {u.induk for u in units}
	for unit in units:
		susunan = STAF.get(unit.jenis, {})
		if unit.jenis == "Sekretariat" and unit.kode in beranak:
			continue  # its people sit in the subbagian below
		for jenjang in susunan.get(unit.susunan, ()):
			pabrik.staf(unit, jenjang)
	return kepala, pabrik.pegawai


# No number is given in two examples, so that all can stand in one site.
URUT_PERTAMA = {"KPS": 901, "BLM": 911, "PPS": 921, "SKA": 931, "PKL": 951}


class _Pabrik:
	def __init__(self, daerah: str, awalan: str):
		self._acak = Random(f"sistem_kerja:{daerah}")
		self._pemberi = Pemberi(self._acak)
		self._awalan = awalan
		self._nip: set[str] = set()
		self._calon_pppk = 0
		self.pegawai: list[PegawaiContoh] = []

	def kepala(self, unit: UnitContoh) -> str:
		sosok = KEPALA[unit.tingkat]
		if unit.tingkat is Tingkat.FUNGSIONAL or unit.tipologi is Tipologi.UPTD_FUNGSIONAL:
			jabatan = (JenisJabatan.FUNGSIONAL, J.AHLI_MADYA, unit.jabatan_kepala)
			return self._tambah(unit, jabatan, sosok, unit.jf)
		return self._tambah(unit, (JenisJabatan.STRUKTURAL, None, unit.jabatan_kepala), sosok, None)

	def staf(self, unit: UnitContoh, jenjang: Jenjang | None) -> str:
		sosok = STAF_JENJANG[jenjang]
		if jenjang is None:
			golongan = self._acak.choice(sosok.golongan)
			pendidikan = PENDIDIKAN_GOLONGAN[golongan]
			nama = dict(zip(("S1", "D3", "SMA"), PELAKSANA, strict=True))[pendidikan]
			sosok = Sosok(sosok.usia, (golongan,), (pendidikan,))
			return self._tambah(unit, (JenisJabatan.PELAKSANA, None, nama), sosok, None)
		jf = unit.jf or "Analis Kebijakan"
		if KATEGORI_JENJANG[jenjang] is KategoriJF.KETERAMPILAN and jf not in BERKETERAMPILAN:
			jf = "Arsiparis"
		return self._tambah(unit, (JenisJabatan.FUNGSIONAL, jenjang, f"{jf} {jenjang}"), sosok, jf)

	def _tambah(
		self,
		unit: UnitContoh,
		jabatan: tuple[JenisJabatan, Jenjang | None, str],
		sosok: Sosok,
		jf: str | None,
	) -> str:
		jenis, jenjang, nama_jabatan = jabatan
		acak, kelamin = self._acak, self._acak.choice("LP")
		jenis_asn, golongan = self._golongan(jenis, jenjang, sosok)
		lahir = date(TAHUN_ACUAN - acak.randint(*sosok.usia), acak.randint(1, 12), acak.randint(1, 28))
		if jenis_asn == "PPPK":
			tmt = date(acak.randint(2021, 2023), 3, 1)
		else:
			tmt = date(lahir.year + acak.randint(23, 26), acak.choice((1, 3, 12)), 1)
		pendidikan = acak.choice(sosok.pendidikan)
		gelar = self._pemberi.gelar(pendidikan, jf)
		nomor = f"{self._awalan}-{len(self.pegawai) + 1:04}"
		self.pegawai.append(
			PegawaiContoh(
				id=nomor,
				nip=self._nomor_induk(lahir, tmt, jenis_asn, kelamin),
				nama=self._pemberi.nama(kelamin),
				gelar_depan=gelar[0],
				gelar_belakang=gelar[1],
				kelamin=kelamin,
				tanggal_lahir=lahir,
				tmt=tmt,
				jenis_asn=jenis_asn,
				golongan=golongan,
				jenis_jabatan=jenis,
				kategori=KATEGORI_JENJANG[jenjang] if jenjang else None,
				jenjang=jenjang,
				jabatan=nama_jabatan,
				unit=unit.kode,
				pendidikan=pendidikan,
				email=f"{nomor.lower()}@contoh.invalid",
			)
		)
		return nomor

	def _golongan(self, jenis: JenisJabatan, jenjang: Jenjang | None, sosok: Sosok) -> tuple[str, str]:
		if jenis is JenisJabatan.FUNGSIONAL and jenjang in PPPK:
			self._calon_pppk += 1
			if self._calon_pppk % 5 == 0:
				return "PPPK", PPPK[jenjang]
		return "PNS", self._acak.choice(sosok.golongan)

	def _nomor_induk(self, lahir: date, tmt: date, jenis_asn: str, kelamin: str) -> str:
		tengah = f"{tmt:%Y%m}" if jenis_asn == "PNS" else f"{tmt:%Y}21"
		for urut in range(URUT_PERTAMA.get(self._awalan, 901), 1000):
			nip = f"{lahir:%Y%m%d}{tengah}{'1' if kelamin == 'L' else '2'}{urut}"
			if nip not in self._nip:
				self._nip.add(nip)
				return nip
		raise ValueError("Nomor urut contoh sampai 999 habis.")
