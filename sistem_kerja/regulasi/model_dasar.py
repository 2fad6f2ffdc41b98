"""What all rules of a profile have in common: strict models, dates, articles, lists of roles and offices."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from sistem_kerja.regulasi.istilah import Peran, PeranStruktural, Tipologi


def ke_tuple(nilai: Any) -> Any:
	return tuple(nilai) if isinstance(nilai, list) else nilai


Teks = Annotated[str, Field(min_length=1)]
SenaraiTeks = Annotated[tuple[Teks, ...], BeforeValidator(ke_tuple)]
SenaraiPeran = Annotated[tuple[Peran, ...], BeforeValidator(ke_tuple)]
SenaraiTipologi = Annotated[tuple[Tipologi, ...], BeforeValidator(ke_tuple)]
SenaraiJabatan = Annotated[tuple[PeranStruktural, ...], BeforeValidator(ke_tuple)]
# A selector names an office by its PeranStruktural or by its Tingkat.
Pemilih = SenaraiTeks


class Model(BaseModel):
	model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class Aturan(Model):
	"""A dated rule. `dasar` is the article; `catatan` explains a reading or a conflict in the text."""

	dasar: Teks
	berlaku_sejak: date
	berlaku_sampai: date | None = None
	catatan: str = ""

	def berlaku(self, tanggal: date) -> bool:
		return self.berlaku_sejak <= tanggal and (
			self.berlaku_sampai is None or tanggal <= self.berlaku_sampai
		)


class Daerah(Model):
	kode: Teks
	nama: Teks
	jenis: Teks  # Kabupaten or Kota
	kepala_daerah: Teks  # Bupati or Wali Kota
	ibu_kota: Teks
	peraturan: Teks  # "Peraturan Bupati Kapuas Nomor 14 Tahun 2024"
	tentang: Teks = "Sistem Kerja"  # its title, as a decree cites it among its grounds
	singkatan: Teks  # "Perbup Kapuas 14/2024": precedes each article in a message
	tanggal: date
	berlaku_sejak: date
	versi: int = 1
