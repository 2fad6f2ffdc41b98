"""How dear an import of a whole regency is: `python -m benchmarks.impor [--pegawai 10000] [--unit 1500] [--acuan 500]`.

Needs a site: run it with the bench's Python in the folder of sites, SISTEM_KERJA_SITUS naming the site, this checkout
on PYTHONPATH. Nothing is committed; everything is rolled back at the end.

References of the same run:

- a bare bulk insert of the very rows that the import stored, in plain statements of 500 rows, without reading,
  checking, naming, positions, tree (frappe.db.bulk_insert of the same is printed too; it costs more);
- ERPNext's own Data Import of some of these employees (--acuan, 0 leaves it out), scaled to all.

Memory: the peak that tracemalloc sees in a dry run and in an import of a tenth, half and all of the employees. It must
not grow with the rows, apart from the keys (about 100 bytes a row).
"""

from __future__ import annotations

import argparse
import csv
import io
import os
import time
import tracemalloc
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import frappe

from sistem_kerja.integrasi.simpeg import bidang, contoh, kolom
from sistem_kerja.integrasi.simpeg.lembar import Lembar
from sistem_kerja.layanan import himpunan, nip_janggal, organisasi
from sistem_kerja.layanan.impor import JALAN
from sistem_kerja.layanan.impor_hasil import Hasil
from sistem_kerja.regulasi.istilah import Jenjang

JENJANG = (*[""] * 8, *(j.value for j in Jenjang))


def baris_unit(banyak: int) -> Iterator[tuple[str, ...]]:
	"""A root, a dinas for every fifteen units, bidang in them."""
	yield ("BM", "Pemerintah Kabupaten Ukur", "", *[""] * 8)
	for i in range(banyak - 1):
		if i % 15 == 0:
			dinas = f"BM.{i}"
			yield (dinas, f"Dinas Ukur {i}", "BM", "", "dinas_badan", *[""] * 6)
		else:
			yield (f"BM.{i}", f"Bidang Ukur {i}", dinas, *[""] * 8)


def nip(i: int) -> str:
	return f"{date(1970, 1, 1) + timedelta(days=i % 9000):%Y%m%d}2020011{900 + i // 9000:03d}"


def baris_pegawai(banyak: int, unit: list[str]) -> Iterator[tuple[str, ...]]:
	for i in range(banyak):
		lahir = date(1970, 1, 1) + timedelta(days=i % 9000)
		jenjang = JENJANG[i % len(JENJANG)]
		jabatan = f"Pranata Komputer {jenjang}" if jenjang else f"Pengolah Data {i % 40}"
		yield (
			*(nip(i), f"Pegawai Ukur {i}", "", "S.E.", f"{lahir:%d-%m-%Y}", "L", "PNS", "III/c", "Penata"),
			*(
				"01-01-2020",
				"Fungsional" if jenjang else "Pelaksana",
				jenjang,
				jabatan,
				unit[i % len(unit)],
				"",
				"S1",
			),
		)


def tulis(jalan: Path, jenis: str, baris) -> Path:
	with jalan.open("w", encoding="utf-8", newline="") as berkas:
		penulis = csv.writer(berkas, delimiter=";")
		penulis.writerow(contoh.JUDUL[jenis])
		penulis.writerows(baris)
	return jalan


def jalan(berkas: Path, jenis: str, simpan: bool) -> Hasil:
	"""What layanan.impor does with a file, without the record around it."""
	lembar = Lembar(berkas, kolom.pengenal(jenis))
	judul, semua = kolom.kenali(lembar, jenis)
	hasil = Hasil("UKUR")
	JALAN[jenis](hasil, tulis=simpan, lingkup="BM" if jenis == bidang.PEGAWAI else None).jalankan(
		kolom.baris_isi(lembar, judul, {k.nomor: k.bidang for k in semua})
	)
	hasil.simpan()
	assert hasil.ditolak == 0, frappe.get_all(
		"Masalah Impor", {"impor": "UKUR", "tingkat": "Ditolak"}, "*", limit=3
	)
	return hasil


