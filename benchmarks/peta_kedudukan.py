"""How dear the Peta Kedudukan and its reports are on a site, beside bare SQL of the same rows.

In sites/, with the bench's Python and the services running (`python3 -m alat layanan`):

    PYTHONPATH=<checkout> ../env/bin/python -m benchmarks.peta_kedudukan --situs uji.localhost [--ulang 5]

10,000 invented employees in 1,500 units under a root of their own, with job maps and 20,000 competences, are put into the
site by bulk inserts in one transaction, measured, and rolled back. Each figure is the median of the server's time; behind it
the ratio to the bare statements that fetch the same rows in the same run, their result taken as plain tuples.
"""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Callable
from typing import Any

import frappe
from frappe.utils import now, today

from benchmarks.aturan import TANGGAL, median
from benchmarks.kedudukan import PEGAWAI, UNIT, susun
from sistem_kerja.layanan import (
	bezetting,
	jabatan_kosong,
	kompetensi,
	organisasi,
	peta_kedudukan,
	unit_terlihat,
)
from sistem_kerja.regulasi import kedudukan
from sistem_kerja.regulasi.struktur import Struktur

AWAL = "TOLOK:"
KOSONG = 15  # every so manieth office is vacant
DICARI = [f"{AWAL} kompetensi {i}" for i in range(5)]


def tanam(profil: Any) -> str:
	"""Put the made-up regency into the open transaction; gives the code of its root."""
	struktur, orang = susun(profil, PEGAWAI, UNIT)
	akar = next(u.kode for u in struktur if not u.induk)
	penilai = kedudukan.semua_penilai(profil, struktur, orang, TANGGAL)
	_tanam_unit(struktur)
	baris = []
	for satu in orang:
		hasil = penilai[satu.id]
		atas = hasil.pegawai if isinstance(hasil, kedudukan.Pejabat) else None
		jabatan = f"{satu.jenis_jabatan} {satu.jenjang or ''}".strip()
		baris.append(
			(
				*(AWAL + satu.id, AWAL + satu.id, satu.nama, satu.nama, "Active", AWAL + satu.unit),
				*(satu.jenis_jabatan.value, satu.jenjang and satu.jenjang.value, jabatan),
				*(atas and AWAL + atas, now(), now()),
			)
		)
	kolom = ("name", "employee", "employee_name", "first_name", "status", "sk_unit", "sk_jenis_jabatan")
	kolom = (*kolom, "sk_jenjang", "designation", "sk_penilai", "creation", "modified")
	frappe.db.bulk_insert("Employee", kolom, baris)
	_tanam_peta(struktur, baris)
	_tanam_kompetensi([b[0] for b in baris])
	organisasi.lupakan()
	return AWAL + akar


def _tanam_unit(struktur: Struktur) -> None:
	anak: dict[str | None, list[Any]] = {}
	for unit in struktur:
		anak.setdefault(unit.induk, []).append(unit)
	baris: list[tuple] = []
	hitung = iter(range(frappe.db.sql("select max(rgt) from `tabUnit Organisasi`")[0][0] + 1, 10**9))

	def telusur(unit: Any) -> None:
		lft = next(hitung)
		for satu in anak.get(unit.kode, ()):
			telusur(satu)
		kepala = None if len(baris) % KOSONG == 7 else AWAL + unit.kepala
		baris.append(
			(
				*(AWAL + unit.kode, AWAL + unit.kode, unit.nama, unit.induk and AWAL + unit.induk),
				*(unit.peran.value, unit.tingkat.value, unit.jabatan_kepala),
				*(unit.tipologi and unit.tipologi.value, kepala, lft, next(hitung), now(), now()),
			)
		)

	telusur(anak[None][0])
	kolom = ("name", "kode", "nama_unit", "parent_unit_organisasi", "peran", "tingkat", "jabatan_kepala")
	kolom = (*kolom, "tipologi", "kepala", "lft", "rgt", "creation", "modified")
	frappe.db.bulk_insert("Unit Organisasi", kolom, baris)


def _tanam_peta(struktur: Struktur, pegawai: list[tuple]) -> None:
	"""One map for the whole regency, a line for each position that is filled."""
	peta, akar = f"{AWAL}PETA", AWAL + next(u.kode for u in struktur if not u.induk)
	posisi = {(b[5], b[8], b[6], b[7] or ""): None for b in pegawai}
	kolom = ("name", "unit", "berlaku_sejak", "nomor", "docstatus", "creation", "modified")
	frappe.db.bulk_insert("Peta Jabatan", kolom, [(peta, akar, "2024-01-01", "1", 1, now(), now())])
	kolom = ("name", "parent", "parenttype", "parentfield", "unit_kerja", "jabatan", "jenis_jabatan")
	frappe.db.bulk_insert(
		"Butir Peta Jabatan",
		(*kolom, "jenjang", "kebutuhan"),
		[(f"{AWAL}{i}", peta, "Peta Jabatan", "butir", *p[:3], p[3], i % 4) for i, p in enumerate(posisi)],
	)


