"""Numbers of letters: which book counts them, their text from a pattern with tokens, and the way back.

Counting is the caller's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import combinations

from sistem_kerja.regulasi import pilihan
from sistem_kerja.regulasi.aturan import berlaku
from sistem_kerja.regulasi.galat import AturanTidakAda, GalatRegulasi
from sistem_kerja.regulasi.model import AturanPenomoran, Profil
from sistem_kerja.regulasi.naskah.jenis import NASKAH

ROMAWI = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
POLA = re.compile(r"\{(kode|urut|unit|bulan_romawi|tahun)(?::(\d))?\}")
# What may stand where a token does, when a number is read back.
TERBACA = {
	"kode": r"[0-9A-Za-z.\-]*",
	"urut": r"(?P<urut>\d+)(?:\.?(?P<sisipan>[A-Za-z]))?",
	"unit": r".+?",
	"bulan_romawi": r"[IVX]+",
	"tahun": r"\d{4}",
}
ANGKA = re.compile(TERBACA["urut"])
BUKU = re.compile(r"[A-Za-z0-9 .\-]{1,30}")
# How the letter of an inserted number is written after the running number.
GAYA_SISIPAN = ("a", "A", ".a", ".A")


def aturan(profil: Profil, jenis: str, tanggal: date) -> AturanPenomoran:
	"""The rule for a kind of letter: its own, else its class's, else the one for all. Raises AturanTidakAda."""
	kini = berlaku(profil.penomoran, tanggal)
	for kelas, naskah in (("", jenis), (NASKAH[jenis].kelas, ""), ("", "")):
		for satu in kini:
			if (satu.kelas, satu.naskah) == (kelas, naskah):
				return satu
	raise AturanTidakAda(
		f"{profil.daerah.singkatan} tidak mengatur penomoran {NASKAH[jenis].nama}. Tambahkan barisnya pada "
		"Profil Sistem Kerja, tab Naskah, tabel Penomoran Naskah, lalu Terapkan Profil."
	)


def susun(pola: str, kode: str, urut: int, unit: str, tanggal: date, sisipan: str = "") -> str:
	"""Fill the tokens of a pattern: {kode} {urut:n} {unit} {bulan_romawi} {tahun}; `sisipan` follows the running number."""
	isi = {
		"kode": kode,
		"unit": unit,
		"bulan_romawi": ROMAWI[tanggal.month - 1],
		"tahun": str(tanggal.year),
	}

	def ganti(cocok: re.Match[str]) -> str:
		nama, lebar = cocok.groups()
		return str(urut).zfill(int(lebar or 1)) + sisipan if nama == "urut" else isi[nama]

	return POLA.sub(ganti, pola)


def bersisipan(huruf: str, gaya: str) -> str:
	"""The letter of an inserted number as this book writes it: "a" -> "a", "A", ".a" or ".A"."""
	return huruf and gaya[:-1] + (huruf.upper() if gaya[-1].isupper() else huruf)


def baca(teks: str, pola: str) -> tuple[int, str] | None:
	"""Running number and inserted letter of a number as typed: whole, by the pattern, or the running number alone.

	None when it is neither.
	"""
	bagian, akhir = [], 0
	for cocok in POLA.finditer(pola):
		bagian += [re.escape(pola[akhir : cocok.start()]), TERBACA[cocok[1]]]
		akhir = cocok.end()
	utuh = re.compile("".join([*bagian, re.escape(pola[akhir:])]), re.IGNORECASE)
	ketemu = ANGKA.fullmatch(teks.strip()) or utuh.fullmatch(teks.strip())
	if not ketemu or not int(ketemu["urut"]):
		return None
	return int(ketemu["urut"]), (ketemu["sisipan"] or "").lower()


def periksa_pola(pola: str) -> None:
	"""Raise GalatRegulasi when a pattern lacks the running number, has it twice, or has an unknown token."""
	sisa = POLA.sub("", pola)
	banyak = [c[1] for c in POLA.finditer(pola)].count("urut")
	if "{" in sisa or "}" in sisa or banyak != 1:
		raise GalatRegulasi(
			f"pola nomor «{pola}» tidak sah; wajib memuat {{urut:3}} satu kali, dan yang dikenal: "
			"{kode} {urut:n} {unit} {bulan_romawi} {tahun}"
		)


def cacat(profil: Profil) -> Iterator[tuple[str, str]]:
	"""Faults of the numbering rules, each as (key, what is wrong and what to do)."""
	semua = list(enumerate(profil.penomoran))
	for i, satu in semua:
		kunci = f"penomoran[{i}]"
		try:
			periksa_pola(satu.pola)
		except GalatRegulasi as galat:
			yield f"{kunci}.pola", str(galat)
		if satu.kelas and satu.naskah:
			yield f"{kunci}.naskah", "kelas dan naskah diisi dua-duanya; isi salah satu, hapus yang lain"
		if satu.naskah and satu.naskah not in pilihan.NAMA_NASKAH:
			yield f"{kunci}.naskah", f"«{satu.naskah}» bukan naskah yang dikenal; perbaiki ejaannya"
		if not BUKU.fullmatch(satu.buku):
			yield (
				f"{kunci}.buku",
				f"«{satu.buku}» tidak sah; pakai huruf, angka, spasi, titik, dan tanda hubung saja (paling banyak 30)",
			)
		if satu.sisipan not in GAYA_SISIPAN:
			yield (
				f"{kunci}.sisipan",
				f"«{satu.sisipan}» bukan gaya sisipan; yang boleh: {', '.join(GAYA_SISIPAN)}",
			)
	yield from kembar(profil)


def kembar(profil: Profil) -> Iterator[tuple[str, str]]:
	"""Two books, each counting from 1, whose patterns would give two letters of one unit the same number."""
	for (i, satu), (j, dua) in combinations(enumerate(profil.penomoran), 2):
		serentak = (satu.berlaku_sampai is None or dua.berlaku_sejak <= satu.berlaku_sampai) and (
			dua.berlaku_sampai is None or satu.berlaku_sejak <= dua.berlaku_sampai
		)
		if serentak and satu.buku != dua.buku and kerangka(satu.pola) == kerangka(dua.pola):
			yield (
				f"penomoran[{j}].pola",
				f"dapat menghasilkan nomor yang sama dengan penomoran[{i}] (buku {satu.buku}), padahal bukunya lain; "
				"bedakan polanya, misalnya dengan singkatan naskah, atau pakai buku yang sama",
			)


def kerangka(pola: str) -> str:
	"""A pattern without the widths, which only add zeros: two with the same one can give the same text."""
	return POLA.sub(lambda cocok: f"{{{cocok[1]}}}", pola).casefold()
