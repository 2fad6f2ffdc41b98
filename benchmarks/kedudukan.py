"""How dear the positions of a whole regency are: `python -m benchmarks.kedudukan [--daerah kapuas] [--ulang 7]`.

10,000 employees in 1,500 units, five levels deep, made of the typical structures of the profile itself, the same in every
run. Seconds say little about another machine, so every figure is a ratio of two medians of the same run:

- against a bare walk of the same tree: for each employee from his unit up to the root, comparing one field. That much
  any answer costs; what stands above it are the rules.
- 20,000 employees in 3,000 units against 10,000 in 1,500. Near 2 means that the cost grows with the number; well above
  it, that something walks over everybody for each one.

Read a change as benchmarks/aturan.py says. The median of the reference is printed in milliseconds, to notice that the
reference itself has changed.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import replace
from itertools import count, islice
from random import Random

from benchmarks.aturan import TANGGAL, median
from sistem_kerja.regulasi import kedudukan, profil, tipologi
from sistem_kerja.regulasi.istilah import JenisJabatan, Jenjang, PeranStruktural
from sistem_kerja.regulasi.model import Profil
from sistem_kerja.regulasi.struktur import Pegawai, Struktur, Unit

PEGAWAI, UNIT = 10_000, 1_500
# Out of twenty employees who head nothing: half Pelaksana, the rest spread over the jenjang.
SEBARAN = (*[None] * 10, *Jenjang, Jenjang.AHLI_PERTAMA, Jenjang.AHLI_MUDA)


def _units(p: Profil) -> Iterator[Unit]:
	"""The kepala daerah, then the typical structures of the profile over and over, each copy a tree of its own."""
	pohon = [tipologi.struktur(p, a, TANGGAL)[0] for a in p.tipologi]
	puncak = next(u for satu in pohon for u in satu if u.peran is PeranStruktural.KEPALA_DAERAH)
	yield puncak
	for salinan in count():
		for nomor, satu in enumerate(pohon):
			for unit in satu:
				if unit.kode != puncak.kode:
					awalan = f"{salinan}.{nomor}."
					induk = unit.induk if unit.induk in (None, puncak.kode) else awalan + unit.induk
					yield replace(
						unit, kode=awalan + unit.kode, induk=induk, kepala=f"kepala {awalan}{unit.kode}"
					)


def susun(p: Profil, banyak_pegawai: int, banyak_unit: int) -> tuple[Struktur, list[Pegawai]]:
	"""A regency of that size: a head in each unit, the others in the lowest ones, by chance that is the same each time."""
	struktur = Struktur(islice(_units(p), banyak_unit))
	semua, acak = list(struktur), Random(7)
	terbawah = [u.kode for u in semua if u.kode not in {x.induk for x in semua}]
	orang = [Pegawai(u.kepala or "", u.nama, u.kode, JenisJabatan.STRUKTURAL) for u in semua]
	for nomor in range(banyak_pegawai - len(orang)):
		jenjang = acak.choice(SEBARAN)
		jenis = JenisJabatan.FUNGSIONAL if jenjang else JenisJabatan.PELAKSANA
		orang.append(Pegawai(f"P{nomor}", f"Pegawai {nomor}", acak.choice(terbawah), jenis, jenjang))
	return struktur, orang


def telusuri(struktur: Struktur, orang: list[Pegawai]) -> int:
	"""The bare walk: from each employee's unit to the root, comparing one field."""
	ketemu = 0
	for satu in orang:
		for unit in struktur.ke_atas(satu.unit):
			ketemu += unit.peran is PeranStruktural.KEPALA_DAERAH
	return ketemu


def main() -> None:
	pengurai = argparse.ArgumentParser(
		prog="python -m benchmarks.kedudukan", description=__doc__.splitlines()[0]
	)
	pengurai.add_argument("--daerah", default="kapuas", choices=profil.daftar())
	pengurai.add_argument("--ulang", type=int, default=7, help="runs behind each median")
	pilihan = pengurai.parse_args()
	p = profil.muat(pilihan.daerah)
	struktur, orang = susun(p, PEGAWAI, UNIT)
	struktur_ganda, orang_ganda = susun(p, 2 * PEGAWAI, 2 * UNIT)
	detik = median(
		pilihan.ulang,
		acuan=lambda: telusuri(struktur, orang),
		sekali=lambda: kedudukan.semua_penilai(p, struktur, orang, TANGGAL),
		ganda=lambda: kedudukan.semua_penilai(p, struktur_ganda, orang_ganda, TANGGAL),
	)
	dalam = max(sum(1 for _ in struktur.ke_atas(u.kode)) for u in struktur)
	hasil = kedudukan.semua_penilai(p, struktur, orang, TANGGAL).values()
	tanpa = sum(isinstance(h, kedudukan.GalatRegulasi) for h in hasil)
	print(f"{pilihan.daerah}, {len(orang)} pegawai, {UNIT} unit, {dalam} tingkat; {tanpa} tanpa penilai")
	print(f"median dari {pilihan.ulang} kali")
	print(f"  menelusuri pohon saja{1:>30.2f}  acuan ({detik['acuan'] * 1000:.1f} ms)")
	print(
		f"  {'penilai semua pegawai':32}{detik['sekali'] / detik['acuan']:>19.2f}  x menelusuri pohon "
		f"({detik['sekali'] * 1000:.1f} ms)"
	)
	print(f"  {'dua kali sebanyak itu':32}{detik['ganda'] / detik['sekali']:>19.2f}  x sekali")


if __name__ == "__main__":
	main()
