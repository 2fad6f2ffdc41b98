"""Looking into PDFs, for the tests of letters: size, text, fonts, structure, pixels."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest

pypdf = pytest.importorskip("pypdf")
pdfium = pytest.importorskip("pypdfium2")
pikepdf = pytest.importorskip("pikepdf")
from PIL import Image, ImageChops  # noqa: E402 (comes with WeasyPrint)

DPI = 50
# Of 255: how much a point may differ before it counts, and how many in a thousand may. The drawing of letters varies a
# little between versions of the libraries; a line that moved or a word that changed is far beyond.
BEDA_TITIK, BEDA_SERIBU = 96, 2.0


def baca(isi: bytes):
	return pypdf.PdfReader(io.BytesIO(isi))


def teks(isi: bytes) -> list[str]:
	"""Words of each page as a reader copies them, single spaces between."""
	return [" ".join(halaman.extract_text().split()) for halaman in baca(isi).pages]


def bagian_atas(isi: bytes, ke: int, dari: float, sampai: float) -> list[str]:
	"""Words between two heights of a page, in mm from its top, as they stand there."""
	halaman = pdfium.PdfDocument(isi)[ke]
	lebar, tinggi = halaman.get_size()
	atas, bawah = (tinggi - mm * 72 / 25.4 for mm in (dari, sampai))
	return halaman.get_textpage().get_text_bounded(0, bawah, lebar, atas).split()


def ukuran(isi: bytes) -> list[tuple[float, float]]:
	"""Width and height of each page in mm, to a tenth."""
	return [
		(round(float(h.mediabox.width) * 25.4 / 72, 1), round(float(h.mediabox.height) * 25.4 / 72, 1))
		for h in baca(isi).pages
	]


def huruf(isi: bytes) -> dict[str, bool]:
	"""Names of the fonts without the prefix of the subset, and whether each is embedded with its characters' meaning."""
	hasil = {}
	for halaman in baca(isi).pages:
		for satu in halaman["/Resources"]["/Font"].values():
			font = satu.get_object()
			dasar = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
			uraian = dasar["/FontDescriptor"].get_object()
			tertanam = any(k in uraian for k in ("/FontFile", "/FontFile2", "/FontFile3"))
			hasil[str(font["/BaseFont"]).lstrip("/").split("+")[-1]] = tertanam and "/ToUnicode" in font
	return hasil


def cacat(isi: bytes) -> list[str]:
	"""What qpdf finds wrong with the structure of the file; nothing in a sound one."""
	with pikepdf.open(io.BytesIO(isi)) as berkas:
		return [str(satu) for satu in berkas.check_pdf_syntax()] + [str(s) for s in berkas.get_warnings()]


def gambar(isi: bytes, dpi: int = DPI) -> Iterator[Image.Image]:
	"""Each page as a picture in shades of gray."""
	dokumen = pdfium.PdfDocument(isi)
	try:
		for halaman in dokumen:
			yield halaman.render(scale=dpi / 72, grayscale=True).to_pil().convert("L")
	finally:
		dokumen.close()


def simpan(halaman: Image.Image, berkas: Path) -> None:
	"""Four shades are enough to look at and to compare, at a fraction of the size."""
	berkas.parent.mkdir(parents=True, exist_ok=True)
	halaman.point(lambda nilai: round(nilai / 85) * 85).quantize(4).save(berkas, optimize=True)


def beda(satu: Image.Image, dua: Image.Image) -> float:
	"""Points that differ visibly, in a thousand; 1000 where the sizes differ."""
	if satu.size != dua.size:
		return 1000.0
	selisih = ImageChops.difference(satu.convert("L"), dua.convert("L")).histogram()
	return 1000 * sum(selisih[BEDA_TITIK:]) / (satu.width * satu.height)
