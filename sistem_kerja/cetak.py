"""Letters as HTML and PDF, with plain Jinja2 and WeasyPrint; works with and without Frappe.

WeasyPrint is the one engine of official letters: exact paper and type sizes, repeated table heads, no browser.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from jinja2 import Environment, PackageLoader, PrefixLoader, StrictUndefined

from sistem_kerja.regulasi.naskah import JENIS

APLIKASI = "sistem_kerja"
FOLDER = f"{APLIKASI}/templates/naskah"

# Filters that templates may use beyond Jinja's own; each must be registered in hooks.py under the same name.
FILTER: dict[str, Callable] = {}


# A closing block that misses the page by a few millimetres would go to the next one alone; these spaces may give way.
RAPAT = """
.naskah .kepala, .naskah .yth { margin-bottom: 3mm !important }
.naskah .alinea, .naskah .inden { margin-bottom: 1.8mm !important }
.naskah .muatan { margin-bottom: 1.2mm !important }
.naskah .penutup { margin-top: 2mm !important }
.naskah .tanda-tangan, .naskah .tembusan { margin-top: 2.5mm !important }
.naskah .tt-ruang { height: 16mm !important }
"""


class SumberDitolak(Exception):
	"""A letter refers to something outside itself, or holds a data URI that cannot be read."""


@lru_cache(maxsize=1)
def lingkungan() -> Environment:
	"""Template names carry the app's name in front, as Frappe's own loader resolves them.

	Frappe's environment does not escape by default, therefore every template also switches autoescape on
	itself; a test renders each letter both ways.
	"""
	env = Environment(
		loader=PrefixLoader({APLIKASI: PackageLoader(APLIKASI, ".")}),
		autoescape=True,
		undefined=StrictUndefined,
	)
	env.filters.update(FILTER)
	return env


def html(konteks: dict[str, Any]) -> str:
	"""Complete page of the letter that a builder of `regulasi.naskah` described."""
	if konteks["jenis"] not in JENIS:
		raise ValueError(f"Jenis naskah tidak dikenal: {konteks['jenis']}")
	return lingkungan().get_template(f"{FOLDER}/dasar.html").render(n=konteks)


def pdf(html: str) -> bytes:
	"""PDF of a complete page. Anything but a data URI stops the rendering: no network, no local files, and no
	letter that silently lacks its emblem. Spaces are tightened where that saves a page."""
	from weasyprint import CSS, HTML
	from weasyprint.urls import FatalURLFetchingError, URLFetcher

	class HanyaDataURI(URLFetcher):
		def fetch(self, url, headers=None):
			if not url.lower().startswith("data:"):
				raise ValueError(f"Sumber luar ditolak: {url}")
			return super().fetch(url, headers)

	try:
		naskah = HTML(string=html, url_fetcher=HanyaDataURI(fail_on_errors=True))
		dokumen = naskah.render()
		if len(dokumen.pages) > 1:
			rapat = naskah.render(stylesheets=[CSS(string=RAPAT)])
			dokumen = min(dokumen, rapat, key=lambda d: len(d.pages))  # the first of equals: as designed
		return dokumen.write_pdf()
	except FatalURLFetchingError as galat:  # a BaseException: it would pass every ordinary handler
		raise SumberDitolak(f"{galat}: {galat.__cause__}") from galat


def bubuhi(isi: bytes, cap: str, keterangan: str) -> bytes:
	"""A copy of a PDF with a large word across each page and a sentence at its foot."""
	from io import BytesIO

	from pypdf import PdfReader, PdfWriter

	tulis, tanda = PdfWriter(clone_from=BytesIO(isi)), {}
	for halaman in tulis.pages:
		ukuran = (float(halaman.mediabox.width), float(halaman.mediabox.height))
		if ukuran not in tanda:
			lembar = lingkungan().get_template(f"{FOLDER}/tanda_status.html")
			teks = lembar.render(lebar=ukuran[0], tinggi=ukuran[1], cap=cap, keterangan=keterangan)
			tanda[ukuran] = PdfReader(BytesIO(pdf(teks))).pages[0]
		halaman.merge_page(tanda[ukuran])
	hasil = BytesIO()
	tulis.write(hasil)
	return hasil.getvalue()
