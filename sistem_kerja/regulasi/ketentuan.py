"""Is it allowed? Each check returns all findings at once, each with its article."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sistem_kerja.regulasi.istilah import JenisJabatan, TingkatTemuan
from sistem_kerja.regulasi.kedudukan import pimpinan_unit_organisasi
from sistem_kerja.regulasi.model import Profil
from sistem_kerja.regulasi.pemeriksa import Pemeriksa, Temuan
from sistem_kerja.regulasi.struktur import Pegawai, Struktur


@dataclass(frozen=True)
class FaktaPermohonan:
	"""A request for people: the four contents that a letter must have, and its period."""

	unit_pemilik: str | None  # None: another institution owns the work
	unit_dituju: str | None  # None: another institution is asked
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
	"""One employee's assignment. What is None or left at its default is not checked."""

	pegawai: Pegawai
	mulai: date | None
	selesai: date | None
	punya_penilai: bool
	perbantuan_lintas_unit: int = (
		0  # how many earlier assignments across units this year, this one not counted
	)
	bersamaan: tuple[str, ...] = ()  # other assignments in the same period, for the load
	perjanjian_kinerja: bool | None = None  # whether the unit's Perjanjian Kinerja for that year is fixed
	surat: bool | None = None  # whether there is a written letter
	kompetensi_kurang: tuple[str, ...] = ()  # asked for, not on the employee's record
	beban_kerja: bool | None = (
		None  # False: this comes on top of other work, whose load is to be looked at first
	)
	lintas_unit: bool = True  # the limits of a secondment do not concern work inside the unit


@dataclass(frozen=True)
class FaktaSukarela:
	"""An employee's own request. `lisan`: he only said so, there is no letter."""

	lintas_unit: bool
	lintas_instansi: bool = False
	lisan: bool = False


@dataclass(frozen=True)
class FaktaPerjanjianKinerja:
	"""A unit's agreement for `tahun`. `kegiatan_tanpa_jenis` do not say whether one person or a team does them."""

	tahun: int
	ditetapkan: date
	kegiatan_tanpa_jenis: tuple[str, ...] = ()
	kegiatan_berubah: tuple[str, ...] = ()  # changed since it was fixed, agreement not amended


def permohonan(profil: Profil, struktur: Struktur, fakta: FaktaPermohonan, tanggal: date) -> list[Temuan]:
	"""Minimum contents, period, and that the units are really different Unit Organisasi."""
	p = Pemeriksa(profil, tanggal)
	isi = {
		"maksud_tujuan": (fakta.maksud_tujuan, "maksud dan tujuan permohonan"),
		"kompetensi": (fakta.kompetensi, "kompetensi, keahlian, dan/atau keterampilan yang dibutuhkan"),
		"ekspektasi_target": (fakta.ekspektasi_target, "ekspektasi/target kinerja"),
		"jangka_waktu": (fakta.mulai and fakta.selesai, "jangka waktu pelibatan"),
	}
	for nama in p.senarai("permohonan.isi_minimal"):
		nilai, sebutan = isi[nama]
		p.bila(not _berisi(nilai), "permohonan.isi_minimal", kurang=sebutan)
	_periode(p, fakta.mulai, fakta.selesai)
	if fakta.unit_pemilik and fakta.unit_dituju:
		satu = pimpinan_unit_organisasi(profil, struktur, fakta.unit_pemilik, tanggal)
		dua = pimpinan_unit_organisasi(profil, struktur, fakta.unit_dituju, tanggal)
		p.bila(satu.unit == dua.unit, "permohonan.beda_unit", pimpinan=satu.jabatan)
	for pegawai in fakta.diminta:
		_boleh_ditugaskan(p, pegawai)
		if not fakta.unit_dituju:
			continue
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
	p = Pemeriksa(profil, tanggal)
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
	p = Pemeriksa(profil, tanggal)
	p.bila(not _berisi(alasan), "penolakan.beralasan")
	return p.temuan


