"""Who evaluates and who leads an employee, with the article and the reason in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sistem_kerja.regulasi.galat import AturanTidakAda, GalatRegulasi, PejabatKosong
from sistem_kerja.regulasi.istilah import JenisJabatan, Tipologi
from sistem_kerja.regulasi.model import AturanEvaluasi, AturanKepemimpinan, AturanPenilaian, Profil
from sistem_kerja.regulasi.profil import berlaku, kutip, pastikan_berlaku
from sistem_kerja.regulasi.struktur import Pegawai, Struktur, Unit


@dataclass(frozen=True)
class Pejabat:
	"""An office found by a rule. `pegawai` is None when nobody holds it."""

	unit: str
	jabatan: str
	pegawai: str | None
	dasar: str
	alasan: str

	def wajib_terisi(self) -> Pejabat:
		"""Itself, or PejabatKosong naming the unit whose head is missing."""
		if not self.pegawai:
			raise PejabatKosong(
				f"Jabatan {self.jabatan} kosong, padahal ia yang berwenang ({self.dasar}). "
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
		pimpinan_unit_kerja=_pimpinan(profil, struktur, pegawai.unit, tanggal, "unit_kerja"),
		pimpinan_unit_organisasi=pimpinan_unit_organisasi(profil, struktur, pegawai.unit, tanggal),
		rekomendasi=_rekomendasi(profil, struktur, pegawai, tanggal),
	)


def penilai(profil: Profil, struktur: Struktur, pegawai: Pegawai, tanggal: date) -> Pejabat:
	"""Pejabat Penilai Kinerja: the first office of the matching rule on the way up from his unit."""
	aturan = _aturan_penilaian(profil, struktur, pegawai, tanggal)
	unit = _cari(_calon_atasan(struktur, pegawai), aturan.penilai)
	if not unit:
		raise AturanTidakAda(
			f"{pegawai.nama}: penilai menurut {kutip(profil, aturan.dasar)} ({_sebut(aturan.penilai)}) "
			"tidak ada di atas unitnya. Periksa induk dan peran struktural unit itu."
		)
	dasar = kutip(profil, aturan.dasar)
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


def rantai_evaluasi(profil: Profil, struktur: Struktur, unit: str, tanggal: date) -> tuple[Pejabat, ...]:
	"""Who reviews a report of work owned by `unit`, in order; the last one declares it finished.

	Offices that do not stand above the unit are skipped; one person in consecutive places acts once.
	"""
	pastikan_berlaku(profil, tanggal)
	tipologi = struktur.tipologi(unit)
	aturan: AturanEvaluasi = _aturan(profil.evaluasi, tipologi, tanggal, profil, "rantai evaluasi laporan")
	dasar = kutip(profil, aturan.dasar)
	rantai: list[Pejabat] = []
	for pemilih in aturan.tahap:
		ketemu = _cari(struktur.ke_atas(unit), pemilih)
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
	pastikan_berlaku(profil, tanggal)
	tipologi = struktur.tipologi(unit)
	aturan: AturanKepemimpinan = _aturan(profil.kepemimpinan, tipologi, tanggal, profil, "pimpinan unit")
	dasar = kutip(profil, aturan.dasar)
	pemilih = getattr(aturan, yang)
	ketemu = _cari(struktur.ke_atas(unit), pemilih)
	if not ketemu:
		raise AturanTidakAda(
			f"Pimpinan unit {struktur.unit(unit).nama} menurut {dasar} ({_sebut(pemilih)}) tidak ada di atasnya. "
			"Periksa induk dan peran struktural unit itu."
		)
	return _pejabat(ketemu, dasar, f"{ketemu.jabatan_kepala} memimpin unit ini; {dasar}")


def _rekomendasi(profil: Profil, struktur: Struktur, pegawai: Pegawai, tanggal: date) -> tuple[Pejabat, ...]:
	aturan = _aturan_penilaian(profil, struktur, pegawai, tanggal)
	unit = _cari(_calon_atasan(struktur, pegawai), aturan.rekomendasi)
	dasar = kutip(profil, aturan.dasar)
	return (_pejabat(unit, dasar, f"memberi rekomendasi penilaian; {dasar}"),) if unit else ()


def _aturan_penilaian(profil: Profil, struktur: Struktur, pegawai: Pegawai, tanggal: date) -> AturanPenilaian:
	pastikan_berlaku(profil, tanggal)
	tipologi = struktur.tipologi(pegawai.unit)
	peran = _memimpin(struktur, pegawai)
	if pegawai.jenis_jabatan == JenisJabatan.FUNGSIONAL and not (pegawai.jenjang or peran):
		raise AturanTidakAda(
			f"{pegawai.nama}: jenjang jabatan fungsionalnya belum diisi, padahal penilainya bergantung pada "
			"jenjang. Isi jenjang pada data pegawai."
		)
	for aturan in berlaku(profil.penilaian, tanggal):
		dinilai = aturan.dinilai
		if (
			(not aturan.tipologi or tipologi in aturan.tipologi)
			and (not dinilai.jenis or pegawai.jenis_jabatan in dinilai.jenis)
			and (not dinilai.jenjang or pegawai.jenjang in dinilai.jenjang)
			and (not dinilai.peran or (peran and peran.peran in dinilai.peran))
		):
			return aturan
	raise AturanTidakAda(
		f"Tidak ada aturan penilai untuk {pegawai.nama} ({pegawai.jenjang or pegawai.jenis_jabatan}) pada "
		f"tipologi {tipologi or 'belum diisi'} di {profil.daerah.singkatan}. Lengkapi tipologi unit atau profil."
	)


def _memimpin(struktur: Struktur, pegawai: Pegawai) -> Unit | None:
	unit = struktur.unit(pegawai.unit)
	return unit if unit.kepala == pegawai.id or pegawai.jenis_jabatan == JenisJabatan.STRUKTURAL else None


def _calon_atasan(struktur: Struktur, pegawai: Pegawai) -> Iterable[Unit]:
	# Nobody evaluates himself: a head's evaluator is looked for above his own unit, and past any other
	# office that he holds as well.
	naik = struktur.ke_atas(pegawai.unit)
	if _memimpin(struktur, pegawai):
		next(naik)
	return (unit for unit in naik if unit.kepala != pegawai.id)


def _aturan(semua: Iterable, tipologi: Tipologi | None, tanggal: date, profil: Profil, tentang: str):
	for aturan in berlaku(semua, tanggal):
		if not aturan.tipologi or tipologi in aturan.tipologi:
			return aturan
	raise AturanTidakAda(
		f"Profil {profil.daerah.nama} tidak mengatur {tentang} bagi tipologi {tipologi or 'yang belum diisi'}."
	)


def _cari(naik: Iterable[Unit], pemilih: Iterable[str]) -> Unit | None:
	"""The nearest office for the first selector that any office meets."""
	urutan = list(naik)
	for satu in pemilih:
		for unit in urutan:
			if satu in (unit.peran.value, unit.tingkat.value):
				return unit
	return None


def _pejabat(unit: Unit, dasar: str, alasan: str) -> Pejabat:
	return Pejabat(unit.kode, unit.jabatan_kepala, unit.kepala, dasar, alasan)


def _sebut(pemilih: Iterable[str]) -> str:
	return " atau ".join(p.replace("_", " ") for p in pemilih)
