"""Two profiles compared, rule by rule, in words that an HR officer reads.

Each `Perbedaan` is one rule, one step or one act of a flow. `lama` and `baru` name what differs, each as "Kolom: nilai",
several joined by "; ": lama "Tenggat: 5 hari", baru "Tenggat: 3 hari". A new rule has an empty `lama` and its whole
content in `baru` ("Penilai: Kepala Bidang; Syarat: ..."), a removed one the other way round. `tentang` says where:
"Surat Permohonan Pelibatan, penunjukan lintas unit › tahap «Menunggu Jawaban» › tindakan «Tolak»".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from sistem_kerja.regulasi import uraian
from sistem_kerja.regulasi.aturan import kutip
from sistem_kerja.regulasi.model import AturanAlur, AturanPenilaian, Profil, Tahap
from sistem_kerja.regulasi.model_dasar import Model
from sistem_kerja.regulasi.profil import IDENTITAS, identitas

A = TypeVar("A", bound=Model)
Cocok = Callable[[Any, Any], bool]


@dataclass(frozen=True)
class Perbedaan:
	"""One difference. `bagian` is the section in words ("Alur"); `dasar_*` the article, cited with its regulation."""

	bagian: str
	tentang: str
	lama: str
	baru: str
	dasar_lama: str = ""
	dasar_baru: str = ""

	@property
	def jenis(self) -> str:
		"""In one word: baru, dihapus or berubah."""
		return "baru" if not self.lama else "dihapus" if not self.baru else "berubah"


def perbedaan(lama: Profil, baru: Profil) -> list[Perbedaan]:
	"""Everything in which two profiles differ, section by section; empty when their rules are the same.

	Compare like with like: two joined profiles, or two regencies' own rules. The counter `daerah.versi` is no rule.
	"""
	return [*_Banding(lama, baru).semua()]


class _Banding:
	def __init__(self, lama: Profil, baru: Profil):
		self.lama, self.baru = lama, baru

	def semua(self) -> Iterator[Perbedaan]:
		satu, dua = uraian.berbeda(self.lama.daerah, self.baru.daerah, (self.lama, self.baru), ("versi",))
		if satu or dua:
			yield Perbedaan(uraian.BAGIAN["daerah"], self.baru.daerah.nama, satu, dua)
		for bagian in IDENTITAS:
			yield from self._bagian(bagian)

	def _bagian(self, bagian: str) -> Iterator[Perbedaan]:
		pasangan = pasangkan(getattr(self.lama, bagian), getattr(self.baru, bagian), *_cocok(bagian))
		for satu, dua in pasangan:
			nama = self._tentang(bagian, satu, dua)
			yield from self._satu(bagian, nama, satu, dua, _lewati(bagian, satu, dua))
			if isinstance(satu, AturanAlur) or isinstance(dua, AturanAlur):
				yield from self._tahap(nama, satu, dua)
		if IDENTITAS[bagian] is None:
			yield from self._urutan_aturan(bagian, pasangan)

	def _tentang(self, bagian: str, satu: Any, dua: Any) -> str:
		kunci = IDENTITAS[bagian]
		if dua is not None:
			return uraian.tentang(bagian, dua, self.baru, kunci)
		return uraian.tentang(bagian, satu, self.lama, kunci)

	def _satu(
		self, bagian: str, nama: str, satu: Model | None, dua: Model | None, lewati: tuple[str, ...]
	) -> Iterator[Perbedaan]:
		if satu is not None and dua is not None:
			teks = uraian.berbeda(satu, dua, (self.lama, self.baru), lewati)
		else:
			teks = (self._isi(self.lama, satu, lewati), self._isi(self.baru, dua, lewati))
		if any(teks):
			yield Perbedaan(
				uraian.BAGIAN[bagian], nama, *teks, _dasar(self.lama, satu), _dasar(self.baru, dua)
			)

	def _isi(self, profil: Profil, aturan: Model | None, lewati: tuple[str, ...]) -> str:
		"""All of a rule that stands on one side only; its article has a column of its own, its first day is the usual one."""
		if aturan is None:
			return ""
		biasa = getattr(aturan, "berlaku_sejak", None) == profil.daerah.berlaku_sejak
		kecuali = (*lewati, "dasar", *(("berlaku_sejak",) if biasa else ()))
		return uraian.isi_aturan(aturan, profil, kecuali) or "tanpa isian lain"

	# --- steps and acts of a flow ---

	def _tahap(self, nama: str, satu: AturanAlur | None, dua: AturanAlur | None) -> Iterator[Perbedaan]:
		lama, baru = (a.tahap if a else () for a in (satu, dua))
		jalan = [_jalan(a) for a in (satu, dua)]
		if jalan[0] != jalan[1]:
			beda = Perbedaan(uraian.BAGIAN["alur"], f"{nama} › urutan tahap", *jalan)
			yield self._berdasar(beda, satu, dua)
		for kiri, kanan in pasangkan(lama, baru, lambda a, b: a.status == b.status):
			tahap = next(t for t in (kanan, kiri) if t)
			tempat = f"{nama} › tahap «{tahap.status}»"
			for beda in self._satu("alur", tempat, kiri, kanan, ("status", "tindakan")):
				yield self._berdasar(beda, satu, dua)
			for beda in self._tindakan(tempat, kiri, kanan):
				yield self._berdasar(beda, satu, dua)

	def _tindakan(self, tempat: str, satu: Tahap | None, dua: Tahap | None) -> Iterator[Perbedaan]:
		lama, baru = (t.tindakan if t else () for t in (satu, dua))
		pasangan = pasangkan(lama, baru, lambda a, b: a.nama == b.nama, lambda a, b: a.ke == b.ke)
		for kiri, kanan in pasangan:
			act = next(t for t in (kanan, kiri) if t)
			lewati = ("nama",) if not (kiri and kanan) else ()
			for beda in self._satu("alur", f"{tempat} › tindakan «{act.nama}»", kiri, kanan, lewati):
				yield _ganti_dasar(beda, _dasar(self.lama, satu), _dasar(self.baru, dua))
		if urutan := _urutan(pasangan, lambda t: f"«{t.nama}»", lama):
			yield Perbedaan(uraian.BAGIAN["alur"], f"{tempat} › urutan tindakan", *urutan)

	def _berdasar(self, beda: Perbedaan, satu: AturanAlur | None, dua: AturanAlur | None) -> Perbedaan:
		"""A step or act without an article of its own stands on the flow's."""
		return _ganti_dasar(beda, _dasar(self.lama, satu), _dasar(self.baru, dua))

	def _urutan_aturan(self, bagian: str, pasangan: list[tuple[Any, Any]]) -> Iterator[Perbedaan]:
		"""The first rule that matches decides: where rules have no identity their order is a rule itself."""
		asal = getattr(self.lama, bagian)
		if urutan := _urutan(pasangan, lambda a: uraian.tentang(bagian, a, self.baru, None), asal):
			yield Perbedaan(uraian.BAGIAN[bagian], "urutan aturan", *urutan)


