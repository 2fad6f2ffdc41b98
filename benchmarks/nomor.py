"""How many numbers per second several processes take at once, beside a bare insert of the same row in the same run.

In sites/, with the bench's Python and the services running (`python3 -m alat layanan`):

    PYTHONPATH=<checkout> ../env/bin/python -m benchmarks.nomor --situs uji.localhost [--proses 4] [--banyak 200]

Each process has its own connection and commits each row: "bare" inserts the register's row by one statement, "same book"
takes a number and writes its row as signing does, all from one book, "own book" each from a book of its own. What was
written is taken away again. Figures: rows per second of all processes together, and the bare insert's time for one row
divided by it. Numbers are checked: 1..n without gap or twin.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time

import frappe

from sistem_kerja.layanan import nomor

BUKU, UNIT, TAHUN = "Tolok Ukur", "TOLOK-UKUR", 2026
KOLOM = "name, creation, modified, docstatus, buku, unit, tahun, urut, sisipan, nomor, tanggal, status"
POLOS = f"insert into `tabNomor Naskah` ({KOLOM}) values (%s, now(6), now(6), 0, %s, %s, %s, %s, '', %s, %s, 'Terpakai')"


def kerja(cara: str, banyak: int, ke: int) -> None:
	"""One process: so many rows, each committed."""
	unit = f"{UNIT}-{ke}" if cara in ("polos", "sendiri") else UNIT
	buku = nomor.Buku(BUKU, unit, TAHUN)
	for i in range(1, banyak + 1):
		if cara == "polos":
			frappe.db.sql(POLOS, (f"{BUKU}:{unit}:{i}", BUKU, unit, TAHUN, i, str(i), f"{TAHUN}-01-02"))
		else:
			urut = nomor.pesan(buku.kunci) + 1
			nomor.tulis(buku, urut, "", nomor=str(urut), tanggal=f"{TAHUN}-01-02", status=nomor.TERPAKAI)
		frappe.db.commit()


def ukur(situs: str, cara: str, proses: int, banyak: int) -> float:
	"""Rows per second of all processes together; all begin at one word."""
	perintah = [
		sys.executable,
		"-m",
		"benchmarks.nomor",
		"--situs",
		situs,
		"--kerja",
		cara,
		"--banyak",
		str(banyak),
	]
	pipa = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
	semua = [subprocess.Popen([*perintah, "--ke", str(i)], **pipa) for i in range(proses)]
	for satu in semua:
		satu.stdout.readline()
	mulai = time.perf_counter()
	for satu in semua:
		satu.stdin.write("mulai\n")
		satu.stdin.flush()
	if any(satu.wait() for satu in semua):
		raise SystemExit(f"{cara}: sebuah proses gagal")
	lama = time.perf_counter() - mulai
	frappe.db.rollback()
	_periksa()
	bersihkan()
	return proses * banyak / lama


def _periksa() -> None:
	baris = frappe.db.sql(
		"select unit, max(urut), count(*) from `tabNomor Naskah` where buku = %s group by unit", BUKU
	)
	assert baris and all(akhir == banyak for _unit, akhir, banyak in baris), baris


def bersihkan() -> None:
	frappe.db.delete("Nomor Naskah", {"buku": BUKU})
	frappe.db.delete("Series", {"name": ("like", f"NASKAH/{BUKU}/%")})
	frappe.db.commit()


def main() -> None:
	urai = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
	urai.add_argument("--situs", required=True)
	urai.add_argument("--proses", type=int, default=4)
	urai.add_argument("--banyak", type=int, default=200)
	urai.add_argument("--kerja", choices=("polos", "sama", "sendiri"), help=argparse.SUPPRESS)
	urai.add_argument("--ke", type=int, default=0, help=argparse.SUPPRESS)
	pilih = urai.parse_args()
	frappe.init(site=pilih.situs, sites_path=os.getcwd())
	frappe.connect()
	if pilih.kerja:
		print("siap", flush=True)
		sys.stdin.readline()
		kerja(pilih.kerja, pilih.banyak, pilih.ke)
	else:
		bersihkan()
		for proses in dict.fromkeys((1, pilih.proses)):
			polos = ukur(pilih.situs, "polos", proses, pilih.banyak)
			print(f"{proses} proses, insert polos: {polos:7.0f} baris/detik")
			for cara, nama in (("sama", "satu buku"), ("sendiri", "buku masing-masing")):
				hasil = ukur(pilih.situs, cara, proses, pilih.banyak)
				print(
					f"{proses} proses, {nama:18}: {hasil:7.0f} nomor/detik, {polos / hasil:4.1f} kali insert polos"
				)
	frappe.destroy()


if __name__ == "__main__":
	main()
