"""Whom a report passes, in order: for an employee's own work, for a team's, and on a leader's demand.

anggota tim -> ketua tim
               ketua tim -> (penilai, pengendali or pimpinan unit kerja, as the regency says) -> the unit's evaluation chain
               pengendali -> Pimpinan Unit Organisasi
any of them -> the leader who demanded it
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from sistem_kerja.regulasi.aturan import berlaku, kutip, pastikan_berlaku
from sistem_kerja.regulasi.galat import AturanTidakAda
from sistem_kerja.regulasi.istilah import BentukLaporan, Jenjang, Peran, PeranStruktural, Tipologi
from sistem_kerja.regulasi.kedudukan import Pejabat, rantai_evaluasi
from sistem_kerja.regulasi.model import Profil
from sistem_kerja.regulasi.model_kerja import AturanPelaporan
from sistem_kerja.regulasi.pelaku import Konteks, pelaku
from sistem_kerja.regulasi.struktur import Pegawai, Struktur

# A report to one receiver only; he may always return it.
LANGSUNG = (BentukLaporan.ANGGOTA_TIM, BentukLaporan.PENGENDALI, BentukLaporan.SEWAKTU_WAKTU)


@dataclass(frozen=True)
class Peninjau:
	"""One place in a chain: an office, or a person of the team whose `peran` (ketua_tim, pengendali) counts."""

	pejabat: Pejabat
	peran: Peran | None = None


def aturan(profil: Profil, bentuk: str, tanggal: date) -> AturanPelaporan:
	"""The rule on one form of report. Raises AturanTidakAda."""
	pastikan_berlaku(profil, tanggal)
	for satu in berlaku(profil.pelaporan, tanggal):
		if satu.bentuk == bentuk:
			return satu
	raise AturanTidakAda(f"{profil.daerah.singkatan} tidak mengatur laporan {bentuk.replace('_', ' ')}.")


def aturan_individu(
	profil: Profil, struktur: Struktur, pegawai: Pegawai, tanggal: date, jalur: str = ""
) -> AturanPelaporan:
	"""The rule on an employee's own report: Ahli Madya of the Sekretariat Daerah and volunteers may have their own."""
	punya = {a.bentuk for a in berlaku(profil.pelaporan, tanggal)}
	di = profil.tipologi_berlaku(struktur.tipologi(pegawai.unit), tanggal)
	if (
		"individu_madya_setda" in punya
		and pegawai.jenjang is Jenjang.AHLI_MADYA
		and di is Tipologi.SEKRETARIAT_DAERAH
	):
		return aturan(profil, "individu_madya_setda", tanggal)
	return aturan(profil, jalur if jalur in punya else BentukLaporan.INDIVIDU, tanggal)


def rantai(
	profil: Profil, struktur: Struktur, bentuk: BentukLaporan, konteks: Konteks, jalur: str = ""
) -> tuple[Peninjau, ...]:
	"""Who takes a report of this form in hand, in order; the last one accepts it as finished.

	`konteks.pegawai` reports on work of `konteks.unit_pemilik`; `konteks.evaluator` is the office that demanded a
	report at any time. Raises AturanTidakAda.
	"""
	k = konteks
	if bentuk is BentukLaporan.SEWAKTU_WAKTU:
		return (Peninjau(_peminta_sah(k)),)
	if bentuk is BentukLaporan.INDIVIDU:
		satu = aturan_individu(profil, struktur, _pelapor(k), k.tanggal, jalur)
	else:
		satu = aturan(profil, bentuk, k.tanggal)
	dasar = kutip(profil, satu.dasar)
	if bentuk in LANGSUNG:
		penerima = _peninjau(satu.penerima[0], k, dasar)
		if penerima.pejabat.pegawai == _pelapor(k).id:
			raise AturanTidakAda(
				f"{_pelapor(k).nama} menerima laporan ini sendiri ({dasar}). Pilih bentuk laporan menurut perannya."
			)
		return (penerima,)
	return _mendaki(profil, struktur, satu, k, dasar)


def peminta(k: Konteks) -> tuple[Pejabat, ...]:
	"""Offices that may demand a report at any time of this employee's work: of the unit that owns it, and of his own.

	Raises AturanTidakAda where the regulation knows no such demand.
	"""
	satu = aturan(k.profil, BentukLaporan.SEWAKTU_WAKTU, k.tanggal)
	dasar = kutip(k.profil, satu.dasar)
	hasil: list[Pejabat] = []
	for unit in dict.fromkeys((k.unit_pemilik, k.pegawai.unit if k.pegawai else None)):
		for peran in satu.penerima if unit else ():
			pejabat = replace(_pejabat(peran, replace(k, unit_pemilik=unit)), dasar=dasar)
			if all(pejabat.unit != p.unit for p in hasil):
				hasil.append(pejabat)
	return tuple(hasil)