def pasangkan(lama: Sequence[A], baru: Sequence[A], *cocok: Cocok) -> list[tuple[A | None, A | None]]:
	"""Rules of two profiles that are the same one, by the first criterion that finds a partner; in the order of
	`baru`, those that are gone at the end."""
	sisa = [*lama]
	jodoh: dict[int, A] = {}
	for uji in cocok:
		for j, dua in enumerate(baru):
			satu = None if j in jodoh else next((s for s in sisa if uji(s, dua)), None)
			if satu is not None:
				jodoh[j] = satu
				sisa = [s for s in sisa if s is not satu]
	return [*((jodoh.get(j), dua) for j, dua in enumerate(baru)), *((satu, None) for satu in sisa)]


def _cocok(bagian: str) -> tuple[Cocok, ...]:
	def tentang(a: Any) -> Any:
		return (
			(a.tipologi, getattr(a, "dinilai", None)) if IDENTITAS[bagian] is None else identitas(bagian, a)
		)

	def sama(a: Any, b: Any) -> bool:
		return bool(tentang(a) == tentang(b))

	def sama_tanggal(a: Any, b: Any) -> bool:
		return sama(a, b) and bool(a.berlaku_sejak == b.berlaku_sejak)

	def mirip(a: Any, b: Any) -> bool:
		"""The same article, and at least a part of what it is about."""
		if a.dasar != b.dasar or not (set(a.tipologi) & set(b.tipologi) or a.tipologi == b.tipologi):
			return False
		return not isinstance(a, AturanPenilaian) or bool(a.dinilai.peran) == bool(b.dinilai.peran)

	return (sama_tanggal, sama) if IDENTITAS[bagian] is not None else (sama_tanggal, sama, mirip)


def _lewati(bagian: str, satu: Any, dua: Any) -> tuple[str, ...]:
	"""Columns that are shown elsewhere: the steps of a flow, and of a rule on one side only what `tentang` says."""
	kunci = IDENTITAS[bagian] or ("tipologi", "dinilai")
	sepihak = kunci if satu is None or dua is None else ()
	return (*sepihak, *(("tahap",) if bagian == "alur" else ()))


def _jalan(alur: AturanAlur | None) -> str:
	if alur is None:
		return ""
	return " → ".join(t.status for t in alur.tahap) or "mengikuti ketentuan nasional"


def _urutan(
	pasangan: list[tuple[Any, Any]], sebut: Callable[[Any], str], asal: Sequence[Any]
) -> tuple[str, str] | None:
	"""The rules on both sides whose place among these changed, in the old and in the new order; None when none did."""
	letak = {id(a): i for i, a in enumerate(asal)}
	baru = [(letak[id(satu)], dua) for satu, dua in pasangan if satu is not None and dua is not None]
	lama = sorted(baru, key=lambda p: p[0])
	pindah = {id(b[1]) for b, a in zip(baru, lama, strict=True) if b[1] is not a[1]}
	if not pindah:
		return None
	satu, dua = (" → ".join(sebut(x) for _, x in urut if id(x) in pindah) for urut in (lama, baru))
	return satu, dua


def _dasar(profil: Profil, aturan: Any) -> str:
	dasar = getattr(aturan, "dasar", "") if aturan is not None else ""
	return kutip(profil, dasar) if dasar else ""


def _ganti_dasar(beda: Perbedaan, lama: str, baru: str) -> Perbedaan:
	return replace(
		beda,
		dasar_lama=beda.dasar_lama or (lama if beda.lama else ""),
		dasar_baru=beda.dasar_baru or (baru if beda.baru else ""),
	)
