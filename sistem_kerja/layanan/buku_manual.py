"""The book kept by hand while the system was down, or before it came: rows read from a sheet, checked, and entered."""

from __future__ import annotations

import base64
import binascii
import csv
import io
import tempfile
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import frappe
from frappe import _
from frappe.utils import cstr, escape_html, formatdate, getdate, today

from sistem_kerja.integrasi.simpeg.lembar import Lembar
from sistem_kerja.integrasi.simpeg.masalah import GalatBerkas
from sistem_kerja.layanan import nomor, syarat_nomor
from sistem_kerja.layanan.nomor import MANUAL, Buku
from sistem_kerja.layanan.syarat_nomor import tolak
from sistem_kerja.regulasi import nomor as aturan_nomor

KOLOM = ("nomor", "tanggal", "perihal", "kepada", "penanda_tangan")
BATAS, BATAS_BERKAS = 500, 2_000_000
TANGGAL = ("%d-%m-%Y", "%d/%m/%Y", "%d.%m.%Y", "%Y-%m-%d")


@frappe.whitelist(methods=["POST"])
def baca(teks: str = "", berkas: str = "") -> list[dict[str, str]]:
	"""Rows of a pasted sheet or of an XLSX or CSV file (base64), in the order of KOLOM; a heading row is left out."""
	syarat_nomor.pastikan_berhak()
	if berkas:
		semua = _baca_berkas(berkas)
	else:
		pemisah = "\t" if "\t" in teks else ";"
		semua = [list(b) for b in csv.reader(io.StringIO(teks), delimiter=pemisah)]
	hasil = []
	for satu in semua:
		sel = [_sel(s) for s in [*satu, *[""] * len(KOLOM)][: len(KOLOM)]]
		if any(sel) and not (not hasil and not any(h.isdigit() for h in sel[0] + sel[1])):
			hasil.append(dict(zip(KOLOM, sel, strict=True)))
	if not hasil:
		tolak(_("Tidak ada baris yang terbaca. Kolomnya: nomor, tanggal, perihal, kepada, penanda tangan."))
	if len(hasil) > BATAS:
		tolak(
			_("Sekali mencatat paling banyak {0} baris; ini {1}. Bagi berkasnya.").format(BATAS, len(hasil))
		)
	return hasil


