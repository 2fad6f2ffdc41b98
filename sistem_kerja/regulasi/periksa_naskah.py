"""Faults of what a profile says on letters: who signs, paper and type, its own sentences; (key, what is wrong)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sistem_kerja.regulasi import paraf, pilihan
from sistem_kerja.regulasi.alur import MENUGASKAN
from sistem_kerja.regulasi.model import AturanPenetapan, Profil
from sistem_kerja.regulasi.naskah import halaman, kalimat
from sistem_kerja.regulasi.naskah.jenis import KELAS, SIFAT
from sistem_kerja.regulasi.naskah.kalimat_bawaan import KALIMAT
from sistem_kerja.regulasi.naskah.kop import KOP
from sistem_kerja.regulasi.naskah.tanda_tangan import RANTAI, rantai


def cacat(profil: Profil) -> Iterator[tuple[str, str]]:
	yield from _penetapan(profil)
	yield from _kertas(profil)
	yield from _teks(profil)


def asing(kode: str, apa: str, dikenal: Iterable[str]) -> str:
	return f"«{kode}» bukan {apa} yang dikenal; yang boleh: {', '.join(dikenal)}"


def _penetapan(profil: Profil) -> Iterator[tuple[str, str]]:
	for i, aturan in enumerate(profil.penetapan):
		if aturan.naskah not in pilihan.NAMA_NASKAH:
			yield f"penetapan[{i}].naskah", asing(aturan.naskah, "naskah", pilihan.NAMA_NASKAH)
		if aturan.kop and aturan.kop not in KOP:
			yield f"penetapan[{i}].kop", asing(aturan.kop, "kop", KOP)
		if aturan.sifat and aturan.sifat not in SIFAT:
			yield f"penetapan[{i}].sifat", asing(aturan.sifat, "sifat surat", SIFAT)
		if len(rantai(aturan.atas_nama)) > RANTAI:
			yield (
				f"penetapan[{i}].atas_nama",
				"lebih dari dua tingkat; tulis pemberi mandat (a.n.) dan paling banyak satu perantara (u.b.), "
				"dipisah titik koma",
			)
		yield from _paraf(f"penetapan[{i}]", aturan)


def _paraf(kunci: str, aturan: AturanPenetapan) -> Iterator[tuple[str, str]]:
	if len(aturan.paraf) > paraf.PALING_BANYAK:
		pesan = f"paling banyak {paraf.PALING_BANYAK} pejabat memaraf berjenjang; kurangi, atau pindahkan ke paraf koordinasi"
		yield f"{kunci}.paraf", pesan
	if (aturan.paraf or aturan.paraf_koordinasi) and aturan.naskah in MENUGASKAN:
		pesan = "surat yang menugaskan terbit bersama penugasannya, jadi tidak diparaf tersendiri; minta paraf pada surat jawaban atau keputusannya"
		yield f"{kunci}.{'paraf' if aturan.paraf else 'paraf_koordinasi'}", pesan


def _kertas(profil: Profil) -> Iterator[tuple[str, str]]:
	for i, aturan in enumerate(profil.kertas):
		if aturan.kelas not in KELAS:
			yield f"kertas[{i}].kelas", asing(aturan.kelas, "kelas naskah", KELAS)
		for kolom, pesan in halaman.cacat(aturan):
			yield f"kertas[{i}].{kolom}", pesan


def _teks(profil: Profil) -> Iterator[tuple[str, str]]:
	for i, aturan in enumerate(profil.teks):
		if aturan.naskah not in KALIMAT:
			yield f"teks[{i}].naskah", asing(aturan.naskah, "naskah yang kalimatnya dapat diganti", KALIMAT)
		elif aturan.bagian not in KALIMAT[aturan.naskah]:
			nama = pilihan.NAMA_NASKAH[aturan.naskah]
			yield f"teks[{i}].bagian", asing(aturan.bagian, f"bagian {nama}", KALIMAT[aturan.naskah])
		elif pesan := kalimat.cacat(aturan.isi, KALIMAT[aturan.naskah]):
			yield f"teks[{i}].isi", pesan
