"""Sentences of letters: the shipped ones, or what the profile says instead (`[[teks]]`).

A sentence is one paragraph with named fields: "Kepada {unit_dituju}". What stands in [ ] is left out where a field in it
is empty; after a bar stands what is printed instead: "[Berdasarkan {dasar_hukum}, bersama|Bersama] ini kami ...".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from sistem_kerja.regulasi.naskah.bentuk import Bagian
from sistem_kerja.regulasi.naskah.teks import rapi

Kalimat = Mapping[str, str]
_MEDAN = re.compile(r"\{(\w+)\}")
_PILIHAN = re.compile(r"\[([^\[\]|]*)(?:\|([^\[\]|]*))?\]")


def medan(kalimat: str) -> list[str]:
	"""The fields that a sentence names, in their order."""
	return list(dict.fromkeys(_MEDAN.findall(kalimat)))


def penulis(bagian: Bagian, bawaan: Kalimat, **isi: str) -> Callable[[str], str]:
	"""What writes each part of a letter: the profile's sentence, else the one of `bawaan`, with `isi` in its fields.

	`isi` holds every field that any sentence of `bawaan` names, so that a regency may use each of them in each part.
	"""
	nilai = {nama: rapi(teks) for nama, teks in isi.items()}

	def tulis(nama: str) -> str:
		return rangkai(bagian.teks.get(nama) or bawaan[nama], nilai)

	return tulis


def rangkai(kalimat: str, nilai: Mapping[str, str]) -> str:
	"""A sentence with its fields filled in; raises KeyError for a field that the letter does not have."""

	def pilih(cocok: re.Match[str]) -> str:
		ada = all(nilai[nama] for nama in _MEDAN.findall(cocok[1]))
		return (cocok[1] if ada else cocok[2]) or ""

	# A value is put in last and is never read as a field or a choice itself.
	return rapi(_MEDAN.sub(lambda cocok: nilai[cocok[1]], _PILIHAN.sub(pilih, kalimat)))


def cacat(kalimat: str, dikenal: Kalimat) -> str:
	"""What is wrong with a regency's sentence, and what to do; empty where nothing is. `dikenal`: the letter's own."""
	boleh = [nama for satu in dikenal.values() for nama in medan(satu)]
	if asing := [nama for nama in medan(kalimat) if nama not in boleh]:
		senarai = ", ".join(f"{{{nama}}}" for nama in dict.fromkeys(boleh)) or "(tidak ada)"
		return f"isian {{{asing[0]}}} tidak dikenal dalam naskah ini; yang boleh: {senarai}"
	if re.search(r"[{}]", _MEDAN.sub("", kalimat)):
		return "kurung kurawal tidak berpasangan; tulis isian sebagai {nama_isian}"
	if re.search(r"[\[\]]", _PILIHAN.sub("", kalimat)):
		return (
			"kurung siku tidak berpasangan; tulis [yang dilewati bila isiannya kosong] atau [ada|pengganti]"
		)
	return ""
