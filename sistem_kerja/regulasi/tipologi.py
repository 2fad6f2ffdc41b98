"""Typical structures: for each tipologi the tree that the regulation's figure shows, as plain units.

They serve to check a profile before it is used and to answer questions about an office without a real structure.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from sistem_kerja.regulasi.aturan import berlaku
from sistem_kerja.regulasi.galat import AturanTidakAda
from sistem_kerja.regulasi.istilah import TINGKAT_BIASA, PeranStruktural, Tingkat, Tipologi
from sistem_kerja.regulasi.model import AturanTipologi, Profil
from sistem_kerja.regulasi.sebutan import sebut
from sistem_kerja.regulasi.struktur import Struktur, Unit


def cari(profil: Profil, kode: str, tanggal: date) -> AturanTipologi:
	"""The rule of a kind of organisation, also by a code that another one covers. Raises AturanTidakAda."""
	semua = berlaku(profil.tipologi, tanggal)
	for aturan in semua:
		if aturan.kode == kode:
			return aturan
	for aturan in semua:
		if kode in aturan.mencakup:
			return aturan
	dikenal = ", ".join(a.kode.value for a in semua)
	raise AturanTidakAda(
		f"{profil.daerah.singkatan} tidak mengenal tipologi «{kode}». Yang dikenal: {dikenal or '(tidak ada)'}."
	)


def tingkat(aturan: AturanTipologi, peran: PeranStruktural) -> Tingkat:
	"""Level of an office in this kind of organisation."""
	if peran in aturan.pemimpin:
		return aturan.tingkat
	return aturan.tingkat_jabatan.get(peran, TINGKAT_BIASA[peran])


def struktur(
	profil: Profil, aturan: AturanTipologi, tanggal: date, tanpa: Collection[str] = ()
) -> tuple[Struktur, tuple[Unit, ...]]:
	"""The typical structure with all offices held, and the units of this tipologi in it, head first.

	`tanpa` are selectors (offices or levels) that are left out; what stood under them moves up.
	"""
	atas = _di_atas(profil, aturan, tanggal, set())
	unit: dict[str, Unit] = {}
	kepala = _unit(profil, aturan, aturan.pemimpin[0], atas[-1].kode if atas else None, aturan.kode)
	unit[kepala.kode] = kepala
	_isi(profil, aturan, kepala, aturan.pemimpin[0], unit, set(tanpa))
	return Struktur([*atas, *unit.values()]), tuple(unit.values())


def _isi(
	profil: Profil,
	aturan: AturanTipologi,
	induk: Unit,
	atasan: PeranStruktural,
	unit: dict[str, Unit],
	tanpa: set[str],
) -> None:
	for bawahan, di_bawah in aturan.bagan.items():
		if atasan not in di_bawah:
			continue
		satu = _unit(profil, aturan, bawahan, induk.kode)
		if tanpa & {satu.peran.value, satu.tingkat.value}:
			_isi(profil, aturan, induk, bawahan, unit, tanpa)
			continue
		unit[satu.kode] = satu
		_isi(profil, aturan, satu, bawahan, unit, tanpa)


def _unit(
	profil: Profil,
	aturan: AturanTipologi,
	peran: PeranStruktural,
	induk: str | None,
	kode: Tipologi | None = None,
) -> Unit:
	nama = sebut(peran.value, profil.daerah.kepala_daerah)
	jalan = f"{induk}/{peran.value}" if induk else peran.value
	return Unit(jalan, f"unit {nama}", induk, peran, tingkat(aturan, peran), nama, kode, f"pemegang {jalan}")


def _di_atas(profil: Profil, aturan: AturanTipologi, tanggal: date, lewat: set[Tipologi]) -> list[Unit]:
	"""The offices above the head, from the kepala daerah down."""
	if not aturan.di_bawah or aturan.kode in lewat:
		return []
	peran = aturan.di_bawah[0]
	for induk in berlaku(profil.tipologi, tanggal):
		if peran in induk.pemimpin and induk.kode is not aturan.kode:
			atas = _di_atas(profil, induk, tanggal, {*lewat, aturan.kode})
			return [*atas, _unit(profil, induk, peran, atas[-1].kode if atas else None, induk.kode)]
	return [_unit(profil, aturan.model_copy(update={"pemimpin": ()}), peran, None)]