def _baca_berkas(isi: str) -> list[list[Any]]:
	try:
		mentah = base64.b64decode(isi.partition(",")[2] or isi, validate=True)
	except binascii.Error:
		tolak(_("Berkas tidak terbaca. Unggah lagi berkas XLSX atau CSV-nya."))
	if len(mentah) > BATAS_BERKAS:
		tolak(_("Berkas lebih besar dari {0} MB. Bagi berkasnya.").format(BATAS_BERKAS // 1_000_000))
	with tempfile.TemporaryDirectory() as folder:
		jalan = Path(folder, "buku")
		jalan.write_bytes(mentah)
		try:
			return [list(b) for _n, b in Lembar(jalan, lambda b: sum(bool(cstr(s)) for s in b)).baris()]
		except GalatBerkas as galat:
			tolak(str(galat))


def _sel(nilai: Any) -> str:
	if isinstance(nilai, datetime | date):
		return f"{nilai:%d-%m-%Y}"
	if isinstance(nilai, float) and nilai.is_integer():
		nilai = int(nilai)
	return cstr(nilai).strip()


@frappe.whitelist(methods=["POST"])
def catat(unit: str, jenis: str, alasan: str, baris: str | list) -> list[str]:
	"""Enter the rows of a manual book, all or none; the counter goes on after the highest. Returns the rows' names.

	Each row: number (whole, or the running number alone, "16a" for an inserted one), date, subject, addressee, signer.
	"""
	syarat_nomor.pastikan_berhak()
	alasan = syarat_nomor.wajib_alasan(alasan)
	mentah = frappe.parse_json(baris)
	if not mentah or len(mentah) > BATAS:
		tolak(_("Isi 1 sampai {0} baris buku manual.").format(BATAS))
	tahun = {t.year for b in mentah if (t := _tanggal(b.get("tanggal")))}
	if len(tahun) > 1:
		tolak(
			_("Baris-baris ini dari tahun {0}; satu buku satu tahun. Catat per tahun.").format(_urut(tahun))
		)
	hari = min((t for b in mentah if (t := _tanggal(b.get("tanggal")))), default=getdate(today()))
	buku, aturan, kode = syarat_nomor.buku_untuk(unit, jenis, hari)
	sebelum = nomor.pesan(buku.kunci, 0)
	semua, salah = _periksa(mentah, aturan.pola, _isi_buku(buku), sebelum)
	if salah:
		butir = "".join(f"<li>{escape_html(s)}</li>" for s in salah)
		tolak(_("Buku manual belum dicatat karena {0} kesalahan:").format(len(salah)) + f"<ol>{butir}</ol>")
	nama = []
	for satu in semua:
		sisipan = aturan_nomor.bersisipan(satu["sisipan"], aturan.sisipan)
		susunan = aturan_nomor.susun(
			aturan.pola, kode, satu["urut"], nomor.kode_surat(buku.unit), satu["tanggal"], sisipan
		)
		isi = {k: satu[k] for k in ("tanggal", "perihal", "kepada", "penanda_tangan")}
		teks = satu["nomor"] if satu["utuh"] else susunan
		nama.append(
			nomor.tulis(
				buku,
				satu["urut"],
				satu["sisipan"],
				nomor=teks,
				status=MANUAL,
				jenis=jenis,
				alasan=alasan,
				**isi,
			)
		)
	if (tertinggi := max(b["urut"] for b in semua)) > sebelum:
		nomor.pesan(buku.kunci, tertinggi - sebelum)
	return nama


def _urut(isi) -> str:
	return ", ".join(str(n) for n in sorted(isi))


def _tanggal(nilai: Any) -> date | None:
	teks = cstr(nilai).strip()
	for bentuk in TANGGAL:
		try:
			return datetime.strptime(teks, bentuk).date()
		except ValueError:
			continue
	return None


def _isi_buku(buku: Buku) -> dict[tuple[int, str], tuple[date, str]]:
	"""What the locked book holds now: (running number, letter) -> (date, number)."""
	baris = frappe.db.sql(
		"""select urut, sisipan, tanggal, nomor from `tabNomor Naskah`
		where buku = %(buku)s and unit = %(unit)s and tahun = %(tahun)s lock in share mode""",
		buku.saring(),
	)
	return {(urut, cstr(sisipan)): (getdate(tanggal), teks) for urut, sisipan, tanggal, teks in baris}


def _periksa(mentah: list[dict], pola: str, ada: dict, sebelum: int) -> tuple[list[dict], list[str]]:
	"""Rows in the order of the book, and every fault of them: unreadable, double, out of order, with a gap."""
	semua, salah, dipakai = [], [], dict(ada)
	for i, satu in enumerate(mentah, 1):
		try:
			bersih = _satu(satu, pola)
			kunci = (bersih["urut"], bersih["sisipan"])
			if kunci in dipakai:
				raise ValueError(
					_("nomor {0} sudah ada dalam buku ({1})").format(satu["nomor"], dipakai[kunci][1])
				)
			dipakai[kunci] = (bersih["tanggal"], cstr(satu["nomor"]))
			semua.append(bersih)
		except ValueError as galat:
			salah.append(_("Baris {0}: {1}.").format(i, galat))
	if not salah:
		salah = [*_sela(ada, semua, sebelum), *_acak(dipakai, {(b["urut"], b["sisipan"]) for b in semua})]
	return sorted(semua, key=lambda b: (b["urut"], b["sisipan"])), salah


def _satu(satu: dict, pola: str) -> dict[str, Any]:
	teks, tanggal = cstr(satu.get("nomor")).strip(), _tanggal(satu.get("tanggal"))
	terbaca = aturan_nomor.baca(teks, pola)
	if not terbaca:
		raise ValueError(
			_("nomor «{0}» tidak terbaca; tulis nomor urutnya saja, atau menurut pola {1}").format(teks, pola)
		)
	if not tanggal or tanggal > getdate(today()):
		raise ValueError(
			_(
				"tanggal «{0}» tidak terbaca atau belum tiba; tulis hari-bulan-tahun, misalnya 05-06-2026"
			).format(cstr(satu.get("tanggal")))
		)
	if not (perihal := cstr(satu.get("perihal")).strip()):
		raise ValueError(_("perihal nomor {0} belum diisi").format(teks))
	return {
		**{"nomor": teks, "urut": terbaca[0], "sisipan": terbaca[1], "tanggal": tanggal},
		**{"perihal": perihal[:500], "kepada": cstr(satu.get("kepada")).strip()[:500]},
		**{"penanda_tangan": cstr(satu.get("penanda_tangan")).strip()[:300]},
		"utuh": not aturan_nomor.ANGKA.fullmatch(teks),
	}


def _sela(ada: dict, baru: list[dict], sebelum: int) -> list[str]:
	"""Numbers that would be missing. A book that is still empty may begin anywhere: its first part is on paper."""
	punya = {urut for urut, sisipan in ada if not sisipan} | {b["urut"] for b in baru if not b["sisipan"]}
	yatim = {b["urut"] for b in baru if b["sisipan"]} - punya
	hasil = [_("Nomor {0} yang disisipi belum ada; catat juga nomor itu.").format(u) for u in sorted(yatim)]
	mulai = sebelum + 1 if sebelum or ada else min(punya, default=1)
	kurang = set(range(mulai, max(punya, default=0) + 1)) - punya
	if kurang:
		sebut = _urut(sorted(kurang)[:20])
		hasil.append(
			_(
				"Nomor {0} belum ada, sehingga buku bersela. Catat juga nomor itu; yang tidak jadi dipakai dicatat lalu dibatalkan."
			).format(sebut)
		)
	return hasil


def _acak(semua: dict, baru: set) -> list[str]:
	"""Neighbours, one of them new, whose dates do not follow their numbers."""
	urutan = sorted(semua)
	return [
		_("Tanggal nomor {0} ({1}) mendahului nomor sebelumnya, {2} ({3}). Periksa tanggalnya.").format(
			semua[b][1], formatdate(semua[b][0]), semua[a][1], formatdate(semua[a][0])
		)
		for a, b in pairwise(urutan)
		if semua[b][0] < semua[a][0] and {a, b} & baru
	]
