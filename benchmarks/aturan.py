"""How dear the rules and the letters are: `python -m benchmarks.aturan [--daerah kapuas] [--ulang 7]`.

Seconds say little about another machine, so every figure is a ratio of two medians of the same run:

- against reading and checking the profile once (two TOML files): building the tree of units, resolving the position of
  every example employee, walking the whole case;
- against one letter: twenty letters, as HTML and as PDF. Near 20 means that nothing is paid twice; above it, the cost
  grows with the number; below it, the first letter bears a cost that the others share.

Read a change by running both versions, more than once, on the same idle machine and comparing the ratios: what
differs less than two runs of one version is noise. The median of the reference is printed in milliseconds, to notice that the reference itself has changed.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable
from datetime import date

from sistem_kerja import cetak
from sistem_kerja.demo.daerah import bangun, daftar
from sistem_kerja.pratinjau.perjalanan import siapkan, tempuh
from sistem_kerja.regulasi import kedudukan, profil
from sistem_kerja.regulasi.alur import MENUGASKAN

TANGGAL = date(2025, 3, 3)
BANYAK = 20


def median(ulang: int, **kerja: Callable[[], object]) -> dict[str, float]:
	"""Median of the seconds that each work takes, in turn, so that a busy moment falls on all of them."""
	hasil: dict[str, list[float]] = {nama: [] for nama in kerja}
	for putaran in range(ulang + 1):
		for nama, satu in kerja.items():
			mulai = time.perf_counter()
			satu()
			if putaran:  # the first round warms caches
				hasil[nama].append(time.perf_counter() - mulai)
	return {nama: statistics.median(detik) for nama, detik in hasil.items()}


def ukur_aturan(daerah: str, ulang: int) -> tuple[float, dict[str, float]]:
	"""Reading the profile, and what the rules then do with it."""
	aturan, contoh, latar = profil.muat(daerah), bangun(daerah), siapkan(daerah, TANGGAL)
	struktur, orang = contoh.struktur(), [p.untuk_aturan() for p in contoh.pegawai]

	def semua_kedudukan() -> None:
		for satu in orang:
			kedudukan.tentukan(aturan, struktur, satu, TANGGAL)

	detik = median(
		ulang,
		acuan=lambda: profil.gabung(profil.baca(daerah), profil.baca(profil.NASIONAL)),
		pohon=contoh.struktur,
		kedudukan=semua_kedudukan,
		kasus=lambda: tempuh(latar),
	)
	return detik["acuan"], {
		f"susun pohon {len(contoh.units)} unit": detik["pohon"],
		f"kedudukan {len(orang)} pegawai": detik["kedudukan"],
		"seluruh kasus contoh": detik["kasus"],
	}


def ukur_naskah(daerah: str, ulang: int) -> dict[str, tuple[float, float]]:
	"""One letter and twenty of them, by kind of output."""
	isi = next(s.isi for s in tempuh(siapkan(daerah, TANGGAL)).surat if s.jenis in MENUGASKAN)
	halaman = cetak.html(isi)
	kerja = {"HTML": lambda: cetak.html(isi), "PDF": lambda: cetak.pdf(halaman)}
	hasil = {}
	for nama, satu in kerja.items():
		detik = median(ulang, satu=satu, banyak=lambda satu=satu: [satu() for _ in range(BANYAK)])
		hasil[nama] = (detik["satu"], detik["banyak"])
	return hasil


def main() -> None:
	pengurai = argparse.ArgumentParser(
		prog="python -m benchmarks.aturan", description=__doc__.splitlines()[0]
	)
	pengurai.add_argument("--daerah", default="kapuas", choices=daftar())
	pengurai.add_argument("--ulang", type=int, default=7, help="runs behind each median")
	pilihan = pengurai.parse_args()
	acuan, hasil = ukur_aturan(pilihan.daerah, pilihan.ulang)
	print(f"{pilihan.daerah}, median dari {pilihan.ulang} kali")
	print(f"  membaca profil sekali{1:>30.2f}  acuan ({acuan * 1000:.1f} ms)")
	for nama, detik in hasil.items():
		print(f"  {nama:32}{detik / acuan:>19.2f}  x membaca profil")
	for nama, (satu, banyak) in ukur_naskah(pilihan.daerah, pilihan.ulang).items():
		print(f"  {f'{BANYAK} naskah {nama}':32}{banyak / satu:>19.2f}  x satu naskah ({satu * 1000:.1f} ms)")


if __name__ == "__main__":
	main()