def detik(kerja) -> tuple[float, object]:
	awal = time.perf_counter()
	hasil = kerja()
	return time.perf_counter() - awal, hasil


def sisip_polos() -> tuple[float, float]:
	"""Take the imported employees out and put the same rows back: by plain statements, and by frappe.db.bulk_insert."""
	baris = frappe.db.sql(
		"select * from tabEmployee where sk_nip is not null and sk_unit like 'BM%%'", as_dict=True
	)
	terisi = [k for k in baris[0] if any(b[k] is not None for b in baris)]
	nilai = [tuple(b[k] for k in terisi) for b in baris]
	perintah = f"insert into tabEmployee ({', '.join(f'`{k}`' for k in terisi)}) values "
	tempat = f"({', '.join(['%s'] * len(terisi))})"

	def buang() -> None:
		frappe.db.sql("delete from tabEmployee where sk_unit like 'BM%%'")

	def polos() -> None:
		for bagian in himpunan.potongan(nilai):
			frappe.db.sql(perintah + ", ".join([tempat] * len(bagian)), [x for b in bagian for x in b])

	buang()
	satu, _h = detik(polos)
	buang()
	dua, _h = detik(lambda: frappe.db.bulk_insert("Employee", terisi, nilai))
	return satu, dua


def impor_erpnext(banyak: int) -> float:
	"""ERPNext's Data Import of employees as it stands, as an administrator would run it."""
	from frappe.core.doctype.data_import.importer import Importer

	company = frappe.db.get_single_value("Pengaturan Sistem Kerja", "company")
	judul = (
		"First Name",
		"Gender",
		"Date of Birth",
		"Date of Joining",
		"Company",
		"Status",
		"NIP",
		"Jenis ASN",
	)
	judul += ("Golongan/Ruang", "Unit Organisasi", "Jenis Jabatan", "Jenjang JF")
	tujuan = io.StringIO()
	penulis = csv.writer(tujuan)
	penulis.writerow(judul)
	for i, b in enumerate(baris_pegawai(banyak, [f"BM.{n}" for n in range(1, 14)])):
		lahir = date(1970, 1, 1) + timedelta(days=i % 9000)
		isi = (f"{lahir}", "2020-01-01", company, "Active")
		penulis.writerow((b[1], "Male", *isi, b[0], b[6], b[7], b[13], b[10], b[11]))
	lampiran = {"doctype": "File", "file_name": "erpnext.csv", "is_private": 1, "content": tujuan.getvalue()}
	berkas = frappe.get_doc(lampiran).insert()
	catatan = frappe.get_doc(
		{
			"doctype": "Data Import",
			"reference_doctype": "Employee",
			"import_type": "Insert New Records",
			"mute_emails": 1,
		}
	).insert()
	pengimpor = Importer("Employee", data_import=catatan, file_path=berkas.file_url)
	lama, _h = detik(pengimpor.import_data)
	masuk = frappe.db.count("Employee", {"sk_unit": ("like", "BM%")})
	assert masuk == banyak, f"Data Import memasukkan {masuk} dari {banyak}"
	return lama


def puncak(kerja) -> float:
	"""MB."""
	tracemalloc.start()
	try:
		kerja()
		return tracemalloc.get_traced_memory()[1] / 1e6
	finally:
		tracemalloc.stop()


def balik() -> None:
	frappe.db.rollback(save_point="ukur")
	frappe.db.savepoint("ukur")
	organisasi.lupakan()


