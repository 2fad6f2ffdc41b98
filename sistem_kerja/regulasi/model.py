"""Shape of a profile: one regency's rules as data. Unknown keys are refused, every rule carries its `dasar`."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from sistem_kerja.regulasi.istilah import (
	Dokumen,
	Jalur,
	JenisJabatan,
	Jenjang,
	Peran,
	PeranStruktural,
	TingkatTemuan,
	Tipologi,
)


def _ke_tuple(nilai: Any) -> Any:
	return tuple(nilai) if isinstance(nilai, list) else nilai


Teks = Annotated[str, Field(min_length=1)]
# A selector names an office by its PeranStruktural or by its Tingkat.
Pemilih = Annotated[tuple[Teks, ...], BeforeValidator(_ke_tuple)]


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
	singkatan: Teks  # "Perbup Kapuas 14/2024": precedes each article in a message
	tanggal: date
	berlaku_sejak: date
	versi: int = 1


class Dinilai(Model):
	"""Selects employees; an empty list selects all of that aspect."""

	jenis: Annotated[tuple[JenisJabatan, ...], BeforeValidator(_ke_tuple)] = ()
	jenjang: Annotated[tuple[Jenjang, ...], BeforeValidator(_ke_tuple)] = ()
	peran: Annotated[tuple[PeranStruktural, ...], BeforeValidator(_ke_tuple)] = ()


class AturanPenilaian(Aturan):
	"""Who evaluates whom: the first office in `penilai` found on the way up from the employee's unit."""

	tipologi: Annotated[tuple[Tipologi, ...], BeforeValidator(_ke_tuple)]  # empty: every tipologi
	dinilai: Dinilai
	penilai: Pemilih
	rekomendasi: Pemilih = ()  # offices whose recommendation the evaluator needs
	syarat: str = ""  # the condition in the regulation's words


class AturanKepemimpinan(Aturan):
	"""Which office is Pimpinan Unit Organisasi (owner of performance) and Pimpinan Unit Kerja in a tipologi."""

	tipologi: Annotated[tuple[Tipologi, ...], BeforeValidator(_ke_tuple)]
	unit_organisasi: Pemilih
	unit_kerja: Pemilih


class AturanEvaluasi(Aturan):
	"""The chain a report climbs; the last office declares the work finished. Absent offices are skipped."""

	tipologi: Annotated[tuple[Tipologi, ...], BeforeValidator(_ke_tuple)]
	tahap: Annotated[tuple[Pemilih, ...], BeforeValidator(_ke_tuple)]


class Tindakan(Model):
	"""One act that a step allows: its name on the button, the status it leads to."""

	nama: Teks
	ke: Teks
	wajib_alasan: bool = False
	oleh: Peran | None = None  # someone else than the step's `pelaku` (withdrawing by the sender)
	syarat: str = ""  # named condition that the document's facts must meet
	naskah: Annotated[tuple[Teks, ...], BeforeValidator(_ke_tuple)] = ()  # letters signed by this act
	dasar: str = ""


class Tahap(Model):
	"""A status of a document, who acts in it and what he may do."""

	status: Teks
	docstatus: int = Field(0, ge=0, le=2)
	pelaku: Peran | None = None  # None: nobody acts (the end)
	lebur: bool = False  # the same person in this and the next step acts once
	tenggat_hari: int | None = Field(None, ge=1)
	tindakan: Annotated[tuple[Tindakan, ...], BeforeValidator(_ke_tuple)] = ()
	dasar: str = ""


class AturanAlur(Aturan):
	"""The steps of one document on one path. The first step is where a new document starts.

	A regency's rule without steps takes the national ones and only names its own article.
	"""

	dokumen: Dokumen
	jalur: Jalur
	tembusan: Annotated[tuple[Peran, ...], BeforeValidator(_ke_tuple)] = ()
	tahap: Annotated[tuple[Tahap, ...], BeforeValidator(_ke_tuple)] = ()


class AturanKetentuan(Aturan):
	"""A limit or requirement. `pesan` may use {nilai} and the facts that the check names."""

	kode: Teks
	nilai: bool | int | str | list[str] | None = None
	tingkat: TingkatTemuan
	pesan: Teks


class AturanPenetapan(Aturan):
	"""Which letter fixes an object, who signs it and on whose behalf."""

	objek: Teks
	naskah: Teks
	penanda_tangan: Peran
	atas_nama: str = ""
	tembusan: Annotated[tuple[Peran, ...], BeforeValidator(_ke_tuple)] = ()
	kode_klasifikasi: str = ""


class AturanKertas(Aturan):
	"""Paper, type and margins of one class of letters. Lengths in millimetres, type in points."""

	kelas: Teks
	lebar: float = Field(gt=0)
	tinggi: float = Field(gt=0)
	huruf: Teks
	ukuran: float = Field(gt=0)
	tepi: Annotated[tuple[float, float, float, float], BeforeValidator(_ke_tuple)]  # top, right, bottom, left
	spasi: float = Field(1.15, gt=0)


class Profil(Model):
	"""A regency's rules joined with the national ones (the regency's come first)."""

	daerah: Daerah
	penilaian: tuple[AturanPenilaian, ...] = ()
	kepemimpinan: tuple[AturanKepemimpinan, ...] = ()
	evaluasi: tuple[AturanEvaluasi, ...] = ()
	alur: tuple[AturanAlur, ...] = ()
	ketentuan: tuple[AturanKetentuan, ...] = ()
	penetapan: tuple[AturanPenetapan, ...] = ()
	kertas: tuple[AturanKertas, ...] = ()

	@property
	def versi(self) -> str:
		return f"{self.daerah.kode}/{self.daerah.versi}"
