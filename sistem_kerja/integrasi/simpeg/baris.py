"""The cells of one row and what was found in them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from sistem_kerja.integrasi.simpeg import nilai
from sistem_kerja.integrasi.simpeg.bidang import bidang
from sistem_kerja.integrasi.simpeg.lembar import Sel
from sistem_kerja.integrasi.simpeg.masalah import GalatNilai, Masalah, Tingkat

T = TypeVar("T")
SARAN_SUMBER = "Betulkan di sumbernya."


class BarisSel:
	"""A row of fields. `jenis` is bidang.PEGAWAI or bidang.UNIT."""

	def __init__(self, jenis: str, nomor: int, sel: Mapping[str, Sel]):
		self.nomor, self.sel = nomor, sel
		self.masalah: list[Masalah] = []
		self._bidang = bidang(jenis)

	@property
	def ditolak(self) -> bool:
		return any(m.tingkat is Tingkat.DITOLAK for m in self.masalah)

	def bermasalah(self, kode: str) -> bool:
		return any(m.kolom == self._bidang[kode].nama for m in self.masalah)

	def lapor(self, kode: str, masalah: str, saran: str, tingkat: Tingkat) -> None:
		mentah = self.sel.get(kode)
		sebut = "" if mentah is None else str(mentah)[:140]
		self.masalah.append(Masalah(self.nomor, self._bidang[kode].nama, sebut, masalah, saran, tingkat))

	def tolak(self, kode: str, masalah: str, saran: str) -> None:
		self.lapor(kode, masalah, saran, Tingkat.DITOLAK)

	def ingatkan(self, kode: str, masalah: str, saran: str) -> None:
		self.lapor(kode, masalah, saran, Tingkat.PERINGATAN)

	def perbaiki(self, kode: str, masalah: str, saran: str = SARAN_SUMBER) -> None:
		self.lapor(kode, masalah, saran, Tingkat.DIPERBAIKI)

	def ambil(self, kode: str, baca: Callable[[Sel], nilai.Bersih[T]], kosong: T) -> T:
		"""A cleaned cell; what was mended or cannot be read is reported."""
		try:
			hasil = baca(self.sel.get(kode))
		except GalatNilai as galat:
			self.tolak(kode, galat.masalah, galat.saran)
			return kosong
		if hasil.catatan:
			self.perbaiki(kode, f"{hasil.catatan[0].upper()}{hasil.catatan[1:]}.")
		return hasil.nilai

	def teks(self, kode: str, wajib: bool = False) -> str:
		"""Plain text; an empty required cell is refused."""
		isi = self.ambil(kode, lambda s: nilai.Bersih(nilai.teks(s)), "")
		if wajib and not isi and not self.bermasalah(kode):
			nama = self._bidang[kode].nama
			self.tolak(kode, f"{nama} kosong.", f"Isi {nama}.")
		return isi
