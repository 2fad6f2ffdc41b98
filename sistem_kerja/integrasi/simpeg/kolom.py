"""Which column is what: headings as SIMPEG exports write them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from sistem_kerja.integrasi.simpeg.bidang import BIDANG, PEGAWAI, bidang
from sistem_kerja.integrasi.simpeg.lembar import BARIS_AWAL, Lembar, Sel
from sistem_kerja.integrasi.simpeg.masalah import GalatBerkas


@dataclass(frozen=True)
class Kolom:
	"""A column of the sheet: `nomor` from 0, its heading, the field that it fills ("" for none), a value to show."""

	nomor: int
	judul: str
	bidang: str
	contoh: str = ""


def sederhana(judul: object) -> str:
	"""A heading without case, punctuation and repeated spaces: "Gol./Ruang " -> "GOL RUANG"."""
	return " ".join(re.findall(r"[A-Z0-9]+", str(judul or "").upper()))


def _kamus(jenis: str) -> dict[str, str]:
	return {sederhana(j): b.kode for b in BIDANG[jenis] for j in (b.nama, *b.judul)}


def pengenal(jenis: str) -> Callable[[Sequence[Sel]], int]:
	"""Counts the known headings of a row, each field once."""
	kamus = _kamus(jenis)
	return lambda baris: len({kamus[s] for s in map(sederhana, baris) if s in kamus})


def kenali(lembar: Lembar, jenis: str) -> tuple[int, list[Kolom]]:
	"""Row number of the headings and what each column holds.

	The headings are the row with the most known ones among the first, for titles often stand above them. Of two
	columns for one field the first counts. Raises GalatBerkas when nothing is recognised.
	"""
	hitung, kamus = pengenal(jenis), _kamus(jenis)
	awal = list(islice(lembar.baris(), BARIS_AWAL + 2))
	nomor, judul = max(awal[:BARIS_AWAL], key=lambda b: hitung(b[1]), default=(0, ()))
	if not hitung(judul):
		ada = ", ".join(b.nama for b in BIDANG[jenis])
		raise GalatBerkas(
			f"Baris judul kolom tidak ditemukan dalam {BARIS_AWAL} baris pertama. Kolom yang dikenal untuk {jenis}: {ada}. "
			"Beri baris judul, atau mulai dari contoh lembar."
		)
	hasil: list[Kolom] = []
	terpakai: set[str] = set()
	for i, satu in enumerate(judul):
		if not str(satu or "").strip():
			continue
		kode = kamus.get(sederhana(satu), "")
		kode = "" if kode in terpakai else kode
		terpakai.add(kode)
		hasil.append(Kolom(i, str(satu).strip()[:140], kode, _contoh(awal, nomor, i)))
	return nomor, hasil


def _contoh(awal: list[tuple[int, Sequence[Sel]]], judul: int, kolom: int) -> str:
	for nomor, isi in awal:
		if nomor > judul and not _nomor_kolom(isi) and kolom < len(isi) and str(isi[kolom] or "").strip():
			return str(isi[kolom]).strip()[:80]
	return ""


def _nomor_kolom(isi: Sequence[Sel]) -> bool:
	"""The row 1, 2, 3 ... that official tables put under their headings."""
	angka = [str(s).strip("() .") for s in isi if str(s if s is not None else "").strip()]
	return len(angka) > 1 and angka == [str(i) for i in range(1, len(angka) + 1)]


def periksa_pemetaan(jenis: str, peta: Mapping[int, str]) -> None:
	"""Raises GalatBerkas when the officer's mapping lacks a required field, names an unknown one, or one twice."""
	semua = bidang(jenis)
	dipakai = [k for k in peta.values() if k]
	if asing := set(dipakai) - set(semua):
		raise GalatBerkas(f"Kolom tidak dikenal untuk {jenis}: {', '.join(sorted(asing))}.")
	if ganda := sorted({semua[k].nama for k in dipakai if dipakai.count(k) > 1}):
		raise GalatBerkas(f"Dua kolom dipetakan ke {', '.join(ganda)}. Kosongkan salah satunya.")
	if kurang := [b.nama for b in semua.values() if b.wajib and b.kode not in dipakai]:
		raise GalatBerkas(f"Kolom {' dan '.join(kurang)} belum dipetakan. Tunjuk kolomnya dalam tabel kolom.")
	if jenis == PEGAWAI and not {"kode_unit", "unit"} & set(dipakai):
		raise GalatBerkas(
			"Kolom Kode Unit atau Unit Kerja belum dipetakan. Tunjuk kolomnya dalam tabel kolom."
		)


def baris_isi(lembar: Lembar, judul: int, peta: Mapping[int, str]) -> Iterator[tuple[int, dict[str, Sel]]]:
	"""The rows below the headings by field; empty rows and the row of column numbers are left out."""
	pasangan = [(i, kode) for i, kode in peta.items() if kode]
	for nomor, isi in lembar.baris():
		if nomor <= judul:
			continue
		satu = {kode: isi[i] if i < len(isi) else None for i, kode in pasangan}
		if all(s is None or not str(s).strip() for s in satu.values()):
			continue
		if nomor <= judul + 2 and _nomor_kolom(isi):
			continue
		yield nomor, satu
