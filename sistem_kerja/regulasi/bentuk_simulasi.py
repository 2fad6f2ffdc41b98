"""Shapes of a simulated way of a document."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sistem_kerja.regulasi.model import AturanAlur
from sistem_kerja.regulasi.pemeriksa import Temuan


@dataclass(frozen=True)
class Pemeran:
	"""A role and whom it means: the office as its actor is called ("Plt. Kepala ..."), the employee's id.

	`halangan` says why there is no person, or why he may not act.
	"""

	peran: str
	jabatan: str = ""
	unit: str = ""
	pegawai: str | None = None
	kapasitas: str = ""
	dasar: str = ""
	halangan: str = ""


@dataclass(frozen=True)
class SuratTerbit:
	"""A letter that an act issues, who signs it, and who gets a copy by the profile's `penetapan`."""

	jenis: str
	nama: str
	penanda_tangan: Pemeran | None
	dasar: str
	tembusan: tuple[Pemeran, ...] = ()


@dataclass(frozen=True)
class Pilihan:
	"""An act of a step. `maju`: the main way takes it. `oleh` where it is somebody else's than the step's.

	`tertutup` says why this reviewer may not take it.
	"""

	nama: str
	ke: str
	wajib_alasan: bool
	maju: bool
	oleh: Pemeran | None
	syarat: str
	surat: tuple[SuratTerbit, ...]
	dasar: str
	tertutup: str = ""


@dataclass(frozen=True)
class Langkah:
	"""A status. `urut` counts along the main way, None beside it; `mulai` and `tenggat` assume that everybody takes
	his whole time. `lebur`: the same person holds the next step, so that he acts once, there."""

	status: str
	urut: int | None
	akhir: bool
	pelaku: Pemeran | None
	pencatat: Pemeran | None
	lebur: bool
	mulai: date | None
	tenggat: date | None
	tenggat_hari: int | None
	tindakan: tuple[Pilihan, ...]
	dasar: str


@dataclass(frozen=True)
class Simulasi:
	alur: AturanAlur
	dasar: str
	langkah: tuple[Langkah, ...]  # the main way first, in its order, then the other statuses
	penerima: Pemeran | None
	tembusan: tuple[Pemeran, ...]
	penetap_tim: Pemeran | None
	temuan: tuple[Temuan, ...]
	halangan: str  # why the reviewers of a report are not known
