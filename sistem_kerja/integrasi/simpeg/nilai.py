"""Single cells: what is meant, or a GalatNilai that says what is wrong and what to do.

`Bersih.catatan` tells what was mended; an unchanged value has none.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Generic, TypeVar

from sistem_kerja.integrasi.simpeg.lembar import Sel
from sistem_kerja.integrasi.simpeg.masalah import GalatNilai
from sistem_kerja.regulasi import pangkat as aturan_pangkat
from sistem_kerja.regulasi.tanggal import BULAN

T = TypeVar("T")
TERPANJANG = 140
SARAN_TEKS = "Format kolom NIP sebagai teks lalu ekspor ulang; angka yang hilang tidak dapat dipulihkan."
_KOSONG = {"", "-", "--", "—", "NULL", "NONE", "NAN", "N/A", "(NULL)"}
_GALAT_SEL = {"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!"}
_ILMIAH = re.compile(r"[0-9]+([.,][0-9]+)?[eE][+-]?[0-9]+")
_DESIMAL = re.compile(r"[0-9]{9,}[.,][0-9]{1,2}")
_TANDA_NIP = {
	"spasi": r"[\s​﻿⁠]",
	"tanda petik": '["“”„«»]',
	"apostrof": "['’‘`´]",
	"titik": r"\.",
	"tanda hubung": "[-‐‑–—]",
}


@dataclass(frozen=True)
class Bersih(Generic[T]):
	nilai: T
	catatan: str = ""


def teks(sel: Sel, terpanjang: int = TERPANJANG) -> str:
	"""Plain text, spaces made single; "" for what means empty."""
	if sel is None or isinstance(sel, bool):
		return ""
	if isinstance(sel, float) and sel.is_integer():
		sel = int(sel)
	hasil = " ".join(unicodedata.normalize("NFC", str(sel)).replace("​", "").replace("﻿", "").split())
	if hasil.upper() in _GALAT_SEL:
		raise GalatNilai(f"Sel berisi galat rumus {hasil}.", "Perbaiki rumusnya, atau tempel sebagai nilai.")
	if hasil.upper() in _KOSONG:
		return ""
	if len(hasil) > terpanjang:
		raise GalatNilai(f"Isi {len(hasil)} huruf, paling panjang {terpanjang}.", "Persingkat isinya.")
	if "<" in hasil or ">" in hasil:
		raise GalatNilai("Isi memuat tanda < atau >.", "Hapus tanda itu; biasanya sisa dari halaman web.")
	if "�" in hasil or any(unicodedata.category(c) == "Cc" for c in hasil):
		raise GalatNilai("Isi memuat huruf yang rusak.", "Simpan ulang berkasnya sebagai UTF-8 atau XLSX.")
	return hasil


def nip(sel: Sel) -> Bersih[str]:
	"""An NIP as text. Spaces, quotes, apostrophes, dots and hyphens are taken out with a note; numbers are refused.

	Whether the 18 digits make sense is for regulasi.nip to say.
	"""
	if isinstance(sel, bool | date):
		raise GalatNilai("NIP dibaca lembar kerja sebagai tanggal atau nilai logika.", SARAN_TEKS)
	if isinstance(sel, int | float):
		raise GalatNilai(
			"NIP tersimpan sebagai bilangan; lembar kerja hanya menyimpan 15 angka, sehingga tiga angka terakhir hilang.",
			SARAN_TEKS,
		)
	mentah = str(sel or "").strip()
	if mentah.upper() in _KOSONG:
		return Bersih("")
	isi = mentah
	if rumus := re.fullmatch(r'=\s*"(.*)"', isi):
		isi = rumus[1]
	polos = isi.strip("'’\" ")
	if _ILMIAH.fullmatch(polos):
		raise GalatNilai("NIP ditulis dalam notasi ilmiah; angka di belakangnya sudah hilang.", SARAN_TEKS)
	if _DESIMAL.fullmatch(polos):
		raise GalatNilai("NIP ditulis sebagai bilangan berdesimal; angkanya dapat sudah berubah.", SARAN_TEKS)
	buang = ["rumus"] if rumus else []
	for nama, pola in _TANDA_NIP.items():
		isi, banyak = re.subn(pola, "", isi)
		if banyak:
			buang.append(nama)
	return Bersih(
		isi,
		f"{' dan '.join((', '.join(buang[:-1]), buang[-1]) if buang[:-1] else buang)} dibuang dari NIP"
		if buang
		else "",
	)


def tanggal(sel: Sel) -> Bersih[date | None]:
	"""dd-mm-yyyy, dd/mm/yyyy, dd.mm.yyyy, yyyy-mm-dd, 12 Maret 1985, Excel dates and serial numbers."""
	if isinstance(sel, datetime):
		return Bersih(sel.date())
	if isinstance(sel, date):
		return Bersih(sel)
	if isinstance(sel, int | float) and not isinstance(sel, bool):
		return _seri(float(sel))
	isi = teks(sel).lstrip("'’")
	isi = re.sub(r"[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$", "", isi)
	if not isi or not isi.strip("0-/. "):
		return Bersih(None)
	if re.fullmatch(r"[0-9]{4,5}([.,]0+)?", isi):
		return _seri(float(isi.replace(",", ".")))
	return Bersih(_tanggal_teks(isi))


def _tanggal_teks(isi: str) -> date:
	if satu := re.fullmatch(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", isi):
		tahun, bulan, hari = map(int, satu.groups())
	elif satu := re.fullmatch(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})", isi):
		hari, bulan, tahun = map(int, satu.groups())
	elif satu := re.fullmatch(r"(\d{1,2})[- ]([A-Za-z]+)[- ](\d{4})", isi):
		hari, tahun = int(satu[1]), int(satu[3])
		bulan = next(
			(
				i
				for i, b in enumerate(BULAN, 1)
				if b.lower().startswith(satu[2].lower()) and len(satu[2]) >= 3
			),
			0,
		)
	elif re.fullmatch(r"\d{1,2}[-/.]\d{1,2}[-/.]\d{2}", isi):
		raise GalatNilai(f"Tahun «{isi}» hanya dua angka.", "Tulis tahun empat angka, misalnya 31-12-1985.")
	else:
		raise GalatNilai(f"«{isi}» bukan tanggal.", "Tulis hari-bulan-tahun, misalnya 31-12-1985.")
	try:
		return date(tahun, bulan, hari)
	except ValueError:
		tukar = " Bulan dan hari mungkin tertukar." if bulan > 12 >= hari else ""
		raise GalatNilai(
			f"«{isi}» bukan tanggal yang ada.{tukar}", "Tulis hari-bulan-tahun, misalnya 31-12-1985."
		) from None


def _seri(angka: float) -> Bersih[date | None]:
	"""Excel's day number; only spans that a working life can touch (1930 to 2064), else it is no date."""
	if not 10_959 <= angka < 60_268:
		raise GalatNilai(f"Bilangan {angka:g} bukan tanggal.", "Tulis hari-bulan-tahun, misalnya 31-12-1985.")
	hasil = date(1899, 12, 30) + timedelta(days=int(angka))
	return Bersih(hasil, f"nomor seri lembar kerja {int(angka)} dibaca sebagai {hasil:%d-%m-%Y}")


def golongan(sel: Sel, jenis_asn: str) -> Bersih[str]:
	"""III/a, IIIA, III a, Gol. III/A, Penata Muda (III/a); for a PPPK I to XVII."""
	asli = teks(sel)
	if not asli:
		return Bersih("")
	daftar = aturan_pangkat.daftar(jenis_asn)
	if asli in daftar:
		return Bersih(asli)
	dalam = re.search(r"\(([^)]+)\)|,\s*(\S+)$", asli)
	isi = (dalam[1] or dalam[2]) if dalam else asli
	rapat = re.sub(r"[^A-Z]", "", re.sub(r"^(GOLONGAN|GOL|RUANG)\b\.?", "", isi.upper().strip()))
	for satu in daftar:
		if rapat == satu.upper().replace("/", ""):
			return Bersih(satu, f"«{asli}» dibaca {satu}")
	raise GalatNilai(
		f"Golongan «{asli}» tidak dikenal untuk {jenis_asn}.", f"Tulis {daftar[0]} sampai {daftar[-1]}."
	)
