"""What a caller hands to the builders of decrees, agreements, recommendations and job maps: plain facts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from sistem_kerja.regulasi.naskah.bentuk import Orang

# Values of the named fields in the sentences of a decree; those that are left out are empty.
Medan = Mapping[str, str]


@dataclass(frozen=True)
class AnggotaNaskah:
	"""One line of a decree's annex."""

	orang: Orang
	peran: str
	tugas: str = ""


@dataclass(frozen=True)
class Kolom:
	"""One column of an annex table; `kelas` is the class in the style sheet that gives its width."""

	judul: str
	kelas: str = ""


@dataclass(frozen=True)
class LampiranNaskah:
	"""An annex: a table, or headed lists of points. Cells may hold several lines; a row of one cell is a group's head."""

	judul: str
	kolom: tuple[Kolom, ...] = ()
	baris: tuple[tuple[str, ...], ...] = ()
	jumlah: tuple[str, ...] = ()
	butir: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True)
class IsiKeputusan:
	"""A decree: what it is on, the facts for its sentences, annexes.

	`selaku` is the capacity that the regulation adds to the signer's office. `memperhatikan` holds what the decree
	answers: letters, recommendations, agreements. `orang` stands under the first diktum; `ubahan` lists what changes.
	"""

	tentang: str
	medan: Medan
	selaku: str = ""
	memperhatikan: tuple[str, ...] = ()
	orang: Orang | None = None
	ubahan: tuple[str, ...] = ()
	lampiran: tuple[LampiranNaskah, ...] = ()


@dataclass(frozen=True)
class BarisPeta:
	"""A position of a job map; `unit` is the unit that it belongs to, `tingkat` how deep that unit stands."""

	unit: str
	jabatan: str
	jenjang: str
	jenis: str
	kebutuhan: int
	terisi: int
	keterangan: str = ""
	tingkat: int = 0


@dataclass(frozen=True)
class IsiPeta:
	"""A job map as it is drawn: its unit, in force since, the decree that fixed it, its positions unit by unit."""

	unit: str
	berlaku_sejak: date
	baris: tuple[BarisPeta, ...]
	keputusan: str = ""


@dataclass(frozen=True)
class BarisKedudukan:
	"""An employee with the office that evaluates him."""

	orang: Orang
	penilai: str


@dataclass(frozen=True)
class Pihak:
	"""A side of an agreement."""

	nama: str
	jabatan: str
	nip: str = ""
	pangkat: str = ""
	kapasitas: str = ""


@dataclass(frozen=True)
class IsiPerjanjian:
	"""`sasaran`: sasaran, indikator, target; `kegiatan`: kegiatan, "individual" or "tim", budget in rupiah or None.

	`atasan` is the other side, whose name may be unknown; `bertindak` tells a ketua tim's or pengendali's agreement.
	"""

	tahun: int
	subjek: str
	atasan: Pihak
	dasar: tuple[str, ...]
	sasaran: tuple[tuple[str, str, str], ...]
	kegiatan: tuple[tuple[str, str, float | None], ...] = ()
	mengubah: str = ""  # number of the agreement that it amends
	alasan: str = ""


@dataclass(frozen=True)
class NilaiPegawai:
	"""What is recommended of one person."""

	orang: Orang
	predikat: str
	hasil: str
	umpan_balik: str = ""


@dataclass(frozen=True)
class IsiRekomendasi:
	"""A recommendation on the rating of employees to the one who rates them."""

	mulai: date
	selesai: date
	nilai: tuple[NilaiPegawai, ...]
	tim: str = ""
	kegiatan: str = ""
	dasar: tuple[str, ...] = field(default=())
