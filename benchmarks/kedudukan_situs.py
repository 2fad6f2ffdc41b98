"""How dear the positions are on a site: 10,000 employees in 1,500 units, put in and rolled back again.

Run by the bench's Python in its `sites` folder, with the checkout on PYTHONPATH and the services up:
`SISTEM_KERJA_SITUS=uji.localhost python -m benchmarks.kedudukan_situs [--daerah kapuas]`.

Seconds say little about another machine, so each figure stands beside a reference of the same run that writes or reads
the same rows without any rule:

- the first computation beside a bare bulk update of the same columns of the same rows, plus a bare bulk insert of as
  many rows of history;
- a computation that changes nothing beside reading the same columns of the same rows;
- the reports beside their queries without a filter by right; Pegawai tanpa Penilai with all 10,000 in it;
- memory: the peak that Python allocates during a computation of 1,000, 5,000 and 10,000 employees, every one changed.
"""

from __future__ import annotations

import argparse
import os
import time
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import frappe

from benchmarks.kedudukan import PEGAWAI, UNIT, susun
from sistem_kerja.layanan import garis_lapor, kedudukan, laporan_kedudukan, organisasi, penghitungan
from sistem_kerja.layanan.jawaban_kedudukan import KOLOM
from sistem_kerja.regulasi import profil
from sistem_kerja.regulasi.struktur import Pegawai, Struktur

UKURAN = (1_000, 5_000, PEGAWAI)
RK = "Riwayat Kedudukan"


@contextmanager
def situs_sementara() -> Iterator[None]:
	"""The site with nobody but the employees of this benchmark; nothing of it is committed."""
	frappe.init(site=os.environ["SISTEM_KERJA_SITUS"], sites_path=".")
	frappe.connect()
	frappe.flags.in_test = True
	frappe.db.commit = lambda *a, **k: None
	frappe.db.sql("update `tabEmployee` set status = 'Inactive'")
	try:
		yield
	finally:
		frappe.db.rollback()
		frappe.clear_cache()
		frappe.destroy()


def masukkan_unit(struktur: Struktur) -> None:
	nomor = garis_lapor._beri_nomor({u.kode: u.induk for u in struktur})
	kolom = ("name", "kode", "nama_unit", "parent_unit_organisasi", "peran", "tingkat")
	lain = ("jabatan_kepala", "tipologi", "kepala", "lft", "rgt")
	frappe.db.bulk_insert(
		"Unit Organisasi",
		[*kolom, *lain],
		(
			(
				*(u.kode, u.kode, u.nama, u.induk, u.peran.value, u.tingkat.value),
				*(u.jabatan_kepala, u.tipologi and u.tipologi.value, u.kepala, *nomor[u.kode]),
			)
			for u in struktur
		),
	)
	organisasi.lupakan()


def masukkan_pegawai(orang: list[Pegawai]) -> float:
	"""Bare bulk insert; returns seconds."""
	kolom = ["name", "employee", "employee_name", "status", "sk_unit", "sk_jenis_jabatan", "sk_jenjang"]
	return detik(
		lambda: frappe.db.bulk_insert(
			"Employee",
			kolom,
			[
				(p.id, p.id, p.nama, "Active", p.unit, p.jenis_jabatan.value, p.jenjang and p.jenjang.value)
				for p in orang
			],
		)
	)


def detik(kerja: Callable[[], Any]) -> float:
	awal = time.perf_counter()
	kerja()
	return time.perf_counter() - awal


def hitung_semua() -> None:
	frappe.db.delete("Penghitungan Kedudukan")
	penghitungan.jalankan(kedudukan.hitung_semua("Tolok ukur"))
	catatan = frappe.get_last_doc("Penghitungan Kedudukan")
	assert catatan.status == "Selesai", catatan.pesan_galat


