"""Is it allowed? Each check returns all findings at once, each with its article."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sistem_kerja.regulasi.istilah import JenisJabatan, TingkatTemuan
from sistem_kerja.regulasi.kedudukan import pimpinan_unit_organisasi
from sistem_kerja.regulasi.model import AturanKetentuan, Profil
from sistem_kerja.regulasi.profil import berlaku, kutip
from sistem_kerja.regulasi.struktur import Pegawai, Struktur


@dataclass(frozen=True)
class Temuan:
	"""A finding: `tolak` forbids the act, `peringatan` only warns."""

	tingkat: TingkatTemuan
	pesan: str
	dasar: str

	def __str__(self) -> str:
		return f"{self.pesan} ({self.dasar})"


@dataclass(frozen=True)
class FaktaPermohonan:
	"""A request for people: the four contents that a letter must have, and its period."""

	unit_pemilik: str
	unit_dituju: str
	maksud_tujuan: str
	kompetensi: str
	ekspektasi_target: str
	mulai: date | None
	selesai: date | None
	diminta: tuple[Pegawai, ...] = ()


@dataclass(frozen=True)
class FaktaJawaban:
	"""An answer: the people named, the office that answers in its capacity, and the number asked for."""

	pegawai: tuple[Pegawai, ...]
	jumlah_diminta: int
	unit_dituju: str
	dinilai_oleh_penjawab: tuple[bool, ...] | None = None  # None: the answerer leads, he need not evaluate
	penjawab: str | None = None


@dataclass(frozen=True)
class FaktaPenugasan:
	pegawai: Pegawai
	mulai: date | None
	selesai: date | None
	punya_penilai: bool
	perbantuan_lintas_unit: int = (
		0  # how many earlier assignments across units this year, this one not counted
	)
	bersamaan: tuple[str, ...] = ()  # other assignments in the same period, for the load


def permohonan(profil: Profil, struktur: Struktur, fakta: FaktaPermohonan, tanggal: date) -> list[Temuan]:
	"""Minimum contents, period, and that the units are really different Unit Organisasi."""
	p = _Pemeriksa(profil, tanggal)
	isi = {
		"maksud_tujuan": (fakta.maksud_tujuan, "maksud dan tujuan permohonan"),
		"kompetensi": (fakta.kompetensi, "kompetensi, keahlian, dan/atau keterampilan yang dibutuhkan"),
		"ekspektasi_target": (fakta.ekspektasi_target, "ekspektasi/target kinerja"),
		"jangka_waktu": (fakta.mulai and fakta.selesai, "jangka waktu pelibatan"),
	}
	for nama in p.nilai("permohonan.isi_minimal") or ():
		nilai, sebutan = isi[nama]
		p.bila(not _berisi(nilai), "permohonan.isi_minimal", kurang=sebutan)
	_periode(p, fakta.mulai, fakta.selesai)
	satu = pimpinan_unit_organisasi(profil, struktur, fakta.unit_pemilik, tanggal)
	dua = pimpinan_unit_organisasi(profil, struktur, fakta.unit_dituju, tanggal)
	p.bila(satu.unit == dua.unit, "permohonan.beda_unit", pimpinan=satu.jabatan)
	for pegawai in fakta.diminta:
		_boleh_ditugaskan(p, pegawai)
		diluar = not struktur.di_bawah(pegawai.unit, fakta.unit_dituju)
		p.bila(
			diluar,
			"jawaban.pegawai_unit_dituju",
			nama=pegawai.nama,
			unit=struktur.unit(fakta.unit_dituju).nama,
		)
	return p.temuan


def jawaban(profil: Profil, struktur: Struktur, fakta: FaktaJawaban, tanggal: date) -> list[Temuan]:
	"""An approval names people of the unit asked, who are evaluated by the one who answers where he answers as evaluator."""
	p = _Pemeriksa(profil, tanggal)
	p.bila(not fakta.pegawai, "jawaban.menyebut_pegawai")
	kembar = len({x.id for x in fakta.pegawai}) != len(fakta.pegawai)
	p.bila(kembar, "jawaban.pegawai_kembar")
	p.bila(
		0 < len(fakta.pegawai) != fakta.jumlah_diminta,
		"jawaban.jumlah",
		ada=len(fakta.pegawai),
		diminta=fakta.jumlah_diminta,
	)
	for i, pegawai in enumerate(fakta.pegawai):
		_boleh_ditugaskan(p, pegawai)
		diluar = not struktur.di_bawah(pegawai.unit, fakta.unit_dituju)
		p.bila(
			diluar,
			"jawaban.pegawai_unit_dituju",
			nama=pegawai.nama,
			unit=struktur.unit(fakta.unit_dituju).nama,
		)
		p.bila(pegawai.id == fakta.penjawab, "jawaban.bukan_penjawab", nama=pegawai.nama)
		if fakta.dinilai_oleh_penjawab is not None:
			p.bila(not fakta.dinilai_oleh_penjawab[i], "jawaban.dinilai_penjawab", nama=pegawai.nama)
	return p.temuan


def penolakan(profil: Profil, alasan: str, tanggal: date) -> list[Temuan]:
	"""No refusal without a reason."""
	p = _Pemeriksa(profil, tanggal)
	p.bila(not _berisi(alasan), "penolakan.beralasan")
	return p.temuan


def penugasan(profil: Profil, fakta: FaktaPenugasan, tanggal: date) -> list[Temuan]:
	"""Limits of one assignment: who may be assigned, how long, how often."""
	p = _Pemeriksa(profil, tanggal)
	_boleh_ditugaskan(p, fakta.pegawai)
	_periode(p, fakta.mulai, fakta.selesai)
	p.bila(not fakta.punya_penilai, "penugasan.setelah_kedudukan", nama=fakta.pegawai.nama)
	maksimal = p.nilai("penugasan.maks_perbantuan")
	if maksimal is not None:
		ke = fakta.perbantuan_lintas_unit + 1
		p.bila(ke > maksimal, "penugasan.maks_perbantuan", nama=fakta.pegawai.nama, ke=ke)
	p.bila(
		bool(fakta.bersamaan), "penugasan.bersamaan", nama=fakta.pegawai.nama, lain=", ".join(fakta.bersamaan)
	)
	return p.temuan


def laporan(
	profil: Profil, isi: dict[str, str], mulai: date | None, selesai: date | None, tanggal: date
) -> list[Temuan]:
	"""A report says what was done and what came of it; `isi` holds its texts by name."""
	p = _Pemeriksa(profil, tanggal)
	sebutan = {"kegiatan_dilaksanakan": "kegiatan yang dilaksanakan", "hasil": "hasil yang dicapai"}
	for nama in p.nilai("laporan.isi_minimal") or ():
		kurang = sebutan.get(nama, nama.replace("_", " "))
		p.bila(not _berisi(isi.get(nama)), "laporan.isi_minimal", kurang=kurang)
	p.bila(
		bool(mulai and selesai and selesai < mulai),
		"periode.urut",
		mulai=f"{mulai:%d-%m-%Y}" if mulai else "",
		selesai=f"{selesai:%d-%m-%Y}" if selesai else "",
	)
	return p.temuan


def tolak(temuan: Iterable[Temuan]) -> list[Temuan]:
	return [t for t in temuan if t.tingkat is TingkatTemuan.TOLAK]


def lama_bulan(mulai: date, selesai: date) -> int:
	"""Months that a period touches, both days included: 1 January to 31 January is one month."""
	bulan = (selesai.year - mulai.year) * 12 + selesai.month - mulai.month
	return bulan + (1 if selesai.day >= mulai.day else 0)


def _periode(p: _Pemeriksa, mulai: date | None, selesai: date | None) -> None:
	if not (mulai and selesai):
		return
	p.bila(selesai < mulai, "periode.urut", mulai=f"{mulai:%d-%m-%Y}", selesai=f"{selesai:%d-%m-%Y}")
	p.bila(
		mulai.year != selesai.year,
		"periode.satu_tahun_anggaran",
		mulai=f"{mulai:%d-%m-%Y}",
		selesai=f"{selesai:%d-%m-%Y}",
	)
	maksimal = p.nilai("periode.maks_bulan")
	if maksimal is not None and selesai >= mulai:
		bulan = lama_bulan(mulai, selesai)
		p.bila(bulan > maksimal, "periode.maks_bulan", bulan=bulan)


def _boleh_ditugaskan(p: _Pemeriksa, pegawai: Pegawai) -> None:
	boleh = (JenisJabatan.FUNGSIONAL, JenisJabatan.PELAKSANA)
	p.bila(pegawai.jenis_jabatan not in boleh, "penugasan.jf_pelaksana", nama=pegawai.nama)


def _berisi(nilai: Any) -> bool:
	return bool(nilai.strip()) if isinstance(nilai, str) else bool(nilai)


class _Pemeriksa:
	"""Collects findings of the rules that are in force; a rule that the profile lacks finds nothing."""

	def __init__(self, profil: Profil, tanggal: date):
		self.profil = profil
		self.aturan: dict[str, AturanKetentuan] = {}
		for aturan in berlaku(profil.ketentuan, tanggal):
			self.aturan.setdefault(aturan.kode, aturan)
		self.temuan: list[Temuan] = []

	def nilai(self, kode: str) -> Any:
		aturan = self.aturan.get(kode)
		return aturan.nilai if aturan else None

	def bila(self, salah: bool, kode: str, **fakta: Any) -> None:
		aturan = self.aturan.get(kode)
		if not salah or not aturan or aturan.nilai is False:
			return
		pesan = aturan.pesan.format(nilai=aturan.nilai, **fakta)
		temuan = Temuan(aturan.tingkat, pesan, kutip(self.profil, aturan.dasar))
		if temuan not in self.temuan:
			self.temuan.append(temuan)
