"""Who evaluates and who leads an employee, with the article and the reason in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from sistem_kerja.regulasi.aturan import berlaku, kutip, pastikan_berlaku
from sistem_kerja.regulasi.galat import AturanTidakAda, GalatRegulasi, PejabatKosong
from sistem_kerja.regulasi.istilah import JenisJabatan, Jenjang, PeranStruktural, Tipologi
from sistem_kerja.regulasi.model import AturanEvaluasi, AturanKepemimpinan, AturanPenilaian, Profil
from sistem_kerja.regulasi.sebutan import sebut_semua
from sistem_kerja.regulasi.struktur import Pegawai, Struktur, Unit

T = TypeVar("T", AturanEvaluasi, AturanKepemimpinan)


@dataclass(frozen=True)
class Pejabat:
	"""An office found by a rule. `pegawai` is None when nobody holds it.

	`kapasitas` is "Plt." or "Plh." when `pegawai` acts in the office without holding it.
	"""

	unit: str
	jabatan: str
	pegawai: str | None
	dasar: str
	alasan: str
	kapasitas: str = ""

	@property
	def sebutan(self) -> str:
		"""The office as its present actor is called: "Plt. Kepala Dinas ..."."""
		return f"{self.kapasitas} {self.jabatan}".strip()

	def wajib_terisi(self) -> Pejabat:
		"""Itself, or PejabatKosong naming the unit whose head is missing."""
		if not self.pegawai:
			menurut = f" ({self.dasar})" if self.dasar else ""
			raise PejabatKosong(
				f"Jabatan {self.jabatan} kosong, padahal ia yang berwenang{menurut}. "
				"Isi kepala unit itu atau tetapkan pejabat sementara.",
				self.unit,
			)
		return self


@dataclass(frozen=True)
class Kedudukan:
	penilai: Pejabat
	pimpinan_unit_kerja: Pejabat
	pimpinan_unit_organisasi: Pejabat
	rekomendasi: tuple[Pejabat, ...] = ()


def tentukan(profil: Profil, struktur: Struktur, pegawai: Pegawai, tanggal: date) -> Kedudukan:
	"""Position of one employee on that date.

	Raises AturanTidakAda when no rule covers him, StrukturSalah when his unit is unknown.
	"""
	return Kedudukan(
		penilai=penilai(profil, struktur, pegawai, tanggal),
		pimpinan_unit_kerja=pimpinan_unit_kerja(profil, struktur, pegawai.unit, tanggal),
		pimpinan_unit_organisasi=pimpinan_unit_organisasi(profil, struktur, pegawai.unit, tanggal),
		rekomendasi=rekomendasi(profil, struktur, pegawai, tanggal),
	)


def penilai(profil: Profil, struktur: Struktur, pegawai: Pegawai, tanggal: date) -> Pejabat:
	"""Pejabat Penilai Kinerja: the nearest office that the matching rule names on the way up from his unit.

	Raises AturanTidakAda, StrukturSalah.
	"""
	return _penilai(profil, struktur, pegawai, _aturan_penilaian(profil, struktur, pegawai, tanggal))


def semua_penilai(
	profil: Profil, struktur: Struktur, pegawai: Iterable[Pegawai], tanggal: date
) -> dict[str, Pejabat | GalatRegulasi]:
	"""The evaluator of each employee, by id, or the error that says why there is none.

	Employees who head nothing and share unit, kind and jenjang share the answer, so the work grows with the number
	of units rather than of people.
	"""
	pemegang = {unit.kepala for unit in struktur if unit.kepala}
	hasil: dict[str, Pejabat | GalatRegulasi] = {}
	sama: dict[tuple[str, JenisJabatan, Jenjang | None], Pejabat] = {}
	for satu in pegawai:
		kunci = (satu.unit, satu.jenis_jabatan, satu.jenjang)
		umum = satu.jenis_jabatan is not JenisJabatan.STRUKTURAL and satu.id not in pemegang
		if umum and kunci in sama:
			hasil[satu.id] = sama[kunci]
			continue
		try:
			pejabat = penilai(profil, struktur, satu, tanggal)
		except GalatRegulasi as galat:
			hasil[satu.id] = galat
			continue
		hasil[satu.id] = pejabat
		if umum:
			sama[kunci] = pejabat
	return hasil


def _penilai(profil: Profil, struktur: Struktur, pegawai: Pegawai, aturan: AturanPenilaian) -> Pejabat:
	naik = list(_calon_atasan(struktur, pegawai))
	unit = _terdekat(naik, aturan.penilai) or _terdekat(naik, aturan.bila_tidak_ada)
	dasar = kutip(profil, aturan.dasar)
	if not unit:
		dicari = " atau ".join(
			sebut_semua((*aturan.penilai, *aturan.bila_tidak_ada), profil.daerah.kepala_daerah)
		)
		raise AturanTidakAda(
			f"{pegawai.nama}: penilai menurut {dasar} ({dicari}) tidak ada di atas unitnya. "
			"Periksa induk dan peran struktural unit itu."
		)
	memimpin = _memimpin(struktur, pegawai)
	keterangan = f"memimpin {memimpin.nama}" if memimpin else pegawai.jenjang or pegawai.jenis_jabatan
	syarat = f" {aturan.syarat}" if aturan.syarat else ""
	alasan = f"dinilai oleh {unit.jabatan_kepala} karena {keterangan}{syarat}; {dasar}"
	return _pejabat(unit, dasar, alasan)


def punya_penilai(profil: Profil, struktur: Struktur, pegawai: Pegawai, tanggal: date) -> bool:
	"""Whether somebody evaluates this employee: a rule finds an office, and the office is held."""
	try:
		return bool(penilai(profil, struktur, pegawai, tanggal).pegawai)
	except GalatRegulasi:
		return False


def pimpinan_unit_organisasi(profil: Profil, struktur: Struktur, unit: str, tanggal: date) -> Pejabat:
	"""Pimpinan Unit Organisasi, the owner of performance (pemilik kinerja), over a unit."""
	return _pimpinan(profil, struktur, unit, tanggal, "unit_organisasi")


def pimpinan_unit_kerja(profil: Profil, struktur: Struktur, unit: str, tanggal: date) -> Pejabat:
	"""Pimpinan Unit Kerja: who heads the place of work."""
	return _pimpinan(profil, struktur, unit, tanggal, "unit_kerja")


def rantai_evaluasi(profil: Profil, struktur: Struktur, unit: str, tanggal: date) -> tuple[Pejabat, ...]:
	"""Who reviews a report of work owned by `unit`, in order; the last one declares it finished.

	Offices that do not stand above the unit are skipped; one person in consecutive places acts once.
	"""
	aturan = aturan_evaluasi(profil, struktur.tipologi(unit), tanggal)
	dasar = kutip(profil, aturan.dasar)
	rantai: list[Pejabat] = []
	for pemilih in aturan.tahap:
		ketemu = _terdekat(struktur.ke_atas(unit), pemilih)
		if not ketemu or any(p.unit == ketemu.kode for p in rantai):
			continue
		if rantai and ketemu.kepala and rantai[-1].pegawai == ketemu.kepala:
			rantai.pop()
		rantai.append(_pejabat(ketemu, dasar, f"meninjau hasil pelaksanaan kegiatan; {dasar}"))
	if not rantai:
		raise AturanTidakAda(
			f"Tidak ada pejabat peninjau laporan di atas unit {struktur.unit(unit).nama} menurut {dasar}. "
			"Periksa induk dan peran struktural unit itu."
		)
	return tuple(rantai)


def _pimpinan(profil: Profil, struktur: Struktur, unit: str, tanggal: date, yang: str) -> Pejabat:
	aturan = aturan_kepemimpinan(profil, struktur.tipologi(unit), tanggal)
	dasar = kutip(profil, aturan.dasar)
	pemilih = getattr(aturan, yang)
	ketemu = _pertama(struktur.ke_atas(unit), pemilih)
	if not ketemu:
		dicari = " atau ".join(sebut_semua(pemilih, profil.daerah.kepala_daerah))
		raise AturanTidakAda(
			f"Pimpinan unit {struktur.unit(unit).nama} menurut {dasar} ({dicari}) tidak ada di atasnya. "
			"Periksa induk dan peran struktural unit itu."
		)
	return _pejabat(ketemu, dasar, f"{ketemu.jabatan_kepala} memimpin unit ini; {dasar}")


def aturan_evaluasi(profil: Profil, tipologi: Tipologi | None, tanggal: date) -> AturanEvaluasi:
	"""The rule on who reviews reports in a kind of organisation. Raises AturanTidakAda."""
	pastikan_berlaku(profil, tanggal)
	return _menurut_tipologi(profil.evaluasi, profil, tipologi, tanggal, "rantai evaluasi laporan")


def aturan_kepemimpinan(profil: Profil, tipologi: Tipologi | None, tanggal: date) -> AturanKepemimpinan:
	"""The rule on who leads in a kind of organisation. Raises AturanTidakAda."""
	pastikan_berlaku(profil, tanggal)
	return _menurut_tipologi(profil.kepemimpinan, profil, tipologi, tanggal, "pimpinan unit")


def aturan_penilaian(
	profil: Profil,
	tipologi: Tipologi | None,
	tanggal: date,
	jenis: JenisJabatan,
	jenjang: Jenjang | None = None,
	peran: PeranStruktural | None = None,
) -> AturanPenilaian | None:
	"""The rule on who evaluates such an employee; `peran` for one who heads a unit. None when there is none.

	A head is asked for by his office first, then as Struktural whatever his own position is.
	"""
	kini = profil.tipologi_berlaku(tipologi, tanggal)
	umum: AturanPenilaian | None = None
	for aturan in profil.penilaian_berlaku(kini, tanggal):
		dinilai = aturan.dinilai
		if dinilai.peran:
			if peran and peran in dinilai.peran:
				return aturan
			continue
		cocok = (not dinilai.jenis or (JenisJabatan.STRUKTURAL if peran else jenis) in dinilai.jenis) and (
			not dinilai.jenjang or (not peran and jenjang in dinilai.jenjang)
		)
		if cocok and not peran:
			return aturan
		if cocok and umum is None:
			umum = aturan
	return umum


def rekomendasi(profil: Profil, struktur: Struktur, pegawai: Pegawai, tanggal: date) -> tuple[Pejabat, ...]:
	"""Who recommends to the evaluator, where the rule names somebody. Raises AturanTidakAda."""
	aturan = _aturan_penilaian(profil, struktur, pegawai, tanggal)
	unit = _terdekat(_calon_atasan(struktur, pegawai), aturan.rekomendasi)
	dasar = kutip(profil, aturan.dasar)
	return (_pejabat(unit, dasar, f"memberi rekomendasi penilaian; {dasar}"),) if unit else ()


def _aturan_penilaian(profil: Profil, struktur: Struktur, pegawai: Pegawai, tanggal: date) -> AturanPenilaian:
	pastikan_berlaku(profil, tanggal)
	tipologi = struktur.tipologi(pegawai.unit)
	memimpin = _memimpin(struktur, pegawai)
	if pegawai.jenis_jabatan == JenisJabatan.FUNGSIONAL and not (pegawai.jenjang or memimpin):
		raise AturanTidakAda(
			f"{pegawai.nama}: jenjang jabatan fungsionalnya belum diisi, padahal penilainya bergantung pada "
			"jenjang. Isi jenjang pada data pegawai."
		)
	aturan = aturan_penilaian(
		*(profil, tipologi, tanggal, pegawai.jenis_jabatan, pegawai.jenjang),
		peran=memimpin.peran if memimpin else None,
	)
	if aturan is None:
		raise AturanTidakAda(
			f"Tidak ada aturan penilai untuk {pegawai.nama} ({pegawai.jenjang or pegawai.jenis_jabatan}) pada "
			f"tipologi {tipologi or 'belum diisi'} di {profil.daerah.singkatan}. Lengkapi tipologi unit atau profil."
		)
	return aturan


def _memimpin(struktur: Struktur, pegawai: Pegawai) -> Unit | None:
	unit = struktur.unit(pegawai.unit)
	return unit if unit.kepala == pegawai.id or pegawai.jenis_jabatan == JenisJabatan.STRUKTURAL else None


def _calon_atasan(struktur: Struktur, pegawai: Pegawai) -> Iterator[Unit]:
	# Nobody evaluates himself: a head's evaluator is looked for above his own unit, and past any other
	# office that he holds as well.
	naik = struktur.ke_atas(pegawai.unit)
	if _memimpin(struktur, pegawai):
		next(naik)
	return (unit for unit in naik if unit.kepala != pegawai.id)


def _menurut_tipologi(
	semua: Iterable[T], profil: Profil, tipologi: Tipologi | None, tanggal: date, tentang: str
) -> T:
	kini = profil.tipologi_berlaku(tipologi, tanggal)
	for aturan in berlaku(semua, tanggal):
		if not aturan.tipologi or kini in aturan.tipologi:
			return aturan
	raise AturanTidakAda(
		f"Profil {profil.daerah.nama} tidak mengatur {tentang} bagi tipologi {tipologi or 'yang belum diisi'}."
	)


def _cocok(unit: Unit, pemilih: Iterable[str]) -> bool:
	return unit.peran.value in pemilih or unit.tingkat.value in pemilih


def _terdekat(naik: Iterable[Unit], pemilih: Iterable[str]) -> Unit | None:
	"""The nearest office that any of the selectors means."""
	return next((unit for unit in naik if _cocok(unit, pemilih)), None)


def _pertama(naik: Iterable[Unit], pemilih: Iterable[str]) -> Unit | None:
	"""The nearest office for the first selector that any office meets."""
	urutan = list(naik)
	return next((unit for satu in pemilih for unit in urutan if _cocok(unit, (satu,))), None)


def _pejabat(unit: Unit, dasar: str, alasan: str) -> Pejabat:
	return Pejabat(unit.kode, unit.jabatan_kepala, unit.kepala, dasar, alasan)