def penugasan(profil: Profil, fakta: FaktaPenugasan, tanggal: date) -> list[Temuan]:
	"""Limits of one assignment: who may be assigned, how long, how often."""
	p = Pemeriksa(profil, tanggal)
	_boleh_ditugaskan(p, fakta.pegawai)
	_periode(p, fakta.mulai, fakta.selesai, perbantuan=fakta.lintas_unit)
	p.bila(not fakta.punya_penilai, "penugasan.setelah_kedudukan", nama=fakta.pegawai.nama)
	maksimal = p.batas("penugasan.maks_perbantuan")
	if maksimal is not None and fakta.lintas_unit:
		ke = fakta.perbantuan_lintas_unit + 1
		p.bila(ke > maksimal, "penugasan.maks_perbantuan", nama=fakta.pegawai.nama, ke=ke)
	nama = fakta.pegawai.nama
	p.bila(bool(fakta.bersamaan), "penugasan.bersamaan", nama=nama, lain=", ".join(fakta.bersamaan))
	p.bila(
		fakta.perjanjian_kinerja is False,
		"penugasan.setelah_perjanjian_kinerja",
		nama=nama,
		tahun=fakta.mulai.year if fakta.mulai else tanggal.year,
	)
	p.bila(fakta.surat is False, "penugasan.surat_tertulis", nama=nama)
	p.bila(fakta.beban_kerja is False, "penugasan.beban_kerja", nama=nama)
	p.bila(
		bool(fakta.kompetensi_kurang),
		"penugasan.kompetensi",
		nama=nama,
		kurang=", ".join(fakta.kompetensi_kurang),
	)
	return p.temuan


def sukarela(profil: Profil, fakta: FaktaSukarela, tanggal: date) -> list[Temuan]:
	"""Volunteering: never across institutions; inside the unit in a form that the regulation names, across units in writing."""
	p = Pemeriksa(profil, tanggal)
	p.bila(fakta.lintas_instansi, "sukarela.tanpa_lintas_instansi")
	p.bila(fakta.lisan and fakta.lintas_unit, "sukarela.tertulis_lintas_unit")
	boleh = p.senarai("sukarela.bentuk_dalam_unit")
	bentuk = "lisan" if fakta.lisan else "tertulis"
	p.bila(not fakta.lintas_unit and bool(boleh) and bentuk not in boleh, "sukarela.bentuk_dalam_unit")
	return p.temuan


def perjanjian_kinerja(profil: Profil, fakta: FaktaPerjanjianKinerja, tanggal: date) -> list[Temuan]:
	"""The unit's agreement: fixed before its year, says of each activity who does it, amended when one changes."""
	p = Pemeriksa(profil, tanggal)
	p.bila(
		fakta.ditetapkan.year >= fakta.tahun,
		"perjanjian_kinerja.sebelum_tahun",
		tahun=fakta.tahun,
		ditetapkan=f"{fakta.ditetapkan:%d-%m-%Y}",
	)
	for kegiatan in fakta.kegiatan_tanpa_jenis:
		p.bila(True, "perjanjian_kinerja.jenis_penugasan", kegiatan=kegiatan)
	for kegiatan in fakta.kegiatan_berubah:
		p.bila(True, "perjanjian_kinerja.ubah_bila_kegiatan_berubah", kegiatan=kegiatan)
	return p.temuan


def laporan(
	profil: Profil,
	isi: dict[str, str],
	mulai: date | None,
	selesai: date | None,
	tanggal: date,
	*,
	ada_bukti: bool | None = None,
) -> list[Temuan]:
	"""A report says what was done and what came of it; `isi` holds its texts by name, `ada_bukti` its evidence."""
	p = Pemeriksa(profil, tanggal)
	p.bila(ada_bukti is False, "laporan.data_dukung")
	sebutan = {"kegiatan_dilaksanakan": "kegiatan yang dilaksanakan", "hasil": "hasil yang dicapai"}
	for nama in p.senarai("laporan.isi_minimal"):
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


def _periode(p: Pemeriksa, mulai: date | None, selesai: date | None, *, perbantuan: bool = True) -> None:
	if not (mulai and selesai):
		return
	p.bila(selesai < mulai, "periode.urut", mulai=f"{mulai:%d-%m-%Y}", selesai=f"{selesai:%d-%m-%Y}")
	p.bila(
		mulai.year != selesai.year,
		"periode.satu_tahun_anggaran",
		mulai=f"{mulai:%d-%m-%Y}",
		selesai=f"{selesai:%d-%m-%Y}",
	)
	maksimal = p.batas("periode.maks_bulan")
	if perbantuan and maksimal is not None and selesai >= mulai:
		bulan = lama_bulan(mulai, selesai)
		p.bila(bulan > maksimal, "periode.maks_bulan", bulan=bulan)


def _boleh_ditugaskan(p: Pemeriksa, pegawai: Pegawai) -> None:
	boleh = (JenisJabatan.FUNGSIONAL, JenisJabatan.PELAKSANA)
	p.bila(pegawai.jenis_jabatan not in boleh, "penugasan.jf_pelaksana", nama=pegawai.nama)


def _berisi(nilai: Any) -> bool:
	return bool(nilai.strip()) if isinstance(nilai, str) else bool(nilai)