def _tanam_kompetensi(pegawai: list[str]) -> None:
	tingkat = ("1 Paham", "2 Dasar", "3 Menengah", "4 Mumpuni", "5 Ahli")
	frappe.db.bulk_insert(
		"Kompetensi Pegawai",
		("name", "pegawai", "kompetensi", "tingkat", "creation", "modified"),
		[
			(f"{AWAL}{i}", p, f"{AWAL} kompetensi {(n + i) % 20}", tingkat[(n * 7 + i) % 5], now(), now())
			for n in range(2)
			for i, p in enumerate(pegawai, n * len(pegawai))
		],
	)


def _sql(kueri: str, **nilai: Any) -> tuple:
	return frappe.db.sql(kueri, nilai)


def acuan(unit: str) -> dict[str, Callable[[], Any]]:
	"""Bare statements for the same rows."""
	lft, rgt = frappe.db.get_value("Unit Organisasi", unit, ("lft", "rgt"))
	pohon = "select name from `tabUnit Organisasi` where lft >= %(lft)s and rgt <= %(rgt)s"
	batas = {"lft": lft, "rgt": rgt}
	kolom = ", ".join(peta_kedudukan.KOLOM_PEGAWAI)

	def peta() -> None:
		_sql(
			f"select {', '.join(peta_kedudukan.KOLOM_UNIT)} from `tabUnit Organisasi` where lft >= %(lft)s and rgt <= %(rgt)s",
			**batas,
		)
		_sql(
			f"select {kolom} from `tabEmployee` where status = 'Active' and sk_unit in ({pohon}) order by employee_name",
			**batas,
		)

	def abk() -> None:
		_sql(
			f"select b.unit_kerja, b.jabatan, b.jenjang, b.kebutuhan from `tabPeta Jabatan` p join `tabButir Peta Jabatan` b on b.parent = p.name where p.docstatus = 1 and b.unit_kerja in ({pohon})",
			**batas,
		)
		_sql(
			f"select sk_unit, designation, sk_jenjang, count(*) from `tabEmployee` where status = 'Active' and sk_unit in ({pohon}) group by 1, 2, 3",
			**batas,
		)

	def cari() -> None:
		_sql(
			f"select e.name, e.employee_name, e.designation, e.sk_unit, k.kompetensi, k.tingkat from `tabKompetensi Pegawai` k join `tabEmployee` e on e.name = k.pegawai where k.kompetensi in %(k)s and k.tingkat >= '3' and e.sk_unit in ({pohon})",
			k=tuple(DICARI),
			**batas,
		)

	return {
		"Peta Kedudukan": peta,
		"Jabatan Kosong": lambda: _sql(f"{pohon} and ifnull(kepala, '') = '' order by lft", **batas),
		"Bezetting terhadap ABK": abk,
		"Cari Kompetensi": cari,
	}


def ukur(unit: str, ulang: int) -> None:
	"""Print each figure for a unit beside its reference."""
	hari = frappe.utils.getdate(today())

	def peta() -> dict:
		organisasi.lupakan()  # as in a new request
		return peta_kedudukan.data(unit)

	kerja = {
		"Peta Kedudukan": peta,
		"Jabatan Kosong": lambda: jabatan_kosong.daftar(unit),
		"Bezetting terhadap ABK": lambda: bezetting.daftar(unit, hari)[0],
		"Cari Kompetensi": lambda: kompetensi.siapa_dapat(DICARI, 3, unit_terlihat.kode(unit)),
	}
	bare = acuan(unit)
	besar = {n: len(json.dumps(f(), default=str)) for n, f in kerja.items()}
	banyak = {n: len(f()) for n, f in kerja.items()}
	data = peta()
	detik = median(ulang, **{f"{a}{n}": f for n in kerja for a, f in (("", kerja[n]), ("acuan ", bare[n]))})
	banyak["Peta Kedudukan"] = len(data["kotak"])
	print(f"{unit}: {data['jumlah']['unit']} unit, {data['jumlah']['pegawai']} pegawai")
	for nama in kerja:
		kini, dasar = detik[nama] * 1000, detik[f"acuan {nama}"] * 1000
		print(
			f"  {nama:24}{kini:>9.0f} ms {kini / dasar:>7.1f} x SQL ({dasar:.1f} ms){banyak[nama]:>8} baris"
			f"{besar[nama] // 1024:>7} kB"
		)


def main() -> None:
	pengurai = argparse.ArgumentParser(
		prog="python -m benchmarks.peta_kedudukan", description=__doc__.splitlines()[0]
	)
	pengurai.add_argument("--situs", default="uji.localhost")
	pengurai.add_argument("--ulang", type=int, default=5, help="runs behind each median")
	pilihan = pengurai.parse_args()
	frappe.init(site=pilihan.situs, sites_path=os.getcwd())
	frappe.connect()
	try:
		akar = tanam(organisasi.profil_aktif())
		terbesar = frappe.db.sql(
			"select name from `tabUnit Organisasi` where parent_unit_organisasi = %s order by rgt - lft desc limit 1",
			akar,
		)[0][0]
		ukur(terbesar, pilihan.ulang)
		ukur(akar, pilihan.ulang)
	finally:
		frappe.db.rollback()
		frappe.destroy()


if __name__ == "__main__":
	main()
