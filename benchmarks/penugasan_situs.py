"""How dear lists, reports and the portal are with 100,000 assignments and 300,000 reports on a site.

In sites/, with the bench's Python and the services running (`python3 -m alat layanan`):

    PYTHONPATH=<checkout> ../env/bin/python -m benchmarks.penugasan_situs --situs uji.localhost [--penugasan 100000] [--ulang 5]

The rows (benchmarks.penugasan_isi) are committed, because a database that counts what it holds must see them, and taken
out again at the end; `--buang` takes out what an interrupted run left. `--sisakan` keeps them for a look with EXPLAIN,
`--hanya daftar` measures one group. Every figure is the median of the server's time beside a reference of the same run:

- a list's first page (desk: newest change first, 20 rows) beside the bare SQL of the same rows, and what a leader and an
  employee see of it beside the list without a filter by right;
- a report beside a bare SQL aggregate over the same rows;
- queries of each at 10,000 assignments and at all of them, which must be equal (an export adds two for 1,000 reports).
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import frappe

from benchmarks import penugasan_tulis as isi
from benchmarks.aturan import median
from benchmarks.penugasan_kerja import KELOMPOK
from benchmarks.penugasan_pelaku import Pelaku, Ukuran
from sistem_kerja.layanan import organisasi

SEDIKIT = 10_000


def masuk(user: str) -> None:
	"""As a new request of this user begins."""
	frappe.set_user(user)
	organisasi.lupakan()
	frappe.db.value_cache.clear()


def kueri(user: str, kerja: Callable[[], Any]) -> int:
	"""How many statements it sends; what a process loads once is loaded before."""
	masuk(user)
	kerja()
	masuk(user)
	semua, asli = [], frappe.db.sql
	frappe.db.sql = lambda *a, **k: (semua.append(1), asli(*a, **k))[1]
	try:
		kerja()
	finally:
		frappe.db.sql = asli
	return len(semua)


def ukur(hanya: str, ulang: int, sedikit: dict[str, int]) -> dict[str, int]:
	"""Measure and print, or with `ulang` 0 only count queries. Returns queries by what was measured."""
	pelaku, hasil = Pelaku(), {}
	for kelompok, susun in KELOMPOK.items():
		if hanya in ("", kelompok):
			if ulang:
				print(f"\n{kelompok}")
			for satu in susun(pelaku):
				kunci = f"{kelompok} {satu.nama} {satu.siapa}"
				try:
					hasil[kunci] = kueri(pelaku.akun[satu.siapa], satu.kerja)
				except frappe.PermissionError:
					continue  # not open to him
				if ulang:
					_cetak(satu, pelaku, ulang, hasil[kunci], sedikit.get(kunci))
	return hasil


def _cetak(satu: Ukuran, pelaku: Pelaku, ulang: int, banyak: int, dulu: int | None) -> None:
	def bersih(kerja: Callable[[], Any]) -> Callable[[], Any]:
		def jalan() -> Any:
			organisasi.lupakan()
			frappe.db.value_cache.clear()
			return kerja()

		return jalan

	masuk(pelaku.akun[satu.siapa])
	baris = satu.kerja()
	jumlah = f"{len(baris):>7} baris" if isinstance(baris, list | dict) else ""
	detik = median(ulang, kini=bersih(satu.kerja), acuan=satu.acuan)
	kini, acuan = detik["kini"] * 1000, detik["acuan"] * 1000
	tumbuh = "" if dulu in (None, banyak) else f"  BERUBAH dari {dulu}"
	print(
		f"  {satu.nama:34}{satu.siapa:10}{kini:>8.1f} ms{kini / acuan:>7.1f} x {satu.nama_acuan} ({acuan:.1f} ms)"
		f"{banyak:>5} kueri{jumlah}{tumbuh}"
	)


@contextmanager
def situs(nama: str) -> Iterator[None]:
	frappe.init(site=nama, sites_path=os.getcwd())
	frappe.connect()
	frappe.flags.in_test = frappe.flags.mute_emails = True
	try:
		yield
	finally:
		frappe.set_user("Administrator")
		frappe.db.rollback()
		frappe.destroy()


def main() -> None:
	pengurai = argparse.ArgumentParser(prog="benchmarks.penugasan_situs", description=__doc__.splitlines()[0])
	pengurai.add_argument("--situs", default="uji.localhost")
	pengurai.add_argument("--penugasan", type=int, default=100_000)
	pengurai.add_argument("--ulang", type=int, default=5, help="runs behind each median")
	pengurai.add_argument("--hanya", default="", choices=["", *KELOMPOK])
	pengurai.add_argument("--sisakan", action="store_true", help="leave the rows in the site")
	pengurai.add_argument("--buang", action="store_true", help="only take the rows out of the site")
	pilihan = pengurai.parse_args()
	with situs(pilihan.situs):
		try:
			if not pilihan.buang:
				jalankan(pilihan)
		finally:
			frappe.db.rollback()
			if pilihan.buang or not pilihan.sisakan:
				isi.buang()


def jalankan(pilihan: argparse.Namespace) -> None:
	sedikit: dict[str, int] = {}
	if not isi.terisi():
		isi.buang()
		isi.siapkan()
		isi.isi(0, SEDIKIT)
		sedikit = ukur(pilihan.hanya, 0, {})
		banyak = isi.isi(SEDIKIT, pilihan.penugasan)
		print(", ".join(f"{n} {b}" for n, b in banyak.items()))
	ukur(pilihan.hanya, pilihan.ulang, sedikit)


if __name__ == "__main__":
	main()
