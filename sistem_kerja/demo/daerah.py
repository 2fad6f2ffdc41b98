"""An example regency without Frappe: the units that its regulation names, and invented employees in them.

`struktur_<kode>.toml` lists the units; the employees come from a generator with a fixed seed, so that every run gives
the same people. They are visibly invented: appointed on the 1st of a month, serial 9xx, mail to `contoh.invalid`.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from sistem_kerja.demo.bentuk import Cerita, Contoh, PegawaiContoh, UnitContoh
from sistem_kerja.demo.isi import isi_jabatan
from sistem_kerja.demo.jenis import Ciri, ciri_bagian, ciri_perangkat
from sistem_kerja.regulasi.galat import GalatRegulasi
from sistem_kerja.regulasi.istilah import Jenjang, PeranStruktural, Tingkat, Tipologi

if sys.version_info >= (3, 11):
	import tomllib
else:
	import tomli as tomllib

__all__ = ["JALAN_CERITA", "Cerita", "Contoh", "PegawaiContoh", "UnitContoh", "bangun", "cerita", "daftar"]

FOLDER = Path(__file__).parent
AKAR = "PEMDA"
MADYA, MUDA = Jenjang.AHLI_MADYA, Jenjang.AHLI_MUDA
# The main case: the unit that owns the work, the unit it asks for people, the jenjang of the Pranata Komputer it asks
# for, and another one to compare. In Pulang Pisau the evaluator of an Ahli Muda, but not of an Ahli Madya, is somebody
# else than the leader who answers.
JALAN_CERITA = {
	"boalemo": ("BLM.DINKES.KESMAS", "BLM.DISKOMINFO.APTIKA", MADYA, MUDA),
	"kapuas": ("KPS.DINKES.KESMAS", "KPS.DISKOMINFO.APTIKA", MADYA, MUDA),
	"pekalongan": ("PKL.DINKES.KESMAS", "PKL.DINKOMINFO.APTIKA", MADYA, MUDA),
	"pulang_pisau": ("PPS.DINKES.KESMAS", "PPS.DISKOMINFO.APTIKA", MUDA, MADYA),
	"surakarta": ("SKA.DINKES.KESMAS", "SKA.DISKOMINFO.APTIKA", MADYA, MUDA),
}
JABATAN_CERITA = "Pranata Komputer"


@cache
def bangun(kode: str) -> Contoh:
	"""The example of a regency. Raises GalatRegulasi when there is none."""
	berkas = FOLDER / f"struktur_{kode}.toml"
	if not berkas.is_file():
		ada = ", ".join(daftar())
		raise GalatRegulasi(f"Tidak ada daerah contoh «{kode}». Yang tersedia: {ada}.")
	data = tomllib.loads(berkas.read_text(encoding="utf-8"))
	units = _bedakan_nama([_akar(data), *(u for p in data["perangkat"] for u in _perangkat(p))])
	kosong = tuple(data["kosong"])
	hilang = {*kosong, *(u.induk for u in units if u.induk)} - {u.kode for u in units}
	if hilang:
		raise GalatRegulasi(f"{berkas.name} menyebut unit yang tidak ada: {', '.join(sorted(hilang))}.")
	terisi, pegawai = isi_jabatan(kode, data["awalan_id"], units, {AKAR, *kosong})
	contoh = Contoh(kode, tuple(replace(u, kepala=terisi.get(u.kode)) for u in units), tuple(pegawai), kosong)
	return _berawalan(contoh, data["awalan_id"])


def _berawalan(contoh: Contoh, awalan: str) -> Contoh:
	"""Codes carry the regency in front, so that two examples can stand in one site."""

	def beri(kode: str | None) -> str | None:
		return kode and f"{awalan}.{kode}"

	return replace(
		contoh,
		units=tuple(replace(u, kode=beri(u.kode), induk=beri(u.induk)) for u in contoh.units),
		pegawai=tuple(replace(p, unit=beri(p.unit)) for p in contoh.pegawai),
		kosong=tuple(map(beri, contoh.kosong)),
	)


def daftar() -> list[str]:
	"""Codes of the regencies that have an example."""
	return sorted(p.stem.removeprefix("struktur_") for p in FOLDER.glob("struktur_*.toml"))


def cerita(kode: str) -> Cerita:
	"""Who and what the main case of a regency is about."""
	contoh = bangun(kode)
	pemilik, dituju, *jenjang = JALAN_CERITA[kode]
	diminta = [f"{JABATAN_CERITA} {satu}" for satu in jenjang]
	orang = [next(p.id for p in contoh.pegawai if p.unit == dituju and p.jabatan == j) for j in diminta]
	return Cerita(pemilik, dituju, *orang)


def _akar(data: dict[str, Any]) -> UnitContoh:
	akar = data["akar"]
	return UnitContoh(
		kode=AKAR,
		nama=akar["nama"],
		induk=None,
		jenis="Pemerintah Daerah",
		tipologi=Tipologi.PEMERINTAH_DAERAH,
		peran=PeranStruktural.KEPALA_DAERAH,
		tingkat=Tingkat.KEPALA_DAERAH,
		jabatan_kepala=akar["jabatan_kepala"],
		kode_surat=akar["kode_surat"],
		singkatan=akar["singkatan"],
		alamat=akar["alamat"],
	)


def _perangkat(data: dict[str, Any]) -> list[UnitContoh]:
	"""The head unit of one table [[perangkat]] and the units in its `isi`."""
	puncak = _unit(data["kode"], data["nama"], data.get("induk", AKAR), ciri_perangkat(data), data)
	puncak = replace(puncak, sebutan=data.get("sebutan", ""))
	units = {puncak.kode: puncak}
	for baris in data.get("isi", []):
		teks, _, jf = (bagian.strip() for bagian in baris.partition("|"))
		jalan, nama = teks.split(" ", 1)
		kode = f"{puncak.kode}.{jalan}"
		induk = kode.rpartition(".")[0]
		ciri = ciri_bagian(nama, puncak.jenis, puncak.nama)
		units[kode] = _unit(kode, nama, induk, ciri, {**data, "jf": jf or data.get("jf", "")})
	return list(units.values())


def _unit(kode: str, nama: str, induk: str, ciri: Ciri, data: dict[str, Any]) -> UnitContoh:
	return UnitContoh(
		kode=kode,
		nama=nama,
		induk=induk,
		jenis=ciri.jenis,
		tipologi=ciri.tipologi,
		peran=ciri.peran,
		tingkat=ciri.tingkat,
		jabatan_kepala=ciri.jabatan_kepala,
		kode_surat=data["singkatan"].upper().replace(" ", "-"),
		singkatan=data["singkatan"],
		alamat=data["alamat"],
		jf=data.get("jf", ""),
		susunan=data.get("susunan", "ringan"),
	)


def _bedakan_nama(units: list[UnitContoh]) -> list[UnitContoh]:
	"""Names are unique: those that several units share say whose they are: "Sekretariat (Dinkes)"."""
	nama = [u.nama for u in units]
	return [replace(u, nama=f"{u.nama} ({u.singkatan})") if nama.count(u.nama) > 1 else u for u in units]