def kosongkan() -> None:
	"""As before the first computation."""
	isi = ", ".join(f"`{k}` = null" for k in (*KOLOM, "reports_to"))
	frappe.db.sql(f"update `tabEmployee` set {isi} where status = 'Active'")
	frappe.db.delete(RK)


def memori() -> float:
	"""MB allocated at the peak of one computation that changes everybody."""
	kosongkan()
	tracemalloc.start()
	try:
		hitung_semua()
		return tracemalloc.get_traced_memory()[1] / 1e6
	finally:
		tracemalloc.stop()


def tulis_polos() -> float:
	"""Seconds of writing the same rows without a rule: the computed columns, and as many rows of history."""
	kolom = [*KOLOM, "reports_to"]
	baris = frappe.get_all("Employee", {"status": "Active"}, ["name", *kolom], limit=0)
	isi = {b.name: {k: b[k] for k in kolom} for b in baris}
	kolom_riwayat = frappe.db.get_table_columns(RK)
	riwayat = frappe.db.sql(f"select {', '.join(f'`{k}`' for k in kolom_riwayat)} from `tab{RK}`")
	kosongkan()
	return detik(lambda: frappe.db.bulk_update("Employee", isi, update_modified=False)) + detik(
		lambda: frappe.db.bulk_insert(RK, kolom_riwayat, riwayat)
	)


def baca_polos() -> None:
	frappe.get_all("Employee", {"status": "Active"}, [*organisasi.KOLOM_PEGAWAI, *KOLOM], limit=0)


def laporan_polos(kueri: str) -> None:
	frappe.db.sql(kueri.format(syarat="1 = 1"), as_dict=True)


def cetak(apa: str, waktu: float, acuan: float, nama_acuan: str) -> None:
	print(f"  {apa:38}{waktu / acuan:>8.2f} x {nama_acuan} ({waktu:.2f} s banding {acuan:.2f} s)")


def main() -> None:
	pengurai = argparse.ArgumentParser(prog="benchmarks.kedudukan_situs", description=__doc__.splitlines()[0])
	pengurai.add_argument("--daerah", default="kapuas", choices=profil.daftar())
	daerah = pengurai.parse_args().daerah
	struktur, orang = susun(profil.muat(daerah), PEGAWAI, UNIT)
	with situs_sementara():
		frappe.get_meta("Employee")  # what a process loads once is not counted
		frappe.db.set_single_value("Pengaturan Sistem Kerja", "profil", daerah)
		masukkan_unit(struktur)
		masuk, puncak, sudah = 0.0, {}, 0
		hitung_semua()
		for banyak in UKURAN:
			masuk += masukkan_pegawai(orang[sudah:banyak])
			sudah = banyak
			puncak[banyak] = memori()
		kosongkan()
		tanpa = (
			detik(lambda: laporan_kedudukan.tanpa_penilai({})),
			detik(lambda: laporan_polos(laporan_kedudukan.TANPA)),
		)
		pertama, kedua = detik(hitung_semua), detik(hitung_semua)
		baca = detik(baca_polos)
		laporan = (
			detik(lambda: laporan_kedudukan.daftar({})),
			detik(lambda: laporan_polos(laporan_kedudukan.KINI)),
		)
		polos = tulis_polos()
	print(f"{daerah}, {PEGAWAI} pegawai, {UNIT} unit; pegawai masuk sekaligus {masuk:.2f} s")
	cetak("hitung semua, semuanya berubah", pertama, polos, "bulk update dan insert")
	cetak("hitung semua, tidak ada yang berubah", kedua, baca, "membaca baris yang sama")
	cetak("laporan Daftar Kedudukan", *laporan, "SQL yang sama tanpa hak")
	cetak("laporan Pegawai tanpa Penilai", *tanpa, "SQL yang sama tanpa hak")
	teks = ", ".join(f"{n}: {mb:.1f} MB" for n, mb in puncak.items())
	print(f"  puncak memori Python                  {teks}")


if __name__ == "__main__":
	main()
