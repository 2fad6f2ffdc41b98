"""English left on a screen: words of Frappe's source language that no Indonesian text of Frappe, ERPNext or ours uses."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import frappe
from playwright.sync_api import Page

KATA = re.compile(r"[a-z]{3,}")
# Addresses, numbers of letters and codes are data.
DATA = re.compile(r"\S*[@/_.\d]\S*")
# Names, and words that both languages use.
NAMA = frozenset(
	"frappe erpnext doctype workflow kanban gantt ctrl shift internet menu pdf november administrator".split()
)
# Written in Frappe's scripts without __(), so that no app can translate them: hints that only a mouse brings up.
TETAP = re.compile(r"Begin typing for results\.|\d+ Filters? Applied")
# What is in sight, and what a screen reader says of it.
TEKS = """() => {
	const hasil = new Set(), jalan = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	const tampak = (e) => e && !["SCRIPT", "STYLE", "NOSCRIPT"].includes(e.tagName)
		&& e.checkVisibility({ opacityProperty: true, visibilityProperty: true });
	while (jalan.nextNode()) if (tampak(jalan.currentNode.parentElement)) hasil.add(jalan.currentNode.textContent.trim());
	for (const nama of ["placeholder", "title", "aria-label", "data-original-title"])
		for (const e of document.querySelectorAll(`[${nama}]`)) if (tampak(e)) hasil.add(e.getAttribute(nama).trim());
	return [...hasil];
}"""


def _kata(teks: str) -> set[str]:
	return set(KATA.findall(teks.lower()))


def _kamus(aplikasi: str, bahasa: str) -> Iterator[list[str]]:
	berkas = Path(frappe.get_app_path(aplikasi, "translations", f"{bahasa}.csv"))
	with berkas.open(encoding="utf-8", newline="") as isi:
		yield from (b for b in csv.reader(isi) if len(b) > 1)


@cache
def inggris() -> frozenset[str]:
	"""Words of Frappe's English that are no Indonesian words."""
	sumber = Path(frappe.get_app_path("frappe", "locale", "main.pot")).read_text(encoding="utf-8")
	kata = _kata(" ".join(re.findall(r'^(?:msgid )?"(.*)"$', sumber, re.MULTILINE)))
	indonesia = set(NAMA)
	for aplikasi in ("frappe", "erpnext", "sistem_kerja"):
		for asal, arti, *_lain in _kamus(aplikasi, "id"):
			kata |= _kata(asal)
			indonesia |= _kata(arti) - _kata(asal)
	for asal, *_arti in _kamus("sistem_kerja", "en"):
		indonesia |= _kata(asal)
	return frozenset(kata - indonesia)


def tersisa(halaman: Page, data: str = "") -> list[str]:
	"""Texts in sight with English words in them; `data`: what people wrote, whose words count as theirs."""
	milik = _kata(data)
	return sorted(
		f"{teks[:80]} ({', '.join(sorted(salah))})"
		for teks in halaman.evaluate(TEKS)
		if not TETAP.fullmatch(teks) and (salah := _kata(DATA.sub(" ", teks)) & inggris() - milik)
	)
