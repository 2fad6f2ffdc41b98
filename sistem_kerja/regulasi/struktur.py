"""The organisation as plain data: units in a tree, employees in units."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sistem_kerja.regulasi.galat import StrukturSalah
from sistem_kerja.regulasi.istilah import JenisJabatan, Jenjang, PeranStruktural, Tingkat, Tipologi


@dataclass(frozen=True)
class Unit:
	"""A unit and the office that heads it. `kepala` is the id of the employee who holds it, or None (kosong).

	`tipologi` is set on the units that the regulation places in one; the others inherit their parent's.
	"""

	kode: str
	nama: str
	induk: str | None
	peran: PeranStruktural
	tingkat: Tingkat
	jabatan_kepala: str
	tipologi: Tipologi | None = None
	kepala: str | None = None


@dataclass(frozen=True)
class Pegawai:
	"""What the rules need to know of an employee. `id` is the caller's key (Employee name or NIP)."""

	id: str
	nama: str
	unit: str
	jenis_jabatan: JenisJabatan
	jenjang: Jenjang | None = None
	jabatan: str = ""


class Struktur:
	"""The tree of units of one regency.

	`penerus` names the successor of each unit that was dissolved: asked for, it answers as that one. It is no part
	of the tree any more. Raises StrukturSalah when a parent or successor is unknown or the tree has a cycle.
	"""

	def __init__(self, units: Iterable[Unit], penerus: Mapping[str, str] | None = None):
		self._unit = {u.kode: u for u in units}
		self._penerus = dict(penerus or {})
		for kode in self._penerus:
			self._periksa_penerus(kode)
		for unit in self._unit.values():
			if unit.induk and unit.induk not in self._unit:
				raise StrukturSalah(f"Unit {unit.nama}: induk «{unit.induk}» tidak ada dalam struktur.")
		for kode in self._unit:
			self._periksa_lingkaran(kode)

	def _periksa_lingkaran(self, kode: str) -> None:
		terlihat: set[str] = set()
		kini: str | None = kode
		while kini:
			if kini in terlihat:
				raise StrukturSalah(f"Unit {self._unit[kode].nama}: induknya berputar kembali ke dirinya.")
			terlihat.add(kini)
			kini = self._unit[kini].induk

	def _periksa_penerus(self, kode: str) -> None:
		terlihat: set[str] = set()
		kini = kode
		while kini not in self._unit:
			if kini in terlihat or kini not in self._penerus:
				raise StrukturSalah(
					f"Unit «{kode}» sudah bubar, dan unit penerusnya tidak ada dalam struktur."
				)
			terlihat.add(kini)
			kini = self._penerus[kini]
		self._penerus[kode] = kini

	def __contains__(self, kode: str) -> bool:
		return kode in self._unit or kode in self._penerus

	def __iter__(self) -> Iterator[Unit]:
		return iter(self._unit.values())

	def unit(self, kode: str) -> Unit:
		"""The unit, or its successor when it was dissolved. Raises StrukturSalah."""
		try:
			return self._unit[self._penerus.get(kode, kode)]
		except KeyError:
			raise StrukturSalah(f"Unit «{kode}» tidak ada dalam struktur organisasi.") from None

	def ke_atas(self, kode: str) -> Iterator[Unit]:
		"""The unit itself, then each ancestor up to the root."""
		kini: str | None = kode
		while kini:
			unit = self.unit(kini)
			yield unit
			kini = unit.induk

	def tipologi(self, kode: str) -> Tipologi | None:
		"""The unit's own tipologi or that of the nearest ancestor that has one."""
		return next((u.tipologi for u in self.ke_atas(kode) if u.tipologi), None)

	def di_bawah(self, kode: str, atasan: str) -> bool:
		"""Whether `kode` is `atasan` or lies below it."""
		atas = self._penerus.get(atasan, atasan)
		return any(u.kode == atas for u in self.ke_atas(kode))

	def berdiri_sendiri(self, kode: str) -> Unit:
		"""The unit whose letterhead and number book an office uses: the nearest that stands for itself.

		That is a Perangkat Daerah, UPTD, RSUD, kecamatan or kelurahan: the units that carry a tipologi of their own.
		"""
		return next((u for u in self.ke_atas(kode) if u.tipologi), self.unit(kode))

	def sebut(self, kode: str | None) -> str:
		"""Name of a unit with that of the unit it belongs to: "Bidang X pada Dinas Y"; empty for no unit."""
		if not kode:
			return ""
		unit, induk = self.unit(kode), self.berdiri_sendiri(kode)
		return unit.nama if unit.kode == induk.kode else f"{unit.nama} pada {induk.nama}"