def _peminta_sah(k: Konteks) -> Pejabat:
	boleh = peminta(k)
	for satu in boleh:
		if k.evaluator and satu.unit == k.evaluator.unit:
			return satu
	sebutan = " atau ".join(p.jabatan for p in boleh)
	siapa = k.evaluator.jabatan if k.evaluator else "Yang meminta"
	raise AturanTidakAda(
		f"{siapa} tidak berwenang meminta laporan ini sewaktu-waktu; yang berwenang {sebutan} ({boleh[0].dasar})."
	)


def _mendaki(
	profil: Profil, struktur: Struktur, satu: AturanPelaporan, k: Konteks, dasar: str
) -> tuple[Peninjau, ...]:
	unit = k.unit_pemilik
	if not unit:
		raise AturanTidakAda(
			"Unit pemilik kinerja belum diisi, sehingga peninjau laporan belum dapat ditentukan."
		)
	evaluasi = [Peninjau(p) for p in rantai_evaluasi(profil, struktur, unit, k.tanggal)]
	depan = [_peninjau(peran, k, dasar) for peran in _melalui(satu.melalui, k)]
	menerima = [_peninjau(peran, k, dasar) for peran in satu.penerima]
	semua = _tanpa_kembar(
		[*evaluasi, *depan, *([] if _ada(menerima, evaluasi) else menerima[:1])], _pelapor(k).id
	)
	akhir = next((p for p in reversed(evaluasi) if p in semua), None)
	if not akhir:
		raise AturanTidakAda(
			f"{_pelapor(k).nama} sendiri peninjau terakhir laporan ini ({dasar}). Tetapkan pejabat lain lebih dahulu."
		)
	# The person who coordinates first, then the offices from below; the last of the evaluation chain finishes.
	naik = sorted((p for p in semua if p is not akhir), key=lambda p: (p.peran is None, -_dalam(struktur, p)))
	return (*naik, akhir)


def _melalui(peran: Iterable[Peran], k: Konteks) -> list[Peran]:
	"""Through whom a report goes: where a team has a pengendali, he stands in place of the others named."""
	semua = list(peran)
	if Peran.PENGENDALI not in semua:
		return semua
	return [Peran.PENGENDALI] if k.pengendali else [p for p in semua if p is not Peran.PENGENDALI]


def _peninjau(peran: Peran, k: Konteks, dasar: str) -> Peninjau:
	orang = peran if peran in (Peran.KETUA_TIM, Peran.PENGENDALI) else None
	return Peninjau(replace(_pejabat(peran, k), dasar=dasar), orang)


def _pejabat(peran: Peran, k: Konteks) -> Pejabat:
	if peran is Peran.PENILAI:
		return pelaku(Peran.PENILAI_PEGAWAI, k)  # in a report: of him who reports
	if peran is Peran.KEPALA_BAGIAN:
		unit = next(
			(u for u in k.struktur.ke_atas(k.unit_pemilik or "") if u.peran is PeranStruktural.KEPALA_BAGIAN),
			None,
		)
		if not unit:
			return pelaku(Peran.PENILAI_PEGAWAI, k)
		return Pejabat(unit.kode, unit.jabatan_kepala, unit.kepala, "", "menurut bidang tugasnya")
	return pelaku(peran, k)


def _tanpa_kembar(semua: Iterable[Peninjau], pelapor: str) -> list[Peninjau]:
	"""Each office and person once, without him who reports."""
	hasil: list[Peninjau] = []
	for satu in semua:
		if satu.pejabat.pegawai != pelapor and not _ada([satu], hasil):
			hasil.append(satu)
	return hasil


def _ada(dicari: Iterable[Peninjau], semua: Iterable[Peninjau]) -> bool:
	ada = [p.pejabat for p in semua]
	return any(
		_satu_jabatan(a, p.pejabat) or (a.pegawai and a.pegawai == p.pejabat.pegawai)
		for p in dicari
		for a in ada
	)


def _satu_jabatan(a: Pejabat, b: Pejabat) -> bool:
	return (a.unit, a.jabatan) == (b.unit, b.jabatan)


def _dalam(struktur: Struktur, satu: Peninjau) -> int:
	return sum(1 for _u in struktur.ke_atas(satu.pejabat.unit))


def _pelapor(k: Konteks) -> Pegawai:
	if k.pegawai is None:
		raise AturanTidakAda("Pegawai yang melapor belum diisi, sehingga peninjaunya belum dapat ditentukan.")
	return k.pegawai
