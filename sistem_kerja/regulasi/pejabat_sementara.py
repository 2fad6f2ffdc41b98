"""Plt., Plh. and temporary ketua tim: which appointments exclude each other, and whose level fits the office."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from sistem_kerja.regulasi.istilah import Istilah, JenisJabatan, Jenjang, Tingkat
from sistem_kerja.regulasi.model import Profil
from sistem_kerja.regulasi.pemeriksa import Pemeriksa, Temuan
from sistem_kerja.regulasi.struktur import Pegawai, Unit


class Sifat(Istilah):
	"""Plt.: the office is vacant. Plh.: its holder is absent for a time (UU 30/2014 Pasal 14 ayat (2))."""

	PLT = "Plt."
	PLH = "Plh."
	KETUA_TIM = "Ketua Tim Sementara"


MENJALANKAN_JABATAN = (Sifat.PLT, Sifat.PLH)


class Status(Istilah):
	AKAN_DATANG = "Akan Datang"
	BERLAKU = "Berlaku"
	BERAKHIR = "Berakhir"
	DIBATALKAN = "Dibatalkan"


@dataclass(frozen=True)
class Penunjukan:
	"""One appointment: `pejabat` acts for `digantikan` (None: vacant) in `unit`; both dates are included."""

	id: str
	unit: str
	sifat: Sifat
	pejabat: str
	digantikan: str | None
	mulai: date
	selesai: date

	def bersamaan(self, lain: Penunjukan) -> bool:
		return self.mulai <= lain.selesai and lain.mulai <= self.selesai

	def seobjek(self, lain: Penunjukan) -> bool:
		"""Whether both fill the same place: one office, or one ketua tim of a unit."""
		if self.unit != lain.unit:
			return False
		jabatan = [p.sifat in MENJALANKAN_JABATAN for p in (self, lain)]
		return all(jabatan) or (not any(jabatan) and self.digantikan == lain.digantikan)


def status(mulai: date, selesai: date, dibatalkan: bool, tanggal: date) -> Status:
	if dibatalkan:
		return Status.DIBATALKAN
	if tanggal < mulai:
		return Status.AKAN_DATANG
	return Status.BERLAKU if tanggal <= selesai else Status.BERAKHIR


def sah(sifat: Sifat, digantikan: str | None, kepala: str | None) -> bool:
	"""Whether an appointment fits who holds the office now: a Plt. needs it vacant, a Plh. its holder."""
	return {Sifat.PLT: not kepala, Sifat.PLH: bool(kepala) and kepala == digantikan}.get(sifat, True)


def bentrok(baru: Penunjukan, lain: Iterable[Penunjukan]) -> Penunjukan | None:
	"""Another appointment to the same place in a part of the same time."""
	return next((p for p in lain if baru.seobjek(p) and baru.bersamaan(p)), None)


def lingkaran(baru: Penunjukan, lain: Iterable[Penunjukan]) -> tuple[Penunjukan, ...]:
	"""Appointments by which, on some day, the one replaced would in the end stand in for his own stand-in."""
	semua = tuple(lain)

	def telusur(
		orang: str | None, dari: date, sampai: date, jalan: tuple[Penunjukan, ...]
	) -> tuple[Penunjukan, ...]:
		for p in semua:
			awal, akhir = max(dari, p.mulai), min(sampai, p.selesai)
			if not orang or p.pejabat != orang or p in jalan or awal > akhir:
				continue
			if p.digantikan == baru.pejabat:
				return (*jalan, p)
			if hasil := telusur(p.digantikan, awal, akhir, (*jalan, p)):
				return hasil
		return ()

	return telusur(baru.digantikan, baru.mulai, baru.selesai, ())


# Levels from the top; a Jabatan Fungsional counts as the level that it was made equal to (PermenPANRB 17/2021).
_URUTAN: tuple[Tingkat | None, ...] = (
	Tingkat.KEPALA_DAERAH,
	Tingkat.JPT_PRATAMA,
	Tingkat.ADMINISTRATOR,
	Tingkat.PENGAWAS,
	None,
)
_SETARA = {
	Jenjang.AHLI_UTAMA: Tingkat.JPT_PRATAMA,
	Jenjang.AHLI_MADYA: Tingkat.ADMINISTRATOR,
	Jenjang.AHLI_MUDA: Tingkat.PENGAWAS,
}


def tingkat_orang(pegawai: Pegawai, memimpin: Unit | None) -> Tingkat | None:
	"""Level of a person: of the office that he holds, else what his jenjang is equal to; None below pengawas."""
	if memimpin and memimpin.tingkat is not Tingkat.FUNGSIONAL:
		return memimpin.tingkat
	return _SETARA.get(pegawai.jenjang) if pegawai.jenjang else None


def periksa_tingkat(
	profil: Profil, sifat: Sifat, unit: Unit, pegawai: Pegawai, memimpin: Unit | None, tanggal: date
) -> list[Temuan]:
	"""A Plt. or Plh. is of the office's level or at most so many below. Offices headed by a functional are left out."""
	p = Pemeriksa(profil, tanggal)
	tanpa_tingkat = pegawai.jenis_jabatan is JenisJabatan.STRUKTURAL and not memimpin
	if unit.tingkat is Tingkat.FUNGSIONAL or tanpa_tingkat:
		return []
	punya = tingkat_orang(pegawai, memimpin)
	selisih = _URUTAN.index(punya) - _URUTAN.index(unit.tingkat)
	fakta = {
		"nama": pegawai.nama,
		"sifat": sifat,
		"jabatan": unit.jabatan_kepala,
		"selisih": selisih,
		"tingkat_jabatan": _sebut(unit.tingkat),
		"tingkat_orang": _sebut(punya) if punya else "di bawah pengawas",
	}
	batas = p.batas("pejabat_sementara.selisih_tingkat")
	p.bila(batas is not None and selisih > batas, "pejabat_sementara.selisih_tingkat", **fakta)
	p.bila(selisih < 0, "pejabat_sementara.lebih_tinggi", **fakta)
	return p.temuan


def _sebut(tingkat: Tingkat) -> str:
	return tingkat.value.replace("jpt", "JPT").replace("_", " ")


def hari_terakhir_kemarin(tanggal: date) -> date:
	"""The last day of an appointment that ends now: today another acts already."""
	return tanggal - timedelta(days=1)
