"""Kata penyambung: the first word of the next page at the bottom right of each page (Permendagri 1/2023 Pasal 33).

Known only when the pages are made, so it is put onto them afterwards. Pages are those of WeasyPrint.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

PAKSA = ("page", "always", "left", "right", "recto", "verso")
JARAK = 8  # px between the text and the word
PENDEK = 6  # a mark of a list ("2.", "KEDUA" is longer) takes the word after it along


def isi_akhir(halaman: list) -> float:
	"""Of the pages that only carry on and end a letter or an annex: the least part of the height that text fills.

	1 where there is none: nothing to win by tighter spaces.
	"""
	akhir = [i for i in range(len(halaman)) if i + 1 == len(halaman) or _terputus(halaman, i)]
	lanjutan = [i for i in akhir if i and i - 1 not in akhir]
	return min((_terisi(halaman[i]._page_box) for i in lanjutan), default=1.0)


def kata(halaman: list) -> list[str]:
	"""For each page the word that leads to the next one; empty on the last, and where an annex begins after it."""
	hasil = []
	for i in range(len(halaman)):
		akhir = i + 1 == len(halaman) or _terputus(halaman, i)
		hasil.append("" if akhir else _pertama(halaman[i + 1]._page_box))
	return hasil


def bubuhkan(dokumen, huruf) -> None:
	"""Put the words onto the pages, in the face of the letter. `huruf`: the weasyprint FontConfiguration."""
	from weasyprint import HTML

	semua = kata(dokumen.pages)
	if not any(semua):
		return
	kotak = dokumen.pages[0]._page_box
	gaya = next(_kotak_teks(kotak)).style
	keluarga = ", ".join(f'"{k}"' for k in gaya["font_family"])
	atas, kanan = kotak.content_box_y() + kotak.height + JARAK, kotak.margin_right
	lembar = HTML(
		string=f"""<style>@page {{ size: {kotak.margin_width()}px {kotak.margin_height()}px; margin: 0 }}
		html, body {{ margin: 0 }}
		p {{ margin: 0; padding: {atas}px {kanan}px 0 0; text-align: right; break-after: page;
			font: {gaya["font_size"]}px/1 {keluarga} }}</style>"""
		+ "".join(f"<p>{escape(satu)}&#8203;</p>" for satu in semua)
	).render(font_config=huruf)
	for halaman, satu, tambahan in zip(dokumen.pages, semua, lembar.pages, strict=False):
		if satu:
			halaman._page_box.children = (*halaman._page_box.children, *tambahan._page_box.children)


def _terputus(halaman: list, i: int) -> bool:
	"""Whether the page after this one begins by itself (an annex), not because this one is full."""
	sebelum = {id(kotak.element) for kotak in _badan(halaman[i]._page_box)}
	return any(
		kotak.style["break_before"] in PAKSA and id(kotak.element) not in sebelum
		for kotak in _badan(halaman[i + 1]._page_box)
		if kotak.element is not None
	)


def _badan(kotak) -> Iterator:
	"""Boxes of the letter's own flow: no margin boxes, nothing that is repeated or fixed on each page."""
	for anak in getattr(kotak, "children", ()):
		if getattr(anak, "at_keyword", None) or getattr(anak, "is_header", False):
			continue
		if getattr(anak, "_box", anak).style["position"] in ("fixed", "absolute"):
			continue
		yield anak
		yield from _badan(anak)


def _kotak_teks(kotak) -> Iterator:
	return (b for b in _badan(kotak) if getattr(b, "text", "").strip())


def _pertama(kotak) -> str:
	"""The first word of a page as it stands there, with the mark of its list, and the dots that lead on."""
	kata: list[str] = []
	for teks in _kotak_teks(kotak):
		kata += teks.text.split()
		if len(kata) > 1 or (kata and len(kata[0]) > PENDEK):
			break
	banyak = 2 if kata and len(kata[0]) <= PENDEK and not kata[0][-1:].isalpha() else 1
	return " ".join(kata[:banyak]).rstrip(".") + " ..." if kata else ""


def _terisi(kotak) -> float:
	bawah = max((b.position_y + b.height for b in _kotak_teks(kotak)), default=0)
	return (bawah - kotak.content_box_y()) / kotak.height
