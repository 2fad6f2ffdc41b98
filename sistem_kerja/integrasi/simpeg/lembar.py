"""CSV and XLSX row by row. CSV: comma, semicolon or tab; UTF-8 with or without BOM, UTF-16 with BOM, Windows-1252."""

from __future__ import annotations

import codecs
import csv
import zipfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

from sistem_kerja.integrasi.simpeg.masalah import GalatBerkas

Sel = Any  # str from CSV; str, int, float, bool, date, datetime, time or None from XLSX
Baris = tuple[int, Sequence[Sel]]
Pengenal = Callable[[Sequence[Sel]], int]  # how many headings of a row are known

BARIS_AWAL = 20  # the headings are looked for in these
PEMISAH = (";", ",", "\t")
BENTANG_TERBESAR = 400_000_000  # bytes of an unpacked XLSX; what is larger is a trap, not an export
SEL_TERPANJANG = 10_000
_ZIP, _XLS = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


class Lembar:
	"""One sheet of rows that can be read again and again. Raises GalatBerkas when the file is no CSV or XLSX."""

	def __init__(self, jalan: str | Path, kenali: Pengenal):
		self.jalan, self._kenali = Path(jalan), kenali
		with self.jalan.open("rb") as berkas:
			kepala = berkas.read(4096)
		self.xlsx = kepala.startswith(_ZIP)
		_tolak_bukan_lembar(kepala)
		if self.xlsx:
			_tolak_terlalu_besar(self.jalan)
			self._nama_lembar = self._pilih_lembar()
		else:
			self._sandi = _sandi(self.jalan, kepala)
			self._pemisah = self._pilih_pemisah()

	def baris(self) -> Iterator[Baris]:
		"""Every row with its number from 1, empty ones too."""
		return self._baris_xlsx(self._nama_lembar) if self.xlsx else self._baris_csv(self._pemisah)

	def _pilih_pemisah(self) -> str:
		def nilai(pemisah: str) -> tuple[int, int]:
			awal = [isi for _n, isi in islice(self._baris_csv(pemisah), BARIS_AWAL)]
			return max((self._kenali(b) for b in awal), default=0), max(map(len, awal), default=0)

		return max(PEMISAH, key=nilai)

	def _baris_csv(self, pemisah: str) -> Iterator[Baris]:
		csv.field_size_limit(SEL_TERPANJANG * 10)
		with self.jalan.open(encoding=self._sandi, errors="replace", newline="") as berkas:
			try:
				for nomor, isi in enumerate(csv.reader(berkas, delimiter=pemisah), 1):
					if nomor == 1 and len(isi) <= 2 and isi and isi[0].lower().startswith("sep="):
						isi = []
					yield nomor, isi
			except csv.Error as galat:
				raise GalatBerkas(
					f"Berkas CSV tidak dapat dibaca ({galat}). Simpan ulang dari lembar kerja sebagai CSV atau XLSX."
				) from galat

	@contextmanager
	def _buku(self) -> Iterator[Any]:
		import openpyxl  # only where an XLSX is read

		# An open file rather than its path: openpyxl judges paths by their ending.
		with self.jalan.open("rb") as berkas:
			try:
				buku = openpyxl.load_workbook(berkas, read_only=True, data_only=True, keep_links=False)
			except Exception as galat:  # openpyxl raises whatever the broken part raises
				raise GalatBerkas(
					"Berkas XLSX rusak atau bukan lembar kerja. Buka di lembar kerja, lalu simpan ulang sebagai .xlsx."
				) from galat
			try:
				yield buku
			finally:
				buku.close()

	def _pilih_lembar(self) -> str:
		with self._buku() as buku:
			nama: list[str] = [s.title for s in buku.worksheets]
		if not nama:
			raise GalatBerkas("Buku kerja ini tidak mempunyai lembar. Ekspor ulang dari SIMPEG.")
		return max(nama, key=lambda n: max((self._kenali(b) for b in self._awal(n)), default=0))

	def _awal(self, nama: str) -> list[Sequence[Sel]]:
		return [isi for _n, isi in islice(self._baris_xlsx(nama), BARIS_AWAL)]

	def _baris_xlsx(self, nama: str) -> Iterator[Baris]:
		with self._buku() as buku:
			lembar = buku[nama]
			lembar.reset_dimensions()  # exporters write wrong ones
			try:
				yield from enumerate(lembar.iter_rows(values_only=True), 1)
			except (zipfile.BadZipFile, KeyError, ValueError, SyntaxError) as galat:
				raise GalatBerkas(
					f"Lembar {nama} rusak. Buka di lembar kerja, lalu simpan ulang sebagai .xlsx."
				) from galat


def _tolak_bukan_lembar(kepala: bytes) -> None:
	if not kepala.strip():
		raise GalatBerkas("Berkas kosong. Ekspor ulang dari SIMPEG.")
	if kepala.startswith(_XLS):
		raise GalatBerkas("Berkas .xls lama tidak dibaca. Buka di lembar kerja, lalu simpan sebagai .xlsx.")
	if kepala.lstrip(b"\xef\xbb\xbf \r\n\t")[:5].lower() in (
		b"<html",
		b"<!doc",
		b"<tabl",
		b"<?xml",
		b"<meta",
	):
		raise GalatBerkas(
			"Berkas ini halaman web yang dinamai lembar kerja. Buka di lembar kerja, lalu simpan sebagai .xlsx."
		)
	utf16 = kepala.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
	if not kepala.startswith(_ZIP) and not utf16 and b"\x00" in kepala:
		raise GalatBerkas("Berkas ini bukan CSV maupun XLSX. Ekspor dari SIMPEG sebagai salah satunya.")


def _tolak_terlalu_besar(jalan: Path) -> None:
	try:
		with zipfile.ZipFile(jalan) as arsip:
			besar = sum(i.file_size for i in arsip.infolist())
	except zipfile.BadZipFile as galat:
		raise GalatBerkas("Berkas XLSX terpotong atau rusak. Unggah ulang dari sumbernya.") from galat
	if besar > BENTANG_TERBESAR:
		raise GalatBerkas(
			f"Isi XLSX ini {besar // 1_000_000} MB setelah dibentangkan, terlalu besar. Pecah menjadi beberapa berkas."
		)


def _sandi(jalan: Path, kepala: bytes) -> str:
	"""Encoding by BOM, else UTF-8 if every byte of the file fits, else Windows-1252."""
	if kepala.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
		return "utf-16"
	if kepala.startswith(codecs.BOM_UTF8):
		return "utf-8-sig"
	pengurai = codecs.getincrementaldecoder("utf-8")()
	try:
		with jalan.open("rb") as berkas:
			while potong := berkas.read(1 << 16):
				pengurai.decode(potong)
		pengurai.decode(b"", final=True)
	except UnicodeDecodeError:
		return "cp1252"
	return "utf-8"