def ukur(folder: Path, banyak_pegawai: int, banyak_unit: int, acuan: int) -> None:
	unit = tulis(folder / "unit.csv", bidang.UNIT, baris_unit(banyak_unit))
	kode = [b[0] for b in baris_unit(banyak_unit)]
	pegawai = tulis(folder / "pegawai.csv", bidang.PEGAWAI, baris_pegawai(banyak_pegawai, kode))
	frappe.db.savepoint("awal")
	hasil: dict[str, float] = {}
	hasil["unit: uji coba"], _h = detik(lambda: jalan(unit, bidang.UNIT, False))
	hasil["unit: impor"], _h = detik(lambda: jalan(unit, bidang.UNIT, True))
	frappe.db.savepoint("ukur")
	hasil["pegawai: uji coba"], _h = detik(lambda: jalan(pegawai, bidang.PEGAWAI, False))
	hasil["pegawai: impor"], _h = detik(lambda: jalan(pegawai, bidang.PEGAWAI, True))
	hasil["pegawai: impor lagi, tidak berubah"], lagi = detik(lambda: jalan(pegawai, bidang.PEGAWAI, True))
	assert lagi.tidak_berubah == banyak_pegawai
	kolom_nip = ", ".join(f"`{k}`" for k in nip_janggal.DIBACA)
	laporan, _h = detik(nip_janggal.cari)
	baca, _h = detik(lambda: frappe.db.sql(f"select {kolom_nip} from tabEmployee where status = 'Active'"))
	berkepala = [(k, n, p, *x[:5], nip(i), "", "") for i, (k, n, p, *x) in enumerate(baris_unit(banyak_unit))]
	kepala = tulis(folder / "kepala.csv", bidang.UNIT, berkepala)
	hasil["unit: isi semua kepala, hitung ulang semua"], _h = detik(lambda: jalan(kepala, bidang.UNIT, True))
	polos, bulk = sisip_polos()
	balik()
	print(
		f"{banyak_pegawai} pegawai, {banyak_unit} unit; acuan: sisip polos {polos:.2f} detik (bulk_insert {bulk:.2f})"
	)
	for nama, lama in hasil.items():
		print(f"  {nama:48}{lama:>9.2f} detik{lama / polos:>8.1f} x sisip polos")
	print(
		f"  laporan NIP Ganda atau Janggal: {laporan:.2f} detik, {laporan / baca:.1f} x membaca kolom yang sama"
	)
	for bagian in (10, 2, 1):
		n = banyak_pegawai // bagian
		sebagian = tulis(folder / f"{n}.csv", bidang.PEGAWAI, baris_pegawai(n, kode))
		coba = puncak(lambda s=sebagian: jalan(s, bidang.PEGAWAI, False))
		balik()
		penuh = puncak(lambda s=sebagian: jalan(s, bidang.PEGAWAI, True))
		balik()
		print(f"  memori tertinggi, {n:>6} baris: uji coba {coba:.1f} MB, impor {penuh:.1f} MB")
	if acuan:
		lama = impor_erpnext(acuan)
		semua = lama * banyak_pegawai / acuan
		print(
			f"  Data Import ERPNext: {acuan} pegawai {lama:.1f} detik; {banyak_pegawai} menjadi {semua:.0f} detik, "
			f"{semua / hasil['pegawai: impor']:.0f} x impor ini"
		)


def main() -> None:
	pengurai = argparse.ArgumentParser(prog="python -m benchmarks.impor", description=__doc__.splitlines()[0])
	pengurai.add_argument("--pegawai", type=int, default=10_000)
	pengurai.add_argument("--unit", type=int, default=1_500)
	pengurai.add_argument(
		"--acuan", type=int, default=500, help="employees for ERPNext's Data Import; 0: none"
	)
	pilihan = pengurai.parse_args()
	frappe.init(site=os.environ["SISTEM_KERJA_SITUS"], sites_path=os.getcwd())
	frappe.connect()
	frappe.flags.mute_emails = True
	frappe.db.commit = lambda *a, **k: None  # what Data Import and others would commit is rolled back too
	try:
		with TemporaryDirectory() as folder:
			ukur(Path(folder), pilihan.pegawai, pilihan.unit, pilihan.acuan)
	finally:
		frappe.db.rollback()
		frappe.clear_cache()
		frappe.destroy()


if __name__ == "__main__":
	main()
