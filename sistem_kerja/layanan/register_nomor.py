"""The register of numbers read as a whole: the agenda of a book with its gaps, and whether all of it agrees."""

from __future__ import annotations

from itertools import groupby
from typing import Any

import frappe
from frappe import _
from frappe.utils import cint

from sistem_kerja.layanan import izin
from sistem_kerja.layanan.potongan_laporan import BATAS

KOLOM = (
	*("name", "buku", "unit", "tahun", "urut", "sisipan", "nomor", "tanggal", "status", "jenis", "perihal"),
	*("kepada", "penanda_tangan", "naskah", "dokumen", "alasan", "alasan_batal"),
)
# First and last running number of each book, and how many it has; a book begins where its first row says.
BUKU = """
	select buku, unit, tahun, min(urut) awal, max(urut) akhir, count(*) banyak from `tabNomor Naskah`
	where ifnull(sisipan, '') = '' {syarat} group by buku, unit, tahun order by tahun, unit, buku
"""
# What must hold -> the query of the names for which it does not. Constants only.
KEUTUHAN = {
	"Nomor tidak kembar dalam satu unit dan tahun": """
		select group_concat(name order by name separator ', ') from `tabNomor Naskah`
		group by nomor, unit, tahun having count(*) > 1""",
	"Tiap naskah ada dalam buku nomor, dengan nomor dan tanggal yang sama": """
		select n.name from `tabNaskah Dinas` n left join `tabNomor Naskah` b on b.naskah = n.name
		where b.name is null or b.nomor != n.nomor or b.tanggal != n.tanggal""",
	"Nomor yang terpakai menyebut naskahnya": """
		select name from `tabNomor Naskah` where status = 'Terpakai' and ifnull(naskah, '') = ''""",
	"Nomor satu buku berurut menurut tanggalnya": """
		select b.name from `tabNomor Naskah` a join `tabNomor Naskah` b on b.buku = a.buku and b.unit = a.unit
			and b.tahun = a.tahun and b.urut = a.urut + 1
		where ifnull(a.sisipan, '') = '' and ifnull(b.sisipan, '') = '' and b.tanggal < a.tanggal""",
	"Penghitung buku tidak tertinggal dari nomor terakhirnya": """
		select concat(b.buku, ' ', b.unit, ' ', b.tahun)
		from (select buku, unit, tahun, max(urut) akhir from `tabNomor Naskah` group by buku, unit, tahun) b
		left join `tabSeries` s on s.name = concat('NASKAH/', b.buku, '/', b.unit, '/', b.tahun, '/')
		where ifnull(s.current, 0) < b.akhir and b.buku not like 'Kode %%'""",
}  # fmt: skip


def masalah() -> list[str]:
	"""What does not agree in the register, one line each: gaps, twins, letters that it does not know."""
	hasil = [
		f"{b.buku} {b.unit} {b.tahun}: nomor {', '.join(map(str, kurang))} tidak ada"
		for b in frappe.db.sql(BUKU.format(syarat=""), as_dict=True)
		if b.akhir - b.awal + 1 != b.banyak and (kurang := _kurang(b))
	]
	for apa, kueri in KEUTUHAN.items():
		hasil += [f"{nama}: {apa}" for (nama,) in frappe.db.sql(kueri)]
	return hasil


def _kurang(buku: Any) -> list[int]:
	"""Running numbers that a book lacks between its first and its last."""
	saring = {"buku": buku.buku, "unit": buku.unit, "tahun": buku.tahun, "sisipan": ("in", ("", None))}
	punya = set(frappe.get_all("Nomor Naskah", saring, pluck="urut", limit=0))
	return sorted(set(range(buku.awal, buku.akhir + 1)) - punya)


def agenda(saring: dict[str, Any]) -> tuple[list[dict[str, Any]], int]:
	"""Rows of the books that the user may see, in their order, with a row for each number that is missing.

	`saring`: tahun, unit, buku, status. Also returns how many are missing.
	"""
	syarat, nilai = [izin.syarat_daftar(doctype="Nomor Naskah") or "(1 = 1)"], {}
	for kolom in ("tahun", "unit", "buku", "status"):
		if saring.get(kolom):
			syarat.append(f"`tabNomor Naskah`.{kolom} = %({kolom})s")
			nilai[kolom] = cint(saring[kolom]) if kolom == "tahun" else saring[kolom]
	# The condition holds escaped values only; its text is not a pattern for parameters.
	teks = " and ".join([syarat[0].replace("%", "%%"), *syarat[1:]])
	baris = frappe.db.sql(
		f"""select {", ".join(KOLOM)} from `tabNomor Naskah` where {teks}
		order by tahun desc, unit, buku, urut, sisipan limit {BATAS + 1}""",
		nilai,
		as_dict=True,
	)
	if saring.get("status"):  # numbers of another status are not missing
		return baris, 0
	hasil: list[dict[str, Any]] = []
	for _buku, isi in groupby(baris, key=lambda b: (b.buku, b.unit, b.tahun)):
		sebelum = None
		for satu in isi:
			hasil += _baris_sela(satu, sebelum)
			hasil.append(satu)
			sebelum = satu.urut
	return hasil, sum(b["status"] == SELA for b in hasil)


SELA = "Tidak ada"


def _baris_sela(satu: Any, sebelum: int | None) -> list[dict[str, Any]]:
	if sebelum is None or satu.urut - sebelum <= 1:
		return []
	milik = {k: satu[k] for k in ("buku", "unit", "tahun")}
	ada = satu.urut - sebelum - 1
	nomor = str(sebelum + 1) if ada == 1 else _("{0} sampai {1}").format(sebelum + 1, satu.urut - 1)
	return [{**milik, "nomor": nomor, "urut": sebelum + 1, "status": SELA}]
