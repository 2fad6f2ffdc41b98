"""What a caller hands to the builders of letters: plain facts, nothing formatted yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from sistem_kerja.regulasi.galat import GalatRegulasi
from sistem_kerja.regulasi.model import AturanKertas


class NaskahTidakLengkap(GalatRegulasi):
	"""A letter lacks what the regulation requires in it; names everything that is missing."""


@dataclass(frozen=True)
class Kop:
	"""Letterhead: of a Perangkat Daerah, or (`jenis`) of the kepala daerah, whose title then is `perangkat_daerah`.

	`induk` are the units that a UPTD or kelurahan belongs to; `lambang` is a data URI, so that no renderer fetches anything.
	"""

	pemerintah: str
	perangkat_daerah: str
	alamat: str
	kontak: str = ""
	lambang: str = ""
	jenis: str = "perangkat_daerah"
	induk: tuple[str, ...] = ()


@dataclass(frozen=True)
class Penandatangan:
	"""Who signs, in which capacity, and on whose behalf."""

	jabatan: str
	nama: str
	nip: str = ""
	pangkat: str = ""
	kapasitas: str = ""  # Plt., Plh., Pj., Pjs.
	atas_nama: str = ""  # who gave the mandate; after a semicolon who has it and lets another sign (u.b.)


@dataclass(frozen=True)
class Kepala:
	"""Number and date are given at signing; without a number the letter is a draft."""

	nomor: str
	tanggal: date | None
	tempat: str
	sifat: str = "Biasa"
	lampiran: str = "-"
	hal: str = ""


@dataclass(frozen=True)
class Bagian:
	"""What stands around a letter's own text; `yth`, `di` and `dasar_hukum` belong to letters with an addressee.

	`teks`: the profile's own sentences by the part of the letter that they stand in (`kalimat`).
	"""

	kop: Kop
	kepala: Kepala
	penandatangan: Penandatangan
	kertas: AturanKertas
	yth: str = ""
	di: str = ""
	dasar_hukum: tuple[str, ...] = ()
	tembusan: tuple[str, ...] = ()
	teks: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Orang:
	nama: str
	nip: str
	pangkat: str
	jabatan: str
	unit: str = ""


@dataclass(frozen=True)
class IsiPermohonan:
	"""The four required contents (Pekalongan Pasal 15 ayat (6); Kapuas Lampiran A.2.3.a) angka (5)) and the facts."""

	maksud_tujuan: str
	kompetensi: str
	ekspektasi_target: str
	mulai: date
	selesai: date
	jumlah: int
	kegiatan: str
	unit_pemilik: str
	unit_dituju: str
	diminta: tuple[Orang, ...] = ()


@dataclass(frozen=True)
class IsiJawaban:
	"""Approval with named people, or refusal with its reason; `alasan` of an approval is a remark."""

	disetujui: bool
	nomor_permohonan: str
	tanggal_permohonan: date | None
	hal_permohonan: str
	orang: tuple[Orang, ...] = ()
	alasan: str = ""
	rekomendasi: str = ""
	kegiatan: str = ""
	mulai: date | None = None
	selesai: date | None = None
	dituangkan: str = "surat penugasan"  # the letter that will assign


@dataclass(frozen=True)
class IsiPengajuan:
	"""An employee's wish to work for another unit, in his own words."""

	orang: Orang
	kegiatan: str
	tugas: tuple[str, ...]
	alasan: str
	unit_pemilik: str
	mulai: date
	selesai: date
	melalui: str = ""  # the office that consents before the addressee is asked


@dataclass(frozen=True)
class IsiPerubahan:
	"""A change of an assignment: what it was, what becomes of it, why."""

	jenis: str
	orang: Orang
	kegiatan: str
	nomor_semula: str
	mulai: date
	selesai_semula: date
	alasan: str
	dasar: tuple[str, ...]
	selesai_baru: date | None = None
	pengganti: Orang | None = None


@dataclass(frozen=True)
class IsiInstruksi:
	"""What another institution asks of us, as the evaluator is told it."""

	instansi: str
	nomor_surat: str
	tanggal_surat: date | None
	maksud_tujuan: str
	kompetensi: str
	ekspektasi_target: str
	mulai: date
	selesai: date
	jumlah: int
	kegiatan: str
	diminta: tuple[Orang, ...] = ()


@dataclass(frozen=True)
class IsiPenugasan:
	orang: tuple[Orang, ...]
	tugas: tuple[str, ...]
	keluaran: str
	ekspektasi_target: str
	unit_pemilik: str
	mulai: date
	selesai: date
	dasar: tuple[str, ...]
	menimbang: tuple[str, ...] = ()


@dataclass(frozen=True)
class BarisEvaluasi:
	"""One act in the evaluation chain; `jabatan` is the capacity in which the official acted."""

	pejabat: str
	jabatan: str
	tanggal: date | None
	tindakan: str
	catatan: str = ""


@dataclass(frozen=True)
class LaporanAnggota:
	"""A member's accepted report as the report of his team lists it."""

	nama: str
	judul: str
	hasil: str
	nomor: str = ""


@dataclass(frozen=True)
class IsiLaporan:
	"""A report; `bukti` holds name and remark of each file, `laporan_anggota` what the members of a team reported."""

	judul: str
	kegiatan: str
	dasar: tuple[str, ...]
	maksud: str
	kegiatan_dilaksanakan: str
	hasil: str
	kendala: str
	simpulan_saran: str
	periode_mulai: date
	periode_selesai: date
	evaluasi: tuple[BarisEvaluasi, ...] = ()
	laporan_anggota: tuple[LaporanAnggota, ...] = ()
	bukti: tuple[tuple[str, str], ...] = ()
	dinyatakan_selesai: str = ""  # "oleh Kepala Dinas ... pada 3 Maret 2025"
