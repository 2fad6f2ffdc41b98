"""Letters as HTML and PDF, with plain Jinja2 and WeasyPrint; works with and without Frappe.

WeasyPrint is the one engine of official letters: exact paper and type sizes, repeated table heads, no browser. The
same content gives the same bytes, on every machine: the faces come with the app, nothing in the file depends on
the time or the process.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from jinja2 import Environment, PackageLoader, PrefixLoader, StrictUndefined
from markupsafe import Markup

from sistem_kerja import penyambung
from sistem_kerja.huruf import konfigurasi
from sistem_kerja.kode_qr import qr
from sistem_kerja.regulasi.naskah import JENIS

APLIKASI = "sistem_kerja"
FOLDER = f"{APLIKASI}/templates/naskah"
# Archives keep letters for decades: fonts and colours inside, every character with its meaning. Signatures may be added.
RAGAM = "pdf/a-3u"

# Filters that templates may use beyond Jinja's own; each must be registered in hooks.py under the same name.
FILTER: dict[str, Callable] = {"qr": qr}


# A closing block that misses the page by a few millimetres would go to the next one alone; these spaces may give way.
RAPAT = """
.naskah .kepala, .naskah .yth { margin-bottom: 3mm !important }
.naskah .alinea, .naskah .inden { margin-bottom: 1.8mm !important }
.naskah .muatan { margin-bottom: 1.2mm !important }
.naskah .penutup { margin-top: 2mm !important }
.naskah .tanda-tangan, .naskah .tembusan { margin-top: 2.5mm !important }
.naskah .tt-ruang { height: 16mm !important }
"""
# Of a page: how much of its height the last one may hold for tightening to be worth a second layout.
SISA_RAPAT = 0.45

_benang = threading.local()


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


def html(konteks: dict[str, Any], badan: str | None = None) -> str:
	"""Complete page of the letter that a builder of `regulasi.naskah` described.

	`badan`: markup that somebody else made of the same letter (a regency's own print format), set on its paper.
	"""
	if konteks["jenis"] not in JENIS:
		raise ValueError(f"Jenis naskah tidak dikenal: {konteks['jenis']}")
	isi = None if badan is None else Markup(badan)
	kop = konteks["kop"]
	penerbit = " ".join(filter(None, (kop["pemerintah"], *kop["perangkat_daerah"])))
	return lingkungan().get_template(f"{FOLDER}/dasar.html").render(n=konteks, badan=isi, penerbit=penerbit)


def pdf(html: str) -> bytes:
	"""PDF of a complete page. Anything but a data URI stops the rendering: no network, no local files, and no
	letter that silently lacks its emblem. Spaces are tightened where that saves a page."""
	from weasyprint.urls import FatalURLFetchingError

	try:
		dokumen = _tata(html)
		return dokumen.write_pdf(pdf_variant=RAGAM)
	except FatalURLFetchingError as galat:  # a BaseException: it would pass every ordinary handler
		raise SumberDitolak(f"{galat}: {galat.__cause__}") from galat


def _tata(html: str):
	"""The pages of a letter, with the words that lead from one to the next (weasyprint.Document)."""
	from weasyprint import CSS, HTML

	huruf = _huruf()
	# With a base, a relative address is refused like every other; without one it would be left out in silence.
	naskah = HTML(
		string=html, base_url="http://naskah.invalid/", url_fetcher=_pengambil()(fail_on_errors=True)
	)
	dokumen = naskah.render(font_config=huruf)
	if len(dokumen.pages) > 1 and penyambung.isi_akhir(dokumen.pages) < SISA_RAPAT:
		rapat = naskah.render(font_config=huruf, stylesheets=[CSS(string=RAPAT)])
		dokumen = min(dokumen, rapat, key=lambda d: len(d.pages))  # the first of equals: as designed
	if naskah.etree_element.find("body").get("data-penyambung"):
		penyambung.bubuhkan(dokumen, huruf)
	return dokumen


def _huruf():
	"""The faces; one set per thread, because reading them costs as much as a page, and Pango is not for several."""
	if not hasattr(_benang, "huruf"):
		_benang.huruf = konfigurasi()
	return _benang.huruf


@lru_cache(maxsize=1)
def _pengambil():
	from weasyprint.urls import URLFetcher

	class HanyaDataURI(URLFetcher):
		def fetch(self, url, headers=None):
			if not url.lower().startswith("data:"):
				raise ValueError(f"Sumber luar ditolak: {url}")
			return super().fetch(url, headers)

	return HanyaDataURI


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
