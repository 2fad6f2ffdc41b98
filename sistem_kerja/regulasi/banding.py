"""What differs between two profiles, rule by rule."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from sistem_kerja.regulasi import sebutan, tanya, tipologi
from sistem_kerja.regulasi.aturan import berlaku, kutip, pastikan_berlaku
from sistem_kerja.regulasi.galat import GalatRegulasi
from sistem_kerja.regulasi.istilah import JenisJabatan, Jenjang
from sistem_kerja.regulasi.model import Profil
from sistem_kerja.regulasi.model_dasar import Aturan
from sistem_kerja.regulasi.profil import IDENTITAS, identitas

# Not rules of the work: layout, the regulation's own conflicts, and what `_penilaian` and its like compare themselves.
DILEWATI = {"kertas", "penomoran", "pertentangan", "tipologi", "penilaian", "kepemimpinan", "evaluasi"}
TAK_DIBANDING = {"dasar", "catatan", "berlaku_sejak", "berlaku_sampai", "kode_klasifikasi", "pesan", "uraian"}
Beda = dict[str, Any]


def banding(satu: Profil, dua: Profil, tanggal: date) -> list[Beda]:
	"""The differences that matter: part, what it is about, each side's rule in short and its article.

	Wording and articles alone are no difference; a rule that only one of them has is one. Raises AturanTidakAda on a
	date on which one of them is not yet in force: nothing would be different then.
	"""
	for p in (satu, dua):
		pastikan_berlaku(p, tanggal)
	return [*_menurut_tipologi(satu, dua, tanggal), *_menurut_identitas(satu, dua, tanggal)]


def _menurut_identitas(satu: Profil, dua: Profil, tanggal: date) -> Iterator[Beda]:
	for nama in IDENTITAS:
		if nama in DILEWATI:
			continue
		kiri, kanan = (_petakan(p, nama, tanggal) for p in (satu, dua))
		for kunci in dict.fromkeys((*kiri, *kanan)):
			a, b = kiri.get(kunci), kanan.get(kunci)
			if _inti(a) != _inti(b):
				tentang = " / ".join(_kata(k) for k in kunci) or nama
				yield _beda(nama, tentang, _sisi(satu, a, b), _sisi(dua, b, a))


def _petakan(profil: Profil, nama: str, tanggal: date) -> dict[tuple[Any, ...], Aturan]:
	hasil: dict[tuple[Any, ...], Aturan] = {}
	for aturan in berlaku(getattr(profil, nama), tanggal):
		hasil.setdefault(identitas(nama, aturan) or (), aturan)
	return hasil


def _inti(aturan: Aturan | None) -> Any:
	return None if aturan is None else _saring(aturan.model_dump(mode="json"))


def _saring(nilai: Any) -> Any:
	if isinstance(nilai, dict):
		return {k: _saring(v) for k, v in nilai.items() if k not in TAK_DIBANDING}
	if isinstance(nilai, list):
		return [_saring(v) for v in nilai]
	return nilai


def _sisi(profil: Profil, aturan: Aturan | None, lain: Aturan | None) -> Beda:
	"""One side in short: only the columns in which it differs."""
	if aturan is None:
		return {"aturan": "tidak diatur", "dasar": ""}
	isi, pembanding = _inti(aturan), _inti(lain) or {}
	return {
		"aturan": {k: v for k, v in isi.items() if k not in pembanding or pembanding[k] != v},
		"dasar": kutip(profil, aturan.dasar),
	}


def _kata(nilai: Any) -> str:
	return ", ".join(map(str, nilai)) if isinstance(nilai, tuple) else str(nilai)


def _beda(bagian: str, tentang: str, kiri: Beda, kanan: Beda) -> Beda:
	return {"bagian": bagian, "tentang": tentang, "satu": kiri, "dua": kanan}


def _menurut_tipologi(satu: Profil, dua: Profil, tanggal: date) -> list[Beda]:
	"""Evaluators and chains, office by office, for the kinds of organisation that either of them knows."""
	kode = dict.fromkeys(a.kode.value for p in (satu, dua) for a in berlaku(p.tipologi, tanggal))
	hasil: dict[str, list[Beda]] = {}
	for satu_kode in kode:
		for bagian, semua_jabatan in _pertanyaan(satu, dua, satu_kode, tanggal):
			for baris in _per_jabatan(satu, dua, tanggal, bagian, satu_kode, semua_jabatan):
				hasil.setdefault(bagian, []).append(baris)
	return [baris for bagian in hasil.values() for baris in bagian]


def _per_jabatan(
	satu: Profil, dua: Profil, tanggal: date, bagian: str, kode: str, semua_jabatan: list[str]
) -> Iterator[Beda]:
	"""Offices that differ in the same way make one difference."""
	sama: dict[str, tuple[list[str], Beda, Beda]] = {}
	for jabatan in semua_jabatan:
		kiri, kanan = (_jawab(p, tanggal, bagian, kode, jabatan) for p in (satu, dua))
		# The same words that mean other offices, because the typical structures differ, are no other rule.
		if kiri.pop("inti") != kanan.pop("inti") and kiri["aturan"] != kanan["aturan"]:
			sama.setdefault(repr((kiri, kanan)), ([], kiri, kanan))[0].append(jabatan)
	for jabatan_sama, kiri, kanan in sama.values():
		yield _beda(bagian, f"{kode}: {', '.join(jabatan_sama)}" if jabatan_sama[0] else kode, kiri, kanan)


def _pertanyaan(satu: Profil, dua: Profil, kode: str, tanggal: date) -> Iterator[tuple[str, list[str]]]:
	dikenal = []
	for p in (satu, dua):
		try:
			dikenal.append(tipologi.cari(p, kode, tanggal))
		except GalatRegulasi:
			continue
	if len(dikenal) < 2:
		yield "tipologi", [""]
		return
	ada = {j for bagan in dikenal for j in (bagan.pemimpin[0], *bagan.bagan)}
	jabatan = [
		nama for j, nama in sebutan.JABATAN.items() if j in ada
	]  # one order, whichever side comes first
	yield "penilaian", [*jabatan, *(f"JF {j}" for j in Jenjang), str(JenisJabatan.PELAKSANA)]
	yield "evaluasi", [""]
	yield "kepemimpinan", [""]


def _jawab(profil: Profil, tanggal: date, bagian: str, kode: str, jabatan: str) -> Beda:
	"""One side's answer. `inti` is what counts: the offices meant, whether the text names them or their level."""
	kunci = {
		"penilaian": (
			("penilai", "bila_tidak_ada", "rekomendasi"),
			("pejabat", "bila_tidak_ada", "rekomendasi"),
		),
		"evaluasi": (("tahap", "pengembali"), ("pejabat_tahap", "penuntas_pejabat")),
		"kepemimpinan": (("pimpinan_unit_organisasi", "pimpinan_unit_kerja"),) * 2,
	}
	try:
		if bagian == "tipologi":
			aturan = tipologi.cari(profil, kode, tanggal)
			return {"aturan": "diatur", "dasar": kutip(profil, aturan.dasar), "inti": True}
		if bagian == "penilaian":
			isi = tanya.penilai(profil, tanggal, tipologi=kode, jabatan=jabatan)
		else:
			isi = getattr(tanya, bagian)(profil, tanggal, tipologi=kode)
	except GalatRegulasi:
		return {"aturan": "tidak diatur", "dasar": "", "inti": None}
	tampak, inti = kunci[bagian]
	return {
		"aturan": {k: isi[k] for k in tampak if isi[k]},
		"dasar": isi["dasar"],
		"inti": [[sorted(map(str, x)) if isinstance(x, list) else x for x in isi[k]] for k in inti],
	}
